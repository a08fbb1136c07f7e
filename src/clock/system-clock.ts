import { performance } from 'node:perf_hooks';
import type { Clock } from './clock.ts';

/** setTimeout's own bound; a longer delay would fire at once. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
  after(delayMs, run) {
    const handle = setTimeout(run, Math.min(Math.max(delayMs, 0), LONGEST_TIMEOUT_MS));
    handle.unref();
    return { cancel: () => clearTimeout(handle) };
  },
  every(intervalMs, run) {
    const handle = setInterval(run, Math.min(Math.max(intervalMs, 1), LONGEST_TIMEOUT_MS));
    handle.unref();
    return { cancel: () => clearInterval(handle) };
  },
};
