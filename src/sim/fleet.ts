import { silentLogger } from '../log/logger.ts';
import { type AgentHappening, SimulatedAgent } from './agent.ts';
import { DEFAULT_BACKOFF } from './backoff.ts';
import { assignCharacters, type Character } from './character.ts';
import { DEFAULT_TIMING } from './collector.ts';
import { ContentTable, textOf } from './content.ts';
import { SimError } from './errors.ts';
import type { AgentView, Fleet, FleetOptions, FleetStats } from './fleet-types.ts';
import { HttpLink } from './http-link.ts';
import { agentName, createUid } from './identity.ts';
import type { Link, LinkOptions } from './link.ts';
import { createMemory } from './memory.ts';
import { Random } from './random.ts';
import { WebSocketLink } from './websocket-link.ts';

export type { AgentMoment, AgentView, Fleet, FleetOptions, FleetStats } from './fleet-types.ts';

const DEFAULT_HEARTBEAT_MS = 30_000;
const DEFAULT_CRASH_ON = /crash-me/;
const DEFAULT_SEED = 1;
/** Changes are announced at most this often, milliseconds. */
const CHANGE_INTERVAL_MS = 10;

/**
 * A fleet of simulated agents. Everything about it follows from the options: names, uids, characters and delays.
 * @throws SimError `bad-options`, `bad-mix`
 */
export function createFleet(options: FleetOptions): Fleet {
  checkOptions(options);
  const random = Random.named(options.seed ?? DEFAULT_SEED, prefixOf(options));
  const memory = options.memory ?? createMemory();
  const contents = new ContentTable();
  const listeners = new Set<() => void>();
  let connectFailures = 0;
  let lastFailure = '';
  let announced = false;
  const changed = (): void => {
    if (announced) return;
    announced = true;
    // Whoever listens looks at the whole fleet: once per message would be the square of its size.
    options.clock.after(CHANGE_INTERVAL_MS, () => {
      announced = false;
      for (const listener of listeners) listener();
    });
  };
  const observe = (agent: SimulatedAgent, happening: AgentHappening): void => {
    const { uid, connection, identity } = agent;
    const endpoint = linkOf.get(agent)?.endpoint ?? '';
    options.observe?.({
      ...happening,
      atMs: options.clock.now(),
      name: identity.name,
      uid,
      endpoint,
      connection,
    });
  };
  const agents = createAgents({ options, random, contents, memory, onChange: changed, observe });
  const links = createLinks(options, agents, random, (reason) => {
    connectFailures++;
    lastFailure = reason;
    changed();
  });
  const linkOf = new Map(
    links.flatMap(({ link, agents: riding }) => riding.map((agent) => [agent, link] as const)),
  );
  const starts = new Set<{ cancel(): void }>();

  const fleet: Fleet = {
    start() {
      for (const { link } of links)
        starts.add(options.clock.after(random.between(0, options.rampMs ?? 0), () => link.start()));
    },
    async stop() {
      for (const start of starts) start.cancel();
      await Promise.all(links.map(({ link }) => link.stop()));
      for (const agent of agents) agent.end();
      await memory.flush();
    },
    kill() {
      for (const start of starts) start.cancel();
      for (const { link } of links) link.kill();
      for (const agent of agents) agent.end();
    },
    async restartAgents() {
      await memory.flush();
      for (const agent of agents) agent.restart();
      for (const { link } of links) link.reconnect();
    },
    agents: () => links.flatMap(({ link, agents: riding }) => riding.map((agent) => viewOf(agent, link))),
    stats: () => statsOf(agents, connectFailures, lastFailure),
    content(hash) {
      const content = contents.get(hash);
      return content && textOf(content);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    until(condition, timeoutMs, what) {
      return new Promise((resolve, reject) => {
        const settle = (finish: () => void): void => {
          timer.cancel();
          listeners.delete(look);
          finish();
        };
        const timer = options.clock.after(timeoutMs, () =>
          settle(() =>
            reject(new SimError('timeout', `${what}: not within ${timeoutMs} ms: ${summary(fleet.stats())}`)),
          ),
        );
        const look = (): void => {
          if (condition(fleet.stats())) settle(resolve);
        };
        listeners.add(look);
        look();
      });
    },
  };
  return fleet;
}

function checkOptions({ endpoints, count, transport, agentsPerSocket = 1 }: FleetOptions): void {
  if (endpoints.length === 0) throw new SimError('bad-options', 'a fleet needs at least one endpoint');
  if (!Number.isSafeInteger(count) || count < 0) throw new SimError('bad-options', 'count must be 0 or more');
  if (!Number.isSafeInteger(agentsPerSocket) || agentsPerSocket < 1)
    throw new SimError('bad-options', 'agentsPerSocket must be 1 or more');
  if (transport === 'http' && agentsPerSocket > 1)
    throw new SimError(
      'bad-options',
      'on plain HTTP each agent speaks for itself: agentsPerSocket must be 1',
    );
  for (const endpoint of endpoints)
    if (!/^(ws|http)s?:\/\//.test(endpoint) || !URL.canParse(endpoint))
      throw new SimError('bad-options', `not an endpoint: ${endpoint}`, {
        hint: 'such as ws://127.0.0.1:4320/v1/opamp',
      });
}

function createAgents(parts: {
  options: FleetOptions;
  random: Random;
  contents: ContentTable;
  memory: ReturnType<typeof createMemory>;
  onChange: () => void;
  observe: (agent: SimulatedAgent, happening: AgentHappening) => void;
}): SimulatedAgent[] {
  const { options, random } = parts;
  const { region, count } = options;
  const prefix = prefixOf(options);
  const characters = assignCharacters(count, options.mix ?? { obedient: 1 }, random);
  const uids = withClones(
    characters,
    characters.map(() => createUid(random)),
  );
  return characters.map((character, index) => {
    const agent: SimulatedAgent = new SimulatedAgent({
      clock: options.clock,
      random: random.fork(),
      identity: {
        name: agentName(prefix, index),
        uid: uids[index] ?? '',
        instanceId: uids[index] ?? '',
        labels: { ...(region !== undefined && { region }), ...options.labels },
      },
      character,
      timing: { ...DEFAULT_TIMING, ...options.timing },
      crashOn: options.crashOn ?? DEFAULT_CRASH_ON,
      memory: parts.memory,
      contents: parts.contents,
      onChange: parts.onChange,
      ...(options.observe && { observe: (happening) => parts.observe(agent, happening) }),
    });
    return agent;
  });
}

function prefixOf({ namePrefix, region }: FleetOptions): string {
  return namePrefix ?? (region === undefined ? 'sim' : `${region}-sim`);
}

/** Each clone takes the uid of an agent that is none, or of the first clone where there is nobody else. */
function withClones(characters: readonly Character[], uids: readonly string[]): string[] {
  const originals = uids.filter((_, index) => characters[index] !== 'cloned');
  let next = 0;
  return uids.map((uid, index) => {
    if (characters[index] !== 'cloned') return uid;
    return originals.length > 0 ? (originals[next++ % originals.length] ?? uid) : (uids[0] ?? uid);
  });
}

interface Ride {
  link: Link;
  agents: readonly SimulatedAgent[];
}

function createLinks(
  options: FleetOptions,
  agents: readonly SimulatedAgent[],
  random: Random,
  onConnectFailure: (reason: string) => void,
): Ride[] {
  const { transport, agentsPerSocket = 1 } = options;
  const endpoints = options.endpoints.map((endpoint) => withScheme(endpoint, transport));
  const shared = (riding: readonly SimulatedAgent[]): LinkOptions => ({
    clock: options.clock,
    random: random.fork(),
    endpoints,
    agents: riding,
    token: options.token,
    ca: options.ca,
    heartbeatMs: options.heartbeatMs ?? DEFAULT_HEARTBEAT_MS,
    backoff: { ...DEFAULT_BACKOFF, ...options.backoff },
    log: options.log ?? silentLogger,
    onConnectFailure,
  });
  if (transport === 'http')
    return agents.map((agent, index) => ({
      link: new HttpLink({ ...shared([agent]), agents: [agent] }, index),
      agents: [agent],
    }));
  return ridesOf(agents, agentsPerSocket).map((riding, index) => ({
    link: new WebSocketLink(shared(riding), index),
    agents: riding,
  }));
}

/** Who shares a socket. A clone never rides with another: on one socket nobody could tell them apart. */
function ridesOf(agents: readonly SimulatedAgent[], seats: number): SimulatedAgent[][] {
  const alone = agents.filter((agent) => agent.character === 'cloned').map((agent) => [agent]);
  const together = agents.filter((agent) => agent.character !== 'cloned');
  const rides: SimulatedAgent[][] = [];
  for (let first = 0; first < together.length; first += seats)
    rides.push(together.slice(first, first + seats));
  return [...rides, ...alone];
}

function withScheme(endpoint: string, transport: 'ws' | 'http'): string {
  const secure = /^(https|wss):/.test(endpoint);
  return endpoint.replace(/^\w+:/, `${transport}${secure ? 's' : ''}:`);
}

function viewOf(agent: SimulatedAgent, link: Link): AgentView {
  const { state } = agent;
  return {
    name: agent.identity.name,
    uid: agent.uid,
    character: agent.character,
    endpoint: link.endpoint,
    connected: agent.connected,
    healthy: state.healthy,
    lastHash: state.hash,
    status: state.status,
    errorMessage: state.errorMessage,
    offers: agent.counts.offers,
    applied: agent.applied,
    running: state.running?.hash,
    alarms: agent.alarms,
  };
}

function statsOf(
  agents: readonly SimulatedAgent[],
  connectFailures: number,
  lastFailure: string,
): FleetStats {
  const stats: FleetStats = {
    agents: agents.length,
    connected: 0,
    applied: 0,
    applying: 0,
    failed: 0,
    unset: 0,
    unhealthy: 0,
    offers: 0,
    repeats: 0,
    messagesSent: 0,
    messagesReceived: 0,
    connectFailures,
    lastFailure,
    serverErrors: { badRequest: 0, unavailable: 0, unknown: 0 },
    alarms: [],
    byHash: {},
  };
  for (const agent of agents) {
    const { state, counts, serverErrors } = agent;
    stats[state.status]++;
    if (agent.connected) stats.connected++;
    if (!state.healthy) stats.unhealthy++;
    stats.offers += counts.offers;
    stats.repeats += counts.repeats;
    stats.messagesSent += counts.sent;
    stats.messagesReceived += counts.received;
    for (const kind of ['badRequest', 'unavailable', 'unknown'] as const)
      stats.serverErrors[kind] += serverErrors[kind];
    stats.alarms.push(...agent.alarms);
    if (state.hash !== '') stats.byHash[state.hash] = (stats.byHash[state.hash] ?? 0) + 1;
  }
  return stats;
}

function summary({ agents, connected, applied, applying, failed, unset, offers }: FleetStats): string {
  return `${connected}/${agents} connected, ${applied} applied, ${applying} applying, ${failed} failed, ${unset} without a config, ${offers} offers`;
}
