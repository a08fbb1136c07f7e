import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agentCapabilities } from '../capabilities.ts';
import { RemoteConfigStatuses } from '../messages.ts';
import {
  configState,
  connected,
  createSession,
  createSessionContext,
  DEFAULT_OFFER_RULES,
  disconnected,
  failureReason,
  isInForce,
  nextChangeAtMs,
  offer,
  receive,
  type ConfigState,
  type NoOffer,
  type OfferRules,
  type SessionState,
  type WantedConfig,
} from '../session.ts';
import { uidToBytes } from '../uid.ts';

const UID = '0190c0de000070008000000000000001';
const T0 = 1_800_000_000_000;
const SECOND = 1000;
const context = createSessionContext();
const rules: OfferRules = { ...DEFAULT_OFFER_RULES, reportedRevision: undefined, highestRevision: 100 };
const ALL = agentCapabilities('ReportsStatus', 'AcceptsRemoteConfig', 'ReportsHealth', 'ReportsRemoteConfig');
const A: WantedConfig = { configHash: Uint8Array.of(0xaa), revision: 10 };
const B: WantedConfig = { configHash: Uint8Array.of(0xbb), revision: 11 };

const {
  RemoteConfigStatuses_UNSET,
  RemoteConfigStatuses_APPLIED,
  RemoteConfigStatuses_APPLYING,
  RemoteConfigStatuses_FAILED,
} = RemoteConfigStatuses;
const STATUS = {
  unset: RemoteConfigStatuses_UNSET,
  applied: RemoteConfigStatuses_APPLIED,
  applying: RemoteConfigStatuses_APPLYING,
  failed: RemoteConfigStatuses_FAILED,
};

/** An agent and what it says, one message after the other, on one clock. */
class Agent {
  state: SessionState;
  nowMs = T0;
  sequenceNum = 0;
  capabilities: number;

  constructor(capabilities = ALL, says: Parameters<typeof receive>[1] = {}) {
    this.capabilities = capabilities;
    this.state = connected(createSession(UID), T0, 'ws');
    this.says({
      agentDescription: { identifyingAttributes: [] },
      health: { healthy: true },
      remoteConfigStatus: { status: STATUS.unset },
      ...says,
    });
  }
  says(parts: Parameters<typeof receive>[1]): this {
    const message = {
      instanceUid: uidToBytes(UID),
      sequenceNum: this.sequenceNum++,
      capabilities: this.capabilities,
      ...parts,
    };
    this.state = receive(this.state, message, this.nowMs, context).state;
    return this;
  }
  reports(wanted: WantedConfig, status: keyof typeof STATUS, errorMessage = ''): this {
    return this.says({
      remoteConfigStatus: { lastRemoteConfigHash: wanted.configHash, status: STATUS[status], errorMessage },
    });
  }
  healthy(healthy: boolean): this {
    return this.says({ health: { healthy, lastError: healthy ? '' : 'exit 1' } });
  }
  after(seconds: number): this {
    this.nowMs += seconds * SECOND;
    return this;
  }
  reconnects(): this {
    this.state = disconnected(this.state, this.nowMs, context.settleMs);
    this.state = connected(this.state, this.nowMs, 'ws');
    return this.says({});
  }
  isOffered(wanted: WantedConfig, changed: Partial<OfferRules> = {}): boolean {
    const decision = offer(this.state, wanted, this.nowMs, { ...rules, ...changed });
    if (decision.send) this.state = decision.state;
    return decision.send;
  }
  whyNot(wanted: WantedConfig | undefined, changed: Partial<OfferRules> = {}): NoOffer | undefined {
    const decision = offer(this.state, wanted, this.nowMs, { ...rules, ...changed });
    return decision.send ? undefined : decision.reason;
  }
  config(wanted: WantedConfig | undefined, changed: Partial<OfferRules> = {}): ConfigState {
    return configState(this.state, wanted, this.nowMs, { ...rules, ...changed });
  }
}

describe('what is offered, and why not', () => {
  test('an agent that is known and runs something else gets the wanted content', () => {
    const agent = new Agent();
    assert.equal(agent.isOffered(A), true);
    assert.deepEqual(agent.state.offer, { hash: 'aa', revision: 10, offeredAtMs: T0, attempts: 1 });
  });

  test('nobody is offered anything without a connection', () => {
    const agent = new Agent();
    agent.state = disconnected(agent.state, T0, context.settleMs);
    assert.equal(agent.whyNot(A), 'not-connected');
  });

  test('nothing before description, capabilities and config status are known', () => {
    const agent = new Agent(ALL, { remoteConfigStatus: null });
    assert.equal(agent.whyNot(A), 'not-ready');
    assert.equal(new Agent(ALL, { agentDescription: null }).whyNot(A), 'not-ready');
    assert.equal(new Agent(0).whyNot(A), 'not-ready');
  });

  test('nothing to an agent that does not accept it [OpAMP Configuration]', () => {
    assert.equal(new Agent(agentCapabilities('ReportsStatus')).whyNot(A), 'not-capable');
    const agent = new Agent();
    agent.capabilities = agentCapabilities('ReportsStatus');
    assert.equal(agent.says({}).whyNot(A), 'not-capable');
  });

  test('nothing to an agent that no assignment matches', () => {
    assert.equal(new Agent().whyNot(undefined), 'unmanaged');
  });

  test('nothing to an agent that already reports the content APPLIED [OpAMP RemoteConfigStatus.last_remote_config_hash]', () => {
    assert.equal(new Agent().reports(A, 'applied').whyNot(A), 'in-force');
    assert.equal(new Agent().reports(A, 'applied').reconnects().whyNot(A), 'in-force');
  });

  test('a content that failed is not offered again, even after others and a reconnect; a retry is a new hash', () => {
    const agent = new Agent();
    agent.isOffered(A);
    agent.reports(A, 'failed', 'bad receiver');
    assert.equal(agent.whyNot(A), 'failed');
    assert.equal(agent.isOffered(B), true);
    agent.reports(B, 'applied').reconnects();
    assert.equal(agent.whyNot(A), 'failed');
    assert.equal(agent.isOffered({ configHash: Uint8Array.of(0xac), revision: 12 }), true);
  });

  test('an agent that reports APPLIED after FAILED has taken it after all', () => {
    const agent = new Agent().reports(A, 'failed').reports(A, 'applied');
    assert.equal(agent.whyNot(A), 'in-force');
    assert.deepEqual(agent.state.failed, []);
  });

  test('failed contents are remembered up to a number', () => {
    const agent = new Agent();
    for (let n = 0; n < 40; n++) agent.reports({ configHash: Uint8Array.of(1, n), revision: n }, 'failed');
    assert.equal(agent.state.failed.length, context.limits.maxFailed);
    assert.equal(agent.state.failed.at(-1), '0127');
  });

  test('never while APPLYING, not even another content, for as long as it takes', () => {
    const agent = new Agent();
    agent.isOffered(A);
    agent.reports(A, 'applying').after(100_000);
    assert.equal(agent.whyNot(A), 'applying');
    assert.equal(agent.whyNot(B), 'applying');
    assert.equal(agent.reports(A, 'applied').isOffered(B), true);
  });

  test('a held agent gets nothing new', () => {
    assert.equal(new Agent().whyNot(A, { hold: true }), 'held');
    assert.equal(new Agent().reports(A, 'applied').whyNot(A, { hold: true }), 'in-force');
  });

  test('an agent that runs a revision above all that was ever accepted is not rolled back', () => {
    const agent = new Agent().reports(B, 'applied');
    assert.equal(agent.whyNot(A, { reportedRevision: 101 }), 'agent-ahead');
    assert.equal(agent.whyNot(undefined, { reportedRevision: 101 }), 'agent-ahead');
    assert.equal(agent.isOffered(A, { reportedRevision: 100 }), true);
  });
});

describe('one offer of a content', () => {
  test('waits for its answer, also before another content', () => {
    const agent = new Agent();
    agent.isOffered(A);
    assert.equal(agent.after(59).whyNot(A), 'in-flight');
    assert.equal(agent.whyNot(B), 'in-flight');
  });

  test('is repeated after silence, ever more rarely', () => {
    const agent = new Agent();
    const offeredAfter: number[] = [];
    for (let second = 0; second < 4000; second += 10) {
      if (agent.isOffered(A)) offeredAfter.push(second);
      agent.after(10);
    }
    assert.deepEqual(offeredAfter, [0, 60, 180, 420, 900, 1860, 2820, 3780]);
  });

  test('after silence another content may go first', () => {
    const agent = new Agent();
    agent.isOffered(A);
    assert.equal(agent.after(60).isOffered(B), true);
    assert.equal(agent.state.offer?.attempts, 1);
  });

  test('is not repeated once answered, whatever the agent reports later', () => {
    const agent = new Agent();
    agent.isOffered(A);
    agent.reports(A, 'applied').reports(B, 'applied').after(100_000);
    assert.equal(agent.whyNot(A), 'offered-already');
    assert.equal(agent.reconnects().isOffered(A), true);
  });

  test('is answered by its hash, even without a status', () => {
    const agent = new Agent();
    agent.isOffered(A);
    agent.reports(B, 'failed');
    assert.equal(agent.whyNot(A), 'in-flight');
    agent.reports(A, 'unset');
    assert.equal(agent.state.offer, undefined);
    assert.equal(agent.whyNot(A), 'offered-already');
  });

  test('is made again after a reconnect', () => {
    const agent = new Agent();
    agent.isOffered(A);
    assert.equal(agent.reconnects().isOffered(A), true);
  });

  test('a rollback returns to a content that was offered before on this connection', () => {
    const agent = new Agent();
    agent.isOffered(A);
    agent.reports(A, 'applied').isOffered(B);
    assert.equal(agent.reports(B, 'applied').isOffered(A), true);
  });

  test('to an agent that never reports a status is made once per connection', () => {
    const agent = new Agent(agentCapabilities('ReportsStatus', 'AcceptsRemoteConfig'), {
      remoteConfigStatus: null,
    });
    assert.equal(agent.isOffered(A), true);
    assert.equal(agent.after(100_000).whyNot(A), 'offered-already');
    assert.equal(agent.isOffered(B), true);
    assert.equal(agent.reconnects().isOffered(B), true);
  });

  test('a clock that is set back does not keep it in flight', () => {
    const agent = new Agent().after(10_000);
    agent.isOffered(A);
    assert.equal(agent.after(-9000).isOffered(A), true);
  });
});

describe('in force', () => {
  const applied = (): Agent => {
    const agent = new Agent();
    agent.isOffered(A);
    return agent.after(5).reports(A, 'applied');
  };

  test('is APPLIED and then healthy through the settle window', () => {
    const agent = applied();
    assert.equal(agent.config(A), 'pending');
    assert.equal(nextChangeAtMs(agent.state, agent.nowMs, rules), agent.nowMs + 10 * SECOND);
    assert.equal(agent.after(9.999).config(A), 'pending');
    assert.equal(agent.after(0.001).config(A), 'applied');
    assert.equal(nextChangeAtMs(agent.state, agent.nowMs, rules), undefined);
  });

  test('a moment of ill health that belongs to the restart starts the window anew', () => {
    const agent = applied().after(1).healthy(false).after(4).healthy(true).after(9);
    assert.equal(agent.config(A), 'pending');
    assert.equal(agent.after(1).config(A), 'applied');
  });

  test('once in force it stays so when health is lost later: that is health, not config', () => {
    const agent = applied().after(10).healthy(false).after(100_000);
    assert.equal(agent.config(A), 'applied');
    assert.equal(agent.healthy(true).config(A), 'applied');
  });

  test('it stays so through a reconnect; what had not settled settles again', () => {
    assert.equal(applied().after(10).reconnects().config(A), 'applied');
    const young = applied().after(5).reconnects();
    assert.equal(young.after(9).config(A), 'pending');
    assert.equal(young.after(1).config(A), 'applied');
  });

  test('for an agent without health reports APPLIED alone counts', () => {
    const agent = new Agent(
      agentCapabilities('ReportsStatus', 'AcceptsRemoteConfig', 'ReportsRemoteConfig'),
      { health: null },
    );
    assert.equal(agent.reports(A, 'applied').config(A), 'applied');
  });

  test('an agent that promised health and gave none is no evidence', () => {
    const agent = new Agent(ALL, { health: null }).reports(A, 'applied');
    assert.equal(agent.after(1000).config(A), 'pending');
  });

  test('another content is not in force, and the settled mark does not pass over to it', () => {
    const agent = applied().after(10);
    assert.equal(agent.config(B), 'pending');
    assert.equal(agent.reports(B, 'applied').config(B), 'pending');
    assert.equal(isInForce(agent.state, agent.nowMs, 10_000), false);
  });

  test('a clock that is set back costs one window, not the time until it has caught up', () => {
    const agent = applied().after(-100_000).says({});
    assert.equal(agent.after(10).config(A), 'applied');
  });
});

describe('where an agent stands', () => {
  test('failed: it says so, and in its words', () => {
    const agent = new Agent();
    agent.isOffered(A);
    agent.reports(A, 'failed', 'unknown receiver "x", sent Bearer abcdef123456');
    assert.equal(agent.config(A), 'failed');
    assert.equal(failureReason(agent.state), 'unknown receiver "x", sent Bearer <redacted>');
  });

  test('failed: it called the config APPLIED and has been ill ever since', () => {
    const agent = new Agent().reports(A, 'applied').after(1).healthy(false);
    assert.equal(agent.after(30).config(A), 'pending');
    assert.equal(nextChangeAtMs(agent.state, agent.nowMs, rules), T0 + 60 * SECOND);
    assert.equal(agent.after(29).config(A), 'failed');
    assert.match(failureReason(agent.state), /unhealthy since .*exit 1/);
    // A crash loop shows moments of health; only a whole window makes it better.
    assert.equal(agent.healthy(true).after(2).config(A), 'pending');
    assert.equal(agent.healthy(false).config(A), 'failed');
    assert.equal(agent.healthy(true).after(10).config(A), 'applied');
  });

  const cases: [string, (agent: Agent) => ConfigState, ConfigState][] = [
    ['waiting for its turn', (agent) => agent.config(A), 'pending'],
    ['applying', (agent) => agent.reports(A, 'applying').config(A), 'pending'],
    ['no assignment', (agent) => agent.config(undefined), 'unmanaged'],
    ['paused before it got the content', (agent) => agent.config(A, { hold: true }), 'held'],
    [
      'paused, but it runs the content',
      (agent) => agent.reports(A, 'applied').after(10).config(A, { hold: true }),
      'applied',
    ],
    ['ahead of the relay', (agent) => agent.config(A, { reportedRevision: 101 }), 'held'],
    [
      'away',
      (agent) => ((agent.state = disconnected(agent.state, agent.nowMs, 0)), agent.config(A)),
      'unknown',
    ],
    ['a message was missed', (agent) => ((agent.sequenceNum += 2), agent.says({}).config(A)), 'unknown'],
    [
      'accepts no config',
      (agent) => ((agent.capabilities = agentCapabilities('ReportsStatus')), agent.says({}).config(A)),
      'unmanaged',
    ],
  ];
  for (const [title, act, expected] of cases)
    test(`${expected}: ${title}`, () => assert.equal(act(new Agent()), expected));

  test('unknown: it was sent the content and reports no status', () => {
    const agent = new Agent(agentCapabilities('ReportsStatus', 'AcceptsRemoteConfig'), {
      remoteConfigStatus: null,
    });
    assert.equal(agent.config(A), 'pending');
    agent.isOffered(A);
    assert.equal(agent.config(A), 'unknown');
  });

  test('time alone changes something when an offer times out', () => {
    const agent = new Agent();
    assert.equal(nextChangeAtMs(agent.state, agent.nowMs, rules), undefined);
    agent.isOffered(A);
    assert.equal(nextChangeAtMs(agent.state, agent.nowMs, rules), T0 + 60 * SECOND);
  });
});
