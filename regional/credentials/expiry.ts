import type { Clock } from '../../src/clock/clock.ts';
import { DEFAULT_TRUST_LIMITS } from '../../src/trust/limits.ts';
import type { RegionAuth } from '../../src/manifest/document.ts';

/** A cut that lasted shorter gave nobody trouble with renewing a credential. */
const SHORTEST_CUT_MS = 10 * 60_000;
/** After a cut: the time to renew what ran out in it. */
const HEALING_MS = 24 * 60 * 60_000;

/** What the relay knows of the time and of the world. */
export interface Standing {
  /** Wall clock, Unix milliseconds. */
  readonly nowMs: number;
  /** The latest accepted `x-issued`: it is later than that. */
  readonly floorMs: number;
  /** `x-issued` of the newest word of the global plane. */
  readonly confirmedMs: number;
  /** No link, or what is held is not known to be current. */
  readonly isCutOff: boolean;
}

/**
 * `lapsed`: it ran out in a way for which its agents are not to blame. Agents that are known here are served, flagged;
 * nobody enrols with it.
 */
export type Validity = 'valid' | 'lapsed' | 'expired' | 'not-yet';

/**
 * Judges the times of credentials. It remembers in this process the cut that ended last: who could not renew in it is
 * not locked out the moment that the link is back.
 */
export class Expiry {
  readonly #clock: Clock;
  readonly #standing: () => Standing;
  /** The cut that lasts or ended last; times are monotonic but for the signed word before it. */
  #cut: { sinceMs: number; endedMs: number | undefined; confirmedMs: number } | undefined;

  #hasLooked = false;

  constructor(clock: Clock, standing: () => Standing) {
    this.#clock = clock;
    this.#standing = standing;
  }

  /** @param skewMs how far the clock of whoever set the times may differ from ours */
  judge(
    times: { notBeforeMs?: number | undefined; expiresMs?: number | undefined },
    policy: RegionAuth['expired'],
    skewMs = 0,
  ): Validity {
    const standing = this.#standing();
    this.#observe(standing);
    const { floorMs } = standing;
    const isClockWrong = standing.nowMs + DEFAULT_TRUST_LIMITS.clockSkewMs < floorMs;
    // As acceptance judges: a clock that is a little behind is helped by what was signed.
    const nowMs = Math.max(standing.nowMs, floorMs);
    if (times.notBeforeMs !== undefined && times.notBeforeMs > nowMs + skewMs)
      return isClockWrong ? 'valid' : 'not-yet';
    if (times.expiresMs === undefined) return 'valid';
    const endMs = times.expiresMs + skewMs;
    // With a wrong clock only signed time says anything, and time locks out nobody who is known.
    if (isClockWrong) return endMs > floorMs ? 'valid' : 'lapsed';
    if (endMs > nowMs) return 'valid';
    return policy === 'serve' && endMs > this.#excusedSinceMs(standing) ? 'lapsed' : 'expired';
  }

  /** What ran out later than this could not be renewed; nothing is excused while the region is connected as usual. */
  #excusedSinceMs({ isCutOff, confirmedMs }: Standing): number {
    if (isCutOff) return this.#cut?.confirmedMs ?? confirmedMs;
    if (this.#cut?.endedMs === undefined) return Number.POSITIVE_INFINITY;
    const isHealing = this.#clock.monotonicMs() - this.#cut.endedMs < HEALING_MS;
    return isHealing ? this.#cut.confirmedMs : Number.POSITIVE_INFINITY;
  }

  get isCutOff(): boolean {
    return this.#standing().isCutOff;
  }

  /** Call it now and then, so that a cut in which nobody connected is seen, too. */
  look(): void {
    this.#observe(this.#standing());
  }

  #observe({ isCutOff, confirmedMs, nowMs: wallMs }: Standing): void {
    const nowMs = this.#clock.monotonicMs();
    // A process that starts in a cut: it began, as far as anybody knows, with the last signed word. Where power fails,
    // relay and router come back together, and the cut that its agents suffered would else have lasted a minute.
    const alreadyMs = this.#hasLooked ? 0 : Math.max(wallMs - confirmedMs, 0);
    this.#hasLooked = true;
    if (isCutOff) {
      // A second cut while the first heals goes on from there.
      if (this.#cut === undefined)
        this.#cut = { sinceMs: nowMs - alreadyMs, endedMs: undefined, confirmedMs };
      else if (this.#cut.endedMs !== undefined) {
        const isHealing = nowMs - this.#cut.endedMs < HEALING_MS;
        this.#cut = isHealing
          ? { ...this.#cut, endedMs: undefined }
          : { sinceMs: nowMs, endedMs: undefined, confirmedMs };
      }
      return;
    }
    if (this.#cut === undefined || this.#cut.endedMs !== undefined) return;
    if (nowMs - this.#cut.sinceMs < SHORTEST_CUT_MS) this.#cut = undefined;
    else this.#cut = { ...this.#cut, endedMs: nowMs };
  }
}
