import type { GlobalDatabase } from '../database.ts';

/** The fencing token's memory: the highest term that this database ever held. */
export async function heldTerm(db: GlobalDatabase): Promise<number> {
  const row = await db.selectFrom('lease_terms').select('term').executeTakeFirst();
  return row?.term ?? 0;
}

/** Committed before the term is claimed, so that no term is ever claimed twice from one database. */
export async function storeTerm(db: GlobalDatabase, term: number): Promise<void> {
  await db
    .insertInto('lease_terms')
    .values({ one: 1, term })
    .onConflict((conflict) => conflict.column('one').doUpdateSet({ term }))
    .execute();
}
