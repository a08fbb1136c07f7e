import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { rootCertificates } from 'node:tls';
import type { Send } from './api-client.ts';

/** No answer of the API is larger, by far. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** Sends over a fresh connection each time: a command makes few requests and must not hang on an old one. */
export function createSend(caFile: string | undefined): Send {
  const ca = caFile === undefined ? undefined : [...rootCertificates, readFileSync(caFile, 'utf8')];
  return ({ method, url, headers, body, timeoutMs }) =>
    new Promise((resolve, reject) => {
      const start = url.startsWith('https:') ? httpsRequest : httpRequest;
      const request = start(url, {
        method,
        headers,
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        ...(ca === undefined ? {} : { ca }),
      });
      request.on('error', reject);
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > MAX_ANSWER_BYTES)
            request.destroy(new Error(`the answer is over ${MAX_ANSWER_BYTES} bytes`));
          else chunks.push(chunk);
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
        );
      });
      request.end(body);
    });
}
