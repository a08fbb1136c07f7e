import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { regionListSchema } from '../../src/api/index.ts';
import { eventually } from './eventually.ts';
import { planesUnavailable, startPlanes } from './planes.ts';

const reason = planesUnavailable();
const options = { timeout: 120_000, ...(reason === undefined ? {} : { skip: reason }) };

test(
  'planes start, are killed and started again by name, cut and healed, and leave nothing running',
  options,
  async (t) => {
    const planes = await startPlanes();
    t.after(() => planes.stop());
    const link = async (region: string): Promise<string | undefined> => {
      const { items } = await planes.api.get('/api/v1/regions', regionListSchema);
      return items.find(({ name }) => name === region)?.link;
    };
    for (const region of ['eu', 'us'])
      await eventually(`${region} is connected`, async () => (await link(region)) === 'connected');

    const relay = planes.relay('eu-1');
    const pid = relay.process.pid;
    await relay.process.kill('SIGKILL');
    assert.equal(relay.process.isRunning, false);
    await assert.rejects(relay.status());
    relay.process.start();
    await relay.answers();
    assert.notEqual(relay.process.pid, pid);
    await eventually('the relay is linked again', async () => (await relay.status()).link.connected);

    planes.links.get('eu')?.cut();
    await eventually('the relay sees the cut', async () => !(await relay.status()).link.connected);
    assert.equal((await planes.relay('us-1').status()).link.connected, true);
    planes.links.get('eu')?.heal();
    await eventually('the relay is linked again', async () => (await relay.status()).link.connected);

    await planes.global.kill('SIGKILL');
    await planes.nats.kill('SIGKILL');
    planes.nats.start();
    planes.global.start();
    await planes.globalAnswers();
    for (const region of ['eu', 'us'])
      await eventually(`${region} is connected again`, async () => (await link(region)) === 'connected');

    await planes.judge({ settled: true });
    const told = new Set(planes.recorder.history.events().map(({ source, kind }) => `${source} ${kind}`));
    for (const [source, ...kinds] of [
      ['harness', 'process', 'link', 'settled'],
      ['global', 'published', 'region-view', 'audited'],
      ['bus', 'head'],
      ['relay', 'accepted', 'recorded', 'status', 'outbox'],
    ])
      for (const kind of kinds) assert.ok(told.has(`${source} ${kind}`), `the history has ${source} ${kind}`);

    const pids = [planes.nats, planes.global, relay.process, planes.relay('us-1').process].map(
      (one) => one.pid,
    );
    await planes.stop();
    for (const stopped of pids) assert.throws(() => process.kill(stopped ?? NaN, 0), { code: 'ESRCH' });
    assert.equal(existsSync(planes.dir), false);
  },
);
