import type {
  AgentPage,
  AssignmentSummary,
  RegionAssignment,
  RegionJson,
  RelayJson,
  ResourceSummary,
} from '../../src/api/index.ts';
import { breakGlassActJson } from '../../src/api/break-glass.ts';
import { isolationEffect, type IsolationJson } from '../../src/api/isolation.ts';
import { agentJson } from '../../src/api/agent-view.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import type { AgentsPage, RegionView, RelayView } from '../regions/regions.ts';
import type { CurrentResource, ResourceVersion } from '../resources/resource-store.ts';

export function moment(ms: number): string {
  return new Date(ms).toISOString();
}
function momentOrNever(ms: number | undefined): string | null {
  return ms === undefined || ms === 0 ? null : moment(ms);
}

/** What a relay of another version sends is shown if it can be, and never breaks the answer. */
export function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

export function relayJson(relay: RelayView): RelayJson {
  const { report } = relay;
  return {
    name: relay.name,
    region: relay.region,
    version: relay.version,
    link: relay.link.sinceMs === undefined ? 'never' : relay.link.connected ? 'connected' : 'disconnected',
    link_since: momentOrNever(relay.link.sinceMs),
    trust: relay.trust,
    held: relay.held,
    agents: relay.agents,
    as_of: momentOrNever(relay.asOfMs),
    started_at: momentOrNever(report?.startedMs),
    timestamp_expires: momentOrNever(report?.timestampExpiresMs),
    isolation: isolationJson(relay),
    flags: relay.flags,
    refusals: (report?.refusals ?? []).map(({ name, count }) => ({ code: name, count })),
    queue_rows: report?.queueRows ?? 0,
    events_dropped: report?.eventsDropped ?? 0,
    break_glass: (report?.breakGlass ?? []).map(breakGlassActJson),
  };
}

/** The last that a Date can say. */
const LAST_MOMENT_MS = 8.64e15;

/** The relay counted its seconds when it reported, by its own clock. */
function isolationJson({ report }: RelayView): IsolationJson | null {
  if (!report?.isolation) return null;
  const { first, seconds } = report.isolation;
  if (first === '') return { first: null, ends_at: null, effect: '' };
  return {
    first,
    ends_at: moment(Math.min(report.asOfMs + seconds * 1000, LAST_MOMENT_MS)),
    effect: isolationEffect(first) ?? '',
  };
}

/** A region works as long as all of its relays do; those that did not say anything are not counted. */
function firstToFail(relays: readonly RelayJson[]): IsolationJson | null {
  const said = relays.flatMap(({ isolation }) => isolation ?? []);
  const at = ({ ends_at }: IsolationJson): number => (ends_at === null ? Infinity : Date.parse(ends_at));
  return said.reduce<IsolationJson | null>(
    (first, one) => (first === null || at(one) < at(first) ? one : first),
    null,
  );
}

function earliest(moments: readonly (string | null)[]): string | null {
  return moments.flatMap((one) => one ?? []).sort()[0] ?? null;
}

/** @param manifest what the region should hold; @param sources of revisions that it does not name any more */
export function regionJson(
  view: RegionView,
  manifest: Manifest | undefined,
  sources: ReadonlyMap<number, string>,
): RegionJson {
  const relays = view.relays.map(relayJson);
  return {
    name: view.name,
    kind: view.kind,
    link: view.link.state,
    link_since: momentOrNever(view.link.sinceMs),
    trust: view.trust.state,
    trust_since: momentOrNever(view.trust.sinceMs),
    as_of: momentOrNever(view.asOfMs),
    held: view.held,
    want: view.wanted,
    want_since: momentOrNever(view.wantedSinceMs),
    agents: view.agents,
    counts: view.counts,
    last_counts: view.lastCounts,
    assignments: regionAssignments(view, manifest, sources),
    relays,
    isolation: firstToFail(relays),
    timestamp_expires: earliest(relays.map(({ timestamp_expires }) => timestamp_expires)),
    break_glass: relays.flatMap(({ name, as_of, break_glass }) =>
      as_of === null ? [] : break_glass.map((act) => ({ ...act, relay: name, as_of })),
    ),
    flags: view.flags,
  };
}

/** Each assignment that the region has or whose agents it counts, with each revision that is wanted or runs. */
function regionAssignments(
  view: RegionView,
  manifest: Manifest | undefined,
  sources: ReadonlyMap<number, string>,
): RegionAssignment[] {
  const wanted = new Map(
    manifest?.assignments.map(({ uid, name, variants }) => [
      uid,
      { name, revisions: new Set(variants.flatMap(({ steps }) => steps.map(({ revision }) => revision))) },
    ]),
  );
  const counted = view.assignments.filter(({ assignmentUid }) => assignmentUid !== '');
  const uids = new Set([...wanted.keys(), ...counted.map(({ assignmentUid }) => assignmentUid)]);
  return [...uids].map((uid) => {
    const rows = counted.filter(({ assignmentUid }) => assignmentUid === uid);
    const offered = wanted.get(uid)?.revisions ?? new Set<number>();
    const revisions = new Set([...offered, ...rows.map(({ revision }) => revision)]);
    return {
      uid,
      name: wanted.get(uid)?.name ?? '',
      revisions: [...revisions]
        .sort((a, b) => b - a)
        .map((revision) => {
          const row = rows.find((one) => one.revision === revision);
          const source = manifest?.revisions[revision]?.source ?? sources.get(revision);
          const counts = row?.counts ?? NO_AGENTS;
          return {
            revision,
            ...(source === undefined ? {} : { source }),
            wanted: offered.has(revision),
            agents: Object.values(counts).reduce((sum, count) => sum + count, 0),
            counts,
            healthy: row?.health.healthy ?? 0,
            unhealthy: row?.health.unhealthy ?? 0,
            failures: view.failures
              .filter((failure) => failure.assignmentUid === uid && failure.revision === revision)
              .map(({ reason, count }) => ({ reason, count })),
          };
        }),
    };
  });
}
const NO_AGENTS = { applied: 0, pending: 0, failed: 0, held: 0, unmanaged: 0, unknown: 0 };

export function versionJson(row: ResourceVersion) {
  return {
    version: row.version,
    created_at: moment(row.created_ms),
    created_by: row.created_by,
    digest: row.digest,
  };
}

export function resourceSummary(current: CurrentResource): ResourceSummary {
  const { description } = current.resource.metadata;
  return {
    ...versionJson(current),
    kind: current.kind,
    name: current.name,
    versions: current.versions,
    ...(description === undefined ? {} : { description }),
  };
}

export function assignmentSummary(current: CurrentResource): AssignmentSummary | undefined {
  if (current.resource.kind !== 'ConfigAssignment') return undefined;
  const { spec } = current.resource;
  return {
    ...resourceSummary(current),
    uid: current.uid,
    priority: spec.priority,
    paused: spec.paused,
    template: spec.layers.map(({ name, version }) => `${name}@${version}`).join(' + '),
    strategy: null,
    retry: current.retry,
  };
}

export function agentPageJson(page: AgentsPage, regions: readonly RegionView[]): AgentPage {
  const relays = regions.flatMap((region) => region.relays);
  return {
    items: page.agents.map((agent) =>
      agentJson(agent, { region: agent.region, relay: agent.relay, asOf: moment(agent.asOfMs) }),
    ),
    next_after: page.nextAfter ?? null,
    regions: page.relays.map(({ region, relay, reachable, asOfMs, total }) => {
      const known = relays.find((one) => one.region === region && one.name === relay);
      return {
        region,
        relay,
        reachable,
        as_of: momentOrNever(asOfMs),
        total: reachable ? (total ?? null) : null,
        last_count: known?.report ? known.agents : null,
      };
    }),
  };
}
