import { randomBytes } from 'node:crypto';
import type { Clock } from '../../src/clock/clock.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Schema, SqliteDatabase } from '../../src/store/sqlite.ts';
import { encodedEventBytes } from '../../src/wire/codec.ts';
import { WIRE_LIMITS } from '../../src/wire/limits.ts';
import type { Event, UpReply } from '../../src/wire/messages.ts';

/** The outbox's tables in trust.db; migrate them with the file's others. */
export const uplinkSchema: Schema = {
  component: 'uplink',
  steps: [
    `CREATE TABLE uplink_events (
       seq INTEGER PRIMARY KEY AUTOINCREMENT,
       incarnation TEXT NOT NULL,
       n INTEGER NOT NULL,
       at_ms INTEGER NOT NULL,
       kind TEXT NOT NULL,
       detail TEXT NOT NULL,
       UNIQUE (incarnation, n)
     ) STRICT;
     CREATE TABLE uplink_incarnations (
       incarnation TEXT PRIMARY KEY,
       last_n INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE uplink_dropped (
       id INTEGER PRIMARY KEY CHECK (id = 1),
       events INTEGER NOT NULL
     ) STRICT;
     INSERT INTO uplink_dropped (id, events) VALUES (1, 0);`,
  ],
};

/** Rows kept before the oldest are dropped: about two weeks of an event every 25 seconds. */
const DEFAULT_OUTBOX_ROWS = 50_000;
/** The share of a full outbox that one drop takes, so that drops and their declarations stay few. */
const DROPPED_SHARE = 0.01;
/** Characters kept of a detail that is too large to travel. */
const TRUNCATED_CHARS = 1_000;

export interface OutboxOptions {
  /** trust.db: an event recorded inside a transaction on it stands or falls with that transaction. */
  readonly db: SqliteDatabase;
  readonly storeId: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Default DEFAULT_OUTBOX_ROWS. */
  readonly maxRows?: number;
}

/**
 * Events on their way to the global plane's audit. A row leaves when the global plane has said that its database
 * holds it, or, when the outbox is full, oldest first and declared by an `events_dropped` event.
 */
export class Outbox {
  readonly storeId: string;
  /** Random per process start: `n` counts within it. */
  readonly incarnation: string = randomBytes(16).toString('hex');
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #maxRows: number;
  readonly #db: SqliteDatabase;
  readonly #listeners = new Set<() => void>();
  /** Events that could not be written, to be declared by the next one that can. */
  #unwritten = 0;

  constructor(options: OutboxOptions) {
    this.storeId = options.storeId;
    this.#db = options.db;
    this.#clock = options.clock;
    this.#log = options.log;
    this.#maxRows = options.maxRows ?? DEFAULT_OUTBOX_ROWS;
  }

  /**
   * Appends an event. It never throws: what cannot be written (disk full) is counted and declared later. Each
   * call is a durable write, so it is for transitions and local actions; what agents do is counted instead.
   */
  record(kind: string, detail: Record<string, unknown>): void {
    try {
      this.#db.transaction(() => {
        this.#makeRoom();
        if (this.#unwritten > 0) this.#declare({ count: this.#unwritten, reason: 'not-written' });
        this.#insert(kind.slice(0, WIRE_LIMITS.nameChars), detailJson(detail));
      })();
      this.#unwritten = 0;
    } catch (error) {
      this.#unwritten++;
      this.#log.error({ event: 'event_not_written', kind, error: messageOf(error) }, 'an event was lost');
      return;
    }
    for (const listener of this.#listeners) listener();
  }

  /** The oldest events, as many as fit. */
  batch(limits: { maxEvents: number; maxBytes: number }): Event[] {
    const rows = this.#db
      .prepare<[number], { incarnation: string; n: number; at_ms: number; kind: string; detail: string }>(
        'SELECT incarnation, n, at_ms, kind, detail FROM uplink_events ORDER BY seq LIMIT ?',
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

  /** Deletes what the global plane holds, committed. Returns how many rows left. */
  release(held: UpReply['held']): number {
    const forget = this.#db.prepare<[string, number]>(
      'DELETE FROM uplink_events WHERE incarnation = ? AND n <= ?',
    );
    return this.#db.transaction(() => {
      let released = 0;
      for (const { incarnation, n } of held) released += forget.run(incarnation, n).changes;
      if (released > 0) this.#forgetIncarnations();
      return released;
    })();
  }

  /** Called after each recorded event, perhaps before its transaction has ended. */
  onRecorded(listener: () => void): void {
    this.#listeners.add(listener);
  }

  get maxRows(): number {
    return this.#maxRows;
  }

  get rows(): number {
    return (
      this.#db.prepare<[], { rows: number }>('SELECT count(*) AS rows FROM uplink_events').get()?.rows ?? 0
    );
  }

  /** Events dropped since this store was made, those that could not be written included. */
  get dropped(): number {
    const stored = this.#db.prepare<[], { events: number }>('SELECT events FROM uplink_dropped').get();
    return (stored?.events ?? 0) + this.#unwritten;
  }

  #insert(kind: string, detail: string): void {
    const next = this.#db
      .prepare<[string], { last_n: number }>(
        `INSERT INTO uplink_incarnations (incarnation, last_n) VALUES (?, 1)
         ON CONFLICT (incarnation) DO UPDATE SET last_n = last_n + 1 RETURNING last_n`,
      )
      .get(this.incarnation);
    this.#db
      .prepare('INSERT INTO uplink_events (incarnation, n, at_ms, kind, detail) VALUES (?, ?, ?, ?, ?)')
      .run(this.incarnation, next?.last_n, this.#clock.now(), kind, detail);
  }

  #makeRoom(): void {
    if (this.rows < this.#maxRows) return;
    const share = Math.max(2, Math.ceil(this.#maxRows * DROPPED_SHARE));
    const gone = this.#db
      .prepare<[number], { incarnation: string; n: number; at_ms: number }>(
        `DELETE FROM uplink_events WHERE seq IN (SELECT seq FROM uplink_events ORDER BY seq LIMIT ?)
         RETURNING incarnation, n, at_ms`,
      )
      .all(share);
    const times = gone.map((row) => row.at_ms);
    this.#declare({
      count: gone.length,
      reason: 'outbox-full',
      from_ms: Math.min(...times),
      to_ms: Math.max(...times),
    });
    this.#forgetIncarnations();
    this.#log.warn(
      { event: 'events_dropped', count: gone.length },
      'the outbox is full; the oldest events left',
    );
  }

  #declare(drop: { count: number; reason: string; from_ms?: number; to_ms?: number }): void {
    const total = this.#db
      .prepare<[number], { events: number }>('UPDATE uplink_dropped SET events = events + ? RETURNING events')
      .get(drop.count);
    this.#insert('events_dropped', JSON.stringify({ ...drop, total: total?.events }));
  }

  /** The count of an earlier process is of no use once its events are gone. */
  #forgetIncarnations(): void {
    this.#db
      .prepare(
        `DELETE FROM uplink_incarnations WHERE incarnation <> ?
         AND incarnation NOT IN (SELECT incarnation FROM uplink_events)`,
      )
      .run(this.incarnation);
  }
}

function detailJson(detail: Record<string, unknown>): string {
  const json = JSON.stringify(detail);
  if (Buffer.byteLength(json) <= WIRE_LIMITS.eventDetailBytes) return json;
  return JSON.stringify({ truncated: true, chars: json.length, start: json.slice(0, TRUNCATED_CHARS) });
}
