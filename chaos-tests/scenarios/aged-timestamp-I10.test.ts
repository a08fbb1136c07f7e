import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regionListSchema } from '../../src/api/index.ts';
import { agentsOf, allRun, appliedProblems } from '../harness/running-agents.ts';
import { eventually } from '../harness/eventually.ts';
import { oneRegion, textOf } from '../harness/settled-region.ts';
import { planesUnavailable } from '../harness/planes.ts';

const unavailable = planesUnavailable();
const skip = unavailable === undefined ? {} : { skip: unavailable };
/** Three missed reports of one second count as three of three, and a look takes its time. */
const FRESH_MS = 12_000;
const LIFETIME_S = 10;
const SERVE_S = 16;

interface View {
  readonly atMs: number;
  readonly asOfMs: number;
  readonly known: number;
  readonly trust: string;
}

/** The checker of this scenario: views in which agents count, or the region is fresh, on evidence that is too old. */
function tooGreen(views: readonly View[]): string[] {
  return views
    .filter(({ atMs, asOfMs, known, trust }) => atMs - asOfMs > FRESH_MS && (known > 0 || trust === 'fresh'))
    .map((view) => JSON.stringify(view));
}

test('the checker sees agents that count on old evidence', () => {
  const view = { atMs: 20_000, asOfMs: 0, known: 1, trust: 'unknown' };
  assert.equal(tooGreen([view]).length, 1);
  assert.equal(tooGreen([{ ...view, known: 0, trust: 'fresh' }]).length, 1);
  assert.deepEqual(
    tooGreen([
      { ...view, known: 0 },
      { ...view, atMs: 10_000 },
    ]),
    [],
  );
});

test(
  'a region that is cut off ages from fresh to stale to overdue, lets in whom its policy lets in, serves whom it knows, and is never shown greener than it is [I10 I12]',
  { ...skip, timeout: 240_000 },
  async (t) => {
    const region = await oneRegion(t, {
      offline: { timestamp_lifetime: `${LIFETIME_S}s`, offline: { serve: `${SERVE_S}s`, enrol: 'deny' } },
      agents: { heartbeatMs: 1_000 },
    });
    const { planes, relay, link, fleet } = region;
    const views: View[] = [];
    const view = async () => {
      const { items } = await planes.api.get('/api/v1/regions', regionListSchema);
      const [shown] = items;
      assert.ok(shown);
      const { counts, as_of, trust } = shown;
      const known = counts.applied + counts.pending + counts.failed + counts.held + counts.unmanaged;
      views.push({ atMs: Date.now(), asOfMs: Date.parse(as_of ?? ''), known, trust });
      return shown;
    };
    const trust = async (): Promise<string> => (await relay.status()).trust;
    const becomes = (wanted: string) =>
      eventually(`the relay is ${wanted}`, async () => {
        await view();
        return (await trust()) === wanted;
      });
    const part = async (what: string) =>
      (await relay.status()).isolation?.parts.find((one) => one.what === what)?.state;
    const newcomer = (seed: number) => agentsOf(t, planes, 'eu-1', { seed, count: 1 });

    await t.test('fresh, on a link that is up', async () => {
      await becomes('fresh');
      await eventually('all count', async () => (await view()).counts.applied === 4);
      assert.equal(await part('timestamp'), 'running');
      assert.equal(await part('serve'), 'running');
      const welcome = newcomer(2);
      await allRun(welcome, textOf(0));
      await welcome.stop();
    });

    const refused = newcomer(3);
    await refused.stop();
    link.cut();
    await t.test(
      'stale: a relay that was started anew serves its agents, and turns newcomers away',
      async () => {
        await becomes('stale');
        await relay.process.killGroup();
        relay.process.start();
        await relay.answers();
        assert.match(await trust(), /^(stale|overdue)$/, 'no start makes anything younger');
        assert.equal((await fetch(`${relay.http}/ready`)).status, 200);
        await eventually('the agents are back', async () => (await relay.status()).agents.connected === 4);
        const late = newcomer(4);
        await eventually(
          'it is turned away',
          async () => ((await relay.status()).enrolment?.refused ?? 0) > 0,
        );
        assert.equal((await relay.status()).enrolment?.open, false);
        assert.ok((await relay.status()).flags.includes('enrolment-closed'));
        assert.equal(late.stats().unset, 1);
        await late.stop();
      },
    );

    await t.test('overdue: known agents keep what they have', async () => {
      await becomes('overdue');
      assert.equal(await part('timestamp'), 'over');
      assert.equal(await part('serve'), 'over');
      assert.equal((await relay.status()).isolation?.seconds, 0);
      await fleet.restartAgents();
      await allRun(fleet, textOf(0));
      for (const { name, applied } of fleet.agents()) assert.equal(applied.length, 1, name);
      const shown = await view();
      assert.equal(shown.link, 'disconnected');
      assert.equal(shown.trust, 'unknown');
      assert.equal(shown.counts.unknown, shown.agents, 'nothing is known of any agent');
      assert.equal(shown.last_counts.applied, 4, 'what was known last stays readable as that');
    });

    link.heal();
    await t.test('fresh again, with its history', async () => {
      await becomes('fresh');
      await region.change();
      await region.converges();
      const late = newcomer(5);
      await allRun(late, textOf(region.content));
      await eventually('all count again', async () => (await view()).counts.applied >= 4);
      const changes = async () =>
        (await planes.events())
          .filter(({ kind }) => kind === 'trust_changed')
          .map(({ detail }) => detail['to'] as string);
      await eventually('the audit has what it went through', async () => {
        const went = await changes();
        return went.includes('overdue') && went.at(-1) === 'fresh';
      });
      assert.deepEqual(appliedProblems([...fleet.agents(), ...late.agents()]), []);
    });
    assert.deepEqual(tooGreen(views), []);
    await planes.judge({ settled: true });
    assert.ok(
      views.some(({ atMs, asOfMs }) => atMs - asOfMs > FRESH_MS),
      'there was old evidence to be taken in by',
    );
  },
);
