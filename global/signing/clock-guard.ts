import type { Clock } from '../../src/clock/clock.ts';
import { SigningError } from './signing-error.ts';

/**
 * Holds the wall clock against what has been signed and against the monotonic clock. Versions and the time floor of
 * every relay follow what is signed and never fall again, so a clock that is years ahead for a minute would harm for
 * years: the plane refuses to sign until a person has looked.
 */
export class ClockGuard {
  readonly #clock: Clock;
  readonly #maxJumpMs: number;
  /** Wall and monotonic time of the latest moment that was believed; `own`: by this process. */
  #believed: { wallMs: number; monotonicMs: number; own: boolean } | undefined;

  constructor(options: { clock: Clock; maxJumpMs: number; lastSignedMs: number | undefined }) {
    this.#clock = options.clock;
    this.#maxJumpMs = options.maxJumpMs;
    // How long this process was not running is not known: after a long stop, too, somebody has to look.
    if (options.lastSignedMs !== undefined)
      this.#believed = {
        wallMs: options.lastSignedMs,
        monotonicMs: options.clock.monotonicMs(),
        own: false,
      };
  }

  /**
   * The time to sign with.
   * @throws SigningError `clock-jumped`
   */
  checkedNow(): number {
    const aheadMs = this.aheadMs();
    const nowMs = this.#clock.now();
    if (aheadMs > this.#maxJumpMs) {
      const believed = iso((this.#believed?.wallMs ?? 0) + this.#elapsedMs());
      throw new SigningError(
        'clock-jumped',
        `the clock says ${iso(nowMs)}; by what was signed and the time since, it should be about ${believed}`,
        {
          hint: 'nothing is signed until it is right. If it is right (after a long stop, say), start once with --accept-clock',
        },
      );
    }
    // One that went back may come back: what this process has seen to be right stays the measure.
    if (aheadMs >= 0 || this.#believed?.own !== true) this.#believe(nowMs);
    return nowMs;
  }

  /** The wall clock, believed or not. */
  nowMs(): number {
    return this.#clock.now();
  }

  /** Milliseconds that the wall clock is ahead of what can be explained; negative when it is behind. */
  aheadMs(): number {
    if (!this.#believed) return 0;
    return this.#clock.now() - this.#believed.wallMs - this.#elapsedMs();
  }

  /** Whether signing is refused now. */
  isRefusing(): boolean {
    return this.aheadMs() > this.#maxJumpMs;
  }

  /** A person says that the clock is right. */
  accept(): void {
    this.#believe(this.#clock.now());
  }

  #believe(wallMs: number): void {
    this.#believed = { wallMs, monotonicMs: this.#clock.monotonicMs(), own: true };
  }

  #elapsedMs(): number {
    return this.#clock.monotonicMs() - (this.#believed?.monotonicMs ?? 0);
  }
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
