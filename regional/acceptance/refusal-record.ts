import type { Refusal, RefusalCode, RefusalSubject } from '../../src/trust/refusal.ts';

/** One update that was not accepted. */
export interface RefusedUpdate {
  readonly code: RefusalCode;
  readonly subject: RefusalSubject;
  readonly message: string;
  readonly hint: string | undefined;
  /** Wall clock, Unix milliseconds. */
  readonly atMs: number;
}

export interface RefusalCount {
  readonly count: number;
  /** The newest one. */
  readonly sample: RefusedUpdate;
}

/** An hour between two durable records of one code: whoever floods us with forgeries must not fill the outbox. */
const RECORD_INTERVAL_MS = 60 * 60 * 1000;

/** Refusals since the start, by code: counters with a sample, whose size no flood can change. */
export class RefusalRecord {
  readonly #counts = new Map<RefusalCode, RefusalCount>();
  readonly #recordedAtMs = new Map<RefusalCode, number>();

  add(refusal: Refusal, nowMs: number): RefusedUpdate {
    const sample: RefusedUpdate = {
      code: refusal.code,
      subject: refusal.subject,
      message: refusal.message,
      hint: refusal.hint,
      atMs: nowMs,
    };
    this.#counts.set(refusal.code, { count: (this.#counts.get(refusal.code)?.count ?? 0) + 1, sample });
    return sample;
  }

  /** Whether this one is to be recorded durably: the first of its code in an hour, on the monotonic clock. */
  isWorthRecording(code: RefusalCode, monotonicMs: number): boolean {
    const last = this.#recordedAtMs.get(code);
    if (last !== undefined && monotonicMs - last < RECORD_INTERVAL_MS) return false;
    this.#recordedAtMs.set(code, monotonicMs);
    return true;
  }

  counts(): ReadonlyMap<RefusalCode, RefusalCount> {
    return this.#counts;
  }
}
