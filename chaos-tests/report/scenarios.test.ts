import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findScenarios, scenarioOf, withFaultTable } from './scenarios.ts';

const PAGE = new URL('../README.md', import.meta.url);

test('the table of scenarios in the README is what the files say: npm run chaos -- --update-readme', () => {
  const page = readFileSync(PAGE, 'utf8');
  assert.equal(withFaultTable(page, findScenarios()), page);
  assert.notEqual(withFaultTable(page, findScenarios().slice(1)), page, 'a file without its row is noticed');
});

test('every scenario says in its name which fault it brings, and in name or title which invariants it is about', () => {
  for (const { path, fault, invariants, titles } of findScenarios()) {
    assert.ok(fault !== '' && invariants.length > 0, `${path}: name it <fault>-<invariant>.test.ts`);
    assert.ok(titles.length > 0, `${path}: end a title with the invariants, such as [I8 I9]`);
  }
});

test('a name and titles become a fault and invariants', () => {
  const source = `test('a checker', …); test(\n  'it heals, they say [I8 I10]', …)`;
  assert.deepEqual(scenarioOf('scenarios/long/slow-link-I9.test.ts', source), {
    path: 'scenarios/long/slow-link-I9.test.ts',
    fault: 'slow link',
    invariants: ['I8', 'I9', 'I10'],
    titles: ['it heals, they say'],
    isLong: true,
  });
});
