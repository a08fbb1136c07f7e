import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ManifestAssignment } from '../../src/manifest/document.ts';
import type { UnnumberedManifest } from './compile.ts';
import { impact } from './impact.ts';

const BODIES = new Map([
  ['a', 'x: 1\ny: 2\n'],
  ['b', 'x: 1\ny: 3\n'],
]);
const body = (sha256: string) => {
  const text = BODIES.get(sha256);
  return text === undefined ? undefined : new TextEncoder().encode(text);
};

function manifest(
  assignments: ManifestAssignment[],
  more: Partial<UnnumberedManifest> = {},
): UnnumberedManifest {
  const file = (sha256: string) => ({
    files: [{ name: '', content_type: 'text/yaml', sha256, length: 10 }],
    source: `t@${sha256}`,
  });
  return {
    schema: 1,
    requires: [],
    plane: 'p',
    region: 'eu',
    compiled_at_ms: 0,
    assignments,
    revisions: { 1: file('a'), 2: file('b'), 3: file('b') },
    sections: {},
    policy: { offline: { enrol: 'allow', commands: 'deny' }, timestamp_lifetime_s: 60 },
    ...more,
  };
}

function assignment(revision: number, more: Partial<ManifestAssignment> = {}): ManifestAssignment {
  return {
    uid: 'u',
    name: 'prod',
    priority: 1,
    selector: {},
    salt: 'u',
    variants: [{ steps: [{ below: 10_000, revision }] }],
    ...more,
  };
}

const only = (one: UnnumberedManifest) => new Map([['eu', one]]);

test('nothing changes: nothing is told', () => {
  assert.deepEqual(
    impact(only(manifest([assignment(1)])), only(manifest([assignment(1)], { compiled_at_ms: 9 })), body),
    [],
  );
});

test('a changed body is shown as a diff between the two revisions', () => {
  const [region, ...rest] = impact(
    only(manifest([assignment(1)])),
    only(manifest([assignment(2, { priority: 7 })])),
    body,
  );
  assert.deepEqual(rest, []);
  assert.equal(region?.change, 'changed');
  const [changed] = region?.assignments ?? [];
  assert.deepEqual(changed?.fields, ['priority 1 → 7']);
  assert.deepEqual(changed?.variants[0]?.after, { revision: 2, source: 't@b' });
  const diff = changed?.variants[0]?.diff ?? '';
  assert.match(diff, /^-y: 2$/m);
  assert.match(diff, /^\+y: 3$/m);
  assert.match(diff, /^--- t@a \(revision 1\)/m);
});

test('a retry changes the revision and no body', () => {
  const [region] = impact(only(manifest([assignment(2)])), only(manifest([assignment(3)])), body);
  assert.equal(region?.assignments[0]?.variants[0]?.diff, '');
  assert.equal(region?.assignments[0]?.variants[0]?.after?.revision, 3);
});

test('added and removed assignments and regions', () => {
  const one = manifest([assignment(1)]);
  const added = impact(new Map(), only(one), body);
  assert.deepEqual([added[0]?.change, added[0]?.assignments[0]?.change], ['added', 'added']);
  assert.match(added[0]?.assignments[0]?.variants[0]?.diff ?? '', /^\+x: 1$/m);
  const removed = impact(only(one), only(manifest([])), body);
  assert.deepEqual([removed[0]?.change, removed[0]?.assignments[0]?.change], ['changed', 'removed']);
  assert.match(removed[0]?.assignments[0]?.variants[0]?.diff ?? '', /^-x: 1$/m);
  assert.equal(impact(only(one), new Map(), body)[0]?.change, 'removed');
});

test('credentials, policy and the order of overrides', () => {
  const credentials = manifest([], { sections: { credentials: { sha256: 'c', length: 1 } } });
  assert.deepEqual(impact(only(manifest([])), only(credentials), body), [
    { region: 'eu', change: 'changed', assignments: [], credentials: true, policy: false },
  ]);
  const steps = [{ below: 10_000, revision: 1 }];
  const variants = ['x', 'y'].map((tier) => ({ selector: { labels: { tier } }, steps }));
  const before = assignment(1, { variants: [...variants, { steps }] });
  const after = assignment(1, { variants: [...variants.toReversed(), { steps }] });
  assert.deepEqual(
    impact(only(manifest([before])), only(manifest([after])), body)[0]?.assignments[0]?.fields,
    ['order of overrides'],
  );
});

test('of the agents given, those that would run another revision are counted', () => {
  const agents = ['a', 'b', 'b'].map((tier, index) => ({
    uid: String(index).padStart(32, '0'),
    ids: [],
    labels: { region: 'eu', tier },
  }));
  const narrowed = assignment(1, { selector: { labels: { tier: 'a' } } });
  const [region] = impact(
    only(manifest([assignment(1)])),
    only(manifest([narrowed])),
    body,
    new Map([['eu', agents]]),
  );
  assert.equal(region?.agents, 2);
});

test('a body that is not at hand is said to be missing, not shown as empty', () => {
  const lost = manifest([assignment(1)]);
  const [region] = impact(new Map(), only(lost), () => undefined);
  assert.match(region?.assignments[0]?.variants[0]?.diff ?? '', /not at hand/);
});
