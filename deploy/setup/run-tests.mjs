// Runs the tests: every **/*.test.ts, or those that the arguments name (files or folders). Names are expanded
// here because `--test` given a folder runs nothing and is pleased. Unit tests first; those that start whole
// planes, in chaos-tests/, after them and one at a time; those below chaos-tests/scenarios/long take minutes each and
// run only when they are named, or with `npm run chaos -- --long`. `--seed random` or `--seed N` draws other values for the
// properties than every other run.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fail, say, SetupError } from './step.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git', '.holdfast']);
const LONG = join('chaos-tests', 'scenarios', 'long');
const UNIT_CONCURRENCY = 2;

function testsBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => {
      const below = join(path, entry.name);
      if (entry.isDirectory()) return testsBelow(below);
      return entry.name.endsWith('.test.ts') ? [below] : [];
    });
}

/** Resolves with the number of failed runs, 0 or 1. */
function runTests(files, concurrency, seed, options = []) {
  if (files.length === 0) return Promise.resolve(0);
  const args = [
    '--import',
    'tsx',
    '--import',
    './deploy/setup/property-seed.mjs',
    '--test',
    '--test-reporter=spec',
    `--test-concurrency=${concurrency}`,
    ...options,
    ...files,
  ];
  return new Promise((done) => {
    const env = { ...process.env, ...(seed !== undefined && { HOLDFAST_PROPERTY_SEED: seed }) };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('close', (code) => done(code === 0 ? 0 : 1));
  });
}

async function main(args) {
  const { values, positionals: named } = parseArgs({
    args,
    allowPositionals: true,
    options: { seed: { type: 'string' } },
  });
  const { seed } = values;
  if (seed !== undefined && seed !== 'random' && !Number.isInteger(Number(seed)))
    throw new SetupError(`${seed} is no seed`, 'Give a whole number, or the word random.');
  const paths = named.length > 0 ? named.map((path) => resolve(path)) : [root];
  const isNamed = (path) =>
    named.some((name) => relative(root, resolve(name)).startsWith(LONG) && path.startsWith(LONG));
  const files = [...new Set(paths.flatMap(testsBelow))]
    .map((path) => relative(root, path))
    .filter((path) => !path.startsWith(LONG) || isNamed(path))
    .sort();
  if (files.length === 0) throw new SetupError('no test files found', 'Name files that end in .test.ts.');
  const whole = files.filter((path) => path.startsWith('chaos-tests'));
  const unit = files.filter((path) => !path.startsWith('chaos-tests'));
  say(`· ${unit.length} files of unit tests, ${whole.length} files of tests on whole planes`);
  // Both parts are run also when the first fails: one run should show everything that is wrong.
  // Once its tests are done a file of whole planes is done: what a failed one left open must not hold up the others.
  const failed =
    (await runTests(unit, UNIT_CONCURRENCY, seed)) + (await runTests(whole, 1, seed, ['--test-force-exit']));
  process.exitCode = failed === 0 ? 0 : 1;
}

await main(process.argv.slice(2)).catch(fail);
