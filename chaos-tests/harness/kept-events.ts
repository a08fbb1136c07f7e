import { join } from 'node:path';
import { openForReading } from '../../src/store/database-copy.ts';
import type { SqliteDatabase } from '../../src/store/sqlite.ts';
import type { KeptEvent } from './audit-checker.ts';
import type { Planes } from './planes.ts';

/** What stands in a database file, whoever has it open. */
export function look<T>(path: string, read: (db: SqliteDatabase) => T): T {
  const db = openForReading(path);
  try {
    return read(db);
  } finally {
    db.close();
  }
}

export function globalDatabase(planes: Planes): string {
  return join(planes.dir, 'global/data/global.db');
}

export function trustDatabase(planes: Planes, relay: string): string {
  return join(planes.relay(relay).dataDir, 'trust.db');
}

const EVENT = 'store_id AS storeId, incarnation, n, kind, detail';

/** The global audit of the regions, in the order of its commits. */
export function audit(planes: Planes): KeptEvent[] {
  return look(globalDatabase(planes), (db) =>
    db.prepare<[], KeptEvent>(`SELECT ${EVENT} FROM region_events ORDER BY seq`).all(),
  );
}

/** Everything that a relay has ever recorded: a week of it is kept. */
export function recorded(planes: Planes, relay: string): KeptEvent[] {
  return look(trustDatabase(planes, relay), (db) =>
    db
      .prepare<[], KeptEvent>(
        `SELECT (SELECT store_id FROM trust_identity) AS storeId, incarnation, n, kind, detail
         FROM uplink_events ORDER BY seq`,
      )
      .all(),
  );
}
