import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configHash } from '../../src/manifest/config-hash.ts';
import { createSession } from '../../src/opamp/session.ts';
import { reportedRevision } from './judgement.ts';

const NOW_MS = Date.UTC(2030, 0, 1);
const DAY_S = 86_400;

/** What is made of an agent's hash of `revision`, at a relay that knows no later time than `latestMs`. */
function reported(revision: number, latestMs = NOW_MS): number | undefined {
  const hash = Buffer.from(configHash('p', revision, [])).toString('hex');
  const remoteConfig = { hash, status: 'applied' as const, error: '', sinceMs: 0, settled: true };
  const session = { ...createSession('a'.repeat(32)), remoteConfig };
  return reportedRevision(session, 'p', latestMs);
}

test('an agent that runs something newer is a witness, also against a relay whose clock lost years', () => {
  const revision = NOW_MS / 1000;
  assert.equal(reported(revision), revision);
  assert.equal(reported(revision + DAY_S), revision + DAY_S);
  assert.equal(reported(revision, NOW_MS - 5 * 365 * DAY_S * 1000), revision);
});

test('a revision that no clock makes is no witness: a thief’s largest number must not hold agents for good', () => {
  assert.equal(reported(Number.MAX_SAFE_INTEGER), undefined);
  assert.equal(reported(NOW_MS / 1000 + 20 * 365 * DAY_S), undefined);
});
