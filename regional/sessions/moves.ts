import type { Clock } from '../../src/clock/clock.ts';
import type { AgentRecord } from '../fleet/agent-record.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { CLOSE_CODES } from '../gateway/channel.ts';
import type { LiveAgent, LiveAgents } from './live-agent.ts';

/** An agent that a sibling heard, and the number of its newest message there and how old that is. */
export interface Arrival {
  /** 32 hex digits. */
  readonly uid: string;
  readonly sequenceNum: number;
  readonly heardAgoMs: number;
}

export interface MovesOptions {
  readonly fleet: Pick<Fleet, 'get' | 'changed'>;
  readonly live: LiveAgents;
  readonly clock: Clock;
  /** Time for the socket that holds an agent to answer a ping, ms. */
  readonly pingTimeoutMs: number;
  /** Its connection is dead: it is not here any more. */
  readonly lose: (agent: LiveAgent) => void;
}

/** Pings that wait for an answer; above it a sibling's word waits until the socket ends by itself. */
const MAX_PINGS = 256;
/** One socket is asked once in this time, ms, however often a sibling names its agent. */
const ASK_INTERVAL_MS = 1_000;
/** The time that a sibling's word may have been under way, ms: nearer to each other two messages are told by their numbers. */
const TRANSIT_MS = 3_000;

/**
 * Agents that went to a sibling relay: each is counted where it was heard last. A sibling's word alone ends no
 * connection: a socket is asked whether it still answers, and whoever says something here is here.
 */
export class Moves {
  readonly #options: MovesOptions;
  readonly #asked = new WeakMap<LiveAgent, number>();
  #pings = 0;

  constructor(options: MovesOptions) {
    this.#options = options;
  }

  /** Agents that `sibling` heard. */
  movedTo(sibling: string, arrivals: readonly Arrival[]): void {
    const { fleet, live, clock } = this.#options;
    const nowMs = clock.monotonicMs();
    for (const { uid, sequenceNum, heardAgoMs } of arrivals) {
      const record = fleet.get(uid);
      if (!record) continue;
      const agent = live.get(uid);
      if (!agent) {
        this.#isElsewhere(record, sibling);
        continue;
      }
      /** How much later it was heard there than here, as far as the way's length lets one tell. */
      const laterMs = nowMs - heardAgoMs - agent.heardMs;
      // Messages of one process are numbered upwards, and one that starts anew begins again.
      const wentOn = sequenceNum > Number(record.session.sequenceNum ?? 0);
      // A word that came late, or twice: since then it has spoken here.
      if (laterMs <= (wentOn ? -TRANSIT_MS : 0)) continue;
      if (agent.channel && live.countOn(agent.channel) === 1) void this.#ask(agent, sibling);
      // Without a socket of its own there is nobody to ask.
      else if (wentOn || laterMs > TRANSIT_MS) this.#isElsewhere(record, sibling);
      else record.claimedBy = sibling;
    }
  }

  /** It says something here. Returns whether a sibling has to be told. */
  heardHere(record: AgentRecord): boolean {
    record.claimedBy = undefined;
    if (record.elsewhere === undefined) return false;
    record.elsewhere = undefined;
    this.#options.fleet.changed(record);
    return true;
  }

  /** Its connection here is gone. */
  lost(record: AgentRecord): void {
    if (record.claimedBy !== undefined) this.#isElsewhere(record, record.claimedBy);
  }

  async #ask(agent: LiveAgent, sibling: string): Promise<void> {
    const { live, clock, pingTimeoutMs } = this.#options;
    const { record, channel } = agent;
    record.claimedBy = sibling;
    const nowMs = clock.monotonicMs();
    const askedMs = this.#asked.get(agent) ?? Number.NEGATIVE_INFINITY;
    if (!channel || this.#pings >= MAX_PINGS || nowMs - askedMs < ASK_INTERVAL_MS) return;
    this.#asked.set(agent, nowMs);
    this.#pings++;
    const answers = await channel.ping(pingTimeoutMs).finally(() => this.#pings--);
    const isHere = live.get(record.session.uid) === agent && agent.channel === channel;
    // It spoke meanwhile, or came on another connection, or left by itself.
    if (answers || !isHere || record.claimedBy !== sibling) return;
    this.#options.lose(agent);
    channel.close(CLOSE_CODES.goingAway, 'the agent is at another relay');
  }

  #isElsewhere(record: AgentRecord, sibling: string): void {
    record.claimedBy = undefined;
    if (record.elsewhere === sibling) return;
    record.elsewhere = sibling;
    this.#options.fleet.changed(record);
  }
}
