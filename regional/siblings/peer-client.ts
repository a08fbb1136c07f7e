import { BLOB_PART_BYTES, MAX_PAYLOAD_BYTES } from '../../src/bus/bus.ts';
import type { Clock } from '../../src/clock/clock.ts';
import { messageOf } from '../../src/errors.ts';
import type { SendBytes } from '../../src/http/send-bytes.ts';
import { decodeRootReply } from '../../src/wire/codec.ts';
import {
  decodePeerState,
  encodePeerArrivals,
  encodePeerState,
  type PeerArrival,
  type PeerState,
} from '../../src/wire/peer-codec.ts';
import { type ContentSource, SourceError } from '../acceptance/content-source.ts';
import type { SiblingLimits } from './limits.ts';
import { isPeerToken, peerToken } from './peer-token.ts';
import type { SiblingAddress } from './roster.ts';

export const PEER_PATH = '/peer/v1';
export const PEER_TYPE = 'application/x-protobuf';
/** In an answer: the answerer's own token, for the caller. */
export const PEER_HEADER = 'holdfast-relay';
const MAX_ERROR_BYTES = 16 * 1024;

/** What a sibling said, and whether it proved to be that sibling. */
export interface PeerAnswer {
  readonly state: PeerState;
  readonly isProven: boolean;
}

export interface PeerClientOptions {
  plane: string;
  region: string;
  self: string;
  /** Of this relay's nkey: its secret at the bus, and here. */
  seed: string;
  send: SendBytes;
  clock: Clock;
  limits: SiblingLimits;
}

/** Asks siblings over HTTP, under this relay's own name. */
export class PeerClient {
  readonly #options: PeerClientOptions;

  constructor(options: PeerClientOptions) {
    this.#options = options;
  }

  /** This relay's token for a sibling. */
  tokenFor(to: string): string {
    const { seed, plane, region, self } = this.#options;
    return peerToken(seed, { plane, region, from: self, to });
  }

  /** @throws SourceError, WireError */
  async exchange(sibling: SiblingAddress, mine: PeerState): Promise<PeerAnswer> {
    const { plane, region, self } = this.#options;
    const { body, token } = await this.#ask(sibling, 'POST', '/state', encodePeerState(mine));
    const names = { plane, region, from: sibling.name, to: self };
    const isProven = sibling.publicKey !== undefined && isPeerToken(token, sibling.publicKey, names);
    // Somebody answers in the place of one that is known: nothing that it says is worth anything.
    if (sibling.publicKey !== undefined && !isProven)
      throw new SourceError('unreachable', `what answers at ${sibling.url} is not ${sibling.name}`, {
        hint: `correct the address of ${sibling.name}: holdfast region add --url, or relay.siblings`,
      });
    return { state: decodePeerState(body), isProven };
  }

  /** @throws SourceError */
  async tellArrivals(sibling: SiblingAddress, agents: readonly PeerArrival[]): Promise<void> {
    await this.#ask(sibling, 'POST', '/arrivals', encodePeerArrivals(agents));
  }

  /** A sibling's content, for one look: after a while all of it fails, so that nobody can keep a look going. */
  content(sibling: SiblingAddress): ContentSource {
    const { clock, limits } = this.#options;
    const endMs = clock.monotonicMs() + limits.contentTimeoutMs;
    const get = async (path: string, maxBytes: number): Promise<Uint8Array | undefined> => {
      if (clock.monotonicMs() > endMs) throw new SourceError('unreachable', `${sibling.name} takes too long`);
      const { body } = await this.#ask(sibling, 'GET', path, undefined, maxBytes);
      return body.byteLength > 0 ? body : undefined;
    };
    return {
      head: () => get('/head', MAX_PAYLOAD_BYTES),
      roots: async (fromVersion) => {
        const body = await get(`/roots/${fromVersion}`, MAX_PAYLOAD_BYTES);
        return body ? decodeRootReply(body).roots : [];
      },
      blobPart: (sha256, part) => get(`/blobs/${sha256}/${part}`, BLOB_PART_BYTES),
    };
  }

  async #ask(
    { name, url }: SiblingAddress,
    method: 'GET' | 'POST',
    path: string,
    body?: Uint8Array,
    maxBytes = MAX_PAYLOAD_BYTES,
  ): Promise<{ body: Uint8Array; token: string }> {
    const headers = {
      authorization: `Bearer ${this.tokenFor(name)}`,
      ...(body && { 'content-type': PEER_TYPE }),
    };
    const { requestTimeoutMs: timeoutMs } = this.#options.limits;
    let answer: Awaited<ReturnType<SendBytes>>;
    try {
      const request = { method, url: `${url}${PEER_PATH}${path}`, headers, timeoutMs };
      const limit = Math.max(maxBytes, MAX_ERROR_BYTES);
      answer = await this.#options.send({ ...request, maxBytes: limit, ...(body && { body }) });
    } catch (cause) {
      throw new SourceError('unreachable', `${name} does not answer at ${url}: ${messageOf(cause)}`, {
        cause,
      });
    }
    if (answer.status !== 200)
      throw new SourceError('unreachable', `${name} answers ${answer.status} at ${url}`, {
        ...(answer.status === 401 && {
          hint: `${name} does not know this relay: has it accepted a generation since this relay was added?`,
        }),
      });
    return { body: answer.body, token: answer.header(PEER_HEADER) ?? '' };
  }
}
