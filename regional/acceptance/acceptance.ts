import type { Bus, Subscription } from '../../src/bus/bus.ts';
import type { Clock } from '../../src/clock/clock.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Registry } from '../../src/metrics/registry.ts';
import type { RefusalCode, RefusalSubject } from '../../src/trust/refusal.ts';
import type { Trust } from '../../src/wire/messages.ts';
import type { Accepted } from './accepted.ts';
import type { TrustStore } from './trust-store.ts';

export interface AcceptanceOptions {
  readonly store: TrustStore;
  readonly bus: Bus;
  readonly clock: Clock;
  /** This relay's name: root and blob requests go out under it. */
  readonly relay: string;
  readonly log: Logger;
  readonly metrics?: Registry;
  /** Called inside the transaction that accepts: the outbox's `record`. */
  readonly record?: (kind: string, detail: Record<string, unknown>) => void;
  /** Between two looks without a bell (default 60,000), plus or minus half of it. */
  readonly lookIntervalMs?: number;
}

/** One update that was not accepted. */
export interface RefusedUpdate {
  readonly code: RefusalCode;
  readonly subject: RefusalSubject;
  readonly message: string;
  readonly hint: string | undefined;
  readonly atMs: number;
}

export declare class Acceptance {
  constructor(options: AcceptanceOptions);
  /** Listens to the bell, the link and the timer, and looks at once. */
  start(): void;
  /** Looks at the head now; resolves when the look, or the one after it, is over. Never rejects. */
  look(): Promise<void>;
  stop(): Promise<void>;
  /** A new generation was committed. Not called for a newer timestamp over the same targets. */
  onAccepted(listener: (accepted: Accepted) => void): Subscription;
  /** A newer timestamp over the same targets: known to be current for longer. */
  onRefreshed(listener: (accepted: Accepted) => void): Subscription;
  onRefused(listener: (refused: RefusedUpdate) => void): Subscription;
  /** What the signatures say at `nowMs` (wall clock). */
  trust(nowMs: number): Trust;
  /** How old the newest confirmation is; undefined when that cannot be known. */
  ageMs(nowMs: number): number | undefined;
  /** Refusals since the start by code, with the newest of each as a sample. */
  refusals(): ReadonlyMap<RefusalCode, { count: number; sample: RefusedUpdate }>;
  /** The generation that the newest head names, signed or not; 0 before the first look. */
  readonly wantedGeneration: number;
  /** Wall clock of the last look that found this store to hold the newest, unexpired head. */
  readonly confirmedAtMs: number | undefined;
}
