import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import type { PeerState } from '../../src/wire/peer-codec.ts';
import type { Consideration } from '../acceptance/acceptance.ts';
import { CatchUp } from './catch-up.ts';
import { DEFAULT_SIBLING_LIMITS } from './limits.ts';
import { OfferGate } from './offer-gate.ts';
import { createSibling } from './sibling.ts';

const HELD = 100;
const { catchUpMs, mistrustMs } = DEFAULT_SIBLING_LIMITS;

/** A relay that holds generation 100, and what its looks at a sibling come to. */
class Relay {
  readonly clock = new ManualClock();
  readonly gate = new OfferGate();
  readonly events: string[] = [];
  held = HELD;
  rootVersion = 1;
  found: Consideration = { outcome: 'unreachable' };
  /** What its head proves, before the rest is fetched. */
  provesFirst = 0;
  looks = 0;
  readonly catchUp = new CatchUp({
    acceptance: {
      consider: async (_name, _source, onProven) => {
        this.looks++;
        if (this.provesFirst > 0) onProven?.(this.provesFirst);
        return this.found;
      },
      look: async () => undefined,
    },
    content: () => ({ head: async () => undefined, roots: async () => [], blobPart: async () => undefined }),
    generation: () => this.held,
    rootVersion: () => this.rootVersion,
    isLinked: () => false,
    gate: this.gate,
    clock: this.clock,
    log: silentLogger,
    events: { record: (kind) => void this.events.push(kind) },
    limits: DEFAULT_SIBLING_LIMITS,
  });
  readonly sibling = {
    ...createSibling('eu-2'),
    address: { name: 'eu-2', url: 'http://eu-2', publicKey: 'U' },
  };

  async hears(generation: number): Promise<void> {
    const state = { generation, issuedMs: 0 } as PeerState;
    await this.catchUp.compare(this.sibling, state, { current: () => undefined });
  }
}

test('the word of a sibling stops offers before anything is awaited', () => {
  const relay = new Relay();
  void relay.hears(HELD + 1);
  assert.equal(relay.gate.mayOffer(true), false);
});

test('a sibling that claims ever more stops offers once, for a bounded time', async () => {
  const relay = new Relay();
  let stoppedMs = 0;
  for (let second = 0; second < 300; second++) {
    await relay.hears(HELD + 1 + second);
    if (!relay.gate.mayOffer(false)) stoppedMs += 1_000;
    await relay.clock.advance(1_000);
  }
  assert.ok(stoppedMs > 0 && stoppedMs <= catchUpMs + 1_000, `${stoppedMs} ms`);
  assert.deepEqual(relay.events, ['sibling_claim_in_vain']);
  assert.ok(
    relay.looks < 150,
    `${relay.looks} looks: what it says it holds is tried again, ever more rarely`,
  );
  await relay.clock.advance(mistrustMs);
  await relay.hears(HELD + 1_000);
  assert.equal(relay.gate.mayOffer(false), false, 'later its word counts again');
});

test('what was refused ends the wait at once', async () => {
  const relay = new Relay();
  relay.found = { outcome: 'refused' };
  await relay.hears(HELD + 1);
  assert.equal(relay.gate.mayOffer(false), true);
});

test('what is proved and cannot be accepted keeps offers from those who have something, until it is caught up with', async () => {
  const relay = new Relay();
  relay.found = { outcome: 'refused', provenGeneration: HELD + 1 };
  await relay.hears(HELD + 1);
  await relay.clock.advance(10 * mistrustMs);
  assert.equal(relay.gate.mayOffer(false), false);
  assert.equal(relay.gate.mayOffer(true), true);
  let opened = 0;
  relay.gate.onOpened(() => opened++);
  relay.held = HELD + 1;
  relay.catchUp.accepted();
  assert.equal(relay.gate.mayOffer(false), true);
  assert.equal(opened, 1);
});

test('a word under no signature stops nothing and is still looked into', async () => {
  const relay = new Relay();
  await relay.catchUp.compare(relay.sibling, { generation: HELD + 1, issuedMs: 0 } as PeerState);
  assert.equal(relay.gate.mayOffer(false), true);
  assert.equal(relay.looks, 1);
});

test('what is caught up with, wherever it came from, lifts the hold and the mistrust', async () => {
  const relay = new Relay();
  await relay.hears(HELD + 1);
  await relay.clock.advance(catchUpMs);
  relay.held = HELD + 1;
  relay.catchUp.accepted();
  await relay.hears(HELD + 1);
  await relay.hears(HELD + 2);
  assert.equal(relay.gate.mayOffer(false), false, 'it told the truth before');
  relay.held = HELD + 2;
  relay.catchUp.accepted();
  assert.equal(relay.gate.mayOffer(false), true);
});

test('a head that proves more is enough: blobs that come slowly, or from nobody, let nothing older be offered', async () => {
  const relay = new Relay();
  relay.provesFirst = HELD + 1;
  await relay.hears(HELD + 1);
  await relay.clock.advance(catchUpMs + 1_000);
  assert.deepEqual(relay.gate.reasons, ['behind']);
  assert.deepEqual(relay.events, ['relay_behind']);
  // What it says beyond what it proved is still in vain.
  await relay.hears(HELD + 5);
  await relay.clock.advance(catchUpMs + 1_000);
  assert.deepEqual(relay.events, ['relay_behind', 'sibling_claim_in_vain']);
  relay.held = HELD + 1;
  relay.catchUp.accepted();
  assert.equal(relay.gate.mayOffer(false), true);
});

test('a proof under keys that were replaced since holds nobody, unless it is made again', async () => {
  const relay = new Relay();
  relay.found = { outcome: 'refused', provenGeneration: HELD + 1_000 };
  await relay.hears(HELD + 1_000);
  relay.held = HELD + 1;
  relay.rootVersion = 2;
  relay.catchUp.accepted();
  const goesOn = async (): Promise<void> => {
    for (let waitedMs = 0; waitedMs <= catchUpMs; waitedMs += 3_000) {
      await relay.hears(HELD + 1_000);
      await relay.clock.advance(3_000);
    }
  };
  await goesOn();
  assert.deepEqual(relay.gate.reasons, ['behind'], 'it is proved under the new root, too');
  relay.found = { outcome: 'refused' };
  relay.held = HELD + 2;
  relay.rootVersion = 3;
  relay.catchUp.accepted();
  await goesOn();
  // Then its word is one like any other, and comes to nothing.
  await goesOn();
  assert.equal(relay.gate.mayOffer(false), true);
});

test('what a sibling says while this relay stops leaves nothing behind that could write later', async () => {
  const relay = new Relay();
  relay.catchUp.stop();
  await relay.hears(HELD + 1);
  await relay.clock.advance(2 * catchUpMs);
  assert.deepEqual([relay.gate.reasons, relay.events, relay.looks], [[], [], 0]);
});

test('while it is behind, an agent without any config is never kept waiting by what is known already', async () => {
  const relay = new Relay();
  relay.found = { outcome: 'refused', provenGeneration: HELD + 1 };
  await relay.hears(HELD + 1);
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 3_000) {
    assert.equal(relay.gate.mayOffer(true), true);
    await relay.clock.advance(3_000);
    await relay.hears(HELD + 1);
  }
  assert.equal(relay.gate.mayOffer(false), false);
});
