import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agentCapabilities } from './capabilities.ts';
import { decodeAgentToServer, encodeAgentToServer } from './codec.ts';
import { RemoteConfigStatuses, ServerErrorResponseType, type AgentToServer } from './messages.ts';
import {
  connected,
  createSecrets,
  createSession,
  createSessionContext,
  DEFAULT_SESSION_LIMITS,
  disconnected,
  healthOf,
  isReady,
  receive,
  type Received,
  type SessionContext,
  type SessionEffect,
  type SessionState,
} from './session.ts';
import { uidToBytes } from './uid.ts';

const UID = '0190c0de000070008000000000000001';
const CAPABILITIES = agentCapabilities(
  'ReportsStatus',
  'AcceptsRemoteConfig',
  'ReportsEffectiveConfig',
  'ReportsHealth',
  'ReportsRemoteConfig',
);
const T0 = 1_800_000_000_000;
const context = createSessionContext();

const DESCRIPTION = {
  identifyingAttributes: [{ key: 'service.name', value: { stringValue: 'otelcol' } }],
  nonIdentifyingAttributes: [{ key: 'host.arch', value: { stringValue: 'arm64' } }],
};
const NO_CONFIG = { status: RemoteConfigStatuses.RemoteConfigStatuses_UNSET };
const EFFECTIVE = {
  configMap: { configMap: { '': { body: Buffer.from('a: 1'), contentType: 'text/yaml' } } },
};

/** The message with its sender, as it arrives: encoded and decoded. */
function message(sequenceNum: number, parts: AgentToServer = {}): AgentToServer {
  return decodeAgentToServer(
    encodeAgentToServer({ instanceUid: uidToBytes(UID), sequenceNum, capabilities: CAPABILITIES, ...parts }),
  );
}
const FULL = {
  agentDescription: DESCRIPTION,
  health: { healthy: true },
  effectiveConfig: EFFECTIVE,
  remoteConfigStatus: NO_CONFIG,
};

const fresh = (): SessionState => connected(createSession(UID), T0, 'ws');

/** A session after a first, full report. */
function greeted(sequenceNum = 0, atMs = T0): SessionState {
  return receive(fresh(), message(sequenceNum, FULL), atMs, context).state;
}

const asksFullState = ({ reply }: Received): boolean => Number(reply.flags ?? 0) === 1;
const kinds = ({ effects }: Received): string[] => effects.map(({ kind }) => kind);
function effect<Kind extends SessionEffect['kind']>(
  received: Received,
  kind: Kind,
): Extract<SessionEffect, { kind: Kind }> {
  const found = received.effects.find((one) => one.kind === kind);
  assert.ok(found, `no effect ${kind} in ${kinds(received).join()}`);
  return found as Extract<SessionEffect, { kind: Kind }>;
}

describe('replies', () => {
  test('every message is answered with uid and our capabilities [OpAMP ServerToAgent Message]', () => {
    for (const parts of [FULL, {}, { health: { healthy: false } }]) {
      const { reply } = receive(greeted(0), message(1, parts), T0, context);
      assert.deepEqual(reply.instanceUid, uidToBytes(UID));
      assert.equal(reply.capabilities, context.serverCapabilities);
      assert.equal(reply.errorResponse, undefined);
    }
  });

  test('a full first report leaves nothing to ask for', () => {
    const received = receive(fresh(), message(0, FULL), T0, context);
    assert.equal(asksFullState(received), false);
    assert.ok(isReady(received.state));
    assert.deepEqual(kinds(received), [
      'appeared',
      'capabilities-changed',
      'description-changed',
      'remote-config-status',
      'health-changed',
      'effective-config-changed',
    ]);
  });
});

describe('instance_uid', () => {
  const wrong: [string, Uint8Array | undefined][] = [
    ['none', undefined],
    ['one of 15 bytes', new Uint8Array(15).fill(1)],
    ['one of 26 bytes, as old clients sent', new Uint8Array(26).fill(65)],
    ['one that is all zero', new Uint8Array(16)],
    ['that of another session', new Uint8Array(16).fill(9)],
  ];
  for (const [title, instanceUid] of wrong)
    test(`${title} is a bad request and changes nothing [OpAMP Bad Request]`, () => {
      const state = greeted(4);
      const bad = decodeAgentToServer(
        encodeAgentToServer({ ...(instanceUid && { instanceUid }), sequenceNum: 5, ...FULL }),
      );
      const received = receive(state, bad, T0 + 1, context);
      assert.equal(
        received.reply.errorResponse?.type,
        ServerErrorResponseType.ServerErrorResponseType_BadRequest,
      );
      assert.equal(received.reply.capabilities, undefined); // [OpAMP ServerToAgent.error_response]
      assert.equal(received.state, state);
      assert.deepEqual(kinds(received), ['bad-request']);
    });

  test('an agent may ask for one [OpAMP AgentToServerFlags.RequestInstanceUid]', () => {
    assert.ok(
      kinds(receive(fresh(), message(0, { ...FULL, flags: 1 }), T0, context)).includes(
        'instance-uid-requested',
      ),
    );
    assert.ok(!kinds(receive(fresh(), message(0, FULL), T0, context)).includes('instance-uid-requested'));
  });
});

describe('sequence numbers [OpAMP Agent Status Compression]', () => {
  const cases: [string, number, boolean][] = [
    ['one more than before: nothing was missed', 11, false],
    ['two more: one was missed', 12, true],
    ['the same again: a repetition, or a number that does not rise', 10, true],
    ['back at zero: the agent was restarted', 0, true],
  ];
  for (const [title, number, isGap] of cases)
    test(title, () => {
      const received = receive(greeted(10), message(number), T0, context);
      assert.equal(asksFullState(received), isGap);
      assert.equal(kinds(received).includes('sequence-gap'), isGap);
      assert.equal(received.state.sequenceNum, String(number));
    });

  test('a full report makes up for whatever was missed', () => {
    const received = receive(greeted(10), message(57, FULL), T0, context);
    assert.equal(asksFullState(received), false);
    assert.ok(isReady(received.state));
  });

  test('the number after the highest is zero', () => {
    const state = { ...greeted(0), sequenceNum: '18446744073709551615' };
    assert.equal(asksFullState(receive(state, message(0), T0, context)), false);
  });

  test('numbers beyond 2^53 are compared exactly', () => {
    const state = { ...greeted(0), sequenceNum: '9007199254740992' };
    const next = receive(
      state,
      { ...message(1), sequenceNum: { low: 1, high: 0x200000 } as never },
      T0,
      context,
    );
    assert.deepEqual(next.effects, []);
  });

  test('a missed message blocks offers until it is made up for', () => {
    const gap = receive(greeted(10), message(12), T0, context);
    assert.equal(isReady(gap.state), false);
    const full = receive(gap.state, message(13, FULL), T0 + 50, context);
    assert.equal(isReady(full.state), true);
    assert.equal(asksFullState(full), false);
  });

  test('a bare poll with nothing but the uid is a heartbeat: no number, no gap [OpAMP Plain HTTP Transport]', () => {
    const poll = decodeAgentToServer(encodeAgentToServer({ instanceUid: uidToBytes(UID) }));
    const received = receive(greeted(10), poll, T0 + 30_000, context);
    assert.equal(asksFullState(received), false);
    assert.deepEqual(received.effects, []);
    assert.equal(received.state.sequenceNum, '10');
    assert.equal(received.state.lastSeenMs, T0 + 30_000);
  });

  test('a heartbeat of the real client carries number and capabilities and causes nothing', () => {
    assert.deepEqual(receive(greeted(10), message(11), T0, context).effects, []);
  });
});

describe('full state', () => {
  test('a client that reconnects with uid, next number and capabilities alone is asked by a relay that lost its state', () => {
    const received = receive(fresh(), message(42), T0, context);
    assert.equal(asksFullState(received), true);
    assert.deepEqual(effect(received, 'full-state-requested').missing, [
      'description',
      'health',
      'effective-config',
      'remote-config-status',
    ]);
  });

  test('the same client is not asked by a relay that kept it, after any time away', () => {
    const away = disconnected(greeted(41), T0 + 1000, context.settleMs);
    const restored = JSON.parse(JSON.stringify(away)) as SessionState;
    const back = connected(restored, T0 + 86_400_000, 'ws');
    const received = receive(back, message(42), T0 + 86_400_000, context);
    assert.equal(asksFullState(received), false);
    assert.ok(isReady(received.state));
  });

  test('only what the capabilities promise is missed', () => {
    const capabilities = agentCapabilities('ReportsStatus');
    const received = receive(
      fresh(),
      message(0, { agentDescription: DESCRIPTION, capabilities }),
      T0,
      context,
    );
    assert.equal(asksFullState(received), false);
    assert.ok(isReady(received.state));
  });

  test('a capability that appears later brings its part with it', () => {
    const capabilities = agentCapabilities('ReportsStatus');
    const { state } = receive(
      fresh(),
      message(0, { agentDescription: DESCRIPTION, capabilities }),
      T0,
      context,
    );
    const more = message(1, { capabilities: agentCapabilities('ReportsStatus', 'ReportsHealth') });
    const received = receive(state, more, T0, context);
    assert.deepEqual(effect(received, 'full-state-requested').missing, ['health']);
  });

  test('an agent that does not comply is asked ever more rarely, never in a loop', () => {
    let state = receive(fresh(), message(0), T0, context).state;
    const asked: number[] = [];
    for (let second = 1; second <= 3600; second++) {
      const received = receive(state, message(second), T0 + second * 1000, context);
      if (asksFullState(received)) asked.push(second);
      state = received.state;
    }
    assert.deepEqual(asked, [30, 90, 210, 450, 930, 1890, 2850]);
  });

  test('an agent that answers at once without a part is not asked again at once', () => {
    const first = receive(fresh(), message(0), T0, context);
    const { health: _, ...withoutHealth } = FULL;
    const second = receive(first.state, message(1, withoutHealth), T0 + 5, context);
    assert.equal(asksFullState(first), true);
    assert.equal(asksFullState(second), false);
    assert.ok(isReady(second.state), 'health is not needed to choose a config');
  });

  test('a config status that is missing in the answer is taken for none', () => {
    const first = receive(fresh(), message(0), T0, context);
    assert.equal(isReady(first.state), false);
    const { remoteConfigStatus: _, ...withoutStatus } = FULL;
    const second = receive(first.state, message(1, withoutStatus), T0 + 5, context);
    assert.ok(isReady(second.state));
    assert.deepEqual([second.state.remoteConfig?.hash, second.state.remoteConfig?.assumed], ['', true]);
    const late = receive(second.state, message(2, { remoteConfigStatus: NO_CONFIG }), T0 + 6, context);
    assert.equal(late.state.remoteConfig?.assumed, undefined);
    assert.ok(kinds(late).includes('remote-config-status'));
  });

  test('an agent whose number never rises is served after one request in vain', () => {
    let state = receive(fresh(), message(0, FULL), T0, context).state;
    const bare = message(0);
    state = receive(state, bare, T0 + 1000, context).state;
    assert.equal(isReady(state), false);
    state = receive(state, bare, T0 + 31_000, context).state;
    assert.equal(isReady(state), true);
  });

  test('after a reconnect it is asked at once', () => {
    const first = receive(fresh(), message(0), T0, context);
    const back = connected(disconnected(first.state, T0 + 100, context.settleMs), T0 + 200, 'ws');
    assert.equal(asksFullState(receive(back, message(1), T0 + 200, context)), true);
  });
});

describe('description [OpAMP AgentDescription Message]', () => {
  test('replaces the one before as a whole; the same again causes nothing', () => {
    const state = greeted(0);
    assert.deepEqual(state.description, {
      identifying: { 'service.name': 'otelcol' },
      nonIdentifying: { 'host.arch': 'arm64' },
    });
    assert.deepEqual(receive(state, message(1, { agentDescription: DESCRIPTION }), T0, context).effects, []);
    const other = receive(
      state,
      message(1, { agentDescription: { nonIdentifyingAttributes: [] } }),
      T0,
      context,
    );
    assert.deepEqual(other.state.description, { identifying: {}, nonIdentifying: {} });
  });

  test('what is no string matches by its JSON text', () => {
    const attribute = (key: string, value: object): { key: string; value: object } => ({ key, value });
    const agentDescription = {
      identifyingAttributes: [
        attribute('bool', { boolValue: false }),
        attribute('int', { intValue: { low: -1, high: -1 } as never }),
        attribute('double', { doubleValue: 0.5 }),
        attribute('nan', { doubleValue: NaN }),
        attribute('null', {}),
        attribute('bytes', { bytesValue: Uint8Array.of(1, 2) }),
        attribute('list', { arrayValue: { values: [{ stringValue: 'a"' }, { intValue: 2 }] } }),
        attribute('map', { kvlistValue: { values: [{ key: 'k', value: { boolValue: true } }] } }),
        attribute('__proto__', { stringValue: 'plain' }),
        attribute('twice', { stringValue: 'first' }),
        attribute('twice', { stringValue: 'last' }),
      ],
    };
    const { state } = receive(fresh(), message(0, { ...FULL, agentDescription }), T0, context);
    assert.deepEqual(
      JSON.parse(JSON.stringify(state.description?.identifying)),
      JSON.parse(
        String.raw`{"bool":"false","int":"-1","double":"0.5","nan":"\"NaN\"","null":"null","bytes":"\"AQI=\"","list":"[\"a\\\"\",2]","map":"{\"k\":true}","__proto__":"plain","twice":"last"}`,
      ),
    );
  });

  test('is bounded in number and length', () => {
    const limited: SessionContext = {
      ...context,
      limits: { ...DEFAULT_SESSION_LIMITS, maxAttributes: 2, maxAttributeLength: 3 },
    };
    const identifyingAttributes = ['aaaaa', 'b', 'c'].map((key) => ({
      key,
      value: { stringValue: 'xxxxx' },
    }));
    const { state } = receive(
      fresh(),
      message(0, { agentDescription: { identifyingAttributes } }),
      T0,
      limited,
    );
    assert.deepEqual(state.description?.identifying, { aaa: 'xxx', b: 'xxx' });
  });
});

describe('capabilities [OpAMP AgentToServer.capabilities]', () => {
  test('may change at any time; zero is not said', () => {
    const fewer = receive(
      greeted(0),
      message(1, { capabilities: agentCapabilities('ReportsStatus', 'AcceptsRestartCommand') }),
      T0,
      context,
    );
    assert.deepEqual(effect(fewer, 'capabilities-changed'), {
      kind: 'capabilities-changed',
      added: ['AcceptsRestartCommand'],
      removed: ['AcceptsRemoteConfig', 'ReportsEffectiveConfig', 'ReportsHealth', 'ReportsRemoteConfig'],
    });
    const unsaid = receive(greeted(0), message(1, { capabilities: 0 }), T0, context);
    assert.equal(unsaid.state.capabilities, CAPABILITIES.toString(16));
  });
});

describe('health [OpAMP ComponentHealth Message]', () => {
  test('changes are told once, with the time of the change', () => {
    const ill = receive(
      greeted(0),
      message(1, { health: { healthy: false, lastError: 'exit 1', status: 'StatusFatalError' } }),
      T0 + 5,
      context,
    );
    assert.deepEqual(effect(ill, 'health-changed'), {
      kind: 'health-changed',
      was: 'healthy',
      is: 'unhealthy',
      lastError: 'exit 1',
    });
    assert.equal(ill.state.health?.sinceMs, T0 + 5);
    const still = receive(
      ill.state,
      message(2, { health: { healthy: false, lastError: 'exit 2' } }),
      T0 + 9,
      context,
    );
    assert.equal(still.state.health?.sinceMs, T0 + 5);
    assert.equal(effect(still, 'health-changed').was, 'unhealthy');
    const same = receive(
      still.state,
      message(3, { health: { healthy: false, lastError: 'exit 2' } }),
      T0 + 10,
      context,
    );
    assert.deepEqual(same.effects, []);
  });

  test('an agent that nobody hears is neither healthy nor ill [I10]', () => {
    assert.equal(healthOf(createSession(UID)), 'unknown');
    assert.equal(healthOf(greeted(0)), 'healthy');
    assert.equal(healthOf(disconnected(greeted(0), T0, context.settleMs)), 'unknown');
  });

  test('names its unhealthy components; a start time of 0 is none', () => {
    const component = (healthy: boolean, componentHealthMap = {}): object => ({
      healthy,
      componentHealthMap,
    });
    const health = {
      ...component(false, {
        'pipeline:traces': component(false, { 'exporter:otlp': component(false) }),
        ok: component(true),
      }),
      startTimeUnixNano: 0,
    };
    const { state } = receive(greeted(0), message(1, { health }), T0, context);
    assert.deepEqual(state.health?.unhealthyComponents, ['pipeline:traces', 'pipeline:traces/exporter:otlp']);
    assert.equal(state.health.startTimeMs, undefined);
    const started = receive(
      greeted(0),
      message(1, { health: { healthy: true, startTimeUnixNano: 1_800_000_000_000_000_000 } }),
      T0,
      context,
    );
    assert.equal(started.state.health?.startTimeMs, T0);
  });
});

describe('effective config [OpAMP EffectiveConfig Message]', () => {
  test('is kept without its secrets', () => {
    const body = Buffer.from('exporters:\n  otlp:\n    headers:\n      authorization: Bearer abcdef123456\n');
    const effectiveConfig = {
      configMap: { configMap: { 'collector.yaml': { body, contentType: 'text/yaml' } } },
    };
    const received = receive(greeted(0), message(1, { effectiveConfig }), T0, context);
    assert.ok(kinds(received).includes('effective-config-changed'));
    assert.ok(!JSON.stringify(received.state).includes('abcdef123456'));
    assert.equal(received.state.effectiveConfig?.redacted, 1);
    assert.deepEqual(receive(received.state, message(2, { effectiveConfig }), T0, context).effects, []);
  });

  test('is withheld where so much would have to be parsed for its secrets that all agents would wait', () => {
    const limits = { ...DEFAULT_SESSION_LIMITS, maxParsedLength: 30 };
    const files = {
      a: 'token: t0p-s3cret\n',
      b: 'token: t0p-s3cret\n',
      c: 'receivers: {otlp: {}}\n'.repeat(9),
    };
    const configMap = Object.fromEntries(
      Object.entries(files).map(([name, body]) => [name, { body: Buffer.from(body) }]),
    );
    const effectiveConfig = { configMap: { configMap } };
    const { state } = receive(fresh(), message(0, { effectiveConfig }), T0, { ...context, limits });
    const [a, b, c] = state.effectiveConfig?.files ?? [];
    assert.equal(a?.body, 'token: <redacted>\n');
    assert.match(b?.body ?? '', /^# withheld by the relay/);
    assert.equal(c?.body, files.c, 'what names no secret is not parsed');
  });

  test('is bounded: files beyond the number are dropped, bytes beyond the length cut and marked', () => {
    const limited = {
      ...context,
      limits: { ...DEFAULT_SESSION_LIMITS, maxEffectiveFiles: 2, maxEffectiveBytes: 6 },
    };
    const configMap = {
      a: { body: Buffer.from('1234') },
      b: { body: Buffer.from('5678') },
      c: { body: Buffer.from('9') },
    };
    const { state } = receive(
      fresh(),
      message(0, { effectiveConfig: { configMap: { configMap } } }),
      T0,
      limited,
    );
    assert.deepEqual(state.effectiveConfig?.files, [
      { name: 'a', contentType: '', body: '1234' },
      { name: 'b', contentType: '', body: '56', truncated: true },
    ]);
  });

  test('of an agent that runs a config of unknown secrets nothing is kept, until it has applied another', () => {
    type Reported = NonNullable<NonNullable<AgentToServer['remoteConfigStatus']>['status']>;
    const hash = (byte: number) => new Uint8Array(44).fill(byte);
    const [foreign, ours] = [1, 2];
    let isKnown = false;
    const knows = (hex: string) => hex !== Buffer.from(hash(foreign)).toString('hex') || isKnown;
    const secrets = { ...createSecrets(), knows };
    const say = (state: SessionState, n: number, runs: number, status: Reported) =>
      receive(
        state,
        message(n, {
          ...FULL,
          health: { healthy: false, lastError: 'no hunter2 here' },
          effectiveConfig: { configMap: { configMap: { '': { body: Buffer.from('a: hunter2') } } } },
          remoteConfigStatus: { lastRemoteConfigHash: hash(runs), status, errorMessage: 'bad hunter2' },
        }),
        T0,
        { ...context, secrets },
      ).state;
    const { RemoteConfigStatuses_APPLIED: applied, RemoteConfigStatuses_FAILED: failed } =
      RemoteConfigStatuses;
    let state = say(fresh(), 0, foreign, applied);
    assert.doesNotMatch(JSON.stringify(state), /hunter2/);
    assert.match(state.effectiveConfig?.files[0]?.body ?? '', /^# withheld by the relay: .* secrets/);
    // What failed replaces nothing: it still runs the other one.
    state = say(state, 1, ours, failed);
    assert.doesNotMatch(JSON.stringify(state), /hunter2/);
    assert.equal(say(state, 2, ours, applied).effectiveConfig?.files[0]?.body, 'a: hunter2');
    // A relay that was given the key knows what it did not.
    isKnown = true;
    assert.equal(say(state, 2, ours, failed).effectiveConfig?.files[0]?.body, 'a: hunter2');
  });

  test('a server that does not accept it neither keeps it nor asks for it', () => {
    const deaf = createSessionContext({ serverCapabilities: 3 });
    const { effectiveConfig: _, ...rest } = FULL;
    assert.equal(asksFullState(receive(fresh(), message(0, rest), T0, deaf)), false);
    assert.equal(receive(fresh(), message(0, FULL), T0, deaf).state.effectiveConfig, undefined);
  });
});

describe('agent_disconnect [OpAMP AgentToServer.agent_disconnect]', () => {
  test('its parts are taken, the connection is over, nothing is asked', () => {
    const received = receive(
      greeted(3),
      message(9, { agentDisconnect: {}, health: { healthy: false } }),
      T0 + 7,
      context,
    );
    assert.equal(received.state.connection, undefined);
    assert.deepEqual(received.state.gone, { atMs: T0 + 7, deliberate: true });
    assert.equal(received.state.health?.healthy, false);
    assert.equal(asksFullState(received), false);
    assert.ok(kinds(received).includes('disconnect-announced'));
    // The socket that closes afterwards is no second loss.
    assert.equal(disconnected(received.state, T0 + 8, context.settleMs), received.state);
  });
});

describe('parts for capabilities that were not announced', () => {
  test('are counted and left, and the rest of the message is processed', () => {
    const received = receive(
      greeted(0),
      message(1, {
        health: { healthy: false },
        packageStatuses: { packages: { p: { name: 'p' } } },
        customMessage: { capability: 'x' },
        connectionSettingsRequest: {},
        availableComponents: { hash: Uint8Array.of(1) },
      }),
      T0,
      context,
    );
    const parts = received.effects.flatMap((one) => (one.kind === 'part-ignored' ? [one.part] : []));
    assert.deepEqual(parts, [
      'package_statuses',
      'connection_settings_request',
      'custom_message',
      'available_components',
    ]);
    assert.equal(received.state.health?.healthy, false);
  });

  test('the empty package list that the real client sends is nothing', () => {
    assert.deepEqual(receive(greeted(0), message(1, { packageStatuses: {} }), T0, context).effects, []);
  });
});

test('a session is plain JSON: kept and restored, it goes on as if nothing had been', () => {
  const state = greeted(7);
  const restored = JSON.parse(JSON.stringify(state)) as SessionState;
  assert.deepEqual(restored, state);
  assert.deepEqual(
    receive(restored, message(8, { health: { healthy: false } }), T0 + 1, context),
    receive(state, message(8, { health: { healthy: false } }), T0 + 1, context),
  );
});
