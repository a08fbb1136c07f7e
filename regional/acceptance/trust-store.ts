import { randomBytes } from 'node:crypto';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import { configHash } from '../../src/manifest/config-hash.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import type { Schema, SqliteDatabase } from '../../src/store/sqlite.ts';
import { DEFAULT_TRUST_LIMITS } from '../../src/trust/limits.ts';
import { type OnlineRole, parseRoot, type Root, sha256Hex } from '../../src/trust/metadata.ts';
import { Refusal, type RefusalCode, type RefusalSubject } from '../../src/trust/refusal.ts';
import {
  type Mark,
  type Marks,
  type TrustedState,
  type VerifiedMetadata,
  type VerifiedUpdate,
  verifyFirstRoot,
  verifyMetadata,
  verifyNextRoot,
  verifyStored,
  verifyTarget,
} from '../../src/trust/verify.ts';
import type { PortableContent } from '../../src/wire/content-file.ts';
import type { Accepted, SignedFiles, TrustReader } from './accepted.ts';
import { readCredentials, readRelease, type Release } from '../../src/manifest/release.ts';
import { openStoreFile, sqliteCode } from './store-file.ts';
import { TrustStoreError } from './trust-store-error.ts';
import { type GenerationRow, TrustTables } from './trust-tables.ts';

/** The current generation and the last 3 accepted before it, so that a look back needs no link. */
const KEPT_GENERATIONS = 4;
/** Rows of the history of revisions, which outlives the bodies; the lowest go first. About 10 MB. */
const KEPT_REVISIONS = 100_000;
const none = new Uint8Array();

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
  readonly reached?: Reached;
}

/** A manifest's bytes and the blobs that the store lacked, by SHA-256. */
export interface Content {
  readonly manifest: Uint8Array;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

export interface CommitOptions {
  /** Wall clock, Unix milliseconds. */
  readonly nowMs: number;
  /** Runs inside the transaction: what it writes to `db` stands or falls with the acceptance. */
  readonly within?: (accepted: Accepted) => void;
}

type NewGeneration = Extract<VerifiedUpdate, { kind: 'generation' }>;
type Refreshed = Extract<VerifiedUpdate, { kind: 'refreshed' }>;

/**
 * The region's truth on this relay's disk. Whatever it hands out was verified, at acceptance and again when the
 * process started.
 */
export class TrustStore implements TrustReader {
  /** For other capabilities' tables in the same file. */
  readonly db: SqliteDatabase;
  /** Random, made when the file was: another file is another store. */
  readonly storeId: string;
  readonly plane: string;
  readonly region: string;
  readonly #log: Logger;
  readonly #reached: Reached;
  readonly #tables: TrustTables;
  readonly #roots = new Map<number, Root>();
  #trusted: TrustedState;
  #current: Accepted | undefined;
  #highestRevision: number;
  #corruption: RefusalCode | undefined;
  #pinned: () => readonly number[] = () => [];

  /**
   * Opens the store and verifies all that it holds, but for expiry.
   * @throws TrustStoreError, StoreError. Damage is no reason to throw: see `corruption`.
   */
  static open(options: TrustStoreOptions): TrustStore {
    const db = openStoreFile(options.path, options.schemas ?? [], options.log);
    try {
      return new TrustStore(db, options);
    } catch (error) {
      db.close();
      throw error;
    }
  }

  private constructor(db: SqliteDatabase, options: TrustStoreOptions) {
    this.db = db;
    this.plane = options.plane;
    this.region = options.region;
    this.#log = options.log;
    this.#reached = options.reached ?? nothingCrashes;
    this.#tables = new TrustTables(db);
    this.storeId = this.#openIdentity();
    this.#trusted = this.#openRoots(options.roots);
    this.#highestRevision = this.#tables.highestRevision();
    this.#coldStart();
  }

  /** What the next update is verified against. */
  state(): TrustedState {
    return this.#trusted;
  }

  /** Why nothing, or not everything, of what the disk holds is served; undefined when all is well. */
  get corruption(): RefusalCode | undefined {
    return this.#corruption;
  }

  current(): Accepted | undefined {
    return this.#current;
  }

  body(sha256: string): Uint8Array | undefined {
    const body = this.#tables.blob(sha256);
    if (!body) return undefined;
    if (sha256Hex(body) === sha256) return body;
    this.#log.error({ event: 'store_corrupt', sha256 }, 'a stored blob is damaged and is not served');
    this.#damaged('hash');
    return undefined;
  }

  /** Generations that are kept however many come after them, beside the newest ones. */
  keepAlso(pinned: () => readonly number[]): void {
    this.#pinned = pinned;
  }

  /** The generations kept, the current one first. */
  keptGenerations(): number[] {
    return this.#current ? this.#tables.generations().map(({ generation }) => generation) : [];
  }

  /** A kept generation's manifest, verified anew; undefined when it is not kept, or not what was accepted. */
  keptManifest(generation: number): Manifest | undefined {
    const row = this.#tables.generations().find((one) => one.generation === generation);
    if (!row) return undefined;
    try {
      const verified = this.#verifyRow(row);
      return readRelease(this.#stored(verified.manifest.sha256, 'manifest'), verified, this).manifest;
    } catch (error) {
      this.#log.error(
        { event: 'store_corrupt', generation, error: messageOf(error) },
        'an earlier generation is damaged and cannot be gone back to',
      );
      return undefined;
    }
  }

  highestRevision(): number {
    return this.#highestRevision;
  }

  revisionOf(hash: Uint8Array): number | undefined {
    return this.#tables.revisionOf(hash);
  }

  /** A root of the chain as it was signed. */
  root(version: number): Uint8Array | undefined {
    return this.#roots.get(version)?.bytes;
  }

  /** The signed files of the generations kept, the current one first. Empty while nothing is served. */
  signedFiles(): SignedFiles[] {
    if (!this.#current) return [];
    return this.#tables.generations().flatMap((row) => {
      try {
        const verified = this.#verifyRow(row);
        return [
          {
            timestamp: row.timestamp,
            snapshot: row.snapshot,
            targets: row.targets,
            snapshotVersion: verified.snapshot.version,
            targetsVersion: verified.targets.version,
            manifestSha256: row.manifest_sha256,
          },
        ];
      } catch {
        // A damaged earlier generation is left out; the current one was verified at the start.
        return [];
      }
    });
  }

  /**
   * Takes one step of the root walk and keeps it at once [TUF 5.3.8].
   * @throws Refusal
   */
  acceptRoot(bytes: Uint8Array): void {
    const state = this.#walk(bytes);
    this.#advance(() => {
      this.#tables.putRoot(state.root);
      this.#tables.putState(state);
    });
    this.#roots.set(state.root.version, state.root);
    this.#trusted = state;
  }

  /**
   * Makes a verified update the current generation in one transaction, or leaves everything as it was.
   * @throws Refusal when the content is not what was signed, or the disk is full; TrustStoreError `incomplete`
   */
  accept(update: NewGeneration, content: Content, options: CommitOptions): Accepted {
    return this.#take(update, content, options, false);
  }

  /** Keeps a newer timestamp over the targets held. @throws Refusal `disk-full` */
  refresh(update: Refreshed): Accepted {
    const held = this.#current;
    if (!held) throw new TrustStoreError('incomplete', 'there is nothing that a timestamp could confirm');
    const accepted: Accepted = {
      ...held,
      ...ages(update, update.state.root),
      imported: false,
    };
    this.#advance(() => {
      this.#tables.putRefresh(update);
      this.#tables.putState(update.state);
      this.#reached('relay-timestamp-written');
    });
    this.#trusted = update.state;
    this.#current = accepted;
    return accepted;
  }

  /**
   * Takes a sibling's or a file's content into an empty store, for a site that lost its disk while cut off: every
   * check but expiry. What it brings is stale until a timestamp is accepted from the global plane.
   * @throws TrustStoreError `not-empty` or `incomplete`, Refusal
   */
  importContent(content: PortableContent, options: CommitOptions): Accepted {
    if (this.#current !== undefined || Object.keys(this.#trusted.marks).length > 0) {
      throw new TrustStoreError('not-empty', 'this store has accepted a generation before', {
        hint: 'it takes the next update by itself; an import could only be older',
      });
    }
    const known = this.#trusted.root.version;
    const newer = content.roots.filter((bytes) => parseRoot(bytes, DEFAULT_TRUST_LIMITS).version > known);
    const update = verifyMetadata(
      this.#trusted,
      { ...content, roots: newer },
      { plane: this.plane, region: this.region, nowMs: options.nowMs, checkExpiry: false },
    );
    if (update.kind !== 'generation') throw new TrustStoreError('not-empty', 'this generation is held');
    // The content is held against the metadata before the roots are kept, so that a bad file leaves no trace.
    this.#checkBlobs(readRelease(content.manifest, update, this), content.blobs);
    for (const bytes of newer) this.acceptRoot(bytes);
    return this.#take(update, content, options, true);
  }

  /** Everything that is served, for `importContent` on a sibling; undefined while nothing is. */
  exportContent(): PortableContent | undefined {
    const row = this.#current && this.#tables.generations()[0];
    const manifest = row && this.body(row.manifest_sha256);
    if (!manifest) return undefined;
    const release = readRelease(manifest, this.#verifyRow(row), this);
    const blobs = release.blobs.map(({ sha256 }): [string, Uint8Array] => {
      const body = this.body(sha256);
      if (!body) throw new TrustStoreError('incomplete', `${sha256} is damaged`);
      return [sha256, body];
    });
    const roots = [...this.#roots.values()].sort((a, b) => a.version - b.version).map((root) => root.bytes);
    const { timestamp, snapshot, targets } = row;
    return { roots, timestamp, snapshot, targets, manifest, blobs: new Map(blobs) };
  }

  close(): void {
    this.db.close();
  }

  #take(update: NewGeneration, content: Content, options: CommitOptions, imported: boolean): Accepted {
    const release = readRelease(content.manifest, update, this);
    this.#checkBlobs(release, content.blobs);
    const row = { acceptedAtMs: options.nowMs, imported };
    const accepted = this.#accepted(update.state.root, update, release, row, content.blobs);
    const names = [update.manifest.sha256, ...release.blobs.map(({ sha256 }) => sha256)];
    this.#advance(() => {
      this.#tables.putBlob(update.manifest.sha256, content.manifest);
      for (const { sha256 } of release.blobs) {
        const body = content.blobs.get(sha256);
        if (body) this.#tables.putBlob(sha256, body);
      }
      this.#reached('relay-blobs-written');
      this.#tables.putGeneration(update, row, names);
      this.#tables.putState(update.state);
      this.#putRevisions(release.manifest);
      this.#tables.prune({
        generations: KEPT_GENERATIONS,
        pinned: this.#pinned(),
        revisions: KEPT_REVISIONS,
      });
      options.within?.(accepted);
      this.#reached(imported ? 'relay-import-written' : 'relay-acceptance-written');
    });
    this.#trusted = update.state;
    this.#current = accepted;
    this.#highestRevision = this.#tables.highestRevision();
    this.#corruption = undefined;
    return accepted;
  }

  /** Every blob that the release names is here or comes with it, and is what was signed. */
  #checkBlobs(release: Release, coming: ReadonlyMap<string, Uint8Array>): void {
    for (const blob of release.blobs) {
      const bytes = coming.get(blob.sha256) ?? this.body(blob.sha256);
      if (!bytes) throw new TrustStoreError('incomplete', `${blob.subject} ${blob.sha256} is not there`);
      verifyTarget(bytes, blob, blob.subject);
    }
  }

  #accepted(
    root: Root,
    verified: VerifiedMetadata,
    release: Release,
    row: { acceptedAtMs: number; imported: boolean },
    coming: ReadonlyMap<string, Uint8Array>,
  ): Accepted {
    const section = release.manifest.sections.credentials?.sha256;
    const body = section && (coming.get(section) ?? this.body(section));
    return {
      generation: verified.generation,
      manifest: release.manifest,
      credentials: readCredentials(release.manifest, body || undefined),
      ...ages(verified, root),
      ...row,
    };
  }

  #openIdentity(): string {
    const held = this.#tables.identity();
    if (!held) {
      const storeId = randomBytes(16).toString('hex');
      this.#tables.insertIdentity({ store_id: storeId, plane: this.plane, region: this.region });
      return storeId;
    }
    if (held.plane !== this.plane || held.region !== this.region) {
      throw new TrustStoreError(
        'other-identity',
        `trust.db belongs to region ${held.region} of installation ${held.plane}`,
        { hint: 'give each relay its own data directory, or remove this one to start anew' },
      );
    }
    return held.store_id;
  }

  /**
   * Walks from the join bundle's first root through the bundle's and the stored ones. The bundle is the anchor at
   * every start: what the disk says is believed only as far as the bundle's roots vouch for it.
   */
  #openRoots(bundle: readonly Uint8Array[]): TrustedState {
    const stored = this.#tables.roots();
    const floorMs = this.#tables.identity()?.floor_ms ?? 0;
    const first = bundled(() => verifyFirstRoot(bundle[0] ?? new Uint8Array(), { plane: this.plane }));
    this.#trusted = { root: first, marks: this.#tables.marks(), floorMs, complete: false };
    this.#roots.set(first.version, first);
    for (;;) {
      const version: number = this.#trusted.root.version + 1;
      const fromBundle = bundle[version - first.version];
      const bytes = fromBundle ?? stored.get(version);
      if (!bytes) break;
      try {
        this.#trusted = fromBundle ? bundled(() => this.#walk(bytes)) : this.#walk(bytes);
        this.#roots.set(version, this.#trusted.root);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.#log.error(
          { event: 'store_corrupt', code: error.code, error: error.message },
          'a stored root is damaged and is not believed',
        );
        break;
      }
    }
    // Nothing is written when nothing changed: another process may have this file open.
    const isKnown = (root: Root): boolean =>
      Buffer.compare(stored.get(root.version) ?? none, root.bytes) === 0;
    if (![...this.#roots.values()].every(isKnown)) {
      this.#commit(() => {
        for (const root of this.#roots.values()) this.#tables.putRoot(root);
        this.#tables.putState(this.#trusted);
      });
    }
    return this.#trusted;
  }

  /** One step of the root walk. One that was taken before, in another life of the process, resets nothing again. */
  #walk(bytes: Uint8Array): TrustedState {
    const next = verifyNextRoot(this.#trusted, bytes);
    const isNew = next.root.version > (this.#tables.identity()?.walked_root ?? 0);
    if (isNew) return next;
    const { marks, floorMs } = this.#trusted;
    return { ...next, marks, floorMs };
  }

  /** Re-verifies everything but expiry, so that a disk that was tampered with or wore out serves nothing. */
  #coldStart(): void {
    try {
      const row = this.#tables.generations()[0];
      if (!row) return;
      const verified = this.#verifyRow(row);
      const { targets } = this.#trusted.marks;
      // A damaged disk may have lost the newest row and kept the ones before it.
      if (targets && verified.generation < targets.version) {
        const what = `generation ${verified.generation} is there, ${targets.version} was accepted`;
        throw new Refusal('rollback', 'targets', what);
      }
      const manifest = this.#stored(verified.manifest.sha256, 'manifest');
      const release = readRelease(manifest, verified, this);
      for (const blob of release.blobs) {
        verifyTarget(this.#stored(blob.sha256, blob.subject), blob, blob.subject);
      }
      const kept = { acceptedAtMs: row.accepted_at_ms, imported: row.imported === 1 };
      this.#current = this.#accepted(this.#rootOf(row), verified, release, kept, new Map());
      // What is held is a mark by itself, should the table of marks be lost; unless its keys were replaced since.
      const isOfThisRoot = row.root_version === this.#trusted.root.version;
      const marks = isOfThisRoot ? { ...marksOf(verified), ...this.#trusted.marks } : this.#trusted.marks;
      this.#trusted = { ...this.#trusted, marks, complete: true };
    } catch (error) {
      const code = error instanceof Refusal ? error.code : 'malformed';
      this.#damaged(code);
      this.#log.error(
        { event: 'store_corrupt', code, error: messageOf(error) },
        'what the disk holds is not what was accepted; nothing is served until the next valid update',
      );
    }
  }

  #stored(sha256: string, subject: RefusalSubject): Uint8Array {
    const bytes = this.#tables.blob(sha256);
    if (!bytes) throw new Refusal('hash', subject, `${sha256} is not there`);
    return bytes;
  }

  /** From here on the same versions may be accepted once more, which replaces what is damaged. */
  #damaged(code: RefusalCode): void {
    this.#corruption = code;
    this.#trusted = { ...this.#trusted, complete: false };
  }

  #verifyRow(row: GenerationRow): VerifiedMetadata {
    const verified = verifyStored(this.#rootOf(row), row, this);
    if (verified.manifest.sha256 !== row.manifest_sha256) {
      throw new Refusal('mix-and-match', 'manifest', 'not the one that the stored targets name');
    }
    return verified;
  }

  /** The root under which a generation was accepted: a later one may have other keys. */
  #rootOf(row: GenerationRow): Root {
    const root = this.#roots.get(row.root_version);
    if (!root) throw new Refusal('malformed', 'root', `root ${row.root_version} is not there`);
    return root;
  }

  #putRevisions(manifest: Manifest): void {
    for (const [number, { files }] of Object.entries(manifest.revisions)) {
      this.#tables.putRevision(configHash(this.plane, Number(number), files), Number(number));
    }
  }

  /**
   * Commits a step forward. Marks in the file above those that this process knows are another process's (a second
   * relay on one data directory, an import beside a running relay): overwriting them would let versions fall.
   */
  #advance(write: () => void): void {
    this.#commit(() => {
      const known = this.#trusted.marks;
      for (const [role, { version }] of Object.entries(this.#tables.marks()) as [OnlineRole, Mark][]) {
        if (version <= (known[role]?.version ?? 0)) continue;
        throw new TrustStoreError('other-writer', `another process has accepted ${role} ${version} here`, {
          hint: 'one process at a time may use a data directory: stop the other one and start this one again',
        });
      }
      write();
    });
  }

  #commit(write: () => void): void {
    try {
      this.db.transaction(write).immediate();
    } catch (cause) {
      if (sqliteCode(cause) !== 'SQLITE_FULL') throw cause;
      throw new Refusal('disk-full', 'manifest', 'no room in trust.db', { cause });
    }
  }
}

function ages(
  verified: VerifiedMetadata,
  root: Root,
): Pick<Accepted, 'timestampExpiresMs' | 'issuedAtMs' | 'rootExpiresMs' | 'development'> {
  return {
    timestampExpiresMs: verified.timestamp.expiresMs,
    issuedAtMs: verified.timestamp.issuedMs,
    rootExpiresMs: root.expiresMs,
    development: root.development,
  };
}

function marksOf({ timestamp, snapshot, targets }: VerifiedMetadata): Marks {
  const mark = ({ version, signedSha256 }: Mark): Mark => ({ version, signedSha256 });
  return { timestamp: mark(timestamp), snapshot: mark(snapshot), targets: mark(targets) };
}

function bundled<T>(step: () => T): T {
  try {
    return step();
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    throw new TrustStoreError('bad-roots', `the join bundle's roots: ${cause.message}`, {
      cause,
      hint: 'make a new bundle with `holdfast region add`',
    });
  }
}
