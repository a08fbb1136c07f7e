import { createHmac } from 'node:crypto';
import { openWith, sealTo } from './hpke.ts';
import { MARK_START } from './mark.ts';
import type { RegionKey } from './region-key.ts';
import { SealingError } from './sealing-error.ts';

/** Longest secret, bytes of UTF-8: a certificate chain with its key fits. */
export const MAX_SECRET_BYTES = 16 * 1024;
/** Shortest secret, UTF-16 units: a shorter one stands in half of all texts, and could not be taken out of them. */
export const MIN_SECRET_LENGTH = 6;
/** Sealed secrets have a multiple of this many bytes, so that how long a password is cannot be seen. */
const PADDING_BYTES = 64;
const PADDING_MARK = 0x80;
const ID_BYTES = 16;

/** Where a sealed secret belongs: it opens nowhere else. */
export interface SecretPlace {
  /** The installation's `x-plane`. */
  readonly plane: string;
  readonly region: string;
  readonly id: string;
}

/**
 * What stands for a value in a body, the same for the same value and another one for another: HMAC-SHA-256 under the
 * installation's own key. So nobody without that key can try passwords against it. The reference is part of it: two references
 * with one value look like two values.
 */
export function secretId(installationKey: Uint8Array, reference: string, value: string): string {
  const hash = createHmac('sha256', installationKey);
  hash.update(JSON.stringify(['holdfast secret id v1', reference, value]));
  return hash.digest('hex').slice(0, 2 * ID_BYTES);
}

/** Why `value` cannot be a secret; undefined when it can. Never says anything of the value. */
export function secretProblem(value: string): string | undefined {
  if (value === '') return 'is empty';
  if (value.length < MIN_SECRET_LENGTH)
    return `is shorter than ${MIN_SECRET_LENGTH} characters, and could not be taken out of what agents report`;
  if (Buffer.byteLength(value) > MAX_SECRET_BYTES) return `is larger than ${MAX_SECRET_BYTES} bytes`;
  // With the `u` flag only a surrogate that has no partner matches.
  if (/\p{Surrogate}/u.test(value)) return 'is not well-formed Unicode';
  if (value.includes('\u0000')) return 'holds a NUL character, which no YAML can';
  if (value.includes(MARK_START)) return 'looks like the mark of a secret';
  return undefined;
}

/** base64 */
export function sealSecret(value: string, key: Pick<RegionKey, 'publicKey'>, place: SecretPlace): string {
  const sealed = sealTo(key.publicKey, { ...bound(place), plaintext: padded(value) });
  return Buffer.from(sealed).toString('base64');
}

/** @throws SealingError */
export function openSecret(sealed: string, key: Pick<RegionKey, 'privateKey'>, place: SecretPlace): string {
  const bytes = new Uint8Array(Buffer.from(sealed, 'base64'));
  return unpadded(openWith(key.privateKey, { ...bound(place), sealed: bytes }));
}

/** A sealed secret that was moved to another region, installation or id does not open there. */
function bound({ plane, region, id }: SecretPlace): { info: Uint8Array; aad: Uint8Array } {
  return {
    info: Buffer.from(JSON.stringify(['holdfast secret v1', plane, region])),
    aad: Buffer.from(id),
  };
}

/** [ISO/IEC 7816-4]: a mark, then zeros. */
function padded(value: string): Uint8Array {
  const text = Buffer.from(value, 'utf8');
  const bytes = Buffer.alloc((Math.floor(text.length / PADDING_BYTES) + 1) * PADDING_BYTES);
  text.copy(bytes);
  bytes[text.length] = PADDING_MARK;
  return bytes;
}

function unpadded(bytes: Uint8Array): string {
  const end = bytes.findLastIndex((byte) => byte !== 0);
  if (bytes[end] !== PADDING_MARK) throw new SealingError('malformed', 'a sealed secret has no end');
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end));
}
