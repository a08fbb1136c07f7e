import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { WIRE_LIMITS } from '../../src/wire/limits.ts';
import { decodePeerArrivals, encodePeerArrivals } from '../../src/wire/peer-codec.ts';
import { DEFAULT_SIBLING_LIMITS } from './limits.ts';
import { Presence } from './presence.ts';

const uid = (n: number): string => n.toString(16).padStart(32, '0');

function presence() {
  const clock = new ManualClock();
  const told: string[][] = [];
  const state = { isReachable: true, left: new Set<string>(), leaving: (): void => undefined };
  const made = new Presence({
    clock,
    limits: DEFAULT_SIBLING_LIMITS,
    current: (id) => (state.left.has(id) ? undefined : { uid: id, sequenceNum: 1, heardAgoMs: 0 }),
    tell: async (_sibling, agents) => {
      state.leaving();
      if (!state.isReachable) throw new Error('unreachable');
      told.push(agents.map(({ uid: id }) => id));
    },
  });
  return { clock, told, state, made };
}

test('arrivals leave together, and those that a sibling missed wait for it', async () => {
  const { clock, told, state, made } = presence();
  made.arrived(uid(1));
  await clock.advance(1_000);
  assert.equal(told.length, 0, 'nobody was heard yet: nobody is told');
  made.tellAll('eu-2', [uid(1)]);
  made.arrived(uid(2));
  await clock.advance(1_000);
  assert.deepEqual([...told], [[uid(1), uid(2)]]);
  state.isReachable = false;
  made.arrived(uid(3));
  made.arrived(uid(4));
  await clock.advance(1_000);
  made.left(uid(4));
  assert.equal(made.waiting, 1, 'bounded by who is here');
  state.isReachable = true;
  made.flush('eu-2');
  await clock.advance(0);
  assert.deepEqual(told.at(-1), [uid(3)]);
});

test('many agents go in messages that travel; a few bytes each', async () => {
  const { clock, told, made } = presence();
  const all = Array.from({ length: WIRE_LIMITS.arrivals + 1 }, (_, n) => uid(n));
  made.tellAll('eu-2', all);
  made.flush('eu-2');
  await clock.advance(0);
  assert.deepEqual(
    told.map(({ length }) => length),
    [WIRE_LIMITS.arrivals, 1],
  );
  const agents = all.slice(1).map((id) => ({ uid: id, sequenceNum: 1_000_000, heardAgoMs: 100 }));
  const bytes = encodePeerArrivals(agents);
  assert.deepEqual(decodePeerArrivals(bytes), agents);
  assert.ok(bytes.byteLength / agents.length <= 26, `${bytes.byteLength / agents.length} bytes each`);
});

test('a sibling cannot tell of more agents than a region could have', () => {
  const { made } = presence();
  let taken = 0;
  while (made.mayTell('eu-2', WIRE_LIMITS.arrivals)) taken += WIRE_LIMITS.arrivals;
  assert.ok(taken <= 5 * DEFAULT_SIBLING_LIMITS.arrivalsPerSecond);
});

test('agents that leave while a sibling is not reached are not remembered for it', async () => {
  const { clock, state, made } = presence();
  made.tellAll('eu-2', []);
  state.isReachable = false;
  for (let n = 0; n < 100; n++) {
    made.arrived(uid(n));
    made.arrived(uid(1_000 + n));
    state.leaving = () => {
      // It goes while it is being told of.
      state.left.add(uid(n));
      made.left(uid(n));
    };
    await clock.advance(1_000);
    state.leaving = () => undefined;
    state.left.add(uid(1_000 + n));
    made.left(uid(1_000 + n));
  }
  assert.equal(made.waiting, 0);
});
