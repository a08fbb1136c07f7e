import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BLOB_PART_BYTES, MAX_PAYLOAD_BYTES, subjects } from '../../src/bus/bus.ts';
import { MemoryBroker } from '../../src/bus/memory-bus.ts';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { decodeAskReply, decodeHead, encodeAskReply, encodeAskRequest } from '../../src/wire/codec.ts';
import { WIRE_LIMITS } from '../../src/wire/limits.ts';
import type { AgentView } from '../../src/wire/messages.ts';
import { answerAsk, answerAsks, type FleetQueries, type ServedContent } from './ask.ts';

function agent(i: number, effectiveConfig = ''): AgentView {
  return {
    uid: String(i).padStart(8, '0'),
    name: `agent-${i}`,
    version: '0.149.0',
    health: 'healthy',
    status: 'applied',
    message: '',
    assignment: 'prod',
    revision: 1,
    wantedRevision: 1,
    lastSeenMs: 1,
    connected: true,
    labels: { tier: 'prod' },
    effectiveConfig,
    explanation: '',
    transport: 'ws',
    remoteAddr: '',
  };
}

function fleetOf(all: AgentView[]): FleetQueries {
  return {
    agents: ({ after, limit }) => {
      const rest = all.filter(({ uid }) => uid > after);
      const agents = rest.slice(0, limit);
      return { agents, nextAfter: rest.length > limit ? agents.at(-1)!.uid : '', total: all.length };
    },
    agent: (id) => all.filter(({ uid, name }) => uid === id || name === id),
  };
}

describe('answers to live queries', () => {
  test('pages of agents that weigh much or little each fit a payload, and together are the fleet', () => {
    const all = Array.from({ length: 1_200 }, (_, i) => agent(i, 'x'.repeat(i % 5 === 0 ? 3_000 : 10)));
    const fleet = fleetOf(all);
    const seen: string[] = [];
    let after = '';
    let pages = 0;
    do {
      const page = answerAsk({ agents: { labels: {}, limit: 10_000, after } }, fleet, 5);
      assert.ok(encodeAskReply(page).length <= MAX_PAYLOAD_BYTES);
      assert.ok(page.agents.length <= WIRE_LIMITS.agents);
      assert.equal(page.total, 1_200);
      seen.push(...page.agents.map(({ uid }) => uid));
      after = page.nextAfter;
      pages++;
    } while (after !== '' && pages < 100);
    assert.deepEqual(
      seen,
      all.map(({ uid }) => uid),
    );
  });

  test('an effective config that could not travel is shortened and says so', () => {
    const reply = answerAsk(
      { agent: { id: 'agent-1', detail: true } },
      fleetOf([agent(1, 'y'.repeat(600_000))]),
      5,
    );
    assert.ok(encodeAskReply(reply).length <= MAX_PAYLOAD_BYTES);
    assert.match(reply.agents[0]!.effectiveConfig, /\(shortened\)$/);
  });

  test('a question is answered on the relay’s own subject with its own as-of', async () => {
    const clock = new ManualClock();
    const broker = new MemoryBroker({ clock });
    const bus = broker.relay({ region: 'eu', relay: 'eu-1' });
    const files = { timestamp: Buffer.from('t'), snapshot: Buffer.from('s'), targets: Buffer.from('g') };
    const content = {
      signedFiles: () => [files],
      state: () => ({ root: { version: 3 } }),
      body: (sha256: string) => (sha256 === 'ab' ? Buffer.alloc(BLOB_PART_BYTES + 5, 1) : undefined),
    } as unknown as ServedContent;
    answerAsks({ bus, region: 'eu', relay: 'eu-1', fleet: fleetOf([agent(1)]), content, clock });
    const question = encodeAskRequest({ agents: { labels: { tier: 'prod' }, limit: 0, after: '' } });
    const reply = decodeAskReply(
      await broker.global().request(subjects.ask('eu', 'eu-1'), question, { timeoutMs: 100 }),
    );
    assert.equal(reply.asOfMs, clock.now());
    assert.deepEqual(reply.agents, [agent(1)]);
    const ask = async (sha256: string, part: number) => {
      const body = encodeAskRequest({ content: { sha256, part } });
      const answer = await broker.global().request(subjects.ask('eu', 'eu-1'), body, { timeoutMs: 100 });
      return decodeAskReply(answer).content;
    };
    assert.equal(decodeHead((await ask('', 0))!).rootVersion, 3);
    assert.equal((await ask('ab', 0))!.length, BLOB_PART_BYTES);
    assert.equal((await ask('ab', 1))!.length, 5);
    assert.equal(await ask('cd', 0), undefined);
  });
});
