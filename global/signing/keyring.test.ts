import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { errorBodySchema, eventPageSchema, keysReloadedSchema, keysSchema } from '../../src/api/index.ts';
import { subjects } from '../../src/bus/bus.ts';
import { nextRoot, type NextRootOptions, onlineKeyFile } from '../../src/trust/ceremony.ts';
import { generateKey, type SigningKey } from '../../src/trust/keys.ts';
import { DEFAULT_TRUST_LIMITS } from '../../src/trust/limits.ts';
import { parseTargets, parseTimestamp } from '../../src/trust/metadata.ts';
import { decodeHead } from '../../src/wire/codec.ts';
import { openDatabase } from '../database.ts';
import { PlaneFixture, regionYaml } from '../plane.fixture.ts';
import { ClockGuard } from './clock-guard.ts';
import { loadSigningKeys } from './key-directory.ts';
import { headOf } from './release-store.ts';
import { Signer } from './signer.ts';

let plane: PlaneFixture;
let roots: { fleet: Uint8Array; artifacts: Uint8Array };
beforeEach(async () => {
  plane = new PlaneFixture();
  roots = { ...plane.ceremony.roots };
  await plane.start();
  await plane.apply(regionYaml('eu'));
});
afterEach(() => plane.close());

const write = (path: string, content: string | Uint8Array): void =>
  plane.writeKeys([{ path, text: Buffer.from(content).toString(), secret: false }]);
/** Writes the next version of both roots. */
function install(version: number, changes: Partial<NextRootOptions> = {}): void {
  for (const repository of ['artifacts', 'fleet'] as const) {
    const previous = roots[repository];
    const options = { previous, nowMs: plane.clock.now(), signers: plane.ceremony.rootKeys, ...changes };
    roots = { ...roots, [repository]: nextRoot(options) };
    write(`${repository}/${version}.root.json`, roots[repository]);
  }
}
const key = (role: 'content' | 'fresh'): SigningKey => generateKey(role, { development: true });
const head = () => decodeHead(plane.broker.stream.get(subjects.head('eu')) ?? new Uint8Array());
const signersOf = () => ({
  targets: parseTargets(head().targets, DEFAULT_TRUST_LIMITS).signatures[0]?.keyid,
  timestamp: parseTimestamp(head().timestamp, DEFAULT_TRUST_LIMITS).signatures[0]?.keyid,
});
const reload = () => plane.ask(keysReloadedSchema, 'POST', '/keys/reload');
async function refused() {
  const answer = await plane.call('POST', '/keys/reload');
  return { status: answer.status, ...errorBodySchema.parse(answer.body).error };
}

describe('the keys of a running plane', () => {
  it('are taken when told, and every region is signed under the new root at once', async () => {
    const [contentKey, freshKey] = [key('content'), key('fresh')];
    write(onlineKeyFile('content', contentKey.keyid), contentKey.toFile());
    write(onlineKeyFile('fresh', freshKey.keyid), freshKey.toFile());
    await plane.clock.advance(10_000);
    assert.deepEqual(
      await reload().then(({ changed }) => changed),
      false,
      'keys that no root names are not used',
    );
    install(2, { contentKey, freshKey });
    await plane.clock.advance(10_000);
    assert.equal(head().rootVersion, 1, 'nothing happens by itself');
    const answer = await reload();
    assert.deepEqual(
      [answer.changed, answer.root.version, answer.artifacts_root, answer.content, answer.fresh],
      [true, 2, 2, contentKey.keyid, freshKey.keyid],
    );
    assert.equal(head().rootVersion, 2, 'published before the answer');
    assert.deepEqual(signersOf(), { targets: contentKey.keyid, timestamp: freshKey.keyid });
    const { items } = await plane.ask(eventPageSchema, 'GET', '/events?limit=20');
    assert.equal(items.filter(({ kind }) => kind === 'keys_reloaded').length, 1);
    assert.ok(!JSON.stringify(await plane.call('GET', '/keys')).includes('PRIVATE'));
    await plane.restart();
    assert.deepEqual(signersOf(), { targets: contentKey.keyid, timestamp: freshKey.keyid });
  });

  it('stay as they are when what lies there does not fit, and the plane signs on', async () => {
    const contentKey = key('content');
    install(2, { contentKey });
    const lacking = await refused();
    assert.equal(lacking.status, 409);
    assert.match(lacking.message, /the keys of before stay in use: .*content\.key\.json for targets/);
    assert.equal((await plane.ask(keysSchema, 'GET', '/keys')).root.version, 1);
    await plane.apply(regionYaml('us'));
    write(onlineKeyFile('content', contentKey.keyid), contentKey.toFile());
    assert.equal((await reload()).root.version, 2);
  });

  it('are not taken back, nor exchanged for another chain, nor for a root that has expired', async () => {
    install(2);
    await reload();
    const published = roots.fleet;
    rmSync(join(plane.dir, 'keys/fleet/2.root.json'));
    assert.match((await refused()).message, /fleet\/2\.root\.json is not what it was/);
    const other = nextRoot({
      previous: plane.ceremony.roots.fleet,
      nowMs: plane.clock.now() + 5_000,
      signers: plane.ceremony.rootKeys,
    });
    write('fleet/2.root.json', other);
    assert.match((await refused()).message, /is not what it was/);
    write('fleet/2.root.json', published);
    install(3, { rootLifetimeMs: 1_000 });
    await plane.clock.advance(5_000);
    assert.match((await refused()).message, /root 3 .* has expired/);
    assert.equal((await plane.ask(keysSchema, 'GET', '/keys')).root.version, 2);
  });

  it('renew no timestamp with a key that its root does not name while they change', async () => {
    const before = loadSigningKeys(join(plane.dir, 'keys'), { production: false });
    const freshKey = key('fresh');
    write(onlineKeyFile('fresh', freshKey.keyid), freshKey.toFile());
    install(2, { freshKey });
    const next = loadSigningKeys(join(plane.dir, 'keys'), { production: false });
    await plane.plane.stop();
    await plane.clock.advance(86_400_000 / 2);
    const db = openDatabase(join(plane.dir, 'global.db'));
    let reads = 0;
    const keyring = {
      get current() {
        return reads++ === 0 ? before : next;
      },
    };
    const clock = new ClockGuard({ clock: plane.clock, maxJumpMs: 86_400_000, lastSignedMs: undefined });
    const signer = new Signer({ keyring, clock, keptGenerations: 3 });
    assert.deepEqual(await signer.renewTimestamps(db), ['eu']);
    const { timestamp = new Uint8Array() } = (await headOf(db, 'eu')) ?? {};
    const [signature] = parseTimestamp(timestamp, DEFAULT_TRUST_LIMITS).signatures;
    assert.equal(signature?.keyid, before.freshKey.keyid);
    await db.destroy();
    await plane.start();
  });

  it('are refused at the start when the database was signed under a later root', async () => {
    install(2);
    await reload();
    await plane.plane.stop();
    const file = join(plane.dir, 'keys/fleet/2.root.json');
    rmSync(file);
    await assert.rejects(plane.start(), /signed under root 2, the newest .* is 1/);
    write('fleet/2.root.json', roots.fleet);
    plane.bus = plane.broker.global();
    await plane.start();
  });

  it('start from every moment of a rotation that was cut off', async () => {
    const [contentKey, freshKey] = [key('content'), key('fresh')];
    const steps = [
      () => write(onlineKeyFile('content', contentKey.keyid), contentKey.toFile()),
      () => write(onlineKeyFile('fresh', freshKey.keyid), freshKey.toFile()),
      () => {
        install(2, { contentKey, freshKey });
        rmSync(join(plane.dir, 'keys/fleet/2.root.json'));
      },
      () => write('fleet/2.root.json', roots.fleet),
    ];
    for (const step of steps) {
      step();
      await plane.restart();
    }
    assert.equal((await plane.ask(keysSchema, 'GET', '/keys')).content, contentKey.keyid);
  });
});
