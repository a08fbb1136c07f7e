import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../src/errors.ts';

const INTERVAL_MS = 100;

type Truthy<T> = Exclude<T, false | 0 | '' | null | undefined>;

/** Thrown by a look when waiting on makes no sense. */
export class Hopeless extends Error {}

/**
 * Asks until the answer is a truthy value, and returns that.
 * @param what for the error, which also says what was thrown last
 */
export async function eventually<T>(
  what: string,
  look: () => T | Promise<T>,
  timeoutMs = 30_000,
): Promise<Truthy<T>> {
  const untilMs = performance.now() + timeoutMs;
  let last: string;
  do {
    try {
      const answer = await look();
      if (answer) return answer as Truthy<T>;
      last = `the last answer was ${JSON.stringify(answer)}`;
    } catch (error) {
      if (error instanceof Hopeless) throw error;
      last = `the last look failed: ${messageOf(error)}`;
    }
    await sleep(INTERVAL_MS);
  } while (performance.now() < untilMs);
  throw new Error(`${what}: not within ${timeoutMs} ms; ${last}`);
}

/** Holds as long as it is looked at. @throws as soon as `look` answers something falsy or throws */
export async function always(what: string, look: () => unknown, forMs: number): Promise<void> {
  const untilMs = performance.now() + forMs;
  do {
    if (!(await look())) throw new Error(`${what}: not so any more`);
    await sleep(INTERVAL_MS);
  } while (performance.now() < untilMs);
}
