import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { HoldfastError } from '../errors.ts';
import { canonicalBytes } from './canonical.ts';

/** A public key as TUF metadata carries it [TUF 4.2.1]. */
export interface PublicKey {
  keytype: string;
  scheme: string;
  keyval: { public: string };
}

/** What a key is for: `root` offline, `content` (targets) and `fresh` (snapshot, timestamp) on the global plane. */
export const KEY_ROLES = ['root', 'content', 'fresh'] as const;
export type KeyRole = (typeof KEY_ROLES)[number];

/** A private key, ready to sign. */
export interface SigningKey {
  readonly keyid: string;
  readonly role: KeyRole;
  /** Made by `holdfast up`, not by a ceremony; its root says so too. */
  readonly development: boolean;
  readonly public: PublicKey;
  /** The signature over `bytes`, lower-case hex. */
  sign(bytes: Uint8Array): string;
  /** The key file's text; the caller writes it with mode 0600. */
  toFile(): string;
}

export type KeyErrorCode = 'malformed-key' | 'wrong-key-role' | 'wrong-keyid' | 'not-ed25519';
export class KeyError extends HoldfastError<KeyErrorCode> {}

const KEY_FILE_SCHEMA = 'holdfast.key/v1';
/** DER of SubjectPublicKeyInfo up to the 32 bytes of an Ed25519 key [RFC 8410]. */
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');
const PUBLIC_HEX = /^[0-9a-f]{64}$/;
const SIGNATURE_HEX = /^[0-9a-f]{128}$/;

/** SHA-256 of the canonical form of the key, all of its fields included [TUF 4.2]. */
export function keyidOf(key: PublicKey): string {
  return createHash('sha256')
    .update(canonicalBytes(key as never))
    .digest('hex');
}

/** A new Ed25519 key. */
export function generateKey(role: KeyRole, options: { development?: boolean } = {}): SigningKey {
  return signingKey(role, options.development ?? false, generateKeyPairSync('ed25519').privateKey);
}

/**
 * Reads a key file.
 * @throws KeyError saying which of the file's promises does not hold; never quoting its content
 */
export function parseKeyFile(text: string, wanted?: KeyRole): SigningKey {
  const file = keyFileFields(text);
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(file.private_pem);
  } catch (cause) {
    throw new KeyError('malformed-key', 'private_pem is not a private key in PEM', { cause });
  }
  if (privateKey.asymmetricKeyType !== 'ed25519') {
    throw new KeyError('not-ed25519', `a key of type ${privateKey.asymmetricKeyType ?? 'unknown'}`, {
      hint: 'make keys with `holdfast keys init`',
    });
  }
  const key = signingKey(file.role, file.development, privateKey);
  if (key.keyid !== file.keyid) {
    throw new KeyError('wrong-keyid', `the file says ${file.keyid}, its key is ${key.keyid}`, {
      hint: 'the file was edited or damaged: restore it from its backup',
    });
  }
  if (wanted !== undefined && key.role !== wanted) {
    throw new KeyError('wrong-key-role', `this is a ${key.role} key; a ${wanted} key is needed`);
  }
  return key;
}

/** Whether `signature` (hex) over `bytes` is by `key`. A key of another kind than Ed25519 never vouches. */
export function isSignedBy(key: PublicKey, bytes: Uint8Array, signature: string): boolean {
  if (key.keytype !== 'ed25519' || key.scheme !== 'ed25519') return false;
  if (!PUBLIC_HEX.test(key.keyval.public) || !SIGNATURE_HEX.test(signature)) return false;
  try {
    const der = Buffer.concat([SPKI_ED25519, Buffer.from(key.keyval.public, 'hex')]);
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, bytes, publicKey, Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}

function signingKey(role: KeyRole, development: boolean, privateKey: KeyObject): SigningKey {
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey: PublicKey = {
    keytype: 'ed25519',
    scheme: 'ed25519',
    keyval: { public: der.subarray(SPKI_ED25519.length).toString('hex') },
  };
  const keyid = keyidOf(publicKey);
  return {
    keyid,
    role,
    development,
    public: publicKey,
    sign: (bytes) => sign(null, bytes, privateKey).toString('hex'),
    toFile: () =>
      `${JSON.stringify(
        {
          schema: KEY_FILE_SCHEMA,
          role,
          keyid,
          ...(development ? { development: true } : {}),
          private_pem: privateKey.export({ format: 'pem', type: 'pkcs8' }),
        },
        null,
        2,
      )}\n`,
  };
}

interface KeyFile {
  role: KeyRole;
  keyid: string;
  development: boolean;
  private_pem: string;
}

function keyFileFields(text: string): KeyFile {
  let file: Partial<Record<string, unknown>> | null;
  try {
    file = JSON.parse(text) as typeof file;
  } catch (cause) {
    throw new KeyError('malformed-key', 'a key file is JSON; this is not', { cause: redacted(cause) });
  }
  if (file?.schema !== KEY_FILE_SCHEMA) {
    throw new KeyError('malformed-key', `not a key file: its schema is not ${KEY_FILE_SCHEMA}`);
  }
  const role = KEY_ROLES.find((known) => known === file.role);
  if (role === undefined) throw new KeyError('malformed-key', `role is none of ${KEY_ROLES.join(', ')}`);
  if (typeof file.keyid !== 'string' || typeof file.private_pem !== 'string') {
    throw new KeyError('malformed-key', 'keyid and private_pem must be strings');
  }
  return { role, keyid: file.keyid, development: file.development === true, private_pem: file.private_pem };
}

/** JSON's own messages quote the text that they choke on, which here may be a private key. */
function redacted(cause: unknown): Error {
  return new Error(cause instanceof Error ? cause.name : 'unreadable');
}
