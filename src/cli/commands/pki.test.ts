import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { connect, createServer } from 'node:tls';
import { systemClock } from '../../clock/system-clock.ts';
import { createTestShell } from '../test-shell.ts';

test('pki init and issue make a CA, a server and a client that accept each other, with keys that only their owner reads', async (t) => {
  const shell = createTestShell(t, { clock: systemClock });
  const dir = join(shell.environment.cwd, 'pki');
  const at = (file: string): string => readFileSync(join(dir, file), 'utf8');
  assert.equal(await shell.run('pki', 'init', '--dir', dir), 0);
  assert.equal(
    await shell.run('pki', 'issue', 'server', 'eu-1', '--san', 'relay.eu.example,127.0.0.1', '--dir', dir),
    0,
    shell.output.notes,
  );
  assert.match(shell.output.out, /eu-1\.crt {2}until \d{4}-\d\d-\d\d, for relay\.eu\.example, 127\.0\.0\.1/);
  assert.equal(await shell.run('pki', 'issue', 'client', 'agent-001', '--dir', dir, '-o', 'json'), 0);
  for (const name of ['ca', 'eu-1', 'agent-001'])
    assert.equal(statSync(join(dir, `${name}.key`)).mode & 0o777, 0o600);

  const server = createServer(
    { cert: at('eu-1.crt'), key: at('eu-1.key'), ca: at('ca.crt'), requestCert: true },
    (socket) => socket.end(socket.getPeerX509Certificate()?.subject ?? ''),
  ).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  const client = connect({
    port: (server.address() as AddressInfo).port,
    host: '127.0.0.1',
    ca: at('ca.crt'),
    cert: at('agent-001.crt'),
    key: at('agent-001.key'),
  });
  const [subject] = (await once(client.setEncoding('utf8'), 'data')) as [string];
  assert.equal(subject, 'CN=agent-001');

  shell.output.out = '';
  assert.equal(await shell.run('pki', 'ls', '--dir', dir), 0);
  assert.match(shell.output.out, /^eu-1 +server +CN=eu-1 +relay\.eu\.example,127\.0\.0\.1 +.*\(39[67]d\)$/m);
  assert.match(shell.output.out, /^agent-001 +client +CN=agent-001/m);
  assert.match(shell.output.out, /ca +CA +CN=Holdfast CA/);

  // Nothing is written over by mistake, and what is named does not lead out of the folder.
  const before = at('eu-1.key');
  assert.equal(await shell.run('pki', 'init', '--dir', dir), 1);
  assert.equal(await shell.run('pki', 'issue', 'server', 'eu-1', '--dir', dir), 1);
  assert.match(shell.output.notes, /use --replace/);
  assert.equal(at('eu-1.key'), before);
  assert.equal(await shell.run('pki', 'issue', 'server', 'eu-1', '--dir', dir, '--replace'), 0);
  assert.notEqual(at('eu-1.key'), before);
  for (const name of ['../evil', 'ca', '.hidden', 'a/b'])
    assert.equal(await shell.run('pki', 'issue', 'client', name, '--dir', dir, '--replace'), 2, name);
  assert.ok(!existsSync(join(dir, '../evil.crt')));
  assert.equal(await shell.run('pki', 'issue', 'server', 'x', '--san', 'no name', '--dir', dir), 1);

  // A key that is not the CA's signs nothing that anybody takes: said here, not at the first handshake.
  writeFileSync(join(dir, 'ca.key'), at('eu-1.key'));
  assert.equal(await shell.run('pki', 'issue', 'client', 'agent-002', '--dir', dir), 1);
  assert.match(shell.output.notes, /not that of the CA/);
});

test('pki issue says where a CA comes from when there is none', async (t) => {
  const shell = createTestShell(t);
  assert.equal(await shell.run('pki', 'issue', 'client', 'a', '--dir', join(shell.environment.cwd, 'no')), 1);
  assert.match(shell.output.notes, /holdfast pki init/);
});
