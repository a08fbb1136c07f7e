import { randomBytes } from 'node:crypto';
import type { Clock } from '../../src/clock/clock.ts';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { SqliteDatabase } from '../../src/store/sqlite.ts';
import { encodedEventBytes } from '../../src/wire/codec.ts';
import { WIRE_LIMITS } from '../../src/wire/limits.ts';
import type { Event, Held } from '../../src/wire/messages.ts';
import { OutboxBounds, type OutboxLimits } from './outbox-bounds.ts';
import { OutboxMarks } from './outbox-marks.ts';

export { uplinkSchema } from './outbox-tables.ts';

const DAY_MS = 86_400_000;
/** What holds where nothing is said; the configuration's defaults say the same. */
const DEFAULT_OUTBOX_LIMITS: OutboxLimits = {
  maxRows: 50_000,
  maxBytes: 64 * 1024 * 1024,
  maxAgeMs: 90 * DAY_MS,
  keepMs: 7 * DAY_MS,
};
/** Characters kept of a detail that is too large to travel. */
const TRUNCATED_CHARS = 1_000;
/** Running time that may be lost in a crash, milliseconds: it costs a write, and events then age later, never sooner. */
const RUN_TIME_STEP_MS = 10 * 60_000;

export interface OutboxOptions {
  /** trust.db: an event recorded inside a transaction on it stands or falls with that transaction. */
  readonly db: SqliteDatabase;
  readonly storeId: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly limits?: Partial<OutboxLimits>;
  readonly reached?: Reached;
}

export interface RecordedEvent {
  /** That its row takes. */
  readonly bytes: number;
}

/** What an answer of the global plane changed. */
export interface Acknowledged {
  /** Events that it holds now and that waited before. */
  readonly events: number;
  /** Events that it held before and lacks now: they wait again. */
  readonly resent: number;
  /** Events that it held before and lacks now, and that are not kept here any more. */
  readonly missing: number;
}

/**
 * Events on their way to the global plane's audit. A row waits until the global plane has said that its database holds
 * it, and is kept a while longer for one that is restored from a backup. Within the bounds the acknowledged ones leave
 * first and silently; then the oldest, declared by an `events_dropped` event.
 */
export class Outbox {
  readonly storeId: string;
  readonly limits: OutboxLimits;
  /** Random per process start: `n` counts within it. */
  readonly incarnation: string = randomBytes(16).toString('hex');
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #reached: Reached;
  readonly #db: SqliteDatabase;
  readonly #bounds: OutboxBounds;
  readonly #marks: OutboxMarks;
  readonly #listeners = new Set<(event: RecordedEvent) => void>();
  readonly #started: { ranMs: number; monotonicMs: number };
  #savedRanMs: number;
  /** Events that could not be written, to be declared by the next one that can. */
  #unwritten = 0;

  constructor(options: OutboxOptions) {
    this.storeId = options.storeId;
    this.#db = options.db;
    this.#clock = options.clock;
    this.#log = options.log;
    this.#reached = options.reached ?? nothingCrashes;
    this.limits = { ...DEFAULT_OUTBOX_LIMITS, ...options.limits };
    this.#bounds = new OutboxBounds(options.db, this.incarnation, this.limits);
    this.#marks = new OutboxMarks(options.db);
    this.#savedRanMs = this.#bounds.totals().ranMs;
    this.#started = { ranMs: this.#savedRanMs, monotonicMs: options.clock.monotonicMs() };
  }

  /**
   * Appends an event. It never throws: what cannot be written (disk full) is counted and declared later. Each
   * call is a durable write, so it is for transitions and local actions; what agents do is counted instead.
   */
  record(kind: string, detail: Record<string, unknown>): void {
    let bytes: number;
    try {
      bytes = this.#db.transaction(() => {
        const appended = this.#append(kind, detail);
        this.#reached('relay-event-written');
        return appended;
      })();
      this.#unwritten = 0;
    } catch (error) {
      this.#unwritten++;
      this.#log.error({ event: 'event_not_written', kind, error: messageOf(error) }, 'an event was lost');
      return;
    }
    this.#reached('relay-event-recorded');
    for (const listener of this.#listeners) listener({ bytes });
  }

  /** The oldest waiting events, as many as fit. */
  batch(limits: { maxEvents: number; maxBytes: number }): Event[] {
    const rows = this.#db
      .prepare<[number], { incarnation: string; n: number; at_ms: number; kind: string; detail: string }>(
        `SELECT incarnation, n, at_ms, kind, detail FROM uplink_events INDEXED BY uplink_waiting
         WHERE held_ms IS NULL ORDER BY seq LIMIT ?`,
      )
      .iterate(limits.maxEvents);
    const events: Event[] = [];
    let bytes = 0;
    for (const { at_ms: atMs, ...row } of rows) {
      const event = { ...row, atMs };
      bytes += encodedEventBytes(event);
      if (bytes > limits.maxBytes) break;
      events.push(event);
    }
    return events;
  }

  /** Up to where the global plane has said to hold the newest incarnations, oldest first: it says if it lost some. */
  acknowledged(): Held[] {
    return this.#marks.acknowledged(WIRE_LIMITS.acknowledged);
  }

  /** Takes in what the global plane holds, committed: more than before, or less, after the restore of an old copy. */
  acknowledge(held: readonly Held[]): Acknowledged {
    return this.#db.transaction(() => {
      const sum = { events: 0, resent: 0, missing: 0 };
      const ranMs = this.#ranMs();
      for (const { incarnation, n } of held) {
        const mark = this.#marks.of(incarnation);
        if (!mark) continue;
        if (n > mark.held) sum.events += this.#marks.raise(mark, n, ranMs);
        if (n >= mark.held) continue;
        sum.resent += this.#marks.lower(mark, n);
        sum.missing += this.#bounds.missed({ incarnation, from: n + 1, to: mark.held }, ranMs);
      }
      if (sum.resent + sum.missing > 0) this.#tellRestored(sum);
      if (sum.events > 0) this.#reached('relay-answer-written');
      return sum;
    })();
  }

  /** Lets go of what is too old. Called now and then, as an outbox at rest gets older, too. */
  tend(): void {
    try {
      this.#db.transaction(() => {
        this.#keepRunTime(RUN_TIME_STEP_MS);
        this.#declareDropped(this.#bounds.expire(this.#ranMs()));
      })();
    } catch (error) {
      // The next record says it louder, if it concerns that as well.
      this.#log.warn({ event: 'outbox_not_tended', error: messageOf(error) }, 'old events could not leave');
    }
  }

  /** Called after each recorded event, perhaps before its transaction has ended. */
  onRecorded(listener: (event: RecordedEvent) => void): void {
    this.#listeners.add(listener);
  }

  /** Events that wait for the global plane. */
  get rows(): number {
    return this.#bounds.totals().waiting.rows;
  }

  /** How long the oldest event has been waiting, by the store's running time, ms; 0: none waits. */
  get oldestWaitingMs(): number {
    const bornMs = this.#bounds.oldestBornMs();
    return bornMs === Infinity ? 0 : this.#ranMs() - bornMs;
  }

  /** Everything that is in the outbox. */
  totals(): { waiting: { rows: number; bytes: number }; kept: { rows: number; bytes: number } } {
    const { waiting, kept } = this.#bounds.totals();
    return { waiting, kept };
  }

  /** Events dropped since this store was made, those that could not be written included. */
  get dropped(): number {
    const stored = this.#db.prepare<[], { events: number }>('SELECT events FROM uplink_dropped').get();
    return (stored?.events ?? 0) + this.#unwritten;
  }

  /** Returns what it takes. */
  #append(kind: string, detail: Record<string, unknown>): number {
    const text = detailJson(detail);
    this.#keepRunTime(0);
    const ranMs = this.#ranMs();
    const tooOld = this.#bounds.expire(ranMs);
    const declarations = Number(tooOld.count > 0) + Number(this.#unwritten > 0);
    const full = this.#bounds.makeRoom({ bytes: eventBytes(kind, text), declarations }, ranMs);
    this.#declareDropped(tooOld);
    this.#declareDropped(full);
    if (this.#unwritten > 0) this.#declare({ count: this.#unwritten, reason: 'not-written' });
    this.#insert(kind.slice(0, WIRE_LIMITS.nameChars), text);
    return eventBytes(kind, text);
  }

  #insert(kind: string, detail: string): void {
    const n = this.#marks.next(this.incarnation);
    this.#db
      .prepare(
        `INSERT INTO uplink_events (incarnation, n, at_ms, kind, detail, bytes, born_ms)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(this.incarnation, n, this.#clock.now(), kind, detail, eventBytes(kind, detail), this.#ranMs());
  }

  #declareDropped(drop: ReturnType<OutboxBounds['expire']>): void {
    const { count, reason, fromMs, toMs, ranges, unnamed } = drop;
    if (count === 0) return;
    this.#declare({ count, reason, from_ms: fromMs, to_ms: toMs, ranges, ...(unnamed > 0 && { unnamed }) });
    this.#log.warn({ event: 'events_dropped', count, reason }, 'the oldest events left the outbox');
  }

  #declare(drop: { count: number; reason: string } & Record<string, unknown>): void {
    const total = this.#db
      .prepare<[number], { events: number }>('UPDATE uplink_dropped SET events = events + ? RETURNING events')
      .get(drop.count);
    this.#insert('events_dropped', JSON.stringify({ ...drop, total: total?.events }));
  }

  #tellRestored({ resent, missing }: { resent: number; missing: number }): void {
    if (missing > 0)
      this.#declare({ count: missing, reason: 'restored-beyond-kept', ...this.#bounds.knownGaps() });
    this.#append('events_resent', { resent, missing });
    this.#log.warn(
      { event: 'events_resent', resent, missing },
      'the global plane holds less than it had said: its database was restored from an older copy',
    );
  }

  /**
   * Milliseconds that this store has been running: ages are measured on it. A wall clock that was set right after a
   * boot without a battery would make minutes look like decades, and drop what nobody has seen.
   */
  #ranMs(): number {
    return Math.floor(this.#started.ranMs + this.#clock.monotonicMs() - this.#started.monotonicMs);
  }

  #keepRunTime(stepMs: number): void {
    const ranMs = this.#ranMs();
    if (ranMs - this.#savedRanMs < stepMs) return;
    this.#db.prepare('UPDATE uplink_totals SET ran_ms = ?').run(ranMs);
    this.#savedRanMs = ranMs;
  }
}

/** What a row takes, its index entries roughly included. */
function eventBytes(kind: string, detail: string): number {
  return Buffer.byteLength(kind) + Buffer.byteLength(detail) + ROW_BYTES;
}
const ROW_BYTES = 128;

function detailJson(detail: Record<string, unknown>): string {
  const json = JSON.stringify(detail);
  if (Buffer.byteLength(json) <= WIRE_LIMITS.eventDetailBytes) return json;
  return JSON.stringify({ truncated: true, chars: json.length, start: json.slice(0, TRUNCATED_CHARS) });
}
