import { type JetStreamManager, JetStreamApiError, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { errors, headers, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';
import { type Clock, type Timer } from '../clock/clock.ts';
import { messageOf } from '../errors.ts';
import type { Logger } from '../log/logger.ts';
import {
  type Bus,
  type LinkState,
  MAX_PAYLOAD_BYTES,
  type NumberedMessage,
  type PublisherBus,
  type Subscription,
} from './bus.ts';
import { BusError } from './bus-error.ts';
import { NatsLink, type NatsOptions } from './nats-connection.ts';
import { inboxPrefix } from './server-config.ts';
import { isAsWanted, STREAM, streamConfig } from './stream-config.ts';

export type { NatsOptions } from './nats-connection.ts';

/** The bus of one relay. Returns at once; the connection is made, and made again, in the background. */
export function openRelayBus(options: NatsOptions & { region: string; relay: string }): Bus {
  const { region, relay } = options;
  return new NatsBus(options, {
    name: `holdfast relay ${region}/${relay}`,
    inboxPrefix: inboxPrefix(region, relay),
  });
}

/** The bus of the global plane. Returns at once, like openRelayBus. */
export function openGlobalBus(options: NatsOptions): PublisherBus {
  return new NatsBus(options, { name: 'holdfast global', inboxPrefix: '_INBOX.global' });
}

const DEFAULT_CALL_TIMEOUT_MS = 5_000;
/** JetStream's error code for an expected last sequence that is not the last. */
const WRONG_LAST_SEQUENCE = 10071;
/** Replicas of one plane share requests instead of each answering all. */
const QUEUE = 'holdfast';

class NatsBus implements PublisherBus {
  readonly #link: NatsLink;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #callTimeoutMs: number;

  constructor(options: NatsOptions, identity: { name: string; inboxPrefix: string }) {
    this.#link = new NatsLink(options, identity);
    this.#clock = options.clock;
    this.#log = options.log;
    this.#callTimeoutMs = options.callTimeoutMs ?? DEFAULT_CALL_TIMEOUT_MS;
  }

  link(): LinkState {
    return this.#link.state;
  }

  onLink(listener: (state: LinkState) => void): Subscription {
    return this.#link.onChange(listener);
  }

  publish(subject: string, body: Uint8Array): void {
    checkSize(subject, body);
    if (!this.#link.state.connected) return;
    this.#link.use().publish(subject, body, emptyMark(body));
  }

  async request(subject: string, body: Uint8Array, options: { timeoutMs: number }): Promise<Uint8Array> {
    checkSize(subject, body);
    const { timeoutMs } = options;
    const reply = await this.#within(timeoutMs, subject, (connection) =>
      connection.request(subject, body, { timeout: timeoutMs, ...emptyMark(body) }),
    );
    return reply.data;
  }

  subscribe(subject: string, listener: (subject: string) => void): Subscription {
    return this.#link.keep((connection) => {
      const subscription = connection.subscribe(subject, {
        callback: (error, message) => {
          if (error) this.#refused(subject, error);
          else listener(message.subject);
        },
      });
      return { close: () => subscription.unsubscribe() };
    });
  }

  answer(subject: string, handler: (body: Uint8Array, subject: string) => Promise<Uint8Array>): Subscription {
    return this.#link.keep((connection) => {
      const subscription = connection.subscribe(subject, {
        queue: QUEUE,
        callback: (error, message) => {
          if (error) {
            this.#refused(subject, error);
            return;
          }
          handler(message.data, message.subject)
            .then((body) => {
              checkSize(message.subject, body);
              message.respond(body, emptyMark(body));
            })
            .catch((failure: unknown) =>
              this.#log.warn(
                { event: 'request_not_answered', subject: message.subject, error: messageOf(failure) },
                'a request stays unanswered',
              ),
            );
        },
      });
      return { close: () => subscription.unsubscribe() };
    });
  }

  async getLast(subject: string): Promise<Uint8Array | undefined> {
    return (await this.getLastNumbered(subject))?.body;
  }

  async getLastNumbered(subject: string): Promise<NumberedMessage | undefined> {
    // An empty body with a header: through a service import nats-server 2.9 answers 408 to `{}`.
    const message = await this.#within(this.#callTimeoutMs, subject, (connection) =>
      connection.request(`$JS.API.DIRECT.GET.${STREAM}.${subject}`, new Uint8Array(), {
        timeout: this.#callTimeoutMs,
        ...emptyMark(new Uint8Array()),
      }),
    );
    const code = message.headers?.code ?? 0;
    if (code === 404) return undefined;
    if (code !== 0)
      throw new BusError(
        'refused',
        `${subject}: direct get says ${code} ${message.headers?.description ?? ''}`,
      );
    if (message.headers?.get('Nats-Subject') !== subject)
      throw new BusError('failed', `${subject}: direct get answered for another subject`);
    return { body: message.data, sequence: Number(message.headers.get('Nats-Sequence')) };
  }

  async ensureStream(): Promise<void> {
    await this.#onStream('its settings', async (manager) => {
      try {
        const { config } = await manager.streams.info(STREAM);
        if (!isAsWanted(config)) await manager.streams.update(STREAM, streamConfig());
      } catch (error) {
        if (!(error instanceof JetStreamApiError) || error.status !== 404) throw error;
        await manager.streams.add({ name: STREAM, ...streamConfig() });
      }
    });
  }

  async putLast(subject: string, body: Uint8Array): Promise<void> {
    checkSize(subject, body);
    await this.#within(this.#callTimeoutMs, subject, (connection) =>
      jetstream(connection).publish(subject, body, {
        timeout: this.#callTimeoutMs,
        expect: { streamName: STREAM },
      }),
    );
  }

  async replaceLast(subject: string, body: Uint8Array, sequence: number): Promise<number> {
    checkSize(subject, body);
    const { seq } = await this.#within(this.#callTimeoutMs, subject, (connection) =>
      jetstream(connection).publish(subject, body, {
        timeout: this.#callTimeoutMs,
        expect: { streamName: STREAM, lastSubjectSequence: sequence },
      }),
    );
    return seq;
  }

  async listSubjects(prefix: string): Promise<string[]> {
    return this.#onStream(prefix, async (manager) => {
      const { state } = await manager.streams.info(STREAM, { subjects_filter: `${prefix}.>` });
      return Object.keys(state.subjects ?? {});
    });
  }

  async purge(subject: string, before?: number): Promise<void> {
    const which = before === undefined ? { filter: subject } : { filter: subject, seq: before };
    await this.#onStream(subject, (manager) => manager.streams.purge(STREAM, which));
  }

  close(): Promise<void> {
    return this.#link.close();
  }

  #onStream<T>(what: string, act: (manager: JetStreamManager) => Promise<T>): Promise<T> {
    return this.#within(this.#callTimeoutMs, what, async (connection) =>
      act(await jetstreamManager(connection, { checkAPI: false, timeout: this.#callTimeoutMs })),
    );
  }

  /** The one way out: whatever the library does or does not do, this ends in time and with a BusError. */
  async #within<T>(
    timeoutMs: number,
    what: string,
    act: (connection: NatsConnection) => Promise<T>,
  ): Promise<T> {
    const connection = this.#link.use();
    let timer: Timer | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = this.#clock.after(timeoutMs, () =>
        reject(new BusError('timeout', `${what}: no answer within ${timeoutMs} ms`)),
      );
    });
    const acting = act(connection);
    acting.catch(() => undefined);
    try {
      return await Promise.race([acting, late]);
    } catch (error) {
      throw asBusError(what, error);
    } finally {
      timer?.cancel();
    }
  }

  #refused(subject: string, error: Error): void {
    this.#log.error(
      { event: 'subscription_refused', subject, error: error.message },
      'NATS does not let this user listen: its config and this join bundle do not belong together',
    );
  }
}

/** nats-server 2.9 and 2.10 can lose a message that has neither body nor headers (nats-server#6172). */
function emptyMark(body: Uint8Array): { headers?: MsgHdrs } {
  if (body.length > 0) return {};
  const mark = headers();
  mark.set('Holdfast-Empty', '1');
  return { headers: mark };
}

function checkSize(subject: string, body: Uint8Array): void {
  if (body.length > MAX_PAYLOAD_BYTES)
    throw new BusError('too-large', `${subject}: ${body.length} bytes; at most ${MAX_PAYLOAD_BYTES} travel`);
}

function asBusError(what: string, error: unknown): BusError {
  if (error instanceof BusError) return error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const as = (code: BusError['code']) => new BusError(code, `${what}: ${messageOf(error)}`, { cause: error });
  for (const thrown of [error, cause]) {
    if (thrown instanceof errors.TimeoutError) return as('timeout');
    if (thrown instanceof errors.NoRespondersError) return as('no-responders');
    if (thrown instanceof errors.RequestError && thrown.isNoResponders()) return as('no-responders');
    if (thrown instanceof errors.PermissionViolationError) return as('denied');
    if (thrown instanceof errors.ClosedConnectionError || thrown instanceof errors.DrainingConnectionError)
      return as('disconnected');
    if (thrown instanceof JetStreamApiError)
      return as(thrown.code === WRONG_LAST_SEQUENCE ? 'conflict' : 'refused');
  }
  return as('failed');
}
