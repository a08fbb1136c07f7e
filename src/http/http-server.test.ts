import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { before, describe, it } from 'node:test';
import { ApiError, errorBodySchema } from '../api/index.ts';
import { silentLogger } from '../log/logger.ts';
import { BusError } from '../bus/bus-error.ts';
import { systemClock } from '../clock/system-clock.ts';
import type { Credential } from '../pki/authority.ts';
import { ListenerTls } from '../tls/listener-tls.ts';
import { clientOptions, createTestAuthority, type TestAuthority, TlsFolder } from '../tls/test-set.ts';
import { createHttpServer, type HttpServerOptions } from './http-server.ts';

const TOKEN = 'hfo_0123456789abcdef';
const LOOPBACK = { host: '127.0.0.1', port: 0 };

interface Answer {
  status: number;
  body: string;
  headers: NodeJS.Dict<string | string[]>;
}

/** One request over a connection of its own. */
function ask(
  url: string,
  options: {
    headers?: Record<string, string>;
    ca?: string;
    cert?: string;
    key?: string;
    servername?: string;
  } = {},
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
});

describe('TLS [G-17]', () => {
  let ca: TestAuthority;
  let server: Credential;
  let client: Credential;
  before(async () => {
    ca = await createTestAuthority();
    [server, client] = await Promise.all([ca.server(), ca.client('an operator')]);
  });

  async function secured(
    clientAuth: 'none' | 'required' | 'optional',
    use: (url: string, tls: ListenerTls, folder: TlsFolder) => Promise<void>,
  ): Promise<void> {
    const folder = new TlsFolder(
      server,
      clientAuth === 'none' ? undefined : ca.certificate,
      clientAuth === 'optional' ? 'optional' : 'required',
    );
    const tls = await ListenerTls.open(folder.config, { clock: systemClock, log: silentLogger });
    try {
      await serving({ tls, token: TOKEN }, (url) => use(url, tls, folder));
    } finally {
      folder.remove();
    }
  }

  it('serves with the configured certificate', () =>
    secured('none', async (url) => {
      assert.equal((await ask(`${url}/secret`, { ...clientOptions(ca), ...bearer(TOKEN) })).status, 200);
      await assert.rejects(ask(`${url}/secret`, clientOptions(await createTestAuthority())));
    }));

  it('with a client CA asks for its certificate and for the token, and for neither from probes', () =>
    secured('required', async (url) => {
      const trust = clientOptions(ca);
      const foreign = clientOptions(ca, await (await createTestAuthority()).client('a stranger'));
      const known = clientOptions(ca, client);
      assert.equal((await ask(`${url}/health`, trust)).status, 200);
      assert.equal((await ask(`${url}/secret`, { ...trust, ...bearer(TOKEN) })).status, 401);
      assert.equal((await ask(`${url}/secret`, { ...foreign, ...bearer(TOKEN) })).status, 401);
      assert.equal((await ask(`${url}/metrics`, trust)).status, 401);
      assert.equal((await ask(`${url}/secret`, known)).status, 401);
      assert.equal((await ask(`${url}/secret`, { ...known, ...bearer(TOKEN) })).status, 200);
    }));

  it('asks for the token alone where a client certificate is optional', () =>
    secured('optional', async (url) => {
      assert.equal((await ask(`${url}/secret`, { ...clientOptions(ca), ...bearer(TOKEN) })).status, 200);
      assert.equal((await ask(`${url}/secret`, clientOptions(ca, client))).status, 401);
    }));

  it('shows renewed files, on both addresses of localhost', async () => {
    const folder = new TlsFolder(server);
    const tls = await ListenerTls.open(folder.config, { clock: systemClock, log: silentLogger });
    const listening = createHttpServer({ log: silentLogger, tls, open: true });
    listening.app.get('/health', async () => ({}));
    const { port } = await listening.listen({ host: 'localhost', port: 0 });
    const next = await createTestAuthority();
    folder.write(await next.server());
    assert.equal(await tls.reload(), 'taken');
    for (const { family } of listening.app.addresses() as AddressInfo[]) {
      const host = family === 'IPv6' ? '[::1]' : '127.0.0.1';
      const name = { ...clientOptions(next), servername: 'localhost' };
      assert.equal((await ask(`https://${host}:${port}/health`, name)).status, 200, host);
    }
    await listening.close();
    folder.remove();
  });
});
