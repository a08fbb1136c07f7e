import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AGENT_CAPABILITIES, agentCapabilities, type AgentCapability } from './capabilities.ts';
import { RemoteConfigStatuses, type AgentToServer } from './messages.ts';
import {
  configState,
  connected,
  createSession,
  createSessionContext,
  DEFAULT_OFFER_RULES,
  disconnected,
  isReady,
  nextChangeAtMs,
  offer,
  receive,
  type OfferRules,
  type SessionState,
  type WantedConfig,
} from './session.ts';
import { uidToBytes } from './uid.ts';

const UID = '0190c0de000070008000000000000001';
const T0 = 1_800_000_000_000;
const context = createSessionContext();
const rules: OfferRules = { ...DEFAULT_OFFER_RULES, reportedRevision: undefined, highestRevision: 100 };

type Event =
  | { kind: 'message'; parts: AgentToServer; step: bigint; validUid: boolean }
  | { kind: 'want'; wanted: WantedConfig | undefined }
  | { kind: 'wait'; ms: number }
  | { kind: 'reconnect' }
  | { kind: 'disconnect' };

const hash = fc.constantFrom(Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3));
const names = Object.keys(AGENT_CAPABILITIES) as AgentCapability[];
const capabilities = fc.oneof(
  { weight: 4, arbitrary: fc.constant(agentCapabilities(...names)) },
  { weight: 1, arbitrary: fc.subarray(names).map((some) => agentCapabilities(...some)) },
);
const parts: fc.Arbitrary<AgentToServer> = fc.record(
  {
    capabilities,
    agentDescription: fc.constant({ identifyingAttributes: [{ key: 'a', value: { stringValue: 'b' } }] }),
    health: fc.boolean().map((healthy) => ({ healthy })),
    effectiveConfig: fc.constant({ configMap: { configMap: { '': { body: Uint8Array.of(97) } } } }),
    remoteConfigStatus: fc.record({
      lastRemoteConfigHash: hash,
      status: fc.constantFrom(
        RemoteConfigStatuses.RemoteConfigStatuses_UNSET,
        RemoteConfigStatuses.RemoteConfigStatuses_APPLIED,
        RemoteConfigStatuses.RemoteConfigStatuses_APPLYING,
        RemoteConfigStatuses.RemoteConfigStatuses_FAILED,
      ),
    }),
    agentDisconnect: fc.constant({}),
  },
  { requiredKeys: [] },
);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('message' as const),
      // Goodbyes are rare, or nothing ever lives long.
      parts: fc.tuple(parts, fc.nat(10)).map(([drawn, luck]) => {
        const { agentDisconnect, ...rest } = drawn;
        return luck === 0 && agentDisconnect ? { ...rest, agentDisconnect } : rest;
      }),
      step: fc.oneof({ weight: 6, arbitrary: fc.constant(1n) }, fc.bigInt({ min: -3n, max: 3n })),
      validUid: fc.nat(20).map((luck) => luck > 0),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.option(hash, { nil: undefined, freq: 10 }).map((configHash) => ({
      kind: 'want' as const,
      wanted: configHash && { configHash, revision: configHash[0] ?? 0 },
    })),
  },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 90_000 }).map((ms) => ({ kind: 'wait' as const, ms })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reconnect' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'disconnect' as const }) },
);

/** What one step did, for the checks. */
interface Step {
  before: SessionState;
  after: SessionState;
  event: Event;
  nowMs: number;
  offered?: string;
  askedFullState?: boolean;
}

/** Plays events as a relay would: after everything that happens it offers what is wanted, if it may. */
function play(events: readonly Event[]): Step[] {
  let state = connected(createSession(UID), T0, 'ws');
  let nowMs = T0;
  let sequenceNum = 0n;
  let wanted: WantedConfig | undefined;
  const steps: Step[] = [];
  for (const one of events) {
    const before = state;
    const step: Step = { before, after: state, event: one, nowMs };
    if (one.kind === 'message') {
      sequenceNum = BigInt.asUintN(64, sequenceNum + one.step);
      const message = {
        instanceUid: one.validUid ? uidToBytes(UID) : new Uint8Array(3),
        sequenceNum: {
          low: Number(BigInt.asIntN(32, sequenceNum)),
          high: Number(BigInt.asIntN(32, sequenceNum >> 32n)),
        } as never,
        ...one.parts,
      };
      const received = receive(state, message, nowMs, context);
      state = received.state;
      step.askedFullState = Number(received.reply.flags ?? 0) === 1;
    } else if (one.kind === 'want') wanted = one.wanted;
    else if (one.kind === 'wait') nowMs += one.ms;
    else {
      state = disconnected(state, nowMs, context.settleMs);
      if (one.kind === 'reconnect') state = connected(state, nowMs, 'ws');
    }
    step.nowMs = nowMs;
    const decision = offer(state, wanted, nowMs, rules);
    if (decision.send) {
      step.before = state; // what the decision was made on
      state = decision.state;
      step.offered = state.offer?.hash ?? '';
    }
    step.after = state;
    steps.push(step);
  }
  return steps;
}

const history = fc.array(event, { maxLength: 60, size: 'max' });
const check = (holds: (steps: Step[]) => void): void =>
  fc.assert(
    fc.property(history, (events) => holds(play(events))),
    { numRuns: 500 },
  );

test('nothing is offered while the agent is APPLYING, is not known, or is not there', () => {
  let offers = 0;
  check((steps) => {
    for (const { before, offered } of steps) {
      if (offered === undefined) continue;
      offers++;
      assert.notEqual(before.remoteConfig?.status, 'applying');
      assert.ok(before.connection && before.description && isReady(before), 'offered to an unknown agent');
    }
  });
  assert.ok(offers > 200, `only ${offers} offers were made: the histories test nothing`);
});

test('no content is offered twice in a row on one connection, except after its offer stayed unanswered', () => {
  let repeats = 0;
  check((steps) => {
    let last: { hash: string; atMs: number; answered: boolean } | undefined;
    for (const { before, event: one, offered, nowMs } of steps) {
      if (one.kind === 'reconnect' || one.kind === 'disconnect') last = undefined;
      if (one.kind === 'message' && one.validUid) {
        const { remoteConfigStatus } = one.parts;
        if (
          last &&
          remoteConfigStatus &&
          Buffer.from(remoteConfigStatus.lastRemoteConfigHash ?? []).toString('hex') === last.hash
        )
          last.answered = true;
        if (one.parts.agentDisconnect) last = undefined;
      }
      if (offered === undefined) continue;
      if (last?.hash === offered) {
        repeats++;
        assert.equal(last.answered, false, 'an answered content was repeated');
        assert.ok(nowMs - last.atMs >= rules.offerTimeoutMs, 'a content was repeated too early');
      }
      assert.equal(before.remoteConfig?.hash === offered && before.remoteConfig.status === 'applied', false);
      last = { hash: offered, atMs: nowMs, answered: false };
    }
  });
  assert.ok(repeats > 0, 'no history led to a repetition: the test shows nothing');
});

test('a content that the agent reported FAILED is not offered until it reports it APPLIED', () => {
  check((steps) => {
    const failed = new Set<string>();
    for (const { event: one, offered } of steps) {
      const status = one.kind === 'message' && one.validUid ? one.parts.remoteConfigStatus : undefined;
      const reported = Buffer.from(status?.lastRemoteConfigHash ?? []).toString('hex');
      if (status?.status === RemoteConfigStatuses.RemoteConfigStatuses_FAILED) failed.add(reported);
      if (status?.status === RemoteConfigStatuses.RemoteConfigStatuses_APPLIED) failed.delete(reported);
      if (offered !== undefined) assert.equal(failed.has(offered), false);
    }
  });
});

test('a message that is not processed changes nothing, above all not the sequence number', () => {
  check((steps) => {
    for (const { before, after, event: one, offered } of steps)
      if (one.kind === 'message' && !one.validUid && offered === undefined) assert.equal(after, before);
  });
});

test('after a missed message nothing is offered until a full report or a request in vain', () => {
  check((steps) => {
    for (const { before, offered } of steps)
      if (offered !== undefined && before.fullState?.outdated)
        assert.ok(before.fullState.inVain > 0, 'offered on outdated knowledge');
  });
});

test('full state is asked for at most once per interval on a connection', () => {
  let asked = 0;
  check((steps) => {
    let lastMs: number | undefined;
    let wasComplete = true;
    for (const { event: one, askedFullState, after, nowMs } of steps) {
      if (one.kind === 'reconnect' || one.kind === 'disconnect' || !after.connection) lastMs = undefined;
      if (askedFullState) {
        asked++;
        // Once everything was there, the next gap is a new one.
        if (lastMs !== undefined && !wasComplete)
          assert.ok(nowMs - lastMs >= context.limits.fullStateIntervalMs, 'asked too soon');
        lastMs = nowMs;
        wasComplete = false;
      }
      if (!after.fullState) wasComplete = true;
    }
  });
  assert.ok(asked > 100, `asked only ${asked} times: the test shows nothing`);
});

test('between messages the state of a config changes only when it was foretold', () => {
  const wanted: WantedConfig = { configHash: Uint8Array.of(1), revision: 1 };
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 200_000 }), (events, laterMs) => {
      const last = play(events).at(-1);
      if (!last) return;
      const { after: state, nowMs } = last;
      const nextMs = nextChangeAtMs(state, nowMs, rules) ?? Infinity;
      const at = Math.min(nowMs + laterMs, nextMs - 1);
      if (at < nowMs) return;
      assert.equal(configState(state, wanted, at, rules), configState(state, wanted, nowMs, rules));
      assert.equal(offer(state, wanted, at, rules).send, offer(state, wanted, nowMs, rules).send);
    }),
    { numRuns: 500 },
  );
});

test('a state is its own JSON, whatever happened', () => {
  check((steps) => {
    for (const { after } of steps.slice(-1)) assert.deepEqual(JSON.parse(JSON.stringify(after)), after);
  });
});
