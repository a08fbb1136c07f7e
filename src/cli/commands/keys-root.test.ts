import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { ManualClock } from '../../clock/manual-clock.ts';
import { type Answer, createTestShell } from '../test-shell.ts';

const KEYS = {
  ...{ plane: 'p', development: false, artifacts_root: 2, content: 'c'.repeat(64), fresh: 'f'.repeat(64) },
  root: { version: 2, expires: '2032-01-01T00:00:00.000Z', threshold: 2, keyids: [] },
  changed: true,
};

/** The machine of the plane, with keys made 3 of 2, and what stands in its files. */
async function site(context: TestContext, answer: Answer = () => ({ json: KEYS })) {
  const shell = createTestShell(context, { answer, clock: new ManualClock(), confirms: true });
  const at = (name: string): string => join(shell.environment.cwd, name);
  assert.equal(await shell.run('keys', 'init', '--dir', at('keys')), 0, shell.output.notes);
  for (const n of [1, 2, 3]) renameSync(at(`keys/root-${n}.key.json`), at(`root-${n}.key.json`));
  return {
    shell,
    at,
    root: (...args: string[]) => shell.run('keys', 'root', ...args),
    prepare: () =>
      shell.run('keys', 'rotate', 'content', 'fresh', '--dir', at('keys'), '--out', at('2.json')),
    sign: (n: number, file = '2.json') =>
      shell.run('keys', 'root', 'sign', at(file), '--key', at(`root-${n}.key.json`)),
  };
}

test('a ceremony from paper to the plane: rotate, sign on two machines, publish', async (context) => {
  const one = await site(context);
  const { shell, at } = one;
  assert.equal(await one.prepare(), 0, shell.output.notes);
  assert.match(shell.output.out, /content key \w+ → \w+/);
  assert.match(shell.output.out, /0 of 2 signatures by the keys of root 1/);
  const made = readdirSync(at('keys')).filter((name) =>
    /^(content|fresh)-[0-9a-f]{16}\.key\.json$/.test(name),
  );
  assert.equal(made.length, 2);
  for (const name of made) assert.equal(statSync(join(at('keys'), name)).mode & 0o777, 0o600, name);

  assert.equal(await one.sign(1), 0, shell.output.notes);
  assert.match(shell.output.out, /1 of 2 signatures by the keys of root 1; not yet: \w+…, \w+…/);
  assert.equal(await one.root('verify', at('2.json'), '--dir', at('keys')), 1);
  assert.equal(await one.root('publish', at('2.json'), '--dir', at('keys')), 1);
  assert.match(shell.output.notes, /holdfast keys root sign FILE/);
  assert.deepEqual(readdirSync(at('keys/fleet')), ['1.root.json'], 'nothing was installed');

  assert.equal(await one.sign(3), 0);
  assert.match(shell.output.out, /root 2 can be published/);
  assert.equal(await one.root('verify', at('2.json'), '--dir', at('keys')), 0, shell.output.notes);
  assert.equal(shell.requests.length, 0);
  assert.equal(await one.root('publish', at('2.json'), '--dir', at('keys')), 0, shell.output.notes);
  assert.deepEqual(
    shell.requests.map(({ method, path }) => `${method} ${path}`),
    ['POST /api/v1/keys/reload'],
  );
  assert.match(shell.output.out, /the plane signs under root 2/);
  for (const repository of ['fleet', 'artifacts'])
    assert.deepEqual(readdirSync(at(`keys/${repository}`)).sort(), ['1.root.json', '2.root.json']);
  assert.equal(await one.root('publish', at('2.json'), '--dir', at('keys')), 0, 'again is the same');

  for (const name of readdirSync(at('.')).concat(made.map((key) => `keys/${key}`))) {
    if (!name.endsWith('.key.json')) continue;
    const secret =
      /PRIVATE KEY-----\\n([^\\]+)/.exec(readFileSync(at(name), 'utf8'))?.[1] ?? assert.fail(name);
    for (const text of [shell.output.out, shell.output.notes, readFileSync(at('2.json'), 'utf8')])
      assert.ok(!text.includes(secret), `the secret of ${name}`);
  }
});

test('copies signed at the same time, a publication that was cut off, and a plane that is away', async (context) => {
  const one = await site(context, () => {
    throw new Error('connect ECONNREFUSED');
  });
  const { shell, at } = one;
  await one.prepare();
  copyFileSync(at('2.json'), at('b.json'));
  await one.sign(1);
  await one.sign(2, 'b.json');
  const publish = (...more: string[]) =>
    one.root('publish', at('2.json'), at('b.json'), '--dir', at('keys'), ...more);
  assert.equal(await publish('--no-reload'), 0, shell.output.notes);
  rmSync(at('keys/fleet/2.root.json'));
  assert.equal(
    await shell.run('keys', 'rotate', 'fresh', '--dir', at('keys'), '--out', at('3.json')),
    1,
    'fleet and artifacts stand apart',
  );
  assert.match(shell.output.notes, /repeat `holdfast keys root publish`/);
  assert.equal(await publish(), 4, 'installed, and the plane was not told');
  assert.match(shell.output.notes, /root 2 is installed .* the plane was not told/);
  assert.ok(readdirSync(at('keys/fleet')).includes('2.root.json'));
  assert.equal(await one.root('show', '--dir', at('keys'), '-o', 'json'), 0);
  assert.match(shell.output.out, /"version": 2/);
});

test('a proposal is published only where its online keys are', async (context) => {
  const one = await site(context);
  const { shell, at } = one;
  mkdirSync(at('elsewhere'));
  for (const path of ['fleet', 'artifacts']) {
    mkdirSync(at(`elsewhere/${path}`));
    copyFileSync(at(`keys/${path}/1.root.json`), at(`elsewhere/${path}/1.root.json`));
  }
  for (const name of ['content.key.json', 'fresh.key.json'])
    copyFileSync(at(`keys/${name}`), at(`elsewhere/${name}`));
  await one.prepare();
  await one.sign(1);
  await one.sign(2);
  assert.equal(await one.root('verify', at('2.json'), '--dir', at('elsewhere')), 0, shell.output.notes);
  assert.equal(await one.root('publish', at('2.json'), '--dir', at('elsewhere')), 1);
  assert.match(shell.output.notes, /names a content key that is not in/);
  assert.deepEqual(readdirSync(at('elsewhere/fleet')), ['1.root.json']);
});

test('a root key joins, another one leaves; a no is a no, and files are not written over', async (context) => {
  const one = await site(context);
  const { shell, at } = one;
  assert.equal(await one.root('new', '--key', at('root-4.key.json')), 0, shell.output.notes);
  assert.equal(statSync(at('root-4.key.json')).mode & 0o777, 0o600);
  assert.equal(await one.root('new', '--key', at('root-4.key.json')), 1);
  const leaving = (JSON.parse(readFileSync(at('root-3.key.json'), 'utf8')) as { keyid: string }).keyid;
  const prepare = () =>
    one.root(
      ...['prepare', '--dir', at('keys'), '--out', at('2.json'), '--lifetime', '365d', '--threshold', '2'],
      ...['--add-root-key', at('root-4.pub.json'), '--remove-root-key', leaving.slice(0, 12)],
    );
  assert.equal(await prepare(), 0, shell.output.notes);
  assert.equal(await prepare(), 1, 'a proposal that may be signed already stays');
  assert.match(shell.output.out, new RegExp(`root key ${leaving} counts no more`));
  const before = readFileSync(at('2.json'), 'utf8');
  const asked = createTestShell(context, { confirms: false });
  assert.equal(await asked.run('keys', 'root', 'sign', at('2.json'), '--key', at('root-1.key.json')), 1);
  assert.equal(readFileSync(at('2.json'), 'utf8'), before);
  await one.sign(4);
  assert.match(
    shell.output.out,
    /0 of 2 signatures by the keys of root 1.*\n1 of 2 signatures by the keys of root 2/,
  );
  await one.sign(1);
  await one.sign(3);
  assert.match(shell.output.out, /2 of 2 .* root 1\n2 of 2 .* root 2\nroot 2 can be published/);
  assert.equal(
    await one.root('publish', at('2.json'), '--dir', at('keys'), '--no-reload'),
    0,
    shell.output.notes,
  );
});

test('words that are none of ours are usage errors', async (context) => {
  const { shell, at, root } = await site(context);
  const target = ['--dir', at('keys'), '--out', at('x.json')];
  assert.equal(await shell.run('keys', 'rotate', 'root', ...target), 2);
  assert.equal(await root('prepare', ...target, '--rotate', 'content,stale'), 2);
  assert.equal(await root('show'), 2);
  assert.equal(await root('show', at('x.json'), '--dir', at('keys')), 2);
});
