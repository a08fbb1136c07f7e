import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { firstStalePackage } from './dependencies.mjs';
import { parseGyp } from './gyp.mjs';
import { withLock } from './lock.mjs';
import { compilePlan, findNodeHeaders } from './native.mjs';

const root = dirname(dirname(import.meta.dirname));

function temporary(context: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-setup-'));
  context.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function installed(dir: string, locked: object, held: object | undefined): void {
  writeFileSync(join(dir, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...locked } }));
  mkdirSync(join(dir, 'node_modules/a'), { recursive: true });
  if (held) writeFileSync(join(dir, 'node_modules/.package-lock.json'), JSON.stringify({ packages: held }));
}

test('gyp files: comments, nesting, trailing commas, adjacent strings and numbers are read', () => {
  assert.deepEqual(parseGyp("# top\n{ 'a': ['x' 'y', \"it's\",], # c\n 'b%': {'n': -3}, }\n"), {
    a: ['xy', "it's"],
    'b%': { n: -3 },
  });
});

test('gyp files: what is not of their kind is refused, not guessed', () => {
  for (const text of ["{'a' 'b'}", "['a'", "{'a': b}", "{'a': 1} x"]) {
    assert.throws(() => parseGyp(text), SyntaxError, text);
  }
});

test("the compiler's flags are those of the package's own build files", () => {
  const plan = compilePlan(join(root, 'node_modules/better-sqlite3'), '/headers');
  assert.ok(plan.c.includes('-DSQLITE_THREADSAFE=2'));
  assert.ok(plan.c.includes('-DSQLITE_DQS=0'));
  assert.ok(plan.c.includes('-O3'));
  assert.ok(plan.cc.includes('-std=c++20'));
  assert.ok(plan.cc.includes('-I/headers'));
  assert.deepEqual(plan.sources, ['src/better_sqlite3.cpp']);
});

test('headers of another major version of Node are not taken', (context) => {
  const dir = temporary(context);
  mkdirSync(join(dir, 'bin'));
  mkdirSync(join(dir, 'include/node'), { recursive: true });
  writeFileSync(join(dir, 'bin/node'), '');
  const header = join(dir, 'include/node/node_version.h');
  writeFileSync(header, '#define NODE_MAJOR_VERSION 12\n');
  assert.equal(findNodeHeaders(join(dir, 'bin/node')), undefined);
  writeFileSync(header, `#define NODE_MAJOR_VERSION ${process.versions.node.split('.')[0] ?? ''}\n`);
  assert.equal(findNodeHeaders(join(dir, 'bin/node')), join(dir, 'include/node'));
});

test('packages are stale when the lock names another version, other bytes, or one that is missing', (context) => {
  const dir = temporary(context);
  const a = { version: '1.0.0', integrity: 'sha512-x' };
  const other = { 'node_modules/b': { version: '1.0.0', optional: true } };
  installed(dir, { 'node_modules/a': a }, undefined);
  assert.equal(firstStalePackage(dir), 'node_modules');
  installed(dir, { 'node_modules/a': a, ...other }, { 'node_modules/a': a });
  assert.equal(firstStalePackage(dir), undefined, 'an optional package of another platform may be absent');
  installed(dir, { 'node_modules/a': a }, { 'node_modules/a': { ...a, version: '1.0.1' } });
  assert.equal(firstStalePackage(dir), 'node_modules/a');
  installed(dir, { 'node_modules/a': a }, { 'node_modules/a': { ...a, integrity: 'sha512-y' } });
  assert.equal(firstStalePackage(dir), 'node_modules/a');
  installed(dir, { 'node_modules/a': a }, { 'node_modules/a': a });
  rmSync(join(dir, 'node_modules/a'), { recursive: true });
  assert.equal(firstStalePackage(dir), 'node_modules/a');
});

test('one set-up at a time: the second waits for the first', async (context) => {
  const lock = join(temporary(context), 'x.lock');
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside--;
  };
  await Promise.all([withLock(lock, work), withLock(lock, work), withLock(lock, work)]);
  assert.equal(most, 1);
});

test('the lock of a set-up that died is taken over', async (context) => {
  const dir = temporary(context);
  const lock = join(dir, 'x.lock');
  const script = `import {withLock} from ${JSON.stringify(join(import.meta.dirname, 'lock.mjs'))};
    await withLock(${JSON.stringify(lock)}, () => process.exit(9));`;
  assert.equal(spawnSync(process.execPath, ['--input-type=module', '-e', script]).status, 9);
  assert.deepEqual(readdirSync(dir), ['x.lock']);
  assert.equal(await withLock(lock, () => Promise.resolve('done')), 'done');
  assert.deepEqual(readdirSync(dir), []);
});

test('the lock is given back when the work fails', async (context) => {
  const dir = temporary(context);
  await assert.rejects(
    withLock(join(dir, 'x.lock'), () => Promise.reject(new Error('broken'))),
    /broken/,
  );
  assert.deepEqual(readdirSync(dir), []);
});

test('a run of the tests that finds no test fails', (context) => {
  const dir = temporary(context);
  const script = join(import.meta.dirname, 'run-tests.mjs');
  const result = spawnSync(process.execPath, [script, dir], { encoding: 'utf8' });
  assert.equal(result.status, 1);
  assert.match(result.stderr, /no test files found/);
});
