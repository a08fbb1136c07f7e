import {
  type CertificateRule,
  CREDENTIAL_KINDS,
  type CredentialKind,
  type RegionAuth,
} from '../../manifest/document.ts';
import type { Cursor } from '../cursor.ts';

const FINGERPRINT = /^(?:[0-9a-fA-F]{2}:?){31}[0-9a-fA-F]{2}$/;
const SAN = /^(DNS|URI|IP|email):.+$/;
const MAX_ENTRIES = 100;

/**
 * `spec.auth` of a Region: `accept: [token, api_key, [mtls, jwt]]` lets in who shows a token, or an API key, or both a
 * certificate and a JWT.
 */
export function readRegionAuth(cursor: Cursor): RegionAuth {
  const field = cursor.fields(['accept', 'expired', 'mtls']);
  const accept = field('accept').list(16).map(readGroup);
  if (field('accept').node?.kind === 'list' && accept.length === 0)
    field('accept').problem('value', 'must not be empty: nobody could connect');
  const mtls = field('mtls').optional((rules) => rules.list(MAX_ENTRIES).map(readCertificateRule));
  if (mtls && !accept.some((group) => group.includes('mtls')))
    field('mtls').problem('value', 'has no effect: `accept` does not name mtls');
  return {
    accept,
    expired: field('expired').optional((word) => word.oneOf(['serve', 'refuse'])) ?? 'serve',
    ...(mtls && mtls.length > 0 && { mtls }),
  };
}

function readGroup(cursor: Cursor): CredentialKind[] {
  if (cursor.node?.kind !== 'list') return [cursor.oneOf(CREDENTIAL_KINDS)];
  const kinds = cursor.list(CREDENTIAL_KINDS.length).map((kind) => kind.oneOf(CREDENTIAL_KINDS));
  if (kinds.length === 0) cursor.problem('value', 'must not be empty: it would let everybody in');
  if (new Set(kinds).size < kinds.length) cursor.problem('value', 'names a kind twice');
  // One Authorization header carries one of them.
  else if (kinds.filter((kind) => kind !== 'mtls').length > 1)
    cursor.problem('value', 'an agent can show only one of token, api_key and jwt at a time');
  return kinds;
}

function readCertificateRule(cursor: Cursor): CertificateRule {
  const field = cursor.fields(['cas', 'common_names', 'sans', 'labels']);
  const texts = (key: string, options: { pattern?: RegExp; wants?: string } = {}): string[] | undefined =>
    field(key).optional((list) => {
      const read = list.list(MAX_ENTRIES).map((entry) => entry.text({ maxLength: 1024, ...options }));
      if (list.node?.kind === 'list' && read.length === 0) list.problem('value', 'must not be empty');
      return read;
    });
  const cas = texts('cas', { pattern: FINGERPRINT, wants: 'the SHA-256 fingerprint of a CA certificate' });
  const commonNames = texts('common_names');
  const sans = texts('sans', { pattern: SAN, wants: 'DNS:…, URI:…, IP:… or email:…' });
  const labels = field('labels').optional((map) =>
    Object.fromEntries(
      map.entries().map(({ key, value }) => {
        if (key === '' || key === '__proto__') value.problem('value', 'is no name for a label');
        return [key, value.text({ empty: true })] as const;
      }),
    ),
  );
  return {
    ...(cas && { cas: cas.map((fingerprint) => fingerprint.replaceAll(':', '').toLowerCase()) }),
    ...(commonNames && { common_names: commonNames }),
    ...(sans && { sans }),
    ...(labels && { labels }),
  };
}
