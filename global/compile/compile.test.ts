import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { configHash } from '../../src/manifest/config-hash.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import { parseCredentials, parseManifest } from '../../src/manifest/parse.ts';
import { resolve } from '../../src/manifest/resolve.ts';
import { parseDocuments, problemText } from '../../src/resources/documents.ts';
import {
  compile,
  type CompileInput,
  type CompileResult,
  type HeldRevision,
  manifestBytes,
} from './compile.ts';

const NOW_MS = 1_732_451_000_500;
const NOW_S = 1_732_451_000;

const TEMPLATE = (version: string, receiver = 'otlp') => `---
apiVersion: opamp.io/v1
kind: ConfigTemplate
metadata: {name: standard, version: ${version}}
spec:
  variables:
    - {name: env, type: string, required: true}
    - {name: rate, type: float, default: 0.1}
  config: {receivers: {${receiver}: {}}, processors: {p: {env: "{{.env}}", rate: "{{.rate}}"}}}
`;
const ASSIGNMENT = (name: string, spec: string) => `---
apiVersion: opamp.io/v1
kind: ConfigAssignment
metadata: {name: ${name}}
spec: ${spec}
`;
const REGION = (name: string, more = '{}') => `---
apiVersion: opamp.io/v1
kind: Region
metadata: {name: ${name}}
spec: ${more}
`;
const BASIC = '{selector: {}, template: {name: standard, version: v1}, variables: {env: prod}}';

/** A global plane's memory between compilations. */
class Installation {
  nowMs = NOW_MS;
  retries = new Map<string, number>();
  stopped = new Map<string, Set<number>>();
  credentials: CompileInput['credentials'] = new Map();
  readonly revisions: HeldRevision[] = [];
  readonly previous = new Map<string, Manifest>();
  readonly blobs = new Map<string, Uint8Array>();
  #generation = 0;

  input(...texts: string[]): CompileInput {
    const { documents, problems } = parseDocuments(texts.join(''));
    assert.deepEqual(problems.map(problemText), []);
    return {
      plane: 'plane',
      nowMs: this.nowMs,
      regions: documents.flatMap(({ resource }) => (resource.kind === 'Region' ? [resource] : [])),
      assignments: documents.flatMap(({ resource }) => {
        if (resource.kind !== 'ConfigAssignment') return [];
        const uid = `uid-${resource.metadata.name}`;
        return [{ uid, resource, retry: this.retries.get(uid) ?? 0 }];
      }),
      templates: documents.flatMap(({ resource, digest }) =>
        resource.kind === 'ConfigTemplate' ? [{ resource, digest }] : [],
      ),
      credentials: this.credentials,
      revisions: this.revisions,
      previous: this.previous,
      stopped: this.stopped,
    };
  }

  compile(...texts: string[]): CompileResult {
    return compile(this.input(...texts));
  }

  /** Compiles, then does what storing and signing do. */
  publish(...texts: string[]): CompileResult {
    const result = this.compile(...texts);
    assert.deepEqual(result.problems.map(problemText), []);
    this.revisions.push(...result.newRevisions);
    for (const { revision, renderKey } of result.renderKeys) {
      this.revisions.find((held) => held.revision === revision)?.renderKeys.push(renderKey);
    }
    for (const [sha256, bytes] of result.blobs) this.blobs.set(sha256, bytes);
    for (const { region, manifest, changed } of result.regions) {
      if (changed) this.previous.set(region, parseManifest(manifestBytes(manifest, ++this.#generation)));
    }
    return result;
  }

  manifest(region = 'eu'): Manifest {
    const manifest = this.previous.get(region);
    assert.ok(manifest);
    return manifest;
  }

  /** The revision that the rest of an assignment runs. */
  revision(name: string, region = 'eu'): number {
    const assignment = this.manifest(region).assignments.find((one) => one.name === name);
    const revision = assignment?.variants.at(-1)?.steps[0]?.revision;
    assert.ok(revision);
    return revision;
  }

  body(revision: number, region = 'eu'): unknown {
    const file = this.manifest(region).revisions[revision]?.files[0];
    return parse(new TextDecoder().decode(this.blobs.get(file?.sha256 ?? '')));
  }
}

function problems(result: CompileResult): string[] {
  return result.problems.map(({ document, path, code }) => `${document.name} ${path} ${code}`);
}

describe('a manifest', () => {
  test('is one that a relay reads, with every body it names among the blobs', () => {
    const installation = new Installation();
    const overrides = 'overrides: [{selector: {labels: {arch: arm64}}, variables: {rate: 0.05}}]';
    installation.publish(
      REGION('eu'),
      TEMPLATE('v1'),
      ASSIGNMENT('prod', BASIC.replace('}}', `}, ${overrides}}`)),
    );
    const manifest = installation.manifest();
    assert.equal(manifest.plane, 'plane');
    assert.equal(manifest.policy.timestamp_lifetime_s, 86_400);
    const agent = { uid: '0'.repeat(32), ids: [], labels: { region: 'eu' } };
    const rest = resolve(agent, manifest);
    const arm = resolve({ ...agent, labels: { region: 'eu', arch: 'arm64' } }, manifest);
    assert.ok(rest.kind === 'revision' && arm.kind === 'revision');
    assert.deepEqual(installation.body(rest.revision), {
      receivers: { otlp: {} },
      processors: { p: { env: 'prod', rate: 0.1 } },
    });
    assert.deepEqual(installation.body(arm.revision), {
      receivers: { otlp: {} },
      processors: { p: { env: 'prod', rate: 0.05 } },
    });
    assert.equal(manifest.revisions[rest.revision]?.source, 'standard@v1');
    assert.equal(
      configHash('plane', rest.revision, manifest.revisions[rest.revision]?.files ?? []).byteLength,
      44,
    );
  });

  test('without any assignment is empty and valid', () => {
    const installation = new Installation();
    installation.publish(REGION('eu'));
    assert.deepEqual(installation.manifest().assignments, []);
    assert.deepEqual(installation.manifest().sections, {});
  });

  test('tells a region only of what can reach it', () => {
    const installation = new Installation();
    const only = (region: string) =>
      BASIC.replace('selector: {}', `selector: {regions: [${region}]}, priority: 5`);
    const here = BASIC.replace('}}', '}, overrides: [{selector: {regions: [us]}, variables: {env: us}}]}');
    installation.publish(
      REGION('eu'),
      REGION('us'),
      TEMPLATE('v1'),
      ASSIGNMENT('us-only', only('us')),
      ASSIGNMENT('all', here),
    );
    assert.deepEqual(
      installation.manifest('eu').assignments.map(({ name, variants }) => [name, variants.length]),
      [['all', 1]],
    );
    assert.deepEqual(
      installation.manifest('us').assignments.map(({ name, variants }) => [name, variants.length]),
      [
        ['us-only', 1],
        ['all', 2],
      ],
    );
    assert.equal(Object.keys(installation.manifest('eu').revisions).length, 1);
  });

  test('lists assignments in the order in which they were created', () => {
    const installation = new Installation();
    const spec = (team: string) => BASIC.replace('selector: {}', `selector: {labels: {team: ${team}}}`);
    installation.publish(
      REGION('eu'),
      TEMPLATE('v1'),
      ASSIGNMENT('z', spec('a')),
      ASSIGNMENT('a', spec('b')),
    );
    assert.deepEqual(
      installation.manifest().assignments.map(({ name }) => name),
      ['z', 'a'],
    );
  });

  test('is changed only by what it says, not by time or number', () => {
    const installation = new Installation();
    const resources = [REGION('eu'), REGION('us'), TEMPLATE('v1'), ASSIGNMENT('prod', BASIC)];
    installation.publish(...resources);
    installation.nowMs += 86_400_000;
    assert.deepEqual(
      installation.compile(...resources).regions.map(({ changed }) => changed),
      [false, false],
    );
    const paused = [REGION('eu', '{kind: edge}'), ...resources.slice(1)];
    assert.deepEqual(
      installation.compile(...paused).regions.map(({ region, changed }) => [region, changed]),
      [
        ['eu', true],
        ['us', false],
      ],
    );
  });

  test('names credentials by hash, the same for the same tokens in any order', () => {
    const installation = new Installation();
    const tokens = ['b', 'a'].map((id) => ({ id, sha256: id.repeat(64) }));
    installation.credentials = new Map([['eu', { tokens }]]);
    installation.publish(REGION('eu'));
    const section = installation.manifest().sections.credentials;
    const bytes = installation.blobs.get(section?.sha256 ?? '');
    assert.equal(bytes?.byteLength, section?.length);
    assert.deepEqual(
      parseCredentials(bytes ?? new Uint8Array()).tokens.map(({ id }) => id),
      ['a', 'b'],
    );
    installation.credentials = new Map([['eu', { tokens: [...tokens].reverse() }]]);
    assert.equal(installation.compile(REGION('eu')).regions[0]?.changed, false);
    const relays = new Map([
      ['eu', [{ name: 'eu-1', public_key: `U${'A'.repeat(55)}`, url: 'https://10.0.0.1:4321' }]],
    ]);
    const [named] = compile({ ...installation.input(REGION('eu')), relays }).regions;
    assert.equal(named?.changed, true, 'a relay that is added or moves is a new section');
    installation.credentials = new Map([['eu', { tokens: [] }]]);
    assert.equal(installation.compile(REGION('eu')).regions[0]?.changed, true);
  });
});

describe('revisions', () => {
  test('one content has one revision, whichever assignment, region or template version it comes from', () => {
    const installation = new Installation();
    const spec = (team: string, version: string) =>
      BASIC.replace('selector: {}', `selector: {labels: {team: ${team}}}`).replace(
        'version: v1',
        `version: ${version}`,
      );
    const resources = [
      REGION('eu'),
      REGION('us'),
      TEMPLATE('v1'),
      TEMPLATE('v2'),
      ASSIGNMENT('a', spec('a', 'v1')),
      ASSIGNMENT('b', spec('b', 'v2')),
    ];
    const { newRevisions } = installation.publish(...resources);
    assert.deepEqual(
      newRevisions.map(({ revision, renderKeys }) => [revision, renderKeys.length]),
      [[NOW_S, 2]],
    );
    assert.equal(installation.revision('a', 'us'), installation.revision('b', 'eu'));
  });

  test('a number is the time, and above every number before it', () => {
    const installation = new Installation();
    const resources = (env: string) => [
      REGION('eu'),
      TEMPLATE('v1'),
      ASSIGNMENT('prod', BASIC.replace('env: prod', `env: ${env}`)),
    ];
    installation.publish(...resources('a'));
    installation.publish(...resources('b'));
    assert.equal(installation.revision('prod'), NOW_S + 1);
    installation.nowMs -= 3_600_000;
    installation.publish(...resources('c'));
    assert.equal(installation.revision('prod'), NOW_S + 2);
    installation.nowMs = NOW_MS + 60_000;
    installation.publish(...resources('d'));
    assert.equal(installation.revision('prod'), NOW_S + 60);
  });

  test('a database that lost its revisions does not give out lower ones', () => {
    const installation = new Installation();
    installation.publish(REGION('eu'), TEMPLATE('v1'), ASSIGNMENT('prod', BASIC));
    installation.revisions.length = 0;
    installation.nowMs -= 3_600_000;
    installation.publish(
      REGION('eu'),
      TEMPLATE('v1'),
      ASSIGNMENT('prod', BASIC.replace('env: prod', 'env: dev')),
    );
    assert.equal(installation.revision('prod'), NOW_S + 1);
  });

  test('going back to an old content goes back to its revision', () => {
    const installation = new Installation();
    const at = (version: string) => [
      REGION('eu'),
      TEMPLATE('v1'),
      TEMPLATE('v2', 'jaeger'),
      ASSIGNMENT('prod', BASIC.replace('version: v1', `version: ${version}`)),
    ];
    installation.publish(...at('v1'));
    const first = installation.revision('prod');
    installation.publish(...at('v2'));
    assert.notEqual(installation.revision('prod'), first);
    const { newRevisions, blobs } = installation.publish(...at('v1'));
    assert.equal(installation.revision('prod'), first);
    assert.deepEqual([newRevisions.length, blobs.size], [0, 0]);
  });

  test('what was rendered once is never rendered again: stored bytes stay, whatever rendering would make today', () => {
    const installation = new Installation();
    const resources = [REGION('eu'), TEMPLATE('v1'), ASSIGNMENT('prod', BASIC)];
    installation.publish(...resources);
    // As if an older version of this program had written the same configuration in other bytes.
    const [held] = installation.revisions;
    assert.ok(held);
    held.files = [{ name: '', content_type: 'text/yaml', sha256: 'e'.repeat(64), length: 7 }];
    const result = installation.compile(...resources);
    assert.equal(result.blobs.size, 0);
    assert.equal(result.newRevisions.length, 0);
    assert.deepEqual(result.regions[0]?.manifest.revisions[held.revision]?.files, held.files);
  });

  test('a template that was deleted and written anew under its old version is rendered anew', () => {
    const installation = new Installation();
    installation.publish(REGION('eu'), TEMPLATE('v1'), ASSIGNMENT('prod', BASIC));
    const first = installation.revision('prod');
    installation.publish(REGION('eu'), TEMPLATE('v1', 'jaeger'), ASSIGNMENT('prod', BASIC));
    assert.notEqual(installation.revision('prod'), first);
  });

  test('a retry is a new revision of the same bytes, for that assignment alone', () => {
    const installation = new Installation();
    const spec = (team: string) => BASIC.replace('selector: {}', `selector: {labels: {team: ${team}}}`);
    const resources = [REGION('eu'), TEMPLATE('v1'), ASSIGNMENT('a', spec('a')), ASSIGNMENT('b', spec('b'))];
    installation.publish(...resources);
    const before = installation.revision('a');
    installation.retries.set('uid-a', 1);
    installation.publish(...resources);
    const after = installation.revision('a');
    assert.ok(after > before);
    assert.equal(installation.revision('b'), before);
    const { revisions } = installation.manifest();
    assert.deepEqual(revisions[after]?.files, revisions[before]?.files);
    assert.equal(installation.compile(...resources).regions[0]?.changed, false);
  });
});

test('what a region was ever given is still above all after it was taken back', () => {
  const installation = new Installation();
  const stable = [REGION('eu'), TEMPLATE('v1'), ASSIGNMENT('prod', BASIC)];
  const canary = ASSIGNMENT(
    'canary',
    BASIC.replace('env: prod', 'env: canary').replace('{selector', '{priority: 900, selector'),
  );
  installation.publish(...stable);
  installation.nowMs += 60_000;
  installation.publish(...stable, canary);
  const rolledBack = installation.revision('canary');
  assert.equal(installation.manifest().highest_revision, undefined, 'it is named');
  installation.publish(...stable);
  assert.equal(installation.manifest().highest_revision, rolledBack);
  assert.equal(installation.publish(...stable).regions[0]?.changed, false);
});

describe('what the brake returns to', () => {
  const previous = (installation: Installation, variant = -1) =>
    installation.manifest().assignments[0]?.variants.at(variant)?.previous;
  const resources = (env: string, more = '') => [
    REGION('eu'),
    TEMPLATE('v1'),
    ASSIGNMENT('prod', BASIC.replace('{env: prod}', `{env: ${env}}${more}`)),
  ];

  test('is the content before this one, and stays it while nothing changes or is retried', () => {
    const installation = new Installation();
    installation.publish(...resources('a'));
    assert.equal(previous(installation), undefined);
    const first = installation.revision('prod');
    installation.publish(...resources('b'));
    assert.equal(previous(installation), first);
    assert.ok(installation.manifest().revisions[first], 'with its files');
    installation.publish(...resources('b', ', priority: 3'));
    assert.equal(previous(installation), first);
    installation.retries.set('uid-prod', 1);
    installation.publish(...resources('b', ', priority: 3'));
    assert.equal(previous(installation), first);
  });

  test('is never what a brake of the region stopped', () => {
    const installation = new Installation();
    installation.publish(...resources('a'));
    const good = installation.revision('prod');
    installation.publish(...resources('poison'));
    installation.stopped.set('eu', new Set([installation.revision('prod')]));
    installation.publish(...resources('c'));
    assert.equal(previous(installation), good);
  });

  test('is kept for each override by itself', () => {
    const installation = new Installation();
    const arm = (rate: number) =>
      `, overrides: [{selector: {labels: {arch: arm64}}, variables: {rate: ${rate}}}]`;
    installation.publish(...resources('a', arm(0.5)));
    const first = installation.manifest().assignments[0]?.variants[0]?.steps[0]?.revision;
    installation.publish(...resources('a', arm(0.6)));
    assert.equal(previous(installation, 0), first);
    assert.equal(previous(installation), undefined);
  });
});

describe('the brake', () => {
  const brake = (spec: string) => {
    const installation = new Installation();
    installation.publish(REGION('eu'), TEMPLATE('v1'), ASSIGNMENT('prod', BASIC.replace('}}', `}${spec}}`)));
    return installation.manifest().assignments[0]?.brake;
  };

  test('is on unless it is said to be off, and stands in the manifest with all its numbers', () => {
    assert.deepEqual(brake(''), { failure_rate: 0.1, min_agents: 3 });
    assert.deepEqual(brake(', brake: {failure_rate: 0.5}'), { failure_rate: 0.5, min_agents: 3 });
    assert.deepEqual(brake(', brake: {min_agents: 20}'), { failure_rate: 0.1, min_agents: 20 });
    assert.equal(brake(', brake: off'), undefined);
    assert.equal(brake(', brake: false'), undefined);
  });
});

describe('what cannot be compiled', () => {
  test('is told with its path, and the regions that it reaches keep what they have', () => {
    const installation = new Installation();
    const spec = '{selector: {regions: [eu]}, template: {name: standard, version: v9}}';
    const result = installation.compile(REGION('eu'), REGION('us'), TEMPLATE('v1'), ASSIGNMENT('prod', spec));
    assert.deepEqual(problems(result), ['prod spec.template reference']);
    assert.deepEqual(
      result.regions.map(({ region }) => region),
      ['us'],
    );
  });

  test('missing, unknown and impossible variables, a region that is none, a body that would cut agents off', () => {
    const compiled = (spec: string, ...more: string[]) =>
      problems(new Installation().compile(REGION('eu'), TEMPLATE('v1'), ...more, ASSIGNMENT('prod', spec)));
    const named = 'selector: {}, template: {name: standard, version: v1}';
    assert.deepEqual(compiled(`{${named}}`), ['prod spec.variables.env missing']);
    assert.deepEqual(compiled(`{${named}, variables: {env: 1, rte: 2}}`), [
      'prod spec.variables.rte unknown-key',
      'prod spec.variables.env value',
    ]);
    assert.deepEqual(
      compiled(
        `{${named}, variables: {env: a}, overrides: [{selector: {regions: [mars]}, variables: {rate: x}}]}`,
      ),
      ['prod spec.overrides[0].selector.regions[0] reference', 'prod spec.overrides[0].variables.rate value'],
    );
    const key = `---
apiVersion: opamp.io/v1
kind: ConfigTemplate
metadata: {name: key, version: v1}
spec:
  variables: [{name: id, type: string}]
  config: {extensions: {"{{.id}}": {}}}
`;
    assert.deepEqual(
      compiled('{selector: {}, template: {name: key, version: v1}, variables: {id: opamp}}', key),
      ['prod spec.template body'],
    );
  });

  test('two assignments of equal priority that are bound to meet: the younger is the mistake', () => {
    const installation = new Installation();
    const spec = (selector: string, priority = 0) =>
      BASIC.replace('selector: {}', `selector: ${selector}, priority: ${priority}`);
    const resources = [
      REGION('eu'),
      REGION('us'),
      TEMPLATE('v1'),
      ASSIGNMENT('older', spec('{labels: {tier: a}}')),
    ];
    const with_ = (selector: string, priority = 0) =>
      problems(installation.compile(...resources, ASSIGNMENT('younger', spec(selector, priority))));
    assert.deepEqual(with_('{labels: {tier: a}}'), ['younger spec.priority conflict']);
    assert.deepEqual(with_('{labels: {tier: a, arch: x}}'), ['younger spec.priority conflict']);
    assert.deepEqual(with_('{}'), ['younger spec.priority conflict']);
    assert.deepEqual(with_('{labels: {tier: a}}', 1), []);
    assert.deepEqual(with_('{labels: {tier: b}}'), []);
    assert.deepEqual(with_('{labels: {team: x}}'), []);
  });
});

test('layers are merged in order, and a content that they share with one template is one content', () => {
  const installation = new Installation();
  const layer = (name: string, config: string) => `---
apiVersion: opamp.io/v1
kind: ConfigTemplate
metadata: {name: ${name}, version: v1}
spec: {config: ${config}}
`;
  const spec = '{selector: {}, layers: [{name: base, version: v1}, {name: top, version: v1}]}';
  installation.publish(
    REGION('eu'),
    layer('base', '{a: {x: 1, y: 2}, b: 1}'),
    layer('top', '{a: {y: 3}, b: }'),
    ASSIGNMENT('prod', spec),
  );
  const revision = installation.revision('prod');
  assert.deepEqual(installation.body(revision), { a: { x: 1, y: 3 } });
  assert.equal(installation.manifest().revisions[revision]?.source, 'base@v1 + top@v1');
});
