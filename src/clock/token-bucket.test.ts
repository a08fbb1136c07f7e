import assert from 'node:assert/strict';
import { it } from 'node:test';
import { TokenBucket } from './token-bucket.ts';

it('a bucket gives its burst at once, then its rate, and never saves up more than the burst', () => {
  const bucket = new TokenBucket({ perSecond: 10, burst: 3, nowMs: 0 });
  const taken = (nowMs: number): number => {
    let count = 0;
    while (bucket.take(nowMs)) count++;
    return count;
  };
  assert.equal(taken(0), 3);
  assert.equal(taken(99), 0);
  assert.equal(taken(100), 1);
  assert.equal(taken(1_000_000), 3);
});

it('a debt is paid before anything is given', () => {
  const bucket = new TokenBucket({ perSecond: 10, burst: 1, nowMs: 0 });
  assert.equal(bucket.spend(0), 0);
  assert.equal(bucket.spend(0, 5), 500);
  assert.equal(bucket.take(500), false);
  assert.equal(bucket.take(600), true);
});

it('a clock that goes back gives nothing', () => {
  const bucket = new TokenBucket({ perSecond: 10, burst: 1, nowMs: 1_000 });
  assert.equal(bucket.take(1_000), true);
  assert.equal(bucket.take(0), false);
});
