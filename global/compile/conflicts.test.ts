import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Selector } from '../../src/manifest/document.ts';
import { certainlyOverlap } from '../../src/manifest/selector-algebra.ts';
import type { ConfigAssignment } from '../../src/resources/resource.ts';
import { priorityConflicts } from './conflicts.ts';

const VALUES = ['a', 'b', 'c'];
const UID = '0190d3f8c5a87c3e9b1f2a4d6e8f0a1b';

function assignment(name: string, selector: Selector, priority = 0): ConfigAssignment {
  const spec = { selector, layers: [], variables: {}, overrides: [], priority, paused: false };
  return { kind: 'ConfigAssignment', metadata: { name }, spec };
}

const selector: fc.Arbitrary<Selector> = fc.record(
  {
    regions: fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 2 }),
    labels: fc.dictionary(fc.constantFrom('tier', 'arch', 'region'), fc.constantFrom(...VALUES), {
      maxKeys: 2,
    }),
    agent_ids: fc.uniqueArray(fc.constantFrom('x', 'y', UID, UID.toUpperCase()), {
      minLength: 1,
      maxLength: 2,
    }),
    expressions: fc.array(
      fc.record({
        key: fc.constantFrom('tier', 'arch', 'region'),
        operator: fc.constantFrom('In' as const, 'NotIn' as const, 'Exists' as const),
        values: fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

test('the index finds what comparing every pair finds', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(selector, { maxLength: 6 }), (selectors) => {
      const expected = selectors.flatMap((younger, index) => {
        const older = selectors.slice(0, index).findIndex((other) => certainlyOverlap(other, younger));
        return older === -1 ? [] : [[`n${index}`, `n${older}`]];
      });
      const conflicts = priorityConflicts(selectors.map((one, index) => assignment(`n${index}`, one)));
      const told = conflicts.map(({ document, reason }) => [
        document.name,
        /that (n\d) selects/.exec(reason)?.[1],
      ]);
      assert.deepEqual(told, expected);
      found += told.length;
    }),
    { numRuns: 1000 },
  );
  assert.ok(found > 100, 'the property has something to look at');
});

test('different priorities never conflict', () => {
  fc.assert(
    fc.property(fc.array(selector, { maxLength: 6 }), (selectors) => {
      assert.deepEqual(
        priorityConflicts(selectors.map((one, index) => assignment(`n${index}`, one, index))),
        [],
      );
    }),
  );
});
