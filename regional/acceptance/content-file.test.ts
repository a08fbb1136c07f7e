import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { formatContentFile, parseContentFile } from './content-file.ts';
import { TestPublisher } from './test-publisher.ts';
import { TrustStore } from './trust-store.ts';

test('a region’s content goes round as a file and is taken in by an empty store', () => {
  const clock = new ManualClock();
  const publisher = new TestPublisher(clock);
  const release = publisher.release({ 1: 'a: 1\n' });
  const content = parseContentFile(formatContentFile(release));
  assert.deepEqual(content.blobs, release.blobs);
  const store = TrustStore.open({
    path: ':memory:',
    plane: publisher.plane,
    region: 'eu',
    roots: publisher.roots,
    log: silentLogger,
  });
  assert.equal(store.importContent(content, { nowMs: clock.now() }).generation, release.generation);
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
