import { DEFAULT_BRAKE } from '../../manifest/document.ts';
import type { Cursor } from '../cursor.ts';
import { MAX_LAYERS, MAX_OVERRIDES } from '../limits.ts';
import type { ConfigAssignment, TemplateReference } from '../resource.ts';
import { readMetadata, readName, readSelector, readVariables, readVersion } from './fields.ts';

const MAX_PRIORITY = 1_000_000;
/** More than this many answers no brake has to wait for. */
const MAX_BRAKE_AGENTS = 1_000_000;

/** Which agents get which template version with which variables. */
export function readConfigAssignment(metadata: Cursor, spec: Cursor): ConfigAssignment {
  const field = spec.fields([
    'selector',
    'template',
    'layers',
    'variables',
    'overrides',
    'priority',
    'strategy',
    'paused',
    'brake',
  ]);
  refuseStrategy(field('strategy'));
  const brake = field('brake').optional(readBrake);
  return {
    kind: 'ConfigAssignment',
    metadata: readMetadata(metadata),
    spec: {
      selector: readWholeSelector(field('selector')),
      layers: readLayers(field('template'), field('layers')),
      variables: field('variables').optional(readVariables) ?? {},
      overrides: field('overrides').optional((list) => list.list(MAX_OVERRIDES).map(readOverride)) ?? [],
      priority:
        field('priority').optional((number) => number.number({ min: 0, max: MAX_PRIORITY, whole: true })) ??
        0,
      paused: field('paused').optional((flag) => flag.flag()) ?? false,
      ...(brake === undefined ? {} : { brake }),
    },
  };
}

/** `off`, or when a relay stops a revision by itself; what is not said is as in `DEFAULT_BRAKE`. */
function readBrake(cursor: Cursor): NonNullable<ConfigAssignment['spec']['brake']> {
  const { node } = cursor;
  if (node?.kind === 'scalar' && (node.value === 'off' || node.value === false)) return 'off';
  if (node?.kind === 'scalar') {
    cursor.problem('type', 'must be off, or a map as {failure_rate: 0.1, min_agents: 3}');
    return 'off';
  }
  const field = cursor.fields(['failure_rate', 'min_agents']);
  return {
    failure_rate:
      field('failure_rate').optional((rate) => rate.number({ min: 0, max: 1 })) ?? DEFAULT_BRAKE.failure_rate,
    min_agents:
      field('min_agents').optional((number) =>
        number.number({ min: 1, max: MAX_BRAKE_AGENTS, whole: true }),
      ) ?? DEFAULT_BRAKE.min_agents,
  };
}

/** Without its canary such an assignment would do what its author took care to prevent: so it does nothing at all. */
function refuseStrategy(cursor: Cursor): void {
  const strategy = cursor.optional((name) => name.text());
  if (strategy === undefined || strategy === 'none') return;
  const reason =
    'this version does not run rollouts yet, and going everywhere at once instead would skip the stages that the strategy asks for; leave strategy out, or say none, to accept that';
  cursor.problem('unsupported', reason);
}

/** `{}` is every agent, and has to be written: an assignment that forgot its selector must not reach everybody. */
function readWholeSelector(cursor: Cursor): ReturnType<typeof readSelector> {
  if (!cursor.exists) cursor.problem('missing', 'is missing; write {} for every agent');
  return cursor.optional(readSelector) ?? {};
}

function readLayers(template: Cursor, layers: Cursor): TemplateReference[] {
  if (template.exists && layers.exists) {
    layers.problem('value', 'stands beside template; write one of the two');
  } else if (!template.exists && !layers.exists) {
    template.problem('missing', 'is missing: template, or layers, says what the agents get');
  }
  if (template.exists) return [readReference(template)];
  const references = layers.optional((list) => list.list(MAX_LAYERS).map(readReference)) ?? [];
  if (
    layers.exists &&
    layers.node?.kind === 'list' &&
    references.length === 0 &&
    layers.node.items.length === 0
  ) {
    layers.problem('value', 'must not be empty');
  }
  return references;
}

function readReference(cursor: Cursor): TemplateReference {
  const field = cursor.fields(['name', 'version']);
  return { name: readName(field('name')), version: readVersion(field('version')) };
}

function readOverride(cursor: Cursor): ConfigAssignment['spec']['overrides'][number] {
  const field = cursor.fields(['selector', 'variables']);
  const selector = readWholeSelector(field('selector'));
  if (field('selector').exists && Object.keys(selector).length === 0) {
    field('selector').problem('value', 'takes in every agent, so nothing behind it would count');
  }
  return { selector, variables: field('variables').optional(readVariables) ?? {} };
}
