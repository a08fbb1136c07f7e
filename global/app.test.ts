import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  addedRelaySchema,
  relayUrlSetSchema,
  applyResultSchema,
  errorBodySchema,
  eventPageSchema,
  madeTokenSchema,
  regionListSchema,
  resourceDetailSchema,
} from '../src/api/index.ts';
import { BLOB_PART_BYTES, subjects } from '../src/bus/bus.ts';
import { parseCredentials, parseManifest } from '../src/manifest/parse.ts';
import type { Manifest } from '../src/manifest/document.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { nextRoot } from '../src/trust/ceremony.ts';
import { type TrustedState, verifyFirstRoot, verifyMetadata, verifyNextRoot } from '../src/trust/verify.ts';
import { decodeHead, decodeRootReply, encodeRootRequest, encodeUpRequest } from '../src/wire/codec.ts';
import { parseJoinBundle } from '../src/wire/join-bundle.ts';
import { assignmentYaml, PlaneFixture, regionYaml, TEMPLATE } from './plane.fixture.ts';

const HOUR_MS = 3_600_000;
const EU = [TEMPLATE, regionYaml('eu'), assignmentYaml('prod', 'eu')].join('---\n');

let plane: PlaneFixture;
beforeEach(async () => {
  plane = new PlaneFixture();
  await plane.start();
});
afterEach(() => plane.close());

/** What a relay with nothing but its join bundle makes of the stream; throws what a relay would refuse. */
function accepted(region: string, roots: readonly Uint8Array[] = [plane.ceremony.roots.fleet]) {
  const [first = new Uint8Array(), ...later] = roots;
  const start: TrustedState = { root: verifyFirstRoot(first, {}), marks: {}, floorMs: 0, complete: false };
  const trusted = later.reduce<TrustedState>((state, root) => verifyNextRoot(state, root), start);
  const head = decodeHead(plane.broker.stream.get(subjects.head(region)) ?? new Uint8Array());
  const update = verifyMetadata(trusted, head, {
    plane: plane.ceremony.plane,
    region,
    nowMs: plane.clock.now(),
  });
  assert.equal(update.kind, 'generation');
  const { targets, timestamp } = update;
  const manifest = parseManifest(blob(region, targets.manifest.sha256));
  return { manifest, generation: targets.version, timestampVersion: timestamp.version, head };
}

/** A blob from its parts in the stream. */
function blob(region: string, sha256: string): Uint8Array {
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = plane.broker.stream.get(subjects.blobPart(region, sha256, parts.length));
    if (!part) break;
    parts.push(part);
    if (part.length < BLOB_PART_BYTES) break;
  }
  const bytes = Buffer.concat(parts);
  assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256);
  return bytes;
}

function bodies(region: string, manifest: Manifest): string[] {
  return Object.values(manifest.revisions).flatMap(({ files }) =>
    files.map(({ sha256 }) => Buffer.from(blob(region, sha256)).toString()),
  );
}

async function refusal(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: { yaml: string } | { json: unknown },
) {
  const answer = await plane.call(method, path, body);
  return { status: answer.status, ...errorBodySchema.parse(answer.body).error };
}

/** The stream without the lease, which is renewed all the time. */
function published(): Map<string, Uint8Array> {
  return new Map([...plane.broker.stream].filter(([subject]) => subject !== subjects.lease));
}

describe('applying', () => {
  it('signs and publishes what a relay of the region accepts, and nothing to other regions', async () => {
    const result = await plane.apply(`${EU}---\n${regionYaml('us')}`);
    assert.equal(result.published, true);
    const { manifest, generation } = accepted('eu');
    assert.equal(result.regions.find(({ name }) => name === 'eu')?.generation, generation);
    assert.deepEqual(
      manifest.assignments.map(({ name }) => name),
      ['prod'],
    );
    assert.match(bodies('eu', manifest).join(), /sampling_percentage: 0\.1\n/);
    assert.deepEqual(accepted('us').manifest.assignments, []);
  });

  it('keeps generations and revisions of what did not change', async () => {
    await plane.apply(`${EU}---\n${regionYaml('us')}`);
    const before = { eu: accepted('eu').generation, us: accepted('us').generation };
    const same = await plane.apply(EU);
    assert.deepEqual([...new Set(same.results.map(({ action }) => action))], ['unchanged']);
    assert.deepEqual(same.regions, []);
    const changed = await plane.apply(assignmentYaml('prod', 'eu', 'priority: 7'));
    assert.deepEqual(
      changed.regions.map(({ name, changes }) => [name, changes.map(({ change }) => change)]),
      [['eu', ['changed']]],
    );
    assert.ok(accepted('eu').generation > before.eu);
    assert.equal(accepted('us').generation, before.us);
    assert.equal(changed.results[0]?.version, '2');
  });

  it('changes nothing in a dry run and says what would change, as a diff', async () => {
    await plane.apply(EU);
    const before = [...plane.broker.stream];
    const next = assignmentYaml('prod', 'eu').replace('otel.example', 'other.example');
    const dry = await plane.apply(next, '?dry_run=true');
    assert.equal(dry.dry_run, true);
    assert.equal(dry.regions[0]?.generation, null);
    assert.match(dry.regions[0]?.diff ?? '', /-.*otel\.example:4317.*\n\+.*other\.example:4317/);
    await plane.clock.advance(60_000);
    assert.deepEqual([...plane.broker.stream], before);
    const held = await plane.ask(resourceDetailSchema, 'GET', '/assignments/prod');
    assert.equal(held.versions.length, 1);
    // What was only looked at left no trace that a later apply would stumble over.
    const wet = await plane.apply(next);
    assert.equal(wet.results[0]?.action, 'changed');
    assert.match(bodies('eu', accepted('eu').manifest).join(), /other\.example/);
  });

  it('takes all documents or none, with every problem at its place', async () => {
    const broken = assignmentYaml('prod', 'eu').replace('environment: prod', 'environment: mars');
    const {
      status,
      code,
      problems = [],
    } = await refusal('POST', '/apply', {
      yaml: [TEMPLATE, regionYaml('eu'), broken].join('---\n'),
    });
    assert.deepEqual([status, code], [422, 'invalid']);
    const [problem] = problems;
    assert.equal(problem?.document.name, 'prod');
    assert.match(problem?.path ?? '', /^spec\.variables/);
    assert.equal(typeof problem?.line, 'number');
    assert.deepEqual(published(), new Map());
    assert.equal((await refusal('GET', '/templates/standard-collector')).status, 404);
  });

  it("refuses other content under a template's version, and keeps the old one readable", async () => {
    await plane.apply(EU);
    const other = TEMPLATE.replace('default: 0.1', 'default: 0.2');
    const { status, hint } = await refusal('POST', '/apply', { yaml: other });
    assert.equal(status, 409);
    assert.match(hint ?? '', /bump metadata\.version/);
    await plane.apply(other.replace('v1.0.0', 'v1.1.0'));
    const old = await plane.ask(resourceDetailSchema, 'GET', '/templates/standard-collector?version=v1.0.0');
    assert.match(old.yaml, /default: 0\.1/);
    assert.deepEqual(
      old.versions.map(({ version }) => version),
      ['v1.1.0', 'v1.0.0'],
    );
  });

  it('is taken and signed while the bus is away, and published when it comes back', async () => {
    plane.bus.cut();
    const result = await plane.apply(EU);
    assert.equal(result.published, false);
    assert.deepEqual(published(), new Map());
    plane.bus.heal();
    await plane.clock.advance(1_000);
    assert.equal(accepted('eu').generation, result.regions[0]?.generation);
  });

  it('gives a retried assignment a new revision with the same content', async () => {
    await plane.apply(EU);
    const before = accepted('eu').manifest.assignments[0]?.variants[0]?.steps[0]?.revision ?? 0;
    await plane.ask(applyResultSchema, 'POST', '/assignments/prod/retry');
    const { manifest } = accepted('eu');
    const after = manifest.assignments[0]?.variants[0]?.steps[0]?.revision ?? 0;
    assert.ok(after > before);
    assert.equal(new Set(bodies('eu', manifest)).size, 1);
  });

  it('deletes nothing that is referred to, and takes a deleted region out of the stream', async () => {
    await plane.apply(EU);
    assert.match((await refusal('DELETE', '/templates/standard-collector')).message, /ConfigAssignment prod/);
    assert.match((await refusal('DELETE', '/regions/eu')).message, /ConfigAssignment prod/);
    await plane.ask(applyResultSchema, 'DELETE', '/assignments/prod');
    assert.deepEqual(accepted('eu').manifest.assignments, []);
    const generation = accepted('eu').generation;
    await plane.ask(applyResultSchema, 'DELETE', '/regions/eu');
    assert.deepEqual(published(), new Map());
    // A region that comes back is above all that its relays may hold.
    await plane.apply(regionYaml('eu'));
    assert.ok(accepted('eu').generation > generation);
  });
});

describe('a stored document that this version cannot read', () => {
  it('hides nothing else, and is replaced by applying it anew', async () => {
    await plane.apply(EU);
    await plane.apply(regionYaml('us'));
    const db = openSqlite(join(plane.dir, 'global.db'), { synchronous: 'FULL', schemas: [] });
    db.prepare("UPDATE resource_versions SET text = 'x: [', digest = 'x' WHERE name = 'us'").run();
    db.close();
    const { items } = await plane.ask(regionListSchema, 'GET', '/regions');
    assert.deepEqual(
      items.map(({ name, kind }) => [name, kind]),
      [
        ['eu', 'datacentre'],
        ['us', 'unknown'],
      ],
    );
    const refused = await refusal('POST', '/apply', { yaml: regionYaml('asia') });
    assert.match(refused.message, /Region us .* cannot be read/);
    assert.deepEqual((await plane.apply(regionYaml('us'))).results[0]?.action, 'changed');
    await plane.apply(regionYaml('asia'));
  });
});

describe('the stream', () => {
  it('is healed after it was wiped', async () => {
    await plane.apply(EU);
    const before = published();
    plane.broker.wipe();
    await plane.clock.advance(30_000);
    assert.deepEqual(published(), before);
  });

  it('is healed after an old copy of it was restored', async () => {
    await plane.apply(EU);
    const old = plane.broker.snapshot();
    await plane.apply(assignmentYaml('prod', 'eu', 'priority: 7'));
    const newest = accepted('eu').generation;
    plane.broker.restore(old);
    await plane.clock.advance(30_000);
    assert.equal(accepted('eu').generation, newest);
  });

  it('keeps the blobs of the last three generations and no others', async () => {
    await plane.apply(EU);
    const first = [...plane.broker.stream.keys()];
    for (const host of ['b', 'c', 'd', 'e', 'f'])
      await plane.apply(assignmentYaml('prod', 'eu').replace('otel.example', `${host}.example`));
    const manifests = [...plane.broker.stream].filter(
      ([subject, body]) => subject.includes('.blob.') && Buffer.from(body).includes('"assignments"'),
    );
    assert.equal(manifests.length, 3);
    const gone = first.filter((subject) => !plane.broker.stream.has(subject));
    assert.ok(gone.length > 0);
    accepted('eu');
  });

  it('says the same after a restart, from the database alone', async () => {
    await plane.apply(EU);
    const before = published();
    plane.broker.wipe();
    await plane.restart();
    await plane.clock.advance(1_000);
    assert.deepEqual(published(), before);
  });
});

describe('signing', () => {
  it('renews the timestamp of an unchanged region long before it expires, under the same generation', async () => {
    await plane.apply(EU);
    const before = accepted('eu');
    await plane.clock.advance(6 * HOUR_MS + 10_000);
    const after = accepted('eu');
    assert.ok(after.timestampVersion > before.timestampVersion);
    assert.equal(after.generation, before.generation);
  });

  it('stops while the clock is more than a day ahead, says so, and goes on when it is right again', async () => {
    await plane.apply(EU);
    const { timestampVersion } = accepted('eu');
    const rightMs = plane.clock.now();
    plane.clock.setWallClock(rightMs + 48 * HOUR_MS);
    const { status, code, message } = await refusal('POST', '/apply', { yaml: regionYaml('us') });
    assert.deepEqual([status, code], [503, 'unavailable']);
    assert.match(message, /the clock says 2030-01-03/);
    await plane.clock.advance(10_000);
    assert.ok((await plane.plane.status()).flags.includes('clock-jumped'));
    plane.clock.setWallClock(rightMs + 20_000);
    await plane.clock.advance(10_000);
    assert.deepEqual((await plane.plane.status()).flags, ['development-keys']);
    assert.equal(accepted('eu').timestampVersion, timestampVersion);
    await plane.apply(regionYaml('us'));
  });

  it('signs everything again under a new root, with the content and revisions that were there', async () => {
    await plane.apply(EU);
    const before = accepted('eu');
    const { roots, rootKeys } = plane.ceremony;
    const next = nextRoot({ previous: roots.fleet, nowMs: plane.clock.now(), signers: rootKeys });
    plane.writeKeys([{ path: 'fleet/2.root.json', text: Buffer.from(next).toString(), secret: false }]);
    await plane.clock.advance(1_000);
    await plane.restart();
    await plane.clock.advance(1_000);
    const after = accepted('eu', [roots.fleet, next]);
    assert.equal(after.head.rootVersion, 2);
    assert.ok(after.generation > before.generation);
    assert.deepEqual(after.manifest.revisions, before.manifest.revisions);
    // A relay that has only the first root asks for the rest.
    const relay = plane.broker.relay({ region: 'eu', relay: 'eu-1' });
    const request = encodeRootRequest({ fromVersion: 2 });
    const reply = await relay.request(subjects.rpc('eu', 'eu-1', 'root'), request, { timeoutMs: 1_000 });
    assert.deepEqual(
      decodeRootReply(reply).roots.map((root) => Buffer.from(root)),
      [Buffer.from(next)],
    );
  });

  it('refuses development keys in production', async () => {
    await plane.plane.stop();
    await assert.rejects(plane.start({ production: true }), { code: 'development-keys' });
    await plane.start();
  });
});

describe('regions', () => {
  it('get join bundles whose seed is shown once, and relays that the bus is told of', async () => {
    await plane.apply(regionYaml('eu'));
    const added = await plane.ask(addedRelaySchema, 'POST', '/regions/eu/relays', {
      json: { relay: 'eu-1' },
    });
    const bundle = parseJoinBundle(JSON.stringify(added.join));
    assert.equal(bundle.plane, plane.ceremony.plane);
    assert.equal((await refusal('POST', '/regions/eu/relays', { json: { relay: 'eu-1' } })).status, 409);
    const replaced = await plane.ask(addedRelaySchema, 'POST', '/regions/eu/relays', {
      json: { relay: 'eu-1', replace: true },
    });
    assert.notEqual(replaced.public_key, added.public_key);
    const { items } = await plane.ask(regionListSchema, 'GET', '/regions');
    assert.deepEqual(
      items.map(({ name, link, trust, relays }) => [name, link, trust, relays.map((relay) => relay.name)]),
      [['eu', 'never', 'unknown', ['eu-1']]],
    );
    assert.equal((await refusal('POST', '/regions/xx/relays', { json: { relay: 'a' } })).status, 404);
  });

  it('are told where a relay is by another address, under the key that it has', async () => {
    await plane.apply(regionYaml('eu'));
    await plane.ask(addedRelaySchema, 'POST', '/regions/eu/relays', { json: { relay: 'eu-1' } });
    const relays = (): unknown => {
      const section = accepted('eu').manifest.sections.credentials;
      const body = blob('eu', section?.sha256 ?? '');
      return (JSON.parse(Buffer.from(body).toString()) as { relays: unknown }).relays;
    };
    const [before] = relays() as { name: string; public_key: string }[];
    for (const url of ['https://10.0.0.1:4321', null]) {
      await plane.ask(relayUrlSetSchema, 'POST', '/regions/eu/relays/eu-1/url', { json: { url } });
      assert.deepEqual(relays(), [{ ...before, ...(url !== null && { url }) }]);
    }
    const path = '/regions/eu/relays';
    const json = { url: 'https://10.0.0.1:4321' };
    assert.equal((await refusal('POST', `${path}/eu-9/url`, { json })).status, 404);
    assert.equal((await refusal('POST', `${path}/eu-1/url`, { json: { url: 'http://a/b' } })).status, 400);
  });

  it('get tokens of which only the hash leaves the plane, until they are revoked', async () => {
    await plane.apply(regionYaml('eu'));
    const { token, id } = await plane.ask(madeTokenSchema, 'POST', '/regions/eu/tokens', {
      json: { labels: { tier: 'gold' } },
    });
    const credentialsOf = () =>
      parseCredentials(blob('eu', accepted('eu').manifest.sections.credentials?.sha256 ?? ''));
    const sha256 = createHash('sha256').update(token).digest('hex');
    assert.deepEqual(credentialsOf().tokens, [{ id, sha256, labels: { tier: 'gold' } }]);
    const everything = JSON.stringify([
      (await plane.call('GET', '/regions/eu/tokens')).body,
      (await plane.call('GET', '/events')).body,
      [...plane.broker.stream.values()].map((body) => Buffer.from(body).toString('latin1')),
    ]);
    assert.ok(!everything.includes(token));
    await plane.ask(applyResultSchema, 'DELETE', `/regions/eu/tokens/${id}`);
    const left = credentialsOf();
    assert.deepEqual(left.tokens, []);
    assert.deepEqual(
      left.api_keys?.keys,
      [],
      'a region that ever asked for a credential does not open again',
    );
  });
});

describe('the audit', () => {
  it('has a row for each write, in the same transaction as what it tells of', async () => {
    await plane.apply(EU);
    await refusal('POST', '/apply', { yaml: TEMPLATE.replace('default: 0.1', 'default: 0.3') });
    await plane.apply(regionYaml('us'), '?dry_run=true');
    await plane.ask(applyResultSchema, 'POST', '/assignments/prod/retry');
    const { items } = await plane.ask(eventPageSchema, 'GET', '/events');
    assert.deepEqual(
      items.map(({ kind, actor, region }) => [kind, actor, region]),
      [
        ['plane_started', 'plane', null],
        ['resource_applied', 'operator', null],
        ['resource_applied', 'operator', null],
        ['resource_applied', 'operator', null],
        ['generation_signed', 'operator', 'eu'],
        ['assignment_retried', 'operator', null],
        ['generation_signed', 'operator', 'eu'],
      ],
    );
  });

  it('is read page by page, and whoever waits gets the next event when it happens', async () => {
    await plane.apply(EU);
    const all = await plane.ask(eventPageSchema, 'GET', '/events');
    const seen: string[] = [];
    for (let cursor = '0-0'; ;) {
      const page = await plane.ask(eventPageSchema, 'GET', `/events?limit=2&after=${cursor}`);
      if (page.items.length === 0) break;
      seen.push(...page.items.map((event) => event.cursor));
      cursor = page.cursor;
    }
    assert.deepEqual(
      seen,
      all.items.map((event) => event.cursor),
    );
    const waiting = plane.ask(eventPageSchema, 'GET', `/events?after=${all.cursor}&wait=30`);
    await plane.apply(regionYaml('us'));
    assert.equal((await waiting).items[0]?.kind, 'resource_applied');
    const nothing = plane.ask(eventPageSchema, 'GET', '/events?wait=5&after=0-99');
    await plane.clock.advance(6_000);
    assert.deepEqual((await nothing).items, []);
  });
});

describe('a relay', () => {
  /** One request upward, with an event and a report. */
  async function speak(detail: string, reportN = 1): Promise<void> {
    const nowMs = plane.clock.now();
    const [storeId, incarnation] = ['store-0001', 'run-00000001'];
    const report = {
      asOfMs: nowMs,
      relayVersion: '0',
      generation: 1,
      trust: 'fresh' as const,
      timestampExpiresMs: nowMs + HOUR_MS,
      agents: 0,
      ...{ counts: [], agentVersions: [], failures: [], refusals: [], flags: [] },
      ...{ queueRows: 0, eventsDropped: 0, startedMs: nowMs, reportN, reportIntervalMs: 10_000 },
    };
    const events = [{ incarnation, n: 1, atMs: nowMs, kind: 'odd', detail }];
    const body = encodeUpRequest({ storeId, incarnation, events, acknowledged: [], report });
    const relay = plane.broker.relay({ region: 'eu', relay: 'eu-1' });
    await relay.request(subjects.up('eu', 'eu-1'), body, { timeoutMs: 1_000 });
  }

  it('that says something which is no object does not make the events unreadable', async () => {
    for (const detail of ['{not json', 'null', '[1]']) {
      await plane.close();
      plane = new PlaneFixture();
      await plane.start();
      await speak(detail);
      const { items } = await plane.ask(eventPageSchema, 'GET', '/events');
      assert.deepEqual(items.find(({ kind }) => kind === 'odd')?.detail, { text: detail });
    }
  });

  it('that is taken out is answered no more, also while the bus still lets it in, until it is added again', async () => {
    await plane.apply(EU);
    await plane.ask(addedRelaySchema, 'POST', '/regions/eu/relays', { json: { relay: 'eu-1' } });
    await speak('{}');
    const listed = async () => {
      const { items } = await plane.ask(regionListSchema, 'GET', '/regions');
      return items.map(({ name, relays }) => [name, ...relays.map((relay) => `${relay.name} ${relay.link}`)]);
    };
    assert.deepEqual(await listed(), [['eu', 'eu-1 connected']]);
    assert.equal((await plane.call('DELETE', '/regions/eu/relays/eu-1')).status, 200);
    assert.deepEqual(await listed(), [['eu']]);
    const relay = plane.broker.relay({ region: 'eu', relay: 'eu-1' });
    const unanswered = Promise.all([
      assert.rejects(speak('{}', 2), { code: 'timeout' }),
      assert.rejects(
        relay.request(subjects.rpc('eu', 'eu-1', 'root'), encodeRootRequest({ fromVersion: 1 }), {
          timeoutMs: 1_000,
        }),
        { code: 'timeout' },
      ),
    ]);
    await plane.clock.advance(1_000);
    await unanswered;
    assert.deepEqual(await listed(), [['eu']]);
    // A restart does not forget it.
    await plane.restart();
    const still = assert.rejects(speak('{}', 3), { code: 'timeout' });
    await plane.clock.advance(1_000);
    await still;
    await plane.ask(addedRelaySchema, 'POST', '/regions/eu/relays', { json: { relay: 'eu-1' } });
    await speak('{}', 4);
    assert.deepEqual(await listed(), [['eu', 'eu-1 connected']]);
    await plane.call('DELETE', '/regions/eu/relays/eu-1');
    await plane.call('DELETE', '/assignments/prod');
    assert.equal((await plane.call('DELETE', '/regions/eu')).status, 200);
    assert.deepEqual(await listed(), []);
  });
});

describe('the API', () => {
  it('answers nobody without the token but probes', async () => {
    const { app } = plane.plane.http;
    assert.equal((await app.inject('/health')).statusCode, 200);
    assert.equal((await app.inject('/ready')).statusCode, 200);
    for (const authorization of [undefined, 'Bearer wrong', `Basic ${plane.plane.token}`]) {
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await app.inject({ url: '/api/v1/status', headers });
      assert.equal(answer.statusCode, 401);
      assert.equal(errorBodySchema.parse(answer.json()).error.code, 'unauthorized');
    }
  });

  it('describes every path that it has', async () => {
    const { body } = await plane.call('GET', '/openapi.json');
    const { openapi, paths } = body as { openapi: string; paths: Record<string, object> };
    assert.equal(openapi, '3.1.0');
    for (const path of ['/apply', '/regions/{name}/relays', '/agents/{id}/explain', '/status', '/events'])
      assert.ok(paths[`/api/v1${path}`], path);
  });

  it('says what is wrong with a question, in one shape', async () => {
    assert.equal((await refusal('GET', '/nowhere')).code, 'not-found');
    assert.equal((await refusal('GET', '/agents?limit=0')).code, 'bad-request');
    assert.equal((await refusal('GET', '/events?after=x')).code, 'bad-request');
    assert.equal((await refusal('POST', '/apply', { json: {} })).code, 'bad-request');
    assert.equal((await refusal('POST', '/apply', { yaml: `#${' '.repeat(3_000_000)}` })).code, 'too-large');
    assert.equal(
      (await refusal('POST', '/regions/eu/relays', { json: { relay: 'UPPER' } })).code,
      'bad-request',
    );
  });

  it('does not start with a token that others may read', async () => {
    await plane.plane.stop();
    chmodSync(join(plane.dir, 'operator.token'), 0o644);
    await assert.rejects(plane.start(), { code: 'exposed-secret' });
    chmodSync(join(plane.dir, 'operator.token'), 0o600);
    await plane.start();
  });
});
