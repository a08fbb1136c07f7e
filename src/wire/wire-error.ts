import { HoldfastError } from '../errors.ts';

/**
 * `malformed`: not the message that the subject carries. `too-large`, `too-many`: above a bound of WIRE_LIMITS.
 * `unsafe-integer`: a 64-bit number that is negative or above 2^53 - 1.
 */
export type WireErrorCode = 'malformed' | 'too-large' | 'too-many' | 'unsafe-integer';
export class WireError extends HoldfastError<WireErrorCode> {}
