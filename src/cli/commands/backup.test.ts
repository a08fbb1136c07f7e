import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createTestShell } from '../test-shell.ts';

test('backup and restore say why they did nothing, and exit with it', { timeout: 60_000 }, async (t) => {
  const cwd = mkdtempSync(join(tmpdir(), 'holdfast-cli-'));
  t.after(() => rmSync(cwd, { recursive: true, force: true }));
  writeFileSync(join(cwd, 'holdfast.yaml'), 'global: {data_dir: data}\n');
  mkdirSync(join(cwd, 'data'));
  const shell = createTestShell(t, { cwd });
  const config = ['--config', 'holdfast.yaml'];
  assert.equal(await shell.run('backup', 'a.db', ...config), 1);
  assert.match(shell.output.notes, /there is no database in .*data/);
  assert.equal(await shell.run('restore', 'a.db', ...config), 1);
  assert.match(shell.output.notes, /a\.db cannot be read/);
  assert.equal(await shell.run('restore'), 2);
  assert.equal(await shell.run('backup', 'a.db', '--config', 'none.yaml'), 1);
  assert.equal(shell.output.out, '');
  assert.deepEqual(readdirSync(cwd).sort(), ['data', 'holdfast.yaml']);
});
