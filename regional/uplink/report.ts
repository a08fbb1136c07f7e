import type { AgentStatus, Health, Report, Trust } from '../../src/wire/messages.ts';

/** The sum of a relay's agents, as the fleet counts it. Open sessions only, so that no agent counts twice. */
export interface FleetSummary {
  agents: number;
  /** `assignmentUid` '' and `revision` 0 where no assignment matches. */
  counts: { assignmentUid: string; revision: number; status: AgentStatus; health: Health; count: number }[];
  /** Agents by reported version. */
  versions: ReadonlyMap<string, number>;
  failures: { assignmentUid: string; revision: number; reason: string; count: number }[];
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
}

/** The report without what the uplink itself adds (queue, drops, number). */
export type ReportBody = Omit<Report, 'queueRows' | 'eventsDropped' | 'reportN'>;

/** Sums up. The size of the result follows the number of assignments, never of agents. */
export declare function buildReport(fleet: FleetSummary, relay: RelayCondition): ReportBody;
