import { isIPv6 } from 'node:net';
import { TokenBucket } from '../../src/clock/token-bucket.ts';

export interface AttemptLimits {
  /** Wrong tokens from one address before it has to wait. */
  readonly burst: number;
  /** How many more it may try later, per minute. */
  readonly perMinute: number;
  /** Addresses remembered; the one that tried longest ago is forgotten. */
  readonly maxAddresses: number;
}
const DEFAULT_ATTEMPT_LIMITS: AttemptLimits = { burst: 20, perMinute: 10, maxAddresses: 10_000 };

/**
 * How often one address may be wrong. Only failures count, so a client that works is never slowed; one that shares its
 * address with somebody who guesses is, until the guessing ends.
 */
export class AttemptLimit {
  readonly #limits: AttemptLimits;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(limits: Partial<AttemptLimits> = {}) {
    this.#limits = { ...DEFAULT_ATTEMPT_LIMITS, ...limits };
  }

  /** Whether `address` may try. Costs nothing that it could make expensive. */
  admits(address: string, nowMs: number): boolean {
    const bucket = this.#buckets.get(keyOf(address));
    if (!bucket?.take(nowMs)) return bucket === undefined;
    bucket.giveBack();
    return true;
  }

  failed(address: string, nowMs: number): void {
    const key = keyOf(address);
    const { burst, perMinute, maxAddresses } = this.#limits;
    const bucket = this.#buckets.get(key) ?? new TokenBucket({ perSecond: perMinute / 60, burst, nowMs });
    bucket.take(nowMs);
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > maxAddresses && oldest !== undefined) this.#buckets.delete(oldest);
  }
}

/** One household has a /64 of IPv6: its addresses are one. */
function keyOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::', 2);
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(8 - left.length - right.length, 0);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
