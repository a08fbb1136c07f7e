import { createUser, fromSeed } from '@nats-io/nkeys';

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
