import { MARK_START, markOf } from '../sealing/mark.ts';
import { bodyProblems } from './body-guard.ts';
import type { ConfigMap, ConfigNode, ConfigScalar } from './config-node.ts';
import { keyText } from './config-node.ts';
import { mergeLayers } from './layers.ts';
import { MAX_KEY_LENGTH, MAX_RENDERED_BYTES } from './limits.ts';
import { parsePlaceholders, type Part } from './placeholders.ts';
import type { ProblemCode } from './problem.ts';
import type { ConfigTemplate, MarkedVariables, SecretMark, VariableValue } from './resource.ts';
import { writeYaml } from './yaml-writer.ts';

interface RenderProblem {
  /** Keys from the body's top. */
  path: string;
  code: ProblemCode;
  reason: string;
}

export interface Rendering {
  /** YAML; empty when there are problems. */
  text: string;
  /** Ids of the secrets whose marks are in it, in order. */
  secrets: string[];
  problems: RenderProblem[];
}

/** The bodies of `layers` merged and filled in with `variables`, which `effectiveVariables` has checked. */
export function renderBody(layers: readonly ConfigTemplate[], variables: MarkedVariables): Rendering {
  const problems: RenderProblem[] = [];
  const used = new Set<string>();
  const body = fillIn(mergeLayers(layers.map(({ spec }) => spec.config)), variables, problems, used);
  for (const { path, reason } of bodyProblems(body)) problems.push({ path, code: 'body', reason });
  if (problems.length > 0) return { text: '', secrets: [], problems };
  const text = writeYaml(body);
  if (Buffer.byteLength(text) > MAX_RENDERED_BYTES) {
    return {
      text: '',
      secrets: [],
      problems: [{ path: '', code: 'too-large', reason: `larger than ${MAX_RENDERED_BYTES} bytes` }],
    };
  }
  return { text, secrets: [...used].sort(), problems };
}

function fillIn(
  body: ConfigMap,
  variables: MarkedVariables,
  problems: RenderProblem[],
  used: Set<string>,
): ConfigMap {
  const fill = (node: ConfigNode, path: string): ConfigNode => {
    if (node.kind === 'map') return fillMap(node, path);
    if (node.kind === 'list') {
      return { kind: 'list', items: node.items.map((item, index) => fill(item, `${path}[${index}]`)) };
    }
    return fillScalar(node, path);
  };
  const fillMap = (map: ConfigMap, path: string): ConfigMap => {
    const seen = new Set<string>();
    const entries = map.entries.map(({ key, value }) => {
      const inner = path === '' ? keyText(key) : `${path}.${keyText(key)}`;
      const filledKey = fillKey(key, inner);
      const name = keyText(filledKey);
      if (seen.has(name))
        problems.push({ path: inner, code: 'duplicate', reason: `the key ${name} comes out twice` });
      if (name.length > MAX_KEY_LENGTH) {
        problems.push({
          path: inner,
          code: 'too-large',
          reason: `a key of more than ${MAX_KEY_LENGTH} characters`,
        });
      }
      seen.add(name);
      return { key: filledKey, value: fill(value, inner) };
    });
    return { kind: 'map', entries };
  };
  const parts = (scalar: ConfigScalar, path: string): Part[] | undefined => {
    if (typeof scalar.value !== 'string') return undefined;
    refuseMark(scalar.value, path);
    if (!scalar.value.includes('{{')) return undefined;
    const parsed = parsePlaceholders(scalar.value);
    if (typeof parsed !== 'string') return parsed;
    problems.push({ path, code: 'body', reason: parsed });
    return undefined;
  };
  // Who copies a mark out of a diff into a text of their own must not get the secret written there.
  const refuseMark = (text: string, path: string): void => {
    if (text.includes(MARK_START))
      problems.push({
        path,
        code: 'body',
        reason: `${MARK_START} stands for secrets, and cannot be written`,
      });
  };
  const valueOf = (variable: string, path: string): VariableValue | SecretMark => {
    const value = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
    if (value === undefined)
      problems.push({ path, code: 'reference', reason: `no variable is called ${variable}` });
    for (const text of Array.isArray(value) ? (value as readonly string[]) : [value])
      if (typeof text === 'string') refuseMark(text, path);
    return value ?? '';
  };
  const use = ({ secret }: SecretMark): string => {
    used.add(secret);
    return markOf(secret);
  };
  const inText = (value: VariableValue, variable: string, path: string): string => {
    if (typeof value === 'object') {
      problems.push({
        path,
        code: 'type',
        reason: `the list ${variable} can only stand alone, as a whole value`,
      });
    }
    return String(value);
  };
  const fillScalar = (scalar: ConfigScalar, path: string): ConfigNode => {
    const found = parts(scalar, path);
    if (!found) return scalar;
    const [first] = found;
    if (found.length === 1 && first && 'variable' in first) {
      const value = valueOf(first.variable, path);
      return isMark(value) ? { kind: 'scalar', value: use(value) } : valueNode(value);
    }
    const text = found.map((part) => {
      if ('literal' in part) return part.literal;
      const value = valueOf(part.variable, path);
      return isMark(value) ? use(value) : escapeDollars(inText(value, part.variable, path));
    });
    return { kind: 'scalar', value: text.join('') };
  };
  // A Collector expands `$` in values and not in keys, so in a key a `$` is data already.
  const fillKey = (key: ConfigScalar, path: string): ConfigScalar => {
    const found = parts(key, path);
    if (!found) return key;
    const text = found
      .map((part) => {
        if ('literal' in part) return part.literal;
        const value = valueOf(part.variable, path);
        if (!isMark(value)) return inText(value, part.variable, path);
        problems.push({ path, code: 'type', reason: `${part.variable} is a secret, and no part of a key` });
        return '';
      })
      .join('');
    if (text === '') problems.push({ path, code: 'value', reason: 'the key comes out empty' });
    return { kind: 'scalar', value: text };
  };
  return fillMap(body, '');
}

function isMark(value: VariableValue | SecretMark): value is SecretMark {
  return typeof value === 'object' && 'secret' in value;
}

/** A value where the placeholder is the whole scalar: numbers and flags stay what they are, a text stays a text. */
function valueNode(value: VariableValue): ConfigNode {
  if (typeof value === 'object') {
    return { kind: 'list', items: value.map((entry) => ({ kind: 'scalar', value: escapeDollars(entry) })) };
  }
  if (typeof value === 'string') return { kind: 'scalar', value: escapeDollars(value) };
  return { kind: 'scalar', value, plain: String(value) };
}

/** A Collector takes `$$` for the character; a single one in a value would be an expansion that nobody wrote. */
function escapeDollars(text: string): string {
  return text.replaceAll('$', '$$$$');
}
