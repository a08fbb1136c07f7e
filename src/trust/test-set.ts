import { type Json, parseCanonical } from './canonical.ts';
import { type Ceremony, createCeremony } from './ceremony.ts';
import type { SigningKey } from './keys.ts';
import { sha256Hex } from './metadata.ts';
import { signMetadata, signRelease, signTimestamp } from './sign.ts';
import { type TrustedState, type VerifiedUpdate, verifyFirstRoot, verifyMetadata } from './verify.ts';

export const NOW_MS = Date.UTC(2030, 0, 1);
export const HOUR_MS = 60 * 60 * 1000;
export const DAY_MS = 24 * HOUR_MS;
/** Above the Unix seconds of `NOW_MS`, so that versions are what a test says and not what the clock says. */
export const BASE = NOW_MS / 1000;
export const MANIFEST = new TextEncoder().encode('{"a":"manifest"}');

export type OnlineFile = 'timestamp' | 'snapshot' | 'targets';
export type MetadataSet = Record<OnlineFile, Uint8Array>;
export type Part = Record<string, Json>;

/** Keys and a way to make sets of metadata with them, for tests. */
export class TestSet {
  readonly ceremony: Ceremony;
  readonly region: string;

  constructor(options: { ceremony?: Ceremony; region?: string } = {}) {
    this.ceremony = options.ceremony ?? createCeremony({ rootKeys: 3, threshold: 2, nowMs: NOW_MS });
    this.region = options.region ?? 'eu';
  }

  /** What a relay trusts that knows the root and nothing else. */
  trusted(): TrustedState {
    const root = verifyFirstRoot(this.ceremony.roots.fleet, { plane: this.ceremony.plane });
    return { root, marks: {}, floorMs: 0, complete: false };
  }

  /** Generation `BASE + number`; timestamp and snapshot have the same version. */
  sign(
    number: number,
    options: { nowMs?: number; manifest?: Uint8Array; root?: Uint8Array } = {},
  ): MetadataSet {
    const { plane, contentKey, freshKey, roots } = this.ceremony;
    const nowMs = options.nowMs ?? NOW_MS;
    const generation = BASE + number;
    const { timestamp, snapshot, targets } = signRelease({
      plane,
      region: this.region,
      generation,
      manifest: options.manifest ?? MANIFEST,
      nowMs,
      timestampLifetimeMs: DAY_MS,
      root: options.root ?? roots.fleet,
      contentKey,
      freshKey,
      previous: { timestamp: generation - 1, snapshot: generation - 1, targets: generation - 1 },
    });
    return { timestamp, snapshot, targets };
  }

  resignTimestamp(set: MetadataSet, number: number, nowMs: number): MetadataSet {
    const { plane, freshKey, roots } = this.ceremony;
    const { timestamp } = signTimestamp({
      plane,
      region: this.region,
      nowMs,
      timestampLifetimeMs: DAY_MS,
      root: roots.fleet,
      freshKey,
      snapshot: set.snapshot,
      previousTimestampVersion: BASE + number - 1,
    });
    return { ...set, timestamp };
  }

  /**
   * Changes the signed parts of a set, signs each anew with its proper key, and makes the files above name what is
   * now there. What is changed is all that is wrong.
   */
  rewrite(set: MetadataSet, change: Partial<Record<OnlineFile, (part: Part) => unknown>>): MetadataSet {
    const targets = this.resign(set.targets, this.ceremony.contentKey, change.targets);
    const snapshot = this.resign(set.snapshot, this.ceremony.freshKey, (part) => {
      part.meta = { 'targets.json': { ...referenceIn(part, 'targets.json'), ...named(targets) } };
      change.snapshot?.(part);
    });
    const timestamp = this.resign(set.timestamp, this.ceremony.freshKey, (part) => {
      part.meta = { 'snapshot.json': { ...referenceIn(part, 'snapshot.json'), ...named(snapshot) } };
      change.timestamp?.(part);
    });
    return { timestamp, snapshot, targets };
  }

  resign(file: Uint8Array, key: SigningKey, change: (part: Part) => unknown = () => undefined): Uint8Array {
    const part = signedOf(file);
    change(part);
    return signMetadata(part, [key]);
  }

  verify(
    trusted: TrustedState,
    set: MetadataSet & { roots?: Uint8Array[] },
    nowMs: number = NOW_MS,
  ): VerifiedUpdate {
    return verifyMetadata(trusted, set, { plane: this.ceremony.plane, region: this.region, nowMs });
  }
}

export function signedOf(file: Uint8Array): Part {
  return (parseCanonical(file, 'root', 1_000_000) as { signed: Part }).signed;
}

function referenceIn(part: Part, name: string): Part {
  return (part.meta as Record<string, Part>)[name] as Part;
}

function named(file: Uint8Array): Part {
  const { version } = signedOf(file);
  return {
    ...(version === undefined ? {} : { version }),
    length: file.byteLength,
    hashes: { sha256: sha256Hex(file) },
  };
}
