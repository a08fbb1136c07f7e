import type { Send } from '../http/send.ts';
import { z } from 'zod';
import {
  addedRelaySchema,
  relayUrlSetSchema,
  type AddRelay,
  type AdoptRegion,
  agentConfigSchema,
  agentDetailSchema,
  agentExplanationSchema,
  agentPageSchema,
  API_PREFIX,
  apiKeyListSchema,
  applyResultSchema,
  assignmentDetailSchema,
  assignmentListSchema,
  type ApiProblem,
  type Collection,
  errorBodySchema,
  eventPageSchema,
  keysReloadedSchema,
  madeApiKeySchema,
  madeOperatorSchema,
  madeTokenSchema,
  type MakeApiKey,
  type MakeOperator,
  type MakeToken,
  natsConfigSchema,
  operatorListSchema,
  regionDetailSchema,
  regionListSchema,
  relayListSchema,
  resourceDetailSchema,
  resourceListSchema,
  revocationListSchema,
  type RevokeCredential,
  type RotateApiKey,
  rotatedApiKeySchema,
  statusSchema,
  tokenListSchema,
  whoamiSchema,
} from '../api/index.ts';
import { CliError } from './cli-error.ts';

/** The API refused; `problems` are those of the documents that were sent. */
export class ApiRefusal extends CliError {
  readonly status: number;
  readonly problems: readonly ApiProblem[];

  constructor(
    status: number,
    message: string,
    options: {
      hint?: string;
      problems?: readonly ApiProblem[];
      code: 'refused' | 'not-found' | 'unauthorized';
    },
  ) {
    super(options.code, message, options.hint === undefined ? {} : { hint: options.hint });
    this.status = status;
    this.problems = options.problems ?? [];
  }
}

/** Relays are asked on the way, so an answer may take as long as the slowest of them is given. */
const REQUEST_TIMEOUT_MS = 30_000;

const removedSchema = z.object({ removed: z.boolean() });

type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

/** The REST API, one method per path; every answer is checked against the contract in src/api. */
export class ApiClient {
  readonly #server: string;
  readonly #token: string | undefined;
  readonly #send: Send;

  constructor(options: { server: string; token: string | undefined; send: Send }) {
    this.#server = options.server;
    this.#token = options.token;
    this.#send = options.send;
  }

  status = () => this.#get(statusSchema, '/status');
  regions = () => this.#get(regionListSchema, '/regions');
  region = (name: string) => this.#get(regionDetailSchema, `/regions/${encodeURIComponent(name)}`);
  relays = () => this.#get(relayListSchema, '/relays');
  agents = (query: { region?: string; label?: readonly string[]; limit?: number; after?: string }) =>
    this.#get(agentPageSchema, '/agents', { ...query });
  agent = (id: string) => this.#get(agentDetailSchema, `/agents/${encodeURIComponent(id)}`);
  agentConfig = (id: string) => this.#get(agentConfigSchema, `/agents/${encodeURIComponent(id)}/config`);
  explain = (id: string) => this.#get(agentExplanationSchema, `/agents/${encodeURIComponent(id)}/explain`);
  assignments = () => this.#get(assignmentListSchema, '/assignments');
  assignment = (name: string) =>
    this.#get(assignmentDetailSchema, `/assignments/${encodeURIComponent(name)}`);
  resources = (collection: Collection) => this.#get(resourceListSchema, `/${collection}`);
  resource = (collection: Collection, name: string, version?: string) =>
    this.#get(resourceDetailSchema, `/${collection}/${encodeURIComponent(name)}`, { version });
  events = (query: { after?: string; limit?: number; wait?: number; region?: string }) =>
    this.#get(eventPageSchema, '/events', { ...query });
  natsConfig = () => this.#get(natsConfigSchema, '/nats-config');
  whoami = () => this.#get(whoamiSchema, '/whoami');
  operators = () => this.#get(operatorListSchema, '/operators');
  makeOperator = (operator: MakeOperator) =>
    this.#call(madeOperatorSchema, 'POST', '/operators', {
      body: JSON.stringify(operator),
      type: 'application/json',
    });
  revokeOperator = (name: string) =>
    this.#call(removedSchema, 'DELETE', `/operators/${encodeURIComponent(name)}`, {});

  reloadKeys = () => this.#call(keysReloadedSchema, 'POST', '/keys/reload', {});

  apply = (yaml: string, options: { dryRun: boolean }) =>
    this.#call(applyResultSchema, 'POST', '/apply', {
      query: { dry_run: options.dryRun },
      body: yaml,
      type: 'application/yaml',
    });
  retry = (assignment: string, options: { dryRun: boolean }) =>
    this.#call(applyResultSchema, 'POST', `/assignments/${encodeURIComponent(assignment)}/retry`, {
      query: { dry_run: options.dryRun },
    });
  remove = (collection: Collection, name: string, options: { dryRun: boolean }) =>
    this.#call(applyResultSchema, 'DELETE', `/${collection}/${encodeURIComponent(name)}`, {
      query: { dry_run: options.dryRun },
    });
  addRelay = (region: string, relay: AddRelay) =>
    this.#call(addedRelaySchema, 'POST', `/regions/${encodeURIComponent(region)}/relays`, {
      body: JSON.stringify(relay),
      type: 'application/json',
    });
  rotateRegionKey = (region: string, finish: boolean) =>
    this.#call(applyResultSchema, 'POST', `/regions/${encodeURIComponent(region)}/key`, {
      query: { finish },
    });
  adopt = (region: string, history: AdoptRegion, options: { dryRun: boolean }) =>
    this.#call(applyResultSchema, 'POST', `/regions/${encodeURIComponent(region)}/adopt`, {
      query: { dry_run: options.dryRun },
      body: JSON.stringify(history),
      type: 'application/json',
    });
  setRelayUrl = (region: string, relay: string, url: string | null) =>
    this.#call(
      relayUrlSetSchema,
      'POST',
      `/regions/${encodeURIComponent(region)}/relays/${encodeURIComponent(relay)}/url`,
      { body: JSON.stringify({ url }), type: 'application/json' },
    );
  makeToken = (region: string, token: MakeToken) =>
    this.#call(madeTokenSchema, 'POST', `/regions/${encodeURIComponent(region)}/tokens`, {
      body: JSON.stringify(token),
      type: 'application/json',
    });

  tokens = (region: string) => this.#get(tokenListSchema, `/regions/${encodeURIComponent(region)}/tokens`);
  revokeToken = (region: string, id: string) =>
    this.#call(
      applyResultSchema,
      'DELETE',
      `/regions/${encodeURIComponent(region)}/tokens/${encodeURIComponent(id)}`,
      {},
    );
  makeApiKey = (key: MakeApiKey) =>
    this.#call(madeApiKeySchema, 'POST', '/api-keys', {
      body: JSON.stringify(key),
      type: 'application/json',
    });
  apiKeys = () => this.#get(apiKeyListSchema, '/api-keys');
  rotateApiKey = (id: string, rotation: RotateApiKey) =>
    this.#call(rotatedApiKeySchema, 'POST', `/api-keys/${encodeURIComponent(id)}/rotate`, {
      body: JSON.stringify(rotation),
      type: 'application/json',
    });
  revokeApiKey = (id: string) =>
    this.#call(applyResultSchema, 'DELETE', `/api-keys/${encodeURIComponent(id)}`, {});
  revokeCredential = (revocation: RevokeCredential) =>
    this.#call(applyResultSchema, 'POST', '/revocations', {
      body: JSON.stringify(revocation),
      type: 'application/json',
    });
  revocations = () => this.#get(revocationListSchema, '/revocations');
  dropRevocation = (kind: RevokeCredential['kind'], value: string) =>
    this.#call(applyResultSchema, 'DELETE', '/revocations', { query: { kind, value } });
  removeRelay = (region: string, relay: string) =>
    this.#call(
      removedSchema,
      'DELETE',
      `/regions/${encodeURIComponent(region)}/relays/${encodeURIComponent(relay)}`,
      {},
    );

  /** Whether the plane says that it can serve; false while it starts or when it is away. */
  async isReady(): Promise<boolean> {
    try {
      return (await this.#request('GET', `${this.#server}/ready`, {})).status === 200;
    } catch (error) {
      if (error instanceof CliError && error.code === 'unreachable') return false;
      throw error;
    }
  }

  #get<T>(schema: z.ZodType<T>, path: string, query?: Query): Promise<T> {
    return this.#call(schema, 'GET', path, query ? { query } : {});
  }

  async #call<T>(
    schema: z.ZodType<T>,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    request: { query?: Query; body?: string; type?: string },
  ): Promise<T> {
    const url = `${this.#server}${API_PREFIX}${path}${queryText(request.query)}`;
    const { status, body } = await this.#request(method, url, request);
    const json = parseJson(body);
    if (status >= 400) throw refusal(status, json, this.#server);
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    throw new CliError(
      'unexpected-answer',
      `${method} ${url} answered what this version does not understand`,
      {
        cause: parsed.error,
        hint: `is ${this.#server} a Holdfast global plane of about this version? See \`holdfast version\``,
      },
    );
  }

  async #request(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    request: { body?: string; type?: string },
  ): Promise<{ status: number; body: string }> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (this.#token !== undefined) headers['authorization'] = `Bearer ${this.#token}`;
    if (request.type !== undefined) headers['content-type'] = request.type;
    const { body } = request;
    try {
      return await this.#send({
        method,
        url,
        headers,
        ...(body === undefined ? {} : { body }),
        timeoutMs: REQUEST_TIMEOUT_MS,
      });
    } catch (cause) {
      throw new CliError(
        'unreachable',
        `the global plane at ${this.#server} does not answer: ${rootCause(cause)}`,
        {
          cause,
          hint: 'regions go on serving meanwhile; look at one on the spot with `holdfast get agents --relay URL`, or name another plane with --server',
        },
      );
    }
  }
}

function refusal(status: number, json: unknown, server: string): ApiRefusal {
  const parsed = errorBodySchema.safeParse(json);
  const error = parsed.success ? parsed.data.error : undefined;
  const code = status === 401 ? 'unauthorized' : status === 404 ? 'not-found' : 'refused';
  const hint =
    error?.hint ??
    (status === 401 ? `name the token for ${server} with --token-file, or in a context` : undefined);
  return new ApiRefusal(status, error?.message ?? `the global plane answered ${status}`, {
    code,
    ...(hint === undefined ? {} : { hint }),
    problems: error?.problems ?? [],
  });
}

function queryText(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    const values = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
    for (const one of values) search.append(name, one);
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `connect ECONNREFUSED 127.0.0.1:4321` rather than `fetch failed`. */
function rootCause(thrown: unknown): string {
  let error: unknown = thrown;
  while (error instanceof Error && error.cause instanceof Error) error = error.cause;
  if (error instanceof AggregateError && error.errors[0] instanceof Error) error = error.errors[0];
  return error instanceof Error ? error.message : String(error);
}
