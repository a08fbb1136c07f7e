import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusalRates } from './refusal-rates.ts';

test('who failed many times at once is shut out no longer than by failing one by one', () => {
  const rates = new RefusalRates({ refusalsPerSecond: 1, refusalBurst: 5, maxPeers: 10 });
  for (let n = 0; n < 10_000; n++) rates.refused('10.0.0.1', 0);
  assert.equal(rates.admits('10.0.0.1', 0), false);
  assert.equal(rates.admits('10.0.0.1', 1_000), true);
});
