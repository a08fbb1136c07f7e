import { healthOf } from '../../src/opamp/session.ts';
import type { AgentRecord, FleetCount, FleetFailure } from './agent-record.ts';
import { versionOf } from './facts.ts';

/** A failure's reason, as a group: agents add their own names and times further on. */
const REASON_CHARACTERS = 200;
/** Distinct failures and versions that are told apart; the rest is one group. */
const MAX_GROUPS = 1_000;

/** The sum of the relay's agents: its size follows the assignments, never the agents. */
export interface FleetSummary {
  agents: number;
  counts: FleetCount[];
  versions: Map<string, number>;
  failures: FleetFailure[];
}

/** Agents per (assignment, revision, status, health), kept as agents change. */
export class FleetCounts {
  readonly #groups = new Map<string, FleetCount>();
  #agents = 0;

  get agents(): number {
    return this.#agents;
  }

  groups(): FleetCount[] {
    return [...this.#groups.values()].map((group) => ({ ...group }));
  }

  /** Counts `record` where it belongs now, or nowhere. */
  count(record: AgentRecord, isCounted: boolean): void {
    const was = record.counted;
    const { assignmentUid, revision, status } = record.verdict;
    const health = healthOf(record.session);
    if (!isCounted) {
      if (was) this.#leave(record, was);
      return;
    }
    if (
      was?.assignmentUid === assignmentUid &&
      was.revision === revision &&
      was.status === status &&
      was.health === health
    )
      return;
    if (was) this.#leave(record, was);
    const key = keyOf({ assignmentUid, revision, status, health });
    let group = this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = { assignmentUid, revision, status, health, count: 0 }));
    group.count++;
    this.#agents++;
    record.counted = group;
  }

  #leave(record: AgentRecord, group: FleetCount): void {
    group.count--;
    this.#agents--;
    if (group.count === 0) this.#groups.delete(keyOf(group));
    record.counted = undefined;
  }
}

function keyOf(group: Omit<FleetCount, 'count'>): string {
  return `${group.assignmentUid} ${group.revision} ${group.status} ${group.health}`;
}

/** The versions and failure reasons of the agents that are counted. */
export function tallies(records: Iterable<AgentRecord>): Pick<FleetSummary, 'versions' | 'failures'> {
  const versions = new Map<string, number>();
  const failures = new Map<string, FleetFailure>();
  for (const record of records) {
    if (!record.counted) continue;
    const version = versionOf(record) || 'unknown';
    const group = versions.has(version) || versions.size < MAX_GROUPS ? version : 'other';
    versions.set(group, (versions.get(group) ?? 0) + 1);
    if (record.verdict.status !== 'failed') continue;
    const { assignmentUid, revision } = record.verdict;
    const reason = record.verdict.message.slice(0, REASON_CHARACTERS) || 'no reason given';
    let key = JSON.stringify([assignmentUid, revision, reason]);
    if (!failures.has(key) && failures.size >= MAX_GROUPS) key = 'other';
    const failure = failures.get(key);
    if (failure) failure.count++;
    else if (key === 'other')
      failures.set(key, { assignmentUid: '', revision: 0, reason: 'other', count: 1 });
    else failures.set(key, { assignmentUid, revision, reason, count: 1 });
  }
  return { versions, failures: [...failures.values()] };
}
