import { z } from 'zod';
import type { Credentials, Manifest } from './document.ts';
import { CREDENTIAL_KINDS, CREDENTIALS_FEATURE, MANIFEST_SCHEMA, SEALED_SECRETS } from './document.ts';
import { COHORTS } from './cohort.ts';
import { ManifestError } from './manifest-error.ts';

export { ManifestError, type ManifestErrorCode } from './manifest-error.ts';

/** Largest manifest that is written or read, bytes. About 20,000 assignments. */
export const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;
/** Largest credentials section, bytes. */
const MAX_CREDENTIALS_BYTES = 16 * 1024 * 1024;
/** Largest configuration body, bytes. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** Most assignments in one region. An agent is resolved by one pass over them. */
export const MAX_ASSIGNMENTS = 10_000;
/** Most variants of one assignment: its overrides and the rest. */
const MAX_VARIANTS = 100;
/** Most steps of one variant. */
const MAX_STEPS = 50;
/** Most secrets in one region, those of former contents included. */
export const MAX_SECRETS = 1_000;
/** One sealed secret, characters of base64; the largest has 22,000. */
const MAX_SEALED_LENGTH = 32_768;
/** Deepest nesting of the JSON; the shape that we know needs 7. */
const MAX_DEPTH = 32;

/** What a writer may put in `requires` and this reader acts on, beyond schema 1 itself. */
const SUPPORTED_FEATURES: ReadonlySet<string> = new Set<string>([CREDENTIALS_FEATURE, SEALED_SECRETS]);

const REGION = /^[a-z0-9-]{1,32}$/;
const SHA256 = /^[0-9a-f]{64}$/;
/** With the `u` flag only a surrogate that has no partner matches. */
const LONE_SURROGATE = /\p{Surrogate}/u;
// Without control characters JSON and canonical JSON write a text alike.
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001f\u007f]/;

const text = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((value) => !LONE_SURROGATE.test(value) && !UNPRINTABLE.test(value), 'has control characters');
/** Label keys and values, ids: whatever agents report, so any string that JSON carries faithfully. */
const label = z
  .string()
  .max(4096)
  .refine((value) => !LONE_SURROGATE.test(value), 'is not well-formed Unicode');
const whole = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const sha256 = z.string().regex(SHA256);

const selector = z.object({
  regions: z.array(label).max(10_000).optional(),
  labels: z.record(label, label).optional(),
  agent_ids: z.array(label).max(10_000).optional(),
  expressions: z
    .array(
      z.object({
        key: label,
        operator: z.enum(['In', 'NotIn', 'Exists']),
        values: z.array(label).max(10_000).optional(),
      }),
    )
    .max(100)
    .optional(),
});

const variant = z
  .object({
    selector: selector.optional(),
    steps: z
      .array(z.object({ below: whole.max(COHORTS), revision: whole }))
      .min(1)
      .max(MAX_STEPS),
    previous: whole.optional(),
  })
  .refine(
    ({ steps }) => steps.every((step, index) => index === 0 || step.below > (steps[index - 1]?.below ?? 0)),
    'steps must rise',
  )
  .refine(({ steps }) => steps.at(-1)?.below === COHORTS, `the last step must take in everybody`);

const assignment = z.object({
  uid: text(128).min(1),
  name: text(256).min(1),
  priority: z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
  selector,
  salt: text(256),
  variants: z
    .array(variant)
    .min(1)
    .max(MAX_VARIANTS)
    .refine(
      (variants) =>
        variants.every((one, index) => (one.selector === undefined) === (index === variants.length - 1)),
      'the last variant, and no other, has no selector',
    ),
  brake: z.object({ failure_rate: z.number().min(0).max(1), min_agents: whole.optional() }).optional(),
  target_selector: selector.optional(),
  paused: z.boolean().optional(),
});

const secretId = z.string().regex(/^[0-9a-f]{32}$/);

const revision = z.object({
  files: z
    .array(
      z.object({
        name: text(256),
        content_type: text(256),
        sha256,
        length: whole.max(MAX_BODY_BYTES),
        secrets: z.array(secretId).min(1).max(MAX_SECRETS).optional(),
      }),
    )
    .min(1)
    .max(1000)
    .refine(
      (files) => new Set(files.map(({ name }) => name)).size === files.length,
      'two files have one name',
    ),
  source: text(1024).optional(),
});

const labels = z.record(label, label);
const patterns = z.array(text(1024).min(1)).min(1).max(100);
const auth = z.object({
  accept: z
    .array(z.array(z.enum(CREDENTIAL_KINDS)).min(1).max(4))
    .min(1)
    .max(16),
  expired: z.enum(['serve', 'refuse']),
  mtls: z
    .array(
      z.object({
        cas: z.array(sha256).min(1).max(100).optional(),
        common_names: patterns.optional(),
        sans: patterns.optional(),
        labels: labels.optional(),
      }),
    )
    .min(1)
    .max(100)
    .optional(),
});

const section = z.object({ sha256, length: whole.max(MAX_CREDENTIALS_BYTES) });

const manifest = z.object({
  schema: whole,
  requires: z.array(text(128)).max(100),
  plane: text(128).min(1),
  region: z.string().regex(REGION),
  generation: whole,
  compiled_at_ms: count,
  highest_revision: whole.optional(),
  assignments: z.array(assignment).max(MAX_ASSIGNMENTS),
  revisions: z.record(z.string().regex(/^[1-9][0-9]{0,15}$/), revision),
  sections: z.object({ credentials: section.optional() }),
  secrets: z
    .record(secretId, z.record(z.string().regex(/^[0-9a-f]{16}$/), z.string().max(MAX_SEALED_LENGTH)))
    .refine((secrets) => Object.keys(secrets).length <= MAX_SECRETS, `${MAX_SECRETS} secrets at most`)
    .optional(),
  policy: z.object({
    offline: z.object({
      serve_s: count.optional(),
      enrol: z.enum(['allow', 'deny']),
      packages_s: count.optional(),
      commands: z.enum(['allow', 'deny-when-stale', 'deny']),
    }),
    timestamp_lifetime_s: whole,
    auth: auth.optional(),
  }),
});

const id = text(256).min(1);
const distinct = (all: readonly { id: string }[]): boolean =>
  new Set(all.map((one) => one.id)).size === all.length;
const jwtRule = z.object({
  issuer: text(1024).optional(),
  audience: text(1024).optional(),
  required_claims: z.array(text(256)).max(100),
  clock_skew_s: count.max(3_600),
  max_lifetime_s: whole.optional(),
  labels_claim: text(256).optional(),
  regions_claim: text(256).optional(),
  secret_id: text(128).optional(),
  jwks: z.object({ keys: z.array(z.record(label, z.unknown())).max(100) }).optional(),
});
const credentials = z.object({
  schema: whole,
  tokens: z
    .array(z.object({ id, sha256, labels: labels.optional(), expires_ms: count.optional() }))
    .max(100_000)
    .refine(distinct, 'two tokens have one id'),
  api_keys: z
    .object({
      salt: text(256).min(1),
      keys: z
        .array(
          z.object({
            id,
            hash: z.string().regex(/^[\w-]{43}$/),
            labels: labels.optional(),
            regions: z.array(z.string().regex(REGION)).max(1_000).optional(),
            expires_ms: count.optional(),
          }),
        )
        .max(100_000)
        .refine(distinct, 'two keys have one id'),
    })
    .optional(),
  jwt: jwtRule.optional(),
  revoked: z
    .array(
      z.object({
        // A kind of a later version revokes what this one does not take.
        kind: text(64),
        value: label,
        until_ms: count.optional(),
        issued_before_ms: count.optional(),
      }),
    )
    .max(100_000)
    .optional(),
  relays: z
    .array(
      z.object({
        name: z.string().regex(REGION),
        public_key: z.string().regex(/^U[A-Z2-7]{55}$/),
        url: text(512)
          .regex(/^https?:\/\/[^\s/?#@]+$/)
          .optional(),
      }),
    )
    .max(1_000)
    .refine(
      (relays) => new Set(relays.map(({ name }) => name)).size === relays.length,
      'two relays have one name',
    )
    .optional(),
});

/**
 * Reads a manifest, strict in what it knows and blind to what it does not.
 *
 * @throws ManifestError `unsupported` for another schema or a feature in `requires` that this version lacks, before
 *   anything else is looked at; `too-large`; `malformed`
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  const json = parseJson(bytes, MAX_MANIFEST_BYTES, 'manifest');
  refuseUnsupported(json, 'manifest');
  const parsed = check(manifest, json, 'manifest') as Manifest;
  for (const [index, { name, variants }] of parsed.assignments.entries()) {
    for (const { steps, previous } of variants) {
      for (const number of [
        ...steps.map((step) => step.revision),
        ...(previous === undefined ? [] : [previous]),
      ]) {
        if (!Object.hasOwn(parsed.revisions, String(number))) {
          throw new ManifestError(
            'malformed',
            `manifest: assignments.${index} (${name}) names revision ${number}, which is not there`,
          );
        }
      }
    }
  }
  const uids = new Set(parsed.assignments.map(({ uid }) => uid));
  if (uids.size !== parsed.assignments.length) {
    throw new ManifestError('malformed', 'manifest: two assignments have one uid');
  }
  return parsed;
}

/**
 * Reads a credentials section.
 *
 * @throws ManifestError as `parseManifest`
 */
export function parseCredentials(bytes: Uint8Array): Credentials {
  const json = parseJson(bytes, MAX_CREDENTIALS_BYTES, 'credentials');
  refuseUnsupported(json, 'credentials');
  return check(credentials, json, 'credentials') as Credentials;
}

function parseJson(bytes: Uint8Array, maxBytes: number, what: string): unknown {
  if (bytes.byteLength > maxBytes) {
    throw new ManifestError('too-large', `${what}: ${bytes.byteLength} bytes, ${maxBytes} at most`);
  }
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw new ManifestError('malformed', `${what}: not JSON in UTF-8`, { cause });
  }
  refuseTraps(json, what, 0);
  return json;
}

/** Refuses what validation could overlook: nesting without end, and `__proto__`, a label that would drop out silently. */
function refuseTraps(value: unknown, what: string, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAX_DEPTH) throw new ManifestError('malformed', `${what}: nested deeper than ${MAX_DEPTH}`);
  if (Object.hasOwn(value, '__proto__'))
    throw new ManifestError('malformed', `${what}: a key is called __proto__`);
  for (const item of Object.values(value)) refuseTraps(item, what, depth + 1);
}

function refuseUnsupported(json: unknown, what: string): void {
  if (typeof json !== 'object' || json === null) return;
  const { schema, requires } = json as { schema?: unknown; requires?: unknown };
  const hint = 'bring this relay to the version of the global plane';
  if (typeof schema === 'number' && schema !== MANIFEST_SCHEMA) {
    throw new ManifestError(
      'unsupported',
      `${what}: schema ${schema}, this version reads ${MANIFEST_SCHEMA}`,
      { hint },
    );
  }
  if (!Array.isArray(requires)) return;
  const lacking = requires.filter(
    (feature) => typeof feature === 'string' && !SUPPORTED_FEATURES.has(feature),
  );
  if (lacking.length > 0) {
    throw new ManifestError('unsupported', `${what}: requires ${lacking.slice(0, 5).join(', ')}`, { hint });
  }
}

function check<T>(schema: z.ZodType<T>, json: unknown, what: string): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ManifestError(
    'malformed',
    `${what}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as agreed'}`,
  );
}
