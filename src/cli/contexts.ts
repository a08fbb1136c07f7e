import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CliError } from './cli-error.ts';

const FILE = 'contexts.json';

const contextShape = z.strictObject({
  server: z.url(),
  token_file: z.string().optional(),
  ca_file: z.string().optional(),
});
/** One global plane as the operator knows it. */
export type Context = z.infer<typeof contextShape>;
const fileShape = z.strictObject({
  current: z.string().optional(),
  contexts: z.record(z.string(), contextShape),
});
export type Contexts = z.infer<typeof fileShape>;

/** The operator's contexts; none when there is no file yet. */
export function readContexts(configDir: string): Contexts {
  const path = join(configDir, FILE);
  if (!existsSync(path)) return { contexts: {} };
  try {
    return fileShape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new CliError('file', `${path} cannot be read`, {
      cause,
      hint: 'correct it, or remove it and make the contexts anew with `holdfast context set`',
    });
  }
}

/** Written with mode 0600 and put in place whole: it names where tokens are. */
export function writeContexts(configDir: string, contexts: Contexts): void {
  mkdirSync(configDir, { recursive: true, mode: 0o700 });
  const path = join(configDir, FILE);
  writePrivateFile(path, `${JSON.stringify(contexts, undefined, 2)}\n`);
}

/** Replaces `path` in one step by a file that only its owner may read. */
export function writePrivateFile(path: string, text: string): void {
  const fresh = `${path}.new`;
  writeFileSync(fresh, text, { mode: 0o600 });
  chmodSync(fresh, 0o600); // an old file of that name would have kept its mode
  renameSync(fresh, path);
}

const TOKENS = 'tokens';

/** Keeps the token of a context with mode 0600; returns where. */
export function keepToken(configDir: string, context: string, token: string): string {
  mkdirSync(join(configDir, TOKENS), { recursive: true, mode: 0o700 });
  const path = join(configDir, TOKENS, `${context}.token`);
  writePrivateFile(path, `${token}\n`);
  return path;
}

/** Deletes a token that `keepToken` kept, and no other file; returns whether it did. */
export function dropToken(configDir: string, context: Context): boolean {
  const { token_file: path } = context;
  if (path === undefined || dirname(path) !== join(configDir, TOKENS) || !existsSync(path)) return false;
  rmSync(path);
  return true;
}

/**
 * The bearer token in `path`.
 * @throws CliError `file` when others may read it: a token that leaked once is not secret any more
 */
export function readTokenFile(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new CliError('file', `the token file ${path} cannot be read`, {
      cause,
      hint: 'name another with --token-file',
    });
  }
  const mode = statSync(path).mode & 0o777;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new CliError('file', `the token file ${path} may be read by others (mode ${mode.toString(8)})`, {
      hint: `chmod 600 ${path}`,
    });
  if (text === '' || /\s/.test(text))
    throw new CliError('file', `the token file ${path} does not hold one token`, {
      hint: 'it holds the token alone, on one line',
    });
  return text;
}
