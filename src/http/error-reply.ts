import { API_ERRORS, ApiError, type ApiErrorCode } from '../api/index.ts';
import { HoldfastError, messageOf } from '../errors.ts';

/** What an error of another module means over HTTP. Everything that is not in here is `internal`. */
const API_CODES: Readonly<Record<string, ApiErrorCode>> = {
  // BusError: the other side is away.
  disconnected: 'unavailable',
  timeout: 'unavailable',
  'no-responders': 'unavailable',
  // Signing is refused until somebody looks.
  'clock-jumped': 'unavailable',
  'root-expired': 'unavailable',
  // Another global plane is the active one, or it is not known yet.
  standby: 'conflict',
  undecided: 'unavailable',
};

/** The one place where an error becomes a status and a body. */
export function apiErrorOf(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof HoldfastError) {
    const error = thrown as HoldfastError;
    return new ApiError(API_CODES[error.code] ?? 'internal', thrown.message, {
      cause: thrown,
      ...(thrown.hint === undefined ? {} : { hint: thrown.hint }),
    });
  }
  // Fastify's own: a body that is too large, of another type, or no JSON.
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    const code = (Object.keys(API_ERRORS) as ApiErrorCode[]).find((one) => API_ERRORS[one] === status);
    return new ApiError(code ?? 'bad-request', messageOf(thrown), { cause: thrown });
  }
  // Anything else may carry paths, SQL or secrets: the log has it, the caller does not get it.
  return new ApiError('internal', 'something went wrong here; the log says what', { cause: thrown });
}
