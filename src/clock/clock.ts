/** A pending timer; cancelling one that has fired does nothing. */
export interface Timer {
  cancel(): void;
}

/**
 * The only way to read time or to wait. Everything else takes `now` as an argument or a `Clock`, so that tests
 * move time by hand. Timers never keep the process alive on their own.
 */
export interface Clock {
  /** Wall clock, milliseconds since the Unix epoch. It may jump. */
  now(): number;
  /** Milliseconds since an arbitrary start; never goes back. Ages are measured on it. */
  monotonicMs(): number;
  /** Calls `run` once after `delayMs`. */
  after(delayMs: number, run: () => void): Timer;
  /** Calls `run` every `intervalMs` until cancelled. */
  every(intervalMs: number, run: () => void): Timer;
}

/** Resolves after `delayMs` on `clock`, or rejects with the signal's reason when aborted first. */
export function sleep(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const onAbort = (): void => {
      timer.cancel();
      reject(signal?.reason as Error);
    };
    const timer = clock.after(delayMs, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
