import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  AgentBytes,
  firstReport,
  post,
  startRelay,
  type TestRelay,
  TOKEN,
  until,
} from '../../chaos-tests/harness/agent-path.ts';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { createRegistry } from '../../src/metrics/registry.ts';
import { ANONYMOUS } from './authenticator.ts';
import type { Channel, Reply } from './channel.ts';
import { Gateway } from './gateway.ts';

it('what an answer holds is given back when its client hung up before it was ready', async () => {
  const asked: Channel[] = [];
  let answer: (reply: Reply) => void = () => undefined;
  const clock = new ManualClock();
  const gateway = new Gateway({
    host: '127.0.0.1',
    port: 0,
    clock,
    log: silentLogger,
    registry: createRegistry(),
    authenticator: {
      authenticate: () => Promise.resolve({ kind: 'accepted', credential: ANONYMOUS }),
      stillAccepted: () => true,
      isOpen: () => true,
      isLapsed: () => false,
      accepts: () => '',
    },
    receiver: {
      receive(channel) {
        asked.push(channel);
        return new Promise((resolve) => (answer = resolve));
      },
      badRequest: () => new Uint8Array(),
      closed: () => undefined,
    },
  });
  const { port } = await gateway.listen();
  const client = request({
    port,
    path: '/v1/opamp',
    method: 'POST',
    headers: { 'Content-Type': 'application/x-protobuf' },
  });
  client.on('error', () => undefined);
  client.end('x');
  await until(() => asked.length === 1);
  client.destroy();
  await until(() => asked[0]?.isOpen() === false);
  let flushed = 0;
  answer({ message: new Uint8Array(10), onFlushed: () => flushed++ });
  await until(() => flushed === 1);
  const closing = gateway.close();
  await clock.advance(2_000);
  await closing;
});

describe('a stranger that is still sending its body', () => {
  const BODY_BYTES = 32 * 1024;
  const refused = (relay: TestRelay): Promise<number> => relay.metric('holdfast_gateway_rejected_total');

  /** Has sent the headers and the first byte of a body of `length` bytes, without a token. */
  async function stranger(relay: TestRelay, length: number): Promise<Socket> {
    const socket = connect(relay.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.pause();
    socket.write(
      `POST /v1/opamp HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-protobuf\r\nContent-Length: ${length}\r\n\r\n.`,
    );
    await until(async () => (await refused(relay)) === 1);
    return socket;
  }

  async function start(): Promise<TestRelay> {
    const relay = await startRelay();
    relay.content.accept(100, { 7: 'a: 1\n' });
    return relay;
  }

  it('reads its answer, however slowly it sends, and then the connection ends', async () => {
    const relay = await start();
    const socket = await stranger(relay, BODY_BYTES);
    for (let sent = 1; sent < BODY_BYTES; sent += 1_057) {
      await new Promise((written) => socket.write(Buffer.alloc(Math.min(1_057, BODY_BYTES - sent)), written));
      await relay.clock.advance(1);
    }
    assert.match(
      await restOf(socket),
      /^HTTP\/1\.1 401 [^]*a credential is needed; taken here: token, api_key\n$/,
    );
    await relay.stop();
  });

  it('is listened to for a while and a few bytes only', async () => {
    const relay = await start();
    const cut = (): Promise<number> =>
      relay.metric('holdfast_gateway_limited_total', { limit: 'refused-body' });
    const slow = await stranger(relay, BODY_BYTES);
    assert.equal(await cut(), 0);
    await relay.clock.advance(2_000);
    assert.match(await restOf(slow), /^HTTP\/1\.1 401 /);
    assert.equal(await cut(), 1);
    const endless = connect(relay.port, '127.0.0.1');
    endless.on('error', () => undefined);
    endless.write('POST /v1/opamp HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000\r\n\r\n');
    endless.write(Buffer.alloc(100_000));
    endless.resume();
    await once(endless, 'close');
    assert.equal(await cut(), 2);
    await relay.stop();
  });
});

it('decompressed bodies count among all that are held at once, while they grow, and are given back', async () => {
  const relay = await startRelay({ limits: { maxBodyBytesInFlight: 100_000 } });
  relay.content.accept(100, { 7: 'a: 1\n' });
  const statusOf = async (body: Uint8Array): Promise<number> =>
    (await post(relay, gzipSync(body), { headers: { 'Content-Encoding': 'gzip' } })).status;
  const large = new Uint8Array(60_000);
  assert.equal(await statusOf(new Uint8Array(200_000)), 503, 'more than all may hold');
  assert.equal(await statusOf(large), 400, 'there is room: read, and no AgentToServer');

  const other = connect(relay.port, '127.0.0.1');
  await once(other, 'connect');
  other.write(
    `POST /v1/opamp HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${TOKEN}\r\nContent-Type: application/x-protobuf\r\nContent-Length: 60001\r\n\r\n`,
  );
  other.write(large);
  await until(async () => (await statusOf(large)) === 503);
  other.destroy();
  await until(async () => (await statusOf(large)) === 400);
  assert.equal(await statusOf(new AgentBytes().message(firstReport('a'))), 200);
  await relay.stop();
});

async function restOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) text += chunk.toString();
  return text;
}
