import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { createSession } from '../../src/opamp/session.ts';
import { type AgentRecord, NO_VERDICT } from '../fleet/agent-record.ts';
import type { Channel } from '../gateway/channel.ts';
import { LiveAgents } from './live-agent.ts';
import { Moves } from './moves.ts';

const UID = '0'.repeat(32);

/** One relay with one agent, which polls or has a socket. */
function relay(transport: 'ws' | 'http') {
  const clock = new ManualClock();
  const live = new LiveAgents();
  const state = { pings: 0, answers: true };
  const credential = { id: 'default', labels: {} };
  const channel = {
    transport,
    credential,
    ping: async () => {
      state.pings++;
      return state.answers;
    },
    close: () => undefined,
  } as unknown as Channel;
  const record: AgentRecord = {
    session: createSession(UID),
    credentialId: credential.id,
    credentialLabels: credential.labels,
    remoteAddr: '',
    transport,
    verdict: NO_VERDICT,
    runningRevision: 0,
    effectiveSha256: '',
  };
  const moves = new Moves({
    fleet: { get: () => record, changed: () => undefined },
    live,
    clock,
    pingTimeoutMs: 5_000,
    lose: (agent) => {
      live.detach(agent);
      moves.lost(agent.record);
    },
  });
  const agent = live.attach(record, transport === 'ws' ? channel : undefined);
  return {
    clock,
    state,
    record,
    says(sequenceNum: number): void {
      record.session = { ...record.session, sequenceNum: String(sequenceNum) };
      agent.heardMs = clock.monotonicMs();
      moves.heardHere(record);
    },
    wentTo: (sequenceNum: number, heardAgoMs: number): void =>
      moves.movedTo('eu-2', [{ uid: UID, sequenceNum, heardAgoMs }]),
    /** It is silent for too long, or its socket ended. */
    ends(): void {
      live.detach(agent);
      moves.lost(record);
    },
  };
}

test('a word of a sibling that comes late takes no agent away that went on here since', async () => {
  for (const transport of ['ws', 'http'] as const) {
    const { clock, record, says, wentTo, ends } = relay(transport);
    says(5);
    // It is heard there, and then here again; the word comes after both, and twice.
    await clock.advance(10_000);
    says(7);
    await clock.advance(100);
    wentTo(6, 5_000);
    wentTo(6, 5_000);
    ends();
    assert.equal(record.elsewhere, undefined, 'it was here last: here it is counted');
  }
});

test('a poller is where it was heard last: by its numbers, and where it started anew by the age of its message', async () => {
  const { clock, record, says, wentTo } = relay('http');
  says(57);
  await clock.advance(1_000);
  wentTo(58, 900);
  assert.equal(record.elsewhere, 'eu-2');
  says(59);
  assert.equal(record.elsewhere, undefined);
  await clock.advance(20_000);
  wentTo(0, 500);
  assert.equal(record.elsewhere, 'eu-2', 'a new process begins its numbers again');
  says(1);
  // An old word about the process before.
  await clock.advance(100);
  wentTo(60, 60_000);
  assert.equal(record.elsewhere, undefined);
});

test('one that started anew and moved within a moment counts there when it is silent here', async () => {
  const { clock, record, says, wentTo, ends } = relay('http');
  says(57);
  await clock.advance(1_000);
  wentTo(0, 0);
  assert.equal(record.elsewhere, undefined, 'it cannot be told yet');
  ends();
  assert.equal(record.elsewhere, 'eu-2');
});

test('a sibling that names an agent again and again does not make this relay flood it with pings', async () => {
  const { clock, record, state, says, wentTo } = relay('ws');
  says(1);
  for (let n = 0; n < 100; n++) {
    await clock.advance(100);
    wentTo(1_000, 0);
    wentTo(1_000, 0);
  }
  assert.ok(state.pings >= 5 && state.pings <= 10, `${state.pings} pings in 10 s`);
  state.answers = false;
  await clock.advance(1_000);
  wentTo(1_000, 0);
  await clock.advance(0);
  assert.equal(record.elsewhere, 'eu-2', 'one that does not answer went');
});
