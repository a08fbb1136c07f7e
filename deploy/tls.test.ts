import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import { connect, createServer } from 'node:tls';
import { systemClock } from '../src/clock/system-clock.ts';
import { silentLogger } from '../src/log/logger.ts';
import { ListenerTls } from '../src/tls/listener-tls.ts';

const PAGE = readFileSync(new URL('./tls.md', import.meta.url), 'utf8');
const skip = spawnSync('openssl', ['version']).status === 0 ? false : 'no openssl on this machine';

describe("the page's openssl commands, as written [G-17]", { skip }, () => {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-openssl-'));
  after(() => rmSync(dir, { recursive: true }));
  const at = (file: string): string => join(dir, file);

  before(() => {
    const blocks = Array.from(PAGE.matchAll(/^```sh\n([\s\S]*?)^```$/gm), ([, text = '']) => text);
    assert.equal(blocks.length, 2);
    for (const block of blocks) execFileSync('sh', ['-eu', '-c', block], { cwd: dir, stdio: 'pipe' });
    // The short form, without extensions.
    const short = ['server', 'client'].map(
      (name) =>
        `openssl x509 -req -in ${name}.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 365 -out short-${name}.crt`,
    );
    execFileSync('sh', ['-eu', '-c', short.join('\n')], { cwd: dir, stdio: 'pipe' });
  });

  /** What a listener with the server's pair says to a client: the subject that it was shown. */
  async function told(t: TestContext, server: string, key: string, client: string): Promise<string> {
    const files = { certFile: at(server), keyFile: at(key), clientCaFile: at('ca.crt') };
    const tls = await ListenerTls.open(files, { clock: systemClock, log: silentLogger });
    const listener = createServer(tls.serverOptions({ rejectUnauthorized: true }), (socket) =>
      socket.end(socket.getPeerX509Certificate()?.subject ?? ''),
    ).listen(0, '127.0.0.1');
    t.after(() => listener.close());
    await once(listener, 'listening');
    const socket = connect({
      port: (listener.address() as AddressInfo).port,
      host: '127.0.0.1',
      servername: 'relay.eu.example',
      ca: readFileSync(at('ca.crt')),
      cert: readFileSync(at(client)),
      key: readFileSync(at('client.key')),
    });
    const [subject] = (await once(socket.setEncoding('utf8'), 'data')) as [string];
    return subject;
  }

  for (const [server, key] of [
    ['server.crt', 'server.key'],
    ['fast.crt', 'fast.key'],
    ['short-server.crt', 'server.key'],
  ] as const)
    for (const client of ['client.crt', 'short-client.crt'])
      test(`make a listener that shows ${server} and lets in ${client}`, async (t) => {
        assert.equal(await told(t, server, key, client), 'CN=agent-001');
      });
});
