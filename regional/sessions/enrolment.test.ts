import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import {
  AgentBytes,
  applied,
  firstReport,
  post,
  startRelay,
  type TestRelay,
  TestSocket,
} from '../../chaos-tests/harness/agent-path.ts';
import { ServerErrorResponseType, ServerToAgentFlags, type ServerToAgent } from '../../src/opamp/messages.ts';
import { Enrolment, type EnrolmentFacts, enrolmentRefusal } from './enrolment.ts';

const DENY: EnrolmentFacts['offline'] = { enrol: 'deny', commands: 'allow' };
const ALLOW: EnrolmentFacts['offline'] = { enrol: 'allow', commands: 'allow', serve_s: 86_400 };
const CUT: EnrolmentFacts = { offline: DENY, isConnected: false, trust: 'fresh' };
const LINKED: EnrolmentFacts = { offline: DENY, isConnected: true, trust: 'fresh' };

let relay: TestRelay;
const sockets: TestSocket[] = [];
let facts: EnrolmentFacts;

async function start(given: EnrolmentFacts): Promise<void> {
  facts = given;
  relay = await startRelay({
    enrolment: (content, registry) =>
      new Enrolment({
        facts: () => facts,
        wasOffered: (hash) => Buffer.compare(hash, content.hashOf(7)) === 0,
        registry,
      }),
  });
  relay.content.accept(100, { 7: 'a: 1\n' });
}

async function open(): Promise<TestSocket> {
  const socket = await TestSocket.open(relay);
  sockets.push(socket);
  return socket;
}

function isUnavailable(answer: ServerToAgent): boolean {
  return answer.errorResponse?.type === ServerErrorResponseType.ServerErrorResponseType_Unavailable;
}

describe('who is let in', () => {
  for (const [what, given, refused] of [
    ['enrol: deny, connected and fresh', LINKED, undefined],
    ['enrol: deny, cut off', CUT, /cut off/],
    ['enrol: deny, stale on a link that is up', { ...LINKED, trust: 'stale' }, /stale/],
    ['enrol: allow, cut off and stale', { offline: ALLOW, isConnected: false, trust: 'stale' }, undefined],
    ['enrol: allow, overdue', { offline: ALLOW, isConnected: false, trust: 'overdue' }, /overdue/],
    // The door says 503 to everybody then.
    ['nothing accepted', { offline: undefined, isConnected: false, trust: 'none' }, undefined],
  ] as const)
    it(`${what}: newcomers are ${refused === undefined ? 'let in' : 'refused'}`, () => {
      const why = enrolmentRefusal(given);
      if (refused === undefined) assert.equal(why, undefined);
      else assert.match(why ?? '', refused);
    });
});

describe('enrol: deny while cut off', () => {
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.close();
    await relay.stop();
  });

  it('tells a newcomer UNAVAILABLE with a time to wait, counts it, and keeps nothing of it', async () => {
    await start(CUT);
    const newcomer = new AgentBytes();
    const socket = await open();
    const answer = await socket.ask(newcomer.message(firstReport('new')));
    assert.ok(isUnavailable(answer));
    assert.ok(answer.errorResponse?.retryInfo?.retryAfterNanoseconds);
    assert.equal(answer.remoteConfig, null);
    assert.equal(relay.fleet.size, 0);
    assert.equal(relay.sessions.connectedAgents, 0);
    assert.equal(await relay.metric('holdfast_enrolments_refused_total'), 1);
    // HTTP has the same answer, in a 200: a client reads the body with no other status.
    const polled = await post(relay, new AgentBytes().message(firstReport('polling')));
    assert.ok(polled.message && isUnavailable(polled.message));
    assert.notEqual(polled.status, 401);

    // The link is back, and the agent that tries again is let in.
    facts = LINKED;
    assert.ok((await socket.ask(newcomer.message(firstReport('new')))).remoteConfig);
  });

  it('serves a known agent as ever, also one that comes back and has not applied yet', async () => {
    await start(LINKED);
    const known = new AgentBytes();
    const before = await open();
    assert.ok((await before.ask(known.message(firstReport('known')))).remoteConfig);
    before.close();
    facts = { offline: ALLOW, isConnected: false, trust: 'overdue' };
    await before.closed;
    const answer = await (await open()).ask(known.message(firstReport('known')));
    assert.equal(answer.errorResponse, null);
    assert.ok(answer.remoteConfig, 'serving what was accepted depends on no clock [I12]');
  });

  it('lets an agent in that the fleet lost and whose config proves that it is none', async () => {
    await start(CUT);
    const agent = new AgentBytes();
    const report = { ...firstReport('old'), ...applied(relay.content.hashOf(7)) };
    const answer = await (await open()).ask(agent.message(report));
    assert.equal(answer.errorResponse, null);
    assert.equal(relay.fleet.size, 1);
    const foreign = { ...firstReport('foreign'), ...applied(new Uint8Array([1, 2, 3])) };
    assert.ok(isUnavailable(await (await open()).ask(new AgentBytes().message(foreign))));
  });

  it('asks an agent that said too little once, and no more than once', async () => {
    await start(CUT);
    const agent = new AgentBytes();
    const socket = await open();
    const asked = await socket.ask(agent.message());
    assert.equal(asked.errorResponse, null);
    assert.equal(Number(asked.flags), ServerToAgentFlags.ServerToAgentFlags_ReportFullState);
    assert.equal(relay.fleet.size, 0);
    assert.ok(isUnavailable(await socket.ask(agent.message())));
    const report = { ...firstReport('old'), ...applied(relay.content.hashOf(7)) };
    assert.equal((await socket.ask(agent.message(report))).errorResponse, null);
  });
});
