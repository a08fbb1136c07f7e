import type { GlobalDatabase } from '../database.ts';
import type { Origin } from './tables.ts';

export async function originOf(db: GlobalDatabase): Promise<Origin> {
  return (await db.selectFrom('origin').select('state').executeTakeFirstOrThrow()).state;
}

/** What is known once stays. */
export async function settleOrigin(db: GlobalDatabase, state: Exclude<Origin, 'open'>): Promise<void> {
  await db.updateTable('origin').set({ state }).where('state', '=', 'open').execute();
}

/** Regions that operators want and for which nothing was ever signed from this database. */
export async function regionsWithoutHistory(db: GlobalDatabase): Promise<string[]> {
  const rows = await db
    .selectFrom('resource_names')
    .leftJoin('heads', 'heads.region', 'resource_names.name')
    .select('resource_names.name')
    .where('resource_names.kind', '=', 'Region')
    .where('resource_names.current_version', 'is not', null)
    .where('heads.region', 'is', null)
    .orderBy('resource_names.name')
    .execute();
  return rows.map(({ name }) => name);
}
