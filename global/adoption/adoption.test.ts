import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  applyResultSchema,
  eventPageSchema,
  madeApiKeySchema,
  madeTokenSchema,
  addedRelaySchema,
  natsConfigSchema,
} from '../../src/api/index.ts';
import { BLOB_PART_BYTES, type Bus, subjects } from '../../src/bus/bus.ts';
import type { Credentials, Manifest } from '../../src/manifest/document.ts';
import { nextRoot, onlineKeyFile } from '../../src/trust/ceremony.ts';
import { generateKey } from '../../src/trust/keys.ts';
import { DEFAULT_TRUST_LIMITS } from '../../src/trust/limits.ts';
import { parseTargets } from '../../src/trust/metadata.ts';
import { decodeAskRequest, decodeHead, encodeAskReply, encodeUpRequest } from '../../src/wire/codec.ts';
import { formatContentFile } from '../../src/wire/content-file.ts';
import { assignmentYaml, PlaneFixture, regionYaml, TEMPLATE } from '../plane.fixture.ts';

type KeyFiles = PlaneFixture['ceremony']['files'];
type Stream = ReadonlyMap<string, Uint8Array>;

const backend = (name: string, host: string, priority: number): string =>
  assignmentYaml(name, 'eu', `priority: ${priority}`).replace('otel.example', host);
const [FIRST, SECOND] = [backend('first', 'a.example', 1), backend('second', 'b.example', 2)];
const YAML = [TEMPLATE, regionYaml('eu'), FIRST, SECOND].join('---\n');
/** The same documents as somebody else would put them into a file. */
const TURNED = [SECOND, FIRST, TEMPLATE, regionYaml('eu')].join('---\n');

let before: PlaneFixture;
let after: PlaneFixture;
let held: Stream;

/** An installation with a history: a change, a retry, a token and a relay. Then its plane is gone. */
async function liveAndDie(): Promise<void> {
  before = new PlaneFixture({ development: false });
  await before.start();
  await before.apply(YAML.replace('b.example', 'old.example'));
  await before.apply(YAML);
  await before.ask(applyResultSchema, 'POST', '/assignments/first/retry');
  await before.ask(madeTokenSchema, 'POST', '/regions/eu/tokens', {
    json: { id: 'vans', labels: { tier: 'x' } },
  });
  await before.ask(addedRelaySchema, 'POST', '/regions/eu/relays', {
    json: { relay: 'eu-1', url: 'http://10.0.0.1:4321' },
  });
  await before.ask(madeApiKeySchema, 'POST', '/api-keys', { json: { id: 'gold', regions: ['eu'] } });
  const revoked = { kind: 'jwt-subject', value: 'lost-laptop' };
  assert.equal((await before.call('POST', '/revocations', { json: revoked })).status, 200);
  await before.plane.stop();
  held = before.broker.snapshot();
  after = new PlaneFixture({ beside: before });
}

/** What the offline keys are for: a root with new online keys. */
function newRoot(): KeyFiles {
  const { roots, rootKeys } = before.ceremony;
  const [contentKey, freshKey] = [generateKey('content'), generateKey('fresh')];
  const next = (previous: Uint8Array): string =>
    Buffer.from(
      nextRoot({ previous, nowMs: before.clock.now(), contentKey, freshKey, signers: rootKeys }),
    ).toString();
  const file = (path: string, text: string) => ({ path, text, secret: false });
  const files = [
    file('fleet/2.root.json', next(roots.fleet)),
    file('artifacts/2.root.json', next(roots.artifacts)),
    file(onlineKeyFile('content', contentKey.keyid), contentKey.toFile()),
    file(onlineKeyFile('fresh', freshKey.keyid), freshKey.toFile()),
  ];
  after.writeKeys(files);
  return files;
}

const headIn = (stream: Stream) => {
  const body = stream.get(subjects.head('eu'));
  assert.ok(body, 'there is a head');
  return decodeHead(body);
};
function blobIn(stream: Stream, sha256: string): Buffer {
  const parts: Uint8Array[] = [];
  for (let part = 0; ; part++) {
    const body = stream.get(subjects.blobPart('eu', sha256, part));
    if (!body) return Buffer.concat(parts);
    parts.push(body);
  }
}
function manifestIn(stream: Stream): Manifest {
  const { manifest } = parseTargets(headIn(stream).targets, DEFAULT_TRUST_LIMITS);
  return JSON.parse(blobIn(stream, manifest.sha256).toString()) as Manifest;
}
/** What agents get, and may. */
function contentIn(stream: Stream) {
  const { assignments, revisions, sections, policy } = manifestIn(stream);
  return { assignments, revisions, sections, policy };
}
const troubleOf = async (plane: PlaneFixture) =>
  (await plane.plane.status()).trouble.map(({ code, message }) => `${code}: ${message}`);
const auditOf = async (plane: PlaneFixture, kind: string) =>
  (await plane.ask(eventPageSchema, 'GET', '/events?limit=500')).items.filter((item) => item.kind === kind);

/** A relay that serves what the stream had, and says so. */
function relayWith(stream: Stream) {
  const bus: Bus = after.broker.relay({ region: 'eu', relay: 'eu-1' });
  let reportN = 0;
  bus.answer(subjects.ask('eu', 'eu-1'), async (body) => {
    const request = decodeAskRequest(body);
    assert.ok('content' in request);
    const { sha256, part } = request.content;
    const content = stream.get(sha256 === '' ? subjects.head('eu') : subjects.blobPart('eu', sha256, part));
    return encodeAskReply({ asOfMs: 1, agents: [], nextAfter: '', total: 0, ...(content && { content }) });
  });
  return async (generation = manifestIn(stream).generation): Promise<void> => {
    const nowMs = after.clock.now();
    const body = encodeUpRequest({
      ...{ storeId: 'store-0001', incarnation: 'run-00000001', events: [], acknowledged: [] },
      report: {
        ...{ asOfMs: nowMs, relayVersion: '0', generation, trust: 'fresh', timestampExpiresMs: nowMs + 1e6 },
        ...{ agents: 0, counts: [], agentVersions: [], failures: [], refusals: [], flags: [] },
        ...{ queueRows: 0, eventsDropped: 0, startedMs: nowMs, reportN: ++reportN, reportIntervalMs: 10_000 },
      },
    });
    await bus.request(subjects.up('eu', 'eu-1'), body, { timeoutMs: 1_000 });
  };
}

describe('a global plane whose database is gone', () => {
  beforeEach(liveAndDie);
  afterEach(async () => {
    await after.close();
    await before.close();
  });

  it('touches nothing in the stream before it has taken up what stands there', async () => {
    newRoot();
    await after.start();
    await after.clock.advance(120_000);
    const now = after.broker.snapshot();
    for (const [subject, body] of held)
      if (subject.startsWith('hf.v1.cfg.')) assert.deepEqual(now.get(subject), body, subject);
  });

  it('takes up a region from the stream when its document is applied: the same revisions, uids, tokens, relays', async () => {
    newRoot();
    await after.start();
    const dry = await after.apply(TURNED, '?dry_run=true');
    assert.deepEqual(dry.regions, [], 'a dry run says that nothing changes');
    assert.deepEqual(contentIn(after.broker.snapshot()), contentIn(held));
    const applied = await after.apply(TURNED);
    assert.deepEqual([applied.regions, applied.warnings], [[], []]);
    await after.clock.advance(10_000);
    const now = after.broker.snapshot();
    assert.deepEqual(contentIn(now), contentIn(held));
    assert.ok(manifestIn(now).generation > manifestIn(held).generation);
    assert.equal(headIn(now).rootVersion, 2, 'signed with the new online keys');
    const { regions } = await after.ask(natsConfigSchema, 'GET', '/nats-config');
    assert.equal(regions[0]?.relays[0]?.name, 'eu-1');
    const [audit] = await auditOf(after, 'region_adopted');
    assert.equal(audit?.detail['generation'], manifestIn(held).generation);
    assert.deepEqual(await troubleOf(after), []);
  });

  it('goes on from there: a change is a new revision above all, what is not applied any more ends', async () => {
    newRoot();
    await after.start();
    await after.apply(TURNED);
    await after.apply(FIRST.replace('a.example', 'c.example'));
    const [first, second] = manifestIn(after.broker.snapshot()).assignments;
    const [firstBefore, secondBefore] = manifestIn(held).assignments;
    const revision = first?.variants[0]?.steps[0]?.revision ?? 0;
    assert.ok(revision > Math.max(...Object.keys(manifestIn(held).revisions).map(Number)));
    assert.equal(first?.variants[0]?.previous, firstBefore?.variants[0]?.steps[0]?.revision);
    assert.deepEqual(second, secondBefore);
    await after.restart();
    await after.clock.advance(10_000);
    assert.equal(manifestIn(after.broker.snapshot()).assignments[0]?.uid, firstBefore?.uid);
  });

  it('keeps uids and revisions of assignments that are applied later than their region', async () => {
    newRoot();
    await after.start();
    await after.apply([TEMPLATE, regionYaml('eu')].join('---\n'));
    assert.deepEqual(manifestIn(after.broker.snapshot()).assignments, []);
    await after.apply(SECOND);
    await after.apply(FIRST);
    const runs = (stream: Stream) =>
      manifestIn(stream).assignments.map(({ uid, name, variants }) => [uid, name, variants[0]?.steps]);
    assert.deepEqual(runs(after.broker.snapshot()), runs(held));
  });

  it('asks the relays when the stream is gone, too, and waits loudly until one is heard', async () => {
    newRoot();
    after.broker.wipe();
    await after.start();
    const applied = await after.apply(TURNED);
    assert.deepEqual(applied.regions, []);
    assert.match(applied.warnings[0]?.reason ?? '', /holdfast region adopt eu --from FILE \| --empty/);
    assert.match((await troubleOf(after))[0] ?? '', /^history-missing: region eu: its history is not here/);
    assert.equal((await after.ask(natsConfigSchema, 'GET', '/nats-config')).waiting?.[0], 'eu');
    await after.apply(regionYaml('us'));
    await after.clock.advance(60_000);
    assert.equal(after.broker.stream.has(subjects.head('eu')), false);
    await relayWith(held)();
    for (let turn = 0; turn < 500 && !after.broker.stream.has(subjects.head('eu')); turn++)
      await new Promise((resolve) => setImmediate(resolve));
    await after.clock.advance(10_000);
    assert.deepEqual(contentIn(after.broker.snapshot()), contentIn(held));
    assert.ok(manifestIn(after.broker.snapshot()).generation > manifestIn(held).generation);
  });

  it('asks a relay that holds more than the stream, which is an old copy', async () => {
    const keys = newRoot();
    const old = new Map(held);
    await after.start();
    const newer = await takeOverAndChange();
    after.broker.restore(old);
    const rebuilt = new PlaneFixture({ beside: before });
    try {
      rebuilt.writeKeys(keys);
      await rebuilt.start();
      const say = relayWith(newer);
      await say();
      await rebuilt.apply(TURNED.replace('a.example', 'c.example'));
      await rebuilt.clock.advance(10_000);
      assert.deepEqual(contentIn(rebuilt.broker.snapshot()), contentIn(newer));
    } finally {
      await rebuilt.close();
    }
  });

  it('takes a file of a relay, and refuses another region’s, a changed one and a second one', async () => {
    newRoot();
    after.broker.wipe();
    await after.start();
    await after.apply(TURNED);
    const adopt = (json: unknown) => after.call('POST', '/regions/eu/adopt', { json });
    assert.equal((await adopt({ file: '{}' })).status, 400);
    assert.equal((await adopt({ file: exported({ spoil: true }) })).status, 400);
    assert.deepEqual((await troubleOf(after)).length, 1);
    assert.equal((await adopt({ file: exported() })).status, 200);
    await after.clock.advance(10_000);
    assert.deepEqual(contentIn(after.broker.snapshot()), contentIn(held));
    assert.equal((await adopt({ file: exported() })).status, 409);
    assert.deepEqual(await troubleOf(after), []);
  });

  it('begins empty when an operator says so, on the record', async () => {
    newRoot();
    after.broker.wipe();
    await after.start();
    await after.apply(TURNED);
    assert.equal((await after.call('POST', '/regions/eu/adopt', { json: { empty: true } })).status, 200);
    assert.equal(manifestIn(after.broker.snapshot()).assignments.length, 2);
    assert.equal((await auditOf(after, 'region_begun_empty')).length, 1);
  });

  it('waits when a blob is missing and no relay has it, and when no root here vouches for the head', async () => {
    newRoot();
    await after.start();
    const { sections } = manifestIn(held);
    const missing = subjects.blobPart('eu', sections.credentials?.sha256 ?? '', 0);
    after.broker.stream.delete(missing);
    await after.apply(TURNED);
    assert.match((await troubleOf(after))[0] ?? '', /the stream lacks section/);
    after.broker.stream.set(missing, held.get(missing) ?? new Uint8Array());
    after.broker.stream.set(subjects.head('eu'), Buffer.from('x'));
    await after.clock.advance(10_000);
    assert.match((await troubleOf(after))[0] ?? '', /no root that is here/);
    assert.deepEqual(after.broker.stream.get(subjects.head('eu')), Buffer.from('x'));
    after.broker.stream.set(subjects.head('eu'), held.get(subjects.head('eu')) ?? new Uint8Array());
    await after.clock.advance(20_000);
    assert.deepEqual(contentIn(after.broker.snapshot()), contentIn(held));
  });

  it('takes up its region with the online keys of before as well, and agents’ tokens are those of before', async () => {
    await after.start();
    await after.apply(TURNED);
    const now = after.broker.snapshot();
    assert.deepEqual(now.get(subjects.head('eu')), held.get(subjects.head('eu')), 'nothing is to be signed');
    const { sha256 = '' } = manifestIn(now).sections.credentials ?? {};
    const { tokens, api_keys, revoked } = JSON.parse(blobIn(now, sha256).toString()) as Credentials;
    assert.deepEqual(tokens[0]?.labels, { tier: 'x' });
    assert.deepEqual([api_keys?.keys[0]?.id, revoked?.[0]?.value], ['gold', 'lost-laptop']);
  });
});

/** As `holdfast relay --export` at the region. */
function exported(options: { spoil?: boolean } = {}): string {
  const { timestamp, snapshot, targets } = headIn(held);
  const { manifest } = parseTargets(targets, DEFAULT_TRUST_LIMITS);
  const { revisions, sections } = manifestIn(held);
  const named = [
    ...Object.values(revisions).flatMap(({ files }) => files.map(({ sha256 }) => sha256)),
    ...(sections.credentials ? [sections.credentials.sha256] : []),
  ];
  const blobs = new Map(named.map((sha256): [string, Uint8Array] => [sha256, blobIn(held, sha256)]));
  if (options.spoil === true) blobs.set(named[0] ?? '', Buffer.alloc(BLOB_PART_BYTES));
  return formatContentFile({
    ...{ roots: [before.ceremony.roots.fleet], timestamp, snapshot, targets },
    ...{ manifest: blobIn(held, manifest.sha256), blobs },
  });
}

/** The plane takes up the region and changes it; then it is gone, too. */
async function takeOverAndChange(): Promise<Stream> {
  await after.apply(TURNED.replace('a.example', 'c.example'));
  await after.clock.advance(10_000);
  await after.plane.stop();
  return after.broker.snapshot();
}

describe('a new installation', () => {
  it('needs nothing of all this, and a region that is added later neither', async () => {
    const plane = new PlaneFixture({ development: false });
    try {
      await plane.start();
      assert.equal((await plane.apply(YAML)).regions.length, 1);
      plane.bus.cut();
      assert.equal((await plane.apply(regionYaml('us'))).regions.length, 1);
      assert.deepEqual((await plane.plane.status()).trouble, []);
    } finally {
      await plane.close();
    }
  });

  it('that has not reached the bus yet waits for it', async () => {
    const plane = new PlaneFixture({ development: false });
    try {
      plane.bus.cut();
      await plane.start();
      await plane.clock.advance(11_000);
      assert.deepEqual((await plane.apply(YAML)).regions, []);
      plane.bus.heal();
      await plane.clock.advance(20_000);
      assert.ok(plane.broker.stream.has(subjects.head('eu')));
      assert.deepEqual((await plane.plane.status()).trouble, []);
    } finally {
      await plane.close();
    }
  });
});
