import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { systemClock } from '../../src/clock/system-clock.ts';
import { type AgentView, createFleet } from '../../src/sim/fleet.ts';
import { always, eventually } from '../harness/eventually.ts';
import { planesFor, planesUnavailable } from '../harness/planes.ts';
import { assignment, GUIDE_TEMPLATE } from '../smoke/documents.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };
const AGENTS = 10;
const RELAYS = ['eu-1', 'eu-2'];

/** The checker: agents that were offered something when nothing newer than what they run was there for them. */
function offeredAgain(agents: readonly AgentView[], before: ReadonlyMap<string, number>): string[] {
  return agents
    .filter(({ uid, offers }) => offers !== before.get(uid))
    .map(({ name, uid, offers }) => `${name}: ${offers} offers, ${before.get(uid)} before`);
}

test('the checker sees an agent that was offered something again', () => {
  const agent = { name: 'a', uid: 'u', offers: 3 } as AgentView;
  assert.deepEqual(offeredAgain([agent], new Map([['u', 2]])), ['a: 3 offers, 2 before']);
  assert.deepEqual(offeredAgain([agent], new Map([['u', 3]])), []);
});

test(
  'two relays cut off, one with an old disk: it catches up from the other, nobody is taken back, each agent counts once, and poison stopped at one is stopped at both [I1 I2 I4]',
  { ...skip, timeout: 240_000 },
  async (t) => {
    const planes = await planesFor(t, { regions: { eu: RELAYS } });
    const [first, second] = [planes.relay('eu-1'), planes.relay('eu-2')];
    const link = planes.links.get('eu');
    const token = planes.tokens['eu'];
    assert.ok(link && token);
    const apply = (endpoint: string) =>
      planes.apply(assignment({ regions: ['eu'], environment: 'prod', endpoint }));
    await planes.apply(GUIDE_TEMPLATE);
    await apply('old.example:4317');
    for (const { http, name } of [first, second])
      await eventually(`${name} is ready`, async () => (await fetch(`${http}/ready`)).ok);
    const fleet = createFleet({
      clock: systemClock,
      endpoints: [first.agentsWs, second.agentsWs],
      count: AGENTS,
      transport: 'ws',
      token,
      region: 'eu',
      observe: planes.recorder.observer('eu'),
      heartbeatMs: 2_000,
      mix: { crashing: AGENTS },
      crashOn: /poison/,
      timing: { applyMs: [100, 200], crashAfterMs: 100 },
      backoff: { firstMs: 100, longestMs: 1_000 },
    });
    t.after(() => fleet.stop());
    fleet.start();
    const allRun = (text: string) =>
      eventually(`all agents run ${text}`, () =>
        fleet.agents().every(({ running, status }) => {
          const bodies = running === undefined ? {} : (fleet.content(running) ?? {});
          return status === 'applied' && Object.values(bodies).some((body) => body.includes(text));
        }),
      );
    const counted = async (...names: string[]): Promise<number> => {
      const each = await Promise.all(names.map((name) => planes.relay(name).status()));
      return each.flatMap(({ agents }) => Object.values(agents.counts)).reduce((sum, one) => sum + one, 0);
    };
    const countsOnce = (what: string, ...names: string[]) =>
      eventually(
        `${what}: ${AGENTS} agents at ${names.join(' and ')}`,
        async () => (await counted(...names)) === AGENTS,
      );
    await allRun('old.example');
    await countsOnce('at the start', ...RELAYS);

    // The second relay dies; its disk is copied as it was. The region goes on to something newer, then the link dies.
    const old = (await second.status()).generation;
    await second.process.killGroup();
    cpSync(second.dataDir, join(planes.dir, 'old-disk'), {
      recursive: true,
      filter: (path) => !path.endsWith('.sock'),
    });
    await apply('new.example:4317');
    await allRun('new.example');
    const { generation } = await first.status();
    assert.ok(generation > old);
    link.cut();
    planes.recorder.replaces('eu-2', 'an old copy of its disk');
    rmSync(second.dataDir, { recursive: true });
    cpSync(join(planes.dir, 'old-disk'), second.dataDir, { recursive: true });
    const before = new Map(fleet.agents().map(({ uid, offers }) => [uid, offers]));
    second.process.start();
    await second.answers();
    await eventually(
      'the old disk has caught up',
      async () => (await second.status()).generation === generation,
    );
    assert.equal((await second.status()).link.connected, false);

    // All agents come to it, and it knows what they should run.
    await first.process.killGroup();
    await eventually(
      'all are at the second',
      async () => (await second.status()).agents.connected === AGENTS,
    );
    first.process.start();
    await first.answers();
    await countsOnce('after all have moved', ...RELAYS);
    await always(
      'nobody is offered anything again',
      () => {
        assert.deepEqual(offeredAgain(fleet.agents(), before), []);
        return true;
      },
      3_000,
    );

    // Poison arrives, and the link dies again. All agents are at one relay; the other has nobody to learn it from.
    link.heal();
    await apply('poison.example:4317');
    await eventually('the poison is accepted', async () => {
      const each = await Promise.all([first.status(), second.status()]);
      return each.every((status) => status.generation > generation);
    });
    link.cut();
    const stops = async (name: string) => (await planes.relay(name).status()).brakes;
    for (const name of RELAYS)
      await eventually(`it is stopped at ${name}`, async () => (await stops(name)).length === 1);
    assert.equal((await stops('eu-1'))[0]?.taken_over_from, 'eu-2');
    await allRun('new.example');
    for (const { alarms } of fleet.agents()) assert.deepEqual(alarms, []);
  },
);
