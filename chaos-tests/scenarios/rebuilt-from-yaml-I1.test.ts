import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { eventPageSchema, natsConfigSchema, regionListSchema, statusSchema } from '../../src/api/index.ts';
import { eventually } from '../harness/eventually.ts';
import { run } from '../harness/plane-command.ts';
import { type Planes, planesUnavailable } from '../harness/planes.ts';
import { agentsOf, allRun, appliedProblems } from '../harness/running-agents.ts';
import { oneRegion, textOf } from '../harness/settled-region.ts';
import { assignment, GUIDE_TEMPLATE } from '../smoke/documents.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };
const REGION = JSON.stringify({
  ...{ apiVersion: 'opamp.io/v1', kind: 'Region', metadata: { name: 'eu' } },
  spec: { kind: 'datacentre' },
});

/** What an operator types on the host of the plane that is to be. */
async function keys(...args: string[]): Promise<void> {
  const { code, notes } = await run('src/cli/main.ts', 'keys', ...args);
  assert.equal(code, 0, notes);
}

/** Files of a directory whose names fit are gone. */
function lose(directory: string, names: RegExp): void {
  for (const name of readdirSync(directory)) if (names.test(name)) rmSync(join(directory, name));
}

async function loseThePlane(planes: Planes): Promise<void> {
  await planes.global.killGroup();
  planes.recorder.replaces('global', 'lost');
  lose(join(planes.dir, 'global/data'), /^global\.db/);
}

async function newOnlineKeys(planes: Planes): Promise<void> {
  const [dir, proposal] = [planes.keysDir, join(planes.dir, 'root-2.json')];
  await keys('rotate', 'content', 'fresh', '--dir', dir, '--out', proposal);
  await keys('root', 'sign', proposal, '--key', join(dir, 'root-1.key.json'), '--yes');
  await keys('root', 'publish', proposal, '--dir', dir, '--no-reload');
}

test(
  'the global plane rebuilt from its offline keys and the YAML alone, then without NATS’s data too: nobody is offered anything, tokens hold, changes arrive [I1 I2 I4]',
  { ...skip, timeout: 180_000 },
  async (t) => {
    const region = await oneRegion(t, { development: false });
    const { planes, fleet } = region;
    await region.change();
    await region.converges();
    const rebuild = (): Promise<unknown> =>
      planes.apply([yaml(region.content), GUIDE_TEMPLATE, REGION].join('\n---\n'));
    const isTakenUp = (before: number) =>
      eventually('eu is taken up, and holds what is signed since', async () => {
        const { items } = await planes.api.get('/api/v1/regions', regionListSchema);
        const { items: events } = await planes.api.get('/api/v1/events', eventPageSchema, {
          query: { limit: 500 },
        });
        const held = await region.generation();
        return (
          events.some(({ kind }) => kind === 'region_adopted') && items[0]?.want === held && held >= before
        );
      });
    const offers = (): number[] => fleet.agents().map((agent) => agent.offers);

    for (const [index, lost] of ['the plane', 'the plane and NATS’s data'].entries())
      await t.test(lost, async () => {
        const before = { offers: offers(), generation: await region.generation() };
        await loseThePlane(planes);
        if (index === 0) {
          lose(planes.keysDir, /^(content|fresh).*\.key\.json$/);
          await newOnlineKeys(planes);
        } else {
          await planes.nats.killGroup();
          planes.recorder.replaces('nats', 'wiped');
          rmSync(planes.natsStoreDir, { recursive: true, force: true });
          planes.nats.start();
        }
        planes.global.start();
        await planes.globalAnswers();
        await rebuild();
        await isTakenUp(before.generation);
        const { trouble } = await planes.api.get('/api/v1/status', statusSchema);
        assert.deepEqual(trouble, []);
        const { regions } = await planes.api.get('/api/v1/nats-config', natsConfigSchema);
        assert.deepEqual(
          regions[0]?.relays.map(({ name }) => name),
          ['eu-1'],
        );
        if (index === 1) {
          // It judges its agents anew.
          await region.relay.process.killGroup();
          region.relay.process.start();
          await region.relay.answers();
        }
        // One that shows its token for the first time.
        const another = agentsOf(t, planes, 'eu-1', { count: 1, seed: 50 + index });
        await allRun(another, textOf(region.content));
        await region.converges();
        assert.deepEqual(offers(), before.offers, 'nobody was offered anything');
        await region.change();
        await region.converges();
        await allRun(another, textOf(region.content));
      });

    await planes.judge();
    assert.deepEqual(appliedProblems(fleet.agents()), []);
  },
);

function yaml(content: number): string {
  return assignment({ regions: ['eu'], environment: 'prod', endpoint: textOf(content) });
}
