import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  apiKeyListSchema,
  applyResultSchema,
  eventPageSchema,
  madeApiKeySchema,
  revocationListSchema,
  rotatedApiKeySchema,
  statusSchema,
} from '../../src/api/index.ts';
import { decodeHead } from '../../src/wire/codec.ts';
import { subjects } from '../../src/bus/bus.ts';
import { apiKeyDigest } from '../../src/credentials/api-key.ts';
import type { Credentials, Manifest } from '../../src/manifest/document.ts';
import { parseCredentials, parseManifest } from '../../src/manifest/parse.ts';
import { PlaneFixture, regionYaml } from '../plane.fixture.ts';

const DAY_MS = 86_400_000;
let plane: PlaneFixture;

beforeEach(() => {
  plane = new PlaneFixture();
});
afterEach(() => plane.close());

/** What relays of the region would read from the stream. */
function published(region: string): { manifest: Manifest; credentials: Credentials | undefined } {
  const { stream } = plane.broker;
  const body = (sha256: string): Uint8Array =>
    Buffer.concat(
      [...stream.entries()]
        .filter(([subject]) => subject.startsWith(`hf.v1.cfg.${region}.blob.${sha256}.`))
        .map(([, bytes]) => bytes),
    );
  const { targets } = decodeHead(stream.get(subjects.head(region)) ?? new Uint8Array());
  const signed = JSON.parse(new TextDecoder().decode(targets)) as {
    signed: { targets: Record<string, { hashes: { sha256: string } }> };
  };
  const manifest = parseManifest(body(signed.signed.targets['manifest.json']?.hashes.sha256 ?? ''));
  const { credentials } = manifest.sections;
  return { manifest, credentials: credentials && parseCredentials(body(credentials.sha256)) };
}

describe('API keys', () => {
  beforeEach(async () => {
    await plane.start();
    await plane.apply(`${regionYaml('eu')}---\n${regionYaml('us')}`);
  });

  const make = (json: Record<string, unknown>) => plane.ask(madeApiKeySchema, 'POST', '/api-keys', { json });

  it('are shown once; regions get a salted hash, the labels, the homes and the end [G-20]', async () => {
    const made = await make({ regions: ['eu', 'us'], labels: { tier: 'gold' } });
    assert.match(made.key, /^opamp_[A-Za-z0-9]{32}$/);
    assert.equal(Date.parse(made.expires_at ?? ''), plane.clock.now() + 90 * DAY_MS);
    for (const region of ['eu', 'us']) {
      const held = published(region).credentials?.api_keys;
      assert.deepEqual(held?.keys, [
        {
          id: made.id,
          hash: apiKeyDigest(held?.salt ?? '', made.key).toString('base64url'),
          labels: { tier: 'gold' },
          regions: ['eu', 'us'],
          expires_ms: Date.parse(made.expires_at ?? ''),
        },
      ]);
    }
    const answers = [
      (await plane.call('GET', '/api-keys')).body,
      (await plane.call('GET', '/events')).body,
      (await plane.call('GET', '/status')).body,
    ];
    const everything = JSON.stringify([
      answers,
      [...plane.broker.stream.values()].map((body) => Buffer.from(body).toString('latin1')),
    ]);
    assert.ok(!everything.includes(made.key));
    for (const name of readdirSync(plane.dir).filter((file) => file.includes('.db')))
      assert.ok(!readFileSync(join(plane.dir, name), 'latin1').includes(made.key), name);
  });

  it('of one region are not of another', async () => {
    await make({ regions: ['eu'] });
    assert.equal(published('us').credentials, undefined);
    assert.equal((await plane.call('POST', '/api-keys', { json: { regions: ['xx'] } })).status, 404);
  });

  it('are rotated with an overlap, and never made to last longer by it', async () => {
    const old = await make({ regions: ['eu'], expires_s: 86_400, id: 'old' });
    const rotated = await plane.ask(rotatedApiKeySchema, 'POST', '/api-keys/old/rotate', {
      json: { overlap_s: 3_600 },
    });
    assert.notEqual(rotated.key, old.key);
    assert.equal(Date.parse(rotated.old_expires_at), plane.clock.now() + 3_600_000);
    assert.deepEqual(
      published('eu')
        .credentials?.api_keys?.keys.map(({ id }) => id)
        .sort(),
      [rotated.id, 'old'].sort(),
    );
    const again = await plane.ask(rotatedApiKeySchema, 'POST', '/api-keys/old/rotate', {
      json: { overlap_s: 30 * 86_400 },
    });
    assert.equal(again.old_expires_at, rotated.old_expires_at);
  });

  it('end at once when they are revoked, and a deleted region takes its keys along', async () => {
    const { id } = await make({ regions: ['eu'] });
    await make({ regions: ['us'], id: 'us-only' });
    await make({ regions: ['us', 'eu'], id: 'both' });
    await plane.ask(applyResultSchema, 'DELETE', `/api-keys/${id}`);
    assert.deepEqual(
      published('eu').credentials?.api_keys?.keys.map((key) => key.id),
      ['both'],
    );
    await plane.ask(applyResultSchema, 'DELETE', '/regions/us');
    const { items } = await plane.ask(apiKeyListSchema, 'GET', '/api-keys');
    assert.deepEqual(
      items.map((key) => [key.id, key.regions]),
      [['both', ['eu']]],
    );
    assert.equal((await plane.call('DELETE', `/api-keys/${id}`)).status, 404);
  });

  it('leave a region closed when the last one is revoked: none at all would open it on loopback', async () => {
    assert.equal(published('us').credentials?.api_keys, undefined);
    const { id } = await make({ regions: ['eu'] });
    await plane.ask(applyResultSchema, 'DELETE', `/api-keys/${id}`);
    assert.deepEqual(published('eu').credentials?.api_keys?.keys, []);
    assert.deepEqual(published('eu').manifest.requires, ['credentials-2']);
    assert.equal(published('us').credentials?.api_keys, undefined);
    await plane.ask(applyResultSchema, 'DELETE', '/regions/eu');
    await plane.apply(regionYaml('eu'));
    assert.equal(published('eu').credentials?.api_keys, undefined, 'made anew');
  });

  it('that run out soon are told of once, in status and events, and not when they were rotated', async () => {
    await make({ regions: ['eu'], id: 'soon', expires_s: 29 * 86_400 });
    await make({ regions: ['eu'], id: 'later' });
    await plane.clock.advance(120_000);
    const flags = async () => (await plane.ask(statusSchema, 'GET', '/status')).flags;
    assert.ok((await flags()).includes('api-keys-expiring'));
    await plane.clock.advance(120_000);
    const { items } = await plane.ask(eventPageSchema, 'GET', '/events');
    const warned = items.filter(({ kind }) => kind === 'api_key_expiring');
    assert.deepEqual(
      warned.map(({ detail }) => detail['id']),
      ['soon'],
    );
    await plane.ask(rotatedApiKeySchema, 'POST', '/api-keys/soon/rotate', { json: { overlap_s: 3_600 } });
    await plane.clock.advance(120_000);
    assert.ok(!(await flags()).includes('api-keys-expiring'));
  });
});

describe('what the configuration file says of JWTs', () => {
  const secret = 'a secret of the tests that has more than 32 bytes';
  const auth = '{type: jwt, jwt: {secret_key_file: jwt-key, jwks_file: jwks.json, issuer: issuer.example}}';
  const publicKey = (kid: string): Record<string, unknown> => ({
    ...generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }),
    kid,
  });
  const writeKeys = (...keys: Record<string, unknown>[]): void =>
    writeFileSync(join(plane.dir, 'jwks.json'), JSON.stringify({ keys }));

  it('reaches every region, the secret only as a fingerprint, and public keys as the file changes', async () => {
    writeFileSync(join(plane.dir, 'jwt-key'), `${secret}\n`);
    writeKeys(publicKey('one'));
    await plane.start({ auth });
    await plane.apply(regionYaml('eu'));
    const { manifest, credentials } = published('eu');
    assert.deepEqual(manifest.policy.auth, { accept: [['jwt']], expired: 'serve' });
    assert.deepEqual(manifest.requires, ['credentials-2']);
    assert.equal(credentials?.jwt?.issuer, 'issuer.example');
    assert.deepEqual(
      credentials?.jwt?.jwks?.keys.map((key) => key['kid']),
      ['one'],
    );
    assert.match(credentials?.jwt?.secret_id ?? '', /^[0-9a-f]{32}$/);
    const stream = [...plane.broker.stream.values()].map((body) => Buffer.from(body).toString('latin1'));
    assert.ok(!stream.join().includes(secret));

    writeKeys(publicKey('one'), publicKey('two'));
    await plane.clock.advance(120_000);
    assert.equal(published('eu').credentials?.jwt?.jwks?.keys.length, 2);

    // A file that holds a private key leaves the last good one in force, and says so.
    writeKeys({ ...publicKey('three'), d: 'c2VjcmV0' });
    await plane.clock.advance(120_000);
    assert.equal(published('eu').credentials?.jwt?.jwks?.keys.length, 2);
    const { trouble } = await plane.ask(statusSchema, 'GET', '/status');
    assert.match(trouble[0]?.message ?? '', /keys\.0 is secret/);

    await plane.restart();
    assert.equal(published('eu').credentials, undefined);
    assert.equal(published('eu').manifest.policy.auth, undefined);
  });
});

describe('revocations', () => {
  it('outlast what they revoke: in a cut that is served to known agents after its end', async () => {
    await plane.start();
    await plane.apply(regionYaml('eu'));
    for (const [value, days] of [
      ['long ago', 31],
      ['lately', 29],
    ] as const)
      await plane.ask(applyResultSchema, 'POST', '/revocations', {
        json: {
          kind: 'jwt-id',
          value,
          until: new Date(plane.clock.now() - days * DAY_MS).toISOString(),
        },
      });
    assert.deepEqual(
      published('eu').credentials?.revoked?.map(({ value }) => value),
      ['lately'],
    );
  });

  it('go to every region until they are taken back', async () => {
    await plane.start();
    await plane.apply(regionYaml('eu'));
    const until = new Date(plane.clock.now() + 60_000).toISOString();
    await plane.ask(applyResultSchema, 'POST', '/revocations', {
      json: { kind: 'jwt-id', value: 'jti-1', until },
    });
    await plane.ask(applyResultSchema, 'POST', '/revocations', {
      json: { kind: 'certificate-serial', value: '0a1b' },
    });
    assert.deepEqual(published('eu').credentials?.revoked, [
      { kind: 'certificate-serial', value: '0a1b' },
      { kind: 'jwt-id', value: 'jti-1', until_ms: Date.parse(until) },
    ]);
    for (const query of ['kind=jwt-id&value=jti-1', 'kind=certificate-serial&value=0a1b'])
      await plane.ask(applyResultSchema, 'DELETE', `/revocations?${query}`);
    assert.equal(published('eu').credentials, undefined);
    const { items } = await plane.ask(revocationListSchema, 'GET', '/revocations');
    assert.ok(!items.some(({ kind }) => kind === 'certificate-serial'));
    for (const json of [
      { kind: 'certificate', value: 'no fingerprint' },
      { kind: 'certificate-serial', value: 'XY' },
      { kind: 'password', value: 'x' },
    ])
      assert.equal((await plane.call('POST', '/revocations', { json })).status, 400);
  });
});
