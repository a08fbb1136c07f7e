import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegionJson } from '../api/index.ts';
import { progressOf, progressText, RolloutWatch } from './rollout-progress.ts';
import { countsFixture, regionFixture, relayFixture } from './test-shell.ts';

const awaited = { region: 'eu', generation: 100, assignments: ['prod'] };

interface Revision {
  wanted: boolean;
  counts: Parameters<typeof countsFixture>[0];
  reasons?: string[];
}

function region(revisions: Revision[], changes: Partial<RegionJson> = {}): RegionJson {
  return regionFixture({
    as_of: '2030-01-01T00:00:00.000Z',
    assignments: [
      {
        uid: 'u',
        name: 'prod',
        revisions: revisions.map(({ wanted, counts, reasons = [] }, index) => ({
          revision: index + 1,
          wanted,
          agents: Object.values(counts).reduce((sum, count) => sum + count, 0),
          counts: countsFixture(counts),
          healthy: 0,
          unhealthy: 0,
          failures: reasons.map((reason) => ({ reason, count: 1 })),
        })),
      },
    ],
    ...changes,
  });
}

test('progress counts who runs what is wanted, who failed and why, and who is not heard', () => {
  const progress = progressOf(
    awaited,
    region([
      { wanted: false, counts: { applied: 1 } },
      { wanted: true, counts: { applied: 46, failed: 2, unknown: 1 }, reasons: ['no such exporter'] },
    ]),
  );
  assert.equal(progress.state, 'accepted');
  assert.equal(progress.pending, 1);
  assert.equal(
    progressText(progress),
    'eu accepted, 46/50 in force, 2 failed: no such exporter, 1 not heard',
  );
});

test('a region that holds an older generation has not accepted, whatever its agents run', () => {
  const progress = progressOf(
    awaited,
    region([{ wanted: true, counts: { applied: 5 } }], { relays: [relayFixture({ held: 99 })] }),
  );
  assert.equal(progress.state, 'signed');
  assert.equal(progressText(progress), 'eu has not accepted it yet');
});

test('of several relays the slowest that is heard counts', () => {
  const relays = [relayFixture({ held: 100 }), relayFixture({ name: 'relay-2', held: 90 })];
  assert.equal(progressOf(awaited, region([], { relays })).state, 'signed');
});

test('one report is not believed: the first after an acceptance may be older than its agents', () => {
  const watch = new RolloutWatch([awaited]);
  const done = (as_of: string) =>
    watch.update([region([{ wanted: true, counts: { applied: 5 } }], { as_of })]).outcome;
  assert.equal(done('2030-01-01T00:00:00.000Z'), 'waiting');
  assert.equal(done('2030-01-01T00:00:00.000Z'), 'waiting');
  assert.equal(done('2030-01-01T00:00:01.000Z'), 'in-force');
});

test('failures are the outcome only when nobody is on the way any more', () => {
  const watch = new RolloutWatch([awaited]);
  const update = (counts: Revision['counts'], as_of: string) =>
    watch.update([region([{ wanted: true, counts }], { as_of })]).outcome;
  assert.equal(update({ applied: 1, failed: 1, pending: 1 }, '2030-01-01T00:00:00.000Z'), 'waiting');
  assert.equal(update({ applied: 2, failed: 1 }, '2030-01-01T00:00:01.000Z'), 'waiting');
  assert.equal(update({ applied: 2, failed: 1 }, '2030-01-01T00:00:02.000Z'), 'failures');
});

test('a revision that the brake stopped comes to its end when nobody is on the way any more', () => {
  const watch = new RolloutWatch([awaited]);
  const update = (before: Revision['counts'], wanted: Revision['counts'], second: number) => {
    const revisions = [
      { wanted: false, counts: before },
      { wanted: true, counts: wanted },
    ];
    const as_of = `2030-01-01T00:00:0${second}.000Z`;
    return watch.update([region(revisions, { as_of, flags: ['brake-tripped'] })]);
  };
  assert.equal(update({ pending: 1, applied: 1 }, { held: 3, applied: 1 }, 0).outcome, 'waiting');
  assert.equal(update({ applied: 2 }, { held: 3, applied: 1 }, 1).outcome, 'waiting');
  const { outcome, progress } = update({ applied: 2 }, { held: 3, applied: 1 }, 2);
  assert.equal(outcome, 'failures');
  assert.deepEqual(progress.map(progressText), ['eu accepted, 1/6 in force, 5 kept from it by the brake']);
});

test('a region that is not heard is neither success nor failure', () => {
  const watch = new RolloutWatch([awaited, { ...awaited, region: 'us' }]);
  const us = regionFixture({
    name: 'us',
    link: 'disconnected',
    relays: [relayFixture({ region: 'us', link: 'disconnected' })],
  });
  const update = (as_of: string) =>
    watch.update([region([{ wanted: true, counts: { applied: 1 } }], { as_of }), us]).outcome;
  assert.equal(update('2030-01-01T00:00:00.000Z'), 'waiting');
  assert.equal(update('2030-01-01T00:00:01.000Z'), 'unreachable');
});
