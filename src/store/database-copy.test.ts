import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { copyDatabase, verifyDatabase } from './database-copy.ts';
import { openSqlite, type Schema, StoreError } from './sqlite.ts';

const words: Schema = {
  component: 'words',
  steps: ['CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT, pad BLOB) STRICT;'],
};
const open = (path: string, schema = words) => openSqlite(path, { synchronous: 'FULL', schemas: [schema] });
const fails = (code: string) => (error: unknown) => error instanceof StoreError && error.code === code;

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'holdfast-copy-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Writes a row after the other into a database, as a plane does, until it is killed. */
function writer(t: TestContext, path: string): ChildProcess {
  const child = spawn(
    process.execPath,
    [
      '-e',
      `const db = require('better-sqlite3')(${JSON.stringify(path)});
       db.pragma('journal_mode = WAL');
       const add = db.prepare("INSERT INTO words (word) VALUES ('later')");
       (function step() { add.run(); process.stdout.write('.'); setImmediate(step); })();`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  t.after(() => child.kill('SIGKILL'));
  return child;
}

test('a copy is one state of a database that another process goes on writing', async (t) => {
  const dir = folder(t);
  const [path, copy] = [join(dir, 'a.db'), join(dir, 'copy.db')];
  const db = open(path);
  const add = db.prepare("INSERT INTO words (word, pad) VALUES ('first', randomblob(4000))");
  db.transaction(() => {
    for (let i = 0; i < 2_000; i++) add.run();
  })();
  const child = writer(t, path);
  await once(child.stdout!, 'data');
  const seen: number[] = [];
  await copyDatabase(path, copy, ({ pages, totalPages }) => seen.push(pages / totalPages));
  assert.equal(child.exitCode, null);
  assert.ok(seen.length > 2, 'in steps');
  assert.deepEqual(
    seen,
    [...seen].sort((a, b) => a - b),
    'it never begins again',
  );
  assert.equal(statSync(copy).mode & 0o777, 0o600);
  assert.equal(existsSync(`${copy}-wal`), false);
  verifyDatabase(copy, [words]);
  const copied = open(copy);
  const rows = copied.prepare('SELECT count(*) AS n, max(id) AS last FROM words').get();
  const { n, last } = rows as { n: number; last: number };
  assert.equal(n, last);
  assert.ok(n >= 2_000);
  copied.close();
  db.close();
});

test('a copy that is damaged, cut short, of something else or of a newer version is told apart', async (t) => {
  const dir = folder(t);
  const path = join(dir, 'a.db');
  const db = open(path);
  const add = db.prepare("INSERT INTO words (word, pad) VALUES ('first', randomblob(4000))");
  for (let i = 0; i < 50; i++) add.run();
  db.close();
  const copy = join(dir, 'copy.db');
  await copyDatabase(path, copy);
  const sound = readFileSync(copy);

  const handle = openSync(copy, 'r+');
  writeSync(handle, Buffer.alloc(8_192, 7), 0, 8_192, sound.length / 2);
  assert.throws(() => verifyDatabase(copy, [words]), fails('corrupt'));
  writeFileSync(copy, sound.subarray(0, sound.length / 2));
  assert.throws(() => verifyDatabase(copy, [words]), fails('corrupt'));
  writeFileSync(copy, 'no database at all, but long enough to be read as one'.repeat(100));
  assert.throws(() => verifyDatabase(copy, [words]), fails('corrupt'));
  assert.throws(() => verifyDatabase(join(dir, 'none.db'), [words]), fails('corrupt'));
  writeFileSync(copy, '');
  assert.throws(() => verifyDatabase(copy, [words]), fails('other-database'));
  writeFileSync(copy, sound);
  verifyDatabase(copy, [words]);
  assert.throws(() => verifyDatabase(copy, [{ component: 'others', steps: [] }]), fails('other-database'));
  assert.throws(() => verifyDatabase(copy, [{ ...words, steps: [] }]), fails('schema-too-new'));
});
