import { type Bus, MAX_PAYLOAD_BYTES, type Subscription, subjects } from '../../src/bus/bus.ts';
import { BusError } from '../../src/bus/bus-error.ts';
import { type Clock, sleep, type Timer } from '../../src/clock/clock.ts';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Registry } from '../../src/metrics/registry.ts';
import { decodeUpReply, encodeReport, encodeUpRequest } from '../../src/wire/codec.ts';
import { WIRE_LIMITS } from '../../src/wire/limits.ts';
import type { Report } from '../../src/wire/messages.ts';
import { WireError } from '../../src/wire/wire-error.ts';
import type { Acknowledged, Outbox } from './outbox.ts';
import type { ReportBody } from './report.ts';
import { registerUplinkMetrics } from './uplink-metrics.ts';

export interface UplinkOptions {
  readonly bus: Bus;
  readonly outbox: Outbox;
  readonly region: string;
  readonly relay: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Called when a report is about to leave; only the newest counts. */
  readonly report: () => ReportBody;
  /** Milliseconds between reports (default DEFAULT_REPORT_INTERVAL_MS). */
  readonly reportIntervalMs?: number;
  readonly registry?: Registry;
  /** Jitter, from 0 to 1. */
  readonly random?: () => number;
  readonly reached?: Reached;
}

const DEFAULT_REPORT_INTERVAL_MS = 10_000;
/** Events and nudges within this time leave together, milliseconds. */
const COALESCE_MS = 200;
/** How long the global plane may take to commit, milliseconds. */
const REQUEST_TIMEOUT_MS = 10_000;
/** First and longest wait after a failure, milliseconds; the wait is a random share of what doubles between. */
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 60_000;
/** Relays that reconnect together spread their first request over this time, milliseconds. */
const RECONNECT_SPREAD_MS = 500;
/** Bytes of events in one request; small enough to pass a bad link, and leaves room for the report. */
const BATCH_BYTES = 128 * 1024;

/** Sends the outbox and the newest report upward, one request at a time, until the global plane has committed all. */
export class Uplink {
  readonly #options: UplinkOptions;
  readonly #intervalMs: number;
  readonly #random: () => number;
  readonly #metrics: ReturnType<typeof registerUplinkMetrics> | undefined;
  #timer: Timer | undefined;
  #dueMs = Infinity;
  #subscription: Subscription | undefined;
  #sending: Promise<void> | undefined;
  #sendAgain = false;
  #failedInARow = 0;
  #reportN = 0;
  #running = false;
  #lastAnsweredMs: number | undefined;

  constructor(options: UplinkOptions) {
    this.#options = options;
    this.#intervalMs = options.reportIntervalMs ?? DEFAULT_REPORT_INTERVAL_MS;
    this.#random = options.random ?? Math.random;
    this.#metrics = options.registry && registerUplinkMetrics(options.registry, options.outbox);
    options.outbox.onRecorded(() => this.nudge());
  }

  start(): void {
    this.#running = true;
    this.#subscription = this.#options.bus.onLink((state) => {
      if (!state.connected) return;
      this.#failedInARow = 0;
      this.#schedule(this.#random() * RECONNECT_SPREAD_MS);
    });
    this.#schedule(this.#random() * RECONNECT_SPREAD_MS);
  }

  /** Sends a last report if the link allows, within `timeoutMs` (default 2,000). */
  async stop(options: { timeoutMs?: number } = {}): Promise<void> {
    if (!this.#running) return;
    this.#running = false;
    this.#subscription?.close();
    this.#timer?.cancel();
    const timeoutMs = options.timeoutMs ?? 2_000;
    const deadline = new AbortController();
    const lastWords = (async () => {
      await this.#sending;
      if (this.#options.bus.link().connected) await this.#send(timeoutMs).catch(() => undefined);
    })();
    await Promise.race([
      lastWords,
      sleep(this.#options.clock, timeoutMs, deadline.signal).catch(() => undefined),
    ]);
    deadline.abort(new Error('stopped'));
  }

  /** Something worth telling happened (trust changed, a generation was accepted): report soon, coalesced. */
  nudge(): void {
    // While the global plane does not answer, the backoff decides: a flood of events must not become one of requests.
    if (this.#failedInARow === 0) this.#schedule(COALESCE_MS);
  }

  /** Wall clock of the last answered request, ms; undefined before the first. */
  get lastAnsweredMs(): number | undefined {
    return this.#lastAnsweredMs;
  }

  /** Makes sure that a request leaves within `delayMs`. */
  #schedule(delayMs: number): void {
    if (!this.#running) return;
    const { clock } = this.#options;
    const dueMs = clock.monotonicMs() + delayMs;
    if (dueMs >= this.#dueMs) return;
    this.#timer?.cancel();
    this.#dueMs = dueMs;
    this.#timer = clock.after(delayMs, () => {
      this.#dueMs = Infinity;
      this.#round();
    });
  }

  #round(): void {
    if (this.#sending) {
      this.#sendAgain = true;
      return;
    }
    this.#sending = this.#sendAndPlan().finally(() => {
      this.#sending = undefined;
    });
  }

  async #sendAndPlan(): Promise<void> {
    let nextMs = this.#intervalMs;
    try {
      const { events, resent, missing } = await this.#send(REQUEST_TIMEOUT_MS);
      this.#failedInARow = 0;
      // Without progress it waits: a global plane that holds nothing of ours must not be asked in a loop, nor must two
      // that take turns and hold different things.
      if (events > 0 && resent + missing === 0 && this.#options.outbox.rows > 0) nextMs = 0;
      else if (this.#sendAgain) nextMs = COALESCE_MS;
    } catch (error) {
      this.#failedInARow++;
      nextMs = this.#backoffMs();
      this.#tellFailure(error);
    }
    this.#sendAgain = false;
    this.#schedule(nextMs);
  }

  async #send(timeoutMs: number): Promise<Acknowledged> {
    const { bus, outbox, region, relay, clock, reached = nothingCrashes } = this.#options;
    outbox.tend();
    const report = this.#report();
    const request = {
      storeId: outbox.storeId,
      incarnation: outbox.incarnation,
      events: outbox.batch({ maxEvents: WIRE_LIMITS.events, maxBytes: BATCH_BYTES }),
      acknowledged: outbox.acknowledged(),
    };
    const body = encodeUpRequest(report ? { ...request, report } : request);
    const reply = decodeUpReply(await bus.request(subjects.up(region, relay), body, { timeoutMs }));
    reached('relay-answered');
    this.#lastAnsweredMs = clock.now();
    const acknowledged = outbox.acknowledge(reply.held);
    reached('relay-answer-kept');
    this.#metrics?.resent.inc(acknowledged.resent);
    return acknowledged;
  }

  /** The newest report, or none when it is too large to leave room for events: these must not wait for it. */
  #report(): Report | undefined {
    const { outbox, log } = this.#options;
    const report = {
      ...this.#options.report(),
      queueRows: outbox.rows,
      eventsDropped: outbox.dropped,
      reportN: ++this.#reportN,
      reportIntervalMs: this.#intervalMs,
    };
    try {
      if (encodeReport(report).length <= MAX_PAYLOAD_BYTES - 2 * BATCH_BYTES) return report;
      throw new WireError('too-large', 'the report leaves no room for events');
    } catch (error) {
      log.error({ event: 'report_not_sent', error: messageOf(error) }, 'the report cannot travel');
      return undefined;
    }
  }

  #backoffMs(): number {
    const ceilingMs = Math.min(FIRST_BACKOFF_MS * 2 ** (this.#failedInARow - 1), LONGEST_BACKOFF_MS);
    return ceilingMs * (0.5 + this.#random() / 2);
  }

  #tellFailure(error: unknown): void {
    const code = error instanceof BusError || error instanceof WireError ? error.code : 'other';
    this.#metrics?.failures.inc({ code });
    const line = { event: 'uplink_failed', code, error: messageOf(error), in_a_row: this.#failedInARow };
    // Weeks without a link are normal; only the first failure is news.
    if (this.#failedInARow === 1) this.#options.log.warn(line, 'the global plane does not answer');
    else this.#options.log.debug(line, 'the global plane does not answer');
  }
}
