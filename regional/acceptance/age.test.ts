import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import type { Accepted } from './accepted.ts';
import { TrustAge } from './age.ts';
import { DAY_MS } from './test-publisher.ts';

const HOUR_MS = DAY_MS / 24;
const ISSUED_MS = Date.UTC(2030, 0, 1);

function accepted(changes: { serveS?: number; imported?: boolean } = {}): Accepted {
  const offline = changes.serveS === undefined ? {} : { serve_s: changes.serveS };
  return {
    issuedAtMs: ISSUED_MS,
    timestampExpiresMs: ISSUED_MS + DAY_MS,
    imported: changes.imported ?? false,
    manifest: { policy: { offline } },
  } as Accepted;
}

test('a confirmation ages with the monotonic clock, whatever is done to the wall clock', async () => {
  const clock = new ManualClock(ISSUED_MS);
  const age = new TrustAge(clock);
  age.confirm(accepted());
  await clock.advance(2 * HOUR_MS);
  clock.setWallClock(ISSUED_MS - DAY_MS);
  assert.equal(age.ageMs(accepted(), ISSUED_MS, clock.now()), 2 * HOUR_MS);
  // A suspended machine: the monotonic clock stood still.
  clock.setWallClock(ISSUED_MS + 3 * DAY_MS);
  assert.equal(age.ageMs(accepted(), ISSUED_MS, clock.now()), 3 * DAY_MS);
});

test('after a restart with the clock at or below the floor the age is unknown and the state stale', async () => {
  const clock = new ManualClock(ISSUED_MS);
  const age = new TrustAge(clock);
  assert.equal(age.ageMs(accepted(), ISSUED_MS, clock.now()), undefined);
  assert.equal(age.trust(accepted(), ISSUED_MS, clock.now()), 'stale');
  clock.setWallClock(0);
  assert.equal(age.trust(accepted(), ISSUED_MS, clock.now()), 'stale');
  // Somebody sets the clock: from here on the age is known, and runs on.
  clock.setWallClock(ISSUED_MS + HOUR_MS);
  assert.equal(age.trust(accepted(), ISSUED_MS, clock.now()), 'fresh');
  assert.equal(age.ageMs(accepted(), ISSUED_MS, clock.now()), HOUR_MS);
  clock.setWallClock(0);
  await clock.advance(HOUR_MS);
  assert.equal(age.ageMs(accepted(), ISSUED_MS, clock.now()), 2 * HOUR_MS);
});

test('the borders: fresh until the timestamp expires, overdue when the policy’s time is over', () => {
  const at = (ageMs: number, one: Accepted): string => {
    const clock = new ManualClock(ISSUED_MS + ageMs);
    return new TrustAge(clock).trust(one, ISSUED_MS - 1, clock.now());
  };
  assert.equal(at(DAY_MS - 1, accepted()), 'fresh');
  assert.equal(at(DAY_MS, accepted()), 'stale');
  assert.equal(at(1000 * DAY_MS, accepted()), 'stale', 'serve: forever');
  const week = accepted({ serveS: 7 * 86_400 });
  assert.equal(at(7 * DAY_MS, week), 'stale');
  assert.equal(at(7 * DAY_MS + 1, week), 'overdue');
  assert.equal(at(HOUR_MS, accepted({ serveS: 1800 })), 'overdue', 'also while its timestamp is valid');
});

test('what was imported is stale from birth; nothing accepted is none', () => {
  const clock = new ManualClock(ISSUED_MS + HOUR_MS);
  assert.equal(new TrustAge(clock).trust(accepted({ imported: true }), ISSUED_MS, clock.now()), 'stale');
  assert.equal(new TrustAge(clock).trust(undefined, 0, clock.now()), 'none');
});

test('issued a little after our own clock, it is new and not of negative age', () => {
  const clock = new ManualClock(ISSUED_MS - 60_000);
  const age = new TrustAge(clock);
  age.confirm(accepted());
  assert.equal(age.ageMs(accepted(), ISSUED_MS, clock.now()), 0);
  assert.equal(age.trust(accepted(), ISSUED_MS, clock.now()), 'fresh');
});
