import { createUser, fromPublic, fromSeed } from '@nats-io/nkeys';

/** An nkey of one NATS user: the public key stands in the server's config, the seed is the user's secret. */
export interface UserKey {
  readonly publicKey: string;
  readonly seed: string;
}

export function createUserKey(): UserKey {
  const pair = createUser();
  return { publicKey: pair.getPublicKey(), seed: new TextDecoder().decode(pair.getSeed()) };
}

/** @throws when `seed` is no nkey seed. */
export function publicKeyOf(seed: string): string {
  return fromSeed(new TextEncoder().encode(seed)).getPublicKey();
}

/** Ed25519: the same key and bytes always give the same signature. @throws when `seed` is no nkey seed. */
export function signWith(seed: string, bytes: Uint8Array): Uint8Array {
  return fromSeed(new TextEncoder().encode(seed)).sign(bytes);
}

/** Whether the holder of `publicKey` (U…) signed `bytes`; false for anything that is no key or no signature. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return fromPublic(publicKey).verify(bytes, signature);
  } catch {
    return false;
  }
}
