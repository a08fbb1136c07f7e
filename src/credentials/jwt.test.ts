import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, it } from 'node:test';
import { SignJWT } from 'jose';
import type { JwtRule } from '../manifest/document.ts';
import { createJwtVerifier, isJwt, readPublicKeys, secretId } from './jwt.ts';

const SECRET = Buffer.from('a secret of the tests that has more than 32 bytes');
const RULE: JwtRule = {
  issuer: 'issuer.example',
  audience: 'opamp-agents',
  required_claims: [],
  clock_skew_s: 60,
  secret_id: secretId(SECRET),
};
const NOW_S = 1_800_000_000;

function claims(more: Record<string, unknown> = {}): Record<string, unknown> {
  return { iss: 'issuer.example', aud: 'opamp-agents', sub: 'agent-1', iat: NOW_S, exp: NOW_S + 60, ...more };
}

function signed(
  key: KeyObject | Uint8Array,
  alg: string,
  payload: Record<string, unknown> = claims(),
  kid?: string,
): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg, ...(kid !== undefined && { kid }) }).sign(key);
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function verifier(rule: Partial<JwtRule> = {}, secret: Uint8Array | undefined = SECRET) {
  return createJwtVerifier({ ...RULE, ...rule }, { secret, region: 'eu' });
}

const PAIRS = {
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: generateKeyPairSync('ed25519'),
};
const JWKS = JSON.stringify({
  keys: Object.entries(PAIRS).map(([alg, { publicKey }]) => ({
    ...publicKey.export({ format: 'jwk' }),
    kid: `kid-${alg}`,
    alg,
  })),
});

describe('a JWT', () => {
  it('is taken with the secret, the issuer, the audience and the claims that are wanted [G-19]', async () => {
    const verified = await verifier().verify(await signed(SECRET, 'HS256', claims({ jti: 'j' })));
    const { verifiedBy, ...rest } = verified;
    assert.equal(verifiedBy.length, 64);
    assert.deepEqual(rest, {
      subject: 'agent-1',
      id: 'j',
      issuedMs: NOW_S * 1000,
      notBeforeMs: undefined,
      expiresMs: (NOW_S + 60) * 1000,
      labels: {},
    });
  });

  it('without a kid is tried on each key that may have signed it, as while an issuer changes keys', async () => {
    const [old, next, foreign] = [1, 2, 3].map(() => generateKeyPairSync('ed25519'));
    assert.ok(old && next && foreign);
    const jwkOf = ({ publicKey }: typeof old, more = {}) => ({
      ...publicKey.export({ format: 'jwk' }),
      ...more,
    });
    const both = verifier({ jwks: { keys: [jwkOf(old), jwkOf(next)] } });
    const oldOnly = verifier({ jwks: { keys: [jwkOf(old)] } });
    const byOld = await both.verify(await signed(old.privateKey, 'EdDSA'));
    const byNext = await both.verify(await signed(next.privateKey, 'EdDSA'));
    assert.deepEqual([byOld.subject, byNext.subject], ['agent-1', 'agent-1']);
    // Another key that comes or goes is no reason to let go of whom this one vouches for.
    assert.deepEqual([oldOnly.stillTakes(byOld), oldOnly.stillTakes(byNext)], [true, false]);
    await assert.rejects(both.verify(await signed(foreign.privateKey, 'EdDSA')), { code: 'invalid' });
    // Two keys under one kid: it counts by the one that verified it.
    const sameKid = verifier({ jwks: { keys: [jwkOf(old, { kid: 'k' }), jwkOf(next, { kid: 'k' })] } });
    const second = await sameKid.verify(await signed(next.privateKey, 'EdDSA', claims(), 'k'));
    assert.equal(verifier({ jwks: { keys: [jwkOf(old, { kid: 'k' })] } }).stillTakes(second), false);
  });

  it('costs a bounded number of signatures, however many keys there are', async () => {
    const pairs = Array.from({ length: 20 }, () => generateKeyPairSync('ed25519'));
    const keys = pairs.map(({ publicKey }) => ({ ...publicKey.export({ format: 'jwk' }) }));
    const last = pairs.at(-1)?.privateKey;
    assert.ok(last);
    await assert.rejects(verifier({ jwks: { keys } }).verify(await signed(last, 'EdDSA')), {
      code: 'invalid',
    });
  });

  it('by a public key that is not known here is told from a bad one', async () => {
    const one = verifier({ jwks: await readPublicKeys(JWKS) });
    const newer = generateKeyPairSync('ed25519').privateKey;
    await assert.rejects(one.verify(await signed(newer, 'EdDSA', claims(), 'newer')), {
      code: 'unknown-key',
    });
    await assert.rejects(one.verify(await signed(newer, 'EdDSA', claims(), 'kid-EdDSA')), {
      code: 'invalid',
    });
  });

  it('is taken from RS, ES and EdDSA keys, each by its kid', async () => {
    const one = verifier({ jwks: await readPublicKeys(JWKS) });
    for (const [alg, { privateKey }] of Object.entries(PAIRS)) {
      const { subject } = await one.verify(await signed(privateKey, alg, claims(), `kid-${alg}`));
      assert.equal(subject, 'agent-1', alg);
      await assert.rejects(one.verify(await signed(privateKey, alg, claims(), 'kid-of-nobody')), {
        code: 'unknown-key',
      });
    }
    const another = generateKeyPairSync('ed25519');
    await assert.rejects(one.verify(await signed(another.privateKey, 'EdDSA', claims(), 'kid-EdDSA')), {
      code: 'invalid',
    });
  });

  it('whose algorithm is none, or a public key taken for a secret, is refused', async () => {
    const one = verifier({ jwks: await readPublicKeys(JWKS) });
    const pem = PAIRS.RS256.publicKey.export({ type: 'spki', format: 'pem' });
    const forged = `${part({ alg: 'HS256', kid: 'kid-RS256' })}.${part(claims())}`;
    const withPublicKey = `${forged}.${createHmac('sha256', pem).update(forged).digest('base64url')}`;
    for (const token of [
      `${part({ alg: 'none' })}.${part(claims())}.`,
      `${part({ alg: 'NONE' })}.${part(claims())}.`,
      withPublicKey,
      `${part({})}.${part(claims())}.x`,
      '..',
      'a.b.c',
      `${part({ alg: 'RS256' })}.${part(claims())}.${'A'.repeat(10_000)}`,
    ])
      await assert.rejects(one.verify(token), { code: 'invalid' }, token.slice(0, 60));
    await assert.rejects(
      verifier({ secret_id: undefined as never }).verify(await signed(SECRET, 'HS256')),
      { code: 'invalid' },
      'without a secret of the region nobody signs with one',
    );
  });

  it('without what is wanted in it is refused', async () => {
    const wrong: [string, Record<string, unknown>, Partial<JwtRule>?][] = [
      ['another issuer', claims({ iss: 'other.example' })],
      ['another audience', claims({ aud: 'others' })],
      ['no subject', claims({ sub: undefined })],
      ['an empty subject', claims({ sub: '' })],
      ['no end', claims({ exp: undefined })],
      ['no claim that is required', claims(), { required_claims: ['jti'] }],
      ['a longer life than it may have', claims({ exp: NOW_S + 3601 }), { max_lifetime_s: 3600 }],
      ['a life of nobody knows how long', claims({ iat: undefined }), { max_lifetime_s: 3600 }],
    ];
    for (const [title, payload, rule] of wrong)
      await assert.rejects(
        verifier(rule).verify(await signed(SECRET, 'HS256', payload)),
        { code: 'invalid' },
        title,
      );
    await assert.rejects(
      verifier({ regions_claim: 'regions' }).verify(
        await signed(SECRET, 'HS256', claims({ regions: ['us'] })),
      ),
      { code: 'other-region' },
    );
  });

  it('verified earlier is still taken while its key and the claims are, whatever other keys come and go', async () => {
    const jwks = await readPublicKeys(JWKS);
    const only = (alg: string) => ({ keys: jwks.keys.filter((key) => key['alg'] === alg) });
    const token = await signed(PAIRS.ES256.privateKey, 'ES256', claims(), 'kid-ES256');
    const verified = await verifier({ jwks }).verify(token);
    assert.ok(verifier({ jwks }).stillTakes(verified));
    assert.ok(verifier({ jwks: only('ES256') }).stillTakes(verified));
    assert.ok(!verifier({ jwks: only('RS256') }).stillTakes(verified), 'its key was taken back');
    assert.ok(!verifier({ jwks, audience: 'others' }).stillTakes(verified));
    const withSecret = await verifier({ jwks }).verify(await signed(SECRET, 'HS256'));
    assert.ok(verifier().stillTakes(withSecret));
    assert.ok(!verifier({ secret_id: 'another' }).stillTakes(withSecret));
  });

  it('gives the labels of its claim, texts only', async () => {
    const token = await signed(SECRET, 'HS256', claims({ labels: { tier: 'gold', n: 1 }, regions: 'eu' }));
    const rule = { labels_claim: 'labels', regions_claim: 'regions' };
    assert.deepEqual((await verifier(rule).verify(token)).labels, { tier: 'gold' });
  });

  it('cannot be judged by a relay that lacks the secret, which is no refusal', async () => {
    const token = await signed(SECRET, 'HS256');
    for (const secret of [undefined, Buffer.from('another secret that is long enough for HS256')])
      await assert.rejects(createJwtVerifier(RULE, { secret, region: 'eu' }).verify(token), {
        code: 'no-key',
      });
  });

  it('is what has two dots; nothing that we mint has one', () => {
    assert.ok(isJwt('a.b.c'));
    for (const other of ['hf_abc', 'opamp_abc', 'a.b', 'a.b.c.d']) assert.ok(!isJwt(other), other);
  });
});

describe('a file of public keys', () => {
  it('with anything secret in it is refused, because it travels to every relay', async () => {
    const secret = PAIRS.ES256.privateKey.export({ format: 'jwk' });
    for (const keys of [
      [secret],
      [{ kty: 'oct', k: 'c2VjcmV0' }],
      [],
      [{ kty: 'RSA' }],
      [{ kty: 'EC', alg: 'HS256' }],
    ])
      await assert.rejects(readPublicKeys(JSON.stringify({ keys })), { code: 'unusable-key' });
    await assert.rejects(readPublicKeys('{'), { code: 'unusable-key' });
  });
});
