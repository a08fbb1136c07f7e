import { existsSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { reloadNatsServer } from '../../bus/server-reload.ts';
import { findNatsServer, natsServerInstallCommand } from '../../bus/nats-server-binary.ts';
import { sleep, type Timer } from '../../clock/clock.ts';
import { ApiClient } from '../api-client.ts';
import type { Send } from '../../http/send.ts';
import { CliError } from '../cli-error.ts';
import type { Shell } from '../command-context.ts';
import { readTokenFile, writePrivateFile } from '../contexts.ts';
import { type Endpoints, endpointsPath, formatEndpoints, readEndpoints } from '../endpoints.ts';
import { type Launch, launchCli, launchGuardian, launchPlane, packageRoot } from '../launch.ts';
import { durationText } from '../output/moment.ts';
import { answersOk } from '../relay-status.ts';
import { clearCuts, cutRegions } from './drill.ts';
import { Installation, type RegionFiles } from './installation.ts';
import { Link } from './link.ts';
import { planPorts, type RegionPorts } from './port-plan.ts';
import { type Part, Processes } from './processes.ts';
import { findRealCollector, supervisorLaunch } from './real-collector.ts';
import { sampleDocuments } from './sample.ts';

export interface UpOptions {
  readonly regions: readonly string[];
  /** Simulated agents per region. */
  readonly agents: number;
  readonly dir: string;
  /** Whether a real Collector may join. */
  readonly hasCollector: boolean;
}

/** One region as it was started. */
export interface UpRegion {
  readonly name: string;
  /** How many agents it should have. */
  readonly agents: number;
  readonly link: Link;
  readonly ports: RegionPorts;
  readonly files: RegionFiles;
}

const POLL_MS = 100;
/** For each part to answer after its start. */
const START_TIMEOUT_MS = 60_000;
const DRILL_POLL_MS = 250;
const SIM_HEARTBEAT = '5s';

/**
 * A whole installation on this machine: nats-server, global plane, a relay per region, sample agents, each a process
 * of its own. They stand and fall together: `failed` is aborted, with the reason, when one of them ends unasked.
 */
export class Up {
  readonly regions: UpRegion[] = [];
  /** For people, in the order in which it happened. */
  readonly notes: string[] = [];
  readonly #shell: Shell;
  readonly #options: UpOptions;
  readonly #installation: Installation;
  readonly #processes: Processes;
  readonly #failed = new AbortController();
  readonly #send: Send;
  #client: ApiClient | undefined;
  #server = '';
  #drills: Timer | undefined;

  constructor(shell: Shell, options: UpOptions) {
    this.#shell = shell;
    this.#options = options;
    this.#installation = new Installation(options.dir);
    this.#send = shell.createSend(undefined);
    refuseSecond(options.dir);
    this.#processes = new Processes({
      clock: shell.clock,
      guardian: launchGuardian(),
      onStopped: (error) => this.#failed.abort(error),
    });
  }

  get failed(): AbortSignal {
    return this.#failed.signal;
  }

  get client(): ApiClient {
    if (!this.#client) throw new Error('it has not been started');
    return this.#client;
  }

  /** The global plane's address. */
  get server(): string {
    return this.#server;
  }

  /** Starts everything and returns when the sample agents are on their way. @throws CliError */
  async start(): Promise<void> {
    const nats = this.#findNats();
    const ports = await planPorts(this.#options.regions, (line) => this.#note(line));
    const installation = this.#installation;
    installation.prepare(ports.global, this.#shell.clock.now());
    clearCuts(this.#options.dir);

    const natsServer = this.#startPart('nats-server', {
      command: nats,
      args: ['-c', installation.natsConfigFile],
    });
    await this.#until('nats-server', () => isListening(ports.global.nats));
    const url = `http://127.0.0.1:${ports.global.http}`;
    this.#server = url;
    this.#startPart('global', withArgs(launchPlane('global'), '--config', installation.globalConfigFile));
    await this.#until('the global plane', () => answersOk(this.#send, `${url}/ready`));
    const client = new ApiClient({
      server: url,
      token: readTokenFile(installation.tokenFile),
      send: this.#send,
    });
    this.#client = client;

    const joined = new Map<string, RegionFiles>();
    for (const [name, its] of ports.regions) joined.set(name, await installation.join(client, name, its));
    await installation.writeNatsAccounts(client);
    await reloadNatsServer(natsServer.pid, this.#shell.clock);
    for (const [name, its] of ports.regions) {
      const files = joined.get(name);
      if (files) await this.#startRegion(name, its, files, ports.global.nats);
    }
    await client.apply(sampleDocuments(this.#options.regions), { dryRun: false });
    for (const region of this.regions) this.#startAgents(region);
    await this.#startCollector();
    this.#drills = this.#shell.clock.every(DRILL_POLL_MS, () => this.#applyDrills());
    this.#writeEndpoints(url, ports.global.nats);
  }

  /** Stops everything that was started, agents first, and returns when nothing is left. */
  async stop(): Promise<void> {
    this.#drills?.cancel();
    await this.#processes.stop();
    for (const { link } of this.regions) await link.close();
    rmSync(endpointsPath(this.#options.dir), { force: true });
  }

  #note(line: string): void {
    this.notes.push(line);
    this.#shell.terminal.note(line);
  }

  #findNats(): string {
    const { natsServerBin, path } = this.#shell.environment;
    const environment = { PATH: path, NATS_SERVER_BIN: natsServerBin };
    const found = findNatsServer({ environment, root: packageRoot() });
    if (found !== undefined) return found;
    throw new CliError(
      'not-installed',
      natsServerBin === undefined ? 'there is no nats-server' : `${natsServerBin} cannot be run`,
      {
        hint:
          natsServerBin === undefined
            ? `install it with: ${natsServerInstallCommand()}`
            : 'correct NATS_SERVER_BIN',
      },
    );
  }

  #startPart(name: string, launch: Launch): Part {
    return this.#processes.start(name, launch, {
      logFile: join(this.#installation.logsDir, `${name}.log`),
      cwd: this.#options.dir,
      environment: this.#shell.environment.variables,
    });
  }

  async #startRegion(name: string, ports: RegionPorts, files: RegionFiles, natsPort: number): Promise<void> {
    const link = await Link.open(ports.link, { host: '127.0.0.1', port: natsPort });
    this.regions.push({ name, agents: this.#options.agents, link, ports, files });
    const part = `relay-${name}`;
    this.#startPart(
      part,
      withArgs(launchPlane('regional'), '--config', files.configFile, '--join', files.joinFile),
    );
    await this.#until(part, () => answersOk(this.#send, `http://127.0.0.1:${ports.http}/health`));
  }

  #startAgents(region: UpRegion): void {
    if (region.agents === 0) return;
    const endpoint = `ws://127.0.0.1:${region.ports.gateway}/v1/opamp`;
    const flags = {
      ...{ endpoint, region: region.name, agents: String(region.agents), heartbeat: SIM_HEARTBEAT },
      ...{ seed: String(seedOf(region.name)), 'agent-token-file': region.files.agentTokenFile },
    };
    const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
    this.#startPart(`agents-${region.name}`, withArgs(launchCli(), 'sim', ...args));
  }

  async #startCollector(): Promise<void> {
    const [region] = this.regions;
    if (!region) return;
    const found = this.#options.hasCollector
      ? await findRealCollector(this.#shell.environment)
      : { missing: '--no-collector' };
    if ('missing' in found) {
      this.#note(`no real Collector joined (${found.missing})`);
      return;
    }
    const launch = supervisorLaunch(found, {
      dir: join(region.files.dir, 'collector'),
      endpoint: `ws://127.0.0.1:${region.ports.gateway}/v1/opamp`,
      token: readTokenFile(region.files.agentTokenFile),
    });
    this.#startPart(`collector-${region.name}`, launch);
    this.regions[0] = { ...region, agents: region.agents + 1 };
    this.#note(`a real Collector joined ${region.name}: ${found.collector} under ${found.supervisor}`);
  }

  #applyDrills(): void {
    const cut = cutRegions(this.#options.dir);
    for (const { name, link } of this.regions) if (link.isCut !== cut.has(name)) link.setCut(cut.has(name));
  }

  #writeEndpoints(url: string, natsPort: number): void {
    const installation = this.#installation;
    const endpoints: Endpoints = {
      started_at: new Date(this.#shell.clock.now()).toISOString(),
      pid: process.pid,
      nats: { url: `nats://127.0.0.1:${natsPort}`, config_file: installation.natsConfigFile },
      global: {
        url,
        token_file: installation.tokenFile,
        config_file: installation.globalConfigFile,
        nats_seed_file: installation.natsSeedFile,
        keys_dir: installation.keysDir,
      },
      regions: this.regions.map(({ name, ports, files }) => ({
        name,
        link: `nats://127.0.0.1:${ports.link}`,
        agent_token_file: files.agentTokenFile,
        relays: [
          {
            name: files.relay,
            opamp_ws: `ws://127.0.0.1:${ports.gateway}/v1/opamp`,
            opamp_http: `http://127.0.0.1:${ports.gateway}/v1/opamp`,
            http: `http://127.0.0.1:${ports.http}`,
            metrics: `http://127.0.0.1:${ports.metrics}/metrics`,
            join_file: files.joinFile,
            config_file: files.configFile,
          },
        ],
      })),
      processes: this.#processes.parts().map(({ name, pid, logFile }) => ({ name, pid, log: logFile })),
    };
    writePrivateFile(endpointsPath(this.#options.dir), formatEndpoints(endpoints));
  }

  /** Waits for `isThere`, or for any part's end. @throws CliError */
  async #until(what: string, isThere: () => Promise<boolean>): Promise<void> {
    const { clock, signal } = this.#shell;
    const ended = AbortSignal.any([this.failed, signal]);
    const startedMs = clock.monotonicMs();
    while (!(await isThere())) {
      ended.throwIfAborted();
      if (clock.monotonicMs() - startedMs > START_TIMEOUT_MS)
        throw new CliError('timeout', `${what} does not answer after ${durationText(START_TIMEOUT_MS)}`, {
          hint: `look into ${this.#installation.logsDir}`,
        });
      await sleep(clock, POLL_MS, ended);
    }
  }
}

/** Two in one folder would run on the same databases. */
function refuseSecond(dir: string): void {
  if (!existsSync(endpointsPath(dir))) return;
  const pid = readEndpoints(dir)?.pid;
  if (pid === undefined || !isProcessAlive(pid)) return;
  throw new CliError('busy', `another \`holdfast up\` (process ${pid}) runs in ${dir}`, {
    hint: 'stop it, or name another folder with --dir',
  });
}

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

const withArgs = ({ command, args }: Launch, ...more: string[]): Launch => ({
  command,
  args: [...args, ...more],
});

/** The same region always has the same agents, and two regions never do: a uid is known once in an installation. */
function seedOf(region: string): number {
  return Array.from(region).reduce(
    (seed, character) => (seed * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003,
    7,
  );
}
