import { encodeServerToAgent } from '../../src/opamp/codec.ts';
import type { ServerToAgent } from '../../src/opamp/messages.ts';
import { badRequest, newInstanceUid, unavailable } from '../../src/opamp/replies.ts';
import { uidToBytes } from '../../src/opamp/uid.ts';
import type { AgentMetrics, SentType } from '../fleet/agent-metrics.ts';
import type { Reply } from '../gateway/channel.ts';

/** The answers without an offer, encoded and counted. */
export class Replies {
  readonly #metrics: AgentMetrics;
  readonly #serverCapabilities: number;
  readonly #retryAfterMs: number;

  constructor(options: { metrics: AgentMetrics; serverCapabilities: number; retryAfterMs: number }) {
    this.#metrics = options.metrics;
    this.#serverCapabilities = options.serverCapabilities;
    this.#retryAfterMs = options.retryAfterMs;
  }

  /** What the session answered. */
  of(message: ServerToAgent): Reply {
    return this.#encoded(message, message.flags ? 'report_full_state' : 'acknowledgement');
  }

  /** No AgentToServer at all [OpAMP Bad Request]. */
  malformed(reason: string): Reply {
    return { ...this.invalid(undefined, reason), isBadRequest: true };
  }

  /** An AgentToServer that says something impossible. Clients read an HTTP answer's body with status 200 only. */
  invalid(instanceUid: Uint8Array | null | undefined, reason: string): Reply {
    this.#metrics.received('malformed');
    return this.#encoded(badRequest(instanceUid, reason), 'error');
  }

  /** The agent is to call itself `newUid`. */
  renamed(uid: string, newUid: string): Reply {
    return this.#encoded(newInstanceUid(uid, newUid, this.#serverCapabilities), 'identification');
  }

  /** There is no room or no way to process this now [OpAMP Throttling]. */
  turnedAway(uid: string, why: string): Reply {
    return this.#encoded(unavailable(uidToBytes(uid), why, this.#retryAfterMs), 'error');
  }

  #encoded(message: ServerToAgent, type: SentType): Reply {
    this.#metrics.sent(type);
    return { message: encodeServerToAgent(message) };
  }
}
