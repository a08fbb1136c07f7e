import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

const here = import.meta.dirname;
const root = join(here, '../..');

const promtool = (process.env.PATH ?? '')
  .split(delimiter)
  .concat('/usr/bin', join(root, '.holdfast/prometheus/usr/bin'))
  .map((folder) => join(folder, 'promtool'))
  .find((file) => existsSync(file));

interface Rules {
  groups: { rules: { alert: string; expr: string; annotations: Record<string, string> }[] }[];
}

const rules = (parse(readFileSync(join(here, 'holdfast.rules.yaml'), 'utf8')) as Rules).groups.flatMap(
  (group) => group.rules,
);

test("the guide's three alerts are there under their names [G-23]", () => {
  const names = rules.map(({ alert }) => alert);
  for (const name of [
    'OpAMPAgentDisconnected',
    'OpAMPConfigUpdateFailureHigh',
    'OpAMPConfigUpdateLatencyHigh',
  ])
    assert.ok(names.includes(name), name);
});

test('every metric that an alert reads is one that a relay exports', () => {
  const sources = execFileSync('git', ['ls-files', 'regional/*.ts', 'src/*.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '' && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  for (const { alert, expr } of rules) {
    const names = expr.match(/\b(?:opamp|holdfast)_[a-z_]+/g) ?? [];
    assert.ok(names.length > 0, alert);
    for (const name of names)
      assert.ok(sources.includes(`'${name.replace(/_bucket$/, '')}'`), `${alert}: ${name}`);
  }
});

test(
  'promtool finds the rules right, and each alarms on what it is for and not on a quiet fleet',
  { skip: promtool === undefined && 'promtool is not on this machine' },
  () => {
    const run = (...args: string[]): string =>
      execFileSync(promtool ?? '', args, { cwd: here, encoding: 'utf8', stdio: 'pipe' });
    assert.match(run('check', 'rules', 'holdfast.rules.yaml'), /SUCCESS/);
    assert.match(run('test', 'rules', 'holdfast.rules.promtool.yaml'), /SUCCESS/);
  },
);
