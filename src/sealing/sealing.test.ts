import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import fc from 'fast-check';
import { parse } from 'yaml';
import { generateKeyPair, openWith, sealTo, sealWith } from './hpke.ts';
import { fillMarks, markOf } from './mark.ts';
import { createRegionKey } from './region-key.ts';
import { openSecret, sealSecret, secretId, secretProblem } from './secret.ts';

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const bytes = () => fc.uint8Array({ maxLength: 300 });
const arrayBuffer = (from: Uint8Array): ArrayBuffer => new Uint8Array(from).buffer;
const PLACE = { plane: 'p', region: 'eu', id: '0'.repeat(32) };

describe('HPKE [RFC 9180]', () => {
  it('is opened by another implementation, and opens what that one sealed', () =>
    fc.assert(
      fc.asyncProperty(bytes(), bytes(), bytes(), async (info, aad, plaintext) => {
        const pair = generateKeyPair();
        const publicKey = (await suite.kem.importKey('raw', arrayBuffer(pair.publicKey), true)) as unknown;
        const privateKey = (await suite.kem.importKey('raw', arrayBuffer(pair.privateKey), false)) as unknown;
        const ours = sealTo(pair.publicKey, { info, aad, plaintext });
        const recipient = await suite.createRecipientContext({
          recipientKey: privateKey as never,
          enc: arrayBuffer(ours.subarray(0, 32)),
          info: arrayBuffer(info),
        });
        const opened = await recipient.open(arrayBuffer(ours.subarray(32)), arrayBuffer(aad));
        assert.deepEqual(new Uint8Array(opened), plaintext);
        const sender = await suite.createSenderContext({
          recipientPublicKey: publicKey as never,
          info: arrayBuffer(info),
        });
        const theirs = await sender.seal(arrayBuffer(plaintext), arrayBuffer(aad));
        const sealed = Buffer.concat([new Uint8Array(sender.enc), new Uint8Array(theirs)]);
        assert.deepEqual(openWith(pair.privateKey, { info, aad, sealed }), plaintext);
      }),
      { numRuns: 30 },
    ));

  it('opens with the one key, info and aad, and with every byte as it was', () =>
    fc.assert(
      fc.property(
        bytes(),
        bytes(),
        bytes(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (info, aad, plaintext, at, flip) => {
          const pair = generateKeyPair();
          const sealed = sealTo(pair.publicKey, { info, aad, plaintext });
          assert.deepEqual(openWith(pair.privateKey, { info, aad, sealed }), plaintext);
          const refused = { code: 'not-ours' };
          const broken = Uint8Array.from(sealed);
          broken[at % broken.length] = (broken[at % broken.length] ?? 0) ^ flip;
          // X25519 ignores the highest bit of a public key [RFC 7748 5]; the KEM's context does not.
          assert.throws(() => openWith(pair.privateKey, { info, aad, sealed: broken }), refused);
          const more = (of: Uint8Array) => Buffer.concat([of, Buffer.from([0])]);
          assert.throws(() => openWith(pair.privateKey, { info: more(info), aad, sealed }), refused);
          assert.throws(() => openWith(pair.privateKey, { info, aad: more(aad), sealed }), refused);
          assert.throws(() => openWith(generateKeyPair().privateKey, { info, aad, sealed }), refused);
          assert.throws(
            () => openWith(pair.privateKey, { info, aad, sealed: sealed.subarray(0, at % sealed.length) }),
            refused,
          );
        },
      ),
      { numRuns: 50 },
    ));

  it('seals to no point of low order, whose secret everybody knows', () => {
    const message = { info: new Uint8Array(), aad: new Uint8Array(), plaintext: new Uint8Array([1]) };
    assert.throws(() => sealTo(new Uint8Array(32), message));
    const sealed = new Uint8Array(64);
    assert.throws(() => openWith(generateKeyPair().privateKey, { ...message, sealed }), { code: 'not-ours' });
  });
});

describe('a secret', () => {
  const text = () =>
    fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => secretProblem(value) === undefined);

  it('opens as what it was, in its own region, installation and place only', () =>
    fc.assert(
      fc.property(text(), (value) => {
        const key = createRegionKey();
        const sealed = sealSecret(value, key, PLACE);
        assert.equal(openSecret(sealed, key, PLACE), value);
        for (const other of [{ region: 'us' }, { plane: 'q' }, { id: '1'.repeat(32) }])
          assert.throws(() => openSecret(sealed, key, { ...PLACE, ...other }), { code: 'not-ours' });
      }),
      { numRuns: 50 },
    ));

  it('says neither how long it is nor that it is the same again', () => {
    const key = createRegionKey();
    const sealed = ['a', 'b'.repeat(63)].map((value) => sealSecret(value, key, PLACE));
    assert.equal(sealed[0]?.length, sealed[1]?.length);
    assert.notEqual(sealSecret('a', key, PLACE), sealSecret('a', key, PLACE));
  });

  it('has an id that needs the installation’s key, and differs by value and by reference', () => {
    const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const id = secretId(key, 'file:a', 'hunter2');
    assert.equal(secretId(key, 'file:a', 'hunter2'), id);
    for (const another of [
      secretId(other, 'file:a', 'hunter2'),
      secretId(key, 'file:b', 'hunter2'),
      secretId(key, 'file:a', 'hunter3'),
    ])
      assert.notEqual(another, id);
  });

  it('is refused where it could not be written, without a word of it', () => {
    for (const value of ['', 'a\u0000b', '\ud800', 'x'.repeat(16_385), `a${markOf('0'.repeat(32))}`])
      assert.match(secretProblem(value) ?? '', /^(is|holds|looks)/);
  });
});

describe('a body’s marks', () => {
  it('become what a reader of YAML and a Collector take for the value, whatever that is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (value) => {
        fc.pre(secretProblem(value) === undefined);
        const id = 'ab'.repeat(16);
        const body = `a: "Bearer ${markOf(id)}"\nb: 1\n`;
        const filled = fillMarks(body, [id], new Map([[id, value]])) ?? '';
        assert.match(filled, /^[\x20-\x7e\n]*$/);
        const read = parse(filled) as { a: string; b: number };
        assert.deepEqual([read.a.replaceAll('$$', '$'), read.b], [`Bearer ${value}`, 1]);
      }),
    ));

  it('are filled where the manifest says that there is one, all or none', () => {
    const [one, two] = ['1'.repeat(32), '2'.repeat(32)];
    const body = `a: "${markOf(one)}"\nb: "${markOf(two)}"\n`;
    const values = new Map([[one, 'x']]);
    assert.equal(fillMarks(body, [one, two], values), undefined);
    assert.equal(fillMarks(body, [one], values), `a: "x"\nb: "${markOf(two)}"\n`);
    assert.equal(fillMarks('a: 1\n', [], values), 'a: 1\n');
    // A value is not looked through for marks.
    const nested = new Map([
      [one, markOf(two)],
      [two, 'y'],
    ]);
    assert.equal(fillMarks(`"${markOf(one)}"`, [one, two], nested), `"${markOf(two)}"`);
  });
});

describe('the golden vectors', () => {
  const vectors = JSON.parse(
    readFileSync(new URL('../../proto/holdfast/vectors/sealing.json', import.meta.url), 'utf8'),
  ) as {
    hpke: Record<
      | 'private_key'
      | 'public_key'
      | 'ephemeral_key'
      | 'ephemeral_public_key'
      | 'info'
      | 'aad'
      | 'plaintext'
      | 'sealed',
      string
    >;
    secret: { private_key: string; plane: string; region: string; id: string; sealed: string; value: string };
    id: { installation_key: string; reference: string; value: string; id: string };
    marks: { body: string; ids: string[]; values: Record<string, string>; filled: string }[];
  };
  const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

  it('are what this version writes and reads', () => {
    const { hpke, secret, id, marks } = vectors;
    const message = { info: hex(hpke.info), aad: hex(hpke.aad), plaintext: hex(hpke.plaintext) };
    const ephemeral = { publicKey: hex(hpke.ephemeral_public_key), privateKey: hex(hpke.ephemeral_key) };
    const sealed = sealWith(ephemeral, hex(hpke.public_key), message);
    assert.equal(Buffer.from(sealed).toString('hex'), hpke.sealed);
    assert.deepEqual(openWith(hex(hpke.private_key), { ...message, sealed }), message.plaintext);
    assert.equal(openSecret(secret.sealed, { privateKey: hex(secret.private_key) }, secret), secret.value);
    assert.equal(secretId(hex(id.installation_key), id.reference, id.value), id.id);
    for (const { body, ids, values, filled } of marks)
      assert.equal(fillMarks(body, ids, new Map(Object.entries(values))), filled);
  });
});
