import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { formatContentFile, parseContentFile } from '../../src/wire/content-file.ts';
import { TestPublisher } from './test-publisher.ts';
import { exportToFile, importFromFile } from './transfer.ts';
import { TrustStore } from './trust-store.ts';

function emptyStore(publisher: TestPublisher): TrustStore {
  return TrustStore.open({
    path: ':memory:',
    plane: publisher.plane,
    region: 'eu',
    roots: publisher.roots,
    log: silentLogger,
  });
}

test('a relay’s content goes to a file and from there into an empty sibling, on the record', () => {
  const directory = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    const clock = new ManualClock();
    const publisher = new TestPublisher(clock);
    const release = publisher.release({ 1: 'a: 1\n' });
    const [relay, sibling] = [emptyStore(publisher), emptyStore(publisher)];
    const file = join(directory, 'eu.content');
    assert.throws(() => exportToFile(relay, file), { code: 'incomplete' });
    relay.importContent(release, { nowMs: clock.now() });
    assert.equal(exportToFile(relay, file), release.generation);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const recorded: string[] = [];
    const options = { clock, log: silentLogger, record: (kind: string) => recorded.push(kind) };
    assert.equal(importFromFile(sibling, file, options).generation, release.generation);
    assert.deepEqual(recorded, ['content_imported']);
    assert.deepEqual(sibling.exportContent(), relay.exportContent());
    assert.throws(() => importFromFile(sibling, file, options), { code: 'not-empty' });
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test('the file holds every byte of the release', () => {
  const release = new TestPublisher(new ManualClock()).release({ 1: 'a: 1\n', 2: 'b: 2\n' });
  const content = parseContentFile(formatContentFile(release));
  assert.deepEqual(content.blobs, release.blobs);
  assert.deepEqual(content.timestamp, release.timestamp);
});

test('what is no such file is refused by name', () => {
  const file = formatContentFile(new TestPublisher(new ManualClock()).release(['a: 1\n']));
  for (const broken of [
    '',
    '{}',
    file.slice(0, -10),
    file.replace('content/v1', 'content/v2'),
    file.replace('"roots":["', '"roots":["*'),
  ]) {
    assert.throws(() => parseContentFile(broken), { code: 'malformed' });
  }
});
