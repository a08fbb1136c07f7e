import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { findNatsServer, natsServerInstallCommand, UNPACKED_DIR } from './nats-server-binary.ts';

function binary(dir: string): string {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, 'nats-server');
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

function temporary(context: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-nats-'));
  context.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

test('NATS_SERVER_BIN wins over PATH, and a wrong one is not papered over', (context) => {
  const root = temporary(context);
  const onPath = binary(join(root, 'bin'));
  const named = binary(join(root, 'own'));
  const find = (NATS_SERVER_BIN?: string) =>
    findNatsServer({ environment: { PATH: join(root, 'bin'), NATS_SERVER_BIN }, root });
  assert.equal(find(), onPath);
  assert.equal(find(''), onPath);
  assert.equal(find(named), named);
  assert.equal(find(join(root, 'nowhere')), undefined);
});

test('a folder or a file that may not be run is no server', (context) => {
  const root = temporary(context);
  mkdirSync(join(root, 'a/nats-server'), { recursive: true });
  chmodSync(binary(join(root, 'b')), 0o644);
  const good = binary(join(root, 'c'));
  const PATH = ['a', 'b', 'c'].map((dir) => join(root, dir)).join(':');
  assert.equal(findNatsServer({ environment: { PATH }, root }), good);
});

test('what the set-up unpacked is found where nothing else is', (context) => {
  const root = temporary(context);
  const unpacked = binary(join(root, UNPACKED_DIR, 'usr/sbin'));
  const found = findNatsServer({ environment: {}, root });
  assert.ok(found === unpacked || found?.startsWith('/usr/') || found?.startsWith('/opt/'));
});

test('the command to install it is that of the system, with sudo only for who needs it', () => {
  const command = (osRelease: string, isRoot: boolean) =>
    natsServerInstallCommand({ platform: 'linux', osRelease, isRoot });
  assert.equal(command('ID=debian\n', true), 'apt-get update && apt-get install -y nats-server');
  assert.equal(
    command('NAME=x\nID=linuxmint\nID_LIKE="ubuntu debian"\n', false),
    'sudo apt-get update && sudo apt-get install -y nats-server',
  );
  assert.equal(command('ID=alpine\n', true), 'apk add nats-server');
  assert.match(command('ID="rocky"\n', false), /^go install /);
  assert.equal(
    natsServerInstallCommand({ platform: 'darwin', osRelease: '', isRoot: false }),
    'brew install nats-server',
  );
});
