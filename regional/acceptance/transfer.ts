import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Clock } from '../../src/clock/clock.ts';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Accepted } from './accepted.ts';
import { formatContentFile, parseContentFile } from '../../src/wire/content-file.ts';
import type { TrustStore } from './trust-store.ts';
import { TrustStoreError } from './trust-store-error.ts';

/**
 * Writes all that a relay serves into a file, for a sibling that lost its disk while it was cut off. Mode 0600:
 * configs are in it. A file of that name is replaced when the new one is whole.
 * @throws TrustStoreError `incomplete` when nothing is served
 */
export function exportToFile(store: TrustStore, file: string, reached: Reached = nothingCrashes): number {
  const content = store.exportContent();
  const generation = store.current()?.generation;
  if (!content || generation === undefined) {
    throw new TrustStoreError('incomplete', 'this relay has accepted nothing that could be exported');
  }
  const partial = `${file}.partial`;
  try {
    writeFileSync(partial, formatContentFile(content), { mode: 0o600, flush: true });
    reached('relay-export-written');
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
  return generation;
}

/**
 * Takes such a file into an empty store. `record` writes the event for the global plane's audit, in the same
 * transaction.
 * @throws ContentFileError, TrustStoreError `not-empty`, Refusal
 */
export function importFromFile(
  store: TrustStore,
  file: string,
  options: { clock: Clock; log: Logger; record: (kind: string, detail: Record<string, unknown>) => void },
): Accepted {
  const content = parseContentFile(readFileSync(file, 'utf8'));
  const accepted = store.importContent(content, {
    nowMs: options.clock.now(),
    within: ({ generation, issuedAtMs }) =>
      options.record('content_imported', { generation, issued_at_ms: issuedAtMs }),
  });
  options.log.info(
    { event: 'content_imported', generation: accepted.generation },
    'a sibling’s content was taken in; it is stale until the global plane is heard',
  );
  return accepted;
}
