import { HoldfastError } from '../errors.ts';
import { API_ERRORS, type ApiErrorCode, type ApiProblem, type ErrorBody } from './error.ts';

/** What the API answers instead of what was asked for; the server throws it, the client gets it back. */
export class ApiError extends HoldfastError<ApiErrorCode> {
  readonly problems: readonly ApiProblem[] | undefined;

  constructor(
    code: ApiErrorCode,
    message: string,
    options: { hint?: string; problems?: readonly ApiProblem[]; cause?: unknown } = {},
  ) {
    super(code, message, options);
    this.problems = options.problems;
  }

  get status(): number {
    return API_ERRORS[this.code];
  }

  toBody(): ErrorBody {
    return {
      error: {
        code: this.code,
        message: this.message,
        ...(this.hint === undefined ? {} : { hint: this.hint }),
        ...(this.problems === undefined ? {} : { problems: [...this.problems] }),
      },
    };
  }
}
