import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { SealingError } from './sealing-error.ts';

/**
 * HPKE in its base mode, one message per sender's key [RFC 9180 6.1]: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
 * AES-256-GCM. On node:crypto, because it has to be synchronous where manifests are compiled and offers are made; a
 * library is the test's oracle.
 */
const KEM_ID = 0x0020;
const KDF_ID = 0x0001;
const AEAD_ID = 0x0002;
const MODE_BASE = 0;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ENCAPSULATED_BYTES = 32;

const KEM_SUITE = Buffer.concat([Buffer.from('KEM'), uint16(KEM_ID)]);
const HPKE_SUITE = Buffer.concat([Buffer.from('HPKE'), uint16(KEM_ID), uint16(KDF_ID), uint16(AEAD_ID)]);

/** An X25519 key pair, both halves as 32 raw bytes. */
export interface RawKeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

export function generateKeyPair(): RawKeyPair {
  return rawPair(generateKeyPairSync('x25519').privateKey);
}

/** The public half of a private key. */
export function publicHalf(privateKey: Uint8Array): Uint8Array {
  return rawPair(privateKeyOf(privateKey)).publicKey;
}

/** @returns encapsulated key ‖ ciphertext ‖ tag */
export function sealTo(
  publicKey: Uint8Array,
  message: { info: Uint8Array; aad: Uint8Array; plaintext: Uint8Array },
): Uint8Array {
  return sealWith(generateKeyPair(), publicKey, message);
}

/** With the sender's one-time key given: for vectors. Two messages with one such key would show their difference. */
export function sealWith(
  ephemeral: RawKeyPair,
  publicKey: Uint8Array,
  { info, aad, plaintext }: { info: Uint8Array; aad: Uint8Array; plaintext: Uint8Array },
): Uint8Array {
  const secret = sharedSecret(ephemeral.privateKey, publicKey, ephemeral.publicKey, publicKey);
  const { key, nonce } = schedule(secret, info);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad);
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return new Uint8Array(Buffer.concat([ephemeral.publicKey, body, cipher.getAuthTag()]));
}

/** @throws SealingError `not-ours`: another key, other info or aad, or other bytes than were sealed */
export function openWith(
  privateKey: Uint8Array,
  { info, aad, sealed }: { info: Uint8Array; aad: Uint8Array; sealed: Uint8Array },
): Uint8Array {
  if (sealed.length < ENCAPSULATED_BYTES + TAG_BYTES)
    throw new SealingError('not-ours', 'it is shorter than anything that was sealed');
  const encapsulated = sealed.subarray(0, ENCAPSULATED_BYTES);
  const body = sealed.subarray(ENCAPSULATED_BYTES, -TAG_BYTES);
  try {
    const { publicKey } = rawPair(privateKeyOf(privateKey));
    const secret = sharedSecret(privateKey, encapsulated, encapsulated, publicKey);
    const { key, nonce } = schedule(secret, info);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(aad);
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return new Uint8Array(Buffer.concat([decipher.update(body), decipher.final()]));
  } catch {
    // Which of the reasons it was, tells an attacker more than an operator; so no cause.
    throw new SealingError('not-ours', 'it was not sealed to this key, or not for this place');
  }
}

/** [RFC 9180 4.1 Encap, Decap]; node refuses a point of low order, whose secret everybody knows [RFC 9180 7.1.4]. */
function sharedSecret(
  privateKey: Uint8Array,
  other: Uint8Array,
  encapsulated: Uint8Array,
  recipient: Uint8Array,
): Buffer {
  const dh = diffieHellman({ privateKey: privateKeyOf(privateKey), publicKey: publicKeyOf(other) });
  const pseudoRandomKey = labeledExtract(KEM_SUITE, Buffer.alloc(0), 'eae_prk', dh);
  const context = Buffer.concat([encapsulated, recipient]);
  return labeledExpand(KEM_SUITE, pseudoRandomKey, 'shared_secret', context, KEY_BYTES);
}

/** [RFC 9180 5.1 KeySchedule]; one message, so the nonce is the base nonce. */
function schedule(sharedSecretBytes: Uint8Array, info: Uint8Array): { key: Buffer; nonce: Buffer } {
  const none = Buffer.alloc(0);
  const context = Buffer.concat([
    Buffer.from([MODE_BASE]),
    labeledExtract(HPKE_SUITE, none, 'psk_id_hash', none),
    labeledExtract(HPKE_SUITE, none, 'info_hash', info),
  ]);
  const secret = labeledExtract(HPKE_SUITE, sharedSecretBytes, 'secret', none);
  return {
    key: labeledExpand(HPKE_SUITE, secret, 'key', context, KEY_BYTES),
    nonce: labeledExpand(HPKE_SUITE, secret, 'base_nonce', context, NONCE_BYTES),
  };
}

const VERSION_LABEL = Buffer.from('HPKE-v1');

function labeledExtract(suite: Buffer, salt: Uint8Array, label: string, material: Uint8Array): Buffer {
  const labeled = Buffer.concat([VERSION_LABEL, suite, Buffer.from(label), material]);
  return createHmac('sha256', salt).update(labeled).digest();
}

/** One block is enough: no length here is above the hash's. */
function labeledExpand(
  suite: Buffer,
  pseudoRandomKey: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Buffer {
  const labeled = Buffer.concat([
    uint16(length),
    VERSION_LABEL,
    suite,
    Buffer.from(label),
    info,
    Buffer.from([1]),
  ]);
  return createHmac('sha256', pseudoRandomKey).update(labeled).digest().subarray(0, length);
}

/** The DER of a raw key is the same few bytes before it [RFC 8410]. */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');

function privateKeyOf(raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, raw]), format: 'der', type: 'pkcs8' });
}

function publicKeyOf(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: 'der', type: 'spki' });
}

function rawPair(privateKey: KeyObject): RawKeyPair {
  const privateDer = privateKey.export({ format: 'der', type: 'pkcs8' });
  const publicDer = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    publicKey: new Uint8Array(publicDer.subarray(-KEY_BYTES)),
    privateKey: new Uint8Array(privateDer.subarray(-KEY_BYTES)),
  };
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
