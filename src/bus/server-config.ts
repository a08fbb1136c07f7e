import { z } from 'zod';
import { HoldfastError } from '../errors.ts';
import { relayPermissions } from './subject.ts';

export type ServerConfigErrorCode = 'unreadable' | 'incomplete' | 'bad-name' | 'bad-key' | 'key-in-use';
export class ServerConfigError extends HoldfastError<ServerConfigErrorCode> {}

/** Who may connect to nats-server, and where it listens and keeps the stream. */
export interface NatsServerModel {
  /** `host:port`. */
  readonly listen: string;
  /** Directory of the stream's files. */
  readonly storeDir: string;
  /** Public nkey of the global plane. */
  readonly global: { readonly publicKey: string };
  readonly regions: readonly NatsRegion[];
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
}
export interface NatsRegion {
  readonly name: string;
  readonly relays: readonly NatsRelay[];
}
export interface NatsRelay {
  readonly name: string;
  /** Public nkey (U…). */
  readonly publicKey: string;
}

/** The global plane's account, which owns the stream. */
const GLOBAL_ACCOUNT = 'HOLDFAST';
const REGION_ACCOUNT = /^HOLDFAST_REGION_([a-z0-9-]{1,32})$/;
const regionAccount = (region: string): string => `HOLDFAST_REGION_${region}`;

/** Bytes that the stream's files may take on the server's disk. */
const MAX_STREAM_FILE_BYTES = 4 * 1024 ** 3;
/** How long a relay may take to answer a request; afterwards its reply is refused by the server. */
const REPLY_WITHIN = '1m';

const HEADER = `# nats-server's accounts for Holdfast: one per region, one user per relay. Written by \`holdfast region
# nats-config\`, which keeps what it does not know; the rest of this file is plain JSON. After a change send SIGHUP
# twice, a second apart: nats-server 2.9 takes a new region's services only at the second.
`;

/** The config file's text: one account per region, one user per relay with exactly what it needs. */
export function natsServerConfig(model: NatsServerModel): string {
  return mergeNatsServerConfig(undefined, model);
}

/**
 * Adds or replaces what `change` names in an existing file and keeps everything else: other regions and relays,
 * the operator's own accounts and settings. Merging the same twice changes nothing. nats-server takes the new
 * file by reloadNatsServer without closing other users' connections.
 * @throws ServerConfigError
 */
export function mergeNatsServerConfig(
  existing: string | undefined,
  change: Partial<NatsServerModel>,
): string {
  const file = existing === undefined ? {} : read(existing);
  const regions = regionsOf(file);
  for (const region of change.regions ?? []) {
    checkName(region.name);
    const relays = regions.get(region.name) ?? new Map<string, string>();
    for (const relay of region.relays) {
      checkName(relay.name);
      checkKey(relay.publicKey);
      relays.set(relay.name, relay.publicKey);
    }
    regions.set(region.name, relays);
  }
  const globalKey = change.global?.publicKey ?? file.accounts?.[GLOBAL_ACCOUNT]?.users?.[0]?.nkey;
  if (globalKey === undefined || (change.listen ?? file.listen) === undefined)
    throw new ServerConfigError(
      'incomplete',
      'a new config needs the address, directory and the global plane’s key',
    );
  checkKey(globalKey);
  return write({
    ...file,
    ...(change.listen === undefined ? {} : { listen: change.listen }),
    jetstream: {
      max_file_store: MAX_STREAM_FILE_BYTES,
      ...file.jetstream,
      ...(change.storeDir === undefined ? {} : { store_dir: change.storeDir }),
    },
    ...(change.tls === undefined
      ? {}
      : { tls: { cert_file: change.tls.certFile, key_file: change.tls.keyFile } }),
    accounts: accounts(file, globalKey, regions),
  });
}

/** Takes a relay (its connection is closed at the reload), or without `relay` a whole region, out of the file. */
export function removeFromNatsServerConfig(existing: string, region: string, relay?: string): string {
  const file = read(existing);
  const regions = regionsOf(file);
  if (relay === undefined) regions.delete(region);
  else regions.get(region)?.delete(relay);
  const globalKey = file.accounts?.[GLOBAL_ACCOUNT]?.users?.[0]?.nkey;
  if (globalKey === undefined) throw unreadable('it has no account of the global plane');
  return write({ ...file, accounts: accounts(file, globalKey, regions) });
}

/** The regions and relays that an existing file names. */
export function readNatsServerConfig(existing: string): { regions: NatsRegion[] } {
  const regions = [...regionsOf(read(existing))].map(([name, relays]) => ({
    name,
    relays: [...relays].map(([relay, publicKey]) => ({ name: relay, publicKey })),
  }));
  return { regions };
}

const fileShape = z.looseObject({
  listen: z.string().optional(),
  jetstream: z.looseObject({}).optional(),
  accounts: z
    .record(
      z.string(),
      z.looseObject({
        users: z
          .array(
            z.looseObject({
              nkey: z.string().optional(),
              permissions: z
                .looseObject({ publish: z.looseObject({ allow: z.array(z.string()) }).optional() })
                .optional(),
            }),
          )
          .optional(),
      }),
    )
    .optional(),
});
type ConfigFile = z.infer<typeof fileShape>;

function read(text: string): ConfigFile {
  const json = text.replace(/^\s*#.*$/gm, '');
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch (cause) {
    throw unreadable('it is not the JSON that this command writes', cause);
  }
  const parsed = fileShape.safeParse(document);
  if (!parsed.success) throw unreadable(z.prettifyError(parsed.error));
  return parsed.data;
}

function unreadable(problem: string, cause?: unknown): ServerConfigError {
  return new ServerConfigError('unreadable', `the nats-server config cannot be changed: ${problem}`, {
    cause,
    hint: 'write to a new file and `include` it from yours; lines that begin with # are the only comments kept out of it',
  });
}

/** Public keys by relay by region. A relay's name stands in the one subject on which it may speak upward. */
function regionsOf(file: ConfigFile): Map<string, Map<string, string>> {
  const regions = new Map<string, Map<string, string>>();
  for (const [account, { users }] of Object.entries(file.accounts ?? {})) {
    const region = REGION_ACCOUNT.exec(account)?.[1];
    if (region === undefined) continue;
    const relays = new Map<string, string>();
    for (const { nkey, permissions } of users ?? []) {
      const relay = permissions?.publish?.allow
        .map((subject) => /^hf\.v1\.up\.[^.]+\.([^.]+)$/.exec(subject)?.[1])
        .find((name) => name !== undefined);
      if (relay !== undefined && nkey !== undefined) relays.set(relay, nkey);
    }
    regions.set(region, relays);
  }
  return regions;
}

function accounts(file: ConfigFile, globalKey: string, regions: Map<string, Map<string, string>>) {
  const others = Object.entries(file.accounts ?? {}).filter(
    ([name]) => name !== GLOBAL_ACCOUNT && !REGION_ACCOUNT.test(name),
  );
  const keys = [globalKey, ...[...regions.values()].flatMap((relays) => [...relays.values()])];
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  // Two users with one key would be one user with the rights of either.
  if (twice !== undefined) throw new ServerConfigError('key-in-use', `${twice} is the key of two users`);
  const names = [...regions.keys()].sort();
  return {
    ...Object.fromEntries(others),
    [GLOBAL_ACCOUNT]: globalAccount(globalKey, names),
    ...Object.fromEntries(
      names.map((name) => [
        regionAccount(name),
        regionAccountOf(name, regions.get(name) ?? new Map<string, string>()),
      ]),
    ),
  };
}

/** Services that the global plane answers, per region, and streams that it sends. */
const services = (region: string): string[] => [
  `$JS.API.DIRECT.GET.CFG.hf.v1.cfg.${region}.>`,
  `hf.v1.up.${region}.*`,
  `hf.v1.rpc.${region}.*.*`,
];
const bell = (region: string): string => `hf.v1.bell.${region}`;
const ask = (region: string): string => `hf.v1.ask.${region}.*`;

function globalAccount(key: string, regions: string[]) {
  return {
    jetstream: 'enabled',
    users: [{ nkey: key }],
    exports: regions.flatMap((region) => [
      ...services(region).map((service) => ({ service, accounts: [regionAccount(region)] })),
      { stream: bell(region), accounts: [regionAccount(region)] },
    ]),
    imports: regions.map((region) => ({
      service: { account: regionAccount(region), subject: ask(region) },
    })),
  };
}

function regionAccountOf(region: string, relays: Map<string, string>) {
  return {
    users: [...relays]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([relay, nkey]) => relayUser(region, relay, nkey)),
    exports: [{ service: ask(region), accounts: [GLOBAL_ACCOUNT] }],
    imports: [
      ...services(region).map((subject) => ({ service: { account: GLOBAL_ACCOUNT, subject } })),
      { stream: { account: GLOBAL_ACCOUNT, subject: bell(region) } },
    ],
  };
}

function relayUser(region: string, relay: string, nkey: string) {
  const { publish, read: reads, subscribe } = relayPermissions(region, relay);
  return {
    nkey,
    permissions: {
      publish: { allow: [...publish, ...reads.map((subject) => `$JS.API.DIRECT.GET.CFG.${subject}`)] },
      subscribe: { allow: [...subscribe, `${inboxPrefix(region, relay)}.>`] },
      allow_responses: { max: 1, expires: REPLY_WITHIN },
    },
  };
}

/** A relay's replies arrive below this subject, where its siblings cannot listen. */
export function inboxPrefix(region: string, relay: string): string {
  return `_INBOX.${region}.${relay}`;
}

function checkName(name: string): void {
  // A name is part of subjects and permissions: a dot, `*` or `>` in it would widen them.
  if (!/^[a-z0-9-]{1,32}$/.test(name))
    throw new ServerConfigError('bad-name', `${JSON.stringify(name)} is no name: 1 to 32 of a-z, 0-9 and -`);
}

function checkKey(key: string): void {
  if (!/^U[A-Z2-7]{55}$/.test(key))
    throw new ServerConfigError('bad-key', 'not a public nkey of a user (U and 55 characters)', {
      hint: 'a seed (SU…) is secret and never stands in this file',
    });
}

function write(file: ConfigFile): string {
  return `${HEADER}${JSON.stringify(file, undefined, 2)}\n`;
}
