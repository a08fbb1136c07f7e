import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { takeExclusiveLock } from './exclusive-lock.ts';
import { StoreError } from './sqlite.ts';

const isLocked = (error: unknown) => error instanceof StoreError && error.code === 'locked';

test('a lock is one process’s alone until it is released, or until the process is killed', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-lock-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  const path = join(dir, 'plane.lock');
  const lock = takeExclusiveLock(path);
  assert.throws(() => takeExclusiveLock(path), isLocked);
  assert.deepEqual(readdirSync(dir), ['plane.lock']);
  lock.release();

  const module = new URL('./exclusive-lock.ts', import.meta.url).href;
  const code = `const { takeExclusiveLock } = await import(${JSON.stringify(module)});
    takeExclusiveLock(${JSON.stringify(path)}); console.log('taken'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  assert.throws(() => takeExclusiveLock(path), isLocked);
  child.kill('SIGKILL');
  await once(child, 'exit');
  takeExclusiveLock(path).release();
});
