import { BLOB_PART_BYTES } from '../../src/bus/bus.ts';
import { HoldfastError } from '../../src/errors.ts';
import { Refusal } from '../../src/trust/refusal.ts';
import { verifyTarget } from '../../src/trust/verify.ts';
import type { ContentSource } from './content-source.ts';
import type { NamedBlob } from '../../src/manifest/release.ts';

export type FetchErrorCode = 'missing';
/** Nobody who was asked has a blob, now. */
export class FetchError extends HoldfastError<FetchErrorCode> {}

export interface BlobFetcherOptions {
  /** In the order in which they are asked. */
  readonly sources: readonly ContentSource[];
  /** Blobs fetched at the same time (default 8). */
  readonly concurrency?: number;
}

type PartReader = (sha256: string, part: number) => Promise<Uint8Array | undefined>;

/** Brings blobs from wherever they are to be had, and verifies each. */
export class BlobFetcher {
  readonly #options: BlobFetcherOptions;

  constructor(options: BlobFetcherOptions) {
    this.#options = options;
  }

  /**
   * Fetches each of `blobs` into `held`, verified as it comes, so that a second try needs only the rest.
   * @throws Refusal `hash` or `too-large`, FetchError, BusError, SourceError: of the first that failed, when the others are done
   */
  async fetchInto(held: Map<string, Uint8Array>, blobs: readonly NamedBlob[]): Promise<void> {
    const waiting = [...blobs];
    const failures: unknown[] = [];
    const work = async (): Promise<void> => {
      for (let blob = waiting.shift(); blob; blob = failures.length === 0 ? waiting.shift() : undefined) {
        try {
          held.set(blob.sha256, await this.fetch(blob));
        } catch (error) {
          failures.push(error);
        }
      }
    };
    await Promise.all(Array.from({ length: this.#options.concurrency ?? 8 }, work));
    if (failures.length > 0) throw failures[0];
  }

  /** @throws Refusal, FetchError, BusError */
  async fetch(blob: NamedBlob): Promise<Uint8Array> {
    try {
      const bytes = await assemble(blob, this.#firstOf);
      verifyTarget(bytes, blob, blob.subject);
      return bytes;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.#again(blob, error);
    }
  }

  /** Somebody has something else under this name: each is asked for the whole of it by itself. */
  async #again(blob: NamedBlob, refusal: Refusal): Promise<Uint8Array> {
    for (const source of this.#options.sources) {
      try {
        const read = source.blobPartAgain ?? source.blobPart;
        const bytes = await assemble(blob, (sha256, part) => read.call(source, sha256, part));
        verifyTarget(bytes, blob, blob.subject);
        return bytes;
      } catch {
        // The next one may have it.
      }
    }
    throw refusal;
  }

  /** From the first that has it. One that cannot be reached matters only when nobody has it. */
  #firstOf: PartReader = async (sha256, part) => {
    const failures: unknown[] = [];
    for (const source of this.#options.sources) {
      try {
        const body = await source.blobPart(sha256, part);
        if (body) return body;
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
    return undefined;
  };
}

/** The number of parts and the size of each follow from the signed length; anything longer is cut off at once. */
async function assemble(blob: NamedBlob, read: PartReader): Promise<Uint8Array> {
  const bytes = new Uint8Array(blob.length);
  for (let part = 0, at = 0; at < blob.length; part++) {
    const wanted = Math.min(BLOB_PART_BYTES, blob.length - at);
    const body = await read(blob.sha256, part);
    if (!body) throw new FetchError('missing', `${blob.subject} ${blob.sha256}, part ${part}`);
    if (body.byteLength > wanted) {
      throw new Refusal(
        'too-large',
        blob.subject,
        `part ${part} has ${body.byteLength} bytes instead of ${wanted}`,
      );
    }
    if (body.byteLength < wanted) {
      throw new Refusal(
        'hash',
        blob.subject,
        `part ${part} has ${body.byteLength} bytes instead of ${wanted}`,
      );
    }
    bytes.set(body, at);
    at += wanted;
  }
  return bytes;
}
