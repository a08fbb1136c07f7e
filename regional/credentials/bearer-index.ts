import { createHash, timingSafeEqual } from 'node:crypto';
import { apiKeyDigest } from '../../src/credentials/api-key.ts';
import type { Credentials } from '../../src/manifest/document.ts';

/** A token or an API key as the accepted manifest has it. */
export interface HeldSecret {
  readonly kind: 'token' | 'api_key';
  readonly id: string;
  /** Tells this secret from another under the same id. */
  readonly fingerprint: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly expiresMs: number | undefined;
  readonly digest: Buffer;
}

/** Finds tokens and API keys by their digest: two hashes and two look-ups, however many there are. */
export class BearerIndex {
  readonly #salt: string | undefined;
  readonly #held = new Map<string, HeldSecret>();

  constructor({ tokens, api_keys: apiKeys }: Credentials) {
    this.#salt = apiKeys?.salt;
    for (const { id, sha256, labels = {}, expires_ms: expiresMs } of tokens)
      this.#add('token', id, Buffer.from(sha256, 'hex'), labels, expiresMs);
    for (const { id, hash, labels = {}, expires_ms: expiresMs } of apiKeys?.keys ?? [])
      this.#add('api_key', id, Buffer.from(hash, 'base64url'), labels, expiresMs);
  }

  get size(): number {
    return this.#held.size;
  }

  find(bearer: string): HeldSecret | undefined {
    const token = this.#find('token', createHash('sha256').update(bearer).digest());
    if (token || this.#salt === undefined) return token;
    return this.#find('api_key', apiKeyDigest(this.#salt, bearer));
  }

  /** Whether this very secret is still there, and until when it is good. */
  byFingerprint(fingerprint: string): HeldSecret | undefined {
    return this.#held.get(fingerprint);
  }

  *all(): Iterable<HeldSecret> {
    yield* this.#held.values();
  }

  /** What is looked up is a digest: how long that takes says nothing about any secret. */
  #find(kind: HeldSecret['kind'], digest: Buffer): HeldSecret | undefined {
    const held = this.#held.get(fingerprintOf(kind, digest));
    return held && timingSafeEqual(digest, held.digest) ? held : undefined;
  }

  #add(
    kind: HeldSecret['kind'],
    id: string,
    digest: Buffer,
    labels: Readonly<Record<string, string>>,
    expiresMs: number | undefined,
  ): void {
    const fingerprint = fingerprintOf(kind, digest);
    this.#held.set(fingerprint, { kind, id, fingerprint, labels, expiresMs, digest });
  }
}

function fingerprintOf(kind: HeldSecret['kind'], digest: Buffer): string {
  return `${kind}:${digest.toString('base64url')}`;
}
