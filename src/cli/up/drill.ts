import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How `holdfast drill` tells a running `up` to cut a region off: a file `<dir>/drills/<region>.cut`. A file needs no
 * port and no secret, and whoever may write into the folder could stop everything anyway.
 */
const DRILLS = 'drills';
const SUFFIX = '.cut';

export function setCut(dir: string, region: string, isCut: boolean): void {
  const folder = join(dir, DRILLS);
  const file = join(folder, `${region}${SUFFIX}`);
  if (!isCut) rmSync(file, { force: true });
  else {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, '');
  }
}

/** The regions that are to be cut off. */
export function cutRegions(dir: string): Set<string> {
  const folder = join(dir, DRILLS);
  if (!existsSync(folder)) return new Set();
  const files = readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
  return new Set(files.map((name) => name.slice(0, -SUFFIX.length)));
}

/** A new start begins whole. */
export function clearCuts(dir: string): void {
  rmSync(join(dir, DRILLS), { recursive: true, force: true });
}
