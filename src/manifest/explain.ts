import type { AgentFacts } from './agent-facts.ts';
import type { Manifest } from './document.ts';
import { place, resolve } from './resolve.ts';
import { mismatch } from './selector.ts';

/** `serves`: this one counts; `outranked`: a higher priority matches; `conflict`: an older one of equal priority does. */
type Verdict = 'serves' | 'outranked' | 'conflict' | 'no-match';

interface AssignmentVerdict {
  uid: string;
  name: string;
  priority: number;
  verdict: Verdict;
  /** One sentence for people. */
  why: string;
  /** The rest is there for every assignment that matches: what it gives, or would give if it counted. */
  cohort?: number;
  /** Index; the last variant takes whom no override took. */
  variant?: number;
  /** Index of the step, and how many there are. */
  step?: number;
  steps?: number;
  revision?: number;
  /** Where the revision came from: `standard-collector@v1.0.0`. */
  source?: string;
}

export interface Explanation {
  kind: 'revision' | 'conflict' | 'unmanaged';
  uid: string;
  region: string;
  generation: number;
  /** Name of the assignment that counts. */
  assignment?: string;
  revision?: number;
  runningRevision?: number;
  paused: boolean;
  /** The relay's brake stopped the revision: it is offered to nobody there, whatever the verdicts say. */
  brake?: { revision: number; stopped_at_ms: number; failed: number; in_force: number };
  /** In the manifest's order, oldest first. */
  verdicts: AssignmentVerdict[];
}

/** Every assignment's verdict on `agent` and why. Plain JSON: it travels to the CLI as it is. */
export function explain(agent: AgentFacts, manifest: Manifest): Explanation {
  const resolution = resolve(agent, manifest);
  const winner = resolution.kind === 'unmanaged' ? undefined : resolution.assignment;
  const verdicts = manifest.assignments.map((assignment): AssignmentVerdict => {
    const { uid, name, priority } = assignment;
    const reason = mismatch(assignment.selector, agent);
    if (reason !== undefined) return { uid, name, priority, verdict: 'no-match', why: reason };
    const placement = place(agent, assignment);
    if (!placement)
      return { uid, name, priority, verdict: 'no-match', why: 'no variant takes this agent in' };
    const variant = assignment.variants[placement.variant];
    const source = manifest.revisions[placement.revision]?.source;
    const gives = {
      cohort: placement.cohort,
      variant: placement.variant,
      step: placement.step,
      steps: variant?.steps.length ?? 0,
      revision: placement.revision,
      ...(source === undefined ? {} : { source }),
    };
    if (assignment === winner) {
      const by = variant?.selector ? `override ${placement.variant + 1}` : 'the assignment itself';
      const below = variant?.steps[placement.step]?.below ?? 0;
      const why = `matches with the highest priority; ${by}, step ${placement.step + 1} of ${gives.steps} (cohort ${placement.cohort}, below ${below})`;
      return { uid, name, priority, verdict: 'serves', why, ...gives };
    }
    if (winner && priority < winner.priority) {
      const why = `matches, but ${winner.name} has priority ${winner.priority} against ${priority}`;
      return { uid, name, priority, verdict: 'outranked', why, ...gives };
    }
    const why = `matches with priority ${priority} like ${winner?.name ?? 'another'}, which is older: give one of them a higher priority`;
    return { uid, name, priority, verdict: 'conflict', why, ...gives };
  });
  return {
    kind: resolution.kind,
    uid: agent.uid,
    region: manifest.region,
    generation: manifest.generation,
    ...(resolution.kind === 'unmanaged'
      ? {}
      : { assignment: resolution.assignment.name, revision: resolution.revision }),
    ...(agent.runningRevision === undefined ? {} : { runningRevision: agent.runningRevision }),
    paused: resolution.kind !== 'unmanaged' && resolution.paused,
    verdicts,
  };
}
