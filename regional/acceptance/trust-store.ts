import type { Logger } from '../../src/log/logger.ts';
import type { Schema, SqliteDatabase } from '../../src/store/sqlite.ts';
import type { RefusalCode } from '../../src/trust/refusal.ts';
import type { TrustedState } from '../../src/trust/verify.ts';
import type { Accepted, TrustReader } from './accepted.ts';

export interface TrustStoreOptions {
  /** trust.db; `:memory:` for tests. */
  readonly path: string;
  readonly plane: string;
  readonly region: string;
  /** Fleet roots of the join bundle, from version 1 on: the trust anchor. */
  readonly roots: readonly Uint8Array[];
  readonly log: Logger;
  /** Other capabilities' tables in the same file, the outbox's among them. */
  readonly schemas?: readonly Schema[];
}

export declare class TrustStore implements TrustReader {
  static open(options: TrustStoreOptions): TrustStore;
  readonly db: SqliteDatabase;
  /** Random, made when the file was: another file is another store. */
  readonly storeId: string;
  readonly plane: string;
  readonly region: string;
  /** Why the disk's content is not served, if so. */
  readonly corruption: RefusalCode | undefined;
  state(): TrustedState;
  current(): Accepted | undefined;
  body(sha256: string): Uint8Array | undefined;
  highestRevision(): number;
  revisionOf(configHash: Uint8Array): number | undefined;
  close(): void;
}
