import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { agentFacts, type AgentFacts } from '../../src/manifest/agent-facts.ts';
import { resolve } from '../../src/manifest/resolve.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { verifyMetadata } from '../../src/trust/verify.ts';
import { TestPublisher } from '../acceptance/test-publisher.ts';
import { TrustStore } from '../acceptance/trust-store.ts';
import { Outbox, uplinkSchema } from '../uplink/outbox.ts';
import { ActStore, breakGlassSchema } from './act-store.ts';
import { BreakGlass, BreakGlassError, MAX_ACTS } from './break-glass.ts';

const WHY = { who: 'anna (uid 1000)', reason: 'INC-7' };
const fails = (code: string) => (error: unknown) => error instanceof BreakGlassError && error.code === code;

function agent(uid: string, host: string, labels: Record<string, string>): AgentFacts {
  return agentFacts({
    uid: uid.repeat(32),
    identifying: {},
    nonIdentifying: { 'host.name': host, ...labels },
    region: 'eu',
  });
}
const ANNA = agent('a', 'anna', { tier: 'prod', zone: '1' });
const BERT = agent('b', 'bert', { tier: 'prod', zone: '2' });
const CARL = agent('c', 'carl', { tier: 'test', zone: '2' });
const AGENTS = [ANNA, BERT, CARL];

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
      agents: () => AGENTS,
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
    publisher,
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
    /** The revision that each agent gets; undefined: nothing. */
    gets(): (number | undefined)[] {
      const current = parts.breakGlass.current();
      return AGENTS.map((one) => {
        const resolution = current && resolve(one, current.manifestFor?.(one) ?? current.manifest);
        return resolution?.kind === 'revision' && !resolution.paused ? resolution.revision : undefined;
      });
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
  one.glass.pin({ assignment: 'a2' }, before, WHY);
  assert.deepEqual(one.offered().sort(), [1, 2, 3]);
  assert.equal(one.glass.current()?.manifest.assignments.at(-1)?.name, 'a2');
  assert.throws(() => one.glass.unpin({ assignment: 'a1' }, WHY), fails('not-in-force'));
  one.glass.unpin({ assignment: 'a2' }, WHY);
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
  assert.throws(() => one.glass.pin({ assignment: 'a1' }, generation + 1, WHY), fails('not-kept'));
  assert.throws(() => one.glass.pin({ assignment: 'a7' }, generation, WHY), fails('not-there'));
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

test('agent before selector before assignment before hold; of two selectors the later one', async (context) => {
  const one = site(context);
  one.publisher.shape = (manifest) => ({
    ...manifest,
    assignments: manifest.assignments.map((each) => ({ ...each, uid: 'w', name: 'web' })),
  });
  const first = await one.accept({ 1: 'a: 1\n' });
  const second = await one.accept({ 2: 'a: 2\n' });
  await one.accept({ 3: 'a: 3\n' });
  one.glass.setHold(WHY);
  await one.accept({ 4: 'a: 4\n' });
  assert.deepEqual(one.gets(), [3, 3, 3], 'the hold');
  one.glass.pin({ assignment: 'web' }, second, WHY);
  assert.deepEqual(one.gets(), [2, 2, 2], 'an assignment beats the hold');
  assert.equal(one.glass.pin({ labels: { tier: 'prod' } }, first, WHY), 2);
  assert.deepEqual(one.gets(), [1, 1, 2], 'a selector beats an assignment');
  assert.equal(one.glass.pin({ agent: 'bert' }, second, WHY), 1);
  assert.deepEqual(one.gets(), [1, 2, 2], 'an agent beats a selector');
  one.glass.pin({ labels: { zone: '2' } }, first, WHY);
  assert.deepEqual(one.gets(), [1, 2, 1], 'also one that came later');
  one.glass.pin({ labels: { tier: 'prod' } }, second, WHY);
  one.glass.unpin({ agent: 'bert' }, WHY);
  assert.deepEqual(one.gets(), [2, 2, 1], 'of two selectors the one that was given later');
  one.restart();
  assert.deepEqual(one.gets(), [2, 2, 1], 'all of it outlives a restart');
  one.glass.release(WHY);
  assert.deepEqual(one.gets(), [4, 4, 4]);
});

test('a uid in any spelling is the same pin, and events say whom it is for', async (context) => {
  const one = site(context);
  const first = await one.accept({ 1: 'a: 1\n' });
  await one.accept({ 2: 'a: 2\n' });
  one.glass.pin({ agent: 'AAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA' }, first, WHY);
  one.glass.pin({ agent: 'a'.repeat(32) }, first, WHY);
  assert.equal(one.glass.acts.length, 1);
  assert.deepEqual(one.gets(), [1, 2, 2]);
  one.glass.pin({ labels: { zone: '2', tier: 'test' } }, first, WHY);
  one.glass.unpin({ labels: { tier: 'test', zone: '2' } }, WHY);
  const details = one.events().map(({ kind, detail }) => [kind, JSON.parse(detail) as unknown]);
  assert.deepEqual(details.at(0), [
    'break_glass_pin',
    { ...WHY, agent: 'a'.repeat(32), agents: 1, generation: first },
  ]);
  assert.deepEqual(details.at(-1), ['break_glass_unpin', { ...WHY, labels: { tier: 'test', zone: '2' } }]);
});

test('a pin that means nobody, one to a generation that has nothing for them, and one too many are refused', async (context) => {
  const one = site(context);
  const empty = await one.accept({});
  const first = await one.accept({ 1: 'a: 1\n' });
  assert.throws(() => one.glass.pin({ agent: 'dora' }, first, WHY), fails('not-there'));
  assert.throws(() => one.glass.pin({ labels: { tier: 'pord' } }, first, WHY), fails('not-there'));
  assert.throws(() => one.glass.pin({ agent: 'anna' }, empty, WHY), fails('not-there'));
  assert.throws(() => one.glass.pin({ agent: 'anna' }, first + 1, WHY), fails('not-kept'));
  assert.deepEqual(one.glass.acts, []);
  for (let n = 0; n < MAX_ACTS; n++)
    one.store.db
      .prepare(
        'INSERT INTO break_glass_acts (scope, target, generation, who, reason, at_ms) VALUES (?, ?, ?, ?, ?, 0)',
      )
      .run('agent', n === 0 ? 'bert' : `agent-${n}`, first, 'w', 'r');
  one.restart();
  assert.throws(() => one.glass.pin({ agent: 'anna' }, first, WHY), fails('too-many'));
  assert.equal(one.glass.pin({ agent: 'bert' }, first, WHY), 1, 'one that stands already can be changed');
});

test('a pin of agents whose generation the disk changed offers them nothing new, and the others theirs', async (context) => {
  const one = site(context);
  const first = await one.accept({ 1: 'a: 1\n' });
  await one.accept({ 2: 'a: 2\n' });
  one.glass.pin({ agent: 'anna' }, first, WHY);
  one.store.db.exec(
    `UPDATE trust_blobs SET body = CAST(replace(CAST(body AS TEXT), '"priority":1', '"priority":9') AS BLOB)
     WHERE sha256 IN (SELECT manifest_sha256 FROM trust_generations ORDER BY seq LIMIT 1)`,
  );
  one.restart();
  assert.deepEqual(one.gets(), [undefined, 2, 2]);
});

test('acts of a store that only knew assignments are taken over', () => {
  const dir = mkdtempSync(join(tmpdir(), 'break-glass-'));
  const open = (steps: readonly string[]) =>
    openSqlite(join(dir, 'trust.db'), {
      synchronous: 'FULL',
      schemas: [{ component: breakGlassSchema.component, steps }],
    });
  const before = open(breakGlassSchema.steps.slice(0, 1));
  before.exec(
    `INSERT INTO break_glass_acts VALUES ('', 7, 'anna', 'INC-1', 2), ('web', 6, 'bert', 'INC-2', 1)`,
  );
  before.close();
  const after = open(breakGlassSchema.steps);
  assert.deepEqual(new ActStore(after).all(), [
    { scope: 'assignment', target: 'web', generation: 6, who: 'bert', reason: 'INC-2', atMs: 1 },
    { scope: 'hold', target: '', generation: 7, who: 'anna', reason: 'INC-1', atMs: 2 },
  ]);
  after.close();
  rmSync(dir, { recursive: true });
});
