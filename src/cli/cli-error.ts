import { HoldfastError } from '../errors.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

export type CliErrorCode =
  | 'usage'
  | 'unreachable'
  | 'unauthorized'
  | 'not-found'
  | 'refused'
  | 'unexpected-answer'
  | 'failures'
  | 'timeout'
  | 'not-installed'
  | 'busy'
  | 'part-stopped'
  | 'file';

/** The one place where what went wrong becomes an exit code. */
const EXIT_OF: Partial<Record<CliErrorCode, ExitCode>> = {
  usage: EXIT.usage,
  unreachable: EXIT.unreachable,
  failures: EXIT.failures,
  timeout: EXIT.timeout,
};

/** What ends a command; the message says what is wrong, the hint what to do next. */
export class CliError extends HoldfastError<CliErrorCode> {}

export function exitCodeOf(thrown: unknown): ExitCode {
  return thrown instanceof CliError ? (EXIT_OF[thrown.code] ?? EXIT.failed) : EXIT.failed;
}
