import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { ClockGuard } from './clock-guard.ts';

const DAY_MS = 86_400_000;

function guardAt(clock: ManualClock, lastSignedMs?: number): ClockGuard {
  return new ClockGuard({ clock, maxJumpMs: DAY_MS, lastSignedMs });
}

describe('the clock guard', () => {
  it('believes a clock that goes as fast as time, however long the process runs', async () => {
    const clock = new ManualClock();
    const guard = guardAt(clock, clock.now());
    await clock.advance(400 * DAY_MS);
    assert.equal(guard.checkedNow(), clock.now());
  });

  it('refuses a jump ahead of more than the limit until the clock is back', () => {
    const clock = new ManualClock();
    const guard = guardAt(clock);
    const start = guard.checkedNow();
    clock.setWallClock(start + DAY_MS + 1);
    assert.throws(() => guard.checkedNow(), { code: 'clock-jumped' });
    assert.ok(guard.isRefusing());
    clock.setWallClock(start + 1_000);
    assert.equal(guard.checkedNow(), start + 1_000);
  });

  it('refuses at a start when more time has passed than it can explain, until a person says that it is right', () => {
    const clock = new ManualClock();
    const guard = guardAt(clock, clock.now() - 2 * DAY_MS);
    assert.throws(() => guard.checkedNow(), { code: 'clock-jumped' });
    guard.accept();
    assert.equal(guard.checkedNow(), clock.now());
  });

  it('goes on when a clock that was set back for a while is right again', async () => {
    const clock = new ManualClock();
    const guard = guardAt(clock);
    const start = guard.checkedNow();
    clock.setWallClock(start - 3 * DAY_MS);
    assert.equal(guard.checkedNow(), start - 3 * DAY_MS);
    await clock.advance(60_000);
    clock.setWallClock(start + 60_000);
    assert.equal(guard.checkedNow(), start + 60_000);
    clock.setWallClock(start + 60_000 + DAY_MS + 1);
    assert.throws(() => guard.checkedNow(), { code: 'clock-jumped' });
  });

  it('has nothing against a clock that went back', () => {
    const clock = new ManualClock();
    const guard = guardAt(clock, clock.now() + 300 * DAY_MS);
    assert.equal(guard.checkedNow(), clock.now());
    // What it held for right before does not count any more.
    clock.setWallClock(clock.now() + 2 * DAY_MS);
    assert.throws(() => guard.checkedNow(), { code: 'clock-jumped' });
  });
});
