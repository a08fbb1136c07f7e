import type { Clock, Timer } from '../../src/clock/clock.ts';
import { TokenBucket } from '../../src/clock/token-bucket.ts';
import { Gauge, type Registry } from '../../src/metrics/registry.ts';
import type { OfferLimits } from './limits.ts';

/** How often the waiting agents get their turn. */
const TURN_MS = 50;

/** What became of an agent's turn. */
export type Turn =
  /** An offer of `bytes` is on its way; `flushed` must be told the same number when it left. */
  | { readonly kind: 'sent'; readonly bytes: number }
  /** It counts as an offer, but goes out later: a polling agent fetches it. */
  | { readonly kind: 'granted' }
  /** There is nothing to offer any more. */
  | { readonly kind: 'nothing' };

/**
 * Spreads offers over time: so many per second, and so many bytes on their way at once. First come, first served;
 * what an agent is offered is decided when its turn comes, so that a wait never delivers something old [I8, I9].
 */
export class OfferPacer {
  readonly #clock: Clock;
  readonly #limits: OfferLimits;
  readonly #offer: (uid: string) => Turn;
  readonly #bucket: TokenBucket;
  readonly #waiting = new Set<string>();
  #bytesInFlight = 0;
  #turns: Timer | undefined;

  /** @param options.offer makes the offer of one waiting agent */
  constructor(options: {
    clock: Clock;
    limits: OfferLimits;
    registry: Registry;
    offer: (uid: string) => Turn;
  }) {
    this.#clock = options.clock;
    this.#limits = options.limits;
    this.#offer = options.offer;
    this.#bucket = new TokenBucket({
      perSecond: options.limits.offersPerSecond,
      burst: options.limits.burst,
      nowMs: options.clock.monotonicMs(),
    });
    const waiting = this.#waiting;
    new Gauge({
      name: 'holdfast_offers_waiting',
      help: 'Agents that wait for their turn to be offered their config',
      registers: [options.registry],
      collect() {
        this.set(waiting.size);
      },
    });
    const bytesInFlight = (): number => this.#bytesInFlight;
    new Gauge({
      name: 'holdfast_offer_bytes_in_flight',
      help: 'Bytes of offers handed to sockets and not sent yet',
      registers: [options.registry],
      collect() {
        this.set(bytesInFlight());
      },
    });
  }

  /** An offer that goes out at once, with an answer; false while others wait or the rate is used up. */
  takeTurn(bytes: number): boolean {
    if (this.#waiting.size > 0 || !this.#hasRoom() || !this.#bucket.take(this.#clock.monotonicMs()))
      return false;
    this.#bytesInFlight += bytes;
    return true;
  }

  /** Puts an agent in line, once. */
  enqueue(uid: string): void {
    this.#waiting.add(uid);
    this.#turns ??= this.#clock.every(TURN_MS, () => this.#giveTurns());
  }

  leave(uid: string): void {
    this.#waiting.delete(uid);
  }

  /** Bytes that `sent` or `takeTurn` named have left this process, or never will. */
  flushed(bytes: number): void {
    this.#bytesInFlight -= bytes;
  }

  stop(): void {
    this.#turns?.cancel();
    this.#turns = undefined;
    this.#waiting.clear();
  }

  #giveTurns(): void {
    for (const uid of this.#waiting) {
      if (!this.#hasRoom() || !this.#bucket.take(this.#clock.monotonicMs())) return;
      this.#waiting.delete(uid);
      const turn = this.#offer(uid);
      if (turn.kind === 'sent') this.#bytesInFlight += turn.bytes;
      else if (turn.kind === 'nothing') this.#bucket.giveBack();
    }
    this.#turns?.cancel();
    this.#turns = undefined;
  }

  #hasRoom(): boolean {
    return this.#bytesInFlight < this.#limits.maxBytesInFlight;
  }
}
