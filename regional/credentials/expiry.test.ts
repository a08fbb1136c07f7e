import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { Expiry } from './expiry.ts';

const HOUR_MS = 3_600_000;

test('a restart at the end of a cut does not lock out whose credential ran out in it', async () => {
  const clock = new ManualClock();
  const startMs = clock.now();
  const standing = { nowMs: startMs, floorMs: 0, confirmedMs: startMs - 72 * HOUR_MS, isCutOff: true };
  const expiry = new Expiry(clock, () => standing);
  expiry.look();
  await clock.advance(60_000);
  Object.assign(standing, { nowMs: clock.now(), confirmedMs: clock.now(), isCutOff: false });
  assert.equal(expiry.judge({ expiresMs: startMs - HOUR_MS }, 'serve'), 'lapsed');
  assert.equal(expiry.judge({ expiresMs: startMs - 73 * HOUR_MS }, 'serve'), 'expired');
  await clock.advance(24 * HOUR_MS);
  standing.nowMs = clock.now();
  assert.equal(expiry.judge({ expiresMs: startMs - HOUR_MS }, 'serve'), 'expired');
});

test('a link that is away for a moment excuses nobody', async () => {
  const clock = new ManualClock();
  const standing = { nowMs: clock.now(), floorMs: 0, confirmedMs: clock.now(), isCutOff: false };
  const expiry = new Expiry(clock, () => standing);
  expiry.look();
  const endMs = clock.now() + HOUR_MS;
  await clock.advance(2 * HOUR_MS);
  Object.assign(standing, { nowMs: clock.now(), isCutOff: true });
  expiry.look();
  await clock.advance(60_000);
  Object.assign(standing, { nowMs: clock.now(), confirmedMs: clock.now(), isCutOff: false });
  assert.equal(expiry.judge({ expiresMs: endMs }, 'serve'), 'expired');
});
