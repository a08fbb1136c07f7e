import { nearest } from './nearest.ts';
import type { ProblemCode } from './problem.ts';
import { isSecretReference } from './secret-reference.ts';
import type {
  ConfigTemplate,
  GivenValue,
  VariableDeclaration,
  Variables,
  VariableType,
  VariableValue,
} from './resource.ts';

export const VARIABLE_TYPES: readonly VariableType[] = ['string', 'int', 'float', 'bool', 'list'];
const TYPE_NAMES: Readonly<Record<VariableType, string>> = {
  string: 'a text',
  int: 'a whole number',
  float: 'a number',
  bool: 'true or false',
  list: 'a list of texts',
};

export interface VariableProblem {
  variable: string;
  code: ProblemCode;
  reason: string;
}

/** Why `value` is not what `declaration` allows; undefined when it is. */
export function valueProblem(declaration: VariableDeclaration, value: GivenValue): string | undefined {
  const { type } = declaration;
  if (isSecretReference(value)) {
    if (type !== 'string') return `must be ${TYPE_NAMES[type]}; a secret is a text`;
    // What the secret is, would show in whether it is taken.
    return declaration.enum ? 'cannot be a secret: it is one of an enumeration' : undefined;
  }
  if (!isOfType(type, value)) {
    const quoted =
      type === 'string' && typeof value !== 'object' ? `; write it in quotes: "${String(value)}"` : '';
    return `must be ${TYPE_NAMES[type]}${quoted}`;
  }
  // Each entry of a list must be one of the enumerated.
  const entries: readonly VariableValue[] = type === 'list' ? (value as readonly string[]) : [value];
  if (declaration.enum && !entries.every((entry) => declaration.enum?.includes(entry))) {
    return `must be one of ${declaration.enum.map((one) => JSON.stringify(one)).join(', ')}`;
  }
  if (typeof value === 'number') {
    if (declaration.min !== undefined && value < declaration.min)
      return `must be at least ${declaration.min}`;
    if (declaration.max !== undefined && value > declaration.max) return `must be at most ${declaration.max}`;
  }
  return undefined;
}

export function isOfType(type: VariableType, value: VariableValue): boolean {
  if (type === 'list') return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
  if (type === 'int') return Number.isSafeInteger(value);
  if (type === 'float') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === (type === 'bool' ? 'boolean' : 'string');
}

/**
 * The variables of `layers` with the values of `given`, later ones over earlier ones, over the defaults. Every layer's
 * constraints hold; of several defaults the last layer's counts; one name with two types is an error.
 */
export function effectiveVariables(
  layers: readonly ConfigTemplate[],
  given: readonly Variables[],
): { variables: Variables; problems: VariableProblem[] } {
  const problems: VariableProblem[] = [];
  const declared = new Map<string, { declarations: VariableDeclaration[]; layer: string }>();
  for (const { metadata, spec } of layers) {
    for (const declaration of spec.variables) {
      const layer = `${metadata.name}@${metadata.version}`;
      const known = declared.get(declaration.name);
      const type = known?.declarations[0]?.type;
      if (!known) {
        declared.set(declaration.name, { declarations: [declaration], layer });
      } else if (type === declaration.type) {
        known.declarations.push(declaration);
      } else {
        const reason = `is ${type ?? ''} in ${known.layer} and ${declaration.type} in ${layer}`;
        problems.push({ variable: declaration.name, code: 'conflict', reason });
      }
    }
  }
  const values = new Map<string, GivenValue>();
  for (const [name, { declarations }] of declared) {
    const fallback = declarations.findLast((declaration) => declaration.default !== undefined)?.default;
    if (fallback !== undefined) values.set(name, fallback);
  }
  for (const variables of given) {
    for (const [name, value] of Object.entries(variables)) {
      if (declared.has(name)) {
        values.set(name, value);
        continue;
      }
      const guess = nearest(name, declared.keys());
      const reason = `the template declares no such variable${guess === undefined ? '' : `; did you mean ${guess}?`}`;
      if (!problems.some((problem) => problem.variable === name))
        problems.push({ variable: name, code: 'unknown-key', reason });
    }
  }
  for (const [name, { declarations }] of declared) {
    const value = values.get(name);
    if (value === undefined) {
      // Whether `required` says so or not: a placeholder without a value has nothing to become.
      problems.push({ variable: name, code: 'missing', reason: 'has no value and no default' });
      continue;
    }
    for (const declaration of declarations) {
      const reason = valueProblem(declaration, value);
      if (reason === undefined) continue;
      problems.push({ variable: name, code: 'value', reason });
      break;
    }
  }
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  return { variables: Object.fromEntries(sorted), problems };
}

/**
 * What a text from a command line means, by the type that `layers` declare: there `10` is a number for an `int` and a
 * text for a `string`. What fits no type stays a text, for the check to name.
 */
export function variableFromText(
  layers: readonly ConfigTemplate[],
  name: string,
  text: string,
): VariableValue {
  const declarations = layers.flatMap(({ spec }) => spec.variables);
  const type = declarations.find((declaration) => declaration.name === name)?.type;
  if (type === 'bool' && (text === 'true' || text === 'false')) return text === 'true';
  if ((type === 'int' || type === 'float') && /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text))
    return Number(text);
  if (type === 'list') return text.split(' ').filter((entry) => entry !== '');
  return text;
}
