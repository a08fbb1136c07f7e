import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { RegionJson, StatusJson } from '../src/api/index.ts';
import type { PublisherBus } from '../src/bus/bus.ts';
import { createUserKey, publicKeyOf } from '../src/bus/user-key.ts';
import type { Clock } from '../src/clock/clock.ts';
import type { Endpoint, GlobalConfig } from '../src/config/config.ts';
import { nothingCrashes, type Reached } from '../src/crash-point.ts';
import { messageOf } from '../src/errors.ts';
import { HttpError, type HttpServer } from '../src/http/http-server.ts';
import { createMetricsHttp } from '../src/http/metrics-http.ts';
import type { Logger } from '../src/log/logger.ts';
import { createRegistry, type Registry } from '../src/metrics/registry.ts';
import { Door } from './access/door.ts';
import { OperatorOperations } from './access/operations.ts';
import { PLANE } from './access/principal.ts';
import { RefusalAudit } from './access/refusal-audit.ts';
import { TokenAuthenticator } from './access/token-authenticator.ts';
import { Adoption } from './adoption/adoption.ts';
import { regionsWithoutHistory } from './adoption/origin.ts';
import { ExpiryWatch } from '../src/tls/expiry-watch.ts';
import { ListenerTls } from '../src/tls/listener-tls.ts';
import { createApi } from './api/api.ts';
import { regionJson } from './api/views.ts';
import { databaseFile, lockDataDir, refuseHalfRestored } from './backup/data-dir.ts';
import { CredentialOperations } from './credentials/operations.ts';
import { CredentialWatch } from './credentials/watch.ts';
import { type GlobalDatabase, openDatabase } from './database.ts';
import { Lease, type LeaseRole } from './lease/lease.ts';
import { heldTerm, storeTerm } from './lease/lease-term.ts';
import { StandingHeads } from './lease/standing-heads.ts';
import { keptBlobs, soundBlob } from './publish/published-content.ts';
import { Publisher } from './publish/publisher.ts';
import { Regions } from './regions/regions.ts';
import { addedRelays, revokedRelays } from './resources/admissions.ts';
import { writeAudit } from './resources/audit.ts';
import { Changes } from './resources/change.ts';
import { Operations } from './resources/operations.ts';
import type { LastReports } from './resources/region-changes.ts';
import { currentRows, parseStored, type ResourceVersion } from './resources/resource-store.ts';
import { RegionKeys } from './secrets/region-keys.ts';
import { SecretWatch } from './secrets/secret-watch.ts';
import { readOrMakeSecret } from './secret-file.ts';
import { Keyring } from './signing/keyring.ts';
import { currentManifests, wantedGenerations } from './signing/release-store.ts';
import { openInstallation, Signer } from './signing/signer.ts';
import { Upkeep } from './signing/upkeep.ts';
import { statusJson } from './status.ts';

export interface GlobalPlaneOptions {
  readonly config: GlobalConfig;
  readonly clock: Clock;
  readonly log: Logger;
  /** Called with this plane's nkey seed when the API is about to listen. */
  readonly openBus: (nkeySeed: string) => PublisherBus;
  /** Where secrets that are referred to as `env` come from. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Refuses development keys. */
  readonly production?: boolean;
  /** A person says that the clock is right, after a long stop. */
  readonly acceptClock?: boolean;
  /** Told at each crash point. */
  readonly reached?: Reached;
}

/** A global plane that serves. */
export interface GlobalPlane {
  readonly endpoints: { readonly http: Endpoint; readonly metrics: Endpoint | undefined };
  /** The API's server, for requests from the same process. */
  readonly http: HttpServer;
  /** The bootstrap token; undefined when it is retired. */
  readonly token: string | undefined;
  readonly status: () => Promise<StatusJson>;
  /** Takes what the directory of keys holds now. @throws SigningError; the keys of before stay in use */
  readonly reloadKeys: () => Promise<boolean>;
  /** Takes new certificate files now, if they can be used. */
  reloadCertificates(): Promise<void>;
  /** Answers what is under way, publishes no more, closes the bus and the database. */
  stop(): Promise<void>;
}

const TOKEN_BYTES = 32;
const INCARNATION_BYTES = 8;

/**
 * Composes and starts the plane: keys and database, then the bus and who uses it, then the API.
 * @throws BackupError `plane-runs` when another one runs on the same data_dir
 */
export async function startGlobalPlane(options: GlobalPlaneOptions): Promise<GlobalPlane> {
  const { dataDir } = options.config;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDataDir(dataDir);
  try {
    refuseHalfRestored(dataDir);
    const plane = await composePlane(options);
    return { ...plane, stop: () => plane.stop().finally(() => lock.release()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function composePlane(options: GlobalPlaneOptions): Promise<GlobalPlane> {
  const { config, clock, log, reached = nothingCrashes } = options;
  const component = (name: string): Logger => log.child({ component: name });
  const startedMs = clock.now();
  const keyring = new Keyring({
    directory: config.keysDir,
    production: options.production ?? false,
    log: component('signing'),
    nowMs: () => clock.now(),
  });
  // Which installation this is, and that it is one of development, stays as long as the process.
  const keys = keyring.current;
  const token = config.api.bootstrapToken
    ? readOrMakeSecret(config.tokenFile, () => `hfo_${randomBytes(TOKEN_BYTES).toString('base64url')}`)
    : undefined;
  const nkeySeed = readOrMakeSecret(config.nats.seedFile, () => createUserKey().seed);
  const tls = config.tls && (await ListenerTls.open(config.tls, { clock, log: component('tls') }));
  const db = openDatabase(databaseFile(config.dataDir));
  const registry = createRegistry();

  // Development planes are started again after any time; nobody's fleet hangs on their clock.
  const acceptClock = options.acceptClock === true || keys.development;
  const { maxClockJumpMs } = config.signing;
  const guard = await openInstallation(db, keys, { clock, maxClockJumpMs, acceptClock });
  if (options.acceptClock === true)
    await writeAudit(db, { actor: 'operator', nowMs: startedMs }, 'clock_accepted', {});
  const signer = new Signer({
    keyring,
    clock: guard,
    keptGenerations: config.publish.keptGenerations,
    registry,
  });

  const bus = options.openBus(nkeySeed);
  let isStartNoted = false;
  /** In the audit that counts: what stands by writes nothing into its copy that the others would lack. */
  const noteStart = async (role: LeaseRole): Promise<void> => {
    if (role !== 'active' || isStartNoted) return;
    isStartNoted = true;
    const started = { actor: 'plane', nowMs: startedMs };
    await writeAudit(db, started, 'plane_started', { development: keys.development });
  };
  const lease: Lease = new Lease({
    bus,
    clock,
    log: component('lease'),
    registry,
    plane: keys.plane,
    holder: `${hostname()}:${config.dataDir}`,
    incarnation: randomBytes(INCARNATION_BYTES).toString('hex'),
    terms: { read: () => heldTerm(db), store: (term) => storeTerm(db, term) },
    async onRole({ role, holder, term }, before) {
      // Relays are answered by the active plane alone: what another one commits is not in the database that counts.
      regions.stop();
      const isTaken = role === 'active' && before.holder !== undefined && before.holder !== holder;
      const occasion = { actor: 'plane', nowMs: clock.now() };
      await noteStart(role).catch((error: unknown) =>
        log.error({ event: 'audit_failed', error: messageOf(error) }, 'plane_started'),
      );
      // A full disk must not leave a plane half in its role.
      await (
        before.role === 'active'
          ? writeAudit(db, occasion, 'lease_lost', { holder, term })
          : isTaken
            ? writeAudit(db, occasion, 'lease_taken', { from: before.holder, term })
            : Promise.resolve()
      ).catch((error: unknown) =>
        log.error({ event: 'audit_failed', error: messageOf(error) }, `lease_${role}`),
      );
      if (role !== 'active') return;
      regions.start();
      void adoption
        .look()
        .then(() => upkeep.look())
        .then(() => credentialWatch.look())
        .then(() => publisher.look());
    },
  });
  const publisher = new Publisher({
    lease,
    standing: new StandingHeads({ db, signer, clock, log: component('lease'), maxClockJumpMs }),
    db,
    bus,
    clock,
    log: component('publish'),
    registry,
    reached,
    ...config.publish,
  });
  const publish = (regions: readonly string[]): Promise<boolean> => publisher.publish(regions);
  const known = () => knownRegions(db);
  let revoked = await revokedRelays(db);
  const regions = new Regions({
    db,
    bus,
    clock,
    log: component('regions'),
    registry,
    roots: { roots: async (fromVersion) => keyring.current.roots.fleet.slice(Math.max(fromVersion, 1) - 1) },
    blobs: {
      async blob(region, sha256) {
        const kept = await keptBlobs(db, region, config.publish.keptGenerations);
        return kept.has(sha256) ? soundBlob(db, sha256) : undefined;
      },
    },
    wanted: () => wantedGenerations(db),
    known,
    reached,
    revoked: () => revoked,
  });
  const upkeep = new Upkeep({
    db,
    signer,
    clock,
    log: component('signing'),
    isActive: () => lease.mayWrite(),
    publish,
    regions: () => regions.regions(),
    maxClockJumpMs,
    reached,
  });
  const reloadKeys = async (actor: string): Promise<boolean> => {
    const isNew = keyring.reload();
    if (!isNew) return false;
    const { fleetRoot, contentKey, freshKey } = keyring.current;
    const detail = { root: fleetRoot.version, content: contentKey.keyid, fresh: freshKey.keyid };
    await writeAudit(db, { actor, nowMs: clock.now() }, 'keys_reloaded', detail);
    // Everything is signed again at once: a look that began under the root before is followed by one under this.
    await upkeep.look();
    await upkeep.look();
    return true;
  };
  const news = createNews();
  regions.onHeard(news.announce);
  const secrets = {
    plane: keys.plane,
    installationKey: Buffer.from(
      readOrMakeSecret(join(config.dataDir, 'secrets.key'), () =>
        randomBytes(TOKEN_BYTES).toString('base64url'),
      ),
      'base64url',
    ),
    regionKeys: new RegionKeys(join(config.dataDir, 'region-keys')),
    reader: {
      dir: config.secrets.dir,
      own: ownFiles(config),
      envPrefix: config.secrets.envPrefix,
      environment: options.environment ?? {},
    },
  };
  const adoption: Adoption = new Adoption({
    db,
    bus,
    clock,
    log: component('adoption'),
    registry,
    keys: () => keyring.current,
    heard: async (region) => (await regions.region(region))?.relays ?? [],
    maxClockJumpMs,
    isActive: () => lease.isActive(),
    settle: (decided) => operations.settle(decided),
  });
  regions.onHeard((region) => adoption.heard(region));
  const changes = new Changes({
    db,
    clock,
    signer,
    publish,
    checkWrite: () => lease.checkWrite(),
    lastReports: () => lastReports(regions),
    secrets,
    decide: (names) => adoption.decide(names),
    // Under a new root everything is signed anew, and a stream that was wiped is filled.
    onAdopted: () => void upkeep.look().then(() => publisher.look()),
    onWritten: async () => {
      revoked = await revokedRelays(db);
      news.announce();
    },
    reached,
  });

  const credentials = new CredentialOperations(changes, config.auth.apiKey);
  const credentialWatch: CredentialWatch = new CredentialWatch({
    db,
    clock,
    log: component('credentials'),
    auth: config.auth,
    isActive: () => lease.mayWrite(),
    operations: credentials,
    registry,
  });
  const operations = new Operations(changes, secrets.regionKeys);

  const certificates = new ExpiryWatch({
    clock,
    tls,
    busCaFile: config.nats.caFile,
    log: component('tls'),
    registry,
    onEvent: ({ kind, ...detail }) => {
      // The log and the status have it on a plane that stands by.
      if (!lease.mayWrite()) return;
      const audited = writeAudit(db, { actor: 'plane', nowMs: clock.now() }, kind, detail);
      audited.catch((error: unknown) => log.error({ event: 'audit_failed', error: messageOf(error) }, kind));
    },
  });
  const metrics = await startMetrics(config, registry, component('http'), tls);
  const status = async (sees: (region: string) => boolean = () => true): Promise<StatusJson> =>
    statusJson({
      plane: keys.plane,
      nowMs: clock.now(),
      startedMs,
      development: keys.development,
      rootExpiresMs: keyring.current.fleetRoot.expiresMs,
      clockRefused: guard.isRefusing(),
      apiKeysExpiring: credentialWatch.hasExpiring,
      certificateFlags: certificates.flags(),
      metricsPortTaken: config.metrics !== undefined && metrics === undefined,
      link: bus.link(),
      lease: lease.view(),
      trouble: [
        publisher.trouble(),
        upkeep.trouble(),
        credentialWatch.trouble(),
        secretWatch.trouble(),
        await adoption.trouble(),
      ].flatMap((trouble) => trouble ?? []),
      resources: await resourceCounts(db),
      regions: (await regionStatus(db, regions)).filter(({ name }) => sees(name)),
    });
  const secretWatch = new SecretWatch({
    ...secrets,
    db,
    clock,
    log: component('secrets'),
    registry,
    intervalMs: config.secrets.checkIntervalMs,
    isActive: () => lease.mayWrite(),
    recompile: () =>
      changes.write(PLANE, { dryRun: false }, async () => ({
        value: undefined,
        results: [],
        warnings: [],
        documents: [],
      })),
  });
  const refusals = new RefusalAudit({ db, clock, log: component('access'), registry });
  const door = new Door({
    authenticator: new TokenAuthenticator({ db, clock, log: component('access'), bootstrapToken: token }),
    refusals,
    clock,
    ...config.api,
  });
  const http = await createApi({
    sources: {
      db,
      clock,
      operators: new OperatorOperations({
        db,
        clock,
        checkWrite: () => lease.checkWrite(),
        hasBootstrap: token !== undefined,
      }),
      operations,
      adoption,
      credentials,
      regions,
      regionStatus: () => regionStatus(db, regions),
      status,
      known,
      regionKeys: secrets.regionKeys,
      get keys() {
        return keyring.current;
      },
      reloadKeys,
      natsPublicKey: publicKeyOf(nkeySeed),
      join: {
        natsServers: config.nats.advertisedServers,
        natsCa: () => readIfThere(config.nats.caFile),
        globalUrl: config.url,
        globalCa: () => readIfThere(config.caFile),
      },
      news: news.next,
    },
    log: component('http'),
    registry,
    door,
    tls,
    isReady: async (standby) =>
      (await db.selectFrom('installation').select('plane').execute()).length === 1 &&
      (lease.mayWrite() || (standby && lease.view().role === 'standby')),
  });

  certificates.start();
  tls?.start();
  refusals.start();
  // Before there is a role: whether the database was restored is asked while nothing can have been signed.
  await upkeep.start();
  await lease.start();
  // So that nothing old is published, and no change taken before it.
  await upkeep.look();
  publisher.start();
  adoption.start();
  await credentialWatch.start();
  secretWatch.start();
  const endpoint = await http.listen(config.http);

  return {
    endpoints: { http: endpoint, metrics: metrics?.endpoint },
    http,
    token,
    status,
    reloadKeys: () => reloadKeys('operator'),
    async reloadCertificates() {
      await tls?.reload();
    },
    async stop() {
      tls?.stop();
      certificates.stop();
      await Promise.all([http.close(), metrics?.server.close()]);
      await refusals.stop();
      await secretWatch.stop();
      regions.stop();
      await adoption.stop();
      await credentialWatch.stop();
      await upkeep.stop();
      await publisher.stop();
      await lease.stop();
      await bus.close();
      await db.destroy();
    },
  };
}

/** A listener of metrics alone, where one is asked for; without it they are on the API's. */
async function startMetrics(
  config: GlobalConfig,
  registry: Registry,
  log: Logger,
  tls: ListenerTls | undefined,
): Promise<{ server: HttpServer; endpoint: Endpoint } | undefined> {
  if (!config.metrics) return undefined;
  const server = createMetricsHttp({ registry, log, tls: config.metricsTls ? tls : undefined });
  try {
    return { server, endpoint: await server.listen(config.metrics) };
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    const fields = { event: 'metrics_port_taken', error: messageOf(error) };
    log.warn(fields, 'metrics are on server.http.endpoint only');
    return undefined;
  }
}

/** All that must not be taken for a secret of a config. A folder of secrets within data_dir is one like any other. */
function ownFiles({ dataDir, keysDir, tokenFile, nats, tls, auth, secrets }: GlobalConfig): string[] {
  const isWithin = secrets.dir?.startsWith(`${dataDir}${sep}`) === true;
  return [
    ...(isWithin
      ? ['region-keys', 'secrets.key', 'global.db'].map((name) => join(dataDir, name))
      : [dataDir]),
    keysDir,
    tokenFile,
    nats.seedFile,
    ...[tls?.keyFile, auth.jwt?.secretFile].flatMap((file) => file ?? []),
  ];
}

function readIfThere(file: string | undefined): string | undefined {
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

async function knownRegions(db: GlobalDatabase) {
  const relays = await addedRelays(db);
  return (await currentRows(db, 'Region')).map((row) => ({
    name: row.name,
    kind: regionKind(row),
    relays: relays.filter(({ region }) => region === row.name).map(({ relay }) => relay),
  }));
}

/** `unknown` for one that this version cannot read: it is shown, and applying it anew heals it. */
function regionKind(row: ResourceVersion): string {
  try {
    const resource = parseStored(row);
    return resource.kind === 'Region' ? resource.spec.kind : 'unknown';
  } catch {
    return 'unknown';
  }
}

async function regionStatus(db: GlobalDatabase, regions: Regions): Promise<RegionJson[]> {
  const views = await regions.regions();
  const manifests = await currentManifests(db);
  const rows = await db.selectFrom('revisions').select(['revision', 'source']).execute();
  const sources = new Map(rows.map(({ revision, source }) => [revision, source]));
  const missing = new Set(await regionsWithoutHistory(db));
  return views.map((view) => {
    const region = regionJson(view, manifests.get(view.name), sources);
    return missing.has(view.name) ? { ...region, flags: [...region.flags, 'history-missing'] } : region;
  });
}

async function lastReports(regions: Regions): Promise<LastReports> {
  const reports = new Map<string, LastReports extends ReadonlyMap<string, infer R> ? R : never>();
  for (const { name, agents, asOfMs, assignments } of await regions.regions()) {
    if (asOfMs === undefined) continue;
    const byAssignment = new Map<string, number>();
    for (const { assignmentUid, counts } of assignments) {
      const count = Object.values(counts).reduce((sum, one) => sum + one, 0);
      byAssignment.set(assignmentUid, (byAssignment.get(assignmentUid) ?? 0) + count);
    }
    reports.set(name, { agents, asOfMs, byAssignment });
  }
  return reports;
}

async function resourceCounts(db: GlobalDatabase): Promise<StatusJson['resources']> {
  const rows = await db
    .selectFrom('resource_names')
    .select(['kind', ({ fn }) => fn.countAll<number>().as('count')])
    .where('current_version', 'is not', null)
    .groupBy('kind')
    .execute();
  const of = (kind: string): number => rows.find((row) => row.kind === kind)?.count ?? 0;
  return {
    regions: of('Region'),
    templates: of('ConfigTemplate'),
    assignments: of('ConfigAssignment'),
    strategies: of('RolloutStrategy'),
  };
}

/** Wakes those who wait for the next event. */
function createNews(): { announce: () => void; next: () => Promise<void> } {
  let wake: () => void = () => undefined;
  let pending = new Promise<void>((resolve) => (wake = resolve));
  return {
    announce() {
      wake();
      pending = new Promise<void>((resolve) => (wake = resolve));
    },
    next: () => pending,
  };
}
