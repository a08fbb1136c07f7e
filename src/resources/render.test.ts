import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { bodyProblems } from './body-guard.ts';
import type { ConfigMap } from './config-node.ts';
import { mergeLayers } from './layers.ts';
import { parsePlaceholders } from './placeholders.ts';
import { renderBody } from './render.ts';
import type { ConfigTemplate, VariableDeclaration, MarkedVariables, Variables } from './resource.ts';
import { effectiveVariables } from './variables.ts';
import { readYaml } from './yaml-reader.ts';

function bodyOf(yaml: string): ConfigMap {
  const [document] = readYaml(yaml);
  assert.deepEqual(document?.problems, []);
  return document?.root as ConfigMap;
}

function template(yaml: string, variables: VariableDeclaration[] = [], version = 'v1'): ConfigTemplate {
  const metadata = { name: 't', version };
  return { kind: 'ConfigTemplate', metadata, spec: { variables, config: bodyOf(yaml) } };
}

function rendered(yaml: string, variables: MarkedVariables = {}): unknown {
  const { text, problems } = renderBody([template(yaml)], variables);
  assert.deepEqual(problems, []);
  return parse(text);
}

function refusals(yaml: string, variables: MarkedVariables = {}): string[] {
  const { text, problems } = renderBody([template(yaml)], variables);
  assert.equal(text, '');
  return problems.map(({ path, code }) => `${path} ${code}`);
}

describe('placeholders', () => {
  test('a value keeps its type where the placeholder is the whole scalar, and is text within a text', () => {
    const yaml =
      'a: "{{.n}}"\nb: "{{ .n }}"\nc: "x{{.n}}"\nd: http://h:{{.n}}\ne: ["{{.flag}}", "{{.list}}"]\n';
    assert.deepEqual(rendered(yaml, { n: 0.1, flag: true, list: ['p', 'q'] }), {
      a: 0.1,
      b: 0.1,
      c: 'x0.1',
      d: 'http://h:0.1',
      e: [true, ['p', 'q']],
    });
  });

  test('a text stays a text, whatever it looks like', () => {
    for (const value of ['1e3', 'true', 'null', '', '0777', 'a: b', '- x', 'a\nb', '*x', '{{.n}}', '"']) {
      assert.deepEqual(rendered('a: "{{.s}}"\n', { s: value }), { a: value });
      assert.deepEqual(rendered('a: "<{{.s}}>"\n', { s: value }), { a: `<${value}>` });
    }
  });

  test('no value can change the structure around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const body = rendered('a: "{{.s}}"\nb: ["{{.s}} and {{.s}}"]\n', { s: value });
        const data = value.replaceAll('$', '$$$$');
        assert.deepEqual(body, { a: data, b: [`${data} and ${data}`] });
      }),
    );
  });

  test('$ in a value is data and is written $$; ${env:X} in a template passes through', () => {
    const yaml = 'a: "${env:TOKEN}"\nb: "{{.s}}"\nc: "${env:{{.name}}}"\nd: ["{{.list}}"]\n';
    assert.deepEqual(rendered(yaml, { s: '${env:SECRET}', name: 'HOME', list: ['$x'] }), {
      a: '${env:TOKEN}',
      b: '$${env:SECRET}',
      c: '${env:HOME}',
      d: [['$$x']],
    });
  });

  test('$ directly before a placeholder is refused: the value would complete an expansion', () => {
    assert.deepEqual(refusals('a: "${{.s}}"\n', { s: '{env:SECRET}' }), ['a body']);
    assert.deepEqual(refusals('a: "$$${{.s}}"\n', { s: 'x' }), ['a body']);
    assert.deepEqual(rendered('a: "$${{.s}}"\n', { s: 'x' }), { a: '$$x' });
  });

  test('a key takes them too, as text and without $$, which a Collector does not read in keys', () => {
    const yaml = 'exporters: {"otlp/{{.tenant}}": {}, "{{.n}}": {}}\n';
    assert.deepEqual(rendered(yaml, { tenant: 'a$b', n: 4 }), { exporters: { 'otlp/a$b': {}, 4: {} } });
    assert.deepEqual(refusals('{"{{.a}}": 1, "{{.b}}": 2}\n', { a: 'x', b: 'x' }), ['{{.b}} duplicate']);
    assert.deepEqual(refusals('{"{{.a}}": 1}\n', { a: '' }), ['{{.a}} value']);
    assert.deepEqual(refusals('{"{{.a}}": 1}\n', { a: ['x'] }), ['{{.a}} type']);
    assert.deepEqual(refusals('{"{{.a}}": 1}\n', { a: 'x'.repeat(2000) }), ['{{.a}} too-large']);
  });

  test('what is no placeholder is refused, and braces can be meant', () => {
    for (const text of ['{{x}}', '{{.a.b}}', '{{ .a | upper }}', '{{-.a}}', '{{.a', '{{{.a}}}', '{{.1}}']) {
      assert.equal(typeof parsePlaceholders(text), 'string', text);
    }
    assert.deepEqual(rendered(`a: '{{"{{"}}.x}} {{.s}}'\n`, { s: 'y' }), { a: '{{.x}} y' });
    assert.deepEqual(parsePlaceholders('a }} b'), [{ literal: 'a }} b' }]);
  });

  test('a placeholder without a variable, and a list within a text, are refused with their place', () => {
    assert.deepEqual(refusals('a: {b: ["{{.missing}}"]}\n'), ['a.b[0] reference']);
    assert.deepEqual(refusals('a: {b: "x{{.toString}}"}\n'), ['a.b reference']);
    assert.deepEqual(refusals('a: "x{{.l}}"\n', { l: ['y'] }), ['a type']);
  });
});

describe('variables', () => {
  const declared: VariableDeclaration[] = [
    { name: 'env', type: 'string', required: true, enum: ['dev', 'prod'] },
    { name: 'rate', type: 'float', required: false, default: 0.1, min: 0.01, max: 1 },
    { name: 'zones', type: 'list', required: false, default: ['a'], enum: ['a', 'b'] },
  ];
  const layers = [template('a: 1\n', declared)];
  const codes = (given: Variables[], of = layers) =>
    effectiveVariables(of, given).problems.map(({ variable, code }) => `${variable} ${code}`);

  test('default < assignment < override', () => {
    const { variables, problems } = effectiveVariables(layers, [{ env: 'dev', rate: 0.5 }, { env: 'prod' }]);
    assert.deepEqual(problems, []);
    assert.deepEqual(variables, { env: 'prod', rate: 0.5, zones: ['a'] });
  });

  test('values are held to type, enum and bounds', () => {
    assert.deepEqual(codes([{}]), ['env missing']);
    assert.deepEqual(codes([{ env: 'staging' }]), ['env value']);
    assert.deepEqual(codes([{ env: 1 }]), ['env value']);
    assert.deepEqual(codes([{ env: 'dev', rate: 1.5 }]), ['rate value']);
    assert.deepEqual(codes([{ env: 'dev', rate: '0.5' }]), ['rate value']);
    assert.deepEqual(codes([{ env: 'dev', zones: ['a', 'c'] }]), ['zones value']);
    assert.deepEqual(codes([{ env: 'dev', zones: 'a' }]), ['zones value']);
    assert.deepEqual(codes([{ env: 'dev', evn: 'x' }, { evn: 'y' }]), ['evn unknown-key']);
  });

  test('of two layers every constraint holds, the later default counts, and types must agree', () => {
    const upper = template(
      'a: 2\n',
      [{ name: 'rate', type: 'float', required: false, default: 0.2, max: 0.5 }],
      'v2',
    );
    const both = [...layers, upper];
    assert.equal(effectiveVariables(both, [{ env: 'dev' }]).variables['rate'], 0.2);
    assert.deepEqual(codes([{ env: 'dev', rate: 0.7 }], both), ['rate value']);
    assert.deepEqual(codes([{ env: 'dev', rate: 0.001 }], both), ['rate value']);
    const other = template('a: 2\n', [{ name: 'rate', type: 'string', required: false }], 'v2');
    assert.deepEqual(codes([{ env: 'dev' }], [...layers, other]), ['rate conflict']);
  });

  test('the order in which variables are given says nothing about how they are listed', () => {
    const one = effectiveVariables(layers, [{ env: 'dev', rate: 0.5 }]).variables;
    const other = effectiveVariables(layers, [{ rate: 0.5, env: 'dev' }]).variables;
    assert.equal(JSON.stringify(one), JSON.stringify(other));
  });
});

describe('layers', () => {
  const merged = (...yamls: string[]): unknown => {
    const { text, problems } = renderBody(
      yamls.map((yaml) => template(yaml)),
      {},
    );
    assert.deepEqual(problems, []);
    return parse(text);
  };

  test('maps merge, lists and values replace', () => {
    assert.deepEqual(merged('a: {x: 1, y: [1, 2]}\nb: 1\n', 'a: {y: [3], z: 2}\nb: {c: 1}\n'), {
      a: { x: 1, y: [3], z: 2 },
      b: { c: 1 },
    });
  });

  test('null deletes what a lower layer has, and names a component where it has none', () => {
    assert.deepEqual(merged('exporters: {debug: {v: 1}, otlp: {}}\n', 'exporters: {debug: }\n'), {
      exporters: { otlp: {} },
    });
    assert.deepEqual(merged('exporters: {otlp: {}}\n', 'exporters: {debug: }\n'), {
      exporters: { otlp: {}, debug: null },
    });
    assert.deepEqual(merged('receivers: {otlp: {protocols: {grpc: }}}\n', 'x: 1\n'), {
      receivers: { otlp: { protocols: { grpc: null } } },
      x: 1,
    });
  });

  test('merging a body with itself, or with one that says nothing new, changes nothing', () => {
    const body = bodyOf('a: {b: [1, {c: 2}], d: x}\ne: 1\n');
    assert.deepEqual(mergeLayers([body, body]).entries, body.entries);
    assert.deepEqual(mergeLayers([body, { kind: 'map', entries: [] }]).entries, body.entries);
  });

  test('every key of the upper layer is in force afterwards', () => {
    const flat = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer(), { noNullPrototype: true });
    fc.assert(
      fc.property(flat, flat, (lower, upper) => {
        if (Object.keys(lower).length === 0 || Object.keys(upper).length === 0) return;
        assert.deepEqual(merged(JSON.stringify(lower), JSON.stringify(upper)), { ...lower, ...upper });
      }),
    );
  });
});

describe('what would cut an agent off', () => {
  const paths = (yaml: string) => bodyProblems(bodyOf(yaml)).map(({ path }) => path);

  test('a body that touches the opamp extension, in every way to write it', () => {
    assert.deepEqual(paths('extensions: {opamp: {}}\n'), ['extensions.opamp']);
    assert.deepEqual(paths('extensions: {opamp/mine: {}, health_check: {}}\n'), ['extensions.opamp/mine']);
    assert.deepEqual(paths('extensions::opamp: {}\n'), ['extensions.opamp']);
    assert.deepEqual(paths('extensions::opamp::server: {}\n'), ['extensions.opamp']);
    assert.deepEqual(paths('service: {extensions: [health_check, opamp]}\n'), ['service.extensions.1']);
    assert.deepEqual(paths('service::extensions: [opamp/x]\n'), ['service.extensions.0']);
    assert.deepEqual(paths('service: {extensions: opamp}\n'), ['service.extensions']);
  });

  test('other things of that name are none of its business', () => {
    assert.deepEqual(
      paths('exporters: {opamp: {}}\nextensions: {opampx: {}}\nservice: {pipelines: {opamp: [opamp]}}\n'),
      [],
    );
  });

  test('it is seen in what comes out, not only in the template; so is a body that comes out blank', () => {
    assert.deepEqual(refusals('extensions: {"{{.name}}": {}}\n', { name: 'opamp' }), [
      'extensions.opamp body',
    ]);
    const { problems } = renderBody([template('a: 1\n'), template('a: \n', [], 'v2')], {});
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['body'],
    );
  });

  test('a body larger than an agent is sent is refused', () => {
    const list = JSON.stringify(Array.from({ length: 20 }, () => '{{.s}}'));
    assert.deepEqual(refusals(`a: ${list}\n`, { s: 'x'.repeat(250_000) }), [' too-large']);
  });
});

test('one template and one set of variables make the same bytes every time', () => {
  const yaml = 'b: {y: "{{.s}}", x: [1]}\na: "{{.n}}"\n';
  const once = renderBody([template(yaml)], { s: 'x', n: 1 }).text;
  assert.equal(renderBody([template(yaml)], { n: 1, s: 'x' }).text, once);
  assert.equal(once, 'b:\n  y: "x"\n  x:\n    - 1\na: 1\n');
});
