import {
  type AgentEvent,
  type HistoryEvent,
  type RelayEvent,
  type RevisionFacts,
  type GlobalEvent,
} from '../harness/history.ts';
import { type CheckerFactory, DEFAULT_RULES, type Finding, type Rules } from './checker.ts';

/** For the checkers' tests: a run in which everything is as promised, and pieces to spoil it with. */
const REGION = 'eu';
const RELAY = 'eu-1';

type Without<E, K extends string> = E extends unknown ? Omit<E, K> : never;

const COUNTS = { applied: 0, pending: 0, failed: 0, held: 0, unmanaged: 0, unknown: 0 };

const content = (name: string): RevisionFacts => ({
  revision: 1,
  configHash: name,
  files: { '': `sha256 of ${name}` },
});

export const published = (atMs: number, generation: number, ...names: string[]): HistoryEvent => ({
  atMs,
  source: 'global',
  kind: 'published',
  region: REGION,
  generation,
  revisions: names.map(content),
});

export const head = (atMs: number, generation: number): HistoryEvent => ({
  atMs,
  source: 'bus',
  kind: 'head',
  region: REGION,
  generation,
});

export const relay = (
  atMs: number,
  event: Without<RelayEvent, 'atMs' | 'source' | 'relay' | 'region'>,
): HistoryEvent => ({ atMs, source: 'relay', relay: RELAY, region: REGION, ...event });

export const accepted = (atMs: number, generation: number): HistoryEvent =>
  relay(atMs, {
    kind: 'accepted',
    storeId: 'store',
    generation,
    imported: false,
    timestampExpiresMs: atMs + 86_400_000,
  });

export const status = (
  atMs: number,
  generation: number,
  more: Partial<RelayEvent & { kind: 'status' }> = {},
): HistoryEvent =>
  relay(atMs, {
    kind: 'status',
    generation,
    trust: 'fresh',
    ready: true,
    linked: true,
    flags: [],
    relayNowMs: atMs,
    timestampExpiresMs: 86_400_000,
    queueRows: 0,
    ...more,
  });

export const recorded = (
  atMs: number,
  n: number,
  more: Partial<RelayEvent & { kind: 'recorded' }> = {},
): HistoryEvent =>
  relay(atMs, {
    kind: 'recorded',
    seq: n,
    storeId: 'store',
    incarnation: 'run',
    n,
    what: 'local_action',
    detail: '{}',
    ...more,
  });

export const audited = (
  atMs: number,
  n: number,
  more: Partial<GlobalEvent & { kind: 'audited' }> = {},
): HistoryEvent => ({
  atMs,
  source: 'global',
  kind: 'audited',
  relay: RELAY,
  seq: n,
  storeId: 'store',
  incarnation: 'run',
  n,
  what: 'local_action',
  detail: '{}',
  ...more,
});

export const agent = (
  atMs: number,
  event: Without<AgentEvent, 'atMs' | 'source' | 'agent' | 'uid' | 'region' | 'relay' | 'connection'>,
  more: Partial<AgentEvent> = {},
): HistoryEvent =>
  ({
    atMs,
    source: 'agent',
    agent: 'a-1',
    uid: 'uid of a-1',
    region: REGION,
    relay: RELAY,
    connection: 1,
    ...event,
    ...more,
  }) as AgentEvent;

export const offered = (
  atMs: number,
  name: string,
  more: Partial<AgentEvent & { kind: 'offered' }> = {},
): HistoryEvent =>
  agent(
    atMs,
    {
      kind: 'offered',
      configHash: name,
      files: [{ name: '', sha256: `sha256 of ${name}`, bytes: 10, blank: false }],
    },
    more,
  );

export const answered = (atMs: number, configHash: string, how = 'applied'): HistoryEvent =>
  agent(atMs, { kind: 'reported', configHash, status: how });

export const applied = (atMs: number, configHash: string): HistoryEvent =>
  agent(atMs, { kind: 'applied', configHash });

export const link = (atMs: number, state: 'begins' | 'ends', severed = true): HistoryEvent => ({
  atMs,
  source: 'harness',
  kind: 'link',
  region: REGION,
  state,
  severed,
  text: 'cut',
});

export const view = (
  atMs: number,
  over: { agents: number; unknown: number; healthy: number; asOfMs: number },
): HistoryEvent => ({
  atMs,
  source: 'global',
  kind: 'region-view',
  region: REGION,
  link: 'connected',
  agents: over.agents,
  healthy: over.healthy,
  counts: { ...COUNTS, applied: over.agents - over.unknown, unknown: over.unknown },
  relays: [{ name: RELAY, agents: over.agents, asOfMs: over.asOfMs }],
});

export const settled = (atMs: number): HistoryEvent => ({ atMs, source: 'harness', kind: 'settled' });

export const replaced = (atMs: number, name: string): HistoryEvent => ({
  atMs,
  source: 'harness',
  kind: 'store-replaced',
  name,
  text: 'an old copy',
});

/** Two generations, an agent on each, a cut in between with two generations that nobody sees, and a refusal. */
export const GOOD_RUN: readonly HistoryEvent[] = [
  published(1_000, 1, 'A'),
  head(1_010, 1),
  recorded(1_050, 1, { what: 'relay_started' }),
  accepted(1_100, 1),
  audited(1_200, 1, { what: 'relay_started' }),
  agent(1_900, { kind: 'connected' }),
  offered(2_000, 'A'),
  answered(2_010, 'A', 'applying'),
  applied(2_090, 'A'),
  answered(2_100, 'A'),
  status(2_500, 1),
  view(2_600, { agents: 1, unknown: 0, healthy: 1, asOfMs: 2_000 }),
  relay(2_700, { kind: 'refused', code: 'hash' }),
  status(2_800, 1),
  link(3_000, 'begins'),
  recorded(3_500, 2),
  published(4_000, 2, 'B'),
  published(5_000, 3, 'C'),
  head(5_010, 3),
  view(30_000, { agents: 1, unknown: 1, healthy: 0, asOfMs: 2_000 }),
  status(30_000, 1, { linked: false, queueRows: 1 }),
  link(40_000, 'ends'),
  accepted(40_500, 3),
  offered(40_600, 'C'),
  audited(40_700, 2),
  applied(40_800, 'C'),
  answered(40_900, 'C'),
  status(41_000, 3),
  relay(41_100, { kind: 'outbox', storeId: 'store', incarnation: 'run', lastN: 2, waiting: 0 }),
  settled(41_200),
];

/** What a checker finds in a history. */
export function findings(
  create: CheckerFactory,
  events: readonly HistoryEvent[],
  rules: Partial<Rules> = {},
): string[] {
  const checker = create({ ...DEFAULT_RULES, ...rules });
  const found: Finding[] = events.flatMap((event) => checker.see(event));
  return [...found, ...(checker.end?.() ?? [])].map(({ message }) => message);
}

/** The good run, with some events more, in the order of time. */
export function spoiled(...more: readonly HistoryEvent[]): HistoryEvent[] {
  return [...GOOD_RUN, ...more].sort((one, other) => one.atMs - other.atMs);
}

/** The good run without the events that `isLost` names. */
export function without(isLost: (event: HistoryEvent) => boolean): HistoryEvent[] {
  return GOOD_RUN.filter((event) => !isLost(event));
}
