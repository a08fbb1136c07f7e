import assert from 'node:assert/strict';
import { test } from 'node:test';
import { always, eventually } from '../harness/eventually.ts';
import { freePort } from '../harness/free-port.ts';
import { planesUnavailable } from '../harness/planes.ts';
import { findBinaries } from './binaries.ts';
import { openSite } from './site.ts';
import { listens, SupervisedCollector } from './supervised-collector.ts';

const { binaries, missing } = findBinaries();
const reason = missing ?? planesUnavailable();
const options = { timeout: 300_000, ...(reason === undefined ? {} : { skip: reason }) };
/** A supervisor calls a Collector failed after its config_apply_timeout of 5 s, and the relay one that stays ill. */
const UNDONE_TIMEOUT_MS = 120_000;

function collectorConfig(port: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    receivers: { otlp: { protocols: { grpc: { endpoint: `127.0.0.1:${port}` } } } },
    exporters: { debug: {} },
    service: {
      telemetry: { metrics: { level: 'none' } },
      pipelines: { traces: { receivers: ['otlp'], exporters: ['debug'] } },
    },
    ...more,
  };
}

for (const validateConfig of [true, false])
  test(
    `a real Collector that was given poison before the cut runs again by the relay alone, ${
      validateConfig ? 'its supervisor refusing it' : 'its supervisor crash-looping on it'
    }`,
    options,
    async (t) => {
      assert.ok(binaries);
      const site = await openSite(t);
      const [good, bad] = [await freePort(), await freePort()];
      await site.offer(collectorConfig(good));
      const supervised = new SupervisedCollector(binaries, {
        dir: site.dir,
        name: `supervised-${validateConfig}`,
        endpoint: site.agentsWs,
        token: site.token,
        validateConfig,
      });
      supervised.process.start();
      t.after(async () => {
        if (!(t as { passed?: boolean }).passed) console.error(supervised.process.logTail(60));
        await supervised.process.stop();
      });
      const uid = await eventually('the supervisor has an instance_uid', () => supervised.uid());
      const runsGood = async (): Promise<boolean> => {
        const agent = await site.agent(uid);
        return (await listens(good)) && agent?.status === 'applied' && agent.health === 'healthy';
      };
      await eventually('the good config is in force', runsGood, UNDONE_TIMEOUT_MS);
      const { revision } = (await site.agent(uid)) ?? {};

      const { generation } = await site.status();
      await site.offer(collectorConfig(bad, { processors: { nosuch: {} } }), { brake: true });
      await eventually('it is accepted', async () => (await site.status()).generation > generation);
      site.cut();
      await eventually(
        'the brake is tripped',
        async () => (await site.status()).flags.includes('brake-tripped'),
        UNDONE_TIMEOUT_MS,
      );
      await eventually('the good config is in force again', runsGood, UNDONE_TIMEOUT_MS);
      const agent = await site.agent(uid);
      assert.deepEqual([agent?.revision, agent?.wanted_revision], [revision, revision]);
      const offers = supervised.offersReceived();
      await always(
        'it runs on and is offered nothing',
        async () => (await runsGood()) && supervised.offersReceived() === offers,
        8_000,
      );
      assert.equal((await site.status()).link.connected, false);
    },
  );
