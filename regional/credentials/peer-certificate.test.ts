import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { TLSSocket } from 'node:tls';
import { createIdentity } from '../../chaos-tests/harness/certificates.ts';
import { certificateFingerprints, peerCertificate } from './peer-certificate.ts';

const ca = createIdentity('the agents CA');
const other = createIdentity('another CA of the file');
const CAS = certificateFingerprints(ca.cert + other.cert);

/** A connection as Node tells of it: `chain` is what it lined up, the leaf first. */
function connection(
  chain: readonly string[],
  more: { subjectaltname?: string; authorizationError?: string } = {},
): TLSSocket {
  const certificates = chain.map((pem) => new X509Certificate(pem).toLegacyObject());
  const linked = certificates.reduceRight<object | undefined>(
    (issuerCertificate, one) => ({ ...one, issuerCertificate }),
    undefined,
  );
  const socket = Object.create(TLSSocket.prototype) as TLSSocket;
  Object.assign(socket, {
    authorized: more.authorizationError === undefined,
    authorizationError: more.authorizationError,
    getPeerCertificate: () => ({ ...linked, ...more }),
  });
  return socket;
}

test('a CA counts as an issuer only if it signed, whatever the peer sends along', () => {
  const leaf = createIdentity('agent-7', { issuer: other }).cert;
  const [wanted = ''] = certificateFingerprints(ca.cert);
  assert.deepEqual(peerCertificate(connection([leaf, other.cert]), CAS)?.issuers, [
    ...certificateFingerprints(other.cert),
  ]);
  for (const forged of [
    [leaf, ca.cert],
    // A go-between of its own, with the name of the real issuer and issued, as it says, by the wanted CA.
    [leaf, createIdentity('another CA of the file', { issuer: ca }).cert, ca.cert],
  ])
    assert.ok(!peerCertificate(connection(forged), CAS)?.issuers.includes(wanted));
});

test('a name inside a name of another kind is none', () => {
  const leaf = createIdentity('agent-7', { issuer: ca }).cert;
  const sansOf = (subjectaltname: string): readonly string[] | undefined =>
    peerCertificate(connection([leaf, ca.cert], { subjectaltname }), CAS)?.sans;
  assert.deepEqual(sansOf('DirName:"CN=x, DNS:admin.eu, y", DNS:a.eu, IP Address:10.0.0.1'), [
    'DNS:a.eu',
    'IP:10.0.0.1',
  ]);
  assert.deepEqual(sansOf('othername:<unsupported>, DNS:"a, DNS:b", URI:spiffe://eu/a, email:a@b'), [
    'DNS:a, DNS:b',
    'URI:spiffe://eu/a',
    'email:a@b',
  ]);
});

test('one that is not valid yet by this clock is read, as one that ran out is: time is judged elsewhere', () => {
  const leaf = createIdentity('agent-7', { issuer: ca }).cert;
  for (const authorizationError of ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])
    assert.equal(
      peerCertificate(connection([leaf, ca.cert], { authorizationError }), CAS)?.commonName,
      'agent-7',
    );
  const authorizationError = 'UNABLE_TO_VERIFY_LEAF_SIGNATURE';
  assert.equal(peerCertificate(connection([leaf, ca.cert], { authorizationError }), CAS), undefined);
});
