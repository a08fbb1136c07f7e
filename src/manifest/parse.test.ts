import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { configHash, parseConfigHash } from './config-hash.ts';
import {
  ManifestError,
  type ManifestErrorCode,
  MAX_MANIFEST_BYTES,
  parseCredentials,
  parseManifest,
} from './parse.ts';

const SHA = 'a'.repeat(64);
type Json = Record<string, unknown>;

function valid(): Json & { assignments: Json[]; revisions: Json } {
  return {
    schema: 1,
    requires: [],
    plane: 'p',
    region: 'eu',
    generation: 5,
    compiled_at_ms: 1,
    assignments: [
      {
        uid: 'one',
        name: 'one',
        priority: 1,
        selector: { labels: { tier: 'a' } },
        salt: 'one',
        variants: [
          { selector: {}, steps: [{ below: 10_000, revision: 1 }] },
          {
            steps: [
              { below: 5, revision: 1 },
              { below: 10_000, revision: 1 },
            ],
          },
        ],
      },
    ],
    revisions: { 1: { files: [{ name: '', content_type: 'text/yaml', sha256: SHA, length: 3 }] } },
    sections: { credentials: { sha256: SHA, length: 3 } },
    policy: { offline: { enrol: 'allow', commands: 'deny' }, timestamp_lifetime_s: 60 },
  };
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}

function refusal(
  value: unknown,
  parse: (bytes: Uint8Array) => unknown = parseManifest,
): ManifestErrorCode | undefined {
  try {
    parse(bytesOf(value));
    return undefined;
  } catch (error) {
    assert.ok(error instanceof ManifestError, String(error));
    return error.code;
  }
}

test('fields that this version does not know are ignored, wherever they stand', () => {
  const later = valid();
  const [assignment] = later.assignments;
  const written = { ...later, later: 1, assignments: [{ ...assignment, later: { deep: [1] } }] };
  assert.deepEqual(parseManifest(bytesOf(written)), valid());
});

test('another schema, or a feature that this version lacks, is unsupported, whatever else stands there', () => {
  assert.equal(refusal({ ...valid(), schema: 2, assignments: 'new shape' }), 'unsupported');
  assert.equal(refusal({ ...valid(), requires: ['telepathy'], policy: null }), 'unsupported');
  assert.equal(refusal({ schema: 2, tokens: 1 }, parseCredentials), 'unsupported');
});

test('what is no manifest is malformed', () => {
  const [assignment] = valid().assignments;
  const variant = (one: Json) => ({ ...valid(), assignments: [{ ...assignment, variants: [one] }] });
  const cases: [string, unknown][] = [
    ['no JSON', '{'],
    ['no map', '[]'],
    ['a region that is none', { ...valid(), region: 'EU' }],
    ['generation 0', { ...valid(), generation: 0 }],
    ['a generation that is no exact integer', { ...valid(), generation: 2 ** 53 }],
    ['a revision that is not there', { ...valid(), revisions: {} }],
    ['previous that is not there', variant({ steps: [{ below: 10_000, revision: 1 }], previous: 2 })],
    ['steps that leave agents out', variant({ steps: [{ below: 500, revision: 1 }] })],
    [
      'steps that do not rise',
      variant({
        steps: [
          { below: 10_000, revision: 1 },
          { below: 10_000, revision: 1 },
        ],
      }),
    ],
    ['no steps', variant({ steps: [] })],
    [
      'a last variant that does not take the rest',
      variant({ selector: {}, steps: [{ below: 10_000, revision: 1 }] }),
    ],
    [
      'an operator that nobody knows',
      {
        ...valid(),
        assignments: [{ ...assignment, selector: { expressions: [{ key: 'a', operator: 'Gt' }] } }],
      },
    ],
    ['two assignments with one uid', { ...valid(), assignments: [assignment, assignment] }],
    ['a revision without files', { ...valid(), revisions: { 1: { files: [] } } }],
    [
      'an empty body',
      { ...valid(), revisions: { 1: { files: [{ name: '', content_type: '', sha256: SHA, length: 0 }] } } },
    ],
    ['a key called __proto__', JSON.stringify(valid()).replace('"tier"', '"__proto__"')],
    ['a hash that is none', { ...valid(), sections: { credentials: { sha256: 'x', length: 1 } } }],
    ['nesting without end', `{"x":${'['.repeat(1000)}${']'.repeat(1000)}}`],
  ];
  for (const [title, value] of cases) assert.equal(refusal(value), 'malformed', title);
  assert.throws(() => parseManifest(new Uint8Array([0x7b, 0xff, 0x7d])), { code: 'malformed' });
});

test('a manifest over the limit is refused before it is parsed', () => {
  assert.equal(refusal(' '.repeat(MAX_MANIFEST_BYTES + 1)), 'too-large');
});

test('credentials: read, and refused with two tokens of one id', () => {
  const tokens = [{ id: 'a', sha256: SHA, labels: { tier: 'x' } }];
  assert.deepEqual(parseCredentials(bytesOf({ schema: 1, tokens, later: 1 })), { schema: 1, tokens });
  assert.equal(refusal({ schema: 1, tokens: [...tokens, ...tokens] }, parseCredentials), 'malformed');
});

test('any bytes are either read or refused with a code', () => {
  fc.assert(fc.property(fc.json(), (json) => void refusal(json)));
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      try {
        parseManifest(bytes);
      } catch (error) {
        assert.ok(error instanceof ManifestError);
      }
    }),
  );
});

test('a config hash is ours only in our shape, with our tag and a revision that can be', () => {
  const files = [{ name: '', content_type: 'text/yaml', sha256: SHA, length: 3 }];
  const hash = configHash('p', 7, files);
  assert.equal(parseConfigHash(hash, 'p')?.revision, 7);
  assert.equal(parseConfigHash(hash, 'q'), undefined);
  assert.equal(parseConfigHash(hash.slice(0, 32), 'p'), undefined);
  assert.equal(parseConfigHash(new Uint8Array(0), 'p'), undefined);
  const forged = hash.slice();
  forged.fill(0xff, 4, 12);
  assert.equal(parseConfigHash(forged, 'p'), undefined);
  assert.throws(() => configHash('p', 0, files), RangeError);
});

test('a brake is read with and without the number of agents that it waits for, and refused out of bounds', () => {
  const withBrake = (brake: unknown) => {
    const manifest = valid();
    return { ...manifest, assignments: manifest.assignments.map((one) => ({ ...one, brake })) };
  };
  for (const brake of [{ failure_rate: 0.1 }, { failure_rate: 1, min_agents: 3 }])
    assert.deepEqual(parseManifest(bytesOf(withBrake(brake))).assignments[0]?.brake, brake);
  for (const brake of [{}, { failure_rate: 1.1 }, { failure_rate: 0.1, min_agents: 0 }])
    assert.equal(refusal(withBrake(brake)), 'malformed');
});
