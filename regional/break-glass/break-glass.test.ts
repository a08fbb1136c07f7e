import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { verifyMetadata } from '../../src/trust/verify.ts';
import { TestPublisher } from '../acceptance/test-publisher.ts';
import { TrustStore } from '../acceptance/trust-store.ts';
import { Outbox, uplinkSchema } from '../uplink/outbox.ts';
import { ActStore, breakGlassSchema } from './act-store.ts';
import { BreakGlass, BreakGlassError } from './break-glass.ts';

const WHY = { who: 'anna (uid 1000)', reason: 'INC-7' };
const fails = (code: string) => (error: unknown) => error instanceof BreakGlassError && error.code === code;

/** A relay's store on disk with what an operator may do to it. */
function site(context: TestContext) {
  const dir = mkdtempSync(join(tmpdir(), 'break-glass-'));
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const open = () => {
    const store = TrustStore.open({
      path: join(dir, 'trust.db'),
      plane: publisher.plane,
      region: publisher.region,
      roots: publisher.roots,
      log: silentLogger,
      schemas: [uplinkSchema, breakGlassSchema],
    });
    const outbox = new Outbox({ db: store.db, storeId: store.storeId, clock, log: silentLogger });
    const breakGlass = new BreakGlass({
      acts: new ActStore(store.db),
      store,
      events: outbox,
      clock,
      log: silentLogger,
    });
    store.keepAlso(() => breakGlass.acts.map(({ generation }) => generation));
    return { store, outbox, breakGlass };
  };
  let parts = open();
  context.after(() => {
    parts.store.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return {
    get store() {
      return parts.store;
    },
    get glass() {
      return parts.breakGlass;
    },
    restart() {
      parts.store.close();
      parts = open();
    },
    /** Accepts a generation whose assignment a1 wants revision 1 with this body. */
    async accept(bodies: Record<number, string>): Promise<number> {
      await clock.advance(1_000);
      const release = publisher.release(bodies);
      const { timestamp, snapshot, targets } = release;
      const identity = { plane: publisher.plane, region: publisher.region, nowMs: clock.now() };
      const update = verifyMetadata(parts.store.state(), { timestamp, snapshot, targets }, identity);
      assert.equal(update.kind, 'generation');
      if (update.kind === 'generation') parts.store.accept(update, release, { nowMs: clock.now() });
      return release.generation;
    },
    events: () => parts.outbox.batch({ maxEvents: 100, maxBytes: 100_000 }),
    offered: () => Object.keys(parts.breakGlass.current()?.manifest.revisions ?? {}).map(Number),
  };
}

test('while held, newer generations are accepted and stored, and not offered; released, the newest is', async (context) => {
  const one = site(context);
  const held = await one.accept({ 1: 'a: 1\n' });
  assert.equal(one.glass.current(), one.store.current(), 'without an act nothing stands between');
  let changes = 0;
  one.glass.onChanged(() => changes++);
  one.glass.setHold(WHY);
  const accepted = await one.accept({ 2: 'a: 2\n' });
  assert.equal(one.store.current()?.generation, accepted);
  assert.deepEqual(one.offered(), [1]);
  assert.deepEqual(one.glass.flags(), ['break-glass']);
  assert.equal(
    one.glass.current()?.manifest,
    one.glass.current()?.manifest,
    'the same object while all is the same',
  );
  assert.equal(one.glass.current()?.credentials, one.store.current()?.credentials, 'revocations act at once');
  one.glass.release({ ...WHY, reason: 'over' });
  assert.deepEqual(one.offered(), [2]);
  assert.deepEqual(one.glass.flags(), []);
  assert.equal(changes, 2);
  const told = one.events().map(({ kind, detail }) => [kind, JSON.parse(detail) as unknown]);
  assert.deepEqual(told, [
    ['break_glass_hold', { ...WHY, generation: held }],
    ['break_glass_released', { ...WHY, reason: 'over', released: [{ kind: 'hold', generation: held }] }],
  ]);
});

test('a hold outlives a restart, and its generation many later ones', async (context) => {
  const one = site(context);
  const held = await one.accept({ 1: 'a: 1\n' });
  one.glass.setHold(WHY);
  for (let number = 2; number < 9; number++) await one.accept({ [number]: `a: ${number}\n` });
  one.restart();
  assert.equal(one.glass.hold?.who, WHY.who);
  assert.deepEqual(one.offered(), [1]);
  assert.ok(one.glass.body(one.glass.current()?.manifest.revisions['1']?.files[0]?.sha256 ?? ''));
  assert.ok(one.store.keptGenerations().includes(held));
  one.glass.release(WHY);
  await one.accept({ 9: 'a: 9\n' });
  assert.ok(!one.store.keptGenerations().includes(held), 'nothing is kept for ever');
});

test('a pin gives one assignment what an earlier accepted generation says', async (context) => {
  const one = site(context);
  const before = await one.accept({ 1: 'a: 1\n', 2: 'b: 1\n' });
  await one.accept({ 1: 'a: 1\n', 3: 'c: 1\n' });
  one.glass.pin('a2', before, WHY);
  assert.deepEqual(one.offered().sort(), [1, 2, 3]);
  assert.equal(one.glass.current()?.manifest.assignments.at(-1)?.name, 'a2');
  assert.throws(() => one.glass.unpin('a1', WHY), fails('not-in-force'));
  one.glass.unpin('a2', WHY);
  assert.deepEqual(one.offered().sort(), [1, 3]);
  assert.deepEqual(
    one.events().map(({ kind }) => kind),
    ['break_glass_pin', 'break_glass_unpin'],
  );
});

test('what was never accepted, or is not kept, cannot be pinned to', async (context) => {
  const one = site(context);
  assert.throws(() => one.glass.setHold(WHY), fails('nothing-accepted'));
  const generation = await one.accept({ 1: 'a: 1\n' });
  assert.throws(() => one.glass.pin('a1', generation + 1, WHY), fails('not-kept'));
  assert.throws(() => one.glass.pin('a7', generation, WHY), fails('not-there'));
  assert.throws(() => one.glass.release(WHY), fails('not-in-force'));
  one.glass.setHold(WHY);
  assert.throws(() => one.glass.setHold(WHY), fails('already'));
});

test('a held generation that the disk changed is not offered, and nothing newer behind the operator’s back', async (context) => {
  const one = site(context);
  await one.accept({ 1: 'a: 1\n' });
  one.glass.setHold(WHY);
  await one.accept({ 2: 'a: 2\n' });
  one.store.db.exec(
    `UPDATE trust_blobs SET body = CAST(replace(CAST(body AS TEXT), '"priority":1', '"priority":9') AS BLOB)
     WHERE sha256 IN (SELECT manifest_sha256 FROM trust_generations ORDER BY seq LIMIT 1)`,
  );
  one.restart();
  assert.equal(one.glass.current(), undefined);
  one.glass.release(WHY);
  assert.deepEqual(one.offered(), [2]);
});
