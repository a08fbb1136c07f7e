import type { z } from 'zod';
import { errorBodySchema } from '../../src/api/index.ts';

export interface SendOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly json?: unknown;
  readonly yaml?: string;
}

/** A refusal of the API, as a test looks at it. */
class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly problems: NonNullable<z.infer<typeof errorBodySchema>['error']['problems']>;

  constructor(status: number, body: unknown) {
    const error = errorBodySchema.safeParse(body).data?.error;
    super(error ? `${status} ${JSON.stringify(error)}` : `${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.code = error?.code ?? '';
    this.problems = error?.problems ?? [];
  }
}

/** Calls of a plane's HTTP, each answer held against the contract in src/api. */
export interface Api {
  get<S extends z.ZodType>(path: string, schema: S, options?: SendOptions): Promise<z.output<S>>;
  post<S extends z.ZodType>(path: string, schema: S, options?: SendOptions): Promise<z.output<S>>;
  delete<S extends z.ZodType>(path: string, schema: S, options?: SendOptions): Promise<z.output<S>>;
}

const TIMEOUT_MS = 30_000;

export function createApi(server: string, token?: string): Api {
  const call = async <S extends z.ZodType>(
    method: string,
    path: string,
    schema: S,
    { query = {}, json, yaml }: SendOptions = {},
  ): Promise<z.output<S>> => {
    const url = new URL(path, server);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const body = yaml ?? (json === undefined ? undefined : JSON.stringify(json));
    const response = await fetch(url, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined
          ? {}
          : { 'content-type': yaml === undefined ? 'application/json' : 'application/yaml' }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new ApiRefusal(response.status, answer);
    return schema.parse(answer);
  };
  return {
    get: (path, schema, options) => call('GET', path, schema, options),
    post: (path, schema, options) => call('POST', path, schema, options),
    delete: (path, schema, options) => call('DELETE', path, schema, options),
  };
}
