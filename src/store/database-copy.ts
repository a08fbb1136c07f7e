import Database from 'better-sqlite3';
import { chmodSync, closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf } from '../errors.ts';
import { type Schema, type SqliteDatabase, StoreError } from './sqlite.ts';

export interface CopyProgress {
  readonly pages: number;
  readonly totalPages: number;
}

/** Pages copied between two looks at the rest of the process: about 2 MiB. */
const PAGES_PER_STEP = 500;

/**
 * Copies the database `from`, which others may be writing, as it is at this moment into the file `to`, mode 0600: one
 * file without a log beside it, on disk when this resolves. A file that is there already is written over.
 * @throws StoreError `corrupt` when `from` is no database; what `onProgress` throws, which ends the copy
 */
export async function copyDatabase(
  from: string,
  to: string,
  onProgress: (progress: CopyProgress) => void = () => undefined,
): Promise<void> {
  const source = openForReading(from);
  try {
    // A write by another process begins a copy again, on a busy database for ever; a transaction holds one state.
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    closeSync(openSync(to, 'w', 0o600));
    chmodSync(to, 0o600);
    await source.backup(to, {
      progress({ totalPages, remainingPages }) {
        onProgress({ pages: totalPages - remainingPages, totalPages });
        return PAGES_PER_STEP;
      },
    });
  } finally {
    source.close();
  }
  const copy = new Database(to);
  copy.pragma('journal_mode = DELETE');
  copy.close();
  syncFile(to);
}

/**
 * Reads all of a database and checks it, without changing it.
 * @throws StoreError `corrupt`; `other-database` when none of `schemas` is in it; `schema-too-new`
 */
export function verifyDatabase(path: string, schemas: readonly Schema[]): void {
  const db = openForReading(path);
  try {
    const damage = [
      ...(db.pragma('integrity_check(1)', { simple: true }) === 'ok' ? [] : ['integrity_check']),
      ...((db.pragma('foreign_key_check') as unknown[]).length === 0 ? [] : ['foreign_key_check']),
    ];
    if (damage.length > 0) throw new StoreError('corrupt', `${path} is damaged (${damage.join(', ')})`);
    const versions = schemaVersions(db);
    if (!schemas.some(({ component }) => versions.has(component)))
      throw new StoreError('other-database', `${path} is a database of something else`);
    const tooNew = schemas.find(({ component, steps }) => (versions.get(component) ?? 0) > steps.length);
    if (tooNew)
      throw new StoreError('schema-too-new', `${path}: a newer version wrote ${tooNew.component}`, {
        hint: 'use the version that wrote it',
      });
  } catch (error) {
    throw notReadable(path, error);
  } finally {
    db.close();
  }
}

/** Makes a database one file, without a log beside it. What is no sound database is left as it is. */
export function foldLog(path: string): void {
  try {
    const db = new Database(path, { fileMustExist: true });
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      // The last connection takes the empty log away.
      db.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  }
}

function schemaVersions(db: SqliteDatabase): Map<string, number> {
  if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'schema_versions'").get()) return new Map();
  const rows = db
    .prepare<[], { component: string; version: number }>('SELECT component, version FROM schema_versions')
    .all();
  return new Map(rows.map(({ component, version }) => [component, version]));
}

/**
 * Opens an existing database for reading alone.
 * @throws StoreError `corrupt` when the file is not there or is no database
 */
export function openForReading(path: string): SqliteDatabase {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true });
    try {
      db.pragma('busy_timeout = 5000');
      // The header is read by the first statement only.
      db.pragma('schema_version');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw notReadable(path, error);
  }
}

function notReadable(path: string, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  return new StoreError('corrupt', `${path} cannot be read: ${messageOf(error)}`, { cause: error });
}

/** Waits until a file and its name are on disk. */
export function syncFile(path: string): void {
  for (const one of [path, dirname(path)]) {
    const handle = openSync(one, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }
}
