import { Composer, isAlias, isMap, isScalar, LineCounter, Parser, visit } from 'yaml';
import type { Alias, Document, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { ConfigEntry, ConfigMap, ConfigNode, ConfigScalar, Position } from './config-node.ts';
import { keyText } from './config-node.ts';
import { MAX_DEPTH, MAX_DOCUMENT_BYTES, MAX_DOCUMENTS, MAX_NODES, MAX_TEXT_LENGTH } from './limits.ts';
import type { ProblemCode } from './problem.ts';

interface YamlProblem {
  at: Position;
  code: ProblemCode;
  reason: string;
}

export interface YamlDocument {
  /** Position in the text, from 0; documents without content are counted and left out. */
  index: number;
  text: string;
  /** With problems only good for telling which document it is. */
  root?: ConfigNode;
  at: Position;
  problems: YamlProblem[];
}

/** Errors of one document that are told: after the first few the parser only repeats itself. */
const MAX_YAML_ERRORS = 5;
/** Core tags that only say what the value already is. */
const CORE_TAGS = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((tag) => `tag:yaml.org,2002:${tag}`),
);
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Reads every document of a text; bounded in documents, bytes, depth and values. */
export function readYaml(text: string): YamlDocument[] {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // Their own check of repeated keys is quadratic, and their pretty errors are too; ours below is a set.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, lineCounter: lines });
  const documents: YamlDocument[] = [];
  let index = 0;
  try {
    for (const document of composer.compose(new Parser(lines.addNewLine).parse(text), false)) {
      if (index >= MAX_DOCUMENTS) {
        const reason = `more than ${MAX_DOCUMENTS} documents at once`;
        const place = at(document.range[0]);
        documents.push({ index, text: '', at: place, problems: [{ at: place, code: 'too-large', reason }] });
        break;
      }
      const read = readDocument(document, text, index++, at);
      if (read) documents.push(read);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const place = { line: 1, column: 1 };
    documents.push({
      index,
      text: '',
      at: place,
      problems: [{ at: place, code: 'yaml', reason: 'nested too deeply' }],
    });
  }
  return documents;
}

function readDocument(
  document: Document.Parsed,
  text: string,
  index: number,
  at: (offset: number) => Position,
): YamlDocument | undefined {
  const own = text.slice(document.range[0], document.range[2]).replace(/^---[ \t]*\r?\n/, '');
  const start = at(document.contents?.range[0] ?? document.range[0]);
  const read: YamlDocument = { index, text: own, at: start, problems: [] };
  for (const { pos, message } of document.errors.slice(0, MAX_YAML_ERRORS)) {
    read.problems.push({ at: at(pos[0]), code: 'yaml', reason: `not YAML: ${message}` });
  }
  if (Buffer.byteLength(own) > MAX_DOCUMENT_BYTES) {
    read.problems.push({ at: start, code: 'too-large', reason: `larger than ${MAX_DOCUMENT_BYTES} bytes` });
  }
  if (read.problems.length > 0) return read;
  const contents = document.contents as Node | null;
  if (!contents || (isScalar(contents) && contents.value === null)) return undefined;
  const converter = new Converter(document, at, read.problems);
  const root = converter.convert(contents, 0);
  return { ...read, root };
}

const NOTHING: ConfigScalar = { kind: 'scalar', value: null };

/** From the library's nodes to ours: aliases and merge keys are spelled out, tags and repeated keys refused. */
class Converter {
  readonly #targets: Map<Alias, Node>;
  readonly #at: (offset: number) => Position;
  readonly #problems: YamlProblem[];
  #nodes = 0;

  constructor(document: Document.Parsed, at: (offset: number) => Position, problems: YamlProblem[]) {
    this.#targets = aliasTargets(document);
    this.#at = at;
    this.#problems = problems;
  }

  convert(node: Node | null, depth: number): ConfigNode {
    if (node === null || this.#problems.length >= MAX_YAML_ERRORS) return NOTHING;
    if (++this.#nodes > MAX_NODES)
      return this.#refuse(node, 'too-large', `more than ${MAX_NODES} values, aliases spelled out`);
    if (depth > MAX_DEPTH) return this.#refuse(node, 'too-large', `nested deeper than ${MAX_DEPTH}`);
    if (isAlias(node)) {
      const target = this.#targets.get(node);
      if (!target) return this.#refuse(node, 'yaml', `no anchor &${node.source} before this alias`);
      return this.convert(target, depth + 1);
    }
    if (node.tag !== undefined && !CORE_TAGS.has(node.tag)) {
      return this.#refuse(node, 'yaml', `the tag ${node.tag} is not supported`);
    }
    if (isScalar(node)) return this.#scalar(node);
    if (isMap(node)) return this.#map(node, depth);
    const items = (node as YAMLSeq<Node | null>).items.map((item) => this.convert(item, depth + 1));
    return { kind: 'list', items, at: this.#place(node) };
  }

  #scalar(node: Scalar): ConfigScalar {
    const { value } = node;
    const at = this.#place(node);
    if (typeof value === 'string') {
      if (value.length > MAX_TEXT_LENGTH) {
        return this.#refuse(node, 'too-large', `a text of more than ${MAX_TEXT_LENGTH} characters`);
      }
      if (LONE_SURROGATE.test(value)) return this.#refuse(node, 'yaml', 'not well-formed Unicode');
    }
    if (value !== null && !['string', 'number', 'boolean'].includes(typeof value)) {
      return this.#refuse(node, 'yaml', 'a value of a kind that is not supported');
    }
    const scalar: ConfigScalar = { kind: 'scalar', value: value as ConfigScalar['value'], at };
    const { source } = node;
    if (node.type === 'PLAIN' && node.tag === undefined && source !== undefined && isOneLine(node))
      scalar.plain = source;
    return scalar;
  }

  #map(node: YAMLMap, depth: number): ConfigMap {
    const map: ConfigMap = { kind: 'map', entries: [], at: this.#place(node) };
    const seen = new Set<string>();
    const merged: ConfigEntry[] = [];
    for (const pair of node.items as { key: Node | null; value: Node | null }[]) {
      const key = this.#key(pair.key, node);
      if (!key) continue;
      const value = this.convert(pair.value, depth + 1);
      if (key.plain === '<<') {
        merged.push(...this.#mergedEntries(value, pair.key ?? node));
        continue;
      }
      const name = keyText(key);
      if (seen.has(name)) this.#refuse(pair.key ?? node, 'duplicate', `the key ${name} stands here twice`);
      seen.add(name);
      map.entries.push({ key, value });
    }
    for (const entry of merged) {
      const name = keyText(entry.key);
      if (seen.has(name)) continue;
      seen.add(name);
      map.entries.push(entry);
    }
    return map;
  }

  #key(node: Node | null, map: Node): ConfigScalar | undefined {
    const target = isAlias(node) ? this.#targets.get(node) : node;
    if (isMap(target) && isPlaceholder((target.items as { key: unknown }[])[0]?.key)) {
      this.#refuse(target, 'yaml', 'a placeholder at the start of a value must stand in quotes: "{{.name}}"');
      return undefined;
    }
    if (!isScalar(target) || target.value === null) {
      this.#refuse(target ?? map, 'yaml', 'a key must be a text');
      return undefined;
    }
    if (target.tag !== undefined && !CORE_TAGS.has(target.tag)) {
      this.#refuse(target, 'yaml', `the tag ${target.tag} is not supported`);
      return undefined;
    }
    return this.#scalar(target);
  }

  /** `<<: *base` takes over what the map does not say itself; of several bases the first to say it counts. */
  #mergedEntries(value: ConfigNode, node: Node): ConfigEntry[] {
    const maps = value.kind === 'list' ? value.items : [value];
    return maps.flatMap((map) => {
      if (map.kind === 'map') return map.entries;
      this.#refuse(node, 'yaml', '<< takes a map, or a list of maps');
      return [];
    });
  }

  #refuse(node: Node, code: ProblemCode, reason: string): ConfigScalar {
    // One alias bomb would otherwise say the same thing a hundred thousand times.
    if (this.#problems.length < MAX_YAML_ERRORS) this.#problems.push({ at: this.#place(node), code, reason });
    return NOTHING;
  }

  #place(node: Node): Position {
    return this.#at(node.range?.[0] ?? 0);
  }
}

function isOneLine(node: Scalar): boolean {
  // A folded plain text has fewer characters than its place in the file.
  return (
    node.range == null || node.source === undefined || node.range[1] - node.range[0] === node.source.length
  );
}

/** `{{.name}}` without quotes is, to YAML, a map in a map. */
function isPlaceholder(key: unknown): boolean {
  return isScalar(key) && typeof key.value === 'string' && /^\s*\.\w/.test(key.value);
}

/** What each alias stands for: the last node before it with that anchor. The library would walk the document for each. */
function aliasTargets(document: Document.Parsed): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
      } else if (node.anchor !== undefined) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return targets;
}
