import { bodyProblems } from '../body-guard.ts';
import type { ConfigMap, ConfigNode, ConfigScalar, Position } from '../config-node.ts';
import { keyText } from '../config-node.ts';
import type { Cursor } from '../cursor.ts';
import { MAX_VARIABLES } from '../limits.ts';
import { nearest } from '../nearest.ts';
import { parsePlaceholders, VARIABLE_NAME } from '../placeholders.ts';
import type { ConfigTemplate, VariableDeclaration, VariableValue } from '../resource.ts';
import { isOfType, VARIABLE_TYPES, valueProblem } from '../variables.ts';
import { readDescription, readGivenValue, readName, readVariableValue, readVersion } from './fields.ts';

/** A config body with `{{.name}}` placeholders, and the variables that fill them [G-15]. */
export function readConfigTemplate(metadata: Cursor, spec: Cursor): ConfigTemplate {
  const meta = metadata.fields(['name', 'version', 'description']);
  const field = spec.fields(['variables', 'config']);
  const variables = field('variables').optional(readDeclarations) ?? [];
  const config = field('config');
  const body = config.map();
  if (config.node?.kind === 'map') checkBody(config, body, variables);
  return {
    kind: 'ConfigTemplate',
    metadata: {
      name: readName(meta('name')),
      version: readVersion(meta('version')),
      ...readDescription(meta('description')),
    },
    spec: { variables, config: body },
  };
}

function readDeclarations(cursor: Cursor): VariableDeclaration[] {
  const seen = new Set<string>();
  return cursor.list(MAX_VARIABLES).map((entry) => {
    const declaration = readDeclaration(entry);
    if (declaration.name !== '' && seen.has(declaration.name)) {
      entry.problem('duplicate', `the variable ${declaration.name} is declared twice`);
    }
    seen.add(declaration.name);
    return declaration;
  });
}

function readDeclaration(cursor: Cursor): VariableDeclaration {
  const field = cursor.fields(['name', 'type', 'required', 'description', 'enum', 'default', 'min', 'max']);
  const name = field('name').text({
    pattern: VARIABLE_NAME,
    wants: 'letters, digits and _, 64 at most, no digit first',
  });
  const type = field('type').oneOf(VARIABLE_TYPES);
  const declaration: VariableDeclaration = {
    name,
    type,
    required: field('required').optional((flag) => flag.flag()) ?? false,
    ...readDescription(field('description')),
  };
  const allowed = field('enum').optional((list) =>
    list.list(1000).map((entry) => readTyped(entry, type === 'list' ? 'string' : type)),
  );
  if (allowed?.length === 0) field('enum').problem('value', 'must not be empty');
  if (allowed) declaration.enum = allowed;
  for (const bound of ['min', 'max'] as const) {
    const value = field(bound).optional((number) =>
      number.number({ min: -Number.MAX_VALUE, max: Number.MAX_VALUE }),
    );
    if (value === undefined) continue;
    if (type !== 'int' && type !== 'float') field(bound).problem('value', 'only numbers have one');
    declaration[bound] = value;
  }
  if ((declaration.min ?? -Infinity) > (declaration.max ?? Infinity))
    field('min').problem('value', 'is above max');
  const fallback = field('default').optional(readGivenValue);
  if (fallback !== undefined) {
    const reason = valueProblem(declaration, fallback);
    if (reason !== undefined) field('default').problem('value', reason);
    declaration.default = fallback;
  }
  return declaration;
}

function readTyped(cursor: Cursor, type: VariableDeclaration['type']): VariableValue {
  const value = readVariableValue(cursor);
  if (cursor.exists && !isOfType(type, value)) {
    const reason = valueProblem({ name: '', type, required: false }, value);
    cursor.problem('type', reason ?? 'is of another type');
  }
  return value;
}

/** What is wrong with the body whatever the values: told with its place, long before anybody assigns it. */
function checkBody(config: Cursor, body: ConfigMap, variables: readonly VariableDeclaration[]): void {
  const names = variables.map(({ name }) => name);
  const types = new Map(variables.map(({ name, type }) => [name, type]));
  const checkText = (scalar: ConfigScalar, isKey: boolean): void => {
    if (typeof scalar.value !== 'string' || !scalar.value.includes('{{')) return;
    const parts = parsePlaceholders(scalar.value);
    if (typeof parts === 'string') {
      config.problem('body', parts, scalar.at);
      return;
    }
    for (const part of parts) {
      if (!('variable' in part)) continue;
      const guess = nearest(part.variable, names);
      const type = types.get(part.variable);
      if (type === undefined) {
        const hint = guess === undefined ? '' : `; did you mean ${guess}?`;
        config.problem(
          'reference',
          `{{.${part.variable}}} is not declared in spec.variables${hint}`,
          scalar.at,
        );
      } else if (type === 'list' && (isKey || parts.length > 1)) {
        config.problem('type', `the list ${part.variable} can only stand alone, as a whole value`, scalar.at);
      }
    }
  };
  const visit = (node: ConfigNode): void => {
    if (node.kind === 'scalar') {
      checkText(node, false);
      return;
    }
    if (node.kind === 'list') {
      node.items.forEach(visit);
      return;
    }
    for (const { key, value } of node.entries) {
      checkText(key, true);
      visit(value);
    }
  };
  visit(body);
  for (const { path, reason } of bodyProblems(body)) config.problem('body', reason, placeIn(body, path));
}

function placeIn(body: ConfigMap, path: string): Position | undefined {
  let place: Position | undefined = body.at;
  let node: ConfigNode | undefined = body;
  for (const step of path.split('.')) {
    if (node?.kind === 'map') {
      const entry: ConfigMap['entries'][number] | undefined = node.entries.find(
        ({ key }) => keyText(key) === step,
      );
      place = entry?.key.at ?? place;
      node = entry?.value;
    } else if (node?.kind === 'list') {
      node = node.items[Number(step)];
      place = node?.at ?? place;
    }
  }
  return place;
}
