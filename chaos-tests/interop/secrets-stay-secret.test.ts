import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { SignJWT } from 'jose';
import { applyResultSchema, madeApiKeySchema } from '../../src/api/index.ts';
import { AgentBytes, firstReport, TestSocket } from '../harness/agent-path.ts';
import { eventually } from '../harness/eventually.ts';
import { planesFor, planesUnavailable } from '../harness/planes.ts';

const reason = planesUnavailable();
const options = { timeout: 120_000, ...(reason === undefined ? {} : { skip: reason }) };

/** Whose purpose it is to hold a secret: files that were made to be private, of mode 0600. */
const HOLDERS = /(^|\/)(jwt-key|operator\.token|nats\.seed|join\.json|endpoints\.json)$|^nats\/|\/keys\//;

test('no secret of a run is in anything that it wrote or shows', options, async (t) => {
  const secretDir = mkdtempSync(join(tmpdir(), 'holdfast-secret-'));
  t.after(() => rmSync(secretDir, { recursive: true, force: true }));
  const secret = 'the-secret-of-this-test-that-has-more-than-32-bytes';
  const secretFile = join(secretDir, 'jwt-key');
  writeFileSync(secretFile, `${secret}\n`, { mode: 0o600 });
  const planes = await planesFor(t, {
    regions: { eu: ['eu-1'] },
    settings: { auth: { jwt: { secret_key_file: secretFile } } },
  });
  const relay = planes.relay('eu-1');
  await planes.apply(
    JSON.stringify({
      apiVersion: 'opamp.io/v1',
      kind: 'Region',
      metadata: { name: 'eu' },
      spec: { auth: { accept: ['token', 'api_key', 'jwt'] } },
    }),
  );
  const key = await planes.api.post('/api/v1/api-keys', madeApiKeySchema, { json: { regions: ['eu'] } });
  const nowS = Math.floor(Date.now() / 1000);
  const jwtOf = (signer: string): Promise<string> =>
    new SignJWT({ sub: 'agent-001', iat: nowS, exp: nowS + 600 })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.from(signer));
  const shown = {
    token: planes.tokens['eu'] ?? '',
    apiKey: key.key,
    jwt: await jwtOf(secret),
    wrongJwt: await jwtOf('another-secret-that-has-more-than-32-bytes-too'),
    wrongKey: 'opamp_THISISAGUESSOFSOMEBODYWHOISSTRANGE',
  };

  const port = Number(new URL(relay.agentsHttp).port);
  for (const token of [shown.token, shown.apiKey, shown.jwt]) {
    const socket = await eventually('the credential is taken', async () => {
      // A refused handshake never opens, so it is asked by HTTP first.
      const { status } = await fetch(relay.agentsHttp, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/x-protobuf' },
        body: Buffer.from(new AgentBytes().message(firstReport('a'))),
      });
      return status === 200 && TestSocket.open({ port }, { token });
    });
    t.after(() => socket.close());
    await socket.ask(new AgentBytes().message(firstReport('a')));
  }
  for (const token of [shown.wrongJwt, shown.wrongKey]) {
    const { status } = await fetch(relay.agentsHttp, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/x-protobuf' },
    });
    assert.equal(status, 401);
  }
  await planes.api.post('/api/v1/revocations', applyResultSchema, {
    json: { kind: 'jwt-subject', value: 'agent-001' },
  });
  await eventually('the revocation acts', async () => {
    const { status } = await fetch(relay.agentsHttp, {
      method: 'POST',
      headers: { Authorization: `Bearer ${shown.jwt}`, 'Content-Type': 'application/x-protobuf' },
    });
    return status === 401;
  });

  const agents = await relay.agents();
  const operator = { headers: { Authorization: `Bearer ${planes.operatorToken}` } };
  const pages = [
    ...['/status', '/metrics', '/api/v1/agents', '/tuf/timestamp.json'].map((path) => `${relay.http}${path}`),
    relay.metrics,
    ...[
      'status',
      'events',
      'api-keys',
      'regions',
      'regions/eu',
      'regions/eu/tokens',
      'revocations',
      'agents',
    ].map((path) => `${planes.globalUrl}/api/v1/${path}`),
    ...agents.map(({ uid }) => `${planes.globalUrl}/api/v1/agents/${uid}`),
    `${planes.globalUrl}/metrics`,
  ];
  const written = new Map<string, string>();
  for (const url of pages) {
    const response = await fetch(url, url.startsWith(planes.globalUrl) ? operator : {});
    assert.ok(response.ok || url.includes('/tuf/'), `${url}: ${response.status}`);
    written.set(url, await response.text());
  }
  const walk = (dir: string): void => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && !HOLDERS.test(relative(planes.dir, path)))
        written.set(path, readFileSync(path, 'latin1'));
    }
  };
  walk(planes.dir);
  assert.ok([...written.keys()].some((name) => name.endsWith('trust.db')));
  assert.ok([...written.keys()].some((name) => name.endsWith('.log')));
  const secrets = { ...shown, secret, operator: planes.operatorToken };
  const found = [...written].flatMap(([name, text]) =>
    Object.entries(secrets).flatMap(([what, value]) => (text.includes(value) ? `${what} in ${name}` : [])),
  );
  assert.deepEqual(found, []);
  // The search finds what is there: the id of a key is no secret.
  assert.ok([...written.values()].some((text) => text.includes(key.id)));
});
