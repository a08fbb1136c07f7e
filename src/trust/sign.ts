import { HoldfastError } from '../errors.ts';
import { MANIFEST_TARGET } from '../manifest/document.ts';
import { canonicalBytes, type Json, parseCanonical } from './canonical.ts';
import { type SigningKey } from './keys.ts';
import { DEFAULT_TRUST_LIMITS } from './limits.ts';
import { parseRoot, parseSnapshot, type Role, type Root, sha256Hex } from './metadata.ts';
import { formatTime } from './time.ts';

export type SignErrorCode =
  'key-not-in-root' | 'root-expired' | 'wrong-root' | 'version-not-above' | 'bad-lifetime';
/** The signer would have made something that no relay accepts. */
export class SignError extends HoldfastError<SignErrorCode> {}

/** The TUF specification that the metadata is written to. */
export const SPEC_VERSION = '1.0.31';

/** The next version of timestamp, snapshot, targets (a generation) or a revision: above the last, and above time. */
export function nextVersion(previous: number | undefined, nowMs: number): number {
  return Math.max((previous ?? 0) + 1, Math.floor(nowMs / 1000));
}

/** Versions of the release before, so that the new ones are above them. */
export interface PreviousVersions {
  readonly timestamp: number;
  readonly snapshot: number;
  readonly targets: number;
}

interface Signing {
  readonly plane: string;
  readonly region: string;
  /** Unix milliseconds; becomes `x-issued`. */
  readonly nowMs: number;
  readonly timestampLifetimeMs: number;
  /** The newest fleet root, as signed. Snapshot and targets expire with it. */
  readonly root: Uint8Array;
  readonly freshKey: SigningKey;
}

export interface ReleaseOptions extends Signing {
  /** Becomes the version of the targets. */
  readonly generation: number;
  readonly manifest: Uint8Array;
  readonly contentKey: SigningKey;
  readonly previous?: PreviousVersions | undefined;
}

/** Files to store and publish exactly as they are. */
export interface Release {
  readonly timestamp: Uint8Array;
  readonly snapshot: Uint8Array;
  readonly targets: Uint8Array;
  readonly versions: PreviousVersions;
  readonly timestampExpiresMs: number;
}

/**
 * Signs a new generation of a region.
 * @throws SignError before anything is made that a relay would refuse
 */
export function signRelease(options: ReleaseOptions): Release {
  const root = usableRoot(options);
  checkKey(root, 'targets', options.contentKey);
  checkKey(root, 'snapshot', options.freshKey);
  const { generation, previous, manifest } = options;
  if (!Number.isSafeInteger(generation) || generation <= (previous?.targets ?? 0)) {
    throw new SignError(
      'version-not-above',
      `generation ${generation} is not above ${previous?.targets ?? 0}`,
    );
  }
  const targets = signMetadata(
    {
      ...commonFields('targets', generation, root.expiresMs, options),
      targets: {
        [MANIFEST_TARGET]: { length: manifest.byteLength, hashes: { sha256: sha256Hex(manifest) } },
      },
    },
    [options.contentKey],
  );
  const snapshotVersion = nextVersion(previous?.snapshot, options.nowMs);
  const snapshot = signMetadata(
    {
      ...commonFields('snapshot', snapshotVersion, root.expiresMs, options),
      meta: { 'targets.json': reference(generation, targets) },
    },
    [options.freshKey],
  );
  const { timestamp, version, expiresMs } = makeTimestamp(
    options,
    root,
    previous?.timestamp,
    snapshotVersion,
    snapshot,
  );
  return {
    timestamp,
    snapshot,
    targets,
    versions: { timestamp: version, snapshot: snapshotVersion, targets: generation },
    timestampExpiresMs: expiresMs,
  };
}

/** Signs a region's timestamp again over the snapshot that it has: the same generation, known to be current. */
export function signTimestamp(
  options: Signing & { snapshot: Uint8Array; previousTimestampVersion: number | undefined },
): { timestamp: Uint8Array; version: number; expiresMs: number } {
  const root = usableRoot(options);
  const snapshot = parseSnapshot(options.snapshot, DEFAULT_TRUST_LIMITS);
  if (snapshot.plane !== options.plane || snapshot.region !== options.region) {
    throw new SignError(
      'wrong-root',
      `the snapshot is of region ${snapshot.region}, installation ${snapshot.plane}`,
    );
  }
  return makeTimestamp(options, root, options.previousTimestampVersion, snapshot.version, options.snapshot);
}

/** The file of a signed part with `keys`' signatures, in canonical form. */
export function signMetadata(signed: Record<string, Json>, keys: readonly SigningKey[]): Uint8Array {
  const bytes = canonicalBytes(signed);
  const signatures = keys.map((key) => ({ keyid: key.keyid, sig: key.sign(bytes) }));
  return canonicalBytes({ signatures, signed });
}

/** Adds signatures to a file that others signed before: how m people in m places sign one root. */
export function addSignatures(
  file: Uint8Array,
  keys: readonly SigningKey[],
  made: readonly { readonly keyid: string; readonly sig: string }[] = [],
): Uint8Array {
  const { signed, signatures } = parseCanonical(file, 'root', DEFAULT_TRUST_LIMITS.rootBytes) as {
    signed: Record<string, Json>;
    signatures: { keyid: string; sig: string }[];
  };
  const bytes = canonicalBytes(signed);
  const added = [...made, ...keys.map((key) => ({ keyid: key.keyid, sig: key.sign(bytes) }))];
  const kept = signatures.filter(({ keyid }) => !added.some((one) => one.keyid === keyid));
  return canonicalBytes({
    signatures: [...kept, ...added].map(({ keyid, sig }) => ({ keyid, sig })),
    signed,
  });
}

function makeTimestamp(
  options: Signing,
  root: Root,
  previousVersion: number | undefined,
  snapshotVersion: number,
  snapshot: Uint8Array,
): { timestamp: Uint8Array; version: number; expiresMs: number } {
  checkKey(root, 'timestamp', options.freshKey);
  if (!(options.timestampLifetimeMs >= 1000)) {
    throw new SignError('bad-lifetime', `a timestamp's lifetime of ${options.timestampLifetimeMs} ms`);
  }
  const version = nextVersion(previousVersion, options.nowMs);
  // Whole seconds, as the format writes them.
  const expiresMs = Math.floor((options.nowMs + options.timestampLifetimeMs) / 1000) * 1000;
  const timestamp = signMetadata(
    {
      ...commonFields('timestamp', version, expiresMs, options),
      meta: { 'snapshot.json': reference(snapshotVersion, snapshot) },
    },
    [options.freshKey],
  );
  return { timestamp, version, expiresMs };
}

function usableRoot(options: Signing): Root {
  const root = parseRoot(options.root, DEFAULT_TRUST_LIMITS);
  if (root.plane !== options.plane || root.repository !== 'fleet') {
    throw new SignError('wrong-root', `the root is ${root.repository} of installation ${root.plane}`);
  }
  if (root.expiresMs <= options.nowMs) {
    throw new SignError('root-expired', `root ${root.version} expired at ${formatTime(root.expiresMs)}`, {
      hint: 'sign a new root with the offline keys',
    });
  }
  return root;
}

function checkKey(root: Root, role: Role, key: SigningKey): void {
  if (!root.roles[role].keyids.includes(key.keyid)) {
    throw new SignError(
      'key-not-in-root',
      `root ${root.version} does not name the ${key.role} key for ${role}`,
      {
        hint: 'the newest root and the online keys belong together: check which key files are configured',
      },
    );
  }
}

function commonFields(
  role: Role,
  version: number,
  expiresMs: number,
  options: Pick<Signing, 'plane' | 'region' | 'nowMs'>,
): Record<string, Json> {
  return {
    _type: role,
    spec_version: SPEC_VERSION,
    version,
    expires: formatTime(expiresMs),
    'x-plane': options.plane,
    'x-region': options.region,
    'x-issued': formatTime(options.nowMs),
  };
}

function reference(version: number, file: Uint8Array): Json {
  return { version, length: file.byteLength, hashes: { sha256: sha256Hex(file) } };
}
