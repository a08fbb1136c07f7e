/** What is read of metadata before it is known to be signed. */
export interface TrustLimits {
  /** Bytes of one root. */
  readonly rootBytes: number;
  readonly timestampBytes: number;
  readonly snapshotBytes: number;
  readonly targetsBytes: number;
  /** Signatures of one file. */
  readonly signatures: number;
  /** Keys of one root. */
  readonly keys: number;
  /** New roots in one update [TUF 5.3.3: Y]. */
  readonly roots: number;
  /** How far `x-issued` may lie ahead of this machine's clock, milliseconds. */
  readonly clockSkewMs: number;
}

export const DEFAULT_TRUST_LIMITS: TrustLimits = {
  rootBytes: 64 * 1024,
  timestampBytes: 16 * 1024,
  snapshotBytes: 16 * 1024,
  targetsBytes: 64 * 1024,
  signatures: 64,
  keys: 64,
  roots: 1024,
  clockSkewMs: 60 * 60 * 1000,
};
