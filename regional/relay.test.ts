import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { AgentBytes, firstReport, TestSocket, TOKEN } from '../chaos-tests/harness/agent-path.ts';
import { type AgentPage, relayStatusSchema, type RelayStatusJson } from '../src/api/index.ts';
import { MemoryBroker } from '../src/bus/memory-bus.ts';
import { ManualClock } from '../src/clock/manual-clock.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { silentLogger } from '../src/log/logger.ts';
import type { JoinBundle } from '../src/wire/join-bundle.ts';
import { publish, type TestRelease, TestPublisher } from './acceptance/test-publisher.ts';
import { type Relay, startRelay } from './app.ts';

const MINUTE_MS = 60_000;
const BODY = 'receivers: {nop: {}}\n';

/** A whole relay on a bus in memory, and the region's side of a global plane. */
class Site {
  readonly clock = new ManualClock();
  readonly broker = new MemoryBroker({ clock: this.clock });
  readonly publisher = new TestPublisher(this.clock, { development: true });
  readonly global = this.broker.global();
  link = this.broker.relay({ region: 'eu', relay: 'eu-1' });
  readonly dir = mkdtempSync(join(tmpdir(), 'holdfast-relay-'));
  relay!: Relay;

  async start(metricsPort = 0): Promise<void> {
    const config = loadConfig(
      JSON.stringify({
        server: { websocket: { endpoint: '127.0.0.1:0' }, http: { endpoint: '127.0.0.1:0' } },
        telemetry: { metrics: { endpoint: `127.0.0.1:${metricsPort}` } },
        relay: { data_dir: join(this.dir, 'data'), settle: '1s' },
      }),
      'relay',
      { baseDir: this.dir },
    );
    const bundle: JoinBundle = {
      schema: 'holdfast.join/v1',
      plane: this.publisher.plane,
      region: 'eu',
      relay: 'eu-1',
      nats: { servers: ['nats://not-used:4222'], nkey_seed: 'not-used' },
      roots: { fleet: [Buffer.from(this.publisher.ceremony.roots.fleet).toString()], artifacts: [] },
    };
    this.relay = await startRelay({
      config,
      bundle,
      clock: this.clock,
      log: silentLogger,
      openBus: () => this.link,
    });
  }

  async stop(): Promise<void> {
    const stopped = this.relay.stop();
    for (let waited = 0; waited < 10_000; waited += 500) await this.clock.advance(500);
    await stopped;
  }

  async publish(body: string): Promise<TestRelease> {
    const release = this.publisher.release([body], { token: TOKEN });
    await publish(this.global, 'eu', release);
    await this.clock.advance(1_000);
    return release;
  }

  get(path: string): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.relay.endpoints.http.port}${path}`);
  }

  async status(): Promise<RelayStatusJson> {
    return relayStatusSchema.parse(await (await this.get('/status')).json());
  }
}

async function siteFor(t: TestContext): Promise<Site> {
  const site = new Site();
  await site.start();
  t.after(async () => {
    await site.stop();
    rmSync(site.dir, { recursive: true });
  });
  return site;
}

test('before anything was accepted a relay is alive, not ready, and sends agents away without judging them', async (t) => {
  const site = await siteFor(t);
  assert.equal((await site.get('/health')).status, 200);
  assert.equal((await site.get('/ready')).status, 503);
  const status = await site.status();
  assert.deepEqual([status.generation, status.trust, status.accepted_at], [0, 'none', null]);
  const answer = await fetch(`http://127.0.0.1:${site.relay.endpoints.gateway.port}/v1/opamp`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-protobuf', Authorization: 'Bearer hf_anything-at-all' },
    body: Uint8Array.from(new AgentBytes().message()),
  });
  assert.equal(answer.status, 503, 'an outage is never 401');
  assert.ok(Number(answer.headers.get('retry-after')) >= 30);
});

test('a published generation is accepted, offered and shown, with the keys called what they are', async (t) => {
  const site = await siteFor(t);
  const release = await site.publish(BODY);
  assert.equal((await site.get('/ready')).status, 200);
  const status = await site.status();
  assert.equal(status.generation, release.generation);
  assert.equal(status.wanted_generation, release.generation);
  assert.equal(status.trust, 'fresh');
  assert.deepEqual(status.flags, ['development-keys']);

  const socket = await TestSocket.open({ port: site.relay.endpoints.gateway.port });
  t.after(() => socket.close());
  const answer = await socket.ask(new AgentBytes().message(firstReport('web-1')));
  assert.equal(Buffer.from(answer.remoteConfig?.config?.configMap?.['']?.body ?? []).toString(), BODY);

  const page = (await (await site.get('/api/v1/agents?label=host.name=web-1')).json()) as AgentPage;
  assert.deepEqual(
    page.items.map(({ name, status: config, relay, region }) => [name, config, relay, region]),
    [['web-1', 'pending', 'eu-1', 'eu']],
  );
  assert.equal((await site.get('/api/v1/agents?label=nonsense')).status, 400);
  assert.equal((await site.get('/api/v1/agents/nobody')).status, 404);
});

test('its repository is served without the credentials', async (t) => {
  const site = await siteFor(t);
  const release = await site.publish(BODY);
  const timestamp = await site.get('/tuf/region/eu/timestamp.json');
  assert.deepEqual(Buffer.from(await timestamp.arrayBuffer()), Buffer.from(release.timestamp));
  assert.equal((await site.get('/tuf/region/us/timestamp.json')).status, 404);
  for (const sha256 of release.blobs.keys())
    assert.equal((await site.get(`/tuf/region/eu/targets/${sha256}.manifest.json`)).status, 404);
});

test('cut off it stays ready; link and signatures are two facts, and both are told once the link is back', async (t) => {
  const site = await siteFor(t);
  site.publisher.timestampLifetimeMs = MINUTE_MS;
  site.publisher.shape = (manifest) => ({
    ...manifest,
    policy: { ...manifest.policy, offline: { ...manifest.policy.offline, serve_s: 120 } },
  });
  const release = await site.publish(BODY);
  site.link.cut();
  await site.clock.advance(5_000);
  const cut = await site.status();
  assert.deepEqual([cut.link.connected, cut.trust], [false, 'fresh']);

  await site.clock.advance(MINUTE_MS);
  const stale = await site.status();
  assert.deepEqual([stale.trust, stale.generation], ['stale', release.generation]);
  assert.equal((await site.get('/ready')).status, 200);
  assert.ok((stale.age_s ?? 0) >= MINUTE_MS / 1000, 'it says how old its knowledge is');
  await site.clock.advance(2 * MINUTE_MS);
  assert.equal((await site.status()).trust, 'overdue');
  assert.ok((await site.status()).queue.rows >= 3, 'the transitions wait for the global plane');

  site.link.heal();
  await publish(site.global, 'eu', site.publisher.refresh(release));
  await site.clock.advance(2_000);
  const back = await site.status();
  assert.deepEqual([back.trust, back.link.connected], ['fresh', true]);
});

test('a restart serves what was accepted before the bus is there', async (t) => {
  const site = await siteFor(t);
  const release = await site.publish(BODY);
  await site.stop();
  site.broker.stop();
  site.link = site.broker.relay({ region: 'eu', relay: 'eu-1' });
  await site.start();
  assert.equal((await site.status()).generation, release.generation);
  const socket = await TestSocket.open({ port: site.relay.endpoints.gateway.port });
  t.after(() => socket.close());
  const answer = await socket.ask(new AgentBytes().message(firstReport('new-1')));
  assert.equal(Buffer.from(answer.remoteConfig?.config?.configMap?.['']?.body ?? []).toString(), BODY);
});

test('a taken metrics port costs the port, not the relay, and is said [G-27]', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const site = new Site();
  await site.start((other.address() as { port: number }).port);
  t.after(async () => {
    await site.stop();
    other.close();
    rmSync(site.dir, { recursive: true });
  });
  assert.equal(site.relay.endpoints.metrics, undefined);
  assert.deepEqual((await site.status()).flags, ['metrics-port-taken']);
  const metrics = await (await site.get('/metrics')).text();
  for (const name of [
    'holdfast_link_connected',
    'holdfast_generation_held',
    'opamp_server_connected_agents',
    'holdfast_event_loop_delay_seconds',
  ])
    assert.match(metrics, new RegExp(`^${name}[ {]`, 'm'));
});
