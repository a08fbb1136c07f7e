import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { Agent, request } from 'undici';

/** One request, answered whole. Rejects when nothing answers in time. */
export type Send = (request: {
  method: 'GET' | 'POST' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** Until the whole answer is there, milliseconds. */
  timeoutMs: number;
}) => Promise<{ status: number; body: string }>;

/** No answer of the API is larger, by far. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** @param caFile PEM of a CA that is trusted beside the usual ones */
export function createSend(caFile: string | undefined): Send {
  const ca = caFile === undefined ? undefined : [...rootCertificates, readFileSync(caFile, 'utf8')];
  return sendThrough(ca ? { ca } : undefined);
}

/** Sends to what listens on a Unix socket of this machine; the host in a URL says nothing. */
export function createSocketSend(socketPath: string): Send {
  return sendThrough({ socketPath });
}

function sendThrough(connect: { ca: string[] } | { socketPath: string } | undefined): Send {
  const dispatcher = new Agent({ maxResponseSize: MAX_ANSWER_BYTES, ...(connect && { connect }) });
  return async ({ method, url, headers, body, timeoutMs }) => {
    const response = await request(url, {
      method,
      // A fresh connection each time: a command makes few requests and must not hang on an old one.
      reset: true,
      headers,
      body: body ?? null,
      dispatcher,
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.statusCode, body: await response.body.text() };
  };
}
