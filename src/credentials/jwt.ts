import { createHash } from 'node:crypto';
import {
  createLocalJWKSet,
  decodeProtectedHeader,
  errors,
  importJWK,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import { canonicalJson } from '../manifest/canonical-json.ts';
import type { JwtRule } from '../manifest/document.ts';
import { messageOf } from '../errors.ts';
import { JwtError } from './jwt-error.ts';

/** What public keys may sign with; HS256 is for the secret alone, so that no public key is ever taken for one. */
const PUBLIC_ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
/** Longest JWT that is looked at, characters; the header of a request has 16 KiB. */
const MAX_JWT_LENGTH = 8 * 1024;
/** [RFC 7518 3.2]: a key as long as the hash, bytes. A shorter secret can be searched for from one token. */
export const MIN_SECRET_BYTES = 32;
/** Most signatures that one JWT costs, where its `kid` does not tell whose it is. */
const MAX_KEYS_TRIED = 4;
const MAX_LABELS = 64;
const MAX_TEXT = 1024;

/** A JWT whose signature and claims are good. What its times mean is judged by who knows the time. */
export interface VerifiedJwt {
  readonly subject: string;
  readonly id: string | undefined;
  readonly issuedMs: number | undefined;
  readonly notBeforeMs: number | undefined;
  readonly expiresMs: number;
  readonly labels: Readonly<Record<string, string>>;
  /** What it was verified by: `JwtVerifier.stillTakes`. */
  readonly verifiedBy: string;
}

export interface JwtVerifier {
  /** @throws JwtError `invalid`, `other-region`, `unknown-key`, `no-key` */
  verify(token: string): Promise<VerifiedJwt>;
  /** Whether a JWT that was verified earlier, by another rule perhaps, would be by this one: same key, same claims. */
  stillTakes(jwt: Pick<VerifiedJwt, 'verifiedBy'>): boolean;
}

/** Whether a bearer credential is to be read as a JWT: three parts, of which no token or key of ours has two. */
export function isJwt(bearer: string): boolean {
  return bearer.split('.').length === 3;
}

/** Tells one secret from another, for the manifest; of 32 random bytes it says nothing. */
export function secretId(secret: Uint8Array): string {
  return createHash('sha256').update('holdfast jwt secret\0').update(secret).digest('hex').slice(0, 32);
}

/**
 * @param secret the HS256 secret as this relay has it
 * @param region where it verifies
 */
export function createJwtVerifier(
  rule: JwtRule,
  { secret, region }: { secret: Uint8Array | undefined; region: string },
): JwtVerifier {
  const options = {
    ...(rule.issuer !== undefined && { issuer: rule.issuer }),
    ...(rule.audience !== undefined && { audience: rule.audience }),
    requiredClaims: ['sub', 'exp', ...rule.required_claims],
    // The shapes of exp and nbf are checked here, the times where it is known what the clock is worth.
    clockTolerance: Number.MAX_SAFE_INTEGER,
  };

  const { jwks, secret_id: held, ...wanted } = rule;
  const by = (key: unknown): string => digest(canonicalJson([wanted, key]));
  // Each key a set of its own: of several that may have signed a JWT, what counts is the one that did.
  const keys = (jwks?.keys ?? []).map((key) => ({ key, find: createLocalJWKSet({ keys: [key as never] }) }));
  const known = new Set([held, ...keys.map(({ key }) => key)].filter((key) => key !== undefined).map(by));

  /** Without a `kid`, or while an issuer has two keys under one, nothing tells which key it was. */
  const byPublicKey = async (
    token: string,
    { alg, kid }: { alg: string; kid: string | undefined },
  ): Promise<{ payload: JWTPayload; key: unknown }> => {
    let tried = 0;
    for (const { key, find } of keys) {
      try {
        const { payload } = await jwtVerify(token, find, { ...options, algorithms: [alg] });
        return { payload, key };
      } catch (error) {
        if (error instanceof errors.JWKSNoMatchingKey) continue;
        if (!(error instanceof errors.JWSSignatureVerificationFailed) || ++tried === MAX_KEYS_TRIED)
          throw error;
      }
    }
    if (kid !== undefined && !keys.some(({ key }) => key['kid'] === kid))
      throw new JwtError('unknown-key', 'its public key is not known here');
    throw new JwtError('invalid', 'none of the public keys here signed it');
  };

  const payloadOf = async (token: string): Promise<{ payload: JWTPayload; key: unknown }> => {
    const { alg, kid } = headerOf(token);
    if (alg === 'HS256') {
      if (rule.secret_id === undefined) throw new JwtError('invalid', 'HS256 is not taken here');
      if (!secret || secretId(secret) !== rule.secret_id)
        throw new JwtError('no-key', 'this relay has not the secret that the region signs with', {
          hint: 'bring auth.jwt.secret_key_file of the relay to what the global plane has',
        });
      const { payload } = await jwtVerify(token, secret, { ...options, algorithms: ['HS256'] });
      return { payload, key: held };
    }
    if (keys.length === 0 || alg === undefined || !PUBLIC_ALGORITHMS.includes(alg))
      throw new JwtError('invalid', 'its algorithm is not taken here');
    return byPublicKey(token, { alg, kid });
  };

  return {
    stillTakes: ({ verifiedBy }) => known.has(verifiedBy),
    async verify(token) {
      if (token.length > MAX_JWT_LENGTH) throw new JwtError('invalid', 'it is too long');
      try {
        const { payload, key } = await payloadOf(token);
        return { ...read(payload, rule, region), verifiedBy: by(key) };
      } catch (error) {
        // What is no verdict of the library is a defect, and no reason to call the token bad.
        if (!(error instanceof errors.JOSEError)) throw error;
        // The library's own words name claims and keys, never their values.
        throw new JwtError('invalid', error.message, { cause: error });
      }
    },
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function headerOf(token: string): { alg?: string | undefined; kid?: string | undefined } {
  try {
    return decodeProtectedHeader(token);
  } catch (cause) {
    throw new JwtError('invalid', 'it cannot be read', { cause });
  }
}

function read(payload: JWTPayload, rule: JwtRule, region: string): Omit<VerifiedJwt, 'verifiedBy'> {
  const { sub, jti, iat, nbf, exp } = payload;
  if (typeof sub !== 'string' || sub === '' || sub.length > MAX_TEXT)
    throw new JwtError('invalid', '"sub" claim must be a text');
  if (typeof exp !== 'number' || !Number.isSafeInteger(Math.round(exp * 1000)))
    throw new JwtError('invalid', '"exp" claim must be a time');
  if (rule.max_lifetime_s !== undefined && !(typeof iat === 'number' && exp - iat <= rule.max_lifetime_s))
    throw new JwtError('invalid', `"exp" is more than ${rule.max_lifetime_s} s after "iat"`);
  if (rule.regions_claim !== undefined) {
    const regions = payload[rule.regions_claim];
    const listed: unknown[] = Array.isArray(regions) ? (regions as unknown[]) : [regions];
    if (regions !== undefined && !listed.includes(region))
      throw new JwtError('other-region', 'it is not good for this region');
  }
  return {
    subject: sub,
    id: typeof jti === 'string' ? jti : undefined,
    issuedMs: typeof iat === 'number' ? iat * 1000 : undefined,
    notBeforeMs: nbf === undefined ? undefined : nbf * 1000,
    expiresMs: Math.round(exp * 1000),
    labels: rule.labels_claim === undefined ? {} : labelsOf(payload[rule.labels_claim]),
  };
}

function labelsOf(claim: unknown): Record<string, string> {
  if (typeof claim !== 'object' || claim === null) return {};
  const texts = Object.entries(claim).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && entry[0].length <= MAX_TEXT && entry[1].length <= MAX_TEXT,
  );
  return Object.fromEntries(texts.slice(0, MAX_LABELS));
}

/** Parts of a JWK that are secret [RFC 7518 6]: what travels to every relay must not have one. */
const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/**
 * A file of public keys as the manifest carries it [RFC 7517 5].
 * @throws JwtError `unusable-key`
 */
export async function readPublicKeys(text: string): Promise<NonNullable<JwtRule['jwks']>> {
  const unusable = (reason: string, cause?: unknown): JwtError =>
    new JwtError('unusable-key', reason, { cause, hint: 'name a JWKS file with public keys only' });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw unusable('not JSON', cause);
  }
  const keys = (json as { keys?: unknown } | null)?.keys;
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > 100)
    throw unusable('not {"keys": […]} with 1 to 100 keys');
  const read: Record<string, unknown>[] = [];
  for (const [index, key] of (keys as Record<string, unknown>[]).entries()) {
    if (typeof key !== 'object' || key === null) throw unusable(`keys.${index} is no key`);
    if (key['kty'] === 'oct' || PRIVATE_PARTS.some((part) => part in key))
      throw unusable(`keys.${index} is secret: it would travel to every relay`);
    const { alg } = key;
    if (alg !== undefined && !(typeof alg === 'string' && PUBLIC_ALGORITHMS.includes(alg)))
      throw unusable(`keys.${index}: its alg is not taken`);
    try {
      await importJWK(key, typeof alg === 'string' ? alg : algorithmOf(key));
    } catch (cause) {
      throw unusable(`keys.${index}: ${messageOf(cause)}`, cause);
    }
    read.push(key);
  }
  return { keys: read };
}

function algorithmOf({ kty, crv }: Record<string, unknown>): string {
  if (kty === 'RSA') return 'RS256';
  if (kty === 'OKP') return 'EdDSA';
  return crv === 'P-384' ? 'ES384' : crv === 'P-521' ? 'ES512' : 'ES256';
}
