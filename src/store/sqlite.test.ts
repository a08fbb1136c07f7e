import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openSqlite, type Schema, StoreError } from './sqlite.ts';

const words: Schema = { component: 'words', steps: ['CREATE TABLE words (word TEXT) STRICT;'] };
const more: Schema = { component: 'words', steps: [...words.steps, "INSERT INTO words VALUES ('new');"] };

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'sqlite-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
const open = (path: string, schema = words) => openSqlite(path, { synchronous: 'FULL', schemas: [schema] });

test('a file that is up to date is opened without a write; one that is not is brought up to date once', (t) => {
  const path = join(folder(t), 'a.db');
  open(path).close();
  const second = open(path);
  assert.equal(second.prepare('SELECT total_changes()').pluck().get(), 0);
  assert.equal(second.pragma('synchronous', { simple: true }), 2);
  second.close();
  for (let start = 0; start < 2; start++) {
    const db = open(path, more);
    assert.deepEqual(db.prepare('SELECT word FROM words').pluck().all(), ['new']);
    db.close();
  }
  assert.throws(
    () => open(path),
    (error) => error instanceof StoreError && error.code === 'schema-too-new',
  );
});

for (const stop of ['a clean stop', 'a kill'] as const) {
  test(`on a disk without a free byte a process starts again after ${stop} and reads`, (t) => {
    const disk = folder(t);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status !== 0) {
      t.skip('a disk of its own cannot be mounted here');
      return;
    }
    try {
      const path = join(disk, 'a.db');
      const first = open(path, more);
      if (stop === 'a clean stop') first.close();
      for (const bytes of [4096, 1])
        assert.throws(() => {
          for (;;) appendFileSync(join(disk, 'fill'), Buffer.alloc(bytes));
        }, /ENOSPC/);
      const again = open(path, more);
      assert.deepEqual(again.prepare('SELECT word FROM words').pluck().all(), ['new']);
      assert.throws(
        () => again.prepare('INSERT INTO words VALUES (?)').run('w'.repeat(9_000)),
        (error) => (error as { code?: string }).code === 'SQLITE_FULL',
      );
      again.close();
      if (first.open) first.close();
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  });
}
