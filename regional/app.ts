import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTROL_SOCKET } from '../src/api/index.ts';
import type { Bus } from '../src/bus/bus.ts';
import type { Clock, Timer } from '../src/clock/clock.ts';
import { nothingCrashes, type Reached } from '../src/crash-point.ts';
import type { RelayConfig } from '../src/config/config.ts';
import { readSecretFile } from '../src/credentials/secret-file.ts';
import { isLoopback } from '../src/config/value.ts';
import { messageOf } from '../src/errors.ts';
import { HttpError } from '../src/http/http-server.ts';
import { createMetricsHttp } from '../src/http/metrics-http.ts';
import { createSendBytes } from '../src/http/send-bytes.ts';
import type { Logger } from '../src/log/logger.ts';
import { createRegistry } from '../src/metrics/registry.ts';
import { createSecrets, createSessionContext } from '../src/opamp/session.ts';
import { DEFAULT_SECRET_KEY_PATTERNS } from '../src/opamp/session/redaction.ts';
import { ExpiryWatch } from '../src/tls/expiry-watch.ts';
import { ListenerTls } from '../src/tls/listener-tls.ts';
import { VERSION } from '../src/version.ts';
import type { JoinBundle } from '../src/wire/join-bundle.ts';
import { Acceptance } from './acceptance/acceptance.ts';
import { TrustStore } from './acceptance/trust-store.ts';
import { Brake } from './brake/brake.ts';
import { brakeSchema, TripStore } from './brake/trip-store.ts';
import { ActStore, breakGlassSchema } from './break-glass/act-store.ts';
import { BreakGlass } from './break-glass/break-glass.ts';
import { actJson, createControlHttp, reportedAct } from './break-glass/control-http.ts';
import { Expiry } from './credentials/expiry.ts';
import { Lapsed } from './credentials/lapsed.ts';
import { factsOf } from './fleet/facts.ts';
import { type Fleet, openFleet } from './fleet/fleet.ts';
import { createAuthenticator } from './gateway/authenticator.ts';
import { createGateway } from './gateway/gateway.ts';
import { DEFAULT_OFFER_LIMITS } from './offers/limits.ts';
import { SecretVault } from './secrets/secret-vault.ts';
import { acceptedAuth } from './sessions/content.ts';
import { Enrolment, type EnrolmentFacts } from './sessions/enrolment.ts';
import { Sessions } from './sessions/sessions.ts';
import { openSiblings } from './siblings/open-siblings.ts';
import { isolationReport, IsolationWatch } from './status/isolation-watch.ts';
import { createRelayHttp } from './status/relay-http.ts';
import { registerRelayMetrics } from './status/relay-metrics.ts';
import { relayStatus, type StatusSources } from './status/relay-status.ts';
import { statusSchema, ToldStore } from './status/told-store.ts';
import { Transitions } from './status/transitions.ts';
import { createTufMirror } from './tuf-mirror/tuf-mirror.ts';
import { answerAsks } from './uplink/ask.ts';
import { Outbox, uplinkSchema } from './uplink/outbox.ts';
import { buildReport } from './uplink/report.ts';
import { Uplink } from './uplink/uplink.ts';

export interface RelayOptions {
  readonly config: RelayConfig;
  readonly bundle: JoinBundle;
  readonly clock: Clock;
  readonly log: Logger;
  /** Called when the gateway listens: the bus is opened last, so that no agent ever waits for it. */
  readonly openBus: () => Bus;
  /** Told at each crash point. */
  readonly reached?: Reached;
}

export interface ListeningAt {
  readonly host: string;
  readonly port: number;
}

/** A relay that serves. */
export interface Relay {
  readonly region: string;
  readonly name: string;
  readonly endpoints: {
    readonly gateway: ListeningAt;
    readonly http: ListeningAt;
    /** Undefined when the port was taken: metrics are on `http` as well. */
    readonly metrics: ListeningAt | undefined;
  };
  readonly acceptance: Acceptance;
  /** Takes new certificate files now, if they can be used. */
  reload(): Promise<void>;
  /** Refuses new agents, drains the gateway, flushes, sends a last report, closes. */
  stop(): Promise<void>;
}

/** Silent for this many heartbeats: nothing is known of the agent any more. */
const HEARTBEATS_TO_SILENCE = 3;
/** How often it is noted whether the region is cut off, for the judging of credentials that run out. */
const EXPIRY_LOOK_MS = 60_000;

/** Opens trust.db, with the tables of all who keep something in it. */
export function openTrustStore(
  config: RelayConfig,
  bundle: JoinBundle,
  log: Logger,
  reached: Reached = nothingCrashes,
): TrustStore {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  return TrustStore.open({
    path: join(config.dataDir, 'trust.db'),
    plane: bundle.plane,
    region: bundle.region,
    roots: bundle.roots.fleet.map((text) => Buffer.from(text)),
    log,
    schemas: [uplinkSchema, brakeSchema, breakGlassSchema, statusSchema],
    reached,
  });
}

/** Puts a relay together and starts it: store, fleet, sessions, gateway, and only then the bus. */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { config, bundle, clock, log, reached = nothingCrashes } = options;
  const { plane, region, relay } = bundle;
  const component = (name: string): Logger => log.child({ component: name });
  const registry = createRegistry();
  const startedMs = clock.now();
  const tls = config.tls && (await ListenerTls.open(config.tls, { clock, log: component('tls') }));
  const httpToken =
    config.httpTokenFile === undefined ? undefined : readFileSync(config.httpTokenFile, 'utf8').trim();
  const store = openTrustStore(config, bundle, component('acceptance'), reached);
  const outbox = new Outbox({
    db: store.db,
    storeId: store.storeId,
    clock,
    log: component('uplink'),
    limits: config.outbox,
    reached,
  });
  const events = { record: (kind: string, detail: Record<string, unknown>) => outbox.record(kind, detail) };
  const silentMs = HEARTBEATS_TO_SILENCE * config.heartbeatIntervalMs;
  const breakGlass = new BreakGlass({
    acts: new ActStore(store.db, reached),
    store,
    events,
    agents: () => Array.from(fleet.all(), (record) => factsOf(record, region)),
    clock,
    log: component('break-glass'),
  });
  store.keepAlso(() => breakGlass.acts.map(({ generation }) => generation));
  const fleet: Fleet = openFleet({
    path: join(config.dataDir, 'fleet.db'),
    region,
    clock,
    log: component('fleet'),
    registry,
    manifest: (agent) => {
      const current = breakGlass.current();
      return current?.manifestFor?.(agent) ?? current?.manifest;
    },
    limits: {
      maxAgents: config.fleet.maxAgents,
      retentionMs: config.fleet.retentionMs,
      flushIntervalMs: config.fleet.flushIntervalMs,
      silentMs,
    },
    findTrip: (given) => brake.tripOf(given),
    reached,
  });
  const brake: Brake = new Brake({
    trips: new TripStore(store.db, reached),
    content: breakGlass,
    agents: () => fleet.all(),
    clock,
    log: component('brake'),
    registry,
    events,
    settleMs: config.settleMs,
    silentMs,
    elsewhere: () => siblings.tallies(),
  });
  const peers = createSendBytes(config.siblings.caFile);
  const { siblings, gate, door, addRoutes } = openSiblings({
    bundle,
    urls: config.siblings.urls,
    send: peers.send,
    store,
    brake,
    breakGlass,
    acceptance: () => acceptance,
    sessions: () => sessions,
    isLinked: () => bus.link().connected,
    clock,
    log: component('siblings'),
    registry,
    events,
  });
  // Agents come before there is anything to look with; the first look then follows by itself.
  let lookForNews = (): void => undefined;
  // Agents come before there is a bus: until then this relay is alone.
  let standing: () => Pick<EnrolmentFacts, 'isConnected' | 'trust'> = () => ({
    isConnected: false,
    trust: 'stale',
  });
  const expiry = new Expiry(clock, () => {
    const { isConnected, trust } = standing();
    return {
      nowMs: clock.now(),
      floorMs: store.state().floorMs,
      confirmedMs: store.current()?.issuedAtMs ?? 0,
      isCutOff: !isConnected || trust !== 'fresh',
    };
  });
  // Before there is a link: else a start would hide the cut that it ends.
  expiry.look();
  const lapsed = new Lapsed(clock, (credential) =>
    events.record('expired_credential_served', { credential }),
  );
  const authenticator = createAuthenticator({
    accepted: () => acceptedAuth(store),
    region,
    expiry,
    clock,
    onLapsed: (id) => lapsed.note(id),
    jwtSecret: () => readJwtSecret(config.jwtSecretFile, component('gateway')),
    loopback: isLoopback(config.gateway.endpoint.host),
  });
  const enrolment = new Enrolment({
    isLapsed: (credential) => authenticator.isLapsed(credential),
    facts: () => ({ offline: store.current()?.manifest.policy.offline, ...standing() }),
    wasOffered: (hash) => store.revisionOf(hash) !== undefined,
    registry,
  });
  const vault = new SecretVault({
    plane,
    region,
    keys: bundle.region_keys ?? [],
    log: component('secrets'),
  });
  // Agents that were away run what was given out before, and report it.
  for (const generation of store.keptGenerations().reverse()) {
    const kept = store.keptManifest(generation);
    if (kept) vault.values(kept);
  }
  const sessions = new Sessions({
    content: breakGlass,
    secrets: vault,
    fleet,
    region,
    clock,
    log: component('sessions'),
    registry,
    events,
    brake,
    enrolment,
    settings: {
      context: createSessionContext({
        settleMs: config.settleMs,
        secrets: {
          ...createSecrets([...DEFAULT_SECRET_KEY_PATTERNS, ...(config.redactKeys ?? [])]),
          texts: () => vault.texts(breakGlass.current()?.manifest),
          knows: (hash) => vault.knows(hash, breakGlass.current()?.manifest),
        },
      }),
      offers: {
        ...DEFAULT_OFFER_LIMITS,
        offersPerSecond: config.offers.perSecond,
        burst: config.offers.perSecond,
        maxBytesInFlight: config.offers.maxBytesInFlight,
      },
    },
    onAgentAhead: () => lookForNews(),
    mayOffer: (runsNothing) => gate.mayOffer(runsNothing),
    presence: siblings,
    reached,
  });
  if (config.jwtRefresh)
    log.warn(
      { event: 'jwt_refresh_lacking' },
      'auth.jwt.refresh_enabled: this version hands out no new JWTs; agents get theirs from their issuer',
    );
  const certificates = new ExpiryWatch({
    clock,
    tls,
    busCa: bundle.nats.ca,
    busCaFile: config.natsCaFile,
    log: component('tls'),
    registry,
    onEvent({ kind, ...detail }) {
      events.record(kind, detail);
    },
  });
  const gateway = createGateway({
    ...config.gateway.endpoint,
    tls,
    receiver: sessions,
    authenticator,
    clock,
    log: component('gateway'),
    registry,
    limits: {
      maxConnections: config.gateway.maxConnections,
      maxMessageBytes: config.gateway.maxMessageBytes,
      admissionsPerSecond: config.gateway.admissionsPerSecond,
    },
  });
  const gatewayAt = await gateway.listen();

  const metrics = createMetricsHttp({
    registry,
    log: component('http'),
    tls: config.metricsTls ? tls : undefined,
  });
  const metricsAt: ListeningAt | undefined = await metrics.listen(config.metrics).catch((error: unknown) => {
    if (!(error instanceof HttpError)) throw error;
    // A default Collector on this host has 8888 for itself [G-27]; agents matter more than a second way to metrics.
    log.warn(
      { event: 'metrics_port_taken', error: messageOf(error) },
      'metrics are on server.http.endpoint only',
    );
    return undefined;
  });
  const bus = options.openBus();
  const acceptance: Acceptance = new Acceptance({
    store,
    bus,
    clock,
    relay,
    log: component('acceptance'),
    metrics: registry,
    record: events.record,
    lookIntervalMs: config.lookIntervalMs,
    siblings: () => siblings.sources(),
    reached,
  });
  lookForNews = () => {
    void acceptance.look();
    siblings.nudge();
  };
  standing = () => ({ isConnected: bus.link().connected, trust: acceptance.trust(clock.now()) });
  const isolation = new IsolationWatch({
    clock,
    accepted: () => store.current(),
    ageMs: (nowMs) => acceptance.ageMs(nowMs),
    isConnected: () => bus.link().connected,
    certificates: (nowMs) => certificates.lifetimes(nowMs),
    outbox,
    dataDir: config.dataDir,
  });
  let isControlled = true;
  const sources: StatusSources = {
    plane,
    region,
    relay,
    startedMs,
    accepted: () => store.current(),
    trust: (nowMs) => acceptance.trust(nowMs),
    ageMs: (nowMs) => acceptance.ageMs(nowMs),
    wantedGeneration: () => acceptance.wantedGeneration,
    link: () => bus.link(),
    lastAnsweredMs: () => uplink.lastAnsweredMs,
    flags: () => [
      ...(store.current()?.development ? ['development-keys'] : []),
      ...(authenticator.isOpen() ? ['open-gateway'] : []),
      ...(lapsed.count > 0 ? ['expired-credentials'] : []),
      ...(store.current()?.imported ? ['imported'] : []),
      ...(store.corruption === undefined ? [] : ['store-damaged']),
      ...(metricsAt ? [] : ['metrics-port-taken']),
      ...(enrolment.refusal === undefined ? [] : ['enrolment-closed']),
      ...breakGlass.flags(),
      ...siblings.flags(),
      ...(isControlled ? [] : ['no-control-socket']),
      ...vault.flags(),
      ...certificates.flags(),
      ...(bus.link().isRefused === true ? ['bus-refused'] : []),
      ...sessions.flags(),
    ],
    connectedAgents: () => sessions.connectedAgents,
    knownAgents: () => fleet.size,
    counts: () => fleet.counts(),
    refusals: () => acceptance.refusals(),
    stopped: () => brake.stopped(),
    breakGlass: () => breakGlass.acts.map(actJson),
    siblings: () => siblings.view(),
    offersWaitFor: () => gate.reasons,
    enrolment: () => ({ refusal: enrolment.refusal, refusals: enrolment.refusals }),
    isolation: (nowMs) => isolation.budget(nowMs),
    queue: () => ({ rows: outbox.rows, dropped: outbox.dropped }),
  };
  const uplink: Uplink = new Uplink({
    bus,
    outbox,
    region,
    relay,
    clock,
    log: component('uplink'),
    reportIntervalMs: config.reportIntervalMs,
    registry,
    reached,
    report: () => {
      const nowMs = clock.now();
      fleet.age(nowMs);
      return buildReport(fleet.summary(), {
        asOfMs: nowMs,
        startedMs,
        relayVersion: VERSION,
        generation: store.current()?.generation ?? 0,
        trust: acceptance.trust(nowMs),
        timestampExpiresMs: store.current()?.timestampExpiresMs ?? 0,
        refusals: Object.fromEntries(Array.from(acceptance.refusals(), ([code, { count }]) => [code, count])),
        flags: sources.flags(),
        isolation: isolationReport(isolation.budget(nowMs)),
        breakGlass: breakGlass.acts.map(reportedAct),
      });
    },
  });
  const transitions = new Transitions({
    sources,
    events,
    told: new ToldStore(store.db),
    clock,
    log: component('status'),
    onChange: () => uplink.nudge(),
  });

  const http = createRelayHttp({
    region,
    relay,
    now: () => clock.now(),
    status: () => relayStatus(sources, clock.now()),
    isReady: () => store.current() !== undefined,
    fleet,
    mirror: createTufMirror(store),
    registry,
    log: component('http'),
    tls,
    ...(httpToken !== undefined && { token: httpToken }),
    guards: [door],
  });
  addRoutes(http.app);
  const httpAt = await http.listen(config.http);
  const control = createControlHttp({
    breakGlass,
    store,
    region,
    relay,
    now: () => clock.now(),
    status: () => relayStatus(sources, clock.now()),
    fleet,
    log: component('http'),
  });
  await control.listenOnSocket(join(config.dataDir, CONTROL_SOCKET)).catch((error: unknown) => {
    // A folder too deep for a socket's path, for instance: agents matter more than a way to hold updates.
    isControlled = false;
    log.warn({ event: 'no_control_socket', error: messageOf(error) }, '`holdfast relay ctl` will not work');
  });
  const stopMetrics = registerRelayMetrics(registry, sources, () => clock.now());

  acceptance.onAccepted(() => {
    siblings.accepted();
    sessions.contentAccepted();
    gateway.dropRevoked();
    uplink.nudge();
  });
  brake.onTripped(() => {
    siblings.nudge();
    uplink.nudge();
  });
  breakGlass.onChanged(() => {
    sessions.contentAccepted();
    uplink.nudge();
  });
  acceptance.onRefreshed(() => {
    siblings.nudge();
    uplink.nudge();
  });
  const asks = answerAsks({ bus, region, relay, fleet, content: store, clock });
  events.record('relay_started', { version: VERSION, generation: store.current()?.generation ?? 0 });
  const expiring: Timer = clock.every(EXPIRY_LOOK_MS, () => expiry.look());
  const aging: Timer = clock.every(HEARTBEATS_TO_SILENCE * 1_000, () => fleet.age(clock.now()));
  isolation.start();
  certificates.start();
  tls?.start();
  transitions.start();
  acceptance.start();
  siblings.start();
  uplink.start();

  return {
    region,
    name: relay,
    endpoints: {
      gateway: { host: gatewayAt.address, port: gatewayAt.port },
      http: httpAt,
      metrics: metricsAt,
    },
    acceptance,
    async reload() {
      await tls?.reload();
    },
    async stop() {
      await stopInOrder(log, [
        ['transitions', () => transitions.stop()],
        ['isolation', () => isolation.stop()],
        ['expiring', () => expiring.cancel()],
        ['tls', () => tls?.stop()],
        ['certificates', () => certificates.stop()],
        ['aging', () => aging.cancel()],
        ['siblings', () => siblings.stop()],
        ['peers', () => peers.close()],
        ['acceptance', () => acceptance.stop()],
        ['sessions', () => sessions.stop()],
        ['brake', () => brake.stop()],
        ['gateway', () => gateway.close()],
        ['fleet-flush', () => fleet.flush({ everything: true })],
        ['event', () => events.record('relay_stopped', {})],
        ['asks', () => asks.close()],
        ['uplink', () => uplink.stop()],
        ['bus', () => bus.close()],
        ['http', () => http.close()],
        ['control', () => control.close()],
        ['metrics-http', () => metrics.close()],
        ['metrics', stopMetrics],
        ['fleet', () => fleet.close()],
        ['store', () => store.close()],
      ]);
    },
  };
}

/** Stops one part after the other. One that fails is logged: agents' state and the stores come after it. */
async function stopInOrder(
  log: Logger,
  parts: readonly (readonly [name: string, stop: () => unknown])[],
): Promise<void> {
  for (const [part, stop] of parts) {
    try {
      await stop();
    } catch (error) {
      log.error({ event: 'stop_failed', part, error: messageOf(error) }, 'a part did not stop cleanly');
    }
  }
}

/** Undefined when it cannot be read: JWTs of HS256 are answered 503 then, and everybody else is served. */
function readJwtSecret(file: string | undefined, log: Logger): Uint8Array | undefined {
  if (file === undefined) return undefined;
  try {
    return readSecretFile(file);
  } catch (error) {
    log.error(
      { event: 'jwt_secret_unreadable', error: messageOf(error) },
      'JWTs of HS256 cannot be verified',
    );
    return undefined;
  }
}
