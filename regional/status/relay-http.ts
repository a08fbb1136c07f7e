import { agentJson } from '../../src/api/agent-view.ts';
import { agentsQuerySchema, ApiError, type RelayStatusJson } from '../../src/api/index.ts';
import { createHttpServer, type HttpServer, type HttpServerOptions } from '../../src/http/http-server.ts';
import { serveMetrics } from '../../src/http/metrics-http.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Registry } from '../../src/metrics/registry.ts';
import type { ListenerTls } from '../../src/tls/listener-tls.ts';
import type { AgentView } from '../../src/wire/messages.ts';
import type { FleetQueries } from '../uplink/ask.ts';

export interface RelayHttpOptions {
  readonly region: string;
  readonly relay: string;
  /** Wall clock, Unix milliseconds. */
  readonly now: () => number;
  readonly status: () => RelayStatusJson;
  /** Whether agents are served: cut off or not, as long as something was accepted. */
  readonly isReady: () => boolean;
  readonly fleet: FleetQueries;
  /** A file of the region's repository by its whole path, `/tuf/…`. */
  readonly mirror: (path: string) => { readonly body: Uint8Array; readonly contentType: string } | undefined;
  readonly registry: Registry;
  readonly log: Logger;
  readonly tls?: ListenerTls | undefined;
  /** Bearer token for everything but health; without one only this machine is answered. */
  readonly token?: string;
  /** Paths with a check of their own. */
  readonly guards?: HttpServerOptions['guards'];
}

/** The relay's own HTTP: health for orchestrators, status and agents for people, the signed repository for anyone. */
export function createRelayHttp(options: RelayHttpOptions): HttpServer {
  const { registry, status, log, tls, token } = options;
  const server = createHttpServer({
    log,
    tls,
    token,
    openPaths: ['/health', '/ready'],
    localPaths: ['/metrics', '/status'],
    ...(options.guards && { guards: options.guards }),
  });
  const { app } = server;

  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    if (options.isReady()) return { status: 'ok' };
    return reply.code(503).send({ status: 'starting', reason: 'no signed configuration was accepted yet' });
  });
  serveMetrics(server, registry);
  app.get('/status', async () => status());
  addAgentRoutes(server, options);
  app.get('/tuf/*', async (request, reply) => {
    const file = options.mirror(request.url.split('?', 1)[0] ?? '');
    if (!file) throw new ApiError('not-found', 'the repository has no such file');
    return reply.type(file.contentType).send(Buffer.from(file.body));
  });
  return server;
}

/** The agents that this relay knows, asked for by people on the spot. */
export function addAgentRoutes(
  { app }: HttpServer,
  options: Pick<RelayHttpOptions, 'fleet' | 'region' | 'relay' | 'now'>,
): void {
  const { fleet } = options;
  app.get('/api/v1/agents', async (request) => {
    const query = agentsQuerySchema.safeParse(request.query);
    if (!query.success)
      throw new ApiError(
        'bad-request',
        query.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      );
    const { limit, after, label } = query.data;
    const page = fleet.agents({ labels: labelsOf(label ?? []), limit, after: after ?? '' });
    return answer(page.agents, page.total, page.nextAfter === '' ? null : page.nextAfter);
  });
  app.get<{ Params: { id: string } }>('/api/v1/agents/:id', async ({ params: { id } }) => {
    const found = fleet.agent(id, false);
    if (found.length === 0) throw new ApiError('not-found', `no agent of this relay is called ${id}`);
    return answer(found, found.length, null);
  });

  function answer(agents: AgentView[], total: number, nextAfter: string | null): Record<string, unknown> {
    const { region, relay } = options;
    const now = new Date(options.now()).toISOString();
    return {
      items: agents.map((view) => agentJson(view, { region, relay, asOf: now })),
      next_after: nextAfter,
      regions: [{ region, relay, reachable: true, as_of: now, total, last_count: null }],
    };
  }
}

function labelsOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new ApiError('bad-request', `label wants key=value, not ${pair}`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
