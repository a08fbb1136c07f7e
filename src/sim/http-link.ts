import * as http from 'node:http';
import * as https from 'node:https';
import { gunzipSync } from 'node:zlib';
import { sleep, type Timer } from '../clock/clock.ts';
import { messageOf } from '../errors.ts';
import { decodeServerToAgent, DEFAULT_CODEC_LIMITS, encodeAgentToServer } from '../opamp/codec.ts';
import type { SimulatedAgent } from './agent.ts';
import { backoffMs, retryAfterMs } from './backoff.ts';
import { authorization, EndpointRing, type Link, type LinkOptions } from './link.ts';

const REQUEST_TIMEOUT_MS = 30_000;
const GOODBYE_TIMEOUT_MS = 2_000;
const CONTENT_TYPE = 'application/x-protobuf';

/** One agent that polls over plain HTTP [OpAMP Plain HTTP Transport]. */
export class HttpLink implements Link {
  readonly #options: LinkOptions;
  readonly #ring: EndpointRing;
  readonly #agent: SimulatedAgent;
  readonly #sockets: http.Agent;
  #abort = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #wake: (() => void) | undefined;

  constructor(options: LinkOptions & { agents: readonly [SimulatedAgent] }, firstEndpoint: number) {
    this.#options = options;
    this.#ring = new EndpointRing(options.endpoints, firstEndpoint);
    this.#agent = options.agents[0];
    const kind = this.endpoint.startsWith('https:') ? https.Agent : http.Agent;
    this.#sockets = new kind({ keepAlive: true, ...(options.ca !== undefined && { ca: options.ca }) });
  }

  get endpoint(): string {
    return this.#ring.current;
  }

  start(): void {
    this.#abort = new AbortController();
    this.#running = this.#poll(this.#abort.signal);
  }

  async stop(): Promise<void> {
    const wasConnected = this.#agent.connected;
    this.#abort.abort();
    await this.#running;
    if (wasConnected && this.#agent.character !== 'silent')
      // Whether the goodbye arrives or not, the agent is gone.
      await this.#request(
        encodeAgentToServer(this.#agent.goodbye()),
        AbortSignal.timeout(GOODBYE_TIMEOUT_MS),
      ).catch(() => undefined);
    this.#agent.detach();
    this.#sockets.destroy();
  }

  kill(): void {
    this.#abort.abort();
    this.#agent.detach();
    this.#sockets.destroy();
  }

  reconnect(): void {
    this.#wake?.();
  }

  async #poll(signal: AbortSignal): Promise<void> {
    const { clock, random, backoff, heartbeatMs, log } = this.#options;
    let failures = 0;
    let unanswered: Uint8Array | undefined;
    while (!signal.aborted) {
      if (!this.#agent.connected) this.#agent.attach(() => this.#wake?.());
      try {
        // A message that was not answered is sent again as it is: the server may not have seen it.
        unanswered ??= this.#next();
        if (unanswered) {
          const answer = await this.#request(unanswered, signal);
          unanswered = undefined;
          failures = 0;
          this.#agent.receive(decodeServerToAgent(answer));
          unanswered = this.#next();
          if (unanswered) continue;
        }
        await this.#pause(heartbeatMs, signal);
        this.#agent.heartbeat();
      } catch (error) {
        if (signal.aborted) break;
        failures++;
        this.#agent.detach();
        this.#options.onConnectFailure(messageOf(error));
        this.#ring.advance();
        const retryAfter = error instanceof Refused ? error.retryAfterMs : undefined;
        const delayMs = backoffMs(failures, retryAfter, backoff, random);
        log.debug(
          { event: 'sim_request_failed', reason: messageOf(error), delay_ms: Math.round(delayMs) },
          'trying again',
        );
        await sleep(clock, delayMs, signal).catch(() => undefined);
      }
    }
  }

  #next(): Uint8Array | undefined {
    const message = this.#agent.nextMessage();
    return message && encodeAgentToServer(message);
  }

  /** Until the heartbeat is due or the agent has something to say. */
  #pause(delayMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const finish = (): void => {
        timer.cancel();
        this.#wake = undefined;
        signal.removeEventListener('abort', finish);
        resolve();
      };
      const timer: Timer = this.#options.clock.after(delayMs, finish);
      this.#wake = finish;
      signal.addEventListener('abort', finish, { once: true });
    });
  }

  #request(body: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
    const target = new URL(this.endpoint);
    const send = target.protocol === 'https:' ? https.request : http.request;
    return new Promise((resolve, reject) => {
      const request = send(
        target,
        {
          method: 'POST',
          agent: this.#sockets,
          signal,
          timeout: REQUEST_TIMEOUT_MS,
          headers: {
            'content-type': CONTENT_TYPE,
            'content-length': body.length,
            'accept-encoding': 'gzip',
            ...authorization(this.#options.token),
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            try {
              resolve(this.#bodyOf(response, Buffer.concat(parts)));
            } catch (error) {
              reject(error instanceof Error ? error : new Error(messageOf(error)));
            }
          });
        },
      );
      request.on('timeout', () => request.destroy(new Error('the server did not answer in time')));
      request.on('error', reject);
      request.end(body);
    });
  }

  #bodyOf(response: http.IncomingMessage, body: Buffer): Uint8Array {
    if (response.statusCode !== 200)
      throw new Refused(
        `answered ${response.statusCode ?? 0}`,
        retryAfterMs(response.headers['retry-after'], this.#options.clock.now()),
      );
    if (response.headers['content-encoding'] !== 'gzip') return body;
    return gunzipSync(body, { maxOutputLength: DEFAULT_CODEC_LIMITS.maxBytes });
  }
}

class Refused extends Error {
  readonly retryAfterMs: number | undefined;

  constructor(message: string, retryAfter: number | undefined) {
    super(message);
    this.retryAfterMs = retryAfter;
  }
}
