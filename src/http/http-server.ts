import { chmodSync, rmSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer as createHttpsServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { type FastifyInstance, type FastifyServerOptions, fastify } from 'fastify';
import { ApiError } from '../api/index.ts';
import type { Endpoint } from '../config/config.ts';
import { HoldfastError, messageOf } from '../errors.ts';
import type { Logger } from '../log/logger.ts';
import type { ListenerTls } from '../tls/listener-tls.ts';
import { bearerToken, isLocalRequest, isSameToken } from './bearer.ts';
import { apiErrorOf } from './error-reply.ts';

export type { FastifyInstance } from 'fastify';

export type HttpErrorCode = 'address-in-use' | 'cannot-listen';
export class HttpError extends HoldfastError<HttpErrorCode> {}

export interface HttpServerOptions {
  readonly log: Logger;
  readonly tls?: ListenerTls | undefined;
  /** Without one, only requests from this machine are answered. */
  readonly token?: string | undefined;
  /** Asked before everything else, also on open paths; throws what the caller is answered. */
  readonly checkAddress?: (request: IncomingMessage) => Promise<void>;
  /** Instead of `token`: throws unless the request shows who it comes from. */
  readonly identify?: (request: IncomingMessage) => Promise<unknown>;
  /** Answered to everybody, also without a client certificate: orchestrators' probes have neither. */
  readonly openPaths?: readonly string[];
  /** Answered without a token to this machine, and with it to everybody. */
  readonly localPaths?: readonly string[];
  /** No token is asked for anywhere: a listener of metrics alone. */
  readonly open?: boolean;
  /** Paths with a check of their own instead of the token and the client certificate; it throws ApiError. */
  readonly guards?: readonly {
    readonly prefix: string;
    readonly admit: (request: IncomingMessage) => void;
  }[];
  readonly limits?: Partial<HttpLimits>;
}

interface HttpLimits {
  /** A request's body, bytes; routes may set their own. */
  maxBodyBytes: number;
  /** Time for a request to arrive whole, milliseconds (slow loris). */
  requestTimeoutMs: number;
  /** An idle connection is closed, milliseconds. */
  keepAliveTimeoutMs: number;
  /** Above it new connections are closed. */
  maxConnections: number;
}
const DEFAULT_HTTP_LIMITS: HttpLimits = {
  maxBodyBytes: 1024 * 1024,
  requestTimeoutMs: 30_000,
  keepAliveTimeoutMs: 65_000,
  maxConnections: 1_000,
};

/** When one who asked too often may ask again, seconds. */
const RETRY_AFTER_S = 60;

/** A Fastify app with TLS, the token check, one shape of errors and a stop that ends. Add routes, then listen. */
export interface HttpServer {
  readonly app: FastifyInstance;
  /** Aborted when the server begins to stop: whoever lets a request wait listens to it. */
  readonly stopping: AbortSignal;
  /**
   * @returns where it really listens, which differs where port 0 was asked for
   * @throws HttpError
   */
  listen(endpoint: Endpoint): Promise<Endpoint>;
  /**
   * Listens on a Unix socket that its owner alone may open. What is left of an earlier process is taken away.
   * @throws HttpError `cannot-listen`: a path above about 100 bytes, for instance
   */
  listenOnSocket(path: string): Promise<void>;
  /** Answers what is under way, takes nothing new. */
  close(): Promise<void>;
}

export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { log, tls } = options;
  const limits = { ...DEFAULT_HTTP_LIMITS, ...options.limits };
  const settings = {
    logger: false,
    bodyLimit: limits.maxBodyBytes,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    forceCloseConnections: 'idle' as const,
    routerOptions: { maxParamLength: 512 },
    ...(tls && { serverFactory: (handler: RequestListener) => httpsServer(tls, limits, handler) }),
  };
  const app = fastify(settings as FastifyServerOptions) as unknown as FastifyInstance;
  app.server.maxConnections = limits.maxConnections;

  const stopping = new AbortController();
  app.addHook('preClose', async () => {
    stopping.abort(new ApiError('unavailable', 'this server is stopping'));
  });
  addAccessChecks(app, options);
  app.setErrorHandler((thrown, request, reply) => {
    const error = apiErrorOf(thrown);
    if (error.code === 'internal') {
      const { method, url } = request;
      const fields = { event: 'http_request_failed', method, path: pathOf(url), err: thrown };
      log.error({ ...fields, error: messageOf(thrown) }, 'a request failed');
    }
    if (error.code === 'unauthorized') void reply.header('www-authenticate', 'Bearer');
    if (error.code === 'too-many-requests') void reply.header('retry-after', RETRY_AFTER_S);
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

  return {
    app,
    stopping: stopping.signal,
    async listen(endpoint) {
      try {
        await app.listen({ host: endpoint.host, port: endpoint.port });
      } catch (cause) {
        throw listenError(endpoint, cause);
      }
      return { host: endpoint.host, port: (app.server.address() as AddressInfo).port };
    },
    async listenOnSocket(path) {
      try {
        rmSync(path, { force: true });
        await app.listen({ path });
        chmodSync(path, 0o600);
      } catch (cause) {
        throw new HttpError('cannot-listen', `cannot listen on ${path}: ${messageOf(cause)}`, { cause });
      }
    },
    async close() {
      await app.close();
    },
  };
}

function addAccessChecks(app: FastifyInstance, options: HttpServerOptions): void {
  const { token } = options;
  const openPaths = new Set(options.openPaths);
  const localPaths = new Set(options.localPaths);
  // Before the body is read, and for paths that are not served, too: a stranger does not learn which are.
  app.addHook('onRequest', async ({ raw }) => {
    const path = pathOf(raw.url);
    await options.checkAddress?.(raw);
    if (openPaths.has(path)) return;
    const guard = options.guards?.find(({ prefix }) => path.startsWith(prefix));
    if (guard) {
      guard.admit(raw);
      return;
    }
    if (options.tls?.clientCertificates === 'required' && !hasTrustedCertificate(raw.socket))
      throw new ApiError('unauthorized', 'show a client certificate of the CA that this server names');
    if (options.open === true || (localPaths.has(path) && isLocalRequest(raw))) return;
    if (options.identify) {
      await options.identify(raw);
      return;
    }
    if (token === undefined) {
      if (isLocalRequest(raw)) return;
      throw new ApiError('unauthorized', 'without a token configured, only this machine is answered');
    }
    const presented = bearerToken(raw.headers.authorization);
    if (presented !== undefined && isSameToken(presented, token)) return;
    throw new ApiError('unauthorized', "this server's bearer token is needed", {
      hint: 'Authorization: Bearer …; the server names the file that holds it when it starts',
    });
  });
}

function hasTrustedCertificate(socket: Socket & { authorized?: boolean }): boolean {
  return socket.authorized === true;
}

function pathOf(url: string | undefined): string {
  return url?.split('?', 1)[0] ?? '';
}

/** One per address: `localhost` has two, and each of them follows the certificate files. */
function httpsServer(tls: ListenerTls, limits: HttpLimits, handler: RequestListener): Server {
  const server = createHttpsServer(
    {
      // Refused above, per path: a probe without a certificate must reach /health.
      ...tls.serverOptions({ rejectUnauthorized: false }),
      requestTimeout: limits.requestTimeoutMs,
      keepAliveTimeout: limits.keepAliveTimeoutMs,
    },
    handler,
  );
  server.maxConnections = limits.maxConnections;
  return tls.follow(server);
}

function listenError(endpoint: Endpoint, cause: unknown): HttpError {
  const where = `${endpoint.host}:${endpoint.port}`;
  return (cause as { code?: string }).code === 'EADDRINUSE'
    ? new HttpError('address-in-use', `${where} is taken by another process`, {
        cause,
        hint: 'stop it, or choose another endpoint in the configuration',
      })
    : new HttpError('cannot-listen', `cannot listen on ${where}: ${messageOf(cause)}`, { cause });
}
