import Database from 'better-sqlite3';
import { HoldfastError } from '../errors.ts';

export type SqliteDatabase = Database.Database;

export type StoreErrorCode = 'schema-too-new' | 'not-durable' | 'corrupt' | 'other-database' | 'locked';
export class StoreError extends HoldfastError<StoreErrorCode> {}

/**
 * One capability's tables in a database file. `steps[i]` brings it from version i to i + 1; a step that has been
 * released is never edited.
 */
export interface Schema {
  readonly component: string;
  readonly steps: readonly string[];
}

export interface OpenSqliteOptions {
  /** FULL for what must survive power loss, NORMAL for what the protocol heals. */
  readonly synchronous: 'FULL' | 'NORMAL';
  readonly schemas: readonly Schema[];
}

/**
 * Opens (or makes) a SQLite file in WAL mode and brings each capability's tables to their newest version.
 * `:memory:` works and is never durable.
 *
 * `synchronous` is set and read back on every open: better-sqlite3 silently reopens a WAL file at NORMAL.
 *
 * Nothing is written to a file that is up to date, so that a full disk does not keep a process from starting again.
 * @throws StoreError `schema-too-new` when a newer version wrote the file; it is left as it was.
 */
export function openSqlite(path: string, options: OpenSqliteOptions): SqliteDatabase {
  try {
    return open(path, options, 'NORMAL');
  } catch (error) {
    // No room even for the index that processes share (`-shm`): alone, a process needs none.
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (!code.startsWith('SQLITE_IOERR_SHM')) throw error;
    return open(path, options, 'EXCLUSIVE');
  }
}

function open(path: string, options: OpenSqliteOptions, locking: 'NORMAL' | 'EXCLUSIVE'): SqliteDatabase {
  const db = new Database(path);
  try {
    db.pragma(`locking_mode = ${locking}`);
    db.pragma('journal_mode = WAL');
    db.pragma(`synchronous = ${options.synchronous}`);
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 5000');
    const wanted = options.synchronous === 'FULL' ? 2 : 1;
    const actual = db.pragma('synchronous', { simple: true });
    if (actual !== wanted)
      throw new StoreError('not-durable', `${path}: synchronous is ${String(actual)}, not ${wanted}`);
    migrate(db, path, options.schemas);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function migrate(db: SqliteDatabase, path: string, schemas: readonly Schema[]): void {
  db.exec(
    'CREATE TABLE IF NOT EXISTS schema_versions (component TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT',
  );
  const held = db.prepare<[string], { version: number }>(
    'SELECT version FROM schema_versions WHERE component = ?',
  );
  const record = db.prepare('INSERT OR REPLACE INTO schema_versions (component, version) VALUES (?, ?)');
  for (const schema of schemas) {
    const version = held.get(schema.component)?.version ?? 0;
    if (version > schema.steps.length) {
      throw new StoreError(
        'schema-too-new',
        `${path}: ${schema.component} has schema ${version}; this version knows ${schema.steps.length}`,
        { hint: 'start the version that wrote it, or restore a copy from before the upgrade' },
      );
    }
    if (version === schema.steps.length) continue;
    db.transaction(() => {
      for (const step of schema.steps.slice(version)) db.exec(step);
      record.run(schema.component, schema.steps.length);
    })();
  }
}
