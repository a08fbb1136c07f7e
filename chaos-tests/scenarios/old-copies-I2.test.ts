import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { appliedProblems } from '../harness/running-agents.ts';
import { eventually } from '../harness/eventually.ts';
import { oneRegion } from '../harness/settled-region.ts';
import { planesUnavailable } from '../harness/planes.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

/** Replaces one database, log and all, with the copy of it in another folder. */
function putBack(from: string, to: string, database: string): void {
  for (const folder of [to, from])
    for (const name of readdirSync(folder).filter((one) => one.startsWith(database)))
      if (folder === to) rmSync(join(to, name));
      else cpSync(join(from, name), join(to, name));
}

test(
  'old copies of a relay’s databases, one by one, and of the global plane’s with them: no agent is taken back [I2]',
  { ...skip, timeout: 240_000 },
  async (t) => {
    const region = await oneRegion(t);
    const { planes, relay, fleet, link } = region;
    const { global } = planes;
    const [relayCopy, globalCopy] = [join(planes.dir, 'relay-copy'), join(planes.dir, 'global-copy')];
    const globalDir = join(planes.dir, 'global/data');
    await relay.process.stop();
    await global.stop();
    for (const [from, to] of [
      [relay.dataDir, relayCopy],
      [globalDir, globalCopy],
    ] as const) {
      mkdirSync(to);
      for (const name of readdirSync(from).filter((one) => /^(trust|fleet|global)\.db/.test(one)))
        cpSync(join(from, name), join(to, name));
    }
    global.start();
    relay.process.start();
    await planes.globalAnswers();
    await relay.answers();
    await region.change();
    await region.converges();

    const restartWith = async (databases: readonly string[]): Promise<void> => {
      await relay.process.stop();
      if (databases.includes('trust.db')) planes.recorder.replaces('eu-1', 'an old copy of trust.db');
      for (const database of databases) putBack(relayCopy, relay.dataDir, database);
      relay.process.start();
      await relay.answers();
      await eventually('the agents are there', async () => (await relay.status()).agents.connected === 4);
    };
    const everyAgentIs = (wanted: string) =>
      eventually(`every agent is ${wanted}`, async () =>
        (await relay.agents()).every(({ status, connected }) => connected && status === wanted),
      );
    const offers = () => fleet.agents().map((agent) => agent.offers);

    await t.test(
      'fleet.db alone: what agents ran then is corrected by what they say, and nothing is offered',
      async () => {
        const before = offers();
        link.cut();
        await restartWith(['fleet.db']);
        await everyAgentIs('applied');
        assert.deepEqual(offers(), before);
        link.heal();
      },
    );

    await t.test('trust.db alone: the agents are witnesses, also of a second start', async () => {
      const before = offers();
      link.cut();
      await restartWith(['trust.db']);
      await everyAgentIs('held');
      assert.ok((await relay.status()).flags.includes('agent-ahead'));
      await restartWith([]);
      await everyAgentIs('held');
      assert.deepEqual(offers(), before);
      link.heal();
      await everyAgentIs('applied');
      assert.ok(!(await relay.status()).flags.includes('agent-ahead'));
      assert.deepEqual(offers(), before, 'what they run is the newest: there is nothing to offer');
    });

    await t.test('the global plane’s as well: nobody is left who signed what the agents run', async () => {
      const before = offers();
      const held = await region.generation();
      await global.stop();
      planes.recorder.replaces('global', 'an old copy');
      putBack(globalCopy, globalDir, 'global.db');
      // The newest head would still be there: a relay would take it, and nobody would lack anything.
      await planes.nats.killGroup();
      planes.recorder.replaces('nats', 'wiped');
      rmSync(planes.natsStoreDir, { recursive: true });
      planes.nats.start();
      await restartWith(['trust.db', 'fleet.db']);
      global.start();
      await planes.globalAnswers();
      await everyAgentIs('held');
      assert.deepEqual(offers(), before, 'older content is not offered because two memories agree');
      // Operators apply what they have: that is newer than all, and the agents go on from where they are.
      await region.change();
      await region.converges();
      assert.ok((await region.generation()) > held);
      await everyAgentIs('applied');
      assert.ok(!(await relay.status()).flags.includes('agent-ahead'));
    });

    assert.deepEqual(appliedProblems(fleet.agents()), []);
    await planes.judge({ settled: true });
  },
);
