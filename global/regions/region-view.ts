import {
  AGENT_STATUSES,
  type AgentStatus,
  type Failure,
  HEALTHS,
  type Health,
  type Report,
  type Tally,
  type Trust,
} from '../../src/wire/messages.ts';
import { silenceLimitMs } from './silence.ts';
import type { RelayTable } from './tables.ts';

export type AgentSums = Record<AgentStatus, number>;
export type HealthSums = Record<Health, number>;

export interface RelayView {
  name: string;
  region: string;
  version: string;
  /** Since when it is heard, or when it was last heard; undefined: never. Unix ms. */
  link: { connected: boolean; sinceMs: number | undefined };
  /** What the relay last said; `unknown` while it is not heard. */
  trust: Trust | 'unknown';
  /** The generation that it last said to hold; 0: none. */
  held: number;
  agents: number;
  /** Of the newest report, Unix ms. */
  asOfMs: number | undefined;
  flags: string[];
  /** The newest report, however old. */
  report: Report | undefined;
}

/** Agents of one revision of one assignment. */
export interface AssignmentSums {
  assignmentUid: string;
  revision: number;
  counts: AgentSums;
  health: HealthSums;
}

export interface RegionView {
  name: string;
  kind: string;
  /** `partly`: some relays are heard. Since when it is so, Unix ms. */
  link: { state: 'connected' | 'partly' | 'disconnected' | 'never'; sinceMs: number | undefined };
  /** The worst that a relay says; `unknown` since the moment when the first was no longer heard. */
  trust: { state: Trust | 'unknown'; sinceMs: number | undefined };
  /** The oldest of the relays' newest reports, Unix ms. */
  asOfMs: number | undefined;
  relays: RelayView[];
  /** The lowest generation that a relay of the region last said to hold; 0: none. */
  held: number;
  /** 0: nothing was published for it yet. */
  wanted: number;
  wantedSinceMs: number | undefined;
  agents: number;
  /** Sums to `agents`. Agents behind a relay that is not heard are `unknown`. */
  counts: AgentSums;
  /** Sums to `agents`, by the same rule. */
  health: HealthSums;
  /** What was last reported, however old; sums to `agents`. */
  lastCounts: AgentSums;
  /** By the same rule as `counts`. */
  assignments: AssignmentSums[];
  /** Of the relays that are heard. */
  failures: Failure[];
  refusals: Tally[];
  flags: string[];
}

export interface KnownRegion {
  name: string;
  kind: string;
  relays: string[];
}
export interface WantedGeneration {
  region: string;
  generation: number;
  sinceMs: number;
}

/** From worst to best. */
const WORST_TRUST: readonly (Trust | 'unknown')[] = ['unknown', 'none', 'overdue', 'stale', 'fresh'];

/**
 * What can honestly be said of the regions now. A relay that missed three reports vouches for nothing any
 * more: its agents count as unknown, whatever it said last.
 */
export function regionViews(facts: {
  rows: readonly RelayTable[];
  known: readonly KnownRegion[];
  wanted: readonly WantedGeneration[];
  nowMs: number;
}): RegionView[] {
  const { rows, known, wanted } = facts;
  const names = new Set([...known.map(({ name }) => name), ...rows.map(({ region }) => region)]);
  return [...names].sort().map((name) => {
    const region = known.find((one) => one.name === name);
    const heard = rows.filter((row) => row.region === name);
    const relays = [...new Set([...(region?.relays ?? []), ...heard.map(({ relay }) => relay)])]
      .sort()
      .map((relay) =>
        relayView(
          name,
          relay,
          heard.find((row) => row.relay === relay),
          facts,
        ),
      );
    return regionView(
      name,
      region?.kind ?? 'unknown',
      relays,
      wanted.find((one) => one.region === name),
    );
  });
}

function relayView(
  region: string,
  name: string,
  row: RelayTable | undefined,
  time: { nowMs: number },
): RelayView {
  if (!row) {
    const link = { connected: false, sinceMs: undefined };
    return {
      name,
      region,
      version: '',
      link,
      trust: 'unknown',
      held: 0,
      agents: 0,
      asOfMs: undefined,
      flags: [],
      report: undefined,
    };
  }
  const report = row.report === null ? undefined : (JSON.parse(row.report) as Report);
  // A wall clock that jumped back makes ages negative; such a moment proves as little as a long silence.
  const connected = Math.abs(time.nowMs - row.heard_ms) < silenceLimitMs(report);
  return {
    name,
    region,
    version: report?.relayVersion ?? '',
    link: { connected, sinceMs: connected ? row.connected_since_ms : row.heard_ms },
    trust: connected ? trustOf(report, time.nowMs) : 'unknown',
    held: report?.generation ?? 0,
    agents: report?.agents ?? 0,
    // A relay whose clock is ahead cannot make its word younger than its arrival.
    asOfMs: report && Math.min(report.asOfMs, row.report_received_ms ?? report.asOfMs),
    flags: [...(report?.flags ?? []), ...(row.conflicts > 0 ? ['event-conflict'] : [])],
    report,
  };
}

/** A relay whose clock stands still would call itself fresh for ever; the signed expiry is ours to read as well. */
function trustOf(report: Report | undefined, nowMs: number): Trust {
  if (!report) return 'none';
  return report.trust === 'fresh' && report.timestampExpiresMs <= nowMs ? 'stale' : report.trust;
}

function regionView(
  name: string,
  kind: string,
  relays: RelayView[],
  wanted: WantedGeneration | undefined,
): RegionView {
  const said = relays.filter(({ report }) => report !== undefined);
  const asOf = said.flatMap(({ asOfMs }) => (asOfMs === undefined ? [] : [asOfMs]));
  const sums = sumUp(said);
  return {
    name,
    kind,
    link: linkOf(relays),
    trust: regionTrust(relays),
    asOfMs: asOf.length > 0 ? Math.min(...asOf) : undefined,
    relays,
    held: said.length > 0 ? Math.min(...said.map(({ held }) => held)) : 0,
    wanted: wanted?.generation ?? 0,
    wantedSinceMs: wanted?.sinceMs,
    ...sums,
    flags: [...new Set([...relays.flatMap(({ flags }) => flags), ...strange(relays, wanted)])].sort(),
  };
}

/**
 * A relay holds what this plane never signed: for a moment after a restore, and for good when somebody else has the
 * online keys. Nobody but the plane can tell, as to the relay it is properly signed.
 */
function strange(relays: readonly RelayView[], wanted: WantedGeneration | undefined): string[] {
  return wanted && relays.some(({ held }) => held > wanted.generation) ? ['unknown-generation'] : [];
}

function linkOf(relays: RelayView[]): RegionView['link'] {
  const connected = relays.filter(({ link }) => link.connected);
  const since = relays.flatMap(({ link }) => (link.sinceMs === undefined ? [] : [link.sinceMs]));
  if (since.length === 0) return { state: 'never', sinceMs: undefined };
  const newestChange = Math.max(...since);
  if (connected.length === relays.length) return { state: 'connected', sinceMs: newestChange };
  if (connected.length === 0) return { state: 'disconnected', sinceMs: newestChange };
  return { state: 'partly', sinceMs: newestChange };
}

function regionTrust(relays: RelayView[]): RegionView['trust'] {
  const state = WORST_TRUST.find((word) => relays.some(({ trust }) => trust === word)) ?? 'unknown';
  if (state !== 'unknown') return { state, sinceMs: undefined };
  const lost = relays.flatMap(({ trust, link }) =>
    trust === 'unknown' && link.sinceMs !== undefined ? [link.sinceMs] : [],
  );
  return { state, sinceMs: lost.length > 0 ? Math.min(...lost) : undefined };
}

function sumUp(relays: RelayView[]) {
  const counts = noAgents();
  const health = noHealth();
  const lastCounts = noAgents();
  const assignments = new Map<string, AssignmentSums>();
  for (const { report, link } of relays) {
    for (const row of report?.counts ?? []) {
      const status = link.connected ? row.status : 'unknown';
      const healthNow = link.connected ? row.health : 'unknown';
      const key = JSON.stringify([row.assignmentUid, row.revision]);
      const { assignmentUid, revision } = row;
      const assignment = assignments.get(key) ?? {
        assignmentUid,
        revision,
        counts: noAgents(),
        health: noHealth(),
      };
      assignments.set(key, assignment);
      for (const sums of [counts, assignment.counts]) sums[status] += row.count;
      for (const sums of [health, assignment.health]) sums[healthNow] += row.count;
      lastCounts[row.status] += row.count;
    }
  }
  const heard = relays.filter(({ link }) => link.connected);
  const refusals = new Map<string, number>();
  for (const { name, count } of heard.flatMap(({ report }) => report?.refusals ?? []))
    refusals.set(name, (refusals.get(name) ?? 0) + count);
  return {
    agents: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    health,
    lastCounts,
    assignments: [...assignments.values()],
    failures: heard.flatMap(({ report }) => report?.failures ?? []),
    refusals: [...refusals].map(([name, count]) => ({ name, count })),
  };
}

function noAgents(): AgentSums {
  return Object.fromEntries(AGENT_STATUSES.map((status) => [status, 0])) as AgentSums;
}
function noHealth(): HealthSums {
  return Object.fromEntries(HEALTHS.map((health) => [health, 0])) as HealthSums;
}
