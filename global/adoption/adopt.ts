import { filesSha256 } from '../../src/manifest/config-hash.ts';
import type { GlobalDatabase } from '../database.ts';
import { type Occasion, writeAudit } from '../resources/audit.ts';
import { heldRevisions, storeBlob, storeHead, storeRevisions } from '../signing/release-store.ts';
import { adoptCredentials } from './adopt-credentials.ts';
import { rememberAssignments } from './assignments.ts';
import { type History, HistoryError } from './history.ts';
import { retryNumbers } from './retry-numbers.ts';
import { settleOrigin } from './origin.ts';

const SECOND_MS = 1_000;
const ADOPTED = 'adopted';

/**
 * Makes a region's history this database's own, in the caller's transaction: its head with all versions, revisions
 * with their numbers and bytes, who may connect. Afterwards the region is one like any other.
 * @throws HistoryError `other-revision`
 */
export async function adopt(db: GlobalDatabase, history: History, occasion: Occasion): Promise<void> {
  const { region, manifest, verified } = history;
  await storeContent(db, history);
  const { retries, revisions } = await adoptRevisions(db, history, occasion.nowMs);
  const { timestamp, snapshot, targets } = verified;
  const manifestSha256 = verified.manifest.sha256;
  await db
    .insertInto('generations')
    .values({
      region,
      generation: verified.generation,
      manifest_sha256: manifestSha256,
      credentials_sha256: manifest.sections.credentials?.sha256 ?? null,
      signed_ms: targets.issuedMs,
      reason: ADOPTED,
    })
    .execute();
  await storeHead(db, {
    region,
    active: 1,
    generation: verified.generation,
    root_version: history.rootVersion,
    timestamp: Buffer.from(timestamp.bytes),
    snapshot: Buffer.from(snapshot.bytes),
    targets: Buffer.from(targets.bytes),
    timestamp_version: timestamp.version,
    snapshot_version: snapshot.version,
    timestamp_signed_ms: timestamp.issuedMs,
    timestamp_expires_ms: timestamp.expiresMs,
    timestamp_lifetime_ms: manifest.policy.timestamp_lifetime_s * SECOND_MS,
  });
  await rememberAssignments(db, manifest, retries);
  const admitted = await adoptCredentials(db, history, occasion);
  await settleOrigin(db, 'rebuilt');
  const detail = {
    generation: verified.generation,
    issued: new Date(targets.issuedMs).toISOString(),
    root: history.rootVersion,
    source: history.source,
    assignments: manifest.assignments.length,
    revisions,
    ...admitted,
  };
  await writeAudit(db, occasion, 'region_adopted', detail, region);
}

async function storeContent(db: GlobalDatabase, history: History): Promise<void> {
  await storeBlob(db, history.verified.manifest.sha256, history.manifestBytes);
  for (const [sha256, bytes] of history.blobs) await storeBlob(db, sha256, bytes);
}

async function adoptRevisions(
  db: GlobalDatabase,
  { manifest }: History,
  nowMs: number,
): Promise<{ retries: ReadonlyMap<string, number>; revisions: number }> {
  const held = await heldRevisions(db);
  const rows = await db
    .selectFrom('adopted_assignments')
    .select(['name', 'retry'])
    .unionAll(
      db
        .selectFrom('resource_names')
        .select(['name', 'retry'])
        .where('kind', '=', 'ConfigAssignment')
        .where('uid', 'in', [...manifest.assignments.map(({ uid }) => uid), '']),
    )
    .execute();
  const known = new Map(rows.map(({ name, retry }) => [name, retry]));
  const numbers = retryNumbers(manifest, held, known);
  const byNumber = new Map(held.map((one) => [one.revision, one]));
  const missing = Object.entries(manifest.revisions).flatMap(([number, { files, source = '' }]) => {
    const revision = Number(number);
    const here = byNumber.get(revision);
    if (here && filesSha256(here.files) !== filesSha256(files)) throw otherRevision(revision);
    const retry = numbers.ofRevision.get(revision) ?? 0;
    return here ? [] : [{ revision, retry, files, source, renderKeys: [] }];
  });
  await storeRevisions(db, missing, [], nowMs);
  return { retries: numbers.ofAssignment, revisions: missing.length };
}

function otherRevision(revision: number): HistoryError {
  return new HistoryError('other-revision', `revision ${revision} stands here for another content`, {
    hint: 'start with an empty data_dir, and apply nothing new before every region has its history',
  });
}
