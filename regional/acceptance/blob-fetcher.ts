import { BLOB_PART_BYTES, type Bus, subjects } from '../../src/bus/bus.ts';
import { HoldfastError } from '../../src/errors.ts';
import { Refusal } from '../../src/trust/refusal.ts';
import { verifyTarget } from '../../src/trust/verify.ts';
import { decodeBlobReply, encodeBlobRequest } from '../../src/wire/codec.ts';
import type { NamedBlob } from './release.ts';

export type FetchErrorCode = 'missing';
/** A blob is neither in the stream nor with the global plane, now. */
export class FetchError extends HoldfastError<FetchErrorCode> {}

export interface BlobFetcherOptions {
  readonly bus: Bus;
  readonly region: string;
  readonly relay: string;
  /** Milliseconds for one request to the global plane (default 5,000). */
  readonly requestTimeoutMs?: number;
  /** Blobs fetched at the same time (default 8). */
  readonly concurrency?: number;
}

type PartReader = (sha256: string, part: number) => Promise<Uint8Array | undefined>;

/** Brings blobs over the bus: from the stream, and what it lacks or has damaged from the global plane itself. */
export class BlobFetcher {
  readonly #options: BlobFetcherOptions;

  constructor(options: BlobFetcherOptions) {
    this.#options = options;
  }

  /**
   * Fetches each of `blobs` into `held`, verified as it comes, so that a second try needs only the rest.
   * @throws Refusal `hash` or `too-large`, FetchError, BusError: of the first that failed, when the others are done
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
      const bytes = await assemble(
        blob,
        async (sha256, part) => (await this.#fromStream(sha256, part)) ?? this.#fromGlobal(sha256, part),
      );
      verifyTarget(bytes, blob, blob.subject);
      return bytes;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.#again(blob, error);
    }
  }

  /** The stream has something else under this name; the global plane's database is the truth. */
  async #again(blob: NamedBlob, refusal: Refusal): Promise<Uint8Array> {
    let bytes: Uint8Array;
    try {
      bytes = await assemble(blob, (sha256, part) => this.#fromGlobal(sha256, part));
      verifyTarget(bytes, blob, blob.subject);
    } catch {
      throw refusal;
    }
    return bytes;
  }

  #fromStream(sha256: string, part: number): Promise<Uint8Array | undefined> {
    return this.#options.bus.getLast(subjects.blobPart(this.#options.region, sha256, part));
  }

  async #fromGlobal(sha256: string, part: number): Promise<Uint8Array | undefined> {
    const { bus, region, relay, requestTimeoutMs = 5_000 } = this.#options;
    const reply = await bus.request(
      subjects.rpc(region, relay, 'blob'),
      encodeBlobRequest({ sha256, part }),
      {
        timeoutMs: requestTimeoutMs,
      },
    );
    const { body } = decodeBlobReply(reply);
    return body.byteLength > 0 ? body : undefined;
  }
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
