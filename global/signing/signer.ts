import { createHash } from 'node:crypto';
import type { Clock } from '../../src/clock/clock.ts';
import { Counter, Gauge, type Registry } from '../../src/metrics/registry.ts';
import { nextVersion, signRelease, signTimestamp } from '../../src/trust/sign.ts';
import { manifestBytes } from '../compile/compile.ts';
import type { UnnumberedManifest } from '../compile/contract.ts';
import { ClockGuard } from './clock-guard.ts';
import type { SigningKeys } from './key-directory.ts';
import { headOf, heads, pruneGenerations, storeBlob, storeHead } from './release-store.ts';
import { SigningError } from './signing-error.ts';
import type { GlobalDatabase } from '../database.ts';

type Db = GlobalDatabase;
const SECOND_MS = 1_000;
/** A timestamp is signed again when this share of its lifetime is over, so that three attempts may fail. */
const RENEWAL_SHARE = 1 / 4;

/** Why a generation was signed. */
export type ReleaseReason = 'changed' | 'root' | 'restored' | 'superseded';

/** Gives out versions, signs, and stores what it signed in the caller's transaction. */
export class Signer {
  readonly clock: ClockGuard;
  readonly #keyring: { readonly current: SigningKeys };
  readonly #keptGenerations: number;
  readonly #signed: Counter<'what'> | undefined;

  constructor(options: {
    keyring: { readonly current: SigningKeys };
    clock: ClockGuard;
    /** Generations per region that stay in the database. */
    keptGenerations: number;
    registry?: Registry | undefined;
  }) {
    this.#keyring = options.keyring;
    this.clock = options.clock;
    this.#keptGenerations = options.keptGenerations;
    if (!options.registry) return;
    this.#signed = new Counter({
      name: 'holdfast_signed_total',
      help: 'Signatures that were made, by what was signed',
      labelNames: ['what'],
      registers: [options.registry],
    });
    const { clock } = this;
    new Gauge({
      name: 'holdfast_clock_ahead_seconds',
      help: 'How far the clock is ahead of what was signed and the time since; above the limit nothing is signed',
      registers: [options.registry],
      collect() {
        this.set(clock.aheadMs() / SECOND_MS);
      },
    });
  }

  get keys(): SigningKeys {
    return this.#keyring.current;
  }

  /**
   * Signs `manifest` as the region's next generation.
   * @param above a version that a relay is known to hold; the new generation is above it, too
   * @throws SigningError, SignError
   */
  async release(
    db: Db,
    manifest: UnnumberedManifest,
    reason: ReleaseReason,
    above = 0,
  ): Promise<{ region: string; generation: number }> {
    const nowMs = this.clock.checkedNow();
    // The same ones to the end: they may be replaced while the database answers.
    const { keys } = this;
    const { region, policy } = manifest;
    const previous = await headOf(db, region);
    const generation = nextVersion(Math.max(previous?.generation ?? 0, above), nowMs);
    const bytes = manifestBytes(manifest, generation);
    const timestampLifetimeMs = policy.timestamp_lifetime_s * SECOND_MS;
    const release = signRelease({
      ...identity(keys, region),
      nowMs,
      timestampLifetimeMs,
      generation,
      manifest: bytes,
      contentKey: keys.contentKey,
      previous: previous && {
        timestamp: Math.max(previous.timestamp_version, above),
        snapshot: Math.max(previous.snapshot_version, above),
        targets: Math.max(previous.generation, above),
      },
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await storeBlob(db, sha256, bytes);
    await db
      .insertInto('generations')
      .values({
        region,
        generation,
        manifest_sha256: sha256,
        credentials_sha256: manifest.sections.credentials?.sha256 ?? null,
        signed_ms: nowMs,
        reason,
      })
      .execute();
    await storeHead(db, {
      region,
      active: 1,
      generation,
      root_version: keys.fleetRoot.version,
      timestamp: Buffer.from(release.timestamp),
      snapshot: Buffer.from(release.snapshot),
      targets: Buffer.from(release.targets),
      timestamp_version: release.versions.timestamp,
      snapshot_version: release.versions.snapshot,
      timestamp_signed_ms: nowMs,
      timestamp_expires_ms: release.timestampExpiresMs,
      timestamp_lifetime_ms: timestampLifetimeMs,
    });
    await pruneGenerations(db, region, this.#keptGenerations);
    await this.#remember(db, nowMs);
    this.#signed?.inc({ what: 'release' });
    return { region, generation };
  }

  /**
   * Signs the timestamps of all active regions again whose share of life is over, unchanged regions' too.
   * @returns the regions that have a new one
   */
  async renewTimestamps(db: Db): Promise<string[]> {
    // The same ones to the end: they may be replaced while the database answers.
    const { keys } = this;
    // One of another root is signed anew as a whole, not confirmed by a key that its root does not name.
    const { version } = keys.fleetRoot;
    const due = (await heads(db)).filter(
      (head) => head.active === 1 && head.root_version === version && this.#isDue(head),
    );
    if (due.length === 0) return [];
    const nowMs = this.clock.checkedNow();
    for (const head of due) {
      const renewed = signTimestamp({
        ...identity(keys, head.region),
        nowMs,
        timestampLifetimeMs: head.timestamp_lifetime_ms,
        snapshot: head.snapshot,
        previousTimestampVersion: head.timestamp_version,
      });
      await storeHead(db, {
        ...head,
        timestamp: Buffer.from(renewed.timestamp),
        timestamp_version: renewed.version,
        timestamp_signed_ms: nowMs,
        timestamp_expires_ms: renewed.expiresMs,
      });
      this.#signed?.inc({ what: 'timestamp' });
    }
    await this.#remember(db, nowMs);
    return due.map(({ region }) => region);
  }

  /** A clock that went back counts as well: the age of the timestamp is not known then. */
  #isDue(head: { timestamp_signed_ms: number; timestamp_lifetime_ms: number }): boolean {
    const ageMs = Math.abs(this.clock.nowMs() - head.timestamp_signed_ms);
    return ageMs >= head.timestamp_lifetime_ms * RENEWAL_SHARE;
  }

  async #remember(db: Db, nowMs: number): Promise<void> {
    await db.updateTable('installation').set({ last_signed_ms: nowMs }).execute();
  }
}

function identity({ plane, roots, freshKey }: SigningKeys, region: string) {
  return { plane, region, root: roots.fleet.at(-1) ?? new Uint8Array(), freshKey };
}

/**
 * Ties the database to its roots, and finds out how late it was when something was last signed.
 * @throws SigningError `other-installation`, `bad-keys`
 */
export async function openInstallation(
  db: Db,
  keys: SigningKeys,
  options: { clock: Clock; maxClockJumpMs: number; acceptClock: boolean },
): Promise<ClockGuard> {
  const held = await db.selectFrom('installation').selectAll().executeTakeFirst();
  if (held && held.plane !== keys.plane)
    throw new SigningError(
      'other-installation',
      `the database is of installation ${held.plane}, the keys are of ${keys.plane}`,
      { hint: 'name the keys that belong to this database (global.keys_dir), or another global.data_dir' },
    );
  const signed = await db
    .selectFrom('heads')
    .select(({ fn }) => fn.max('root_version').as('version'))
    .executeTakeFirst();
  // Relays have walked to it and never walk back: all that is signed under an older one is refused.
  if ((signed?.version ?? 0) > keys.fleetRoot.version)
    throw new SigningError(
      'bad-keys',
      `the database was signed under root ${signed?.version}, the newest in the directory of keys is ${keys.fleetRoot.version}`,
      { hint: 'put back the later roots, and the online keys that they name (global.keys_dir)' },
    );
  if (!held)
    await db.insertInto('installation').values({ one: 1, plane: keys.plane, last_signed_ms: 0 }).execute();
  const lastSignedMs = held && held.last_signed_ms > 0 ? held.last_signed_ms : undefined;
  const guard = new ClockGuard({ clock: options.clock, maxJumpMs: options.maxClockJumpMs, lastSignedMs });
  if (options.acceptClock) guard.accept();
  return guard;
}
