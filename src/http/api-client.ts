import { Agent, type Dispatcher, request } from 'undici';
import type { z } from 'zod';
import { ApiError, errorBodySchema } from '../api/index.ts';
import { HoldfastError, messageOf } from '../errors.ts';

/**
 * `unreachable`: no connection. `timeout`: connected, no answer in time. `untrusted`: TLS failed. `not-an-api`: what
 * answered is something else, or another version.
 */
export type ApiClientErrorCode = 'unreachable' | 'timeout' | 'untrusted' | 'not-an-api' | 'aborted';
export class ApiClientError extends HoldfastError<ApiClientErrorCode> {}

export interface ApiClientOptions {
  /** `http://127.0.0.1:4321`; a path in it is kept before every path. */
  readonly server: string;
  readonly token?: string | undefined;
  /** PEM of the CA that signed the server's certificate. */
  readonly ca?: string | undefined;
  /** PEM of what this client shows (mTLS). */
  readonly certificate?: { readonly cert: string; readonly key: string } | undefined;
  /** Until the whole answer is there, milliseconds (default 30,000); calls may say otherwise. */
  readonly timeoutMs?: number;
}

export interface CallOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}
export interface SendOptions extends CallOptions {
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as `application/yaml`. */
  readonly yaml?: string;
}

/** Calls of the REST API. A refusal is an ApiError as the server made it; everything else an ApiClientError. */
export interface ApiClient {
  readonly server: string;
  get<S extends z.ZodType>(path: string, schema: S, options?: CallOptions): Promise<z.output<S>>;
  post<S extends z.ZodType>(path: string, schema: S, options?: SendOptions): Promise<z.output<S>>;
  delete<S extends z.ZodType>(path: string, schema: S, options?: CallOptions): Promise<z.output<S>>;
  close(): Promise<void>;
}

const DEFAULT_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** Largest answer that is read, bytes. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

export function createApiClient(options: ApiClientOptions): ApiClient {
  const base = options.server.replace(/\/+$/, '');
  const agent = new Agent({
    connect: {
      timeout: CONNECT_TIMEOUT_MS,
      ...(options.ca === undefined ? {} : { ca: options.ca }),
      ...options.certificate,
    },
    maxResponseSize: MAX_ANSWER_BYTES,
  });

  async function call<S extends z.ZodType>(
    method: Dispatcher.HttpMethod,
    path: string,
    schema: S,
    { query, json, yaml, timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS, signal }: SendOptions = {},
  ): Promise<z.output<S>> {
    const url = new URL(`${base}${path}`);
    for (const [name, value] of Object.entries(query ?? {}))
      for (const one of Array.isArray(value)
        ? (value as string[])
        : value === undefined
          ? []
          : [String(value)])
        url.searchParams.append(name, one);
    const timeout = AbortSignal.timeout(timeoutMs);
    let status: number;
    let answer: string;
    try {
      const response = await request(url, {
        method,
        dispatcher: agent,
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        headers: {
          accept: 'application/json',
          ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...(yaml === undefined ? {} : { 'content-type': 'application/yaml' }),
        },
        body: yaml ?? (json === undefined ? null : JSON.stringify(json)),
      });
      status = response.statusCode;
      answer = await response.body.text();
    } catch (thrown) {
      throw transportError(base, thrown, { isTimeout: timeout.aborted, isAborted: signal?.aborted === true });
    }
    return readAnswer(base, status, answer, schema);
  }

  return {
    server: base,
    get: (path, schema, callOptions) => call('GET', path, schema, callOptions),
    post: (path, schema, callOptions) => call('POST', path, schema, callOptions),
    delete: (path, schema, callOptions) => call('DELETE', path, schema, callOptions),
    close: () => agent.close(),
  };
}

function readAnswer<S extends z.ZodType>(
  server: string,
  status: number,
  answer: string,
  schema: S,
): z.output<S> {
  let body: unknown;
  try {
    body = JSON.parse(answer);
  } catch (cause) {
    throw notAnApi(server, `it answered ${status} with something that is not JSON`, cause);
  }
  if (status >= 400) {
    const refusal = errorBodySchema.safeParse(body);
    if (!refusal.success) throw notAnApi(server, `it answered ${status} in another shape`);
    const { code, message, hint, problems } = refusal.data.error;
    throw new ApiError(code, message, {
      ...(hint === undefined ? {} : { hint }),
      ...(problems === undefined ? {} : { problems }),
    });
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw notAnApi(
    server,
    `its answer is not as agreed: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}

function notAnApi(server: string, what: string, cause?: unknown): ApiClientError {
  return new ApiClientError('not-an-api', `${server}: ${what}`, {
    cause,
    hint: 'is this the address of a Holdfast global plane of about this version?',
  });
}

const TLS_FAILURE = /CERT|SELF_SIGNED|SSL|TLS|UNABLE_TO_VERIFY|ERR_TLS/;

function transportError(
  server: string,
  thrown: unknown,
  { isTimeout, isAborted }: { isTimeout: boolean; isAborted: boolean },
): ApiClientError {
  const code = (thrown as { code?: string } | null)?.code ?? '';
  const options = { cause: thrown };
  if (isAborted) return new ApiClientError('aborted', 'stopped', options);
  if (isTimeout || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
    return new ApiClientError('timeout', `${server} did not answer in time`, options);
  if (TLS_FAILURE.test(code)) {
    const hint = 'name the CA of its certificate';
    return new ApiClientError('untrusted', `${server}: ${messageOf(thrown)}`, { ...options, hint });
  }
  const reason = code === 'ECONNREFUSED' ? 'nobody listens there' : messageOf(thrown) || code;
  const hint = 'is the global plane running, and is this its address?';
  return new ApiClientError('unreachable', `${server} cannot be reached: ${reason}`, { ...options, hint });
}
