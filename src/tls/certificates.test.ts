import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { before, describe, test } from 'node:test';
import { bundleLifetime, chainLifetime, readCertificates } from './certificates.ts';
import { readCertificate } from './certificate-text.ts';
import { createTestAuthority, type TestAuthority } from './test-set.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2030, 0, 1);

describe('certificate files', () => {
  let ca: TestAuthority;
  before(
    async () =>
      (ca = await createTestAuthority('ca', { nowMs: NOW_MS - 9 * DAY_MS, lifetimeMs: 90 * DAY_MS })),
  );
  const ending = async (endsMs: number): Promise<string> => {
    const nowMs = NOW_MS - 5 * DAY_MS;
    return (await ca.server({ nowMs, lifetimeMs: endsMs - nowMs })).certificate;
  };

  test('end with the first of a chain, and with the next of a bundle of CAs', async () => {
    const past = await ending(NOW_MS - DAY_MS);
    const soon = await ending(NOW_MS + DAY_MS);
    const late = await ending(NOW_MS + 9 * DAY_MS);
    assert.equal(chainLifetime(`${late}${soon}`)?.endsMs, NOW_MS + DAY_MS);
    assert.equal(bundleLifetime(`${late}${past}${soon}`, NOW_MS)?.endsMs, NOW_MS + DAY_MS);
    assert.equal(bundleLifetime(past, NOW_MS)?.endsMs, NOW_MS - DAY_MS);
    assert.equal(chainLifetime('nothing'), undefined, 'what cannot be read is for whoever uses it to refuse');
  });

  test('that are empty, cut short or damaged are not read as far as they go', async () => {
    const one = await ending(NOW_MS);
    assert.equal(readCertificates(`${one}${ca.certificate}`).length, 2);
    for (const broken of [
      '',
      'text',
      `${one}${ca.certificate.slice(0, 200)}`,
      one.replace(/[A-Z]{6}/, '######'),
    ])
      assert.throws(() => readCertificates(broken));
  });
});

describe('what stands in a certificate', () => {
  test('is named by its fingerprint and carries what its CA signed', async () => {
    const ca = await createTestAuthority();
    const { certificate } = await ca.client('agent-001', {
      alternativeNames: ['agent-001.eu.example', '10.0.0.7', '2001:db8::7', 'urn:uuid:018f-7'],
    });
    const x509 = new X509Certificate(certificate);
    const read = readCertificate(x509);
    assert.match(read.fingerprint, /^[0-9a-f]{64}$/);
    assert.equal(read.subject, 'CN=agent-001');
    assert.equal(read.commonName, 'agent-001');
    assert.deepEqual(read.names, {
      dns: ['agent-001.eu.example'],
      uris: ['urn:uuid:018f-7'],
      emails: [],
      ips: ['10.0.0.7', '2001:db8::7'],
    });
    assert.equal(read.serial, x509.serialNumber.toLowerCase());
    assert.equal(read.expiresMs, Date.parse(x509.validTo));
  });

  test('holds as many names as its CA gave it, whatever stands in them, and no name when there are two', () => {
    const pair = forge.pki.rsa.generateKeyPair(1024);
    const made = forge.pki.createCertificate();
    made.publicKey = pair.publicKey;
    made.serialNumber = '01';
    made.validity.notAfter = new Date(NOW_MS);
    made.setSubject([
      { name: 'commonName', value: 'agent\nCN=admin' },
      { name: 'organizationName', value: 'x, CN=admin' },
    ]);
    made.setIssuer([{ name: 'commonName', value: 'x' }]);
    made.setExtensions([
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'a, DNS:admin' },
          { type: 6, value: 'urn:x", URI:urn:admin, DNS:"admin' },
          { type: 2, value: 'b.example' },
        ],
      },
    ]);
    made.sign(pair.privateKey, forge.md.sha256.create());
    const read = readCertificate(new X509Certificate(forge.pki.certificateToPem(made)));
    assert.ok(!read.commonName?.startsWith('admin'));
    assert.deepEqual(read.names.dns, ['a, DNS:admin', 'b.example']);
    assert.deepEqual(read.names.uris, ['urn:x", URI:urn:admin, DNS:"admin']);

    made.setSubject([
      { name: 'commonName', value: 'agent' },
      { name: 'commonName', value: 'admin' },
    ]);
    made.sign(pair.privateKey, forge.md.sha256.create());
    const two = readCertificate(new X509Certificate(forge.pki.certificateToPem(made)));
    assert.equal(two.commonName, undefined);
  });
});
