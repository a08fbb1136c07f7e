import { isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { messageOf } from '../errors.ts';
import type { ConfigProblem } from './config-error.ts';
import { KEYS, LACKING, LACKING_VALUES, type Values } from './keys.ts';
import { nearest } from '../resources/nearest.ts';
import { ValueError } from './value.ts';

/** Largest configuration file, bytes. */
const MAX_CONFIG_BYTES = 1024 * 1024;
const MAX_DEPTH = 16;

export interface ReadValues {
  /** Complete only when there are no problems: a refused value is not there. */
  values: Values;
  problems: ConfigProblem[];
  /** Where each key of the file stands, from 1. */
  lines: ReadonlyMap<string, number>;
}

const SECTIONS = sectionsOf([...Object.keys(KEYS), ...LACKING.map(([path]) => path)]);

/** Reads the file and finds every problem in it that a single key can have. Never throws for anything in the text. */
export function readValues(source: string): ReadValues {
  const problems: ConfigProblem[] = [];
  const given = new Map<string, unknown>();
  const lines = new Map<string, number>();
  if (Buffer.byteLength(source) > MAX_CONFIG_BYTES) {
    problems.push({ code: 'yaml', path: '', reason: `larger than ${MAX_CONFIG_BYTES} bytes` });
    return { values: valuesOf(given, problems, lines), problems, lines };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, uniqueKeys: true });
  for (const error of [...document.errors, ...document.warnings]) {
    const line = lineCounter.linePos(error.pos[0]).line;
    problems.push({ code: 'yaml', path: '', line, reason: error.message.split('\n')[0] ?? error.code });
  }
  const lineOf = (node: Node): number => lineCounter.linePos(node.range?.[0] ?? 0).line;

  const visit = (map: YAMLMap, prefix: string, depth: number): void => {
    for (const pair of map.items) {
      const keyNode = pair.key as Node;
      const name = isScalar(keyNode) ? String(keyNode.value) : '?';
      const path = prefix === '' ? name : `${prefix}.${name}`;
      const line = lineOf(keyNode);
      lines.set(path, line);
      const value = pair.value as Node | null;
      const lacking = lackingReason(path);
      if (lacking !== undefined) {
        for (const leaf of leaves(value, path, line, lineOf, depth)) {
          problems.push({ code: 'lacking', ...leaf, reason: lacking });
        }
      } else if (Object.hasOwn(KEYS, path)) {
        try {
          const yaml = value?.toJS(document) as unknown;
          JSON.stringify(yaml);
          given.set(path, yaml);
        } catch (error) {
          // An alias without its anchor, one that contains itself, or so many that they are meant to hurt.
          problems.push({ code: 'yaml', path, line, reason: messageOf(error).split('\n')[0] ?? '' });
        }
      } else if (SECTIONS.has(path)) {
        if (isMap(value) && depth < MAX_DEPTH) visit(value, path, depth + 1);
        // `server:` with everything below it commented out is an empty section.
        else if (!(value === null || (isScalar(value) && value.value === null)))
          problems.push({ code: 'value', path, line, reason: 'is a section: it has keys below it' });
      } else {
        const similar = nearest(path, [...Object.keys(KEYS), ...SECTIONS]);
        const reason = similar === undefined ? 'unknown key' : `unknown key; did you mean ${similar}?`;
        problems.push({ code: 'unknown-key', path, line, reason });
      }
    }
  };
  const top = document.contents;
  if (isMap(top)) visit(top, '', 0);
  else if (top !== null && !(isScalar(top) && top.value === null) && document.errors.length === 0)
    problems.push({ code: 'yaml', path: '', line: 1, reason: 'the file is a map of sections' });
  const values = valuesOf(given, problems, lines);
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { values, problems, lines };
}

function valuesOf(
  given: ReadonlyMap<string, unknown>,
  problems: ConfigProblem[],
  lines: ReadonlyMap<string, number>,
): Values {
  const values: Record<string, unknown> = {};
  for (const [path, { type, fallback }] of Object.entries(KEYS)) {
    const isGiven = given.has(path);
    const yaml = isGiven ? given.get(path) : fallback;
    if (!isGiven && yaml === undefined) continue;
    const lacking = typeof yaml === 'string' ? LACKING_VALUES[path]?.[yaml] : undefined;
    const line = lines.get(path);
    const place = { path, ...(line === undefined ? {} : { line }) };
    try {
      if (lacking === undefined) values[path] = type.read(yaml);
      else problems.push({ code: 'lacking', ...place, reason: lacking });
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      problems.push({ code: 'value', ...place, reason: error.message });
    }
  }
  return values as Values;
}

function lackingReason(path: string): string | undefined {
  return LACKING.find(([lacking]) => path === lacking)?.[1];
}

/** The keys at the ends below `node`, so that each line that has no effect is named. */
function leaves(
  node: Node | null,
  path: string,
  line: number,
  lineOf: (node: Node) => number,
  depth: number,
): { path: string; line: number }[] {
  if (!isMap(node) || node.items.length === 0 || depth >= MAX_DEPTH) return [{ path, line }];
  return node.items.flatMap((pair) => {
    const keyNode = pair.key as Node;
    const name = isScalar(keyNode) ? String(keyNode.value) : '?';
    return leaves(pair.value as Node | null, `${path}.${name}`, lineOf(keyNode), lineOf, depth + 1);
  });
}

function sectionsOf(paths: readonly string[]): Set<string> {
  const sections = new Set<string>();
  for (const path of paths) {
    const parts = path.split('.');
    for (let length = 1; length < parts.length; length++) sections.add(parts.slice(0, length).join('.'));
  }
  return sections;
}
