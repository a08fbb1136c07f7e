import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Binaries {
  opampGoClient: string;
  supervisor: string;
  collector: string;
}

const SCRIPT = fileURLToPath(new URL('./build.mjs', import.meta.url));
const NO_GO = 2;

/**
 * The real clients, built if need be; or why there are none here, for `skip`.
 * @throws when there is Go and a build fails: that is no reason to skip
 */
export function findBinaries():
  { binaries: Binaries; missing?: never } | { binaries?: never; missing: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT], { encoding: 'utf8' });
  if (status === 0) return { binaries: JSON.parse(stdout) as Binaries };
  if (status === NO_GO) return { missing: stderr.trim() };
  throw new Error(stderr);
}
