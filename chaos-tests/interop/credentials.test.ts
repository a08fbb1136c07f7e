import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { SignJWT } from 'jose';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { apiKeyDigest, createApiKey } from '../../src/credentials/api-key.ts';
import { secretId } from '../../src/credentials/jwt.ts';
import { startRelay, TOKEN } from '../harness/agent-path.ts';
import { createIdentity } from '../harness/certificates.ts';
import { eventually } from '../harness/eventually.ts';
import { findBinaries } from './binaries.ts';
import { OpampGoAgent } from './opamp-go-agent.ts';

const { binaries, missing } = findBinaries();
const options = { timeout: 60_000, ...(missing === undefined ? {} : { skip: missing }) };

test(
  "opamp-go's client with a token, an API key, a JWT and a certificate, over ws and http",
  options,
  async (t) => {
    const dir = mkdtempSync(join(tmpdir(), 'holdfast-credentials-'));
    t.after(() => rmSync(dir, { recursive: true, force: true }));
    const file = (name: string, text: string): string => {
      writeFileSync(join(dir, name), text);
      return join(dir, name);
    };
    const secret = Buffer.from('a secret of the tests that has more than 32 bytes');
    const key = createApiKey({ prefix: 'opamp_', length: 32 });
    const nowS = Math.floor(Date.now() / 1000);
    const jwt = await new SignJWT({ sub: 'agent-001', iat: nowS, exp: nowS + 600 })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(secret);
    const ca = createIdentity('the agents CA', { bits: 2048 });
    const server = createIdentity('relay', { issuer: ca, bits: 2048 });
    const client = createIdentity('agent-7', { issuer: ca, bits: 2048 });

    const content = {
      auth: { accept: [['token'], ['api_key'], ['jwt'], ['mtls']], expired: 'serve' },
      credentials: {
        api_keys: {
          salt: 'salt',
          keys: [{ id: 'key-1', hash: apiKeyDigest('salt', key).toString('base64url') }],
        },
        jwt: { required_claims: [], clock_skew_s: 60, secret_id: secretId(secret) },
      },
    } as Parameters<Awaited<ReturnType<typeof startRelay>>['content']['accept']>[2];
    const start = async (tls?: Parameters<typeof startRelay>[0]) => {
      const relay = await startRelay({
        clock: new ManualClock(Date.now()),
        jwtSecret: () => secret,
        ...tls,
      });
      relay.content.accept(100, { 7: 'a: 1\n' }, content);
      t.after(() => relay.stop());
      return relay;
    };
    const plain = await start();
    const secured = await start({ tls: { ...server, clientCa: ca.cert } });
    const tls = {
      ca: file('ca.crt', ca.cert),
      cert: file('agent.crt', client.cert),
      key: file('agent.key', client.key),
    };
    const agents = (['ws', 'http'] as const).flatMap((scheme) =>
      [
        { id: 'token-0', token: TOKEN, relay: plain },
        { id: 'key-1', token: key, relay: plain },
        { id: 'jwt:agent-001', token: jwt, relay: plain },
        { id: 'cert:agent-7', token: '', relay: secured, tls },
      ].map(({ relay, id, ...shown }) => {
        const url = `${scheme}${relay === secured ? 's' : ''}://127.0.0.1:${relay.port}/v1/opamp`;
        const agent = new OpampGoAgent(binaries!.opampGoClient, {
          ...{ dir, endpoint: url, name: `go-${scheme}-${id.replace(':', '-')}` },
          ...{ uid: randomUUID().replaceAll('-', ''), heartbeatMs: 200 },
          ...shown,
        });
        return { agent: agent.start(), relay, id };
      }),
    );
    t.after(() => Promise.all(agents.map(({ agent }) => agent.stop())));
    for (const { agent, relay, id } of agents) {
      await eventually(`${id} is offered its config`, () => agent.offers().length === 1);
      assert.equal(relay.fleet.get(agent.uid)?.credentialId, id);
    }
  },
);
