import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  agentPageSchema,
  applyResultSchema,
  apiKeyListSchema,
  API_PREFIX,
  assignmentListSchema,
  errorBodySchema,
  eventPageSchema,
  madeOperatorSchema,
  type MakeOperator,
  operatorListSchema,
  regionListSchema,
  relayListSchema,
  type Role,
  ROLES,
  statusSchema,
  whoamiSchema,
} from '../../src/api/index.ts';
import { createHttpServer } from '../../src/http/http-server.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { assignmentYaml, PlaneFixture, regionYaml, TEMPLATE } from '../plane.fixture.ts';
import { enforceAccess } from './enforce.ts';
import { ROUTE_ACCESS } from './route-access.ts';

const MINUTE_MS = 60_000;
const BOTH = [
  TEMPLATE,
  regionYaml('eu'),
  regionYaml('us'),
  assignmentYaml('prod-eu', 'eu'),
  assignmentYaml('prod-us', 'us'),
].join('---\n');

let plane: PlaneFixture;
beforeEach(async () => {
  plane = new PlaneFixture();
  await plane.start();
});
afterEach(() => plane.close());

async function make(wanted: Partial<MakeOperator> & { name: string; role: Role }) {
  return plane.ask(madeOperatorSchema, 'POST', '/operators', { json: wanted });
}

type Body = { yaml: string } | { json: unknown } | undefined;
/** The status, and the code and message of a refusal. */
async function answer(
  token: string | undefined,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: Body,
  address?: string,
) {
  const { status, body: json } = await plane.call(method, path, body, {
    token,
    ...(address !== undefined && { address }),
  });
  const error = errorBodySchema.safeParse(json).data?.error;
  return { status, code: error?.code, message: error?.message ?? '', json };
}

async function refusals() {
  const { items } = await plane.ask(eventPageSchema, 'GET', '/events?limit=1000');
  return items.filter(({ kind }) => kind === 'access_refused');
}

/** As somebody with the file would. */
function sql(statement: string): void {
  const db = openSqlite(join(plane.dir, 'global.db'), { synchronous: 'FULL', schemas: [] });
  db.exec(statement);
  db.close();
}

/** Every path that the API really has. */
async function paths(): Promise<string[]> {
  const { body } = await plane.call('GET', '/openapi.json');
  const { paths: described } = body as { paths: Record<string, Record<string, unknown>> };
  const ours = Object.entries(described).filter(([path]) => path.startsWith(API_PREFIX));
  return ours.flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => `${method.toUpperCase()} ${path.slice(API_PREFIX.length).replaceAll(/\{(\w+)\}/g, ':$1')}`,
    ),
  );
}

describe('the table of what paths need', () => {
  it('has every path of the API and no other', async () => {
    assert.deepEqual([...(await paths()), 'GET /openapi.json'].sort(), Object.keys(ROUTE_ACCESS).sort());
  });

  it('must name a path before there can be one', async () => {
    const { app } = createHttpServer({ log: silentLogger });
    await app.register(async (scope) => {
      enforceAccess(scope, { noteForbidden: async () => undefined });
      const add = (path: string) => scope.get(path, async () => ({}));
      add('/api/v1/status');
      for (const path of ['/api/v1/nothing', '/status', '/api/v1/constructor'])
        assert.throws(() => add(path), /not in access\/route-access.ts/, path);
    });
    await app.close();
  });

  it('decides: each role is refused every path that needs what it lacks, by the name of that, and no other', async () => {
    await plane.apply(BOTH);
    for (const role of Object.keys(ROLES) as Role[]) {
      const { token } = await make({ name: `one-${role}`, role });
      for (const [route, { needs }] of Object.entries(ROUTE_ACCESS)) {
        const [method = '', path = ''] = route.split(' ');
        const url = path.replace(':name', 'eu').replace(/:\w+/, 'x');
        // Without a body or with names that nobody has, nothing is done; what matters is whether it gets that far.
        if (role === 'admin' && method === 'DELETE') continue;
        const got = await answer(token, method as 'GET' | 'POST' | 'DELETE', url);
        const isAllowed = (ROLES[role] as readonly string[]).includes(needs);
        assert.equal(got.status === 403, !isAllowed, `${role} ${route}: ${got.status} ${got.message}`);
        if (!isAllowed) assert.match(got.message, new RegExp(`lacks the permission ${needs} `));
      }
    }
  });

  it('takes Region documents of admins only: they say how a region behaves alone', async () => {
    const { token } = await make({ name: 'op', role: 'operator' });
    await plane.apply(BOTH);
    assert.equal((await answer(token, 'POST', '/apply', { yaml: BOTH })).status, 200);
    const got = await answer(token, 'POST', '/apply', { yaml: regionYaml('ap') });
    assert.deepEqual([got.status, got.code], [403, 'forbidden']);
    assert.match(got.message, /permission regions/);
  });
});

describe('an operator', () => {
  it('is made with a token that is shown once and stands nowhere in the database', async () => {
    const { token } = await make({ name: 'alice', role: 'admin', regions: ['eu'] });
    assert.match(token, /^hfo_[0-9a-f]{12}_[\w-]{43}$/);
    const listed = await plane.ask(operatorListSchema, 'GET', '/operators');
    assert.deepEqual(
      listed.items.map(({ name, role, regions, created_by }) => [name, role, regions, created_by]),
      [['alice', 'admin', ['eu'], 'operator']],
    );
    const { body } = await plane.call('GET', '/events?limit=1000');
    assert.doesNotMatch(JSON.stringify([listed, body]), new RegExp(token.slice(17)));
  });

  it('acts in the audit under its own name', async () => {
    const { token } = await make({ name: 'alice', role: 'admin' });
    await answer(token, 'POST', '/apply', { yaml: BOTH });
    const { items } = await plane.ask(eventPageSchema, 'GET', '/events?limit=1000');
    const applied = items.filter(({ kind }) => ['resource_applied', 'generation_signed'].includes(kind));
    assert.deepEqual([...new Set(applied.map(({ actor }) => actor))], ['alice']);
    assert.ok(applied.length > 5);
  });

  it('is nobody any more when revoked, replaced or expired, and says so', async () => {
    const { token } = await make({ name: 'alice', role: 'viewer', expires_in_s: 3600 });
    assert.equal((await answer(token, 'GET', '/whoami')).status, 200);
    const again = await answer(plane.plane.token, 'POST', '/operators', {
      json: { name: 'alice', role: 'viewer' },
    });
    assert.equal(again.status, 409);
    const next = await make({ name: 'alice', role: 'approver', expires_in_s: 3600, replace: true });
    assert.equal((await answer(token, 'GET', '/whoami')).status, 401);
    const who = await plane.call('GET', '/whoami', undefined, { token: next.token });
    assert.equal(whoamiSchema.parse(who.body).role, 'approver');
    await plane.clock.advance(3_600_000);
    assert.match((await answer(next.token, 'GET', '/whoami')).message, /alice expired/);
    await make({ name: 'alice', role: 'viewer', replace: true });
    await plane.call('DELETE', '/operators/alice');
    assert.equal((await answer(next.token, 'GET', '/whoami')).status, 401);
  });

  it('was last used to the hour, and use all day does not write all day', async () => {
    const { token } = await make({ name: 'alice', role: 'viewer' });
    const used = async () =>
      (await plane.ask(operatorListSchema, 'GET', '/operators')).items[0]?.last_used_at;
    assert.equal(await used(), null);
    await plane.clock.advance(10 * MINUTE_MS);
    await answer(token, 'GET', '/whoami');
    const hour = new Date(Math.floor(plane.clock.now() / 3_600_000) * 3_600_000).toISOString();
    assert.equal(await used(), hour);
  });

  it('is taken with its name, its scope and its life as they should be, and not otherwise', async () => {
    for (const bad of [
      { name: 'plane', role: 'admin' },
      { name: 'Alice', role: 'admin' },
      { name: 'a', role: 'root' },
      { name: 'a', role: 'viewer', regions: [] },
      { name: 'a', role: 'viewer', labels: {} },
      { name: 'a', role: 'viewer', labels: { region: 'eu' } },
      { name: 'a', role: 'viewer', expires_in_s: 0 },
      { name: 'a', role: 'viewer', region: 'eu' },
    ])
      assert.ok(
        [400, 409].includes((await plane.call('POST', '/operators', { json: bad })).status),
        JSON.stringify(bad),
      );
  });

  it('with a scope makes no operators, also as admin of a region', async () => {
    const { token } = await make({ name: 'eu-admin', role: 'admin', regions: ['eu'] });
    for (const path of ['/operators', '/nats-config'])
      assert.match((await answer(token, 'GET', path)).message, /region eu only/);
    const got = await answer(token, 'POST', '/operators', { json: { name: 'x', role: 'admin' } });
    assert.equal(got.status, 403);
  });
});

describe('a scope of regions', () => {
  let token: string;
  beforeEach(async () => {
    await plane.apply(BOTH);
    token = (await make({ name: 'eu-op', role: 'operator', regions: ['eu'] })).token;
  });
  const apply = (yaml: string) => answer(token, 'POST', '/apply', { yaml });

  it('takes in a change that changes nothing else, and not one that does', async () => {
    const eu = assignmentYaml('prod-eu', 'eu', 'priority: 7');
    assert.equal((await apply(eu)).status, 200);
    for (const beyond of [
      assignmentYaml('prod-us', 'us', 'priority: 7'),
      `${assignmentYaml('prod-eu', 'eu', 'priority: 8')}---\n${assignmentYaml('prod-us', 'us', 'priority: 7')}`,
      assignmentYaml('wide', 'eu, us'),
      // What may move out of the scope was in it; what comes in was not.
      assignmentYaml('prod-eu', 'us'),
      assignmentYaml('prod-us', 'eu'),
      // Not said is everywhere, also in regions that come later; so is what an agent's own name brings.
      assignmentYaml('wide', 'eu').replace('{regions: [eu]}', '{labels: {tier: x}}'),
      assignmentYaml('wide', 'eu').replace(
        '{regions: [eu]}',
        '{expressions: [{key: region, operator: NotIn, values: [us]}]}',
      ),
      assignmentYaml('wide', 'eu').replace('{regions: [eu]}', '{agent_ids: [a-1], labels: {region: eu}}'),
      regionYaml('eu', '{kind: edge}'),
    ]) {
      const got = await apply(beyond);
      assert.deepEqual([got.status, got.code], [403, 'forbidden'], `${beyond}\n${got.message}`);
    }
    for (const within of ['{labels: {region: eu}}', '{regions: [eu], agent_ids: [a-1]}'])
      assert.equal(
        (await apply(assignmentYaml('more', 'eu', 'priority: 3').replace('{regions: [eu]}', within))).status,
        200,
      );
    const { items } = await plane.ask(eventPageSchema, 'GET', '/events?limit=1000&region=us');
    assert.deepEqual(
      items.filter(({ actor }) => actor === 'eu-op'),
      [],
    );
  });

  it('refuses a dry run of what it would refuse: it shows another region’s configuration', async () => {
    const got = await answer(token, 'POST', '/apply?dry_run=true', {
      yaml: assignmentYaml('prod-us', 'us', 'priority: 7'),
    });
    assert.equal(got.status, 403);
    assert.doesNotMatch(JSON.stringify(got.json), /diff|otel\.example/);
  });

  it('takes new versions of templates that nobody outside of it uses, and of no others', async () => {
    const next = TEMPLATE.replace('v1.0.0', 'v2.0.0');
    assert.match((await apply(next)).message, /ConfigTemplate standard-collector reaches beyond/);
    assert.equal((await apply(next.replace('standard-collector', 'eu-collector'))).status, 200);
    assert.equal((await answer(token, 'DELETE', '/templates/eu-collector')).status, 200);
  });

  it('is held against retries and deletions', async () => {
    for (const [method, path] of [
      ['POST', '/assignments/prod-us/retry'],
      ['DELETE', '/assignments/prod-us'],
      ['DELETE', '/templates/standard-collector'],
      ['POST', '/regions/us/tokens'],
    ] as const)
      assert.equal(
        (await answer(token, method, path, method === 'POST' ? { json: {} } : undefined)).status,
        403,
        path,
      );
    assert.equal((await answer(token, 'POST', '/assignments/prod-eu/retry')).status, 200);
    assert.equal((await answer(token, 'POST', '/regions/eu/tokens', { json: {} })).status, 200);
    assert.equal((await answer(token, 'DELETE', '/assignments/prod-eu')).status, 200);
  });

  it('takes in API keys that are for its regions alone', async () => {
    const key = async (...regions: string[]) => answer(token, 'POST', '/api-keys', { json: { regions } });
    assert.equal((await key('eu')).status, 200);
    for (const regions of [['us'], ['eu', 'us']]) assert.equal((await key(...regions)).status, 403);
    await plane.call('POST', '/api-keys', { json: { regions: ['eu', 'us'] } });
    const { items } = apiKeyListSchema.parse((await plane.call('GET', '/api-keys')).body);
    const seen = apiKeyListSchema.parse((await answer(token, 'GET', '/api-keys')).json).items;
    assert.deepEqual(
      seen.map(({ regions }) => regions),
      [['eu']],
    );
    const [both] = items.filter(({ regions }) => regions.length > 1);
    const path = `/api-keys/${both?.id ?? ''}`;
    assert.equal((await answer(token, 'DELETE', path)).status, 403);
    assert.equal((await answer(token, 'POST', `${path}/rotate`, { json: { overlap_s: 0 } })).status, 403);
    assert.equal((await answer(token, 'DELETE', `/api-keys/${seen[0]?.id ?? ''}`)).status, 200);
  });

  it('shows its own regions, relays, assignments, agents and events, and nothing of others', async () => {
    await plane.call('POST', '/regions/eu/relays', { json: { relay: 'eu-1' } });
    await plane.call('POST', '/regions/us/relays', { json: { relay: 'us-1' } });
    const see = async (path: string) => (await answer(token, 'GET', path)).json;
    const names = (items: readonly { name: string }[]) => items.map(({ name }) => name);
    assert.deepEqual(names(regionListSchema.parse(await see('/regions')).items), ['eu']);
    assert.deepEqual(names(relayListSchema.parse(await see('/relays')).items), ['eu-1']);
    assert.deepEqual(names(assignmentListSchema.parse(await see('/assignments')).items), ['prod-eu']);
    assert.deepEqual(names(statusSchema.parse(await see('/status')).regions), ['eu']);
    const asked = agentPageSchema.parse(await see('/agents')).regions;
    assert.deepEqual(
      asked.map(({ region }) => region),
      ['eu'],
    );
    const events = eventPageSchema.parse(await see('/events?limit=1000')).items;
    assert.ok(events.length > 0);
    assert.deepEqual([...new Set(events.map(({ region }) => region))], ['eu']);
    for (const path of [
      '/regions/us',
      '/assignments/prod-us',
      '/agents?region=us',
      '/agents/a?region=us',
      '/events?region=us',
    ])
      assert.equal((await answer(token, 'GET', path)).status, 403, path);
  });

  it('is not refused for what any write would have changed elsewhere', async () => {
    // As after an upgrade that compiles differently: the next write, whoever makes it, brings it to the region.
    sql(`INSERT INTO agent_tokens (region, id, sha256, labels, created_ms, created_by)
       VALUES ('us', 't-1', '${'0'.repeat(64)}', '{}', 0, 'x')`);
    const got = await apply(assignmentYaml('prod-eu', 'eu', 'priority: 9'));
    assert.equal(got.status, 200, got.message);
    // It is brought there, and not shown to who may not see it.
    assert.deepEqual(
      applyResultSchema.parse(got.json).regions.map(({ name }) => name),
      ['eu'],
    );
    const { items } = await plane.ask(eventPageSchema, 'GET', '/events?limit=1000&region=us');
    assert.equal(items.filter(({ kind }) => kind === 'generation_signed').length, 2);
  });

  it('shows no version of an assignment that was about others then', async () => {
    await plane.apply(assignmentYaml('moved', 'us', 'priority: 3'));
    await plane.apply(assignmentYaml('moved', 'eu', 'priority: 3'));
    assert.equal((await answer(token, 'GET', '/assignments/moved?version=2')).status, 200);
    const old = await answer(token, 'GET', '/assignments/moved?version=1');
    assert.equal(old.status, 403);
    assert.doesNotMatch(JSON.stringify(old.json), /regions: \[us\]/);
  });

  it('shows no metrics, which are about all regions', async () => {
    const metrics = async (shown: string | undefined) =>
      plane.plane.http.app.inject({
        url: '/metrics',
        remoteAddress: '192.0.2.1',
        headers: { authorization: `Bearer ${shown ?? ''}` },
      });
    assert.equal((await metrics(plane.plane.token)).statusCode, 200);
    const refused = await metrics(token);
    assert.equal(refused.statusCode, 403);
    assert.doesNotMatch(refused.body, /holdfast_/);
    assert.equal((await refusals()).filter(({ actor }) => actor === 'eu-op').length, 1);
  });
});

describe('a scope that this version cannot read', () => {
  it('lets nobody in: what it leaves out must not be taken for everything', async () => {
    const { token } = await make({ name: 'eu-op', role: 'operator', regions: ['eu'] });
    sql(`UPDATE operators SET scope = '{"sites": ["eu-7"]}' WHERE name = 'eu-op'`);
    const got = await answer(token, 'GET', '/status');
    assert.deepEqual([got.status, got.code], [503, 'unavailable']);
  });
});

describe('a scope of labels', () => {
  let token: string;
  const TEAM = '{labels: {team: pay}}';
  const team = (selector: string) =>
    assignmentYaml('team', 'eu', 'priority: 5').replace('{regions: [eu]}', selector);
  beforeEach(async () => {
    await plane.apply(BOTH);
    token = (await make({ name: 'pay', role: 'operator', labels: { team: 'pay' } })).token;
  });

  it('takes in assignments whose agents all have the labels', async () => {
    for (const selector of [
      TEAM,
      '{regions: [us], labels: {team: pay, tier: x}}',
      '{expressions: [{key: team, operator: In, values: [pay]}]}',
    ])
      assert.equal((await answer(token, 'POST', '/apply', { yaml: team(selector) })).status, 200, selector);
    for (const selector of [
      '{labels: {team: other}}',
      '{labels: {tier: x}}',
      '{expressions: [{key: team, operator: In, values: [pay, other]}]}',
      '{expressions: [{key: team, operator: Exists}]}',
      '{agent_ids: [a-1], labels: {team: pay}}',
      '{}',
    ])
      assert.equal((await answer(token, 'POST', '/apply', { yaml: team(selector) })).status, 403, selector);
  });

  it('does not reach what all agents of a region depend on', async () => {
    const got = await answer(token, 'POST', '/regions/eu/tokens', { json: {} });
    assert.match(got.message, /whole region eu/);
  });
});

describe('who is not let in', () => {
  it('is answered 401 for a token that is not known, and 503 when that cannot be told', async () => {
    const { token } = await make({ name: 'alice', role: 'viewer' });
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    assert.equal((await answer(wrong, 'GET', '/status')).status, 401);
    assert.equal((await answer(undefined, 'GET', '/status')).status, 401);
    sql('ALTER TABLE operators RENAME TO gone');
    assert.equal((await answer(token, 'GET', '/status')).status, 503);
    assert.equal((await answer(plane.plane.token, 'GET', '/status')).status, 200);
  });

  it('is in the audit, the one who is known by name', async () => {
    const { token } = await make({ name: 'alice', role: 'viewer' });
    await answer(token, 'POST', '/apply', { yaml: BOTH });
    await answer('hfo_guess', 'GET', '/status?token=secret', undefined, '203.0.113.9');
    const rows = await refusals();
    assert.deepEqual(
      rows.map(({ actor, detail }) => [
        actor,
        detail['code'],
        detail['method'],
        detail['path'],
        detail['address'],
      ]),
      [
        ['alice', 'forbidden', 'POST', '/api/v1/apply', '127.0.0.1'],
        ['unknown', 'unauthorized', 'GET', '/api/v1/status', '203.0.113.9'],
      ],
    );
    assert.match(String(rows[0]?.detail['reason']), /permission apply/);
    assert.doesNotMatch(JSON.stringify(rows), /guess|secret/);
  });

  it('is counted in a flood, not written down one by one, and pushes out nobody who is known', async () => {
    const { token } = await make({ name: 'alice', role: 'viewer' });
    for (let index = 0; index < 100; index++)
      await answer('hfo_guess', 'GET', '/status', undefined, `203.0.113.${index % 50}`);
    await answer(token, 'GET', '/operators');
    const rows = await refusals();
    const strangers = rows.filter(({ actor }) => actor === 'unknown');
    assert.equal(strangers.length, 20);
    assert.equal(rows.length, 21);
    await plane.clock.advance(10 * MINUTE_MS);
    await plane.restart();
    const summary = (await refusals()).flatMap(({ detail }) =>
      detail['count'] === undefined ? [] : [detail],
    );
    assert.deepEqual(
      summary.map(({ count }) => count),
      [80],
    );
    assert.equal((summary[0]?.['sample'] as { path: string }).path, '/api/v1/status');
  });

  it('waits after too many guesses from one address; others do not', async () => {
    const guess = (address: string) => answer('hfo_guess', 'GET', '/status', undefined, address);
    const statuses = [];
    for (let index = 0; index < 21; index++) statuses.push((await guess('203.0.113.7')).status);
    assert.deepEqual([...new Set(statuses.slice(0, 20))], [401]);
    assert.equal(statuses[20], 429);
    assert.equal((await answer(plane.plane.token, 'GET', '/status', undefined, '203.0.113.7')).status, 429);
    assert.equal((await answer(plane.plane.token, 'GET', '/status', undefined, '203.0.113.8')).status, 200);
    // One household has a /64.
    for (let index = 0; index < 20; index++) await guess(`2001:db8::${index.toString(16)}`);
    assert.equal((await guess('2001:db8:0:0:ffff::1')).status, 429);
    assert.equal((await guess('2001:db8:0:1::1')).status, 401);
    await plane.clock.advance(MINUTE_MS);
    assert.equal((await answer(plane.plane.token, 'GET', '/status', undefined, '203.0.113.7')).status, 200);
  });
});

describe('the networks that are allowed [G-28]', () => {
  const start = async (yaml: string) => {
    await plane.restart({ yaml });
  };
  const from = async (address: string, headers: Record<string, string> = {}, path = '/whoami') =>
    (await plane.call('GET', path, undefined, { token: plane.plane.token, address, headers })).status;

  it('are checked before the token, in both dresses of IPv4', async () => {
    await start('api: {allowed_networks: [10.1.0.0/16, "2001:db8::/32"]}\n');
    assert.equal(await from('10.1.2.3'), 200);
    assert.equal(await from('::ffff:10.1.2.3'), 200);
    assert.equal(await from('2001:db8:1::1'), 200);
    for (const address of ['10.2.0.1', '::ffff:10.2.0.1', '2001:db9::1', '127.0.0.1'])
      assert.equal(await from(address), 403, address);
    const { app } = plane.plane.http;
    const without = await app.inject({ url: '/api/v1/whoami', remoteAddress: '10.2.0.1' });
    assert.equal(without.statusCode, 403);
    for (const [url, status] of [
      ['/health', 200],
      ['/ready', 200],
      ['/metrics', 403],
    ] as const)
      assert.equal((await app.inject({ url, remoteAddress: '10.2.0.1' })).statusCode, status, url);
  });

  it('include probes when told so', async () => {
    await start('api: {allowed_networks: [10.1.0.0/16], open_probes: false}\n');
    const probe = await plane.plane.http.app.inject({ url: '/health', remoteAddress: '10.2.0.1' });
    assert.equal(probe.statusCode, 403);
  });

  it('are not talked round with X-Forwarded-For, which counts from trusted proxies only', async () => {
    await start('api: {allowed_networks: [10.1.0.0/16], trusted_proxies: [10.9.0.1]}\n');
    const forwarded = (value: string) => ({ 'x-forwarded-for': value });
    assert.equal(await from('203.0.113.7', forwarded('10.1.0.1')), 403);
    assert.equal(await from('10.9.0.1', forwarded('10.1.0.1')), 200);
    // The client wrote the first, the proxy the last.
    assert.equal(await from('10.9.0.1', forwarded('10.1.0.1, 203.0.113.7')), 403);
    assert.equal(await from('10.9.0.1', forwarded('203.0.113.7, 10.1.0.1')), 200);
    assert.equal(await from('10.9.0.1', forwarded('10.1.0.1, 10.9.0.1')), 200);
    assert.equal(await from('10.9.0.1', forwarded('10.1.0.1, nonsense')), 403);
    assert.equal(await from('10.9.0.1'), 403);
  });
});

describe('the bootstrap token', () => {
  it('can be retired when there is another admin, and what was kept of it counts for nothing then', async () => {
    const bootstrap = plane.plane.token;
    const { token } = await make({ name: 'root-admin', role: 'admin' });
    await make({ name: 'eu-admin', role: 'admin', regions: ['eu'] });
    await plane.restart({ yaml: 'api: {bootstrap_token: false}\n' });
    assert.equal(plane.plane.token, undefined);
    assert.equal((await answer(bootstrap, 'GET', '/whoami')).status, 401);
    assert.equal((await answer(token, 'GET', '/whoami')).status, 200);
    // Nobody would be left who can make another.
    const last = await answer(token, 'DELETE', '/operators/root-admin');
    assert.deepEqual([last.status, last.code], [409, 'conflict']);
    await plane.clock.advance(MINUTE_MS);
    assert.equal((await answer(token, 'GET', '/whoami')).status, 200);
  });
});
