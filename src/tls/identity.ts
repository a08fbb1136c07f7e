import { constants, createPrivateKey, type KeyObject } from 'node:crypto';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import type { TlsConfig } from '../config/config.ts';
import { messageOf } from '../errors.ts';
import { type Lifetime, chainLifetime, readCertificates } from './certificates.ts';
import { TlsError } from './tls-error.ts';

/** What stood in the files at one moment. */
export interface TlsFiles {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly clientCa: Buffer | undefined;
}

/** Files that were held against each other and can be served with. */
export interface TlsIdentity {
  readonly files: TlsFiles;
  /** Of the whole chain: it ends with the first of its certificates. */
  readonly lifetime: Lifetime;
  /** Of the certificate that is shown, Unix ms. */
  readonly shownEndsMs: number;
  /** SHA-256 of the certificate that is shown, lower-case hex. */
  readonly fingerprint: string;
  /** For `createServer` and `setSecureContext`, which forgets what it is not given again. */
  readonly context: SecureContextOptions;
}

/**
 * AEAD with forward secrecy and nothing else: what TLS 1.2 clients of the last ten years speak, Go's, Java's and
 * OpenSSL's among them. Node's own list ends in CBC and in RSA key exchange.
 */
const CIPHERS = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
].join(':');

/**
 * Holds the files against each other.
 * @throws TlsError `unusable-certificate`, naming the file
 */
export function readIdentity(files: TlsFiles, names: TlsConfig): TlsIdentity {
  const chain = judge(names.certFile, () => readCertificates(files.cert));
  const key = judge(names.keyFile, () => privateKey(files.key));
  const [shown] = chain;
  if (!shown?.checkPrivateKey(key))
    throw unusable(names.keyFile, `it is not the key of the certificate in ${names.certFile}`);
  const { clientCa } = files;
  // Node takes an empty CA for none given and then trusts every public CA: anybody could buy a client certificate.
  if (clientCa !== undefined) judge(names.clientCaFile ?? '', () => readCertificates(clientCa));
  const context: SecureContextOptions = {
    cert: files.cert,
    key: files.key,
    ...(clientCa && { ca: clientCa }),
    minVersion: 'TLSv1.2',
    ciphers: CIPHERS,
    honorCipherOrder: true,
    // Clients of TLS 1.2 can make a server compute handshakes for ever on one connection.
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
  };
  judge(names.certFile, () => createSecureContext(context));
  return {
    files,
    lifetime: chainLifetime(files.cert) ?? { startsMs: 0, endsMs: 0 },
    shownEndsMs: Date.parse(shown.validTo),
    fingerprint: shown.fingerprint256.replaceAll(':', '').toLowerCase(),
    context,
  };
}

function privateKey(pem: Buffer): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    // OpenSSL's words for an empty, cut or encrypted file help nobody.
    throw new Error('there is no private key in it that can be read without a passphrase', { cause });
  }
}

function judge<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw unusable(file, messageOf(cause), cause);
  }
}

function unusable(file: string, problem: string, cause?: unknown): TlsError {
  return new TlsError('unusable-certificate', `${file}: ${problem}`, {
    cause,
    hint: 'see server.tls in the configuration; `holdfast pki issue server` makes a pair that fits',
  });
}
