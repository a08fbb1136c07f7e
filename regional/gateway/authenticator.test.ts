import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { apiKeyDigest, createApiKey } from '../../src/credentials/api-key.ts';
import type { Credentials, RegionAuth } from '../../src/manifest/document.ts';
import { Expiry } from '../credentials/expiry.ts';
import { type Authenticator, createAuthenticator } from './authenticator.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function credentials(...tokens: [id: string, token: string][]): Credentials {
  return { schema: 1, tokens: tokens.map(([id, token]) => ({ id, sha256: sha256(token) })) };
}

function authenticatorOf(
  current: () => Credentials | undefined,
  options: { loopback?: boolean; auth?: RegionAuth } = {},
): Authenticator {
  const clock = new ManualClock();
  return createAuthenticator({
    accepted: () => {
      const held = current();
      return held && { credentials: held, auth: options.auth };
    },
    region: 'eu',
    clock,
    expiry: new Expiry(clock, () => ({
      nowMs: clock.now(),
      floorMs: 0,
      confirmedMs: clock.now(),
      isCutOff: false,
    })),
    loopback: options.loopback ?? true,
  });
}

describe('the authenticator', () => {
  it('takes a bearer token by its hash, and nothing else', async () => {
    const held = credentials(['a', 'hf_secret']);
    const authenticator = authenticatorOf(() => held);
    const kindOf = async (authorization: string | undefined): Promise<string> =>
      (await authenticator.authenticate({ authorization })).kind;
    assert.equal(await kindOf('Bearer hf_secret'), 'accepted');
    assert.equal(await kindOf('bearer  hf_secret'), 'accepted', 'the scheme has no case [RFC 9110 11.1]');
    for (const header of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      'Bearer hf_secre',
      'Bearer hf_secret2',
      'Basic hf_secret',
      `Bearer ${sha256('hf_secret')}`,
      'Bearer hf_secret hf_secret',
      'Bearer a.b.c',
    ])
      assert.equal(await kindOf(header), 'refused', header);
  });

  it('takes an API key by its salted hash [G-20]', async () => {
    const key = createApiKey({ prefix: 'opamp_', length: 32 });
    assert.match(key, /^opamp_[A-Za-z0-9]{32}$/);
    const hash = apiKeyDigest('salt', key).toString('base64url');
    const held: Credentials = {
      ...credentials(),
      api_keys: { salt: 'salt', keys: [{ id: 'k', hash, labels: { tier: 'gold' } }] },
    };
    const authenticator = authenticatorOf(() => held);
    const known = await authenticator.authenticate({ authorization: `Bearer ${key}` });
    assert.ok(known.kind === 'accepted');
    assert.deepEqual([known.credential.id, known.credential.labels], ['k', { tier: 'gold' }]);
    for (const other of [hash, sha256(key), key.slice(0, -1), createApiKey({ prefix: 'opamp_', length: 32 })])
      assert.equal((await authenticator.authenticate({ authorization: `Bearer ${other}` })).kind, 'refused');
  });

  it('cannot tell before anything was accepted, and lets nobody in and nobody go', async () => {
    let current: Credentials | undefined = credentials(['a', 'hf_secret']);
    const authenticator = authenticatorOf(() => current);
    const known = await authenticator.authenticate({ authorization: 'Bearer hf_secret' });
    assert.ok(known.kind === 'accepted');
    current = undefined;
    for (const authorization of ['Bearer hf_secret', undefined])
      assert.equal((await authenticator.authenticate({ authorization })).kind, 'undecided');
    assert.equal(authenticator.isOpen(), false);
    assert.equal(authenticator.stillAccepted(known.credential), true);
  });

  it('tells a new token under an old id from the old one', async () => {
    let current = credentials(['a', 'hf_old']);
    const authenticator = authenticatorOf(() => current);
    const old = await authenticator.authenticate({ authorization: 'Bearer hf_old' });
    assert.ok(old.kind === 'accepted');
    current = credentials(['a', 'hf_new']);
    assert.equal(authenticator.stillAccepted(old.credential), false);
    current = credentials(['renamed', 'hf_old']);
    assert.equal(authenticator.stillAccepted(old.credential), true);
  });

  it('closes an open gateway for those who showed nothing once a token exists', async () => {
    let current = credentials();
    const authenticator = authenticatorOf(() => current);
    const anybody = await authenticator.authenticate({ authorization: undefined });
    assert.ok(anybody.kind === 'accepted');
    assert.equal(authenticator.isOpen(), true);
    current = credentials(['a', 'hf_secret']);
    assert.equal(authenticator.stillAccepted(anybody.credential), false);
    assert.equal((await authenticator.authenticate({ authorization: undefined })).kind, 'refused');
  });

  it('stays closed when the last credential is taken away: a revocation lets nobody in', async () => {
    for (const last of [
      { api_keys: { salt: 'salt', keys: [] } },
      { revoked: [{ kind: 'jwt-subject', value: 'agent-1' }] },
    ] as const) {
      const held = { ...credentials(), ...last, ...('revoked' in last && { revoked: [...last.revoked] }) };
      const authenticator = authenticatorOf(() => held as Credentials);
      assert.equal(authenticator.isOpen(), false);
      assert.equal((await authenticator.authenticate({ authorization: undefined })).kind, 'refused');
    }
  });

  it('cannot tell what a JWT is worth where the region takes them and no rule says which', async () => {
    const auth: RegionAuth = { accept: [['jwt']], expired: 'serve' };
    const authenticator = authenticatorOf(() => credentials(), { auth });
    assert.equal((await authenticator.authenticate({ authorization: 'Bearer a.b.c' })).kind, 'undecided');
    assert.equal((await authenticator.authenticate({ authorization: 'Bearer a.b' })).kind, 'refused');
  });

  it('is never open off loopback, nor where the region asks for something', async () => {
    const held = credentials();
    const auth: RegionAuth = { accept: [['api_key']], expired: 'serve' };
    for (const authenticator of [
      authenticatorOf(() => held, { loopback: false }),
      authenticatorOf(() => held, { auth }),
    ]) {
      assert.equal(authenticator.isOpen(), false);
      assert.equal((await authenticator.authenticate({ authorization: undefined })).kind, 'refused');
    }
  });

  it('takes only what the region asks for, and drops who showed something else when that changes', async () => {
    const held = credentials(['a', 'hf_secret']);
    const options: { auth?: RegionAuth } = {};
    const authenticator = authenticatorOf(() => held, options);
    const known = await authenticator.authenticate({ authorization: 'Bearer hf_secret' });
    assert.ok(known.kind === 'accepted');
    options.auth = { accept: [['api_key'], ['mtls', 'jwt']], expired: 'serve' };
    assert.equal(authenticator.stillAccepted(known.credential), false);
    assert.equal((await authenticator.authenticate({ authorization: 'Bearer hf_secret' })).kind, 'refused');
    assert.equal(authenticator.accepts(), 'api_key, mtls+jwt');
  });
});
