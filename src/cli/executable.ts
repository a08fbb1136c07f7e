import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The first of `names` in the folders of `path`. */
export function findOnPath(path: string, names: readonly string[]): string | undefined {
  const dirs = path.split(delimiter).filter((dir) => dir !== '');
  return names.flatMap((name) => dirs.map((dir) => join(dir, name))).find(isExecutable);
}

export const COLLECTOR_NAMES = ['otelcol-contrib', 'otelcol'] as const;
export const SUPERVISOR_NAMES = ['opampsupervisor'] as const;
