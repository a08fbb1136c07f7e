/** Rates are measured over this long, ms. */
const WINDOW_MS = 24 * 3_600_000;
/** A shorter observation counts as this long: the first minutes of a process say little about weeks. */
const LEAST_OBSERVED_MS = 3_600_000;
const SAMPLES = 48;

/** How fast something grows: over a day, by half-hourly samples of a growing total. Bounded in memory. */
export class FillRate {
  readonly #samples: { atMs: number; total: number }[] = [];

  /** @param atMs monotonic */
  sample(total: number, atMs: number): void {
    const newest = this.#samples.at(-1);
    // Between two kept samples only the newest value is of interest.
    if (this.#samples.length > 1 && newest && atMs - (this.#samples.at(-2)?.atMs ?? 0) < WINDOW_MS / SAMPLES)
      this.#samples.pop();
    this.#samples.push({ atMs, total });
    while ((this.#samples[0]?.atMs ?? atMs) < atMs - WINDOW_MS) this.#samples.shift();
  }

  /** Per millisecond; 0 before the second sample, negative when it shrinks. */
  perMs(): number {
    const oldest = this.#samples[0];
    const newest = this.#samples.at(-1);
    if (!oldest || !newest) return 0;
    return (newest.total - oldest.total) / Math.max(newest.atMs - oldest.atMs, LEAST_OBSERVED_MS);
  }
}
