import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  randomBytes,
  X509Certificate,
} from 'node:crypto';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import forge from 'node-forge';
import { HoldfastError } from '../errors.ts';

export type PkiErrorCode = 'bad-name' | 'not-a-ca' | 'foreign-key' | 'too-late';
class PkiError extends HoldfastError<PkiErrorCode> {}

/** A certificate and its private key, PEM (PKCS 8). */
export interface Credential {
  readonly certificate: string;
  readonly key: string;
}

export type Usage = 'server' | 'client';

export interface Wanted {
  readonly name: string;
  readonly usage: Usage;
  /** DNS names, IP addresses, URIs. */
  readonly alternativeNames: readonly string[];
  readonly nowMs: number;
  readonly lifetimeMs: number;
}

/**
 * RSA, because node-forge makes nothing else and every TLS client takes it. A CA lives ten years and signs rarely; what
 * listeners show is replaced within about a year and signs each handshake: 3,072 bits would make an agent's
 * reconnect seven times as dear (1.8 ms against 0.24 ms), which a relay pays two hundred times a second after an outage.
 * Listeners take P-256 and Ed25519 as well, from whatever makes them.
 */
const CA_KEY_BITS = 3072;
const KEY_BITS = 2048;
/** Clocks at sites differ: what was made a moment ago must hold there already. */
const BACKDATED_MS = 5 * 60_000;

const makeKeyPair = promisify(generateKeyPair);

/** A CA of its own. It signs servers and clients, and no other CA. */
export async function createAuthority(options: {
  name: string;
  nowMs: number;
  lifetimeMs: number;
  keyBits?: number;
}): Promise<Credential> {
  const { key, publicKey } = await newKey(options.keyBits ?? CA_KEY_BITS);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = randomSerial();
  setLifetime(certificate, options.nowMs, options.nowMs + options.lifetimeMs);
  const subject = [{ name: 'commonName', value: checkName(options.name) }];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: 'basicConstraints', critical: true, cA: true, pathLenConstraint: 0 },
    { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(key), forge.md.sha256.create());
  return { certificate: forge.pki.certificateToPem(certificate), key };
}

/**
 * A certificate for a server or a client, and only for that: one stolen from an agent opens no listener of ours.
 * @throws PkiError
 */
export async function issueCertificate(
  authority: Credential,
  wanted: Wanted & { keyBits?: number },
): Promise<Credential> {
  const endsMs = checkAuthority(authority, wanted.nowMs);
  const issuer = forge.pki.certificateFromPem(authority.certificate);
  const { key, publicKey } = await newKey(wanted.keyBits ?? KEY_BITS);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = randomSerial();
  // What outlives its CA would be refused then, and its own date would say that it holds.
  setLifetime(certificate, wanted.nowMs, Math.min(wanted.nowMs + wanted.lifetimeMs, endsMs));
  certificate.setSubject([{ name: 'commonName', value: checkName(wanted.name) }]);
  certificate.setIssuer(issuer.subject.attributes);
  const altNames = wanted.alternativeNames.map(alternativeName);
  certificate.setExtensions([
    { name: 'basicConstraints', critical: true, cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: wanted.usage === 'server' },
    { name: 'extKeyUsage', serverAuth: wanted.usage === 'server', clientAuth: wanted.usage === 'client' },
    { name: 'subjectKeyIdentifier' },
    {
      name: 'authorityKeyIdentifier',
      keyIdentifier: issuer.generateSubjectKeyIdentifier().getBytes(),
    },
    ...(altNames.length > 0 ? [{ name: 'subjectAltName', altNames }] : []),
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(authority.key), forge.md.sha256.create());
  return { certificate: forge.pki.certificateToPem(certificate), key };
}

/** @returns when the CA ends, Unix ms */
function checkAuthority({ certificate: pem, key }: Credential, nowMs: number): number {
  const certificate = new X509Certificate(pem);
  if (!certificate.ca) throw new PkiError('not-a-ca', `${certificate.subject} is not a CA`);
  if (createPublicKey(pem).asymmetricKeyType !== 'rsa')
    throw new PkiError('not-a-ca', 'this command signs with RSA keys alone', {
      hint: 'a CA with another kind of key works with the listeners; issue with openssl, as deploy/tls.md shows',
    });
  if (!certificate.checkPrivateKey(createPrivateKey(key)))
    throw new PkiError('foreign-key', 'the key is not that of the CA’s certificate');
  const endsMs = Date.parse(certificate.validTo);
  if (endsMs <= nowMs)
    throw new PkiError('too-late', `the CA has expired at ${new Date(endsMs).toISOString()}`, {
      hint: 'make a new one in another folder, and let listeners trust both while certificates change over',
    });
  return endsMs;
}

async function newKey(bits: number): Promise<{ key: string; publicKey: forge.pki.rsa.PublicKey }> {
  const { privateKey, publicKey } = await makeKeyPair('rsa', {
    modulusLength: bits,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { key: privateKey, publicKey: forge.pki.publicKeyFromPem(publicKey) };
}

/** 127 random bits: positive, and the same twice in no lifetime [RFC 5280 4.1.2.2]. */
function randomSerial(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}

function setLifetime(certificate: forge.pki.Certificate, nowMs: number, endsMs: number): void {
  certificate.validity.notBefore = new Date(nowMs - BACKDATED_MS);
  certificate.validity.notAfter = new Date(endsMs);
}

function checkName(name: string): string {
  if (/^[\w][\w .@-]{0,63}$/.test(name)) return name;
  throw new PkiError('bad-name', `${JSON.stringify(name)} is no name for a certificate`, {
    hint: '1 to 64 of a-z, 0-9, dot, dash, underscore, @ and blank, beginning with a letter or digit',
  });
}

/** The kinds of [RFC 5280 4.2.1.6] by what a text looks like. */
function alternativeName(text: string): { type: number; value?: string; ip?: string } {
  if (isIP(text) !== 0) return { type: 7, ip: text };
  if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(text) && URL.canParse(text)) return { type: 6, value: text };
  if (/^(\*\.)?[a-z0-9_]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9])?)*$/i.test(text))
    return { type: 2, value: text };
  throw new PkiError('bad-name', `${JSON.stringify(text)} is neither a DNS name nor an IP address nor a URI`);
}
