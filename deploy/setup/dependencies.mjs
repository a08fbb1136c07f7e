// The npm packages: installed exactly as package-lock.json says, and only when they are not already.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError, run, tail } from './step.mjs';

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * The first package whose installed version is not the locked one, or undefined when all are. npm's own record
 * of what it installed is compared, so that a tree made by `npm install` counts as well as one made by `npm ci`.
 */
export function firstStalePackage(root) {
  const locked = readJson(join(root, 'package-lock.json'))?.packages;
  if (!locked)
    throw new SetupError('package-lock.json is missing or broken', 'Restore it with git and try again.');
  const installed = readJson(join(root, 'node_modules/.package-lock.json'))?.packages;
  if (!installed) return 'node_modules';
  for (const [path, wanted] of Object.entries(locked)) {
    if (path === '') continue;
    const held = installed[path];
    if (!held) {
      if (wanted.optional) continue; // for another platform
      return path;
    }
    if (held.version !== wanted.version || held.integrity !== wanted.integrity) return path;
    if (!existsSync(join(root, path))) return path;
  }
  return undefined;
}

/** Makes node_modules what package-lock.json says. Scripts stay off: only the native part that we build is run. */
export async function installPackages(root) {
  if (firstStalePackage(root) === undefined) return false;
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline'];
  const result = await run('npm ci: installing the packages', 'npm', args, { cwd: root });
  if (result.code === 127) {
    throw new SetupError('npm is not on PATH', 'Install Node.js 20.20 or newer with npm.');
  }
  if (result.code !== 0) {
    throw new SetupError(
      `npm ci failed:\n${tail(result.output)}`,
      'Check that this machine reaches its npm registry (npm ping) and that the disk is not full, then try again.',
    );
  }
  return true;
}
