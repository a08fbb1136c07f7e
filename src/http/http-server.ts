import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type FastifyInstance, type FastifyServerOptions, fastify } from 'fastify';
import { API_ERRORS, type ApiErrorCode, type ErrorBody } from '../api/error.ts';
import { HoldfastError, messageOf } from '../errors.ts';
import type { Logger } from '../log/logger.ts';

export type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

export type HttpServerErrorCode = 'port-taken' | 'cannot-listen' | 'unreadable-tls';
export class HttpServerError extends HoldfastError<HttpServerErrorCode> {}

/** A request that is answered with an error of the API. Throw it in a handler. */
export class RequestError extends HoldfastError<ApiErrorCode> {}

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
  /** Largest request body, bytes (default 1 MiB). */
  readonly maxBodyBytes?: number;
}

const DEFAULT_MAX_BODY_BYTES = 1024 * 1024;
/** A request's headers and body must arrive within this, milliseconds (slow loris). */
const REQUEST_TIMEOUT_MS = 30_000;

/** A Fastify server that answers every failure in the API's one error shape. */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const { log, tls } = options;
  const settings = {
    loggerInstance: log,
    disableRequestLogging: true,
    bodyLimit: options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
    ...(tls && {
      https: {
        cert: tls.cert,
        key: tls.key,
        minVersion: 'TLSv1.2' as const,
        ...(tls.clientCa && { ca: tls.clientCa, requestCert: true, rejectUnauthorized: true }),
      },
    }),
  };
  const app = fastify(settings as FastifyServerOptions) as unknown as FastifyInstance;
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, _request, reply) => {
    const { status, body } = errorAnswer(error);
    if (status >= 500) log.error({ event: 'request_failed', error: messageOf(error) }, 'a request failed');
    return reply.code(status).send(body);
  });
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send(
        errorBody('not-found', `nothing is served at ${request.method} ${request.url.split('?')[0] ?? ''}`),
      ),
  );
  return app;
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

function errorAnswer(error: Error & { statusCode?: number }): { status: number; body: ErrorBody } {
  if (error instanceof RequestError)
    return { status: API_ERRORS[error.code], body: errorBody(error.code, error.message, error.hint) };
  const status = error.statusCode ?? 500;
  const code = (Object.keys(API_ERRORS) as ApiErrorCode[]).find((known) => API_ERRORS[known] === status);
  // What went wrong inside is for the log: it may hold paths or values that are nobody's business.
  if (status >= 500 || !code)
    return { status: 500, body: errorBody('internal', 'internal error; the log says more') };
  return { status, body: errorBody(code, error.message) };
}

export function errorBody(code: ApiErrorCode, message: string, hint?: string): ErrorBody {
  return { error: { code, message, ...(hint !== undefined && { hint }) } };
}
