import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openFileMemory, type Remembered } from './memory.ts';

test('what was saved is there after a restart; a torn file is as good as none', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'holdfast-sim-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  const remembered: Remembered = {
    hash: 'aa',
    status: 'applied',
    errorMessage: '',
    content: { '': 'a: 1' },
    running: 'aa',
  };
  const memory = await openFileMemory(dir);
  memory.save('sim-001', { ...remembered, hash: 'old' });
  memory.save('sim-001', remembered);
  await memory.flush();
  await writeFile(join(dir, 'sim-002.json'), '{"hash":"a');
  const again = await openFileMemory(dir);
  assert.deepEqual(again.load('sim-001'), remembered);
  assert.equal(again.load('sim-002'), undefined);
});
