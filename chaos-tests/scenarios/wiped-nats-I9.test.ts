import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { appliedProblems } from '../harness/running-agents.ts';
import { eventually } from '../harness/eventually.ts';
import { audit } from '../harness/kept-events.ts';
import { deleteStream, streamMessages } from '../harness/nats-stream.ts';
import { oneRegion } from '../harness/settled-region.ts';
import { breakGlass } from '../harness/plane-command.ts';
import { planesUnavailable } from '../harness/planes.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

test(
  'NATS may lose its stream or its disk, running or not: agents go straight to the newest, and no event is lost or doubled [I7 I9]',
  { ...skip, timeout: 180_000 },
  async (t) => {
    const region = await oneRegion(t);
    const { planes, relay, fleet } = region;
    const { nats } = planes;
    /** Local events, which have to get up through whatever NATS is in. */
    const tell = async (): Promise<void> => {
      await breakGlass(relay.dataDir, 'hold');
      await breakGlass(relay.dataDir, 'release');
    };

    await t.test('the stream is deleted while all run', async () => {
      await tell();
      await deleteStream(planes);
      await region.change();
      await region.converges();
      // Nobody changes anything: the plane looks for itself.
      await deleteStream(planes);
      await relay.process.killGroup();
      await eventually('the stream is back', () => streamMessages(planes));
      relay.process.start();
      await relay.answers();
      await region.change();
      await region.converges();
    });

    await t.test('its disk is wiped under it', async () => {
      planes.recorder.replaces('nats', 'wiped under it');
      rmSync(planes.natsStoreDir, { recursive: true });
      await tell();
      await region.change();
      // What it does without its files is its own affair; an operator starts it anew.
      await nats.killGroup();
      await tell();
      nats.start();
      await region.converges();
    });

    await t.test('it comes back empty after a time in which much was changed', async () => {
      const before = fleet.agents().map(({ applied }) => applied.length);
      await nats.killGroup();
      planes.recorder.replaces('nats', 'wiped');
      rmSync(planes.natsStoreDir, { recursive: true, force: true });
      await tell();
      for (let change = 0; change < 3; change++) await region.change();
      await tell();
      nats.start();
      await region.converges();
      for (const [index, { name, applied }] of fleet.agents().entries())
        assert.equal(applied.length, before[index]! + 1, `${name} went straight to the newest [I9]`);
    });

    await planes.judge({ settled: true });
    const acts = audit(planes).filter(({ kind }) => kind.startsWith('break_glass'));
    assert.equal(acts.length, 10, 'what an operator did at the relay is there, too');
    assert.deepEqual(appliedProblems(fleet.agents()), []);
  },
);
