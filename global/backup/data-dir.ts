import { chownSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ExclusiveLock, takeExclusiveLock } from '../../src/store/exclusive-lock.ts';
import { StoreError } from '../../src/store/sqlite.ts';
import { BackupError } from './backup-error.ts';

/** The database of the plane whose `global.data_dir` this is. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'global.db');
}

/** A restore that has not ended yet. */
export function restoringFile(dataDir: string): string {
  return `${databaseFile(dataDir)}.restoring`;
}

/**
 * Makes this process the only one that writes here: two planes on one folder would sign for the same relays, and a
 * restore would take the file from under a plane.
 * @throws BackupError `plane-runs`
 */
export function lockDataDir(dataDir: string): ExclusiveLock {
  const file = join(dataDir, 'plane.lock');
  try {
    const lock = takeExclusiveLock(file);
    ownLike(dataDir, file);
    return lock;
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'locked') throw error;
    throw new BackupError('plane-runs', `a global plane (or a restore) runs on ${dataDir}`, {
      cause: error,
      hint: 'stop it first; endpoints.json in there has its process id',
    });
  }
}

/**
 * A restore that was killed between taking the old file away and putting the new one there would make the plane
 * start with an empty database, as if it were new.
 * @throws BackupError `restore-interrupted`
 */
export function refuseHalfRestored(dataDir: string): void {
  if (existsSync(databaseFile(dataDir)) || !existsSync(restoringFile(dataDir))) return;
  throw new BackupError('restore-interrupted', `a restore of ${databaseFile(dataDir)} did not end`, {
    hint: 'run `holdfast restore` again; what was there before is beside it, as global.db.before-…',
  });
}

/** Who restores as root must not leave files that the plane's own user cannot open. */
export function ownLike(folder: string, file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  chownSync(file, uid, gid);
}
