import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';
import type { Clock } from '../../src/clock/clock.ts';
import type { Logger } from '../../src/log/logger.ts';
import { HoldfastError } from '../../src/errors.ts';
import type { CredentialIdentity } from './authenticator.ts';
import type { Channel, MessageReceiver } from './channel.ts';
import type { Door, Entry } from './door.ts';
import type { GatewayMetrics } from './gateway-metrics.ts';
import type { GatewayLimits } from './limits.ts';

const CONTENT_TYPE = 'application/x-protobuf';
/** Below this many bytes gzip makes an answer longer. */
const LEAST_BYTES_TO_COMPRESS = 128;

const zip = promisify(gzip);

type HttpProblemCode = 'bad-encoding' | 'too-large' | 'busy' | 'cut-off';
class HttpProblem extends HoldfastError<HttpProblemCode> {}

/** OpAMP over plain HTTP [OpAMP Plain HTTP Transport]: one AgentToServer in, one ServerToAgent out. */
export class HttpEndpoint {
  readonly #path: string;
  readonly #door: Door;
  readonly #receiver: MessageReceiver;
  readonly #clock: Clock;
  readonly #limits: GatewayLimits;
  readonly #metrics: GatewayMetrics;
  readonly #log: Logger;
  readonly #nextId: () => number;
  #bodyBytes = 0;

  constructor(options: {
    path: string;
    door: Door;
    receiver: MessageReceiver;
    clock: Clock;
    limits: GatewayLimits;
    metrics: GatewayMetrics;
    log: Logger;
    nextId: () => number;
  }) {
    this.#path = options.path;
    this.#door = options.door;
    this.#receiver = options.receiver;
    this.#clock = options.clock;
    this.#limits = options.limits;
    this.#metrics = options.metrics;
    this.#log = options.log;
    this.#nextId = options.nextId;
  }

  /**
   * @param expectsContinue the client waits for `100 Continue` before it sends its body, which it is spared when
   * the headers are refused.
   */
  async handle(
    request: IncomingMessage,
    response: ServerResponse,
    options: { expectsContinue: boolean },
  ): Promise<void> {
    try {
      const entry = await this.#admit(request);
      if (!('admitted' in entry) || !entry.admitted) {
        const refusal = 'admitted' in entry ? entry.rejection : entry;
        this.#reject(response, refusal, options.expectsContinue ? undefined : request);
        return;
      }
      if (options.expectsContinue) response.writeContinue();
      const body = await this.#body(request, entry.credential);
      const rejection = this.#door.revoked(entry.credential);
      if (rejection) {
        this.#reject(response, rejection);
        return;
      }
      await this.#answer(request, response, entry.credential, body);
    } catch (error) {
      this.#fail(response, error);
    }
  }

  async #admit(request: IncomingMessage): Promise<Entry | Refusal> {
    if (pathOf(request) !== this.#path) return { status: 404, reason: 'nothing is served here' };
    if (request.method !== 'POST')
      return {
        status: 405,
        reason: 'POST an AgentToServer, or upgrade to a WebSocket',
        headers: { Allow: 'POST' },
      };
    const entry = await this.#door.request(request);
    if (!entry.admitted) return entry;
    if (mediaType(request.headers['content-type']) !== CONTENT_TYPE)
      return { status: 415, reason: `the content type must be ${CONTENT_TYPE}`, isKnown: true };
    if (!['gzip', 'identity'].includes(contentEncoding(request)))
      return {
        status: 415,
        reason: 'the content encoding must be gzip or none',
        headers: { 'Accept-Encoding': 'gzip' },
        isKnown: true,
      };
    if (Number(request.headers['content-length'] ?? 0) > this.#limits.maxMessageBytes) {
      this.#metrics.limited('message-size');
      return { status: 413, reason: 'the message is too large', isKnown: true };
    }
    return entry;
  }

  /** The decompressed body; the limit counts before and after decompression. */
  async #body(request: IncomingMessage, credential: CredentialIdentity): Promise<Buffer> {
    const charge = this.#door.meter(request, credential);
    let held = 0;
    const hold = (bytes: number): void => {
      held += bytes;
      this.#bodyBytes += bytes;
      if (this.#bodyBytes > this.#limits.maxBodyBytesInFlight)
        throw new HttpProblem('busy', 'too many request bodies at once');
    };
    try {
      // Leaving the loop early must not end the connection: the refusal still has to get out.
      const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
      const body = await this.#collect(chunks, 'the message is too large', hold);
      return contentEncoding(request) === 'gzip' ? await this.#decompressed(body, hold) : body;
    } catch (error) {
      if (error instanceof HttpProblem) throw error;
      throw new HttpProblem('cut-off', 'the request ended early', { cause: error });
    } finally {
      this.#bodyBytes -= held;
      charge(held);
    }
  }

  /** As a stream, so that many small bodies that become large ones are stopped while they grow. */
  async #decompressed(body: Buffer, hold: (bytes: number) => void): Promise<Buffer> {
    const inflating = createGunzip();
    inflating.end(body);
    try {
      return await this.#collect(inflating, 'the message is too large when decompressed', hold);
    } catch (error) {
      if (error instanceof HttpProblem) throw error;
      throw new HttpProblem('bad-encoding', 'the body is not gzip', { cause: error });
    }
  }

  async #collect(
    chunks: AsyncIterable<Buffer>,
    tooLarge: string,
    hold: (bytes: number) => void,
  ): Promise<Buffer> {
    const collected: Buffer[] = [];
    let length = 0;
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > this.#limits.maxMessageBytes) throw new HttpProblem('too-large', tooLarge);
      hold(chunk.length);
      collected.push(chunk);
    }
    return Buffer.concat(collected, length);
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    credential: CredentialIdentity,
    body: Buffer,
  ): Promise<void> {
    const channel = new HttpChannel(this.#nextId(), remoteAddress(request), credential, response);
    const reply = await this.#receiver.receive(channel, body);
    const ended = (): void => {
      reply.onFlushed?.();
      this.#receiver.closed(channel);
    };
    // Who hung up before it had its answer is told nothing more, but what the answer holds must be given back.
    if (response.closed) {
      ended();
      return;
    }
    response.once('close', ended);
    const { message } = reply;
    if (message.length > this.#limits.maxMessageBytes) {
      this.#metrics.limited('reply-size'); // [OpAMP Plain HTTP Message Size Limits]: not sent, and recorded
      this.#reject(response, { status: 500, reason: 'the answer is too large', isKnown: true });
      return;
    }
    const isCompressed =
      message.length >= LEAST_BYTES_TO_COMPRESS && acceptsGzip(request.headers['accept-encoding']);
    const sent = isCompressed ? await zip(message) : message;
    response.writeHead(reply.isBadRequest ? 400 : 200, {
      'Content-Type': CONTENT_TYPE,
      'Content-Length': sent.length,
      ...(isCompressed ? { 'Content-Encoding': 'gzip' } : {}),
      Vary: 'Accept-Encoding',
    });
    response.end(sent);
  }

  #fail(response: ServerResponse, error: unknown): void {
    if (!(error instanceof HttpProblem)) {
      this.#log.error({ event: 'request_failed', error }, 'answering an agent failed');
      this.#reject(response, { status: 500, reason: 'the relay failed to answer' });
      return;
    }
    switch (error.code) {
      case 'bad-encoding':
        this.#reject(response, { status: 400, reason: error.message, isKnown: true });
        return;
      case 'too-large':
        this.#metrics.limited('message-size');
        this.#reject(response, { status: 413, reason: error.message, isKnown: true });
        return;
      case 'busy':
        this.#metrics.limited('body-bytes-in-flight');
        this.#reject(response, {
          status: 503,
          reason: error.message,
          headers: { 'Retry-After': String(this.#door.retryAfterSeconds()) },
          isKnown: true,
        });
        return;
      case 'cut-off':
        response.destroy();
    }
  }

  /**
   * Refuses. The rest of what an agent is sending is read and thrown away, because closing under it would lose the
   * answer; the connection of a stranger ends, after a little of its `unread` body.
   */
  #reject(
    response: ServerResponse,
    { status, reason, headers, isKnown }: Refusal,
    unread?: IncomingMessage,
  ): void {
    this.#metrics.rejected(status);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const text = `${reason}\n`;
    response.writeHead(status, {
      ...headers,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
      ...(!isKnown && { Connection: 'close' }),
    });
    response.write(text);
    if (isKnown || !unread) response.end();
    else this.#discard(unread, () => response.end());
  }

  /**
   * Reads a refused body to its end or its bound. A socket that is closed with bytes unread is reset by TCP, and the
   * client loses the answer that it has not read yet.
   */
  #discard(request: IncomingMessage, onDone: () => void): void {
    let bytes = 0;
    const done = (): void => {
      timer.cancel();
      request.off('data', count).off('end', done).off('close', done);
      onDone();
    };
    const cutShort = (): void => {
      this.#metrics.limited('refused-body');
      done();
    };
    const count = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > this.#limits.maxRefusedBodyBytes) cutShort();
    };
    const timer = this.#clock.after(this.#limits.refusedBodyTimeoutMs, cutShort);
    request.on('data', count).on('end', done).on('close', done);
  }
}

interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** It is an agent's request: its credential was accepted. */
  readonly isKnown?: boolean;
}

/** An HTTP request while it is answered: nothing can be pushed through it. */
class HttpChannel implements Channel {
  readonly transport = 'http';
  readonly id: number;
  readonly remoteAddr: string;
  readonly credential: CredentialIdentity;
  readonly #response: ServerResponse;

  constructor(id: number, remoteAddr: string, credential: CredentialIdentity, response: ServerResponse) {
    this.id = id;
    this.remoteAddr = remoteAddr;
    this.credential = credential;
    this.#response = response;
  }

  isOpen(): boolean {
    return !this.#response.closed;
  }

  push(): boolean {
    return false;
  }

  ping(): Promise<boolean> {
    return Promise.resolve(false);
  }

  close(): void {
    // The request ends with its answer.
  }
}

export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}

export function remoteAddress(request: IncomingMessage): string {
  const { remoteAddress: address, remotePort: port } = request.socket;
  if (address === undefined) return '';
  return address.includes(':') ? `[${address}]:${port ?? 0}` : `${address}:${port ?? 0}`;
}

function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function contentEncoding(request: IncomingMessage): string {
  return request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
}

/** [RFC 9110 12.5.3], as far as gzip is concerned. */
function acceptsGzip(header: string | string[] | undefined): boolean {
  const offers = String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((offer) => /^\s*(gzip|x-gzip|\*)\s*(?:;\s*q=([\d.]+))?\s*$/.exec(offer))
    .filter((offer) => offer !== null);
  const gzipOffer = offers.find((offer) => offer[1] !== '*') ?? offers[0];
  return gzipOffer !== undefined && Number(gzipOffer[2] ?? 1) > 0;
}
