import { type Bus, subjects } from '../../src/bus/bus.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import { decodeAskReply, encodeAskRequest } from '../../src/wire/codec.ts';
import { WIRE_LIMITS } from '../../src/wire/limits.ts';
import type { AgentView, AskReply, AskRequest } from '../../src/wire/messages.ts';
import type { RelayView } from './region-view.ts';

export interface AgentsPage {
  agents: (AgentView & { region: string; relay: string; asOfMs: number })[];
  /** Opaque; undefined at the end. */
  nextAfter: string | undefined;
  /** One entry per relay whose turn it was on this page. */
  relays: AskedRelay[];
}

export interface AskedRelay {
  region: string;
  relay: string;
  reachable: boolean;
  /** When it answered, or the newest report when it did not. */
  asOfMs: number | undefined;
  /** Matching agents, or all agents of the newest report when it did not answer. */
  total: number | undefined;
  /** When the relay was last heard, if it did not answer. */
  unheardSinceMs: number | undefined;
}

/** How long a relay may take to answer, milliseconds. */
const ASK_TIMEOUT_MS = 2_000;
/** Relays asked at the same time. */
const RELAYS_AT_ONCE = 16;
const DEFAULT_PAGE_AGENTS = 100;

/** Asks relays on the spot; the global database holds no agents. */
export class AskClient {
  readonly #bus: Bus;
  readonly #log: Logger;

  constructor(options: { bus: Bus; log: Logger }) {
    this.#bus = options.bus;
    this.#log = options.log;
  }

  /**
   * A page of the relays' agents in the order of region, relay, uid. A relay that does not answer is told with
   * what it last reported, and the page goes on with the next. An agent that moved is told once: relays that hear each
   * other list it where it is, and of two that do not the page keeps the newer, where both are on it.
   */
  async agents(
    relays: readonly RelayView[],
    question: { labels: Record<string, string>; limit: number | undefined; after: string | undefined },
  ): Promise<AgentsPage> {
    const page = await this.#page(relays, question);
    return { ...page, agents: newestOfEach(page.agents) };
  }

  async #page(
    relays: readonly RelayView[],
    question: { labels: Record<string, string>; limit: number | undefined; after: string | undefined },
  ): Promise<AgentsPage> {
    const limit = Math.min(question.limit ?? DEFAULT_PAGE_AGENTS, WIRE_LIMITS.agents);
    const cursor = parseCursor(question.after);
    const page: AgentsPage = { agents: [], nextAfter: undefined, relays: [] };
    const queue = inOrder(relays).filter((relay) => placeOf(relay) >= cursor.place);
    while (queue.length > 0) {
      const wave = queue.splice(0, RELAYS_AT_ONCE);
      const replies = await Promise.all(
        wave.map((relay) => {
          const after = placeOf(relay) === cursor.place ? cursor.uid : '';
          return this.#ask(relay, { agents: { labels: question.labels, limit, after } });
        }),
      );
      for (const [index, relay] of wave.entries()) {
        const reply = replies[index];
        page.relays.push(asked(relay, reply));
        if (!reply) continue;
        const room = limit - page.agents.length;
        page.agents.push(...reply.agents.slice(0, room).map((agent) => located(agent, relay, reply)));
        const last = reply.agents.slice(0, room).at(-1);
        if (reply.agents.length > room || reply.nextAfter !== '') {
          const uid = last?.uid ?? (placeOf(relay) === cursor.place ? cursor.uid : '');
          return { ...page, nextAfter: formatCursor(placeOf(relay), uid) };
        }
        const next = wave[index + 1] ?? queue[0];
        if (next && page.agents.length === limit)
          return { ...page, nextAfter: formatCursor(placeOf(next), '') };
      }
    }
    return page;
  }

  /** Every agent that `id` fits. One that moved is told once: where it is connected, else where it was last. */
  async agent(relays: readonly RelayView[], question: { id: string; detail: boolean }): Promise<AgentsPage> {
    const page: AgentsPage = { agents: [], nextAfter: undefined, relays: [] };
    const queue = inOrder(relays);
    while (queue.length > 0) {
      const wave = queue.splice(0, RELAYS_AT_ONCE);
      const replies = await Promise.all(wave.map((relay) => this.#ask(relay, { agent: question })));
      for (const [index, relay] of wave.entries()) {
        const reply = replies[index];
        page.relays.push(asked(relay, reply));
        if (reply) page.agents.push(...reply.agents.map((agent) => located(agent, relay, reply)));
      }
    }
    return { ...page, agents: newestOfEach(page.agents) };
  }

  async #ask(relay: RelayView, request: AskRequest): Promise<AskReply | undefined> {
    // Asking a relay that has long been silent costs the timeout and tells nothing.
    if (!relay.link.connected && relay.link.sinceMs !== undefined) return undefined;
    try {
      const body = encodeAskRequest(request);
      const subject = subjects.ask(relay.region, relay.name);
      return decodeAskReply(await this.#bus.request(subject, body, { timeoutMs: ASK_TIMEOUT_MS }));
    } catch (error) {
      this.#log.debug(
        { event: 'ask_failed', region: relay.region, relay: relay.name, error: messageOf(error) },
        'a relay did not answer',
      );
      return undefined;
    }
  }
}

/** In the order in which they first appear; of an agent that several relays know, the newest. */
function newestOfEach(agents: AgentsPage['agents']): AgentsPage['agents'] {
  const best = new Map<string, AgentsPage['agents'][number]>();
  for (const agent of agents) {
    const other = best.get(agent.uid);
    if (!other || isNewer(agent, other)) best.set(agent.uid, agent);
  }
  return [...best.values()];
}

function isNewer(agent: AgentView, other: AgentView): boolean {
  if (agent.connected !== other.connected) return agent.connected;
  return agent.lastSeenMs > other.lastSeenMs;
}

function located(agent: AgentView, relay: RelayView, reply: AskReply): AgentsPage['agents'][number] {
  return { ...agent, region: relay.region, relay: relay.name, asOfMs: reply.asOfMs };
}

function asked(relay: RelayView, reply: AskReply | undefined): AskedRelay {
  return {
    region: relay.region,
    relay: relay.name,
    reachable: reply !== undefined,
    asOfMs: reply?.asOfMs ?? relay.asOfMs,
    total: reply?.total ?? relay.report?.agents,
    unheardSinceMs: reply ? undefined : relay.link.sinceMs,
  };
}

/** Names are [a-z0-9-], so that `/` sorts a region's relays together and ends each name. */
const placeOf = (relay: RelayView): string => `${relay.region}/${relay.name}`;
const inOrder = (relays: readonly RelayView[]): RelayView[] =>
  [...relays].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));

const formatCursor = (place: string, uid: string): string => `${place}/${uid}`;
function parseCursor(after: string | undefined): { place: string; uid: string } {
  const [region = '', relay = '', uid = ''] = (after ?? '').split('/');
  return { place: region === '' ? '' : `${region}/${relay}`, uid };
}
