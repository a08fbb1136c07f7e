import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appliedProblems } from '../harness/running-agents.ts';
import { eventually } from '../harness/eventually.ts';
import type { WayFaults } from '../harness/link-pipe.ts';
import { oneRegion } from '../harness/settled-region.ts';
import { planesUnavailable } from '../harness/planes.ts';
import { figure } from '../harness/run-record.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };
/** A bad satellite link: an acceptance takes seconds over it. */
const BAD: Partial<WayFaults> = { latencyMs: 250, jitterMs: 150, loss: 0.03, bytesPerSecond: 12_000 };
const CHANGES = 12;

test(
  'over a slow and lossy link the relay takes in what is newest when it looks, and passes by the rest [I8 I9]',
  { ...skip, timeout: 180_000 },
  async (t) => {
    const region = await oneRegion(t);
    const { planes, link, relay } = region;
    const accepted = (afterMs: number): number[] => {
      planes.recorder.read();
      return planes.recorder.history
        .events()
        .flatMap((event) =>
          event.source === 'relay' && event.kind === 'accepted' && event.atMs > afterMs
            ? [event.generation]
            : [],
        );
    };
    const wanted = async (): Promise<number> => (await relay.status()).wanted_generation;

    // While it is slow, faster changes than it can carry.
    link.shape({ up: BAD, down: BAD });
    const slowMs = Date.now();
    for (let change = 0; change < CHANGES; change++) await region.change();
    const appliedMs = Date.now();
    await region.converges();
    const taken = accepted(slowMs);
    // One may have been on its way; then comes the newest.
    assert.ok(accepted(appliedMs).length <= 2, `after the last change: ${accepted(appliedMs).join()}`);
    assert.ok(taken.length < CHANGES, `of ${CHANGES} generations it took ${taken.length}`);
    figure('time to the newest over a slow link', (Date.now() - appliedMs) / 1000, 's');
    figure(`generations taken of ${CHANGES} over a slow link`, taken.length);

    // While it is severed, and when it comes back as slow as it was.
    link.cut();
    const before = await region.generation();
    for (let change = 0; change < CHANGES; change++) await region.change();
    const backMs = Date.now();
    link.heal();
    link.shape({ up: BAD, down: BAD });
    await region.converges();
    assert.deepEqual(accepted(backMs), [await region.generation()], 'it went straight to the newest');
    assert.ok((await region.generation()) > before);
    figure('time to the newest after a cut', (Date.now() - backMs) / 1000, 's');

    link.heal();
    await eventually('nothing is newer', async () => (await wanted()) === (await region.generation()));
    assert.deepEqual(appliedProblems(region.fleet.agents()), []);
    await planes.judge({ settled: true });
  },
);
