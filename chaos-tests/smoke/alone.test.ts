import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { regionListSchema } from '../../src/api/index.ts';
import { systemClock } from '../../src/clock/system-clock.ts';
import { createFleet, type Fleet } from '../../src/sim/fleet.ts';
import { eventually } from '../harness/eventually.ts';
import { type Planes, planesFor, planesUnavailable } from '../harness/planes.ts';
import { assignment, GUIDE_TEMPLATE } from './documents.ts';

const AGENTS = 12;
const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

function agentsOf(
  t: TestContext,
  planes: Planes,
  relay: string,
  options: { count?: number; seed: number },
): Fleet {
  const { agentsWs, region } = planes.relay(relay);
  const token = planes.tokens[region];
  assert.ok(token);
  const fleet = createFleet({
    clock: systemClock,
    endpoints: [agentsWs],
    count: options.count ?? AGENTS,
    transport: 'ws',
    token,
    region,
    observe: planes.recorder.observer(region),
    seed: options.seed,
    heartbeatMs: 2_000,
    namePrefix: `${region}-${options.seed}`,
    mix: { remembering: 1 },
    timing: { applyMs: [100, 300] },
    backoff: { firstMs: 100, longestMs: 1_000 },
  });
  t.after(() => fleet.stop());
  fleet.start();
  return fleet;
}

/** Agents that come before the relay knows who may connect are told to come back in 30 s or more. */
async function ready(planes: Planes, relay: string): Promise<void> {
  await eventually(`${relay} is ready`, async () => (await fetch(`${planes.relay(relay).http}/ready`)).ok);
}

/** The one hash that all agents of a fleet run, once they do. */
async function inForce(planes: Planes, fleet: Fleet, relay: string, environment: string): Promise<string> {
  return eventually(
    `all agents of ${relay} run ${environment}`,
    async () => {
      const agents = fleet.agents();
      const hashes = new Set(agents.map(({ lastHash }) => lastHash));
      const [hash] = hashes;
      if (hashes.size !== 1 || hash === undefined || hash === '') return undefined;
      if (!agents.every(({ status, running }) => status === 'applied' && running === hash)) return undefined;
      if (
        !Object.values(fleet.content(hash) ?? {}).some((body) =>
          new RegExp(`value: "?${environment}\\b`).test(body),
        )
      )
        return undefined;
      const known = await planes.relay(relay).agents();
      const names = new Set(agents.map(({ name }) => name));
      const ours = known.filter(({ name, connected }) => connected && names.has(name));
      return ours.length === agents.length && ours.every(({ status }) => status === 'applied')
        ? hash
        : undefined;
    },
    60_000,
  );
}

test(
  'a region that lost its global plane and its NATS goes on, through a restart and with new agents, and comes home to the newest [I1 I4 I9]',
  { ...skip, timeout: 240_000 },
  async (t) => {
    const planes = await planesFor(t);
    await planes.apply(GUIDE_TEMPLATE);
    await planes.apply(assignment({ regions: ['eu', 'us'], environment: 'dev' }));

    for (const name of ['eu-1', 'us-1']) await ready(planes, name);
    const eu = agentsOf(t, planes, 'eu-1', { seed: 1 });
    const us = agentsOf(t, planes, 'us-1', { seed: 2 });
    const devHash = await inForce(planes, eu, 'eu-1', 'dev');
    await inForce(planes, us, 'us-1', 'dev');
    await eventually('the global plane counts all agents as applied', async () => {
      const { items } = await planes.api.get('/api/v1/regions', regionListSchema);
      return items.length === 2 && items.every(({ counts }) => counts.applied === AGENTS);
    });

    // Everything above the region dies without a word; then the relay itself does.
    await planes.global.killGroup();
    await planes.nats.killGroup();
    const relay = planes.relay('eu-1');
    const before = await relay.status();
    await relay.process.killGroup();
    relay.process.start();
    await relay.answers();
    const alone = await relay.status();
    assert.equal(alone.generation, before.generation, 'the generation survives the restart');
    assert.equal(alone.link.connected, false);
    assert.equal((await fetch(`${relay.http}/ready`)).status, 200, 'an isolated relay is ready');

    // An agent that nobody has ever seen gets the signed config, and those that were there need no new offer.
    const newcomers = agentsOf(t, planes, 'eu-1', { seed: 3, count: 3 });
    assert.equal(await inForce(planes, newcomers, 'eu-1', 'dev'), devHash);
    assert.equal(await inForce(planes, eu, 'eu-1', 'dev'), devHash);
    for (const agent of eu.agents()) assert.equal(agent.applied.length, 1, `${agent.name} applied once`);
    const wrong = createFleet({
      clock: systemClock,
      endpoints: [relay.agentsWs],
      count: 1,
      transport: 'ws',
      token: 'hf_nobody-knows-this-token-at-all',
      seed: 9,
      backoff: { firstMs: 100, longestMs: 200 },
    });
    t.after(() => wrong.stop());
    wrong.start();
    await eventually('a wrong token is refused while cut off', () => wrong.stats().connectFailures > 0);
    assert.equal(wrong.stats().connected, 0);

    // The centre comes back, the region's link does not yet: three generations pass it by.
    planes.links.get('eu')?.cut();
    planes.nats.start();
    planes.global.start();
    await planes.globalAnswers();
    for (const environment of ['staging', 'prod', 'staging'] as const)
      await planes.apply(
        assignment({ regions: ['eu', 'us'], environment, endpoint: `${environment}.example:4317` }),
      );
    await planes.apply(
      assignment({ regions: ['eu', 'us'], environment: 'prod', endpoint: 'final.example:4317' }),
    );
    await inForce(planes, us, 'us-1', 'prod');
    assert.equal((await relay.status()).generation, before.generation, 'nothing reached the region');
    planes.links.get('eu')?.heal();

    const finalHash = await inForce(planes, eu, 'eu-1', 'prod');
    await inForce(planes, newcomers, 'eu-1', 'prod');
    for (const fleet of [eu, newcomers])
      for (const agent of fleet.agents()) {
        assert.deepEqual(
          agent.applied.map(({ hash }) => hash),
          [devHash, finalHash],
          `${agent.name} went straight to the newest`,
        );
        assert.deepEqual(agent.alarms, []);
      }
    await eventually('the outbox is empty', async () => (await relay.status()).queue.rows === 0);
    const kinds = (await planes.events()).filter(({ region }) => region === 'eu').map(({ kind }) => kind);
    assert.ok(
      kinds.filter((kind) => kind === 'relay_started').length === 2,
      `both starts are in the audit: ${kinds.join()}`,
    );
    await planes.judge({ settled: true });
    const offers = planes.recorder.history.events().filter(({ kind }) => kind === 'offered').length;
    const received = [eu, us, newcomers].map((fleet) => fleet.stats().offers);
    assert.equal(
      offers,
      received.reduce((sum, one) => sum + one),
      'each offer is in the history',
    );
  },
);

test(
  'a relay that starts from an old copy of its files holds its agents instead of taking them back [I2]',
  { ...skip, timeout: 180_000 },
  async (t) => {
    const planes = await planesFor(t, { regions: { eu: ['eu-1'] } });
    const relay = planes.relay('eu-1');
    await planes.apply(GUIDE_TEMPLATE);
    await planes.apply(assignment({ regions: ['eu'], environment: 'dev' }));
    await ready(planes, 'eu-1');
    const fleet = agentsOf(t, planes, 'eu-1', { seed: 4, count: 4 });
    await inForce(planes, fleet, 'eu-1', 'dev');
    await relay.process.stop();
    const copy = join(planes.dir, 'old-copy');
    cpSync(relay.dataDir, copy, { recursive: true });
    relay.process.start();
    await relay.answers();
    await planes.apply(assignment({ regions: ['eu'], environment: 'prod' }));
    const newest = await inForce(planes, fleet, 'eu-1', 'prod');

    planes.links.get('eu')?.cut();
    await relay.process.stop();
    planes.recorder.replaces('eu-1', 'an old copy of its files');
    rmSync(relay.dataDir, { recursive: true });
    cpSync(copy, relay.dataDir, { recursive: true });
    relay.process.start();
    await relay.answers();
    await eventually('every agent is held', async () => {
      const agents = await relay.agents();
      return agents.length === 4 && agents.every(({ status, connected }) => connected && status === 'held');
    });
    assert.ok((await relay.status()).flags.includes('agent-ahead'));
    for (const agent of fleet.agents())
      assert.equal(agent.running, newest, `${agent.name} was not taken back`);

    planes.links.get('eu')?.heal();
    assert.equal(await inForce(planes, fleet, 'eu-1', 'prod'), newest);
    assert.ok(!(await relay.status()).flags.includes('agent-ahead'));
    for (const agent of fleet.agents())
      assert.equal(agent.applied.length, 2, `${agent.name} applied nothing twice`);
    await planes.judge({ settled: true });
  },
);
