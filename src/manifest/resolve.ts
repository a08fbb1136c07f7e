import type { AgentFacts } from './agent-facts.ts';
import { cohort } from './cohort.ts';
import type { Manifest, ManifestAssignment, Variant } from './document.ts';
import { matchesSelector } from './selector.ts';

export type { AgentFacts } from './agent-facts.ts';

/** What one assignment gives one agent. */
export interface Placement {
  assignment: ManifestAssignment;
  /** Index of the variant that takes the agent in. */
  variant: number;
  revision: number;
  cohort: number;
  /** Index of the step within the variant. */
  step: number;
  /** What the brake returns the agent to. */
  previous?: number;
  /** No new offers: who runs the revision keeps it, nobody else gets it now. */
  paused: boolean;
}

/**
 * What an agent should run. `conflict` serves like `revision`: several assignments of the highest priority match, the
 * oldest of them is kept and the others are named.
 */
export type Resolution =
  | ({ kind: 'revision' } & Placement)
  | ({ kind: 'conflict'; others: ManifestAssignment[] } & Placement)
  | { kind: 'unmanaged' };

/**
 * Which revision `agent` should run. Pure: the relay runs it to serve, the global plane to answer who would get what.
 * The highest priority wins; of equals the one that stands first, which is the oldest.
 */
export function resolve(agent: AgentFacts, manifest: Manifest): Resolution {
  let winner: ManifestAssignment | undefined;
  let others: ManifestAssignment[] = [];
  for (const assignment of manifest.assignments) {
    if (winner && assignment.priority < winner.priority) continue;
    if (!matchesSelector(assignment.selector, agent)) continue;
    if (winner?.priority === assignment.priority) {
      others.push(assignment);
    } else {
      winner = assignment;
      others = [];
    }
  }
  if (!winner) return { kind: 'unmanaged' };
  const placement = place(agent, winner);
  if (!placement) return { kind: 'unmanaged' };
  return others.length > 0 ? { kind: 'conflict', others, ...placement } : { kind: 'revision', ...placement };
}

/** What `assignment`, which matches `agent`, gives it; undefined when none of its variants takes the agent in. */
export function place(agent: AgentFacts, assignment: ManifestAssignment): Placement | undefined {
  const variant = assignment.variants.findIndex(
    ({ selector }) => selector === undefined || matchesSelector(selector, agent),
  );
  const chosen = assignment.variants[variant];
  if (!chosen) return undefined;
  const agentCohort = cohort(assignment.salt, agent.uid);
  const takesPart = !assignment.target_selector || matchesSelector(assignment.target_selector, agent);
  const step = takesPart ? firstStep(chosen, agentCohort, agent.runningRevision) : chosen.steps.length - 1;
  const revision = chosen.steps[step]?.revision;
  if (revision === undefined) return undefined;
  return {
    assignment,
    variant,
    revision,
    cohort: agentCohort,
    step,
    ...(chosen.previous === undefined ? {} : { previous: chosen.previous }),
    paused: assignment.paused === true,
  };
}

/**
 * The first step whose threshold is above the cohort, so that 5 % ⊂ 20 % ⊂ 100 %. An agent that already runs a step's
 * revision counts as inside it: a stage that is drawn back narrows who gets the candidate, it does not take it away.
 */
function firstStep(variant: Variant, agentCohort: number, runningRevision: number | undefined): number {
  return variant.steps.findIndex(
    ({ below, revision }) =>
      agentCohort < below || (runningRevision !== undefined && runningRevision === revision),
  );
}
