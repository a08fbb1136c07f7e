import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket, type ClientOptions } from 'ws';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { configHash } from '../../src/manifest/config-hash.ts';
import type {
  Credentials,
  Manifest,
  ManifestAssignment,
  RegionAuth,
  RevisionFile,
} from '../../src/manifest/document.ts';
import { createRegistry, type Registry } from '../../src/metrics/registry.ts';
import { agentCapabilities } from '../../src/opamp/capabilities.ts';
import { decodeServerToAgent, encodeAgentToServer } from '../../src/opamp/codec.ts';
import { frameMessage, unframeMessage } from '../../src/opamp/framing.ts';
import { type AgentToServer, RemoteConfigStatuses, type ServerToAgent } from '../../src/opamp/messages.ts';
import { uidToBytes } from '../../src/opamp/uid.ts';
import { ListenerTls } from '../../src/tls/listener-tls.ts';
import { TlsFolder } from '../../src/tls/test-set.ts';
import { Brake } from '../../regional/brake/brake.ts';
import { brakeSchema, TripStore } from '../../regional/brake/trip-store.ts';
import { openSqlite, type SqliteDatabase } from '../../src/store/sqlite.ts';
import { Fleet } from '../../regional/fleet/fleet.ts';
import type { FleetLimits } from '../../regional/fleet/limits.ts';
import { acceptedAuth, type Content } from '../../regional/sessions/content.ts';
import type { Enrolment } from '../../regional/sessions/enrolment.ts';
import { Sessions } from '../../regional/sessions/sessions.ts';
import { defaultSessionsSettings, type SessionsSettings } from '../../regional/sessions/settings.ts';
import { Expiry, type Standing } from '../../regional/credentials/expiry.ts';
import { type Authenticator, createAuthenticator } from '../../regional/gateway/authenticator.ts';
import { Gateway } from '../../regional/gateway/gateway.ts';
import type { GatewayLimits } from '../../regional/gateway/limits.ts';

/** For the tests of the agents' path: a region's content, a relay's agent side, and an agent's bytes. */
export const PLANE = 'plane-of-the-tests';
export const REGION = 'eu';
export const TOKEN = 'hf_a-token-of-the-tests';

const text = new TextEncoder();

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A content that accepts what it is told to, as a verified generation would be. */
export class TestContent implements Content {
  readonly bodies = new Map<string, Uint8Array>();
  #current: { generation: number; manifest: Manifest; credentials: Credentials | undefined } | undefined;
  #highest = 0;

  current(): { generation: number; manifest: Manifest; credentials: Credentials | undefined } | undefined {
    return this.#current;
  }

  body(hash: string): Uint8Array | undefined {
    return this.bodies.get(hash);
  }

  highestRevision(): number {
    return this.#highest;
  }

  /** @param revisions bodies by revision; `assignments` default to one that gives all agents the highest */
  accept(
    generation: number,
    revisions: Record<number, string>,
    options: {
      tokens?: readonly string[];
      assignments?: ManifestAssignment[];
      /** Beside the tokens. */
      credentials?: Partial<Credentials>;
      auth?: RegionAuth;
    } = {},
  ): void {
    const files = (body: string): RevisionFile[] => {
      const bytes = text.encode(body);
      this.bodies.set(sha256(bytes), bytes);
      return [{ name: '', content_type: 'text/yaml', sha256: sha256(bytes), length: bytes.length }];
    };
    const numbers = Object.keys(revisions).map(Number);
    this.#highest = Math.max(this.#highest, ...numbers);
    this.#current = {
      generation,
      manifest: {
        schema: 1,
        requires: [],
        plane: PLANE,
        region: REGION,
        generation,
        compiled_at_ms: 0,
        assignments: options.assignments ?? [everyone(Math.max(...numbers))],
        revisions: Object.fromEntries(
          Object.entries(revisions).map(([revision, body]) => [revision, { files: files(body) }]),
        ),
        sections: {},
        policy: {
          offline: { enrol: 'allow', commands: 'allow' },
          timestamp_lifetime_s: 86_400,
          ...(options.auth && { auth: options.auth }),
        },
      },
      credentials: {
        schema: 1,
        tokens: (options.tokens ?? [TOKEN]).map((token, index) => ({
          id: `token-${index}`,
          sha256: sha256(token),
          labels: { tier: 'test' },
        })),
        ...options.credentials,
      },
    };
  }

  hashOf(revision: number): Uint8Array {
    return configHash(PLANE, revision, this.#current?.manifest.revisions[revision]?.files ?? []);
  }
}

export function everyone(revision: number, more: Partial<ManifestAssignment> = {}): ManifestAssignment {
  return {
    uid: 'assignment-1',
    name: 'everyone',
    priority: 100,
    selector: {},
    salt: 'salt',
    variants: [{ steps: [{ below: 10_000, revision }] }],
    ...more,
  };
}

export interface TestRelay {
  readonly port: number;
  readonly content: TestContent;
  readonly clock: ManualClock;
  readonly fleet: Fleet;
  readonly sessions: Sessions;
  readonly gateway: Gateway;
  readonly events: { kind: string; detail: Record<string, unknown> }[];
  /** Credentials that ran out and were served all the same, each time. */
  readonly lapsed: string[];
  metric(name: string, labels?: Record<string, string>): Promise<number>;
  stop(): Promise<void>;
}

export async function startRelay(
  options: {
    content?: TestContent;
    clock?: ManualClock;
    fleetPath?: string;
    /** trust.db, with what the brake keeps there; without it, one that is gone with the relay. */
    trust?: SqliteDatabase;
    loopback?: boolean;
    /** A listener's, or PEM of which one is made. */
    tls?: ListenerTls | TlsPem;
    limits?: Partial<GatewayLimits>;
    fleetLimits?: Partial<FleetLimits>;
    settings?: Partial<SessionsSettings>;
    enrolment?: (content: TestContent, registry: Registry, authenticator: Authenticator) => Enrolment;
    /** How the region stands, for what has run out; connected and fresh unless told. */
    standing?: Partial<Standing>;
    jwtSecret?: () => Uint8Array | undefined;
  } = {},
): Promise<TestRelay> {
  const content = options.content ?? new TestContent();
  const clock = options.clock ?? new ManualClock();
  const registry = createRegistry();
  const events: TestRelay['events'] = [];
  const fleet = Fleet.open({
    path: options.fleetPath ?? ':memory:',
    region: REGION,
    clock,
    log: silentLogger,
    registry,
    manifest: () => content.current()?.manifest,
    findTrip: (given) => brake.tripOf(given),
    ...(options.fleetLimits && { limits: options.fleetLimits }),
  });
  const sink = { record: (kind: string, detail: Record<string, unknown>) => events.push({ kind, detail }) };
  const trust = options.trust ?? openSqlite(':memory:', { synchronous: 'FULL', schemas: [brakeSchema] });
  const brake: Brake = new Brake({
    trips: new TripStore(trust),
    content,
    agents: () => fleet.all(),
    clock,
    log: silentLogger,
    registry,
    events: sink,
    settleMs: defaultSessionsSettings().context.settleMs,
    silentMs: fleet.limits.silentMs,
  });
  const lapsed: string[] = [];
  const authenticator = createAuthenticator({
    accepted: () => acceptedAuth(content),
    region: REGION,
    clock,
    expiry: new Expiry(clock, () => ({
      ...{ nowMs: clock.now(), floorMs: 0, confirmedMs: clock.now(), isCutOff: false },
      ...options.standing,
    })),
    loopback: options.loopback ?? true,
    onLapsed: (id) => lapsed.push(id),
    ...(options.jwtSecret && { jwtSecret: options.jwtSecret }),
  });
  const sessions = new Sessions({
    content,
    fleet,
    region: REGION,
    clock,
    log: silentLogger,
    registry,
    events: sink,
    brake,
    ...(options.settings && { settings: options.settings }),
    ...(options.enrolment && { enrolment: options.enrolment(content, registry, authenticator) }),
  });
  const gateway = new Gateway({
    host: '127.0.0.1',
    port: 0,
    tls: await listenerTls(options.tls, clock),
    receiver: sessions,
    authenticator,
    clock,
    log: silentLogger,
    registry,
    random: () => 0.5,
    ...(options.limits && { limits: options.limits }),
  });
  const { port } = await gateway.listen();
  return {
    port,
    content,
    clock,
    fleet,
    sessions,
    gateway,
    events,
    lapsed,
    async metric(name, labels = {}) {
      const metric = (await registry.getMetricsAsJSON()).find((candidate) => candidate.name === name);
      const values = (metric?.values ?? []) as { value: number; labels: Record<string, unknown> }[];
      return values
        .filter((value) => Object.entries(labels).every(([key, wanted]) => value.labels[key] === wanted))
        .reduce((sum, { value }) => sum + value, 0);
    },
    async stop() {
      sessions.stop();
      brake.stop();
      const closing = gateway.close();
      await clock.advance(2_000);
      await closing;
      fleet.close();
      if (!options.trust) trust.close();
    },
  };
}

interface TlsPem {
  cert: string;
  key: string;
  clientCa?: string;
  clientAuth?: 'required' | 'optional';
}

async function listenerTls(
  tls: ListenerTls | TlsPem | undefined,
  clock: ManualClock,
): Promise<ListenerTls | undefined> {
  if (tls === undefined || tls instanceof ListenerTls) return tls;
  const folder = new TlsFolder({ certificate: tls.cert, key: tls.key }, tls.clientCa, tls.clientAuth);
  try {
    return await ListenerTls.open(folder.config, { clock, log: silentLogger });
  } finally {
    folder.remove();
  }
}

function createUid(): string {
  return randomBytes(16).toString('hex');
}

const SUPERVISOR_CAPABILITIES = agentCapabilities(
  'ReportsStatus',
  'AcceptsRemoteConfig',
  'ReportsEffectiveConfig',
  'ReportsHealth',
  'ReportsRemoteConfig',
  'ReportsHeartbeat',
);

/** The first message of an agent like the supervisor: all that its capabilities promise. */
export function firstReport(host: string, more: AgentToServer = {}): AgentToServer {
  return {
    agentDescription: {
      identifyingAttributes: [
        { key: 'service.name', value: { stringValue: 'otelcol' } },
        { key: 'service.version', value: { stringValue: '0.149.0' } },
      ],
      nonIdentifyingAttributes: [{ key: 'host.name', value: { stringValue: host } }],
    },
    health: { healthy: true },
    effectiveConfig: { configMap: { configMap: { '': { body: text.encode('receivers: {}\n') } } } },
    remoteConfigStatus: {},
    ...more,
  };
}

export function applied(hash: Uint8Array): AgentToServer {
  return {
    remoteConfigStatus: {
      lastRemoteConfigHash: hash,
      status: RemoteConfigStatuses.RemoteConfigStatuses_APPLIED,
    },
  };
}

export function failed(hash: Uint8Array, errorMessage: string): AgentToServer {
  return {
    remoteConfigStatus: {
      lastRemoteConfigHash: hash,
      status: RemoteConfigStatuses.RemoteConfigStatuses_FAILED,
      errorMessage,
    },
  };
}

/** Sequence numbers of agents, whatever their transport. */
export class AgentBytes {
  readonly uid: string;
  #sequenceNum = 0;

  constructor(uid: string = createUid()) {
    this.uid = uid;
  }

  message(parts: AgentToServer = {}): Uint8Array {
    return encodeAgentToServer({
      instanceUid: uidToBytes(this.uid),
      sequenceNum: ++this.#sequenceNum,
      capabilities: SUPERVISOR_CAPABILITIES,
      ...parts,
    });
  }
}

/** A WebSocket as a test's agents use it. */
export class TestSocket {
  readonly socket: WebSocket;
  readonly #received: ServerToAgent[] = [];
  readonly #takers: ((message: ServerToAgent) => void)[] = [];
  readonly closed: Promise<number>;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => {
      const message = decodeServerToAgent(unframeMessage(data as Buffer) ?? new Uint8Array());
      const taker = this.#takers.shift();
      if (taker) taker(message);
      else this.#received.push(message);
    });
    socket.on('error', () => undefined);
    this.closed = once(socket, 'close').then(([code]) => code as number);
  }

  static async open(
    relay: Pick<TestRelay, 'port'>,
    options: ClientOptions & { token?: string } = {},
  ): Promise<TestSocket> {
    const { token = TOKEN, ...rest } = options;
    const scheme = rest.ca ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://127.0.0.1:${relay.port}/v1/opamp`, {
      perMessageDeflate: false,
      ...rest,
      headers: { Authorization: `Bearer ${token}`, ...rest.headers },
    });
    const opened = new TestSocket(socket);
    await once(socket, 'open');
    return opened;
  }

  send(message: Uint8Array): void {
    this.socket.send(frameMessage(message));
  }

  next(): Promise<ServerToAgent> {
    const message = this.#received.shift();
    if (message) return Promise.resolve(message);
    return new Promise((resolve) => this.#takers.push(resolve));
  }

  async ask(message: Uint8Array): Promise<ServerToAgent> {
    this.send(message);
    return this.next();
  }

  /** Messages that came and were not taken. */
  get pending(): number {
    return this.#received.length;
  }

  close(): void {
    this.socket.terminate();
  }
}

/** The status of a refused handshake, with its headers. */
export async function refusedHandshake(
  relay: TestRelay,
  headers: Record<string, string>,
  path = '/v1/opamp',
  tls: ClientOptions = {},
): Promise<{ status: number; headers: Record<string, unknown> }> {
  const scheme = tls.ca ? 'wss' : 'ws';
  const socket = new WebSocket(`${scheme}://127.0.0.1:${relay.port}${path}`, { ...tls, headers });
  socket.on('error', () => undefined);
  const [, response] = (await once(socket, 'unexpected-response')) as [
    unknown,
    { statusCode: number; headers: Record<string, unknown>; resume: () => void },
  ];
  response.resume();
  return { status: response.statusCode, headers: response.headers };
}

/** One plain HTTP exchange. */
export async function post(
  relay: Pick<TestRelay, 'port'>,
  body: Uint8Array,
  options: { token?: string | undefined; headers?: Record<string, string>; method?: string } = {},
): Promise<{ status: number; headers: Headers; message: ServerToAgent | undefined }> {
  const token = 'token' in options ? options.token : TOKEN;
  const method = options.method ?? 'POST';
  const response = await fetch(`http://127.0.0.1:${relay.port}/v1/opamp`, {
    method,
    headers: {
      'Content-Type': 'application/x-protobuf',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...options.headers,
    },
    ...(method === 'POST' ? { body: Uint8Array.from(body) } : {}),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isMessage = response.headers.get('content-type') === 'application/x-protobuf';
  return {
    status: response.status,
    headers: response.headers,
    message: isMessage ? decodeServerToAgent(bytes) : undefined,
  };
}

/** Lets sockets deliver what was sent, until `isTrue`. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 2_000; turn++) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error('it did not come to pass');
}
