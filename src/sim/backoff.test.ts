import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoffMs, DEFAULT_BACKOFF, retryAfterMs } from './backoff.ts';
import { Random } from './random.ts';

test('delays double up to the longest, with at most half as much again', () => {
  const random = new Random(1);
  for (const [failures, leastMs] of [
    [1, 500],
    [2, 1_000],
    [4, 4_000],
    [7, 30_000],
    [5_000, 30_000],
  ] as const) {
    const delayMs = backoffMs(failures, undefined, DEFAULT_BACKOFF, random);
    assert.ok(delayMs >= leastMs && delayMs < leastMs * 1.5, `${failures}: ${delayMs}`);
  }
});

test('a fleet that was turned away together comes back neither early nor together', () => {
  const random = new Random(1);
  const delays = Array.from({ length: 100 }, () => backoffMs(1, 40_000, DEFAULT_BACKOFF, random));
  assert.ok(Math.min(...delays) >= 40_000);
  assert.ok(new Set(delays.map((delayMs) => Math.floor(delayMs / 1_000))).size > 10);
});

test('Retry-After is seconds or a date', () => {
  const nowMs = Date.UTC(2030, 0, 1);
  assert.equal(retryAfterMs('45', nowMs), 45_000);
  assert.equal(retryAfterMs('Tue, 01 Jan 2030 00:00:30 GMT', nowMs), 30_000);
  assert.equal(retryAfterMs('Mon, 31 Dec 2029 00:00:30 GMT', nowMs), 0);
  assert.equal(retryAfterMs('soon', nowMs), undefined);
  assert.equal(retryAfterMs(undefined, nowMs), undefined);
});
