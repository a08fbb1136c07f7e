import { HoldfastError } from '../errors.ts';

/** `not-ours`: it cannot be opened with this key; `malformed`: it is none of ours at all. No message holds a secret. */
export type SealingErrorCode = 'not-ours' | 'malformed';
export class SealingError extends HoldfastError<SealingErrorCode> {}
