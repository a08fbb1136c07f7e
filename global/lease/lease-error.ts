import { HoldfastError } from '../../src/errors.ts';

/**
 * `standby`: another plane is the active one. `undecided`: it is not known yet which one is. `lease-lost`: another
 * plane took over while this one was publishing.
 */
export type LeaseErrorCode = 'standby' | 'undecided' | 'lease-lost';
export class LeaseError extends HoldfastError<LeaseErrorCode> {}
