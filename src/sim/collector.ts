import type { Clock, Timer } from '../clock/clock.ts';
import type { Character } from './character.ts';
import { type Content, sameFiles, textOf } from './content.ts';
import type { Random } from './random.ts';

/** Milliseconds: always the same, or drawn anew between two bounds. */
export type SomeMs = number | readonly [number, number];

/** How long simulated work takes. */
export interface AgentTiming {
  applyMs: SomeMs;
  slowApplyMs: SomeMs;
  /**
   * From start to crash. Shorter than applying: the crash is reported as FAILED, as a supervisor reports one
   * within its config_apply_timeout. Longer: APPLIED comes first, then the health says what it was worth.
   */
  crashAfterMs: number;
}

export const DEFAULT_TIMING = {
  applyMs: [200, 1_000],
  slowApplyMs: [20_000, 60_000],
  crashAfterMs: 100,
} as const satisfies AgentTiming;

export type ConfigStatus = 'unset' | 'applying' | 'applied' | 'failed';

/** A part of the agent's state that the server has to be told. */
export type StatePart = 'health' | 'status' | 'effective-config';

export interface CollectorState {
  /** Of the last content received. */
  hash: string;
  status: ConfigStatus;
  errorMessage: string;
  /** The last content received, in force or not. */
  received?: Content;
  /** What the process runs. */
  running?: Content;
  healthy: boolean;
  healthStatus: string;
  lastError: string;
}

export interface CollectorOptions {
  clock: Clock;
  random: Random;
  character: Character;
  timing: AgentTiming;
  crashOn: RegExp;
  /** What was kept across a restart. */
  initial?: Partial<CollectorState>;
  onChange: (parts: readonly StatePart[]) => void;
  /** A content came into force. */
  onApplied: (content: Content) => void;
}

/**
 * A Collector and the supervisor that starts it with new contents, without either: it takes the time they take,
 * fails as they fail, and says what they say.
 */
export class SimulatedCollector {
  readonly #options: CollectorOptions;
  readonly #state: CollectorState;
  readonly #timers = new Set<Timer>();
  /** What the supervisor's config file says; a content that was found invalid never gets there. */
  #written: Content | undefined;
  #starting = false;

  constructor(options: CollectorOptions) {
    this.#options = options;
    this.#state = {
      hash: '',
      status: 'unset',
      errorMessage: '',
      ...(options.character === 'unhealthy' ? UNHEALTHY : HEALTHY),
      ...options.initial,
    };
    this.#written = this.#state.running;
  }

  get state(): Readonly<CollectorState> {
    return this.#state;
  }

  /** @returns true when the content was already written, and so changed nothing */
  receive(content: Content): boolean {
    this.#state.hash = content.hash;
    this.#state.received = content;
    if (this.#written && sameFiles(this.#written, content)) {
      // A supervisor compares contents, not hashes, and says APPLIED of what it has without touching its Collector.
      this.#report('applied');
      return true;
    }
    if (this.#options.character === 'rejecting') this.#reject();
    else this.#apply(content);
    return false;
  }

  /** An empty config map: a supervisor stops its Collector. */
  stopProcess(hash: string): void {
    this.#cancelTimers();
    this.#state.hash = hash;
    delete this.#state.received;
    delete this.#state.running;
    this.#written = undefined;
    this.#setHealth({ healthy: false, healthStatus: 'StatusStopped', lastError: '' });
    this.#report('applied');
    this.#options.onChange(['effective-config']);
  }

  /** The agent's process ends. */
  end(): void {
    this.#cancelTimers();
  }

  #reject(): void {
    this.#report('failed', 'configuration validation failed: this agent rejects every new content');
  }

  #apply(content: Content): void {
    this.#cancelTimers();
    this.#written = content;
    this.#starting = true;
    const { character, timing, random, crashOn } = this.#options;
    const someMs = character === 'slow' ? timing.slowApplyMs : timing.applyMs;
    const applyMs = typeof someMs === 'number' ? someMs : random.between(...someMs);
    const crashes =
      character === 'crashing' && Object.values(textOf(content)).some((text) => crashOn.test(text));

    this.#report('applying');
    // The old process is stopped and the new one starts: no real agent is healthy in between.
    this.#setHealth({ healthy: false, healthStatus: 'StatusStarting', lastError: '' });
    if (crashes) this.#after(timing.crashAfterMs, () => this.#crash());
    if (crashes && timing.crashAfterMs < applyMs) return;
    this.#after(applyMs, () => {
      this.#starting = false;
      this.#state.running = content;
      this.#options.onApplied(content);
      this.#setHealth(character === 'unhealthy' ? UNHEALTHY : HEALTHY);
      this.#report('applied');
      this.#options.onChange(['effective-config']);
    });
  }

  #crash(): void {
    const lastError = 'Agent process exited unexpectedly, exit code=1. Will restart in a bit...';
    this.#setHealth({ healthy: false, healthStatus: '', lastError });
    delete this.#state.running;
    if (this.#starting)
      this.#report('failed', 'Agent exited unexpectedly with exit code 1 while applying configuration');
    this.#starting = false;
  }

  #report(status: ConfigStatus, errorMessage = ''): void {
    this.#state.status = status;
    this.#state.errorMessage = errorMessage;
    this.#options.onChange(['status']);
  }

  #setHealth(health: Pick<CollectorState, 'healthy' | 'healthStatus' | 'lastError'>): void {
    Object.assign(this.#state, health);
    this.#options.onChange(['health']);
  }

  #after(delayMs: number, run: () => void): void {
    const timer = this.#options.clock.after(delayMs, () => {
      this.#timers.delete(timer);
      run();
    });
    this.#timers.add(timer);
  }

  #cancelTimers(): void {
    for (const timer of this.#timers) timer.cancel();
    this.#timers.clear();
  }
}

const HEALTHY = { healthy: true, healthStatus: 'StatusOK', lastError: '' };
const UNHEALTHY = {
  healthy: false,
  healthStatus: 'StatusPermanentError',
  lastError: 'this agent is never well',
};
