import { createServer as createHttpServer, type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { WebSocketServer } from 'ws';
import { type Clock, sleep, type Timer } from '../../src/clock/clock.ts';
import { HoldfastError, messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Registry } from '../../src/metrics/registry.ts';
import type { ListenerTls } from '../../src/tls/listener-tls.ts';
import type { Authenticator } from './authenticator.ts';
import { CLOSE_CODES, type MessageReceiver } from './channel.ts';
import { Door, type Rejection } from './door.ts';
import { createGatewayMetrics, type GatewayMetrics } from './gateway-metrics.ts';
import { HttpEndpoint, pathOf, remoteAddress } from './http-endpoint.ts';
import { DEFAULT_GATEWAY_LIMITS, type GatewayLimits } from './limits.ts';
import { WebSocketChannel } from './websocket-channel.ts';

export type GatewayErrorCode = 'port-taken' | 'cannot-listen';
export class GatewayError extends HoldfastError<GatewayErrorCode> {}

export interface GatewayOptions {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Default `/v1/opamp`. */
  path?: string;
  tls?: ListenerTls | undefined;
  receiver: MessageReceiver;
  authenticator: Authenticator;
  clock: Clock;
  log: Logger;
  registry: Registry;
  limits?: Partial<GatewayLimits>;
  /** 0 ≤ n < 1; spreads Retry-After. */
  random?: () => number;
}

/** Pings and checks go round all sockets in this many steps, so that they never come as one burst. */
const CHECK_STEPS = 30;
/** Sockets that are open without being WebSockets yet or any more: HTTP polls, handshakes, closings. */
const EXTRA_CONNECTIONS = 10_000;
/** How often open sockets are looked at whose credential may have run out. */
const EXPIRY_CHECK_MS = 60_000;
/** Closing WebSockets at a stop: the peer's time to answer the closing frame. */
const DRAIN_MS = 2_000;

/** The agents' listener: both transports of OpAMP on one port. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #limits: GatewayLimits;
  readonly #metrics: GatewayMetrics;
  readonly #door: Door;
  readonly #http: HttpEndpoint;
  readonly #server: Server;
  readonly #compressing: WebSocketServer;
  readonly #plain: WebSocketServer;
  readonly #channels = new Set<WebSocketChannel>();
  #compressed = 0;
  #lastId = 0;
  #checks: Timer | undefined;
  #expiries: Timer | undefined;
  #isClosing = false;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#limits = { ...DEFAULT_GATEWAY_LIMITS, ...options.limits };
    this.#metrics = createGatewayMetrics(options.registry);
    const path = options.path ?? '/v1/opamp';
    const { clock, authenticator, receiver, log } = options;
    const limits = this.#limits;
    const metrics = this.#metrics;
    this.#door = new Door({
      authenticator,
      limits,
      clock,
      metrics,
      random: options.random ?? Math.random,
      clientCa: () => options.tls?.clientCa,
      needsCertificate: options.tls?.clientCertificates === 'required',
    });
    this.#http = new HttpEndpoint({
      path,
      door: this.#door,
      receiver,
      clock,
      limits,
      metrics,
      log,
      nextId: () => ++this.#lastId,
    });
    this.#compressing = this.#webSocketServer(true);
    this.#plain = this.#webSocketServer(false);
    this.#server = this.#httpServer();
    const handle = this.#http.handle.bind(this.#http);
    this.#server.on('request', (request, response) => {
      void handle(request, response, { expectsContinue: false });
    });
    this.#server.on('checkContinue', (request: IncomingMessage, response) => {
      void handle(request, response, { expectsContinue: true });
    });
    this.#server.on('upgrade', (request, socket, head) => {
      this.#onUpgrade(path, request, socket, head).catch((error: unknown) => {
        // One stranger's oddity must not end the process that serves everybody else.
        log.error({ event: 'handshake_failed', error: messageOf(error) }, 'a handshake failed');
        socket.destroy();
      });
    });
  }

  /**
   * Starts to listen.
   * @throws GatewayError `port-taken`, `cannot-listen`
   */
  async listen(): Promise<AddressInfo> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (error: Error & { code?: string }) =>
        reject(listenError(error, this.#options)),
      );
      this.#server.listen(this.#options.port, this.#options.host, resolve);
    });
    this.#server.on('error', (error) => {
      this.#options.log.error({ event: 'gateway_error', error: messageOf(error) }, 'the listener failed');
    });
    let step = 0;
    this.#expiries = this.#options.clock.every(EXPIRY_CHECK_MS, () => this.dropRevoked());
    this.#checks = this.#options.clock.every(this.#limits.pingIntervalMs / CHECK_STEPS, () => {
      step = (step + 1) % CHECK_STEPS;
      for (const channel of this.#channels) if (channel.id % CHECK_STEPS === step) channel.check();
    });
    return this.#server.address() as AddressInfo;
  }

  /** Open WebSockets. */
  get openSockets(): number {
    return this.#channels.size;
  }

  /**
   * Closes the sockets whose credential is not accepted any more: the manifest, just accepted, does not name it, or
   * it ran out. Returns how many.
   */
  dropRevoked(): number {
    let dropped = 0;
    for (const channel of this.#channels) if (this.#dropIfRevoked(channel)) dropped++;
    if (dropped > 0)
      this.#options.log.warn(
        { event: 'credentials_revoked', connections: dropped },
        'revoked agents dropped',
      );
    return dropped;
  }

  #dropIfRevoked(channel: WebSocketChannel): boolean {
    if (this.#options.authenticator.stillAccepted(channel.credential)) return false;
    channel.close(CLOSE_CODES.policy, 'the credential is not accepted any more');
    return true;
  }

  /** Refuses new agents, says goodbye to the others, and returns when all sockets are closed. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#checks?.cancel();
    this.#expiries?.cancel();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeIdleConnections();
    for (const channel of this.#channels) channel.close(CLOSE_CODES.goingAway, 'the relay stops');
    const drained = new AbortController();
    await Promise.race([
      closed.then(() => drained.abort()),
      sleep(this.#options.clock, DRAIN_MS, drained.signal).catch(() => undefined),
    ]);
    for (const channel of this.#channels) channel.terminate();
    this.#server.closeAllConnections();
    await closed;
  }

  #httpServer(): Server {
    const timeouts = {
      headersTimeout: this.#limits.headersTimeoutMs,
      requestTimeout: this.#limits.requestTimeoutMs,
      keepAliveTimeout: this.#limits.keepAliveTimeoutMs,
      connectionsCheckingInterval: Math.min(this.#limits.headersTimeoutMs, 5_000),
      maxHeaderSize: 16 * 1024,
    };
    const tls = this.#options.tls;
    const server = tls
      ? tls.follow(createHttpsServer({ ...timeouts, ...tls.serverOptions({ rejectUnauthorized: false }) }))
      : createHttpServer(timeouts);
    if (tls?.clientCertificates === 'required')
      // TLS alone would lock out known agents whose certificate ran out while the region is cut off; all others
      // without a certificate of the CA are sent away before they can say anything.
      server.on('secureConnection', (socket: TLSSocket) => {
        if (!this.#door.hasCertificate(socket)) socket.destroy();
      });
    server.maxConnections = this.#limits.maxConnections + EXTRA_CONNECTIONS;
    return server;
  }

  #webSocketServer(isCompressing: boolean): WebSocketServer {
    return new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: this.#limits.maxMessageBytes,
      // Text is answered as malformed anyway; checking it would tear down a connection that others share.
      skipUTF8Validation: true,
      perMessageDeflate: isCompressing && {
        serverNoContextTakeover: true,
        clientNoContextTakeover: true,
        threshold: 1024,
        concurrencyLimit: 4,
      },
    });
  }

  async #onUpgrade(path: string, request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    if (pathOf(request) !== path) {
      this.#refuseUpgrade(socket, { status: 404, headers: {}, reason: 'nothing is served here' });
      return;
    }
    const entry = await this.#door.handshake(request, () => this.#channels.size);
    if (this.#isClosing) {
      this.#refuseUpgrade(socket, {
        status: 503,
        headers: { 'Retry-After': String(this.#door.retryAfterSeconds()) },
        reason: 'the relay stops',
      });
      return;
    }
    if (!entry.admitted) {
      this.#refuseUpgrade(socket, entry.rejection);
      return;
    }
    const mayCompress = this.#compressed < this.#limits.maxCompressedConnections;
    const server = mayCompress ? this.#compressing : this.#plain;
    server.handleUpgrade(request, socket, head, (webSocket) => {
      const isCompressed = webSocket.extensions.includes('permessage-deflate');
      if (isCompressed) this.#compressed++;
      else if (!mayCompress && request.headers['sec-websocket-extensions'])
        this.#metrics.limited('compressed-connections');
      const channel = new WebSocketChannel({
        id: ++this.#lastId,
        socket: webSocket,
        remoteAddr: remoteAddress(request),
        credential: entry.credential,
        receiver: this.#options.receiver,
        clock: this.#options.clock,
        limits: this.#limits,
        metrics: this.#metrics,
        onClosed: (closed) => {
          this.#channels.delete(closed);
          if (isCompressed) this.#compressed--;
          this.#metrics.sockets(this.#channels.size);
          this.#options.receiver.closed(closed);
        },
      });
      this.#channels.add(channel);
      this.#metrics.opened();
      this.#metrics.sockets(this.#channels.size);
      // It was verified a moment ago, and something may have been revoked since.
      this.#dropIfRevoked(channel);
    });
  }

  #refuseUpgrade(
    socket: Duplex,
    rejection: Pick<Rejection, 'headers' | 'reason'> & { status: number },
  ): void {
    this.#metrics.rejected(rejection.status);
    const body = `${rejection.reason}\n`;
    const lines = [
      `HTTP/1.1 ${rejection.status} ${STATUS_CODES[rejection.status] ?? ''}`,
      ...Object.entries(rejection.headers).map(([name, value]) => `${name}: ${value}`),
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ];
    socket.once('finish', () => socket.destroy());
    socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
  }
}

export function createGateway(options: GatewayOptions): Gateway {
  return new Gateway(options);
}

function listenError(error: Error & { code?: string }, options: GatewayOptions): GatewayError {
  const at = `${options.host}:${options.port}`;
  return error.code === 'EADDRINUSE'
    ? new GatewayError('port-taken', `${at} is taken by another process`, {
        cause: error,
        hint: 'stop it, or set server.websocket.endpoint to another port',
      })
    : new GatewayError('cannot-listen', `cannot listen on ${at}: ${error.message}`, { cause: error });
}
