// Brings a fresh clone to where it runs: the npm packages and better-sqlite3's native part. Does nothing, fast,
// when all is there. `--from-source` builds the native part anew in any case.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstStalePackage, installPackages } from './dependencies.mjs';
import { withLock } from './lock.mjs';
import { installNative, loadsHere } from './native.mjs';
import { SetupError, fail } from './step.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const OLDEST_NODE = [20, 20];

async function install(fromSource) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new SetupError(
      `Node.js ${process.versions.node} is too old`,
      `Install Node.js ${OLDEST_NODE.join('.')} or newer.`,
    );
  }
  if (!fromSource && firstStalePackage(root) === undefined && loadsHere(root)) return;
  await withLock(join(root, '.holdfast/setup.lock'), async () => {
    await installPackages(root);
    await installNative(root, { fromSource });
  });
}

await install(process.argv.includes('--from-source')).catch(fail);
