import type { Clock } from '../clock/clock.ts';
import type { Logger } from '../log/logger.ts';
import type { SimulatedAgent } from './agent.ts';
import type { BackoffLimits } from './backoff.ts';
import type { Random } from './random.ts';

/** What both transports need to carry agents' messages. */
export interface LinkOptions {
  clock: Clock;
  random: Random;
  /** At least one, tried in turn. */
  endpoints: readonly string[];
  agents: readonly SimulatedAgent[];
  token: string | undefined;
  ca: string | undefined;
  heartbeatMs: number;
  backoff: BackoffLimits;
  log: Logger;
  onConnectFailure: (reason: string) => void;
}

/** A way from some agents to a relay: keeps trying until it is told to stop. */
export interface Link {
  readonly endpoint: string;
  start(): void;
  /** Says goodbye where it can, then closes. */
  stop(): Promise<void>;
  /** Closes without a word. */
  kill(): void;
  /** The agents' processes end and start again: the connection is dropped and made anew. */
  reconnect(): void;
}

export function authorization(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

/** One endpoint after another, from `first` on. */
export class EndpointRing {
  readonly #endpoints: readonly string[];
  #at: number;

  constructor(endpoints: readonly string[], first: number) {
    this.#endpoints = endpoints;
    this.#at = first % endpoints.length;
  }

  get current(): string {
    return this.#endpoints[this.#at] ?? '';
  }

  advance(): void {
    this.#at = (this.#at + 1) % this.#endpoints.length;
  }
}
