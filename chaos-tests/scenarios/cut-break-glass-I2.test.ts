import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regionListSchema } from '../../src/api/index.ts';
import { allRun, revisionIn } from '../harness/running-agents.ts';
import { always, eventually } from '../harness/eventually.ts';
import { audit } from '../harness/kept-events.ts';
import { oneRegion, textOf } from '../harness/settled-region.ts';
import { breakGlass } from '../harness/plane-command.ts';
import { planesUnavailable } from '../harness/planes.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };

test(
  'an operator on the spot pins and holds while the region is cut off: it outlives a kill and the healing, is shown above until it is released, and is in the audit [I2 I7]',
  { ...skip, timeout: 180_000 },
  async (t) => {
    const region = await oneRegion(t);
    const { planes, relay, link, fleet } = region;
    const first = await region.generation();
    await region.change();
    await region.converges();
    const shownFlags = async (): Promise<string[]> => {
      const { items } = await planes.api.get('/api/v1/regions', regionListSchema);
      return items[0]?.link === 'connected' ? items[0].flags : ['not heard'];
    };

    link.cut();
    await assert.rejects(breakGlass(relay.dataDir, 'pin', { assignment: 'everyone', to: 1 }), /not kept/);
    await breakGlass(relay.dataDir, 'pin', { assignment: 'everyone', to: first });
    await allRun(fleet, textOf(0));
    await breakGlass(relay.dataDir, 'hold');
    await relay.process.killGroup();
    relay.process.start();
    await relay.answers();
    assert.equal((await relay.status()).break_glass?.length, 2, 'a kill does not release anything');
    await region.change();
    link.heal();
    const newest = await eventually('the newest generation is accepted', async () => {
      const { generation, wanted_generation } = await relay.status();
      return generation > first &&
        generation === wanted_generation &&
        (await shownFlags()).includes('break-glass')
        ? generation
        : undefined;
    });
    await always(
      'the agents keep what the operator gave them',
      async () => {
        await allRun(fleet, textOf(0), 1_000);
        return (await shownFlags()).includes('break-glass');
      },
      3_000,
    );
    await breakGlass(relay.dataDir, 'unpin', { assignment: 'everyone' });
    // Still held: the generation of the time of the hold, not the newest.
    await allRun(fleet, textOf(1));
    await breakGlass(relay.dataDir, 'release');
    await region.converges();
    await eventually(
      'it is not shown any more',
      async () => (await shownFlags()).length < 2 && !(await shownFlags()).includes('break-glass'),
    );
    assert.equal(await region.generation(), newest);

    await planes.judge({ settled: true });
    assert.deepEqual(
      audit(planes).flatMap(({ kind }) => (kind.startsWith('break_glass') ? [kind] : [])),
      ['break_glass_pin', 'break_glass_hold', 'break_glass_unpin', 'break_glass_released'],
    );
    for (const { name, applied, alarms } of fleet.agents()) {
      const [zero, one, pinned, held, last] = applied.map(({ hash }) => revisionIn(hash));
      assert.equal(applied.length, 5, name);
      assert.deepEqual([pinned, held], [zero, one], name);
      assert.ok(last! > one!, name);
      assert.deepEqual(alarms, []);
    }
  },
);
