import type { AgentFacts } from '../../src/manifest/agent-facts.ts';
import { parseUid } from '../../src/manifest/agent-uid.ts';
import { canonicalJson } from '../../src/manifest/canonical-json.ts';
import { isAgentId, matchesSelector } from '../../src/manifest/selector.ts';
import type { Act } from './act-store.ts';

/** Whom a pin is for: the agents of an assignment, one agent by any of its ids, or all that have these labels. */
export type PinTarget =
  | { readonly assignment: string }
  | { readonly agent: string }
  | { readonly labels: Readonly<Record<string, string>> };

/** The same target is the same act, in whichever spelling or order it was given. */
export function actOf(target: PinTarget): Pick<Act, 'scope' | 'target'> {
  if ('assignment' in target) return { scope: 'assignment', target: target.assignment };
  if ('agent' in target) return { scope: 'agent', target: parseUid(target.agent) ?? target.agent };
  return { scope: 'selector', target: canonicalJson(target.labels) };
}

/** The labels of a selector's act; undefined for other acts. */
export function labelsOf({
  scope,
  target,
}: Pick<Act, 'scope' | 'target'>): Record<string, string> | undefined {
  return scope === 'selector' ? (JSON.parse(target) as Record<string, string>) : undefined;
}

/** For people. */
export function targetText(act: Pick<Act, 'scope' | 'target'>): string {
  const labels = labelsOf(act);
  if (labels === undefined) return `${act.scope} ${act.target}`;
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
  return `agents with ${pairs.join(',')}`;
}

/** Which agents an act on agents means; undefined for one on everything, or on an assignment. */
export function matcherOf(act: Pick<Act, 'scope' | 'target'>): ((agent: AgentFacts) => boolean) | undefined {
  if (act.scope === 'agent') return (agent) => isAgentId(act.target, agent);
  const labels = labelsOf(act);
  return labels && ((agent) => matchesSelector({ labels }, agent));
}
