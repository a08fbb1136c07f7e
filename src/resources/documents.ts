import { createHash } from 'node:crypto';
import type { ConfigNode, Position } from './config-node.ts';
import { keyText } from './config-node.ts';
import { Cursor } from './cursor.ts';
import { readConfigAssignment } from './kinds/config-assignment.ts';
import { readConfigTemplate } from './kinds/config-template.ts';
import { readRegion } from './kinds/region.ts';
import { readRolloutStrategy } from './kinds/rollout-strategy.ts';
import { MAX_DOCUMENTS, MAX_INPUT_BYTES, MAX_PROBLEMS } from './limits.ts';
import { nearest } from './nearest.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { API_VERSION, RESOURCE_KINDS, type Resource, type ResourceKind } from './resource.ts';
import { readYaml, type YamlDocument } from './yaml-reader.ts';

export * from './problem.ts';
export * from './resource.ts';

export interface DocumentSource {
  /** Named in problems; absent for what came over the API. */
  file?: string;
  text: string;
}

/** One valid document. */
export interface ParsedDocument {
  resource: Resource;
  file?: string;
  /** Position in its file, from 0. */
  index: number;
  /** The document's own text, without the `---` around it: what is stored, and read again by `parseDocuments`. */
  text: string;
  /** SHA-256 of what the document says (comments and layout left out), lower-case hex: same digest, nothing changed. */
  digest: string;
  /** Where `path` (`spec.template.name`), or the nearest thing above it that exists, stands in the file. */
  locate(path: string): Position;
}

export interface ParseResult {
  /** The valid ones, in order. With any problem, none of them should be applied. */
  documents: ParsedDocument[];
  problems: Problem[];
  /** What is taken but does not act yet in this version; to be shown, not to be refused. */
  notices: Problem[];
}

const READERS: Readonly<Record<ResourceKind, (metadata: Cursor, spec: Cursor) => Resource>> = {
  ConfigTemplate: readConfigTemplate,
  ConfigAssignment: readConfigAssignment,
  Region: readRegion,
  RolloutStrategy: readRolloutStrategy,
};
/** Kinds of the design that a later version brings. */
const LATER_KINDS = ['Package', 'PackageAssignment', 'ConnectionProfile', 'NotificationChannel'];

/** Reads and validates documents: every problem at once. Never throws for anything in the text. */
export function parseDocuments(sources: string | readonly DocumentSource[]): ParseResult {
  const given = typeof sources === 'string' ? [{ text: sources }] : sources;
  const result: ParseResult = { documents: [], problems: [], notices: [] };
  const bytes = given.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > MAX_INPUT_BYTES) {
    const reason = `${bytes} bytes at once, ${MAX_INPUT_BYTES} at most; apply them in parts`;
    result.problems.push({ document: {}, path: '', code: 'too-large', reason });
    return result;
  }
  let seen = 0;
  for (const source of given) {
    const documents = readYaml(source.text);
    seen += documents.length;
    for (const document of documents) readDocument(document, source.file, result);
    if (seen > MAX_DOCUMENTS) {
      const reason = `more than ${MAX_DOCUMENTS} documents at once; apply them in parts`;
      result.problems.push({ document: {}, path: '', code: 'too-large', reason });
      break;
    }
  }
  if (seen === 0) {
    const file = given.length === 1 && given[0]?.file !== undefined ? { file: given[0].file } : {};
    result.problems.push({
      ...file,
      document: {},
      path: '',
      code: 'missing',
      reason: 'there is no document in it',
    });
  }
  refuseRepeats(result);
  if (result.problems.length > MAX_PROBLEMS) {
    const more = result.problems.length - MAX_PROBLEMS;
    result.problems.length = MAX_PROBLEMS;
    result.problems.push({ document: {}, path: '', code: 'too-large', reason: `and ${more} more problems` });
  }
  return result;
}

function readDocument(source: YamlDocument, file: string | undefined, result: ParseResult): void {
  const { index, root } = source;
  const identity = identityOf(root);
  const problem = (path: string, at: Position, code: ProblemCode, reason: string): Problem => ({
    ...(file === undefined ? {} : { file }),
    document: { index, ...identity },
    path,
    line: at.line,
    column: at.column,
    code,
    reason,
  });
  const problems = source.problems.map(({ at, code, reason }) => problem('', at, code, reason));
  if (!root || problems.length > 0) {
    result.problems.push(...problems);
    return;
  }
  const cursor = new Cursor(root, '', source.at, (path, at, code, reason) => {
    problems.push(problem(path, at, code, reason));
  });
  const resource = readResource(cursor);
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  result.problems.push(...problems);
  if (!resource || problems.length > 0) return;
  result.documents.push({
    resource,
    ...(file === undefined ? {} : { file }),
    index,
    text: source.text,
    digest: digestOf(root),
    locate: (path) => locate(root, path) ?? source.at,
  });
  if (resource.kind === 'RolloutStrategy') {
    const reason =
      'stored; this version does not run rollouts yet, and refuses assignments that name a strategy';
    result.notices.push(problem('', source.at, 'unsupported', reason));
  }
}

function readResource(cursor: Cursor): Resource | undefined {
  if (cursor.node?.kind !== 'map') {
    cursor.problem('type', 'must be a map with apiVersion, kind, metadata and spec');
    return undefined;
  }
  const field = cursor.fields(['apiVersion', 'kind', 'metadata', 'spec']);
  const apiVersion = field('apiVersion').text();
  if (apiVersion !== '' && apiVersion !== API_VERSION)
    field('apiVersion').problem('value', `must be ${API_VERSION}`);
  const kind = field('kind').text();
  if (kind === '') return undefined;
  if (LATER_KINDS.includes(kind)) {
    field('kind').problem('unsupported', `${kind} is not in this version`);
    return undefined;
  }
  if (!isResourceKind(kind)) {
    const guess = nearest(kind, [...RESOURCE_KINDS, ...LATER_KINDS]);
    const hint = guess === undefined ? `known: ${RESOURCE_KINDS.join(', ')}` : `did you mean ${guess}?`;
    field('kind').problem('unknown-kind', `unknown kind; ${hint}`);
    return undefined;
  }
  return READERS[kind](field('metadata'), field('spec'));
}

function isResourceKind(kind: string): kind is ResourceKind {
  return Object.hasOwn(READERS, kind);
}

/** One name twice in one apply: which of them was meant? */
function refuseRepeats(result: ParseResult): void {
  const seen = new Set<string>();
  for (const { resource, file, index, locate: find } of result.documents) {
    const { kind, metadata } = resource;
    const version = kind === 'ConfigTemplate' ? `@${resource.metadata.version}` : '';
    const name = `${metadata.name}${version}`;
    if (seen.has(`${kind} ${name}`)) {
      result.problems.push({
        ...(file === undefined ? {} : { file }),
        document: { index, kind, name: metadata.name },
        path: 'metadata.name',
        ...find('metadata.name'),
        code: 'duplicate',
        reason: `${name} stands here twice`,
      });
    }
    seen.add(`${kind} ${name}`);
  }
}

/** Kind and name, as far as they can be told, for the problems of a document. */
function identityOf(root: ConfigNode | undefined): { kind?: string; name?: string } {
  const kind = textAt(root, 'kind');
  const name = textAt(childOf(root, 'metadata'), 'name');
  return { ...(kind === undefined ? {} : { kind }), ...(name === undefined ? {} : { name }) };
}

function textAt(node: ConfigNode | undefined, key: string): string | undefined {
  const child = childOf(node, key);
  return child?.kind === 'scalar' && typeof child.value === 'string' ? child.value.slice(0, 128) : undefined;
}

function childOf(node: ConfigNode | undefined, key: string): ConfigNode | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => keyText(entry.key) === key)?.value : undefined;
}

/** Follows `a.b[0]["c d"]` as far as it goes. */
function locate(root: ConfigNode, path: string): Position | undefined {
  let node: ConfigNode | undefined = root;
  let place: Position | undefined = root.at;
  for (const [, quoted, index, plain] of path.matchAll(/\[("(?:[^"\\]|\\.)*")\]|\[(\d+)\]|([^.[\]]+)/g)) {
    if (node?.kind === 'list') {
      node = node.items[Number(index)];
      place = node?.at ?? place;
      continue;
    }
    const key: string = quoted === undefined ? (plain ?? '') : (JSON.parse(quoted) as string);
    const entry = node?.kind === 'map' ? node.entries.find((one) => keyText(one.key) === key) : undefined;
    if (!entry) break;
    place = entry.key.at ?? place;
    node = entry.value;
  }
  return place;
}

/** Of what is said, not of how it is laid out. */
function digestOf(root: ConfigNode): string {
  const said = (node: ConfigNode): unknown => {
    if (node.kind === 'list') return node.items.map(said);
    if (node.kind === 'map') return { map: node.entries.map(({ key, value }) => [said(key), said(value)]) };
    return node.plain === undefined ? { text: node.value } : { plain: node.plain };
  };
  return createHash('sha256')
    .update(JSON.stringify(said(root)))
    .digest('hex');
}
