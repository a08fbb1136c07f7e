import { z } from 'zod';
import { API_PREFIX, ApiError, errorBodySchema } from '../../src/api/index.ts';
import type { FastifyInstance } from '../../src/http/http-server.ts';
import { callerOf, type Principal } from '../access/principal.ts';

type Parts = 'params' | 'query' | 'body';
type Schemas = Partial<Record<Parts, z.ZodType>>;

export interface RouteSpec<S extends Schemas, R extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below /api/v1. */
  readonly path: string;
  readonly summary: string;
  readonly request: S;
  readonly response: R;
  /** The body is YAML documents as they are, of at most this many bytes. */
  readonly yamlBytes?: number;
  /** The body is JSON of at most this many bytes, where that is more than usual. */
  readonly bodyBytes?: number;
}

type Input<S extends Schemas> = {
  [K in Parts]: S[K] extends z.ZodType ? z.output<S[K]> : undefined;
} & {
  /** Who asks. What the path needs (access/route-access.ts) is already known to be there. */
  caller: Principal;
};

/** One path: its schemas check what comes in, type what the handler gets and returns, and are its documentation. */
export function addRoute<const S extends Schemas, R extends z.ZodType>(
  app: FastifyInstance,
  spec: RouteSpec<S, R>,
  handler: (input: Input<S>) => Promise<z.input<R>>,
): void {
  const { params, query, body } = spec.request;
  app.route({
    method: spec.method,
    url: `${API_PREFIX}${spec.path}`,
    ...(spec.yamlBytes === undefined ? {} : { bodyLimit: spec.yamlBytes }),
    ...(spec.bodyBytes === undefined ? {} : { bodyLimit: spec.bodyBytes }),
    schema: {
      summary: spec.summary,
      ...(params && { params: documented(params, 'input') }),
      ...(query && { querystring: documented(query, 'input') }),
      ...(body && { body: documented(body, 'input') }),
      ...(spec.yamlBytes !== undefined && { consumes: ['application/yaml'] }),
      response: { 200: documented(spec.response, 'output'), default: documented(errorBodySchema, 'output') },
    },
    handler: async (request, reply) => {
      const input = {
        params: check(params, request.params, ''),
        query: check(query, request.query, ''),
        body: check(body, request.body, 'body'),
        caller: callerOf(request.raw),
      };
      const answer = await handler(input as Input<S>);
      return reply.type('application/json').send(JSON.stringify(answer));
    },
  });
}

function check(schema: z.ZodType | undefined, value: unknown, at: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => {
    const place = [...(at === '' ? [] : [at]), ...path].join('.');
    return place === '' ? message : `${place}: ${message}`;
  });
  throw new ApiError('bad-request', problems.join('; '), {
    hint: `${API_PREFIX}/openapi.json describes every path`,
  });
}

function documented(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
