import { canonicalJson } from '../../src/manifest/canonical-json.ts';
import { COHORTS } from '../../src/manifest/cohort.ts';
import { filesSha256 } from '../../src/manifest/config-hash.ts';
import type {
  Credentials,
  Manifest,
  ManifestAssignment,
  RegionAuth,
  Selector,
  SignedRelay,
  Variant,
} from '../../src/manifest/document.ts';
import {
  CREDENTIALS_FEATURE,
  DEFAULT_BRAKE,
  MANIFEST_SCHEMA,
  SEALED_SECRETS,
} from '../../src/manifest/document.ts';
import { MAX_ASSIGNMENTS, MAX_MANIFEST_BYTES, MAX_SECRETS } from '../../src/manifest/parse.ts';
import { reachesRegion } from '../../src/manifest/selector-algebra.ts';
import type { Problem } from '../../src/resources/problem.ts';
import type { ConfigAssignment, ConfigTemplate, Region } from '../../src/resources/resource.ts';
import { type CompiledAssignment, compileAssignment } from './assignment.ts';
import { priorityConflicts } from './conflicts.ts';
import type {
  CompiledRegion,
  CompileInput,
  CompileResult,
  HeldRevision,
  RegionCredentials,
  UnnumberedManifest,
} from './contract.ts';
import { RevisionBook, sha256Hex } from './revision-book.ts';

export type { CompileInput, CompileResult, HeldRevision, UnnumberedManifest } from './contract.ts';

/** Resources → one manifest per region. Pure. */
export function compile(input: CompileInput): CompileResult {
  const book = new RevisionBook(input.revisions, highestServed(input.previous));
  const blobs = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const compiler = {
    book,
    templates: new Map(input.templates.map((one) => [nameOf(one.resource), one])),
    regions: new Set(input.regions.map(({ metadata }) => metadata.name)),
    nowMs: input.nowMs,
    blobs,
    secrets: input.secrets,
    problems,
  };
  const assignments = input.assignments.map((assignment) => {
    return { selector: assignment.resource.spec.selector, compiled: compileAssignment(assignment, compiler) };
  });
  problems.push(...priorityConflicts(input.assignments.map(({ resource }) => resource)));
  const regions: CompiledRegion[] = [];
  for (const region of [...input.regions].sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1))) {
    const { name } = region.metadata;
    const here = assignments.filter(({ selector }) => reachesRegion(selector, name));
    const sound = here.flatMap(({ compiled }) => compiled ?? []);
    // A manifest without the assignment that cannot be compiled would take its agents' config out of management.
    if (sound.length < here.length) continue;
    const manifest = compileRegion(region, sound, input, book, blobs);
    const unsealed = unsealedRevision(manifest);
    if (unsealed !== undefined) {
      const reason = `revision ${unsealed} has a secret that cannot be sealed to this region now`;
      problems.push({ document: { kind: region.kind, name }, path: '', code: 'secret', reason });
      continue;
    }
    const tooLarge = sizeProblem(manifest);
    if (tooLarge) {
      problems.push({ document: { kind: region.kind, name }, path: '', code: 'too-large', reason: tooLarge });
      continue;
    }
    const previous = input.previous.get(name);
    regions.push({
      region: name,
      manifest,
      changed: !previous || contentOf(previous) !== contentOf(manifest),
    });
  }
  return { regions, blobs, newRevisions: book.added, renderKeys: book.renderKeys, problems };
}

/** The bytes of the target `manifest.json` under `generation`. */
export function manifestBytes(manifest: UnnumberedManifest, generation: number): Uint8Array {
  const numbered: Manifest = { ...manifest, generation };
  return new TextEncoder().encode(canonicalJson(numbered));
}

function compileRegion(
  { metadata, spec }: Region,
  assignments: readonly CompiledAssignment[],
  input: CompileInput,
  book: RevisionBook,
  blobs: Map<string, Uint8Array>,
): UnnumberedManifest {
  const region = metadata.name;
  const previous = input.previous.get(region);
  const revisions: Manifest['revisions'] = {};
  const name = (revision: number): number => {
    const held = book.byNumber(revision);
    const found = held ? { files: held.files, source: held.source } : previous?.revisions[revision];
    if (!found) throw new Error(`revision ${revision} is neither held nor in the previous manifest`);
    revisions[revision] = found;
    return revision;
  };
  const compiled = assignments.map(({ uid, resource, variants }): ManifestAssignment => {
    const old = previous?.assignments.find((assignment) => assignment.uid === uid);
    return {
      uid,
      name: resource.metadata.name,
      priority: resource.spec.priority,
      selector: resource.spec.selector,
      salt: uid,
      variants: variants
        .filter(({ selector }) => selector === undefined || reachesRegion(selector, region))
        .map(({ selector, revision }): Variant => {
          const fallback = previousRevision(selector, revision, old, previous, input.stopped?.get(region));
          return {
            ...(selector && { selector }),
            steps: [{ below: COHORTS, revision: name(revision.revision) }],
            ...(fallback === undefined ? {} : { previous: name(fallback) }),
          };
        }),
      ...brakeOf(resource),
      ...(resource.spec.paused ? { paused: true } : {}),
    };
  });
  const highestBefore = previous ? highestNamed(previous) : 0;
  const secrets = sealedSecrets(revisions, previous, (id) =>
    input.secrets?.sealed(region, id, previous?.secrets),
  );
  const credentials = input.credentials.get(region);
  const auth = spec.policy.auth ?? input.auth;
  return {
    schema: MANIFEST_SCHEMA,
    requires: [
      ...(isNewCredentials(auth, credentials) ? [CREDENTIALS_FEATURE] : []),
      ...(secrets ? [SEALED_SECRETS] : []),
    ],
    plane: input.plane,
    region,
    compiled_at_ms: input.nowMs,
    ...(highestBefore > highestNamed({ revisions }) && { highest_revision: highestBefore }),
    assignments: compiled,
    revisions,
    sections: credentialsSection(credentials, input.relays?.get(region), blobs),
    ...(secrets && { secrets }),
    policy: { ...spec.policy, ...(auth && { auth }) },
  };
}

/** What all marks in the region stand for; those of a former content may be out of reach, and are left out. */
function sealedSecrets(
  revisions: Manifest['revisions'],
  previous: Manifest | undefined,
  sealed: (id: string) => Readonly<Record<string, string>> | undefined,
): Manifest['secrets'] {
  const secrets: NonNullable<Manifest['secrets']> = {};
  for (const { files } of Object.values(revisions))
    for (const id of files.flatMap((file) => file.secrets ?? [])) {
      // A restored database may lack what the region has.
      const found = sealed(id) ?? previous?.secrets?.[id];
      if (found) secrets[id] = { ...found };
    }
  return Object.keys(secrets).length > 0 ? secrets : undefined;
}

/** A revision that is to be offered and whose marks nobody could fill in. */
function unsealedRevision({ assignments, revisions, secrets }: UnnumberedManifest): number | undefined {
  const offered = assignments.flatMap(({ variants }) =>
    variants.flatMap(({ steps }) => steps.map(({ revision }) => revision)),
  );
  return offered.find((revision) =>
    (revisions[revision]?.files ?? []).some((file) => file.secrets?.some((id) => !secrets?.[id])),
  );
}

/** Written out, so that no relay has to know the default of the version that compiled. */
function brakeOf({ spec: { brake } }: ConfigAssignment): Pick<ManifestAssignment, 'brake'> {
  return brake === 'off' ? {} : { brake: brake ?? DEFAULT_BRAKE };
}

/** What the same agents had before: the last other content of the same variant. */
function previousRevision(
  selector: Selector | undefined,
  now: HeldRevision,
  old: ManifestAssignment | undefined,
  previous: Manifest | undefined,
  stopped: ReadonlySet<number> | undefined,
): number | undefined {
  const before = old?.variants.find(
    (variant) => canonicalJson([variant.selector]) === canonicalJson([selector]),
  );
  const revision = before?.steps.at(-1)?.revision;
  if (!before || revision === undefined) return undefined;
  const files = previous?.revisions[revision]?.files;
  // A retry has the content of the one before it: going back to that would be going nowhere.
  const isSameContent = files !== undefined && filesSha256(files) === filesSha256(now.files);
  return isSameContent || stopped?.has(revision) ? before.previous : revision;
}

/**
 * A relay of before API keys would let agents in that this one refuses (on loopback everybody, where keys are all that
 * there is), and tell those 401 that this one takes: it must not act on such a manifest.
 */
function isNewCredentials(auth: RegionAuth | undefined, credentials: RegionCredentials | undefined): boolean {
  if (auth !== undefined || credentials?.api_keys || credentials?.jwt || credentials?.revoked) return true;
  return credentials?.tokens.some((token) => token.expires_ms !== undefined) === true;
}

function credentialsSection(
  held: RegionCredentials | undefined,
  relays: readonly SignedRelay[] | undefined,
  blobs: Map<string, Uint8Array>,
): Manifest['sections'] {
  if (!held && !relays) return {};
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  const credentials: Credentials = {
    ...held,
    schema: MANIFEST_SCHEMA,
    tokens: [...(held?.tokens ?? [])].sort(byId),
    ...(held?.api_keys && { api_keys: { ...held.api_keys, keys: [...held.api_keys.keys].sort(byId) } }),
    ...(relays && { relays: [...relays].sort((a, b) => (a.name < b.name ? -1 : 1)) }),
  };
  const bytes = new TextEncoder().encode(canonicalJson(credentials));
  const sha256 = sha256Hex(bytes);
  blobs.set(sha256, bytes);
  return { credentials: { sha256, length: bytes.byteLength } };
}

function sizeProblem(manifest: UnnumberedManifest): string | undefined {
  const { assignments } = manifest;
  const secrets = Object.keys(manifest.secrets ?? {}).length;
  if (secrets > MAX_SECRETS) return `${secrets} secrets reach this region, ${MAX_SECRETS} at most`;
  if (assignments.length > MAX_ASSIGNMENTS) {
    return `${assignments.length} assignments reach this region, ${MAX_ASSIGNMENTS} at most`;
  }
  const { byteLength } = manifestBytes(manifest, Number.MAX_SAFE_INTEGER);
  return byteLength > MAX_MANIFEST_BYTES
    ? `the manifest has ${byteLength} bytes, ${MAX_MANIFEST_BYTES} at most`
    : undefined;
}

/** All that a manifest says, but its number and the time at which it was made. */
function contentOf({
  compiled_at_ms: _compiledAtMs,
  ...content
}: UnnumberedManifest & { generation?: number }): string {
  return canonicalJson({ ...content, generation: undefined });
}

/** A restored database may lack revisions that regions run: no new one may be lower. */
function highestServed(previous: CompileInput['previous']): number {
  let highest = 0;
  for (const manifest of previous.values()) highest = Math.max(highest, highestNamed(manifest));
  return highest;
}

/** The highest revision that this manifest or, as it says, one before it named; 0 for none. */
function highestNamed(manifest: Pick<Manifest, 'revisions' | 'highest_revision'>): number {
  let highest = manifest.highest_revision ?? 0;
  for (const revision of Object.keys(manifest.revisions)) highest = Math.max(highest, Number(revision));
  return highest;
}

function nameOf({ metadata }: ConfigTemplate): string {
  return `${metadata.name}@${metadata.version}`;
}
