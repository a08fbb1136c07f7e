import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { ConfigMap, ConfigNode } from './config-node.ts';
import { readYaml } from './yaml-reader.ts';
import { writeYaml } from './yaml-writer.ts';

function nodeOf(value: unknown): ConfigNode {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(nodeOf) };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => {
      return { key: { kind: 'scalar' as const, value: key }, value: nodeOf(item) };
    });
    return { kind: 'map', entries };
  }
  return { kind: 'scalar', value: value as string | number | boolean | null };
}

function write(value: Record<string, unknown>): string {
  return writeYaml(nodeOf(value) as ConfigMap);
}

/** What YAML writers trip over. */
const tricky = fc.constantFrom(
  '',
  ' ',
  '1e3',
  '0777',
  'yes',
  'null',
  '~',
  '- a',
  'a: b',
  'a #b',
  '#',
  '@x',
  '`',
  '%',
  '---',
  '...',
  '? a',
  '*a',
  '&a',
  '!x',
  'a\nb',
  'a\nb\n',
  '\na',
  ' a\nb',
  'a\n\nb\n',
  'a\n \nb',
  'a\n\n',
  'a\tb\n\tc',
  '\u2028',
  'a\nb\u0085c',
  '\ufeff',
  '"',
  "'",
  '\\n',
  '{',
  '[',
  '2001-01-01',
  '\r\n',
  '\u0000',
  '😀',
);
const text = fc.oneof(
  tricky,
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.array(tricky, { maxLength: 4 }).map((all) => all.join('\n')),
);
const key = fc.oneof(text, fc.string()).filter((one) => one !== '__proto__' && one.length < 500);
const { tree } = fc.letrec<{ tree: unknown; node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('tree'),
    fc.array(tie('node'), { maxLength: 4 }),
  ),
  tree: fc.dictionary(key, tie('node'), { maxKeys: 4, noNullPrototype: true }),
}));

test('whatever is written reads back the same, in YAML 1.2 and in 1.1', () => {
  fc.assert(
    fc.property(tree, (value) => {
      const written = write(value as Record<string, unknown>);
      assert.deepEqual(parse(written, { maxAliasCount: 0 }), value);
      assert.deepEqual(parse(written, { version: '1.1', merge: false }), value);
    }),
    { numRuns: 1000 },
  );
});

test('a body that is read and written reads as the same body, and writes as the same text', () => {
  fc.assert(
    fc.property(tree, (value) => {
      const written = write(value as Record<string, unknown>);
      const [document] = readYaml(written);
      if (Object.keys(value as object).length === 0) return;
      assert.deepEqual(document?.problems, []);
      assert.equal(writeYaml(document?.root as ConfigMap), written);
    }),
  );
});

test('plain scalars leave as they came, whatever this program reads in them', () => {
  const source = [
    'octal: 0777',
    'float: 1.0',
    'long: 123456789012345678901234567890',
    'underscored: 1_000',
    'old-bool: yes',
    'date: 2001-01-01',
    'nothing: ~',
    'shouted: True',
    'url: http://[::1]:4317',
    '0x1F: hex',
    '',
  ].join('\n');
  assert.equal(writeYaml(readYaml(source)[0]?.root as ConfigMap), source);
});

test('the layout is ours: block style, two spaces, literal blocks, {} and []', () => {
  const flow = '{a: {b: [1, {c: 2, d: []}, [3, 4]], e: {}}, "f": "x\\ny\\n", g: }';
  const expected = [
    'a:',
    '  b:',
    '    - 1',
    '    - c: 2',
    '      d: []',
    '    - - 3',
    '      - 4',
    '  e: {}',
    '"f": |',
    '  x',
    '  y',
    'g: null',
    '',
  ].join('\n');
  assert.equal(writeYaml(readYaml(flow)[0]?.root as ConfigMap), expected);
});

test('aliases and merge keys are spelled out; what the map says itself counts', () => {
  const source = 'base: &b {x: 1, y: 2}\nuse: *b\nmerge: {<<: *b, y: 3}\nmany: {<<: [{z: 9}, *b]}\n';
  const written = writeYaml(readYaml(source)[0]?.root as ConfigMap);
  assert.deepEqual(parse(written), {
    base: { x: 1, y: 2 },
    use: { x: 1, y: 2 },
    merge: { x: 1, y: 3 },
    many: { x: 1, y: 2, z: 9 },
  });
});
