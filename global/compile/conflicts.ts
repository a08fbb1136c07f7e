import { certainlyOverlap } from '../../src/manifest/selector-algebra.ts';
import type { Problem } from '../../src/resources/problem.ts';
import type { ConfigAssignment } from '../../src/resources/resource.ts';

/** Most conflicts that are told at once. */
const MAX_CONFLICTS = 20;

/** Assignments of equal priority that are bound to meet in one agent; the younger of the two is reported. */
export function priorityConflicts(assignments: readonly ConfigAssignment[]): Problem[] {
  const problems: Problem[] = [];
  const byPriority = new Map<number, ConfigAssignment[]>();
  for (const assignment of assignments) {
    const equals = byPriority.get(assignment.spec.priority);
    if (equals) equals.push(assignment);
    else byPriority.set(assignment.spec.priority, [assignment]);
  }
  for (const [priority, equals] of byPriority) {
    for (const [index, younger] of equals.entries()) {
      const older = equals
        .slice(0, index)
        .find(({ spec }) => certainlyOverlap(spec.selector, younger.spec.selector));
      if (!older) continue;
      const reason = `selects agents that ${older.metadata.name} selects with the same priority ${priority}; give one of them a higher one`;
      problems.push({
        document: { kind: younger.kind, name: younger.metadata.name },
        path: 'spec.priority',
        code: 'conflict',
        reason,
      });
      if (problems.length >= MAX_CONFLICTS) return problems;
    }
  }
  return problems;
}
