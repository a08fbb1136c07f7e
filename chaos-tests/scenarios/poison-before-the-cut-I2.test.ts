import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { agentExplanationSchema, type EventJson, regionListSchema } from '../../src/api/index.ts';
import { systemClock } from '../../src/clock/system-clock.ts';
import { type AgentView, createFleet, type Fleet } from '../../src/sim/fleet.ts';
import { always, eventually } from '../harness/eventually.ts';
import { type Planes, planesFor, planesUnavailable } from '../harness/planes.ts';
import { assignment, GUIDE_TEMPLATE } from '../smoke/documents.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

/** Their Collectors exit on a config with this word, as real ones do on a component that they lack. */
const POISON = 'poison.example:4317';
const CRASHING = 8;
const IMMUNE = 2;

function fleetOf(
  t: TestContext,
  planes: Planes,
  options: { seed: number; crashing: number; immune?: number },
): Fleet {
  const relay = planes.relay('eu-1');
  const { seed, crashing, immune = 0 } = options;
  const token = planes.tokens['eu'];
  assert.ok(token);
  const fleet = createFleet({
    clock: systemClock,
    endpoints: [relay.agentsWs],
    count: crashing + immune,
    transport: 'ws',
    token,
    region: 'eu',
    observe: planes.recorder.observer('eu'),
    seed,
    namePrefix: `eu-${seed}`,
    heartbeatMs: 2_000,
    mix: { crashing, obedient: immune },
    crashOn: /poison/,
    timing: { applyMs: [200, 300], crashAfterMs: 100 },
    backoff: { firstMs: 100, longestMs: 1_000 },
  });
  t.after(() => fleet.stop());
  fleet.start();
  return fleet;
}

/** Which of the bodies an agent runs. */
function runs(fleet: Fleet, agent: AgentView, text: string): boolean {
  if (agent.running === undefined || agent.status !== 'applied' || agent.lastHash !== agent.running)
    return false;
  return Object.values(fleet.content(agent.running) ?? {}).some((body) => body.includes(text));
}

async function allRun(fleet: Fleet, text: string): Promise<void> {
  await eventually(
    `all agents run ${text}`,
    () => fleet.agents().every((agent) => runs(fleet, agent, text)),
    60_000,
  );
}

/** The checker of this scenario: how often each agent was offered what the brake stopped. */
function flapping(agents: readonly AgentView[], allowed: number): string[] {
  return agents
    .filter(({ offers }) => offers > allowed)
    .map(({ name, offers }) => `${name}: ${offers} offers`);
}

test('the checker sees an agent that was offered once too often', () => {
  const agent = { name: 'a', offers: 4 } as AgentView;
  assert.deepEqual(flapping([agent], 3), ['a: 4 offers']);
  assert.deepEqual(flapping([agent], 4), []);
});

test(
  'poison that arrives seconds before the link dies is undone by the relay alone, for good, and told when the link is back [I2]',
  { ...skip, timeout: 240_000 },
  async (t) => {
    const planes = await planesFor(t, { regions: { eu: ['eu-1'] } });
    const relay = planes.relay('eu-1');
    const link = planes.links.get('eu');
    assert.ok(link);
    const apply = (endpoint: string) =>
      planes.apply(assignment({ regions: ['eu'], environment: 'prod', endpoint }));
    await planes.apply(GUIDE_TEMPLATE);
    await apply('good.example:4317');
    await eventually('the relay is ready', async () => (await fetch(`${relay.http}/ready`)).ok);
    const fleet = fleetOf(t, planes, { seed: 1, crashing: CRASHING, immune: IMMUNE });
    await allRun(fleet, 'good.example');
    await eventually('all are in force', async () => (await relay.status()).agents.counts.applied === 10);

    const before = (await relay.status()).generation;
    await apply(POISON);
    await eventually('the poison is accepted', async () => (await relay.status()).generation > before);
    link.cut();

    // Nobody but the relay is there.
    const crashing = (): AgentView[] => fleet.agents().filter(({ character }) => character === 'crashing');
    const immune = (): AgentView[] => fleet.agents().filter(({ character }) => character === 'obedient');
    await eventually(
      'those that it broke run what they ran',
      () => crashing().every((agent) => agent.offers === 3 && runs(fleet, agent, 'good.example')),
      60_000,
    );
    const alone = await relay.status();
    assert.equal(alone.link.connected, false);
    assert.ok(alone.flags.includes('brake-tripped'));
    assert.equal(alone.brakes.length, 1);
    assert.equal(alone.brakes[0]?.assignment, 'everyone');
    for (const agent of immune()) assert.ok(runs(fleet, agent, 'poison'), 'those in force stay');
    await eventually('all are shown as in force again', async () => {
      const { counts } = (await relay.status()).agents;
      return counts.applied === CRASHING + IMMUNE;
    });
    assert.match(await (await fetch(relay.metrics)).text(), /^holdfast_brake_trips_total 1$/m);

    // Neither a restart nor a reconnect brings the poison back, and a new agent never sees it.
    await relay.process.killGroup();
    relay.process.start();
    await relay.answers();
    const newcomers = fleetOf(t, planes, { seed: 2, crashing: 2 });
    await allRun(newcomers, 'good.example');
    await eventually('all are back', async () => (await relay.status()).agents.connected === 12);
    await always(
      'nobody is offered anything more',
      () => {
        assert.deepEqual(flapping(crashing(), 3), []);
        assert.deepEqual(flapping(immune(), 2), []);
        assert.deepEqual(flapping(newcomers.agents(), 1), []);
        return true;
      },
      5_000,
    );
    assert.ok((await relay.status()).flags.includes('brake-tripped'));

    link.heal();
    const trips = async (): Promise<EventJson[]> =>
      (await planes.events()).filter(({ kind }) => kind === 'brake_tripped');
    await eventually('the global plane has heard of it', async () => (await trips()).length === 1);
    const [trip] = await trips();
    assert.equal(trip?.region, 'eu');
    assert.equal(trip.detail['assignment'], 'everyone');
    assert.match(String(trip.detail['reason']), /exited unexpectedly/);
    await eventually('and shows it', async () => {
      const { items } = await planes.api.get('/api/v1/regions', regionListSchema);
      return items[0]?.link === 'connected' && items[0].flags.includes('brake-tripped');
    });
    const [told] = (
      await planes.api.get(`/api/v1/agents/${crashing()[0]?.uid}/explain`, agentExplanationSchema)
    ).items;
    assert.equal((told?.explanation?.['brake'] as { revision: number }).revision, trip.detail['revision']);

    // What the operator does about it ends it.
    await apply('better.example:4317');
    await allRun(fleet, 'better.example');
    await allRun(newcomers, 'better.example');
    await eventually('the flag is gone', async () => !(await relay.status()).flags.includes('brake-tripped'));
    assert.equal((await trips()).length, 1, 'it was told once');
    for (const agent of [...fleet.agents(), ...newcomers.agents()]) assert.deepEqual(agent.alarms, []);
    await planes.judge({ settled: true });
  },
);
