import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  addedRelaySchema,
  type AgentJson,
  agentPageSchema,
  type ApplyResult,
  applyResultSchema,
  type EventJson,
  eventPageSchema,
  madeTokenSchema,
  natsConfigSchema,
  type RelayStatusJson,
  relayStatusSchema,
} from '../../src/api/index.ts';
import { findNatsServer, natsServerInstallCommand } from '../../src/bus/nats-server-binary.ts';
import { natsServerConfig } from '../../src/bus/server-config.ts';
import { reloadNatsServer } from '../../src/bus/server-reload.ts';
import { createUserKey } from '../../src/bus/user-key.ts';
import { systemClock } from '../../src/clock/system-clock.ts';
import { createCeremony } from '../../src/trust/ceremony.ts';
import { textOfFinding, type Rules } from '../invariants/checker.ts';
import { judge } from '../invariants/judge.ts';
import { type Api, createApi } from './api.ts';
import { FaultyLink } from './faulty-link.ts';
import { eventually, Hopeless } from './eventually.ts';
import { freePort } from './free-port.ts';
import { ManagedProcess } from './managed-process.ts';
import { mainArguments } from './plane-command.ts';
import { Recorder } from './recorder.ts';
import { chaosSeed, writeRunRecord } from './run-record.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const START_TIMEOUT_MS = 60_000;

export interface PlanesOptions {
  /** Regions and their relays. Default: `eu` with `eu-1`, `us` with `us-1`. */
  readonly regions?: Readonly<Record<string, readonly string[]>>;
  /** Settings of the section `relay`, over the fast ones that tests want. */
  readonly relay?: Readonly<Record<string, unknown>>;
  /** Settings of other sections of both planes' files, by section. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Default: keys of development, of which nothing is expected after their database is lost. */
  readonly development?: boolean;
  /** Keep relays stopped, for tests that start them later. */
  readonly relaysStopped?: boolean;
  /** Bounds that the invariants are held against where this installation's settings are not the usual ones. */
  readonly rules?: Partial<Rules>;
  /** Why the invariants do not bind what happens here; its history is written down and not judged. */
  readonly unjudged?: string;
}

/** One relay's process and where it listens. Addresses stay the same over restarts. */
export interface RelayHandle {
  readonly name: string;
  readonly region: string;
  readonly process: ManagedProcess;
  readonly dataDir: string;
  /** For agents, path included. */
  readonly agentsWs: string;
  readonly agentsHttp: string;
  /** Status, agents, TUF repository. */
  readonly http: string;
  readonly metrics: string;
  readonly joinFile: string;
  status(): Promise<RelayStatusJson>;
  /** Every agent that it knows. */
  agents(): Promise<AgentJson[]>;
  /** Resolves when its process answers. */
  answers(): Promise<void>;
}

/** A global plane, NATS, and relays, all as processes of their own in one temporary directory. */
export interface Planes {
  readonly dir: string;
  /** The installation's id. */
  readonly plane: string;
  readonly keysDir: string;
  readonly global: ManagedProcess;
  readonly globalUrl: string;
  readonly operatorToken: string;
  readonly nats: ManagedProcess;
  readonly natsUrl: string;
  readonly natsSeed: string;
  readonly natsStoreDir: string;
  readonly relays: ReadonlyMap<string, RelayHandle>;
  /** Bearer tokens for agents, by region. */
  readonly tokens: Readonly<Record<string, string>>;
  /** The wire between each region and NATS. */
  readonly links: ReadonlyMap<string, FaultyLink>;
  readonly api: Api;
  /** Writes down what happens; tell it of every file that a test wipes, damages or replaces, before it does so. */
  readonly recorder: Recorder;
  relay(name: string): RelayHandle;
  apply(yaml: string): Promise<ApplyResult>;
  /** Adds a region with relays, running unless told otherwise. */
  addRegion(name: string, relays: readonly string[]): Promise<void>;
  /** Every event that the global plane holds, oldest first. */
  events(): Promise<EventJson[]>;
  globalAnswers(): Promise<void>;
  /**
   * Holds the history so far against every invariant.
   * @param options.settled everything ought to arrive: waits until no relay has anything to tell any more, and
   * then what is missing is a violation
   * @throws with the findings
   */
  judge(options?: { settled?: boolean }): Promise<void>;
  /** Ends everything. The directory stays when `keep` is set. */
  stop(options?: { keep?: boolean }): Promise<void>;
  /** The last lines of every process, for a failed test. */
  logTails(lines?: number): string;
}

/** Fast enough for a test, slow enough not to be another program. */
const FAST_RELAY = {
  look_interval: '2s',
  report_interval: '1s',
  settle: '1s',
  heartbeat_interval: '5s',
} as const;

/** Why planes cannot be started here; undefined when they can. */
export function planesUnavailable(): string | undefined {
  if (natsServer() !== undefined) return undefined;
  return `no nats-server on this machine; install it with: ${natsServerInstallCommand()}`;
}

/**
 * As `startPlanes`, judged and stopped after the test: whatever else it looked at, its history violates no invariant.
 * A failed test shows the processes' last lines.
 */
export async function planesFor(t: TestContext, options: PlanesOptions = {}): Promise<Planes> {
  const planes = await startPlanes(options);
  t.after(async () => {
    // The types of Node 20 do not know it yet.
    const { passed } = t as { passed?: boolean };
    try {
      if (!passed) console.error(planes.logTails());
      else if (options.unjudged === undefined) await planes.judge();
    } finally {
      writeRunRecord({
        title: t.name,
        history: planes.recorder.history.events(),
        links: planes.links,
        rules: options.rules,
      });
      await planes.stop();
    }
  });
  return planes;
}

/** Makes keys, starts NATS and the global plane, adds the regions through the API and starts their relays. */
export async function startPlanes(options: PlanesOptions = {}): Promise<Planes> {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-planes-'));
  const installation = new Installation(dir, options);
  try {
    await installation.start();
  } catch (error) {
    const tails = installation.logTails();
    await installation.stop();
    throw new Error(`the planes did not start; their last lines:\n${tails}`, { cause: error });
  }
  return installation;
}

class Installation implements Planes {
  readonly dir: string;
  readonly keysDir: string;
  readonly natsStoreDir: string;
  readonly relays = new Map<string, RelayHandle>();
  readonly links = new Map<string, FaultyLink>();
  readonly tokens: Record<string, string> = {};
  plane = '';
  global!: ManagedProcess;
  globalUrl = '';
  operatorToken = '';
  nats!: ManagedProcess;
  natsUrl = '';
  natsSeed = '';
  api!: Api;
  readonly recorder: Recorder;
  readonly #options: PlanesOptions;
  #natsPort = 0;

  constructor(dir: string, options: PlanesOptions) {
    this.dir = dir;
    this.#options = options;
    this.keysDir = join(dir, 'global/keys');
    this.natsStoreDir = join(dir, 'nats/store');
    this.recorder = new Recorder({ globalDataDir: join(dir, 'global/data') });
  }

  async start(): Promise<void> {
    this.#makeKeys();
    await this.#startNats();
    await this.#startGlobal();
    this.recorder.start(this);
    const regions = this.#options.regions ?? { eu: ['eu-1'], us: ['us-1'] };
    for (const [region, relays] of Object.entries(regions)) await this.addRegion(region, relays);
  }

  relay(name: string): RelayHandle {
    const relay = this.relays.get(name);
    if (!relay) throw new Error(`there is no relay ${name}`);
    return relay;
  }

  apply(yaml: string): Promise<ApplyResult> {
    return this.api.post('/api/v1/apply', applyResultSchema, { yaml });
  }

  async addRegion(region: string, relays: readonly string[]): Promise<void> {
    await this.apply(
      JSON.stringify({ apiVersion: 'opamp.io/v1', kind: 'Region', metadata: { name: region }, spec: {} }),
    );
    const link = new FaultyLink({
      port: await freePort(),
      targetPort: this.#natsPort,
      seed: chaosSeed(),
      onChange: (change) => this.recorder.linkChanged(region, change),
    });
    await link.listen();
    this.links.set(region, link);
    const made = await this.api.post(`/api/v1/regions/${region}/tokens`, madeTokenSchema, { json: {} });
    this.tokens[region] = made.token;
    for (const relay of relays) await this.#addRelay(region, relay, link.port);
    await this.#writeNatsUsers();
    if (this.#options.relaysStopped) return;
    for (const relay of relays) this.relay(relay).process.start();
    for (const relay of relays) await this.relay(relay).answers();
  }

  async events(): Promise<EventJson[]> {
    const events: EventJson[] = [];
    for (let after: string | undefined; ;) {
      const page = await this.api.get('/api/v1/events', eventPageSchema, { query: { after } });
      events.push(...page.items);
      if (page.items.length === 0 || page.cursor === after) return events;
      after = page.cursor;
    }
  }

  async globalAnswers(): Promise<void> {
    await answers(this.global, `${this.globalUrl}/ready`);
  }

  async judge({ settled = false }: { settled?: boolean } = {}): Promise<void> {
    if (settled)
      for (const relay of this.relays.values())
        await eventually(
          `${relay.name} has told everything`,
          async () => (await relay.status()).queue.rows === 0,
        );
    await this.recorder.finish({ settled });
    const history = this.recorder.history.events();
    const findings = judge(history, this.#options.rules);
    const texts = findings.map((finding) => textOfFinding(finding, history[0]?.atMs));
    if (texts.length > 0) throw new Error(`the history violates invariants:\n${texts.join('\n')}`);
  }

  async stop({ keep = false }: { keep?: boolean } = {}): Promise<void> {
    await this.recorder.stop();
    const relays = [...this.relays.values()].map(({ process }) => process);
    await Promise.all(relays.map((relay) => relay.stop()));
    await this.global?.stop();
    await this.nats?.stop();
    await Promise.all([...this.links.values()].map((link) => link.close()));
    if (!keep) rmSync(this.dir, { recursive: true, force: true });
  }

  logTails(lines = 30): string {
    const processes = [this.nats, this.global, ...[...this.relays.values()].map(({ process }) => process)];
    return processes
      .filter((process) => process !== undefined)
      .map((process) => `── ${process.name} (${process.logFile})\n${process.logTail(lines)}`)
      .join('\n');
  }

  #makeKeys(): void {
    const { development = true } = this.#options;
    const ceremony = createCeremony({ rootKeys: 1, threshold: 1, nowMs: Date.now(), development });
    this.plane = ceremony.plane;
    for (const { path, text, secret } of ceremony.files) {
      const file = join(this.keysDir, path);
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(file, text, { mode: secret ? 0o600 : 0o644 });
    }
  }

  async #startNats(): Promise<void> {
    const binary = natsServer();
    if (binary === undefined) throw new Error(planesUnavailable());
    const key = createUserKey();
    this.natsSeed = key.seed;
    this.#natsPort = await freePort();
    this.natsUrl = `nats://127.0.0.1:${this.#natsPort}`;
    mkdirSync(this.natsStoreDir, { recursive: true });
    const config = join(this.dir, 'nats/nats.conf');
    writeFileSync(config, this.#natsConfig(key.publicKey, []));
    this.nats = this.#process('nats', { file: binary, args: ['-c', config] });
    this.nats.start();
  }

  async #startGlobal(): Promise<void> {
    const port = await freePort();
    const dataDir = join(this.dir, 'global/data');
    this.globalUrl = `http://127.0.0.1:${port}`;
    const seedFile = join(this.dir, 'global/nats.seed');
    writeFileSync(seedFile, `${this.natsSeed}\n`, { mode: 0o600 });
    const config = this.#writeConfig('global', {
      server: { http: { endpoint: `127.0.0.1:${port}` } },
      global: { data_dir: dataDir, keys_dir: this.keysDir, url: this.globalUrl },
      nats: { servers: [this.natsUrl], nkey_seed_file: seedFile },
      publish: { interval: '2s' },
      relay: FAST_RELAY,
    });
    this.global = this.#process('global', planeCommand('global', ['--config', config]));
    this.global.start();
    await this.globalAnswers();
    this.operatorToken = readFileSync(join(dataDir, 'operator.token'), 'utf8').trim();
    const api = createApi(this.globalUrl, this.operatorToken);
    // The global plane keeps few generations; a test can make more of them than there are between two looks.
    const recorded = async <T>(call: Promise<T>): Promise<T> => {
      const answer = await call;
      this.recorder.readPublished();
      return answer;
    };
    this.api = {
      get: api.get,
      post: (path, schema, sent) => recorded(api.post(path, schema, sent)),
      delete: (path, schema, sent) => recorded(api.delete(path, schema, sent)),
    };
  }

  async #addRelay(region: string, relay: string, natsPort: number): Promise<void> {
    const [gateway, http, metrics] = [await freePort(), await freePort(), await freePort()];
    const added = await this.api.post(`/api/v1/regions/${region}/relays`, addedRelaySchema, {
      json: { relay, url: `http://127.0.0.1:${http}` },
    });
    const joinFile = join(this.dir, relay, 'join.json');
    mkdirSync(dirname(joinFile), { recursive: true });
    writeFileSync(joinFile, JSON.stringify(added.join), { mode: 0o600 });
    const dataDir = join(this.dir, relay, 'data');
    const config = this.#writeConfig(relay, {
      server: {
        websocket: { endpoint: `127.0.0.1:${gateway}` },
        http: { endpoint: `127.0.0.1:${http}` },
      },
      telemetry: { metrics: { endpoint: `127.0.0.1:${metrics}` } },
      relay: {
        ...FAST_RELAY,
        ...this.#options.relay,
        data_dir: dataDir,
        // The way to NATS leads through the region's link, which tests can cut.
        nats_servers: [`nats://127.0.0.1:${natsPort}`],
      },
    });
    const process = this.#process(relay, planeCommand('regional', ['--config', config, '--join', joinFile]));
    const base = `http://127.0.0.1:${http}`;
    const client = createApi(base);
    const where = {
      name: relay,
      region,
      dataDir,
      agentsWs: `ws://127.0.0.1:${gateway}/v1/opamp`,
      agentsHttp: `http://127.0.0.1:${gateway}/v1/opamp`,
      http: base,
    };
    this.recorder.addRelay({ ...where, logFile: process.logFile });
    this.relays.set(relay, {
      ...where,
      process,
      metrics: `http://127.0.0.1:${metrics}/metrics`,
      joinFile,
      status: () => client.get('/status', relayStatusSchema),
      agents: () => allAgents(client),
      answers: () => answers(process, `${base}/health`),
    });
  }

  /** Lets every relay that the global plane knows into nats-server. */
  async #writeNatsUsers(): Promise<void> {
    const { global, regions } = await this.api.get('/api/v1/nats-config', natsConfigSchema);
    const users = regions.map(({ name, relays }) => ({
      name,
      relays: relays.map((relay) => ({ name: relay.name, publicKey: relay.public_key })),
    }));
    writeFileSync(join(this.dir, 'nats/nats.conf'), this.#natsConfig(global.public_key, users));
    if (this.nats.pid !== undefined) await reloadNatsServer(this.nats.pid, systemClock);
  }

  #natsConfig(
    publicKey: string,
    regions: { name: string; relays: { name: string; publicKey: string }[] }[],
  ): string {
    return natsServerConfig({
      listen: `127.0.0.1:${this.#natsPort}`,
      storeDir: this.natsStoreDir,
      global: { publicKey },
      regions,
    });
  }

  /** JSON is YAML, so what the test says is what the plane reads. */
  #writeConfig(name: string, sections: Record<string, unknown>): string {
    const file = join(this.dir, name, 'holdfast.yaml');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ ...sections, ...this.#options.settings }, undefined, 2));
    return file;
  }

  #process(name: string, command: ManagedProcess['command']): ManagedProcess {
    return new ManagedProcess(name, join(this.dir, `${name}.log`), command, (change) =>
      this.recorder.processChanged(name, change),
    );
  }
}

function natsServer(): string | undefined {
  return findNatsServer({ environment: process.env, root: ROOT });
}

function planeCommand(plane: 'global' | 'regional', args: string[]): ManagedProcess['command'] {
  return {
    file: process.execPath,
    args: [...mainArguments(`${plane}/main.ts`), ...args, '--exit-with-parent'],
    cwd: ROOT,
  };
}

async function answers(plane: ManagedProcess, url: string): Promise<void> {
  await eventually(
    `${plane.name} answers at ${url}`,
    async () => {
      if (!plane.isRunning) throw new Hopeless(`${plane.name} ended:\n${plane.logTail(10)}`);
      return (await fetch(url)).ok;
    },
    START_TIMEOUT_MS,
  );
}

async function allAgents(client: Api): Promise<AgentJson[]> {
  const agents: AgentJson[] = [];
  for (let after: string | undefined; ;) {
    const page = await client.get('/api/v1/agents', agentPageSchema, { query: { limit: 500, after } });
    agents.push(...page.items);
    if (page.next_after === null) return agents;
    after = page.next_after;
  }
}
