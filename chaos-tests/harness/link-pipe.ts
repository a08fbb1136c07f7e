import type { Socket } from 'node:net';
import type { Random } from '../../src/sim/random.ts';

/** What ails one direction of a link. Everything may change while it runs. */
export interface WayFaults {
  /** One way, milliseconds; each connection stays in order. */
  readonly latencyMs: number;
  /** Up to so much more, drawn per segment. */
  readonly jitterMs: number;
  /**
   * Share of segments that are lost, 0 to 1. This is a TCP proxy, so loss is what applications see of it: everything
   * behind a lost segment waits for its retransmission, and a segment lost too often in a row resets the connection.
   * The lower throughput of a lossy path (congestion control) is not modelled; say `bytesPerSecond` too.
   */
  readonly loss: number;
  /** Shared by all connections of this direction. */
  readonly bytesPerSecond: number;
  /**
   * Nothing passes, also no end of a connection: on one way only it is a one-way drop, on both a black hole. What
   * is lifted soon is retransmitted: it passes late. (A real one-way drop loses the other way's acknowledgements
   * too, so that way stalls once its window is full; here it goes on.)
   */
  readonly drop: boolean;
}

/** Fates are drawn per so many bytes of a connection's stream, wherever the kernel cuts it. */
export const SEGMENT_BYTES = 1460;
/** Waiting bytes above which the sender is not read from: the window of a real path. */
const WINDOW_BYTES = 256 * 1024;
/** Shortest retransmission timeout of Linux, milliseconds; it doubles with each loss of the same segment. */
const SHORTEST_TIMEOUT_MS = 200;
/** So many losses of one segment end a connection, as a kernel ends it. */
const MOST_LOSSES = 8;

/** Bytes, or how the connection ended, on their way. */
interface Parcel {
  readonly content: Buffer | 'end' | 'reset';
  readonly arrivedMs: number;
  /** Sum of its latency, jitter and retransmissions. */
  delayMs: number;
  dueMs: number;
}

export interface LinkPipeOptions {
  readonly from: Socket;
  readonly to: Socket;
  readonly random: Random;
  readonly faults: () => WayFaults;
  readonly roundTripMs: () => number;
  /** When so many bytes have left, given what was sent before on this way. */
  readonly sendAtMs: (nowMs: number, bytes: number) => number;
  readonly passed: (bytes: number) => void;
  /** A segment was lost too often. */
  readonly reset: () => void;
}

/** One direction of one connection: takes bytes from a socket and gives them to another as the faults say. */
export class LinkPipe {
  readonly #options: LinkPipeOptions;
  readonly #parcels: Parcel[] = [];
  #waitingBytes = 0;
  #streamBytes = 0;
  #lastDueMs = 0;
  #timer: NodeJS.Timeout | undefined;
  #drained = true;
  #stopped = false;

  constructor(options: LinkPipeOptions) {
    this.#options = options;
    const { from, to } = options;
    from.on('data', (chunk) => this.#take(chunk));
    from.on('end', () => this.#push('end'));
    from.on('error', () => this.#push('reset'));
    to.on('drain', () => {
      this.#drained = true;
      this.#deliver();
    });
  }

  /** The faults have changed: what waits is judged by the new ones. */
  reconsider(): void {
    this.#lastDueMs = 0;
    for (const parcel of this.#parcels) this.#schedule(parcel, performance.now());
    this.#deliver();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#parcels.length = 0;
  }

  #take(chunk: Buffer): void {
    for (let at = 0; at < chunk.byteLength;) {
      const room = SEGMENT_BYTES - (this.#streamBytes % SEGMENT_BYTES);
      const piece = chunk.subarray(at, at + room);
      const isNewSegment = room === SEGMENT_BYTES;
      at += piece.byteLength;
      this.#streamBytes += piece.byteLength;
      this.#waitingBytes += piece.byteLength;
      this.#push(piece, isNewSegment);
      if (this.#stopped) return;
    }
    if (this.#waitingBytes > WINDOW_BYTES) this.#options.from.pause();
  }

  #push(content: Parcel['content'], isNewSegment = false): void {
    if (this.#stopped) return;
    const delayMs = isNewSegment ? this.#fate() : 0;
    if (this.#stopped) return;
    const parcel: Parcel = { content, arrivedMs: performance.now(), delayMs, dueMs: 0 };
    this.#schedule(parcel, parcel.arrivedMs);
    this.#parcels.push(parcel);
    this.#deliver();
  }

  #fate(): number {
    const { random, faults, roundTripMs, reset } = this.#options;
    const delayMs = segmentDelayMs(random, faults(), roundTripMs());
    if (delayMs === undefined) reset();
    return delayMs ?? 0;
  }

  #schedule(parcel: Parcel, nowMs: number): void {
    const { faults, sendAtMs } = this.#options;
    const bytes = typeof parcel.content === 'string' ? 0 : parcel.content.byteLength;
    const sentMs = Math.max(parcel.arrivedMs, sendAtMs(nowMs, bytes));
    parcel.dueMs = Math.max(sentMs + faults().latencyMs + parcel.delayMs, this.#lastDueMs);
    this.#lastDueMs = parcel.dueMs;
  }

  #deliver(): void {
    clearTimeout(this.#timer);
    const { from, to, faults, passed } = this.#options;
    for (let parcel = this.#parcels[0]; parcel; parcel = this.#parcels[0]) {
      if (this.#stopped || faults().drop || !this.#drained) return;
      const waitMs = parcel.dueMs - performance.now();
      if (waitMs > 0) {
        this.#timer = setTimeout(() => this.#deliver(), Math.ceil(waitMs));
        return;
      }
      this.#parcels.shift();
      if (parcel.content === 'end') to.end();
      else if (parcel.content === 'reset') to.resetAndDestroy();
      else {
        this.#waitingBytes -= parcel.content.byteLength;
        passed(parcel.content.byteLength);
        this.#drained = to.write(parcel.content);
        if (from.isPaused() && this.#waitingBytes <= WINDOW_BYTES) from.resume();
      }
    }
  }
}

/**
 * Jitter and retransmissions of one segment, milliseconds; undefined: it was lost too often. Takes the same number
 * of draws whatever the faults are, so that a changed fault does not change the fate of later segments.
 */
export function segmentDelayMs(
  random: Random,
  { jitterMs, loss }: Pick<WayFaults, 'jitterMs' | 'loss'>,
  roundTripMs: number,
): number | undefined {
  const jitter = random.next();
  const draws = random.fork();
  let lateMs = 0;
  for (let losses = 0; draws.next() < loss; losses++) {
    if (losses === MOST_LOSSES) return undefined;
    lateMs += Math.max(SHORTEST_TIMEOUT_MS, 2 * roundTripMs) * 2 ** losses;
  }
  return jitter * jitterMs + lateMs;
}
