import { createHash } from 'node:crypto';
import { MANIFEST_TARGET } from '../manifest/document.ts';
import { canonicalBytes, type Json, parseCanonical } from './canonical.ts';
import { keyidOf, type PublicKey } from './keys.ts';
import { type TrustLimits } from './limits.ts';
import { Refusal } from './refusal.ts';
import { parseTime } from './time.ts';

export type Role = 'root' | 'timestamp' | 'snapshot' | 'targets';
/** The roles whose versions a relay keeps marks of. */
export type OnlineRole = Exclude<Role, 'root'>;
/** The two repositories of an installation. Both roots are signed by the same keys, so each names its own. */
export type Repository = 'fleet' | 'artifacts';

interface Signature {
  readonly keyid: string;
  readonly sig: string;
}

/** What every signed part has, parsed; `bytes` is the whole file as it was signed, stored and served. */
export interface Signed {
  readonly bytes: Uint8Array;
  /** Canonical form of the signed part: what signatures are over. */
  readonly signedBytes: Uint8Array;
  readonly signedSha256: string;
  readonly signatures: readonly Signature[];
  readonly version: number;
  readonly expiresMs: number;
  readonly plane: string;
}

interface RoleKeys {
  readonly keyids: readonly string[];
  readonly threshold: number;
}

export interface Root extends Signed {
  readonly keys: ReadonlyMap<string, PublicKey>;
  readonly roles: Readonly<Record<Role, RoleKeys>>;
  readonly repository: Repository;
  /** Made by `holdfast up` and marked as such in every status. */
  readonly development: boolean;
}

/** A file that another one names. */
export interface FileReference {
  readonly version: number;
  readonly length: number;
  readonly sha256: string;
}

interface Regional extends Signed {
  readonly region: string;
  readonly issuedMs: number;
}

export interface Timestamp extends Regional {
  readonly snapshot: FileReference;
}
export interface Snapshot extends Regional {
  readonly targets: FileReference;
}
export interface Targets extends Regional {
  readonly manifest: TargetFile;
}
export interface TargetFile {
  readonly length: number;
  readonly sha256: string;
}

export function parseRoot(bytes: Uint8Array, limits: TrustLimits): Root {
  const file = new Fields('root', readFile('root', bytes, limits.rootBytes));
  const signed = file.object('signed');
  const root = signedPart('root', bytes, file, signed, limits);
  // Relays name files by version, so a root that asks for another layout cannot be followed [TUF 5.3.12].
  if (signed.value.consistent_snapshot !== true) signed.refuse('consistent_snapshot must be true');
  const repository = signed.text('x-repository');
  if (repository !== 'fleet' && repository !== 'artifacts')
    signed.refuse('x-repository is fleet or artifacts');
  const keys = rootKeys(signed.object('keys'), limits);
  const roles = signed.object('roles');
  return {
    ...root,
    keys,
    roles: {
      root: roleKeys(roles, 'root', keys),
      timestamp: roleKeys(roles, 'timestamp', keys),
      snapshot: roleKeys(roles, 'snapshot', keys),
      targets: roleKeys(roles, 'targets', keys),
    },
    repository: repository as Repository,
    development: signed.value['x-development'] === true,
  };
}

export function parseTimestamp(bytes: Uint8Array, limits: TrustLimits): Timestamp {
  const { part, signed } = regional('timestamp', bytes, limits.timestampBytes, limits);
  const meta = signed.object('meta');
  // [TUF 4.6]: a timestamp describes snapshot.json and nothing else.
  if (Object.keys(meta.value).length !== 1) meta.refuse('names exactly snapshot.json');
  return { ...part, snapshot: fileReference(meta, 'snapshot.json') };
}

export function parseSnapshot(bytes: Uint8Array, limits: TrustLimits): Snapshot {
  const { part, signed } = regional('snapshot', bytes, limits.snapshotBytes, limits);
  return { ...part, targets: fileReference(signed.object('meta'), 'targets.json') };
}

export function parseTargets(bytes: Uint8Array, limits: TrustLimits): Targets {
  const { part, signed } = regional('targets', bytes, limits.targetsBytes, limits);
  const target = signed.object('targets').object(MANIFEST_TARGET);
  return { ...part, manifest: { length: target.integer('length', 1), sha256: sha256Of(target) } };
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function regional(
  role: OnlineRole,
  bytes: Uint8Array,
  maxBytes: number,
  limits: TrustLimits,
): { part: Regional; signed: Fields } {
  const file = new Fields(role, readFile(role, bytes, maxBytes));
  const signed = file.object('signed');
  const part = signedPart(role, bytes, file, signed, limits);
  return { part: { ...part, region: signed.text('x-region'), issuedMs: signed.time('x-issued') }, signed };
}

function readFile(role: Role, bytes: Uint8Array, maxBytes: number): Record<string, Json> {
  const value = parseCanonical(bytes, role, maxBytes);
  if (!isObject(value)) throw new Refusal('malformed', role, 'not an object');
  return value;
}

function signedPart(
  role: Role,
  bytes: Uint8Array,
  file: Fields,
  signed: Fields,
  limits: TrustLimits,
): Signed {
  if (signed.text('_type') !== role) signed.refuse(`_type is not ${role}`);
  const specVersion = signed.text('spec_version');
  if (!/^\d+\.\d+(\.\d+)?$/.test(specVersion)) signed.refuse('spec_version is not a version');
  if (!specVersion.startsWith('1.')) {
    throw new Refusal('unsupported', role, `written for TUF ${specVersion}; this reads 1.x`);
  }
  const signedBytes = canonicalBytes(signed.value);
  return {
    bytes,
    signedBytes,
    signedSha256: sha256Hex(signedBytes),
    signatures: signaturesOf(file, limits),
    version: signed.integer('version', 1),
    expiresMs: signed.time('expires'),
    plane: signed.text('x-plane'),
  };
}

function signaturesOf(file: Fields, limits: TrustLimits): Signature[] {
  const list = file.array('signatures');
  if (list.length > limits.signatures) {
    throw new Refusal('too-large', file.role, `${list.length} signatures; at most ${limits.signatures}`);
  }
  const seen = new Set<string>();
  return list.map((item) => {
    if (!isObject(item)) return file.refuse('a signature is an object');
    const signature = new Fields(file.role, item);
    const keyid = signature.text('keyid');
    // [TUF 4.2]: the keyid MUST be unique in the signatures array.
    if (seen.has(keyid)) file.refuse(`two signatures with keyid ${keyid.slice(0, 16)}`);
    seen.add(keyid);
    return { keyid, sig: signature.text('sig') };
  });
}

function rootKeys(keys: Fields, limits: TrustLimits): Map<string, PublicKey> {
  const entries = Object.keys(keys.value);
  if (entries.length > limits.keys) {
    throw new Refusal('too-large', 'root', `${entries.length} keys; at most ${limits.keys}`);
  }
  return new Map(
    entries.map((keyid) => {
      const fields = keys.object(keyid);
      fields.text('keytype');
      fields.text('scheme');
      fields.object('keyval').text('public');
      const key = fields.value as unknown as PublicKey;
      // [TUF 4.3]: clients MUST calculate each keyid. Otherwise one key could vouch under two names.
      if (keyidOf(key) !== keyid) keys.refuse(`keyid ${keyid.slice(0, 16)} is not its key's`);
      return [keyid, key];
    }),
  );
}

function roleKeys(roles: Fields, role: Role, keys: ReadonlyMap<string, PublicKey>): RoleKeys {
  const fields = roles.object(role);
  const keyids = fields.array('keyids').map((keyid) => {
    if (typeof keyid !== 'string' || !keys.has(keyid))
      return fields.refuse(`${role} names a key that is not there`);
    return keyid;
  });
  if (new Set(keyids).size !== keyids.length) fields.refuse(`${role} names a key twice`);
  return { keyids, threshold: fields.integer('threshold', 1) };
}

function fileReference(meta: Fields, name: string): FileReference {
  const fields = meta.object(name);
  return {
    version: fields.integer('version', 1),
    length: fields.integer('length', 1),
    sha256: sha256Of(fields),
  };
}

function sha256Of(fields: Fields): string {
  const sha256 = fields.object('hashes').text('sha256');
  if (!/^[0-9a-f]{64}$/.test(sha256)) fields.refuse('sha256 is not 64 lower-case hex digits');
  return sha256;
}

function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads an object's own fields; anything of another type is `malformed`. Unknown fields are left alone [TUF 4]. */
class Fields {
  readonly role: Role;
  readonly value: Record<string, Json>;

  constructor(role: Role, value: Record<string, Json>) {
    this.role = role;
    this.value = value;
  }

  object(name: string): Fields {
    const value = this.#own(name);
    return isObject(value) ? new Fields(this.role, value) : this.refuse(`${name} is not an object`);
  }

  array(name: string): Json[] {
    const value = this.#own(name);
    return Array.isArray(value) ? value : this.refuse(`${name} is not a list`);
  }

  text(name: string): string {
    const value = this.#own(name);
    return typeof value === 'string' ? value : this.refuse(`${name} is not a string`);
  }

  integer(name: string, min: number): number {
    const value = this.#own(name);
    return typeof value === 'number' && value >= min
      ? value
      : this.refuse(`${name} is not an integer >= ${min}`);
  }

  /** Unix milliseconds. */
  time(name: string): number {
    return parseTime(this.text(name)) ?? this.refuse(`${name} is not YYYY-MM-DDTHH:MM:SSZ`);
  }

  refuse(message: string): never {
    throw new Refusal('malformed', this.role, message);
  }

  /** Never an inherited property: a document may call a field `constructor`. */
  #own(name: string): Json | undefined {
    return Object.hasOwn(this.value, name) ? this.value[name] : undefined;
  }
}
