import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import {
  AgentBytes,
  applied,
  everyone,
  failed,
  firstReport,
  PLANE,
  post,
  REGION,
  startRelay,
  TestContent,
  TestSocket,
  TOKEN,
  until,
  type TestRelay,
} from '../../chaos-tests/harness/agent-path.ts';
import { configHash } from '../../src/manifest/config-hash.ts';
import { agentCapabilities } from '../../src/opamp/capabilities.ts';
import { DEFAULT_CODEC_LIMITS, encodeAgentToServer } from '../../src/opamp/codec.ts';
import {
  RemoteConfigStatuses,
  ServerErrorResponseType,
  ServerToAgentFlags,
} from '../../src/opamp/messages.ts';
import { uidToHex } from '../../src/opamp/uid.ts';

let relay: TestRelay;
const sockets: TestSocket[] = [];

async function start(options: Parameters<typeof startRelay>[0] = {}): Promise<TestRelay> {
  relay = await startRelay(options);
  return relay;
}

async function open(): Promise<TestSocket> {
  const socket = await TestSocket.open(relay);
  sockets.push(socket);
  return socket;
}

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await relay.stop();
});

function bodyOf(message: Awaited<ReturnType<TestSocket['next']>>): string | undefined {
  const file = message.remoteConfig?.config?.configMap?.[''];
  return file?.body ? Buffer.from(file.body).toString() : undefined;
}

describe('an agent on a WebSocket', () => {
  it('is offered its config with the first answer, and counted as in force when it stayed healthy', async () => {
    await start();
    relay.content.accept(100, { 7: 'receivers: {otlp: {}}\n' });
    const socket = await open();
    const agent = new AgentBytes();
    const answer = await socket.ask(agent.message(firstReport('a')));
    assert.equal(bodyOf(answer), 'receivers: {otlp: {}}\n');
    assert.equal(answer.remoteConfig?.config?.configMap?.['']?.contentType, 'text/yaml');
    assert.deepEqual(
      Buffer.from(answer.remoteConfig?.configHash ?? []),
      Buffer.from(relay.content.hashOf(7)),
    );
    assert.deepEqual(relay.fleet.summary().counts, [
      { assignmentUid: 'assignment-1', revision: 7, status: 'pending', health: 'healthy', count: 1 },
    ]);

    await relay.clock.advance(400);
    await socket.ask(
      agent.message({
        remoteConfigStatus: {
          lastRemoteConfigHash: relay.content.hashOf(7),
          status: RemoteConfigStatuses.RemoteConfigStatuses_APPLYING,
        },
      }),
    );
    await socket.ask(agent.message(applied(relay.content.hashOf(7))));
    assert.equal(relay.fleet.summary().counts[0]?.status, 'pending', 'the settle window is still open');
    await relay.clock.advance(11_000);
    assert.deepEqual(relay.fleet.summary().counts, [
      { assignmentUid: 'assignment-1', revision: 7, status: 'applied', health: 'healthy', count: 1 },
    ]);
    assert.equal(await relay.metric('opamp_server_config_updates_total', { status: 'success' }), 1);
    assert.equal(await relay.metric('opamp_server_connected_agents', { region: REGION }), 1);
    const [view] = relay.fleet.agents({ labels: { tier: 'test' }, limit: 10, after: '' }).agents;
    assert.equal(view?.name, 'a');
    assert.equal(view.revision, 7);
    assert.equal(view.connected, true);
  });

  it('is offered a content once, however often it reports', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    const socket = await open();
    const agent = new AgentBytes();
    assert.ok((await socket.ask(agent.message(firstReport('a')))).remoteConfig);
    for (let report = 0; report < 5; report++)
      assert.equal(
        (await socket.ask(agent.message({ health: { healthy: report % 2 === 0 } }))).remoteConfig,
        null,
      );
  });

  it('gets a new generation pushed, and the newest only when several came while it waited', async () => {
    await start({
      settings: { offers: { offersPerSecond: 1, burst: 1, maxBytesInFlight: 1e6, maxCacheBytes: 1e6 } },
    });
    relay.content.accept(100, { 7: 'a: 1\n' });
    const socket = await open();
    const agent = new AgentBytes();
    await socket.ask(agent.message(firstReport('a')));
    await socket.ask(agent.message(applied(relay.content.hashOf(7))));
    for (const revision of [8, 9, 10]) {
      relay.content.accept(100 + revision, { [revision]: `a: ${revision}\n` });
      relay.sessions.contentAccepted();
    }
    await relay.clock.advance(1_100);
    assert.equal(bodyOf(await socket.next()), 'a: 10\n');
    await relay.clock.advance(5_000);
    assert.equal(socket.pending, 0);
  });

  it('that fails is counted with its own words, told upward once, and not offered the same content again', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    for (const host of ['a', 'b']) {
      const socket = await open();
      const agent = new AgentBytes();
      await socket.ask(agent.message(firstReport(host)));
      await socket.ask(agent.message(failed(relay.content.hashOf(7), 'unknown receiver "b"')));
      assert.equal((await socket.ask(agent.message({ health: { healthy: true } }))).remoteConfig, null);
    }
    const summary = relay.fleet.summary();
    assert.deepEqual(
      summary.counts.map(({ status, count }) => [status, count]),
      [['failed', 2]],
    );
    assert.deepEqual(summary.failures, [
      { assignmentUid: 'assignment-1', revision: 7, reason: 'unknown receiver "b"', count: 2 },
    ]);
    assert.deepEqual(
      relay.events.map(({ kind }) => kind),
      ['config_failed'],
    );
    assert.equal(await relay.metric('opamp_server_config_updates_total', { status: 'failure' }), 2);
  });

  it('that no assignment matches keeps what it has', async () => {
    await start();
    relay.content.accept(
      100,
      { 7: 'a: 1\n' },
      { assignments: [everyone(7, { selector: { labels: { 'host.name': 'other' } } })] },
    );
    const socket = await open();
    assert.equal((await socket.ask(new AgentBytes().message(firstReport('a')))).remoteConfig, null);
    assert.deepEqual(
      relay.fleet.summary().counts.map(({ status, revision }) => [status, revision]),
      [['unmanaged', 0]],
    );
  });

  it('has the labels that its credential has in the newest manifest', async () => {
    await start();
    const toTier = (tier: string): ReturnType<typeof everyone>[] => [
      everyone(7, { selector: { labels: { tier } } }),
    ];
    relay.content.accept(100, { 7: 'a: 1\n' }, { assignments: toTier('production') });
    const socket = await open();
    assert.equal((await socket.ask(new AgentBytes().message(firstReport('a')))).remoteConfig, null);
    relay.content.accept(101, { 7: 'a: 1\n' }, { assignments: toTier('production') });
    const token = relay.content.current()?.credentials?.tokens[0];
    assert.ok(token);
    token.labels = { tier: 'production' };
    relay.sessions.contentAccepted();
    await relay.clock.advance(1_000);
    assert.ok((await socket.next()).remoteConfig);
  });

  it('is held while its assignment is paused', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' }, { assignments: [everyone(7, { paused: true })] });
    const socket = await open();
    assert.equal((await socket.ask(new AgentBytes().message(firstReport('a')))).remoteConfig, null);
    assert.equal(relay.fleet.summary().counts[0]?.status, 'held');
  });

  it('ahead of all that the relay ever accepted is held until the relay has caught up', async () => {
    await start();
    const later = new TestContent();
    later.accept(200, { 9: 'a: 9\n' });
    relay.content.accept(100, { 7: 'a: 7\n' });
    const socket = await open();
    const agent = new AgentBytes();
    const answer = await socket.ask(agent.message(firstReport('a', applied(later.hashOf(9)))));
    assert.equal(answer.remoteConfig, null);
    assert.equal(relay.fleet.summary().counts[0]?.status, 'held');
    assert.deepEqual(relay.sessions.flags(), ['agent-ahead']);
    assert.equal(relay.events[0]?.kind, 'agent_ahead');

    relay.content.accept(150, { 8: 'a: 8\n' });
    relay.sessions.contentAccepted();
    await relay.clock.advance(1_000);
    assert.equal(socket.pending, 0, 'a generation that is still older offers nothing');

    relay.content.accept(300, { 10: 'a: 10\n' });
    relay.sessions.contentAccepted();
    await relay.clock.advance(1_000);
    assert.equal(bodyOf(await socket.next()), 'a: 10\n');
    assert.deepEqual(relay.sessions.flags(), []);
  });

  it('that runs what was rolled back is not ahead of a relay that never saw it', async () => {
    await start();
    const elsewhere = new TestContent();
    elsewhere.accept(200, { 9: 'a: 9\n' });
    relay.content.accept(300, { 7: 'a: 7\n' });
    const manifest = relay.content.current()?.manifest;
    assert.ok(manifest);
    manifest.highest_revision = 9;
    const socket = await open();
    const answer = await socket.ask(new AgentBytes().message(firstReport('a', applied(elsewhere.hashOf(9)))));
    assert.equal(bodyOf(answer), 'a: 7\n');
    assert.deepEqual(relay.sessions.flags(), []);
  });

  it('says goodbye and is counted no more', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    const socket = await open();
    const agent = new AgentBytes();
    await socket.ask(agent.message(firstReport('a')));
    assert.equal(relay.fleet.summary().agents, 1);
    await socket.ask(agent.message({ agentDisconnect: {} }));
    assert.equal(relay.fleet.summary().agents, 0);
    assert.equal(relay.fleet.agent(agent.uid, false)[0]?.connected, false);
  });

  it('that is lost keeps its last state for a while, is unknown after that, and is forgotten in the end', async () => {
    await start({ fleetLimits: { lostCountedMs: 200_000, retentionMs: 1_000_000 } });
    relay.content.accept(100, { 7: 'a: 1\n' });
    const socket = await open();
    const agent = new AgentBytes();
    await socket.ask(agent.message(firstReport('a', applied(relay.content.hashOf(7)))));
    await relay.clock.advance(11_000);
    socket.close();
    await until(() => relay.sessions.connectedAgents === 0);
    assert.deepEqual(
      relay.fleet.summary().counts.map(({ status, health }) => [status, health]),
      [['applied', 'unknown']],
    );
    await relay.clock.advance(100_000);
    assert.equal(relay.fleet.summary().counts[0]?.status, 'unknown');
    await relay.clock.advance(200_000);
    assert.equal(relay.fleet.summary().agents, 0);
    assert.equal(relay.fleet.size, 1);
    await relay.clock.advance(1_600_000);
    assert.equal(relay.fleet.size, 0);
  });
});

describe('an agent of which a message was missed', () => {
  it('is known again with its full report, also when that says nothing new', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    const socket = await open();
    const agent = new AgentBytes();
    const capabilities = agentCapabilities('ReportsStatus', 'AcceptsRemoteConfig', 'ReportsRemoteConfig');
    const report = {
      capabilities,
      agentDescription: firstReport('a').agentDescription ?? null,
      ...applied(relay.content.hashOf(7)),
    };
    await socket.ask(agent.message(report));
    assert.equal(relay.fleet.summary().counts[0]?.status, 'applied');
    agent.message();
    const { flags } = await socket.ask(agent.message({ capabilities }));
    assert.equal(Number(flags), ServerToAgentFlags.ServerToAgentFlags_ReportFullState);
    assert.equal(relay.fleet.summary().counts[0]?.status, 'unknown');
    await socket.ask(agent.message(report));
    assert.equal(relay.fleet.summary().counts[0]?.status, 'applied');
  });
});

describe('two agents on one WebSocket', () => {
  it('are told apart, and one that sends rubbish does not end the connection', async () => {
    await start();
    relay.content.accept(
      100,
      { 7: 'a: 1\n', 8: 'b: 1\n' },
      {
        assignments: [
          everyone(7, { selector: { labels: { 'host.name': 'a' } } }),
          everyone(8, { uid: 'assignment-2', selector: { labels: { 'host.name': 'b' } } }),
        ],
      },
    );
    const socket = await open();
    const [a, b] = [new AgentBytes(), new AgentBytes()];
    assert.equal(bodyOf(await socket.ask(a.message(firstReport('a')))), 'a: 1\n');
    socket.socket.send(Buffer.from([0, 0x0a, 0xff]));
    assert.equal(
      (await socket.next()).errorResponse?.type,
      ServerErrorResponseType.ServerErrorResponseType_BadRequest,
    );
    const answer = await socket.ask(b.message(firstReport('b')));
    assert.equal(bodyOf(answer), 'b: 1\n');
    assert.equal(uidToHex(answer.instanceUid ?? new Uint8Array()), b.uid);
    assert.equal(relay.sessions.connectedAgents, 2);
    socket.close();
    await until(() => relay.sessions.connectedAgents === 0);
  });

  it('are no more than the bound allows', async () => {
    await start({ settings: { maxAgentsPerConnection: 1 } });
    relay.content.accept(100, { 7: 'a: 1\n' });
    const socket = await open();
    await socket.ask(new AgentBytes().message(firstReport('a')));
    const answer = await socket.ask(new AgentBytes().message(firstReport('b')));
    assert.equal(answer.errorResponse?.type, ServerErrorResponseType.ServerErrorResponseType_Unavailable);
  });
});

describe('a second connection for an instance_uid', () => {
  it('gets another uid while the first one lives [OpAMP Duplicate WebSocket Connections]', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    const first = await open();
    const agent = new AgentBytes();
    await first.ask(agent.message(firstReport('a')));
    const second = await open();
    const clone = new AgentBytes(agent.uid);
    const answer = await second.ask(clone.message(firstReport('a')));
    const newUid = uidToHex(answer.agentIdentification?.newInstanceUid ?? new Uint8Array());
    assert.match(newUid, /^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/, 'a UUID v7');
    assert.notEqual(newUid, agent.uid);
    const again = await second.ask(clone.message());
    assert.equal(uidToHex(again.agentIdentification?.newInstanceUid ?? new Uint8Array()), newUid);
    assert.ok((await second.ask(new AgentBytes(newUid).message(firstReport('a')))).remoteConfig);
    assert.equal(relay.sessions.connectedAgents, 2);
    assert.equal(await relay.metric('holdfast_duplicate_uids_total'), 1);
  });

  it('takes over when the first one does not answer', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    const first = await TestSocket.open(relay, { autoPong: false });
    sockets.push(first);
    const agent = new AgentBytes();
    await first.ask(agent.message(firstReport('a')));
    const second = await open();
    second.send(agent.message());
    const answer = second.next();
    await until(async () => {
      await relay.clock.advance(1_000);
      return relay.sessions.connectedAgents === 1 && (await isSettled(answer));
    });
    assert.equal((await answer).agentIdentification, null);
    assert.equal(await first.closed, 1001);
    assert.ok((await answer).remoteConfig, 'what the dead connection was sent may never have arrived');
  });

  it('that ends before the first one was found dead does not speak for the agent', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    const first = await TestSocket.open(relay, { autoPong: false });
    sockets.push(first);
    const agent = new AgentBytes();
    await first.ask(agent.message(firstReport('a')));
    const second = await open();
    second.send(agent.message());
    await relay.clock.advance(1_000);
    second.close();
    await until(() => relay.gateway.openSockets === 1);
    await relay.clock.advance(5_000);
    first.close();
    await until(() => relay.gateway.openSockets === 0);
    assert.equal(relay.sessions.connectedAgents, 0);
    assert.equal(relay.fleet.agent(agent.uid, false)[0]?.connected, false);
  });
});

describe('an instance_uid of megabytes', () => {
  it('is refused in an answer that can be sent, and harms nobody', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    const socket = await open();
    const size = DEFAULT_CODEC_LIMITS.maxBytes - 16;
    const answer = await socket.ask(encodeAgentToServer({ instanceUid: new Uint8Array(size) }));
    assert.equal(answer.errorResponse?.type, ServerErrorResponseType.ServerErrorResponseType_BadRequest);
    // So large a message used up the socket's rate for some seconds: then it is read from again.
    socket.send(new AgentBytes().message(firstReport('a')));
    await until(async () => {
      await relay.clock.advance(1_000);
      return socket.pending > 0;
    });
    assert.ok((await socket.next()).remoteConfig);
  });
});

describe('an agent on plain HTTP', () => {
  it('is offered its config in an answer, polls, and is unknown when it stops', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    const agent = new AgentBytes();
    assert.equal(bodyOf((await post(relay, agent.message(firstReport('a')))).message!), 'a: 1\n');
    await post(relay, agent.message(applied(relay.content.hashOf(7))));
    await relay.clock.advance(30_000);
    await post(relay, agent.message());
    assert.equal(relay.fleet.summary().counts[0]?.status, 'applied');
    assert.equal(await relay.metric('opamp_server_connected_agents'), 1);
    await relay.clock.advance(100_000);
    assert.equal(relay.fleet.summary().counts[0]?.status, 'unknown');
    assert.equal(await relay.metric('opamp_server_connected_agents'), 0);
  });

  it('has the labels of the credential that it shows now', async () => {
    await start();
    const tokens = [TOKEN, 'hf_another'];
    relay.content.accept(
      100,
      { 7: 'a: 1\n' },
      { tokens, assignments: [everyone(7, { selector: { labels: { tier: 'production' } } })] },
    );
    const token = relay.content.current()?.credentials?.tokens[1];
    assert.ok(token);
    token.labels = { tier: 'production' };
    const agent = new AgentBytes();
    assert.equal((await post(relay, agent.message(firstReport('a')))).message?.remoteConfig, null);
    const polled = await post(relay, agent.message(), { token: 'hf_another' });
    assert.equal(bodyOf(polled.message!), 'a: 1\n');
  });

  it('waits for its turn like the others and fetches the offer at its next poll', async () => {
    await start({
      settings: { offers: { offersPerSecond: 1, burst: 1, maxBytesInFlight: 1e6, maxCacheBytes: 1e6 } },
    });
    relay.content.accept(100, { 7: 'a: 1\n' });
    const [a, b] = [new AgentBytes(), new AgentBytes()];
    assert.ok((await post(relay, a.message(firstReport('a')))).message?.remoteConfig);
    assert.equal((await post(relay, b.message(firstReport('b')))).message?.remoteConfig, null);
    await relay.clock.advance(1_500);
    assert.ok((await post(relay, b.message())).message?.remoteConfig);
  });
});

describe('a clock that is set back by a day', () => {
  it('keeps no silent agent connected, and no settle window open [I10]', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    const polling = new AgentBytes();
    await post(relay, polling.message(firstReport('a', applied(relay.content.hashOf(7)))));
    const socket = await open();
    const agent = new AgentBytes();
    await socket.ask(agent.message(firstReport('b', applied(relay.content.hashOf(7)))));
    relay.clock.setWallClock(relay.clock.now() - 86_400_000);
    await relay.clock.advance(12_000);
    assert.equal(relay.fleet.agent(agent.uid, false)[0]?.status, 'applied');
    await relay.clock.advance(90_000);
    assert.equal(relay.fleet.agent(polling.uid, false)[0]?.connected, false);
    assert.equal(relay.sessions.connectedAgents, 1);
  });
});

describe('a clock that is set forward by a day', () => {
  it('makes no polling agent silent', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    await post(relay, new AgentBytes().message(firstReport('a', applied(relay.content.hashOf(7)))));
    relay.clock.setWallClock(relay.clock.now() + 86_400_000);
    await relay.clock.advance(12_000);
    assert.equal(relay.sessions.connectedAgents, 1);
  });
});

describe('an agent that cannot be dealt with', () => {
  it('ends neither the relay nor the others', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    const [first, second] = [await open(), await open()];
    await first.ask(new AgentBytes().message(firstReport('a')));
    const broken = new AgentBytes();
    await second.ask(broken.message(firstReport('b')));
    const record = relay.fleet.get(broken.uid);
    assert.ok(record);
    Object.defineProperty(record, 'credentialLabels', {
      get: () => assert.fail('broken'),
      set: () => undefined,
    });
    relay.content.accept(200, { 8: 'a: 2\n' });
    relay.sessions.contentAccepted();
    assert.ok((await relay.metric('holdfast_messages_failed_total')) > 0);
    assert.ok(relay.sessions.connectedAgents === 2);
  });
});

describe('an agent that makes revisions up', () => {
  it('is told upward once: each event is a durable write', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    const socket = await open();
    const agent = new AgentBytes();
    for (const revision of [100, 200, 300]) {
      await socket.ask(agent.message(firstReport('a', applied(configHash(PLANE, revision, [])))));
      await socket.ask(agent.message(firstReport('a')));
    }
    assert.deepEqual(
      relay.events.map(({ kind }) => kind),
      ['agent_ahead'],
    );
  });
});

describe('an agent that wants a uid from the server', () => {
  it('gets one and leaves nothing behind under the old one [OpAMP AgentToServerFlags.RequestInstanceUid]', async () => {
    await start();
    relay.content.accept(100, { 7: 'a: 1\n' });
    const socket = await open();
    const answer = await socket.ask(new AgentBytes().message({ ...firstReport('a'), flags: 1 }));
    assert.equal(answer.agentIdentification?.newInstanceUid?.length, 16);
    assert.equal(answer.remoteConfig, null);
    assert.equal(relay.fleet.size, 0);
  });
});

describe('what is not as it was signed', () => {
  it('is not offered: other bytes, missing bytes, blank bytes [I3, I5]', async () => {
    await start();
    for (const spoil of ['other', 'missing', 'blank'] as const) {
      relay.content.accept(100, { 7: spoil === 'blank' ? ' \n' : `a: ${spoil}\n` });
      const file = relay.content.current()?.manifest.revisions['7']?.files[0];
      assert.ok(file);
      if (spoil === 'other') relay.content.bodies.set(file.sha256, Buffer.from('a: forged\n'));
      if (spoil === 'missing') relay.content.bodies.delete(file.sha256);
      const socket = await open();
      assert.equal((await socket.ask(new AgentBytes().message(firstReport('a')))).remoteConfig, null, spoil);
    }
    assert.equal(await relay.metric('holdfast_offers_unusable_total'), 3);
  });
});

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
}
