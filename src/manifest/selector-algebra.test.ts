import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AgentFacts } from './agent-facts.ts';
import type { Selector } from './document.ts';
import { certainlyOverlap, reachesRegion } from './selector-algebra.ts';
import { matchesSelector, mismatch } from './selector.ts';

const KEYS = ['tier', 'arch', 'region'];
const VALUES = ['a', 'b', 'c'];
const IDS = ['x', 'y', 'z'];

const expression = fc.record({
  key: fc.constantFrom(...KEYS),
  operator: fc.constantFrom('In' as const, 'NotIn' as const, 'Exists' as const),
  values: fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 2 }),
});
const selector: fc.Arbitrary<Selector> = fc.record(
  {
    regions: fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 2 }),
    labels: fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES), { maxKeys: 2 }),
    agent_ids: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 2 }),
    expressions: fc.array(expression, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** Every agent that these keys, values and ids can make; `d` is a value that no selector names. */
const AGENTS: AgentFacts[] = [...VALUES, 'd'].flatMap((region) =>
  [...VALUES, 'd', undefined].flatMap((tier) =>
    [...VALUES, 'd', undefined].flatMap((arch) =>
      [...IDS, 'nobody'].map((id) => ({
        uid: '0'.repeat(32),
        ids: [id],
        labels: { region, ...(tier && { tier }), ...(arch && { arch }) },
      })),
    ),
  ),
);

test('a selector that reaches no agent of a region is known not to', () => {
  fc.assert(
    fc.property(selector, fc.constantFrom(...VALUES), (one, region) => {
      if (reachesRegion(one, region)) return;
      assert.ok(AGENTS.every((agent) => agent.labels['region'] !== region || !matchesSelector(one, agent)));
    }),
    { numRuns: 2000 },
  );
});

test('what is said to overlap for certain meets in some agent', () => {
  let overlapping = 0;
  fc.assert(
    fc.property(selector, selector, (a, b) => {
      assert.equal(certainlyOverlap(a, b), certainlyOverlap(b, a), 'in either order');
      if (!certainlyOverlap(a, b)) return;
      overlapping++;
      assert.ok(AGENTS.some((agent) => matchesSelector(a, agent) && matchesSelector(b, agent)));
    }),
    { numRuns: 3000 },
  );
  assert.ok(overlapping > 100, 'the property has something to look at');
});

test('a selector overlaps with itself and with every agent, unless it contradicts itself', () => {
  fc.assert(
    fc.property(selector, (one) => {
      const takesAny = AGENTS.some((agent) => matchesSelector(one, agent));
      assert.equal(certainlyOverlap(one, one), takesAny);
      assert.equal(certainlyOverlap(one, {}), takesAny);
    }),
    { numRuns: 2000 },
  );
});

test('a narrower selector overlaps with the wider one; two that merely may meet do not', () => {
  const wide = { labels: { tier: 'production' } };
  assert.ok(certainlyOverlap(wide, { labels: { tier: 'production', arch: 'arm64' } }));
  assert.ok(certainlyOverlap(wide, { regions: ['eu'], labels: { tier: 'production' } }));
  const either = {
    expressions: [{ key: 'tier', operator: 'In' as const, values: ['production', 'staging'] }],
  };
  assert.ok(certainlyOverlap(wide, either));
  assert.ok(certainlyOverlap(wide, { expressions: [{ key: 'tier', operator: 'Exists' as const }] }));
  assert.ok(!certainlyOverlap(wide, { labels: { team: 'payments' } }));
  assert.ok(!certainlyOverlap({ ...wide, regions: ['eu'] }, { ...wide, regions: ['us'] }));
  assert.ok(!certainlyOverlap({ regions: ['eu'] }, { labels: { region: 'us' } }));
  const elsewhere = { expressions: [{ key: 'region', operator: 'NotIn' as const, values: ['eu'] }] };
  assert.ok(!certainlyOverlap({ regions: ['eu'] }, elsewhere));
  assert.ok(certainlyOverlap({ regions: ['eu', 'us'] }, elsewhere));
  const uuid = '0190d3f8-c5a8-7c3e-9b1f-2a4d6e8f0a1b';
  assert.ok(certainlyOverlap({ agent_ids: [uuid] }, { agent_ids: [uuid.replaceAll('-', '').toUpperCase()] }));
});

test('a selector that does not match always has a reason, and one that matches none', () => {
  fc.assert(
    fc.property(selector, fc.constantFrom(...AGENTS), (one, agent) => {
      assert.equal(matchesSelector(one, agent), mismatch(one, agent) === undefined);
    }),
    { numRuns: 3000 },
  );
});
