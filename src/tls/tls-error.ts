import { HoldfastError } from '../errors.ts';

/**
 * `unreadable-certificate`: a file cannot be read. `unusable-certificate`: the files do not make a listener's
 * identity: no certificate or CA in them, a key of another certificate, or one that OpenSSL refuses.
 */
export type TlsErrorCode = 'unreadable-certificate' | 'unusable-certificate';
export class TlsError extends HoldfastError<TlsErrorCode> {}
