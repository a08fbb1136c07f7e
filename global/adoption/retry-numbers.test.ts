import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Manifest } from '../../src/manifest/document.ts';
import { ordered } from './assignments.ts';
import { retryNumbers } from './retry-numbers.ts';

/** Assignments by name with the revisions that their variants run; a revision's content is a letter. */
function manifestOf(runs: Record<string, number[]>, contents: Record<number, string>): Manifest {
  return {
    assignments: Object.entries(runs).map(([name, revisions]) => ({
      ...{ uid: name, name, priority: 1, selector: {}, salt: name },
      variants: revisions.map((revision) => ({ steps: [{ below: 10_000, revision }] })),
    })),
    revisions: Object.fromEntries(
      Object.entries(contents).map(([revision, sha256]) => [
        revision,
        { files: [{ name: '', content_type: 'text/yaml', sha256, length: 1 }] },
      ]),
    ),
  } as unknown as Manifest;
}

test('what shares no content needs no retry number', () => {
  const numbers = retryNumbers(manifestOf({ a: [1], b: [2] }, { 1: 'x', 2: 'y' }), [], new Map());
  assert.deepEqual([...numbers.ofAssignment.values()], [0, 0]);
});

test('two revisions of one content have two numbers, and each assignment finds its own', () => {
  const manifest = manifestOf({ a: [1], b: [2, 3] }, { 1: 'x', 2: 'x', 3: 'y', 4: 'y' });
  const { ofAssignment, ofRevision } = retryNumbers(manifest, [], new Map());
  assert.deepEqual([ofAssignment.get('a'), ofAssignment.get('b')], [0, 1]);
  assert.deepEqual(
    [1, 2, 3, 4].map((revision) => ofRevision.get(revision)),
    [0, 1, 1, 0],
  );
});

test('what another region’s history gave already stays', () => {
  const files = [{ name: '', content_type: 'text/yaml', sha256: 'x', length: 1 }];
  const held = [{ revision: 7, retry: 3, files, source: '', renderKeys: [] }];
  const { ofAssignment } = retryNumbers(manifestOf({ a: [7] }, { 7: 'x' }), held, new Map([['a', 3]]));
  assert.equal(ofAssignment.get('a'), 3);
});

test('any manifest: with its number an assignment finds the very revisions that it runs', () => {
  // As planes make them: a revision for each (content, retry), used by assignments of that retry.
  const assignments = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fc.record({
      retry: fc.nat(3),
      contents: fc.uniqueArray(fc.constantFrom('u', 'v', 'w'), { minLength: 1 }),
    }),
  );
  fc.assert(
    fc.property(assignments, (made) => {
      const book = new Map<string, number>();
      const contents: Record<number, string> = {};
      const runs: Record<string, number[]> = {};
      for (const [name, { retry, contents: own }] of Object.entries(made))
        runs[name] = own.map((content) => {
          const revision = book.get(`${retry} ${content}`) ?? book.size + 1;
          book.set(`${retry} ${content}`, revision);
          contents[revision] = content;
          return revision;
        });
      const { ofAssignment, ofRevision } = retryNumbers(manifestOf(runs, contents), [], new Map());
      for (const [name, revisions] of Object.entries(runs))
        for (const revision of revisions) {
          const same = Object.keys(contents)
            .map(Number)
            .filter(
              (other) =>
                contents[other] === contents[revision] && ofRevision.get(other) === ofAssignment.get(name),
            );
          assert.deepEqual(same, [revision]);
        }
    }),
  );
});

test('an order agrees with every list, and lists that contradict each other change nothing', () => {
  assert.deepEqual(
    ordered(
      ['n', 'c', 'b', 'a'],
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    ),
    ['a', 'b', 'c', 'n'],
  );
  assert.deepEqual(
    ordered(
      ['b', 'a'],
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    ),
    ['b', 'a'],
  );
  assert.deepEqual(
    ordered(
      ['a', 'b'],
      [
        ['gone', 'b'],
        ['b', 'a'],
      ],
    ),
    ['b', 'a'],
  );
});
