import { isIPv6 } from 'node:net';
import { TokenBucket } from '../../src/clock/token-bucket.ts';
import type { GatewayLimits } from './limits.ts';

type Limits = Pick<GatewayLimits, 'refusalsPerSecond' | 'refusalBurst' | 'maxPeers'>;

/**
 * How often one address may show what is not good. Guessing a secret of ours is hopeless at any rate; what this saves
 * is the time that hashes and signatures take, so it is asked before there is any. Of `maxPeers` the address that
 * failed longest ago is forgotten.
 */
export class RefusalRates {
  readonly #limits: Limits;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Whether a credential from `address` is looked at. */
  admits(address: string | undefined, nowMs: number): boolean {
    return this.#buckets.get(peerOf(address))?.take(nowMs, 0) ?? true;
  }

  refused(address: string | undefined, nowMs: number): void {
    const peer = peerOf(address);
    const { refusalsPerSecond: perSecond, refusalBurst: burst, maxPeers } = this.#limits;
    const bucket = this.#buckets.get(peer) ?? new TokenBucket({ perSecond, burst, nowMs });
    this.#buckets.delete(peer);
    this.#buckets.set(peer, bucket);
    // Many that were let in together and failed together must not lock a site's proxy out for hours.
    if (bucket.take(nowMs, 0)) bucket.spend(nowMs, 1);
    if (this.#buckets.size > maxPeers)
      for (const oldest of this.#buckets.keys()) {
        this.#buckets.delete(oldest);
        break;
      }
  }

  get size(): number {
    return this.#buckets.size;
  }
}

/** One machine is given a whole /64 of IPv6 [RFC 6177], so that is who is counted. */
function peerOf(address = ''): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  if (tail === undefined) return left.slice(0, 4).join(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
