import { createHash, timingSafeEqual } from 'node:crypto';
import type { Credentials } from '../../src/manifest/document.ts';

/** Who a peer is: the credential it showed. On an open gateway nobody in particular. */
export interface CredentialIdentity {
  readonly id: string;
  /** SHA-256 of the token: an id may get another token. Empty on an open gateway. */
  readonly fingerprint: string;
  readonly labels: Readonly<Record<string, string>>;
}

export const ANONYMOUS: CredentialIdentity = { id: 'anonymous', fingerprint: '', labels: {} };

/**
 * `refused` is answered 401: the relay knows who may connect, and this is nobody of them. `undecided` is answered
 * 503: the relay cannot tell yet, and an agent that was told 401 would unenrol itself.
 */
type Authentication =
  | { readonly kind: 'accepted'; readonly credential: CredentialIdentity }
  | { readonly kind: 'refused'; readonly reason: 'missing' | 'unknown' }
  | { readonly kind: 'undecided' };

export interface Authenticator {
  authenticate(authorization: string | undefined): Authentication;
  /** Whether a peer that was accepted as `credential` would still be. An undecided relay keeps its peers. */
  stillAccepted(credential: CredentialIdentity): boolean;
  /** Nobody needs a credential: no token exists and the gateway is bound to loopback. */
  isOpen(): boolean;
}

/** Who may connect, as the accepted manifest says; undefined while the relay cannot tell. */
export type CredentialsSource = () => Credentials | undefined;

type Token = Credentials['tokens'][number];

/**
 * Checks bearer tokens against the hashes in the accepted manifest, so that it works cut off.
 * @param loopback the gateway is bound to loopback addresses only; then no tokens at all means open to everybody
 * on this machine, and elsewhere it means closed.
 */
export function createAuthenticator(options: {
  credentials: CredentialsSource;
  loopback: boolean;
}): Authenticator {
  let indexed: Credentials | undefined;
  let byHash = new Map<string, Token>();

  const current = (): Credentials | undefined => {
    const credentials = options.credentials();
    if (credentials && credentials !== indexed) {
      byHash = new Map(credentials.tokens.map((token) => [token.sha256, token]));
      indexed = credentials;
    }
    return credentials;
  };
  const isOpen = (): boolean => options.loopback && current()?.tokens.length === 0;

  return {
    isOpen,
    authenticate(authorization) {
      if (!current()) return { kind: 'undecided' };
      if (isOpen()) return { kind: 'accepted', credential: ANONYMOUS };
      const presented = bearerToken(authorization);
      if (presented === undefined) return { kind: 'refused', reason: 'missing' };
      const digest = createHash('sha256').update(presented).digest();
      // What is looked up is a digest: how long that takes says nothing about any token.
      const token = byHash.get(digest.toString('hex'));
      if (!token || !timingSafeEqual(digest, Buffer.from(token.sha256, 'hex')))
        return { kind: 'refused', reason: 'unknown' };
      return {
        kind: 'accepted',
        credential: { id: token.id, fingerprint: token.sha256, labels: token.labels ?? {} },
      };
    },
    stillAccepted(credential) {
      if (!current()) return true;
      return credential === ANONYMOUS ? isOpen() : byHash.has(credential.fingerprint);
    },
  };
}

/** The token of an `Authorization: Bearer …` header [RFC 6750 2.1]. */
function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +([\w~+/.-]+=*) *$/i.exec(authorization ?? '')?.[1];
}
