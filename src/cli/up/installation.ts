import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { mergeNatsServerConfig, natsServerConfig } from '../../bus/server-config.ts';
import { createUserKey, publicKeyOf } from '../../bus/user-key.ts';
import { createCeremony } from '../../trust/ceremony.ts';
import { formatJoinBundle, parseJoinBundle } from '../../wire/join-bundle.ts';
import type { ApiClient } from '../api-client.ts';
import { firstRelayOf, regionDocument } from '../commands/region.ts';
import { writeCeremony } from '../commands/keys.ts';
import { writePrivateFile } from '../contexts.ts';
import { natsAccounts } from '../nats-accounts.ts';
import type { GlobalPorts, RegionPorts } from './port-plan.ts';

/** Quicker than the defaults, because somebody watches. */
const REPORT_INTERVAL = '1s';
const LOOK_INTERVAL = '5s';
const SETTLE = '2s';
const LOOPBACK = '127.0.0.1';

export interface RegionFiles {
  readonly name: string;
  readonly relay: string;
  readonly dir: string;
  readonly configFile: string;
  readonly joinFile: string;
  readonly agentTokenFile: string;
}

/** The files of one `up`, all below its folder: a later start in the same folder finds keys, tokens and data again. */
export class Installation {
  readonly dir: string;
  readonly natsConfigFile: string;
  readonly globalDir: string;
  readonly globalConfigFile: string;
  readonly keysDir: string;
  readonly tokenFile: string;
  readonly natsSeedFile: string;
  readonly logsDir: string;

  constructor(dir: string) {
    this.dir = dir;
    this.natsConfigFile = join(dir, 'nats', 'nats-server.conf');
    this.globalDir = join(dir, 'global');
    this.globalConfigFile = join(dir, 'global.yaml');
    this.keysDir = join(this.globalDir, 'keys');
    this.tokenFile = join(this.globalDir, 'operator.token');
    this.natsSeedFile = join(this.globalDir, 'nats.seed');
    this.logsDir = join(dir, 'logs');
  }

  region(name: string): RegionFiles {
    const dir = join(this.dir, 'regions', name);
    return {
      name,
      relay: firstRelayOf(name),
      dir,
      configFile: join(dir, 'relay.yaml'),
      joinFile: join(dir, 'join.json'),
      agentTokenFile: join(dir, 'agent.token'),
    };
  }

  /** Makes the folders, the development keys and the bus's first configuration, where they are not there yet. */
  prepare(ports: GlobalPorts, nowMs: number): void {
    for (const dir of [this.dir, join(this.dir, 'nats'), this.globalDir, this.logsDir])
      mkdirSync(dir, { recursive: true, mode: 0o700 });
    if (!existsSync(this.keysDir))
      writeCeremony(this.keysDir, createCeremony({ rootKeys: 1, threshold: 1, nowMs, development: true }));
    if (!existsSync(this.natsSeedFile)) writePrivateFile(this.natsSeedFile, `${createUserKey().seed}\n`);
    const model = { listen: `${LOOPBACK}:${ports.nats}`, storeDir: join(this.dir, 'nats', 'data') };
    writePrivateFile(
      this.natsConfigFile,
      existsSync(this.natsConfigFile)
        ? mergeNatsServerConfig(readFileSync(this.natsConfigFile, 'utf8'), model)
        : natsServerConfig({
            ...model,
            global: { publicKey: publicKeyOf(readFileSync(this.natsSeedFile, 'utf8').trim()) },
            regions: [],
          }),
    );
    writePrivateFile(
      this.globalConfigFile,
      stringify({
        server: { http: { endpoint: `${LOOPBACK}:${ports.http}` } },
        global: {
          data_dir: this.globalDir,
          keys_dir: this.keysDir,
          token_file: this.tokenFile,
          url: `http://${LOOPBACK}:${ports.http}`,
        },
        nats: { servers: [`nats://${LOOPBACK}:${ports.nats}`], nkey_seed_file: this.natsSeedFile },
        relay: { report_interval: REPORT_INTERVAL },
        publish: { interval: LOOK_INTERVAL },
      }),
    );
  }

  /** Makes the region with its relay and its agents' token at the global plane; what exists already stays. */
  async join(client: ApiClient, name: string, ports: RegionPorts): Promise<RegionFiles> {
    const files = this.region(name);
    mkdirSync(files.dir, { recursive: true, mode: 0o700 });
    const endpoint = `ws://${LOOPBACK}:${ports.gateway}/v1/opamp`;
    await client.apply(regionDocument(name, 'datacentre', [endpoint]), { dryRun: false });
    if (!existsSync(files.joinFile)) {
      // `replace`: an earlier start may have added the relay and died before it wrote the bundle.
      const { join: bundle } = await client.addRelay(name, { relay: files.relay, replace: true });
      writePrivateFile(files.joinFile, formatJoinBundle(parseJoinBundle(JSON.stringify(bundle))));
    }
    if (!existsSync(files.agentTokenFile)) {
      const { token } = await client.makeToken(name, { labels: { fleet: 'sample' } });
      writePrivateFile(files.agentTokenFile, `${token}\n`);
    }
    writePrivateFile(
      files.configFile,
      stringify({
        server: {
          websocket: { endpoint: `${LOOPBACK}:${ports.gateway}` },
          http: { endpoint: `${LOOPBACK}:${ports.http}` },
        },
        telemetry: { metrics: { endpoint: `${LOOPBACK}:${ports.metrics}` } },
        relay: {
          data_dir: join(files.dir, 'data'),
          nats_servers: [`nats://${LOOPBACK}:${ports.link}`],
          ...{ report_interval: REPORT_INTERVAL, look_interval: LOOK_INTERVAL, settle: SETTLE },
        },
      }),
    );
    return files;
  }

  /** Writes the bus's accounts as the global plane knows them; nats-server takes them at SIGHUP. */
  async writeNatsAccounts(client: ApiClient): Promise<void> {
    const existing = readFileSync(this.natsConfigFile, 'utf8');
    writePrivateFile(this.natsConfigFile, natsAccounts(existing, await client.natsConfig()));
  }
}
