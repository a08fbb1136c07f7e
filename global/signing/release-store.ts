import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Manifest } from '../../src/manifest/document.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import type { HeldRevision } from '../compile/contract.ts';
import type { HeadTable } from './tables.ts';
import type { GlobalDatabase } from '../database.ts';

type Db = GlobalDatabase;
export type Head = Selectable<HeadTable>;

/** Every revision that was ever given out. */
export async function heldRevisions(db: Db): Promise<HeldRevision[]> {
  const keys = new Map<number, string[]>();
  for (const { revision, render_key } of await db.selectFrom('render_keys').selectAll().execute())
    keys.set(revision, [...(keys.get(revision) ?? []), render_key]);
  const rows = await db.selectFrom('revisions').selectAll().execute();
  return rows.map(({ revision, retry, files, source }) => ({
    revision,
    retry,
    files: JSON.parse(files) as HeldRevision['files'],
    source,
    renderKeys: keys.get(revision) ?? [],
  }));
}

export async function storeRevisions(
  db: Db,
  revisions: readonly HeldRevision[],
  renderKeys: readonly { revision: number; renderKey: string }[],
  nowMs: number,
): Promise<void> {
  for (const { revision, retry, files, source } of revisions)
    await db
      .insertInto('revisions')
      .values({ revision, retry, files: JSON.stringify(files), source, created_ms: nowMs })
      .execute();
  const keys = [
    ...revisions.flatMap(({ revision, renderKeys: own }) =>
      own.map((renderKey) => ({ revision, renderKey })),
    ),
    ...renderKeys,
  ];
  for (const { revision, renderKey } of keys)
    await db
      .insertInto('render_keys')
      .values({ revision, render_key: renderKey })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

export async function storeBlob(db: Db, sha256: string, bytes: Uint8Array): Promise<void> {
  await db
    .insertInto('blobs')
    .values({ sha256, bytes: Buffer.from(bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function readBlob(db: Db, sha256: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('blobs').select('bytes').where('sha256', '=', sha256).executeTakeFirst();
  return row?.bytes;
}

/** All regions' newest signed files, deleted regions' included. */
export async function heads(db: Db): Promise<Head[]> {
  return db.selectFrom('heads').selectAll().orderBy('region').execute();
}

export async function headOf(db: Db, region: string): Promise<Head | undefined> {
  return db.selectFrom('heads').selectAll().where('region', '=', region).executeTakeFirst();
}

export async function storeHead(db: Db, head: Head): Promise<void> {
  await db
    .insertInto('heads')
    .values(head)
    .onConflict((conflict) => conflict.column('region').doUpdateSet(head))
    .execute();
}

/** Manifests that were read lately, by SHA-256: every status and every write needs the newest ones. */
const parsedManifests = new LRUCache<string, Manifest>({ maxSize: 64 * 1024 * 1024 });

/** The last manifest of each active region. They are shared: nobody changes them. */
export async function currentManifests(db: Db): Promise<Map<string, Manifest>> {
  const rows = await db
    .selectFrom('heads')
    .innerJoin('generations', (join) =>
      join
        .onRef('generations.region', '=', 'heads.region')
        .onRef('generations.generation', '=', 'heads.generation'),
    )
    .select(['heads.region', 'generations.manifest_sha256 as sha256'])
    .where('heads.active', '=', 1)
    .execute();
  const manifests = new Map<string, Manifest>();
  for (const { region, sha256 } of rows) {
    let manifest = parsedManifests.get(sha256);
    if (!manifest) {
      const bytes = await readBlob(db, sha256);
      // Damaged on disk it would be signed again as it is; without it the next write compiles the region anew.
      if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) continue;
      manifest = parseManifest(bytes);
      parsedManifests.set(sha256, manifest, { size: bytes.byteLength });
    }
    manifests.set(region, manifest);
  }
  return manifests;
}

/**
 * Forgets all but the newest `kept` generations of a region, with the manifests and credentials that no other one
 * names. Bodies of revisions stay: they may run on any agent.
 */
export async function pruneGenerations(db: Db, region: string, kept: number): Promise<void> {
  const old = await db
    .selectFrom('generations')
    .select(['generation', 'manifest_sha256', 'credentials_sha256'])
    .where('region', '=', region)
    .orderBy('generation', 'desc')
    .limit(-1)
    .offset(kept)
    .execute();
  for (const { generation, manifest_sha256, credentials_sha256 } of old) {
    await db
      .deleteFrom('generations')
      .where('region', '=', region)
      .where('generation', '=', generation)
      .execute();
    for (const sha256 of [manifest_sha256, credentials_sha256])
      if (sha256 !== null)
        await db
          .deleteFrom('blobs')
          .where('sha256', '=', sha256)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('generations')
                  .select('generation')
                  .where(({ or, eb }) =>
                    or([eb('manifest_sha256', '=', sha256), eb('credentials_sha256', '=', sha256)]),
                  ),
              ),
            ),
          )
          .execute();
  }
}

/** The newest `kept` manifests of a region, newest first, with their SHA-256. */
export async function keptManifests(
  db: Db,
  region: string,
  kept: number,
): Promise<{ generation: number; sha256: string; bytes: Uint8Array }[]> {
  return db
    .selectFrom('generations')
    .innerJoin('blobs', 'blobs.sha256', 'generations.manifest_sha256')
    .select(['generations.generation', 'generations.manifest_sha256 as sha256', 'blobs.bytes'])
    .where('generations.region', '=', region)
    .orderBy('generations.generation', 'desc')
    .limit(kept)
    .execute();
}

/** When each active region's newest generation was signed. */
export async function wantedGenerations(
  db: Db,
): Promise<{ region: string; generation: number; sinceMs: number }[]> {
  return db
    .selectFrom('heads')
    .innerJoin('generations', (join) =>
      join
        .onRef('generations.region', '=', 'heads.region')
        .onRef('generations.generation', '=', 'heads.generation'),
    )
    .select(['heads.region', 'heads.generation', 'generations.signed_ms as sinceMs'])
    .where('heads.active', '=', 1)
    .execute();
}
