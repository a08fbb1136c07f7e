import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../../src/store/sqlite.ts';
import type { RegionsTables } from './tables.ts';

/** Finds the few events of brakes among all others; after `regionsSchema`. */
export const stoppedRevisionsSchema: Schema = {
  component: 'stopped-revisions',
  steps: [`CREATE INDEX region_events_of_brakes ON region_events (region) WHERE kind = 'brake_tripped';`],
};

const detailSchema = z.object({ revision: z.number().int() });

/** The revisions that a relay of each region stopped by its brake, as far as that was told. */
export async function stoppedRevisions(
  db: Pick<Kysely<RegionsTables>, 'selectFrom'>,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const rows = await db
    .selectFrom('region_events')
    .select(['region', 'detail'])
    .where('kind', '=', 'brake_tripped')
    .execute();
  const stopped = new Map<string, Set<number>>();
  for (const { region, detail } of rows) {
    const revision = revisionIn(detail);
    if (revision === undefined) continue;
    const here = stopped.get(region);
    if (here) here.add(revision);
    else stopped.set(region, new Set([revision]));
  }
  return stopped;
}

/** A relay's detail may have been cut, or be another version's. */
function revisionIn(detail: string): number | undefined {
  try {
    return detailSchema.safeParse(JSON.parse(detail)).data?.revision;
  } catch {
    return undefined;
  }
}
