import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { type DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { CertificateRule } from '../../src/manifest/document.ts';

/** A chain longer than this is not walked. */
const MAX_CHAIN = 8;
/** [RFC 5280 4.2.1.12] id-kp-clientAuth */
const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2';

/** A client certificate that chains to the relay's client CA. Whether it has run out is judged elsewhere. */
export interface PeerCertificate {
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
  readonly serial: string;
  readonly commonName: string | undefined;
  /** `DNS:a`, `URI:b`, `IP:c`, `email:d` */
  readonly sans: readonly string[];
  /** SHA-256 of the certificates above it, lower-case hex. */
  readonly issuers: readonly string[];
  readonly notBeforeMs: number;
  readonly expiresMs: number;
}

/**
 * The certificate that the peer of a TLS connection proved to have; undefined when it showed none, or none of the
 * client CA. One that ran out is read all the same: TLS would lock out known agents of a region that is cut off.
 * @param clientCas SHA-256 of what stands in the relay's client CA file, `certificateFingerprints`
 */
export function peerCertificate(socket: Socket, clientCas: ReadonlySet<string>): PeerCertificate | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  // Whatever its types say: a connection that is gone has none.
  const leaf = socket.getPeerCertificate(true) as DetailedPeerCertificate | null | undefined;
  if (!leaf?.raw) return undefined;
  if (!socket.authorized && !isOnlyOutOfTime(socket.authorizationError, leaf, clientCas)) return undefined;
  const chain = chainOf(leaf);
  const { subject, subjectaltname, serialNumber } = leaf;
  // With several, OpenSSL's order decides nothing that anybody agreed on.
  const { CN: commonName } = subject as { CN?: string | string[] };
  return {
    sha256: fingerprint(leaf),
    serial: serialNumber.toLowerCase(),
    commonName: typeof commonName === 'string' ? commonName : undefined,
    sans: subjectAltNames(subjectaltname ?? ''),
    issuers: chain.slice(1).map(fingerprint),
    notBeforeMs: Date.parse(leaf.valid_from),
    expiresMs: Math.min(...chain.map(({ valid_to: end }) => Date.parse(end))),
  };
}

/** Whether the certificate satisfies the rule; `*` stands for any run of characters. */
export function satisfies(certificate: PeerCertificate, rule: CertificateRule): boolean {
  const { cas, common_names: commonNames, sans } = rule;
  if (cas && !cas.some((ca) => certificate.issuers.includes(ca))) return false;
  const { commonName } = certificate;
  if (commonNames && !(commonName !== undefined && commonNames.some((one) => isLike(commonName, one))))
    return false;
  return !sans || certificate.sans.some((san) => sans.some((one) => isLike(san, one)));
}

/** Two pointers instead of an expression: a pattern with many stars must not cost more than its length by the text's. */
function isLike(text: string, pattern: string): boolean {
  let at = 0;
  let star = -1;
  let mark = 0;
  let n = 0;
  while (n < text.length) {
    if (pattern[at] === '*') {
      star = at++;
      mark = n;
    } else if (at < pattern.length && pattern[at] === text[n]) {
      at++;
      n++;
    } else if (star >= 0) {
      at = star + 1;
      n = ++mark;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/**
 * Node lines up what the peer sent by names alone: whoever has a certificate of one CA could send along another one,
 * and a go-between of its own making, to pass for one of that CA.
 */
function chainOf(leaf: DetailedPeerCertificate): DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = [];
  let next: DetailedPeerCertificate | undefined = leaf;
  while (next && Object.keys(next).length > 0 && chain.length < MAX_CHAIN) {
    chain.push(next);
    const issuer: DetailedPeerCertificate | undefined = next.issuerCertificate;
    if (issuer === next || !issuer?.raw || !isSignedBy(next, issuer)) break;
    next = issuer;
  }
  return chain;
}

function isSignedBy(certificate: DetailedPeerCertificate, issuer: DetailedPeerCertificate): boolean {
  return new X509Certificate(certificate.raw).verify(new X509Certificate(issuer.raw).publicKey);
}

/**
 * OpenSSL tells the last thing that it found wrong, which says nothing about what it found before: a stranger's own
 * root and an expired certificate under it are told as expired, too. So what counts is checked here once more, and
 * only for a certificate that a CA of the file issued itself: nothing in between has constraints of its own then.
 */
function isOnlyOutOfTime(
  error: unknown,
  leaf: DetailedPeerCertificate,
  clientCas: ReadonlySet<string>,
): boolean {
  const code = error instanceof Error ? error.message : error;
  const issuer = leaf.issuerCertificate as DetailedPeerCertificate | undefined;
  // A machine that boots without a battery finds all of them not valid yet.
  if (
    (code !== 'CERT_HAS_EXPIRED' && code !== 'CERT_NOT_YET_VALID') ||
    !issuer ||
    !clientCas.has(fingerprint(issuer))
  )
    return false;
  const certificate = new X509Certificate(leaf.raw);
  const ca = new X509Certificate(issuer.raw);
  const isForClients = certificate.keyUsage?.includes(CLIENT_AUTHENTICATION) ?? true;
  return isForClients && ca.ca && certificate.checkIssued(ca) && certificate.verify(ca.publicKey);
}

/** SHA-256 of each certificate in a PEM file, lower-case hex. */
export function certificateFingerprints(pem: string | Buffer): Set<string> {
  const blocks = String(pem).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return new Set(blocks.map((block) => fingerprint(new X509Certificate(block))));
}

function fingerprint({ fingerprint256 }: { fingerprint256: string }): string {
  return fingerprint256.replaceAll(':', '').toLowerCase();
}

/** Node writes a name with anything special in it as a JSON text, so that a comma in it begins no second name. */
function subjectAltNames(text: string): string[] {
  const names: string[] = [];
  // Name after name: inside one of another kind there may stand what looks like one of these.
  for (const [, kind = '', value = ''] of text.matchAll(/([\w ]+):("(?:[^"\\]|\\.)*"|[^,]*)(?:, |$)/gy))
    if (['DNS', 'URI', 'IP Address', 'email'].includes(kind))
      names.push(`${kind === 'IP Address' ? 'IP' : kind}:${unquoted(value)}`);
  return names;
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    return value;
  }
}
