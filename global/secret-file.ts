import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { HoldfastError, messageOf } from '../src/errors.ts';

type SecretFileErrorCode = 'unreadable-secret' | 'exposed-secret';
class SecretFileError extends HoldfastError<SecretFileErrorCode> {}

const OTHERS = 0o077;

/**
 * The secret in `path`, without the newline at its end. A file that is not there is made, with mode 0600.
 * @throws SecretFileError `exposed-secret` when others on this machine may read it; `unreadable-secret`
 */
export function readOrMakeSecret(path: string, make: () => string): string {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    try {
      // Two processes that start at once do not overwrite each other's: the second one reads.
      writeFileSync(path, `${make()}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
    if ((statSync(path).mode & OTHERS) !== 0)
      throw new SecretFileError('exposed-secret', `others may read ${path}`, { hint: `chmod 600 ${path}` });
    const secret = readFileSync(path, 'utf8').trim();
    if (secret === '') throw new SecretFileError('unreadable-secret', `${path} is empty`);
    return secret;
  } catch (cause) {
    if (cause instanceof HoldfastError) throw cause;
    throw new SecretFileError('unreadable-secret', `${path}: ${messageOf(cause)}`, { cause });
  }
}
