import forge from 'node-forge';

export interface Identity {
  cert: string;
  key: string;
  /** Lower-case hex. */
  serial: string;
}

let lastSerial = 16;

/** A certificate for 127.0.0.1 that `issuer` signed, or a CA that signed itself. PEM; small keys, for tests only. */
export function createIdentity(
  name: string,
  options: {
    issuer?: Identity;
    sans?: { type: number; value: string }[];
    /** It ran out an hour ago by the machine's clock. */
    expired?: boolean;
    /** The issuer's certificate follows in `cert`. */
    withChain?: boolean;
    bits?: number;
  } = {},
): Identity {
  const { issuer, sans = [], expired = false, bits = 1024 } = options;
  const { publicKey, privateKey } = forge.pki.rsa.generateKeyPair(bits);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = (++lastSerial).toString(16);
  const nowMs = Date.now();
  certificate.validity.notBefore = new Date(nowMs - 7_200_000);
  certificate.validity.notAfter = new Date(nowMs + (expired ? -3_600_000 : 3_600_000));
  const subject = [{ name: 'commonName', value: name }];
  certificate.setSubject(subject);
  certificate.setIssuer(issuer ? forge.pki.certificateFromPem(issuer.cert).subject.attributes : subject);
  certificate.setExtensions([
    issuer
      ? { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }, ...sans] }
      : { name: 'basicConstraints', cA: true },
  ]);
  certificate.sign(issuer ? forge.pki.privateKeyFromPem(issuer.key) : privateKey, forge.md.sha256.create());
  const chain = options.withChain && issuer ? issuer.cert : '';
  return {
    cert: forge.pki.certificateToPem(certificate) + chain,
    key: forge.pki.privateKeyToPem(privateKey),
    serial: certificate.serialNumber,
  };
}
