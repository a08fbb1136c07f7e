import type { Clock, Timer } from '../../src/clock/clock.ts';
import { TokenBucket } from '../../src/clock/token-bucket.ts';
import { WIRE_LIMITS } from '../../src/wire/limits.ts';
import type { PeerArrival } from '../../src/wire/peer-codec.ts';
import type { SiblingLimits } from './limits.ts';

export interface PresenceOptions {
  readonly clock: Clock;
  readonly limits: SiblingLimits;
  /** An agent that is here now; undefined when it left meanwhile. */
  readonly current: (uid: string) => PeerArrival | undefined;
  /** Rejects when the sibling was not told. */
  readonly tell: (sibling: string, agents: readonly PeerArrival[]) => Promise<void>;
}

/** Tells each sibling who came here, so that an agent that moved is counted once. */
export class Presence {
  readonly #options: PresenceOptions;
  /** Who is still to be told, by sibling: at most the agents that are here. */
  readonly #waiting = new Map<string, Set<string>>();
  readonly #telling = new Set<string>();
  readonly #heard = new Map<string, TokenBucket>();
  #timer: Timer | undefined;
  #isStopped = false;

  constructor(options: PresenceOptions) {
    this.#options = options;
  }

  /** Agents that a sibling does not know to be here yet; the most of any sibling. */
  get waiting(): number {
    return Math.max(0, ...Array.from(this.#waiting.values(), ({ size }) => size));
  }

  stop(): void {
    this.#isStopped = true;
    this.#timer?.cancel();
  }

  arrived(uid: string): void {
    for (const waiting of this.#waiting.values()) waiting.add(uid);
    if (this.#waiting.size > 0) this.#flushSoon();
  }

  left(uid: string): void {
    for (const waiting of this.#waiting.values()) waiting.delete(uid);
  }

  /** From now on a sibling is told; first who is here already. */
  tellAll(sibling: string, uids: Iterable<string>): void {
    this.#waiting.set(sibling, new Set(uids));
  }

  forget(sibling: string): void {
    this.#waiting.delete(sibling);
    this.#heard.delete(sibling);
  }

  /** Tells a sibling what waits for it. It is called whenever the sibling was heard, so a failure is tried again. */
  flush(sibling: string): void {
    const waiting = this.#waiting.get(sibling);
    if (!waiting || waiting.size === 0 || this.#telling.has(sibling) || this.#isStopped) return;
    this.#telling.add(sibling);
    void this.#tell(sibling, waiting).finally(() => this.#telling.delete(sibling));
  }

  /** Whether a sibling may tell of so many more agents. */
  mayTell(sibling: string, agents: number): boolean {
    const nowMs = this.#options.clock.monotonicMs();
    const { arrivalsPerSecond: perSecond } = this.#options.limits;
    let bucket = this.#heard.get(sibling);
    if (!bucket)
      this.#heard.set(sibling, (bucket = new TokenBucket({ perSecond, burst: 5 * perSecond, nowMs })));
    return bucket.take(nowMs, agents);
  }

  #flushSoon(): void {
    this.#timer ??= this.#options.clock.after(this.#options.limits.arrivalsMs, () => {
      this.#timer = undefined;
      for (const sibling of this.#waiting.keys()) this.flush(sibling);
    });
  }

  async #tell(sibling: string, waiting: Set<string>): Promise<void> {
    while (waiting.size > 0 && !this.#isStopped) {
      const uids = [...waiting].slice(0, WIRE_LIMITS.arrivals);
      for (const uid of uids) waiting.delete(uid);
      const agents = uids.flatMap((uid) => this.#options.current(uid) ?? []);
      if (agents.length === 0) continue;
      try {
        await this.#options.tell(sibling, agents);
      } catch {
        // Those that left meanwhile are nobody's any more.
        for (const uid of uids) if (this.#options.current(uid)) waiting.add(uid);
        return;
      }
    }
  }
}
