import type { Clock, Timer } from '../../src/clock/clock.ts';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import { HoldfastError, messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { GlobalDatabase } from '../database.ts';
import type { RegionView } from '../regions/regions.ts';
import { writeAudit } from '../resources/audit.ts';
import { currentManifests, heads } from './release-store.ts';
import type { ReleaseReason, Signer } from './signer.ts';

export interface UpkeepOptions {
  readonly db: GlobalDatabase;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly log: Logger;
  /** A plane that stands by signs nothing. */
  readonly isActive: () => boolean;
  readonly publish: (regions: readonly string[]) => Promise<boolean>;
  readonly regions: () => Promise<readonly RegionView[]>;
  /** How far ahead of the clock a generation may be that a relay claims to hold, milliseconds. */
  readonly maxClockJumpMs: number;
  readonly reached?: Reached;
}

export interface SigningTrouble {
  readonly code: string;
  readonly message: string;
  readonly sinceMs: number;
}

/** How often is looked for something to sign, milliseconds. */
const LOOK_INTERVAL_MS = 5_000;
const PLANE = 'plane';

/**
 * Signs what nobody asked for: timestamps before they age, everything again under a new root or after a restore, and a
 * region whose relays hold more than this database knows, as when an old copy of it was put there by other means.
 */
export class Upkeep {
  readonly #options: UpkeepOptions;
  readonly #reached: Reached;
  #timer: Timer | undefined;
  #running: Promise<void> | undefined;
  #trouble: SigningTrouble | undefined;
  /** Refusals with `equal-version` that each relay has reported. */
  readonly #equalVersions = new Map<string, number>();
  /** The database was restored, and what it says has not been signed since. */
  #isRestored = false;

  constructor(options: UpkeepOptions) {
    this.#options = options;
    this.#reached = options.reached ?? nothingCrashes;
  }

  /** Reads what it must know of the database before anything is signed. */
  async start(): Promise<void> {
    this.#isRestored = await wasRestored(this.#options.db);
    this.#timer = this.#options.clock.every(LOOK_INTERVAL_MS, () => void this.look());
  }

  async stop(): Promise<void> {
    this.#timer?.cancel();
    await this.#running;
  }

  /** While it lasts. */
  trouble(): SigningTrouble | undefined {
    return this.#trouble;
  }

  /** Never rejects: what fails is tried again, and shown meanwhile. */
  look(): Promise<void> {
    this.#running ??= this.#look().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #look(): Promise<void> {
    const { log, clock, publish, isActive } = this.#options;
    if (!isActive()) return;
    const signed: string[] = [];
    const failures: unknown[] = [];
    // Each by itself: one region that cannot be read must not let the timestamps of all others run out.
    for (const sign of [
      () => this.#restored(),
      () => this.#underNewRoot(),
      () => this.#superseded(),
      () => this.#aged(),
    ]) {
      await sign().then(
        (regions) => signed.push(...regions),
        (error: unknown) => failures.push(error),
      );
    }
    const [error] = failures;
    if (error !== undefined) {
      const code = error instanceof HoldfastError ? String(error.code) : 'internal';
      const hint = error instanceof HoldfastError ? error.hint : undefined;
      if (this.#trouble?.code !== code)
        log.error(
          { event: 'signing_failed', code, error: messageOf(error), hint },
          'not everything is signed meanwhile',
        );
      const message = hint === undefined ? messageOf(error) : `${messageOf(error)}; ${hint}`;
      this.#trouble = { code, message, sinceMs: this.#trouble?.sinceMs ?? clock.now() };
    } else {
      if (this.#trouble) log.info({ event: 'signing_again' }, 'signing works again');
      this.#trouble = undefined;
    }
    if (signed.length > 0) await publish(signed);
  }

  async #aged(): Promise<string[]> {
    const { db, signer } = this.#options;
    const renewed = await db.transaction().execute(async (trx) => {
      const regions = await signer.renewTimestamps(trx);
      if (regions.length > 0) this.#reached('global-timestamps-written');
      return regions;
    });
    if (renewed.length > 0) this.#reached('global-timestamps-renewed');
    return renewed;
  }

  /** Snapshot and targets expire with their root, and name keys that the new one may not. */
  async #underNewRoot(): Promise<string[]> {
    const { version } = this.#options.signer.keys.fleetRoot;
    const old = (await heads(this.#options.db)).filter(
      (head) => head.active === 1 && head.root_version !== version,
    );
    return this.#signAgain(
      old.map(({ region }) => ({ region, above: 0 })),
      'root',
    );
  }

  /**
   * Relays hold newer generations than a restored database knows and would refuse its own; and what was changed since
   * the copy was made is not known here. So everything is signed again, above all that may have been signed.
   */
  async #restored(): Promise<string[]> {
    if (!this.#isRestored) return [];
    const active = (await heads(this.#options.db)).filter((head) => head.active === 1);
    const signed = await this.#signAgain(
      active.map(({ region }) => ({ region, above: 0 })),
      'restored',
    );
    this.#isRestored = false;
    return signed;
  }

  async #superseded(): Promise<string[]> {
    const { clock, maxClockJumpMs } = this.#options;
    const behind: { region: string; above: number }[] = [];
    for (const { name, wanted, relays } of await this.#options.regions()) {
      const held = Math.max(0, ...relays.map((relay) => relay.held));
      // A relay that lies must not drive versions to where no clock will ever be.
      const isPlausible = held <= (clock.now() + maxClockJumpMs) / 1_000;
      if (wanted > 0 && held > wanted && isPlausible) behind.push({ region: name, above: held });
      else if (this.#sawEqualVersion(relays) && wanted > 0) behind.push({ region: name, above: wanted });
    }
    return this.#signAgain(behind, 'superseded');
  }

  /** Whether a relay refused something of ours since the last look because it holds the same version otherwise. */
  #sawEqualVersion(relays: RegionView['relays']): boolean {
    let isNew = false;
    for (const { region, name, report } of relays) {
      const count = report?.refusals.find((refusal) => refusal.name === 'equal-version')?.count ?? 0;
      const key = `${region}/${name}`;
      const before = this.#equalVersions.get(key) ?? count;
      this.#equalVersions.set(key, count);
      if (count > before) isNew = true;
    }
    return isNew;
  }

  /** A new generation with the content of the last one: revisions stay, so no agent is offered anything. */
  async #signAgain(
    regions: readonly { region: string; above: number }[],
    reason: ReleaseReason,
  ): Promise<string[]> {
    if (regions.length === 0) return [];
    const { db, signer, clock, log } = this.#options;
    await db.transaction().execute(async (trx) => {
      const manifests = await currentManifests(trx);
      for (const { region, above } of regions) {
        const manifest = manifests.get(region);
        if (!manifest) continue;
        const { generation } = await signer.release(trx, manifest, reason, above);
        const occasion = { actor: PLANE, nowMs: clock.now() };
        await writeAudit(trx, occasion, 'generation_signed', { generation, reason }, region);
        log.info({ event: 'generation_signed', region, generation, reason }, 'signed again');
      }
    });
    this.#reached('global-resigned');
    return regions.map(({ region }) => region);
  }
}

async function wasRestored(db: GlobalDatabase): Promise<boolean> {
  const last = await db
    .selectFrom('audit')
    .select(['seq', 'kind'])
    .where('kind', 'in', ['database_restored', 'generation_signed'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.kind === 'database_restored';
}
