import type { IncomingMessage } from 'node:http';
import { ApiError } from '../../src/api/index.ts';
import { BLOB_PART_BYTES, MAX_PAYLOAD_BYTES } from '../../src/bus/bus.ts';
import type { FastifyInstance } from '../../src/http/http-server.ts';
import { encodeHead, encodeRootReply } from '../../src/wire/codec.ts';
import {
  decodePeerArrivals,
  decodePeerState,
  encodePeerState,
  type PeerArrival,
  type PeerState,
} from '../../src/wire/peer-codec.ts';
import { WireError } from '../../src/wire/wire-error.ts';
import type { TrustStore } from '../acceptance/trust-store.ts';
import { PEER_HEADER, PEER_PATH, PEER_TYPE } from './peer-client.ts';

/** Roots in one answer; a chain is longer only after many ceremonies, and is then asked for again. */
const ROOTS_AT_ONCE = 16;

export interface PeerRoutesOptions {
  readonly store: Pick<TrustStore, 'signedFiles' | 'state' | 'root' | 'body'>;
  /** Who was let in with a request; throws when nobody was. */
  readonly callerOf: (request: IncomingMessage) => string;
  /** This relay's token for a caller. */
  readonly tokenFor: (caller: string) => string;
  /** A sibling says what it holds; answers what this relay holds. */
  readonly heard: (caller: string, state: PeerState) => PeerState;
  /** Returns false when that is too much now. */
  readonly arrived: (caller: string, agents: PeerArrival[]) => boolean;
}

/** What siblings may ask. Who gets here was let in by the door, which read nothing but the headers. */
export function addPeerRoutes(app: FastifyInstance, options: PeerRoutesOptions): void {
  void app.register(async (scope) => addRoutes(scope, options));
}

function addRoutes(app: FastifyInstance, options: PeerRoutesOptions): void {
  const { store, callerOf } = options;
  // A path that is only spelled differently gets here without having passed the door.
  app.addHook('onRequest', async ({ raw }) => void callerOf(raw));
  app.addContentTypeParser(
    PEER_TYPE,
    { parseAs: 'buffer', bodyLimit: MAX_PAYLOAD_BYTES },
    async (_request: unknown, body: Buffer) => body,
  );
  app.post(`${PEER_PATH}/state`, async (request, reply) => {
    const caller = callerOf(request.raw);
    const mine = options.heard(
      caller,
      readable(() => decodePeerState(bytesOf(request.body))),
    );
    return reply
      .header(PEER_HEADER, options.tokenFor(caller))
      .type(PEER_TYPE)
      .send(Buffer.from(encodePeerState(mine)));
  });
  app.post(`${PEER_PATH}/arrivals`, async (request, reply) => {
    const agents = readable(() => decodePeerArrivals(bytesOf(request.body)));
    // Said, and not swallowed: whoever was not told of an agent tells of it again.
    if (!options.arrived(callerOf(request.raw), agents))
      throw new ApiError('too-many-requests', 'this sibling tells of too many agents at once');
    return reply.type(PEER_TYPE).send(Buffer.alloc(0));
  });
  app.get(`${PEER_PATH}/head`, async (_request, reply) => {
    const [newest] = store.signedFiles();
    const rootVersion = store.state().root.version;
    const body = newest ? encodeHead({ ...newest, rootVersion }) : new Uint8Array();
    return reply.type(PEER_TYPE).send(Buffer.from(body));
  });
  app.get<{ Params: { from: string } }>(`${PEER_PATH}/roots/:from`, async ({ params }, reply) => {
    const roots: Uint8Array[] = [];
    const first = number(params.from);
    for (let version = first; version < first + ROOTS_AT_ONCE; version++) {
      const root = store.root(version);
      if (!root) break;
      roots.push(root);
    }
    return reply.type(PEER_TYPE).send(Buffer.from(encodeRootReply({ roots })));
  });
  app.get<{ Params: { sha256: string; part: string } }>(
    `${PEER_PATH}/blobs/:sha256/:part`,
    async ({ params: { sha256, part } }, reply) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new ApiError('bad-request', 'want a SHA-256');
      const start = number(part) * BLOB_PART_BYTES;
      const body = store.body(sha256)?.subarray(start, start + BLOB_PART_BYTES) ?? new Uint8Array();
      return reply.type(PEER_TYPE).send(Buffer.from(body));
    },
  );
}

function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  throw new ApiError('bad-request', `want a body of ${PEER_TYPE}`);
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof WireError)) throw cause;
    throw new ApiError('bad-request', cause.message, { cause });
  }
}

function number(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new ApiError('bad-request', 'want a number');
  return Number(text);
}
