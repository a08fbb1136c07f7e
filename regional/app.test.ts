import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { AgentBytes, firstReport, TestSocket, TOKEN, until } from '../chaos-tests/harness/agent-path.ts';
import type { Bus } from '../src/bus/bus.ts';
import { MemoryBroker } from '../src/bus/memory-bus.ts';
import { ManualClock } from '../src/clock/manual-clock.ts';
import { createLogger } from '../src/log/logger.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { publish, TestPublisher } from './acceptance/test-publisher.ts';
import { startRelay } from './app.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'relay-'));
after(() => rmSync(dataDir, { recursive: true }));

const FREE = { host: '127.0.0.1', port: 0 };

it('a relay some of whose parts fail to stop still writes its agents, closes its stores and says what failed', async (t) => {
  const clock = new ManualClock();
  const broker = new MemoryBroker({ clock });
  const publisher = new TestPublisher(clock);
  await publish(broker.global(), 'eu', publisher.release(['a: 1\n'], { token: TOKEN }));
  const link = broker.relay({ region: 'eu', relay: 'eu-1' });
  const bus: Bus = {
    link: () => link.link(),
    onLink: (listener) => link.onLink(listener),
    publish: (subject, body) => link.publish(subject, body),
    request: (subject, body, options) => link.request(subject, body, options),
    answer: (subject, handler) => link.answer(subject, handler),
    getLast: (subject) => link.getLast(subject),
    subscribe: (subject, listener) => {
      link.subscribe(subject, listener);
      return { close: () => assert.fail('the bell does not let go') };
    },
    close: () => Promise.reject(new Error('the bus does not let go')),
  };
  const lines: string[] = [];
  const relay = await startRelay({
    config: {
      http: FREE,
      metrics: FREE,
      logLevel: 'error',
      dataDir,
      gateway: {
        endpoint: FREE,
        maxConnections: 10,
        maxMessageBytes: 1_000_000,
        admissionsPerSecond: 10,
      },
      reportIntervalMs: 10_000,
      lookIntervalMs: 30_000,
      settleMs: 10_000,
      heartbeatIntervalMs: 30_000,
      offers: { perSecond: 10, maxBytesInFlight: 1_000_000 },
      fleet: { maxAgents: 10, retentionMs: 1e9, flushIntervalMs: 300_000 },
      siblings: { urls: {} },
      outbox: { maxRows: 1_000, maxBytes: 1_000_000, maxAgeMs: 1e9, keepMs: 1e9 },
    },
    bundle: {
      schema: 'holdfast.join/v1',
      plane: publisher.plane,
      region: 'eu',
      relay: 'eu-1',
      nats: { servers: ['nats://127.0.0.1:1'], nkey_seed: '' },
      roots: { fleet: [Buffer.from(publisher.newestRoot).toString()], artifacts: [] },
    },
    clock,
    log: createLogger({ level: 'error', destination: { write: (line) => void lines.push(line) } }),
    openBus: () => bus,
  });
  let hasStopped = false;
  // A failed test must not leave a listener that keeps the process alive.
  t.after(() => hasStopped || void relay.stop());
  await until(async () => {
    await clock.advance(10);
    return relay.acceptance.wantedGeneration > 0;
  });
  const agent = new AgentBytes();
  const socket = await TestSocket.open(relay.endpoints.gateway);
  t.after(() => socket.close());
  await socket.ask(agent.message(firstReport('a')));

  const stopping = relay.stop().then(() => (hasStopped = true));
  await until(async () => {
    await clock.advance(1_000);
    return hasStopped;
  });
  await stopping;

  for (const file of ['fleet.db', 'trust.db']) assert.ok(!existsSync(join(dataDir, `${file}-wal`)), file);
  const failed = lines.map((line) => JSON.parse(line) as { event: string; part?: string });
  assert.deepEqual(
    failed.map(({ event, part }) => [event, part]),
    [
      ['stop_failed', 'acceptance'],
      ['stop_failed', 'bus'],
    ],
  );
  const db = openSqlite(join(dataDir, 'fleet.db'), { synchronous: 'NORMAL', schemas: [] });
  const { agents } = db.prepare('SELECT count(*) AS agents FROM agents').get() as { agents: number };
  assert.equal(agents, 1);
  db.close();
});
