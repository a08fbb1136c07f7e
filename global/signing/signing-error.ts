import { HoldfastError } from '../../src/errors.ts';

/**
 * `no-keys`: the directory or a file is not there. `bad-keys`: they do not belong together. `development-keys`: they
 * were made by `holdfast up` and production was asked for. `other-installation`: the database was signed with other
 * roots. `clock-jumped`: see ClockGuard. `root-expired`: nothing could be signed under it.
 */
export type SigningErrorCode =
  'no-keys' | 'bad-keys' | 'development-keys' | 'other-installation' | 'clock-jumped' | 'root-expired';
export class SigningError extends HoldfastError<SigningErrorCode> {}
