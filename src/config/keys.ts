import { DEFAULT_API_KEY_SHAPE, MAX_KEY_LENGTH, MIN_KEY_LENGTH } from '../credentials/api-key.ts';
import { LOG_LEVELS } from '../log/logger.ts';
import {
  choice,
  cidrs,
  duration,
  endpoint,
  file,
  flag,
  keyPrefix,
  namePrefix,
  on,
  siblings,
  size,
  text,
  texts,
  type ValueType,
  whole,
} from './value.ts';

type Reader = 'global' | 'relay' | 'both';
interface Key<T, D> {
  readonly type: ValueType<T>;
  /** Which plane acts on it; the other accepts it, as one file serves both. */
  readonly reader: Reader;
  /** As it would be written; undefined: there is none. */
  readonly fallback: D;
}
const both = <T, const D = undefined>(type: ValueType<T>, fallback?: D): Key<T, D> =>
  key('both', type, fallback);
const global = <T, const D = undefined>(type: ValueType<T>, fallback?: D): Key<T, D> =>
  key('global', type, fallback);
const relay = <T, const D = undefined>(type: ValueType<T>, fallback?: D): Key<T, D> =>
  key('relay', type, fallback);
function key<T, D>(reader: Reader, type: ValueType<T>, fallback?: D): Key<T, D> {
  return { reader, type, fallback: fallback as D };
}

/**
 * Every key that this version knows, with its type and default. What each means stands in deploy/holdfast.yaml, which
 * a test holds against this table. The sections `server`, `database`, `auth` and `telemetry` are the guide's
 * [G-8, G-27]; the others are ours.
 */
export const KEYS = {
  'server.websocket.endpoint': relay(endpoint, '127.0.0.1:4320'),
  'server.websocket.max_connections': relay(whole(1), 10_000),
  'server.websocket.max_message_bytes': relay(size(64 * 1024), '64MiB'),
  'server.websocket.admissions_per_second': relay(whole(1), 200),
  'server.http.endpoint': both(endpoint, '127.0.0.1:4321'),
  'server.tls.enabled': both(flag, false),
  'server.tls.cert_file': both(file),
  'server.tls.key_file': both(file),
  'server.tls.client_ca_file': both(file),
  'server.tls.client_auth': both(choice(['required', 'optional']), 'required'),
  // The guide's tuning.yaml writes this one level higher than its config.yaml; the same thing is meant.
  'server.max_connections': relay(whole(1)),
  // Bodies are gzipped wherever the other side accepts it; there is nothing else to choose yet.
  'server.compression.enabled': relay(on, true),
  'server.compression.algorithm': relay(choice(['gzip']), 'gzip'),

  'database.type': global(choice(['sqlite']), 'sqlite'),
  'auth.type': both(choice(['token', 'api_key', 'jwt']), 'token'),
  // The guide's config.yaml writes this one level higher than its auth-jwt.yaml; the same thing is meant.
  'auth.secret_key_file': both(file),
  'auth.jwt.secret_key_file': both(file),
  'auth.jwt.jwks_file': global(file),
  'auth.jwt.issuer': global(text),
  'auth.jwt.audience': global(text),
  'auth.jwt.expiration': global(duration('1m')),
  'auth.jwt.required_claims': global(texts, ['sub', 'exp']),
  'auth.jwt.clock_skew': global(duration('0s', '1h'), '1m'),
  'auth.jwt.labels_claim': global(text),
  'auth.jwt.regions_claim': global(text),
  'auth.jwt.refresh_enabled': both(flag, false),
  'auth.jwt.refresh_before_expiry': both(duration('1m'), '1h'),
  'auth.api_key.storage': both(choice(['database']), 'database'),
  'auth.api_key.prefix': global(keyPrefix, DEFAULT_API_KEY_SHAPE.prefix),
  'auth.api_key.length': global(whole(MIN_KEY_LENGTH, MAX_KEY_LENGTH), DEFAULT_API_KEY_SHAPE.length),
  'auth.api_key.expiration': global(duration('1m'), '90d'),
  'auth.api_key.rotation_warning': global(duration('0s'), '30d'),

  'telemetry.metrics.endpoint': both(endpoint),
  'telemetry.metrics.tls': both(flag, false),
  'telemetry.logs.level': both(choice(LOG_LEVELS), 'info'),

  'global.data_dir': global(file, '/var/lib/holdfast/global'),
  'global.keys_dir': global(file),
  'global.token_file': global(file),
  'global.url': global(text),
  'global.ca_file': global(file),

  'api.bootstrap_token': global(flag, true),
  'api.allowed_networks': global(cidrs),
  'api.trusted_proxies': global(cidrs),
  'api.open_probes': global(flag, true),

  'secrets.dir': global(file),
  'secrets.env_prefix': global(namePrefix),
  'secrets.check_interval': global(duration('1s', '1d'), '1m'),

  'nats.servers': global(texts, ['nats://127.0.0.1:4222']),
  'nats.advertised_servers': global(texts),
  'nats.nkey_seed_file': global(file),
  'nats.ca_file': global(file),

  'signing.max_clock_jump': global(duration('1m'), '1d'),
  'publish.interval': global(duration('1s', '1d'), '30s'),
  'publish.kept_generations': global(whole(1, 100), 3),

  'relay.data_dir': relay(file, '/var/lib/holdfast/relay'),
  'relay.join_file': relay(file),
  'relay.nats_servers': relay(texts),
  'relay.nats_ca_file': relay(file),
  'relay.http_token_file': relay(file),
  'relay.look_interval': relay(duration('1s', '1d'), '30s'),
  'relay.report_interval': relay(duration('1s', '1h'), '10s'),
  'relay.settle': relay(duration('0s', '1h'), '10s'),
  'relay.heartbeat_interval': relay(duration('1s', '1h'), '30s'),
  'relay.redact_keys': relay(texts),
  'relay.offer_rate': relay(whole(1), 200),
  'relay.offer_bytes_in_flight': relay(size(1024 * 1024), '64MiB'),
  'relay.max_agents': relay(whole(1), 100_000),
  'relay.agent_retention': relay(duration('1m'), '7d'),
  'relay.flush_interval': relay(duration('100ms', '5m'), '1s'),
  'relay.outbox_max_events': relay(whole(100), 50_000),
  'relay.outbox_max_bytes': relay(size(1024 * 1024), '64MiB'),
  'relay.outbox_max_age': relay(duration('1h'), '90d'),
  'relay.outbox_keep': relay(duration('0s'), '7d'),
  'relay.siblings': relay(siblings, []),
  'relay.sibling_ca_file': relay(file),
} as const satisfies Record<string, Key<unknown, unknown>>;

type KeyPath = keyof typeof KEYS;
type TypeOf<P extends KeyPath> = (typeof KEYS)[P] extends Key<infer T, unknown> ? T : never;
type FallbackOf<P extends KeyPath> = (typeof KEYS)[P]['fallback'];
/** The value of each key: undefined only where it has no default. */
export type Values = {
  readonly [P in KeyPath]: FallbackOf<P> extends undefined ? TypeOf<P> | undefined : TypeOf<P>;
};

/**
 * What the guide's files name and this version lacks [G-7, G-9, G-10, G-11, G-19, G-27]. It stops the start: an
 * operator who wrote `approval_required: true` must not find out later that nobody asked for approval. A path covers
 * everything below it.
 */
export const LACKING: readonly (readonly [path: string, reason: string])[] = [
  [
    'database.connection_string',
    'PostgreSQL is not in this version: the global plane keeps its SQLite file in global.data_dir',
  ],
  ['database.max_open_conns', 'there is no pool: the database is a file of this process'],
  ['database.max_idle_conns', 'there is no pool: the database is a file of this process'],
  ['database.conn_max_lifetime', 'there is no pool: the database is a file of this process'],
  ['database.indexes', 'indexes are made by the program, not by its configuration'],
  ['storage', 'S3 is not in this version: configs are kept in the database, packages are not served yet'],
  [
    'auth.api_key.redis',
    'Redis is not in this version: the digests of API keys are in the global plane’s database (auth.api_key.storage: database, the default)',
  ],
  ['policies', 'approvals, rollback on error and canaries are not in this version'],
  ['telemetry.traces', 'traces are not in this version'],
  ['server.batching', 'messages are not batched in this version'],
  ['server.caching', 'caches are bounded by bytes, not by age, and need no setting'],
  ['extensions', "this is for an agent's own configuration; print one with `holdfast agent-config`"],
];

/** Values of known keys that the guide's files use and this version lacks. */
export const LACKING_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'database.type': {
    postgres: 'PostgreSQL is not in this version: the global plane keeps its SQLite file in global.data_dir',
  },
  'auth.api_key.storage': {
    redis:
      'Redis is not in this version: the digests of API keys are in the global plane’s database (storage: database, the default)',
  },
};
