import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { appliedProblems } from '../harness/running-agents.ts';
import { eventually } from '../harness/eventually.ts';
import { oneRegion } from '../harness/settled-region.ts';
import { planesUnavailable } from '../harness/planes.ts';
import { figure } from '../harness/run-record.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };
const AGENTS = 80;
const PER_SECOND = 20;
/** What the network may hand over together although it was paced. */
const BUNCHED = PER_SECOND / 2;

/**
 * The checker of this scenario: how many offers within any second were too many. The bucket is full at first, so that
 * a second may see what it holds and what flows in.
 */
function tooFast(offeredAtMs: readonly number[], perSecond: number): number {
  const sorted = [...offeredAtMs].sort((a, b) => a - b);
  const most = Math.max(
    0,
    ...sorted.map((fromMs) => sorted.filter((atMs) => atMs >= fromMs && atMs < fromMs + 1_000).length),
  );
  return Math.max(0, most - 2 * perSecond - BUNCHED);
}

test('the checker sees offers that come too fast', () => {
  const paced = Array.from({ length: 100 }, (_, n) => n * 50);
  assert.equal(tooFast(paced, PER_SECOND), 0);
  assert.equal(
    tooFast(
      Array.from({ length: 80 }, (_, n) => n),
      PER_SECOND,
    ),
    30,
  );
});

test(
  'a region that comes back goes straight to the newest, no faster than its pacing allows, and soon [I8 I9]',
  { ...skip, timeout: 180_000 },
  async (t) => {
    const region = await oneRegion(t, {
      relay: { offer_rate: PER_SECOND },
      rules: { offersPerSecond: PER_SECOND, offersBurst: PER_SECOND },
      agents: { count: AGENTS, timing: { applyMs: 1 } },
    });
    const { fleet, link } = region;
    const before = await region.generation();
    link.cut();
    for (let change = 0; change < 4; change++) {
      await region.change();
      await sleep(1_100);
    }
    assert.equal(await region.generation(), before);
    const healedAtMs = Date.now();
    link.heal();
    await region.converges();
    const applied = fleet.agents().flatMap((agent) => {
      assert.equal(agent.applied.length, 2, `${agent.name} went straight to the newest [I9]`);
      return agent.applied.slice(1).map(({ atMs }) => atMs);
    });
    assert.equal(tooFast(applied, PER_SECOND), 0);
    const tookMs = Math.max(...applied) - healedAtMs;
    const needsMs = ((AGENTS - PER_SECOND) / PER_SECOND) * 1_000;
    figure(`${AGENTS} agents on the newest after the link came back`, tookMs / 1_000, 's');
    figure('of which the pacing needs', needsMs / 1_000, 's');
    assert.ok(tookMs >= needsMs - 1_000, 'the pacing was felt');
    // Up to 5 s until a client that had backed off tries again.
    assert.ok(tookMs < needsMs + 15_000, `${tookMs} ms`);

    const events = async () =>
      (await region.planes.events()).filter(
        ({ kind, region }) => kind === 'generation_accepted' && region === 'eu',
      );
    await eventually('the audit shows one step', async () => {
      const last = (await events()).at(-1);
      return last?.detail['before'] === before && last.detail['generation'] === (await region.generation());
    });
    assert.deepEqual(appliedProblems(fleet.agents()), []);
    await region.planes.judge({ settled: true });
  },
);
