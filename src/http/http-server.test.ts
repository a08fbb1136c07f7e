import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import forge from 'node-forge';
import { ApiError, errorBodySchema } from '../api/index.ts';
import { silentLogger } from '../log/logger.ts';
import { BusError } from '../bus/bus-error.ts';
import { createHttpServer, type HttpServerOptions } from './http-server.ts';

const TOKEN = 'hfo_0123456789abcdef';
const LOOPBACK = { host: '127.0.0.1', port: 0 };
const dir = mkdtempSync(join(tmpdir(), 'holdfast-http-'));
after(() => rmSync(dir, { recursive: true }));

interface Answer {
  status: number;
  body: string;
  headers: NodeJS.Dict<string | string[]>;
}

/** One request over a connection of its own. */
function ask(
  url: string,
  options: { headers?: Record<string, string>; ca?: string; cert?: string; key?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = (url.startsWith('https') ? httpsRequest : httpRequest)(url, { agent: false, ...options });
    request.on('error', reject);
    request.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
      );
    });
    request.end();
  });
}

async function serving(
  options: Omit<HttpServerOptions, 'log'>,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const server = createHttpServer({
    log: silentLogger,
    openPaths: ['/health'],
    localPaths: ['/metrics'],
    ...options,
  });
  for (const path of ['/health', '/metrics', '/secret']) server.app.get(path, async () => ({ path }));
  server.app.get('/broken', async () => {
    throw new Error('SELECT password FROM /var/lib');
  });
  server.app.get('/refused', async () => {
    throw new ApiError('conflict', 'no', { hint: 'yes' });
  });
  server.app.get('/away', async () => {
    throw new BusError('disconnected', 'no link');
  });
  server.app.post('/take', async () => ({}));
  const { host, port } = await server.listen(LOOPBACK);
  try {
    await use(`${options.tls ? 'https' : 'http'}://${host}:${port}`);
  } finally {
    await server.close();
  }
}

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

describe('tokens', () => {
  it('are asked for everywhere but on open paths, and on local ones from this machine', () =>
    serving({ token: TOKEN }, async (url) => {
      assert.equal((await ask(`${url}/health`)).status, 200);
      assert.equal((await ask(`${url}/metrics`)).status, 200);
      const refused = await ask(`${url}/secret`);
      assert.equal(refused.status, 401);
      assert.equal(refused.headers['www-authenticate'], 'Bearer');
      assert.equal((await ask(`${url}/secret`, bearer(TOKEN))).status, 200);
      for (const wrong of ['', `${TOKEN}x`, TOKEN.slice(1), TOKEN.toUpperCase()])
        assert.equal((await ask(`${url}/secret`, bearer(wrong))).status, 401);
    }));

  it('are asked for before a stranger learns which paths there are', () =>
    serving({ token: TOKEN }, async (url) => {
      assert.equal((await ask(`${url}/nothing`)).status, 401);
      assert.equal((await ask(`${url}/nothing`, bearer(TOKEN))).status, 404);
      // The open path is that one and no way round.
      for (const path of ['/health/../secret', '//health', '/health/', '/HEALTH'])
        assert.notEqual((await ask(`${url}${path}`)).status, 200);
    }));

  it('are not needed on this machine where none is configured, unless the request was meant for another', () =>
    serving({}, async (url) => {
      assert.equal((await ask(`${url}/secret`)).status, 200);
      assert.equal((await ask(`${url}/secret`, { headers: { host: 'evil.example' } })).status, 401);
      assert.equal(
        (await ask(`${url}/secret`, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status,
        401,
      );
    }));
});

describe('errors', () => {
  it('have one shape, and say nothing of what went wrong inside', () =>
    serving({ open: true }, async (url) => {
      const of = async (path: string) => {
        const { status, body } = await ask(`${url}${path}`);
        return { status, ...errorBodySchema.parse(JSON.parse(body)).error };
      };
      assert.deepEqual(await of('/refused'), { status: 409, code: 'conflict', message: 'no', hint: 'yes' });
      const broken = await of('/broken');
      assert.deepEqual([broken.status, broken.code], [500, 'internal']);
      assert.doesNotMatch(broken.message, /SELECT|password|var/);
      assert.deepEqual(await of('/away'), { status: 503, code: 'unavailable', message: 'no link' });
      assert.equal((await of('/nothing')).code, 'not-found');
    }));

  it('name the taken port', () =>
    serving({ open: true }, async (url) => {
      const second = createHttpServer({ log: silentLogger });
      const port = Number(new URL(url).port);
      await assert.rejects(second.listen({ host: '127.0.0.1', port }), {
        code: 'address-in-use',
        message: `127.0.0.1:${port} is taken by another process`,
      });
      await second.close();
    }));

  it('name the certificate that cannot be read', () => {
    const tls = { certFile: join(dir, 'nothing.crt'), keyFile: join(dir, 'nothing.key') };
    assert.throws(() => createHttpServer({ log: silentLogger, tls }), { code: 'unreadable-certificate' });
  });
});

describe('TLS [G-17]', () => {
  const ca = identity('ca');
  const files = (name: string, { cert, key }: Identity) => {
    writeFileSync(join(dir, `${name}.crt`), cert);
    writeFileSync(join(dir, `${name}.key`), key);
    return { certFile: join(dir, `${name}.crt`), keyFile: join(dir, `${name}.key`) };
  };
  const server = files('server', identity('server', ca));
  const client = identity('client', ca);
  const foreign = identity('client', identity('another ca'));
  const clientCaFile = files('ca', ca).certFile;

  it('serves with the configured certificate', () =>
    serving({ tls: server, token: TOKEN }, async (url) => {
      assert.equal((await ask(`${url}/secret`, { ca: ca.cert, ...bearer(TOKEN) })).status, 200);
      await assert.rejects(ask(`${url}/secret`, { ca: foreign.cert }));
    }));

  it('with a client CA asks for its certificate and for the token, and for neither from probes', () =>
    serving({ tls: { ...server, clientCaFile }, token: TOKEN }, async (url) => {
      const trust = { ca: ca.cert };
      assert.equal((await ask(`${url}/health`, trust)).status, 200);
      assert.equal((await ask(`${url}/secret`, { ...trust, ...bearer(TOKEN) })).status, 401);
      assert.equal((await ask(`${url}/secret`, { ...trust, ...foreign, ...bearer(TOKEN) })).status, 401);
      assert.equal((await ask(`${url}/metrics`, trust)).status, 401);
      assert.equal((await ask(`${url}/secret`, { ...trust, ...client })).status, 401);
      assert.equal((await ask(`${url}/secret`, { ...trust, ...client, ...bearer(TOKEN) })).status, 200);
    }));
});

interface Identity {
  cert: string;
  key: string;
}

/** A certificate for 127.0.0.1, signed by `issuer`, or a CA. */
function identity(name: string, issuer?: Identity): Identity {
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
