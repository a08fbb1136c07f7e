import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import {
  AgentBytes,
  applied,
  failed,
  firstReport,
  post,
  TestSocket,
  TOKEN,
} from '../chaos-tests/harness/agent-path.ts';
import { freePort } from '../chaos-tests/harness/free-port.ts';
import { relayStatusSchema, type RelayStatusJson } from '../src/api/index.ts';
import { MemoryBroker } from '../src/bus/memory-bus.ts';
import { createUserKey } from '../src/bus/user-key.ts';
import { ManualClock } from '../src/clock/manual-clock.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { silentLogger } from '../src/log/logger.ts';
import { configHash } from '../src/manifest/config-hash.ts';
import type { Manifest } from '../src/manifest/document.ts';
import { publish, type TestRelease, TestPublisher } from './acceptance/test-publisher.ts';
import { type Relay, startRelay } from './app.ts';
import { peerToken } from './siblings/peer-token.ts';

const OLD = 'receivers: {nop: {}}\n';
const NEW = 'receivers: {nop: {new: 1}}\n';
/** Of a polling agent: each of two relays hears it when it may ask for full state again. */
const POLL_MS = 16_000;

/** The relays of one region on one bus in memory, with real HTTP between them, and one clock. */
class Region {
  readonly clock = new ManualClock();
  readonly broker = new MemoryBroker({ clock: this.clock });
  readonly publisher = new TestPublisher(this.clock, { development: true });
  readonly global = this.broker.global();
  readonly dir = mkdtempSync(join(tmpdir(), 'holdfast-siblings-'));
  readonly relays = new Map<string, { relay: Relay; link: ReturnType<MemoryBroker['relay']> }>();
  readonly keys = new Map<string, { publicKey: string; seed: string }>();
  readonly ports = new Map<string, number>();

  static async create(t: TestContext, names: readonly string[]): Promise<Region> {
    const region = new Region();
    for (const name of names) {
      region.keys.set(name, createUserKey());
      region.ports.set(name, await freePort());
    }
    region.publisher.relays = names.map((name) => ({
      name,
      public_key: region.keys.get(name)?.publicKey ?? '',
      url: region.url(name),
    }));
    t.after(async () => {
      for (const name of [...region.relays.keys()]) await region.stop(name);
      rmSync(region.dir, { recursive: true });
    });
    return region;
  }

  url(name: string): string {
    return `http://127.0.0.1:${this.ports.get(name)}`;
  }

  dataDir(name: string): string {
    return join(this.dir, name);
  }

  async start(name: string, more: Record<string, unknown> = {}, isLinked = true): Promise<void> {
    const config = loadConfig(
      JSON.stringify({
        server: {
          websocket: { endpoint: '127.0.0.1:0' },
          http: { endpoint: `127.0.0.1:${this.ports.get(name)}` },
        },
        telemetry: { metrics: { endpoint: '127.0.0.1:0' } },
        relay: { data_dir: this.dataDir(name), settle: '1s', ...more },
      }),
      'relay',
      { baseDir: this.dir },
    );
    const link = this.broker.relay({ region: 'eu', relay: name });
    if (!isLinked) link.cut();
    const relay = await startRelay({
      config,
      bundle: {
        schema: 'holdfast.join/v1',
        plane: this.publisher.plane,
        region: 'eu',
        relay: name,
        nats: { servers: ['nats://not-used:4222'], nkey_seed: this.keys.get(name)?.seed ?? '' },
        roots: { fleet: [Buffer.from(this.publisher.ceremony.roots.fleet).toString()], artifacts: [] },
      },
      clock: this.clock,
      log: silentLogger,
      openBus: () => link,
    });
    this.relays.set(name, { relay, link });
  }

  async stop(name: string): Promise<void> {
    const found = this.relays.get(name);
    this.relays.delete(name);
    let hasStopped = false;
    const stopped = found?.relay.stop().finally(() => (hasStopped = true));
    await this.until(() => hasStopped, 60_000);
    await stopped;
  }

  async until(isTrue: () => boolean | Promise<boolean>, withinMs = 30_000): Promise<void> {
    for (let waited = 0; waited < withinMs; waited += 100) {
      if (await isTrue()) return;
      for (let step = 0; step < 4; step++) await this.clock.advance(25);
    }
    assert.fail(`it did not come to pass within ${withinMs} ms`);
  }

  /** Publishes to whoever is linked. */
  async publish(bodies: Record<number, string>): Promise<TestRelease> {
    await this.clock.advance(1_000);
    const release = this.publisher.release(bodies, { token: TOKEN });
    await publish(this.global, 'eu', release);
    return release;
  }

  async status(name: string): Promise<RelayStatusJson> {
    return relayStatusSchema.parse(await (await fetch(`${this.url(name)}/status`)).json());
  }

  async holds(name: string, { generation }: TestRelease): Promise<boolean> {
    return (await this.status(name)).generation === generation;
  }

  cut(...names: string[]): void {
    for (const name of names) this.relays.get(name)?.link.cut();
  }

  gateway(name: string): { port: number } {
    return { port: this.relays.get(name)?.relay.endpoints.gateway.port ?? 0 };
  }

  async counted(name: string): Promise<number> {
    const { counts } = (await this.status(name)).agents;
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  hashOf(revision: number, body: string): Uint8Array {
    const manifest = this.publisher.release({ [revision]: body }, { token: TOKEN });
    const { revisions } = JSON.parse(Buffer.from(manifest.manifest).toString()) as Manifest;
    return configHash(this.publisher.plane, revision, revisions[revision]?.files ?? []);
  }
}

/** One assignment that gives the highest revision, with the others before it, under the brake. */
function braked(manifest: Manifest): unknown {
  const numbers = Object.keys(manifest.revisions).map(Number);
  const steps = [{ below: 10_000, revision: Math.max(...numbers) }];
  const previous = Math.min(...numbers);
  const assignment = { uid: 'a', name: 'a', priority: 1, selector: {}, salt: 's' };
  const variants = [{ steps, ...(numbers.length > 1 && { previous }) }];
  return {
    ...manifest,
    assignments: [{ ...assignment, variants, brake: { failure_rate: 0.1, min_agents: 3 } }],
  };
}

test('cut off, a relay that lags gets the newest generation from its sibling, verified, and only then offers [I2]', async (t) => {
  const region = await Region.create(t, ['eu-1', 'eu-2']);
  for (const name of ['eu-1', 'eu-2']) await region.start(name);
  const first = await region.publish({ 1: OLD });
  await region.until(async () => (await region.holds('eu-1', first)) && region.holds('eu-2', first));

  region.cut('eu-2');
  const second = await region.publish({ 2: NEW });
  await region.until(() => region.holds('eu-1', second));
  region.cut('eu-1');
  await region.until(() => region.holds('eu-2', second));
  const status = await region.status('eu-2');
  assert.equal(status.link.connected, false, 'it never had a link');
  assert.deepEqual(
    status.siblings?.map(({ name, reachable, generation }) => [name, reachable, generation]),
    [['eu-1', true, second.generation]],
  );
  const socket = await TestSocket.open(region.gateway('eu-2'));
  t.after(() => socket.close());
  await region.until(async () => (await region.status('eu-2')).offers_wait_for?.length === 0);
  const answer = await socket.ask(new AgentBytes().message(firstReport('web-1')));
  assert.equal(Buffer.from(answer.remoteConfig?.config?.configMap?.['']?.body ?? []).toString(), NEW);
});

test('a newer timestamp comes through a sibling: one link keeps the region fresh', async (t) => {
  const region = await Region.create(t, ['eu-1', 'eu-2']);
  for (const name of ['eu-1', 'eu-2']) await region.start(name);
  const release = await region.publish({ 1: OLD });
  await region.until(() => region.holds('eu-2', release));
  region.cut('eu-2');
  await region.clock.advance(5_000);
  const refreshed = region.publisher.refresh(release);
  await publish(region.global, 'eu', refreshed);
  const expires = async (name: string) => (await region.status(name)).timestamp_expires;
  const before = await expires('eu-2');
  await region.until(async () => (await expires('eu-2')) !== before);
  assert.equal(await expires('eu-2'), await expires('eu-1'));
});

test('what a sibling holds is not accepted once its timestamp ran out; agents are not taken back meanwhile [I12, I2]', async (t) => {
  const region = await Region.create(t, ['eu-1', 'eu-2']);
  for (const name of ['eu-1', 'eu-2']) await region.start(name);
  region.publisher.timestampLifetimeMs = 30_000;
  const first = await region.publish({ 2: OLD });
  await region.until(async () => (await region.holds('eu-1', first)) && region.holds('eu-2', first));
  await region.stop('eu-2');
  await region.publish({ 1: NEW });
  await region.until(async () => (await region.status('eu-1')).generation > first.generation);
  region.cut('eu-1');
  // The other one comes back when nothing vouches for either any more.
  await region.clock.advance(40_000);
  await region.start('eu-2', {}, false);
  const status = async () => region.status('eu-2');
  await region.until(async () => (await status()).offers_wait_for?.includes('behind') === true);
  await region.until(async () => (await status()).offers_wait_for?.length === 1);
  assert.equal((await status()).generation, first.generation);
  assert.ok((await status()).flags.includes('lagging'));
  assert.ok((await status()).flags.includes('sibling-ahead'));

  const moved = await TestSocket.open(region.gateway('eu-2'));
  t.after(() => moved.close());
  const hash = region.hashOf(1, NEW);
  const answer = await moved.ask(new AgentBytes().message(firstReport('web-1', applied(hash))));
  assert.equal(answer.remoteConfig ?? null, null, 'the rollback is not undone by the relay that missed it');
  const fresh = await TestSocket.open(region.gateway('eu-2'));
  t.after(() => fresh.close());
  const given = await fresh.ask(new AgentBytes().message(firstReport('web-2')));
  assert.equal(
    Buffer.from(given.remoteConfig?.config?.configMap?.['']?.body ?? []).toString(),
    OLD,
    'an agent without any config gets one',
  );
  // A poller whose answer was lost, with the offer in it, is offered it again.
  const poller = new AgentBytes();
  const report = () => post(region.gateway('eu-2'), poller.message(firstReport('web-3')));
  assert.ok((await report()).message?.remoteConfig);
  await region.until(async () => {
    await region.clock.advance(5_000);
    return (await report()).message?.remoteConfig != null;
  }, 3_000);
});

test('a relay from an old disk offers nothing until it has caught up from its sibling', async (t) => {
  const region = await Region.create(t, ['eu-1', 'eu-2']);
  for (const name of ['eu-1', 'eu-2']) await region.start(name);
  const first = await region.publish({ 2: OLD });
  await region.until(async () => (await region.holds('eu-1', first)) && region.holds('eu-2', first));
  await region.stop('eu-2');
  cpSync(region.dataDir('eu-2'), join(region.dir, 'old-disk'), { recursive: true });
  const second = await region.publish({ 1: NEW });
  await region.until(() => region.holds('eu-1', second));
  region.cut('eu-1');
  rmSync(region.dataDir('eu-2'), { recursive: true });
  cpSync(join(region.dir, 'old-disk'), region.dataDir('eu-2'), { recursive: true });
  await region.start('eu-2', {}, false);
  const socket = await TestSocket.open(region.gateway('eu-2'));
  t.after(() => socket.close());
  const agent = new AgentBytes();
  const answer = await socket.ask(agent.message(firstReport('web-1', applied(region.hashOf(1, NEW)))));
  assert.equal(answer.remoteConfig ?? null, null);
  await region.until(() => region.holds('eu-2', second));
  await region.clock.advance(5_000);
  assert.equal(socket.pending, 0, 'it has what the region wants: it is offered nothing');
});

test('an empty store knows its siblings from the local settings alone', async (t) => {
  const region = await Region.create(t, ['eu-1', 'eu-2']);
  await region.start('eu-1');
  const release = await region.publish({ 1: OLD });
  await region.until(() => region.holds('eu-1', release));
  region.cut('eu-1');
  await region.start('eu-2', { siblings: [`eu-1=${region.url('eu-1')}`] }, false);
  await region.until(() => region.holds('eu-2', release));
});

test('nobody but the named relays is answered, and a token names whom it is for', async (t) => {
  const region = await Region.create(t, ['eu-1', 'eu-2', 'eu-3']);
  await region.start('eu-1');
  const ask = (token: string | undefined, path = '/peer/v1/head') =>
    fetch(`${region.url('eu-1')}${path}`, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    }).then(({ status }) => status);
  const seedOf = (name: string) => region.keys.get(name)?.seed ?? '';
  const { plane } = region.publisher;
  const names = { plane, region: 'eu', from: 'eu-2', to: 'eu-1' };
  const good = peerToken(seedOf('eu-2'), names);
  assert.equal(await ask(good), 503, 'before a list was accepted nobody can be told from a stranger');
  const release = await region.publish({ 1: OLD });
  await region.until(() => region.holds('eu-1', release));
  assert.equal(await ask(good), 200);
  assert.equal(await ask(good), 200);
  assert.equal(await ask(undefined), 401, 'this machine alone is no credential here');
  assert.equal(await ask(undefined, '/%70eer/v1/head'), 401, 'nor is another spelling a way in');
  for (const other of [
    { ...names, to: 'eu-3' },
    { ...names, region: 'us' },
    { ...names, plane: 'another' },
  ])
    assert.equal(await ask(peerToken(seedOf('eu-2'), other)), 401);
  assert.equal(await ask(peerToken(seedOf('eu-3'), names)), 401, 'a sibling cannot speak as another');
  assert.equal(await ask(peerToken(createUserKey().seed, names)), 401);

  region.publisher.relays = region.publisher.relays?.filter(({ name }) => name !== 'eu-2');
  const without = await region.publish({ 1: OLD });
  await region.until(() => region.holds('eu-1', without));
  assert.equal(await ask(good), 401, 'revoked with the list');
});

test('failures that are too few at each relay are too many in the region: the brake stops both', async (t) => {
  const region = await Region.create(t, ['eu-1', 'eu-2']);
  for (const name of ['eu-1', 'eu-2']) await region.start(name);
  region.publisher.shape = braked;
  const first = await region.publish({ 1: OLD });
  await region.until(async () => (await region.holds('eu-1', first)) && region.holds('eu-2', first));
  const agents: { socket: TestSocket; agent: AgentBytes }[] = [];
  // Three at one relay, and three at the other; three must have answered.
  for (const name of ['eu-1', 'eu-1', 'eu-1', 'eu-2', 'eu-2', 'eu-2']) {
    const socket = await TestSocket.open(region.gateway(name));
    t.after(() => socket.close());
    const agent = new AgentBytes();
    const report = firstReport(`web-${agents.length}`, applied(region.hashOf(1, OLD)));
    await socket.ask(agent.message(report));
    agents.push({ socket, agent });
  }
  await region.clock.advance(5_000);
  const second = await region.publish({ 1: OLD, 2: NEW });
  await region.until(async () => (await region.holds('eu-1', second)) && region.holds('eu-2', second));
  await region.until(() => agents.every(({ socket }) => socket.pending > 0));
  const poison = region.hashOf(2, NEW);
  for (const [index, { socket, agent }] of agents.entries()) {
    await socket.next();
    if (![0, 3, 4].includes(index)) continue;
    // One fails at the first relay, two at the second: nobody alone has the three.
    await socket.ask(agent.message({ ...failed(poison, 'bad'), health: { healthy: true } }));
  }
  const stops = async (name: string) => (await region.status(name)).brakes.map(({ revision }) => revision);
  await region.until(async () => (await stops('eu-1')).length === 1 && (await stops('eu-2')).length === 1);
});

test('what one relay stopped is stopped at its sibling, once and for good, and marked with its source', async (t) => {
  const region = await Region.create(t, ['eu-1', 'eu-2']);
  for (const name of ['eu-1', 'eu-2']) await region.start(name);
  region.publisher.shape = braked;
  const first = await region.publish({ 1: OLD });
  await region.until(async () => (await region.holds('eu-1', first)) && region.holds('eu-2', first));
  const second = await region.publish({ 1: OLD, 2: NEW });
  await region.until(async () => (await region.holds('eu-1', second)) && region.holds('eu-2', second));
  const poison = region.hashOf(2, NEW);
  for (let n = 0; n < 3; n++) {
    const socket = await TestSocket.open(region.gateway('eu-1'));
    t.after(() => socket.close());
    const agent = new AgentBytes();
    await region.until(async () => (await region.status('eu-1')).offers_wait_for?.length === 0);
    await socket.ask(agent.message(firstReport(`web-${n}`)));
    await socket.ask(agent.message(failed(poison, 'bad')));
  }
  const brakes = async () => (await region.status('eu-2')).brakes;
  await region.until(async () => (await brakes()).length === 1);
  assert.deepEqual(
    (await brakes()).map(({ revision, previous, taken_over_from: from }) => [revision, previous, from]),
    [[2, 1, 'eu-1']],
  );
  await region.stop('eu-1');
  await region.stop('eu-2');
  await region.start('eu-2', {}, false);
  assert.equal((await brakes()).length, 1, 'it is on its disk');
  await region.until(async () => (await region.status('eu-2')).offers_wait_for?.length === 0);
  const socket = await TestSocket.open(region.gateway('eu-2'));
  t.after(() => socket.close());
  const answer = await socket.ask(new AgentBytes().message(firstReport('web-9')));
  assert.equal(Buffer.from(answer.remoteConfig?.config?.configMap?.['']?.body ?? []).toString(), OLD);
});

test('an agent that moves is counted once: a socket that still answers stays, one that does not goes', async (t) => {
  const region = await Region.create(t, ['eu-1', 'eu-2']);
  for (const name of ['eu-1', 'eu-2']) await region.start(name);
  const release = await region.publish({ 1: OLD });
  await region.until(async () => (await region.holds('eu-1', release)) && region.holds('eu-2', release));
  const agent = new AgentBytes();
  const before = await TestSocket.open(region.gateway('eu-1'), { autoPong: false });
  t.after(() => before.close());
  await before.ask(agent.message(firstReport('web-1')));
  assert.equal(await region.counted('eu-1'), 1);
  // The machine slept: its old connection hangs, and it comes back at the other relay.
  const after = await TestSocket.open(region.gateway('eu-2'));
  t.after(() => after.close());
  await after.ask(agent.message(firstReport('web-1')));
  await region.until(async () => (await region.counted('eu-1')) === 0, 20_000);
  assert.equal(await region.counted('eu-2'), 1);
  const listed = (await (await fetch(`${region.url('eu-1')}/api/v1/agents`)).json()) as { items: unknown[] };
  assert.equal(listed.items.length, 0, 'and listed once');

  // A clone of it is another agent, and nobody hangs up on the first.
  const clone = await TestSocket.open(region.gateway('eu-1'));
  t.after(() => clone.close());
  await clone.ask(agent.message(firstReport('web-1')));
  await region.clock.advance(20_000);
  assert.equal(await region.counted('eu-2'), 1);
});

test('polling agents that alternate between relays: each knows the truth, nothing is offered twice, one count', async (t) => {
  const region = await Region.create(t, ['eu-1', 'eu-2']);
  for (const name of ['eu-1', 'eu-2']) await region.start(name);
  const first = await region.publish({ 1: OLD });
  await region.until(async () => (await region.holds('eu-1', first)) && region.holds('eu-2', first));
  const agent = new AgentBytes();
  const oldHash = region.hashOf(1, OLD);
  const newHash = region.hashOf(2, NEW);
  let status = applied(oldHash);
  let isFull = true;
  let hasChanged = false;
  let offers = 0;
  const bytes: number[] = [];
  const poll = async (name: string): Promise<void> => {
    const parts = isFull ? firstReport('web-1', status) : hasChanged ? status : {};
    const message = agent.message(parts);
    bytes.push(message.byteLength);
    hasChanged = false;
    const { message: answer } = await post(region.gateway(name), message);
    isFull = Number(answer?.flags ?? 0) === 1;
    if (!answer?.remoteConfig) return;
    offers++;
    status = applied(newHash);
    hasChanged = true;
  };
  for (let round = 0; round < 3; round++)
    for (const name of ['eu-1', 'eu-2']) {
      await poll(name);
      await region.clock.advance(POLL_MS);
    }
  assert.equal(offers, 0, 'it runs what is wanted');
  const second = await region.publish({ 2: NEW });
  await region.until(async () => (await region.holds('eu-1', second)) && region.holds('eu-2', second));
  for (const name of ['eu-1', 'eu-2', 'eu-1', 'eu-2']) {
    await poll(name);
    await region.clock.advance(POLL_MS);
    const sum = (await region.counted('eu-1')) + (await region.counted('eu-2'));
    assert.equal(sum, 1, 'it is one agent');
  }
  assert.equal(offers, 1, 'one offer for both relays');
  for (const name of ['eu-1', 'eu-2']) {
    const page = (await (await fetch(`${region.url(name)}/api/v1/agents/web-1`)).json()) as {
      items: { revision: number }[];
    };
    assert.deepEqual(
      page.items.map(({ revision }) => revision),
      [2],
      `${name} knows what it runs`,
    );
  }
  // The cost: every poll is a full report.
  const bare = agent.message().byteLength;
  const mean = bytes.reduce((sum, one) => sum + one, 0) / bytes.length;
  t.diagnostic(`bytes per poll: ${Math.round(mean)} alternating, ${bare} at one relay`);
  assert.ok(mean < 10 * bare + 1_000, 'a full report of a small agent, and no more');
});
