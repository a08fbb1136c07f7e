import { existsSync, renameSync, rmSync } from 'node:fs';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import { openSqlite, type Schema, type SqliteDatabase } from '../../src/store/sqlite.ts';
import { acceptanceSchema } from './schema.ts';

/**
 * Tables that are worth saving from a damaged file, each before those that refer to it. Marks guard against rollback
 * also after the loss of the rest, and what the brake stopped stays stopped. The content is saved as well: it is verified again before it is served, and a site
 * that is cut off must not lose it because of a bad page somewhere else, among the events for instance.
 */
const SALVAGED = [
  'trust_identity',
  'trust_roots',
  'trust_marks',
  'trust_revisions',
  'brake_trips',
  'trust_generations',
  'trust_blobs',
  'trust_generation_blobs',
  // What an operator holds must not be let go because of a bad page.
  'break_glass_acts',
] as const;
type Salvage = Partial<Record<(typeof SALVAGED)[number], Record<string, unknown>[]>>;

/**
 * Opens trust.db. A file that SQLite finds damaged is set aside as `<path>.corrupt` (one is kept), and what can be
 * read of it is carried over. When the content is not whole the relay starts with nothing to serve: an unattended
 * site must come back by itself with the next valid update.
 */
export function openStoreFile(path: string, others: readonly Schema[], log: Logger): SqliteDatabase {
  const schemas = [acceptanceSchema, ...others];
  const open = (): SqliteDatabase => openSqlite(path, { synchronous: 'FULL', schemas });
  let salvage: Salvage = {};
  try {
    const db = open();
    const verdict = integrityOf(db);
    if (verdict === 'ok') return db;
    log.error({ event: 'store_corrupt', path, error: verdict }, 'trust.db is damaged');
    salvage = salvageFrom(db, log);
    db.close();
  } catch (error) {
    if (!isDamage(error)) throw error;
    log.error(
      { event: 'store_corrupt', path, error: messageOf(error) },
      'trust.db is damaged beyond reading',
    );
  }
  setAside(path);
  const db = open();
  restore(db, salvage, log);
  return db;
}

/** SQLite's code of an error, `SQLITE_FULL` for instance; undefined when it is not one of its errors. */
export function sqliteCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined;
}

function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT') === true;
}

function integrityOf(db: SqliteDatabase): string {
  try {
    return String(db.pragma('quick_check(1)', { simple: true }));
  } catch (error) {
    return messageOf(error);
  }
}

function salvageFrom(db: SqliteDatabase, log: Logger): Salvage {
  const salvage: Salvage = {};
  for (const table of SALVAGED) {
    const rows: Record<string, unknown>[] = [];
    salvage[table] = rows;
    try {
      for (const row of db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).iterate())
        rows.push(row);
    } catch (error) {
      log.error(
        { event: 'store_salvage_failed', table, error: messageOf(error) },
        'rows of a table are lost',
      );
    }
  }
  return salvage;
}

function restore(db: SqliteDatabase, salvage: Salvage, log: Logger): void {
  for (const table of SALVAGED) {
    try {
      db.transaction(() => {
        for (const row of salvage[table] ?? []) {
          const columns = Object.keys(row);
          db.prepare(
            `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
          ).run(row);
        }
      })();
    } catch (error) {
      log.error({ event: 'store_salvage_failed', table, error: messageOf(error) }, 'a table is lost');
    }
  }
}

function setAside(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(`${path}.corrupt${suffix}`, { force: true });
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${path}.corrupt${suffix}`);
  }
}
