// Compiles to dist/ with tsc, only when a source changed since the last time: what was compiled is named by the
// paths, sizes and times of its sources. `--force` compiles in any case.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { SetupError, fail, run, tail } from './step.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const STAMP = join(root, 'dist/.sources');
/** What makes `npx holdfast` run this build. */
const LINK = join(root, 'node_modules/.bin/holdfast');
const MAIN = 'dist/src/cli/main.js';
const SOURCES = ['src', 'global', 'regional'];
const SETTINGS = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node);
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  for (const dir of SOURCES) {
    const files = readdirSync(join(root, dir), { recursive: true, withFileTypes: true });
    const paths = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) if (!path.endsWith('.test.ts')) add(path.slice(root.length + 1));
  }
  for (const path of SETTINGS) add(path);
  return hash.digest('hex');
}

function isCurrent() {
  try {
    return readFileSync(STAMP, 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

function linkProgram() {
  if (existsSync(LINK)) return;
  rmSync(LINK, { force: true }); // dangling
  mkdirSync(dirname(LINK), { recursive: true });
  symlinkSync(join('../..', MAIN), LINK);
}

async function build(force) {
  if (!force && isCurrent()) return linkProgram();
  await withLock(join(root, '.holdfast/build.lock'), async () => {
    if (!force && isCurrent()) return;
    const made = fingerprint();
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const result = await run('compiling with tsc', process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
      cwd: root,
    });
    if (result.code !== 0)
      throw new SetupError(`tsc failed:\n${tail(result.output)}`, 'Fix these and try again.');
    chmodSync(join(root, MAIN), 0o755);
    linkProgram();
    writeFileSync(STAMP, made);
  });
}

await build(process.argv.includes('--force')).catch(fail);
