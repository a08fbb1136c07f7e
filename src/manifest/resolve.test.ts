import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AgentFacts } from './agent-facts.ts';
import { cohort, COHORTS } from './cohort.ts';
import type { Manifest, ManifestAssignment } from './document.ts';
import { explain } from './explain.ts';
import { resolve } from './resolve.ts';

const uid = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));
const labels = fc.dictionary(fc.constantFrom('tier', 'arch'), fc.constantFrom('a', 'b'));
const agent: fc.Arbitrary<AgentFacts> = fc.record({ uid, labels }).map((one) => ({
  uid: one.uid,
  ids: [one.uid],
  labels: { ...one.labels, region: 'eu' },
}));

const CANDIDATE = 7;
const STABLE = 5;

function manifest(assignments: ManifestAssignment[]): Manifest {
  const files = [{ name: '', content_type: 'text/yaml', sha256: '0'.repeat(64), length: 1 }];
  return {
    schema: 1,
    requires: [],
    plane: 'p',
    region: 'eu',
    generation: 1,
    compiled_at_ms: 0,
    assignments,
    revisions: { [CANDIDATE]: { files, source: 't@v2' }, [STABLE]: { files, source: 't@v1' } },
    sections: {},
    policy: { offline: { enrol: 'allow', commands: 'deny' }, timestamp_lifetime_s: 86_400 },
  };
}

function staged(below: number, salt = 'salt'): ManifestAssignment {
  const steps = below >= COHORTS ? [] : [{ below: COHORTS, revision: STABLE }];
  const variants = [{ steps: [{ below, revision: CANDIDATE }, ...steps] }];
  return { uid: 'one', name: 'one', priority: 1, selector: {}, salt, variants };
}

function revisionOf(one: AgentFacts, assignments: ManifestAssignment[]): number | undefined {
  const resolution = resolve(one, manifest(assignments));
  return resolution.kind === 'unmanaged' ? undefined : resolution.revision;
}

test('5 % ⊂ 20 % ⊂ 100 %: who is inside a stage is inside every later one', () => {
  fc.assert(
    fc.property(agent, fc.string(), (one, salt) => {
      const inside = [500, 2000, COHORTS].map(
        (below) => revisionOf(one, [staged(below, salt)]) === CANDIDATE,
      );
      for (const [index, isIn] of inside.entries()) assert.ok(!isIn || inside.slice(index).every(Boolean));
      assert.equal(inside[2], true);
    }),
  );
});

test('a stage of 5 % takes about 5 % of a fleet, and another salt takes others', () => {
  const uids = Array.from({ length: 20_000 }, (_, index) => index.toString(16).padStart(32, '0'));
  const share = (salt: string) => uids.filter((one) => cohort(salt, one) < 500);
  const [first, second] = [share('a'), new Set(share('b'))];
  assert.ok(first.length > 850 && first.length < 1150, `${first.length} of 20000`);
  assert.ok(first.filter((one) => second.has(one)).length < 150);
});

test('an agent that runs the candidate keeps it while the stage is drawn back', () => {
  fc.assert(
    fc.property(agent, fc.integer({ min: 1, max: COHORTS }), (one, below) => {
      assert.equal(revisionOf({ ...one, runningRevision: CANDIDATE }, [staged(below)]), CANDIDATE);
    }),
  );
});

const assignment = fc
  .record({
    labels,
    overrides: fc.array(labels, { maxLength: 2 }),
    below: fc.integer({ min: 1, max: COHORTS }),
  })
  .map(({ labels: wanted, overrides, below }) => ({ wanted, overrides, below }));

function assignmentsOf(
  parts: { wanted: Record<string, string>; overrides: Record<string, string>[]; below: number }[],
) {
  return parts.map(({ wanted, overrides, below }, index): ManifestAssignment => {
    const { variants } = staged(below);
    return {
      uid: `u${index}`,
      name: `n${index}`,
      priority: index,
      selector: { labels: wanted },
      salt: `u${index}`,
      variants: [
        ...overrides.map((own) => ({ selector: { labels: own }, steps: variants[0]!.steps })),
        ...variants,
      ],
    };
  });
}

test('with different priorities the order of the assignments says nothing', () => {
  fc.assert(
    fc.property(
      agent,
      fc.array(assignment, { maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      (one, parts, random) => {
        const assignments = assignmentsOf(parts);
        const keys = new Map(assignments.map((item) => [item, random.next().value as number]));
        const shuffled = [...assignments].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        assert.deepEqual(resolve(one, manifest(shuffled)), resolve(one, manifest(assignments)));
      },
    ),
  );
});

test('an assignment of another priority that does not match changes nothing', () => {
  fc.assert(
    fc.property(
      agent,
      fc.array(assignment, { maxLength: 4 }),
      fc.integer({ min: -5, max: 50 }),
      (one, parts, priority) => {
        const assignments = assignmentsOf(parts);
        const stranger = { ...staged(COHORTS), uid: 'stranger', priority, selector: { regions: ['us'] } };
        assert.deepEqual(
          resolve(one, manifest([stranger, ...assignments])),
          resolve(one, manifest(assignments)),
        );
      },
    ),
  );
});

test('explain names exactly the assignment that resolve serves, and a reason for each', () => {
  fc.assert(
    fc.property(agent, fc.array(assignment, { maxLength: 6 }), fc.nat(3), (one, parts, ties) => {
      const assignments = assignmentsOf(parts).map((item) => ({
        ...item,
        priority: item.priority % (ties + 1),
      }));
      const resolution = resolve(one, manifest(assignments));
      const { kind, verdicts } = explain(one, manifest(assignments));
      assert.equal(kind, resolution.kind);
      assert.equal(verdicts.length, assignments.length);
      assert.ok(verdicts.every(({ why }) => why.length > 0));
      const serving = verdicts.filter(({ verdict }) => verdict === 'serves').map(({ uid: id }) => id);
      const others = verdicts.filter(({ verdict }) => verdict === 'conflict').map(({ uid: id }) => id);
      assert.deepEqual(serving, resolution.kind === 'unmanaged' ? [] : [resolution.assignment.uid]);
      assert.deepEqual(
        others,
        resolution.kind === 'conflict' ? resolution.others.map((other) => other.uid) : [],
      );
    }),
  );
});
