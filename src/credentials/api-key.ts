import { createHmac, randomBytes, randomInt } from 'node:crypto';

/** The guide's shape of a key [G-20]. */
export const DEFAULT_API_KEY_SHAPE = { prefix: 'opamp_', length: 32 } as const;

/** Letters and digits: a key is one word to whoever copies it. 32 of them are 190 bits. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const SALT_BYTES = 32;

export function createApiKey({ prefix, length }: { prefix: string; length: number }): string {
  let key = prefix;
  for (let n = 0; n < length; n++) key += ALPHABET.charAt(randomInt(ALPHABET.length));
  return key;
}

export function createKeySalt(): string {
  return randomBytes(SALT_BYTES).toString('base64url');
}

/**
 * What is kept of a key. A slow hash protects words that people choose; a key is random with at least 143 bits
 * (`MIN_KEY_LENGTH`), which no list and no search reaches, and each slow check would be a gift to whoever floods the door.
 */
export function apiKeyDigest(salt: string, key: string): Buffer {
  return createHmac('sha256', salt).update(key).digest();
}

/** Characters beside the prefix. */
export const MIN_KEY_LENGTH = 24;
export const MAX_KEY_LENGTH = 128;
