// better-sqlite3's native part: what is there if it loads, else the prebuilt binary, else built from source
// with the C++ compiler alone. Node's headers lie beside `node`, so no variable has to be set and neither Python
// nor a download is needed.
import { copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseGyp } from './gyp.mjs';
import { SetupError, run, say, tail } from './step.mjs';

/** A machine without internet must not wait for a download that cannot come. */
const PREBUILT_TIMEOUT_MS = 15_000;
const BUILT = 'build/Release/better_sqlite3.node';
/** Settings of V8 that change how C++ code must be compiled; usual builds of Node have none of them. */
const ABI_SETTINGS = [
  'v8_enable_pointer_compression',
  'v8_enable_31bit_smis_on_64bit_arch',
  'v8_enable_sandbox',
];
const LOADS = "const D=require('better-sqlite3');new D(':memory:').prepare('select 1').get()";

const packageDir = (root) => join(root, 'node_modules/better-sqlite3');

/** Whether the native part loads into this very process. */
export function loadsHere(root) {
  if (!existsSync(join(packageDir(root), BUILT))) return false;
  try {
    const Database = createRequire(join(root, 'package.json'))('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/** The same question to a fresh process: what was just built is not yet in our memory, and may crash. */
async function loads(root) {
  const result = await run('', process.execPath, ['-e', LOADS], {
    cwd: root,
    quiet: true,
    timeoutMs: 30_000,
  });
  return result.code === 0 ? undefined : tail(result.output);
}

/** The directory with node.h that belongs to this `node`, or undefined. */
export function findNodeHeaders(execPath = process.execPath) {
  const prefix = dirname(dirname(realpathSync(execPath)));
  const candidates = [join(prefix, 'include/node'), join(prefix, 'include/nodejs/src')];
  return candidates.find((dir) => {
    try {
      const version = readFileSync(join(dir, 'node_version.h'), 'utf8');
      const major = /#define NODE_MAJOR_VERSION (\d+)/.exec(version)?.[1];
      return major === process.versions.node.split('.')[0];
    } catch {
      return false;
    }
  });
}

/** Compiler arguments for both halves, from the package's own gyp files. */
export function compilePlan(dir, headers) {
  const gyp = (path) => parseGyp(readFileSync(join(dir, path), 'utf8'));
  const release = gyp('deps/common.gypi').target_defaults.configurations.Release;
  const sqlite = gyp('deps/sqlite3.gyp').targets.find((target) => target.target_name === 'sqlite3');
  const addon = gyp('binding.gyp').targets.find((target) => target.target_name === 'better_sqlite3');
  const linux = addon.conditions.find(([condition]) => condition === 'OS=="linux"')?.[1] ?? {};
  const define = (names) => names.map((name) => `-D${name}`);
  const always = ['-fPIC', '-pthread', '-w', ...release.cflags, ...define(release.defines)];
  const node = ['NODE_GYP_MODULE_NAME=better_sqlite3', 'BUILDING_NODE_EXTENSION', '_FILE_OFFSET_BITS=64'];
  return {
    c: [...always, ...define(gyp('deps/defines.gypi').defines), ...sqlite.cflags],
    cc: [
      ...always,
      ...define(node),
      ...['-fno-rtti', '-fno-exceptions', '-fno-omit-frame-pointer', ...addon.cflags_cc],
      ...[`-I${headers}`, '-Ideps/sqlite3'],
    ],
    sources: addon.sources,
    link: linux.ldflags ?? [],
  };
}

async function compileDirectly(root, headers) {
  const dir = packageDir(root);
  const plan = compilePlan(dir, headers);
  const objects = join(dir, 'build/holdfast');
  rmSync(objects, { recursive: true, force: true });
  mkdirSync(objects, { recursive: true });
  mkdirSync(join(dir, dirname(BUILT)), { recursive: true });
  const cc = process.env.CC ?? 'cc';
  const cxx = process.env.CXX ?? 'c++';
  const addonObjects = plan.sources.map((_, index) => join(objects, `addon-${index}.o`));
  const sqliteObject = join(objects, 'sqlite3.o');
  const steps = await Promise.all([
    run(
      'compiling SQLite (about a minute)',
      cc,
      [...plan.c, '-c', 'deps/sqlite3/sqlite3.c', '-o', sqliteObject],
      {
        cwd: dir,
      },
    ),
    ...plan.sources.map((source, index) =>
      run(`compiling ${source}`, cxx, [...plan.cc, '-c', source, '-o', addonObjects[index]], { cwd: dir }),
    ),
  ]);
  const bad = steps.find((step) => step.code !== 0);
  if (bad) return bad.output;
  // Linked beside its place and moved there whole: a process that starts meanwhile sees the old one or the new.
  const fresh = join(objects, 'better_sqlite3.node');
  const link = [
    '-shared',
    '-pthread',
    ...plan.link,
    '-o',
    fresh,
    ...addonObjects,
    sqliteObject,
    '-lm',
    '-ldl',
  ];
  const linked = await run('linking', cxx, link, { cwd: dir, quiet: true });
  if (linked.code !== 0) return linked.output;
  renameSync(fresh, join(dir, BUILT));
  rmSync(objects, { recursive: true, force: true });
  return undefined;
}

/** node-gyp, as npm ships it: for systems where calling the compiler is another art than on Linux. */
async function compileWithNodeGyp(root, headers) {
  const npm = realpathSync(join(dirname(process.execPath), 'npm'));
  const nodeGyp = join(dirname(dirname(npm)), 'node_modules/node-gyp/bin/node-gyp.js');
  if (!existsSync(nodeGyp)) return 'npm has no node-gyp beside it';
  const args = [
    nodeGyp,
    'rebuild',
    '--release',
    ...(headers ? [`--nodedir=${dirname(dirname(headers))}`] : []),
  ];
  const result = await run('building better-sqlite3 with node-gyp', process.execPath, args, {
    cwd: packageDir(root),
  });
  return result.code === 0 ? undefined : result.output;
}

async function build(root) {
  const headers = findNodeHeaders();
  const usual = ABI_SETTINGS.every((setting) => !process.config.variables[setting]);
  if (process.platform === 'linux' && headers && usual) return compileDirectly(root, headers);
  return compileWithNodeGyp(root, headers);
}

async function installPrebuilt(root) {
  const tool = join(root, 'node_modules/prebuild-install/bin.js');
  const result = await run('better-sqlite3: asking for its prebuilt binary', process.execPath, [tool], {
    cwd: packageDir(root),
    timeoutMs: PREBUILT_TIMEOUT_MS,
  });
  return result.code === 0 && (await loads(root)) === undefined;
}

const toolchainHint = () =>
  process.platform === 'darwin'
    ? 'Install a C++ compiler with: xcode-select --install'
    : existsSync('/etc/debian_version')
      ? `Install a C++ compiler with: ${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install -y build-essential`
      : 'Install a C++20 compiler (gcc 11 or clang 14, or newer) and the headers of this Node.js.';

/** Makes better-sqlite3 loadable. `kept` is where a binary that was built survives the next `npm ci`. */
export async function installNative(root, { fromSource = false } = {}) {
  if (!fromSource && loadsHere(root)) return;
  const dir = packageDir(root);
  const { version } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  const name = `better-sqlite3-${version}-${process.platform}-${process.arch}-abi${process.versions.modules}.node`;
  const kept = join(root, '.holdfast/native', name);
  if (!fromSource && existsSync(kept)) {
    mkdirSync(join(dir, dirname(BUILT)), { recursive: true });
    copyFileSync(kept, join(dir, BUILT));
    if ((await loads(root)) === undefined) return;
    rmSync(kept);
  }
  if (!fromSource) {
    if (await installPrebuilt(root)) return;
    say('  no prebuilt binary for this machine: building from source');
  }
  const startedMs = Date.now();
  const problem = (await build(root)) ?? (await loads(root));
  if (problem !== undefined) {
    throw new SetupError(`better-sqlite3 could not be built:\n${tail(problem)}`, toolchainHint());
  }
  mkdirSync(dirname(kept), { recursive: true });
  copyFileSync(join(dir, BUILT), kept);
  say(`  built in ${Math.round((Date.now() - startedMs) / 1000)} s`);
}
