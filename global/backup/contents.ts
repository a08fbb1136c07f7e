import { openForReading } from '../../src/store/database-copy.ts';

/** What is in a copy of the global database, as far as a person needs to tell one from another. */
export interface DatabaseContents {
  /** The installation; undefined: no plane has started on it. */
  readonly plane: string | undefined;
  readonly lastSignedMs: number | undefined;
  /** When something was last done here or heard from a region. */
  readonly newestMs: number | undefined;
  readonly regions: number;
  /** Of the regions' audit. */
  readonly events: number;
}

/** @throws StoreError `corrupt` */
export function databaseContents(path: string): DatabaseContents {
  const db = openForReading(path);
  try {
    const installation = db
      .prepare<[], { plane: string; last_signed_ms: number }>(
        'SELECT plane, last_signed_ms FROM installation',
      )
      .get();
    const number = (sql: string): number | undefined =>
      db.prepare<[], number | null>(sql).pluck().get() ?? undefined;
    const newestMs = number(
      `SELECT max(ms) FROM (
         SELECT max(at_ms) AS ms FROM audit UNION ALL SELECT max(received_ms) FROM region_events)`,
    );
    return {
      plane: installation?.plane,
      lastSignedMs: installation?.last_signed_ms || undefined,
      newestMs,
      regions: number('SELECT count(*) FROM heads WHERE active = 1') ?? 0,
      events: number('SELECT count(*) FROM region_events') ?? 0,
    };
  } finally {
    db.close();
  }
}
