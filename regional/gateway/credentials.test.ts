import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { afterEach, describe, it } from 'node:test';
import { SignJWT } from 'jose';
import { WebSocket } from 'ws';
import {
  AgentBytes,
  firstReport,
  post,
  refusedHandshake,
  startRelay,
  type TestRelay,
  TestSocket,
  TOKEN,
} from '../../chaos-tests/harness/agent-path.ts';
import { createIdentity, type Identity } from '../../chaos-tests/harness/certificates.ts';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { apiKeyDigest } from '../../src/credentials/api-key.ts';
import { secretId } from '../../src/credentials/jwt.ts';
import type { Credentials, RegionAuth } from '../../src/manifest/document.ts';
import { frameMessage } from '../../src/opamp/framing.ts';
import { ServerErrorResponseType } from '../../src/opamp/messages.ts';
import { Enrolment } from '../sessions/enrolment.ts';
import { certificateFingerprints } from '../credentials/peer-certificate.ts';

const SALT = 'salt-of-the-tests';
const KEY = 'opamp_abcdefghijklmnopqrstuvwxyz012345';
const SECRET = Buffer.from('a secret of the tests that has more than 32 bytes');
const CONFIG = { 7: 'a: 1\n' };
const ANY: RegionAuth = { accept: [['token'], ['api_key'], ['jwt']], expired: 'serve' };

let relay: TestRelay;
const sockets: TestSocket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await relay.stop();
});

async function open(options: Parameters<typeof TestSocket.open>[1] = {}): Promise<TestSocket> {
  const socket = await TestSocket.open(relay, options);
  sockets.push(socket);
  return socket;
}

function withKey(more: { expires_ms?: number; labels?: Record<string, string> } = {}): Partial<Credentials> {
  const hash = apiKeyDigest(SALT, KEY).toString('base64url');
  return { api_keys: { salt: SALT, keys: [{ id: 'key-1', hash, ...more }] } };
}

function withJwt(more: Partial<NonNullable<Credentials['jwt']>> = {}): Partial<Credentials> {
  return { jwt: { required_claims: [], clock_skew_s: 0, secret_id: secretId(SECRET), ...more } };
}

function jwt(claims: Record<string, unknown> = {}): Promise<string> {
  const nowS = Math.floor(relay.clock.now() / 1000);
  return new SignJWT({ sub: 'agent-1', jti: 'jti-1', iat: nowS, exp: nowS + 3_600, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(SECRET);
}

function credentialOf(agent: AgentBytes): string | undefined {
  return relay.fleet.get(agent.uid)?.credentialId;
}

describe('an agent with an API key or a JWT', () => {
  it('is served over ws and http, with the labels of its credential', async () => {
    relay = await startRelay({ jwtSecret: () => SECRET });
    relay.content.accept(100, CONFIG, {
      auth: ANY,
      credentials: { ...withKey({ labels: { tier: 'gold' } }), ...withJwt({ labels_claim: 'labels' }) },
    });
    const bearers = { 'key-1': KEY, 'jwt:agent-1': await jwt({ labels: { tier: 'gold' } }) };
    for (const [id, token] of Object.entries(bearers)) {
      const overWs = new AgentBytes();
      const socket = await open({ token });
      assert.ok((await socket.ask(overWs.message(firstReport('a')))).remoteConfig, id);
      const overHttp = new AgentBytes();
      const answer = await post(relay, overHttp.message(firstReport('b')), { token });
      assert.ok(answer.message?.remoteConfig, id);
      for (const agent of [overWs, overHttp]) {
        assert.equal(credentialOf(agent), id);
        assert.deepEqual(relay.fleet.get(agent.uid)?.credentialLabels, { tier: 'gold' });
      }
    }
  });

  it('is told by 401 what is taken, and by 503 when the relay cannot judge', async () => {
    relay = await startRelay();
    relay.content.accept(100, CONFIG, { auth: ANY, credentials: withJwt() });
    const { status, headers } = await refusedHandshake(relay, { Authorization: 'Bearer opamp_nobody' });
    assert.equal(status, 401);
    assert.equal(
      headers['www-authenticate'],
      'Bearer realm="opamp", accepts="token, api_key, jwt", error="invalid_token", error_description="this credential is not known here"',
    );
    // The secret is not here: nobody can tell whether this JWT is good.
    const unsure = await post(relay, new Uint8Array(), { token: await jwt() });
    assert.equal(unsure.status, 503);
    assert.ok(Number(unsure.headers.get('retry-after')) >= 30);
  });

  it('revoked while its body is on the way is not heard', async () => {
    relay = await startRelay();
    relay.content.accept(100, CONFIG, { auth: ANY, credentials: withKey() });
    const agent = new AgentBytes();
    const body = agent.message(firstReport('a'));
    const sent = request({
      port: relay.port,
      path: '/v1/opamp',
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-protobuf',
        Authorization: `Bearer ${KEY}`,
        Expect: '100-continue',
      },
    });
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    sent.flushHeaders();
    await once(sent, 'continue');
    relay.content.accept(101, CONFIG, { auth: ANY });
    sent.end(body);
    const [response] = await answered;
    response.resume();
    assert.equal(response.statusCode, 401);
    assert.equal(relay.fleet.get(agent.uid), undefined);
  });

  it('revoked is not heard any more, though it keeps the closing handshake waiting', async () => {
    relay = await startRelay();
    relay.content.accept(100, CONFIG, { auth: ANY, credentials: withKey() });
    const socket = await open({ token: KEY });
    relay.content.accept(101, CONFIG, { auth: ANY });
    const late = new AgentBytes();
    socket.socket.send(frameMessage(late.message(firstReport('a'))));
    assert.equal(relay.gateway.dropRevoked(), 1);
    assert.equal(await socket.closed, 1008);
    assert.equal(relay.fleet.get(late.uid), undefined);
  });

  it('that polls gets the labels of the JWT that it shows, also under the same subject', async () => {
    relay = await startRelay({ jwtSecret: () => SECRET });
    relay.content.accept(100, CONFIG, { auth: ANY, credentials: withJwt({ labels_claim: 'labels' }) });
    const agent = new AgentBytes();
    const labels = async (tier: string): Promise<unknown> => {
      await post(relay, agent.message(firstReport('a')), { token: await jwt({ labels: { tier } }) });
      return relay.fleet.get(agent.uid)?.credentialLabels;
    };
    assert.deepEqual(await labels('gold'), { tier: 'gold' });
    assert.deepEqual(await labels('edge'), { tier: 'edge' });
  });

  it('does not get the labels of an API key that has the id of its token', async () => {
    relay = await startRelay();
    const { api_keys: held } = withKey({ labels: { tier: 'gold' } });
    assert.ok(held);
    const keys = held.keys.map((key) => ({ ...key, id: 'token-0' }));
    relay.content.accept(100, CONFIG, { credentials: { api_keys: { ...held, keys } } });
    const agent = new AgentBytes();
    const socket = await open();
    await socket.ask(agent.message(firstReport('a')));
    relay.sessions.contentAccepted();
    assert.deepEqual(relay.fleet.get(agent.uid)?.credentialLabels, { tier: 'test' });
  });

  it('by a key of its issuer that cannot have come here yet is not told that it is nobody', async () => {
    const standing = { isCutOff: true };
    relay = await startRelay({ standing });
    const [held, newer] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
    const jwks = { keys: [{ ...held.publicKey.export({ format: 'jwk' }), kid: 'held' }] };
    relay.content.accept(100, CONFIG, {
      auth: ANY,
      credentials: { jwt: { required_claims: [], clock_skew_s: 0, jwks } },
    });
    const token = await new SignJWT({ sub: 'agent-1', exp: Math.floor(relay.clock.now() / 1000) + 3_600 })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'newer' })
      .sign(newer.privateKey);
    assert.equal((await post(relay, new Uint8Array(), { token })).status, 503);
    standing.isCutOff = false;
    assert.equal((await post(relay, new Uint8Array(), { token })).status, 401);
  });

  it('is dropped at once by a revocation, and not before', async () => {
    relay = await startRelay({ jwtSecret: () => SECRET });
    const credentials = { ...withKey(), ...withJwt() };
    relay.content.accept(100, CONFIG, { auth: ANY, credentials });
    const token = await jwt();
    const withTheJwt = await open({ token });
    const withTheKey = await open({ token: KEY });
    const withTheToken = await open();
    relay.content.accept(101, CONFIG, { auth: ANY, credentials: { ...credentials, revoked: [] } });
    assert.equal(relay.gateway.dropRevoked(), 0);
    relay.content.accept(102, CONFIG, {
      auth: ANY,
      credentials: { ...withJwt(), revoked: [{ kind: 'jwt-subject', value: 'agent-1' }] },
    });
    assert.equal(relay.gateway.dropRevoked(), 2);
    assert.deepEqual(await Promise.all([withTheJwt.closed, withTheKey.closed]), [1008, 1008]);
    assert.equal(withTheToken.socket.readyState, WebSocket.OPEN);
    for (const refused of [token, KEY])
      assert.equal((await post(relay, new Uint8Array(), { token: refused })).status, 401);
    assert.equal((await post(relay, new Uint8Array(), { token: await jwt({ sub: 'other' }) })).status, 200);
  });

  it('revoked up to a moment, it comes back with a JWT that was issued after it', async () => {
    relay = await startRelay({ jwtSecret: () => SECRET });
    const issuedBefore = { issued_before_ms: relay.clock.now() + 60_000 };
    relay.content.accept(100, CONFIG, {
      auth: ANY,
      credentials: {
        ...withJwt(),
        revoked: [{ kind: 'jwt-subject', value: 'agent-1', ...issuedBefore }],
      },
    });
    assert.equal((await post(relay, new Uint8Array(), { token: await jwt() })).status, 401);
    await relay.clock.advance(60_000);
    assert.equal((await post(relay, new Uint8Array(), { token: await jwt() })).status, 200);
  });
});

describe('a credential that ran out', () => {
  const standing = { isCutOff: false, confirmedMs: 0, floorMs: 0 };
  const start = async (expiresInMs: number, expired: RegionAuth['expired'] = 'serve'): Promise<void> => {
    const clock = new ManualClock();
    Object.assign(standing, { isCutOff: false, confirmedMs: clock.now(), floorMs: clock.now() });
    Object.defineProperty(standing, 'nowMs', {
      get: () => clock.now(),
      enumerable: true,
      configurable: true,
    });
    relay = await startRelay({
      clock,
      standing,
      enrolment: (content, registry, authenticator) =>
        new Enrolment({
          facts: () => ({
            offline: content.current()?.manifest.policy.offline,
            isConnected: true,
            trust: 'fresh',
          }),
          wasOffered: () => false,
          isLapsed: (credential) => authenticator.isLapsed(credential),
          registry,
        }),
    });
    relay.content.accept(100, CONFIG, {
      auth: { accept: [['api_key']], expired },
      credentials: withKey({ expires_ms: clock.now() + expiresInMs }),
    });
  };
  const status = async (agent: AgentBytes): Promise<number> =>
    (await post(relay, agent.message(firstReport('a')), { token: KEY })).status;

  it('is refused while the region is connected, and its socket closed', async () => {
    await start(30_000);
    const socket = await open({ token: KEY });
    await socket.ask(new AgentBytes().message(firstReport('a')));
    await relay.clock.advance(60_000);
    assert.equal(await socket.closed, 1008);
    assert.equal(await status(new AgentBytes()), 401);
  });

  it('in a cut: known agents are served and flagged, nobody enrols with it, and healing leaves time', async () => {
    await start(30_000);
    const known = new AgentBytes();
    assert.equal(await status(known), 200);
    standing.isCutOff = true;
    const socket = await open({ token: KEY });
    await socket.ask(known.message());
    await relay.clock.advance(60_000);
    assert.equal(socket.socket.readyState, WebSocket.OPEN);
    socket.close();
    await relay.clock.advance(3_600_000);
    assert.equal(await status(known), 200);
    assert.ok(relay.lapsed.includes('key-1'));
    const stranger = new AgentBytes();
    const answer = await post(relay, stranger.message(firstReport('b')), { token: KEY });
    assert.equal(
      answer.message?.errorResponse?.type,
      ServerErrorResponseType.ServerErrorResponseType_Unavailable,
    );
    assert.equal(relay.fleet.get(stranger.uid), undefined);
    Object.assign(standing, { isCutOff: false, confirmedMs: relay.clock.now(), floorMs: relay.clock.now() });
    assert.equal(await status(known), 200, 'the link is back this moment');
    await relay.clock.advance(24 * 3_600_000);
    assert.equal(await status(known), 401);
  });

  it('before the cut began, or where the policy says so, is refused in a cut, too', async () => {
    await start(30_000);
    await relay.clock.advance(60_000);
    Object.assign(standing, { isCutOff: true, confirmedMs: relay.clock.now(), floorMs: relay.clock.now() });
    assert.equal(await status(new AgentBytes()), 401);
    await relay.stop();
    await start(30_000, 'refuse');
    standing.isCutOff = true;
    await relay.clock.advance(60_000);
    assert.equal(await status(new AgentBytes()), 401);
  });

  it('by a clock that is certainly wrong locks out nobody who is known', async () => {
    await start(30_000, 'refuse');
    const known = new AgentBytes();
    assert.equal(await status(known), 200);
    standing.floorMs = relay.clock.now() + 365 * 86_400_000;
    assert.equal(await status(known), 200);
  });
});

describe('somebody who guesses', () => {
  it('is sent away unheard after a while, by address, and others of the relay are not', async () => {
    relay = await startRelay({ limits: { refusalsPerSecond: 1, refusalBurst: 5 } });
    relay.content.accept(100, CONFIG);
    const statuses: number[] = [];
    for (let n = 0; n < 8; n++)
      statuses.push((await post(relay, new Uint8Array(), { token: `hf_guess-${n}` })).status);
    assert.deepEqual(statuses, [401, 401, 401, 401, 401, 401, 503, 503]);
    assert.equal(await relay.metric('holdfast_gateway_limited_total', { limit: 'refusals' }), 2);
    assert.equal(await relay.metric('holdfast_credentials_refused_total', { reason: 'unknown' }), 6);
    await relay.clock.advance(2_000);
    assert.equal((await post(relay, new Uint8Array(), { token: TOKEN })).status, 200);
  });
});

describe('a client certificate [G-17]', () => {
  const ca = createIdentity('the agents CA');
  const server = createIdentity('relay', { issuer: ca });
  const auth: RegionAuth = { accept: [['mtls'], ['token']], expired: 'serve' };
  const start = async (
    more: Partial<RegionAuth> = {},
    options: Parameters<typeof startRelay>[0] = {},
  ): Promise<void> => {
    relay = await startRelay({
      tls: { ...server, clientCa: ca.cert },
      clock: new ManualClock(Date.now()),
      ...options,
    });
    relay.content.accept(100, CONFIG, { auth: { ...auth, ...more } });
  };
  const withCertificate = (client: Identity, token?: string): Promise<TestSocket> =>
    open({
      ca: ca.cert,
      ...client,
      ...(token === undefined ? { headers: { Authorization: '' } } : { token }),
    });
  const statusOf = (client: Identity, token?: string): Promise<number | string> =>
    new Promise((resolve) => {
      const request = httpsRequest(`https://127.0.0.1:${relay.port}/v1/opamp`, {
        method: 'POST',
        ca: ca.cert,
        ...client,
        agent: false,
        headers: {
          'Content-Type': 'application/x-protobuf',
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        },
      });
      request.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on('error', (error: Error & { code?: string }) => resolve(error.code ?? error.message));
      request.end();
    });

  it('is enough where the region says so, over ws and http, and a changed instance_uid is no reason to refuse', async () => {
    await start({ mtls: [{ common_names: ['agent-*'], labels: { tier: 'edge' } }] });
    const client = createIdentity('agent-7', {
      issuer: ca,
      sans: [{ type: 6, value: 'spiffe://eu/agent-7' }],
    });
    for (const agent of [new AgentBytes(), new AgentBytes()]) {
      const socket = await withCertificate(client);
      assert.ok((await socket.ask(agent.message(firstReport('a')))).remoteConfig);
      assert.equal(credentialOf(agent), 'cert:agent-7');
      assert.deepEqual(relay.fleet.get(agent.uid)?.credentialLabels, { tier: 'edge' });
    }
    assert.equal(await statusOf(client), 200);
    assert.equal(await statusOf(createIdentity('other', { issuer: ca })), 401);
  });

  it('must be of the CA and the names that the region asks for', async () => {
    const [fingerprint = ''] = certificateFingerprints(ca.cert);
    const client = createIdentity('agent-7', { issuer: ca, sans: [{ type: 2, value: 'a.eu.example' }] });
    for (const [rule, status] of [
      [{ cas: [fingerprint] }, 200],
      [{ cas: ['0'.repeat(64)] }, 401],
      [{ sans: ['DNS:*.eu.example'] }, 200],
      [{ sans: ['DNS:*.us.example'] }, 401],
      [{ cas: [fingerprint], common_names: ['somebody'] }, 401],
    ] as const) {
      await start({ mtls: [{ ...rule, cas: 'cas' in rule ? [...rule.cas] : undefined } as never] });
      assert.equal(await statusOf(client), status, JSON.stringify(rule));
      await relay.stop();
    }
    await start();
  });

  it('and a token together, where both are asked for, and neither alone', async () => {
    await start({ accept: [['mtls', 'token']] });
    const client = createIdentity('agent-7', { issuer: ca });
    assert.equal(await statusOf(client, TOKEN), 200);
    assert.equal(await statusOf(client), 401);
    assert.equal(await statusOf(client, 'hf_wrong'), 401);
    assert.match(String(await statusOf({} as Identity, TOKEN)), /ECONNRESET|EPIPE|CERTIFICATE_REQUIRED/);
  });

  it('of a stranger is sent away, also one that ran out under a root of its own', async () => {
    await start({}, { standing: { isCutOff: true, confirmedMs: 0 } });
    const own = createIdentity('the agents CA');
    for (const stranger of [
      createIdentity('agent-7', { issuer: own }),
      createIdentity('agent-7', { issuer: own, expired: true, withChain: true }),
      createIdentity('agent-7', { issuer: own, expired: true }),
    ])
      assert.match(String(await statusOf(stranger)), /ECONNRESET|EPIPE/);
  });

  it('that ran out serves a known agent of a region that is cut off, and none of a connected one', async () => {
    const client = createIdentity('agent-7', { issuer: ca, expired: true });
    const clock = new ManualClock(Date.now());
    await start({}, { clock, standing: { nowMs: Date.now(), isCutOff: true, confirmedMs: 1 } });
    assert.equal(await statusOf(client), 200);
    assert.deepEqual(new Set(relay.lapsed), new Set(['cert:agent-7']));
    await relay.stop();
    await start();
    assert.equal(await statusOf(client), 401);
  });

  it('that ran out spoils no token, unless the listener lets in nobody without one', async () => {
    const client = createIdentity('agent-7', { issuer: ca, expired: true });
    await start({}, { tls: { ...server, clientCa: ca.cert, clientAuth: 'optional' } });
    assert.equal(await statusOf(client, TOKEN), 200);
    assert.equal(await statusOf(client), 401);
    await relay.stop();
    await start();
    assert.equal(await statusOf(client, TOKEN), 401);
  });

  it('that was shown beside a token takes its connection along when it is revoked', async () => {
    await start({ accept: [['token']] });
    const client = createIdentity('agent-7', { issuer: ca });
    const [value = ''] = certificateFingerprints(client.cert);
    const socket = await withCertificate(client, TOKEN);
    relay.content.accept(101, CONFIG, {
      auth: { ...auth, accept: [['token']] },
      credentials: { revoked: [{ kind: 'certificate', value }] },
    });
    assert.equal(relay.gateway.dropRevoked(), 1);
    assert.equal(await socket.closed, 1008);
  });

  it('that was revoked is dropped at once and refused, by its fingerprint or its serial number', async () => {
    const client = createIdentity('agent-7', { issuer: ca });
    const [fingerprint = ''] = certificateFingerprints(client.cert);
    for (const revoked of [
      { kind: 'certificate', value: fingerprint },
      { kind: 'certificate-serial', value: client.serial },
    ] as const) {
      await start();
      const socket = await withCertificate(client);
      relay.content.accept(101, CONFIG, { auth, credentials: { revoked: [revoked] } });
      assert.equal(relay.gateway.dropRevoked(), 1);
      assert.equal(await socket.closed, 1008);
      assert.equal(await statusOf(client), 401);
      assert.equal(await statusOf(client, TOKEN), 401, 'a key that was called stolen opens nothing');
      await relay.stop();
    }
    await start();
  });
});
