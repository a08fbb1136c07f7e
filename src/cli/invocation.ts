import type { Shell } from './command-context.ts';
import { DEFAULT_UP_DIR } from './endpoints.ts';
import { packageRoot } from './launch.ts';

/** How to call this program from where the operator is, for commands that are shown to be copied. */
export function invocation(shell: Shell): string {
  return shell.environment.cwd === packageRoot() ? 'npx holdfast' : 'holdfast';
}

/** ` --dir x` where a command of `up`'s folder needs it. */
export function dirFlag(dir: string): string {
  return dir === DEFAULT_UP_DIR ? '' : ` --dir ${dir}`;
}
