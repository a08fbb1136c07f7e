import { type Bus, subjects } from '../../src/bus/bus.ts';
import { HoldfastError } from '../../src/errors.ts';
import {
  decodeBlobReply,
  decodeRootReply,
  encodeBlobRequest,
  encodeRootRequest,
} from '../../src/wire/codec.ts';

export type SourceErrorCode = 'unreachable';
/** A source of content did not answer, or not with what was asked for. */
export class SourceError extends HoldfastError<SourceErrorCode> {}

/** Where a region's signed content comes from. Nothing that it says is believed: it is verified, whoever brings it. */
export interface ContentSource {
  /** The newest head that it has; undefined: none. @throws BusError, SourceError */
  head(): Promise<Uint8Array | undefined>;
  /** Roots from a version on, in order, as many as fit. @throws BusError, SourceError, WireError */
  roots(fromVersion: number): Promise<readonly Uint8Array[]>;
  /** One part of a blob; undefined: it lacks the blob. @throws BusError, SourceError */
  blobPart(sha256: string, part: number): Promise<Uint8Array | undefined>;
  /** As `blobPart`, from where the truth lies, after the quicker place had something else under the name. */
  blobPartAgain?(sha256: string, part: number): Promise<Uint8Array | undefined>;
}

/** The stream, and for what it lacks or has damaged the global plane itself. */
export function busSource(options: {
  bus: Bus;
  region: string;
  relay: string;
  /** Milliseconds for one request to the global plane. */
  requestTimeoutMs: number;
}): ContentSource {
  const { bus, region, relay, requestTimeoutMs: timeoutMs } = options;
  const fromGlobal = async (sha256: string, part: number): Promise<Uint8Array | undefined> => {
    const request = encodeBlobRequest({ sha256, part });
    const reply = await bus.request(subjects.rpc(region, relay, 'blob'), request, { timeoutMs });
    const { body } = decodeBlobReply(reply);
    return body.byteLength > 0 ? body : undefined;
  };
  return {
    head: () => bus.getLast(subjects.head(region)),
    async roots(fromVersion) {
      const request = encodeRootRequest({ fromVersion });
      return decodeRootReply(await bus.request(subjects.rpc(region, relay, 'root'), request, { timeoutMs }))
        .roots;
    },
    blobPart: async (sha256, part) =>
      (await bus.getLast(subjects.blobPart(region, sha256, part))) ?? fromGlobal(sha256, part),
    blobPartAgain: fromGlobal,
  };
}
