import type { SqliteDatabase } from '../../src/store/sqlite.ts';
import type { Held } from '../../src/wire/messages.ts';

/** How far one incarnation has counted, and up to where the global plane has said to hold it. */
interface Mark {
  readonly incarnation: string;
  readonly last: number;
  readonly held: number;
}

/** The counters of the incarnations, and what the global plane holds of each. */
export class OutboxMarks {
  readonly #db: SqliteDatabase;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  /** The number of the incarnation's next event. */
  next(incarnation: string): number {
    const row = this.#db
      .prepare<[string], { last_n: number }>(
        `INSERT INTO uplink_marks (incarnation, last_n) VALUES (?, 1)
         ON CONFLICT (incarnation) DO UPDATE SET last_n = last_n + 1 RETURNING last_n`,
      )
      .get(incarnation);
    return row?.last_n ?? 1;
  }

  of(incarnation: string): Mark | undefined {
    return this.#db
      .prepare<[string], Mark>(
        'SELECT incarnation, last_n AS last, held_n AS held FROM uplink_marks WHERE incarnation = ?',
      )
      .get(incarnation);
  }

  /** Of the newest `limit` incarnations of which something is held, oldest first. */
  acknowledged(limit: number): Held[] {
    return this.#db
      .prepare<[number], Held>(
        `SELECT incarnation, held_n AS n FROM uplink_marks WHERE held_n > 0 ORDER BY id DESC LIMIT ?`,
      )
      .all(limit)
      .reverse();
  }

  /** Returns how many events wait no longer. */
  raise(mark: Mark, n: number, ranMs: number): number {
    this.#db
      .prepare('UPDATE uplink_marks SET held_n = ?, held_ms = ? WHERE incarnation = ?')
      // What was never counted cannot be held; events to come would else never be sent.
      .run(Math.min(n, mark.last), ranMs, mark.incarnation);
    return this.#db
      .prepare(
        `UPDATE uplink_events SET held_ms = ?
         WHERE incarnation = ? AND n > ? AND n <= ? AND held_ms IS NULL`,
      )
      .run(ranMs, mark.incarnation, mark.held, n).changes;
  }

  /** Returns how many events wait again. */
  lower(mark: Mark, n: number): number {
    this.#db.prepare('UPDATE uplink_marks SET held_n = ? WHERE incarnation = ?').run(n, mark.incarnation);
    return this.#db
      .prepare(
        `UPDATE uplink_events SET held_ms = NULL
         WHERE incarnation = ? AND n > ? AND n <= ? AND held_ms IS NOT NULL`,
      )
      .run(mark.incarnation, n, mark.held).changes;
  }
}
