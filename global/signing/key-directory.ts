import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../src/errors.ts';
import { onlineKeyFile } from '../../src/trust/ceremony.ts';
import { type KeyRole, parseKeyFile, type SigningKey } from '../../src/trust/keys.ts';
import type { Repository, Role, Root } from '../../src/trust/metadata.ts';
import { verifyFirstRoot, verifyNextRoot } from '../../src/trust/verify.ts';
import { SigningError } from './signing-error.ts';

/** What the global plane signs with, and the offline-signed roots that vouch for it. */
export interface SigningKeys {
  /** The installation's random id. */
  readonly plane: string;
  readonly development: boolean;
  readonly contentKey: SigningKey;
  readonly freshKey: SigningKey;
  /** Root metadata from version 1 on, each exactly as signed. */
  readonly roots: Readonly<Record<Repository, readonly Uint8Array[]>>;
  readonly fleetRoot: Root;
}

/** How `holdfast keys init` lays out its directory. */
const KEY_FILES = { content: 'content.key.json', fresh: 'fresh.key.json' } as const;

/**
 * Reads a directory made by `holdfast keys init` and holds everything in it against each other.
 * @throws SigningError before anything could be signed that no relay accepts
 */
export function loadSigningKeys(directory: string, options: { production: boolean }): SigningKeys {
  if (!existsSync(directory))
    throw new SigningError('no-keys', `there is no ${directory}`, {
      hint: 'make it with `holdfast keys init`, or name it as global.keys_dir',
    });
  const fleet = readRoots(directory, 'fleet');
  const contentKey = readKey(directory, 'content', fleet.newest.roles.targets.keyids);
  const freshKey = readKey(directory, 'fresh', fleet.newest.roles.timestamp.keyids);
  const artifacts = readRoots(directory, 'artifacts');
  const { plane } = fleet.newest;
  if (artifacts.newest.plane !== plane)
    throw bad(directory, 'the roots `fleet` and `artifacts` are of different installations');
  checkNamed(directory, fleet.newest, 'targets', contentKey);
  checkNamed(directory, fleet.newest, 'snapshot', freshKey);
  checkNamed(directory, fleet.newest, 'timestamp', freshKey);
  const development =
    fleet.newest.development ||
    artifacts.newest.development ||
    contentKey.development ||
    freshKey.development;
  if (options.production && development)
    throw new SigningError('development-keys', `${directory} holds development keys`, {
      hint: 'production needs keys of a ceremony: `holdfast keys init`, with the root keys kept offline',
    });
  return {
    plane,
    development,
    contentKey,
    freshKey,
    roots: { fleet: fleet.files, artifacts: artifacts.files },
    fleetRoot: fleet.newest,
  };
}

/**
 * The key that the newest root names, out of those that are there: a new one lies beside the old one before its root is
 * published, and the old one beside the new one after it, so that no moment in between keeps the plane from starting.
 */
function readKey(
  directory: string,
  role: KeyRole & keyof typeof KEY_FILES,
  keyids: readonly string[],
): SigningKey {
  const made = keyids
    .map((keyid) => onlineKeyFile(role, keyid))
    .find((name) => existsSync(join(directory, name)));
  return parseKeyFile(readFile(join(directory, made ?? KEY_FILES[role])).toString('utf8'), role);
}

/** The chain `<repository>/1.root.json`, `2.root.json`, …, each signed by the one before. */
function readRoots(directory: string, repository: Repository): { files: Uint8Array[]; newest: Root } {
  const folder = join(directory, repository);
  const versions = (existsSync(folder) ? readdirSync(folder) : [])
    .flatMap((name) => /^([1-9]\d*)\.root\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  const [first, ...later] = versions.map((version) => readFile(join(folder, `${version}.root.json`)));
  if (!first) throw new SigningError('no-keys', `there is no ${join(folder, '1.root.json')}`);
  if (versions.some((version, index) => version !== index + 1))
    throw bad(folder, `root versions ${versions.join(', ')} have a gap`);
  try {
    const trusted = later.reduce<Parameters<typeof verifyNextRoot>[0]>(
      (state, file) => verifyNextRoot(state, file),
      { root: verifyFirstRoot(first, { repository }), marks: {}, floorMs: 0, complete: false },
    );
    return { files: [first, ...later], newest: trusted.root };
  } catch (cause) {
    throw bad(folder, messageOf(cause), cause);
  }
}

function checkNamed(directory: string, root: Root, role: Role, key: SigningKey): void {
  if (root.roles[role].keyids.includes(key.keyid)) return;
  throw bad(directory, `the newest fleet root does not name ${KEY_FILES[key.role as 'content']} for ${role}`);
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new SigningError('no-keys', `${path}: ${messageOf(cause)}`, { cause });
  }
}

function bad(where: string, what: string, cause?: unknown): SigningError {
  return new SigningError('bad-keys', `${where}: ${what}`, {
    cause,
    hint: 'key files and roots of one ceremony belong together: restore them from their backup',
  });
}
