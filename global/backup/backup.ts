import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import { copyDatabase, type CopyProgress, syncFile, verifyDatabase } from '../../src/store/database-copy.ts';
import { globalSchemas } from '../database.ts';
import { BackupError } from './backup-error.ts';
import { type DatabaseContents, databaseContents } from './contents.ts';
import { databaseFile } from './data-dir.ts';

export interface Backup {
  readonly file: string;
  readonly bytes: number;
  readonly contents: DatabaseContents;
}

/**
 * Copies the database of `dataDir` into `file`, mode 0600, whether or not a plane runs on it, and reads the copy back
 * before it gets its name.
 * @throws BackupError `no-database`, `no-folder`, `file-exists`; StoreError `corrupt`, when the copy is not sound
 */
export async function makeBackup(options: {
  dataDir: string;
  file: string;
  onProgress?: (progress: CopyProgress) => void;
  reached?: Reached;
}): Promise<Backup> {
  const { dataDir, file, onProgress, reached = nothingCrashes } = options;
  const database = databaseFile(dataDir);
  if (!existsSync(database))
    throw new BackupError('no-database', `there is no database in ${dataDir}`, {
      hint: 'name the configuration of the plane with --config',
    });
  if (!existsSync(dirname(file))) throw new BackupError('no-folder', `there is no folder ${dirname(file)}`);
  refuseExisting(file);
  const partial = `${file}.partial`;
  try {
    await copyDatabase(database, partial, onProgress);
    verifyDatabase(partial, globalSchemas);
    const contents = databaseContents(partial);
    const bytes = statSync(partial).size;
    reached('global-backup-copied');
    giveName(partial, file);
    return { file, bytes, contents };
  } finally {
    rmSync(partial, { force: true });
  }
}

function giveName(partial: string, file: string): void {
  try {
    // Unlike a rename, it never takes the place of a file that came meanwhile.
    linkSync(partial, file);
  } catch (error) {
    refuseExisting(file);
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    renameSync(partial, file);
  }
  syncFile(file);
}

function refuseExisting(file: string): void {
  if (existsSync(file))
    throw new BackupError('file-exists', `${file} exists`, { hint: 'backups are never written over' });
}
