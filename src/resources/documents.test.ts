import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocuments, type ParseResult, problemText, type Resource } from './documents.ts';
import { MAX_DOCUMENTS, MAX_INPUT_BYTES, MAX_PROBLEMS } from './limits.ts';

function guide(name: string): string {
  return readFileSync(new URL(`../../deploy/guide/${name}.yaml`, import.meta.url), 'utf8');
}

function only(text: string): Resource {
  const { documents, problems } = parseDocuments(text);
  assert.deepEqual(problems.map(problemText), []);
  assert.equal(documents.length, 1);
  return documents[0]!.resource;
}

function problemsOf(text: string): string[] {
  return parseDocuments(text).problems.map(
    ({ line, column, path, code }) => `${line}:${column} ${path} ${code}`,
  );
}

const HEAD = 'apiVersion: opamp.io/v1\n';
const ASSIGNMENT = `${HEAD}kind: ConfigAssignment
metadata: {name: prod-eu}
spec:
  selector:
    regions: [eu]
    labels: {tier: production}
    expressions: [{key: service.name, operator: In, values: [otelcol-contrib]}]
  template: {name: standard-collector, version: v1.0.0}
  variables: {environment: prod, backend_endpoint: "otel.eu.example:4317"}
  overrides:
    - selector: {labels: {host.arch: arm64}}
      variables: {sampling_rate: 0.05}
  priority: 100
  paused: false
`;
const REGION = `${HEAD}kind: Region
metadata: {name: eu}
spec:
  kind: datacentre
  offline: {serve: forever, enrol: allow, packages: 7d, commands: deny-when-stale}
  timestamp_lifetime: 24h
`;

describe("the guide's and the design's documents", () => {
  test('ConfigTemplate, unchanged [G-15]', () => {
    const template = only(guide('config-template'));
    assert.equal(template.kind, 'ConfigTemplate');
    assert.deepEqual(template.kind === 'ConfigTemplate' && template.spec.variables, [
      { name: 'environment', type: 'string', required: true, enum: ['dev', 'staging', 'prod'] },
      { name: 'backend_endpoint', type: 'string', required: true },
      { name: 'sampling_rate', type: 'float', required: false, default: 0.1, min: 0.01, max: 1 },
    ]);
  });

  test('RolloutStrategy, unchanged, with a word that it does not act yet [G-16]', () => {
    const { documents, problems, notices } = parseDocuments(guide('rollout-strategy'));
    assert.deepEqual(problems, []);
    assert.equal(notices[0]?.code, 'unsupported');
    const strategy = documents[0]?.resource;
    assert.ok(strategy?.kind === 'RolloutStrategy');
    assert.deepEqual(
      strategy.spec.stages.map(({ percentage, duration_s }) => [percentage, duration_s]),
      [
        [5, 1800],
        [20, 3600],
        [100, 7200],
      ],
    );
    assert.deepEqual(strategy.spec.target_selector?.agent_ids, ['agent-001', 'agent-002']);
  });

  test('ConfigAssignment and Region', () => {
    const assignment = only(ASSIGNMENT);
    assert.ok(assignment.kind === 'ConfigAssignment');
    assert.deepEqual(assignment.spec.layers, [{ name: 'standard-collector', version: 'v1.0.0' }]);
    assert.deepEqual(assignment.spec.overrides[0]?.variables, { sampling_rate: 0.05 });
    const region = only(REGION);
    assert.ok(region.kind === 'Region');
    assert.deepEqual(region.spec.policy, {
      offline: { enrol: 'allow', packages_s: 604_800, commands: 'deny-when-stale' },
      timestamp_lifetime_s: 86_400,
    });
  });

  test('an edge region keeps its timestamps for a week', () => {
    const region = only(`${HEAD}kind: Region\nmetadata: {name: site-1}\nspec: {kind: edge, parent: eu}\n`);
    assert.equal(region.kind === 'Region' && region.spec.policy.timestamp_lifetime_s, 604_800);
  });
});

test('all problems are told at once, each with document, place, path and reason', () => {
  const { problems, documents } = parseDocuments([
    {
      file: 'fleet.yaml',
      text: `${HEAD}kind: ConfigAssignment
metadata: {name: prod-eu, version: 3}
spec:
  selector:
    region: [eu]
    labels: {tier: 1}
  template: {name: standard-collector, version: 1.0}
  priority: high
---
${HEAD}kind: Package
metadata: {name: x}
---
${HEAD}kind: ConfigTemplte
---
a: [
`,
    },
  ]);
  assert.deepEqual(documents, []);
  assert.deepEqual(problems.map(problemText), [
    'fleet.yaml:3:27: ConfigAssignment prod-eu: metadata.version: only templates carry a version; those of other kinds are numbered by the server',
    'fleet.yaml:6:5: ConfigAssignment prod-eu: spec.selector.region: unknown key; did you mean regions?',
    'fleet.yaml:7:20: ConfigAssignment prod-eu: spec.selector.labels.tier: must be a text; write it in quotes: "1"',
    'fleet.yaml:8:49: ConfigAssignment prod-eu: spec.template.version: must be a text; write it in quotes: "1.0"',
    'fleet.yaml:9:13: ConfigAssignment prod-eu: spec.priority: must be a whole number from 0 to 1000000',
    'fleet.yaml:12:7: Package x: kind: Package is not in this version',
    'fleet.yaml:16:7: ConfigTemplte: kind: unknown kind; did you mean ConfigTemplate?',
    'fleet.yaml:19:1: not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ]);
});

test('an assignment that names a strategy is refused: its canary would be skipped without a word', () => {
  const { documents, problems } = parseDocuments(
    ASSIGNMENT.replace('paused: false', 'strategy: config-update-canary'),
  );
  assert.deepEqual(documents, []);
  assert.deepEqual(
    problems.map(({ path, code }) => [path, code]),
    [['spec.strategy', 'unsupported']],
  );
  assert.equal(only(ASSIGNMENT.replace('paused: false', 'strategy: none')).kind, 'ConfigAssignment');
});

test('an assignment says whom it selects; {} is everybody, nothing is nobody', () => {
  const short = (spec: string) => `${HEAD}kind: ConfigAssignment\nmetadata: {name: a}\nspec: ${spec}\n`;
  assert.equal(only(short('{selector: {}, template: {name: t, version: v1}}')).kind, 'ConfigAssignment');
  assert.deepEqual(problemsOf(short('{template: {name: t, version: v1}}')), ['4:7 spec.selector missing']);
  assert.deepEqual(problemsOf(short('{selector: {agent_ids: []}, template: {name: t, version: v1}}')), [
    '4:30 spec.selector.agent_ids value',
  ]);
  assert.deepEqual(
    problemsOf(short('{selector: {}, overrides: [{selector: {}}], template: {name: t, version: v1}}')),
    ['4:45 spec.overrides[0].selector value'],
  );
  assert.deepEqual(problemsOf(short('{selector: {}, template: {name: t, version: v1}, layers: []}')), [
    '4:64 spec.layers value',
  ]);
});

function template(variables: string, config: string): string {
  return `${HEAD}kind: ConfigTemplate\nmetadata: {name: t, version: v1}\nspec:\n  variables: ${variables}\n  config: ${config}\n`;
}

test('a brake is off, or a map of numbers that can be', () => {
  const problems = (brake: string) =>
    parseDocuments(
      `${HEAD}kind: ConfigAssignment\nmetadata: {name: a}\nspec: {selector: {}, template: {name: t, version: v1}, brake: ${brake}}\n`,
    ).problems.map(({ path, code }) => `${path} ${code}`);
  for (const brake of ['off', 'false', '{}', '{failure_rate: 0.2, min_agents: 1}'])
    assert.deepEqual(problems(brake), [], brake);
  assert.deepEqual(problems('on'), ['spec.brake type']);
  assert.deepEqual(problems('{failure_rate: 10}'), ['spec.brake.failure_rate value']);
  assert.deepEqual(problems('{min_agents: 0, rate: 1}'), [
    'spec.brake.min_agents value',
    'spec.brake.rate unknown-key',
  ]);
});

test("a template's body is checked where it stands", () => {
  const cases: [string, string, string][] = [
    ['[{name: a, type: int}]', '{x: "{{.b}}"}', '6:15 spec.config reference'],
    ['[{name: a, type: int}]', '{x: "{{ a }}"}', '6:15 spec.config body'],
    ['[{name: a, type: int}]', '{x: {{.a}}}', '6:16  yaml'],
    ['[{name: a, type: list}]', '{x: "1{{.a}}"}', '6:15 spec.config type'],
    ['[{name: a, type: string}]', '{x: "${{.a}}"}', '6:15 spec.config body'],
    ['[]', '{}', '6:11 spec.config body'],
    ['[]', '', '6:11 spec.config missing'],
    ['[]', 'hello', '6:11 spec.config type'],
    ['[]', '{extensions: {opamp: {}}}', '6:25 spec.config body'],
    ['[]', '{extensions: {opamp/two: {}}}', '6:25 spec.config body'],
    ['[]', '{service: {extensions: [a, opamp]}}', '6:38 spec.config body'],
    ['[]', '{x: 1, x: 2}', '6:18  duplicate'],
    ['[]', '{x: !env A}', '6:20  yaml'],
  ];
  for (const [variables, config, expected] of cases) {
    assert.deepEqual(problemsOf(template(variables, config)), [expected], config);
  }
});

test('declarations contradict neither themselves nor each other', () => {
  const cases: [string, string][] = [
    ['[{name: a, type: int, default: 1.5}]', 'default value'],
    ['[{name: a, type: int, default: 5, max: 3}]', 'default value'],
    ['[{name: a, type: string, enum: [b], default: c}]', 'default value'],
    ['[{name: a, type: string, default: 1}]', 'default value'],
    ['[{name: a, type: string, min: 1}]', 'min value'],
    ['[{name: a, type: int, min: 2, max: 1}]', 'min value'],
    ['[{name: a, type: int, enum: [x]}]', 'enum[0] type'],
    ['[{name: a, type: integer}]', 'type value'],
    ['[{name: a-b, type: int}]', 'name value'],
    ['[{name: a, type: float, default: .inf}]', 'default value'],
  ];
  for (const [variables, expected] of cases) {
    const [problem, ...rest] = parseDocuments(template(variables, '{x: 1}')).problems;
    assert.deepEqual(rest, [], variables);
    assert.equal(`${problem?.path} ${problem?.code}`, `spec.variables[0].${expected}`, variables);
  }
  const twice = parseDocuments(template('[{name: a, type: int}, {name: a, type: int}]', '{x: 1}'));
  assert.deepEqual(
    twice.problems.map(({ path, code }) => [path, code]),
    [['spec.variables[1]', 'duplicate']],
  );
});

test('one name twice in one apply is refused; two versions of a template are two', () => {
  assert.deepEqual(problemsOf(`${REGION}---\n${REGION}`), ['11:12 metadata.name duplicate']);
  const two = `${template('[]', '{x: 1}')}---\n${template('[]', '{x: 2}').replace('v1}', 'v2}')}`;
  assert.equal(parseDocuments(two).documents.length, 2);
});

test('what is stored reads back as what was applied, with the same digest', () => {
  const { documents } = parseDocuments(
    `# first\n${REGION}---\n# second\n${ASSIGNMENT}--- \n${guide('config-template')}`,
  );
  assert.equal(documents.length, 3);
  for (const { text, digest, resource } of documents) {
    const again = parseDocuments(text).documents[0];
    assert.equal(again?.digest, digest);
    assert.equal(again?.resource.metadata.name, resource.metadata.name);
  }
});

test('the digest follows what is said, not comments or layout', () => {
  const digest = (text: string) => parseDocuments(text).documents[0]?.digest;
  const text = template('[]', '{x: 1}');
  assert.equal(digest(text), digest(`# why\n${text.replace('{x: 1}', '\n    x: 1 # one')}`));
  assert.notEqual(digest(text), digest(text.replace('{x: 1}', '{x: "1"}')));
  assert.notEqual(digest(text), digest(text.replace('{x: 1}', '{x: 1.0}')));
});

test('a path leads to its place in the file, or to the nearest place above', () => {
  const [document] = parseDocuments(`---\n${ASSIGNMENT}`).documents;
  assert.deepEqual(document?.locate('spec.priority'), { line: 15, column: 3 });
  assert.deepEqual(document?.locate('spec.overrides[0].variables.sampling_rate'), { line: 14, column: 19 });
  assert.deepEqual(document?.locate('spec.selector.labels["host.arch"]'), { line: 8, column: 5 });
  assert.deepEqual(document?.locate('spec.layers[3]'), { line: 5, column: 1 });
});

describe('hostile input is bounded', () => {
  const codes = (result: ParseResult) => result.problems.map(({ code }) => code);

  test('an alias bomb', () => {
    const lines = Array.from(
      { length: 9 },
      (_, index) => `  a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]`,
    );
    const bomb = `a: &a0 [x]\nb:\n${lines.join('\n')}\n`;
    assert.ok(codes(parseDocuments(bomb)).includes('too-large'));
    assert.ok(parseDocuments(bomb).problems.length < 10);
  });

  test('an alias to itself', () => assert.ok(codes(parseDocuments('a: &a [*a]\n')).includes('too-large')));

  test('nesting without end', () => {
    for (const text of [
      '['.repeat(50_000),
      '- '.repeat(50_000),
      `a: ${'{b: '.repeat(100)}${'}'.repeat(100)}`,
    ]) {
      assert.ok(parseDocuments(text).problems.length > 0);
    }
  });

  test('too many documents, too many bytes, too many problems', () => {
    assert.ok(codes(parseDocuments('--- a\n'.repeat(MAX_DOCUMENTS + 1))).includes('too-large'));
    assert.deepEqual(codes(parseDocuments('#'.repeat(MAX_INPUT_BYTES + 1))), ['too-large']);
    assert.equal(parseDocuments('--- a\n'.repeat(500)).problems.length, MAX_PROBLEMS + 1);
  });

  test('a hundred thousand keys are read in a moment', () => {
    const keys = Array.from({ length: 45_000 }, (_, index) => `k${index}: 1`).join('\n');
    assert.ok(parseDocuments(keys).problems.length > 0);
  });

  test('nothing at all', () =>
    assert.deepEqual(codes(parseDocuments('# only a comment\n---\n')), ['missing']));

  test('any text is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parseDocuments(text)),
    );
    const pieces = fc.array(
      fc.constantFrom(
        ...HEAD.split(''),
        ...[
          'kind: ',
          'Region',
          '\n',
          '  ',
          '- ',
          '{',
          '}',
          '[',
          '&a ',
          '*a',
          '<<: ',
          '? ',
          '|',
          '"',
          '!!str ',
          '%',
          '---\n',
          'spec:',
        ],
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(pieces, (parts) => void parseDocuments(parts.join(''))),
      { numRuns: 500 },
    );
  });
});
