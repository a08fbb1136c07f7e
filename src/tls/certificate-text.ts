import type { X509Certificate } from 'node:crypto';
import { isIPv6, SocketAddress } from 'node:net';

/** What stands in a certificate, for people. */
interface CertificateText {
  /** SHA-256 of the whole certificate, lower-case hex: names exactly this one. */
  readonly fingerprint: string;
  /** Lower-case hex, as its CA numbered it; unique within that CA only. */
  readonly serial: string;
  /** For people, one line: `O=Example, CN=agent-001`. */
  readonly subject: string;
  /** The subject's only CN; undefined when it has none or several. */
  readonly commonName: string | undefined;
  readonly names: {
    readonly dns: readonly string[];
    readonly uris: readonly string[];
    readonly emails: readonly string[];
    readonly ips: readonly string[];
  };
  readonly notBeforeMs: number;
  readonly expiresMs: number;
}

export function readCertificate(certificate: X509Certificate): CertificateText {
  const commonNames = attributes(certificate.subject).flatMap(([name, value]) =>
    name === 'CN' ? [value] : [],
  );
  const names = alternativeNames(certificate.subjectAltName ?? '');
  const of = (kind: string): string[] => names.flatMap(([is, value]) => (is === kind ? [value] : []));
  return {
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    serial: certificate.serialNumber.toLowerCase(),
    subject: certificate.subject.split('\n').join(', '),
    // Two names are no name: which of them counted would be up to whoever reads.
    commonName: commonNames.length === 1 ? commonNames[0] : undefined,
    names: {
      dns: of('DNS'),
      uris: of('URI'),
      emails: of('email'),
      ips: of('IP Address').map(shortAddress),
    },
    notBeforeMs: Date.parse(certificate.validFrom),
    expiresMs: Date.parse(certificate.validTo),
  };
}

/** Node writes one attribute a line and escapes line ends in values. */
function attributes(subject: string): [name: string, value: string][] {
  return subject.split('\n').flatMap((line) => {
    const at = line.indexOf('=');
    return at < 1 ? [] : [[line.slice(0, at), line.slice(at + 1)] as [string, string]];
  });
}

const ALTERNATIVE_NAME = /(DNS|URI|email|IP Address|[\w ]+):("(?:[^"\\]|\\.)*"|[^,]*)(?:, |$)/gy;

/**
 * Node puts a value in which a comma or a quote stands into quotes, as JSON does: a name `a, DNS:b` must not be read
 * as two.
 */
function alternativeNames(text: string): [kind: string, value: string][] {
  return Array.from(text.matchAll(ALTERNATIVE_NAME), ([, kind = '', value = '']) => [
    kind,
    value.startsWith('"') ? (JSON.parse(value) as string) : value,
  ]);
}

/** `::1` for OpenSSL's `0:0:0:0:0:0:0:1`. */
function shortAddress(address: string): string {
  return isIPv6(address) ? new SocketAddress({ address, family: 'ipv6' }).address : address;
}
