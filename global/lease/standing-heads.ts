import type { Clock } from '../../src/clock/clock.ts';
import type { Logger } from '../../src/log/logger.ts';
import { verifyFirstRoot, verifyStored, type VerifiedMetadata } from '../../src/trust/verify.ts';
import { decodeHead } from '../../src/wire/codec.ts';
import type { GlobalDatabase } from '../database.ts';
import { writeAudit } from '../resources/audit.ts';
import { currentManifests, headOf, type Head } from '../signing/release-store.ts';
import type { Signer } from '../signing/signer.ts';

export interface StandingHeadsOptions {
  readonly db: GlobalDatabase;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly log: Logger;
  /** A version further ahead of the clock than this was not made by an honest plane, milliseconds. */
  readonly maxClockJumpMs: number;
}

const PLANE = 'plane';

/**
 * What stands in the stream when a plane is about to replace it. If it was signed with this installation's keys and
 * this database does not know it, another plane worked on another copy of the database: relays hold it, so ours must
 * be above it; and what it said is lost for whoever does not read the audit row.
 */
export class StandingHeads {
  readonly #options: StandingHeadsOptions;

  constructor(options: StandingHeadsOptions) {
    this.#options = options;
  }

  /** Signs the region again where that is needed. What was not signed by our keys is nothing and is replaced. */
  async catchUp(region: string, body: Uint8Array): Promise<void> {
    const standing = this.#verified(region, body);
    if (!standing) return;
    const { db, signer, clock, log } = this.#options;
    await db.transaction().execute(async (trx) => {
      const ours = await headOf(trx, region);
      if (!ours) return;
      const occasion = { actor: PLANE, nowMs: clock.now() };
      const { generation } = standing;
      if (await this.#isUnknown(trx, region, standing, ours)) {
        const detail = { generation, issued: new Date(standing.targets.issuedMs).toISOString() };
        await writeAudit(trx, occasion, 'region_diverged', detail, region);
        await this.account(trx, region, generation);
        log.error(
          { event: 'region_diverged', region, ...detail },
          'region diverged: another plane published a generation that this database does not know; it is replaced',
        );
      }
      if (!isAboveOurs(standing, ours)) return;
      const manifest = (await currentManifests(trx)).get(region);
      if (!manifest) return;
      const above = Math.max(generation, standing.snapshot.version, standing.timestamp.version);
      // A thief of the online keys must not drive this database to where no clock will ever be: nothing could be
      // signed any more, and no new root would help.
      if (above > (clock.now() + this.#options.maxClockJumpMs) / 1_000) {
        log.error(
          { event: 'implausible_head', region, generation, version: above },
          'a head that our keys signed is ahead of every clock: they are stolen; rotate both (deploy/keys.md)',
        );
        return;
      }
      const signed = await signer.release(trx, manifest, 'superseded', above);
      const detail = { generation: signed.generation, reason: 'superseded' };
      await writeAudit(trx, occasion, 'generation_signed', detail, region);
    });
  }

  /** Notes that the stream holds this generation of ours. @returns whether that was not known */
  async account(db: GlobalDatabase, region: string, generation: number): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('published_heads')
      .values({ region, generation })
      .onConflict((conflict) =>
        conflict
          .column('region')
          .doUpdateSet({ generation })
          .where('published_heads.generation', '!=', generation),
      )
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }

  /** Older ones than the last that was accounted for are an old copy of the stream, not another plane. */
  async #isUnknown(
    db: GlobalDatabase,
    region: string,
    { generation, targets }: VerifiedMetadata,
    ours: Head,
  ): Promise<boolean> {
    if (generation === ours.generation) return Buffer.compare(targets.bytes, ours.targets) !== 0;
    const last = await db
      .selectFrom('published_heads')
      .select('generation')
      .where('region', '=', region)
      .executeTakeFirst();
    if (generation <= (last?.generation ?? 0)) return false;
    const known = await db
      .selectFrom('generations')
      .select('generation')
      .where('region', '=', region)
      .where('generation', '=', generation)
      .executeTakeFirst();
    return known === undefined;
  }

  #verified(region: string, body: Uint8Array): VerifiedMetadata | undefined {
    const { keys } = this.#options.signer;
    try {
      const root = verifyFirstRoot(keys.roots.fleet.at(-1) ?? new Uint8Array(), { plane: keys.plane });
      return verifyStored(root, decodeHead(body), { plane: keys.plane, region });
    } catch {
      return undefined;
    }
  }
}

/** Whether a relay that holds `standing` would refuse ours. */
function isAboveOurs({ timestamp, snapshot, targets }: VerifiedMetadata, ours: Head): boolean {
  const isAbove = (held: { version: number; bytes: Uint8Array }, version: number, bytes: Uint8Array) =>
    held.version > version || (held.version === version && Buffer.compare(held.bytes, bytes) !== 0);
  return (
    isAbove(timestamp, ours.timestamp_version, ours.timestamp) ||
    isAbove(snapshot, ours.snapshot_version, ours.snapshot) ||
    isAbove(targets, ours.generation, ours.targets)
  );
}
