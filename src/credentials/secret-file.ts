import { readFileSync } from 'node:fs';
import { messageOf } from '../errors.ts';
import { MIN_SECRET_BYTES } from './jwt.ts';
import { JwtError } from './jwt-error.ts';

/**
 * The guide's `secret_key_file`: its bytes, without a newline at the end, which tools that write a line add.
 * @throws JwtError `unusable-key`
 */
export function readSecretFile(path: string): Uint8Array {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new JwtError('unusable-key', `cannot read ${path}: ${messageOf(cause)}`, { cause });
  }
  let length = bytes.length;
  while (length > 0 && (bytes[length - 1] === 0x0a || bytes[length - 1] === 0x0d)) length--;
  if (length < MIN_SECRET_BYTES)
    throw new JwtError('unusable-key', `${path} has ${length} bytes; HS256 needs ${MIN_SECRET_BYTES}`, {
      hint: 'make one with: openssl rand -base64 48',
    });
  return bytes.subarray(0, length);
}
