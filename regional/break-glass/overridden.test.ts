import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'node:test';
import type { Manifest, ManifestAssignment } from '../../src/manifest/document.ts';
import { manifestFor, overridden } from './overridden.ts';

const sha = (revision: number): string => `${revision}`.repeat(64).slice(0, 64);

function assignment(name: string, revision: number, more: Partial<ManifestAssignment> = {}) {
  const variants = [{ steps: [{ below: 10_000, revision }], previous: revision - 1 }];
  return { uid: `uid-${name}`, name, priority: 1, selector: {}, salt: 's', variants, ...more };
}

function manifest(generation: number, assignments: ManifestAssignment[]): Manifest {
  const numbers = assignments.flatMap(({ variants }) =>
    variants.flatMap(({ steps, previous = 0 }) => [previous, ...steps.map(({ revision }) => revision)]),
  );
  return {
    ...{ schema: 1, requires: [], plane: 'p', region: 'eu', generation, compiled_at_ms: 0, assignments },
    revisions: Object.fromEntries(
      numbers.map((revision) => [
        revision,
        { files: [{ name: '', content_type: 'text/yaml', sha256: sha(revision), length: 1 }] },
      ]),
    ),
    sections: {},
    policy: {
      offline: { enrol: 'allow', commands: 'allow' },
      timestamp_lifetime_s: generation,
    },
  };
}

const OLD = manifest(1, [assignment('web', 11), assignment('db', 21)]);
const NEW = manifest(2, [assignment('web', 13), assignment('db', 23)]);
const wanted = ({ assignments }: Manifest): Record<string, number | undefined> =>
  Object.fromEntries(assignments.map(({ name, variants }) => [name, variants[0]?.steps[0]?.revision]));

describe('what is offered under an operator’s word', () => {
  test('a hold offers what was, under the policy that is', () => {
    const held = overridden(OLD, NEW, []);
    assert.deepEqual(wanted(held), { web: 11, db: 21 });
    assert.equal(held.policy, NEW.policy);
    assert.equal(
      held.highest_revision,
      23,
      'an agent that got the newer one already is not ahead of this relay',
    );
  });

  test('a pin changes one assignment, with the content that it needs', () => {
    const pinned = overridden(NEW, NEW, [{ assignment: 'web', manifest: OLD }]);
    assert.deepEqual(wanted(pinned), { db: 23, web: 11 });
    assert.equal(pinned.revisions['11'], OLD.revisions['11']);
    assert.equal(pinned.revisions['10'], OLD.revisions['10'], 'what the brake would return to');
  });

  test('an assignment that was paused then is given out now: somebody says so', () => {
    const old = manifest(1, [assignment('web', 11, { paused: true })]);
    const [web] = overridden(NEW, NEW, [{ assignment: 'web', manifest: old }]).assignments.slice(-1);
    assert.equal(web?.paused, false);
  });

  test('a pin whose generation cannot be read offers nothing new for its assignment', () => {
    const { assignments } = overridden(NEW, NEW, [{ assignment: 'web', manifest: undefined }]);
    assert.deepEqual(
      assignments.map(({ name, paused }) => [name, paused === true]),
      [
        ['web', true],
        ['db', false],
      ],
    );
  });

  test('nothing comes out that no accepted manifest names', () => {
    const names = fc.constantFrom('web', 'db', 'other');
    const any = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.uniqueArray(names), fc.integer({ min: 2, max: 99 }))
      .map(([generation, given, revision]) =>
        manifest(
          generation,
          given.map((name, index) => assignment(name, revision + index)),
        ),
      );
    const one = fc.option(any, { nil: undefined });
    const pins = fc.array(fc.record({ assignment: names, manifest: one }));
    const agentPins = fc.array(
      fc.record({
        matches: fc.constantFrom(
          () => true,
          () => false,
        ),
        manifest: one,
      }),
    );
    const agent = { uid: 'a'.repeat(32), ids: [], labels: {} };
    fc.assert(
      fc.property(any, any, pins, agentPins, (base, newest, given, forAgents) => {
        const made = overridden(base, newest, given, forAgents);
        const accepted = [base, newest, ...[...given, ...forAgents].flatMap((pin) => pin.manifest ?? [])];
        const gets = manifestFor(made, forAgents)(agent);
        for (const [number, revision] of Object.entries(gets.revisions))
          assert.equal(made.revisions[number]?.files[0]?.sha256, revision.files[0]?.sha256);
        for (const { variants } of gets.assignments)
          for (const step of variants.flatMap(({ steps }) => steps)) assert.ok(made.revisions[step.revision]);
        assert.equal(gets.policy, newest.policy);
        for (const [number, revision] of Object.entries(made.revisions))
          assert.ok(accepted.some(({ revisions }) => revisions[number] === revision));
        for (const { variants } of made.assignments)
          for (const step of variants.flatMap(({ steps }) => steps)) assert.ok(made.revisions[step.revision]);
        const uids = made.assignments.map(({ uid }) => uid);
        assert.equal(new Set(uids).size, uids.length);
      }),
    );
  });
});
