import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { Agent, request } from 'undici';

/** One request of bytes, answered whole. Rejects when nothing answers in time, or with more than `maxBytes`. */
export type SendBytes = (request: {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: Uint8Array;
  /** Until the whole answer is there, milliseconds. */
  timeoutMs: number;
  /** Of the answer's body. */
  maxBytes: number;
}) => Promise<{ status: number; header: (name: string) => string | undefined; body: Uint8Array }>;

/** Keeps connections open between requests, for peers that are asked again and again. */
export function createSendBytes(caFile: string | undefined): { send: SendBytes; close: () => Promise<void> } {
  const ca = caFile === undefined ? undefined : [...rootCertificates, readFileSync(caFile, 'utf8')];
  const dispatcher = new Agent({ connections: 8, ...(ca && { connect: { ca } }) });
  return {
    close: () => dispatcher.destroy(),
    async send({ method, url, headers, body, timeoutMs, maxBytes }) {
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await request(url, { method, headers, body: body ?? null, dispatcher, signal });
      const chunks: Buffer[] = [];
      let bytes = 0;
      for await (const chunk of response.body as AsyncIterable<Buffer>) {
        bytes += chunk.byteLength;
        // Leaving the loop ends the connection, so that nobody can make us take more.
        if (bytes > maxBytes)
          throw new Error(`the answer of ${new URL(url).host} is larger than ${maxBytes} bytes`);
        chunks.push(chunk);
      }
      return {
        status: response.statusCode,
        header: (name) => {
          const value = response.headers[name];
          return Array.isArray(value) ? value[0] : value;
        },
        body: Buffer.concat(chunks),
      };
    },
  };
}
