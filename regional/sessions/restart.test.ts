import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import {
  AgentBytes,
  applied,
  firstReport,
  startRelay,
  TestContent,
  TestSocket,
} from '../../chaos-tests/harness/agent-path.ts';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { ServerToAgentFlags } from '../../src/opamp/messages.ts';

const directory = mkdtempSync(join(tmpdir(), 'restart-'));
after(() => rmSync(directory, { recursive: true }));

describe('after a restart of the relay', () => {
  it('an agent that was in force is offered nothing and asked nothing [I4]', async () => {
    const [clock, content] = [new ManualClock(), new TestContent()];
    const fleetPath = join(directory, 'clean.db');
    content.accept(100, { 7: 'a: 1\n' });
    const before = await startRelay({ clock, content, fleetPath });
    const agent = new AgentBytes();
    const first = await TestSocket.open(before);
    await first.ask(agent.message(firstReport('a')));
    await first.ask(agent.message(applied(content.hashOf(7))));
    await clock.advance(11_000);
    await first.ask(agent.message());
    await before.stop();

    const relay = await startRelay({ clock, content, fleetPath });
    assert.equal(
      relay.fleet.summary().counts[0]?.status,
      'applied',
      'the last known state stands for a while',
    );
    const second = await TestSocket.open(relay);
    // Real clients reconnect with uid, next number and capabilities alone.
    const answer = await second.ask(agent.message());
    assert.equal(answer.remoteConfig, null);
    assert.equal(Number(answer.flags), 0);
    await clock.advance(11_000);
    assert.deepEqual(
      relay.fleet.summary().counts.map(({ status, health, revision }) => [status, health, revision]),
      [['applied', 'healthy', 7]],
    );
    assert.equal(second.pending, 0);
    second.close();
    await relay.stop();
  });

  it('that lost the newest seconds, an agent is asked for its full state first, and then offered nothing', async () => {
    const [clock, content] = [new ManualClock(), new TestContent()];
    const fleetPath = join(directory, 'crash.db');
    content.accept(100, { 7: 'a: 1\n' });
    const before = await startRelay({ clock, content, fleetPath });
    const agent = new AgentBytes();
    const first = await TestSocket.open(before);
    await first.ask(agent.message(firstReport('a')));
    await clock.advance(1_000);
    for (const suffix of ['', '-wal']) copyFileSync(fleetPath + suffix, join(directory, `copy.db${suffix}`));
    await first.ask(agent.message(applied(content.hashOf(7))));
    first.close();
    await before.stop();

    const relay = await startRelay({ clock, content, fleetPath: join(directory, 'copy.db') });
    const second = await TestSocket.open(relay);
    const answer = await second.ask(agent.message());
    assert.equal(answer.remoteConfig, null, 'what it runs is not known, so nothing is resolved');
    assert.equal(Number(answer.flags), ServerToAgentFlags.ServerToAgentFlags_ReportFullState);
    const full = await second.ask(agent.message(firstReport('a', applied(content.hashOf(7)))));
    assert.equal(full.remoteConfig, null);
    second.close();
    await relay.stop();
  });
});

it('a fleet that comes back together is offered the newest config at the pace [I8, I9]', async () => {
  const agents = 30;
  const relay = await startRelay({
    settings: { offers: { offersPerSecond: 5, burst: 5, maxBytesInFlight: 1e6, maxCacheBytes: 1e6 } },
  });
  relay.content.accept(100, { 7: 'a: 1\n' });
  const sockets = await Promise.all(Array.from({ length: agents }, () => TestSocket.open(relay)));
  let offers = 0;
  await Promise.all(
    sockets.map(async (socket, n) => {
      const answer = await socket.ask(new AgentBytes().message(firstReport(`host-${n}`)));
      if (answer.remoteConfig) offers++;
    }),
  );
  assert.equal(offers, 5);
  for (let second = 1; second <= 5; second++) {
    await relay.clock.advance(1_000);
    const sent = await relay.metric('opamp_server_messages_sent_total', { type: 'remote_config' });
    assert.ok(sent <= 5 + 5 * second && sent >= 5 * second, `${sent} after ${second} s`);
  }
  await relay.clock.advance(1_000);
  assert.equal(await relay.metric('opamp_server_messages_sent_total', { type: 'remote_config' }), agents);
  for (const socket of sockets) socket.close();
  await relay.stop();
});
