import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { type FastifyInstance, type FastifyServerOptions, fastify } from 'fastify';
import { ApiError } from '../api/api-error.ts';
import { HoldfastError, messageOf } from '../errors.ts';
import type { Logger } from '../log/logger.ts';
import { apiErrorOf } from './error-reply.ts';

export type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
/** A request that is answered with an error of the API. Throw it in a handler. */
export { ApiError as RequestError } from '../api/api-error.ts';

export type HttpServerErrorCode = 'port-taken' | 'cannot-listen' | 'unreadable-tls';
export class HttpServerError extends HoldfastError<HttpServerErrorCode> {}

/** PEM files' contents. */
export interface TlsMaterial {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly clientCa?: Buffer;
}

/** @throws HttpServerError `unreadable-tls` */
export function readTls(files: { certFile: string; keyFile: string; clientCaFile?: string }): TlsMaterial {
  const read = (file: string): Buffer => {
    try {
      return readFileSync(file);
    } catch (cause) {
      throw new HttpServerError('unreadable-tls', `cannot read ${file}: ${messageOf(cause)}`, {
        cause,
        hint: 'server.tls names PEM files that this user must be able to read',
      });
    }
  };
  return {
    cert: read(files.certFile),
    key: read(files.keyFile),
    ...(files.clientCaFile !== undefined && { clientCa: read(files.clientCaFile) }),
  };
}

export interface HttpServerOptions {
  readonly log: Logger;
  readonly tls?: TlsMaterial;
  /** Largest request body, bytes (default 1 MiB); routes may set their own. */
  readonly maxBodyBytes?: number;
  /** Connections at once (default 1,000); above it new ones are closed. */
  readonly maxConnections?: number;
}

const DEFAULT_MAX_BODY_BYTES = 1024 * 1024;
/** A request's headers and body must arrive within this, milliseconds (slow loris). */
const REQUEST_TIMEOUT_MS = 30_000;
/** An idle connection is closed after this, milliseconds. */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
const DEFAULT_MAX_CONNECTIONS = 1_000;
/** Orchestrators' probes cannot show a client certificate. */
const PROBES: ReadonlySet<string> = new Set(['/health', '/ready']);

/** A Fastify server that answers every failure in the API's one error shape. */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const { log, tls } = options;
  const settings = {
    loggerInstance: log,
    disableRequestLogging: true,
    bodyLimit: options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    // What is under way is answered; `preClose` hooks end what would wait.
    forceCloseConnections: 'idle' as const,
    ...(tls && {
      https: {
        cert: tls.cert,
        key: tls.key,
        minVersion: 'TLSv1.2' as const,
        ...(tls.clientCa && { ca: tls.clientCa, requestCert: true, rejectUnauthorized: false }),
      },
    }),
  };
  const app = fastify(settings as FastifyServerOptions) as unknown as FastifyInstance;
  app.server.maxConnections = options.maxConnections ?? DEFAULT_MAX_CONNECTIONS;
  if (tls?.clientCa) {
    app.addHook('onRequest', async ({ raw }) => {
      if (PROBES.has(pathOf(raw.url)) || isAuthorized(raw.socket)) return;
      throw new ApiError('unauthorized', 'show a client certificate of the CA that this server names');
    });
  }
  app.setErrorHandler((thrown, request, reply) => {
    const error = apiErrorOf(thrown);
    if (error.code === 'internal') {
      const { method, url: path } = request;
      log.error(
        { event: 'request_failed', method, path, err: thrown, error: messageOf(thrown) },
        'a request failed',
      );
    }
    if (error.code === 'unauthorized') void reply.header('www-authenticate', 'Bearer');
    return reply.code(error.status).send(error.toBody());
  });
  app.setNotFoundHandler(async ({ method, url }) => {
    throw new ApiError('not-found', `nothing is served at ${method} ${pathOf(url)}`);
  });
  app.addHook('onResponse', async (request, reply) => {
    log.debug(
      {
        event: 'http_request',
        method: request.method,
        path: pathOf(request.url),
        status: reply.statusCode,
        remote_addr: request.ip,
        duration_ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  return app;
}

/** Whether the client showed a certificate of the CA that was asked for. */
function isAuthorized(socket: Socket & { authorized?: boolean }): boolean {
  return socket.authorized === true;
}

function pathOf(url: string | undefined): string {
  return url?.split('?', 1)[0] ?? '';
}

/** @throws HttpServerError `port-taken`, `cannot-listen` */
export async function listenHttp(
  app: FastifyInstance,
  endpoint: { host: string; port: number },
  setting: string,
): Promise<AddressInfo> {
  try {
    await app.listen(endpoint);
  } catch (cause) {
    const at = `${endpoint.host}:${endpoint.port}`;
    if ((cause as { code?: string }).code === 'EADDRINUSE')
      throw new HttpServerError('port-taken', `${at} is taken by another process`, {
        cause,
        hint: `stop it, or set ${setting} to another port`,
      });
    throw new HttpServerError('cannot-listen', `cannot listen on ${at}: ${messageOf(cause)}`, { cause });
  }
  return app.server.address() as AddressInfo;
}
