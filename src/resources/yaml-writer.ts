import { MARK_START } from '../sealing/mark.ts';
import type { ConfigList, ConfigMap, ConfigNode, ConfigScalar } from './config-node.ts';

/**
 * Writes a body as YAML, the same text for the same body for ever: block style, two spaces, plain scalars exactly as
 * they were written, every other text in double quotes or, where it has several lines, as a literal block. Our own
 * writer and not the library's, because the bytes are signed and a new version of a library must not change them.
 */
export function writeYaml(map: ConfigMap): string {
  return map.entries.length === 0 ? '{}\n' : `${mapLines(map, '').join('\n')}\n`;
}

function mapLines(map: ConfigMap, indent: string): string[] {
  return map.entries.flatMap(({ key, value }) =>
    placed(`${indent}${keySpelling(key)}:`, value, `${indent}  `),
  );
}

function listLines(list: ConfigList, indent: string): string[] {
  return list.items.flatMap((item) => {
    if (isEmpty(item) || item.kind === 'scalar') return placed(`${indent}-`, item, `${indent}  `);
    const [first = '', ...rest] = blockLines(item, `${indent}  `);
    return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
  });
}

function blockLines(node: ConfigMap | ConfigList, indent: string): string[] {
  return node.kind === 'map' ? mapLines(node, indent) : listLines(node, indent);
}

/** `head` with the value behind or, indented, below it. */
function placed(head: string, value: ConfigNode, indent: string): string[] {
  if (value.kind === 'scalar') {
    const block = literalBlock(value);
    if (!block) return [`${head} ${scalarSpelling(value)}`];
    return [`${head} ${block.header}`, ...block.lines.map((line) => (line === '' ? '' : indent + line))];
  }
  if (isEmpty(value)) return [`${head} ${value.kind === 'map' ? '{}' : '[]'}`];
  return [head, ...blockLines(value, indent)];
}

function isEmpty(node: ConfigNode): boolean {
  return (
    (node.kind === 'map' && node.entries.length === 0) || (node.kind === 'list' && node.items.length === 0)
  );
}

/** What a reader of YAML 1.1 or 1.2 may take for a line break, or refuses unless it is escaped. */
// eslint-disable-next-line no-control-regex
const SPECIAL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
const SPECIALS = new RegExp(SPECIAL, 'g');

function scalarSpelling({ value, plain }: ConfigScalar): string {
  if (plain !== undefined && !SPECIAL.test(plain)) return plain === '' ? 'null' : plain;
  return typeof value === 'string' ? quoted(value) : String(value);
}

/** A key at the start of a line could be read as a document's end or a directive; those are quoted. */
function keySpelling({ value, plain }: ConfigScalar): string {
  const isSafe = plain !== undefined && !SPECIAL.test(plain) && !/^(---|\.\.\.|%)/.test(plain);
  return isSafe ? plain : quoted(String(value));
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(SPECIALS, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A text of several lines as a literal block, where it survives that unchanged. */
function literalBlock({ value, plain }: ConfigScalar): { header: string; lines: string[] } | undefined {
  if (typeof value !== 'string' || plain !== undefined || !value.includes('\n')) return undefined;
  const body = value.endsWith('\n') ? value.slice(0, -1) : value;
  const lines = body.split('\n');
  // Leading blanks would need an indentation mark, blank lines with spaces and several ends of line a chomping one.
  const isSimple =
    !SPECIAL.test(value) &&
    // A mark is filled in later, by a spelling that is for double quotes.
    !value.includes(MARK_START) &&
    /^[^\s]/.test(body) &&
    !body.endsWith('\n') &&
    lines.every((line) => line === '' || /\S/.test(line));
  return isSimple ? { header: value.endsWith('\n') ? '|' : '|-', lines } : undefined;
}
