import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { regionListSchema } from '../../src/api/index.ts';
import { agentsOf, allRun, appliedProblems } from '../harness/running-agents.ts';
import { eventually } from '../harness/eventually.ts';
import { oneRegion, textOf } from '../harness/settled-region.ts';
import { planesUnavailable } from '../harness/planes.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

test(
  'a NATS restored from an old copy brings back old heads: relays refuse them, and the global plane puts its own there [I2 I11]',
  { ...skip, timeout: 180_000 },
  async (t) => {
    const region = await oneRegion(t);
    const { planes, relay, fleet } = region;
    const { nats, global } = planes;
    const restoreNats = async (): Promise<void> => {
      await nats.killGroup();
      planes.recorder.replaces('nats', 'an old copy');
      rmSync(planes.natsStoreDir, { recursive: true });
      cpSync(copy, planes.natsStoreDir, { recursive: true });
      nats.start();
    };
    const copy = join(planes.dir, 'nats-copy');
    await nats.stop();
    cpSync(planes.natsStoreDir, copy, { recursive: true });
    nats.start();
    await region.change();
    await region.converges();
    // More changes than the stream keeps blobs of: the old head names what nobody has any more.
    for (let change = 0; change < 4; change++) {
      await region.change();
      await region.converges();
    }
    const newest = await region.generation();

    await t.test('while the global plane is away', async () => {
      await global.killGroup();
      await restoreNats();
      await eventually('the old head is refused as a rollback', async () =>
        (await relay.status()).refusals.some(({ code }) => code === 'rollback'),
      );
      assert.equal(await region.generation(), newest);
      await relay.process.killGroup();
      relay.process.start();
      await relay.answers();
      await eventually('the relay that was started anew refuses it, too', async () =>
        (await relay.status()).refusals.some(({ code }) => code === 'rollback'),
      );
      assert.equal(await region.generation(), newest);
      const newcomers = agentsOf(t, planes, 'eu-1', { seed: 2, count: 1 });
      await allRun(newcomers, textOf(region.content));
      await newcomers.stop();
    });

    await t.test('when it is back', async () => {
      global.start();
      await planes.globalAnswers();
      await eventually('the region is shown to hold what is wanted', async () => {
        const { items } = await planes.api.get('/api/v1/regions', regionListSchema);
        return items.every(
          ({ link, held, want }) => link === 'connected' && held === newest && want === newest,
        );
      });
      await region.change();
      await region.converges();
    });

    await t.test('while all run', async () => {
      await restoreNats();
      await region.change();
      await region.converges();
      await restoreNats();
      // Nobody changes anything: the relay learns from its own generation that all is well.
      const held = await region.generation();
      await eventually('the relay looks at a head that it knows', async () => {
        const metrics = await (await fetch(relay.metrics)).text();
        return (
          (await relay.status()).link.connected &&
          /holdfast_update_looks_total\{outcome="same"\} [1-9]/.test(metrics)
        );
      });
      assert.equal(await region.generation(), held);
    });

    assert.deepEqual(appliedProblems(fleet.agents()), []);
    await planes.judge({ settled: true });
  },
);
