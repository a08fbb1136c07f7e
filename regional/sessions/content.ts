import type { Credentials, Manifest } from '../../src/manifest/document.ts';

/** The accepted content of a region, as the agents' path needs it. */
export interface Content {
  current():
    | {
        readonly generation: number;
        readonly manifest: Manifest;
        readonly credentials: Credentials | undefined;
      }
    | undefined;
  /** The verified bytes of a blob; undefined when the store does not hold them. */
  body(sha256: string): Uint8Array | undefined;
  /** The highest revision that any accepted generation named; 0 before the first. */
  highestRevision(): number;
}

/** Where events that the global plane must hear of go. */
export interface EventSink {
  record(kind: string, detail: Record<string, unknown>): void;
}
