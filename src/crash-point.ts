import { readFileSync, rmSync } from 'node:fs';

/**
 * The moments between two steps that must not come apart. Tests kill a process at each of them, because a kill at a
 * random time hits the few microseconds that matter in one of a thousand runs.
 */
export const CRASH_POINTS = [
  // Relay: a generation's way in.
  'relay-blobs-arrived',
  'relay-blobs-written',
  'relay-acceptance-written',
  'relay-accepted',
  'relay-timestamp-written',
  'relay-refreshed',
  // Relay: what it offers and remembers.
  'relay-offered',
  'relay-fleet-written',
  'relay-fleet-flushed',
  'relay-trip-written',
  'relay-trip-kept',
  'relay-act-written',
  'relay-act-kept',
  // Relay: events and reports on their way up.
  'relay-event-written',
  'relay-event-recorded',
  'relay-answered',
  'relay-answer-written',
  'relay-answer-kept',
  // Relay: content as a file.
  'relay-export-written',
  'relay-import-written',
  'relay-imported',
  // Global plane: a change, signed and published.
  'global-change-written',
  'global-changed',
  'global-blobs-put',
  'global-head-put',
  'global-purging',
  'global-timestamps-written',
  'global-timestamps-renewed',
  'global-resigned',
  // Global plane: what comes from the regions.
  'global-ingest-written',
  'global-ingested',
  // Global plane: backup and restore.
  'global-backup-copied',
  'global-restore-copied',
  'global-restore-set-aside',
  'global-restored',
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/** Says that a point was reached. It returns, unless a test wants the process to die there. */
export type Reached = (point: CrashPoint) => void;

/** What every process has that no test looks at. */
export const nothingCrashes: Reached = () => undefined;

/**
 * For tests: calls `kill` at the point whose name stands in `file`, once, as the file is removed before. A file can
 * be written at any time, so that a process starts, settles and then dies where it is wanted.
 */
export function crashWhereFileSays(file: string, kill: () => void): Reached {
  return (point) => {
    if (readName(file) !== point) return;
    rmSync(file);
    kill();
  };
}

function readName(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
