import type { Logger } from '../log/logger.ts';
import type { Registry } from '../metrics/registry.ts';
import type { ListenerTls } from '../tls/listener-tls.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';

/** A listener for Prometheus alone [G-11]. */
export function createMetricsHttp(options: {
  registry: Registry;
  log: Logger;
  tls?: ListenerTls | undefined;
}): HttpServer {
  const server = createHttpServer({ log: options.log, tls: options.tls, open: true });
  serveMetrics(server, options.registry);
  return server;
}

export function serveMetrics({ app }: HttpServer, registry: Registry): void {
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
