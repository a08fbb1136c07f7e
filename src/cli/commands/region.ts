import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { reloadNatsServer } from '../../bus/server-reload.ts';
import { messageOf } from '../../errors.ts';
import { API_VERSION } from '../../resources/resource.ts';
import { formatJoinBundle, parseJoinBundle } from '../../wire/join-bundle.ts';
import { ApiRefusal } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, type Shell, show } from '../command-context.ts';
import { writePrivateFile } from '../contexts.ts';
import { natsAccounts } from '../nats-accounts.ts';
import { addAdopt } from './region-adopt.ts';
import { addRevocations } from './revoke.ts';
import { names, pairs } from './option-values.ts';

const MAX_NAME = 32;

interface AddOptions {
  relay?: string;
  kind: string;
  out: string;
  replace?: boolean;
  url?: string;
  labels?: Record<string, string>;
}

export function addRegion(program: Command, shell: Shell): void {
  const region = program
    .command('region')
    .summary('regions, relays and agents’ tokens: add, end, write the bus’s accounts');
  region
    .command('add')
    .summary('make a region or another relay of one: a join bundle and a token for its agents')
    .description(
      'Makes the region if it is new, adds a relay to it, and writes the relay’s join bundle and a bearer token for agents, both with mode 0600. Then tell the bus: `holdfast region nats-config`.',
    )
    .argument('<region>', '1 to 32 of a-z, 0-9 and -')
    .option('--relay <name>', 'the relay’s name; default: <region>-1')
    .option('--kind <kind>', 'of a new region: datacentre or edge', 'datacentre')
    .option('--out <folder>', 'where the files go', '.')
    .option('--labels <labels>', 'agents that show the token get these, a=b,c=d', pairs)
    .option('--url <url>', 'where the region’s other relays reach this one’s HTTP, http(s)://host:port')
    .option('--replace', 'give a known relay a new key; its old one stops working')
    .addHelpText(
      'after',
      `
Examples:
  holdfast region add eu
  holdfast region add ship-7 --kind edge --out bundles
  holdfast region add eu --relay eu-2 --url https://10.0.0.2:4321   (a second relay; give the first its --url, too)
  holdfast relay --join eu-1.join.json --config holdfast.yaml   (on the relay's host)`,
    )
    .action(async (text: string, options: AddOptions, command: Command) => {
      const [name = ''] = names(text);
      const client = clientOf(shell, command);
      if (options.kind !== 'datacentre' && options.kind !== 'edge')
        throw new CliError('usage', `a region is a datacentre or edge, not ${options.kind}`);
      const relay = options.relay ?? firstRelayOf(name);
      const isKnown = await client.region(name).then(
        () => true,
        (error: unknown) => {
          if (error instanceof ApiRefusal && error.status === 404) return false;
          throw error;
        },
      );
      if (!isKnown) await client.apply(regionDocument(name, options.kind), { dryRun: false });
      const added = await client.addRelay(name, {
        relay,
        ...(options.replace === true ? { replace: true } : {}),
        ...(options.url === undefined ? {} : { url: options.url }),
      });
      const token = await client.makeToken(
        name,
        options.labels === undefined ? {} : { labels: options.labels },
      );
      const joinFile = writeJoinBundle(options.out, relay, added.join);
      const tokenFile = join(options.out, `${name}-${token.id}.token`);
      writePrivateFile(tokenFile, `${token.token}\n`);
      show(shell, command, { region: name, relay, join_file: joinFile, token_file: tokenFile }, () =>
        [
          `region ${name}${isKnown ? '' : ' (new)'}, relay ${relay}`,
          `join bundle:  ${joinFile}`,
          `agent token:  ${tokenFile}`,
          ...nextSteps(joinFile),
        ].join('\n'),
      );
    });
  addSetUrl(region, shell);
  addNatsConfig(region, shell);
  addRotateKey(region, shell);
  addAdopt(region, shell);
  addRevocations(region, shell);
}

/** A relay more, or a new bundle for one that was revoked; its agents' tokens are the region's. */
export function addRelayAddition(parent: Command, shell: Shell): void {
  parent
    .command('add')
    .summary('add a relay to a region that there is: a join bundle')
    .description(
      'Writes the join bundle of another relay, or with --replace a new one for a relay whose old one ends, with mode 0600. Then tell the bus: `holdfast region nats-config`. A new region and its agents’ token: `holdfast region add`.',
    )
    .argument('<region>')
    .argument('<relay>', '1 to 32 of a-z, 0-9 and -')
    .option('--out <folder>', 'where the file goes', '.')
    .option('--url <url>', 'where the region’s other relays reach this one’s HTTP, http(s)://host:port')
    .option('--replace', 'give a known relay a new key; its old one stops working')
    .addHelpText('after', '\nExample:\n  holdfast relay add eu eu-2')
    .action(async (region: string, name: string, options: AddOptions, command: Command) => {
      const [relay = ''] = names(name);
      const added = await clientOf(shell, command).addRelay(region, {
        relay,
        ...(options.replace === true ? { replace: true } : {}),
        ...(options.url === undefined ? {} : { url: options.url }),
      });
      const joinFile = writeJoinBundle(options.out, relay, added.join);
      show(shell, command, { region, relay, join_file: joinFile }, () =>
        [`join bundle:  ${joinFile}`, ...nextSteps(joinFile)].join('\n'),
      );
    });
}

function addSetUrl(region: Command, shell: Shell): void {
  region
    .command('set-url')
    .summary('say where a relay answers the other relays of its region')
    .description(
      'Changes the address under which siblings reach a relay’s HTTP. Its key and its join bundle stay; the region’s relays know it with the next generation.',
    )
    .argument('<region>')
    .argument('<relay>')
    .argument('<url>', 'http(s)://host:port, or `none`: siblings cannot ask it any more')
    .addHelpText(
      'after',
      `
Examples:
  holdfast region set-url eu eu-1 https://10.0.0.1:4321
  holdfast region set-url eu eu-1 none`,
    )
    .action(async (name: string, relay: string, url: string, _options: object, command: Command) => {
      const set = await clientOf(shell, command).setRelayUrl(name, relay, url === 'none' ? null : url);
      show(shell, command, set, () =>
        set.url === null ? `${relay} has no address` : `siblings reach ${relay} at ${set.url}`,
      );
    });
}

function writeJoinBundle(folder: string, relay: string, bundle: unknown): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${relay}.join.json`);
  writePrivateFile(file, formatJoinBundle(parseJoinBundle(JSON.stringify(bundle))));
  return file;
}

function nextSteps(joinFile: string): string[] {
  return [
    "next: holdfast region nats-config --file nats-server.conf --pid-file <nats-server's pid file>;",
    `      holdfast relay --join ${joinFile} on the relay's host`,
  ];
}

function addNatsConfig(region: Command, shell: Shell): void {
  region
    .command('nats-config')
    .summary('write nats-server’s accounts: one per region, one user per relay')
    .description(
      'Writes into the file what the global plane knows of regions and relays and keeps everything else in it. A new file also needs --listen and --store-dir. nats-server takes the new file at SIGHUP; version 2.9 answers a new region only after a second one.',
    )
    .option('--file <path>', 'the server’s configuration; without it the result is printed')
    .option('--listen <host:port>', 'where the server listens')
    .option('--store-dir <path>', 'where it keeps the stream')
    .option(
      '--pid-file <path>',
      'the pid file of the nats-server on this host: it reads the new file at once, closes the connections of users that are gone, and no others',
    )
    .addHelpText(
      'after',
      `
Examples:
  holdfast region nats-config --file nats-server.conf --listen 0.0.0.0:4222 --store-dir /var/lib/nats
  holdfast region nats-config --file nats-server.conf --pid-file /run/nats-server.pid`,
    )
    .action(async (options: NatsConfigOptions, command: Command) => {
      const { file } = options;
      const pid = options.pidFile === undefined ? undefined : readPid(options.pidFile);
      const existing = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      if (existing === undefined && (options.listen === undefined || options.storeDir === undefined))
        throw new CliError('usage', 'a new file needs --listen and --store-dir');
      const text = natsAccounts(existing, await clientOf(shell, command).natsConfig(), {
        ...(options.listen === undefined ? {} : { listen: options.listen }),
        ...(options.storeDir === undefined ? {} : { storeDir: resolve(options.storeDir) }),
      });
      if (file === undefined) shell.terminal.out(text);
      else if (text === existing) shell.terminal.note(`${file} is as it should be`);
      else {
        writePrivateFile(file, text);
        shell.terminal.note(
          pid === undefined
            ? `wrote ${file}; reload nats-server with SIGHUP, twice a second apart`
            : `wrote ${file}`,
        );
      }
      if (pid === undefined) return;
      await reloadNatsServer(pid, shell.clock);
      shell.terminal.note(`nats-server ${pid} was told to read it`);
    });
}

function addRotateKey(region: Command, shell: Shell): void {
  region
    .command('rotate-key')
    .summary('give a region another key for the secrets in its configs')
    .description(
      'Makes another key, to which the region’s secrets are sealed beside the old one. Then give each of its relays a new join bundle (`region add --relay NAME --replace`), which holds both, and end the old one with --finish: a relay that was left out then offers nothing that needs a secret. Agents notice nothing.',
    )
    .argument('<region>')
    .option('--finish', 'end the old key: every relay has a bundle with the new one')
    .addHelpText(
      'after',
      '\nExamples:\n  holdfast region rotate-key eu\n  holdfast region rotate-key eu --finish',
    )
    .action(async (name: string, options: { finish?: boolean }, command: Command) => {
      const finish = options.finish === true;
      const applied = await clientOf(shell, command).rotateRegionKey(name, finish);
      show(shell, command, applied, () =>
        finish
          ? `secrets of ${name} are sealed to the new key alone`
          : `secrets of ${name} are sealed to both keys; next: holdfast region add ${name} --relay NAME --replace for each relay, then holdfast region rotate-key ${name} --finish`,
      );
    });
}

interface NatsConfigOptions {
  file?: string;
  listen?: string;
  storeDir?: string;
  pidFile?: string;
}

/** Of a nats-server that is there: a stale file names nobody, or a process that a SIGHUP would end. */
function readPid(file: string): number {
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : 0;
  try {
    if (!Number.isSafeInteger(pid) || pid < 2) throw new Error('it names no process');
    process.kill(pid, 0);
    const nameFile = `/proc/${pid}/comm`;
    const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8').trim() : '';
    if (name !== '' && !name.startsWith('nats')) throw new Error(`process ${pid} is ${name}`);
    return pid;
  } catch (cause) {
    throw new CliError('file', `${file} names no process that can be told: ${messageOf(cause)}`, {
      cause,
      hint: 'start nats-server with --pid, or reload it yourself with SIGHUP, twice a second apart',
    });
  }
}

/** Relays are told apart by their names, so the name says the region too. */
export function firstRelayOf(region: string): string {
  return `${region.slice(0, MAX_NAME - 2)}-1`;
}

export function regionDocument(
  name: string,
  kind: 'datacentre' | 'edge',
  endpoints: readonly string[] = [],
): string {
  return stringify({
    apiVersion: API_VERSION,
    kind: 'Region',
    metadata: { name },
    spec: { kind, ...(endpoints.length === 0 ? {} : { endpoints }) },
  });
}
