import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOf } from '../../errors.ts';
import { onlineKeyFile } from '../../trust/ceremony.ts';
import { parseKeyFile, type SigningKey } from '../../trust/keys.ts';
import { DEFAULT_TRUST_LIMITS } from '../../trust/limits.ts';
import { parseRoot, type Repository, type Root } from '../../trust/metadata.ts';
import { parseProposal, type RootProposal } from '../../trust/root-proposal.ts';
import { type TrustedState, verifyFirstRoot, verifyNextRoot } from '../../trust/verify.ts';
import { CliError } from '../cli-error.ts';

const ROLES = { content: 'targets', fresh: 'timestamp' } as const;
export type OnlineKeyRole = keyof typeof ROLES;

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CliError('file', `${path} cannot be read: ${messageOf(cause)}`, { cause });
  }
}

/** Whole or not at all, also through a power cut. */
export function writeWhole(path: string, content: string | Uint8Array, mode: number): void {
  const next = `${path}.next`;
  try {
    const file = openSync(next, 'w', mode);
    try {
      writeSync(file, Buffer.from(content));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(next, path);
    const folder = openSync(dirname(path), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch (cause) {
    throw new CliError('file', `${path} cannot be written: ${messageOf(cause)}`, { cause });
  }
}

/** A new file; keys and proposals are never written over by accident. */
export function writeNew(path: string, content: string, mode: number): void {
  if (existsSync(path))
    throw new CliError('busy', `${path} is there already`, { hint: 'name another file, or move it away' });
  writeWhole(path, content, mode);
}

export function readProposal(path: string): RootProposal {
  return parseProposal(readText(path));
}

/** The roots in a directory of keys, the first one first, each held against the one before. */
export function readRootChain(dir: string, repository: Repository): Root[] {
  const folder = join(dir, repository);
  const versions = (existsSync(folder) ? readdirSync(folder) : [])
    .flatMap((name) => /^([1-9]\d*)\.root\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  const [first, ...later] = versions.map((version) => readFileSync(join(folder, `${version}.root.json`)));
  if (!first)
    throw new CliError('file', `there is no ${join(folder, '1.root.json')}`, {
      hint: '--dir names the folder that `holdfast keys init` made (global.keys_dir)',
    });
  const chain = [verifyFirstRoot(first, { repository })];
  for (const bytes of later) {
    const root = chain.at(-1) as Root;
    const state: TrustedState = { root, marks: {}, floorMs: 0, complete: false };
    chain.push(verifyNextRoot(state, bytes).root);
  }
  return chain;
}

export function newestRoots(dir: string): Readonly<Record<Repository, Root>> {
  return {
    fleet: readRootChain(dir, 'fleet').at(-1) as Root,
    artifacts: readRootChain(dir, 'artifacts').at(-1) as Root,
  };
}

export function rootPath(dir: string, root: Root): string {
  return join(dir, root.repository, `${root.version}.root.json`);
}

/** The online key that `root` names, as it lies in `dir`. */
export function onlineKey(dir: string, role: OnlineKeyRole, root: Root): SigningKey {
  const { keyids } = root.roles[ROLES[role]];
  const made = keyids.map((keyid) => join(dir, onlineKeyFile(role, keyid))).find((path) => existsSync(path));
  const path = made ?? join(dir, `${role}.key.json`);
  const key = parseKeyFile(readText(path), role);
  if (keyids.includes(key.keyid)) return key;
  throw new CliError('refused', `root ${root.version} names a ${role} key that is not in ${dir}`, {
    hint: 'publish on the machine on which `holdfast keys rotate` or `keys root prepare` made the key',
  });
}

export function sameRoot(a: Uint8Array, b: Root): boolean {
  return parseRoot(a, DEFAULT_TRUST_LIMITS).signedSha256 === b.signedSha256;
}
