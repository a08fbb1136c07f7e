import type { Clock, Timer } from '../../src/clock/clock.ts';
import type { StatusSources } from './relay-status.ts';

/** How often the state is looked at; a state that lasts shorter is no transition. */
const LOOK_MS = 1_000;

/** Tells upward, once each, when the link or what the signatures say changed. */
export class Transitions {
  readonly #sources: Pick<StatusSources, 'link' | 'trust'>;
  readonly #events: { record(kind: string, detail: Record<string, unknown>): void };
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #timer: Timer | undefined;
  #was: { connected: boolean; sinceMs: number; trust: string };

  constructor(options: {
    sources: Pick<StatusSources, 'link' | 'trust'>;
    events: { record(kind: string, detail: Record<string, unknown>): void };
    clock: Clock;
    onChange: () => void;
  }) {
    this.#sources = options.sources;
    this.#events = options.events;
    this.#clock = options.clock;
    this.#onChange = options.onChange;
    this.#was = this.#now();
  }

  start(): void {
    this.#timer = this.#clock.every(LOOK_MS, () => this.#look());
  }

  stop(): void {
    this.#timer?.cancel();
  }

  #now(): { connected: boolean; sinceMs: number; trust: string } {
    const { connected, sinceMs } = this.#sources.link();
    return { connected, sinceMs, trust: this.#sources.trust(this.#clock.now()) };
  }

  #look(): void {
    const was = this.#was;
    const is = this.#now();
    this.#was = is;
    if (is.connected !== was.connected)
      this.#events.record(is.connected ? 'link_restored' : 'link_lost', {
        since: new Date(is.sinceMs).toISOString(),
        ...(is.connected && { lost_since: new Date(was.sinceMs).toISOString() }),
      });
    if (is.trust !== was.trust) this.#events.record('trust_changed', { from: was.trust, to: is.trust });
    if (is.connected !== was.connected || is.trust !== was.trust) this.#onChange();
  }
}
