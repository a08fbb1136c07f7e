import { parseUid } from './agent-uid.ts';
import type { AgentFacts } from './agent-facts.ts';
import type { Selector } from './document.ts';

export { agentFacts, type AgentFacts } from './agent-facts.ts';

/**
 * Whether `selector` takes in `agent`: listed in `agent_ids`, or having all `labels` and satisfying all
 * `expressions`; `regions` always restricts. A selector that says nothing takes in everybody; an empty list takes in
 * nobody, so that a list that lost its entries on the way never widens to the whole fleet.
 */
export function matchesSelector(selector: Selector, agent: AgentFacts): boolean {
  return mismatch(selector, agent) === undefined;
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
  for (const { key, operator, values = [] } of selector.expressions ?? []) {
    const has = label(agent, key);
    if (operator === 'Exists' && has === undefined) return `label ${key} does not exist`;
    if (operator === 'In' && !(has !== undefined && values.includes(has))) {
      return `label ${key} is ${quote(has)}, not one of ${values.map(quote).join(', ')}`;
    }
    // As in Kubernetes: an agent without the label is not in the list either.
    if (operator === 'NotIn' && has !== undefined && values.includes(has)) {
      return `label ${key} is ${quote(has)}, which NotIn excludes`;
    }
  }
  return undefined;
}

function label(agent: AgentFacts, key: string): string | undefined {
  return Object.hasOwn(agent.labels, key) ? agent.labels[key] : undefined;
}

function quote(value: string | undefined): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
