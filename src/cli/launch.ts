import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
}

const here = fileURLToPath(import.meta.url);
/** This file runs as TypeScript under tsx, or compiled below dist/. */
const isSource = here.endsWith('.ts');

/** The package's root, found by its package.json. */
export function packageRoot(): string {
  let dir = dirname(here);
  while (!existsSync(join(dir, 'package.json'))) {
    const above = dirname(dir);
    if (above === dir) throw new Error(`no package.json above ${here}`);
    dir = above;
  }
  return dir;
}

/** How to start one of this package's own programs, in the form in which this one runs. */
function program(path: string): Launch {
  const root = packageRoot();
  if (!isSource) return { command: process.execPath, args: [join(root, 'dist', `${path}.js`)] };
  const tsx = pathToFileURL(createRequire(here).resolve('tsx')).href;
  return { command: process.execPath, args: ['--import', tsx, join(root, `${path}.ts`)] };
}

/** Planes are started as programs and never imported: shared code knows neither. */
export const launchPlane = (plane: 'global' | 'regional'): Launch => program(`${plane}/main`);
export const launchCli = (): Launch => program('src/cli/main');
export const launchGuardian = (): Launch => program('src/cli/up/guardian-main');
