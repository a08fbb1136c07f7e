import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { countOf, type EventRange, mergeRanges } from './event-ranges.ts';
import { Outbox, uplinkSchema } from './outbox.ts';
import type { OutboxLimits } from './outbox-bounds.ts';

const DAY_MS = 86_400_000;
const ALL = { maxEvents: 1_000, maxBytes: 1 << 20 };

function outbox(limits: Partial<OutboxLimits> = {}) {
  const db = openSqlite(':memory:', { synchronous: 'FULL', schemas: [uplinkSchema] });
  const clock = new ManualClock();
  const make = () => new Outbox({ db, storeId: 'store-0001', clock, log: silentLogger, limits });
  return { db, clock, make, outbox: make() };
}

const numbers = (box: Outbox): number[] => box.batch(ALL).map(({ n }) => n);
function declarations(box: Outbox) {
  return box
    .batch(ALL)
    .filter(({ kind }) => kind === 'events_dropped')
    .map(({ detail }) => JSON.parse(detail) as { count: number; reason: string; ranges: EventRange[] });
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
    assert.equal(box.acknowledge([{ incarnation: box.incarnation, n: 1 }]).events, 1);
    box.record('update_refused', {});
    assert.deepEqual(
      box.batch(ALL).map(({ n }) => n),
      [2, 3],
    );
  });

  test('what is recorded says how much it takes, and how long the oldest has been waiting is known', async () => {
    const { outbox: box, clock } = outbox();
    let bytes = 0;
    box.onRecorded((event) => (bytes += event.bytes));
    assert.equal(box.oldestWaitingMs, 0, 'nothing waits');
    box.record('relay_started', { version: '1' });
    box.record('generation_accepted', { generation: 7 });
    assert.equal(bytes, box.totals().waiting.bytes);
    await clock.advance(3 * DAY_MS);
    assert.equal(box.oldestWaitingMs, 3 * DAY_MS);
    box.acknowledge([{ incarnation: box.incarnation, n: 2 }]);
    assert.equal(box.oldestWaitingMs, 0);
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
    second.acknowledge([{ incarnation: second.incarnation, n: 99 }]);
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
    const { outbox: box } = outbox({ maxRows: 10 });
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

  test('a global plane that was restored gets again, in order, what it lacks', () => {
    const { outbox: first, make } = outbox();
    for (let i = 0; i < 3; i++) first.record('local_action', { i });
    const second = make();
    for (let i = 3; i < 6; i++) second.record('local_action', { i });
    const all = [
      { incarnation: first.incarnation, n: 3 },
      { incarnation: second.incarnation, n: 2 },
    ];
    assert.equal(second.acknowledge(all).events, 5);
    assert.deepEqual([numbers(second), second.totals().kept.rows], [[3], 5]);
    assert.deepEqual(second.acknowledged(), all);
    const { resent, missing } = second.acknowledge([
      { incarnation: first.incarnation, n: 1 },
      { incarnation: second.incarnation, n: 0 },
    ]);
    assert.deepEqual([resent, missing], [4, 0]);
    assert.deepEqual(
      second.batch(ALL).map(({ kind, detail }) => [kind, detail]),
      [
        ...[1, 2, 3, 4, 5].map((i) => ['local_action', JSON.stringify({ i })]),
        ['events_resent', '{"resent":4,"missing":0}'],
      ],
    );
    assert.deepEqual(second.acknowledged(), [{ incarnation: first.incarnation, n: 1 }]);
  });

  test('acknowledged events are kept for a week of running time, whatever the wall clock does', async () => {
    const { clock, outbox: box, make } = outbox();
    box.record('relay_started', {});
    box.acknowledge([{ incarnation: box.incarnation, n: 1 }]);
    clock.setWallClock(clock.now() + 3650 * DAY_MS);
    box.tend();
    assert.equal(box.totals().kept.rows, 1);
    await clock.advance(6.9 * DAY_MS);
    box.tend();
    assert.equal(box.totals().kept.rows, 1);
    // Another process goes on with the running time of the first.
    const next = make();
    await clock.advance(0.2 * DAY_MS);
    next.tend();
    assert.deepEqual([next.totals().kept, next.acknowledged()], [{ rows: 0, bytes: 0 }, []]);
  });

  test('in a full outbox acknowledged events make room first, and silently', () => {
    const { outbox: box } = outbox({ maxRows: 10 });
    for (let i = 1; i <= 6; i++) box.record('local_action', { i });
    box.acknowledge([{ incarnation: box.incarnation, n: 4 }]);
    for (let i = 7; i <= 14; i++) box.record('local_action', { i });
    assert.deepEqual(numbers(box), [5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    assert.equal(box.dropped, 0);
    box.record('local_action', {});
    assert.deepEqual(
      declarations(box).map(({ reason, ranges }) => [reason, ranges]),
      [['outbox-full', [{ incarnation: box.incarnation, from: 5, to: 6 }]]],
    );
  });

  test('the size of an outbox is bounded as well as its rows', () => {
    const maxBytes = 64 * 1024;
    const { outbox: box } = outbox({ maxBytes });
    for (let i = 0; i < 200; i++) {
      box.record('local_action', { pad: 'x'.repeat(1_000) });
      const { waiting, kept } = box.totals();
      assert.ok(waiting.bytes + kept.bytes <= maxBytes);
    }
    assert.ok(box.dropped > 0);
    assert.equal(box.rows + box.dropped, Math.max(...numbers(box)));
  });

  test('events that waited for too long are dropped and declared, without any event coming', async () => {
    const { clock, outbox: box } = outbox({ maxAgeMs: 30 * DAY_MS });
    box.record('local_action', {});
    box.record('local_action', {});
    await clock.advance(20 * DAY_MS);
    box.record('local_action', {});
    await clock.advance(10 * DAY_MS);
    box.tend();
    assert.deepEqual(numbers(box), [3, 4]);
    assert.deepEqual(
      declarations(box).map(({ count, reason }) => [count, reason]),
      [[2, 'too-old']],
    );
  });

  test('what a restored global plane lacks and the outbox no longer keeps is declared once', () => {
    const { outbox: box } = outbox({ maxRows: 10 });
    const { incarnation } = box;
    for (let i = 1; i <= 8; i++) box.record('local_action', { i });
    box.acknowledge([{ incarnation, n: 8 }]);
    for (let i = 9; i <= 15; i++) box.record('local_action', { i });
    // Of 1 to 8 the newest are kept.
    const kept = box.totals().kept.rows;
    const expected = { resent: kept, missing: 8 - kept };
    const { events, ...lost } = box.acknowledge([{ incarnation, n: 0 }]);
    assert.deepEqual([events, lost], [0, expected]);
    const [declared] = declarations(box);
    assert.deepEqual([declared?.count, declared?.reason], [8 - kept, 'restored-beyond-kept']);
    box.acknowledge([{ incarnation, n: 8 }]);
    assert.equal(box.acknowledge([{ incarnation, n: 0 }]).missing, 0);
  });

  test('a declaration that is dropped is declared again with what it declared', () => {
    const { outbox: first, make } = outbox({ maxRows: 6 });
    for (let i = 0; i < 6; i++) first.record('local_action', { i });
    const second = make();
    for (let i = 0; i < 12; i++) second.record('local_action', { i });
    const gone = mergeRanges(declarations(second).flatMap(({ ranges }) => ranges));
    assert.deepEqual(gone, [
      { incarnation: first.incarnation, from: 1, to: 6 },
      { incarnation: second.incarnation, from: 1, to: Math.min(...numbers(second)) - 1 },
    ]);
    assert.equal(countOf(gone), second.dropped);
  });

  test('a store of the first shape keeps its events and their numbers', () => {
    const [firstStep = ''] = uplinkSchema.steps;
    const path = join(mkdtempSync(join(tmpdir(), 'holdfast-outbox-')), 'trust.db');
    const old = openSqlite(path, {
      synchronous: 'FULL',
      schemas: [{ component: 'uplink', steps: [firstStep] }],
    });
    old.exec(`INSERT INTO uplink_events (incarnation, n, at_ms, kind, detail) VALUES ('run-1', 4, 1, 'a', '{}');
      INSERT INTO uplink_incarnations VALUES ('run-1', 4)`);
    old.close();
    const db = openSqlite(path, { synchronous: 'FULL', schemas: [uplinkSchema] });
    const box = new Outbox({ db, storeId: 'store-0001', clock: new ManualClock(), log: silentLogger });
    box.record('relay_started', {});
    assert.deepEqual([numbers(box), box.totals().waiting.rows], [[4, 1], 2]);
    assert.equal(box.acknowledge([{ incarnation: 'run-1', n: 4 }]).events, 1);
    db.close();
    rmSync(dirname(path), { recursive: true });
  });
});
