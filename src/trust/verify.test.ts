import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalBytes, canonicalJson, type Json } from './canonical.ts';
import { nextRoot } from './ceremony.ts';
import { generateKey, keyidOf, type SigningKey } from './keys.ts';
import { DEFAULT_TRUST_LIMITS } from './limits.ts';
import { sha256Hex } from './metadata.ts';
import { Refusal, type RefusalCode, type RefusalSubject } from './refusal.ts';
import { addSignatures, signMetadata } from './sign.ts';
import {
  BASE,
  DAY_MS,
  HOUR_MS,
  MANIFEST,
  type MetadataSet,
  NOW_MS,
  type Part,
  signedOf,
  TestSet,
} from './test-set.ts';
import {
  type TrustedState,
  verifyFirstRoot,
  verifyMetadata,
  verifyNextRoot,
  verifyStored,
  verifyTarget,
} from './verify.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function refuses(code: RefusalCode, subject: RefusalSubject, act: () => unknown): void {
  assert.throws(act, (error: unknown) => {
    assert.ok(error instanceof Refusal, String(error));
    assert.equal(`${error.code} ${error.subject}`, `${code} ${subject}`, error.message);
    return true;
  });
}

/** State after a first generation, numbered 100. */
function held(set = new TestSet()): { set: TestSet; files: MetadataSet; state: TrustedState } {
  const files = set.sign(100);
  return { set, files, state: set.verify(set.trusted(), files).state };
}

test('a valid set is taken: generation, manifest, marks and the floor of time', () => {
  const set = new TestSet();
  const update = set.verify(set.trusted(), set.sign(100));
  assert.equal(update.kind, 'generation');
  assert.ok(update.kind === 'generation');
  assert.equal(update.generation, BASE + 100);
  assert.equal(update.manifest.length, MANIFEST.byteLength);
  verifyTarget(MANIFEST, update.manifest);
  assert.equal(update.state.floorMs, NOW_MS);
  assert.equal(update.state.marks.targets?.version, BASE + 100);
  assert.equal(update.state.complete, true);
});

test('[TUF 5.4.3.1] the same timestamp again is no update, expired or not, whatever else comes with it', () => {
  const { set, files, state } = held();
  assert.equal(set.verify(state, files, NOW_MS + 400 * DAY_MS).kind, 'unchanged');
  const extra = { ...files, timestamp: addSignatures(files.timestamp, [generateKey('fresh')]) };
  assert.equal(set.verify(state, extra).kind, 'unchanged', 'another signature over the same signed part');
});

test('the same versions are taken once more when what they stand for was lost, while they are valid', () => {
  const { set, files, state } = held();
  const lost = { ...state, complete: false };
  assert.equal(set.verify(lost, files).kind, 'generation');
  refuses('expired', 'timestamp', () => set.verify(lost, files, NOW_MS + DAY_MS));
});

test('a newer timestamp over the same targets refreshes', () => {
  const { set, files, state } = held();
  const update = set.verify(state, set.resignTimestamp(files, 101, NOW_MS + HOUR_MS), NOW_MS + HOUR_MS);
  assert.equal(update.kind, 'refreshed');
  assert.equal(update.state.floorMs, NOW_MS + HOUR_MS);
});

test('[TUF 5.4.3] lower versions are rollback, each role by its own mark', () => {
  const { set, state } = held();
  refuses('rollback', 'timestamp', () => set.verify(state, set.sign(99)));
  const higher = set.sign(101);
  const lowSnapshot = set.rewrite(higher, { snapshot: (part) => (part.version = BASE + 99) });
  refuses('rollback', 'snapshot', () => set.verify(state, lowSnapshot));
  const lowTargets = set.rewrite(higher, { targets: (part) => (part.version = BASE + 99) });
  refuses('rollback', 'targets', () => set.verify(state, lowTargets));
});

test('the version held with another signed part is equal-version, each role by its own mark', () => {
  const { set, state } = held();
  refuses('equal-version', 'timestamp', () => set.verify(state, set.sign(100, { nowMs: NOW_MS + 1000 })));
  const higher = set.sign(101, { manifest: encoder.encode('{}') });
  const sameSnapshot = set.rewrite(higher, { snapshot: (part) => (part.version = BASE + 100) });
  refuses('equal-version', 'snapshot', () => set.verify(state, sameSnapshot));
  const sameTargets = set.rewrite(higher, { targets: (part) => (part.version = BASE + 100) });
  refuses('equal-version', 'targets', () => set.verify(state, sameTargets));
});

for (const role of ['timestamp', 'snapshot', 'targets'] as const) {
  test(`[TUF 5.4.4] an expired ${role} is refused at the very second`, () => {
    const set = new TestSet();
    const files = set.rewrite(set.sign(100), {
      [role]: (part: Part) => (part.expires = '2030-01-01T01:00:00Z'),
    });
    assert.equal(set.verify(set.trusted(), files, NOW_MS + HOUR_MS - 1).kind, 'generation');
    refuses('expired', role, () => set.verify(set.trusted(), files, NOW_MS + HOUR_MS));
    refuses('expired', role, () => set.verify({ ...set.trusted(), floorMs: NOW_MS + HOUR_MS }, files));
  });

  test(`a ${role} whose time is not YYYY-MM-DDTHH:MM:SSZ is malformed`, () => {
    const set = new TestSet();
    const texts = [
      'never',
      '',
      '2031-01-01',
      '2031-01-01T00:00:00',
      '2031-01-01T00:00:00.000Z',
      '2031-02-30T00:00:00Z',
      '2031-01-01T00:00:60Z',
      '2031-01-01T24:00:00Z',
      '2031-01-01T00:00:00+00:00',
      ' 2031-01-01T00:00:00Z',
      '99999-01-01T00:00:00Z',
    ];
    for (const field of ['expires', 'x-issued'])
      for (const text of texts) {
        const files = set.rewrite(set.sign(100), { [role]: (part: Part) => (part[field] = text) });
        refuses('malformed', role, () => set.verify(set.trusted(), files));
      }
  });

  test(`a ${role} of another region or installation is refused as that, signed or not`, () => {
    const set = new TestSet();
    const files = set.rewrite(set.sign(100), { [role]: (part: Part) => (part['x-region'] = 'us') });
    refuses('wrong-region', role, () => set.verify(set.trusted(), files));
    const plane = set.rewrite(set.sign(100), { [role]: (part: Part) => (part['x-plane'] = 'theirs') });
    refuses('wrong-plane', role, () => set.verify(set.trusted(), plane));
    const unsaid = set.rewrite(set.sign(100), { [role]: (part: Part) => delete part['x-region'] });
    refuses('malformed', role, () => set.verify(set.trusted(), unsaid));
  });

  test(`a ${role} issued later than the clock allows is refused, and the floor stays`, () => {
    const set = new TestSet();
    const at = (text: string): MetadataSet =>
      set.rewrite(set.sign(100), { [role]: (part: Part) => (part['x-issued'] = text) });
    refuses('clock', role, () => set.verify(set.trusted(), at('2030-01-01T01:00:01Z')));
    assert.equal(set.verify(set.trusted(), at('2030-01-01T01:00:00Z')).kind, 'generation');
  });

  test(`versions of a ${role} are exact integers from 1 on`, () => {
    const set = new TestSet();
    for (const version of [0, -1, '100', true, null]) {
      const files = set.rewrite(set.sign(100), { [role]: (part: Part) => (part.version = version) });
      // The file above would name it too; nothing is called valid on the way.
      assert.throws(
        () => set.verify(set.trusted(), files),
        (error: Refusal) => error.code === 'malformed',
      );
    }
    for (const text of [`${BASE + 100}.0`, '1893456100e0', `${BASE + 100}.5`, '9007199254740993', '0100']) {
      const file = decoder
        .decode(set.sign(100)[role])
        .replace(`"version":${BASE + 100},`, `"version":${text},`);
      const files = { ...set.sign(100), [role]: encoder.encode(file) };
      assert.throws(
        () => set.verify(set.trusted(), files),
        (error: Refusal) => error.code === 'malformed',
      );
    }
  });

  test(`a ${role} that says another type or specification is refused`, () => {
    const set = new TestSet();
    const typed = set.rewrite(set.sign(100), { [role]: (part: Part) => (part._type = 'root') });
    refuses('malformed', role, () => set.verify(set.trusted(), typed));
    const newer = set.rewrite(set.sign(100), { [role]: (part: Part) => (part.spec_version = '2.0.0') });
    refuses('unsupported', role, () => set.verify(set.trusted(), newer));
  });

  test(`a ${role} over its limit is too-large before it is parsed`, () => {
    const set = new TestSet();
    const files = { ...set.sign(100), [role]: encoder.encode('{'.repeat(70_000)) };
    refuses('too-large', role, () => set.verify(set.trusted(), files));
  });

  test(`[TUF 5.4.2] a ${role} signed by nobody, by strangers, or by keys of another role is unsigned`, () => {
    const set = new TestSet();
    const { contentKey, freshKey, rootKeys } = set.ceremony;
    const files = set.sign(100);
    const wrong: SigningKey[][] = [
      [],
      [generateKey('fresh')],
      [...rootKeys],
      [role === 'targets' ? freshKey : contentKey],
    ];
    for (const keys of wrong) {
      const forged = resignedBy(set, files, role, keys);
      refuses('unsigned', role, () => set.verify(set.trusted(), forged));
    }
    const borrowed = signMetadata(signedOf(files[role]), [generateKey('fresh')]);
    const keyid = role === 'targets' ? contentKey.keyid : freshKey.keyid;
    const renamed = decoder.decode(borrowed).replace(/"keyid":"\w+"/, `"keyid":"${keyid}"`);
    refuses('unsigned', role, () =>
      set.verify(set.trusted(), withFile(set, files, role, encoder.encode(renamed))),
    );
  });
}

/** A set in which only `role`'s signatures are wrong: the files above name what is there. */
function resignedBy(
  set: TestSet,
  files: MetadataSet,
  role: keyof MetadataSet,
  keys: SigningKey[],
): MetadataSet {
  return withFile(set, files, role, signMetadata(signedOf(files[role]), keys));
}

function withFile(set: TestSet, files: MetadataSet, role: keyof MetadataSet, file: Uint8Array): MetadataSet {
  if (role === 'timestamp') return { ...files, timestamp: file };
  const name = `${role}.json`;
  const point = (part: Part): void => {
    const meta = part.meta as Record<string, Part>;
    meta[name] = { ...meta[name], length: file.byteLength, hashes: { sha256: sha256Hex(file) } };
  };
  if (role === 'snapshot') {
    return { ...files, snapshot: file, timestamp: set.resign(files.timestamp, set.ceremony.freshKey, point) };
  }
  return { ...set.rewrite(files, { snapshot: point }), targets: file };
}

test('[TUF 5.5.2] a file that was signed but is not the one named is mix-and-match, one that was not signed is hash', () => {
  const set = new TestSet();
  const files = set.sign(100);
  const later = set.sign(101);
  refuses('mix-and-match', 'snapshot', () =>
    set.verify(set.trusted(), { ...files, snapshot: later.snapshot }),
  );
  refuses('mix-and-match', 'targets', () => set.verify(set.trusted(), { ...files, targets: later.targets }));
  for (const role of ['snapshot', 'targets'] as const) {
    const sig = decoder
      .decode(files[role])
      .replace(/"sig":"(.)/, (_, digit) => `"sig":"${digit === '0' ? '1' : '0'}`);
    refuses('hash', role, () => set.verify(set.trusted(), { ...files, [role]: encoder.encode(sig) }));
  }
  const misnamed = set.rewrite(files, {
    timestamp: (part) =>
      ((part.meta as Record<string, Part>)['snapshot.json'] = {
        ...(part.meta as Record<string, Part>)['snapshot.json'],
        version: BASE + 101,
      }),
  });
  refuses('mix-and-match', 'snapshot', () => set.verify(set.trusted(), misnamed));
});

test('what is not in canonical form to the byte is malformed, also when its signature would hold', () => {
  const set = new TestSet();
  const files = set.sign(100);
  const text = decoder.decode(files.timestamp);
  const variants = [
    ` ${text}`,
    `${text}\n`,
    `\ufeff${text}`,
    text.replace('"_type":', '"_type" :'),
    text.replace('"_type":"timestamp"', '"_type":"timestamp","_type":"timestamp"'),
    text.replace('"_type":"timestamp"', '"\\u005ftype":"timestamp"'),
    text.replace('{"signatures"', '{"a":1.0,"signatures"'),
    text.replace('{"signatures"', '{"a":"\\n","signatures"'),
    text.replace('{"signatures"', '{"a":"\\ud800","signatures"'),
    text.replace('{"signatures"', '{"é":1,"signatures"'),
    text.replace('{"signatures"', `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)},"signatures"`),
    text.slice(0, -1),
    '',
    'null',
    '[]',
    '{}',
  ];
  for (const variant of variants) {
    refuses('malformed', 'timestamp', () =>
      set.verify(set.trusted(), { ...files, timestamp: encoder.encode(variant) }),
    );
  }
  const invalidUtf8 = Uint8Array.from([...files.timestamp.slice(0, -2), 0xff, 0x7d, 0x7d]);
  refuses('malformed', 'timestamp', () => set.verify(set.trusted(), { ...files, timestamp: invalidUtf8 }));
});

test('fields of a newer version are signed, kept and ignored; __proto__ is a field like any other', () => {
  const set = new TestSet();
  const files = set.rewrite(set.sign(100), {
    targets: (part) => {
      part['x-new'] = { deep: [1, 'two', null, true] };
      Object.defineProperty(part, '__proto__', {
        value: { version: 1 },
        enumerable: true,
        configurable: true,
      });
    },
  });
  assert.ok(decoder.decode(files.targets).includes('__proto__'));
  const update = set.verify(set.trusted(), files);
  assert.ok(update.kind === 'generation');
  assert.equal(update.generation, BASE + 100);
  const inherited = set.rewrite(set.sign(100), {
    timestamp: (part) => {
      delete part.meta;
      part['x-meta'] = {};
    },
  });
  refuses('malformed', 'timestamp', () => set.verify(set.trusted(), inherited));
});

test('[TUF 4.2] two signatures with one keyid, and too many signatures, are refused', () => {
  const set = new TestSet();
  const { signed, signatures } = JSON.parse(decoder.decode(set.sign(100).timestamp)) as Record<string, Json>;
  const file = (list: Json[]): MetadataSet => ({
    ...set.sign(100),
    timestamp: canonicalBytes({ signed: signed as Json, signatures: list }),
  });
  const [one] = signatures as [Json];
  refuses('malformed', 'timestamp', () => set.verify(set.trusted(), file([one, one])));
  refuses('too-large', 'timestamp', () => set.verify(set.trusted(), file(new Array<Json>(65).fill(one))));
});

// Roots.

function rotation(set: TestSet, options: Partial<Parameters<typeof nextRoot>[0]> = {}): Uint8Array {
  return nextRoot({
    previous: set.ceremony.roots.fleet,
    nowMs: NOW_MS,
    signers: set.ceremony.rootKeys.slice(0, 2),
    ...options,
  });
}

test('[TUF 5.3.4] a new root needs the threshold of the old keys and of its own', () => {
  const set = new TestSet();
  const trusted = set.trusted();
  const [first, second] = set.ceremony.rootKeys as [SigningKey, SigningKey];
  const keys = [generateKey('root'), generateKey('root')];
  const rootKeys = { keys, threshold: 2 };
  const root = rotation(set, { rootKeys, signers: [first] });
  refuses('threshold', 'root', () => verifyNextRoot(trusted, root));
  refuses('threshold', 'root', () => verifyNextRoot(trusted, addSignatures(root, keys)));
  const byOld = addSignatures(root, [second]);
  refuses('unsigned', 'root', () => verifyNextRoot(trusted, byOld));
  refuses('threshold', 'root', () => verifyNextRoot(trusted, addSignatures(byOld, keys.slice(1))));
  const complete = addSignatures(byOld, keys);
  assert.equal(verifyNextRoot(trusted, complete).root.version, 2);
  // The old keys have no say from here on.
  const third = nextRoot({ previous: complete, nowMs: NOW_MS, signers: set.ceremony.rootKeys });
  refuses('unsigned', 'root', () => verifyNextRoot(verifyNextRoot(trusted, complete), third));
});

test('[TUF 5.3.5] a root is the next one exactly', () => {
  const set = new TestSet();
  const second = rotation(set);
  const third = nextRoot({ previous: second, nowMs: NOW_MS, signers: set.ceremony.rootKeys });
  refuses('rollback', 'root', () => verifyNextRoot(set.trusted(), third));
  refuses('rollback', 'root', () => verifyNextRoot(set.trusted(), set.ceremony.roots.fleet));
  const walked = set.verify(set.trusted(), { ...set.sign(100), roots: [second, third] });
  assert.equal(walked.state.root.version, 3);
  refuses('rollback', 'root', () => set.verify(set.trusted(), { ...set.sign(100), roots: [third, second] }));
});

test('one public key vouches once, under however many keyids', () => {
  const set = new TestSet();
  const trusted = set.trusted();
  const [key] = set.ceremony.rootKeys as [SigningKey];
  const disguised = { ...key.public, 'x-again': '1' };
  const keyid = keyidOf(disguised);
  const part = signedOf(rotation(set));
  (part.keys as Part)[keyid] = disguised;
  (part.roles as Record<string, { keyids: string[]; threshold: number }>).root = {
    keyids: [key.keyid, keyid],
    threshold: 2,
  };
  const bytes = canonicalBytes(part);
  const signatures = [key.keyid, keyid].map((id) => ({ keyid: id, sig: key.sign(bytes) }));
  const second = set.ceremony.rootKeys[1] as SigningKey;
  signatures.push({ keyid: second.keyid, sig: second.sign(bytes) });
  refuses('threshold', 'root', () => verifyNextRoot(trusted, canonicalBytes({ signed: part, signatures })));
});

test('[TUF 4.3] a keyid that is not its key’s, a key named twice and a key that is not there are malformed', () => {
  const set = new TestSet();
  const change = (
    edit: (part: { keys: Part; roles: Record<string, { keyids: string[]; threshold: Json }> } & Part) => void,
  ): Uint8Array => {
    const part = signedOf(rotation(set));
    edit(part as never);
    return signMetadata(part, set.ceremony.rootKeys);
  };
  const [id] = set.ceremony.rootKeys.map(({ keyid }) => keyid) as [string];
  const edits: Uint8Array[] = [
    change(({ keys }) => (keys[id] = keys[set.ceremony.freshKey.keyid] as Json)),
    change(({ roles }) => roles.root?.keyids.push(id)),
    change(({ roles }) => roles.root?.keyids.push('f'.repeat(64))),
    change(({ roles }) => Object.assign(roles.root ?? {}, { threshold: 0 })),
    change(({ roles }) => delete roles.timestamp),
    change((part) => (part.consistent_snapshot = false)),
    change((part) => delete part['x-repository']),
  ];
  for (const root of edits) refuses('malformed', 'root', () => verifyNextRoot(set.trusted(), root));
});

test('the root of the other repository is not the next of this one, though the same people signed it', () => {
  const set = new TestSet();
  const artifacts = nextRoot({
    previous: set.ceremony.roots.artifacts,
    nowMs: NOW_MS,
    signers: set.ceremony.rootKeys,
  });
  refuses('mix-and-match', 'root', () => verifyNextRoot(set.trusted(), artifacts));
  refuses('mix-and-match', 'root', () => verifyFirstRoot(set.ceremony.roots.artifacts, {}));
  refuses('wrong-plane', 'root', () => verifyFirstRoot(set.ceremony.roots.fleet, { plane: 'theirs' }));
  refuses('wrong-plane', 'root', () => verifyNextRoot(set.trusted(), rotation(new TestSet())));
});

test('[TUF 5.3.10] only the last root of a walk must be valid now', () => {
  const set = new TestSet();
  const short = rotation(set, { rootLifetimeMs: HOUR_MS });
  const long = nextRoot({ previous: short, nowMs: NOW_MS, signers: set.ceremony.rootKeys });
  const files = set.sign(100, { nowMs: NOW_MS + 2 * HOUR_MS });
  const nowMs = NOW_MS + 2 * HOUR_MS;
  refuses('expired', 'root', () => set.verify(set.trusted(), { ...files, roots: [short] }, nowMs));
  assert.equal(set.verify(set.trusted(), { ...files, roots: [short, long] }, nowMs).kind, 'generation');
});

test('[TUF 5.3.11] replaced online keys void the marks of their roles and of no others', () => {
  const set = new TestSet();
  const { state } = held(set);
  const fresh = verifyNextRoot(state, rotation(set, { freshKey: generateKey('fresh') }));
  assert.deepEqual(Object.keys(fresh.marks), ['targets']);
  const content = verifyNextRoot(state, rotation(set, { contentKey: generateKey('content') }));
  assert.deepEqual(Object.keys(content.marks), ['timestamp', 'snapshot']);
  const same = verifyNextRoot(state, rotation(set));
  assert.deepEqual(same.marks, state.marks);
});

test('a key that is only added leaves the marks: the old key could roll back otherwise', () => {
  const set = new TestSet();
  const { state } = held(set);
  const part = signedOf(rotation(set));
  const added = generateKey('fresh');
  (part.keys as Part)[added.keyid] = added.public as never;
  const roles = part.roles as Record<string, { keyids: string[]; threshold: number }>;
  roles.timestamp = { keyids: [...(roles.timestamp?.keyids ?? []), added.keyid], threshold: 1 };
  const next = verifyNextRoot(state, signMetadata(part, set.ceremony.rootKeys));
  assert.deepEqual(next.marks, state.marks);
});

test('a captured online key that ran the versions up is recovered from by a root that replaces it', () => {
  const set = new TestSet();
  const top = Number.MAX_SAFE_INTEGER - BASE;
  const { state } = set.verify(set.trusted(), set.sign(top));
  refuses('rollback', 'timestamp', () => set.verify(state, set.sign(100)));
  const freshKey = generateKey('fresh');
  const contentKey = generateKey('content');
  const root = rotation(set, { freshKey, contentKey });
  const after = new TestSet({
    ceremony: { ...set.ceremony, freshKey, contentKey, roots: { ...set.ceremony.roots, fleet: root } },
  });
  const update = after.verify(state, { ...after.sign(200), roots: [root] });
  assert.ok(update.kind === 'generation');
  assert.equal(update.generation, BASE + 200);
});

test('a floor of time that a stolen fresh key raised beyond every root falls with that key, and with no other', () => {
  const set = new TestSet();
  const century = NOW_MS + 100 * 365 * DAY_MS;
  const { state } = held(set);
  // As when the relay's clock was wrong while the thief signed.
  const raised = { ...state, floorMs: century };
  refuses('expired', 'root', () => set.verify(raised, set.sign(200)));
  assert.equal(verifyNextRoot(raised, rotation(set)).floorMs, century);
  assert.equal(
    verifyNextRoot(raised, rotation(set, { contentKey: generateKey('content') })).floorMs,
    century,
  );
  const [freshKey, contentKey] = [generateKey('fresh'), generateKey('content')];
  const root = rotation(set, { freshKey, contentKey });
  const after = new TestSet({
    ceremony: { ...set.ceremony, freshKey, contentKey, roots: { ...set.ceremony.roots, fleet: root } },
  });
  const update = after.verify(raised, { ...after.sign(200), roots: [root] });
  assert.ok(update.kind === 'generation');
  assert.equal(update.state.floorMs, NOW_MS, 'raised anew by the first word of the new key');
});

test('too many roots in one update are too-large', () => {
  const set = new TestSet();
  const roots = new Array<Uint8Array>(DEFAULT_TRUST_LIMITS.roots + 1).fill(rotation(set));
  refuses('too-large', 'root', () => set.verify(set.trusted(), { ...set.sign(100), roots }));
});

// Cold start, import, targets.

test('what was stored verifies without a clock, and only as it was', () => {
  const set = new TestSet();
  const files = set.sign(100);
  const identity = { plane: set.ceremony.plane, region: 'eu' };
  const { root } = set.trusted();
  assert.equal(verifyStored(root, files, identity).generation, BASE + 100);
  refuses('wrong-region', 'timestamp', () => verifyStored(root, files, { ...identity, region: 'us' }));
  refuses('mix-and-match', 'targets', () =>
    verifyStored(root, { ...files, targets: set.sign(101).targets }, identity),
  );
});

test('without the check of expiry everything else is checked', () => {
  const { set, files, state } = held();
  const options = {
    plane: set.ceremony.plane,
    region: 'eu',
    nowMs: NOW_MS + 900 * DAY_MS,
    checkExpiry: false,
  };
  assert.equal(verifyMetadata(set.trusted(), files, options).kind, 'generation');
  refuses('rollback', 'timestamp', () => verifyMetadata(state, set.sign(99), options));
  refuses('clock', 'timestamp', () => verifyMetadata(set.trusted(), files, { ...options, nowMs: 0 }));
});

test('[TUF 5.7.3] a target has the signed length and hash', () => {
  const target = { length: 2, sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' };
  verifyTarget(encoder.encode('{}'), target);
  refuses('too-large', 'manifest', () => verifyTarget(encoder.encode('{} '), target));
  refuses('hash', 'manifest', () => verifyTarget(encoder.encode('{'), target));
  refuses('hash', 'body', () => verifyTarget(encoder.encode('[]'), target, 'body'));
});

test('canonical form escapes quote and backslash alone, and sorts', () => {
  assert.equal(
    canonicalJson({ b: [1, true, null], a: '"\\/é\u2028' }),
    '{"a":"\\"\\\\/é\u2028","b":[1,true,null]}',
  );
  for (const value of [1.5, NaN, -0, 2 ** 53, '\n', '\ud800', { é: 1 }] as Json[]) {
    assert.throws(() => canonicalJson(value), TypeError);
  }
});
