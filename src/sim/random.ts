import { createHash } from 'node:crypto';

/** Random numbers that are the same for the same seed, so that a simulated fleet can be met again. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Sequences of different names have nothing in common, though their seed is the same. */
  static named(seed: number, name: string): Random {
    return new Random(createHash('sha256').update(`${seed}\0${name}`).digest().readUInt32BE());
  }

  /** A number in [0, 1). Mulberry32: 32 bits of state, good enough to spread agents, no good for secrets. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A number in [low, high). */
  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => Math.floor(this.next() * 256));
  }

  /** Another sequence, so that what one agent draws does not change what another gets. */
  fork(): Random {
    return new Random(Math.floor(this.next() * 2 ** 32));
  }
}
