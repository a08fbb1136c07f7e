import type { Clock } from '../../src/clock/clock.ts';
import type { Trust } from '../../src/wire/messages.ts';
import type { Accepted } from './accepted.ts';

/**
 * How old the newest signed confirmation is. Age runs on the monotonic clock, and is at least what the wall clock
 * says: the former survives somebody setting the clock back, the latter counts the time a machine was suspended.
 *
 * After a restart the wall clock is all there is. At or below the floor (the latest accepted `x-issued`) it is
 * certainly wrong, and the age is unknown until it has passed the floor or something is accepted.
 */
export class TrustAge {
  readonly #clock: Clock;
  #base: { ageMs: number; monotonicMs: number } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The global plane's newest word was accepted just now. */
  confirm(accepted: Accepted): void {
    // Issued a little after our own clock's time: clocks differ by less than the verifier's tolerance.
    this.#setBase(Math.max(0, this.#clock.now() - accepted.issuedAtMs));
  }

  /** Milliseconds since `x-issued`; undefined when that cannot be known. */
  ageMs(accepted: Accepted, floorMs: number, nowMs: number): number | undefined {
    const byWallMs = nowMs - accepted.issuedAtMs;
    if (!this.#base && nowMs > floorMs) this.#setBase(byWallMs);
    if (!this.#base) return undefined;
    const { ageMs, monotonicMs } = this.#base;
    return Math.max(0, byWallMs, ageMs + this.#clock.monotonicMs() - monotonicMs);
  }

  /** fresh: the timestamp is valid. overdue: older than the region's offline policy allows. stale: between. */
  trust(accepted: Accepted | undefined, floorMs: number, nowMs: number): Trust {
    if (!accepted) return 'none';
    const ageMs = this.ageMs(accepted, floorMs, nowMs);
    if (ageMs === undefined) return 'stale';
    const { serve_s: serveS } = accepted.manifest.policy.offline;
    if (serveS !== undefined && ageMs > serveS * 1000) return 'overdue';
    const valid = accepted.issuedAtMs + ageMs < accepted.timestampExpiresMs;
    return valid && !accepted.imported ? 'fresh' : 'stale';
  }

  #setBase(ageMs: number): void {
    this.#base = { ageMs, monotonicMs: this.#clock.monotonicMs() };
  }
}
