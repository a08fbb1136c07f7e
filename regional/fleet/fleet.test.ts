import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { createRegistry } from '../../src/metrics/registry.ts';
import { createSession, type SessionState } from '../../src/opamp/session.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { type AgentRecord, type ConfigVerdict, NO_VERDICT } from './agent-record.ts';
import { Fleet } from './fleet.ts';
import type { FleetLimits } from './limits.ts';

const directory = mkdtempSync(join(tmpdir(), 'fleet-'));
after(() => rmSync(directory, { recursive: true }));

function openFleet(
  options: { path?: string; clock?: ManualClock; limits?: Partial<FleetLimits> } = {},
): Fleet {
  return Fleet.open({
    path: options.path ?? ':memory:',
    region: 'eu',
    clock: options.clock ?? new ManualClock(),
    log: silentLogger,
    registry: createRegistry(),
    manifest: () => undefined,
    ...(options.limits && { limits: options.limits }),
  });
}

function record(
  n: number,
  more: { verdict?: Partial<ConfigVerdict>; session?: Partial<SessionState>; version?: string } = {},
): AgentRecord {
  const uid = n.toString(16).padStart(32, '0');
  return {
    session: {
      ...createSession(uid),
      lastSeenMs: 1_000,
      connection: { transport: 'ws', sinceMs: 0 },
      description: {
        identifying: { 'service.version': more.version ?? '0.149.0', 'service.instance.id': `agent-${n}` },
        nonIdentifying: { parity: n % 2 === 0 ? 'even' : 'odd' },
      },
      ...more.session,
    },
    credentialId: 'token-1',
    credentialLabels: { tier: 'production' },
    remoteAddr: '127.0.0.1:1',
    transport: 'ws',
    verdict: { ...NO_VERDICT, ...more.verdict },
    runningRevision: 0,
    effectiveSha256: '',
  };
}

const ofAssignment = (
  status: ConfigVerdict['status'],
  revision = 7,
  message = '',
): Partial<ConfigVerdict> => ({
  status,
  revision,
  message,
  assignmentUid: 'a',
});

describe('what goes upward', () => {
  it('counts agents that are alike together, and follows each change', () => {
    const fleet = openFleet();
    const records = Array.from({ length: 10 }, (_, n) => record(n, { verdict: ofAssignment('pending') }));
    for (const one of records) fleet.add(one);
    for (const one of records.slice(0, 4)) {
      one.verdict = { ...one.verdict, status: 'applied' };
      fleet.changed(one);
    }
    fleet.remove(records[9]!.session.uid);
    const { agents, counts, versions } = fleet.summary();
    assert.equal(agents, 9);
    assert.deepEqual(counts.map(({ status, count }) => [status, count]).sort(), [
      ['applied', 4],
      ['pending', 5],
    ]);
    assert.deepEqual([...versions], [['0.149.0', 9]]);
  });

  it('its counts alone are had without going through the agents', () => {
    const fleet = openFleet();
    for (let n = 0; n < 10; n++) {
      const one = record(n, { verdict: ofAssignment('applied') });
      fleet.add(one);
      Object.defineProperty(one, 'counted', { get: () => assert.fail('an agent was looked at') });
    }
    assert.deepEqual(
      fleet.counts().map(({ status, count }) => [status, count]),
      [['applied', 10]],
    );
    assert.throws(() => fleet.summary(), 'the sum does look at them');
  });

  it('has the same size for 10 agents and for 10,000', () => {
    const sizeWith = (agents: number): number => {
      const fleet = openFleet();
      for (let n = 0; n < agents; n++)
        fleet.add(record(n, { verdict: ofAssignment('failed', 7, `port ${n % 5} is taken`) }));
      const { counts, versions, failures } = fleet.summary();
      return counts.length + versions.size + failures.length;
    };
    assert.equal(sizeWith(10_000), sizeWith(10));
  });

  it('tells no more reasons apart than it may', () => {
    const fleet = openFleet();
    for (let n = 0; n < 1_500; n++)
      fleet.add(record(n, { verdict: ofAssignment('failed', 7, `reason ${n}`), version: `v${n}` }));
    const { failures, versions } = fleet.summary();
    assert.equal(failures.length, 1_001);
    assert.equal(failures.at(-1)?.count, 500);
    assert.equal(versions.get('other'), 500);
  });
});

describe('questions', () => {
  it('are answered in pages by ascending uid, with the number of all', () => {
    const fleet = openFleet();
    for (let n = 9; n >= 0; n--) fleet.add(record(n));
    const labels = { parity: 'odd', tier: 'production', region: 'eu' };
    const first = fleet.agents({ labels, limit: 3, after: '' });
    assert.deepEqual(
      first.agents.map(({ name }) => name),
      ['agent-1', 'agent-3', 'agent-5'],
    );
    assert.equal(first.total, 5);
    const second = fleet.agents({ labels, limit: 3, after: first.nextAfter });
    assert.deepEqual(
      second.agents.map(({ name }) => name),
      ['agent-7', 'agent-9'],
    );
    assert.equal(second.nextAfter, '');
    assert.equal(fleet.agents({ labels: { parity: 'neither' }, limit: 3, after: '' }).total, 0);
  });

  it('find an agent by any spelling of its id', () => {
    const fleet = openFleet();
    fleet.add(record(255));
    for (const id of [
      'agent-255',
      '000000000000000000000000000000FF',
      '00000000-0000-0000-0000-0000000000ff',
    ])
      assert.equal(fleet.agent(id, true).length, 1, id);
    assert.equal(fleet.agent('agent-256', false).length, 0);
  });
});

describe('fleet.db', () => {
  it('brings everybody back, without connection, and their effective config from disk', async () => {
    const clock = new ManualClock();
    const path = join(directory, 'restart.db');
    const before = openFleet({ path, clock });
    const files = [{ name: '', contentType: 'text/yaml', body: 'receivers: {}\n' }];
    for (let n = 0; n < 3; n++)
      before.add(
        record(n, {
          verdict: ofAssignment('applied'),
          session: { sequenceNum: '5', effectiveConfig: { files, atMs: 1, redacted: 0 } },
        }),
      );
    await clock.advance(1_000);
    const [one] = [...before.all()];
    assert.deepEqual(one?.session.effectiveConfig?.files, [], 'once written, it leaves memory');
    before.close();

    const fleet = openFleet({ path, clock });
    assert.equal(fleet.size, 3);
    const [view] = fleet.agent('agent-0', true);
    assert.equal(view?.connected, false);
    assert.equal(view.status, 'applied');
    assert.equal(view.effectiveConfig, 'receivers: {}\n');
    assert.equal([...fleet.all()][0]?.session.sequenceNum, '5');
    assert.equal(fleet.summary().counts[0]?.health, 'unknown');
    fleet.close();
    const db = openSqlite(path, { synchronous: 'NORMAL', schemas: [] });
    assert.deepEqual(
      db.prepare('SELECT COUNT(*) AS n FROM effective_configs').get(),
      { n: 1 },
      'stored once',
    );
    db.close();
  });

  it('is written about every second, not with each change', async () => {
    const clock = new ManualClock();
    const path = join(directory, 'behind.db');
    const fleet = openFleet({ path, clock, limits: { flushBatch: 2 } });
    const db = openSqlite(path, { synchronous: 'NORMAL', schemas: [] });
    const stored = (): unknown => db.prepare('SELECT COUNT(*) AS n FROM agents').get();
    for (let n = 0; n < 5; n++) fleet.add(record(n));
    await clock.advance(999);
    assert.deepEqual(stored(), { n: 0 });
    await clock.advance(1);
    assert.deepEqual(stored(), { n: 2 }, 'one batch');
    await clock.advance(200);
    assert.deepEqual(stored(), { n: 5 });
    db.close();
    fleet.close();
  });

  it('forgets who was silent for too long, also on disk', async () => {
    const clock = new ManualClock();
    const path = join(directory, 'retention.db');
    const fleet = openFleet({ path, clock, limits: { retentionMs: 60_000 } });
    fleet.add(record(1));
    const { connection: _, ...session } = record(2).session;
    fleet.add({ ...record(2), session: { ...session, gone: { atMs: clock.now(), deliberate: false } } });
    await clock.advance(16 * 60_000);
    assert.equal(fleet.size, 1);
    fleet.close();
    const again = openFleet({ path, clock });
    assert.equal(again.size, 1);
    again.close();
  });

  it('is put aside when it is damaged, and the relay starts', () => {
    const path = join(directory, 'damaged.db');
    writeFileSync(path, 'this is no database, and long enough to be read as one'.repeat(100));
    const fleet = openFleet({ path });
    assert.equal(fleet.size, 0);
    fleet.add(record(1));
    fleet.close();
    const again = openFleet({ path });
    assert.equal(again.size, 1);
    again.close();
  });
});

it('a stored agent that makes no sense is left out, and the relay starts', () => {
  const path = join(directory, 'nonsense.db');
  const before = openFleet({ path });
  for (const n of [1, 2, 3, 4]) before.add(record(n));
  before.close();
  const disk = openSqlite(path, { synchronous: 'NORMAL', schemas: [] });
  const spoil = disk.prepare('UPDATE agents SET record = ? WHERE uid = ?');
  for (const [n, text] of ['{"sessioo":{}}', 'null', '{'].entries())
    spoil.run(text, record(n + 1).session.uid);
  disk.close();
  const fleet = openFleet({ path });
  assert.deepEqual(
    Array.from(fleet.all(), ({ session }) => session.uid),
    [record(4).session.uid],
  );
  fleet.close();
});

describe('a disk that takes nothing', () => {
  it('costs no effective config and does not end the relay', async () => {
    const clock = new ManualClock();
    const path = join(directory, 'full.db');
    const fleet = openFleet({ path, clock });
    const effectiveConfig = { files: [{ name: '', contentType: '', body: 'a: 1' }], atMs: 0, redacted: 0 };
    const agent = record(1, { session: { effectiveConfig } });
    fleet.add(agent);
    const disk = openSqlite(path, { synchronous: 'NORMAL', schemas: [] });
    disk.exec(
      `CREATE TRIGGER full BEFORE INSERT ON agents BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END;
       CREATE TRIGGER full_too BEFORE UPDATE ON agents BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END`,
    );
    await clock.advance(1_000);
    assert.equal(fleet.agent(agent.session.uid, true)[0]?.effectiveConfig, 'a: 1');
    await clock.advance(16 * 60_000);
    disk.exec('DROP TRIGGER full');
    await clock.advance(1_000);
    await clock.advance(16 * 60_000);
    disk.close();
    assert.equal(fleet.agent(agent.session.uid, true)[0]?.effectiveConfig, 'a: 1');
    fleet.close();
  });
});

it('the effective configs that agents had before make room, also when nobody left', async () => {
  const clock = new ManualClock();
  const fleet = openFleet({ clock, limits: { maxEffectiveBytes: 100 } });
  const agent = record(1);
  fleet.add(agent);
  for (const body of ['first', 'second', 'third']) {
    const effectiveConfig = { files: [{ name: '', contentType: '', body }], atMs: 0, redacted: 0 };
    agent.session = { ...agent.session, effectiveConfig };
    fleet.changed(agent);
    await clock.advance(1_000);
    assert.equal(fleet.agent(agent.session.uid, true)[0]?.effectiveConfig, body);
    await clock.advance(16 * 60_000);
  }
  fleet.close();
});

it('an agent that is lost becomes unknown in time, also when the clock is set back meanwhile [I10]', async () => {
  const clock = new ManualClock();
  const fleet = openFleet({ clock });
  const { connection: _, ...session } = record(1).session;
  const agent = record(1, { verdict: { status: 'applied' } });
  agent.session = { ...session, gone: { atMs: clock.now(), deliberate: false } };
  fleet.add(agent);
  clock.setWallClock(clock.now() - 86_400_000);
  fleet.age(clock.now());
  await clock.advance(100_000);
  fleet.age(clock.now());
  assert.equal(agent.verdict.status, 'unknown');
  fleet.close();
});

it('a full fleet takes no newcomer unless somebody left long ago', async () => {
  const clock = new ManualClock();
  const fleet = openFleet({ clock, limits: { maxAgents: 1, lostCountedMs: 60_000 } });
  const { connection: _, ...session } = record(1).session;
  fleet.add({ ...record(1), session: { ...session, gone: { atMs: clock.now(), deliberate: false } } });
  assert.equal(fleet.add(record(2)), false);
  await clock.advance(61_000);
  assert.equal(fleet.add(record(2)), true);
  assert.equal(fleet.size, 1);
  fleet.close();
});
