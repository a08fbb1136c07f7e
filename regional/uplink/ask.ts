import {
  BLOB_PART_BYTES,
  type Bus,
  MAX_PAYLOAD_BYTES,
  type Subscription,
  subjects,
} from '../../src/bus/bus.ts';
import type { Clock } from '../../src/clock/clock.ts';
import { decodeAskRequest, encodeAskReply, encodedAgentBytes, encodeHead } from '../../src/wire/codec.ts';
import { WIRE_LIMITS } from '../../src/wire/limits.ts';
import type { AgentView, AskAgents, AskContent, AskReply, AskRequest } from '../../src/wire/messages.ts';
import type { TrustStore } from '../acceptance/trust-store.ts';

/** What a relay's fleet can say of its agents. */
export interface FleetQueries {
  /**
   * Agents that have all `labels`, in ascending order of `uid`, after `after` ('' from the start), at most
   * `limit`. `total` counts the matches on all pages.
   */
  agents(question: AskAgents): { agents: AgentView[]; nextAfter: string; total: number };
  /** The agents that any spelling of `id` fits; `detail` adds effective config and explanation. */
  agent(id: string, detail: boolean): AgentView[];
}

/** What a relay serves, for a global plane that lost its database. */
export type ServedContent = Pick<TrustStore, 'signedFiles' | 'state' | 'body'>;

/** Agents on a page when the question does not say. */
const DEFAULT_PAGE_AGENTS = 100;
/** What a page of agents may weigh, the rest of the message left out. */
const MAX_PAGE_BYTES = MAX_PAYLOAD_BYTES - 4_096;
/** Characters kept of one agent's effective config and explanation when the whole would not travel. */
const SHORTENED_CHARS = 96 * 1024;

/** Answers the global plane's live queries from this relay's fleet. */
export function answerAsks(options: {
  bus: Bus;
  region: string;
  relay: string;
  fleet: FleetQueries;
  content: ServedContent;
  clock: Clock;
}): Subscription {
  const { fleet, content, clock } = options;
  return options.bus.answer(subjects.ask(options.region, options.relay), async (body) => {
    const request = decodeAskRequest(body);
    if (!('content' in request)) return encodeAskReply(answerAsk(request, fleet, clock.now()));
    const served = contentPart(request.content, content);
    return encodeAskReply({
      ...{ asOfMs: clock.now(), agents: [], nextAfter: '', total: 0 },
      ...(served && { content: served }),
    });
  });
}

/** One page, bounded in agents and in bytes. */
export function answerAsk(
  request: Exclude<AskRequest, { content: AskContent }>,
  fleet: FleetQueries,
  nowMs: number,
): AskReply {
  if ('agent' in request) {
    const found = fleet.agent(request.agent.id, request.agent.detail);
    const { agents } = fitting(found, '');
    return { asOfMs: nowMs, agents, nextAfter: '', total: found.length };
  }
  const { labels, after } = request.agents;
  const limit = Math.min(request.agents.limit || DEFAULT_PAGE_AGENTS, WIRE_LIMITS.agents);
  const page = fleet.agents({ labels, after, limit });
  return { asOfMs: nowMs, ...fitting(page.agents, page.nextAfter), total: page.total };
}

function contentPart({ sha256, part }: AskContent, store: ServedContent): Uint8Array | undefined {
  if (sha256 !== '')
    return store.body(sha256)?.subarray(part * BLOB_PART_BYTES, (part + 1) * BLOB_PART_BYTES);
  const [newest] = store.signedFiles();
  return newest && encodeHead({ ...newest, rootVersion: store.state().root.version });
}

/** As many agents as travel; the page then goes on after the last of them. */
function fitting(found: AgentView[], nextAfter: string): { agents: AgentView[]; nextAfter: string } {
  const agents: AgentView[] = [];
  let bytes = 0;
  for (const view of found) {
    const agent = travelling(view);
    bytes += encodedAgentBytes(agent);
    if (bytes > MAX_PAGE_BYTES || agents.length === WIRE_LIMITS.agents)
      return { agents, nextAfter: agents.at(-1)?.uid ?? '' };
    agents.push(agent);
  }
  return { agents, nextAfter };
}

function travelling(view: AgentView): AgentView {
  if (encodedAgentBytes(view) <= MAX_PAGE_BYTES) return view;
  const shortened = (text: string): string =>
    text.length > SHORTENED_CHARS ? `${text.slice(0, SHORTENED_CHARS)}\n# (shortened)` : text;
  return {
    ...view,
    message: view.message.slice(0, SHORTENED_CHARS / 16),
    effectiveConfig: shortened(view.effectiveConfig),
    explanation: view.explanation.length > SHORTENED_CHARS ? '{"shortened":true}' : view.explanation,
    labels: Object.fromEntries(Object.entries(view.labels).slice(0, WIRE_LIMITS.labels)),
  };
}
