import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { always, eventually } from '../harness/eventually.ts';
import { freePort } from '../harness/free-port.ts';
import { planesUnavailable } from '../harness/planes.ts';
import { step } from '../harness/step.ts';
import { assignment, GUIDE_TEMPLATE } from '../smoke/documents.ts';
import { findBinaries } from './binaries.ts';
import { openSite, type Site } from './site.ts';
import { listens, SupervisedCollector } from './supervised-collector.ts';

const { binaries, missing } = findBinaries();
const reason = missing ?? planesUnavailable();
const options = { timeout: 300_000, ...(reason === undefined ? {} : { skip: reason }) };
/** A Collector that a supervisor has just started is believed after its config_apply_timeout of 5 s. */
const APPLY_TIMEOUT_MS = 45_000;

/** The guide's template names it. */
const GUIDE_PORT = 4317;

/** What the Collector listens on tells which config it really runs. */
function collectorConfig(port: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    receivers: { otlp: { protocols: { grpc: { endpoint: `127.0.0.1:${port}` } } } },
    processors: { batch: { timeout: '1s' } },
    exporters: { debug: {} },
    service: {
      telemetry: { metrics: { level: 'none' } },
      pipelines: { traces: { receivers: ['otlp'], processors: ['batch'], exporters: ['debug'] } },
    },
    ...more,
  };
}

interface EffectiveConfig {
  receivers: { otlp: { protocols: { grpc: { endpoint: string } } } };
  processors: { batch: { timeout: string; send_batch_size: number } };
}

async function inForce(site: Site, uid: string, port: number): Promise<void> {
  await eventually(
    `the Collector listens on ${port} and is shown as in force`,
    async () => {
      const agent = await site.agent(uid);
      return (
        (await listens(port)) &&
        agent?.status === 'applied' &&
        agent.health === 'healthy' &&
        agent.revision === agent.wanted_revision
      );
    },
    APPLY_TIMEOUT_MS,
  );
}

test('a real Collector under the real supervisor', options, async (t) => {
  const site = await openSite(t);
  const [first, second, third] = [await freePort(), await freePort(), await freePort()];
  await site.offer(collectorConfig(first));
  const supervised = new SupervisedCollector(binaries!, {
    dir: site.dir,
    name: 'supervised',
    endpoint: site.agentsWs,
    token: site.token,
    validateConfig: true,
  });
  supervised.process.start();
  t.after(async () => {
    if (!(t as { passed?: boolean }).passed) console.error(supervised.process.logTail(60));
    await supervised.process.stop();
  });
  const uid = await eventually('the supervisor has an instance_uid', () => supervised.uid());

  await step(t, 'it runs what was signed, and reports it effective', async () => {
    await inForce(site, uid, first);
    const agent = await site.agent(uid);
    assert.equal(agent?.version, '0.149.0');
    // Not what was sent but what came of it: the Collector's own defaults stand in it, too.
    const effective = parse(await site.effectiveConfig(uid)) as EffectiveConfig;
    assert.equal(effective.receivers.otlp.protocols.grpc.endpoint, `127.0.0.1:${first}`);
    assert.equal(effective.processors.batch.timeout, '1s');
    assert.equal(typeof effective.processors.batch.send_batch_size, 'number');
  });

  await step(t, 'it really restarts with the new config', async () => {
    await site.offer(collectorConfig(second));
    await inForce(site, uid, second);
    assert.equal(await listens(first), false);
    assert.match(await site.effectiveConfig(uid), new RegExp(`127\\.0\\.0\\.1:${second}`));
  });

  await step(t, 'neither a restart of the relay nor of the supervisor makes it apply again', async () => {
    const [offers, restarts] = [supervised.offersReceived(), supervised.restarts()];
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      await site.restartRelay(signal);
      await eventually(
        'it is back and in force',
        async () => {
          const agent = await site.agent(uid);
          return agent?.connected && agent.status === 'applied' && agent.health === 'healthy';
        },
        APPLY_TIMEOUT_MS,
      );
    }
    assert.deepEqual([supervised.offersReceived(), supervised.restarts()], [offers, restarts]);

    await supervised.process.restart();
    await eventually('the supervisor is gone from the relay or back', async () => site.agent(uid));
    await inForce(site, uid, second);
    await always('it is offered nothing', () => supervised.offersReceived() === offers, 8_000);
    await inForce(site, uid, second);
  });

  await step(
    t,
    'a config that its binary refuses is FAILED, in its words, and the old one goes on',
    async () => {
      await site.offer(collectorConfig(third, { processors: { nosuch: {} } }));
      const agent = await eventually(
        'it is shown as failed',
        async () => {
          const seen = await site.agent(uid);
          return seen?.status === 'failed' && seen;
        },
        APPLY_TIMEOUT_MS,
      );
      assert.match(agent.message, /'processors' unknown type: "nosuch"/);
      assert.equal(agent.health, 'healthy');
      assert.notEqual(agent.revision, agent.wanted_revision);
      assert.equal(await listens(second), true);
    },
  );

  await step(t, 'the next good config heals it', async () => {
    await site.offer(collectorConfig(third));
    await inForce(site, uid, third);
    assert.equal(await listens(second), false);
  });

  // As supervisor 0.149.0 is: it keeps what it refused, starts that after its own restart, and validates every later
  // content merged with it. Nothing that a server offers gets it out of there, so what is shown has to be true.
  await step(
    t,
    'restarted after a refusal it is stuck, is shown so, and a cleared storage heals it',
    async () => {
      await site.offer(collectorConfig(first, { processors: { nosuch: {} } }));
      await eventually(
        'it refuses',
        async () => (await site.agent(uid))?.status === 'failed',
        APPLY_TIMEOUT_MS,
      );
      await supervised.process.restart();
      const isStuck = async (): Promise<boolean> => {
        const seen = await site.agent(uid);
        return seen?.status === 'failed' && seen.health === 'unhealthy' && /"nosuch"/.test(seen.message);
      };
      await eventually('it is failed and unhealthy', isStuck, APPLY_TIMEOUT_MS);
      const refused = (await site.agent(uid))?.wanted_revision;
      await site.offer(collectorConfig(second));
      // Between the offer and the supervisor's answer it is pending, and rightly so.
      await eventually(
        'it refuses the good config too',
        async () => (await site.agent(uid))?.wanted_revision !== refused && (await isStuck()),
        APPLY_TIMEOUT_MS,
      );
      await always('it stays failed and unhealthy', isStuck, 8_000);

      await supervised.process.stop();
      supervised.forgetConfig();
      supervised.process.start();
      await site.offer(collectorConfig(first));
      await inForce(site, uid, first);
    },
  );
});

test(
  "a supervisor that does not validate: a crash loop is shown as one, healed, and the guide's template runs",
  options,
  async (t) => {
    const site = await openSite(t);
    const [first, second] = [await freePort(), await freePort()];
    await site.offer(collectorConfig(first));
    const supervised = new SupervisedCollector(binaries!, {
      dir: site.dir,
      name: 'unvalidated',
      endpoint: site.agentsWs,
      token: site.token,
      validateConfig: false,
    });
    supervised.process.start();
    t.after(async () => {
      if (!(t as { passed?: boolean }).passed) console.error(supervised.process.logTail(60));
      await supervised.process.stop();
    });
    const uid = await eventually('the supervisor has an instance_uid', () => supervised.uid());
    await inForce(site, uid, first);

    await site.offer(collectorConfig(second, { processors: { nosuch: {} } }));
    const agent = await eventually(
      'it is shown as failed and unhealthy',
      async () => {
        const seen = await site.agent(uid);
        return seen?.status === 'failed' && seen.health === 'unhealthy' && seen;
      },
      APPLY_TIMEOUT_MS,
    );
    assert.match(agent.message, /exit/);
    const offers = supervised.offersReceived();
    await always(
      'it stays failed and is offered nothing anew',
      async () => {
        const seen = await site.agent(uid);
        return seen?.status === 'failed' && supervised.offersReceived() === offers;
      },
      12_000,
    );
    assert.equal(await listens(first), false);

    await site.offer(collectorConfig(second));
    await inForce(site, uid, second);

    if (await listens(GUIDE_PORT)) {
      t.diagnostic(`port ${GUIDE_PORT} is busy: the guide's template was not run`);
      return;
    }
    await site.apply(GUIDE_TEMPLATE);
    await site.apply(assignment({ regions: ['eu'], environment: 'prod', endpoint: 'localhost:1' }));
    await inForce(site, uid, GUIDE_PORT);
    assert.match(await site.effectiveConfig(uid), /sampling_percentage: 0\.1\n/);
  },
);
