import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { createRegistry } from '../../src/metrics/registry.ts';
import { DEFAULT_OFFER_LIMITS, type OfferLimits } from './limits.ts';
import { OfferPacer, type Turn } from './offer-pacer.ts';

function createPacer(
  limits: Partial<OfferLimits>,
  offer: (uid: string) => Turn = () => ({ kind: 'sent', bytes: 100 }),
): { pacer: OfferPacer; clock: ManualClock; offered: string[] } {
  const clock = new ManualClock();
  const offered: string[] = [];
  const pacer = new OfferPacer({
    clock,
    limits: { ...DEFAULT_OFFER_LIMITS, ...limits },
    registry: createRegistry(),
    offer(uid) {
      offered.push(uid);
      return offer(uid);
    },
  });
  return { pacer, clock, offered };
}

describe('the pacer', () => {
  it('gives turns in order, no more per second than it may [I8]', async () => {
    const { pacer, clock, offered } = createPacer({ offersPerSecond: 10, burst: 5 });
    for (let n = 0; n < 100; n++) pacer.enqueue(String(n));
    await clock.advance(50);
    assert.equal(offered.length, 5);
    await clock.advance(1_000);
    assert.ok(offered.length <= 16 && offered.length >= 14, String(offered.length));
    await clock.advance(10_000);
    assert.deepEqual(
      offered,
      Array.from({ length: 100 }, (_, n) => String(n)),
    );
  });

  it('counts offers that go out with an answer, and lets nobody overtake those who wait', async () => {
    const { pacer, clock, offered } = createPacer({ offersPerSecond: 1, burst: 2 });
    assert.equal(pacer.takeTurn(10), true);
    assert.equal(pacer.takeTurn(10), true);
    assert.equal(pacer.takeTurn(10), false);
    pacer.enqueue('a');
    await clock.advance(900);
    assert.equal(pacer.takeTurn(10), false);
    await clock.advance(200);
    assert.deepEqual(offered, ['a']);
  });

  it('has one turn for an agent that got in line twice, none for one that left', async () => {
    const { pacer, clock, offered } = createPacer({});
    pacer.enqueue('a');
    pacer.enqueue('a');
    pacer.enqueue('b');
    pacer.leave('b');
    await clock.advance(1_000);
    assert.deepEqual(offered, ['a']);
  });

  it('holds the bytes in flight down, and goes on when they have left', async () => {
    const { pacer, clock, offered } = createPacer({ maxBytesInFlight: 250 });
    for (let n = 0; n < 5; n++) pacer.enqueue(String(n));
    await clock.advance(1_000);
    assert.equal(offered.length, 3);
    pacer.flushed(100);
    pacer.flushed(100);
    await clock.advance(1_000);
    assert.equal(offered.length, 5);
  });

  it('spends nothing on an agent that needs nothing any more', async () => {
    const { pacer, clock, offered } = createPacer({ offersPerSecond: 1, burst: 1 }, (uid) =>
      uid === 'last' ? { kind: 'sent', bytes: 1 } : { kind: 'nothing' },
    );
    for (let n = 0; n < 50; n++) pacer.enqueue(String(n));
    pacer.enqueue('last');
    await clock.advance(50);
    assert.equal(offered.at(-1), 'last');
  });
});
