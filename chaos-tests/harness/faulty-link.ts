import { connect, createServer, type Server, type Socket } from 'node:net';
import { Random } from '../../src/sim/random.ts';
import { LinkPipe, type WayFaults } from './link-pipe.ts';

/** `up`: from who connects (a site) to what it connects to (the centre). */
export type Way = 'up' | 'down';
const WAYS: readonly Way[] = ['up', 'down'];
const SOUND_WAY: WayFaults = {
  latencyMs: 0,
  jitterMs: 0,
  loss: 0,
  bytesPerSecond: Infinity,
  drop: false,
};

export type LinkMode = 'sound' | 'faulty' | 'refused' | 'black-hole';
/** What a link looks like after a change, for a run's history. */
export interface LinkChange {
  readonly mode: LinkMode;
  /** Nothing passes on one way at least. */
  readonly severed: boolean;
  /** `cut`, `latency 200±50 ms up, drop down`, `sound`, `reset`. */
  readonly text: string;
}

export interface FaultyLinkOptions {
  readonly port: number;
  readonly targetPort: number;
  /** The same seed gives the same fate to the same segment of the same connection. Default 1. */
  readonly seed?: number;
  readonly onChange?: (change: LinkChange) => void;
}

/** A TCP proxy in front of one port: the wire between a site and the centre, with everything that wires do. */
export class FaultyLink {
  readonly port: number;
  /** Since the start, over all connections. */
  readonly bytes: Record<Way, number> = { up: 0, down: 0 };
  connections = 0;
  resets = 0;
  readonly #options: FaultyLinkOptions;
  readonly #server: Server;
  readonly #faults: Record<Way, WayFaults> = { up: SOUND_WAY, down: SOUND_WAY };
  /** Until when each direction is busy with what was sent before. */
  readonly #busyUntilMs: Record<Way, number> = { up: 0, down: 0 };
  readonly #wires = new Set<Wire>();
  #refuses = false;
  #flapping: NodeJS.Timeout | undefined;

  constructor(options: FaultyLinkOptions) {
    this.port = options.port;
    this.#options = options;
    this.#server = createServer({ allowHalfOpen: true }, (near) => this.#accept(near));
  }

  get mode(): LinkMode {
    const { up, down } = this.#faults;
    if (this.#refuses) return 'refused';
    if (up.drop && down.drop) return 'black-hole';
    return up === SOUND_WAY && down === SOUND_WAY ? 'sound' : 'faulty';
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.port, '127.0.0.1', resolve);
    });
  }

  /** Sets the faults of the ways that are named, all of them anew; the others stay as they are. */
  shape(faults: Partial<Record<Way, Partial<WayFaults>>>): void {
    for (const way of WAYS) {
      const wanted = faults[way];
      if (wanted) this.#setWay(way, { ...SOUND_WAY, ...wanted });
    }
    this.#changed();
  }

  /** Connections are reset, new ones too. */
  cut(): void {
    this.#refuses = true;
    this.#resetAll();
    this.#changed('cut');
  }

  /** Connections stay open and nothing passes: what a pulled cable looks like. */
  blackHole(): void {
    this.shape({ up: { drop: true }, down: { drop: true } });
  }

  /** Every connection gets an RST; new ones are served. */
  reset(): void {
    this.#resetAll();
    this.#changed('reset');
  }

  /** Cut for `downMs`, sound for `upMs`, and again, until `heal`. */
  flap(options: { upMs: number; downMs: number }): void {
    clearTimeout(this.#flapping);
    const turn = (): void => {
      if (this.#refuses) this.#mend();
      else this.cut();
      this.#flapping = setTimeout(turn, this.#refuses ? options.downMs : options.upMs);
    };
    turn();
  }

  /** Everything is sound. What was dropped on any way is reset: no kernel keeps a connection over a long cut. */
  heal(): void {
    clearTimeout(this.#flapping);
    this.#flapping = undefined;
    const dropped = WAYS.some((way) => this.#faults[way].drop);
    if (dropped) this.#resetAll();
    this.#mend();
  }

  async close(): Promise<void> {
    clearTimeout(this.#flapping);
    this.#resetAll();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #mend(): void {
    this.#refuses = false;
    for (const way of WAYS) this.#setWay(way, SOUND_WAY);
    this.#changed();
  }

  #setWay(way: Way, faults: WayFaults): void {
    this.#faults[way] = faults;
    this.#busyUntilMs[way] = 0;
    for (const wire of this.#wires) wire.pipes[way].reconsider();
  }

  #accept(near: Socket): void {
    const connection = this.connections++;
    near.on('error', () => undefined);
    if (this.#refuses) {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ port: this.#options.targetPort, host: '127.0.0.1', allowHalfOpen: true });
    const end = (): void => {
      this.resets++;
      wire.end();
    };
    const pipe = (way: Way, from: Socket, to: Socket): LinkPipe =>
      new LinkPipe({
        from,
        to,
        random: Random.named(this.#options.seed ?? 1, `${connection} ${way}`),
        faults: () => this.#faults[way],
        roundTripMs: () => this.#faults.up.latencyMs + this.#faults.down.latencyMs,
        sendAtMs: (nowMs, bytes) => {
          const { bytesPerSecond } = this.#faults[way];
          const startMs = Math.max(nowMs, this.#busyUntilMs[way]);
          this.#busyUntilMs[way] = startMs + (bytes / bytesPerSecond) * 1000;
          return this.#busyUntilMs[way];
        },
        passed: (bytes) => (this.bytes[way] += bytes),
        reset: end,
      });
    const wire = new Wire(near, far, { up: pipe('up', near, far), down: pipe('down', far, near) });
    this.#wires.add(wire);
    wire.closed(() => this.#wires.delete(wire));
  }

  #resetAll(): void {
    this.resets += this.#wires.size;
    for (const wire of this.#wires) wire.end();
  }

  #changed(text = describe(this.#faults)): void {
    const severed = this.#refuses || WAYS.some((way) => this.#faults[way].drop);
    this.#options.onChange?.({ mode: this.mode, severed, text });
  }
}

/** One connection through the link. */
class Wire {
  readonly pipes: Readonly<Record<Way, LinkPipe>>;
  readonly #sockets: readonly Socket[];

  constructor(near: Socket, far: Socket, pipes: Readonly<Record<Way, LinkPipe>>) {
    this.#sockets = [near, far];
    this.pipes = pipes;
  }

  /** Both ends get an RST. */
  end(): void {
    for (const pipe of Object.values(this.pipes)) pipe.stop();
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  closed(run: () => void): void {
    let open = this.#sockets.length;
    for (const socket of this.#sockets)
      socket.once('close', () => {
        if (--open === 0) run();
      });
  }
}

function describe(faults: Readonly<Record<Way, WayFaults>>): string {
  const texts = WAYS.flatMap((way) => {
    const { latencyMs, jitterMs, loss, bytesPerSecond, drop } = faults[way];
    return [
      ...(latencyMs > 0 || jitterMs > 0 ? [`latency ${latencyMs}+${jitterMs} ms ${way}`] : []),
      ...(loss > 0 ? [`loss ${loss * 100} % ${way}`] : []),
      ...(bytesPerSecond < Infinity ? [`${bytesPerSecond} bytes/s ${way}`] : []),
      ...(drop ? [`drop ${way}`] : []),
    ];
  });
  return texts.length === 0 ? 'sound' : texts.join(', ');
}
