import { WIRE_LIMITS } from '../../src/wire/limits.ts';
import type {
  BreakGlassAct,
  Count,
  Failure,
  Isolation,
  Report,
  Tally,
  Trust,
} from '../../src/wire/messages.ts';

/** The sum of a relay's agents, as the fleet counts it. Open sessions only, so that no agent counts twice. */
export interface FleetSummary {
  /** `assignmentUid` '' and `revision` 0 where no assignment matches. */
  counts: Iterable<Count>;
  /** Agents by reported version. */
  versions: Iterable<readonly [version: string, agents: number]>;
  failures: Iterable<Failure>;
}

export interface RelayCondition {
  asOfMs: number;
  startedMs: number;
  relayVersion: string;
  /** 0: nothing was ever accepted. */
  generation: number;
  trust: Trust;
  timestampExpiresMs: number;
  /** Acceptance refusals since the start, by code. */
  refusals: Readonly<Record<string, number>>;
  flags: readonly string[];
  isolation?: Isolation;
  breakGlass?: readonly BreakGlassAct[];
}

/** The report without what the uplink itself adds. */
export type ReportBody = Omit<Report, 'queueRows' | 'eventsDropped' | 'reportN' | 'reportIntervalMs'>;

/** Versions and failure reasons named in a report; the rest is "other". */
export const NAMED_TALLIES = 20;
const OTHER = 'other';

/** Sums up. The size of the result follows the number of assignments, never of agents. */
export function buildReport(fleet: FleetSummary, relay: RelayCondition): ReportBody {
  const counts = boundedCounts(fleet.counts);
  const { nameChars, reasonChars, names } = WIRE_LIMITS;
  return {
    asOfMs: relay.asOfMs,
    relayVersion: relay.relayVersion.slice(0, nameChars),
    generation: relay.generation,
    trust: relay.trust,
    timestampExpiresMs: relay.timestampExpiresMs,
    agents: counts.reduce((sum, { count }) => sum + count, 0),
    counts,
    agentVersions: commonest(
      merged(
        Array.from(fleet.versions, ([name, count]): Tally => ({ name: name.slice(0, nameChars), count })),
        (tally) => tally.name,
      ),
      (count) => ({ name: OTHER, count }),
    ),
    failures: commonest(
      merged(
        Array.from(fleet.failures, (failure) => ({
          ...failure,
          reason: failure.reason.slice(0, reasonChars),
        })),
        (failure) => JSON.stringify([failure.assignmentUid, failure.revision, failure.reason]),
      ),
      (count): Failure => ({ assignmentUid: '', revision: 0, reason: OTHER, count }),
    ),
    refusals: Object.entries(relay.refusals)
      .slice(0, names)
      .map(([name, count]) => ({ name, count })),
    flags: relay.flags.slice(0, names).map((flag) => flag.slice(0, nameChars)),
    startedMs: relay.startedMs,
    ...(relay.isolation && { isolation: relay.isolation }),
    ...(relay.breakGlass?.length && {
      // The whole reason is in the audit.
      breakGlass: relay.breakGlass
        .slice(0, WIRE_LIMITS.acts)
        .map((act) => ({ ...act, reason: act.reason.slice(0, reasonChars) })),
    }),
  };
}

/**
 * Merges equal rows; past the wire's bound the smallest lose their assignment and revision, so that every agent
 * still counts once under its status and health.
 */
function boundedCounts(counts: Iterable<Count>): Count[] {
  const rows = byCount(merged([...counts], keyOfCount));
  // Statuses times healths is what the merged rest can take.
  const kept = WIRE_LIMITS.counts - 32;
  if (rows.length <= WIRE_LIMITS.counts) return rows;
  const rest = rows.slice(kept).map((row) => ({ ...row, assignmentUid: '', revision: 0 }));
  return merged([...rows.slice(0, kept), ...rest], keyOfCount);
}

const keyOfCount = (row: Count): string =>
  JSON.stringify([row.assignmentUid, row.revision, row.status, row.health]);

function merged<Row extends { count: number }>(rows: Row[], keyOf: (row: Row) => string): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    const sum = sums.get(key);
    sums.set(key, sum ? { ...sum, count: sum.count + row.count } : { ...row });
  }
  return [...sums.values()];
}

function commonest<Row extends { count: number }>(rows: Row[], other: (count: number) => Row): Row[] {
  const sorted = byCount(rows);
  const rest = sorted.slice(NAMED_TALLIES).reduce((sum, { count }) => sum + count, 0);
  const named = sorted.slice(0, NAMED_TALLIES);
  return rest > 0 ? [...named, other(rest)] : named;
}

/** Largest first, and the same rows always in the same order. */
function byCount<Row extends { count: number }>(rows: Row[]): Row[] {
  return rows
    .map((row) => ({ row, text: JSON.stringify(row) }))
    .sort((a, b) => b.row.count - a.row.count || (a.text < b.text ? -1 : 1))
    .map(({ row }) => row);
}
