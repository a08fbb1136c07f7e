import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agent, offered, published, status } from '../invariants/example-run.ts';
import { History, textOfEvent } from './history.ts';

test('a history is in the order of time; of one moment cause comes before effect, and what came first before what came later', () => {
  const history = new History();
  const [late, offer, connected] = [status(9, 1), offered(5, 'A'), agent(5, { kind: 'connected' })];
  history.add(late, offer, connected);
  const signed = published(5, 1, 'A');
  history.add(signed);
  assert.deepEqual(history.events(), [signed, offer, connected, late]);
  const early = status(1, 0);
  history.add(early);
  assert.deepEqual(history.events(), [early, signed, offer, connected, late]);
});

test('who listens hears each event as it is added', () => {
  const history = new History();
  const heard: string[] = [];
  const stop = history.onAdd(({ kind }) => heard.push(kind));
  history.add(offered(5, 'A'), status(1, 0));
  stop();
  history.add(status(2, 0));
  assert.deepEqual(heard, ['offered', 'status']);
});

test('an event is one line that says when, who and what', () => {
  assert.equal(
    textOfEvent(offered(3_250, 'A'), 1_000),
    '2.250 s agent offered: agent a-1, uid uid of a-1, region eu, relay eu-1, connection 1, config A',
  );
});
