import type { TestContext } from 'node:test';

/** A named part of a test whose later parts stand on it: when it fails, the test ends there. */
export async function step(t: TestContext, name: string, run: () => Promise<void>): Promise<void> {
  let failure: unknown;
  await t.test(name, async () => {
    try {
      await run();
    } catch (error) {
      failure = error;
      throw error;
    }
  });
  if (failure !== undefined) throw new Error(`the step "${name}" failed`, { cause: failure });
}
