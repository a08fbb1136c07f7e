// Makes sure that a nats-server is there: found as the product itself finds it, else unpacked from the
// distribution's own package under .holdfast/, which needs no root and leaves the system as it was. Else it says
// the exact command. Prints the path on stdout. Run with `node --import tsx`.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UNPACKED_DIR, findNatsServer, natsServerInstallCommand } from '../../src/bus/nats-server-binary.ts';
import { withLock } from './lock.mjs';
import { SetupError, fail, run, say, tail } from './step.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const APT_TIMEOUT_MS = 120_000;

const find = () => findNatsServer({ environment: process.env, root });

/** apt's lists in a folder of our own: what a plain user may write, and what a fresh image lacks. */
function privateApt(dir) {
  for (const part of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(join(dir, part), { recursive: true });
  const settings = [
    `Dir::State::Lists=${join(dir, 'lists')}`,
    `Dir::Cache=${join(dir, 'cache')}`,
    'APT::Sandbox::User=', // apt's own user may not enter this folder
    'Debug::NoLocking=1',
  ];
  return settings.flatMap((setting) => ['-o', setting]);
}

async function unpackDistributionPackage() {
  if (!existsSync('/etc/debian_version')) return 'not a Debian system';
  mkdirSync(join(root, '.holdfast'), { recursive: true });
  const work = mkdtempSync(join(root, '.holdfast/apt-'));
  const apt = (label, ...args) =>
    run(label, 'apt-get', args, {
      cwd: work,
      timeoutMs: APT_TIMEOUT_MS,
      env: { ...process.env, LC_ALL: 'C' },
    });
  try {
    let got = await apt('nats-server: downloading the distribution’s package', 'download', 'nats-server');
    if (got.code !== 0) {
      const own = privateApt(join(work, 'apt'));
      got = await apt('nats-server: reading the package lists', ...own, 'update');
      if (got.code === 0) got = await apt('nats-server: downloading', ...own, 'download', 'nats-server');
    }
    const file = readdirSync(work).find((name) => name.endsWith('.deb'));
    if (got.code !== 0 || file === undefined) return tail(got.output);
    const target = join(root, UNPACKED_DIR);
    rmSync(target, { recursive: true, force: true });
    const unpacked = await run('nats-server: unpacking', 'dpkg-deb', ['-x', join(work, file), target]);
    return unpacked.code === 0 ? undefined : tail(unpacked.output);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function ensureNatsServer() {
  const present = find();
  if (present !== undefined) return present;
  if (process.env.NATS_SERVER_BIN) {
    throw new SetupError(
      `NATS_SERVER_BIN names ${process.env.NATS_SERVER_BIN}, which is no program that may be run`,
      'Correct it, or unset it to have nats-server looked for.',
    );
  }
  return withLock(join(root, '.holdfast/nats-server.lock'), async () => {
    const problem = find() === undefined ? await unpackDistributionPackage() : undefined;
    const path = find();
    if (path !== undefined) {
      say(`  nats-server: ${path}`);
      return path;
    }
    throw new SetupError(
      `nats-server is neither in NATS_SERVER_BIN, on PATH nor in /usr/sbin, and could not be unpacked: ${problem}`,
      `Install it with: ${natsServerInstallCommand()}`,
    );
  });
}

await ensureNatsServer()
  .then((path) => process.stdout.write(`${path}\n`))
  .catch(fail);
