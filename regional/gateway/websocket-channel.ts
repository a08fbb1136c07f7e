import type { WebSocket } from 'ws';
import type { Clock, Timer } from '../../src/clock/clock.ts';
import { TokenBucket } from '../../src/clock/token-bucket.ts';
import { frameMessage, unframeMessage } from '../../src/opamp/framing.ts';
import type { CredentialIdentity } from './authenticator.ts';
import { type Channel, CLOSE_CODES, type CloseCode, type MessageReceiver, type Reply } from './channel.ts';
import type { BittenLimit, GatewayMetrics } from './gateway-metrics.ts';
import type { GatewayLimits } from './limits.ts';
import { messageCost } from './peer-rates.ts';

/** Longest time that reading from a flooding peer is suspended at a stretch, below the idle timeout. */
const LONGEST_PAUSE_MS = 10_000;

/** One WebSocket: frames in, answers and pushes out, and the bounds of both. */
export class WebSocketChannel implements Channel {
  readonly transport = 'ws';
  readonly id: number;
  readonly remoteAddr: string;
  readonly credential: CredentialIdentity;
  readonly #socket: WebSocket;
  readonly #receiver: MessageReceiver;
  readonly #clock: Clock;
  readonly #limits: GatewayLimits;
  readonly #metrics: GatewayMetrics;
  readonly #rate: TokenBucket;
  readonly #openedMs: number;
  readonly #pings = new Set<(answered: boolean) => void>();
  readonly #unflushed = new Set<() => void>();
  #heardMs: number;
  #hasSpoken = false;
  #pause: Timer | undefined;

  constructor(options: {
    id: number;
    socket: WebSocket;
    remoteAddr: string;
    credential: CredentialIdentity;
    receiver: MessageReceiver;
    clock: Clock;
    limits: GatewayLimits;
    metrics: GatewayMetrics;
    onClosed: (channel: WebSocketChannel) => void;
  }) {
    this.id = options.id;
    this.remoteAddr = options.remoteAddr;
    this.credential = options.credential;
    this.#socket = options.socket;
    this.#receiver = options.receiver;
    this.#clock = options.clock;
    this.#limits = options.limits;
    this.#metrics = options.metrics;
    this.#openedMs = this.#heardMs = options.clock.monotonicMs();
    const { messagesPerSecond, messageBurst } = options.limits;
    this.#rate = new TokenBucket({
      perSecond: messagesPerSecond,
      burst: messageBurst,
      nowMs: this.#openedMs,
    });
    this.#socket.on('message', (data, isBinary) => this.#onMessage(data as Buffer, isBinary));
    this.#socket.on('pong', () => this.#onPong());
    this.#socket.on('ping', () => (this.#heardMs = this.#clock.monotonicMs()));
    // `ws` has chosen the close code already: 1009 above maxPayload, 1002 for what is no WebSocket frame.
    this.#socket.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') this.#metrics.limited('message-size');
    });
    this.#socket.on('close', () => {
      this.#pause?.cancel();
      for (const answered of this.#pings) answered(false);
      for (const flushed of [...this.#unflushed]) flushed();
      options.onClosed(this);
    });
  }

  isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  push(message: Uint8Array, onFlushed?: () => void): boolean {
    if (!this.isOpen()) return false;
    if (this.#socket.bufferedAmount > this.#limits.maxSendBufferBytes) {
      this.#drop('send-buffer');
      return false;
    }
    const frame = frameMessage(message);
    if (frame.length > this.#limits.maxMessageBytes) {
      this.#metrics.limited('reply-size'); // [OpAMP WebSocket Message Size Limits]: not sent, and recorded
      return false;
    }
    const flushed = (): void => {
      if (this.#unflushed.delete(flushed)) onFlushed?.();
    };
    this.#unflushed.add(flushed);
    this.#socket.send(frame, { binary: true }, flushed);
    return true;
  }

  ping(timeoutMs: number): Promise<boolean> {
    if (!this.isOpen()) return Promise.resolve(false);
    // Whoever is flooding us is there; its pong waits behind what we do not read.
    if (this.#pause) return Promise.resolve(true);
    return new Promise((resolve) => {
      const answered = (isAlive: boolean): void => {
        timer.cancel();
        this.#pings.delete(answered);
        resolve(isAlive);
      };
      const timer = this.#clock.after(timeoutMs, () => answered(false));
      this.#pings.add(answered);
      this.#socket.ping();
    });
  }

  close(code: CloseCode, reason: string): void {
    // Who does not belong here is not heard any more, though it may keep the closing handshake waiting.
    if (code === CLOSE_CODES.policy) this.#socket.removeAllListeners('message');
    this.#socket.close(code, reason);
  }

  /** Without a closing handshake: nobody would answer it. */
  terminate(): void {
    this.#socket.terminate();
  }

  /** Run now and then: pings, and drops a peer that says nothing. */
  check(): void {
    const nowMs = this.#clock.monotonicMs();
    if (!this.#hasSpoken && nowMs - this.#openedMs > this.#limits.firstMessageTimeoutMs)
      this.#drop('first-message-timeout');
    else if (!this.#pause && nowMs - this.#heardMs > this.#limits.idleTimeoutMs) this.#drop('idle-timeout');
    else if (this.isOpen()) this.#socket.ping();
  }

  #onMessage(data: Buffer, isBinary: boolean): void {
    const nowMs = this.#clock.monotonicMs();
    this.#heardMs = nowMs;
    this.#hasSpoken = true;
    const debtMs = this.#rate.spend(nowMs, messageCost(data.length, this.#limits));
    if (debtMs > 0) this.#suspendReading(debtMs);
    // The socket may carry other agents: what is malformed is answered, and the connection stays [OpAMP Bad Request].
    const message = isBinary ? unframeMessage(data) : undefined;
    if (!message) {
      const problem = isBinary ? 'the header is not zero' : 'a text message; OpAMP over WebSocket is binary';
      this.push(this.#receiver.badRequest(problem));
      return;
    }
    const reply = this.#receiver.receive(this, message);
    if (reply instanceof Promise) void reply.then((late) => this.#answer(late));
    else this.#answer(reply);
  }

  #answer({ message, onFlushed }: Reply): void {
    if (!this.push(message, onFlushed)) onFlushed?.();
  }

  #onPong(): void {
    this.#heardMs = this.#clock.monotonicMs();
    for (const answered of this.#pings) answered(true);
  }

  /** Lets TCP hold the flood back: no message is lost, and others get their turn. */
  #suspendReading(debtMs: number): void {
    if (this.#pause) return;
    this.#metrics.limited('message-rate');
    this.#socket.pause();
    this.#pause = this.#clock.after(Math.min(debtMs, LONGEST_PAUSE_MS), () => {
      this.#pause = undefined;
      this.#socket.resume();
    });
  }

  #drop(limit: BittenLimit): void {
    this.#metrics.limited(limit);
    this.#socket.terminate();
  }
}
