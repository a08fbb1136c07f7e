import type { LogLevel } from '../log/logger.ts';
import type { Endpoint } from './value.ts';

export type { Endpoint } from './value.ts';

/** The guide's `server.tls`: the same files serve every listener of the process. */
export interface TlsConfig {
  readonly certFile: string;
  readonly keyFile: string;
  /** PEM of the CA whose certificates clients must show. */
  readonly clientCaFile?: string;
  /** Whether clients must show one (default), or may. */
  readonly clientAuth?: 'required' | 'optional';
}

/** What both planes read. */
export interface PlaneConfig {
  /** REST, health, status, metrics. */
  readonly http: Endpoint;
  readonly tls?: TlsConfig;
  /** A listener for metrics alone; they are on `http` as well. */
  readonly metrics?: Endpoint;
  /** Whether that listener speaks TLS too. */
  readonly metricsTls?: boolean;
  readonly logLevel: LogLevel;
  readonly dataDir: string;
}

export interface GlobalConfig extends PlaneConfig {
  readonly keysDir: string;
  /** The first admin's bearer token; made with mode 0600 at the first start. */
  readonly tokenFile: string;
  readonly api: {
    /** False: the token file is neither made nor taken; operators have tokens of their own. */
    readonly bootstrapToken: boolean;
    /** CIDRs that are answered; absent: all. */
    readonly allowedNetworks?: readonly string[];
    /** CIDRs of proxies whose `X-Forwarded-For` is believed. */
    readonly trustedProxies: readonly string[];
    /** Whether /health and /ready are answered to all addresses. */
    readonly openProbes: boolean;
  };
  /** Where sites reach this plane over HTTP; stands in join bundles. */
  readonly url?: string;
  /** PEM of the CA that signed this plane's certificate; stands in join bundles. */
  readonly caFile?: string;
  readonly nats: {
    readonly servers: readonly string[];
    /** What join bundles tell relays to connect to. */
    readonly advertisedServers: readonly string[];
    /** This plane's user; made with mode 0600 at the first start. */
    readonly seedFile: string;
    readonly caFile?: string;
  };
  readonly secrets: {
    /** Files below it may be referred to as secrets. */
    readonly dir?: string;
    /** Environment variables whose names begin so may be. */
    readonly envPrefix?: string;
    readonly checkIntervalMs: number;
  };
  readonly signing: { readonly maxClockJumpMs: number };
  readonly publish: { readonly intervalMs: number; readonly keptGenerations: number };
  readonly auth: {
    /** What agents prove themselves with where a Region does not say it. */
    readonly type: 'token' | 'api_key' | 'jwt';
    readonly apiKey: ApiKeyConfig;
    readonly jwt?: JwtConfig;
  };
}

/** The guide's `auth.api_key`. */
export interface ApiKeyConfig {
  readonly prefix: string;
  /** Characters after the prefix. */
  readonly length: number;
  readonly expirationMs: number;
  /** How long before its end a key is told to run out. */
  readonly rotationWarningMs: number;
}

/** The guide's `auth.jwt`, as the global plane puts it into manifests. */
export interface JwtConfig {
  readonly secretFile?: string;
  readonly jwksFile?: string;
  readonly issuer?: string;
  readonly audience?: string;
  /** Longest life of a token. */
  readonly expirationMs?: number;
  readonly requiredClaims: readonly string[];
  readonly clockSkewMs: number;
  readonly labelsClaim?: string;
  readonly regionsClaim?: string;
}

export interface RelayConfig extends PlaneConfig {
  /** The agents' listener. */
  readonly gateway: {
    readonly endpoint: Endpoint;
    readonly maxConnections: number;
    readonly maxMessageBytes: number;
    readonly admissionsPerSecond: number;
  };
  readonly metrics: Endpoint;
  /** Needed at the first start only; later it is in `dataDir`. */
  readonly joinFile?: string;
  /** Instead of the join bundle's. */
  readonly natsServers?: readonly string[];
  /** PEM of the CAs of NATS, read at each connection. Instead of the join bundle's. */
  readonly natsCaFile?: string;
  /** Bearer token for the relay's own HTTP; without one it answers loopback only. */
  readonly httpTokenFile?: string;
  /** The HS256 secret that agents' JWTs are signed with. */
  readonly jwtSecretFile?: string;
  /** The guide's `auth.jwt.refresh_enabled`. */
  readonly jwtRefresh?: boolean;
  readonly reportIntervalMs: number;
  /** How often acceptance looks at its head without being rung. */
  readonly lookIntervalMs: number;
  /** How long an agent must stay healthy until a config counts as in force. */
  readonly settleMs: number;
  /** How often agents are expected to say something. */
  readonly heartbeatIntervalMs: number;
  /** Beside the built-in patterns: keys whose values are taken out of reported configs. */
  readonly redactKeys?: readonly string[];
  readonly offers: { readonly perSecond: number; readonly maxBytesInFlight: number };
  readonly fleet: {
    readonly maxAgents: number;
    readonly retentionMs: number;
    readonly flushIntervalMs: number;
  };
  readonly siblings: {
    /** Where siblings answer, by name, over what the signed list says: an empty store knows nobody else. */
    readonly urls: Readonly<Record<string, string>>;
    /** PEM of a CA that is trusted for them beside the usual ones. */
    readonly caFile?: string;
  };
  /** Events on their way to the global plane. */
  readonly outbox: {
    readonly maxRows: number;
    readonly maxBytes: number;
    readonly maxAgeMs: number;
    readonly keepMs: number;
  };
}

export interface ConfigOf {
  global: GlobalConfig;
  relay: RelayConfig;
}
export type PlaneKind = keyof ConfigOf;
