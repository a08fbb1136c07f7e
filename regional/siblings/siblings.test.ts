import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sleep } from '../../src/clock/clock.ts';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import type { SignedRelay } from '../../src/manifest/document.ts';
import { createRegistry } from '../../src/metrics/registry.ts';
import type { PeerState } from '../../src/wire/peer-codec.ts';
import type { TrustStore } from '../acceptance/trust-store.ts';
import { DEFAULT_SIBLING_LIMITS } from './limits.ts';
import { OfferGate } from './offer-gate.ts';
import type { PeerAnswer } from './peer-client.ts';
import { Roster } from './roster.ts';
import { Siblings } from './siblings.ts';

const { bellMs, startMs, mistrustMs, catchUpMs, pollMs } = DEFAULT_SIBLING_LIMITS;
const NOTHING: PeerState = {
  incarnation: 'first',
  generation: 10,
  targetsSha256: '',
  issuedMs: 0,
  trips: [],
  suspects: [],
  tallies: [],
  breakGlass: '',
};

/** The relay eu-1, holding generation 10, and siblings that say what a test wants. */
class Relay {
  readonly clock = new ManualClock();
  readonly gate = new OfferGate();
  relays: SignedRelay[];
  held = 10;
  /** What each says, and when its answers come. */
  readonly words = new Map<string, Partial<PeerState>>();
  answers: () => Promise<void> = async () => undefined;
  /** The generation that each was last told of. */
  readonly told = new Map<string, number>();
  agents: string[] = [];
  /** Uids that siblings were told of, each time. */
  arrivalsTold = 0;
  tookOver = (): void => undefined;
  readonly siblings: Siblings;

  constructor(relays: SignedRelay[]) {
    this.relays = relays;
    const roster = new Roster({
      self: 'eu-1',
      credentials: () => ({ schema: 1, tokens: [], relays: this.relays }),
      urls: {},
      maxSiblings: 16,
    });
    const store = {
      current: () => ({ generation: this.held, issuedAtMs: 0 }),
      state: () => ({ marks: {}, root: { version: 1 } }),
    } as unknown as TrustStore;
    this.siblings = new Siblings({
      roster,
      client: {
        exchange: async ({ name }, mine): Promise<PeerAnswer> => {
          const state = { ...NOTHING, ...this.words.get(name) };
          await this.answers();
          this.told.set(name, mine.generation);
          return { state, isProven: true };
        },
        tellArrivals: async (_sibling, agents) => void (this.arrivalsTold += agents.length),
        content: () => ({
          head: async () => undefined,
          roots: async () => [],
          blobPart: async () => undefined,
        }),
      },
      store,
      acceptance: { consider: async () => ({ outcome: 'unreachable' }), look: async () => undefined },
      brake: {
        trips: () => [],
        takeOver: () => this.tookOver(),
        heardElsewhere: () => undefined,
        suspects: () => [],
        tallies: () => [],
      },
      breakGlass: () => '',
      liveAgents: () => this.agents.map((uid) => ({ uid, sequenceNum: 1, heardAgoMs: 0 })),
      arrivalOf: (uid) => ({ uid, sequenceNum: 1, heardAgoMs: 0 }),
      movedTo: () => undefined,
      isLinked: () => false,
      gate: this.gate,
      clock: this.clock,
      log: silentLogger,
      registry: createRegistry(),
      events: { record: () => undefined },
    });
  }

  hears(name: string, state: Partial<PeerState> = {}): void {
    this.siblings.heard(name, { ...NOTHING, ...state });
  }

  accepts(generation: number): void {
    this.held = generation;
    this.siblings.accepted();
  }
}

const named = (name: string, more: Partial<SignedRelay> = {}): SignedRelay => ({
  name,
  public_key: `key of ${name}`,
  url: `http://${name}`,
  ...more,
});
const withoutUrl = (name: string): SignedRelay => ({ name, public_key: `key of ${name}` });

test('of two generations in a row none is offered before the siblings were told of the second', async () => {
  const relay = new Relay([named('eu-1'), named('eu-2')]);
  relay.hears('eu-2');
  relay.answers = () => sleep(relay.clock, 300);
  relay.accepts(11);
  await relay.clock.advance(200);
  relay.accepts(12);
  for (let waited = 0; waited < 2 * bellMs; waited += 50) {
    if (relay.gate.mayOffer(false)) break;
    await relay.clock.advance(50);
  }
  assert.equal(relay.told.get('eu-2'), 12);
  assert.equal(relay.gate.mayOffer(false), true);
});

test('a generation that ends a wait is not offered before the bell was rung', async () => {
  const relay = new Relay([named('eu-1'), named('eu-2')]);
  relay.hears('eu-2', { generation: 11 });
  assert.equal(relay.gate.mayOffer(false), false);
  let opened = 0;
  relay.gate.onOpened(() => opened++);
  let couldOffer = false;
  relay.tookOver = () => {
    couldOffer ||= relay.gate.mayOffer(false);
  };
  relay.answers = () => sleep(relay.clock, 300);
  relay.accepts(11);
  assert.equal(opened, 0, 'agents are looked at when the siblings know');
  assert.equal(couldOffer, false, 'nor when their trips are taken over');
  await relay.clock.advance(2 * bellMs);
  assert.equal(opened, 1);
});

test('after a start one that nobody can ask is waited for, too, and not for ever', async () => {
  for (const speaks of [true, false]) {
    const relay = new Relay([named('eu-1'), withoutUrl('eu-2')]);
    relay.siblings.start();
    await relay.clock.advance(1_000);
    assert.equal(relay.gate.mayOffer(false), false, 'it may hold more');
    if (speaks) relay.hears('eu-2', { generation: 11 });
    await relay.clock.advance(startMs - 1_000);
    assert.deepEqual(relay.gate.reasons, speaks ? ['catching-up'] : []);
    relay.siblings.stop();
  }
});

test('a region whose relays were given no addresses raises no alarm and waits for nobody', async () => {
  const relay = new Relay([withoutUrl('eu-1'), withoutUrl('eu-2')]);
  relay.siblings.start();
  assert.equal(relay.gate.mayOffer(false), true);
  await relay.clock.advance(60_000);
  assert.deepEqual(relay.siblings.flags(), []);
  relay.relays = [withoutUrl('eu-1'), named('eu-2')];
  relay.answers = () => Promise.reject(new Error('down'));
  assert.deepEqual(relay.siblings.flags(), ['sibling-unreachable']);
  relay.siblings.stop();
});

test('another key under a name is another relay: the faults of the one before are not its', async () => {
  const relay = new Relay([named('eu-1'), named('eu-2')]);
  relay.hears('eu-2', { generation: 99 });
  await relay.clock.advance(catchUpMs + 1_000);
  relay.hears('eu-2', { generation: 98 });
  assert.equal(relay.gate.mayOffer(false), true, 'what it said was in vain');
  relay.relays = [named('eu-1'), named('eu-2', { public_key: 'a new key' })];
  assert.deepEqual(
    relay.siblings.view().map(({ generation, isReachable }) => [generation, isReachable]),
    [[0, false]],
  );
  relay.hears('eu-2', { generation: 11 });
  assert.equal(relay.gate.mayOffer(false), false, 'the new one is believed to mean it');
  assert.ok(relay.clock.monotonicMs() < mistrustMs);
});

test('a relay that was removed while it answered is not heard', async () => {
  const relay = new Relay([named('eu-1'), named('eu-2')]);
  relay.words.set('eu-2', { generation: 99 });
  relay.answers = () => sleep(relay.clock, 300);
  relay.siblings.start();
  relay.relays = [named('eu-1')];
  await relay.clock.advance(1_000);
  relay.hears('eu-2', { generation: 99 });
  assert.deepEqual(relay.gate.reasons, []);
  assert.deepEqual(relay.siblings.view(), []);
  relay.siblings.stop();
});

test('a sibling that says with every word that it has just started is not told of all agents each time', async () => {
  const relay = new Relay([named('eu-1'), named('eu-2')]);
  relay.agents = Array.from({ length: 100 }, (_, n) => n.toString(16).padStart(32, '0'));
  for (let n = 0; n < 100; n++) {
    relay.hears('eu-2', { incarnation: `${n}` });
    await relay.clock.advance(10);
  }
  assert.equal(relay.arrivalsTold, 100);
  await relay.clock.advance(pollMs);
  relay.hears('eu-2', { incarnation: '99' });
  await relay.clock.advance(10);
  assert.equal(relay.arrivalsTold, 200, 'one that did start is told with its next word');
});
