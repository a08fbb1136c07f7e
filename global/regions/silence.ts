import type { Report } from '../../src/wire/messages.ts';

/** How often a relay reports that does not say it, milliseconds. */
const USUAL_INTERVAL_MS = 10_000;
/** A relay that reports more often is not taken for lost over a pause of its process, milliseconds. */
const SHORTEST_INTERVAL_MS = 3_000;
/** A relay cannot claim to be heard for longer than this without a word, milliseconds. */
const LONGEST_INTERVAL_MS = 20 * 60_000;
/** Missed reports after which a relay counts as disconnected. */
const MISSED_REPORTS = 3;

/** After how long without a word a relay counts as disconnected, milliseconds; by its own interval. */
export function silenceLimitMs(report: Pick<Report, 'reportIntervalMs'> | undefined): number {
  const intervalMs = report?.reportIntervalMs || USUAL_INTERVAL_MS;
  return MISSED_REPORTS * Math.min(Math.max(intervalMs, SHORTEST_INTERVAL_MS), LONGEST_INTERVAL_MS);
}
