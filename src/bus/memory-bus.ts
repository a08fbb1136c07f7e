import type { Clock } from '../clock/clock.ts';
import { messageOf } from '../errors.ts';
import { type Logger, silentLogger } from '../log/logger.ts';
import {
  type Bus,
  MAX_PAYLOAD_BYTES,
  type NumberedMessage,
  type PublisherBus,
  type Subscription,
} from './bus.ts';
import { BusError } from './bus-error.ts';
import { LinkListeners } from './link-listeners.ts';
import { relayPermissions, subjectFits } from './subject.ts';

/** What befalls a message; a test or a demonstration decides per subject. */
export interface Faults {
  bell?: (subject: string) => 'deliver' | 'lose' | 'double';
  request?: (subject: string) => 'deliver' | 'lose-request' | 'lose-reply' | 'double';
}

/** A client's link, to be cut and healed. */
export interface MemoryLink {
  /** The client sees it at once. */
  cut(): void;
  /** Nothing passes, and the client believes itself connected until it has missed its pings. */
  blackHole(): void;
  heal(): void;
}

/** After this long a client notices a black hole: pings every 10 s, two misses. */
const BLACK_HOLE_NOTICED_MS = 30_000;
/** Bounds each call on the stream. */
const CALL_TIMEOUT_MS = 5_000;

/**
 * NATS as this project uses it, in memory: each relay reaches its own region's subjects and no other's, the
 * stream keeps one message per subject, and every delivery is asynchronous and may be spoiled.
 */
export class MemoryBroker {
  faults: Faults = {};
  /** The stream CFG, to look at and to spoil. */
  readonly stream = new Map<string, Uint8Array>();
  readonly clock: Clock;
  readonly log: Logger;
  #streamExists = false;
  #lastSequence = 0;
  readonly #sequences = new WeakMap<Uint8Array, number>();
  readonly #clients = new Set<MemoryClient>();

  constructor(options: { clock: Clock; log?: Logger }) {
    this.clock = options.clock;
    this.log = options.log ?? silentLogger;
  }

  global(): PublisherBus & MemoryLink {
    return this.#connect({ publish: ['>'], read: ['>'], subscribe: ['>'] });
  }

  relay(identity: { region: string; relay: string }): Bus & MemoryLink {
    return this.#connect(relayPermissions(identity.region, identity.relay));
  }

  /** Cuts every client, as the end of the server does. */
  stop(): void {
    for (const client of this.#clients) client.cut();
  }

  start(): void {
    for (const client of this.#clients) client.heal();
  }

  /** The stream is gone with all that it held, as after the loss of the server's disk. */
  wipe(): void {
    this.stream.clear();
    this.#streamExists = false;
  }

  snapshot(): ReadonlyMap<string, Uint8Array> {
    return new Map(this.stream);
  }

  /** The stream holds what it held then, as after the restore of an old copy. */
  restore(snapshot: ReadonlyMap<string, Uint8Array>): void {
    this.wipe();
    this.#streamExists = true;
    for (const [subject, body] of snapshot) this.stream.set(subject, body);
  }

  /** @internal */
  get streamExists(): boolean {
    return this.#streamExists;
  }
  /** @internal */
  createStream(): void {
    this.#streamExists = true;
  }
  /** @internal A message's place: given when it is first looked at, and never to another one. */
  sequenceOf(body: Uint8Array | undefined): number {
    if (!body) return 0;
    const sequence = this.#sequences.get(body) ?? ++this.#lastSequence;
    this.#sequences.set(body, sequence);
    return sequence;
  }
  /** @internal */
  clients(): Iterable<MemoryClient> {
    return this.#clients;
  }
  /** @internal */
  leave(client: MemoryClient): void {
    this.#clients.delete(client);
  }

  #connect(permissions: Permissions): MemoryClient {
    const client = new MemoryClient(this, permissions);
    this.#clients.add(client);
    return client;
  }
}

interface Permissions {
  readonly publish: readonly string[];
  readonly read: readonly string[];
  readonly subscribe: readonly string[];
}
type Handler = (body: Uint8Array, subject: string) => Promise<Uint8Array>;

class MemoryClient implements PublisherBus, MemoryLink {
  readonly #broker: MemoryBroker;
  readonly #permissions: Permissions;
  readonly #link: LinkListeners;
  readonly #bells = new Set<{ pattern: string; listener: (subject: string) => void }>();
  readonly #answers = new Set<{ pattern: string; handler: Handler }>();
  #passes = true;
  #closed = false;

  constructor(broker: MemoryBroker, permissions: Permissions) {
    this.#broker = broker;
    this.#permissions = permissions;
    this.#link = new LinkListeners({ connected: true, sinceMs: broker.clock.now() });
  }

  cut(): void {
    this.#passes = false;
    this.#link.set(false, this.#broker.clock.now());
  }

  blackHole(): void {
    this.#passes = false;
    this.#broker.clock.after(BLACK_HOLE_NOTICED_MS, () => {
      if (!this.#passes) this.#link.set(false, this.#broker.clock.now());
    });
  }

  heal(): void {
    if (this.#closed) return;
    this.#passes = true;
    this.#link.set(true, this.#broker.clock.now());
  }

  link() {
    return this.#link.state;
  }

  onLink(listener: Parameters<Bus['onLink']>[0]): Subscription {
    return this.#link.add(listener);
  }

  publish(subject: string, body: Uint8Array): void {
    checkSize(body);
    if (this.#closed) throw new BusError('closed', 'the bus is closed');
    if (!this.#passes || !allowed(this.#permissions.publish, subject)) return;
    const fate = this.#broker.faults.bell?.(subject) ?? 'deliver';
    const times = { deliver: 1, lose: 0, double: 2 }[fate];
    queueMicrotask(() => {
      for (let time = 0; time < times; time++)
        for (const client of [...this.#broker.clients()]) client.#hear(subject);
    });
  }

  async request(subject: string, body: Uint8Array, options: { timeoutMs: number }): Promise<Uint8Array> {
    checkSize(body);
    this.#checkReach(this.#permissions.publish, subject);
    const sent = body.slice();
    return this.#within(options.timeoutMs, subject, async (resolve, reject) => {
      const fate = this.#broker.faults.request?.(subject) ?? 'deliver';
      if (fate === 'lose-request' || !this.#passes) return;
      const handlers = this.#handlersOf(subject);
      if (handlers.length === 0) reject(new BusError('no-responders', `nobody answers ${subject}`));
      for (const { client, handler } of fate === 'double' ? [...handlers, ...handlers] : handlers) {
        const reply = await handler(sent.slice(), subject).catch((error: unknown) => {
          this.#broker.log.warn(
            { event: 'request_not_answered', subject, error: messageOf(error) },
            'a request stays unanswered',
          );
          return undefined;
        });
        if (
          reply &&
          reply.length <= MAX_PAYLOAD_BYTES &&
          fate !== 'lose-reply' &&
          this.#passes &&
          client.#passes
        )
          resolve(reply.slice());
      }
    });
  }

  subscribe(subject: string, listener: (subject: string) => void): Subscription {
    if (!allowed(this.#permissions.subscribe, subject)) return { close: () => undefined };
    const bell = { pattern: subject, listener };
    this.#bells.add(bell);
    return { close: () => this.#bells.delete(bell) };
  }

  answer(subject: string, handler: Handler): Subscription {
    if (!allowed(this.#permissions.subscribe, subject)) return { close: () => undefined };
    const answer = { pattern: subject, handler };
    this.#answers.add(answer);
    return { close: () => this.#answers.delete(answer) };
  }

  async getLast(subject: string): Promise<Uint8Array | undefined> {
    this.#checkReach(this.#permissions.read, subject);
    return this.#onStream(subject, () => this.#broker.stream.get(subject)?.slice());
  }

  async ensureStream(): Promise<void> {
    this.#checkReach(this.#permissions.publish, 'CFG');
    await this.#within<boolean>(CALL_TIMEOUT_MS, 'CFG', async (resolve) => {
      if (!this.#passes) return;
      this.#broker.createStream();
      resolve(true);
    });
  }

  async putLast(subject: string, body: Uint8Array): Promise<void> {
    checkSize(body);
    this.#checkReach(this.#permissions.publish, subject);
    const held = body.slice();
    await this.#onStream(subject, () => {
      this.#broker.stream.set(subject, held);
      this.#broker.sequenceOf(held);
    });
  }

  async getLastNumbered(subject: string): Promise<NumberedMessage | undefined> {
    this.#checkReach(this.#permissions.read, subject);
    return this.#onStream(subject, () => {
      const body = this.#broker.stream.get(subject);
      return body && { body: body.slice(), sequence: this.#broker.sequenceOf(body) };
    });
  }

  async replaceLast(subject: string, body: Uint8Array, sequence: number): Promise<number> {
    checkSize(body);
    this.#checkReach(this.#permissions.publish, subject);
    const held = body.slice();
    return this.#onStream(subject, () => {
      const last = this.#broker.sequenceOf(this.#broker.stream.get(subject));
      if (last !== sequence)
        throw new BusError('conflict', `${subject}: the last message is ${last}, not ${sequence}`);
      this.#broker.stream.set(subject, held);
      return this.#broker.sequenceOf(held);
    });
  }

  async listSubjects(prefix: string): Promise<string[]> {
    this.#checkReach(this.#permissions.read, prefix);
    return this.#onStream(prefix, () =>
      [...this.#broker.stream.keys()].filter((subject) => subjectFits(`${prefix}.>`, subject)),
    );
  }

  async purge(subject: string, before = Infinity): Promise<void> {
    this.#checkReach(this.#permissions.publish, subject);
    await this.#onStream(subject, () => {
      for (const held of [...this.#broker.stream.keys()])
        if (subjectFits(subject, held) && this.#broker.sequenceOf(this.#broker.stream.get(held)) < before)
          this.#broker.stream.delete(held);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.cut();
    this.#bells.clear();
    this.#answers.clear();
    this.#broker.leave(this);
  }

  #hear(subject: string): void {
    if (!this.#passes) return;
    for (const bell of [...this.#bells]) if (subjectFits(bell.pattern, subject)) bell.listener(subject);
  }

  #handlersOf(subject: string): { client: MemoryClient; handler: Handler }[] {
    return [...this.#broker.clients()]
      .filter((client) => client.#passes)
      .flatMap((client) =>
        [...client.#answers]
          .filter((answer) => subjectFits(answer.pattern, subject))
          .map(({ handler }) => ({ client, handler })),
      );
  }

  #checkReach(patterns: readonly string[], subject: string): void {
    if (this.#closed) throw new BusError('closed', 'the bus is closed');
    if (!this.#link.state.connected) throw new BusError('disconnected', `no link for ${subject}`);
    if (!allowed(patterns, subject)) throw new BusError('denied', `this user may not reach ${subject}`);
  }

  #onStream<T>(subject: string, act: () => T): Promise<T> {
    return this.#within(CALL_TIMEOUT_MS, subject, async (resolve, reject) => {
      if (!this.#passes) return;
      if (!this.#broker.streamExists) reject(new BusError('no-responders', `no stream CFG for ${subject}`));
      else
        try {
          resolve(act());
        } catch (error) {
          if (!(error instanceof BusError)) throw error;
          reject(error);
        }
    });
  }

  /** Runs `act` after the caller has returned; what it has not settled by then is a timeout. */
  #within<T>(
    timeoutMs: number,
    subject: string,
    act: (resolve: (value: T) => void, reject: (error: BusError) => void) => Promise<void>,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const timer = this.#broker.clock.after(timeoutMs, () =>
        reject(new BusError('timeout', `${subject}: no answer within ${timeoutMs} ms`)),
      );
      queueMicrotask(() => {
        const settle =
          <A>(then: (value: A) => void) =>
          (value: A) => {
            timer.cancel();
            then(value);
          };
        void act(settle(resolve), settle(reject));
      });
    });
  }
}

function allowed(patterns: readonly string[], subject: string): boolean {
  return patterns.some((pattern) => pattern === subject || subjectFits(pattern, subject));
}

function checkSize(body: Uint8Array): void {
  if (body.length > MAX_PAYLOAD_BYTES)
    throw new BusError('too-large', `a body of ${body.length} bytes; at most ${MAX_PAYLOAD_BYTES} travel`);
}
