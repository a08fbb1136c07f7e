import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { eventPageSchema, statusSchema } from '../../src/api/index.ts';
import { subjects } from '../../src/bus/bus.ts';
import type { HoldfastError } from '../../src/errors.ts';
import { decodeHead, decodeUpReply, encodeUpRequest } from '../../src/wire/codec.ts';
import type { Held } from '../../src/wire/messages.ts';
import { assignmentYaml, PlaneFixture, regionYaml, TEMPLATE } from '../plane.fixture.ts';
import { makeBackup } from './backup.ts';
import { restoreBackup } from './restore.ts';

const DAY_MS = 86_400_000;
const [storeId, incarnation] = ['store-0001', 'run-00000001'];

let plane: PlaneFixture;
let file: string;
beforeEach(async () => {
  plane = new PlaneFixture();
  file = join(plane.dir, 'yesterday.db');
  await plane.start();
  await plane.apply(TEMPLATE + '---\n' + regionYaml('eu') + '---\n' + assignmentYaml('prod', 'eu'));
});
afterEach(() => plane.close());

const fails = (code: string) => (error: unknown) => (error as HoldfastError).code === code;
const backup = (to = file) => makeBackup({ dataDir: plane.dir, file: to });
const restore = (from = file) => restoreBackup({ dataDir: plane.dir, file: from, nowMs: plane.clock.now() });

/** The versions of everything in the stream's head. */
function published(): number[] {
  const head = decodeHead(plane.broker.stream.get(subjects.head('eu'))!);
  return [head.timestamp, head.snapshot, head.targets].map(
    (bytes) => (JSON.parse(Buffer.from(bytes).toString()) as { signed: { version: number } }).signed.version,
  );
}

/** One event from the region's relay, as its outbox sends it. */
async function speak(n: number, acknowledged: Held[]): Promise<Held[]> {
  const events = [{ incarnation, n, atMs: plane.clock.now(), kind: 'odd', detail: `{"n":${n}}` }];
  const relay = plane.broker.relay({ region: 'eu', relay: 'eu-1' });
  const body = encodeUpRequest({ storeId, incarnation, events, acknowledged });
  return decodeUpReply(await relay.request(subjects.up('eu', 'eu-1'), body, { timeoutMs: 1_000 })).held;
}

describe('backup', () => {
  it('is made while the plane runs, for its owner alone, and says what is in it', async () => {
    await speak(1, []);
    const { contents, bytes } = await backup();
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(file).size, bytes);
    const { plane: id, regions, events, lastSignedMs } = contents;
    assert.deepEqual([id, regions, events], [plane.ceremony.plane, 1, 1]);
    assert.equal(lastSignedMs, plane.clock.now());
    assert.deepEqual(
      readdirSync(plane.dir).filter((name) => name.startsWith('yesterday')),
      ['yesterday.db'],
    );
    await plane.apply(regionYaml('us'));
  });

  it('is never written over, and needs a database and a folder', async () => {
    await backup();
    const before = readFileSync(file);
    await assert.rejects(backup(), fails('file-exists'));
    assert.deepEqual(readFileSync(file), before);
    await assert.rejects(backup(join(plane.dir, 'none', 'a.db')), fails('no-folder'));
    await assert.rejects(
      makeBackup({ dataDir: join(plane.dir, 'keys'), file: join(plane.dir, 'b.db') }),
      fails('no-database'),
    );
  });

  it('that is ended half way leaves nothing behind', async () => {
    const stop = (): never => {
      throw new Error('stopped');
    };
    const big = new PlaneFixture();
    await big.start();
    for (let i = 0; i < 12; i++)
      await big.apply(regionYaml(`r${i}`).replace('spec:', `# ${'x'.repeat(400_000)}\nspec:`));
    const to = join(big.dir, 'b.db');
    await assert.rejects(makeBackup({ dataDir: big.dir, file: to, onProgress: stop }), /stopped/);
    assert.deepEqual(
      readdirSync(big.dir).filter((name) => name.startsWith('b.db')),
      [],
    );
    await big.close();
  });
});

describe('restore', () => {
  it('is refused while the plane runs, and so is a second plane on the same folder', async () => {
    await backup();
    await assert.rejects(restore(), fails('plane-runs'));
    await assert.rejects(plane.start(), fails('plane-runs'));
    await plane.plane.stop();
    await restore();
    plane.bus = plane.broker.global();
    await plane.start();
  });

  it('changes nothing when the backup is damaged, something else, or of another installation', async () => {
    await backup();
    const other = new PlaneFixture();
    await other.start();
    const foreign = join(other.dir, 'copy.db');
    await makeBackup({ dataDir: other.dir, file: foreign });
    await plane.plane.stop();
    const files = () => readdirSync(plane.dir).filter((name) => !/-(wal|shm)$/.test(name));
    const before = files();
    await assert.rejects(restore(foreign), fails('other-installation'));
    const half = join(other.dir, 'half.db');
    writeFileSync(half, readFileSync(file).subarray(0, 40_000));
    await assert.rejects(restore(half), fails('corrupt'));
    await assert.rejects(restore(join(plane.dir, 'none.db')), fails('corrupt'));
    assert.deepEqual(files(), before);
    await other.close();
    plane.bus = plane.broker.global();
    await plane.start();
    assert.deepEqual((await plane.ask(statusSchema, 'GET', '/status')).resources.assignments, 1);
  });

  it('keeps what was there, also when that is damaged', async () => {
    await backup();
    await plane.apply(regionYaml('us'));
    await plane.plane.stop();
    const { before } = await restore();
    assert.ok(before && existsSync(before));
    writeFileSync(join(plane.dir, 'global.db'), 'damaged');
    const again = await restore();
    assert.notEqual(again.before, before);
    assert.equal(readFileSync(again.before!, 'utf8'), 'damaged');
    // What was kept is whole, with what was written after the backup.
    rmSync(join(plane.dir, 'global.db'));
    renameSync(before, join(plane.dir, 'global.db'));
    plane.bus = plane.broker.global();
    await plane.start();
    assert.equal((await plane.ask(statusSchema, 'GET', '/status')).resources.regions, 2);
  });

  it('that was killed half way does not let the plane start as if it were new', async () => {
    await backup();
    await plane.plane.stop();
    renameSync(join(plane.dir, 'global.db'), join(plane.dir, 'global.db.restoring'));
    await assert.rejects(plane.start(), fails('restore-interrupted'));
    // Neither does an attempt that fails make it one that was never there.
    await assert.rejects(restore(join(plane.dir, 'none.db')), fails('corrupt'));
    await assert.rejects(plane.start(), fails('restore-interrupted'));
    await restore();
    plane.bus = plane.broker.global();
    await plane.start();
  });

  it('that was killed half way and done again numbers events on from those that readers have seen', async () => {
    await backup();
    await speak(1, []);
    await speak(2, [{ incarnation, n: 1 }]);
    const { cursor } = await plane.ask(eventPageSchema, 'GET', '/events');
    await plane.plane.stop();
    const killed = (point: string): void => {
      if (point === 'global-restore-set-aside') throw new Error('killed');
    };
    const half = { dataDir: plane.dir, file, nowMs: plane.clock.now(), reached: killed };
    await assert.rejects(restoreBackup(half), /killed/);
    await assert.rejects(plane.start(), fails('restore-interrupted'));
    await restore();
    plane.bus = plane.broker.global();
    await plane.start();
    await speak(1, []);
    await speak(2, [{ incarnation, n: 1 }]);
    const { items } = await plane.ask(eventPageSchema, 'GET', `/events?after=${cursor}`);
    assert.deepEqual(
      items.filter(({ kind }) => kind === 'odd').map(({ detail }) => detail['n']),
      [1, 2],
    );
  });

  it('of yesterday’s copy: what is signed is above all that was, and nothing older is published', async () => {
    await backup();
    await plane.plane.stop();
    plane.clock.setWallClock(plane.clock.now() + DAY_MS);
    plane.bus = plane.broker.global();
    await plane.start();
    for (const priority of [101, 102, 103]) {
      await plane.clock.advance(1_000);
      await plane.apply(assignmentYaml('prod', 'eu', `priority: ${priority}`));
    }
    const last = published();
    await plane.plane.stop();
    await restore();
    await plane.clock.advance(1_000);
    plane.bus = plane.broker.global();
    await plane.start();
    await plane.clock.advance(10_000);
    for (const [index, version] of published().entries())
      assert.ok(version > last[index]!, `${version} is above ${last[index]}`);
    const { items } = await plane.ask(eventPageSchema, 'GET', '/events');
    const signed = items.filter(({ kind }) => kind === 'generation_signed');
    assert.equal(signed.at(-1)?.detail['reason'], 'restored');
    assert.deepEqual(items.filter(({ kind }) => kind === 'database_restored').length, 1);
    // Once: the next start is one like any other.
    const once = published();
    await plane.restart();
    assert.equal(published()[2], once[2]);
  });

  it('is signed again before the first change is taken, also where the plane is the active one at once', async () => {
    await plane.apply(regionYaml('us'));
    await backup();
    await plane.plane.stop();
    await restore();
    plane.bus = plane.broker.global();
    await plane.start();
    const { items } = await plane.ask(eventPageSchema, 'GET', '/events');
    const restored = items.filter(({ detail }) => detail['reason'] === 'restored');
    assert.deepEqual(
      restored.map(({ region }) => region),
      ['eu', 'us'],
    );
  });

  it('makes the regions send again what is missing, and readers who follow miss none of it', async () => {
    await speak(1, []);
    await backup();
    await speak(2, [{ incarnation, n: 1 }]);
    const { cursor } = await plane.ask(eventPageSchema, 'GET', '/events');
    await plane.plane.stop();
    await restore();
    plane.bus = plane.broker.global();
    await plane.start();
    assert.deepEqual(await speak(3, [{ incarnation, n: 2 }]), [{ incarnation, n: 1 }]);
    await speak(2, [{ incarnation, n: 1 }]);
    await speak(3, [{ incarnation, n: 2 }]);
    const odd = async (query: string) =>
      (await plane.ask(eventPageSchema, 'GET', `/events${query}`)).items.flatMap(({ kind, detail }) =>
        kind === 'odd' ? [detail['n']] : [],
      );
    assert.deepEqual(await odd(''), [1, 2, 3]);
    assert.deepEqual(await odd(`?after=${cursor}`), [2, 3]);
  });
});
