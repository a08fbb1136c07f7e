import { parseUid } from './agent-uid.ts';
import type { AgentFacts } from './agent-facts.ts';
import type { Selector } from './document.ts';

type Expression = NonNullable<Selector['expressions']>[number];

/**
 * Whether `selector` takes in `agent`: listed in `agent_ids`, or having all `labels` and satisfying all
 * `expressions`; `regions` always restricts. A selector that says nothing takes in everybody; an empty list takes in
 * nobody, so that a list that lost its entries on the way never widens to the whole fleet.
 */
export function matchesSelector(selector: Selector, agent: AgentFacts): boolean {
  // `mismatch` without its words: this runs for every agent and assignment.
  if (selector.regions && !selector.regions.includes(label(agent, 'region') ?? '')) return false;
  if (selector.agent_ids) {
    if (selector.agent_ids.some((id) => isAgentId(id, agent))) return true;
    if (!narrowsByLabels(selector)) return false;
  }
  for (const key in selector.labels) {
    if (selector.labels[key] !== label(agent, key)) return false;
  }
  return !selector.expressions || selector.expressions.every((expression) => satisfies(expression, agent));
}

function satisfies({ key, operator, values = [] }: Expression, agent: AgentFacts): boolean {
  const has = label(agent, key);
  if (operator === 'Exists') return has !== undefined;
  const isIn = has !== undefined && values.includes(has);
  // As in Kubernetes: an agent without the label is not in the list either.
  return operator === 'In' ? isIn : !isIn;
}

/** Why `selector` does not take in `agent`, for people; undefined when it does. */
export function mismatch(selector: Selector, agent: AgentFacts): string | undefined {
  const region = label(agent, 'region');
  if (selector.regions && !(region !== undefined && selector.regions.includes(region))) {
    return `region is ${region ?? 'not known'}, not ${selector.regions.join(' or ')}`;
  }
  if (selector.agent_ids) {
    if (selector.agent_ids.some((id) => isAgentId(id, agent))) return undefined;
    if (!narrowsByLabels(selector)) return 'not listed in agent_ids';
  }
  return labelMismatch(selector, agent);
}

/** Whether `id`, in any usual spelling, names `agent`. */
export function isAgentId(id: string, agent: AgentFacts): boolean {
  return agent.ids.includes(id) || parseUid(id) === agent.uid;
}

/** Whether the selector has anything beside `agent_ids` and `regions` by which agents match. */
export function narrowsByLabels(selector: Selector): boolean {
  return Object.keys(selector.labels ?? {}).length > 0 || (selector.expressions ?? []).length > 0;
}

function labelMismatch(selector: Selector, agent: AgentFacts): string | undefined {
  for (const [key, wanted] of Object.entries(selector.labels ?? {})) {
    const has = label(agent, key);
    if (has !== wanted) return `label ${key} is ${quote(has)}, not ${quote(wanted)}`;
  }
  const failed = (selector.expressions ?? []).find((expression) => !satisfies(expression, agent));
  if (!failed) return undefined;
  const { key, operator, values = [] } = failed;
  const has = quote(label(agent, key));
  if (operator === 'Exists') return `label ${key} does not exist`;
  if (operator === 'NotIn') return `label ${key} is ${has}, which NotIn excludes`;
  return `label ${key} is ${has}, not one of ${values.map(quote).join(', ')}`;
}

function label(agent: AgentFacts, key: string): string | undefined {
  return Object.hasOwn(agent.labels, key) ? agent.labels[key] : undefined;
}

function quote(value: string | undefined): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
