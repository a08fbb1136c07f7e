import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { ToldStore, statusSchema } from './told-store.ts';
import { Transitions } from './transitions.ts';

/** A relay's states, and what was told of them. */
function site() {
  const clock = new ManualClock();
  const told = new ToldStore(openSqlite(':memory:', { synchronous: 'FULL', schemas: [statusSchema] }));
  const state = { connected: true, refusal: undefined as string | undefined };
  const events: (readonly [string, Record<string, unknown>])[] = [];
  let changes = 0;
  const start = () => {
    const transitions = new Transitions({
      sources: {
        link: () => ({ connected: state.connected, sinceMs: 0 }),
        trust: () => 'fresh',
        enrolment: () => ({ refusal: state.refusal, refusals: 3 }),
      },
      events: { record: (kind, detail) => events.push([kind, detail]) },
      told,
      clock,
      log: silentLogger,
      onChange: () => changes++,
    });
    transitions.start();
    return transitions;
  };
  return { clock, state, events, told, start, changes: () => changes };
}

test('enrolment closed and opened: told once per change, with why', async () => {
  const one = site();
  const transitions = one.start();
  await one.clock.advance(5_000);
  assert.deepEqual(one.events, []);
  one.state.refusal = 'the region is cut off';
  await one.clock.advance(5_000);
  one.state.refusal = 'the region is overdue';
  await one.clock.advance(5_000);
  assert.deepEqual(one.events, [['enrolment_closed', { reason: 'the region is cut off' }]]);
  one.state.refusal = undefined;
  await one.clock.advance(5_000);
  assert.deepEqual(one.events.slice(1), [['enrolment_opened', { refused: 3 }]]);
  assert.equal(one.changes(), 2);
  transitions.stop();
});

test('a restart neither repeats what was told nor swallows what changed meanwhile', async () => {
  const one = site();
  one.state.refusal = 'cut off';
  const first = one.start();
  await one.clock.advance(1_000);
  first.stop();
  const second = one.start();
  await one.clock.advance(1_000);
  second.stop();
  assert.deepEqual(
    one.events.map(([kind]) => kind),
    ['enrolment_closed'],
  );
  one.state.refusal = undefined;
  const third = one.start();
  await one.clock.advance(1_000);
  third.stop();
  assert.deepEqual(
    one.events.map(([kind]) => kind),
    ['enrolment_closed', 'enrolment_opened'],
  );
});
