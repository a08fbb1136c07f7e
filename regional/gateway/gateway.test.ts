import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  AgentBytes,
  failed,
  firstReport,
  post,
  refusedHandshake,
  startRelay,
  TestSocket,
  TOKEN,
  until,
  type TestRelay,
} from '../../chaos-tests/harness/agent-path.ts';
import { ServerErrorResponseType } from '../../src/opamp/messages.ts';

let relay: TestRelay;
const sockets: { close(): void }[] = [];

/** A relay that has accepted a generation, unless told otherwise. */
async function start(options: Parameters<typeof startRelay>[0] & { isEmpty?: boolean } = {}): Promise<void> {
  relay = await startRelay(options);
  if (!options.isEmpty) relay.content.accept(100, { 7: `a: ${'1'.repeat(4_000)}\n` });
}

async function open(options: Parameters<typeof TestSocket.open>[1] = {}): Promise<TestSocket> {
  const socket = await TestSocket.open(relay, options);
  sockets.push(socket);
  return socket;
}

const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` });

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await relay.stop();
});

describe('who may connect', () => {
  it('is 503 before anything was accepted, never 401: agents unenrol on a 401', async () => {
    await start({ isEmpty: true });
    const refused = await refusedHandshake(relay, bearer(TOKEN));
    assert.equal(refused.status, 503);
    assert.equal(refused.headers['retry-after'], '45', 'at least 30 s, and jitter [OpAMP Throttling]');
    assert.equal((await post(relay, new AgentBytes().message())).status, 503);
  });

  it('is 401 with a challenge for no token and for an unknown one [OpAMP Authentication]', async () => {
    await start();
    const missing = await refusedHandshake(relay, {});
    assert.equal(missing.status, 401);
    assert.equal(missing.headers['www-authenticate'], 'Bearer realm="opamp", accepts="token, api_key"');
    assert.equal((await refusedHandshake(relay, bearer('hf_wrong'))).status, 401);
    const posted = await post(relay, new AgentBytes().message(firstReport('a')), { token: undefined });
    assert.equal(posted.status, 401);
    assert.equal(relay.fleet.size, 0);
  });

  it('is everybody on this machine while no token exists, except web pages', async () => {
    await start({ isEmpty: true });
    relay.content.accept(100, { 7: 'a: 1\n' }, { tokens: [] });
    const socket = await open();
    assert.ok((await socket.ask(new AgentBytes().message(firstReport('a')))).remoteConfig);
    assert.equal((await refusedHandshake(relay, { Origin: 'http://a.page' })).status, 403);
  });

  it('is nobody while no token exists and the gateway is not on loopback', async () => {
    await start({ isEmpty: true, loopback: false });
    relay.content.accept(100, { 7: 'a: 1\n' }, { tokens: [] });
    assert.equal((await refusedHandshake(relay, bearer(TOKEN))).status, 401);
  });

  it('changes with the manifest: a revoked credential ends its connections, the others stay', async () => {
    await start({ isEmpty: true });
    relay.content.accept(100, { 7: 'a: 1\n' }, { tokens: [TOKEN, 'hf_second'] });
    const [kept, revoked] = [await open(), await open({ token: 'hf_second' })];
    relay.content.accept(101, { 7: 'a: 1\n' }, { tokens: [TOKEN] });
    assert.equal(relay.gateway.dropRevoked(), 1);
    assert.equal(await revoked.closed, 1008);
    assert.ok((await kept.ask(new AgentBytes().message(firstReport('a')))).remoteConfig);
    assert.equal((await refusedHandshake(relay, bearer('hf_second'))).status, 401);
  });
});

describe('the WebSocket transport', () => {
  it('answers text and a header that is not zero with BAD_REQUEST and stays open [OpAMP Bad Request]', async () => {
    await start();
    const socket = await open();
    for (const message of ['text', Buffer.from([1, 2, 3]), Buffer.from([])]) {
      socket.socket.send(message);
      const { errorResponse } = await socket.next();
      assert.equal(errorResponse?.type, ServerErrorResponseType.ServerErrorResponseType_BadRequest);
    }
    assert.ok((await socket.ask(new AgentBytes().message(firstReport('a')))).remoteConfig);
    assert.equal(await relay.metric('opamp_server_messages_received_total', { type: 'malformed' }), 3);
  });

  it('takes a message in fragments', async () => {
    await start();
    const socket = await open();
    const message = Buffer.concat([Buffer.from([0]), new AgentBytes().message(firstReport('a'))]);
    socket.socket.send(message.subarray(0, 10), { fin: false });
    socket.socket.send(message.subarray(10, 20), { fin: false });
    socket.socket.send(message.subarray(20), { fin: true });
    assert.ok((await socket.next()).remoteConfig);
  });

  it('closes with 1009 above the limit, also when it is compressed [OpAMP WebSocket Message Size Limits]', async () => {
    await start({ limits: { maxMessageBytes: 10_000 } });
    for (const perMessageDeflate of [false, true]) {
      const socket = await open({ perMessageDeflate });
      socket.socket.send(Buffer.alloc(10_001));
      assert.equal(await socket.closed, 1009);
    }
    assert.equal(await relay.metric('holdfast_gateway_limited_total', { limit: 'message-size' }), 2);
  });

  it('compresses where it is offered, up to a bound of connections', async () => {
    await start({ limits: { maxCompressedConnections: 1 } });
    const [first, second] = [
      await open({ perMessageDeflate: true }),
      await open({ perMessageDeflate: true }),
    ];
    assert.match(first.socket.extensions, /permessage-deflate/);
    assert.equal(second.socket.extensions, '');
    for (const socket of [first, second])
      assert.ok((await socket.ask(new AgentBytes().message(firstReport('a')))).remoteConfig);
  });

  it('holds no more connections than it may', async () => {
    await start({ limits: { maxConnections: 1 } });
    await open();
    const refused = await refusedHandshake(relay, bearer(TOKEN));
    assert.equal(refused.status, 503);
    assert.ok(Number(refused.headers['retry-after']) >= 30);
  });

  it('admits agents at a rate; strangers do not use it up', async () => {
    await start({ limits: { admissionsPerSecond: 1, admissionBurst: 1 } });
    for (let stranger = 0; stranger < 3; stranger++)
      assert.equal((await refusedHandshake(relay, bearer('hf_wrong'))).status, 401);
    await open();
    assert.equal((await refusedHandshake(relay, bearer(TOKEN))).status, 503);
    await relay.clock.advance(1_000);
    await open();
    assert.equal(await relay.metric('holdfast_gateway_limited_total', { limit: 'admission' }), 1);
  });

  it('drops a connection that never speaks, and one whose peer is gone', async () => {
    await start();
    const silent = await open();
    await relay.clock.advance(65_000);
    assert.equal(await silent.closed, 1006);
    const gone = await open({ autoPong: false });
    await gone.ask(new AgentBytes().message(firstReport('a')));
    await relay.clock.advance(120_000);
    assert.equal(await gone.closed, 1006);
    for (const limit of ['first-message-timeout', 'idle-timeout'])
      assert.equal(await relay.metric('holdfast_gateway_limited_total', { limit }), 1, limit);
  });

  it('stops reading from a peer that floods, loses nothing, and serves the others meanwhile', async () => {
    await start({ limits: { messagesPerSecond: 10, messageBurst: 10 } });
    const [flood, calm] = [await open(), await open()];
    const agent = new AgentBytes();
    await flood.ask(agent.message(firstReport('a')));
    for (let message = 0; message < 30; message++) flood.send(agent.message());
    await until(() =>
      relay.metric('holdfast_gateway_limited_total', { limit: 'message-rate' }).then(Boolean),
    );
    flood.send(agent.message({ health: { healthy: false } }));
    assert.ok((await calm.ask(new AgentBytes().message(firstReport('b')))).remoteConfig);
    assert.equal(relay.fleet.agent(agent.uid, false)[0]?.health, 'healthy', 'what came last is not read yet');
    await until(async () => {
      await relay.clock.advance(1_000);
      return relay.fleet.agent(agent.uid, false)[0]?.health === 'unhealthy';
    });
  });

  it('a large message counts as many: its sender is not read from until it is paid for', async () => {
    await start({ limits: { messagesPerSecond: 1, messageBurst: 10, messageBytesPerToken: 1_000 } });
    const socket = await open();
    const agent = new AgentBytes();
    await socket.ask(agent.message(firstReport('a')));
    assert.equal(await relay.metric('holdfast_gateway_limited_total', { limit: 'message-rate' }), 0);
    const errorMessage = 'x'.repeat(20_000);
    await socket.ask(agent.message(failed(relay.content.hashOf(7), errorMessage)));
    assert.equal(await relay.metric('holdfast_gateway_limited_total', { limit: 'message-rate' }), 1);
    socket.send(agent.message({ health: { healthy: false } }));
    await relay.clock.advance(5_000);
    assert.equal(relay.fleet.agent(agent.uid, false)[0]?.health, 'healthy', 'what came last is not read yet');
    await until(async () => {
      await relay.clock.advance(1_000);
      return relay.fleet.agent(agent.uid, false)[0]?.health === 'unhealthy';
    });
  });

  it('drops a reader that does not keep up', async () => {
    await start({ isEmpty: true, limits: { maxSendBufferBytes: 1_000 } });
    relay.content.accept(100, { 7: `a: ${'1'.repeat(8_000_000)}\n` });
    const socket = await open();
    socket.socket.pause();
    const agent = new AgentBytes();
    socket.send(agent.message(firstReport('a')));
    socket.send(agent.message());
    await until(() => relay.metric('holdfast_gateway_limited_total', { limit: 'send-buffer' }).then(Boolean));
    await until(() => relay.gateway.openSockets === 0);
    assert.equal(await relay.metric('holdfast_offer_bytes_in_flight'), 0);
  });

  it('is at its path only', async () => {
    await start();
    assert.equal((await refusedHandshake(relay, bearer(TOKEN), '/v1/other')).status, 404);
  });
});

describe('the plain HTTP transport', () => {
  it('takes gzip and answers with gzip where it is accepted [OpAMP Plain HTTP Transport]', async () => {
    await start();
    const posted = await post(relay, gzipSync(new AgentBytes().message(firstReport('a'))), {
      headers: { 'Content-Encoding': 'gzip', 'Accept-Encoding': 'gzip' },
    });
    assert.equal(posted.status, 200);
    assert.equal(posted.headers.get('content-encoding'), 'gzip');
    assert.ok(posted.message?.remoteConfig);
    const plain = await post(relay, new AgentBytes().message(firstReport('b')), {
      headers: { 'Accept-Encoding': 'gzip;q=0' },
    });
    assert.equal(plain.headers.get('content-encoding'), null);
    assert.ok(plain.message?.remoteConfig);
  });

  it('refuses what it does not understand: 405, 415, 400', async () => {
    await start();
    const body = new AgentBytes().message(firstReport('a'));
    const got = await post(relay, body, { method: 'GET' });
    assert.equal(got.status, 405);
    assert.equal(got.headers.get('allow'), 'POST');
    assert.equal((await post(relay, body, { headers: { 'Content-Type': 'application/json' } })).status, 415);
    assert.equal((await post(relay, body, { headers: { 'Content-Encoding': 'br' } })).status, 415);
    assert.equal((await post(relay, body, { headers: { 'Content-Encoding': 'gzip' } })).status, 400);
    const malformed = await post(relay, Buffer.from([0x0a, 0xff]));
    assert.equal(malformed.status, 400);
    assert.equal(
      malformed.message?.errorResponse?.type,
      ServerErrorResponseType.ServerErrorResponseType_BadRequest,
    );
  });

  it('answers an instance_uid that is not 16 bytes with BAD_REQUEST [OpAMP AgentToServer.instance_uid]', async () => {
    await start();
    const posted = await post(relay, new AgentBytes('00ff').message());
    assert.equal(posted.status, 200, 'clients read the body of no other status');
    assert.equal(
      posted.message?.errorResponse?.type,
      ServerErrorResponseType.ServerErrorResponseType_BadRequest,
    );
    assert.equal(relay.fleet.size, 0);
  });

  it('is 413 above the limit, before and after decompression [OpAMP Plain HTTP Message Size Limits]', async () => {
    await start({ limits: { maxMessageBytes: 10_000 } });
    assert.equal((await post(relay, Buffer.alloc(10_001))).status, 413);
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    assert.ok(bomb.length < 10_000);
    assert.equal((await post(relay, bomb, { headers: { 'Content-Encoding': 'gzip' } })).status, 413);
  });

  it('says 413 also to a client that is still sending', async () => {
    await start({ limits: { maxMessageBytes: 10_000 } });
    const { request } = await import('node:http');
    const sending = request({
      port: relay.port,
      method: 'POST',
      path: '/v1/opamp',
      headers: { ...bearer(TOKEN), 'Content-Type': 'application/x-protobuf' },
    });
    const answered = once(sending, 'response') as Promise<[{ statusCode: number }]>;
    for (let chunk = 0; chunk < 300; chunk++) sending.write(Buffer.alloc(100_000));
    sending.end();
    const [response] = await answered;
    sending.on('error', () => undefined);
    sending.destroy();
    assert.equal(response.statusCode, 413);
  });

  it('is 503 with Retry-After when requests or bodies are too many at once', async () => {
    await start({ limits: { requestsPerSecond: 1, requestBurst: 1 } });
    assert.equal((await post(relay, new AgentBytes().message(firstReport('a')))).status, 200);
    const busy = await post(relay, new AgentBytes().message(firstReport('b')));
    assert.equal(busy.status, 503);
    assert.equal(busy.headers.get('retry-after'), '45');
    await relay.stop();
    await start({ limits: { maxBodyBytesInFlight: 100 } });
    assert.equal((await post(relay, Buffer.alloc(101))).status, 503);
  });

  it('is 503 for a peer that sends too much, as it came or decompressed, until that is paid for', async () => {
    await start({
      isEmpty: true,
      limits: { messagesPerSecond: 1, messageBurst: 2, messageBytesPerToken: 10_000 },
    });
    relay.content.accept(100, { 7: 'a: 1\n' }, { tokens: [TOKEN, 'hf_second'] });
    const bomb = await post(relay, gzipSync(Buffer.alloc(50_000)), {
      headers: { 'Content-Encoding': 'gzip' },
    });
    assert.equal(bomb.status, 400);
    const agent = new AgentBytes();
    const owing = await post(relay, agent.message(firstReport('a')));
    assert.equal(owing.status, 503);
    assert.equal(owing.headers.get('retry-after'), '45');
    assert.equal(await relay.metric('holdfast_gateway_limited_total', { limit: 'body-rate' }), 1);
    assert.equal(
      (await post(relay, new AgentBytes().message(firstReport('b')), { token: 'hf_second' })).status,
      200,
    );
    await relay.clock.advance(5_000);
    for (let report = 0; report < 5; report++)
      assert.equal(
        (await post(relay, agent.message(firstReport('a')))).status,
        200,
        'small bodies cost nothing',
      );
  });

  it('spares a refused client its body, and reads none of it', async () => {
    await start();
    const socket = await raw(
      'POST /v1/opamp HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-protobuf\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\n\r\n',
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    assert.match(answer.toString(), /^HTTP\/1\.1 401 /);
  });

  it('does not wait for ever for headers', async () => {
    await start({ limits: { headersTimeoutMs: 50 } });
    const socket = await raw('POST /v1/opamp HTTP/1.1\r\n');
    socket.resume();
    await once(socket, 'close');
  });
});

it('a gateway that stops says goodbye to its agents', async () => {
  await start();
  const socket = await open();
  await socket.ask(new AgentBytes().message(firstReport('a')));
  await relay.stop();
  assert.equal(await socket.closed, 1001);
  await start();
});

it('a taken port is said so', async () => {
  await start();
  const { GatewayError, createGateway } = await import('./gateway.ts');
  const { createAuthenticator } = await import('./authenticator.ts');
  const { Expiry } = await import('../credentials/expiry.ts');
  const { createRegistry } = await import('../../src/metrics/registry.ts');
  const { silentLogger } = await import('../../src/log/logger.ts');
  const second = createGateway({
    host: '127.0.0.1',
    port: relay.port,
    receiver: relay.sessions,
    authenticator: createAuthenticator({
      accepted: () => undefined,
      region: 'eu',
      clock: relay.clock,
      expiry: new Expiry(relay.clock, () => ({ nowMs: 0, floorMs: 0, confirmedMs: 0, isCutOff: true })),
      loopback: true,
    }),
    clock: relay.clock,
    log: silentLogger,
    registry: createRegistry(),
  });
  await assert.rejects(
    second.listen(),
    (error) => error instanceof GatewayError && error.code === 'port-taken',
  );
});

async function raw(bytes: string): Promise<Socket> {
  const socket = connect(relay.port, '127.0.0.1');
  sockets.push({ close: () => socket.destroy() });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}
