import type { Clock, Timer } from '../../src/clock/clock.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { StatusSources } from './relay-status.ts';
import type { ToldStore } from './told-store.ts';

/** How often the state is looked at; a state that lasts shorter is no transition. */
const LOOK_MS = 1_000;

interface Seen {
  readonly connected: boolean;
  readonly sinceMs: number;
  readonly isRefused: boolean;
  readonly trust: string;
}

type Sources = Pick<StatusSources, 'link' | 'trust' | 'enrolment'>;

/** Tells upward, once each, when the link, what the signatures say, or whether newcomers are let in changed. */
export class Transitions {
  readonly #sources: Sources;
  readonly #events: { record(kind: string, detail: Record<string, unknown>): void };
  readonly #told: ToldStore;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #onChange: () => void;
  #timer: Timer | undefined;
  /** As it was last told, by this process or one before. */
  #enrolment: string;
  #was: Seen;

  constructor(options: {
    sources: Sources;
    events: { record(kind: string, detail: Record<string, unknown>): void };
    told: ToldStore;
    clock: Clock;
    log: Logger;
    onChange: () => void;
  }) {
    this.#sources = options.sources;
    this.#events = options.events;
    this.#told = options.told;
    this.#clock = options.clock;
    this.#log = options.log;
    this.#onChange = options.onChange;
    this.#was = this.#now();
    this.#enrolment = options.told.get('enrolment') ?? 'open';
  }

  start(): void {
    this.#timer = this.#clock.every(LOOK_MS, () => this.#look());
  }

  stop(): void {
    this.#timer?.cancel();
  }

  #now(): Seen {
    const { connected, sinceMs, isRefused = false } = this.#sources.link();
    return { connected, sinceMs, isRefused, trust: this.#sources.trust(this.#clock.now()) };
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
    // It waits in the outbox, and tells whoever lets this relay in again since when it was out.
    if (is.isRefused && !was.isRefused) this.#events.record('bus_refused', {});
    if (is.trust !== was.trust) this.#events.record('trust_changed', { from: was.trust, to: is.trust });
    const isEnrolmentTold = this.#lookAtEnrolment();
    if (is.connected !== was.connected || is.trust !== was.trust || isEnrolmentTold) this.#onChange();
  }

  /** Whether there was a change to tell. */
  #lookAtEnrolment(): boolean {
    const { refusal, refusals } = this.#sources.enrolment();
    const state = refusal === undefined ? 'open' : 'closed';
    if (state === this.#enrolment) return false;
    try {
      this.#told.tell('enrolment', state, () =>
        this.#events.record(
          `enrolment_${refusal === undefined ? 'opened' : 'closed'}`,
          refusal === undefined ? { refused: refusals } : { reason: refusal },
        ),
      );
    } catch (error) {
      // It is told at a later look, when the disk has room.
      this.#log.warn({ event: 'enrolment_not_told', error: messageOf(error) }, 'trust.db takes no writes');
      return false;
    }
    this.#enrolment = state;
    return true;
  }
}
