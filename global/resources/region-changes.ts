import type { AssignmentChange, RegionChange } from '../../src/api/index.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import type { CompileResult, UnnumberedManifest } from '../compile/contract.ts';
import { type AssignmentImpact, impact } from '../compile/impact.ts';
import { readBlob } from '../signing/release-store.ts';
import type { GlobalDatabase } from '../database.ts';

/** What regions last said, however old: how many agents a change may touch. */
export type LastReports = ReadonlyMap<
  string,
  { agents: number; asOfMs: number | undefined; byAssignment: ReadonlyMap<string, number> }
>;

/** What a compilation changes, per region and for people. */
export async function regionChanges(
  db: GlobalDatabase,
  before: ReadonlyMap<string, Manifest>,
  result: CompileResult,
  reports: LastReports,
): Promise<RegionChange[]> {
  const after = new Map(result.regions.map(({ region, manifest }) => [region, manifest]));
  const touched = new Set([
    ...result.regions.filter(({ changed }) => changed).map(({ region }) => region),
    ...[...before.keys()].filter((region) => !after.has(region)),
  ]);
  const bodies = await bodiesOf(db, [before, after], touched, result.blobs);
  return impact(before, after, (sha256) => bodies.get(sha256)).map((change) => {
    const last = reports.get(change.region);
    const changes = change.assignments.map((assignment) => assignmentChange(assignment, last));
    const isOpen = changes.some(({ agents_affected: agents }) => agents === null);
    const sum = changes.reduce((total, { agents_affected: agents }) => total + (agents ?? 0), 0);
    return {
      name: change.region,
      change: change.change,
      generation: null,
      agents_affected: last ? (isOpen ? last.agents : Math.min(sum, last.agents)) : null,
      agents_basis: basis(last, isOpen),
      agents_as_of: last?.asOfMs === undefined ? null : new Date(last.asOfMs).toISOString(),
      changes,
      credentials: change.credentials,
      policy: change.policy,
      diff: changes.flatMap(({ variants }) => variants.map(({ diff }) => diff)).join(''),
    };
  });
}

function assignmentChange(
  assignment: AssignmentImpact,
  last: { byAssignment: ReadonlyMap<string, number> } | undefined,
): AssignmentChange {
  const { name, uid, change, fields, variants } = assignment;
  const reported = last && change !== 'added' ? (last.byAssignment.get(uid) ?? 0) : null;
  return { name, uid, change, fields, variants, agents_affected: reported, strategy: null };
}

function basis(last: object | undefined, isOpen: boolean): string {
  if (!last) return 'the region has never reported';
  return isOpen
    ? "at most all of the region's agents, by its last reports: which of them a new assignment matches shows when they resolve it"
    : 'at most, counted per assignment from the last reports of its relays';
}

/** Every body that the two sets name for the regions that change. */
async function bodiesOf(
  db: GlobalDatabase,
  sets: readonly ReadonlyMap<string, UnnumberedManifest>[],
  regions: ReadonlySet<string>,
  fresh: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Uint8Array>> {
  const bodies = new Map(fresh);
  for (const manifests of sets)
    for (const region of regions)
      for (const { files } of Object.values(manifests.get(region)?.revisions ?? {}))
        for (const { sha256 } of files) {
          const body = bodies.has(sha256) ? undefined : await readBlob(db, sha256);
          if (body) bodies.set(sha256, body);
        }
  return bodies;
}
