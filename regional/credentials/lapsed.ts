import type { Clock } from '../../src/clock/clock.ts';

/** An agent that polls comes at least this often; who did not is not served any more. */
const RECENT_MS = 10 * 60_000;
/** Credentials that are remembered; of more the oldest are forgotten, and told again when they come again. */
const MAX_REMEMBERED = 10_000;

/** Remembers which credentials are served although they ran out, and tells of each once. */
export class Lapsed {
  readonly #clock: Clock;
  readonly #onFirst: (credentialId: string) => void;
  readonly #seenMs = new Map<string, number>();

  constructor(clock: Clock, onFirst: (credentialId: string) => void) {
    this.#clock = clock;
    this.#onFirst = onFirst;
  }

  note(credentialId: string): void {
    const isNew = !this.#seenMs.delete(credentialId);
    this.#seenMs.set(credentialId, this.#clock.monotonicMs());
    if (this.#seenMs.size > MAX_REMEMBERED)
      for (const oldest of this.#seenMs.keys()) {
        this.#seenMs.delete(oldest);
        break;
      }
    if (isNew) this.#onFirst(credentialId);
  }

  /** How many were served lately. */
  get count(): number {
    const sinceMs = this.#clock.monotonicMs() - RECENT_MS;
    for (const [id, seenMs] of this.#seenMs) {
      if (seenMs >= sinceMs) break;
      this.#seenMs.delete(id);
    }
    return this.#seenMs.size;
  }
}
