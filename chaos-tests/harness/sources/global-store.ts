import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { configHash } from '../../../src/manifest/config-hash.ts';
import { parseManifest } from '../../../src/manifest/parse.ts';
import { openForReading } from '../../../src/store/database-copy.ts';
import type { GlobalEvent, RevisionFacts } from '../history.ts';

interface GenerationRow {
  readonly region: string;
  readonly generation: number;
  readonly signedMs: number;
  readonly bytes: Uint8Array;
}

interface AuditRow {
  readonly seq: number;
  readonly relay: string;
  readonly storeId: string;
  readonly incarnation: string;
  readonly n: number;
  readonly receivedMs: number;
  readonly what: string;
  readonly detail: string;
}

/** What the global plane signed and what stands in its audit, read from its database's file. */
export class GlobalStoreSource {
  readonly #path: string;
  readonly #known = new Map<string, number>();
  #lastSeq = 0;
  #notBeforeMs = 0;

  constructor(dataDir: string) {
    this.#path = join(dataDir, 'global.db');
  }

  /** The generations that are new since the last call. Old ones are pruned, so it wants to be asked now and then. */
  published(): GlobalEvent[] {
    return this.#query((db) => {
      const rows = db
        .prepare<[string], GenerationRow>(
          `SELECT region, generation, signed_ms AS signedMs, bytes
           FROM generations JOIN blobs ON sha256 = manifest_sha256
           WHERE generation > coalesce((SELECT value FROM json_each(?) WHERE key = region), 0)
           ORDER BY generation`,
        )
        .all(JSON.stringify(Object.fromEntries(this.#known)));
      return rows.map(({ region, generation, signedMs, bytes }) => {
        this.#known.set(region, generation);
        return {
          atMs: signedMs,
          source: 'global',
          kind: 'published',
          region,
          generation,
          revisions: revisionsOf(bytes),
        };
      });
    });
  }

  /** The rows of the audit of regions that are new since the last call. */
  audited(): GlobalEvent[] {
    return this.#query((db) => {
      const rows = db
        .prepare<[number], AuditRow>(
          `SELECT seq, relay, store_id AS storeId, incarnation, n, received_ms AS receivedMs, kind AS what, detail
           FROM region_events WHERE seq > ? ORDER BY seq`,
        )
        .all(this.#lastSeq);
      this.#lastSeq = rows.at(-1)?.seq ?? this.#lastSeq;
      return rows.map(({ receivedMs, ...row }) => ({
        atMs: Math.max(receivedMs, this.#notBeforeMs),
        source: 'global',
        kind: 'audited',
        ...row,
      }));
    });
  }

  /** Another file has taken the database's place: its audit is read anew, as what it says from now on. */
  replaced(nowMs: number): void {
    this.#lastSeq = 0;
    this.#notBeforeMs = nowMs + 1;
    this.#known.clear();
  }

  #query(ask: (db: ReturnType<typeof openForReading>) => GlobalEvent[]): GlobalEvent[] {
    if (!existsSync(this.#path)) return [];
    const db = openForReading(this.#path);
    try {
      return ask(db);
    } finally {
      db.close();
    }
  }
}

function revisionsOf(bytes: Uint8Array): RevisionFacts[] {
  const { plane, revisions } = parseManifest(bytes);
  return Object.entries(revisions).map(([number, { files }]) => ({
    revision: Number(number),
    configHash: Buffer.from(configHash(plane, Number(number), files)).toString('hex'),
    files: Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256])),
  }));
}
