import { X509Certificate } from 'node:crypto';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const BEGIN = /-----BEGIN CERTIFICATE-----/g;

/** When a certificate holds, Unix ms. */
export interface Lifetime {
  readonly startsMs: number;
  readonly endsMs: number;
}

/** The certificates of a PEM file in their order. @throws Error when there is none, or one that cannot be read. */
export function readCertificates(pem: string | Buffer): X509Certificate[] {
  const text = pem.toString();
  const blocks = text.match(PEM) ?? [];
  // A file that was cut short in the middle of a certificate would else be taken for a shorter one.
  if (blocks.length === 0 || blocks.length !== text.match(BEGIN)?.length)
    throw new Error(blocks.length === 0 ? 'there is no certificate in it' : 'it is cut short');
  return blocks.map((block) => new X509Certificate(block));
}

/** The lifetime of the first certificate of a chain to end; undefined when there is none that can be read. */
export function chainLifetime(pem: string | Buffer): Lifetime | undefined {
  return soonest(lifetimesOf(pem));
}

/**
 * The lifetime of the next CA of a bundle to end; those that have ended are of the past unless all have. Undefined
 * when there is none that can be read.
 */
export function bundleLifetime(pem: string | Buffer, nowMs: number): Lifetime | undefined {
  const all = lifetimesOf(pem);
  const ahead = all.filter(({ endsMs }) => endsMs > nowMs);
  return (
    soonest(ahead) ??
    soonest(all.filter(({ endsMs }) => endsMs === Math.max(...all.map((one) => one.endsMs))))
  );
}

function soonest(lifetimes: readonly Lifetime[]): Lifetime | undefined {
  return lifetimes.reduce<Lifetime | undefined>(
    (first, one) => (first === undefined || one.endsMs < first.endsMs ? one : first),
    undefined,
  );
}

function lifetimesOf(pem: string | Buffer): Lifetime[] {
  try {
    return readCertificates(pem).map(({ validFrom, validTo }) => ({
      startsMs: Date.parse(validFrom),
      endsMs: Date.parse(validTo),
    }));
  } catch {
    // Whoever uses the file judges it; here only what can be read counts.
    return [];
  }
}
