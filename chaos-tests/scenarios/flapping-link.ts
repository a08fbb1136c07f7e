import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestContext } from 'node:test';
import { appliedProblems } from '../harness/running-agents.ts';
import { eventually } from '../harness/eventually.ts';
import { oneRegion } from '../harness/settled-region.ts';
import { figure } from '../harness/run-record.ts';

/** Up for a moment, down for a moment; a client of the bus waits up to four seconds before it tries again. */
const FLAPS = { upMs: 2_500, downMs: 1_500 };

/** A link that comes and goes while contents change; then it stays. */
export async function flappingLink(
  t: TestContext,
  options: { changes: number; everyMs: number; agents: number },
): Promise<void> {
  const region = await oneRegion(t, { agents: { count: options.agents } });
  const { planes, link, fleet } = region;
  link.flap(FLAPS);
  for (let change = 0; change < options.changes; change++) {
    await region.change();
    await sleep(options.everyMs);
  }
  // The last one falls into a gap, so that there is something to catch up with.
  await eventually('the link is down', () => link.mode === 'refused');
  await region.change();
  link.heal();
  const healedMs = Date.now();
  await region.converges();
  figure('time to heal', (Date.now() - healedMs) / 1000, 's');
  figure('connections that the link broke', link.resets);
  assert.ok(link.resets > 0, 'it flapped under somebody');
  assert.deepEqual(appliedProblems(fleet.agents()), []);
  await planes.judge({ settled: true });
}
