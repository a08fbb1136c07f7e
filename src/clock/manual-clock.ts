import type { Clock, Timer } from './clock.ts';

interface Entry {
  dueMs: number;
  order: number;
  intervalMs: number | undefined;
  run: () => void;
}

/** A clock that stands still until a test or a simulation advances it. */
export class ManualClock implements Clock {
  #wallMs: number;
  #monotonicMs = 0;
  #order = 0;
  readonly #entries = new Set<Entry>();

  constructor(startMs: number = Date.UTC(2030, 0, 1)) {
    this.#wallMs = startMs;
  }

  now(): number {
    // Jittered timers end between two milliseconds; a wall clock shows whole ones.
    return Math.floor(this.#wallMs);
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  after(delayMs: number, run: () => void): Timer {
    return this.#add(Math.max(delayMs, 0), undefined, run);
  }

  every(intervalMs: number, run: () => void): Timer {
    return this.#add(Math.max(intervalMs, 1), Math.max(intervalMs, 1), run);
  }

  /** Moves the wall clock alone, as an operator or a bad NTP server does. */
  setWallClock(nowMs: number): void {
    this.#wallMs = nowMs;
  }

  /** Moves time forward, firing each timer at its moment, and lets promises settle after each. */
  async advance(byMs: number): Promise<void> {
    const endMs = this.#monotonicMs + byMs;
    for (;;) {
      await settle();
      const next = this.#next(endMs);
      if (!next) break;
      this.#moveTo(next.dueMs);
      if (next.intervalMs === undefined) this.#entries.delete(next);
      else next.dueMs += next.intervalMs;
      next.run();
    }
    this.#moveTo(endMs);
    await settle();
  }

  #add(delayMs: number, intervalMs: number | undefined, run: () => void): Timer {
    const entry: Entry = { dueMs: this.#monotonicMs + delayMs, order: this.#order++, intervalMs, run };
    this.#entries.add(entry);
    return { cancel: () => this.#entries.delete(entry) };
  }

  #next(endMs: number): Entry | undefined {
    let next: Entry | undefined;
    for (const entry of this.#entries) {
      if (entry.dueMs > endMs) continue;
      if (!next || entry.dueMs < next.dueMs || (entry.dueMs === next.dueMs && entry.order < next.order))
        next = entry;
    }
    return next;
  }

  #moveTo(monotonicMs: number): void {
    this.#wallMs += Math.max(monotonicMs - this.#monotonicMs, 0);
    this.#monotonicMs = Math.max(monotonicMs, this.#monotonicMs);
  }
}

/** Lets everything that is already resolvable run, I/O callbacks included. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
