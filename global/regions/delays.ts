/** Reports of a relay whose delays are remembered: after a relay's clock was set back, it looks late for so many. */
const REMEMBERED = 3;

/**
 * How late a report is, by what its relay's reports have taken before: a bus that stood still delivers minutes
 * afterwards what was true then. The clocks of relay and plane need not agree, as only differences count; nor is
 * anything kept over a restart, after which the first report of each relay is believed to be in time.
 */
export class Delays {
  readonly #byRelay = new Map<string, number[]>();

  /** @returns milliseconds behind the quickest of the last reports; 0 for the first one */
  lateMs(relay: string, delayMs: number): number {
    const before = this.#byRelay.get(relay) ?? [];
    this.#byRelay.set(relay, [...before, delayMs].slice(-REMEMBERED));
    return Math.max(0, delayMs - Math.min(...before, delayMs));
  }
}
