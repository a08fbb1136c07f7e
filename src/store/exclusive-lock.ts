import Database from 'better-sqlite3';
import { chmodSync } from 'node:fs';
import { StoreError } from './sqlite.ts';

export interface ExclusiveLock {
  release(): void;
}

/**
 * Takes the lock that the file `path` stands for, for this process alone. It is a lock of the operating system, which
 * Node offers only by way of SQLite: it ends with the process, however that ends, so no stale one is left behind.
 * @throws StoreError `locked` when somebody has it
 */
export function takeExclusiveLock(path: string): ExclusiveLock {
  const db = new Database(path, { timeout: 0 });
  try {
    chmodSync(path, 0o600);
    // No journal, or the lock would write one beside itself.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return { release: () => db.close() };
  } catch (error) {
    db.close();
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error;
    throw new StoreError('locked', `another process has ${path}`, { cause: error });
  }
}
