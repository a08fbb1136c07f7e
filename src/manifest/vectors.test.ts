import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { cohort } from './cohort.ts';
import { canonicalFiles, configHash, filesSha256, parseConfigHash } from './config-hash.ts';
import type { Manifest, ManifestAssignment, RevisionFile, Selector } from './document.ts';
import { parseManifest } from './parse.ts';
import { type AgentFacts, resolve } from './resolve.ts';
import { matchesSelector } from './selector.ts';

/** The vectors were computed by another program: they are the contract, also for other languages. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
function vectors<T>(name: string): T {
  const url = new URL(`../../proto/holdfast/vectors/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as T;
}

describe('golden vectors: selector', () => {
  const { agent, cases } = vectors<{
    agent: AgentFacts;
    cases: { title: string; selector: Selector; matches: boolean }[];
  }>('selector');
  for (const { title, selector, matches } of cases) {
    test(title, () => assert.equal(matchesSelector(selector, agent), matches));
  }
});

test('golden vectors: cohort', () => {
  const { cases } = vectors<{ cases: { salt: string; uid: string; cohort: number }[] }>('cohort');
  assert.ok(cases.length > 10);
  for (const { salt, uid, cohort: expected } of cases)
    assert.equal(cohort(salt, uid), expected, `${salt} ${uid}`);
});

test('golden vectors: config hash', () => {
  const { cases } = vectors<{
    cases: {
      plane: string;
      revision: number;
      files: RevisionFile[];
      canonical_files: string;
      config_hash: string;
    }[];
  }>('config-hash');
  assert.ok(cases.length > 5);
  for (const { plane, revision, files, canonical_files, config_hash } of cases) {
    assert.equal(canonicalFiles(files), canonical_files);
    const hash = configHash(plane, revision, files);
    assert.equal(Buffer.from(hash).toString('hex'), config_hash);
    assert.deepEqual(parseConfigHash(hash, plane), { revision, filesSha256: filesSha256(files) });
  }
});

describe('golden vectors: resolve', () => {
  const { manifest, cases } = vectors<{
    manifest: Manifest;
    cases: {
      title: string;
      assignments: ManifestAssignment[];
      agent: AgentFacts;
      expected: { kind: string; assignment?: string; others?: string[] };
    }[];
  }>('resolve');
  for (const { title, assignments, agent, expected } of cases) {
    test(title, () => {
      const bytes = new TextEncoder().encode(JSON.stringify({ ...manifest, assignments }));
      const resolution = resolve(agent, parseManifest(bytes));
      if (resolution.kind === 'unmanaged') {
        assert.deepEqual({ kind: 'unmanaged' }, expected);
        return;
      }
      const { assignment, ...rest } = resolution;
      const others = rest.kind === 'conflict' ? { others: rest.others.map(({ name }) => name) } : {};
      assert.deepEqual({ ...rest, ...others, assignment: assignment.name }, expected);
    });
  }
});
