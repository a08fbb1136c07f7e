import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { AgentJson, ReportedActJson } from '../../api/index.ts';
import { ManualClock } from '../../clock/manual-clock.ts';
import { parseDocuments } from '../../resources/documents.ts';
import { createUserKey } from '../../bus/user-key.ts';
import { JOIN_SCHEMA } from '../../wire/join-bundle.ts';
import { type Answer, countsFixture, createTestShell, regionFixture, relayFixture } from '../test-shell.ts';

const MOMENT = '2030-01-01T00:00:00.000Z';
const NOW_MS = Date.parse(MOMENT) + 60_000;
const REVISION = Date.parse('2029-12-31T12:00:00Z') / 1000;

const agent: AgentJson = {
  ...{
    uid: '0190c9c4-0000-7000-8000-000000000001',
    name: 'node-1',
    region: 'eu',
    relay: 'eu-1',
    version: '0.149.0',
  },
  ...{
    health: 'healthy',
    status: 'failed',
    message: 'no such exporter',
    assignment: 'prod',
    revision: REVISION,
  },
  ...{
    wanted_revision: REVISION + 5,
    last_seen: MOMENT,
    connected: true,
    labels: { tier: 'prod' },
    transport: 'ws',
  },
  ...{ remote_addr: '127.0.0.1:5', as_of: MOMENT },
};
const asked = [{ region: 'eu', relay: 'eu-1', reachable: true, as_of: MOMENT, total: 1, last_count: 1 }];

test('explain says who won, who lost and why, cohort and step, and what runs against what should', async (context) => {
  const explanation = {
    ...{ kind: 'revision', generation: REVISION, paused: false },
    verdicts: [
      {
        name: 'prod',
        priority: 100,
        verdict: 'serves',
        why: 'matches with the highest priority',
        cohort: 4711,
        step: 0,
        steps: 2,
        revision: REVISION + 5,
        source: 't@v2',
      },
      {
        name: 'base',
        priority: 1,
        verdict: 'outranked',
        why: 'matches, but prod has priority 100 against 1',
      },
    ],
  };
  const shell = createTestShell(context, {
    answer: () => ({ json: { items: [{ agent, explanation }], regions: asked } }),
  });
  assert.equal(await shell.run('explain', 'agent', 'node-1'), 0);
  const { out } = shell.output;
  assert.match(out, /runs prod@12-31T12:00:00Z→12-31T12:00:05Z, failed, healthy: no such exporter/);
  assert.match(out, /prod +100 +serves +4711 +1\/2 +t@v2@12-31T12:00:05Z +matches with the highest priority/);
  assert.match(out, /base +1 +outranked .*but prod has priority 100/);
  assert.equal(shell.requests[0]?.path, '/api/v1/agents/node-1/explain');
});

test('explain says that the brake stopped what the agent should run, and what ends that', async (context) => {
  const explanation = {
    ...{ kind: 'revision', generation: REVISION, paused: false, verdicts: [] },
    brake: { revision: REVISION + 5, stopped_at_ms: Date.parse(MOMENT), failed: 3, in_force: 1 },
  };
  const shell = createTestShell(context, {
    answer: () => ({ json: { items: [{ agent, explanation }], regions: asked } }),
  });
  assert.equal(await shell.run('explain', 'agent', 'node-1'), 0);
  assert.match(shell.output.out, /brake stopped revision 12-31T12:00:05Z .*3 of 4 agents.*holdfast retry/);
});

test('get regions shows what is flagged', async (context) => {
  const items = [regionFixture({ flags: ['brake-tripped', 'development-keys'] })];
  const shell = createTestShell(context, { answer: () => ({ json: { items } }) });
  assert.equal(await shell.run('get', 'regions'), 0);
  assert.match(shell.output.notes, /^eu: brake-tripped, development-keys$/m);
});

test('explain of an agent that nobody knows ends with 1, and says which relay could not be asked', async (context) => {
  const regions = [{ ...asked[0], reachable: false, total: null }];
  const shell = createTestShell(context, { answer: () => ({ json: { items: [], regions } }) });
  assert.equal(await shell.run('explain', 'agent', 'ghost'), 1);
  assert.match(shell.output.notes, /knows an agent ghost; eu\/eu-1 did not answer/);
});

test('describe agent shows its own words and its effective config', async (context) => {
  const json = { items: [{ agent, effective_config: 'receivers:\n  otlp: {}\n' }], regions: asked };
  const shell = createTestShell(context, { answer: () => ({ json }), clock: new ManualClock(NOW_MS) });
  assert.equal(await shell.run('describe', 'agent', 'node-1'), 0);
  assert.match(shell.output.out, /message: +no such exporter/);
  assert.match(shell.output.out, /last seen: +1m ago/);
  assert.match(shell.output.out, /effective config: \n {2}receivers:\n {4}otlp: \{\}/);
});

test('agent-config prints a file that parses, with the region’s endpoint and a new token', async (context) => {
  const yaml =
    'apiVersion: opamp.io/v1\nkind: Region\nmetadata: {name: eu}\nspec: {endpoints: ["wss://eu.example:4320/v1/opamp"]}\n';
  const answer: Answer = (method) =>
    method === 'POST'
      ? { json: { id: 'tok-1', token: 'hf_abc', generation: 5, published: true } }
      : {
          json: {
            ...{
              kind: 'Region',
              name: 'eu',
              version: '1',
              created_at: MOMENT,
              created_by: 'x',
              digest: 'd',
              yaml,
              versions: [],
            },
            status: status.regionStatus,
          },
        };
  const shell = createTestShell(context, { answer });
  assert.equal(
    await shell.run(
      'agent-config',
      '--region',
      'eu',
      '--collector',
      '/opt/otelcol',
      '--labels',
      'tier=prod',
      '--agent-ca',
      '/etc/ca.pem',
    ),
    0,
  );
  const config = parse(shell.output.out) as Record<string, Record<string, unknown>>;
  assert.deepEqual(config['server'], {
    endpoint: 'wss://eu.example:4320/v1/opamp',
    headers: { Authorization: ['Bearer hf_abc'] },
    tls: { ca_file: '/etc/ca.pem' },
  });
  assert.equal(config['agent']?.['executable'], '/opt/otelcol');
  assert.equal(config['agent']?.['validate_config'], true);
  assert.equal(config['agent']?.['bootstrap_timeout'], '30s');
  assert.equal(config['capabilities']?.['accepts_remote_config'], true);
  assert.match(shell.output.notes, /made token tok-1/);
});

test('region add makes what is new and writes secrets for their owner alone', async (context) => {
  const join_bundle = {
    ...{ schema: JOIN_SCHEMA, plane: 'p', region: 'eu', relay: 'eu-1' },
    nats: { servers: ['nats://127.0.0.1:4222'], nkey_seed: createUserKey().seed },
    roots: { fleet: ['{}'], artifacts: ['{}'] },
  };
  const answer: Answer = (method, path) => {
    if (path.endsWith('/relays'))
      return { json: { region: 'eu', relay: 'eu-1', public_key: 'U', join: join_bundle } };
    if (path.endsWith('/tokens'))
      return { json: { id: 'tok-1', token: 'hf_abc', generation: 5, published: true } };
    if (method === 'GET')
      return { status: 404, json: { error: { code: 'not-found', message: 'no region eu' } } };
    return { json: { dry_run: false, at: MOMENT, results: [], regions: [], warnings: [], published: true } };
  };
  const shell = createTestShell(context, { answer });
  const out = join(shell.environment.cwd, 'bundles');
  assert.equal(await shell.run('region', 'add', 'eu', '--out', out), 0, shell.output.notes);
  assert.deepEqual(
    shell.requests.map(({ method, path }) => `${method} ${path}`),
    [
      'GET /api/v1/regions/eu',
      'POST /api/v1/apply?dry_run=false',
      'POST /api/v1/regions/eu/relays',
      'POST /api/v1/regions/eu/tokens',
    ],
  );
  for (const file of ['eu-1.join.json', 'eu-tok-1.token'])
    assert.equal(statSync(join(out, file)).mode & 0o777, 0o600, file);
  assert.equal(readFileSync(join(out, 'eu-tok-1.token'), 'utf8'), 'hf_abc\n');
  assert.ok(!shell.output.out.includes('hf_abc'), 'a token does not belong on a screen');
});

test('region nats-config writes accounts into a file, and the same twice changes nothing', async (context) => {
  const json = {
    global: { public_key: `U${'A'.repeat(55)}` },
    regions: [{ name: 'eu', relays: [{ name: 'eu-1', public_key: `U${'B'.repeat(55)}` }] }],
  };
  const shell = createTestShell(context, { answer: () => ({ json }) });
  const file = join(shell.environment.cwd, 'nats.conf');
  assert.equal(await shell.run('region', 'nats-config', '--file', file), 2, 'a new file needs an address');
  assert.equal(
    await shell.run(
      'region',
      'nats-config',
      '--file',
      file,
      '--listen',
      '127.0.0.1:4222',
      '--store-dir',
      'data',
    ),
    0,
  );
  assert.match(readFileSync(file, 'utf8'), /hf\.v1\.up\.eu\.eu-1/);
  assert.equal(await shell.run('region', 'nats-config', '--file', file), 0);
  assert.match(shell.output.notes, /is as it should be/);
  json.regions[0]!.relays.length = 0;
  assert.equal(await shell.run('region', 'nats-config', '--file', file), 0);
  assert.doesNotMatch(
    readFileSync(file, 'utf8'),
    /hf\.v1\.up\.eu\.eu-1/,
    'a relay that was removed keeps no key',
  );
});

const status = {
  regionStatus: {
    ...{
      name: 'eu',
      kind: 'datacentre',
      link: 'connected',
      link_since: null,
      trust: 'fresh',
      trust_since: null,
      as_of: null,
    },
    ...{
      held: 1,
      want: 1,
      want_since: null,
      agents: 0,
      counts: countsFixture({}),
      last_counts: countsFixture({}),
    },
    ...{ assignments: [], relays: [], flags: [], isolation: null, timestamp_expires: null, break_glass: [] },
  },
  whole: (region: object) => ({
    ...{
      version: '0.1.0',
      plane: 'p',
      started_at: MOMENT,
      now: MOMENT,
      flags: ['development-keys'],
      trouble: [],
    },
    bus: { connected: true, since: MOMENT },
    lease: null,
    resources: { regions: 1, templates: 0, assignments: 0, strategies: 0 },
    ...{ agents: 0, counts: countsFixture({}), as_of: null },
    regions: [
      {
        ...{
          name: 'eu',
          link: 'connected',
          link_since: null,
          trust: 'fresh',
          held: 5,
          want: 5,
          relays: 1,
          agents: 0,
        },
        ...{ counts: countsFixture({}), as_of: MOMENT, flags: [] },
        ...{ isolation: null, timestamp_expires: null, break_glass: [] },
        ...region,
      },
    ],
  }),
};

for (const [what, region, code, text] of [
  ['a healthy region', {}, 0, /^ok +region eu +connected, fresh/m],
  [
    'a region that is not heard',
    { link: 'disconnected' },
    1,
    /^failure +region eu +disconnected; last heard/m,
  ],
  [
    'a region that never was',
    { link: 'never', relays: 0 },
    0,
    /^warning +region eu +has no relay\n +→ holdfast region add eu/m,
  ],
  ['a region that lags', { held: 4 }, 0, /^warning +region eu +does not hold the newest/m],
  ['a region whose timestamp ran out', { trust: 'stale' }, 0, /^warning +region eu +what it holds is stale/m],
] as const) {
  test(`doctor on ${what}`, async (context) => {
    const shell = createTestShell(context, {
      answer: () => ({ json: status.whole(region) }),
      clock: new ManualClock(Date.parse(MOMENT)),
    });
    assert.equal(await shell.run('doctor'), code);
    assert.match(shell.output.out, text);
    assert.match(shell.output.out, /^warning +flag +development-keys/m);
  });
}

test('status names flags and trouble, and is JSON whole when asked', async (context) => {
  const json = {
    ...status.whole({ held: 4 }),
    trouble: [{ code: 'clock-jumped', message: 'not signing', since: MOMENT }],
  };
  const shell = createTestShell(context, { answer: () => ({ json }) });
  assert.equal(await shell.run('status'), 0);
  assert.match(shell.output.out, /flags: development-keys/);
  assert.match(shell.output.out, /trouble since 0s ago: clock-jumped: not signing/);
  assert.match(shell.output.out, /01-01T00:00:04Z→01-01T00:00:05Z/);
  shell.output.out = '';
  await shell.run('status', '-o', 'json');
  assert.deepEqual(JSON.parse(shell.output.out), json);
});

const DAY_MS = 86_400_000;
const inDays = (days: number): string => new Date(Date.parse(MOMENT) + days * DAY_MS).toISOString();
const certificate = { first: 'certificate', ends_at: inDays(12), effect: 'agents can no longer connect' };

test('status and describe list what is held or pinned at a relay, by whom, why, and how old that word is', async (context) => {
  const act = {
    ...{ kind: 'pin', assignment: null, agent: null, labels: { tier: 'prod' }, generation: 4, relay: 'eu-1' },
    ...{ who: 'anna', reason: 'INC-7', at: inDays(-2), as_of: inDays(-1) },
  };
  const words =
    /break-glass at eu-1: agents with tier=prod are pinned to generation 4 \(.*\) since 2d ago by anna: INC-7 \(as of 1d ago\)/;
  const shell = createTestShell(context, {
    answer: (_method, path) => ({
      json: path.endsWith('/status')
        ? status.whole({ break_glass: [act] })
        : {
            ...{ kind: 'Region', name: 'eu', yaml: 'kind: Region', versions: [] },
            ...{ version: '1', created_at: MOMENT, created_by: 'operator', digest: '' },
            status: regionFixture({ break_glass: [act] as ReportedActJson[] }),
          },
    }),
    clock: new ManualClock(NOW_MS),
  });
  assert.equal(await shell.run('status'), 0, shell.output.notes);
  assert.match(shell.output.out, words);
  shell.output.out = '';
  assert.equal(await shell.run('describe', 'region', 'eu'), 0, shell.output.notes);
  assert.match(shell.output.out, words);
});

test('status says of a cut-off region since when, what it serves and what runs out first', async (context) => {
  const cut = {
    ...{ link: 'disconnected', link_since: inDays(-3), trust: 'unknown', as_of: inDays(-3), agents: 11 },
    ...{ held: 4, timestamp_expires: inDays(-2), isolation: certificate },
  };
  const shell = createTestShell(context, { answer: () => ({ json: status.whole(cut) }) });
  assert.equal(await shell.run('status'), 0);
  assert.match(shell.output.out, /ALONE/);
  assert.match(shell.output.out, /12d certificate/);
  assert.match(
    shell.output.out,
    /eu is cut off since 3d ago\. It serves generation 01-01T00:00:04Z to 11 agents, not 01-01T00:00:05Z, as of 3d ago\. It is stale since 2d ago\.\n {2}It works alone for 12d; first to fail: certificate \(agents can no longer connect\)\./,
  );
});

test('status says of a region that is heard only how long it would last', async (context) => {
  for (const [isolation, text] of [
    [certificate, /12d certificate/],
    [{ first: null, ends_at: null, effect: '' }, /no end/],
    [{ ...certificate, ends_at: inDays(-1) }, /now certificate/],
  ] as const) {
    const shell = createTestShell(context, { answer: () => ({ json: status.whole({ isolation }) }) });
    await shell.run('status');
    assert.match(shell.output.out, text);
    assert.doesNotMatch(shell.output.out, /cut off/);
  }
});

test('describe region and get regions -o yaml say what fails first', async (context) => {
  const region = regionFixture({
    isolation: certificate,
    relays: [relayFixture({ isolation: certificate })],
  });
  const shell = createTestShell(context, {
    clock: new ManualClock(Date.parse(MOMENT)),
    answer: (_method, path) => ({
      json: path.endsWith('/regions')
        ? { items: [region] }
        : {
            ...{ version: '1', created_at: MOMENT, created_by: 'ops', digest: 'd' },
            ...{ kind: 'Region', name: 'eu', yaml: 'kind: Region', versions: [], status: region },
          },
    }),
  });
  assert.equal(await shell.run('describe', 'region', 'eu'), 0, shell.output.notes);
  assert.match(
    shell.output.out,
    /left alone: it works alone for 12d; first to fail: certificate \(agents can no longer connect\)/,
  );
  shell.output.out = '';
  assert.equal(await shell.run('get', 'regions', '-o', 'yaml'), 0, shell.output.notes);
  const items = (parse(shell.output.out) as { items: { isolation: object }[] }).items;
  assert.deepEqual(items[0]?.isolation, certificate);
});

test('events are one line each, with who did what where', async (context) => {
  const event = {
    cursor: 'c',
    at: MOMENT,
    received_at: MOMENT,
    source: 'region',
    region: 'eu',
    relay: 'eu-1',
    actor: null,
    kind: 'generation_accepted',
    detail: { generation: 5, note: 'a\u001b[31m' },
  };
  const shell = createTestShell(context, { answer: () => ({ json: { items: [event], cursor: 'c' } }) });
  assert.equal(await shell.run('events', '--region', 'eu'), 0);
  assert.equal(shell.output.out, `${MOMENT}  eu/eu-1  generation_accepted  generation=5 note=a·[31m\n`);
  assert.equal(shell.requests[0]?.path, '/api/v1/events?region=eu&limit=50');
});

test('delete asks, and a no deletes nothing', async (context) => {
  const shell = createTestShell(context, { answer: () => ({ json: {} }), confirms: false });
  assert.equal(await shell.run('delete', 'assignment', 'prod'), 1);
  assert.deepEqual(shell.requests, []);
  assert.equal(await shell.run('delete', 'agent', 'x', '--yes'), 2);
});

test('drill without a running up says so', async (context) => {
  const shell = createTestShell(context);
  assert.equal(await shell.run('drill', 'cut', 'eu'), 1);
  assert.match(shell.output.notes, /no `holdfast up` runs in/);
});

test('a token is revoked only when it is meant', async (context) => {
  const result = { dry_run: false, at: MOMENT, results: [], regions: [], warnings: [], published: true };
  const answer: Answer = () => ({ json: result });
  const asking = createTestShell(context, { answer, confirms: false });
  assert.equal(await asking.run('region', 'revoke-token', 'eu', 't-1'), 1);
  assert.deepEqual(asking.requests, []);
  const shell = createTestShell(context, { answer });
  assert.equal(await shell.run('region', 'revoke-token', 'eu', 't-1', '--yes'), 0);
  assert.deepEqual(
    shell.requests.map(({ method, path }) => `${method} ${path}`),
    ['DELETE /api/v1/regions/eu/tokens/t-1'],
  );
});

test('tokens are listed without what is secret', async (context) => {
  const token = {
    id: 't-1',
    region: 'eu',
    labels: { tier: 'prod' },
    created_at: MOMENT,
    created_by: 'operator',
  };
  const shell = createTestShell(context, {
    answer: () => ({ json: { items: [token] } }),
    clock: new ManualClock(NOW_MS),
  });
  assert.equal(await shell.run('region', 'tokens', 'eu'), 0);
  assert.match(shell.output.out, /^t-1 +tier=prod +operator +1m ago +never$/m);
});

test('what a document says that does not act yet is noted once, with its line', async (context) => {
  const reason = 'is taken and does not act yet';
  const strategy = [
    'apiVersion: opamp.io/v1',
    'kind: RolloutStrategy',
    'metadata: {name: canary}',
    'spec: {stages: [{name: all, percentage: 100, duration: 1m}]}',
  ].join('\n');
  const { notices } = parseDocuments(strategy);
  assert.equal(notices.length, 1, 'the server sees what is seen here');
  const other = { document: { kind: 'Region', name: 'eu' }, path: 'spec', code: 'value', reason };
  const json = {
    dry_run: true,
    at: MOMENT,
    results: [],
    regions: [],
    warnings: [...notices, other],
    published: true,
  };
  const shell = createTestShell(context, { answer: () => ({ json }) });
  const file = join(shell.environment.cwd, 'canary.yaml');
  writeFileSync(file, strategy);
  assert.equal(await shell.run('apply', '-f', file, '--dry-run'), 0, shell.output.notes);
  const lines = shell.output.notes.split('\n').filter((line) => line.includes('note: '));
  assert.equal(lines.length, 2, shell.output.notes);
  assert.match(lines[0] ?? '', /canary\.yaml:\d+/);
  assert.match(lines[1] ?? '', new RegExp(reason));
});

test('a relay is revoked only when it is meant, and added with a bundle that its owner alone reads', async (context) => {
  const asking = createTestShell(context, { answer: () => ({ json: { removed: true } }), confirms: false });
  assert.equal(await asking.run('relay', 'revoke', 'eu', 'eu-2'), 1);
  assert.deepEqual(asking.requests, []);
  assert.equal(await asking.run('relay', 'revoke', 'eu', 'eu-2', '--yes', '-o', 'json'), 0);
  assert.deepEqual(JSON.parse(asking.output.out), { region: 'eu', relay: 'eu-2', revoked: true });

  const join_ = {
    schema: JOIN_SCHEMA,
    plane: 'p',
    region: 'eu',
    relay: 'eu-2',
    nats: { servers: ['tls://nats.example:4222'], nkey_seed: createUserKey().seed },
    roots: { fleet: ['{}'], artifacts: [] },
  };
  const answer: Answer = () => ({ json: { region: 'eu', relay: 'eu-2', public_key: 'U', join: join_ } });
  const shell = createTestShell(context, { answer });
  const out = join(shell.environment.cwd, 'bundles');
  assert.equal(await shell.run('relay', 'add', 'eu', 'eu-2', '--out', out), 0, shell.output.notes);
  assert.deepEqual(
    shell.requests.map(({ method, path }) => `${method} ${path}`),
    ['POST /api/v1/regions/eu/relays'],
  );
  assert.equal(statSync(join(out, 'eu-2.join.json')).mode & 0o777, 0o600);
});

test('a pid file that does not name a nats-server is told nothing', async (context) => {
  const shell = createTestShell(context, {
    answer: () => ({ json: { global: { public_key: createUserKey().publicKey }, regions: [] } }),
  });
  const pidFile = join(shell.environment.cwd, 'nats.pid');
  const write = (): Promise<number> =>
    shell.run(
      ...['region', 'nats-config', '--file', join(shell.environment.cwd, 'nats.conf'), '--pid-file', pidFile],
      ...['--listen', '127.0.0.1:4222', '--store-dir', '/var/lib/nats'],
    );
  // A SIGHUP would end this very process.
  const own = process.platform === 'linux' ? [String(process.pid)] : [];
  for (const pid of [...own, '1', '', '-1', '999999999']) {
    writeFileSync(pidFile, `${pid}\n`);
    assert.equal(await write(), 1, pid);
    assert.match(shell.output.notes, /names no process that can be told/);
    shell.output.notes = '';
  }
});
