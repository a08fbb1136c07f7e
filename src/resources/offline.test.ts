import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { parseDocuments } from './documents.ts';
import { renderOffline } from './offline.ts';

const TEMPLATE = readFileSync(new URL('../../deploy/guide/config-template.yaml', import.meta.url), 'utf8');
const ASSIGNMENT = `apiVersion: opamp.io/v1
kind: ConfigAssignment
metadata: {name: prod-eu}
spec:
  selector: {regions: [eu]}
  template: {name: standard-collector, version: v1.0.0}
  variables: {environment: prod, backend_endpoint: "otel.eu.example:4317"}
  overrides:
    - selector: {labels: {host.arch: arm64}}
      variables: {sampling_rate: 0.05}
`;

function documents(...texts: string[]) {
  const { documents: parsed, problems } = parseDocuments(
    texts.map((text, index) => ({ file: `${index}.yaml`, text })),
  );
  assert.deepEqual(problems, []);
  return parsed;
}

test('an assignment renders once for each override and once for the rest', () => {
  const { renderings, problems } = renderOffline(documents(TEMPLATE, ASSIGNMENT), 'prod-eu');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    renderings.map(({ name }) => name),
    ['prod-eu (override 1)', 'prod-eu'],
  );
  const rates = renderings.map(({ body }) => {
    return (parse(body) as { processors: { probabilistic_sampler: { sampling_percentage: number } } })
      .processors.probabilistic_sampler.sampling_percentage;
  });
  assert.deepEqual(rates, [0.05, 0.1]);
});

test('a template alone renders with the variables that it is given', () => {
  const variables = { environment: 'dev', backend_endpoint: 'localhost:4317' };
  const { renderings, problems } = renderOffline(documents(TEMPLATE), undefined, variables);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    renderings.map(({ name, source }) => [name, source]),
    [['standard-collector@v1.0.0', 'standard-collector@v1.0.0']],
  );
});

test('what is missing is told with its place', () => {
  const lacking = renderOffline(
    documents(TEMPLATE, ASSIGNMENT.replace('environment: prod, ', '')),
    'prod-eu',
  );
  assert.deepEqual(
    lacking.problems.map(({ file, line, path, code }) => [file, line, path, code]),
    [
      ['1.yaml', 10, 'spec.overrides[0].variables.environment', 'missing'],
      ['1.yaml', 7, 'spec.variables.environment', 'missing'],
    ],
  );
  const without = renderOffline(documents(ASSIGNMENT));
  assert.deepEqual(
    without.problems.map(({ path, code }) => [path, code]),
    [['spec', 'reference']],
  );
  assert.equal(renderOffline(documents(TEMPLATE), 'nobody').problems[0]?.code, 'reference');
});

test('a variable from the command line is read as the type that the template declares', () => {
  const given = { environment: 'prod', backend_endpoint: '4317', sampling_rate: '5e-1' };
  const { renderings, problems } = renderOffline(documents(TEMPLATE, ASSIGNMENT), 'prod-eu', given);
  assert.deepEqual(problems, []);
  assert.deepEqual(renderings[1]?.variables, {
    environment: 'prod',
    backend_endpoint: '4317',
    sampling_rate: 0.5,
  });
  const wrong = renderOffline(documents(TEMPLATE), undefined, { ...given, sampling_rate: 'half' });
  assert.deepEqual(
    wrong.problems.map(({ path, code }) => [path, code]),
    [['spec.variables.sampling_rate', 'value']],
  );
});
