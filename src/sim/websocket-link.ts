import { WebSocket } from 'ws';
import type { Timer } from '../clock/clock.ts';
import { messageOf } from '../errors.ts';
import { decodeServerToAgent, DEFAULT_CODEC_LIMITS, encodeAgentToServer } from '../opamp/codec.ts';
import { frameMessage, unframeMessage } from '../opamp/framing.ts';
import type { AgentToServer } from '../opamp/messages.ts';
import { uidToHex } from '../opamp/uid.ts';
import { backoffMs, retryAfterMs } from './backoff.ts';
import { authorization, EndpointRing, type Link, type LinkOptions } from './link.ts';

const HANDSHAKE_TIMEOUT_MS = 15_000;
/** How long a goodbye may take to leave. */
const GOODBYE_TIMEOUT_MS = 2_000;
const NORMAL_CLOSURE = 1000;

/** Some agents on one WebSocket [OpAMP WebSocket Transport]. */
export class WebSocketLink implements Link {
  readonly #options: LinkOptions;
  readonly #ring: EndpointRing;
  #socket: WebSocket | undefined;
  #heartbeat: Timer | undefined;
  #retry: Timer | undefined;
  #failures = 0;
  #stopped = true;

  constructor(options: LinkOptions, firstEndpoint: number) {
    this.#options = options;
    this.#ring = new EndpointRing(options.endpoints, firstEndpoint);
  }

  get endpoint(): string {
    return this.#ring.current;
  }

  start(): void {
    this.#stopped = false;
    this.#connect();
  }

  async stop(): Promise<void> {
    const socket = this.#socket;
    this.#stopped = true;
    this.#retry?.cancel();
    if (socket?.readyState !== WebSocket.OPEN) {
      this.kill();
      return;
    }
    for (const agent of this.#options.agents)
      if (agent.character !== 'silent') this.#send(socket, agent.goodbye());
    await new Promise<void>((resolve) => {
      const timer = this.#options.clock.after(GOODBYE_TIMEOUT_MS, () => socket.terminate());
      socket.once('close', () => {
        timer.cancel();
        resolve();
      });
      socket.close(NORMAL_CLOSURE);
    });
  }

  kill(): void {
    this.#stopped = true;
    this.#retry?.cancel();
    this.#socket?.terminate();
  }

  reconnect(): void {
    this.#socket?.terminate();
  }

  #connect(): void {
    const { clock, token, ca, log } = this.#options;
    const endpoint = this.endpoint;
    const socket = new WebSocket(endpoint, {
      headers: authorization(token),
      handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
      maxPayload: DEFAULT_CODEC_LIMITS.maxBytes,
      perMessageDeflate: false,
      ...(ca !== undefined && { ca }),
    });
    this.#socket = socket;
    let retryAfter: number | undefined;
    let reason = '';

    socket.on('unexpected-response', (request, response) => {
      retryAfter = retryAfterMs(response.headers['retry-after'], clock.now());
      reason = `answered ${response.statusCode ?? 0}`;
      request.destroy();
      socket.emit('close', 0, Buffer.alloc(0));
    });
    socket.on('error', (error) => (reason ||= error.message));
    socket.on('open', () => this.#opened(socket));
    socket.on('message', (data, isBinary) => this.#receive(socket, data, isBinary));
    socket.once('close', (code) => {
      const failed = this.#heartbeat === undefined;
      this.#closed();
      if (this.#stopped) return;
      this.#failures++;
      if (failed) {
        this.#options.onConnectFailure(reason || `closed with ${code}`);
        this.#ring.advance();
      }
      const delayMs = backoffMs(this.#failures, retryAfter, this.#options.backoff, this.#options.random);
      log.debug(
        { event: 'sim_disconnected', endpoint, code, reason, delay_ms: Math.round(delayMs) },
        'reconnecting',
      );
      this.#retry = clock.after(delayMs, () => this.#connect());
    });
  }

  #opened(socket: WebSocket): void {
    const { clock, random, heartbeatMs, agents } = this.#options;
    const beat = (): void => {
      for (const agent of agents) {
        agent.heartbeat();
        this.#flush(socket, agent);
      }
      this.#heartbeat = clock.after(heartbeatMs, beat);
    };
    // The first one anywhere within the interval: a fleet that reconnected together does not beat together.
    this.#heartbeat = clock.after(heartbeatMs * random.between(0.5, 1), beat);
    for (const agent of agents) {
      agent.attach(() => this.#flush(socket, agent));
      this.#flush(socket, agent);
    }
  }

  #receive(socket: WebSocket, data: Buffer | ArrayBuffer | Buffer[], isBinary: boolean): void {
    try {
      const bytes = Array.isArray(data) ? Buffer.concat(data) : new Uint8Array(data);
      const body = isBinary ? unframeMessage(bytes) : undefined;
      if (!body) throw new Error('no binary message with a zero header');
      const message = decodeServerToAgent(body);
      const uid = uidToHex(message.instanceUid ?? new Uint8Array());
      const { agents } = this.#options;
      // What is for none of them is given to the first, which says so.
      const agent = agents.find((candidate) => candidate.uid === uid) ?? agents[0];
      // A connection counts as good once the server spoke on it: one that is closed at once must not reset the backoff.
      this.#failures = 0;
      agent?.receive(message);
      if (agent) this.#flush(socket, agent);
    } catch (error) {
      this.#options.log.warn({ event: 'sim_bad_message', reason: messageOf(error) }, 'not a ServerToAgent');
      socket.close(1002);
    }
  }

  #flush(socket: WebSocket, agent: LinkOptions['agents'][number]): void {
    if (socket.readyState !== WebSocket.OPEN) return;
    const message = agent.nextMessage();
    if (message) this.#send(socket, message);
  }

  #send(socket: WebSocket, message: AgentToServer): void {
    socket.send(frameMessage(encodeAgentToServer(message)));
  }

  #closed(): void {
    this.#heartbeat?.cancel();
    this.#heartbeat = undefined;
    this.#socket = undefined;
    for (const agent of this.#options.agents) agent.detach();
  }
}
