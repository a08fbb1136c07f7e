import type { Manifest } from '../../src/manifest/document.ts';
import type { Resolution } from '../../src/manifest/resolve.ts';
import type { AgentRecord } from '../fleet/agent-record.ts';
import type { Channel } from '../gateway/channel.ts';
import type { OpenUpdate } from './journal.ts';

/** An agent with an open session: what the relay needs of it while it is there, and forgets with it. */
export interface LiveAgent {
  readonly record: AgentRecord;
  /** Its WebSocket; undefined while it polls. */
  channel: Channel | undefined;
  /** What it should run by `resolvedFor`; made anew when either changed. */
  resolution: Resolution | undefined;
  resolvedFor: Manifest | undefined;
  /** When it was last heard, on the monotonic clock, ms: silence must not depend on a clock that somebody sets. */
  heardMs: number;
  /** When time alone may change the verdict or make an offer due, Unix ms. */
  dueMs: number;
  /** Its turn came while nobody could push to it: the next poll is answered with the offer. */
  isGranted: boolean;
  update: OpenUpdate | undefined;
}

/** The agents with an open session, by uid and by WebSocket. */
export class LiveAgents {
  readonly #byUid = new Map<string, LiveAgent>();
  readonly #byChannel = new Map<Channel, Set<LiveAgent>>();

  get size(): number {
    return this.#byUid.size;
  }

  get(uid: string): LiveAgent | undefined {
    return this.#byUid.get(uid);
  }

  all(): IterableIterator<LiveAgent> {
    return this.#byUid.values();
  }

  on(channel: Channel): LiveAgent[] {
    return [...(this.#byChannel.get(channel) ?? [])];
  }

  /** How many agents share `channel`. */
  countOn(channel: Channel): number {
    return this.#byChannel.get(channel)?.size ?? 0;
  }

  /** `channel` is undefined for an agent that polls. */
  attach(record: AgentRecord, channel: Channel | undefined): LiveAgent {
    const uid = record.session.uid;
    let agent = this.#byUid.get(uid);
    if (agent) this.#leaveChannel(agent);
    else {
      agent = {
        record,
        channel,
        resolution: undefined,
        resolvedFor: undefined,
        heardMs: 0,
        dueMs: Infinity,
        isGranted: false,
        update: undefined,
      };
      this.#byUid.set(uid, agent);
    }
    agent.channel = channel;
    if (channel) {
      const sharing = this.#byChannel.get(channel);
      if (sharing) sharing.add(agent);
      else this.#byChannel.set(channel, new Set([agent]));
    }
    return agent;
  }

  detach(agent: LiveAgent): void {
    this.#leaveChannel(agent);
    this.#byUid.delete(agent.record.session.uid);
  }

  #leaveChannel(agent: LiveAgent): void {
    if (!agent.channel) return;
    const sharing = this.#byChannel.get(agent.channel);
    sharing?.delete(agent);
    if (sharing?.size === 0) this.#byChannel.delete(agent.channel);
    agent.channel = undefined;
  }
}
