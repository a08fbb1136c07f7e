import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { Outbox, uplinkSchema } from './outbox.ts';

const ALL = { maxEvents: 1_000, maxBytes: 1 << 20 };

function outbox(maxRows?: number) {
  const db = openSqlite(':memory:', { synchronous: 'FULL', schemas: [uplinkSchema] });
  const options = { db, storeId: 'store-0001', clock: new ManualClock(), log: silentLogger };
  const make = () => new Outbox(maxRows === undefined ? options : { ...options, maxRows });
  return { db, make, outbox: make() };
}

describe('outbox', () => {
  test('events keep their order and their number until they are held', () => {
    const { outbox: box } = outbox();
    box.record('relay_started', { version: '1' });
    box.record('generation_accepted', { generation: 7 });
    assert.deepEqual(
      box.batch(ALL).map(({ n, kind, detail }) => [n, kind, detail]),
      [
        [1, 'relay_started', '{"version":"1"}'],
        [2, 'generation_accepted', '{"generation":7}'],
      ],
    );
    assert.equal(box.release([{ incarnation: box.incarnation, n: 1 }]), 1);
    box.record('update_refused', {});
    assert.deepEqual(
      box.batch(ALL).map(({ n }) => n),
      [2, 3],
    );
  });

  test('a later process sends what an earlier one left, under its own name, and counts anew', () => {
    const { outbox: first, make } = outbox();
    first.record('relay_started', {});
    const second = make();
    second.record('relay_started', {});
    assert.notEqual(first.incarnation, second.incarnation);
    assert.deepEqual(
      second.batch(ALL).map(({ incarnation, n }) => [incarnation, n]),
      [
        [first.incarnation, 1],
        [second.incarnation, 1],
      ],
    );
    second.release([{ incarnation: second.incarnation, n: 99 }]);
    assert.deepEqual(
      second.batch(ALL).map(({ incarnation }) => incarnation),
      [first.incarnation],
    );
  });

  test('an event in a transaction that fails never was, and leaves no gap', () => {
    const { db, outbox: box } = outbox();
    box.record('relay_started', {});
    assert.throws(() =>
      db.transaction(() => {
        box.record('generation_accepted', {});
        throw new Error('the commit fails');
      })(),
    );
    box.record('generation_accepted', {});
    assert.deepEqual(
      box.batch(ALL).map(({ n }) => n),
      [1, 2],
    );
  });

  test('a full outbox drops the oldest and declares every one', () => {
    const { outbox: box } = outbox(10);
    for (let i = 1; i <= 40; i++) box.record('update_refused', { i });
    assert.ok(box.rows <= 10, `${box.rows} rows`);
    const kept = box.batch(ALL);
    const newest = (kind: string) => kept.filter((event) => event.kind === kind).at(-1)!.detail;
    const { reason, total } = JSON.parse(newest('events_dropped')) as { reason: string; total: number };
    assert.deepEqual([reason, total], ['outbox-full', box.dropped]);
    // Everything made, declarations included, is either kept or declared dropped.
    const made = Math.max(...kept.map(({ n }) => n));
    assert.equal(made, kept.length + box.dropped);
    assert.equal(newest('update_refused'), '{"i":40}');
  });

  test('an event that cannot be written is counted and declared by the next that can', () => {
    const { db, outbox: box } = outbox();
    db.exec('ALTER TABLE uplink_events RENAME TO away');
    box.record('relay_started', {});
    assert.equal(box.dropped, 1);
    db.exec('ALTER TABLE away RENAME TO uplink_events');
    box.record('generation_accepted', {});
    assert.deepEqual(
      box.batch(ALL).map(({ kind }) => kind),
      ['events_dropped', 'generation_accepted'],
    );
    assert.equal(box.dropped, 1);
  });

  test('a batch ends before its bounds', () => {
    const { outbox: box } = outbox();
    for (let i = 0; i < 10; i++) box.record('update_refused', { pad: 'x'.repeat(1_000) });
    assert.equal(box.batch({ maxEvents: 3, maxBytes: 1 << 20 }).length, 3);
    assert.equal(box.batch({ maxEvents: 100, maxBytes: 5_000 }).length, 4);
  });

  test('a detail that is too large travels shortened', () => {
    const { outbox: box } = outbox();
    box.record('update_refused', { message: 'ä'.repeat(20_000) });
    const detail = JSON.parse(box.batch(ALL)[0]!.detail) as { truncated: boolean };
    assert.equal(detail.truncated, true);
  });
});
