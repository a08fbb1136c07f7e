import assert from 'node:assert/strict';
import { once } from 'node:events';
import forge from 'node-forge';
import { it } from 'node:test';
import { WebSocket } from 'ws';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { AgentBytes, firstReport, startRelay, TestSocket } from '../../chaos-tests/harness/agent-path.ts';

interface Identity {
  cert: string;
  key: string;
}

/** A certificate for 127.0.0.1, signed by `issuer` or by itself as a CA. */
function createIdentity(name: string, issuer?: Identity): Identity {
  const { publicKey, privateKey } = forge.pki.rsa.generateKeyPair(1024);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.now() - 60_000);
  certificate.validity.notAfter = new Date(Date.now() + 3_600_000);
  const subject = [{ name: 'commonName', value: name }];
  certificate.setSubject(subject);
  certificate.setIssuer(issuer ? forge.pki.certificateFromPem(issuer.cert).subject.attributes : subject);
  certificate.setExtensions([
    issuer
      ? { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }
      : { name: 'basicConstraints', cA: true },
  ]);
  certificate.sign(issuer ? forge.pki.privateKeyFromPem(issuer.key) : privateKey, forge.md.sha256.create());
  return { cert: forge.pki.certificateToPem(certificate), key: forge.pki.privateKeyToPem(privateKey) };
}

it('with a client CA, only who shows its certificate is let in, and still needs a token [G-17]', async () => {
  const ca = createIdentity('the agents CA');
  const relay = await startRelay({
    tls: { ...createIdentity('relay', ca), clientCa: ca.cert },
    clock: new ManualClock(Date.now()),
  });
  relay.content.accept(100, { 7: 'a: 1\n' });
  const client = createIdentity('an agent', ca);

  const socket = await TestSocket.open(relay, { ca: ca.cert, ...client });
  assert.ok((await socket.ask(new AgentBytes().message(firstReport('a')))).remoteConfig);

  const stranger = new WebSocket(`wss://127.0.0.1:${relay.port}/v1/opamp`, { ca: ca.cert });
  const [error] = (await once(stranger, 'error')) as [Error & { code?: string }];
  assert.match(error.code ?? error.message, /CERTIFICATE_REQUIRED|ECONNRESET|EPIPE/);

  const withoutToken = new WebSocket(`wss://127.0.0.1:${relay.port}/v1/opamp`, { ca: ca.cert, ...client });
  withoutToken.on('error', () => undefined);
  const [, response] = (await once(withoutToken, 'unexpected-response')) as [unknown, { statusCode: number }];
  assert.equal(response.statusCode, 401);
  socket.close();
  await relay.stop();
});
