import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Credentials } from '../../src/manifest/document.ts';
import { createAuthenticator } from './authenticator.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function credentials(...tokens: [id: string, token: string][]): Credentials {
  return { schema: 1, tokens: tokens.map(([id, token]) => ({ id, sha256: sha256(token) })) };
}

describe('the authenticator', () => {
  it('takes a bearer token by its hash, and nothing else', () => {
    const authenticator = createAuthenticator({
      credentials: () => credentials(['a', 'hf_secret']),
      loopback: true,
    });
    const kindOf = (header: string | undefined): string => authenticator.authenticate(header).kind;
    assert.equal(kindOf('Bearer hf_secret'), 'accepted');
    assert.equal(kindOf('bearer  hf_secret'), 'accepted', 'the scheme is case-insensitive [RFC 9110 11.1]');
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
    ])
      assert.equal(kindOf(header), 'refused', header);
  });

  it('cannot tell before anything was accepted, and lets nobody in and nobody go', () => {
    let current: Credentials | undefined = credentials(['a', 'hf_secret']);
    const authenticator = createAuthenticator({ credentials: () => current, loopback: true });
    const known = authenticator.authenticate('Bearer hf_secret');
    assert.ok(known.kind === 'accepted');
    current = undefined;
    assert.equal(authenticator.authenticate('Bearer hf_secret').kind, 'undecided');
    assert.equal(authenticator.authenticate(undefined).kind, 'undecided');
    assert.equal(authenticator.isOpen(), false);
    assert.equal(authenticator.stillAccepted(known.credential), true);
  });

  it('tells a new token under an old id from the old one', () => {
    let current = credentials(['a', 'hf_old']);
    const authenticator = createAuthenticator({ credentials: () => current, loopback: true });
    const old = authenticator.authenticate('Bearer hf_old');
    assert.ok(old.kind === 'accepted');
    current = credentials(['a', 'hf_new']);
    assert.equal(authenticator.stillAccepted(old.credential), false);
    current = credentials(['renamed', 'hf_old']);
    assert.equal(authenticator.stillAccepted(old.credential), true);
  });

  it('closes an open gateway for those who showed nothing once a token exists', () => {
    let current = credentials();
    const authenticator = createAuthenticator({ credentials: () => current, loopback: true });
    const anybody = authenticator.authenticate(undefined);
    assert.ok(anybody.kind === 'accepted');
    assert.equal(authenticator.isOpen(), true);
    current = credentials(['a', 'hf_secret']);
    assert.equal(authenticator.stillAccepted(anybody.credential), false);
    assert.equal(authenticator.authenticate(undefined).kind, 'refused');
  });

  it('is never open off loopback', () => {
    const authenticator = createAuthenticator({ credentials: () => credentials(), loopback: false });
    assert.equal(authenticator.isOpen(), false);
    assert.equal(authenticator.authenticate(undefined).kind, 'refused');
  });
});
