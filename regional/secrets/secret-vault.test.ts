import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { createLogger, silentLogger } from '../../src/log/logger.ts';
import { configHash } from '../../src/manifest/config-hash.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import { createRegistry } from '../../src/metrics/registry.ts';
import { createSecrets, redactConfig, redactText } from '../../src/opamp/session/redaction.ts';
import { markOf } from '../../src/sealing/mark.ts';
import { createRegionKey } from '../../src/sealing/region-key.ts';
import { sealSecret } from '../../src/sealing/secret.ts';
import { OfferBodies } from '../offers/offer-bodies.ts';
import { SecretVault } from './secret-vault.ts';

const ID = 'ab'.repeat(16);
const PLACE = { plane: 'p', region: 'eu', id: ID };
const VALUE = 'correct horse: "battery"';
const key = createRegionKey();
const BODY = Buffer.from(`a: "x ${markOf(ID)}"\n`);

function manifest(secrets: Manifest['secrets'], ids = [ID]): Manifest {
  const sha256 = createHash('sha256').update(BODY).digest('hex');
  const file = { name: '', content_type: 'text/yaml', sha256, length: BODY.length, secrets: ids };
  return {
    ...{
      schema: 1,
      requires: ['sealed-secrets'],
      plane: 'p',
      region: 'eu',
      generation: 1,
      compiled_at_ms: 0,
    },
    assignments: [],
    revisions: { 1: { files: [file] } },
    sections: {},
    ...(secrets && { secrets }),
    policy: { offline: { enrol: 'allow', commands: 'allow' }, timestamp_lifetime_s: 1 },
  };
}

const vaultOf = (...keys: { privateKey: Uint8Array }[]) =>
  new SecretVault({
    plane: 'p',
    region: 'eu',
    keys: keys.map(({ privateKey }) => Buffer.from(privateKey).toString('base64url')),
    log: silentLogger,
  });

function bodies(of: Manifest, vault: SecretVault) {
  const current = { generation: 1, manifest: of, credentials: undefined };
  return new OfferBodies({
    content: { current: () => current, body: () => BODY, highestRevision: () => 1 },
    secrets: vault,
    maxCacheBytes: 1_000,
    log: silentLogger,
    registry: createRegistry(),
  });
}

test('an offer has the value in its mark’s place, under the hash of what was signed', () => {
  const sealed = { [ID]: { [key.id]: sealSecret(VALUE, key, PLACE) } };
  const offer = bodies(manifest(sealed), vaultOf(createRegionKey(), key)).get(1);
  const text = Buffer.from(offer?.remoteConfig ?? []).toString();
  assert.ok(text.includes('a: "x correct horse: \\"battery\\""\n'));
  assert.deepEqual(offer?.configHash, configHash('p', 1, manifest(sealed).revisions[1]?.files ?? []));
});

test('without the key, without the sealed value, or with that of another place nothing is offered', () => {
  const sealed = sealSecret(VALUE, key, PLACE);
  const elsewhere = sealSecret(VALUE, key, { ...PLACE, region: 'us' });
  for (const [secrets, vault] of [
    [{ [ID]: { [key.id]: sealed } }, vaultOf()],
    [{ [ID]: { [key.id]: sealed } }, vaultOf(createRegionKey())],
    [{ [ID]: { [key.id]: elsewhere } }, vaultOf(key)],
    [{ [ID]: { [key.id]: `${sealed.slice(0, -8)}AAAAAAA=` } }, vaultOf(key)],
    [undefined, vaultOf(key)],
  ] as const)
    assert.equal(bodies(manifest(secrets), vault).get(1), undefined);
});

test('a relay that cannot open something says so, and names no value', () => {
  const lines: string[] = [];
  const log = createLogger({ level: 'trace', destination: { write: (line) => void lines.push(line) } });
  const vault = new SecretVault({ plane: 'p', region: 'eu', keys: [], log });
  const sealed = manifest({ [ID]: { [key.id]: sealSecret(VALUE, key, PLACE) } });
  vault.values(sealed);
  vault.values(sealed);
  assert.deepEqual(vault.flags(), ['secrets-unopened']);
  assert.equal(lines.length, 1);
  const whole = vaultOf(key);
  whole.values(sealed);
  assert.deepEqual(whole.flags(), []);
});

test('what agents report is searched for values in the spellings in which they come back', () => {
  const pem = '-----BEGIN KEY-----\nMIIEvQIBADANBgkqh\n-----END KEY-----';
  const seal = (id: string, value: string) => ({ [key.id]: sealSecret(value, key, { ...PLACE, id }) });
  const [two, three] = ['1'.repeat(32), '2'.repeat(32)];
  const vault = vaultOf(key);
  const of = manifest({ [ID]: seal(ID, VALUE), [two]: seal(two, pem), [three]: seal(three, "it's $money") });
  const secrets = { ...createSecrets(), texts: () => vault.texts(of) };
  const report = [
    `a: 'correct horse: "battery"'`,
    `b: "correct horse: \\"battery\\""`,
    `c: |\n  -----BEGIN KEY-----\n  MIIEvQIBADANBgkqh\n  -----END KEY-----`,
    `d: 'it''s $money'`,
    `e: it's $$money`,
    `f: 1`,
  ].join('\n');
  const { text } = redactConfig(report, secrets);
  for (const part of ['horse', 'MIIE', 'money']) assert.ok(!text.includes(part), `${part} in ${text}`);
  assert.ok(text.endsWith('f: 1'));
  const failed = redactText(`cannot reach https://h/?k=${VALUE}: refused`, secrets);
  assert.equal(failed.text, 'cannot reach https://h/?k=<redacted>: refused');
  // Cut where the limit is, in the middle of a value.
  assert.equal(redactText(`it was ${VALUE.slice(0, 9)}`, secrets).text, 'it was <redacted>');
  assert.equal(redactText('nothing of it', secrets).text, 'nothing of it');
});

test('a config is known where all of its secrets were opened, and what is not ours is known', () => {
  const sealed = manifest({ [ID]: { [key.id]: sealSecret(VALUE, key, PLACE) } });
  const files = sealed.revisions[1]?.files ?? [];
  const hex = (plane: string, revision: number) =>
    Buffer.from(configHash(plane, revision, files)).toString('hex');
  assert.equal(vaultOf(key).knows(hex('p', 1), sealed), true);
  assert.equal(vaultOf().knows(hex('p', 1), sealed), false);
  // Another region's, or one of long ago.
  assert.equal(vaultOf(key).knows(hex('p', 2), sealed), false);
  assert.equal(vaultOf(key).knows(hex('p', 1), undefined), false);
  assert.equal(vaultOf().knows(hex('another', 1), sealed), true);
  assert.equal(vaultOf().knows('00', sealed), true);
});
