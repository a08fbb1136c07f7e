import { resolve } from 'node:path';
import type { BackupJson, RestoredJson } from '../../src/api/index.ts';
import type { Clock } from '../../src/clock/clock.ts';
import type { GlobalConfig } from '../../src/config/config.ts';
import type { Reached } from '../../src/crash-point.ts';
import type { CopyProgress } from '../../src/store/database-copy.ts';
import { makeBackup } from './backup.ts';
import { BackupError } from './backup-error.ts';
import type { DatabaseContents } from './contents.ts';
import { restoreBackup } from './restore.ts';

interface Options {
  readonly config: GlobalConfig;
  readonly file: string;
  readonly clock: Clock;
  /** Where somebody watches; undefined: nobody does. */
  readonly progress: ((text: string) => void) | undefined;
  /** Ends a copy; what it made is removed. */
  readonly signal: AbortSignal;
  readonly reached: Reached;
}

/** `holdfast backup`, in the process that knows the database. */
export async function backupCommand(options: Options): Promise<BackupJson> {
  const { config, reached } = options;
  const file = resolve(options.file);
  const { bytes, contents } = await makeBackup({
    dataDir: config.dataDir,
    file,
    reached,
    onProgress: watched(options),
  });
  options.progress?.('\r\u001b[K');
  return { file, bytes, ...contentsJson(contents) };
}

/** `holdfast restore`, while no plane runs. */
export async function restoreCommand(options: Options): Promise<RestoredJson> {
  const { config, clock, reached } = options;
  const file = resolve(options.file);
  const nowMs = clock.now();
  const { contents, database, before } = await restoreBackup({
    dataDir: config.dataDir,
    file,
    nowMs,
    reached,
    onProgress: watched(options),
  });
  options.progress?.('\r\u001b[K');
  const { lastSignedMs } = contents;
  return {
    file,
    database,
    before: before ?? null,
    accept_clock: lastSignedMs !== undefined && nowMs - lastSignedMs > config.signing.maxClockJumpMs,
    ...contentsJson(contents),
  };
}

function watched({ progress, signal }: Options): (progress: CopyProgress) => void {
  return ({ pages, totalPages }) => {
    if (signal.aborted) throw new BackupError('interrupted', 'stopped; nothing was changed');
    progress?.(`\rcopying: ${Math.floor((100 * pages) / totalPages)} %\u001b[K`);
  };
}

function contentsJson(contents: DatabaseContents) {
  const moment = (ms: number | undefined): string | null =>
    ms === undefined ? null : new Date(ms).toISOString();
  return {
    plane: contents.plane ?? null,
    last_signed_at: moment(contents.lastSignedMs),
    as_of: moment(contents.newestMs),
    regions: contents.regions,
    events: contents.events,
  };
}
