import { connect, errors, type NatsConnection, nkeyAuthenticator } from '@nats-io/transport-node';
import { type Clock, sleep } from '../clock/clock.ts';
import { messageOf } from '../errors.ts';
import type { Logger } from '../log/logger.ts';
import type { LinkState, Subscription } from './bus.ts';
import { BusError } from './bus-error.ts';
import { LinkListeners } from './link-listeners.ts';

export interface NatsOptions {
  /** `nats://host:4222` or `tls://host:4222`, tried in turn. */
  readonly servers: readonly string[];
  /** This user's nkey seed; secret. */
  readonly nkeySeed: string;
  /** PEM of the CA that signed the server's certificate; with it only TLS is spoken. */
  readonly ca?: string;
  /** A file of such CAs, read at each connection: it counts instead of `ca`, and may be replaced while this runs. */
  readonly caFile?: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Bounds each call on the stream, milliseconds (default 5,000). */
  readonly callTimeoutMs?: number;
}

/** A black hole is noticed after two pings without an answer; the library's default takes 6 minutes. */
const PING_INTERVAL_MS = 10_000;
const MAX_PINGS_OUT = 2;
/** One attempt to connect, milliseconds. */
const CONNECT_TIMEOUT_MS = 5_000;
/** Between attempts, milliseconds; the jitter keeps a thousand sites from returning in one moment. */
const RETRY_WAIT_MS = 1_000;
const RETRY_JITTER_MS = 3_000;
/** How long `close` waits for what is on its way, milliseconds. */
const DRAIN_MS = 1_000;

/**
 * A connection that is made in the background and made again for ever, and the subscriptions that belong on it.
 * NATS being down at the start, or rejecting this user, is only a link that is not there yet.
 */
export class NatsLink {
  readonly #options: NatsOptions;
  readonly #inboxPrefix: string;
  readonly #name: string;
  readonly #listeners: LinkListeners;
  readonly #wanted = new Map<object, (connection: NatsConnection) => Subscription>();
  readonly #attached = new Map<object, Subscription>();
  readonly #stop = new AbortController();
  #connection: NatsConnection | undefined;
  #lastProblem = '';

  constructor(options: NatsOptions, identity: { name: string; inboxPrefix: string }) {
    this.#options = options;
    this.#name = identity.name;
    this.#inboxPrefix = identity.inboxPrefix;
    this.#listeners = new LinkListeners({ connected: false, sinceMs: options.clock.now() });
    void this.#keepConnected();
  }

  get state(): LinkState {
    return this.#listeners.state;
  }

  onChange(listener: (state: LinkState) => void): Subscription {
    return this.#listeners.add(listener);
  }

  /** The connection to use now. @throws BusError `closed` or `disconnected`. */
  use(): NatsConnection {
    if (this.#stop.signal.aborted) throw new BusError('closed', 'the bus is closed');
    if (!this.#connection || !this.#listeners.state.connected)
      throw new BusError('disconnected', `no link to ${this.#options.servers.join(', ')}`);
    return this.#connection;
  }

  /** Attaches now and on each later connection, until closed. */
  keep(attach: (connection: NatsConnection) => Subscription): Subscription {
    const key = {};
    this.#wanted.set(key, attach);
    if (this.#connection) this.#attached.set(key, attach(this.#connection));
    return {
      close: () => {
        this.#wanted.delete(key);
        this.#attached.get(key)?.close();
        this.#attached.delete(key);
      },
    };
  }

  async close(): Promise<void> {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort(new BusError('closed', 'the bus is closed'));
    const connection = this.#connection;
    if (!connection) return;
    const drained = new AbortController();
    await Promise.race([
      connection.drain().catch(() => undefined),
      sleep(this.#options.clock, DRAIN_MS, drained.signal).catch(() => undefined),
    ]);
    drained.abort(new Error('drained'));
    await connection.close().catch(() => undefined);
  }

  async #keepConnected(): Promise<void> {
    const { clock, log, servers } = this.#options;
    while (!this.#stop.signal.aborted) {
      try {
        // The library keeps and changes what it is given, so each attempt gets options of its own.
        await this.#live(await connect(this.#connectOptions()));
      } catch (error) {
        this.#listeners.setRefused(isRefusal(error));
        this.#tellOnce(messageOf(error), () =>
          log.warn(
            { event: 'nats_unreachable', servers, error: messageOf(error) },
            'NATS cannot be reached yet',
          ),
        );
      }
      const waitMs = RETRY_WAIT_MS + Math.random() * RETRY_JITTER_MS;
      await sleep(clock, waitMs, this.#stop.signal).catch(() => undefined);
    }
  }

  async #live(connection: NatsConnection): Promise<void> {
    if (this.#stop.signal.aborted) return connection.close();
    this.#connection = connection;
    for (const [key, attach] of this.#wanted) this.#attached.set(key, attach(connection));
    this.#set(true);
    void this.#watch(connection);
    const reason = await connection.closed();
    this.#connection = undefined;
    this.#attached.clear();
    this.#set(false);
    if (reason) throw reason;
  }

  async #watch(connection: NatsConnection): Promise<void> {
    const { log } = this.#options;
    for await (const status of connection.status()) {
      if (status.type === 'disconnect' || status.type === 'staleConnection') this.#set(false);
      else if (status.type === 'reconnect') this.#set(true);
      else if (status.type === 'error') {
        if (isRefusal(status.error)) this.#listeners.setRefused(true);
        this.#tellOnce(status.error.message, () =>
          log.warn({ event: 'nats_error', error: status.error.message }, 'NATS refused something'),
        );
      }
    }
  }

  #set(connected: boolean): void {
    if (connected === this.#listeners.state.connected) return;
    const { log, clock, servers } = this.#options;
    if (connected) {
      this.#lastProblem = '';
      this.#listeners.setRefused(false);
    }
    log.info(
      { event: connected ? 'nats_connected' : 'nats_disconnected', servers },
      'the link to NATS changed',
    );
    this.#listeners.set(connected, clock.now());
  }

  /** Weeks without a link are normal: the same problem is told once until the link has been there again. */
  #tellOnce(problem: string, tell: () => void): void {
    if (problem === this.#lastProblem) return;
    this.#lastProblem = problem;
    tell();
  }

  #connectOptions() {
    const { servers, nkeySeed, ca, caFile } = this.#options;
    const authority = caFile === undefined ? (ca === undefined ? {} : { ca }) : { caFile };
    const secure =
      ca !== undefined || caFile !== undefined || servers.some((server) => server.startsWith('tls://'));
    return {
      servers: [...servers],
      name: this.#name,
      authenticator: nkeyAuthenticator(new TextEncoder().encode(nkeySeed)),
      inboxPrefix: this.#inboxPrefix,
      timeout: CONNECT_TIMEOUT_MS,
      pingInterval: PING_INTERVAL_MS,
      maxPingOut: MAX_PINGS_OUT,
      reconnect: true,
      maxReconnectAttempts: -1,
      reconnectTimeWait: RETRY_WAIT_MS,
      reconnectJitter: RETRY_JITTER_MS,
      reconnectJitterTLS: RETRY_JITTER_MS,
      // A user that is rejected today (a server restored from an old config) is let in tomorrow.
      ignoreAuthErrorAbort: true,
      // With `tls` the client refuses a server that offers none, so nobody on the way can strip it.
      ...(secure ? { tls: authority } : {}),
    };
  }
}

/** The server knows nobody of this key. */
function isRefusal(error: unknown): boolean {
  for (let one: unknown = error; one instanceof Error; one = one.cause)
    if (one instanceof errors.AuthorizationError) return true;
  return false;
}
