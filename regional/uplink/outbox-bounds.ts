import type { SqliteDatabase } from '../../src/store/sqlite.ts';
import { countOf, type EventRange, mergeRanges, withoutRanges } from './event-ranges.ts';

export interface OutboxLimits {
  /** Rows, acknowledged ones included. */
  readonly maxRows: number;
  /** Bytes of all rows, acknowledged ones included. */
  readonly maxBytes: number;
  /** Running time for which an event waits before it is dropped, milliseconds. */
  readonly maxAgeMs: number;
  /** Running time for which an event is kept after its acknowledgement, milliseconds. */
  readonly keepMs: number;
}

/** What had to leave without having been acknowledged. */
export interface Dropped {
  readonly reason: 'outbox-full' | 'too-old';
  readonly count: number;
  /** When the first and the last of them were recorded, wall clock. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Which: also those that a dropped declaration had declared. */
  readonly ranges: readonly EventRange[];
  /** Events that are in none of `ranges`, because these have a bound. */
  readonly unnamed: number;
}

/** The share of a full outbox that leaves at a time, so that drops and their declarations stay few. */
const DROPPED_SHARE = 0.01;
/** Ranges that one declaration names. Each process start adds one at most, so only a relay that crashes in a loop needs more. */
const MAX_RANGES = 64;
/** What a declaration takes at most. */
const DECLARATION_BYTES = 8 * 1024;

interface Row {
  incarnation: string;
  n: number;
  at_ms: number;
  kind: string;
  detail: string;
}
interface Amount {
  readonly rows: number;
  readonly bytes: number;
}

/** Keeps the outbox within its limits: acknowledged rows leave first, then the oldest. */
export class OutboxBounds {
  readonly #db: SqliteDatabase;
  readonly #incarnation: string;
  readonly #limits: OutboxLimits;

  constructor(db: SqliteDatabase, incarnation: string, limits: OutboxLimits) {
    this.#db = db;
    this.#incarnation = incarnation;
    this.#limits = limits;
  }

  totals(): { waiting: Amount; kept: Amount; ranMs: number } {
    const row = this.#db
      .prepare<[], Record<'waiting_rows' | 'waiting_bytes' | 'kept_rows' | 'kept_bytes' | 'ran_ms', number>>(
        'SELECT * FROM uplink_totals',
      )
      .get();
    return {
      waiting: { rows: row?.waiting_rows ?? 0, bytes: row?.waiting_bytes ?? 0 },
      kept: { rows: row?.kept_rows ?? 0, bytes: row?.kept_bytes ?? 0 },
      ranMs: row?.ran_ms ?? 0,
    };
  }

  /** Makes room for a row of `bytes`, and for as many `declarations` as are to be written before it. */
  makeRoom(wanted: { bytes: number; declarations: number }, ranMs: number): Dropped {
    const gone: Row[] = [];
    let isEmpty = false;
    while (!isEmpty && this.#isFull(wanted.bytes, wanted.declarations + Number(gone.length > 0))) {
      const { waiting, kept } = this.totals();
      const share = Math.max(2, Math.ceil((waiting.rows + kept.rows) * DROPPED_SHARE));
      if (this.#evict(share) > 0) continue;
      const rows = this.#take(share);
      isEmpty = rows.length === 0;
      gone.push(...rows);
    }
    return this.#dropped('outbox-full', gone, ranMs);
  }

  /** Lets go of what has been kept or has waited for too long. */
  expire(ranMs: number): Dropped {
    const keptUntil = ranMs - this.#limits.keepMs;
    const left = this.#db.prepare('DELETE FROM uplink_events WHERE held_ms <= ?').run(keptUntil).changes;
    this.#db.prepare('DELETE FROM uplink_gaps WHERE born_ms <= ?').run(keptUntil);
    const gone: Row[] = [];
    const bornUntil = ranMs - this.#limits.maxAgeMs;
    while (this.oldestBornMs() <= bornUntil) gone.push(...this.#take(1));
    if (left > 0) this.#forgetIncarnations(keptUntil);
    return this.#dropped('too-old', gone, ranMs);
  }

  /** How many events of `range` the global plane lost that are neither kept here nor declared already. */
  missed(range: EventRange, ranMs: number): number {
    const present = this.#db
      .prepare<[string, number, number], { n: number }>(
        'SELECT n FROM uplink_events WHERE incarnation = ? AND n BETWEEN ? AND ? ORDER BY n',
      )
      .all(range.incarnation, range.from, range.to)
      .map(({ n }) => ({ incarnation: range.incarnation, from: n, to: n }));
    const missing = withoutRanges(range, [...present, ...this.#gaps()]);
    this.#addGaps(missing, ranMs);
    return countOf(missing);
  }

  /** Everything that is known to have left for good; what declared it before may have gone with it. */
  knownGaps(): { ranges: EventRange[]; unnamed?: number } {
    const { ranges, unnamed } = named(this.#gaps(), 0);
    return { ranges, ...(unnamed > 0 && { unnamed }) };
  }

  #isFull(bytes: number, declarations: number): boolean {
    const { waiting, kept } = this.totals();
    return (
      waiting.rows + kept.rows + 1 + declarations > this.#limits.maxRows ||
      waiting.bytes + kept.bytes + bytes + declarations * DECLARATION_BYTES > this.#limits.maxBytes
    );
  }

  /** Acknowledged rows, the longest kept first. */
  #evict(rows: number): number {
    return this.#db
      .prepare(
        `DELETE FROM uplink_events WHERE seq IN (
           SELECT seq FROM uplink_events INDEXED BY uplink_kept
           WHERE held_ms IS NOT NULL ORDER BY held_ms, seq LIMIT ?)`,
      )
      .run(rows).changes;
  }

  #take(rows: number): Row[] {
    return this.#db
      .prepare<[number], Row>(
        `DELETE FROM uplink_events WHERE seq IN (
           SELECT seq FROM uplink_events INDEXED BY uplink_waiting
           WHERE held_ms IS NULL ORDER BY seq LIMIT ?)
         RETURNING incarnation, n, at_ms, kind, detail`,
      )
      .all(rows);
  }

  /** Running time at which the oldest event that waits was recorded; Infinity: none waits. */
  oldestBornMs(): number {
    const row = this.#db
      .prepare<[], { born_ms: number }>(
        `SELECT born_ms FROM uplink_events INDEXED BY uplink_waiting
         WHERE held_ms IS NULL ORDER BY seq LIMIT 1`,
      )
      .get();
    return row?.born_ms ?? Infinity;
  }

  #dropped(reason: Dropped['reason'], rows: readonly Row[], ranMs: number): Dropped {
    if (rows.length === 0) return { reason, count: 0, fromMs: 0, toMs: 0, ranges: [], unnamed: 0 };
    const times = rows.map((row) => row.at_ms);
    const own = mergeRanges(rows.map(({ incarnation, n }) => ({ incarnation, from: n, to: n })));
    // A declaration that leaves takes with it what it said, unless it is said again.
    const before = rows.filter(({ kind }) => kind === 'events_dropped').map(({ detail }) => declared(detail));
    const unnamedBefore = before.reduce((sum, { unnamed }) => sum + unnamed, 0);
    this.#addGaps(own, ranMs);
    this.#forgetIncarnations(ranMs - this.#limits.keepMs);
    return {
      reason,
      count: rows.length,
      fromMs: Math.min(...times),
      toMs: Math.max(...times),
      ...named([...before.flatMap(({ ranges }) => ranges), ...own], unnamedBefore),
    };
  }

  #gaps(): EventRange[] {
    return this.#db
      .prepare<[], EventRange>(
        `SELECT incarnation, from_n AS "from", to_n AS "to" FROM uplink_gaps ORDER BY born_ms, from_n`,
      )
      .all();
  }

  #addGaps(ranges: readonly EventRange[], ranMs: number): void {
    const extend = this.#db.prepare(
      'UPDATE uplink_gaps SET to_n = ?, born_ms = ? WHERE incarnation = ? AND to_n = ?',
    );
    const add = this.#db.prepare('INSERT OR REPLACE INTO uplink_gaps VALUES (?, ?, ?, ?)');
    for (const { incarnation, from, to } of ranges)
      if (extend.run(to, ranMs, incarnation, from - 1).changes === 0) add.run(incarnation, from, to, ranMs);
  }

  /** The counters of an earlier process are of no use once nothing of it can be sent again. */
  #forgetIncarnations(heldUntilMs: number): void {
    this.#db
      .prepare(
        `DELETE FROM uplink_marks WHERE incarnation <> ? AND (held_n = 0 OR held_ms <= ?)
         AND NOT EXISTS (SELECT 1 FROM uplink_events e WHERE e.incarnation = uplink_marks.incarnation)`,
      )
      .run(this.#incarnation, heldUntilMs);
  }
}

/** The newest ranges, as many as a declaration may name. */
function named(
  ranges: readonly EventRange[],
  unnamedBefore: number,
): { ranges: EventRange[]; unnamed: number } {
  const merged = mergeRanges(ranges);
  const rest = merged.slice(0, Math.max(0, merged.length - MAX_RANGES));
  return { ranges: merged.slice(rest.length), unnamed: unnamedBefore + countOf(rest) };
}

function declared(detail: string): { ranges: EventRange[]; unnamed: number } {
  const { ranges = [], unnamed = 0 } = JSON.parse(detail) as { ranges?: EventRange[]; unnamed?: number };
  return { ranges, unnamed };
}
