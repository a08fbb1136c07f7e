import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  AgentBytes,
  applied,
  everyone,
  failed,
  firstReport,
  startRelay,
  TestContent,
  type TestRelay,
  TestSocket,
  until,
} from '../../chaos-tests/harness/agent-path.ts';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { DEFAULT_BRAKE, type ManifestAssignment } from '../../src/manifest/document.ts';
import type { ServerToAgent } from '../../src/opamp/messages.ts';
import { openSqlite, type SqliteDatabase } from '../../src/store/sqlite.ts';
import { brakeSchema } from './trip-store.ts';

const GOOD = 'a: good\n';
const POISON = 'a: poison\n';

let relay: TestRelay;
let dir: string;
let trust: SqliteDatabase;
let clock: ManualClock;
let content: TestContent;
const agents: TestAgent[] = [];

/** A supervisor on its own socket, as far as the brake sees one. */
class TestAgent {
  readonly bytes: AgentBytes;
  readonly host: string;
  readonly offers: number[] = [];
  #socket: TestSocket | undefined;

  constructor(host: string, uid?: string) {
    this.host = host;
    this.bytes = new AgentBytes(uid);
    agents.push(this);
  }

  /** Connects to `at`, saying what it last did with which revision. */
  async connect(more: Parameters<typeof firstReport>[1] = {}, at = relay): Promise<void> {
    this.#socket?.close();
    this.#socket = await TestSocket.open(at);
    this.#note(await this.#socket.ask(this.bytes.message(firstReport(this.host, more))));
  }

  async say(message: Parameters<AgentBytes['message']>[0] = {}): Promise<void> {
    assert.ok(this.#socket);
    await this.takePushes();
    this.#note(await this.#socket.ask(this.bytes.message(message)));
  }

  succeed(revision: number): Promise<void> {
    return this.say(applied(content.hashOf(revision)));
  }

  fail(revision: number): Promise<void> {
    return this.say(failed(content.hashOf(revision), 'unknown receiver "poison"'));
  }

  /** What was pushed to it since it last looked. */
  async takePushes(): Promise<void> {
    while (this.#socket && this.#socket.pending > 0) this.#note(await this.#socket.next());
  }

  close(): void {
    this.#socket?.close();
    this.#socket = undefined;
  }

  get isOpen(): boolean {
    return this.#socket !== undefined;
  }

  get view() {
    return relay.fleet.agent(this.bytes.uid, true)[0];
  }

  get stands(): [string | undefined, number | undefined] {
    return [this.view?.status, this.view?.wantedRevision];
  }

  #note({ remoteConfig }: ServerToAgent): void {
    if (!remoteConfig) return;
    const hash = Buffer.from(remoteConfig.configHash ?? []).toString('hex');
    const revision = Object.keys(content.current()?.manifest.revisions ?? {})
      .map(Number)
      .find((one) => Buffer.from(content.hashOf(one)).toString('hex') === hash);
    assert.ok(revision, 'only what the manifest names is offered');
    this.offers.push(revision);
  }
}

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'holdfast-brake-'));
  trust = openSqlite(join(dir, 'trust.db'), { synchronous: 'FULL', schemas: [brakeSchema] });
  clock = new ManualClock();
  content = new TestContent();
  relay = await start();
});

afterEach(async () => {
  for (const agent of agents.splice(0)) agent.close();
  await relay.stop();
  trust.close();
  rmSync(dir, { recursive: true, force: true });
});

function start(): Promise<TestRelay> {
  return startRelay({ content, clock, trust, fleetPath: join(dir, 'fleet.db') });
}

async function restart(): Promise<void> {
  await relay.stop();
  for (const agent of agents) agent.close();
  relay = await start();
}

/** Gives everybody `revision`, with `previous` to go back to. */
function accept(
  revision: number,
  bodies: Record<number, string>,
  options: { previous?: number; more?: Partial<ManifestAssignment> } = {},
): void {
  const { previous, more } = options;
  const variants = [{ steps: [{ below: 10_000, revision }], ...(previous && { previous }) }];
  const assignments = [everyone(revision, { variants, brake: DEFAULT_BRAKE, ...more })];
  content.accept(100 + revision, bodies, { assignments });
  relay.sessions.contentAccepted();
}

/** `count` agents that run 6, then the poison arrives; the first `asked` of them have been offered it. */
async function fleetOnGood(count: number): Promise<TestAgent[]> {
  accept(6, { 6: GOOD });
  const fleet = Array.from({ length: count }, (_, index) => new TestAgent(`host-${index}`));
  for (const agent of fleet) {
    await agent.connect();
    await agent.succeed(6);
  }
  await clock.advance(11_000);
  for (const agent of fleet) assert.deepEqual(agent.stands, ['applied', 6]);
  return fleet;
}

async function settled(): Promise<void> {
  await clock.advance(2_000);
  // What was pushed is on its way through real sockets.
  await new Promise((resolve) => setImmediate(resolve));
  for (const agent of agents) if (agent.isOpen) await agent.say();
}

const events = (kind: string) => relay.events.filter((event) => event.kind === kind);

describe('the brake of a relay', () => {
  it('returns those that failed, keeps those in force, holds those that were not asked, and says so once', async () => {
    const fleet = await fleetOnGood(6);
    const [first, second, third, good, unasked, gone] = fleet as [
      TestAgent,
      TestAgent,
      TestAgent,
      TestAgent,
      TestAgent,
      TestAgent,
    ];
    unasked.close();
    gone.close();
    await until(() => relay.sessions.connectedAgents === 4);
    accept(7, { 6: GOOD, 7: POISON }, { previous: 6 });
    await clock.advance(500);
    await good.succeed(7);
    await clock.advance(10_500);
    assert.deepEqual(good.stands, ['applied', 7]);
    await first.fail(7);
    await second.fail(7);
    assert.equal(events('brake_tripped').length, 0, 'the event waits for the look at the fleet');
    await settled();

    for (const agent of [first, second]) {
      assert.deepEqual(agent.offers, [6, 7, 6]);
      assert.deepEqual(agent.stands, ['pending', 6]);
      await agent.succeed(6);
    }
    await clock.advance(11_000);
    for (const agent of [first, second]) assert.deepEqual(agent.stands, ['applied', 6]);
    assert.match(first.view?.message ?? '', /the brake stopped revision 7: 2 of 3 agents/);
    assert.deepEqual(good.offers, [6, 7]);
    assert.deepEqual(good.stands, ['applied', 7]);
    // Comes back only now, running 6: nobody offers it the poison, and 6 it has.
    await unasked.connect(applied(content.hashOf(6)));
    assert.deepEqual(unasked.offers, [6]);
    assert.deepEqual(unasked.stands, ['held', 7]);
    assert.match(unasked.view?.message ?? '', /the brake stopped revision 7.*it keeps what it has/);
    // The one that was applying when it happened.
    await third.fail(7);
    await settled();
    assert.deepEqual(third.offers, [6, 7, 6]);

    const [event, ...more] = events('brake_tripped');
    assert.deepEqual(more, []);
    assert.deepEqual(
      { ...event?.detail },
      {
        assignment: 'everyone',
        assignment_uid: 'assignment-1',
        variant: 0,
        revision: 7,
        previous: 6,
        failed: 2,
        in_force: 1,
        waiting: 1 + 2,
        failure_rate: 0.1,
        generation: 107,
        reason: 'unknown receiver "poison"',
      },
    );
    assert.deepEqual(relay.sessions.flags(), ['brake-tripped']);
    assert.equal(await relay.metric('holdfast_brake_trips_total'), 1);
    assert.equal(await relay.metric('holdfast_brake_tripped'), 1);
    const explanation = JSON.parse(first.view?.explanation ?? '{}') as { brake?: { revision: number } };
    assert.equal(explanation.brake?.revision, 7);
  });

  it('remembers over restarts, with or without the memory of its agents', async () => {
    const [failing, other] = (await fleetOnGood(2)) as [TestAgent, TestAgent];
    accept(7, { 6: GOOD, 7: POISON }, { previous: 6 });
    await clock.advance(500);
    await failing.fail(7);
    await other.fail(7);
    await settled();
    assert.deepEqual(failing.offers, [6, 7, 6]);
    await failing.succeed(6);
    await clock.advance(2_000);

    for (const isFleetLost of [false, true]) {
      await relay.stop();
      for (const agent of agents) agent.close();
      if (isFleetLost)
        for (const suffix of ['', '-wal', '-shm']) rmSync(join(dir, `fleet.db${suffix}`), { force: true });
      relay = await start();
      await failing.connect(applied(content.hashOf(6)));
      await other.connect(failed(content.hashOf(7), 'again'));
      await settled();
      assert.deepEqual(relay.sessions.flags(), ['brake-tripped']);
      assert.deepEqual(events('brake_tripped'), [], 'it was told before');
      assert.deepEqual(failing.offers, [6, 7, 6], 'it runs what it should and is left alone');
      assert.equal(other.offers.at(-1), 6);
      assert.equal(other.offers.filter((revision) => revision === 7).length, 1);
    }
  });

  it('weighs what agents showed before a restart with what they show after it', async () => {
    const fleet = (await fleetOnGood(3)) as [TestAgent, TestAgent, TestAgent];
    accept(7, { 6: GOOD, 7: POISON }, { previous: 6 });
    await clock.advance(500);
    await fleet[0].fail(7);
    await fleet[1].fail(7);
    await clock.advance(2_000);
    assert.deepEqual(relay.sessions.flags(), [], 'two of three have answered');
    await restart();
    await fleet[2].connect(failed(content.hashOf(7), 'x'));
    await clock.advance(2_000);
    assert.deepEqual(relay.sessions.flags(), ['brake-tripped']);
  });

  it('lets a newer revision through, and stops that by itself', async () => {
    const [agent] = (await fleetOnGood(1)) as [TestAgent];
    accept(7, { 6: GOOD, 7: POISON }, { previous: 6 });
    await clock.advance(500);
    await agent.fail(7);
    await settled();
    await agent.succeed(6);
    // `holdfast retry`: the same content as another revision, with the same way back.
    accept(8, { 6: GOOD, 8: POISON }, { previous: 6 });
    await settled();
    assert.deepEqual(relay.sessions.flags(), []);
    await agent.fail(8);
    await settled();
    assert.deepEqual(agent.offers, [6, 7, 6, 8, 6]);
    assert.equal(events('brake_tripped').length, 2);
    // An operator who goes back to the stopped content finds it stopped.
    await agent.succeed(6);
    accept(7, { 6: GOOD, 7: POISON }, { previous: 6 });
    await clock.advance(11_000);
    await settled();
    assert.deepEqual(agent.stands, ['applied', 6]);
    assert.deepEqual(agent.offers, [6, 7, 6, 8, 6]);
  });

  it('has no way back to what was stopped itself: it only holds', async () => {
    const [agent, other] = (await fleetOnGood(2)) as [TestAgent, TestAgent];
    accept(7, { 6: GOOD, 7: POISON }, { previous: 6 });
    await clock.advance(500);
    for (const one of [agent, other]) await one.fail(7);
    await settled();
    for (const one of [agent, other]) await one.succeed(6);
    await clock.advance(11_000);
    accept(9, { 7: POISON, 9: 'a: poison too\n' }, { previous: 7 });
    await settled();
    await agent.fail(9);
    await other.fail(9);
    await settled();
    for (const one of [agent, other]) {
      assert.deepEqual(one.offers, [6, 7, 6, 9]);
      assert.deepEqual(one.stands, ['failed', 9]);
    }
    assert.equal(events('brake_tripped').at(-1)?.detail['previous'], null);
  });

  it('gives a new agent what worked, because without a config it would run nothing', async () => {
    const [agent] = (await fleetOnGood(1)) as [TestAgent];
    accept(7, { 6: GOOD, 7: POISON }, { previous: 6 });
    await clock.advance(500);
    await agent.fail(7);
    await settled();
    const newcomer = new TestAgent('new');
    await newcomer.connect();
    assert.deepEqual(newcomer.offers, [6]);
    await newcomer.succeed(6);
    await settled();
    assert.deepEqual(newcomer.offers, [6]);
  });

  it('undoes a config that an agent called APPLIED and crashes on', async () => {
    const [agent] = (await fleetOnGood(1)) as [TestAgent];
    accept(7, { 6: GOOD, 7: POISON }, { previous: 6 });
    await clock.advance(500);
    await agent.say({ ...applied(content.hashOf(7)), health: { healthy: false, lastError: 'exit code 1' } });
    for (let heartbeat = 0; heartbeat < 4; heartbeat++) {
      await clock.advance(20_000);
      await agent.say();
    }
    assert.deepEqual(agent.offers, [6, 7, 6]);
    await agent.say({ ...applied(content.hashOf(6)), health: { healthy: true } });
    await clock.advance(11_000);
    await agent.say();
    assert.deepEqual(agent.stands, ['applied', 6]);
    assert.deepEqual(agent.offers, [6, 7, 6]);
  });

  it('passes over agents that failed the revision before, too', async () => {
    accept(5, { 5: 'a: 5\n' });
    const broken = Array.from({ length: 4 }, (_, index) => new TestAgent(`broken-${index}`));
    for (const agent of broken) {
      await agent.connect();
      await agent.fail(5);
    }
    accept(7, { 5: 'a: 5\n', 7: GOOD }, { previous: 5 });
    await clock.advance(500);
    for (const agent of broken) await agent.fail(7);
    await settled();
    await clock.advance(30_000);
    assert.deepEqual(relay.sessions.flags(), []);
    for (const agent of broken) assert.deepEqual(agent.offers, [5, 7]);
  });

  it('does nothing where it is off, or where there is nothing to go back to', async () => {
    const [agent] = (await fleetOnGood(1)) as [TestAgent];
    for (const [revision, options] of [
      [7, { previous: 6, more: { brake: undefined } }],
      [8, {}],
      [9, { previous: 6, more: { brake: { failure_rate: 1 } } }],
    ] as const) {
      accept(revision, { 6: GOOD, [revision]: `a: ${revision}\n` }, options as Parameters<typeof accept>[2]);
      await clock.advance(500);
      await agent.fail(revision);
      await settled();
      await clock.advance(60_000);
      await agent.say();
      assert.deepEqual(agent.stands, ['failed', revision]);
    }
    assert.deepEqual(agent.offers, [6, 7, 8, 9]);
  });

  it('stops poison also when a sibling says of each agent that failed that it went there', async () => {
    const fleet = await fleetOnGood(3);
    accept(7, { 6: GOOD, 7: POISON }, { previous: 6 });
    await clock.advance(500);
    for (const agent of fleet) {
      await agent.fail(7);
      agent.close();
      const claimed = { uid: agent.bytes.uid, sequenceNum: 1_000, heardAgoMs: 0 };
      await until(() => relay.sessions.arrival(claimed.uid) === undefined);
      relay.sessions.movedTo('eu-2', [claimed]);
      assert.equal(agent.view?.connected, false);
    }
    await clock.advance(2_000);
    assert.deepEqual(relay.sessions.flags(), ['brake-tripped']);
  });

  it('counts an agent once, however often it comes and goes', async () => {
    const [agent, steady] = (await fleetOnGood(4)) as [TestAgent, TestAgent];
    accept(7, { 6: GOOD, 7: POISON }, { previous: 6, more: { brake: { failure_rate: 0.5, min_agents: 3 } } });
    await clock.advance(500);
    await agent.fail(7);
    for (let round = 0; round < 5; round++) await agent.connect(failed(content.hashOf(7), 'x'));
    await clock.advance(12_000);
    await steady.say();
    assert.deepEqual(relay.sessions.flags(), [], 'one agent of four, however often it says so');
  });

  it('keeps the poison away also while the disk is full, and writes it down later', async () => {
    const [agent] = (await fleetOnGood(1)) as [TestAgent];
    accept(7, { 6: GOOD, 7: POISON }, { previous: 6 });
    await clock.advance(500);
    trust.exec('CREATE TRIGGER full BEFORE INSERT ON brake_trips BEGIN SELECT RAISE(ABORT, "no room"); END');
    await agent.fail(7);
    await settled();
    assert.deepEqual(agent.offers, [6, 7, 6]);
    assert.deepEqual(events('brake_tripped'), []);
    trust.exec('DROP TRIGGER full');
    await clock.advance(2_000);
    assert.equal(events('brake_tripped').length, 1);
    assert.equal(trust.prepare('SELECT * FROM brake_trips').all().length, 1);
  });
});
