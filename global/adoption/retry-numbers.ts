import { filesSha256 } from '../../src/manifest/config-hash.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import type { HeldRevision } from '../compile/contract.ts';

export interface RetryNumbers {
  readonly ofRevision: ReadonlyMap<number, number>;
  /** By the assignment's name. */
  readonly ofAssignment: ReadonlyMap<string, number>;
}

/**
 * A manifest does not say for which retry a revision was made; it shows only that two revisions have one content. So
 * numbers are given anew: whatever shares an assignment shares its number, and of two revisions with one content each
 * has its own. Then compiling finds for each assignment the very revision that its agents run.
 * @param known the retry numbers that assignments have here already, by name
 */
export function retryNumbers(
  manifest: Manifest,
  held: readonly HeldRevision[],
  known: ReadonlyMap<string, number>,
): RetryNumbers {
  const ofRevision = new Map(held.map(({ revision, retry }) => [revision, retry]));
  const ofAssignment = new Map<string, number>();
  const taken = new Map(
    held.map(({ revision, retry, files }) => [`${retry} ${filesSha256(files)}`, revision]),
  );
  const contents = new Map(
    Object.entries(manifest.revisions).map(([revision, { files }]) => [Number(revision), filesSha256(files)]),
  );
  const isFree = (revision: number, retry: number): boolean =>
    (taken.get(`${retry} ${contents.get(revision) ?? ''}`) ?? revision) === revision;
  const give = (revision: number, retry: number): void => {
    if (ofRevision.has(revision)) return;
    ofRevision.set(revision, retry);
    taken.set(`${retry} ${contents.get(revision) ?? ''}`, revision);
  };
  for (const { names, revisions } of groupsOf(manifest)) {
    const given = [
      ...names.flatMap((name) => known.get(name) ?? []),
      ...revisions.flatMap((revision) => ofRevision.get(revision) ?? []),
    ];
    let retry = given[0] ?? 0;
    if (given.length === 0) while (!revisions.every((revision) => isFree(revision, retry))) retry++;
    for (const revision of revisions) give(revision, retry);
    for (const name of names) ofAssignment.set(name, retry);
  }
  // What the brake would return agents to.
  for (const revision of contents.keys()) {
    let retry = 0;
    while (!isFree(revision, retry)) retry++;
    give(revision, retry);
  }
  return { ofRevision, ofAssignment };
}

interface Group {
  names: string[];
  revisions: number[];
}

/** Assignments that run a revision in common, directly or by way of others; the lowest revision's group first. */
function groupsOf({ assignments }: Manifest): Group[] {
  const byRevision = new Map<number, Group>();
  const groups = new Set<Group>();
  for (const { name, variants } of assignments) {
    const own = [...new Set(variants.flatMap(({ steps }) => steps.map(({ revision }) => revision)))];
    const merged: Group = { names: [name], revisions: own };
    for (const other of new Set(own.flatMap((revision) => byRevision.get(revision) ?? []))) {
      merged.names.push(...other.names);
      merged.revisions = [...new Set([...merged.revisions, ...other.revisions])];
      groups.delete(other);
    }
    for (const revision of merged.revisions) byRevision.set(revision, merged);
    groups.add(merged);
  }
  const lowest = ({ revisions }: Group): number => Math.min(...revisions);
  return [...groups].sort((a, b) => lowest(a) - lowest(b));
}
