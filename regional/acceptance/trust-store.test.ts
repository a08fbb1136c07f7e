import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { configHash } from '../../src/manifest/config-hash.ts';
import { openSqlite, type Schema } from '../../src/store/sqlite.ts';
import { nextRoot } from '../../src/trust/ceremony.ts';
import { generateKey } from '../../src/trust/keys.ts';
import { sha256Hex } from '../../src/trust/metadata.ts';
import { Refusal } from '../../src/trust/refusal.ts';
import { verifyMetadata } from '../../src/trust/verify.ts';
import { brakeSchema, TripStore } from '../brake/trip-store.ts';
import type { Accepted } from './accepted.ts';
import { acceptanceSchema } from './schema.ts';
import { DAY_MS, TestPublisher, type TestRelease } from './test-publisher.ts';
import { TrustStore } from './trust-store.ts';
import { TrustStoreError } from './trust-store-error.ts';

const directories: string[] = [];
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
});

function freshPath(): string {
  const directory = mkdtempSync(join(tmpdir(), 'trust-store-'));
  directories.push(directory);
  return join(directory, 'trust.db');
}

function open(
  publisher: TestPublisher,
  path = ':memory:',
  options: { region?: string; roots?: Uint8Array[]; schemas?: Schema[] } = {},
) {
  return TrustStore.open({
    path,
    plane: publisher.plane,
    region: options.region ?? publisher.region,
    roots: options.roots ?? [publisher.ceremony.roots.fleet],
    log: silentLogger,
    schemas: [brakeSchema, ...(options.schemas ?? [])],
  });
}

function verified(store: TrustStore, release: TestRelease, nowMs: number) {
  const { timestamp, snapshot, targets } = release;
  const identity = { plane: store.plane, region: store.region };
  return verifyMetadata(store.state(), { timestamp, snapshot, targets }, { ...identity, nowMs });
}

function accept(store: TrustStore, release: TestRelease, nowMs: number): Accepted {
  const update = verified(store, release, nowMs);
  if (update.kind === 'refreshed') return store.refresh(update);
  assert.equal(update.kind, 'generation');
  return store.accept(update, release, { nowMs });
}

const halved = (path: string): Buffer => readFileSync(path).subarray(0, 20_000);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const isRefusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const isStoreError = (code: string) => (error: unknown) =>
  error instanceof TrustStoreError && error.code === code;

test('what was accepted is there after a restart, verified anew, however long it slept', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock, { development: true });
  const path = freshPath();
  const store = open(publisher, path);
  const release = publisher.release({ 7: 'a: 1\n' }, { token: 'secret' });
  const accepted = accept(store, release, clock.now());
  const { storeId } = store;
  store.close();
  const again = open(publisher, path);
  assert.deepEqual(again.current(), accepted);
  assert.equal(again.current()?.development, true);
  assert.equal(again.current()?.credentials?.tokens[0]?.sha256, sha256Hex(bytes('secret')));
  assert.equal(again.storeId, storeId);
  assert.deepEqual(again.body(sha256Hex(bytes('a: 1\n'))), Buffer.from('a: 1\n'));
  assert.equal(again.highestRevision(), 7);
  assert.equal(again.state().complete, true);
});

test('its file is durable: synchronous FULL', () => {
  const store = open(new TestPublisher(new ManualClock()), freshPath());
  assert.equal(store.db.pragma('synchronous', { simple: true }), 2);
});

test('the current generation and three earlier ones are kept; the history of revisions outlives the bodies', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const store = open(publisher);
  const releases = [1, 2, 3, 4, 5, 6].map((number) => {
    const release = publisher.release({ [number]: `a: ${number}\n` });
    accept(store, release, clock.now());
    return release;
  });
  assert.deepEqual(
    store.signedFiles().map(({ targetsVersion }) => targetsVersion),
    releases
      .slice(2)
      .reverse()
      .map(({ generation }) => generation),
  );
  assert.equal(store.body(sha256Hex(bytes('a: 2\n'))), undefined);
  assert.ok(store.body(sha256Hex(bytes('a: 3\n'))));
  const file = { name: '', content_type: 'text/yaml', sha256: sha256Hex(bytes('a: 1\n')), length: 5 };
  assert.equal(store.revisionOf(configHash(publisher.plane, 1, [file])), 1);
  assert.equal(store.revisionOf(configHash('another installation', 1, [file])), undefined);
  assert.equal(store.highestRevision(), 6);
});

test('an acceptance whose last write fails leaves no trace', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const path = freshPath();
  const store = open(publisher, path);
  const held = accept(store, publisher.release({ 1: 'a: 1\n' }), clock.now());
  const marks = store.state().marks;
  const release = publisher.release({ 2: 'a: 2\n' });
  const update = verified(store, release, clock.now());
  assert.throws(
    () =>
      store.accept(update as never, release, {
        nowMs: clock.now(),
        within: () => {
          throw new Error('power lost');
        },
      }),
    /power lost/,
  );
  assert.equal(store.current(), held);
  assert.equal(store.state().marks, marks);
  store.close();
  const again = open(publisher, path);
  assert.equal(again.current()?.generation, held.generation);
  assert.equal(again.highestRevision(), 1);
  assert.equal(accept(again, release, clock.now()).generation, release.generation);
});

test('a full disk is refused as disk-full and the generation held stays', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const store = open(publisher, freshPath());
  const held = accept(store, publisher.release({ 1: 'a: 1\n' }), clock.now());
  store.db.pragma(`max_page_count = ${Number(store.db.pragma('page_count', { simple: true }))}`);
  const big = publisher.release({ 2: `a: ${'x'.repeat(1_000_000)}\n` });
  assert.throws(() => accept(store, big, clock.now()), isRefusal('disk-full'));
  assert.equal(store.current(), held);
  store.db.pragma('max_page_count = 1000000');
  assert.equal(accept(store, big, clock.now()).generation, big.generation);
});

test('a release with a blob missing or wrong is not accepted', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const store = open(publisher);
  const release = publisher.release({ 1: 'a: 1\n' });
  const body = sha256Hex(bytes('a: 1\n'));
  const without = new Map([...release.blobs].filter(([sha256]) => sha256 !== body));
  assert.throws(() => accept(store, { ...release, blobs: without }, clock.now()), isStoreError('incomplete'));
  const wrong = new Map([...release.blobs, [body, bytes('a: 9\n')]]);
  assert.throws(() => accept(store, { ...release, blobs: wrong }, clock.now()), isRefusal('hash'));
  assert.equal(store.current(), undefined);
  assert.equal(store.highestRevision(), 0);
});

test('a store of another region or installation is not opened', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const path = freshPath();
  open(publisher, path).close();
  assert.throws(() => open(publisher, path, { region: 'us' }), isStoreError('other-identity'));
  assert.throws(() => open(new TestPublisher(clock), path), isStoreError('other-identity'));
  assert.throws(() => open(publisher, freshPath(), { roots: [bytes('{}')] }), isStoreError('bad-roots'));
});

/** Bits that rot on the disk, and what the relay says of them. */
const DAMAGE: [string, string, string][] = [
  ['a body', "UPDATE trust_blobs SET body = x'00' WHERE body = CAST('a: 1' || char(10) AS BLOB)", 'hash'],
  ['a lost body', "DELETE FROM trust_blobs WHERE body = CAST('a: 1' || char(10) AS BLOB)", 'hash'],
  [
    'the manifest',
    'UPDATE trust_blobs SET body = CAST(body || char(32) AS BLOB) WHERE length(body) > 300',
    'too-large',
  ],
  [
    'the timestamp',
    "UPDATE trust_generations SET timestamp = CAST(replace(timestamp, '2030', '2031 ') AS BLOB)",
    'malformed',
  ],
  ['the targets', 'UPDATE trust_generations SET targets = snapshot', 'malformed'],
  ['the manifest’s name', "UPDATE trust_generations SET manifest_sha256 = 'x'", 'mix-and-match'],
  ['the root version', 'UPDATE trust_generations SET root_version = 9', 'malformed'],
];
for (const [what, sql, code] of DAMAGE) {
  test(`${what} damaged on disk: nothing is served, and the same generation heals it once it comes again`, () => {
    const clock = new ManualClock();
    const publisher = new TestPublisher(clock);
    const path = freshPath();
    const store = open(publisher, path);
    const release = publisher.release({ 1: 'a: 1\n' });
    accept(store, release, clock.now());
    assert.ok(store.db.prepare(sql).run().changes > 0);
    store.close();

    const damaged = open(publisher, path);
    assert.equal(damaged.current(), undefined);
    assert.deepEqual(damaged.signedFiles(), []);
    assert.equal(damaged.corruption, code);
    assert.ok(damaged.state().marks.targets, 'the marks are readable');
    const old = new TestPublisher(new ManualClock(clock.now() - DAY_MS), { ceremony: publisher.ceremony });
    assert.throws(() => accept(damaged, old.release({ 1: 'old: 1\n' }), clock.now()), isRefusal('rollback'));
    assert.equal(accept(damaged, release, clock.now()).generation, release.generation);
    assert.equal(damaged.corruption, undefined);
    damaged.close();
    assert.equal(open(publisher, path).current()?.generation, release.generation);
  });
}

test('a body that rots while the relay runs is not served, and is replaced by the same generation', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const store = open(publisher);
  const release = publisher.release({ 1: 'a: 1\n' });
  accept(store, release, clock.now());
  store.db.prepare("UPDATE trust_blobs SET body = x'00' WHERE length(body) < 10").run();
  const body = sha256Hex(bytes('a: 1\n'));
  assert.equal(store.body(body), undefined);
  assert.equal(store.state().complete, false);
  accept(store, release, clock.now());
  assert.ok(store.body(body));
});

test('a file that is no database any more is set aside, and the relay takes the next update', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const path = freshPath();
  const store = open(publisher, path);
  const release = publisher.release({ 1: 'a: 1\n' });
  accept(store, release, clock.now());
  store.close();
  for (const damaged of [Buffer.from('no database, by the look of it. '.repeat(1000)), halved(path)]) {
    writeFileSync(path, damaged);
    const again = open(publisher, path);
    assert.equal(again.current(), undefined);
    assert.ok(existsSync(`${path}.corrupt`));
    assert.equal(accept(again, release, clock.now()).generation, release.generation);
    again.close();
  }
});

test('a file with damaged pages loses its content and keeps its marks, and what the brake stopped', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const path = freshPath();
  const store = open(publisher, path);
  const release = publisher.release({ 1: `a: ${'x'.repeat(200_000)}\n` });
  accept(store, release, clock.now());
  const { storeId } = store;
  const trip = { assignmentUid: 'a', revision: 7, variant: 0, failed: 3, inForce: 1 };
  new TripStore(store.db).add({ ...trip, trippedAtMs: 1, generation: 1, source: '' }, () => undefined);
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  store.close();
  const file = readFileSync(path);
  writeFileSync(path, file.fill(0xff, file.byteLength - 100_000));
  const again = open(publisher, path);
  assert.equal(again.current(), undefined);
  assert.equal(again.storeId, storeId);
  assert.equal(again.highestRevision(), 1);
  assert.deepEqual(new TripStore(again.db).all(), [{ ...trip, trippedAtMs: 1, generation: 1, source: '' }]);
  const old = new TestPublisher(new ManualClock(clock.now() - DAY_MS), { ceremony: publisher.ceremony });
  assert.throws(() => accept(again, old.release({ 1: 'old: 1\n' }), clock.now()), isRefusal('rollback'));
  assert.equal(accept(again, release, clock.now()).generation, release.generation);
});

test('pages damaged among the events of others cost an isolated region nothing that it serves', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const path = freshPath();
  const others = [{ component: 'others', steps: ['CREATE TABLE others (body BLOB) STRICT;'] }];
  const store = open(publisher, path, { schemas: others });
  const release = publisher.release({ 1: 'a: 1\n' });
  accept(store, release, clock.now());
  store.db.prepare('INSERT INTO others VALUES (zeroblob(200000))').run();
  store.db.prepare("INSERT INTO others VALUES (x'00')").run();
  store.close();
  const file = readFileSync(path);
  writeFileSync(path, file.fill(0xff, file.byteLength - 100_000));
  const again = open(publisher, path, { schemas: others });
  assert.ok(existsSync(`${path}.corrupt`), 'the damage was noticed');
  assert.equal(again.current()?.generation, release.generation);
  assert.deepEqual(again.body(sha256Hex(bytes('a: 1\n'))), Buffer.from('a: 1\n'));
});

test('the newest generation lost on disk: an older one is not served in its place', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const path = freshPath();
  const store = open(publisher, path);
  accept(store, publisher.release({ 1: 'a: 1\n' }), clock.now());
  const release = publisher.release({ 2: 'a: 2\n' });
  accept(store, release, clock.now());
  store.db.prepare('DELETE FROM trust_generations WHERE generation = ?').run(release.generation);
  store.close();
  const again = open(publisher, path);
  assert.equal(again.current(), undefined);
  assert.equal(again.corruption, 'rollback');
  assert.equal(accept(again, release, clock.now()).generation, release.generation);
});

test('marks lost on disk: the generation held is the mark', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const path = freshPath();
  const store = open(publisher, path);
  const older = publisher.release({ 1: 'a: 1\n' });
  accept(store, publisher.release({ 2: 'a: 2\n' }), clock.now());
  const { marks } = store.state();
  store.db.prepare('DELETE FROM trust_marks').run();
  store.close();
  const again = open(publisher, path);
  assert.deepEqual(again.state().marks, marks);
  assert.throws(() => accept(again, older, clock.now()), isRefusal('rollback'));
});

test('two processes on one file: the one that is behind overwrites nothing', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const path = freshPath();
  const ours = open(publisher, path);
  const behind = open(publisher, path);
  const older = publisher.release({ 1: 'a: 1\n' });
  const release = publisher.release({ 2: 'a: 2\n' });
  accept(ours, release, clock.now());
  assert.throws(() => accept(behind, older, clock.now()), isStoreError('other-writer'));
  const content = ours.exportContent();
  assert.ok(content);
  assert.throws(() => behind.importContent(content, { nowMs: clock.now() }), isStoreError('other-writer'));
  assert.equal(open(publisher, path).current()?.generation, release.generation);
  const next = publisher.release({ 3: 'a: 3\n' });
  assert.equal(accept(ours, next, clock.now()).generation, next.generation);
});

test('a new bundle with a new root is believed at the next start; its new keys reset marks once', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const path = freshPath();
  const store = open(publisher, path);
  accept(store, publisher.release({ 1: 'a: 1\n' }), clock.now());
  store.close();
  const contentKey = generateKey('content');
  publisher.roots.push(
    nextRoot({
      previous: publisher.newestRoot,
      nowMs: clock.now(),
      contentKey,
      signers: publisher.ceremony.rootKeys,
    }),
  );
  const second = open(publisher, path, { roots: publisher.roots });
  assert.equal(second.state().root.version, 2);
  assert.equal(second.state().marks.targets, undefined);
  assert.ok(second.state().marks.timestamp);
  assert.ok(second.current(), 'what was accepted under the old root is served');
  publisher.contentKey = contentKey;
  const release = publisher.release({ 2: 'a: 2\n' });
  accept(second, release, clock.now());
  second.close();
  // The old bundle again: the chain on disk is vouched for by its root, and marks are not reset a second time.
  const third = open(publisher, path);
  assert.equal(third.state().root.version, 2);
  assert.equal(third.state().marks.targets?.version, release.generation);
  assert.equal(third.current()?.generation, release.generation);
});

test('an empty store takes a sibling’s content, expired or not, and calls it stale until it hears more', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const sibling = open(publisher);
  const release = publisher.release({ 1: 'a: 1\n' });
  accept(sibling, release, clock.now());
  const content = sibling.exportContent();
  assert.ok(content);
  const later = clock.now() + 30 * DAY_MS;
  const path = freshPath();
  const store = open(publisher, path);
  const imported = store.importContent(content, { nowMs: later });
  assert.equal(imported.imported, true);
  assert.equal(imported.generation, release.generation);
  assert.throws(() => store.importContent(content, { nowMs: later }), isStoreError('not-empty'));
  store.close();
  const again = open(publisher, path);
  assert.equal(again.current()?.imported, true);
  clock.setWallClock(later);
  accept(again, publisher.refresh(release), later);
  assert.equal(again.current()?.imported, false);
});

test('an import is held against every check but expiry, and a bad one leaves the store empty', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const release = publisher.release({ 1: 'a: 1\n' });
  const store = open(publisher);
  const nowMs = clock.now();
  const us = new TestPublisher(clock, { region: 'us', ceremony: publisher.ceremony }).release(['a: 1\n']);
  assert.throws(() => store.importContent(us, { nowMs }), isRefusal('wrong-region'));
  const foreign = new TestPublisher(clock).release(['a: 1\n']);
  assert.throws(() => store.importContent(foreign, { nowMs }), isRefusal('wrong-plane'));
  const other = publisher.release({ 2: 'a: 2\n' });
  assert.throws(
    () => store.importContent({ ...release, targets: other.targets }, { nowMs }),
    isRefusal('mix-and-match'),
  );
  assert.throws(
    () => store.importContent({ ...release, manifest: other.manifest }, { nowMs }),
    isRefusal('hash'),
  );
  assert.throws(
    () => store.importContent({ ...release, blobs: new Map() }, { nowMs }),
    isStoreError('incomplete'),
  );
  assert.equal(store.current(), undefined);
  assert.deepEqual(store.state().marks, {});
  assert.equal(store.importContent(release, { nowMs }).generation, release.generation);
});

test('a store written by a newer version is left alone', () => {
  const path = freshPath();
  const newer = { ...acceptanceSchema, steps: [...acceptanceSchema.steps, 'SELECT 1'] };
  openSqlite(path, { synchronous: 'FULL', schemas: [newer] }).close();
  const before = readFileSync(path);
  assert.throws(() => open(new TestPublisher(new ManualClock()), path), { code: 'schema-too-new' });
  assert.deepEqual(readFileSync(path), before);
});
