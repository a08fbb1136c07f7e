import { X509Certificate } from 'node:crypto';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** When the first certificate of a chain expires, Unix ms; undefined when there is none that can be read. */
export function chainEndsMs(pem: string | Buffer): number | undefined {
  const ends = endsOf(pem);
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/**
 * When the next CA of a bundle expires, Unix ms; those that have expired are of the past unless all have. Undefined
 * when there is none that can be read.
 */
export function bundleEndsMs(pem: string | Buffer, nowMs: number): number | undefined {
  const ends = endsOf(pem);
  if (ends.length === 0) return undefined;
  const ahead = ends.filter((endMs) => endMs > nowMs);
  return ahead.length > 0 ? Math.min(...ahead) : Math.max(...ends);
}

function endsOf(pem: string | Buffer): number[] {
  return (pem.toString().match(PEM) ?? []).flatMap((text) => {
    try {
      return [Date.parse(new X509Certificate(text).validTo)];
    } catch {
      // The listener judges what it is given; here only what can be read counts.
      return [];
    }
  });
}
