import swagger from '@fastify/swagger';
import { API_PREFIX, statusSchema, type StatusJson } from '../../src/api/index.ts';
import { createHttpServer, type HttpServer } from '../../src/http/http-server.ts';
import { serveMetrics } from '../../src/http/metrics-http.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Registry } from '../../src/metrics/registry.ts';
import type { ListenerTls } from '../../src/tls/listener-tls.ts';
import { VERSION } from '../../src/version.ts';
import type { Door } from '../access/door.ts';
import { enforceAccess } from '../access/enforce.ts';
import { isScoped, knownCaller, outsideScope } from '../access/principal.ts';
import { seesRegion } from '../access/scope.ts';
import { addAgentRoutes } from './agent-routes.ts';
import type { ApiSources } from './api-sources.ts';
import { addCredentialRoutes } from './credential-routes.ts';
import { addEventRoutes } from './event-routes.ts';
import { addKeyRoutes } from './key-routes.ts';
import { addOperatorRoutes } from './operator-routes.ts';
import { addRegionRoutes } from './region-routes.ts';
import { addResourceRoutes } from './resource-routes.ts';
import { addRoute } from './route.ts';

export interface ApiOptions {
  readonly sources: ApiSources;
  readonly log: Logger;
  readonly registry: Registry;
  readonly door: Door;
  readonly tls?: ListenerTls | undefined;
  /**
   * Whether the plane can do its work; the bus may be away, it does not need it to take changes.
   * @param standby whether standing by is its work, too
   */
  readonly isReady: (standby: boolean) => Promise<boolean>;
}

/** The REST API, `/health`, `/ready` and `/metrics`. */
export async function createApi(options: ApiOptions): Promise<HttpServer> {
  const { sources, log, door, tls } = options;
  const server = createHttpServer({
    log,
    tls,
    checkAddress: (request) => door.checkAddress(request),
    identify: (request) => door.identify(request),
    openPaths: ['/health', '/ready'],
    localPaths: ['/metrics'],
  });
  const { app } = server;
  // The schemas of src/api check what comes in; Fastify's own checking would be a second opinion.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  app.addContentTypeParser(
    ['application/yaml', 'application/x-yaml', 'text/yaml'],
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Holdfast', description: 'The global plane of Holdfast', version: VERSION },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
  });
  app.get('/health', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/ready', { schema: { hide: true } }, async ({ query }, reply) =>
    (await options.isReady((query as { role?: unknown }).role === 'any'))
      ? { status: 'ok' }
      : reply.code(503).send({ status: 'failing' }),
  );
  // They are of all regions. Who is asked for no token, on this machine, has no scope either.
  app.addHook('onRequest', async ({ raw, routeOptions }) => {
    const caller = routeOptions.url === '/metrics' ? knownCaller(raw) : undefined;
    if (!caller || !isScoped(caller)) return;
    const error = outsideScope(caller, 'read', 'metrics are about the whole installation');
    await door.noteForbidden(raw, caller, error);
    throw error;
  });
  serveMetrics(server, options.registry);
  await app.register(async (scope) => {
    enforceAccess(scope, door);
    addOperatorRoutes(scope, sources);
    addResourceRoutes(scope, sources);
    addRegionRoutes(scope, sources);
    addCredentialRoutes(scope, sources);
    addAgentRoutes(scope, sources);
    addKeyRoutes(scope, sources);
    addEventRoutes(scope, sources, server.stopping);
    addRoute(
      scope,
      {
        method: 'GET',
        path: '/status',
        summary: 'The whole installation on one screen',
        request: {},
        response: statusSchema,
      },
      async ({ caller }) => {
        const status = await sources.status((region) => seesRegion(caller.scope, region));
        return isScoped(caller) ? { ...status, trouble: status.trouble.map(untold) } : status;
      },
    );
    scope.get(`${API_PREFIX}/openapi.json`, { schema: { hide: true } }, async () => app.swagger());
  });
  return server;
}

/** The messages of trouble name regions, secrets and addresses of the whole installation. */
function untold({ code, since }: StatusJson['trouble'][number]): StatusJson['trouble'][number] {
  return { code, since, message: 'ask somebody without a scope what it is' };
}
