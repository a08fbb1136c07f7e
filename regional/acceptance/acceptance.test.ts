import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLOB_PART_BYTES, subjects } from '../../src/bus/bus.ts';
import { MemoryBroker } from '../../src/bus/memory-bus.ts';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { createRegistry } from '../../src/metrics/registry.ts';
import { nextRoot } from '../../src/trust/ceremony.ts';
import { generateKey } from '../../src/trust/keys.ts';
import { sha256Hex } from '../../src/trust/metadata.ts';
import type { RefusalCode } from '../../src/trust/refusal.ts';
import { encodeHead } from '../../src/wire/codec.ts';
import { Acceptance, type RefusedUpdate } from './acceptance.ts';
import type { Accepted } from './accepted.ts';
import {
  answerRpc,
  DAY_MS,
  headOf,
  publish,
  publishBlobs,
  TestPublisher,
  type TestRelease,
} from './test-publisher.ts';
import { TrustStore } from './trust-store.ts';

const RELAY = 'eu-1';

/** One region: a publisher on one side of a memory bus, a relay's acceptance on the other. */
function world(
  options: { path?: string; publisher?: TestPublisher; clock?: ManualClock; broker?: MemoryBroker } = {},
) {
  const clock = options.clock ?? new ManualClock();
  const broker = options.broker ?? new MemoryBroker({ clock });
  const global = broker.global();
  const bus = broker.relay({ region: 'eu', relay: RELAY });
  const publisher = options.publisher ?? new TestPublisher(clock);
  const store = TrustStore.open({
    path: options.path ?? ':memory:',
    plane: publisher.plane,
    region: 'eu',
    roots: [publisher.ceremony.roots.fleet],
    log: silentLogger,
  });
  const recorded: { kind: string; detail: Record<string, unknown> }[] = [];
  const registry = createRegistry();
  const acceptance = new Acceptance({
    store,
    bus,
    clock,
    relay: RELAY,
    log: silentLogger,
    metrics: registry,
    record: (kind, detail) => recorded.push({ kind, detail }),
    random: () => 0.5,
  });
  const accepted: Accepted[] = [];
  const refreshed: Accepted[] = [];
  const refused: RefusedUpdate[] = [];
  acceptance.onAccepted((one) => accepted.push(one));
  acceptance.onRefreshed((one) => refreshed.push(one));
  acceptance.onRefused((one) => refused.push(one));
  return {
    clock,
    broker,
    global,
    bus,
    publisher,
    store,
    acceptance,
    accepted,
    refreshed,
    refused,
    recorded,
    registry,
  };
}
type World = ReturnType<typeof world>;

async function served(w: World, release: TestRelease): Promise<void> {
  await publish(w.global, 'eu', release);
  w.acceptance.start();
  await w.clock.advance(1_000);
  assert.equal(w.store.current()?.generation, release.generation);
}

/** Puts a head in front of the relay that is not the release's own. */
async function forge(w: World, release: TestRelease, change: Partial<TestRelease>): Promise<void> {
  await publishBlobs(w.global, 'eu', release);
  await w.global.putLast(subjects.head('eu'), headOf({ ...release, ...change }));
  w.global.publish(subjects.bell('eu'), new Uint8Array());
  await w.clock.advance(1_000);
}

test('a published generation is verified, committed and announced once', async () => {
  const w = world();
  const release = w.publisher.release(['receivers: {}\n']);
  await served(w, release);
  assert.equal(w.accepted.length, 1);
  assert.equal(w.acceptance.trust(w.clock.now()), 'fresh');
  assert.equal(w.acceptance.wantedGeneration, release.generation);
  assert.deepEqual(w.recorded, [
    { kind: 'generation_accepted', detail: { generation: release.generation, before: 0 } },
  ]);
  await w.clock.advance(10 * 60_000);
  assert.equal(w.accepted.length, 1, 'looking again changes nothing');
  assert.match(await w.registry.metrics(), new RegExp(`holdfast_generation_held ${release.generation}`));
});

test('nothing published is no error: the relay waits and serves nothing', async () => {
  const w = world();
  await w.global.ensureStream();
  w.acceptance.start();
  await w.clock.advance(120_000);
  assert.equal(w.store.current(), undefined);
  assert.equal(w.acceptance.trust(w.clock.now()), 'none');
  assert.equal(w.refused.length, 0);
});

test('a newer timestamp over the same targets refreshes without waking the offers', async () => {
  const w = world();
  const release = w.publisher.release(['a: 1\n']);
  await served(w, release);
  const before = w.store.current();
  await w.clock.advance(6 * 60 * 60_000);
  await publish(w.global, 'eu', w.publisher.refresh(release));
  await w.clock.advance(1_000);
  assert.equal(w.accepted.length, 1);
  assert.equal(w.refreshed.length, 1);
  assert.ok((w.store.current()?.timestampExpiresMs ?? 0) > (before?.timestampExpiresMs ?? 0));
  assert.equal(w.store.current()?.acceptedAtMs, before?.acceptedAtMs);
  assert.ok((w.acceptance.ageMs(w.clock.now()) ?? Infinity) <= 2_000);
});

test('a lost bell costs one turn of the timer', async () => {
  const w = world();
  await served(w, w.publisher.release(['a: 1\n']));
  w.broker.faults.bell = () => 'lose';
  const next = w.publisher.release(['a: 2\n']);
  await publish(w.global, 'eu', next);
  await w.clock.advance(5_000);
  assert.notEqual(w.store.current()?.generation, next.generation);
  await w.clock.advance(90_000);
  assert.equal(w.store.current()?.generation, next.generation);
});

test('a doubled bell and a flood of bells cost a look each quarter of a second at most', async () => {
  const w = world();
  await served(w, w.publisher.release(['a: 1\n']));
  const looks = async (): Promise<number> => {
    const metric = await w.registry.getSingleMetric('holdfast_update_looks_total')?.get();
    return metric?.values.reduce((sum, { value }) => sum + value, 0) ?? 0;
  };
  const before = await looks();
  for (let second = 0; second < 10; second++) {
    for (let bell = 0; bell < 100; bell++) w.global.publish(subjects.bell('eu'), new Uint8Array());
    await w.clock.advance(100);
  }
  assert.ok((await looks()) - before <= 6, `${(await looks()) - before} looks in one second`);
});

test('cut off while three generations are published, it goes straight to the newest when the link is back', async () => {
  const w = world();
  const first = w.publisher.release({ 1: 'a: 1\n' });
  await served(w, first);
  w.bus.cut();
  let newest = first;
  for (const number of [2, 3, 4]) {
    await w.clock.advance(60_000);
    newest = w.publisher.release({ [number]: `a: ${number}\n` });
    await publish(w.global, 'eu', newest);
  }
  assert.equal(w.store.current()?.generation, first.generation);
  w.bus.heal();
  await w.clock.advance(1_000);
  assert.deepEqual(
    w.accepted.map(({ generation }) => generation),
    [first.generation, newest.generation],
  );
  assert.equal(w.store.highestRevision(), 4);
});

test('a wiped stream and a restored old stream change nothing that is served', async () => {
  const w = world();
  const old = w.publisher.release({ 1: 'a: 1\n' });
  await served(w, old);
  const copy = w.broker.snapshot();
  await w.clock.advance(60_000);
  const newer = w.publisher.release({ 2: 'a: 2\n' });
  await publish(w.global, 'eu', newer);
  await w.clock.advance(1_000);
  w.broker.wipe();
  await w.clock.advance(200_000);
  assert.equal(w.store.current()?.generation, newer.generation);
  w.broker.restore(copy);
  await w.clock.advance(200_000);
  assert.equal(w.store.current()?.generation, newer.generation);
  assert.equal(w.refused.at(-1)?.code, 'rollback');
  await publish(w.global, 'eu', w.publisher.release({ 3: 'a: 3\n' }));
  await w.clock.advance(1_000);
  assert.equal(w.store.highestRevision(), 3);
});

const FORGERIES: [RefusalCode, string, (w: World, held: TestRelease) => Promise<void>][] = [
  [
    'unsigned',
    'signed by other keys',
    async (w) => {
      const decoder = new TextDecoder();
      const release = w.publisher.release(['evil: 1\n']);
      const other = decoder.decode(new TestPublisher(w.clock).release(['x: 1\n']).timestamp);
      const timestamp = decoder
        .decode(release.timestamp)
        .replace(/"sig":"\w+"/, /"sig":"\w+"/.exec(other)?.[0] ?? '');
      await forge(w, release, { timestamp: new TextEncoder().encode(timestamp) });
    },
  ],
  ['rollback', 'an old head replayed', async (w, held) => forgeOld(w, held)],
  [
    'equal-version',
    'the same versions with another content',
    async (w, held) => {
      const then = new ManualClock(held.generation * 1000);
      await forge(w, new TestPublisher(then, { ceremony: w.publisher.ceremony }).release(['b: 2\n']), {});
    },
  ],
  [
    'expired',
    'a timestamp past its time',
    async (w) => {
      w.publisher.timestampLifetimeMs = 10_000;
      const release = w.publisher.release(['b: 2\n']);
      w.bus.cut();
      await w.clock.advance(60_000);
      await forge(w, release, {});
      w.bus.heal();
      await w.clock.advance(1_000);
    },
  ],
  [
    'mix-and-match',
    'the targets of another release',
    async (w, held) => {
      const release = w.publisher.release(['b: 2\n']);
      await forge(w, release, { targets: held.targets });
    },
  ],
  [
    'hash',
    'a flipped bit in a body, also at the global plane',
    async (w) => {
      const release = w.publisher.release(['b: 2\n']);
      await publishBlobs(w.global, 'eu', release);
      const subject = subjects.blobPart('eu', sha256Hex(new TextEncoder().encode('b: 2\n')), 0);
      const body = w.broker.stream.get(subject) as Uint8Array;
      body[0] = (body[0] as number) ^ 1;
      await w.global.putLast(subjects.head('eu'), headOf(release));
      await w.clock.advance(90_000);
    },
  ],
  [
    'too-large',
    'a body that goes on after its signed length',
    async (w) => {
      const release = w.publisher.release(['b: 2\n']);
      const sha256 = sha256Hex(new TextEncoder().encode('b: 2\n'));
      await publish(w.global, 'eu', {
        ...release,
        blobs: new Map([...release.blobs, [sha256, new TextEncoder().encode('b: 2\n# more\n')]]),
      });
      await w.clock.advance(1_000);
    },
  ],
  [
    'wrong-region',
    'another region of the same installation',
    async (w) => {
      const us = new TestPublisher(w.clock, { region: 'us', ceremony: w.publisher.ceremony });
      await forge(w, us.release(['b: 2\n']), {});
    },
  ],
  [
    'wrong-plane',
    'another installation',
    async (w) => forge(w, new TestPublisher(w.clock).release(['b: 2\n']), {}),
  ],
  [
    'malformed',
    'a head that is none',
    async (w) => {
      await w.global.putLast(subjects.head('eu'), new Uint8Array([0xff, 0xff, 0xff]));
      w.global.publish(subjects.bell('eu'), new Uint8Array());
      await w.clock.advance(1_000);
    },
  ],
  [
    'unsupported',
    'a manifest that requires what this version lacks',
    async (w) => {
      w.publisher.shape = (manifest) => ({ ...manifest, requires: ['time-travel'] });
      await forge(w, w.publisher.release(['b: 2\n']), {});
      w.publisher.shape = (manifest) => manifest;
    },
  ],
  [
    'clock',
    'issued two hours from now',
    async (w) => {
      const ahead = new ManualClock(w.clock.now() + 2 * 60 * 60_000);
      const early = new TestPublisher(ahead, { ceremony: w.publisher.ceremony });
      await forge(w, early.release(['b: 2\n']), {});
    },
  ],
];

async function forgeOld(w: World, held: TestRelease): Promise<void> {
  await w.clock.advance(60_000);
  await publish(w.global, 'eu', w.publisher.release({ 1: 'a: 1\n' }));
  await w.clock.advance(1_000);
  await forge(w, held, {});
}

for (const [code, what, attack] of FORGERIES) {
  test(`${what} is refused as ${code}, the generation held stays in service and the next valid one is taken`, async () => {
    const w = world();
    const held = w.publisher.release({ 1: 'a: 1\n' });
    await served(w, held);
    await attack(w, held);
    const current = w.store.current();
    assert.equal(w.refused.at(-1)?.code, code);
    assert.ok((w.acceptance.refusals().get(code)?.count ?? 0) >= 1);
    assert.equal(w.acceptance.refusals().get(code)?.sample.code, code);
    assert.deepEqual(Object.keys(current?.manifest.revisions ?? {}), ['1'], 'what was held is served');
    assert.ok(w.store.body(sha256Hex(new TextEncoder().encode('a: 1\n'))));
    assert.match(
      await w.registry.metrics(),
      new RegExp(`holdfast_update_refusals_total\\{code="${code}"\\} [1-9]`),
    );
    assert.equal(w.recorded.filter(({ detail }) => detail.code === code).length, 1, 'recorded once an hour');

    w.publisher.timestampLifetimeMs = DAY_MS;
    await w.clock.advance(60_000);
    const next = w.publisher.release({ 9: 'a: 9\n' });
    await publish(w.global, 'eu', next);
    await w.clock.advance(1_000);
    assert.equal(w.store.current()?.generation, next.generation);
  });
}

test('the same refused head is judged once; a head refused for its time is judged again', async () => {
  const w = world();
  await served(w, w.publisher.release(['a: 1\n']));
  await forge(w, new TestPublisher(w.clock).release(['b: 2\n']), {});
  await w.clock.advance(10 * 60_000);
  assert.equal(w.acceptance.refusals().get('wrong-plane')?.count, 1);

  const ahead = new ManualClock(w.clock.now() + 2 * 60 * 60_000);
  const early = new TestPublisher(ahead, { ceremony: w.publisher.ceremony }).release(['b: 2\n']);
  await forge(w, early, {});
  assert.equal(w.refused.at(-1)?.code, 'clock');
  w.clock.setWallClock(ahead.now());
  await w.clock.advance(90_000);
  assert.equal(w.store.current()?.generation, early.generation, 'the clock was set, and the update is good');
});

test('a blob that the stream lost comes from the global plane, one that both lack is tried again with backoff', async () => {
  const w = world();
  const big = `a: ${'x'.repeat(BLOB_PART_BYTES + 5)}\n`;
  const release = w.publisher.release([big, 'b: 1\n']);
  const blobs = new Map<string, Uint8Array>();
  answerRpc(w.global, 'eu', RELAY, w.publisher.roots, blobs);
  await publish(w.global, 'eu', release);
  await w.global.purge(subjects.blobPart('eu', sha256Hex(new TextEncoder().encode(big)), 1));
  w.acceptance.start();
  await w.clock.advance(10_000);
  assert.equal(w.store.current(), undefined);
  assert.equal(w.refused.length, 0, 'incomplete is not refused');
  assert.equal(w.acceptance.wantedGeneration, release.generation);
  for (const [sha256, body] of release.blobs) blobs.set(sha256, body);
  await w.clock.advance(30_000);
  assert.equal(w.store.current()?.generation, release.generation);
});

test('a damaged blob in the stream is replaced by the global plane’s own', async () => {
  const w = world();
  const release = w.publisher.release(['a: 1\n']);
  answerRpc(w.global, 'eu', RELAY, w.publisher.roots, release.blobs);
  await publish(w.global, 'eu', release);
  const subject = subjects.blobPart('eu', sha256Hex(new TextEncoder().encode('a: 1\n')), 0);
  w.broker.stream.set(subject, new TextEncoder().encode('a: 7\n'));
  w.acceptance.start();
  await w.clock.advance(1_000);
  assert.equal(w.store.current()?.generation, release.generation);
  assert.equal(w.refused.length, 0);
});

test('only what it lacks is fetched', async () => {
  const w = world();
  await served(w, w.publisher.release({ 1: 'a: 1\n', 2: 'b: 1\n' }));
  const next = w.publisher.release({ 1: 'a: 1\n', 3: 'c: 1\n' });
  await publish(w.global, 'eu', next);
  for (const [sha256, body] of next.blobs) {
    if (new TextDecoder().decode(body) !== 'c: 1\n') await w.global.purge(subjects.blobPart('eu', sha256, 0));
  }
  await w.clock.advance(2_000);
  assert.equal(w.store.current()?.generation, next.generation);
});

test('a new root is walked to first; replaced online keys reset their marks', async () => {
  const w = world();
  const first = w.publisher.release({ 1: 'a: 1\n' });
  await served(w, first);
  const freshKey = generateKey('fresh');
  const contentKey = generateKey('content');
  w.publisher.roots.push(
    nextRoot({
      previous: w.publisher.newestRoot,
      nowMs: w.clock.now(),
      freshKey,
      contentKey,
      signers: w.publisher.ceremony.rootKeys.slice(0, 2),
    }),
  );
  answerRpc(w.global, 'eu', RELAY, w.publisher.roots, new Map());
  Object.assign(w.publisher, { freshKey, contentKey });
  const next = w.publisher.release({ 2: 'a: 2\n' });
  await publish(w.global, 'eu', next);
  await w.clock.advance(1_000);
  assert.equal(w.store.current()?.generation, next.generation);
  assert.equal(w.store.state().root.version, 2);
  // The old keys are worth nothing now.
  const stolen = new TestPublisher(w.clock, { ceremony: w.publisher.ceremony });
  stolen.versions = { timestamp: 2 ** 40, snapshot: 2 ** 40, targets: 2 ** 40 };
  await forge(w, stolen.release({ 3: 'evil: 3\n' }), {});
  assert.equal(w.refused.at(-1)?.code, 'unsigned');
});

test('cut off while root was signed five times and the online keys replaced twice, it walks all of it at healing', async () => {
  const w = world();
  await served(w, w.publisher.release({ 1: 'a: 1\n' }));
  w.bus.cut();
  const missed: TestRelease[] = [];
  let rootKeys = w.publisher.ceremony.rootKeys.slice(0, 3);
  for (let round = 1; round <= 5; round++) {
    await w.clock.advance(DAY_MS);
    // Each time one root key goes and another one comes; at the second and the fourth the online keys, too.
    const keys = [...rootKeys.slice(1), generateKey('root')];
    const online = round % 2 === 0 && { freshKey: generateKey('fresh'), contentKey: generateKey('content') };
    w.publisher.roots.push(
      nextRoot({
        previous: w.publisher.newestRoot,
        nowMs: w.clock.now(),
        ...online,
        rootKeys: { keys, threshold: 2 },
        signers: [...rootKeys, ...keys.slice(-1)],
      }),
    );
    rootKeys = keys;
    if (online) Object.assign(w.publisher, online);
    const release = w.publisher.release({ [round + 1]: `a: ${round + 1}\n` });
    missed.push(release);
    await publish(w.global, 'eu', release);
  }
  answerRpc(w.global, 'eu', RELAY, w.publisher.roots, new Map());
  assert.equal(w.store.state().root.version, 1);
  w.bus.heal();
  await w.clock.advance(5_000);
  assert.equal(w.store.state().root.version, 6);
  assert.equal(w.store.current()?.generation, missed.at(-1)?.generation);
  assert.equal(w.accepted.length, 2, 'straight to the newest');
  assert.deepEqual(w.refused, []);
  const chain = w.store.exportContent()?.roots.map((root) => Buffer.from(root));
  assert.deepEqual(
    chain,
    w.publisher.roots.map((root) => Buffer.from(root)),
    'a sibling gets all of it',
  );
});

test('a thief with both online keys signs generation 2^53 - 1: a new root brings the region back', async () => {
  const w = world();
  await served(w, w.publisher.release({ 1: 'a: 1\n' }));
  const top = Number.MAX_SAFE_INTEGER;
  const stolen = new TestPublisher(w.clock, { ceremony: w.publisher.ceremony });
  stolen.versions = { timestamp: top - 1, snapshot: top - 1, targets: top - 1 };
  await publish(w.global, 'eu', stolen.release({ [top]: 'evil: 1\n' }));
  await w.clock.advance(1_000);
  assert.equal(w.store.current()?.generation, top, 'properly signed, it is taken');
  await publish(w.global, 'eu', w.publisher.release({ 2: 'a: 2\n' }));
  await w.clock.advance(1_000);
  assert.equal(w.refused.at(-1)?.code, 'rollback', 'and nothing after it');
  const online = { freshKey: generateKey('fresh'), contentKey: generateKey('content') };
  const signers = w.publisher.ceremony.rootKeys.slice(0, 2);
  w.publisher.roots.push(
    nextRoot({ previous: w.publisher.newestRoot, nowMs: w.clock.now(), ...online, signers }),
  );
  Object.assign(w.publisher, online);
  answerRpc(w.global, 'eu', RELAY, w.publisher.roots, new Map());
  const healed = w.publisher.release({ 3: 'a: 3\n' });
  await publish(w.global, 'eu', healed);
  await w.clock.advance(1_000);
  assert.equal(w.store.current()?.generation, healed.generation);
  assert.equal(w.acceptance.wantedGeneration, healed.generation);
  await publish(w.global, 'eu', w.publisher.release({ 4: 'a: 4\n' }));
  await w.clock.advance(1_000);
  assert.notEqual(w.store.current()?.generation, healed.generation, 'and goes on from there');
});

test('a head that claims a root which nobody has neither blocks nor is believed', async () => {
  const w = world();
  const release = w.publisher.release(['a: 1\n']);
  answerRpc(w.global, 'eu', RELAY, w.publisher.roots, new Map());
  await w.global.ensureStream();
  await publishBlobs(w.global, 'eu', release);
  const { timestamp, snapshot, targets } = release;
  await w.global.putLast(
    subjects.head('eu'),
    encodeHead({ timestamp, snapshot, targets, rootVersion: 4_000_000_000 }),
  );
  w.acceptance.start();
  await w.clock.advance(1_000);
  assert.equal(w.store.current()?.generation, release.generation);
  assert.equal(w.store.state().root.version, 1);
});

test('whenever a look is asked for, the head is read after that', async () => {
  const w = world();
  await publish(w.global, 'eu', w.publisher.release(['a: 1\n']));
  let reads = 0;
  const getLast = w.bus.getLast.bind(w.bus);
  w.bus.getLast = (subject) => {
    if (subject === subjects.head('eu')) reads += 1;
    return getLast(subject);
  };
  await w.acceptance.look();
  for (let turns = 0; turns < 30; turns++) {
    const first = w.acceptance.look();
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    const before = reads;
    await w.acceptance.look();
    assert.ok(reads > before, `asked ${turns} turns after a look began`);
    await first;
  }
});

test('a head refused for want of its root is judged again when the root can be had', async () => {
  const w = world();
  await served(w, w.publisher.release({ 1: 'a: 1\n' }));
  const roots = [...w.publisher.roots];
  answerRpc(w.global, 'eu', RELAY, roots, new Map());
  const contentKey = generateKey('content');
  const options = { previous: w.publisher.newestRoot, nowMs: w.clock.now(), contentKey };
  w.publisher.roots.push(nextRoot({ ...options, signers: w.publisher.ceremony.rootKeys }));
  w.publisher.contentKey = contentKey;
  const release = w.publisher.release({ 2: 'a: 2\n' });
  await publish(w.global, 'eu', release);
  await w.clock.advance(1_000);
  assert.equal(w.refused.at(-1)?.code, 'unsigned');
  roots.push(w.publisher.newestRoot);
  await w.clock.advance(120_000);
  assert.equal(w.store.current()?.generation, release.generation);
});

test('isolated, trust decays from fresh to stale to overdue, and what is served stays', async () => {
  const w = world();
  await served(w, w.publisher.release(['a: 1\n']));
  w.bus.cut();
  assert.equal(w.acceptance.trust(w.clock.now()), 'fresh');
  await w.clock.advance(DAY_MS);
  assert.equal(w.acceptance.trust(w.clock.now()), 'stale');
  await w.clock.advance(7 * DAY_MS);
  assert.equal(w.acceptance.trust(w.clock.now()), 'overdue');
  assert.ok(w.store.current());
  w.clock.setWallClock(w.clock.now() - 30 * DAY_MS);
  assert.equal(w.acceptance.trust(w.clock.now()), 'overdue', 'setting the clock back makes nothing younger');
});

test('stopped in the middle of an update, nothing of it is committed, and a new start completes it', async () => {
  const w = world();
  await served(w, w.publisher.release({ 1: 'a: 1\n' }));
  const held = w.store.current()?.generation;
  const next = w.publisher.release({ 2: 'a: 2\n' });
  await publish(w.global, 'eu', next);
  const looking = w.acceptance.look();
  const stopping = w.acceptance.stop();
  await w.clock.advance(6_000);
  await Promise.all([looking, stopping]);
  assert.equal(w.store.current()?.generation, held);
  const again = new Acceptance({
    store: w.store,
    bus: w.bus,
    clock: w.clock,
    relay: RELAY,
    log: silentLogger,
  });
  again.start();
  await w.clock.advance(1_000);
  assert.equal(w.store.current()?.generation, next.generation);
  await again.stop();
});

test('what a file brought is confirmed by the same head from the global plane, unless that has expired', async () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const release = publisher.release(['receivers: {}\n']);
  for (const [laterMs, trust] of [
    [0, 'fresh'],
    [2 * DAY_MS, 'stale'],
  ] as const) {
    clock.setWallClock(clock.now() + laterMs);
    const w = world({ clock, publisher });
    w.store.importContent(release, { nowMs: clock.now() });
    assert.equal(w.acceptance.trust(clock.now()), 'stale');
    await publish(w.global, 'eu', release);
    w.acceptance.start();
    await clock.advance(1_000);
    assert.equal(w.acceptance.trust(clock.now()), trust);
    assert.equal(w.store.current()?.imported, trust === 'stale');
    assert.deepEqual(
      w.refused.map(({ code }) => code),
      trust === 'stale' ? ['expired'] : [],
    );
    assert.equal(w.refreshed.length, trust === 'fresh' ? 1 : 0);
    assert.equal(w.accepted.length, 0, 'it is the generation that is held');
    await w.acceptance.stop();
  }
});
