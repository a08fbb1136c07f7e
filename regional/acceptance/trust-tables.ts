import type { SqliteDatabase } from '../../src/store/sqlite.ts';
import type { OnlineRole, Root } from '../../src/trust/metadata.ts';
import type { Mark, Marks, TrustedState, VerifiedMetadata } from '../../src/trust/verify.ts';

export interface IdentityRow {
  store_id: string;
  plane: string;
  region: string;
  floor_ms: number;
  walked_root: number;
}

export interface GenerationRow {
  seq: number;
  generation: number;
  root_version: number;
  timestamp: Uint8Array;
  snapshot: Uint8Array;
  targets: Uint8Array;
  manifest_sha256: string;
  accepted_at_ms: number;
  imported: number;
}

/** The rows of acceptance in trust.db: reads and writes without judgement. Callers put writes into a transaction. */
export class TrustTables {
  readonly #db: SqliteDatabase;
  readonly #selectBlob;
  readonly #selectRevision;

  constructor(db: SqliteDatabase) {
    this.#db = db;
    this.#selectBlob = db.prepare<[string], { body: Uint8Array }>(
      'SELECT body FROM trust_blobs WHERE sha256 = ?',
    );
    this.#selectRevision = db.prepare<[Uint8Array], { revision: number }>(
      'SELECT revision FROM trust_revisions WHERE config_hash = ?',
    );
  }

  identity(): IdentityRow | undefined {
    return this.#db.prepare<[], IdentityRow>('SELECT * FROM trust_identity').get();
  }

  insertIdentity(row: Omit<IdentityRow, 'floor_ms' | 'walked_root'>): void {
    this.#db
      .prepare(
        `INSERT INTO trust_identity (one, store_id, plane, region, floor_ms, walked_root)
         VALUES (1, @store_id, @plane, @region, 0, 0)`,
      )
      .run(row);
  }

  roots(): Map<number, Uint8Array> {
    const rows = this.#db
      .prepare<[], { version: number; body: Uint8Array }>('SELECT version, body FROM trust_roots')
      .all();
    return new Map(rows.map((row) => [row.version, row.body]));
  }

  putRoot(root: Root): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO trust_roots (version, body) VALUES (?, ?)')
      .run(root.version, root.bytes);
  }

  marks(): Marks {
    const rows = this.#db
      .prepare<[], { role: OnlineRole; version: number; signed_sha256: string }>(
        'SELECT role, version, signed_sha256 FROM trust_marks',
      )
      .all();
    const marks = rows.map((row): [OnlineRole, Mark] => [
      row.role,
      { version: row.version, signedSha256: row.signed_sha256 },
    ]);
    return Object.fromEntries(marks);
  }

  /** Marks, floor of time and the highest root walked. */
  putState(state: TrustedState): void {
    this.#db
      .prepare('UPDATE trust_identity SET floor_ms = ?, walked_root = max(walked_root, ?)')
      .run(state.floorMs, state.root.version);
    this.#db.prepare('DELETE FROM trust_marks').run();
    const insert = this.#db.prepare(
      'INSERT INTO trust_marks (role, version, signed_sha256) VALUES (?, ?, ?)',
    );
    for (const [role, mark] of Object.entries(state.marks)) insert.run(role, mark.version, mark.signedSha256);
  }

  /** The kept generations, the one accepted last first. */
  generations(): GenerationRow[] {
    return this.#db.prepare<[], GenerationRow>('SELECT * FROM trust_generations ORDER BY seq DESC').all();
  }

  /** Makes a generation the current one. `names` are the blobs that it needs, its manifest included. */
  putGeneration(
    update: VerifiedMetadata & { state: TrustedState },
    row: { acceptedAtMs: number; imported: boolean },
    names: Iterable<string>,
  ): void {
    this.#db.prepare('DELETE FROM trust_generations WHERE generation = ?').run(update.generation);
    const { lastInsertRowid: seq } = this.#db
      .prepare(
        `INSERT INTO trust_generations
         (generation, root_version, timestamp, snapshot, targets, manifest_sha256, accepted_at_ms, imported)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        update.generation,
        update.state.root.version,
        update.timestamp.bytes,
        update.snapshot.bytes,
        update.targets.bytes,
        update.manifest.sha256,
        row.acceptedAtMs,
        row.imported ? 1 : 0,
      );
    const insert = this.#db.prepare('INSERT INTO trust_generation_blobs (seq, sha256) VALUES (?, ?)');
    for (const sha256 of names) insert.run(seq, sha256);
  }

  /** A newer timestamp over the generation held. */
  putRefresh(update: VerifiedMetadata & { state: TrustedState }): void {
    this.#db
      .prepare(
        `UPDATE trust_generations
         SET root_version = ?, timestamp = ?, snapshot = ?, targets = ?, imported = 0 WHERE generation = ?`,
      )
      .run(
        update.state.root.version,
        update.timestamp.bytes,
        update.snapshot.bytes,
        update.targets.bytes,
        update.generation,
      );
  }

  blob(sha256: string): Uint8Array | undefined {
    return this.#selectBlob.get(sha256)?.body;
  }

  /** Writes only what is new or differs from what should be there. */
  putBlob(sha256: string, body: Uint8Array): void {
    this.#db
      .prepare(
        `INSERT INTO trust_blobs (sha256, body) VALUES (?, ?)
         ON CONFLICT (sha256) DO UPDATE SET body = excluded.body WHERE body <> excluded.body`,
      )
      .run(sha256, body);
  }

  putRevision(hash: Uint8Array, revision: number): void {
    this.#db
      .prepare('INSERT OR IGNORE INTO trust_revisions (config_hash, revision) VALUES (?, ?)')
      .run(hash, revision);
  }

  revisionOf(hash: Uint8Array): number | undefined {
    return this.#selectRevision.get(hash)?.revision;
  }

  highestRevision(): number {
    const row = this.#db
      .prepare<[], { revision: number | null }>('SELECT max(revision) AS revision FROM trust_revisions')
      .get();
    return row?.revision ?? 0;
  }

  /** Drops generations, then blobs that none names, then the lowest revisions of too long a history. */
  prune(keep: { generations: number; pinned: readonly number[]; revisions: number }): void {
    this.#db
      .prepare(
        `DELETE FROM trust_generations WHERE seq NOT IN
         (SELECT seq FROM trust_generations ORDER BY seq DESC LIMIT ?)
         AND generation NOT IN (SELECT value FROM json_each(?))`,
      )
      .run(keep.generations, JSON.stringify(keep.pinned));
    this.#db
      .prepare('DELETE FROM trust_blobs WHERE sha256 NOT IN (SELECT sha256 FROM trust_generation_blobs)')
      .run();
    this.#db
      .prepare(
        `DELETE FROM trust_revisions WHERE revision <
         (SELECT revision FROM trust_revisions ORDER BY revision DESC LIMIT 1 OFFSET ?)`,
      )
      .run(keep.revisions - 1);
  }
}
