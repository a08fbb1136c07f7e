import { resolve } from 'node:path';
import type {
  ConfigOf,
  Endpoint,
  GlobalConfig,
  JwtConfig,
  PlaneConfig,
  PlaneKind,
  RelayConfig,
  TlsConfig,
} from './config.ts';
import { ConfigError, type ConfigProblem, configProblemText } from './config-error.ts';
import type { Values } from './keys.ts';
import { readValues } from './read-values.ts';
import { isLoopback } from './value.ts';

export interface LoadOptions {
  /** How messages name the file. */
  file?: string;
  /** Relative paths in the file start here. */
  baseDir: string;
}

/** The guide's port for metrics [G-11]; loopback unless told, because they are shown to whoever asks. */
const DEFAULT_METRICS_ENDPOINT: Endpoint = { host: '127.0.0.1', port: 8888 };

/** Every problem of the file for `plane`; empty when it can start with it. For `--check`. */
export function checkConfig(source: string, plane: PlaneKind): ConfigProblem[] {
  const { values, problems, lines } = readValues(source);
  return [...problems, ...unsafe(values, lines, plane)];
}

/**
 * One file serves both planes: each checks all of it and takes its own.
 * @throws ConfigError `invalid-config` with every problem, each with its line
 */
export function loadConfig<P extends PlaneKind>(source: string, plane: P, options: LoadOptions): ConfigOf[P] {
  const problems = checkConfig(source, plane);
  if (problems.length > 0) throw invalid(problems, options.file ?? 'the configuration');
  const { values } = readValues(source);
  const path = (name: string): string => resolve(options.baseDir, name);
  const config: ConfigOf = { global: globalConfig(values, path), relay: relayConfig(values, path) };
  return config[plane];
}

function invalid(problems: readonly ConfigProblem[], file: string): ConfigError {
  const lines = problems.map((problem) => `  ${configProblemText(problem)}`);
  const lacking = problems.some(({ code }) => code === 'lacking');
  return new ConfigError(
    'invalid-config',
    `${file} cannot be used:\n${lines.join('\n')}`,
    problems,
    lacking
      ? 'take out what this version lacks: nothing is ignored, so that nothing is believed to be in force that is not'
      : 'deploy/holdfast.yaml explains every key',
  );
}

type PathOf = (name: string) => string;

function planeConfig(values: Values, path: PathOf): Omit<PlaneConfig, 'dataDir'> {
  const metrics = values['telemetry.metrics.endpoint'];
  const tls = tlsConfig(values, path);
  return {
    http: values['server.http.endpoint'],
    ...(tls && { tls }),
    ...(metrics && { metrics }),
    ...(values['telemetry.metrics.tls'] && { metricsTls: true }),
    logLevel: values['telemetry.logs.level'],
  };
}

function tlsConfig(values: Values, path: PathOf): TlsConfig | undefined {
  const certFile = values['server.tls.cert_file'];
  const keyFile = values['server.tls.key_file'];
  const clientCaFile = values['server.tls.client_ca_file'];
  if (!values['server.tls.enabled'] || certFile === undefined || keyFile === undefined) return undefined;
  return {
    certFile: path(certFile),
    keyFile: path(keyFile),
    ...(clientCaFile !== undefined && {
      clientCaFile: path(clientCaFile),
      clientAuth: values['server.tls.client_auth'],
    }),
  };
}

function globalConfig(values: Values, path: PathOf): GlobalConfig {
  const dataDir = path(values['global.data_dir']);
  const url = values['global.url'];
  const caFile = values['global.ca_file'];
  const natsCaFile = values['nats.ca_file'];
  const servers = values['nats.servers'];
  const secretsDir = values['secrets.dir'];
  const envPrefix = values['secrets.env_prefix'];
  const allowedNetworks = values['api.allowed_networks'];
  return {
    ...planeConfig(values, path),
    dataDir,
    keysDir: path(values['global.keys_dir'] ?? resolve(dataDir, 'keys')),
    tokenFile: path(values['global.token_file'] ?? resolve(dataDir, 'operator.token')),
    ...(url !== undefined && { url }),
    api: {
      bootstrapToken: values['api.bootstrap_token'],
      ...(allowedNetworks && { allowedNetworks }),
      trustedProxies: values['api.trusted_proxies'] ?? [],
      openProbes: values['api.open_probes'],
    },
    secrets: {
      ...(secretsDir !== undefined && { dir: path(secretsDir) }),
      ...(envPrefix !== undefined && { envPrefix }),
      checkIntervalMs: values['secrets.check_interval'],
    },
    ...(caFile !== undefined && { caFile: path(caFile) }),
    nats: {
      servers,
      advertisedServers: values['nats.advertised_servers'] ?? servers,
      seedFile: path(values['nats.nkey_seed_file'] ?? resolve(dataDir, 'nats.seed')),
      ...(natsCaFile !== undefined && { caFile: path(natsCaFile) }),
    },
    signing: { maxClockJumpMs: values['signing.max_clock_jump'] },
    publish: {
      intervalMs: values['publish.interval'],
      keptGenerations: values['publish.kept_generations'],
    },
    auth: {
      type: values['auth.type'],
      apiKey: {
        prefix: values['auth.api_key.prefix'],
        length: values['auth.api_key.length'],
        expirationMs: values['auth.api_key.expiration'],
        rotationWarningMs: values['auth.api_key.rotation_warning'],
      },
      ...jwtConfig(values, path),
    },
  };
}

/** Only with a key: without one there is nothing to verify by. */
function jwtConfig(values: Values, path: PathOf): { jwt?: JwtConfig } {
  const secretFile = secretKeyFile(values);
  const jwksFile = values['auth.jwt.jwks_file'];
  if (secretFile === undefined && jwksFile === undefined) return {};
  const issuer = values['auth.jwt.issuer'];
  const audience = values['auth.jwt.audience'];
  const expirationMs = values['auth.jwt.expiration'];
  const labelsClaim = values['auth.jwt.labels_claim'];
  const regionsClaim = values['auth.jwt.regions_claim'];
  return {
    jwt: {
      ...(secretFile !== undefined && { secretFile: path(secretFile) }),
      ...(jwksFile !== undefined && { jwksFile: path(jwksFile) }),
      ...(issuer !== undefined && { issuer }),
      ...(audience !== undefined && { audience }),
      ...(expirationMs !== undefined && { expirationMs }),
      requiredClaims: values['auth.jwt.required_claims'],
      clockSkewMs: values['auth.jwt.clock_skew'],
      ...(labelsClaim !== undefined && { labelsClaim }),
      ...(regionsClaim !== undefined && { regionsClaim }),
    },
  };
}

function secretKeyFile(values: Values): string | undefined {
  return values['auth.jwt.secret_key_file'] ?? values['auth.secret_key_file'];
}

function relayConfig(values: Values, path: PathOf): RelayConfig {
  const joinFile = values['relay.join_file'];
  const httpTokenFile = values['relay.http_token_file'];
  const redactKeys = values['relay.redact_keys'];
  const natsServers = values['relay.nats_servers'];
  const siblingCaFile = values['relay.sibling_ca_file'];
  const jwtSecretFile = secretKeyFile(values);
  const natsCaFile = values['relay.nats_ca_file'];
  return {
    ...planeConfig(values, path),
    dataDir: path(values['relay.data_dir']),
    metrics: values['telemetry.metrics.endpoint'] ?? DEFAULT_METRICS_ENDPOINT,
    gateway: {
      endpoint: values['server.websocket.endpoint'],
      maxConnections: values['server.max_connections'] ?? values['server.websocket.max_connections'],
      maxMessageBytes: values['server.websocket.max_message_bytes'],
      admissionsPerSecond: values['server.websocket.admissions_per_second'],
    },
    ...(joinFile !== undefined && { joinFile: path(joinFile) }),
    ...(natsServers && { natsServers }),
    ...(natsCaFile !== undefined && { natsCaFile: path(natsCaFile) }),
    ...(httpTokenFile !== undefined && { httpTokenFile: path(httpTokenFile) }),
    ...(jwtSecretFile !== undefined && { jwtSecretFile: path(jwtSecretFile) }),
    ...(values['auth.jwt.refresh_enabled'] && { jwtRefresh: true }),
    reportIntervalMs: values['relay.report_interval'],
    lookIntervalMs: values['relay.look_interval'],
    settleMs: values['relay.settle'],
    heartbeatIntervalMs: values['relay.heartbeat_interval'],
    ...(redactKeys && { redactKeys }),
    offers: {
      perSecond: values['relay.offer_rate'],
      maxBytesInFlight: values['relay.offer_bytes_in_flight'],
    },
    fleet: {
      maxAgents: values['relay.max_agents'],
      retentionMs: values['relay.agent_retention'],
      flushIntervalMs: values['relay.flush_interval'],
    },
    siblings: {
      urls: values['relay.siblings'],
      ...(siblingCaFile !== undefined && { caFile: path(siblingCaFile) }),
    },
    outbox: {
      maxRows: values['relay.outbox_max_events'],
      maxBytes: values['relay.outbox_max_bytes'],
      maxAgeMs: values['relay.outbox_max_age'],
      keepMs: values['relay.outbox_keep'],
    },
  };
}

/** What single keys cannot show: what is missing beside another key, and what would send tokens in the clear. */
function unsafe(
  values: Partial<Values>,
  lines: ReadonlyMap<string, number>,
  plane: PlaneKind,
): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const add = (code: ConfigProblem['code'], path: string, reason: string): void => {
    const line = lines.get(path) ?? lines.get(path.split('.').slice(0, -1).join('.'));
    problems.push({ code, path, ...(line === undefined ? {} : { line }), reason });
  };
  const isTls = values['server.tls.enabled'];
  if (values['telemetry.metrics.tls'] && !isTls)
    add('unsafe', 'telemetry.metrics.tls', 'has no effect without server.tls.enabled: true');
  if (lines.has('server.tls.client_auth') && values['server.tls.client_ca_file'] === undefined)
    add('unsafe', 'server.tls.client_auth', 'has no effect without server.tls.client_ca_file');
  if (isTls) {
    for (const path of ['server.tls.cert_file', 'server.tls.key_file'] as const)
      if (values[path] === undefined) add('missing', path, 'server.tls.enabled needs it');
  } else {
    for (const path of ['server.tls.cert_file', 'server.tls.key_file', 'server.tls.client_ca_file'] as const)
      if (values[path] !== undefined) add('unsafe', path, 'has no effect without server.tls.enabled: true');
    const listeners: ('server.http.endpoint' | 'server.websocket.endpoint')[] = ['server.http.endpoint'];
    if (plane === 'relay') listeners.push('server.websocket.endpoint');
    for (const path of listeners) {
      const host = values[path]?.host;
      if (host !== undefined && !isLoopback(host)) {
        const reason = 'others than this machine can reach it, and tokens would travel in the clear';
        add('unsafe', path, `${reason}: set server.tls`);
      }
    }
  }
  if (lines.has('auth.secret_key_file') && lines.has('auth.jwt.secret_key_file'))
    add('value', 'auth.secret_key_file', 'says the same as auth.jwt.secret_key_file: keep one of them');
  const hasJwtKey = [
    values['auth.secret_key_file'],
    values['auth.jwt.secret_key_file'],
    values['auth.jwt.jwks_file'],
  ].some((file) => file !== undefined);
  if (plane === 'global' && values['auth.type'] === 'jwt' && !hasJwtKey)
    add('missing', 'auth.jwt.secret_key_file', 'auth.type: jwt needs it, or auth.jwt.jwks_file');
  if (values['server.max_connections'] !== undefined && lines.has('server.websocket.max_connections'))
    add(
      'value',
      'server.max_connections',
      'says the same as server.websocket.max_connections: keep one of them',
    );
  return problems;
}
