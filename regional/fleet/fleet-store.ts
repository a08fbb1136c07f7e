import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import type { Logger } from '../../src/log/logger.ts';
import { messageOf } from '../../src/errors.ts';
import type { EffectiveConfigState, SessionState } from '../../src/opamp/session.ts';
import { openSqlite, type Schema, type SqliteDatabase, StoreError } from '../../src/store/sqlite.ts';
import type { AgentRecord } from './agent-record.ts';

const FLEET_SCHEMA: Schema = {
  component: 'fleet',
  steps: [
    `CREATE TABLE agents (
       uid TEXT PRIMARY KEY,
       last_seen_ms INTEGER NOT NULL,
       effective_sha256 TEXT NOT NULL,
       record TEXT NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE INDEX agents_effective ON agents (effective_sha256);
     CREATE TABLE effective_configs (
       sha256 TEXT PRIMARY KEY,
       files TEXT NOT NULL
     ) STRICT;`,
  ],
};

type EffectiveFiles = EffectiveConfigState['files'];
/** What stands in the column `record`; the rest of an AgentRecord has columns of its own or is made anew. */
type StoredRecord = Omit<AgentRecord, 'effectiveSha256' | 'counted' | 'elsewhere' | 'claimedBy'>;

/** fleet.db: what agents reported. Losing its newest seconds costs nothing: agents report again. */
export class FleetStore {
  readonly #db: SqliteDatabase;
  readonly #maxEffectiveBytes: number;
  readonly #reached: Reached;
  #effectiveBytes: number;

  private constructor(db: SqliteDatabase, maxEffectiveBytes: number, reached: Reached) {
    this.#db = db;
    this.#maxEffectiveBytes = maxEffectiveBytes;
    this.#reached = reached;
    this.#effectiveBytes = this.#sumEffectiveBytes();
  }

  /**
   * Opens the file. A damaged one is put aside: a relay that starts without its memory of agents is better than
   * one that does not start.
   * @throws StoreError `schema-too-new`
   */
  static open(
    path: string,
    options: { maxEffectiveBytes: number; log: Logger; reached?: Reached | undefined },
  ): FleetStore {
    const open = (): FleetStore => {
      const db = openSqlite(path, { synchronous: 'NORMAL', schemas: [FLEET_SCHEMA] });
      try {
        if (db.pragma('quick_check(1)', { simple: true }) !== 'ok')
          throw new StoreError('corrupt', `${path} is damaged`);
        return new FleetStore(db, options.maxEffectiveBytes, options.reached ?? nothingCrashes);
      } catch (error) {
        db.close();
        throw error;
      }
    };
    try {
      return open();
    } catch (error) {
      if (!isDamage(error)) throw error;
      options.log.error(
        { event: 'fleet_store_damaged', error: messageOf(error), kept_as: `${path}.damaged` },
        'fleet.db is damaged and was put aside; agents will report again',
      );
      for (const suffix of ['', '-wal', '-shm']) moveAside(path + suffix, `${path}.damaged${suffix}`);
      return open();
    }
  }

  /** Every stored agent, without its effective config. A row that cannot be read is left out. */
  *agents(): Generator<AgentRecord> {
    const rows = this.#db.prepare<
      [],
      { uid: string; last_seen_ms: number; effective_sha256: string; record: string }
    >('SELECT uid, last_seen_ms, effective_sha256, record FROM agents ORDER BY uid');
    for (const row of rows.iterate()) {
      const stored = storedRecord(row.record);
      if (stored?.session.uid !== row.uid) continue;
      stored.session.lastSeenMs = Math.max(stored.session.lastSeenMs ?? 0, row.last_seen_ms);
      yield { ...stored, effectiveSha256: row.effective_sha256 };
    }
  }

  /**
   * Writes agents in one transaction. The files of a new effective config go to disk and leave memory: it is by far
   * the largest part of an agent, and nothing but a person asks for it.
   */
  write(records: readonly AgentRecord[]): void {
    const put = this.#db.prepare('INSERT OR REPLACE INTO agents VALUES (?, ?, ?, ?)');
    const effectiveBytes = this.#effectiveBytes;
    let written: AgentRecord[];
    try {
      written = this.#db.transaction(() => {
        const slims = records.map((record) => {
          const slim = this.#storeEffective(record);
          const { effectiveSha256, counted: _, elsewhere: _moved, claimedBy: _claimed, ...stored } = slim;
          put.run(
            record.session.uid,
            record.session.lastSeenMs ?? 0,
            effectiveSha256,
            JSON.stringify(stored),
          );
          return slim;
        });
        this.#reached('relay-fleet-written');
        return slims;
      })();
      this.#reached('relay-fleet-flushed');
    } catch (error) {
      this.#effectiveBytes = effectiveBytes;
      throw error;
    }
    // Only what is on disk may leave memory.
    for (const [n, { session, effectiveSha256 }] of written.entries()) {
      const record = records[n];
      if (record) Object.assign(record, { session, effectiveSha256 });
    }
  }

  /** Only when the agents were last heard of: heartbeats are not worth a record each. */
  writeLastSeen(sessions: Iterable<SessionState>): void {
    const set = this.#db.prepare('UPDATE agents SET last_seen_ms = ? WHERE uid = ? AND last_seen_ms < ?');
    this.#db.transaction(() => {
      for (const { uid, lastSeenMs = 0 } of sessions) set.run(lastSeenMs, uid, lastSeenMs);
    })();
  }

  delete(uids: readonly string[]): void {
    const remove = this.#db.prepare('DELETE FROM agents WHERE uid = ?');
    this.#db.transaction(() => {
      for (const uid of uids) remove.run(uid);
    })();
  }

  /** Drops the effective configs that no agent has any more, and makes room for new ones. */
  sweepEffective(): void {
    const dropped = this.#db
      .prepare<[], { bytes: number }>(
        `DELETE FROM effective_configs WHERE NOT EXISTS (SELECT 1 FROM agents WHERE effective_sha256 = sha256)
         RETURNING LENGTH(files) AS bytes`,
      )
      .all();
    for (const { bytes } of dropped) this.#effectiveBytes -= bytes;
  }

  effectiveFiles(sha256: string): EffectiveFiles {
    const row = this.#db
      .prepare<[string], { files: string }>('SELECT files FROM effective_configs WHERE sha256 = ?')
      .get(sha256);
    return row ? (JSON.parse(row.files) as EffectiveFiles) : [];
  }

  close(): void {
    this.#db.close();
  }

  /** `record` as it is once its effective config is on disk. */
  #storeEffective(record: AgentRecord): AgentRecord {
    const effective = record.session.effectiveConfig;
    if (!effective || effective.files.length === 0) return record;
    const files = JSON.stringify(effective.files);
    const sha256 = createHash('sha256').update(files).digest('hex');
    const isKept = this.#effectiveBytes + files.length <= this.#maxEffectiveBytes;
    if (isKept) {
      const { changes } = this.#db
        .prepare('INSERT OR IGNORE INTO effective_configs VALUES (?, ?)')
        .run(sha256, files);
      if (changes > 0) this.#effectiveBytes += files.length;
    }
    return {
      ...record,
      effectiveSha256: isKept ? sha256 : '',
      session: { ...record.session, effectiveConfig: { ...effective, files: [] } },
    };
  }

  #sumEffectiveBytes(): number {
    const row = this.#db
      .prepare<[], { bytes: number | null }>('SELECT SUM(LENGTH(files)) AS bytes FROM effective_configs')
      .get();
    return row?.bytes ?? 0;
  }
}

/** SQLite does not see a flipped bit within a text. One agent that reports again is better than no relay. */
function storedRecord(json: string): StoredRecord | undefined {
  try {
    const { session, verdict, credentialLabels, ...rest } = JSON.parse(json) as Partial<StoredRecord>;
    if (!session || !verdict || !credentialLabels || !Array.isArray(session.failed)) return undefined;
    return { ...(rest as StoredRecord), session, verdict, credentialLabels };
  } catch {
    return undefined;
  }
}

function isDamage(error: unknown): boolean {
  if (error instanceof StoreError) return error.code === 'corrupt';
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^SQLITE_(CORRUPT|NOTADB)/.test(code);
}

function moveAside(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
  }
}
