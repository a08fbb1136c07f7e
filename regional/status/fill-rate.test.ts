import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FillRate } from './fill-rate.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Samples each minute up to `untilMs` what `total` says. */
function sampled(untilMs: number, total: (atMs: number) => number): FillRate {
  const rate = new FillRate();
  for (let atMs = 0; atMs <= untilMs; atMs += MINUTE_MS) rate.sample(total(atMs), atMs);
  return rate;
}
const isAbout = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) <= Math.abs(expected) * 0.05, `${actual} is about ${expected}`);

test('a steady growth is found', () => {
  isAbout(sampled(10 * HOUR_MS, (atMs) => atMs * 3).perMs(), 3);
  isAbout(sampled(100 * HOUR_MS, (atMs) => 5_000 - atMs * 3).perMs(), -3);
});

test('what grew more than a day ago is forgotten', () => {
  const rate = sampled(48 * HOUR_MS, (atMs) => Math.min(atMs, HOUR_MS) * 1_000);
  assert.equal(rate.perMs(), 0);
});

test('the burst of a start is spread over an hour and is no forecast', () => {
  assert.equal(sampled(MINUTE_MS, (atMs) => (atMs === 0 ? 0 : 60)).perMs(), 60 / HOUR_MS);
  assert.equal(new FillRate().perMs(), 0);
});
