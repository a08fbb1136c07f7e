import type { Manifest } from '../../src/manifest/document.ts';
import type { GlobalDatabase } from '../database.ts';

/**
 * Gives applied assignments the uid, the retry number and the place that adopted manifests have for their names, so
 * that cohorts, brakes and revisions hold. In the transaction that applied them, before anything is compiled.
 * @param manifests the last one of each region, those just adopted included
 */
export async function settleAssignments(
  db: GlobalDatabase,
  manifests: ReadonlyMap<string, Manifest>,
): Promise<void> {
  const rows = await db
    .selectFrom('adopted_assignments as adopted')
    .innerJoin('resource_names as names', 'names.name', 'adopted.name')
    .select(['adopted.name', 'adopted.uid', 'adopted.retry', 'names.uid as present'])
    .where('names.kind', '=', 'ConfigAssignment')
    .where('names.current_version', 'is not', null)
    .execute();
  if (rows.length === 0) return;
  const inForce = new Set(
    [...manifests.values()].flatMap(({ assignments }) => assignments.map(({ uid }) => uid)),
  );
  for (const { name, uid, retry, present } of rows) {
    // One that other regions know by its uid keeps it: of two histories of a name the first counts.
    if (uid === present || !inForce.has(present))
      await db
        .updateTable('resource_names')
        .set({ uid, retry })
        .where('kind', '=', 'ConfigAssignment')
        .where('name', '=', name)
        .execute();
    await db.deleteFrom('adopted_assignments').where('name', '=', name).execute();
  }
  await orderAssignments(db, [...manifests.values()]);
}

/** Where two assignments meet with one priority the older counts, so their order is part of what agents run. */
async function orderAssignments(db: GlobalDatabase, manifests: readonly Manifest[]): Promise<void> {
  const rows = await db
    .selectFrom('resource_names')
    .select(['uid', 'created_order'])
    .where('kind', '=', 'ConfigAssignment')
    .orderBy('created_order')
    .execute();
  const wanted = ordered(
    rows.map(({ uid }) => uid),
    manifests.map(({ assignments }) => assignments.map(({ uid }) => uid)),
  );
  for (const [index, uid] of wanted.entries()) {
    const place = rows[index]?.created_order ?? index;
    if (rows[index]?.uid === uid) continue;
    await db.updateTable('resource_names').set({ created_order: place }).where('uid', '=', uid).execute();
  }
}

/** `all` in an order that every one of `lists` agrees with, those that no list knows last; else as it was. */
export function ordered(all: readonly string[], lists: readonly (readonly string[])[]): string[] {
  const present = new Set(all);
  const known = new Set(lists.flat());
  const after = new Map<string, Set<string>>();
  const waitsFor = new Map<string, number>();
  for (const list of lists) {
    const here = list.filter((one) => present.has(one));
    for (const [index, one] of here.entries()) {
      const next = here[index + 1];
      if (next === undefined || after.get(one)?.has(next)) continue;
      after.set(one, (after.get(one) ?? new Set()).add(next));
      waitsFor.set(next, (waitsFor.get(next) ?? 0) + 1);
    }
  }
  const ranked = [...all.filter((one) => known.has(one)), ...all.filter((one) => !known.has(one))];
  const rank = new Map(ranked.map((one, index) => [one, index]));
  const byRank = (a: string, b: string): number => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
  const ready = ranked.filter((one) => !waitsFor.get(one));
  const sorted: string[] = [];
  for (let one = ready.shift(); one !== undefined; one = ready.shift()) {
    sorted.push(one);
    const freed = [...(after.get(one) ?? [])].filter((next) => {
      const left = (waitsFor.get(next) ?? 0) - 1;
      waitsFor.set(next, left);
      return left === 0;
    });
    if (freed.length > 0) ready.push(...freed);
    if (freed.length > 0) ready.sort(byRank);
  }
  // Manifests that contradict each other say nothing.
  return sorted.length === all.length ? sorted : [...all];
}
