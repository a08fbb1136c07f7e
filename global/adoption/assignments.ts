import type { Manifest } from '../../src/manifest/document.ts';
import type { GlobalDatabase } from '../database.ts';
import { currentManifests } from '../signing/release-store.ts';

/**
 * Gives applied assignments the uid, the retry number and the place that adopted manifests have for their names, so
 * that cohorts, brakes and revisions hold. In the transaction that applied them, before anything is compiled.
 */
export async function settleAssignments(db: GlobalDatabase): Promise<void> {
  const rows = await db
    .selectFrom('adopted_assignments as adopted')
    .innerJoin('resource_names as names', 'names.name', 'adopted.name')
    .select(['adopted.name', 'adopted.uid', 'adopted.retry', 'names.uid as present'])
    .where('adopted.settled', '=', 0)
    .where('names.kind', '=', 'ConfigAssignment')
    .where('names.current_version', 'is not', null)
    .execute();
  if (rows.length === 0) return;
  const manifests = [...(await currentManifests(db)).values()];
  const inForce = new Set(manifests.flatMap(({ assignments }) => assignments.map(({ uid }) => uid)));
  for (const { name, uid, retry, present } of rows) {
    // One that other regions know by its uid keeps it: of two histories of a name the first counts.
    if (uid === present || !inForce.has(present))
      await db
        .updateTable('resource_names')
        .set({ uid, retry })
        .where('kind', '=', 'ConfigAssignment')
        .where('name', '=', name)
        .execute();
    await db.updateTable('adopted_assignments').set({ settled: 1 }).where('name', '=', name).execute();
  }
  await orderAssignments(db);
}

/** Where two assignments meet with one priority the older counts, so their order is part of what agents run. */
async function orderAssignments(db: GlobalDatabase): Promise<void> {
  const rows = await db
    .selectFrom('resource_names as names')
    .leftJoin('adopted_assignments as adopted', 'adopted.name', 'names.name')
    .select(['names.name', 'names.created_order', 'adopted.place'])
    .where('names.kind', '=', 'ConfigAssignment')
    .orderBy('names.created_order')
    .execute();
  // Those that no manifest knew are the youngest.
  const wanted = [...rows].sort((a, b) => rank(a.place) - rank(b.place));
  for (const [index, { name, created_order }] of wanted.entries()) {
    const place = rows[index]?.created_order ?? created_order;
    if (place === created_order) continue;
    await db
      .updateTable('resource_names')
      .set({ created_order: place })
      .where('kind', '=', 'ConfigAssignment')
      .where('name', '=', name)
      .execute();
  }
}

const rank = (place: number | null): number => place ?? Number.MAX_SAFE_INTEGER;

/** Keeps what a manifest says of its assignments; its head is stored already. */
export async function rememberAssignments(
  db: GlobalDatabase,
  { assignments }: Manifest,
  retries: ReadonlyMap<string, number>,
): Promise<void> {
  for (const { name, uid } of assignments)
    await db
      .insertInto('adopted_assignments')
      .values({ name, uid, retry: retries.get(name) ?? 0, place: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const rows = await db.selectFrom('adopted_assignments').select('name').orderBy('place').execute();
  const lists = [...(await currentManifests(db)).values()].map((one) =>
    one.assignments.map(({ name }) => name),
  );
  const names = ordered(
    rows.map(({ name }) => name),
    lists,
  );
  for (const [place, name] of names.entries())
    await db.updateTable('adopted_assignments').set({ place }).where('name', '=', name).execute();
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
