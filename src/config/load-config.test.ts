import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { ConfigError, configProblemText } from './config-error.ts';
import { KEYS } from './keys.ts';
import { checkConfig, loadConfig } from './load-config.ts';

const REFERENCE = readFileSync(new URL('../../deploy/holdfast.yaml', import.meta.url), 'utf8');
const options = { baseDir: '/etc/holdfast' };

/** The guide's config.yaml [G-8]. */
const GUIDE = `server:
  websocket:
    endpoint: 0.0.0.0:4320
    max_connections: 10000
  http:
    endpoint: 0.0.0.0:4321
  tls:
    enabled: true
    cert_file: /certs/server.crt
    key_file: /certs/server.key
    client_ca_file: /certs/ca.crt  # mTLS
database:
  type: postgres
  connection_string: "postgres://user:pass@postgres:5432/opamp?sslmode=require"
storage:
  config:
    type: s3
    bucket: opamp-configs
    region: us-east-1
  packages:
    type: s3
    bucket: opamp-packages
    region: us-east-1
auth:
  type: jwt
  secret_key_file: /secrets/jwt-key
policies:
  config_update:
    approval_required: true
    rollback_on_error: true
  package_update:
    approval_required: true
    canary_percentage: 5
    canary_duration: 1h
telemetry:
  metrics:
    endpoint: 0.0.0.0:8888
  traces:
    endpoint: jaeger:4318
  logs:
    level: info
`;

/** The file's keys that hold a value, `a.b.c`; a key of the table ends the way down. */
function leafPaths(node: unknown, prefix = ''): string[] {
  if (prefix in KEYS || typeof node !== 'object' || node === null) return [prefix];
  return Object.entries(node).flatMap(([key, value]) =>
    leafPaths(value, prefix === '' ? key : `${prefix}.${key}`),
  );
}

describe('the reference file', () => {
  const everything = REFERENCE.replace(/^(\s*)#(?=[a-z_]+:)/gm, '$1');

  it('names every key that this version knows, and no other', () => {
    assert.deepEqual(leafPaths(parse(everything)).sort(), Object.keys(KEYS).sort());
  });

  it('is what an empty file means, for both planes', () => {
    for (const plane of ['global', 'relay'] as const)
      assert.deepEqual(loadConfig(REFERENCE, plane, options), loadConfig('', plane, options));
  });

  it('shows examples that can be used', () => {
    const problems = checkConfig(everything, 'relay').filter(
      // These are there to say that it is one or the other.
      ({ path }) =>
        !path.startsWith('server.tls') &&
        !['server.max_connections', 'auth.secret_key_file', 'telemetry.metrics.tls'].includes(path),
    );
    assert.deepEqual(problems, []);
  });
});

describe('a configuration file', () => {
  it("stops the start with every key of the guide's file that this version lacks, each with its line [G-8]", () => {
    assert.throws(
      () => loadConfig(GUIDE, 'global', { ...options, file: 'config.yaml' }),
      (error: unknown) => {
        assert.ok(error instanceof ConfigError);
        const named = error.problems.map(({ code, path, line }) => `${line ?? '?'} ${code} ${path}`);
        assert.deepEqual(named, [
          '13 lacking database.type',
          '14 lacking database.connection_string',
          '17 lacking storage.config.type',
          '18 lacking storage.config.bucket',
          '19 lacking storage.config.region',
          '21 lacking storage.packages.type',
          '22 lacking storage.packages.bucket',
          '23 lacking storage.packages.region',
          '29 lacking policies.config_update.approval_required',
          '30 lacking policies.config_update.rollback_on_error',
          '32 lacking policies.package_update.approval_required',
          '33 lacking policies.package_update.canary_percentage',
          '34 lacking policies.package_update.canary_duration',
          '39 lacking telemetry.traces.endpoint',
        ]);
        assert.match(error.message, /^config\.yaml cannot be used:\n {2}line 13: database\.type: PostgreSQL/);
        assert.doesNotMatch(error.message, /user:pass/);
        return true;
      },
    );
  });

  it("serves both planes in the guide's shape", () => {
    const text = GUIDE.replace(/^database:[\s\S]*?(?=^telemetry:)/m, '').replace(/ {2}traces:\n.*\n/, '');
    const relay = loadConfig(text, 'relay', options);
    assert.deepEqual(relay.gateway.endpoint, { host: '0.0.0.0', port: 4320 });
    assert.deepEqual(relay.tls, {
      certFile: '/certs/server.crt',
      keyFile: '/certs/server.key',
      clientCaFile: '/certs/ca.crt',
      clientAuth: 'required',
    });
    assert.deepEqual(relay.metrics, { host: '0.0.0.0', port: 8888 });
    assert.deepEqual(loadConfig(text, 'global', options).http, { host: '0.0.0.0', port: 4321 });
  });

  it("takes the guide's auth blocks as they are, but for Redis [G-19, G-20]", () => {
    const jwt = `auth:
  type: jwt
  jwt:
    secret_key_file: /secrets/jwt-key
    issuer: opamp-server.example.com
    audience: opamp-agents
    expiration: 24h
    refresh_enabled: true
    refresh_before_expiry: 1h
    required_claims: [sub, exp, iat]
`;
    assert.deepEqual(loadConfig(jwt, 'global', options).auth.jwt, {
      secretFile: '/secrets/jwt-key',
      issuer: 'opamp-server.example.com',
      audience: 'opamp-agents',
      expirationMs: 86_400_000,
      requiredClaims: ['sub', 'exp', 'iat'],
      clockSkewMs: 60_000,
    });
    assert.equal(loadConfig(jwt, 'relay', options).jwtSecretFile, '/secrets/jwt-key');
    const apiKey = `auth:
  type: api_key
  api_key:
    storage: redis
    redis:
      endpoint: redis:6379
      db: 0
    prefix: opamp_
    length: 32
    expiration: 90d
    rotation_warning: 30d
`;
    for (const plane of ['global', 'relay'] as const)
      assert.deepEqual(
        checkConfig(apiKey, plane).map(({ code, path, line }) => [code, path, line]),
        [
          ['lacking', 'auth.api_key.storage', 4],
          ['lacking', 'auth.api_key.redis.endpoint', 6],
          ['lacking', 'auth.api_key.redis.db', 7],
        ],
      );
    assert.match(checkConfig(apiKey, 'global')[0]?.reason ?? '', /database.*the default/);
    const database = apiKey.replace(/ {4}storage[\s\S]*db: 0\n/, '');
    assert.deepEqual(loadConfig(database, 'global', options).auth, {
      type: 'api_key',
      apiKey: {
        prefix: 'opamp_',
        length: 32,
        expirationMs: 90 * 86_400_000,
        rotationWarningMs: 30 * 86_400_000,
      },
    });
  });

  it('does not start a global plane that takes JWTs without anything to verify them by', () => {
    assert.deepEqual(
      checkConfig('auth: {type: jwt}', 'global').map(({ code, path }) => [code, path]),
      [['missing', 'auth.jwt.secret_key_file']],
    );
    // A relay learns public keys from its manifest.
    assert.deepEqual(checkConfig('auth: {type: jwt}', 'relay'), []);
  });

  it('names the nearest known key for one that nobody knows', () => {
    const problems = checkConfig('relay:\n  setle: 5s\nserver:\n  httpp: {endpoint: "a:1"}\n', 'relay');
    assert.deepEqual(problems.map(configProblemText), [
      'line 2: relay.setle: unknown key; did you mean relay.settle?',
      'line 4: server.httpp: unknown key; did you mean server.http?',
    ]);
  });

  it('says what a key wants when its value cannot be it', () => {
    const problems = checkConfig(
      'relay: {settle: 5, offer_rate: 0}\nserver:\n  http: {endpoint: 4321}\n  websocket: hello\n',
      'relay',
    );
    assert.deepEqual(
      problems.map(({ code, path, line }) => [code, path, line]),
      [
        ['value', 'relay.settle', 1],
        ['value', 'relay.offer_rate', 1],
        ['value', 'server.http.endpoint', 3],
        ['value', 'server.websocket', 4],
      ],
    );
  });

  it('refuses to send tokens in the clear beyond this machine', () => {
    const text = 'server:\n  websocket: {endpoint: "0.0.0.0:4320"}\n';
    assert.deepEqual(
      checkConfig(text, 'relay').map(({ code, path, line }) => [code, path, line]),
      [['unsafe', 'server.websocket.endpoint', 2]],
    );
    // The global plane does not listen there.
    assert.deepEqual(checkConfig(text, 'global'), []);
    const withTls = `${text}  tls: {enabled: true, cert_file: a.crt, key_file: a.key}\n`;
    assert.deepEqual(checkConfig(withTls, 'relay'), []);
    assert.equal(loadConfig(withTls, 'relay', options).tls?.certFile, '/etc/holdfast/a.crt');
  });

  it('does not let certificates lie unused, nor tls be enabled without them', () => {
    const codes = (text: string) => checkConfig(text, 'global').map(({ code, path }) => `${code} ${path}`);
    assert.deepEqual(codes('server: {tls: {cert_file: a, key_file: b}}'), [
      'unsafe server.tls.cert_file',
      'unsafe server.tls.key_file',
    ]);
    assert.deepEqual(codes('server: {tls: {enabled: true, cert_file: a}}'), ['missing server.tls.key_file']);
    // Who asks for less than there is would believe that there is more.
    assert.deepEqual(
      codes('server: {tls: {enabled: true, cert_file: a, key_file: b, client_auth: required}}'),
      ['unsafe server.tls.client_auth'],
    );
    assert.deepEqual(codes('telemetry: {metrics: {tls: true}}'), ['unsafe telemetry.metrics.tls']);
  });

  it("takes the guide's tuning file's place for max_connections, but not two of them [G-27]", () => {
    assert.equal(loadConfig('server: {max_connections: 5}', 'relay', options).gateway.maxConnections, 5);
    const both = checkConfig('server: {max_connections: 5, websocket: {max_connections: 6}}', 'relay');
    assert.deepEqual(
      both.map(({ path }) => path),
      ['server.max_connections'],
    );
  });

  it('says where YAML is broken, twice written keys included', () => {
    assert.equal(checkConfig('relay:\n  settle: 5s\n  settle: 6s\n', 'relay')[0]?.line, 3);
    assert.equal(checkConfig('relay: [', 'relay')[0]?.code, 'yaml');
    assert.equal(checkConfig('- a\n- b\n', 'relay')[0]?.code, 'yaml');
  });

  it('takes no alias that leads nowhere, into itself or into billions, and no name that every object has', () => {
    const levels = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((name, at) => {
        const below = `*${'abcdefghij'[at] ?? ''}`;
        return `${name}: &${name} [${Array(9).fill(below).join(', ')}]`;
      }),
    ];
    for (const redact of ['*nowhere', '&self [*self]', '[*j, *j]']) {
      const problems = checkConfig(`${levels.join('\n')}\nrelay:\n  redact_keys: ${redact}\n`, 'relay');
      assert.deepEqual(
        problems.filter(({ path }) => path.startsWith('relay')).map(({ code, line }) => [code, line]),
        [['yaml', 12]],
      );
    }
    const names = checkConfig('__proto__: {}\nconstructor: 1\n', 'global');
    assert.deepEqual(
      names.map(({ code }) => code),
      ['unknown-key', 'unknown-key'],
    );
  });
});
