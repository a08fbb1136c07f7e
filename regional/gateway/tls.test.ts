import assert from 'node:assert/strict';
import { once } from 'node:events';
import { before, describe, it, type TestContext } from 'node:test';
import { WebSocket } from 'ws';
import {
  AgentBytes,
  firstReport,
  refusedHandshake,
  startRelay,
  type TestRelay,
  TestSocket,
  TOKEN,
} from '../../chaos-tests/harness/agent-path.ts';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { systemClock } from '../../src/clock/system-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import type { Credential } from '../../src/pki/authority.ts';
import { ListenerTls } from '../../src/tls/listener-tls.ts';
import { clientOptions, createTestAuthority, type TestAuthority, TlsFolder } from '../../src/tls/test-set.ts';

describe('the gateway over TLS [G-17]', () => {
  let ca: TestAuthority;
  let server: Credential;
  let agent: Credential;
  before(async () => {
    ca = await createTestAuthority('the agents CA');
    [server, agent] = await Promise.all([ca.server(), ca.client('agent-001')]);
  });

  async function start(t: TestContext, clientAuth: 'required' | 'optional') {
    const folder = new TlsFolder(server, ca.certificate, clientAuth);
    const tls = await ListenerTls.open(folder.config, { clock: systemClock, log: silentLogger });
    const relay = await startRelay({ tls, clock: new ManualClock(systemClock.now()) });
    relay.content.accept(100, { 7: 'a: 1\n' });
    t.after(async () => {
      await relay.stop();
      folder.remove();
    });
    return { relay, folder, tls };
  }

  async function isOffered(relay: TestRelay, shown: Credential | undefined): Promise<boolean> {
    const socket = await TestSocket.open(relay, clientOptions(ca, shown));
    const answer = await socket.ask(new AgentBytes().message(firstReport('a')));
    socket.close();
    return answer.remoteConfig != null;
  }

  it('lets in who shows a certificate of the client CA where one is required, and a token is still needed', async (t) => {
    const { relay } = await start(t, 'required');
    assert.ok(await isOffered(relay, agent));

    const stranger = new WebSocket(`wss://127.0.0.1:${relay.port}/v1/opamp`, clientOptions(ca));
    const [error] = (await once(stranger, 'error')) as [Error & { code?: string }];
    assert.match(error.code ?? error.message, /CERTIFICATE_REQUIRED|ECONNRESET|EPIPE/);

    const refused = await refusedHandshake(relay, {}, undefined, clientOptions(ca, agent));
    assert.equal(refused.status, 401);
  });

  it('where it is optional, lets in whoever has a token, also one whose certificate has run out', async (t) => {
    const { relay } = await start(t, 'optional');
    const foreign = await (await createTestAuthority('another CA')).client('agent-001');
    const late = await ca.client('agent-001', {
      nowMs: systemClock.now() - 7_200_000,
      lifetimeMs: 3_600_000,
    });
    for (const shown of [agent, undefined, foreign, await ca.server(), late])
      assert.ok(await isOffered(relay, shown), 'its token counts');
  });

  it('is reloaded under open sockets: they stay, and new ones are held against the new CA', async (t) => {
    const { relay, folder, tls } = await start(t, 'required');
    const standing = await TestSocket.open(relay, clientOptions(ca, agent));
    const bytes = new AgentBytes();
    await standing.ask(bytes.message(firstReport('a')));
    const next = await createTestAuthority('the next CA');
    const newcomer = await next.client('agent-002');
    folder.write(await next.server(), next.certificate);
    assert.equal(await tls.reload(), 'taken');

    const socket = await TestSocket.open(relay, clientOptions(next, newcomer));
    assert.ok((await socket.ask(new AgentBytes().message(firstReport('b')))).remoteConfig);
    const old = new WebSocket(`wss://127.0.0.1:${relay.port}/v1/opamp`, {
      ...clientOptions(next, agent),
      headers: { Authorization: `Bearer ${TOKEN}` },
    });
    await once(old, 'error');
    assert.ok(await standing.ask(bytes.message()), 'who was there is answered');
    standing.close();
    socket.close();
  });
});
