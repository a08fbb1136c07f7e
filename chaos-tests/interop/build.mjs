/**
 * Builds the real clients that the interop tests run: the Collector, the supervisor and our program on opamp-go,
 * from their published modules. Needs Go; takes some minutes once, and nothing after that: binaries are kept
 * outside the checkout, in $XDG_CACHE_HOME/holdfast-interop (or ~/.cache), by the digest of what they are made of.
 *
 *   node chaos-tests/interop/build.mjs            builds what is missing, prints the paths as one JSON object
 *   node chaos-tests/interop/build.mjs --check    builds nothing; fails when something is missing
 *
 * Exit codes: 0 built, 1 a build failed, 2 no Go on this machine (or, with --check, not built yet).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const BUILDER = 'go.opentelemetry.io/collector/cmd/builder@v0.149.0';
/** A whole build from nothing takes about four minutes on two cores. */
const BUILD_TIMEOUT_MS = 15 * 60_000;
const HERE = fileURLToPath(new URL('.', import.meta.url));

const PROGRAMS = {
  opampGoClient: {
    source: 'opamp-go-client',
    binary: 'opamp-go-client',
    command: ['go', 'build', '-trimpath', '-o', 'opamp-go-client', '.'],
  },
  supervisor: {
    source: 'supervisor',
    binary: 'supervisor',
    command: ['go', 'build', '-trimpath', '-ldflags=-s -w', '-o', 'supervisor', '.'],
  },
  collector: {
    source: 'collector',
    binary: 'otelcol-interop',
    command: ['go', 'run', BUILDER, '--config', 'builder.yaml'],
  },
};

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'holdfast-interop');
const check = process.argv.includes('--check');
const go = goVersion();
const missing = Object.keys(PROGRAMS).filter((name) => !existsSync(binaryOf(name)));

if (missing.length > 0 && check) end(2, `not built yet: ${missing.join(', ')}`);
if (missing.length > 0 && !go)
  end(2, 'no Go on this machine: install Go 1.25 or later to build the real clients');
if (missing.length > 0) await withLock(() => missing.forEach(build));
const paths = Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, binaryOf(name)]));
console.log(JSON.stringify(paths));

function goVersion() {
  const { status, stdout } = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Named by what goes in, so that a changed version or source is another binary. */
function binaryOf(name) {
  const { source, binary, command } = PROGRAMS[name];
  const digest = createHash('sha256').update(JSON.stringify(command));
  for (const file of readdirSync(join(HERE, source)).sort())
    digest
      .update(file)
      .update('\0')
      .update(readFileSync(join(HERE, source, file)));
  return join(cache, `${source}-${digest.digest('hex').slice(0, 16)}`, binary);
}

function build(name) {
  const target = binaryOf(name);
  if (existsSync(target)) return;
  const { source, binary, command } = PROGRAMS[name];
  console.error(`building ${binary} with ${go}…`);
  const workDir = mkdtempSync(join(cache, `.${source}-`));
  try {
    cpSync(join(HERE, source), workDir, { recursive: true });
    const { status, signal, output } = spawnSync('nice', ['-n', '10', ...command], {
      cwd: workDir,
      encoding: 'utf8',
      timeout: BUILD_TIMEOUT_MS,
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, GOFLAGS: '-mod=mod -buildvcs=false', CGO_ENABLED: '0' },
    });
    if (status !== 0) end(1, `building ${binary} failed (${signal ?? status}):\n${output?.join('') ?? ''}`);
    const finished = mkdtempSync(join(cache, `.${source}-`));
    renameSync(join(workDir, binary), join(finished, binary));
    renameSync(finished, join(target, '..'));
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
}

/** One build at a time over all processes; a lock whose owner is gone is taken over. */
async function withLock(run) {
  mkdirSync(cache, { recursive: true });
  const lock = join(cache, 'lock');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > BUILD_TIMEOUT_MS * 2) rmSync(lock, { recursive: true, force: true });
      else await sleep(500);
    }
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.on('exit', release);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  run();
}

function end(code, message) {
  console.error(message);
  process.exit(code);
}
