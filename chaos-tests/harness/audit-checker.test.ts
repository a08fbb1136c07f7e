import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditProblems, type KeptEvent } from './audit-checker.ts';

const event = (n: number, over: Partial<KeptEvent> = {}): KeptEvent => ({
  storeId: 'a',
  incarnation: 'run',
  n,
  kind: 'local_action',
  detail: '{}',
  ...over,
});

test('the checker of the audit sees what is missing, doubled, changed, made up or out of order [I7]', () => {
  const recorded = [event(1), event(2), event(1, { incarnation: 'next' })];
  const other = event(9, { storeId: 'b' });
  assert.deepEqual(auditProblems(recorded, [other, ...recorded]), []);
  const problems = (audit: KeptEvent[]): string[] =>
    auditProblems(recorded, audit).map((problem) => problem.split(':')[0] ?? '');
  const [one, two, three] = recorded as [KeptEvent, KeptEvent, KeptEvent];
  assert.deepEqual(problems([one, three]), ['missing in the audit']);
  assert.deepEqual(problems([one, two, two, three]), ['in the audit twice']);
  assert.deepEqual(problems([one, two, event(3), three]), ['never recorded by its store']);
  assert.deepEqual(problems([one, { ...two, detail: '{"x":1}' }, three]), ['changed on the way']);
  assert.deepEqual(problems([two, one, three]), ['out of order in the audit']);
  assert.deepEqual(problems([three, one, two]), ['an earlier start of the store comes later in the audit']);
});
