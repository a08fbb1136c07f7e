import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  addedRelaySchema,
  applyResultSchema,
  errorBodySchema,
  eventPageSchema,
  madeOperatorSchema,
  resourceDetailSchema,
  statusSchema,
} from '../../src/api/index.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import { fillMarks } from '../../src/sealing/mark.ts';
import { regionKeyOf } from '../../src/sealing/region-key.ts';
import { openSecret } from '../../src/sealing/secret.ts';
import { parseJoinBundle } from '../../src/wire/join-bundle.ts';
import { openDatabase } from '../database.ts';
import { currentManifests, readBlob } from '../signing/release-store.ts';
import { PlaneFixture, regionYaml } from '../plane.fixture.ts';

const SECRET = 'correct-horse $battery "staple"';
const CONFIG = 'secrets: {dir: secrets, env_prefix: HF_}\n';
const MINUTE_MS = 60_000;

const template = (more = '') => `apiVersion: opamp.io/v1
kind: ConfigTemplate
metadata: {name: t, version: v1}
spec:
  variables: [{name: token, type: string, required: true}, {name: note, type: string, default: x}]
  config:
    exporters: {otlp: {headers: {authorization: "Bearer {{.token}}"}, endpoint: "{{.note}}"${more}}}
    service: {pipelines: {traces: {exporters: [otlp]}}}
`;
const assignment = (reference: string, regions = 'eu', note = 'x') => `apiVersion: opamp.io/v1
kind: ConfigAssignment
metadata: {name: a}
spec:
  selector: {regions: [${regions}]}
  template: {name: t, version: v1}
  variables: {token: ${reference}, note: ${JSON.stringify(note)}}
`;
const FILE = '{secretRef: {file: eu/token}}';
const ALL = [template(), regionYaml('eu'), regionYaml('us'), assignment(FILE)].join('---\n');

let plane: PlaneFixture;
beforeEach(async () => {
  plane = new PlaneFixture();
  write('eu/token', `${SECRET}\n`);
  await plane.start({ yaml: CONFIG });
});
afterEach(() => plane.close());

function write(path: string, text: string): void {
  mkdirSync(join(plane.dir, 'secrets', 'eu'), { recursive: true });
  writeFileSync(join(plane.dir, 'secrets', path), text);
}

async function manifestOf(region: string): Promise<Manifest> {
  const db = openDatabase(join(plane.dir, 'global.db'));
  try {
    const manifest = (await currentManifests(db)).get(region);
    assert.ok(manifest);
    return manifest;
  } finally {
    await db.destroy();
  }
}

async function bodyOf(manifest: Manifest, revision: number): Promise<string> {
  const db = openDatabase(join(plane.dir, 'global.db'));
  try {
    const sha256 = manifest.revisions[revision]?.files[0]?.sha256 ?? '';
    return Buffer.from((await readBlob(db, sha256)) ?? '').toString();
  } finally {
    await db.destroy();
  }
}

const revisionOf = (manifest: Manifest): number =>
  manifest.assignments[0]?.variants[0]?.steps[0]?.revision ?? 0;

/** A new relay of the region, and what it makes of its manifest with its join bundle alone. */
async function relay(region: string, name: string) {
  const added = await plane.ask(addedRelaySchema, 'POST', `/regions/${region}/relays`, {
    json: { relay: name, replace: true },
  });
  const bundle = parseJoinBundle(JSON.stringify(added.join));
  const keys = (bundle.region_keys ?? []).map((key) =>
    regionKeyOf(new Uint8Array(Buffer.from(key, 'base64url'))),
  );
  return {
    keys,
    async body(revision?: number): Promise<string | undefined> {
      const manifest = await manifestOf(region);
      const wanted = revision ?? revisionOf(manifest);
      const values = new Map<string, string>();
      for (const [id, sealed] of Object.entries(manifest.secrets ?? {}))
        for (const key of keys) {
          const text = sealed[key.id];
          if (text !== undefined)
            values.set(id, openSecret(text, key, { plane: manifest.plane, region, id }));
        }
      const ids = manifest.revisions[wanted]?.files[0]?.secrets ?? [];
      return fillMarks(await bodyOf(manifest, wanted), ids, values);
    },
  };
}

async function refusal(yaml: string, token?: string) {
  const { status, body } = await plane.call('POST', '/apply', { yaml }, token === undefined ? {} : { token });
  const { message, problems = [] } = errorBodySchema.parse(body).error;
  return { status, text: [message, ...problems.map(({ reason }) => reason)].join('\n') };
}

/** What the plane does by itself takes a few turns of the loop, and no time. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    if (await holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.fail('it does not come about');
}

/** Every byte below the plane's folder but the secrets themselves. */
function written(): string {
  const files = readdirSync(plane.dir, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(plane.dir, 'secrets')))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

describe('a secret', () => {
  it('reaches who has the region’s key as it is, and nobody else', async () => {
    await plane.apply(ALL);
    const eu = await relay('eu', 'eu-1');
    assert.match((await eu.body()) ?? '', /authorization: "Bearer correct-horse \$\$battery \\"staple\\""/);
    const manifest = await manifestOf('eu');
    assert.deepEqual(manifest.requires, ['sealed-secrets']);
    const us = await relay('us', 'us-1');
    for (const [id, sealed] of Object.entries(manifest.secrets ?? {}))
      for (const text of Object.values(sealed))
        assert.throws(() =>
          openSecret(text, us.keys[0] ?? eu.keys[0]!, { plane: manifest.plane, region: 'eu', id }),
        );
    assert.equal((await manifestOf('us')).secrets, undefined);
  });

  it('is a mark in diffs, descriptions, the audit, the stream and on disk', async () => {
    const applied = await plane.apply(ALL);
    write('eu/token', 'another-secret-value\n');
    const dry = await plane.apply(assignment(FILE, 'eu', 'y'), '?dry_run=true');
    assert.match(dry.regions[0]?.diff ?? '', /-.*Bearer <holdfast-secret:[0-9a-f]{32}>/);
    await plane.apply(assignment(FILE, 'eu', 'y'));
    await relay('eu', 'eu-1');
    const shown = [applied, dry];
    for (const path of ['/assignments/a', '/events?limit=1000', '/status', '/regions', '/regions/eu'])
      shown.push((await plane.call('GET', path)).body as never);
    const stream = [...plane.broker.stream.values()].map((bytes) => Buffer.from(bytes).toString('latin1'));
    const all = [JSON.stringify(shown), ...stream, written()].join('\n');
    for (const secret of [
      'correct-horse',
      'staple',
      'another-secret',
      Buffer.from('another-secret-value').toString('base64'),
    ])
      assert.ok(!all.includes(secret), secret);
    assert.ok(all.includes('<holdfast-secret:'));
    const detail = await plane.ask(resourceDetailSchema, 'GET', '/assignments/a');
    assert.match(detail.yaml, /secretRef: \{file: eu\/token\}/);
  });

  it('that did not change makes no new generation, whoever writes what', async () => {
    await plane.apply(ALL);
    const before = await manifestOf('eu');
    assert.deepEqual((await plane.apply(ALL)).regions, []);
    await plane.apply(regionYaml('ap'));
    await plane.clock.advance(10 * MINUTE_MS);
    await plane.restart({ yaml: CONFIG });
    assert.equal((await manifestOf('eu')).generation, before.generation);
  });

  it('that was replaced is a new revision by itself, and the former one can still be returned to', async () => {
    await plane.apply(ALL);
    const before = await manifestOf('eu');
    write('eu/token', 'next-value\n');
    await plane.clock.advance(MINUTE_MS);
    await until(async () => revisionOf(await manifestOf('eu')) > revisionOf(before));
    const after = await manifestOf('eu');
    const eu = await relay('eu', 'eu-2');
    assert.match((await eu.body()) ?? '', /"Bearer next-value"/);
    assert.equal(after.assignments[0]?.variants[0]?.previous, revisionOf(before));
    assert.match((await eu.body(revisionOf(before))) ?? '', /correct-horse/);
    const { items } = await plane.ask(eventPageSchema, 'GET', '/events?limit=1000');
    assert.deepEqual(
      items.filter(({ kind }) => kind === 'secret_changed').map(({ actor, detail }) => [actor, detail]),
      [['plane', { references: ['file:eu/token'] }]],
    );
    // What it was once, it is again: the same content, the same revision.
    write('eu/token', SECRET);
    await plane.clock.advance(MINUTE_MS);
    await until(async () => revisionOf(await manifestOf('eu')) === revisionOf(before));
  });

  it('that cannot be read any more keeps what it was, in every region that has it, and says so', async () => {
    await plane.apply(ALL);
    const before = revisionOf(await manifestOf('eu'));
    rmSync(join(plane.dir, 'secrets'), { recursive: true });
    const applied = await plane.apply(regionYaml('ap'));
    assert.match(applied.warnings[0]?.reason ?? '', /file:eu\/token cannot be read .*its last value is kept/);
    await plane.clock.advance(MINUTE_MS);
    await until(async () => {
      const { trouble } = await plane.ask(statusSchema, 'GET', '/status');
      return trouble.some(({ code }) => code === 'secret-unreadable');
    });
    assert.equal(revisionOf(await manifestOf('eu')), before);
    // Who may see one region only, hears that there is trouble, and not of whose secrets.
    const { token } = await plane.ask(madeOperatorSchema, 'POST', '/operators', {
      json: { name: 'us-op', role: 'admin', regions: ['us'] },
    });
    const { body } = await plane.call('GET', '/status', undefined, { token });
    assert.equal(statusSchema.parse(body).trouble.length, 1);
    const done = await plane.call('POST', '/apply', { yaml: regionYaml('us', '{kind: edge}') }, { token });
    assert.equal(applyResultSchema.parse(done.body).regions.length, 1);
    for (const shown of [body, done.body]) assert.doesNotMatch(JSON.stringify(shown), /eu/);
    // A region that never had it cannot be given it.
    const { status: code, text } = await refusal(assignment(FILE, 'eu, us'));
    assert.equal(code, 422);
    assert.match(text, /cannot be sealed to this region now/);
  });

  it('says by its id neither what it is nor that another one is the same', async () => {
    write('eu/other', SECRET);
    await plane.apply(ALL);
    const one = (await manifestOf('eu')).revisions;
    await plane.apply(assignment('{secretRef: {file: eu/other}}'));
    const manifest = await manifestOf('eu');
    const ids = Object.values({ ...one, ...manifest.revisions }).flatMap(
      ({ files }) => files[0]?.secrets ?? [],
    );
    assert.equal(new Set(ids).size, 2);
  });
});

describe('a reference', () => {
  it('leads to the allowed places only', async () => {
    await plane.apply(ALL);
    symlinkSync('/etc/hostname', join(plane.dir, 'secrets', 'out'));
    symlinkSync(join(plane.dir, 'secrets.key'), join(plane.dir, 'secrets', 'key'));
    for (const [reference, why] of [
      ['{secretRef: {file: ../secrets.key}}', /without \.\./],
      ['{secretRef: {file: /etc/hostname}}', /below the directory/],
      ['{secretRef: {file: eu/../../secrets.key}}', /without \.\./],
      ['{secretRef: {file: out}}', /leads out of secrets.dir/],
      ['{secretRef: {file: key}}', /leads out of secrets.dir/],
      ['{secretRef: {file: eu}}', /is no file/],
      ['{secretRef: {file: eu/none}}', /cannot be read .*ENOENT/],
      ['{secretRef: {env: PATH}}', /only names that begin with HF_/],
      ['{secretRef: {env: HF_NONE}}', /is not set/],
      ['{secretRef: {file: a, env: HF_A}}', /and not both/],
      ['{secretRef: {vault: a}}', /unknown key/],
    ] as const) {
      const { status, text } = await refusal(assignment(reference));
      assert.equal(status, 422, reference);
      assert.match(text, why, reference);
    }
  });

  it('leads to nothing of the plane’s own, wherever the folder of secrets is', async () => {
    await plane.apply(ALL);
    // As an operator would have it whose folder holds all that this host has of secrets.
    await plane.restart({ yaml: 'secrets: {dir: .}\n' });
    for (const file of [
      'secrets.key',
      'operator.token',
      'nats.seed',
      'global.db',
      'region-keys/eu.json',
      'keys/content.key.json',
    ]) {
      const { status, text } = await refusal(assignment(`{secretRef: {file: ${file}}}`));
      assert.equal(status, 422, file);
      assert.match(text, /one of the plane’s own files/, file);
    }
    await plane.restart({ yaml: 'secrets: {dir: region-keys}\n' });
    const { text } = await refusal(assignment('{secretRef: {file: eu.json}}'));
    assert.match(text, /one of the plane’s own files/);
  });

  it('to a pipe or to less than can be found again is refused, and holds up nothing', async () => {
    await plane.apply(ALL);
    execFileSync('mkfifo', [join(plane.dir, 'secrets', 'eu', 'pipe')]);
    write('eu/short', 'abcde');
    for (const [file, why] of [
      ['eu/pipe', /is no file/],
      ['eu/short', /shorter than 6 characters/],
    ] as const)
      assert.match((await refusal(assignment(`{secretRef: {file: ${file}}}`))).text, why);
  });

  it('is for texts, and stands in no key and in no enumeration', async () => {
    await plane.apply(ALL);
    const withVariables = (variables: string, config: string) =>
      `${template()
        .replace('version: v1', 'version: v2')
        .replace(/variables: .*/, `variables: ${variables}`)
        .replace(/config:[^]*/, `config: ${config}\n`)}---\n${assignment(FILE)
        .replace('version: v1', 'version: v2')
        .replace(/, note: .*/, '}')}`;
    for (const [variables, config, why] of [
      ['[{name: token, type: int}]', '{a: "{{.token}}"}', /a secret is a text/],
      ['[{name: token, type: string, enum: [a]}]', '{a: "{{.token}}"}', /enumeration/],
      ['[{name: token, type: string}]', '{"{{.token}}": 1}', /no part of a key/],
    ] as const)
      assert.match((await refusal(withVariables(variables, config))).text, why);
  });

  it('cannot be forged with a mark that somebody saw', async () => {
    await plane.apply(ALL);
    const mark = /<holdfast-secret:[0-9a-f]{32}>/.exec(
      await bodyOf(await manifestOf('eu'), revisionOf(await manifestOf('eu'))),
    )?.[0];
    assert.ok(mark);
    assert.match((await refusal(assignment(FILE, 'eu', mark))).text, /stands for secrets/);
    const forged = template(`, leak: "${mark}"`).replace('version: v1', 'version: v2');
    const { text } = await refusal(`${forged}---\n${assignment(FILE).replace('version: v1', 'version: v2')}`);
    assert.match(text, /stands for secrets/);
  });

  it('of who has a scope is below the folder of its region, and what was there stays', async () => {
    write('shared', 'for-all');
    write('eu/own', 'for-eu');
    await plane.apply(ALL.replace(FILE, '{secretRef: {file: shared}}'));
    const made = await plane.ask(madeOperatorSchema, 'POST', '/operators', {
      json: { name: 'eu-op', role: 'operator', regions: ['eu'] },
    });
    const apply = (yaml: string) => plane.call('POST', '/apply', { yaml }, { token: made.token });
    assert.equal((await apply(assignment('{secretRef: {file: shared}}', 'eu', 'z'))).status, 200);
    assert.equal((await apply(assignment('{secretRef: {file: eu/own}}'))).status, 200);
    for (const reference of ['{secretRef: {file: shared}}', '{secretRef: {env: HF_A}}']) {
      const { status, text } = await refusal(assignment(reference), made.token);
      assert.equal(status, 403);
      assert.match(text, /file:eu\/ would be/);
    }
  });
});

describe('a secret that a template brings', () => {
  const SHARED = template().replace(
    'required: true}, {name: note',
    'default: {secretRef: {file: eu/token}}}, {name: note',
  );
  const own = (name: string, layers: string, variables: string) => `apiVersion: opamp.io/v1
kind: ConfigAssignment
metadata: {name: ${name}}
spec:
  selector: {regions: [us]}
  ${layers}
  variables: ${variables}
`;
  const THIEF = `apiVersion: opamp.io/v1
kind: ConfigTemplate
metadata: {name: thief, version: v1}
spec:
  variables: [{name: token, type: string}]
  config: {exporters: {debug: {text: "{{.token}}"}}}
`;

  it('does not follow it to who has another scope', async () => {
    await plane.apply([SHARED, regionYaml('eu'), regionYaml('us')].join('---\n'));
    const { token } = await plane.ask(madeOperatorSchema, 'POST', '/operators', {
      json: { name: 'us-op', role: 'operator', regions: ['us'] },
    });
    const layered = 'layers: [{name: t, version: v1}, {name: thief, version: v1}]';
    for (const yaml of [
      own('whole', 'template: {name: t, version: v1}', '{note: x}'),
      `${THIEF}---\n${own('layered', layered, '{note: x}')}`,
    ]) {
      const { status, text } = await refusal(yaml, token);
      assert.equal(status, 403, yaml);
      assert.match(text, /the secret file:eu\/token is none of it/);
    }
    // One that sets another value uses no secret.
    const plain = own('plain', 'template: {name: t, version: v1}', '{token: none, note: x}');
    assert.equal((await plane.call('POST', '/apply', { yaml: plain }, { token })).status, 200);
    assert.equal((await manifestOf('us')).secrets, undefined);
  });
});

describe('the key of a region', () => {
  it('can be rotated: what is sealed opens with the old key and the new one, then with the new one alone', async () => {
    await plane.apply(ALL);
    const old = await relay('eu', 'eu-1');
    const before = await manifestOf('eu');
    const rotate = (query = '') => plane.call('POST', `/regions/eu/key${query}`);
    assert.equal((await rotate()).status, 200);
    assert.equal((await rotate()).status, 409);
    const fresh = await relay('eu', 'eu-2');
    assert.deepEqual([old.keys.length, fresh.keys.length], [1, 2]);
    for (const one of [old, fresh]) assert.match((await one.body()) ?? '', /correct-horse/);
    // Without the source, too: what regions have is sealed again from what is there.
    rmSync(join(plane.dir, 'secrets'), { recursive: true });
    assert.equal((await rotate('?finish=true')).status, 200);
    assert.equal((await rotate('?finish=true')).status, 409);
    assert.equal(await old.body(), undefined);
    assert.match((await fresh.body()) ?? '', /correct-horse/);
    // Agents are not troubled: the content and its revision are what they were.
    assert.deepEqual((await manifestOf('eu')).revisions, before.revisions);
  });

  it('that was lost takes nothing away from relays, and is replaced by rotating it', async () => {
    await plane.apply(ALL);
    const old = await relay('eu', 'eu-1');
    const before = await manifestOf('eu');
    await plane.plane.stop();
    rmSync(join(plane.dir, 'region-keys'), { recursive: true });
    await plane.restart({ yaml: CONFIG });
    await plane.apply(assignment(FILE, 'eu', 'x').replace('spec:', 'spec:\n  priority: 3'));
    assert.deepEqual((await manifestOf('eu')).secrets, before.secrets);
    assert.match((await old.body()) ?? '', /correct-horse/);
    write('eu/token', 'next-value');
    assert.match((await refusal(assignment(FILE, 'eu', 'z'))).text, /cannot be sealed to this region now/);
    assert.equal((await plane.call('POST', '/regions/eu/key')).status, 200);
    assert.match((await (await relay('eu', 'eu-1')).body()) ?? '', /"Bearer next-value"/);
  });

  it('is given to every relay that is added, before there is any secret, and is in no log or database', async () => {
    await plane.apply(regionYaml('eu'));
    const [one, two] = [await relay('eu', 'eu-1'), await relay('eu', 'eu-2')];
    assert.deepEqual(one.keys[0]?.privateKey, two.keys[0]?.privateKey);
    const key = Buffer.from(one.keys[0]?.privateKey ?? []);
    for (const file of ['global.db', 'global.db-wal'])
      for (const text of [key.toString('base64url'), key.toString('latin1')])
        assert.ok(!readFileSync(join(plane.dir, file), 'latin1').includes(text));
  });

  it('asks a relay that lacks the feature to refuse, and one that has it reads the manifest', async () => {
    await plane.apply(ALL);
    const manifest = await manifestOf('eu');
    const bytes = new TextEncoder().encode(
      JSON.stringify({ ...manifest, requires: ['sealed-secrets', 'later'] }),
    );
    assert.throws(() => parseManifest(bytes), { code: 'unsupported' });
  });
});
