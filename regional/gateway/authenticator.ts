import type { CredentialKind, Credentials, RegionAuth } from '../../src/manifest/document.ts';
import { createJwtVerifier, isJwt, type JwtVerifier, type VerifiedJwt } from '../../src/credentials/jwt.ts';
import { JwtError } from '../../src/credentials/jwt-error.ts';
import type { Clock } from '../../src/clock/clock.ts';
import { BearerIndex } from '../credentials/bearer-index.ts';
import type { Expiry, Validity } from '../credentials/expiry.ts';
import { type PeerCertificate, satisfies } from '../credentials/peer-certificate.ts';
import { Revoked } from '../credentials/revoked.ts';

/** One proof that was shown and found good, with what it takes to judge it again later. */
interface Proof {
  readonly kind: CredentialKind;
  readonly id: string;
  /** Tells it from another under the same id. */
  readonly fingerprint: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly notBeforeMs?: number | undefined;
  readonly expiresMs?: number | undefined;
  readonly jwt?: VerifiedJwt;
  readonly certificate?: PeerCertificate;
}

/** Who a peer is: the credential it showed. On an open gateway nobody in particular. */
export interface CredentialIdentity {
  readonly id: string;
  /** An id may get another token. Empty on an open gateway. */
  readonly fingerprint: string;
  readonly labels: Readonly<Record<string, string>>;
  /** What it was accepted by. */
  readonly proofs?: readonly Proof[];
  /** What it showed beside that, too: once called stolen, it takes along whatever it was shown with. */
  readonly shown?: Revocable;
}

/** What carries its own proof, so that only a revocation says that it is good no more. */
interface Revocable {
  readonly certificate?: PeerCertificate | undefined;
  readonly jwt?: VerifiedJwt | undefined;
}

export const ANONYMOUS: CredentialIdentity = { id: 'anonymous', fingerprint: '', labels: {} };

/** What a peer shows: its Authorization header, and the certificate of its TLS connection. */
export interface Presented {
  readonly authorization: string | undefined;
  readonly certificate?: PeerCertificate | undefined;
  /** The listener lets in nobody without a certificate: then one that ran out is none, whatever else is shown. */
  readonly needsCertificate?: boolean;
}

/** Why it is not let in. `unknown` also stands for what is wrong in any other way: a stranger is told no more. */
type RefusalReason = 'missing' | 'unknown' | 'expired' | 'revoked';

/**
 * `refused` is answered 401: the relay knows who may connect, and this is nobody of them. `undecided` is answered
 * 503: the relay cannot tell yet, and an agent that was told 401 would unenrol itself.
 */
type Authentication =
  | { readonly kind: 'accepted'; readonly credential: CredentialIdentity }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'undecided'; readonly why: string };

export interface Authenticator {
  authenticate(presented: Presented): Promise<Authentication>;
  /** Whether a peer that was accepted as `credential` would still be. An undecided relay keeps its peers. */
  stillAccepted(credential: CredentialIdentity): boolean;
  /** Whether it ran out and is served all the same: then only known agents are. */
  isLapsed(credential: CredentialIdentity): boolean;
  /** Nobody needs a credential: none exists and the gateway is bound to loopback. */
  isOpen(): boolean;
  /** What lets an agent in, for people: `token, api_key or mtls+jwt`. */
  accepts(): string;
}

/** What the accepted manifest says of who may connect. */
export interface AcceptedAuth {
  readonly credentials: Credentials;
  readonly auth: RegionAuth | undefined;
}

export interface AuthenticatorOptions {
  /** Undefined while the relay cannot tell. */
  readonly accepted: () => AcceptedAuth | undefined;
  readonly region: string;
  readonly expiry: Expiry;
  readonly clock: Clock;
  /** Told of each credential that ran out and is served all the same. */
  readonly onLapsed?: (credentialId: string) => void;
  /** Bound to loopback addresses only; then no credential at all means open to everybody on this machine. */
  readonly loopback: boolean;
  /** The HS256 secret, read anew: a file may have been changed. */
  readonly jwtSecret?: () => Uint8Array | undefined;
}

/** Between two readings of a secret that does not fit. */
const SECRET_RETRY_MS = 10_000;

/** A region that says nothing takes what its operator makes by hand; JWTs and certificates have to be asked for. */
const DEFAULT_AUTH: RegionAuth = { accept: [['token'], ['api_key']], expired: 'serve' };

/** Checks what agents show against the accepted manifest, so that it works cut off. */
export function createAuthenticator(options: AuthenticatorOptions): Authenticator {
  let indexed: Index | undefined;
  let indexedMs = 0;
  const current = (): Index | undefined => {
    const accepted = options.accepted();
    if (!accepted) return undefined;
    if (indexed?.credentials !== accepted.credentials || indexed.said !== accepted.auth) {
      indexed = new Index(accepted, options);
      indexedMs = options.clock.monotonicMs();
    }
    return indexed;
  };
  const judge = (proof: Proof, { auth, credentials }: Index): Validity =>
    options.expiry.judge(
      proof,
      auth.expired,
      proof.kind === 'jwt' ? (credentials.jwt?.clock_skew_s ?? 0) * 1000 : 0,
    );
  const isOpen = (): boolean => options.loopback && current()?.isEmpty === true;

  return {
    isOpen,
    accepts: () => (current()?.auth ?? DEFAULT_AUTH).accept.map((group) => group.join('+')).join(', '),
    async authenticate(presented) {
      const index = current();
      if (!index)
        return {
          kind: 'undecided',
          why: 'the relay has not accepted a signed manifest yet and cannot tell who may connect',
        };
      if (isOpen()) return { kind: 'accepted', credential: ANONYMOUS };
      const proofs: Proof[] = [];
      let reason: RefusalReason = 'missing';
      const certificate = presented.certificate && index.byCertificate(presented.certificate);
      if (certificate === 'revoked') return { kind: 'refused', reason: 'revoked' };
      // TLS let it through for the sake of regions that are cut off; also where the region asks for none.
      const validity =
        presented.needsCertificate &&
        presented.certificate &&
        options.expiry.judge(presented.certificate, index.auth.expired);
      if (validity === 'expired' || validity === 'not-yet') return { kind: 'refused', reason: 'expired' };
      if (certificate) proofs.push(certificate);
      const bearer = bearerToken(presented.authorization);
      if (bearer !== undefined) {
        const found = await index.byBearer(bearer);
        if (found === 'undecided') {
          // The file with the secret may have come since; it is read again with the index.
          if (options.clock.monotonicMs() - indexedMs > SECRET_RETRY_MS) indexed = undefined;
          return { kind: 'undecided', why: 'the relay lacks what it takes to verify this JWT' };
        }
        if (found === 'revoked') return { kind: 'refused', reason: 'revoked' };
        if (found) proofs.push(found);
        else reason = 'unknown';
      }
      const good = proofs.filter((proof) => ['valid', 'lapsed'].includes(judge(proof, index)));
      if (good.length < proofs.length) reason = 'expired';
      const counted = index.groupOf(good);
      if (!counted) return { kind: 'refused', reason };
      const credential = identityOf(counted, {
        certificate: presented.certificate,
        jwt: proofs.find(({ jwt }) => jwt)?.jwt,
      });
      // A signature took its time, and something else may have been accepted meanwhile.
      if (current() !== index && !this.stillAccepted(credential))
        return { kind: 'refused', reason: 'revoked' };
      if (counted.some((proof) => judge(proof, index) === 'lapsed')) options.onLapsed?.(credential.id);
      return { kind: 'accepted', credential };
    },
    stillAccepted(credential) {
      const index = current();
      if (!index) return true;
      if (credential === ANONYMOUS) return isOpen();
      const proofs = (credential.proofs ?? []).flatMap((proof) => index.again(proof) ?? []);
      const good = proofs.filter((proof) => ['valid', 'lapsed'].includes(judge(proof, index)));
      if (index.isRevoked(credential.shown) || !index.groupOf(good)) return false;
      if (good.some((proof) => judge(proof, index) === 'lapsed')) options.onLapsed?.(credential.id);
      return true;
    },
    isLapsed(credential) {
      const index = current();
      if (!index) return false;
      return (credential.proofs ?? []).some(
        (proof) => judge(index.again(proof) ?? proof, index) === 'lapsed',
      );
    },
  };
}

/** One accepted section, ready to be asked. */
class Index {
  readonly credentials: Credentials;
  /** The region's own word, to tell whether it changed. */
  readonly said: RegionAuth | undefined;
  readonly auth: RegionAuth;
  readonly #bearers: BearerIndex;
  readonly #revoked: Revoked;
  readonly #jwt: JwtVerifier | undefined;
  readonly #isCutOff: () => boolean;

  constructor({ credentials, auth }: AcceptedAuth, { region, jwtSecret, expiry }: AuthenticatorOptions) {
    this.#isCutOff = () => expiry.isCutOff;
    this.credentials = credentials;
    this.said = auth;
    this.auth = auth ?? DEFAULT_AUTH;
    this.#bearers = new BearerIndex(credentials);
    this.#revoked = new Revoked(credentials.revoked);
    this.#jwt = credentials.jwt && createJwtVerifier(credentials.jwt, { secret: jwtSecret?.(), region });
  }

  /** Nobody has a credential or ever had one, and the region did not ask for any. */
  get isEmpty(): boolean {
    const { tokens, api_keys: apiKeys, jwt, revoked } = this.credentials;
    return tokens.length === 0 && !apiKeys && !jwt && !revoked && this.said === undefined;
  }

  async byBearer(bearer: string): Promise<Proof | 'revoked' | 'undecided' | undefined> {
    if (isJwt(bearer)) return this.#takes('jwt') ? this.#byJwt(bearer) : undefined;
    return this.#bearers.find(bearer);
  }

  byCertificate(certificate: PeerCertificate): Proof | 'revoked' | undefined {
    // Also where none is asked for: nobody goes on with a key that was called stolen.
    if (this.#isCertificateRevoked(certificate)) return 'revoked';
    const { mtls } = this.auth;
    const rule = mtls?.find((one) => satisfies(certificate, one));
    if (!this.#takes('mtls') || (mtls && !rule)) return undefined;
    const { sha256, commonName, sans } = certificate;
    return {
      kind: 'mtls',
      id: `cert:${commonName ?? sans[0] ?? sha256.slice(0, 16)}`,
      fingerprint: `mtls:${sha256}`,
      labels: rule?.labels ?? {},
      notBeforeMs: certificate.notBeforeMs,
      expiresMs: certificate.expiresMs,
      certificate,
    };
  }

  /** The same proof by what is accepted now; undefined when it would not be one any more. */
  again(proof: Proof): Proof | undefined {
    if (proof.certificate) {
      const now = this.byCertificate(proof.certificate);
      return now === 'revoked' ? undefined : now;
    }
    if (proof.jwt)
      return this.#jwt?.stillTakes(proof.jwt) && !this.#isJwtRevoked(proof.jwt) ? proof : undefined;
    return this.#bearers.byFingerprint(proof.fingerprint);
  }

  isRevoked({ certificate, jwt }: Revocable = {}): boolean {
    return (
      (certificate !== undefined && this.#isCertificateRevoked(certificate)) ||
      (jwt !== undefined && this.#isJwtRevoked(jwt))
    );
  }

  /** The proofs of the first group that these fill. */
  groupOf(proofs: readonly Proof[]): Proof[] | undefined {
    for (const group of this.auth.accept) {
      const shown = group.flatMap((kind) => proofs.find((proof) => proof.kind === kind) ?? []);
      if (shown.length === group.length) return shown;
    }
    return undefined;
  }

  async #byJwt(token: string): Promise<Proof | 'revoked' | 'undecided' | undefined> {
    try {
      // The region takes JWTs and was not told which: a slip of the configuration, and not this agent's.
      if (!this.#jwt) return 'undecided';
      const jwt = await this.#jwt.verify(token);
      if (this.#isJwtRevoked(jwt)) return 'revoked';
      return {
        kind: 'jwt',
        id: `jwt:${jwt.subject}`,
        fingerprint: `jwt:${jwt.subject} ${jwt.id ?? ''} ${jwt.issuedMs ?? ''}`,
        labels: jwt.labels,
        notBeforeMs: jwt.notBeforeMs,
        expiresMs: jwt.expiresMs,
        jwt,
      };
    } catch (error) {
      // What is no verdict on the token is an outage of ours.
      if (!(error instanceof JwtError) || error.code === 'no-key') return 'undecided';
      // Its issuer may have changed keys while nobody could tell this region.
      return error.code === 'unknown-key' && this.#isCutOff() ? 'undecided' : undefined;
    }
  }

  #takes(kind: CredentialKind): boolean {
    return this.auth.accept.some((group) => group.includes(kind));
  }

  #isJwtRevoked({ subject, id, issuedMs }: VerifiedJwt): boolean {
    return (
      this.#revoked.has('jwt-subject', subject, issuedMs) ||
      (id !== undefined && this.#revoked.has('jwt-id', id, issuedMs))
    );
  }

  #isCertificateRevoked({ sha256, serial, notBeforeMs }: PeerCertificate): boolean {
    return (
      this.#revoked.has('certificate', sha256, notBeforeMs) ||
      this.#revoked.has('certificate-serial', serial, notBeforeMs)
    );
  }
}

/** All proofs of the group make one identity; of two that give a label, the later one in the group wins. */
function identityOf(proofs: readonly Proof[], shown: Revocable): CredentialIdentity {
  return {
    id: proofs.map(({ id }) => id).join('+'),
    fingerprint: proofs.map(({ fingerprint }) => fingerprint).join('+'),
    labels: Object.assign({}, ...proofs.map(({ labels }) => labels)) as Record<string, string>,
    proofs,
    shown,
  };
}

/** The token of an `Authorization: Bearer …` header [RFC 6750 2.1]. */
function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +([\w~+/.-]+=*) *$/i.exec(authorization ?? '')?.[1];
}
