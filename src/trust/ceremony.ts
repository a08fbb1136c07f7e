import { randomBytes } from 'node:crypto';
import { HoldfastError } from '../errors.ts';
import { type Json } from './canonical.ts';
import { generateKey, type PublicKey, type SigningKey } from './keys.ts';
import { DEFAULT_TRUST_LIMITS } from './limits.ts';
import { parseRoot, type Repository, type Root } from './metadata.ts';
import { signMetadata, SPEC_VERSION } from './sign.ts';
import { formatTime } from './time.ts';

/**
 * Two years. Snapshot and targets expire with the root, so this is also how long a region that hears nothing could
 * be given something new at all; what it accepted it serves without end.
 */
export const DEFAULT_ROOT_LIFETIME_MS = 730 * 24 * 60 * 60 * 1000;

type CeremonyErrorCode = 'bad-threshold';
class CeremonyError extends HoldfastError<CeremonyErrorCode> {}

export interface CeremonyOptions {
  /** n: how many root keys are made, 1 to 64. */
  readonly rootKeys: number;
  /** m: how many of them must sign. */
  readonly threshold: number;
  readonly nowMs: number;
  readonly rootLifetimeMs?: number;
  /** Marks root and key files; every status shows it, and production refuses it. */
  readonly development?: boolean;
}

/** One file of a ceremony, relative to the directory that the caller chose. */
interface CeremonyFile {
  readonly path: string;
  readonly text: string;
  /** Private keys: mode 0600. */
  readonly secret: boolean;
}

export interface Ceremony {
  /** The installation's random id. */
  readonly plane: string;
  readonly rootKeys: readonly SigningKey[];
  readonly contentKey: SigningKey;
  readonly freshKey: SigningKey;
  readonly roots: Readonly<Record<Repository, Uint8Array>>;
  /** `root-<i>.key.json`, `content.key.json`, `fresh.key.json`, `fleet/1.root.json`, `artifacts/1.root.json`. */
  readonly files: readonly CeremonyFile[];
}

/** Makes the keys and both first roots of an installation. */
export function createCeremony(options: CeremonyOptions): Ceremony {
  checkThreshold(options.rootKeys, options.threshold);
  const development = options.development ?? false;
  const plane = randomBytes(16).toString('hex');
  const rootKeys = Array.from({ length: options.rootKeys }, () => generateKey('root', { development }));
  const contentKey = generateKey('content', { development });
  const freshKey = generateKey('fresh', { development });
  const make = (repository: Repository): Uint8Array =>
    signMetadata(
      rootPart({
        repository,
        plane,
        version: 1,
        expiresMs: options.nowMs + (options.rootLifetimeMs ?? DEFAULT_ROOT_LIFETIME_MS),
        development,
        rootKeys: rootKeys.map((key) => key.public),
        rootKeyids: rootKeys.map((key) => key.keyid),
        threshold: options.threshold,
        contentKey,
        freshKey,
      }),
      rootKeys,
    );
  const roots = { fleet: make('fleet'), artifacts: make('artifacts') };
  const decoder = new TextDecoder();
  return {
    plane,
    rootKeys,
    contentKey,
    freshKey,
    roots,
    files: [
      ...rootKeys.map((key, index) => ({
        path: `root-${index + 1}.key.json`,
        text: key.toFile(),
        secret: true,
      })),
      { path: 'content.key.json', text: contentKey.toFile(), secret: true },
      { path: 'fresh.key.json', text: freshKey.toFile(), secret: true },
      { path: 'fleet/1.root.json', text: decoder.decode(roots.fleet), secret: false },
      { path: 'artifacts/1.root.json', text: decoder.decode(roots.artifacts), secret: false },
    ],
  };
}

/** Where an online key made later lies beside those of the ceremony: under its own name, so that none is overwritten. */
export function onlineKeyFile(role: 'content' | 'fresh', keyid: string): string {
  return `${role}-${keyid.slice(0, 16)}.key.json`;
}

export interface NextRootOptions {
  /** The newest root. */
  readonly previous: Uint8Array;
  readonly nowMs: number;
  readonly rootLifetimeMs?: number;
  /** New online keys; those of the previous root when absent. Replacing one resets the marks of its roles. */
  readonly contentKey?: NamedKey | undefined;
  readonly freshKey?: NamedKey | undefined;
  /** New root keys with their threshold; those of the previous root when absent. */
  readonly rootKeys?: { readonly keys: readonly NamedKey[]; readonly threshold: number } | undefined;
  /** Who signs now. Old and new threshold are both needed in the end; `addSignatures` adds the rest. */
  readonly signers: readonly SigningKey[];
}

/** What a root says of a key; private keys have it, too. */
export interface NamedKey {
  readonly keyid: string;
  readonly public: PublicKey;
}

/** The next version of a root: new keys, or the same ones for another while. */
export function nextRoot(options: NextRootOptions): Uint8Array {
  const previous = parseRoot(options.previous, DEFAULT_TRUST_LIMITS);
  if (options.rootKeys) checkThreshold(options.rootKeys.keys.length, options.rootKeys.threshold);
  const kept = previous.roles.root.keyids;
  return signMetadata(
    rootPart({
      repository: previous.repository,
      plane: previous.plane,
      version: previous.version + 1,
      expiresMs: options.nowMs + (options.rootLifetimeMs ?? DEFAULT_ROOT_LIFETIME_MS),
      development: previous.development,
      rootKeys: options.rootKeys?.keys.map((key) => key.public) ?? keysOf(previous, kept),
      rootKeyids: options.rootKeys?.keys.map((key) => key.keyid) ?? kept,
      threshold: options.rootKeys?.threshold ?? previous.roles.root.threshold,
      contentKey: options.contentKey ?? onlineKeyOf(previous, 'targets'),
      freshKey: options.freshKey ?? onlineKeyOf(previous, 'timestamp'),
    }),
    options.signers,
  );
}

interface RootPart {
  repository: Repository;
  plane: string;
  version: number;
  expiresMs: number;
  development: boolean;
  rootKeys: readonly PublicKey[];
  rootKeyids: readonly string[];
  threshold: number;
  contentKey: NamedKey;
  freshKey: NamedKey;
}

/**
 * `fleet`: the content key signs targets. `artifacts`: targets are signed offline by the root keys, m of n, so that
 * a captured global plane cannot ship an executable. In both, the fresh key signs snapshot and timestamp.
 */
function rootPart(part: RootPart): Record<string, Json> {
  const offline = { keyids: [...part.rootKeyids], threshold: part.threshold };
  const fresh = { keyids: [part.freshKey.keyid], threshold: 1 };
  const fleet = part.repository === 'fleet';
  const keys: Record<string, Json> = { [part.freshKey.keyid]: part.freshKey.public as unknown as Json };
  if (fleet) keys[part.contentKey.keyid] = part.contentKey.public as unknown as Json;
  part.rootKeyids.forEach((keyid, index) => (keys[keyid] = part.rootKeys[index] as unknown as Json));
  return {
    _type: 'root',
    spec_version: SPEC_VERSION,
    version: part.version,
    expires: formatTime(part.expiresMs),
    consistent_snapshot: true,
    keys,
    roles: {
      root: offline,
      targets: fleet ? { keyids: [part.contentKey.keyid], threshold: 1 } : offline,
      snapshot: fresh,
      timestamp: fresh,
    },
    'x-plane': part.plane,
    'x-repository': part.repository,
    ...(part.development ? { 'x-development': true } : {}),
  };
}

function keysOf(root: Root, keyids: readonly string[]): PublicKey[] {
  return keyids.map((keyid) => root.keys.get(keyid)).filter((key) => key !== undefined);
}

/** In `artifacts` the targets' keys are the root keys: the first of them, which is not used. */
function onlineKeyOf(root: Root, role: 'targets' | 'timestamp'): NamedKey {
  const keyid = root.roles[role].keyids[0] ?? '';
  const key = root.keys.get(keyid);
  if (!key) throw new CeremonyError('bad-threshold', `the previous root names no ${role} key`);
  return { keyid, public: key };
}

function checkThreshold(keys: number, threshold: number): void {
  if (
    !Number.isInteger(keys) ||
    !Number.isInteger(threshold) ||
    threshold < 1 ||
    threshold > keys ||
    keys > 62
  ) {
    throw new CeremonyError('bad-threshold', `${threshold} of ${keys} root keys`, {
      hint: 'choose 1 to 62 keys, and a threshold of at least 1 and at most as many',
    });
  }
}
