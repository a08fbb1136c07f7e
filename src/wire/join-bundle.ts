import { z } from 'zod';
import { HoldfastError } from '../errors.ts';

export const JOIN_SCHEMA = 'holdfast.join/v1';

export type JoinBundleErrorCode = 'malformed';
export class JoinBundleError extends HoldfastError<JoinBundleErrorCode> {}

const name = z.string().regex(/^[a-z0-9-]{1,32}$/, 'want 1 to 32 of a-z, 0-9 and -');

const joinBundle = z.strictObject({
  schema: z.literal(JOIN_SCHEMA),
  /** The installation's random id, as `x-plane` in the metadata. */
  plane: z.string().min(1).max(128),
  region: name,
  relay: name,
  nats: z.strictObject({
    servers: z.array(z.string().min(1)).min(1).max(16),
    /** Secret: whoever has it speaks as this relay. */
    nkey_seed: z.string().regex(/^SU[A-Z2-7]{56}$/, 'want an nkey user seed (SU…)'),
    /** PEM of the CA that signed the server's certificate. */
    ca: z.string().optional(),
  }),
  /** Root metadata from version 1 on, each the exact text of its file. */
  roots: z.strictObject({
    fleet: z.array(z.string().min(1)).min(1),
    artifacts: z.array(z.string().min(1)),
  }),
  /** Private halves of the region's keys, 32 bytes each in base64url: what secrets in configs are sealed to. */
  region_keys: z
    .array(z.base64url().refine((text) => Buffer.from(text, 'base64url').length === 32, 'want 32 bytes'))
    .min(1)
    .max(4)
    .optional(),
  /** Where packages come from over HTTP, when the site can reach it. */
  global_url: z.url().optional(),
  /** PEM of the CA that signed the certificate at `global_url`; without it the system's CAs are asked. */
  global_ca: z.string().optional(),
});

/**
 * What a relay needs to join its region. It works until the relay is revoked, so that a site can replace a disk
 * while it is cut off.
 */
export type JoinBundle = z.infer<typeof joinBundle>;

/** Largest join bundle that is read, bytes. */
const MAX_JOIN_BUNDLE_BYTES = 4 * 1024 * 1024;

/** @throws JoinBundleError naming every field that is wrong. The seed's value is never part of the message. */
export function parseJoinBundle(text: string): JoinBundle {
  if (Buffer.byteLength(text) > MAX_JOIN_BUNDLE_BYTES)
    throw malformed(`it is larger than ${MAX_JOIN_BUNDLE_BYTES} bytes`);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, and with it the seed.
    throw malformed('it is not JSON');
  }
  const parsed = joinBundle.safeParse(document);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || '(top)'}: ${issue.message}`);
  throw malformed(problems.join('; '));
}

/** The text of a join bundle's file. Write it with mode 0600: it holds the relay's seed. */
export function formatJoinBundle(bundle: JoinBundle): string {
  return `${JSON.stringify(joinBundle.parse(bundle), undefined, 2)}\n`;
}

/** The bundle as it may be shown and logged. */
export function redactJoinBundle(bundle: JoinBundle): JoinBundle {
  return {
    ...bundle,
    nats: { ...bundle.nats, nkey_seed: '[redacted]' },
    ...(bundle.region_keys && { region_keys: bundle.region_keys.map(() => '[redacted]') }),
  };
}

function malformed(problem: string): JoinBundleError {
  return new JoinBundleError('malformed', `the join bundle cannot be used: ${problem}`, {
    hint: 'make a new one with `holdfast region add`, and copy the file as it is',
  });
}
