import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { SecretReference } from '../../src/resources/resource.ts';
import { MAX_SECRET_BYTES, secretProblem } from '../../src/sealing/secret.ts';

export interface SecretReaderOptions {
  /** Files below it may be referred to; undefined: none. */
  readonly dir: string | undefined;
  /** The plane's own keys and tokens, files and folders: never read, also where `dir` takes them in. */
  readonly own: readonly string[];
  /** Environment variables whose names begin so may be; undefined: none. */
  readonly envPrefix: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** `forbidden`: it will never be read; otherwise it may be there again in a moment. */
export type SecretReading =
  { readonly value: string } | { readonly problem: string; readonly forbidden: boolean };

/** Reads what a reference names, from the allowed places only. Nothing that it says has any of the value in it. */
export function readSecret({ secretRef }: SecretReference, options: SecretReaderOptions): SecretReading {
  const value =
    'file' in secretRef ? readFile(secretRef.file, options) : readVariable(secretRef.env, options);
  if (typeof value !== 'string') return value;
  const problem = secretProblem(value);
  return problem === undefined ? { value } : { problem, forbidden: false };
}

type Failure = { problem: string; forbidden: boolean };

function readVariable(name: string, { envPrefix, environment }: SecretReaderOptions): string | Failure {
  if (envPrefix === undefined)
    return { problem: 'is not allowed: secrets.env_prefix is not set on the global plane', forbidden: true };
  if (!name.startsWith(envPrefix))
    return { problem: `is not allowed: only names that begin with ${envPrefix} are`, forbidden: true };
  const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
  return value ?? { problem: 'is not set where the global plane runs', forbidden: false };
}

function readFile(path: string, { dir, own }: SecretReaderOptions): string | Failure {
  if (dir === undefined)
    return { problem: 'is not allowed: secrets.dir is not set on the global plane', forbidden: true };
  try {
    const root = realpathSync(dir);
    const real = realpathSync(resolve(root, path));
    // A link inside (as Kubernetes makes them) is followed; one that leads out would be anybody's way to any file.
    if (!isBelow(real, root)) return { problem: 'leads out of secrets.dir', forbidden: true };
    // Whoever may apply must not become the plane: with its keys everything could be signed.
    if (own.some((one) => isBelow(real, realPath(one)) || real === realPath(one)))
      return { problem: 'is not allowed: it is one of the plane’s own files', forbidden: true };
    return text(real);
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'not readable';
    return { problem: `cannot be read on the global plane (${code})`, forbidden: false };
  }
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}${sep}`);
}

/** What is not there has nothing to be read. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function text(path: string): string | Failure {
  // A link that was put there since is not followed, and a pipe is not waited for.
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    if (!fstatSync(file).isFile()) return { problem: 'is no file', forbidden: false };
    // One byte and a line end more than may be there, so that a larger file is seen as such.
    const buffer = Buffer.alloc(MAX_SECRET_BYTES + 3);
    const bytes = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0));
    const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // Editors and `echo` end a file with a line; that is not part of a password.
    return whole.replace(/\r?\n$/, '');
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'is not UTF-8', forbidden: false };
    throw error;
  } finally {
    closeSync(file);
  }
}
