import { parseUid } from './agent-uid.ts';
import type { Selector } from './document.ts';
import { narrowsByLabels } from './selector.ts';

type Expression = NonNullable<Selector['expressions']>[number];

/** Whether `selector` can take in any agent of `region`; where it cannot, the region need not know of it. */
export function reachesRegion(selector: Selector, region: string): boolean {
  if (selector.regions && !selector.regions.includes(region)) return false;
  if (selector.agent_ids && selector.agent_ids.length > 0) return true;
  if (selector.agent_ids && !narrowsByLabels(selector)) return false;
  return allowsRegion(selector, region);
}

/** Whether regions, labels and expressions leave room for an agent of `region`. */
function allowsRegion(selector: Selector, region: string): boolean {
  if (selector.regions && !selector.regions.includes(region)) return false;
  const wanted = ownLabel(selector, 'region');
  if (wanted !== undefined && wanted !== region) return false;
  return (selector.expressions ?? []).every(({ key, operator, values = [] }) => {
    return key !== 'region' || operator === 'Exists' || (operator === 'In') === values.includes(region);
  });
}

/**
 * Whether every agent that one of the two takes in is taken in by the other too, or both list one agent: what makes
 * equal priorities a mistake before any agent is there. Two selectors that merely may meet in some agent (`tier` and
 * `team`) are no mistake yet: where they do meet, the relay reports it.
 */
export function certainlyOverlap(a: Selector, b: Selector): boolean {
  if (a.regions && b.regions && !a.regions.some((region) => b.regions?.includes(region))) return false;
  if (a.regions?.length === 0 || b.regions?.length === 0) return false;
  const idsA = a.agent_ids ?? [];
  const idsB = b.agent_ids ?? [];
  if (idsA.length > 0 && (takesAll(b) || shareId(idsA, idsB))) return true;
  if (idsB.length > 0 && takesAll(a)) return true;
  // Regions restrict beside everything else, so one of those that either names must be left open by both.
  const named = possibleValues(a, 'region') ?? possibleValues(b, 'region');
  if (named && !named.some((region) => allowsRegion(a, region) && allowsRegion(b, region))) return false;
  return implies(a, b) || implies(b, a);
}

/** Whether it restricts by regions at most. */
export function takesAll(selector: Selector): boolean {
  return !selector.agent_ids && !narrowsByLabels(selector);
}

function shareId(a: readonly string[], b: readonly string[]): boolean {
  if (b.length === 0) return false;
  const known = new Set(a.flatMap((id) => [id, parseUid(id) ?? id]));
  return b.some((id) => known.has(id) || known.has(parseUid(id) ?? id));
}

/** Whether an agent that the labels and expressions of `a` take in is always taken in by those of `b`. */
function implies(a: Selector, b: Selector): boolean {
  // Who is only listed by name has labels that nobody knows.
  if (a.agent_ids && !narrowsByLabels(a)) return false;
  if (b.agent_ids && !narrowsByLabels(b)) return false;
  for (const [key, value] of Object.entries(b.labels ?? {})) {
    const values = possibleValues(a, key);
    if (values?.length !== 1 || values[0] !== value) return false;
  }
  return (b.expressions ?? []).every((expression) => impliesExpression(a, expression)) && isPossible(a);
}

function impliesExpression(a: Selector, { key, operator, values = [] }: Expression): boolean {
  const possible = possibleValues(a, key);
  if (operator === 'In') return possible?.every((value) => values.includes(value)) ?? false;
  if (operator === 'NotIn') {
    if (possible) return possible.every((value) => !values.includes(value));
    const excluded = (a.expressions ?? []).filter((one) => one.key === key && one.operator === 'NotIn');
    return values.every((value) => excluded.some((one) => one.values?.includes(value)));
  }
  return (
    possible !== undefined ||
    (a.expressions ?? []).some((one) => one.key === key && one.operator === 'Exists')
  );
}

/** A selector that contradicts itself takes in nobody, and so overlaps with nothing. */
function isPossible(selector: Selector): boolean {
  const keys = [...Object.keys(selector.labels ?? {}), ...(selector.expressions ?? []).map(({ key }) => key)];
  return keys.every((key) => possibleValues(selector, key)?.length !== 0);
}

/**
 * The values that the label `key` can have where the labels and expressions of `selector` match: none when they
 * contradict each other, undefined when they do not say.
 */
export function possibleValues(selector: Selector, key: string): string[] | undefined {
  const fixed = ownLabel(selector, key);
  let possible = fixed === undefined ? undefined : [fixed];
  for (const { key: own, operator, values = [] } of selector.expressions ?? []) {
    if (own === key && operator === 'In')
      possible = (possible ?? values).filter((value) => values.includes(value));
  }
  if (key === 'region' && selector.regions) {
    const { regions } = selector;
    possible = (possible ?? regions).filter((region) => regions.includes(region));
  }
  for (const { key: own, operator, values = [] } of selector.expressions ?? []) {
    if (own === key && operator === 'NotIn') possible = possible?.filter((value) => !values.includes(value));
  }
  return possible;
}

function ownLabel(selector: Selector, key: string): string | undefined {
  return selector.labels && Object.hasOwn(selector.labels, key) ? selector.labels[key] : undefined;
}
