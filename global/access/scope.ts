import type { Selector } from '../../src/manifest/document.ts';
import { possibleValues, reachesRegion } from '../../src/manifest/selector-algebra.ts';
import type { ConfigAssignment, Resource } from '../../src/resources/resource.ts';
import type { Scope } from './principal.ts';

/** Whether `region`, as a whole, may be seen. */
export function seesRegion({ regions }: Scope, region: string): boolean {
  return regions === undefined || regions.includes(region);
}

/** Whether an agent with these labels, in that region, may be seen. */
export function seesAgent(
  scope: Scope,
  agent: { region: string; labels: Readonly<Record<string, string>> },
): boolean {
  return (
    seesRegion(scope, agent.region) &&
    Object.entries(scope.labels ?? {}).every(
      ([key, value]) => Object.hasOwn(agent.labels, key) && agent.labels[key] === value,
    )
  );
}

/** Whether an assignment decides about any agent in the scope: who may see those, may see what decides about them. */
export function seesAssignment({ regions, labels }: Scope, { spec }: ConfigAssignment): boolean {
  const { selector } = spec;
  if (regions && !regions.some((region) => reachesRegion(selector, region))) return false;
  if ((selector.agent_ids ?? []).length > 0) return true;
  return Object.entries(labels ?? {}).every(
    ([key, value]) => possibleValues(selector, key)?.includes(value) ?? true,
  );
}

/**
 * Whether every agent that `selector` can ever take in lies in the scope, whatever agents and regions there will be.
 * What is not certain is not so: a selector without regions reaches those that are added tomorrow.
 */
function holdsSelector({ regions, labels }: Scope, selector: Selector): boolean {
  const listsAgents = (selector.agent_ids ?? []).length > 0;
  if (regions) {
    // Beside a list of agents only `regions` restricts: labels and expressions widen it.
    const possible = listsAgents ? selector.regions : possibleValues(selector, 'region');
    if (!possible?.every((region) => regions.includes(region))) return false;
  }
  if (!labels) return true;
  // Which labels a listed agent has, nobody knows here.
  if (listsAgents) return false;
  return Object.entries(labels).every(([key, value]) =>
    possibleValues(selector, key)?.every((possible) => possible === value),
  );
}

/**
 * Whether a document lies in the scope whole. A template does while no assignment outside of the scope uses its name:
 * a version that somebody else would then give out must not come from here.
 * @param assignments all that there are, before and after the change
 */
export function holdsResource(
  scope: Scope,
  resource: Resource,
  assignments: readonly ConfigAssignment[],
): boolean {
  const { name } = resource.metadata;
  switch (resource.kind) {
    case 'ConfigAssignment':
      return holdsSelector(scope, resource.spec.selector);
    case 'Region':
      return scope.labels === undefined && seesRegion(scope, name);
    case 'ConfigTemplate':
      return assignments.every(
        ({ spec }) =>
          !spec.layers.some((layer) => layer.name === name) || holdsSelector(scope, spec.selector),
      );
    default:
      // A kind that does not say whose agents it is about belongs to nobody who is restricted.
      return false;
  }
}
