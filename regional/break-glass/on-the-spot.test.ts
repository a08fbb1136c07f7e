import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { AgentBytes, applied, firstReport, TestSocket } from '../../chaos-tests/harness/agent-path.ts';
import { eventually } from '../../chaos-tests/harness/eventually.ts';
import {
  breakGlassSchema,
  CONTROL_SOCKET,
  errorBodySchema,
  type RelayStatusJson,
  relayStatusSchema,
} from '../../src/api/index.ts';
import { subjects } from '../../src/bus/bus.ts';
import { MemoryBroker } from '../../src/bus/memory-bus.ts';
import { systemClock } from '../../src/clock/system-clock.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { createSocketSend } from '../../src/http/send.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { decodeUpRequest, encodeUpReply } from '../../src/wire/codec.ts';
import type { Report } from '../../src/wire/messages.ts';
import { publish, TestPublisher, type TestRelease } from '../acceptance/test-publisher.ts';
import { startRelay } from '../app.ts';

const WHY = { who: 'anna (uid 1000)', reason: 'INC-7' };
const TOKEN = 'x';

/** A whole relay under a publisher on the other side of a memory bus, which notes what comes up. */
async function site(context: TestContext) {
  const dataDir = mkdtempSync(join(tmpdir(), 'relay-'));
  const broker = new MemoryBroker({ clock: systemClock });
  const global = broker.global();
  const publisher = new TestPublisher(systemClock);
  publisher.shape = (manifest) => ({
    ...manifest,
    assignments: manifest.assignments.map((one) => ({ ...one, uid: 'a', name: 'web' })),
    policy: { ...manifest.policy, offline: { enrol: 'deny', commands: 'allow', serve_s: 7 * 86_400 } },
  });
  const up = { events: [] as string[], report: undefined as Report | undefined };
  global.answer(subjects.up('eu', 'eu-1'), async (body) => {
    const request = decodeUpRequest(body);
    up.events.push(...request.events.map(({ kind }) => kind));
    up.report = request.report ?? up.report;
    return encodeUpReply({
      held: request.events.map(({ incarnation, n }) => ({ incarnation, n })),
    });
  });
  const bus = broker.relay({ region: 'eu', relay: 'eu-1' });
  const source = [
    'server: {websocket: {endpoint: "127.0.0.1:0"}, http: {endpoint: "127.0.0.1:0"}}',
    'telemetry: {metrics: {endpoint: "127.0.0.1:0"}}',
    `relay: {data_dir: ${JSON.stringify(dataDir)}, report_interval: 1s}`,
  ].join('\n');
  const relay = await startRelay({
    config: loadConfig(source, 'relay', { baseDir: dataDir }),
    bundle: {
      schema: 'holdfast.join/v1',
      plane: publisher.plane,
      region: 'eu',
      relay: 'eu-1',
      nats: { servers: [], nkey_seed: '' },
      roots: { fleet: publisher.roots.map((root) => Buffer.from(root).toString()), artifacts: [] },
    },
    clock: systemClock,
    log: silentLogger,
    openBus: () => bus,
  });
  const sockets: TestSocket[] = [];
  context.after(async () => {
    for (const socket of sockets) socket.close();
    await relay.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const send = createSocketSend(join(dataDir, CONTROL_SOCKET));
  const ask = (method: 'GET' | 'POST', path: string, body?: object) =>
    send({
      method,
      url: `http://relay${path}`,
      headers: body ? { 'content-type': 'application/json' } : {},
      ...(body && { body: JSON.stringify(body) }),
      timeoutMs: 5_000,
    });
  return {
    dataDir,
    bus,
    up,
    ask,
    control: async (act: string, body: object = WHY) => {
      const { status, body: answer } = await ask('POST', `/break-glass/${act}`, body);
      assert.equal(status, 200, answer);
      return breakGlassSchema.parse(JSON.parse(answer));
    },
    status: async (): Promise<RelayStatusJson> =>
      relayStatusSchema.parse(JSON.parse((await ask('GET', '/status')).body)),
    async publish(bodies: Record<number, string>): Promise<TestRelease> {
      const release = publisher.release(bodies, { token: TOKEN });
      await publish(global, 'eu', release);
      await eventually('the head was seen', () => relay.acceptance.wantedGeneration === release.generation);
      return release;
    },
    /** How many events of this kind its store holds, told or not. */
    recorded(kind: string): number {
      const db = openSqlite(join(dataDir, 'trust.db'), { synchronous: 'FULL', schemas: [] });
      try {
        const all = db.prepare<[string], { n: number }>(
          'SELECT count(*) AS n FROM uplink_events WHERE kind = ?',
        );
        return all.get(kind)?.n ?? 0;
      } finally {
        db.close();
      }
    },
    async agent(uid?: string) {
      const bytes = new AgentBytes(uid);
      const socket = await TestSocket.open({ port: relay.endpoints.gateway.port }, { token: TOKEN });
      sockets.push(socket);
      const answer = await socket.ask(bytes.message(firstReport('host')));
      const hash = answer.remoteConfig?.configHash;
      // It applies what it is given: a relay waits for that before it offers another.
      if (hash) await socket.ask(bytes.message(applied(hash)));
      return { uid: bytes.uid, bytes, answer, socket };
    },
  };
}

function bodyOf(answer: Awaited<ReturnType<TestSocket['ask']>>): string {
  return Buffer.from(answer.remoteConfig?.config?.configMap?.['']?.body ?? []).toString();
}

test('held by an operator on the spot: updates are accepted and not offered, until they are released', async (context) => {
  const one = await site(context);
  assert.equal(statSync(join(one.dataDir, CONTROL_SOCKET)).mode & 0o777, 0o600);
  const first = await one.publish({ 1: 'a: 1\n' });
  await eventually('fresh', async () => (await one.status()).trust === 'fresh');
  const { socket, answer } = await one.agent();
  assert.equal(bodyOf(answer), 'a: 1\n');

  const held = await one.control('hold');
  assert.deepEqual(
    held.acts.map(({ kind, generation, who, reason }) => ({ kind, generation, who, reason })),
    [{ kind: 'hold', generation: first.generation, ...WHY }],
  );
  const second = await one.publish({ 2: 'a: 2\n' });
  await eventually(
    'the second generation was accepted',
    async () => (await one.status()).generation === second.generation,
  );
  assert.equal(bodyOf((await one.agent()).answer), 'a: 1\n', 'a newcomer gets what is held');
  assert.equal(socket.pending, 0, 'and nobody else anything newer');
  const status = await one.status();
  assert.ok(status.flags.includes('break-glass'));
  assert.equal(status.break_glass?.[0]?.reason, WHY.reason);
  await eventually('the hold is in the report', () => one.up.report?.flags.includes('break-glass') === true);
  assert.ok(one.up.events.includes('break_glass_hold'));

  await one.control('release');
  assert.equal(bodyOf(await socket.next()), 'a: 2\n');
  await eventually('the release is in the audit', () => one.up.events.includes('break_glass_released'));
  await eventually(
    'the release is in the report',
    () => one.up.report?.flags.includes('break-glass') === false,
  );

  await one.control('pin', { ...WHY, assignment: 'web', to: first.generation });
  const pinned = await one.agent();
  assert.equal(bodyOf(pinned.answer), 'a: 1\n', JSON.stringify(pinned.answer));
  assert.deepEqual((await one.control('unpin', { ...WHY, assignment: 'web' })).acts, []);
});

test('one agent pinned on the spot: it alone goes back, its siblings and newcomers do not, until it is let go', async (context) => {
  const one = await site(context);
  const first = await one.publish({ 1: 'a: 1\n' });
  await eventually('fresh', async () => (await one.status()).trust === 'fresh');
  const pinned = await one.agent();
  const sibling = await one.agent();
  const second = await one.publish({ 2: 'a: 2\n' });
  for (const { socket, bytes } of [pinned, sibling]) {
    const update = await socket.next();
    assert.equal(bodyOf(update), 'a: 2\n');
    await socket.ask(bytes.message(applied(update.remoteConfig?.configHash ?? new Uint8Array())));
  }
  assert.equal((await one.status()).generation, second.generation);

  const answer = await one.control('pin', { ...WHY, agent: pinned.uid, to: first.generation });
  assert.equal(answer.agents, 1);
  assert.equal(bodyOf(await pinned.socket.next()), 'a: 1\n');
  assert.equal(bodyOf((await one.agent()).answer), 'a: 2\n', 'a newcomer');
  assert.equal(sibling.socket.pending, 0);
  await eventually('the act is in the report', () => one.up.report?.breakGlass?.length === 1);
  const [told] = one.up.report?.breakGlass ?? [];
  assert.deepEqual(
    { scope: told?.scope, generation: told?.generation, who: told?.who, reason: told?.reason },
    { scope: 'agent', generation: first.generation, ...WHY },
  );
  const both = await one.ask('POST', '/break-glass/pin', { ...WHY, agent: 'a', assignment: 'web', to: 1 });
  assert.equal(both.status, 400);
  await one.control('unpin', { ...WHY, agent: pinned.uid });
  await eventually('the report says that it is over', () => one.up.report?.breakGlass === undefined);
});

test('who and why are asked for, and a refusal says what can be done', async (context) => {
  const one = await site(context);
  for (const body of [{ who: 'anna' }, { ...WHY, reason: ' ' }, { ...WHY, more: 1 }])
    assert.equal((await one.ask('POST', '/break-glass/hold', body)).status, 400);
  const early = await one.ask('POST', '/break-glass/hold', WHY);
  assert.equal(early.status, 409);
  const { generation } = await one.publish({ 1: 'a: 1\n' });
  await eventually('accepted', async () => (await one.status()).generation === generation);
  const never = await one.ask('POST', '/break-glass/pin', { ...WHY, assignment: 'web', to: 7 });
  assert.equal(never.status, 404);
  assert.match(errorBodySchema.parse(JSON.parse(never.body)).error.hint ?? '', new RegExp(`${generation}`));
  assert.equal((await one.ask('GET', '/api/v1/agents')).status, 200);
});

test('cut off under enrol: deny, newcomers are refused and known agents served; the report says what fails first', async (context) => {
  const one = await site(context);
  await one.publish({ 1: 'a: 1\n' });
  await eventually('fresh', async () => (await one.status()).trust === 'fresh');
  const known = await one.agent();
  assert.equal(bodyOf(known.answer), 'a: 1\n');
  await eventually('the budget is in the report', () => one.up.report?.isolation?.first === 'serve');
  assert.ok((one.up.report?.isolation?.seconds ?? 0) > 6 * 86_400);

  one.bus.cut();
  await eventually('the link is down', async () => !(await one.status()).link.connected);
  const { flags, enrolment, isolation } = await one.status();
  assert.ok(flags.includes('enrolment-closed'));
  assert.match(enrolment?.reason ?? '', /cut off/);
  assert.equal(isolation?.first?.what, 'serve');
  assert.equal(isolation?.parts.find(({ what }) => what === 'enrol')?.state, 'over');
  assert.ok((await one.agent()).answer.errorResponse, 'a newcomer');
  known.socket.close();
  await known.socket.closed;
  const again = await one.agent(known.uid);
  assert.equal(again.answer.errorResponse, null);
  assert.equal((await one.status()).enrolment?.refused, 1);

  await eventually('the closing is told', () => one.recorded('enrolment_closed') === 1);

  one.bus.heal();
  await eventually('the newcomer is let in', async () => (await one.agent()).answer.errorResponse === null);
  await eventually('the opening is told', () => one.up.events.includes('enrolment_opened'));
  assert.equal(one.up.events.filter((kind) => kind === 'enrolment_closed').length, 1, 'once per change');
});
