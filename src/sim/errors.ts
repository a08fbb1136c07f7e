import { HoldfastError } from '../errors.ts';

export type SimErrorCode =
  /** A mix of characters that cannot be read. */
  | 'bad-mix'
  /** Options that contradict each other. */
  | 'bad-options'
  /** What was waited for did not come in time. */
  | 'timeout';

/** Everything that `src/sim` throws on purpose. */
export class SimError extends HoldfastError<SimErrorCode> {}
