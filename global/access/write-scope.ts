import type { RegionChange } from '../../src/api/index.ts';
import type { ConfigTemplate, Resource } from '../../src/resources/resource.ts';
import { referencesIn, referenceText } from '../../src/resources/secret-reference.ts';
import { effectiveVariables } from '../../src/resources/variables.ts';
import { outsideScope, type Principal } from './principal.ts';
import { holdsResource, seesRegion } from './scope.ts';

interface Known {
  readonly name: string;
  readonly resource: Resource;
}
/** By `name@version`: at least those that the assignments in question name. */
type Templates = ReadonlyMap<string, ConfigTemplate>;

/**
 * What the document says, and what it said before, must lie in the caller's scope: also where no manifest changes yet,
 * such as for a region that is still to come.
 * @throws ApiError `forbidden`
 */
export function requireResource(
  caller: Principal,
  resource: Resource,
  before: readonly Known[],
  after: readonly Known[],
  templates: Templates,
): void {
  const { kind } = resource;
  const { name } = resource.metadata;
  const assignments = [...before, ...after].flatMap((known) =>
    known.resource.kind === 'ConfigAssignment' ? [known.resource] : [],
  );
  const old = before.find((known) => known.resource.kind === kind && known.name === name);
  for (const one of [resource, ...(old ? [old.resource] : [])])
    if (!holdsResource(caller.scope, one, assignments))
      throw outsideScope(
        caller,
        kind === 'Region' ? 'regions' : 'apply',
        `${kind} ${name} ${one === resource ? 'reaches' : 'reached'} beyond that`,
      );
  requireReferences(caller, secretsOf(resource, templates), old ? secretsOf(old.resource, templates) : []);
}

/**
 * Whoever decides what agents run can have them send their secrets anywhere. So who has a scope takes no secret into
 * it: only what lies in the folder of one of its regions, and what was there before.
 */
function requireReferences(caller: Principal, now: readonly string[], before: readonly string[]): void {
  const { regions, labels } = caller.scope;
  const folders = labels === undefined ? (regions ?? []).map((region) => `file:${region}/`) : [];
  for (const reference of now)
    if (!before.includes(reference) && !folders.some((folder) => reference.startsWith(folder)))
      throw outsideScope(
        caller,
        'apply',
        `the secret ${reference} is none of it${folders.length > 0 ? `; ${folders.join(', ')} would be` : ''}`,
      );
}

/** Also what comes in with the defaults of templates: to use one that somebody else made is to use its secrets. */
function secretsOf(resource: Resource, templates: Templates): string[] {
  if (resource.kind === 'ConfigAssignment') {
    const { variables, overrides, layers } = resource.spec;
    const used = layers.flatMap(({ name, version }) => templates.get(`${name}@${version}`) ?? []);
    const given = [[variables], ...overrides.map((override) => [variables, override.variables])];
    const effective = given.map((values) => effectiveVariables(used, values).variables);
    return referencesIn(...given.flat(), ...effective).map(referenceText);
  }
  if (resource.kind !== 'ConfigTemplate') return [];
  const defaults = resource.spec.variables.flatMap(({ name, default: value }) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return referencesIn(Object.fromEntries(defaults)).map(referenceText);
}

/**
 * @param regions all that a credential is for; none: every region
 * @throws ApiError `forbidden`
 */
export function requireWholeRegions(caller: Principal, regions: readonly string[]): void {
  if (!holdsRegions(caller, regions))
    throw outsideScope(
      caller,
      'admit',
      `this is about ${regions.length === 0 ? 'every region' : regions.join(', ')}`,
    );
}

/** Whether these regions lie in the caller's scope whole; none is every region. */
export function holdsRegions({ scope }: Principal, regions: readonly string[]): boolean {
  if (scope.labels !== undefined) return false;
  return (
    scope.regions === undefined || (regions.length > 0 && regions.every((one) => seesRegion(scope, one)))
  );
}

/**
 * What follows from a write must lie in the caller's scope as well.
 * @param drifting regions that would have changed without it
 * @throws ApiError `forbidden`
 */
export function requireRegions(
  caller: Principal,
  changes: readonly RegionChange[],
  drifting: ReadonlySet<string>,
): void {
  for (const change of changes) {
    if (drifting.has(change.name)) continue;
    if (!seesRegion(caller.scope, change.name))
      throw outsideScope(caller, 'apply', `it would change region ${change.name}`);
    if (caller.scope.labels && (change.credentials || change.policy || change.change !== 'changed'))
      throw outsideScope(
        caller,
        'apply',
        `it would change what all agents of region ${change.name} depend on`,
      );
  }
}
