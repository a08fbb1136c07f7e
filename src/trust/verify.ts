import { isSignedBy } from './keys.ts';
import { DEFAULT_TRUST_LIMITS, type TrustLimits } from './limits.ts';
import {
  type FileReference,
  type OnlineRole,
  parseRoot,
  parseSnapshot,
  parseTargets,
  parseTimestamp,
  type Repository,
  type Role,
  type Root,
  sha256Hex,
  type Signed,
  type Snapshot,
  type TargetFile,
  type Targets,
  type Timestamp,
} from './metadata.ts';
import { Refusal, type RefusalSubject } from './refusal.ts';

/** The highest version accepted of a role, and which signed part had it. */
export interface Mark {
  readonly version: number;
  readonly signedSha256: string;
}
export type Marks = Readonly<Partial<Record<OnlineRole, Mark>>>;

/** What a reader trusts before an update and, again, after it. */
export interface TrustedState {
  readonly root: Root;
  readonly marks: Marks;
  /** The latest `x-issued` accepted, Unix milliseconds; 0 before the first. Time is never earlier than this. */
  readonly floorMs: number;
  /** Whether everything that the marks stand for is held. If not, the same versions may be taken once more. */
  readonly complete: boolean;
}

/** One update as it came: files exactly as they were signed. `roots` are those above the trusted one, in order. */
export interface Update {
  readonly roots?: readonly Uint8Array[];
  readonly timestamp: Uint8Array;
  readonly snapshot: Uint8Array;
  readonly targets: Uint8Array;
}

export interface Identity {
  readonly plane: string;
  readonly region: string;
}

export interface VerifyOptions extends Identity {
  /** Wall clock, Unix milliseconds, fixed for the whole update [TUF 5.1]. */
  readonly nowMs: number;
  /** False only for importing into an empty store: what is taken is stale from birth. */
  readonly checkExpiry?: boolean;
  /** What is held was imported: a timestamp that is held already is judged as if it were new, and then confirms it. */
  readonly confirm?: boolean;
  readonly limits?: TrustLimits;
}

/** A verified set of metadata. */
export interface VerifiedMetadata {
  readonly timestamp: Timestamp;
  readonly snapshot: Snapshot;
  readonly targets: Targets;
  /** The region's manifest, still to be fetched and held against this. */
  readonly manifest: TargetFile;
  /** Equals the version of the targets. */
  readonly generation: number;
}

export type VerifiedUpdate =
  /** The timestamp held already: nothing to do. `state` has the new roots, if any came. */
  | { readonly kind: 'unchanged'; readonly state: TrustedState }
  /** The same targets under a newer timestamp, or under one that confirms them. */
  | ({ readonly kind: 'refreshed'; readonly state: TrustedState } & VerifiedMetadata)
  | ({ readonly kind: 'generation'; readonly state: TrustedState } & VerifiedMetadata);

/**
 * The trust anchor: a root that came with the join bundle or from the store [TUF 5.2]. Its expiry does not matter.
 * @throws Refusal when it is damaged, another installation's or the other repository's
 */
export function verifyFirstRoot(
  bytes: Uint8Array,
  options: { plane?: string; repository?: Repository; limits?: TrustLimits },
): Root {
  const root = parseRoot(bytes, options.limits ?? DEFAULT_TRUST_LIMITS);
  if (options.plane !== undefined) checkPlane(root, 'root', options.plane);
  checkRepository(root, options.repository ?? 'fleet');
  checkThreshold(root, 'root', root);
  return root;
}

/**
 * One step of the root walk [TUF 5.3.4 to 5.3.7]. A reader keeps the result at once, whatever becomes of the rest
 * of the update: keys that it revokes must not be believed again.
 * @throws Refusal
 */
export function verifyNextRoot(
  trusted: TrustedState,
  bytes: Uint8Array,
  limits: TrustLimits = DEFAULT_TRUST_LIMITS,
): TrustedState {
  const root = parseRoot(bytes, limits);
  checkPlane(root, 'root', trusted.root.plane);
  checkRepository(root, trusted.root.repository);
  checkThreshold(root, 'root', trusted.root); // [TUF 5.3.4] (1)
  checkThreshold(root, 'root', root); // [TUF 5.3.4] (2)
  if (root.version !== trusted.root.version + 1) {
    throw new Refusal('rollback', 'root', `version ${root.version} does not follow ${trusted.root.version}`);
  }
  return { ...trusted, root, marks: marksUnder(root, trusted), floorMs: floorUnder(root, trusted) };
}

/**
 * Verifies an update against what is trusted, in the order of TUF's client workflow: root walk, timestamp,
 * snapshot, targets. The manifest and the blobs are the caller's to fetch and to hold against `verifyTarget`.
 * @throws Refusal; what was trusted before is still good
 */
export function verifyMetadata(
  trusted: TrustedState,
  update: Update,
  options: VerifyOptions,
): VerifiedUpdate {
  const limits = options.limits ?? DEFAULT_TRUST_LIMITS;
  const checkExpiry = options.checkExpiry ?? true;

  let state = walkRoots(trusted, update.roots ?? [], limits);
  const { root } = state;
  // A clock that is behind what has been accepted is wrong; time is at least that late. After the walk: it may void it.
  const nowMs = Math.max(options.nowMs, state.floorMs);
  checkPlane(root, 'root', options.plane);

  const timestamp = parseTimestamp(update.timestamp, limits);
  checkIdentity(timestamp, 'timestamp', options);
  checkThreshold(timestamp, 'timestamp', root); // [TUF 5.4.2]
  const isHeld = checkMark(timestamp, 'timestamp', state) === 'held';
  if (isHeld && state.complete && options.confirm !== true) return { kind: 'unchanged', state }; // [TUF 5.4.3.1]
  checkReferencedVersion(timestamp.snapshot, 'snapshot', state); // [TUF 5.4.3.2]
  checkClock(timestamp, 'timestamp', options.nowMs, limits);
  if (checkExpiry) checkExpiryOf(root, 'root', nowMs); // [TUF 5.3.10]
  if (checkExpiry) checkExpiryOf(timestamp, 'timestamp', nowMs); // [TUF 5.4.4]

  const snapshot = parseSnapshot(update.snapshot, limits);
  checkIdentity(snapshot, 'snapshot', options);
  checkReference(snapshot, 'snapshot', timestamp.snapshot, root); // [TUF 5.5.2, 5.5.4]
  checkThreshold(snapshot, 'snapshot', root); // [TUF 5.5.3]
  checkMark(snapshot, 'snapshot', state);
  checkReferencedVersion(snapshot.targets, 'targets', state); // [TUF 5.5.5]
  checkClock(snapshot, 'snapshot', options.nowMs, limits);
  if (checkExpiry) checkExpiryOf(snapshot, 'snapshot', nowMs); // [TUF 5.5.6]

  const targets = parseTargets(update.targets, limits);
  checkIdentity(targets, 'targets', options);
  checkReference(targets, 'targets', snapshot.targets, root); // [TUF 5.6.2, 5.6.4]
  checkThreshold(targets, 'targets', root); // [TUF 5.6.3]
  const same = checkMark(targets, 'targets', state) === 'held' && state.complete;
  checkClock(targets, 'targets', options.nowMs, limits);
  if (checkExpiry) checkExpiryOf(targets, 'targets', nowMs); // [TUF 5.6.5]

  state = {
    root,
    marks: { timestamp: markOf(timestamp), snapshot: markOf(snapshot), targets: markOf(targets) },
    floorMs: Math.max(state.floorMs, timestamp.issuedMs, snapshot.issuedMs, targets.issuedMs),
    complete: true,
  };
  const verified = { timestamp, snapshot, targets, manifest: targets.manifest, generation: targets.version };
  return { kind: same ? 'refreshed' : 'generation', state, ...verified };
}

/**
 * Verifies at a cold start what was accepted before: everything but expiry and clock, since what was accepted is
 * served for as long as it takes. `root` is the one under which it was accepted.
 * @throws Refusal when what the disk holds is not what was accepted
 */
export function verifyStored(
  root: Root,
  files: Omit<Update, 'roots'>,
  identity: Identity & { limits?: TrustLimits },
): VerifiedMetadata {
  const update = verifyMetadata({ root, marks: {}, floorMs: 0, complete: false }, files, {
    ...identity,
    nowMs: Number.MAX_SAFE_INTEGER,
    checkExpiry: false,
  });
  if (update.kind !== 'generation') throw new Error('metadata without marks is always a generation');
  return update;
}

/**
 * Holds the bytes of a target, section or body against what was signed [TUF 5.7.3].
 * @throws Refusal `too-large` or `hash`
 */
export function verifyTarget(
  bytes: Uint8Array,
  wanted: TargetFile,
  subject: RefusalSubject = 'manifest',
): void {
  if (bytes.byteLength > wanted.length) {
    throw new Refusal(
      'too-large',
      subject,
      `${bytes.byteLength} bytes instead of the signed ${wanted.length}`,
    );
  }
  if (bytes.byteLength < wanted.length) {
    throw new Refusal('hash', subject, `${bytes.byteLength} bytes instead of the signed ${wanted.length}`);
  }
  if (sha256Hex(bytes) !== wanted.sha256) {
    throw new Refusal('hash', subject, `its SHA-256 is not the signed ${wanted.sha256.slice(0, 16)}…`);
  }
}

function walkRoots(trusted: TrustedState, roots: readonly Uint8Array[], limits: TrustLimits): TrustedState {
  if (roots.length > limits.roots) {
    throw new Refusal('too-large', 'root', `${roots.length} new roots; at most ${limits.roots}`);
  }
  return roots.reduce((state, bytes) => verifyNextRoot(state, bytes, limits), trusted);
}

/**
 * [TUF 5.3.11] Marks of roles whose keys were replaced are void, so that a captured online key that ran the
 * versions up to the largest number does not lock everybody out for good. Replaced means: the keys that both roots
 * name cannot reach the threshold any more. A key that is only added leaves the marks, or else the old key could
 * roll back.
 */
function marksUnder(root: Root, trusted: TrustedState): Marks {
  const kept: Partial<Record<OnlineRole, Mark>> = {};
  for (const role of ['timestamp', 'snapshot', 'targets'] as const) {
    const mark = trusted.marks[role];
    if (mark && !isReplaced(root, trusted.root, role)) kept[role] = mark;
  }
  return kept;
}

/**
 * What a replaced fresh key said of time is void like its versions: while a relay's clock was wrong, a thief could
 * raise the floor past the expiry of every root to come, and nothing would ever be accepted again. The first update
 * under the new key raises it anew. Without that key nobody raises it: all three files of an update are needed.
 */
function floorUnder(root: Root, trusted: TrustedState): number {
  return isReplaced(root, trusted.root, 'timestamp') ? 0 : trusted.floorMs;
}

function isReplaced(root: Root, before: Root, role: OnlineRole): boolean {
  const old = publicKeys(before, role);
  const shared = [...publicKeys(root, role)].filter((key) => old.has(key));
  return shared.length < root.roles[role].threshold;
}

function publicKeys(root: Root, role: Role): Set<string> {
  return new Set(root.roles[role].keyids.map((keyid) => root.keys.get(keyid)?.keyval.public ?? ''));
}

function checkPlane(part: Signed, role: Role, plane: string): void {
  if (part.plane !== plane) {
    throw new Refusal('wrong-plane', role, `of installation ${part.plane.slice(0, 40)}, not ${plane}`);
  }
}

/** Before signatures: another installation's keys are never ours, and `unsigned` would hide the mistake. */
function checkIdentity(part: Signed & { region: string }, role: Role, identity: Identity): void {
  checkPlane(part, role, identity.plane);
  if (part.region !== identity.region) {
    throw new Refusal('wrong-region', role, `for region ${part.region.slice(0, 40)}, not ${identity.region}`);
  }
}

/** The same people sign both roots; without this the one could be passed off as the next version of the other. */
function checkRepository(root: Root, repository: Repository): void {
  if (root.repository !== repository) {
    throw new Refusal('mix-and-match', 'root', `of repository ${root.repository}, not ${repository}`);
  }
}

/** Valid signatures of distinct public keys, as many as the role asks for. */
function checkThreshold(part: Signed, role: Role, root: Root): void {
  const { valid, threshold } = countSignatures(part, role, root);
  if (valid >= threshold) return;
  if (valid === 0)
    throw new Refusal('unsigned', role, `no signature by a ${role} key of root ${root.version}`);
  throw new Refusal(
    'threshold',
    role,
    `signed by ${valid} of the ${threshold} keys that root ${root.version} asks for`,
  );
}

function countSignatures(part: Signed, role: Role, root: Root): { valid: number; threshold: number } {
  const { keyids, threshold } = root.roles[role];
  const wanted = new Set(keyids);
  const vouching = new Set<string>();
  for (const { keyid, sig } of part.signatures) {
    const key = wanted.has(keyid) ? root.keys.get(keyid) : undefined;
    // By public key, not keyid: the same key with one more field has another keyid.
    if (key && !vouching.has(key.keyval.public) && isSignedBy(key, part.signedBytes, sig)) {
      vouching.add(key.keyval.public);
    }
  }
  return { valid: vouching.size, threshold };
}

/**
 * The bytes are the ones that the file above named. If not, and they are properly signed all the same, somebody
 * combined files of different moments; if they are not signed either, they were damaged or forged.
 */
function checkReference(part: Signed, role: OnlineRole, wanted: FileReference, root: Root): void {
  const named = part.bytes.byteLength === wanted.length && sha256Hex(part.bytes) === wanted.sha256;
  if (named && part.version === wanted.version) return;
  const { valid, threshold } = countSignatures(part, role, root);
  if (named || valid >= threshold) {
    throw new Refusal(
      'mix-and-match',
      role,
      `version ${part.version} is not the one named, ${wanted.version}`,
    );
  }
  throw new Refusal(
    'hash',
    role,
    `its bytes are not those named, ${wanted.length} with ${wanted.sha256.slice(0, 16)}…`,
  );
}

function checkMark(part: Signed, role: OnlineRole, trusted: TrustedState): 'new' | 'held' {
  const mark = trusted.marks[role];
  if (!mark || part.version > mark.version) return 'new';
  if (part.version < mark.version) {
    throw new Refusal(
      'rollback',
      role,
      `version ${part.version} is below ${mark.version}, which was accepted`,
    );
  }
  if (part.signedSha256 !== mark.signedSha256) {
    throw new Refusal('equal-version', role, `version ${part.version} was accepted with another content`);
  }
  return 'held';
}

function checkReferencedVersion(wanted: FileReference, role: OnlineRole, trusted: TrustedState): void {
  const mark = trusted.marks[role];
  if (mark && wanted.version < mark.version) {
    throw new Refusal('rollback', role, `version ${wanted.version} is named; ${mark.version} was accepted`);
  }
}

/** An `x-issued` in the future would raise the floor of time with it, and everything after would be expired. */
function checkClock(part: { issuedMs: number }, role: Role, nowMs: number, limits: TrustLimits): void {
  if (part.issuedMs - nowMs > limits.clockSkewMs) {
    const aheadS = Math.round((part.issuedMs - nowMs) / 1000);
    throw new Refusal('clock', role, `issued ${aheadS} s after this machine's time`);
  }
}

/** [TUF 5.4.4] `expires` must be later than now; the very second is too late. */
function checkExpiryOf(part: Signed, role: Role, nowMs: number): void {
  if (nowMs >= part.expiresMs) {
    throw new Refusal('expired', role, `expired ${Math.round((nowMs - part.expiresMs) / 1000)} s ago`);
  }
}

function markOf(part: Signed): Mark {
  return { version: part.version, signedSha256: part.signedSha256 };
}
