import type { Clock } from '../../src/clock/clock.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Schema, SqliteDatabase } from '../../src/store/sqlite.ts';
import type { Event, UpReply } from '../../src/wire/messages.ts';

/** The outbox's tables in trust.db. Give it to openSqlite with the other schemas of the file. */
export const uplinkSchema: Schema = {
  component: 'uplink',
  steps: [],
};

export interface OutboxOptions {
  /** trust.db: an event recorded inside a transaction on it stands or falls with that transaction. */
  readonly db: SqliteDatabase;
  readonly storeId: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Rows kept before the oldest is dropped and the drop declared (default 50,000). */
  readonly maxRows?: number;
}

/** Events on their way to the global plane's audit. */
export declare class Outbox {
  readonly storeId: string;
  /** Random per process start. */
  readonly incarnation: string;
  constructor(options: OutboxOptions);
  /** Never throws. For transitions and local actions, never per agent: each is a durable write. */
  record(kind: string, detail: Record<string, unknown>): void;
  batch(limits: { maxEvents: number; maxBytes: number }): Event[];
  release(held: UpReply['held']): void;
  onRecorded(listener: () => void): void;
  readonly rows: number;
  readonly dropped: number;
}
