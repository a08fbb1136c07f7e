import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { agentsOf, allRun, appliedProblems } from '../harness/running-agents.ts';
import { oneRegion, textOf } from '../harness/settled-region.ts';
import { breakGlass } from '../harness/plane-command.ts';
import { planesUnavailable } from '../harness/planes.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };
/** An operator does not wait longer for the answer to an `apply`, whatever the bus does. */
const ANSWER_MS = 15_000;

test(
  'a NATS that accepts and never answers holds up neither agents nor operators, and all catch up when it goes on [I7 I8]',
  { ...skip, timeout: 180_000 },
  async (t) => {
    const region = await oneRegion(t);
    const { planes, relay, fleet } = region;
    await planes.nats.kill('SIGSTOP');
    t.after(() => planes.nats.kill('SIGCONT'));

    const before = performance.now();
    await region.change();
    const tookMs = performance.now() - before;
    assert.ok(tookMs < ANSWER_MS, `the change is in the database; it was answered after ${tookMs} ms`);
    // A relay that starts does not wait for it.
    await relay.process.killGroup();
    relay.process.start();
    await relay.answers();
    const newcomers = agentsOf(t, planes, 'eu-1', { seed: 2, count: 2 });
    await allRun(newcomers, textOf(0));
    await breakGlass(relay.dataDir, 'hold');
    await breakGlass(relay.dataDir, 'release');
    await region.change();
    // Long enough for requests under way to be given up and asked again.
    await sleep(3_000);
    await planes.nats.kill('SIGCONT');

    await region.converges();
    await allRun(newcomers, textOf(region.content));
    for (const { name, applied } of fleet.agents())
      assert.equal(applied.length, 2, `${name} went straight to the newest`);
    await planes.judge({ settled: true });
    assert.deepEqual(appliedProblems([...fleet.agents(), ...newcomers.agents()]), []);
  },
);
