import type { Logger } from '../log/logger.ts';
import type { Registry } from '../metrics/registry.ts';
import { createHttpServer, type FastifyInstance, type TlsMaterial } from './http-server.ts';

/** A listener for Prometheus alone [G-11]. */
export function createMetricsHttp(options: {
  registry: Registry;
  log: Logger;
  tls?: TlsMaterial | undefined;
}): FastifyInstance {
  const { registry } = options;
  const app = createHttpServer({ log: options.log, ...(options.tls && { tls: options.tls }) });
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
  return app;
}
