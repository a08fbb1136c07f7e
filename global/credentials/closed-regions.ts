import type { GlobalDatabase } from '../database.ts';

type Db = GlobalDatabase;

/** Remembers the regions in which somebody has a token or a key; returns all in which somebody ever had. */
export async function closedRegions(db: Db, held: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('closed_regions').selectAll().execute();
  const closed = new Set(rows.map(({ region }) => region));
  for (const region of held) {
    if (closed.has(region)) continue;
    await db.insertInto('closed_regions').values({ region }).execute();
    closed.add(region);
  }
  return closed;
}

/** A region that is deleted and made anew starts as any other. */
export async function forgetClosedRegion(db: Db, region: string): Promise<void> {
  await db.deleteFrom('closed_regions').where('region', '=', region).execute();
}
