import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { createServer as createTlsServer } from 'node:https';
import { gzipSync } from 'node:zlib';
import { type WebSocket, WebSocketServer } from 'ws';
import { systemClock } from '../clock/system-clock.ts';
import { decodeAgentToServer, encodeServerToAgent } from '../opamp/codec.ts';
import { frameMessage, unframeMessage } from '../opamp/framing.ts';
import type { AgentToServer, ServerToAgent } from '../opamp/messages.ts';
import { uidToHex } from '../opamp/uid.ts';
import { type AgentMoment, createFleet, type Fleet, type FleetOptions } from './fleet.ts';
import { createTestAuthority } from '../tls/test-set.ts';

const PATIENCE_MS = 10_000;

/** A server with one config for everybody. */
class Endpoint {
  readonly heard: AgentToServer[] = [];
  readonly authorizations = new Set<string | undefined>();
  readonly sockets = new Set<WebSocket>();
  body = 'receivers: {}';
  hash = 'aa';
  /** How many requests and handshakes to turn away. */
  turnAway = 0;
  turnedAwayAtMs: number[] = [];
  #server!: Server;
  readonly #identity: { cert: string; key: string } | undefined;

  constructor(identity?: { cert: string; key: string }) {
    this.#identity = identity;
  }

  async listen(t: TestContext, port = 0): Promise<void> {
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      if (this.#refuses(request)) {
        response.writeHead(503, { 'retry-after': '1' }).end();
        return;
      }
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = gzipSync(this.#answer(Buffer.concat(parts)));
        response.writeHead(200, {
          'content-type': 'application/x-protobuf',
          'content-encoding': 'gzip',
        });
        response.end(body);
      });
    };
    this.#server = this.#identity ? createTlsServer(this.#identity, answer) : createServer(answer);
    const sockets = new WebSocketServer({ noServer: true });
    this.#server.on('upgrade', (request, socket, head) => {
      if (this.#refuses(request)) {
        socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        this.sockets.add(webSocket);
        webSocket.on('close', () => this.sockets.delete(webSocket));
        webSocket.on('message', (data: Buffer) =>
          webSocket.send(frameMessage(this.#answer(unframeMessage(data) ?? new Uint8Array()))),
        );
      });
    });
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    t.after(() => {
      for (const socket of this.sockets) socket.terminate();
      this.#server.closeAllConnections();
      this.#server.close();
    });
  }

  get url(): string {
    return `${this.#identity ? 'https' : 'http'}://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1/opamp`;
  }

  #refuses(request: IncomingMessage): boolean {
    this.authorizations.add(request.headers.authorization);
    if (this.turnAway === 0) return false;
    this.turnAway--;
    this.turnedAwayAtMs.push(performance.now());
    return true;
  }

  #answer(bytes: Uint8Array): Uint8Array {
    const message = decodeAgentToServer(bytes);
    this.heard.push(message);
    const answer: ServerToAgent = { instanceUid: message.instanceUid ?? new Uint8Array() };
    const held = message.remoteConfigStatus?.lastRemoteConfigHash;
    if (held && Buffer.from(held).toString('hex') !== this.hash)
      answer.remoteConfig = {
        configHash: Buffer.from(this.hash, 'hex'),
        config: { configMap: { '': { body: Buffer.from(this.body), contentType: 'text/yaml' } } },
      };
    return encodeServerToAgent(answer);
  }
}

async function start(
  t: TestContext,
  endpoint: Endpoint,
  options: Partial<FleetOptions> = {},
): Promise<Fleet> {
  await endpoint.listen(t);
  const fleet = createFleet({
    clock: systemClock,
    endpoints: [endpoint.url],
    count: 20,
    transport: 'ws',
    timing: { applyMs: [1, 5], slowApplyMs: [5, 10], crashAfterMs: 0 },
    backoff: { firstMs: 5, longestMs: 50 },
    ...options,
  });
  t.after(() => fleet.kill());
  fleet.start();
  return fleet;
}

for (const transport of ['ws', 'http'] as const) {
  test(`over ${transport} every agent gets the config, applies it, and shows its credential`, async (t) => {
    const endpoint = new Endpoint();
    const fleet = await start(t, endpoint, { transport, token: 'hf_secret', region: 'eu' });
    await fleet.until(({ applied }) => applied === 20, PATIENCE_MS, 'all applied');
    const stats = fleet.stats();
    assert.deepEqual(stats.byHash, { aa: 20 });
    assert.deepEqual(stats.alarms, []);
    assert.deepEqual(fleet.content('aa'), { '': endpoint.body });
    assert.deepEqual([...endpoint.authorizations], ['Bearer hf_secret']);
    assert.equal(new Set(endpoint.heard.map(({ instanceUid }) => uidToHex(instanceUid!))).size, 20);
    assert.equal(fleet.agents()[0]?.name, 'eu-sim-001');
  });

  test(`over ${transport} agents say goodbye when stopped`, async (t) => {
    const endpoint = new Endpoint();
    const fleet = await start(t, endpoint, { transport, count: 3 });
    await fleet.until(({ applied }) => applied === 3, PATIENCE_MS, 'all applied');
    await fleet.stop();
    assert.equal(endpoint.heard.filter(({ agentDisconnect }) => agentDisconnect).length, 3);
    assert.equal(fleet.stats().connected, 0);
  });

  test(`over ${transport} an agent that is turned away waits at least as long as it was told to`, async (t) => {
    const endpoint = new Endpoint();
    endpoint.turnAway = 1;
    const fleet = await start(t, endpoint, { transport, count: 1 });
    await fleet.until(({ applied }) => applied === 1, PATIENCE_MS, 'applied');
    const waitedMs = performance.now() - (endpoint.turnedAwayAtMs[0] ?? NaN);
    assert.ok(waitedMs >= 990, `waited ${waitedMs} ms`);
    assert.equal(fleet.stats().connectFailures, 1);
  });
}

test('over TLS agents trust the CA that they were given and no other', async (t) => {
  const authority = await createTestAuthority();
  const { certificate: cert, key } = await authority.server();
  for (const transport of ['ws', 'http'] as const) {
    const endpoint = new Endpoint({ cert, key });
    const fleet = await start(t, endpoint, { transport, count: 3, ca: authority.certificate });
    await fleet.until(({ applied }) => applied === 3, PATIENCE_MS, 'all applied');
    const distrustful = createFleet({ clock: systemClock, endpoints: [endpoint.url], count: 1, transport });
    t.after(() => distrustful.kill());
    distrustful.start();
    await distrustful.until(({ connectFailures }) => connectFailures > 0, PATIENCE_MS, 'refused');
    assert.equal(distrustful.stats().messagesReceived, 0);
  }
});

test('several agents share a socket, and each gets its own answers', async (t) => {
  const endpoint = new Endpoint();
  const fleet = await start(t, endpoint, { agentsPerSocket: 8 });
  await fleet.until(({ applied }) => applied === 20, PATIENCE_MS, 'all applied');
  assert.equal(endpoint.sockets.size, 3);
  assert.deepEqual(fleet.stats().alarms, []);
});

test('agents reconnect when the connection is cut, and go to the next endpoint when theirs is gone', async (t) => {
  const dead = 'ws://127.0.0.1:1/v1/opamp';
  const endpoint = new Endpoint();
  await endpoint.listen(t);
  const fleet = createFleet({
    clock: systemClock,
    endpoints: [dead, endpoint.url],
    count: 4,
    transport: 'ws',
    timing: { applyMs: [1, 5] },
    backoff: { firstMs: 5, longestMs: 50 },
  });
  t.after(() => fleet.kill());
  fleet.start();
  await fleet.until(({ applied }) => applied === 4, PATIENCE_MS, 'all applied');
  const before = endpoint.heard.length;
  const old = [...endpoint.sockets];
  for (const socket of old) socket.terminate();
  // They may be back before anybody saw them gone: new sockets tell.
  await fleet.until(
    ({ connected }) =>
      connected === 4 &&
      endpoint.heard.length >= before + 4 &&
      [...endpoint.sockets].filter((socket) => !old.includes(socket)).length === 4,
    PATIENCE_MS,
    'all back',
  );
  const back = endpoint.heard.slice(before);
  assert.ok(back.every(({ agentDescription }) => !agentDescription));
});

test('a restarted fleet applies again, except those that remember', async (t) => {
  const endpoint = new Endpoint();
  const fleet = await start(t, endpoint, { count: 10, mix: { obedient: 6, remembering: 4 } });
  await fleet.until(({ applied }) => applied === 10, PATIENCE_MS, 'all applied');
  await fleet.restartAgents();
  await fleet.until(
    ({ applied, offers }) => applied === 10 && offers >= 16,
    PATIENCE_MS,
    'the obedient applied again',
  );
  for (const { character, applied } of fleet.agents())
    assert.equal(applied.length, character === 'remembering' ? 1 : 2);
});

test('clones share a uid with an agent on another socket', async (t) => {
  const endpoint = new Endpoint();
  const fleet = await start(t, endpoint, {
    count: 4,
    agentsPerSocket: 4,
    mix: { obedient: 3, cloned: 1 },
  });
  await fleet.until(({ applied }) => applied === 4, PATIENCE_MS, 'all applied');
  assert.equal(endpoint.sockets.size, 2);
  assert.equal(new Set(fleet.agents().map(({ uid }) => uid)).size, 3);
});

test('the same seed and prefix make the same fleet, another of either another', () => {
  const make = (seed: number, namePrefix = 'sim') =>
    createFleet({
      clock: systemClock,
      endpoints: ['ws://127.0.0.1:1/'],
      count: 50,
      transport: 'ws',
      seed,
      namePrefix,
      mix: { obedient: 3, rejecting: 1 },
    })
      .agents()
      .map(({ name, uid, character }) => ({ name, uid, character }));
  assert.deepEqual(make(4), make(4));
  const uids = new Set([...make(4), ...make(5), ...make(4, 'eu')].map(({ uid }) => uid));
  assert.equal(uids.size, 150);
});

test('what cannot be is refused before anything starts', () => {
  const options = { clock: systemClock, endpoints: ['ws://h/'], count: 1, transport: 'ws' as const };
  for (const wrong of [
    { endpoints: [] },
    { endpoints: ['h:4320'] },
    { count: -1 },
    { agentsPerSocket: 0 },
    { transport: 'http' as const, agentsPerSocket: 2 },
  ])
    assert.throws(() => createFleet({ ...options, ...wrong }), { code: 'bad-options' });
});

test('waiting in vain says for what, and what there was instead', async (t) => {
  const endpoint = new Endpoint();
  const fleet = await start(t, endpoint, { count: 2 });
  await assert.rejects(
    fleet.until(({ failed }) => failed === 2, 50, 'all failed'),
    { code: 'timeout', message: /all failed: not within 50 ms: .*2 connected|all failed/ },
  );
});
test('who observes a fleet hears what its agents live through, in order, with the connection it happened on', async (t) => {
  const endpoint = new Endpoint();
  const moments: AgentMoment[] = [];
  const fleet = await start(t, endpoint, { count: 1, observe: (moment) => moments.push(moment) });
  await fleet.until(({ applied }) => applied === 1, PATIENCE_MS, 'applied');
  await fleet.restartAgents();
  await fleet.until(({ offers, connected }) => offers === 2 && connected === 1, PATIENCE_MS, 'offered again');
  await fleet.until(({ applied }) => applied === 1, PATIENCE_MS, 'applied again');
  const told = moments.map((moment) => `${moment.connection} ${moment.kind}`);
  assert.deepEqual(told, [
    ...['1 connected', '1 offered', '1 reported', '1 applied', '1 reported'],
    ...['1 restarted', '1 disconnected', '2 connected', '2 offered', '2 reported', '2 applied', '2 reported'],
  ]);
  const [agent] = fleet.agents();
  for (const moment of moments)
    assert.deepEqual([moment.uid, moment.endpoint], [agent?.uid, agent?.endpoint]);
});
