import { parseUid } from '../../src/manifest/agent-uid.ts';
import type { Selector } from '../../src/manifest/document.ts';
import { certainlyOverlap, possibleValues, takesAll } from '../../src/manifest/selector-algebra.ts';
import type { Problem } from '../../src/resources/problem.ts';
import type { ConfigAssignment } from '../../src/resources/resource.ts';

/** Most conflicts that are told at once. */
const MAX_CONFLICTS = 20;

/** Assignments of equal priority that are bound to meet in one agent; the younger of the two is reported. */
export function priorityConflicts(assignments: readonly ConfigAssignment[]): Problem[] {
  const byPriority = new Map<number, ConfigAssignment[]>();
  for (const assignment of assignments) push(byPriority, assignment.spec.priority, assignment);
  const problems: Problem[] = [];
  for (const [priority, equals] of byPriority) {
    for (const [older, younger] of overlaps(equals)) {
      if (problems.length >= MAX_CONFLICTS) return problems;
      problems.push({
        document: { kind: younger.kind, name: younger.metadata.name },
        path: 'spec.priority',
        code: 'conflict',
        reason: `selects agents that ${older.metadata.name} selects with the same priority ${priority}; give one of them a higher one`,
      });
    }
  }
  return problems;
}

/** The younger of each overlapping pair with the oldest that it overlaps, in the order of the younger. */
function overlaps(assignments: readonly ConfigAssignment[]): [ConfigAssignment, ConfigAssignment][] {
  const index = new SelectorIndex(assignments.map(({ spec }) => spec.selector));
  const oldest = new Map<number, number>();
  for (const [wider, { spec }] of assignments.entries()) {
    for (const other of index.candidates(wider)) {
      const candidate = assignments[other];
      if (other === wider || !candidate || !certainlyOverlap(spec.selector, candidate.spec.selector))
        continue;
      const younger = Math.max(wider, other);
      oldest.set(younger, Math.min(wider, other, oldest.get(younger) ?? wider));
    }
  }
  return [...oldest]
    .sort(([a], [b]) => a - b)
    .flatMap(([younger, older]): [ConfigAssignment, ConfigAssignment][] => {
      const pair = [assignments[older], assignments[younger]] as const;
      return pair[0] && pair[1] ? [[pair[0], pair[1]]] : [];
    });
}

/**
 * Which selectors can lie inside another one: without it, ten thousand assignments would be compared with each other.
 * Every selector stands under each value that it leaves to a label; what lies inside a selector that wants a label's
 * value stands under that value.
 */
class SelectorIndex {
  readonly #selectors: readonly Selector[];
  readonly #byValue = new Map<string, number[]>();
  readonly #byId = new Map<string, number[]>();

  constructor(selectors: readonly Selector[]) {
    this.#selectors = selectors;
    for (const [index, selector] of selectors.entries()) {
      for (const key of keysOf(selector)) {
        for (const value of possibleValues(selector, key) ?? [])
          push(this.#byValue, entry(key, value), index);
      }
      for (const id of idsOf(selector)) push(this.#byId, id, index);
    }
  }

  /** Every selector that may lie inside the one at `index`, or list an agent that it takes in. */
  candidates(index: number): Iterable<number> {
    const selector = this.#selectors[index];
    if (!selector) return [];
    if (takesAll(selector)) return this.#selectors.keys();
    const listing = idsOf(selector).flatMap((id) => this.#byId.get(id) ?? []);
    let smallest: number[][] | undefined;
    // `regions` need only meet, so what lies inside need not say them: they are no value to look up by.
    const { regions: _regions, ...wanted } = selector;
    for (const key of keysOf(wanted)) {
      const lists = possibleValues(wanted, key)?.map((value) => this.#byValue.get(entry(key, value)) ?? []);
      if (lists && (!smallest || sizeOf(lists) < sizeOf(smallest))) smallest = lists;
    }
    // Only NotIn and Exists: nothing to look up by.
    return smallest ? new Set([...smallest.flat(), ...listing]) : this.#selectors.keys();
  }
}

function keysOf({ labels, expressions, regions }: Selector): Set<string> {
  const keys = [...Object.keys(labels ?? {}), ...(expressions ?? []).map(({ key }) => key)];
  return new Set(regions ? [...keys, 'region'] : keys);
}

/** As written, and where it is a uid in the one spelling of it too. */
function idsOf({ agent_ids: ids = [] }: Selector): string[] {
  return ids.flatMap((id) => [id, parseUid(id) ?? id]);
}

function sizeOf(lists: readonly number[][]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

function entry(key: string, value: string): string {
  return JSON.stringify([key, value]);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
