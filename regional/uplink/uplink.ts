import type { Bus } from '../../src/bus/bus.ts';
import type { Clock } from '../../src/clock/clock.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Outbox } from './outbox.ts';
import type { ReportBody } from './report.ts';

export interface UplinkOptions {
  readonly bus: Bus;
  readonly outbox: Outbox;
  readonly region: string;
  readonly relay: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Called when a report is about to leave; the newest alone counts. */
  readonly report: () => ReportBody;
  /** Milliseconds between reports (default 10,000). */
  readonly reportIntervalMs?: number;
}

/** Sends the outbox and the newest report upward, and deletes what the global plane has committed. */
export declare class Uplink {
  constructor(options: UplinkOptions);
  start(): void;
  /** Sends a last report if the link allows, within `timeoutMs`. */
  stop(options?: { timeoutMs?: number }): Promise<void>;
  /** Something worth telling happened (trust changed, a generation was accepted): report soon, coalesced. */
  nudge(): void;
  /** Wall clock of the last answered request; undefined before the first. */
  readonly lastAnsweredMs: number | undefined;
}
