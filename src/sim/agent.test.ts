import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ManualClock } from '../clock/manual-clock.ts';
import { toBigInt } from '../opamp/integers.ts';
import {
  type AgentToServer,
  RemoteConfigStatuses,
  ServerErrorResponseType,
  type ServerToAgent,
  ServerToAgentFlags,
} from '../opamp/messages.ts';
import { uidToBytes } from '../opamp/uid.ts';
import { SimulatedAgent } from './agent.ts';
import type { Character } from './character.ts';
import { DEFAULT_TIMING } from './collector.ts';
import { ContentTable } from './content.ts';
import { createMemory, type AgentMemory } from './memory.ts';
import { Random } from './random.ts';

const UID = '0123456789abcdef0123456789abcdef';
const { RemoteConfigStatuses_APPLIED: APPLIED, RemoteConfigStatuses_APPLYING: APPLYING } =
  RemoteConfigStatuses;
const { RemoteConfigStatuses_FAILED: FAILED } = RemoteConfigStatuses;

function createAgent(character: Character, options: { memory?: AgentMemory; crashAfterMs?: number } = {}) {
  const clock = new ManualClock();
  const said: AgentToServer[] = [];
  const agent = new SimulatedAgent({
    clock,
    random: new Random(7),
    identity: { name: 'sim-001', uid: UID, instanceId: UID, labels: { tier: 'production' } },
    character,
    timing: { ...DEFAULT_TIMING, crashAfterMs: options.crashAfterMs ?? DEFAULT_TIMING.crashAfterMs },
    crashOn: /poison/,
    memory: options.memory ?? createMemory(),
    contents: new ContentTable(),
    onChange: () => undefined,
  });
  const flush = () => {
    for (let message = agent.nextMessage(); message; message = agent.nextMessage()) said.push(message);
  };
  const connect = () => {
    agent.attach(flush);
    flush();
  };
  const receive = (message: ServerToAgent) => {
    agent.receive({ instanceUid: uidToBytes(agent.uid), ...message });
    flush();
  };
  return { agent, clock, said, connect, receive, take: () => said.splice(0) };
}

function offer(hash: string, body: string): ServerToAgent {
  return {
    remoteConfig: {
      configHash: Buffer.from(hash, 'hex'),
      config: { configMap: { '': { body: Buffer.from(body), contentType: 'text/yaml' } } },
    },
  };
}

const statuses = (messages: AgentToServer[]) =>
  messages.flatMap(({ remoteConfigStatus: status }) => (status ? [status.status] : []));
const healths = (messages: AgentToServer[]) =>
  messages.flatMap(({ health }) => (health ? [health.healthy] : []));

test('the first message of a process says everything, the next only what is asked for or has changed', () => {
  const { agent, said, connect } = createAgent('obedient');
  connect();
  const [first] = said.splice(0);
  assert.ok(first?.agentDescription && first.health && first.remoteConfigStatus && first.effectiveConfig);
  assert.equal(first.sequenceNum, 1);
  assert.deepEqual(
    first.agentDescription.nonIdentifyingAttributes?.map(({ key, value }) => [key, value?.stringValue]),
    [
      ['host.name', 'sim-001'],
      ['os.type', 'linux'],
      ['tier', 'production'],
    ],
  );
  assert.equal(agent.nextMessage(), undefined);
  agent.heartbeat();
  assert.deepEqual(Object.keys(agent.nextMessage() ?? {}), ['instanceUid', 'sequenceNum', 'capabilities']);
});

test('a reconnect of the same process carries uid, sequence number and capabilities alone', () => {
  const { agent, connect, take } = createAgent('obedient');
  connect();
  take();
  agent.detach();
  connect();
  const [again] = take();
  assert.deepEqual(Object.keys(again ?? {}), ['instanceUid', 'sequenceNum', 'capabilities']);
  assert.equal(again?.sequenceNum, 2);
});

test('a server that asks for the full state gets it [OpAMP ServerToAgentFlags.ReportFullState]', () => {
  const { connect, receive, take } = createAgent('obedient');
  connect();
  take();
  receive({ flags: ServerToAgentFlags.ServerToAgentFlags_ReportFullState });
  const [full] = take();
  assert.ok(full?.agentDescription && full.health && full.remoteConfigStatus && full.effectiveConfig);
});

test('an obedient agent applies: APPLYING with a dip in health, then APPLIED, healthy, effective', async () => {
  const { agent, clock, connect, receive, take } = createAgent('obedient');
  connect();
  take();
  receive(offer('aa', 'a: 1'));
  const during = take();
  assert.deepEqual([statuses(during), healths(during)], [[APPLYING], [false]]);
  assert.equal(agent.state.running, undefined);
  await clock.advance(DEFAULT_TIMING.applyMs[1]);
  const after = take();
  assert.deepEqual([statuses(after), healths(after)], [[APPLIED], [true]]);
  const effective = after.at(-1)?.effectiveConfig?.configMap?.configMap?.['']?.body ?? new Uint8Array();
  assert.equal(Buffer.from(effective).toString(), 'a: 1');
  assert.deepEqual(
    agent.applied.map(({ hash }) => hash),
    ['aa'],
  );
});

test('a repeated content is answered APPLIED without being applied, under its new hash', async () => {
  const { agent, clock, connect, receive, take } = createAgent('obedient');
  connect();
  receive(offer('aa', 'a: 1'));
  await clock.advance(DEFAULT_TIMING.applyMs[1]);
  take();
  receive(offer('bb', 'a: 1'));
  const answer = take();
  assert.deepEqual(statuses(answer), [APPLIED]);
  assert.deepEqual(healths(answer), []);
  assert.equal(agent.state.hash, 'bb');
  assert.deepEqual([agent.counts.offers, agent.counts.repeats, agent.applied.length], [2, 1, 1]);
});

test('a newer offer replaces one that is being applied', async () => {
  const { agent, clock, connect, receive } = createAgent('slow');
  connect();
  receive(offer('aa', 'a: 1'));
  await clock.advance(10_000);
  receive(offer('bb', 'b: 1'));
  await clock.advance(DEFAULT_TIMING.slowApplyMs[1]);
  assert.deepEqual(
    agent.applied.map(({ hash }) => hash),
    ['bb'],
  );
});

test('a slow agent takes tens of seconds', async () => {
  const { agent, clock, connect, receive } = createAgent('slow');
  connect();
  receive(offer('aa', 'a: 1'));
  await clock.advance(DEFAULT_TIMING.slowApplyMs[0] - 1);
  assert.equal(agent.state.status, 'applying');
  await clock.advance(DEFAULT_TIMING.slowApplyMs[1]);
  assert.equal(agent.state.status, 'applied');
});

test('a rejecting agent says FAILED, also of the same content again, and stays healthy', async () => {
  const { agent, clock, connect, receive, take } = createAgent('rejecting');
  connect();
  take();
  receive(offer('aa', 'a: 1'));
  receive(offer('aa', 'a: 1'));
  await clock.advance(60_000);
  const said = take();
  assert.deepEqual([statuses(said), healths(said)], [[FAILED, FAILED], []]);
  assert.match(said[0]?.remoteConfigStatus?.errorMessage ?? '', /validation failed/);
  assert.equal(agent.applied.length, 0);
});

test('a crash while applying is FAILED and unhealthy; another content heals', async () => {
  const { agent, clock, connect, receive, take } = createAgent('crashing');
  connect();
  receive(offer('aa', 'poison: 1'));
  take();
  await clock.advance(60_000);
  assert.deepEqual(statuses(take()), [FAILED]);
  assert.equal(agent.state.healthy, false);
  receive(offer('aa', 'poison: 1'));
  assert.deepEqual(statuses(take()), [APPLIED]);
  assert.equal(agent.state.healthy, false);
  receive(offer('bb', 'good: 1'));
  await clock.advance(60_000);
  assert.deepEqual([agent.state.status, agent.state.healthy], ['applied', true]);
});

test('a crash after applying is APPLIED and then unhealthy', async () => {
  const { agent, clock, connect, receive, take } = createAgent('crashing', { crashAfterMs: 5_000 });
  connect();
  take();
  receive(offer('aa', 'poison: 1'));
  await clock.advance(60_000);
  const said = take();
  assert.deepEqual(
    [statuses(said), healths(said)],
    [
      [APPLYING, APPLIED],
      [false, true, false],
    ],
  );
  assert.equal(agent.state.running, undefined);
});

test('a silent agent introduces itself on each connection and says nothing else', async () => {
  const { agent, clock, connect, receive, take } = createAgent('silent');
  connect();
  assert.equal(take().length, 1);
  receive(offer('aa', 'a: 1'));
  agent.heartbeat();
  await clock.advance(600_000);
  assert.equal(agent.nextMessage(), undefined);
  assert.equal(take().length, 0);
  agent.detach();
  connect();
  assert.equal(take().length, 1);
});

test('an empty config map stops the collector and raises the alarm [I5]', async () => {
  const { agent, clock, connect, receive } = createAgent('obedient');
  connect();
  receive(offer('aa', 'a: 1'));
  await clock.advance(DEFAULT_TIMING.applyMs[1]);
  receive({ remoteConfig: { configHash: Buffer.from('bb', 'hex'), config: { configMap: {} } } });
  assert.equal(agent.state.running, undefined);
  assert.equal(agent.state.healthy, false);
  assert.deepEqual(
    agent.alarms.map(({ kind }) => kind),
    ['empty-config-map'],
  );
});

test('alarms: a blank body [I5], other bytes under a known hash [I3], a message for somebody else', () => {
  const { agent, connect, receive } = createAgent('obedient');
  connect();
  receive(offer('aa', ' \n'));
  receive(offer('bb', 'b: 1'));
  receive(offer('bb', 'b: 2'));
  receive({ instanceUid: uidToBytes('f'.repeat(32)), ...offer('cc', 'c: 1') });
  assert.deepEqual(
    agent.alarms.map(({ kind }) => kind),
    ['blank-body', 'hash-reused', 'misdirected'],
  );
  assert.equal(agent.state.hash, 'bb');
});

test('UNAVAILABLE silences the agent for the time that was asked for; then it says everything again', async () => {
  const { agent, clock, connect, receive, take } = createAgent('obedient');
  connect();
  take();
  receive({
    errorResponse: {
      type: ServerErrorResponseType.ServerErrorResponseType_Unavailable,
      retryInfo: { retryAfterNanoseconds: 40e9 },
    },
  });
  agent.heartbeat();
  await clock.advance(39_000);
  assert.equal(take().length, 0);
  await clock.advance(1_000);
  assert.ok(take()[0]?.agentDescription);
  assert.equal(agent.serverErrors.unavailable, 1);
});

test('a new instance_uid is taken and used from then on', () => {
  const { agent, connect, receive, take } = createAgent('obedient');
  connect();
  take();
  const newUid = 'fedcba9876543210fedcba9876543210';
  receive({ agentIdentification: { newInstanceUid: uidToBytes(newUid) } });
  assert.equal(agent.uid, newUid);
  assert.deepEqual(take()[0]?.instanceUid, uidToBytes(newUid));
});

test('after a restart a remembering agent knows what it ran, an obedient one nothing', async () => {
  for (const character of ['remembering', 'obedient'] as const) {
    const { agent, clock, connect, receive, take } = createAgent(character);
    connect();
    receive(offer('aa', 'a: 1'));
    await clock.advance(DEFAULT_TIMING.applyMs[1]);
    agent.detach();
    take();
    agent.restart();
    connect();
    const [first] = take();
    const hash = Buffer.from(first?.remoteConfigStatus?.lastRemoteConfigHash ?? []).toString('hex');
    const remembers = character === 'remembering';
    assert.equal(hash, remembers ? 'aa' : '');
    assert.equal(first?.sequenceNum, 1);
    assert.equal(agent.state.running?.hash, remembers ? 'aa' : undefined);
    // Whoever remembers takes the same content for applied; the other applies it again.
    receive(offer('aa', 'a: 1'));
    assert.equal(statuses(take())[0], remembers ? APPLIED : APPLYING);
  }
});

test('times are exact nanoseconds', () => {
  const { clock, connect, take } = createAgent('obedient');
  connect();
  const start = take()[0]?.health?.startTimeUnixNano;
  assert.equal(toBigInt(start), BigInt(clock.now()) * 1_000_000n);
});
