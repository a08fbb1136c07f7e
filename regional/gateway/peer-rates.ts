import { TokenBucket } from '../../src/clock/token-bucket.ts';
import type { GatewayLimits } from './limits.ts';

/** Tokens that a message of `bytes` costs: a large one costs more to read than many small ones. */
export function messageCost(bytes: number, limits: Pick<GatewayLimits, 'messageBytesPerToken'>): number {
  return 1 + Math.floor(bytes / limits.messageBytesPerToken);
}

/**
 * What bodies cost those who come by plain HTTP: one bucket per credential and address, at the rate of a WebSocket.
 * Requests are not counted here, because a whole fleet may come with one token through one proxy; what is in no
 * proportion to them is a large body. Of `maxPeers` the one that asked longest ago is forgotten, and its debt with it.
 */
export class PeerRates {
  readonly #limits: GatewayLimits;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(limits: GatewayLimits) {
    this.#limits = limits;
  }

  /** Whether `peer` owes nothing. */
  admits(peer: string, nowMs: number): boolean {
    return this.#bucket(peer, nowMs).take(nowMs, 0);
  }

  /** Charges for a body, whose size is known only when it was read. */
  charge(peer: string, bytes: number, nowMs: number): void {
    this.#bucket(peer, nowMs).spend(nowMs, messageCost(bytes, this.#limits) - 1);
  }

  #bucket(peer: string, nowMs: number): TokenBucket {
    const { messagesPerSecond: perSecond, messageBurst: burst, maxPeers } = this.#limits;
    const bucket = this.#buckets.get(peer) ?? new TokenBucket({ perSecond, burst, nowMs });
    this.#buckets.delete(peer);
    this.#buckets.set(peer, bucket);
    if (this.#buckets.size > maxPeers)
      for (const oldest of this.#buckets.keys()) {
        this.#buckets.delete(oldest);
        break;
      }
    return bucket;
  }
}
