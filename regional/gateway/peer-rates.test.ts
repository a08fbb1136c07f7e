import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEFAULT_GATEWAY_LIMITS } from './limits.ts';
import { PeerRates } from './peer-rates.ts';

const limits = {
  ...DEFAULT_GATEWAY_LIMITS,
  messagesPerSecond: 1,
  messageBurst: 2,
  messageBytesPerToken: 1_000,
  maxPeers: 2,
};

it('a peer pays for its bytes before it may ask again, and nobody else does; small bodies cost nothing', () => {
  const rates = new PeerRates(limits);
  for (let message = 0; message < 10; message++) {
    assert.ok(rates.admits('a', 0));
    rates.charge('a', 999, 0);
  }
  rates.charge('a', 5_999, 0);
  assert.ok(!rates.admits('a', 2_999));
  assert.ok(rates.admits('b', 2_999));
  assert.ok(rates.admits('a', 3_000));
});

it('no more peers are remembered than may be: the one that asked longest ago is forgotten', () => {
  const rates = new PeerRates(limits);
  for (const peer of ['a', 'b']) rates.charge(peer, 10_000, 0);
  assert.ok(!rates.admits('a', 0));
  assert.ok(rates.admits('c', 0));
  assert.ok(!rates.admits('a', 0), 'a asked after b');
  assert.ok(rates.admits('b', 0));
});
