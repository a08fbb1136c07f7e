import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import {
  copyDatabase,
  type CopyProgress,
  foldLog,
  openForReading,
  syncFile,
  verifyDatabase,
} from '../../src/store/database-copy.ts';
import { globalSchemas, openDatabase } from '../database.ts';
import { writeAudit } from '../resources/audit.ts';
import { BackupError } from './backup-error.ts';
import { type DatabaseContents, databaseContents } from './contents.ts';
import { databaseFile, lockDataDir, ownLike, restoringFile } from './data-dir.ts';

export interface Restored {
  /** Of the backup. */
  readonly contents: DatabaseContents;
  readonly database: string;
  /** Where the database is that was there before; undefined: there was none. */
  readonly before: string | undefined;
}

/** Counters of rows that readers follow by number. */
const FOLLOWED = ['audit', 'region_events'];

/**
 * Puts a copy of the database in the place of `dataDir`'s, which is kept beside it. The plane must not run.
 * @throws BackupError `plane-runs`, `other-installation`; StoreError when the copy is not sound, not of a global plane,
 * or of a newer version. Nothing is changed then.
 */
export async function restoreBackup(options: {
  dataDir: string;
  file: string;
  nowMs: number;
  onProgress?: (progress: CopyProgress) => void;
  reached?: Reached;
}): Promise<Restored> {
  const { dataDir, file, nowMs, onProgress, reached = nothingCrashes } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDataDir(dataDir);
  try {
    const database = databaseFile(dataDir);
    const restoring = restoringFile(dataDir);
    // One that was killed half way has taken the database away, and its numbers stand in what it left.
    const replacedFile = [database, restoring].find((one) => existsSync(one));
    const replaced = replacedFile === undefined ? undefined : readReplaced(replacedFile);
    // A file of that name is whole, and keeps the plane from starting while there is no database: a second attempt
    // that fails must not take it away.
    const partial = `${restoring}.partial`;
    removeDatabase(partial);
    const contents = await takeCopy(file, partial, onProgress);
    if (replaced?.plane !== undefined && replaced.plane !== contents.plane) {
      removeDatabase(partial);
      throw new BackupError(
        'other-installation',
        `${file} is of installation ${contents.plane ?? '(none)'}, ${database} is of ${replaced.plane}`,
        { hint: 'name the backup of this installation, or an empty global.data_dir' },
      );
    }
    await markRestored(partial, { nowMs, contents, sequences: replaced?.sequences ?? new Map() });
    ownLike(dataDir, partial);
    renameSync(partial, restoring);
    syncFile(restoring);
    reached('global-restore-copied');
    const before = setAside(database, nowMs);
    reached('global-restore-set-aside');
    renameSync(restoring, database);
    syncFile(database);
    reached('global-restored');
    return { contents, database, before };
  } finally {
    lock.release();
  }
}

async function takeCopy(
  file: string,
  partial: string,
  onProgress: ((progress: CopyProgress) => void) | undefined,
): Promise<DatabaseContents> {
  try {
    await copyDatabase(file, partial, onProgress);
    verifyDatabase(partial, globalSchemas);
    return databaseContents(partial);
  } catch (error) {
    removeDatabase(partial);
    throw error;
  }
}

/** A damaged database is a good reason for a restore: what cannot be read of it is not needed. */
function readReplaced(
  database: string,
): { plane: string | undefined; sequences: Map<string, number> } | undefined {
  try {
    const { plane } = databaseContents(database);
    const db = openForReading(database);
    try {
      const rows = db
        .prepare<[], { name: string; seq: number }>('SELECT name, seq FROM sqlite_sequence')
        .all();
      return { plane, sequences: new Map(rows.map(({ name, seq }) => [name, seq])) };
    } finally {
      db.close();
    }
  } catch {
    return undefined;
  }
}

/**
 * Says in the copy itself that it was restored: the plane signs everything again before it publishes. Its rows are
 * numbered on from those of the replaced database, so that whoever follows them by number misses none.
 */
async function markRestored(
  partial: string,
  from: { nowMs: number; contents: DatabaseContents; sequences: ReadonlyMap<string, number> },
): Promise<void> {
  const { nowMs, contents, sequences } = from;
  const db = openDatabase(partial);
  try {
    await db.transaction().execute(async (trx) => {
      for (const table of FOLLOWED) {
        const seq = sequences.get(table);
        if (seq === undefined) continue;
        await sql`INSERT INTO sqlite_sequence (name, seq) SELECT ${table}, 0
          WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ${table})`.execute(trx);
        await sql`UPDATE sqlite_sequence SET seq = max(seq, ${seq}) WHERE name = ${table}`.execute(trx);
      }
      const asOf = contents.newestMs === undefined ? null : new Date(contents.newestMs).toISOString();
      await writeAudit(trx, { actor: 'operator', nowMs }, 'database_restored', { as_of: asOf });
    });
  } finally {
    await db.destroy();
  }
}

/** Takes the database away with its log, under a name that no other has. */
function setAside(database: string, nowMs: number): string | undefined {
  const stamp = new Date(nowMs).toISOString().replace(/[-:]|\.\d+/g, '');
  const base = `${database}.before-${stamp}`;
  let before = base;
  for (let count = 2; existsSync(before) || existsSync(`${before}-wal`); count++) before = `${base}-${count}`;
  // Between two renames a kill would leave a database that lacks its newest transactions and does not know it.
  if (existsSync(database)) foldLog(database);
  // A damaged one keeps its log. That goes first: left behind, it would be taken for the restored database's.
  for (const suffix of ['-wal', ''])
    if (existsSync(`${database}${suffix}`)) renameSync(`${database}${suffix}`, `${before}${suffix}`);
  rmSync(`${database}-shm`, { force: true });
  return existsSync(before) ? before : undefined;
}

function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}
