import type { Credentials, Manifest } from '../../src/manifest/document.ts';

/** What the region runs by: verified, committed, and served until something newer is accepted. */
export interface Accepted {
  readonly generation: number;
  readonly manifest: Manifest;
  /** Undefined when the manifest has no such section: then nobody has a credential. */
  readonly credentials: Credentials | undefined;
  /** When this generation was first committed here, Unix milliseconds by this machine's clock. */
  readonly acceptedAtMs: number;
  /** Of the newest timestamp that confirmed it. */
  readonly timestampExpiresMs: number;
  /** `x-issued` of that timestamp. */
  readonly issuedAtMs: number;
  /** Expiry of the root under which it was accepted; snapshot and targets share it. */
  readonly rootExpiresMs: number;
  /** Signed under a root that says `x-development`. */
  readonly development: boolean;
  /** Came from a sibling or a file, and no timestamp was accepted since: stale, whatever the clock says. */
  readonly imported: boolean;
}

/** The signed files of one kept generation, as the mirror serves them. */
export interface SignedFiles {
  readonly timestamp: Uint8Array;
  readonly snapshot: Uint8Array;
  readonly targets: Uint8Array;
  readonly snapshotVersion: number;
  readonly targetsVersion: number;
  readonly manifestSha256: string;
}

/** What the offers and the fleet read of the store. */
export interface TrustReader {
  /** Undefined until something was accepted, and when what the disk holds is not what was accepted. */
  current(): Accepted | undefined;
  /** A body or section by its SHA-256 (lower-case hex), of any kept generation. */
  body(sha256: string): Uint8Array | undefined;
  /** The highest revision ever accepted, 0 before the first. An agent that reports a higher one is ahead. */
  highestRevision(): number;
  /** Which revision a `config_hash` stands for, if it was ever accepted here; the history outlives the bodies. */
  revisionOf(configHash: Uint8Array): number | undefined;
}
