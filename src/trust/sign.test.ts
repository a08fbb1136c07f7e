import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCeremony, nextRoot } from './ceremony.ts';
import { generateKey, isSignedBy, KEY_ROLES, KeyError, keyidOf, parseKeyFile } from './keys.ts';
import { DEFAULT_TRUST_LIMITS } from './limits.ts';
import { parseRoot, parseSnapshot, parseTargets, parseTimestamp } from './metadata.ts';
import { nextVersion, SignError, signRelease, signTimestamp } from './sign.ts';
import { DAY_MS, MANIFEST, NOW_MS, TestSet } from './test-set.ts';
import { verifyFirstRoot } from './verify.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const isSignError = (code: string) => (error: unknown) => error instanceof SignError && error.code === code;
const isKeyError = (code: string) => (error: unknown) => error instanceof KeyError && error.code === code;

test('a key file goes round, and is refused when anything in it is not what it says', () => {
  for (const role of KEY_ROLES) {
    const key = generateKey(role, { development: role === 'root' });
    const read = parseKeyFile(key.toFile(), role);
    assert.deepEqual([read.keyid, read.role, read.development], [key.keyid, role, role === 'root']);
    assert.ok(isSignedBy(read.public, bytes('x'), key.sign(bytes('x'))));
  }
  const file = generateKey('fresh').toFile();
  const other = generateKey('fresh');
  assert.throws(() => parseKeyFile(file, 'content'), isKeyError('wrong-key-role'));
  assert.throws(
    () => parseKeyFile(file.replace(/"keyid": "\w+"/, `"keyid": "${other.keyid}"`)),
    isKeyError('wrong-keyid'),
  );
  assert.throws(
    () => parseKeyFile(file.replace('holdfast.key/v1', 'holdfast.key/v9')),
    isKeyError('malformed-key'),
  );
  assert.throws(() => parseKeyFile(file.replace('"fresh"', '"stale"')), isKeyError('malformed-key'));
  assert.throws(() => parseKeyFile(file.slice(0, -20)), isKeyError('malformed-key'));
  assert.throws(() => parseKeyFile('null'), isKeyError('malformed-key'));
});

test('an error about a key file never quotes its secret', () => {
  const file = generateKey('fresh').toFile();
  const secret = /PRIVATE KEY-----\\n([^\\]+)/.exec(file)?.[1] ?? assert.fail();
  for (const broken of [file.slice(1), file.slice(0, -4), file.replace(secret, `${secret}x`), secret]) {
    assert.throws(
      () => parseKeyFile(broken),
      (error: KeyError) => {
        const said = `${error.message} ${String(error.cause)} ${error.hint ?? ''}`;
        return !said.includes(secret.slice(0, 10));
      },
    );
  }
});

test('[TUF 4.2] the keyid is the SHA-256 of the key’s canonical form: the specification’s own example', () => {
  const key = {
    keytype: 'ed25519',
    scheme: 'ed25519',
    keyval: { public: '72378e5bc588793e58f81c8533da64a2e8f1565c1fcc7f253496394ffc52542c' },
  };
  assert.equal(keyidOf(key), '1bf1c6e3cdd3d3a8420b19199e27511999850f4b376c4547b2f32fba7e80fca3');
});

test('signatures of other lengths, cases and key types never count', () => {
  const key = generateKey('fresh');
  const sig = key.sign(bytes('x'));
  assert.ok(isSignedBy(key.public, bytes('x'), sig));
  assert.ok(!isSignedBy(key.public, bytes('y'), sig));
  assert.ok(!isSignedBy(key.public, bytes('x'), `${sig}00`));
  assert.ok(!isSignedBy(key.public, bytes('x'), sig.slice(2)));
  assert.ok(!isSignedBy({ ...key.public, keytype: 'rsa' }, bytes('x'), sig));
  assert.ok(!isSignedBy({ ...key.public, keyval: { public: '00' } }, bytes('x'), sig));
});

test('a ceremony makes both roots, signed by all root keys; who may sign what differs between them', () => {
  const ceremony = createCeremony({ rootKeys: 3, threshold: 2, nowMs: NOW_MS, development: true });
  const fleet = parseRoot(ceremony.roots.fleet, DEFAULT_TRUST_LIMITS);
  const artifacts = parseRoot(ceremony.roots.artifacts, DEFAULT_TRUST_LIMITS);
  assert.match(ceremony.plane, /^[0-9a-f]{32}$/);
  assert.deepEqual([fleet.plane, artifacts.plane], [ceremony.plane, ceremony.plane]);
  assert.deepEqual([fleet.development, artifacts.development], [true, true]);
  assert.equal(fleet.signatures.length, 3);
  assert.deepEqual(fleet.roles.targets, { keyids: [ceremony.contentKey.keyid], threshold: 1 });
  assert.deepEqual(fleet.roles.timestamp.keyids, [ceremony.freshKey.keyid]);
  assert.deepEqual(artifacts.roles.targets, artifacts.roles.root);
  assert.equal(artifacts.roles.targets.threshold, 2);
  assert.ok(!artifacts.keys.has(ceremony.contentKey.keyid), 'the content key has no say over packages');
  verifyFirstRoot(ceremony.roots.fleet, { plane: ceremony.plane });
  verifyFirstRoot(ceremony.roots.artifacts, { plane: ceremony.plane, repository: 'artifacts' });
  assert.deepEqual(
    ceremony.files.map(({ path, secret }) => `${path}${secret ? ' secret' : ''}`),
    [
      'root-1.key.json secret',
      'root-2.key.json secret',
      'root-3.key.json secret',
      'content.key.json secret',
      'fresh.key.json secret',
      'fleet/1.root.json',
      'artifacts/1.root.json',
    ],
  );
  const [file] = ceremony.files;
  assert.equal(parseKeyFile(file?.text ?? '', 'root').keyid, ceremony.rootKeys[0]?.keyid);
  for (const [rootKeys, threshold] of [
    [0, 1],
    [2, 3],
    [3, 0],
    [1.5, 1],
    [63, 1],
  ] as const) {
    assert.throws(() => createCeremony({ rootKeys, threshold, nowMs: NOW_MS }), { code: 'bad-threshold' });
  }
});

test('a root without the mark is not of development', () => {
  const { roots } = createCeremony({ rootKeys: 1, threshold: 1, nowMs: NOW_MS });
  assert.equal(parseRoot(roots.fleet, DEFAULT_TRUST_LIMITS).development, false);
});

test('targets and snapshot expire with the root, a timestamp after its lifetime', () => {
  const set = new TestSet();
  const files = set.sign(100);
  const root = parseRoot(set.ceremony.roots.fleet, DEFAULT_TRUST_LIMITS);
  assert.equal(parseTargets(files.targets, DEFAULT_TRUST_LIMITS).expiresMs, root.expiresMs);
  assert.equal(parseSnapshot(files.snapshot, DEFAULT_TRUST_LIMITS).expiresMs, root.expiresMs);
  assert.equal(parseTimestamp(files.timestamp, DEFAULT_TRUST_LIMITS).expiresMs, NOW_MS + DAY_MS);
});

test('versions are above the last and above time', () => {
  assert.equal(nextVersion(undefined, NOW_MS), NOW_MS / 1000);
  assert.equal(nextVersion(NOW_MS / 1000, NOW_MS), NOW_MS / 1000 + 1);
  assert.equal(nextVersion(NOW_MS, NOW_MS), NOW_MS + 1);
});

test('what no relay would accept is not signed', () => {
  const set = new TestSet();
  const { plane, contentKey, freshKey, roots } = set.ceremony;
  const options = {
    plane,
    region: 'eu',
    generation: 5,
    manifest: MANIFEST,
    nowMs: NOW_MS,
    timestampLifetimeMs: DAY_MS,
    root: roots.fleet,
    contentKey,
    freshKey,
  };
  assert.throws(() => signRelease({ ...options, contentKey: freshKey }), isSignError('key-not-in-root'));
  assert.throws(
    () => signRelease({ ...options, freshKey: generateKey('fresh') }),
    isSignError('key-not-in-root'),
  );
  assert.throws(() => signRelease({ ...options, root: roots.artifacts }), isSignError('wrong-root'));
  assert.throws(() => signRelease({ ...options, plane: 'theirs' }), isSignError('wrong-root'));
  assert.throws(() => signRelease({ ...options, nowMs: NOW_MS + 731 * DAY_MS }), isSignError('root-expired'));
  assert.throws(() => signRelease({ ...options, timestampLifetimeMs: 0 }), isSignError('bad-lifetime'));
  assert.throws(() => signRelease({ ...options, generation: 0 }), isSignError('version-not-above'));
  const previous = { timestamp: 9, snapshot: 9, targets: 5 };
  assert.throws(() => signRelease({ ...options, previous }), isSignError('version-not-above'));
  const { snapshot } = signRelease(options);
  const again = { ...options, snapshot, previousTimestampVersion: 1, region: 'us' };
  assert.throws(() => signTimestamp(again), isSignError('wrong-root'));
});

test('a next root keeps what it is not told to change', () => {
  const set = new TestSet();
  const next = parseRoot(
    nextRoot({ previous: set.ceremony.roots.fleet, nowMs: NOW_MS, signers: set.ceremony.rootKeys }),
    DEFAULT_TRUST_LIMITS,
  );
  const first = parseRoot(set.ceremony.roots.fleet, DEFAULT_TRUST_LIMITS);
  assert.equal(next.version, 2);
  assert.deepEqual(next.roles, first.roles);
  assert.deepEqual(next.keys, first.keys);
  assert.equal(next.plane, first.plane);
});
