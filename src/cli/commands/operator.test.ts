import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContexts } from '../contexts.ts';
import { EXIT } from '../exit-codes.ts';
import { type Answer, createTestShell } from '../test-shell.ts';

const TOKEN = 'hfo_0123456789ab_secret';
const WHO = {
  ...{ name: 'alice', role: 'operator', permissions: ['read', 'apply'], regions: ['eu'] },
  ...{ expires_at: null, via: 'token', plane: 'p' },
};
const OPERATOR = {
  ...{ name: 'ci', role: 'operator', regions: ['eu'], created_at: '2030-01-01T00:00:00.000Z' },
  ...{ created_by: 'alice', expires_at: null, last_used_at: null },
};
const answers: Answer = (method, path) => {
  if (path.endsWith('/whoami')) return { json: WHO };
  return { json: method === 'POST' ? { ...OPERATOR, token: TOKEN } : { items: [OPERATOR] } };
};
const mode = (path: string): number => statSync(path).mode & 0o777;

test('login checks the token before it keeps it, with mode 0600, and shows it nowhere', async (context) => {
  const shell = createTestShell(context, { answer: answers, input: `${TOKEN}\n` });
  assert.equal(await shell.run('login', 'https://plane.example:4321/', '--name', 'prod'), EXIT.ok);
  assert.deepEqual(
    shell.requests.map(({ path, authorization }) => [path, authorization]),
    [['/api/v1/whoami', `Bearer ${TOKEN}`]],
  );
  const { configDir } = shell.environment;
  const file = join(configDir, 'tokens', 'prod.token');
  assert.equal(readFileSync(file, 'utf8').trim(), TOKEN);
  assert.equal(mode(file), 0o600);
  assert.equal(mode(join(configDir, 'tokens')), 0o700);
  assert.deepEqual(readContexts(configDir), {
    current: 'prod',
    contexts: { prod: { server: 'https://plane.example:4321', token_file: file } },
  });
  assert.doesNotMatch(shell.output.out + shell.output.notes, /secret/);
  assert.match(shell.output.out, /alice[^]*operator[^]*eu/);
});

test('a token that is refused is not kept', async (context) => {
  const refuse: Answer = () => ({ status: 401, json: { error: { code: 'unauthorized', message: 'no' } } });
  const shell = createTestShell(context, { answer: refuse, input: TOKEN });
  assert.equal(await shell.run('login', 'https://plane.example:4321'), EXIT.failed);
  assert.equal(existsSync(shell.environment.configDir), false);
});

test('a token is not sent in the clear to another machine', async (context) => {
  const shell = createTestShell(context, { answer: answers, input: TOKEN });
  assert.equal(await shell.run('login', 'http://plane.example:4321'), EXIT.usage);
  assert.equal(await shell.run('login', 'https://plane.example', '--name', '../up'), EXIT.usage);
  assert.deepEqual(shell.requests, []);
  assert.equal(await shell.run('login', 'http://127.0.0.1:4321'), EXIT.ok);
});

test('logout deletes what login kept, and no file of somebody else', async (context) => {
  const shell = createTestShell(context, { answer: answers, input: TOKEN });
  await shell.run('login', 'https://plane.example:4321', '--name', 'prod');
  assert.equal(await shell.run('logout'), EXIT.ok);
  const { configDir, cwd } = shell.environment;
  assert.equal(existsSync(join(configDir, 'tokens', 'prod.token')), false);
  assert.deepEqual(readContexts(configDir), { contexts: {} });
  assert.equal(await shell.run('logout'), EXIT.failed);
  const own = join(cwd, 'own.token');
  await shell.run('operator', 'create', 'x', '--role', 'viewer', '--out', own);
  await shell.run('context', 'set', 'mine', '--server', 'https://plane.example', '--token-file', own);
  assert.equal(await shell.run('logout', 'mine'), EXIT.ok);
  assert.ok(existsSync(own));
});

test('operator create says what was asked for, and writes the token where it is told', async (context) => {
  const shell = createTestShell(context, { answer: answers });
  const file = join(shell.environment.cwd, 'ci.token');
  const args = ['operator', 'create', 'ci', '--role', 'operator', '--regions', 'eu,us', '--expires', '90d'];
  assert.equal(await shell.run(...args, '--out', file), EXIT.ok);
  assert.deepEqual(JSON.parse(shell.requests[0]?.body ?? ''), {
    ...{ name: 'ci', role: 'operator', regions: ['eu', 'us'], expires_in_s: 7_776_000 },
  });
  assert.equal(readFileSync(file, 'utf8'), `${TOKEN}\n`);
  assert.equal(mode(file), 0o600);
  assert.doesNotMatch(shell.output.out, /secret/);
  assert.equal(await shell.run('operator', 'create', 'ci', '--role', 'root'), EXIT.usage);
});

test('a file that cannot be written is found out before a token is made', async (context) => {
  const shell = createTestShell(context, { answer: answers });
  const file = join(shell.environment.cwd, 'nowhere', 'ci.token');
  assert.notEqual(await shell.run('operator', 'create', 'ci', '--role', 'viewer', '--out', file), EXIT.ok);
  assert.deepEqual(shell.requests, []);
});

test('operators are listed without a token, and ended when somebody says yes', async (context) => {
  const shell = createTestShell(context, { answer: answers });
  assert.equal(await shell.run('operator', 'ls'), EXIT.ok);
  assert.match(shell.output.out, /ci +operator +eu +never +never +alice/);
  assert.equal(await shell.run('operator', 'revoke', 'ci'), EXIT.failed);
  assert.equal(shell.requests.length, 1);
});
