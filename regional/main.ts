import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openRelayBus } from '../src/bus/nats-bus.ts';
import { systemClock } from '../src/clock/system-clock.ts';
import type { RelayConfig } from '../src/config/config.ts';
import { crashWhereFileSays, nothingCrashes, type Reached } from '../src/crash-point.ts';
import { HoldfastError, messageOf } from '../src/errors.ts';
import { createLogger, LOG_LEVELS, type Logger, type LogLevel } from '../src/log/logger.ts';
import { VERSION } from '../src/version.ts';
import { formatJoinBundle, type JoinBundle, parseJoinBundle } from '../src/wire/join-bundle.ts';
import { exportToFile, importFromFile } from './acceptance/transfer.ts';
import { openTrustStore, type Relay, startRelay } from './app.ts';
import { configFileProblems, readConfigFile } from '../src/config/config-file.ts';
import { Outbox } from './uplink/outbox.ts';

const HELP = `Usage: holdfast relay [options]

Serves one region's agents from what the global plane signed, whether or not anybody can be reached.

  --config FILE      configuration (deploy/holdfast.yaml lists every setting)
  --join FILE        join bundle, as \`holdfast region add\` or \`holdfast relay add\` made it; kept in data_dir from then on
  --export FILE      write all that this relay serves into FILE, for a sibling that lost its disk, and exit
  --import FILE      take such a file into an empty store, and exit; stale until the global plane is heard
  --check            list what is wrong with the configuration, and exit
  --log-level LEVEL  ${LOG_LEVELS.join(', ')}
  --version
`;

const EXIT = { failed: 1, usage: 2 } as const;
/** A stop that takes longer is given up: what matters is on disk already. */
const STOP_LIMIT_MS = 15_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      config: { type: 'string' },
      join: { type: 'string' },
      export: { type: 'string' },
      import: { type: 'string' },
      check: { type: 'boolean' },
      'log-level': { type: 'string' },
      'exit-with-parent': { type: 'boolean' },
      version: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  if (values.version) return void process.stdout.write(`${VERSION}\n`);
  if (values.check) {
    const problems = configFileProblems(values.config, 'relay');
    for (const problem of problems) process.stdout.write(`${problem}\n`);
    process.exitCode = problems.length === 0 ? 0 : EXIT.failed;
    return;
  }
  const config = readConfigFile(values.config, 'relay');
  const level = values['log-level'] ?? config.logLevel;
  if (!LOG_LEVELS.includes(level as LogLevel))
    throw new Error(`--log-level wants one of ${LOG_LEVELS.join(', ')}`);
  const bundle = joinBundle(config, values.join);
  const root = createLogger({ level: level as LogLevel }).child({
    region: bundle.region,
    relay: bundle.relay,
  });
  const log = root.child({ component: 'relay' });
  const reached = crashPoints(log);
  if (values.export !== undefined || values.import !== undefined) {
    transfer(config, bundle, log, values, reached);
    return;
  }
  const relay = await startRelay({
    config,
    bundle,
    clock: systemClock,
    log: root,
    reached,
    openBus: () =>
      openRelayBus({
        region: bundle.region,
        relay: bundle.relay,
        servers: config.natsServers ?? bundle.nats.servers,
        nkeySeed: bundle.nats.nkey_seed,
        ...(bundle.nats.ca !== undefined && { ca: bundle.nats.ca }),
        ...(config.natsCaFile !== undefined && { caFile: config.natsCaFile }),
        clock: systemClock,
        log: root.child({ component: 'bus' }),
      }),
  });
  try {
    writeEndpoints(config, relay);
  } catch (error) {
    // A full disk is no reason to stop serving agents.
    log.warn({ event: 'endpoints_not_written', error: messageOf(error) }, 'endpoints.json is not written');
  }
  log.info({ event: 'relay_started', version: VERSION, ...relay.endpoints }, 'the relay serves');
  const stop = once(async (why: string) => {
    log.info({ event: 'relay_stopping', why }, 'the relay stops');
    systemClock.after(STOP_LIMIT_MS, () => process.exit(EXIT.failed));
    await relay.stop();
    process.exit(0);
  });
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('SIGHUP', () => void relay.reload());
  // Whoever started this process holds the other end of its standard input; when that ends, so does this.
  if (values['exit-with-parent']) process.stdin.resume().on('end', () => stop('parent exited'));
}

/** For tests on whole processes: where this one kills itself. In no configuration, as it is for nobody else. */
function crashPoints(log: Logger): Reached {
  const file = process.env['HOLDFAST_CRASH_FILE'];
  if (file === undefined) return nothingCrashes;
  log.warn({ event: 'crash_points_armed', file }, 'this process kills itself where a file says: a test runs');
  return crashWhereFileSays(file, () => process.kill(process.pid, 'SIGKILL'));
}

/** One command on the store of a relay, instead of running it. */
function transfer(
  config: RelayConfig,
  bundle: JoinBundle,
  log: Logger,
  files: { export?: string; import?: string },
  reached: Reached,
): void {
  const store = openTrustStore(config, bundle, log, reached);
  try {
    if (files.export !== undefined) {
      process.stdout.write(
        `generation ${exportToFile(store, files.export, reached)} is in ${files.export}\n`,
      );
    }
    if (files.import !== undefined) {
      const outbox = new Outbox({
        db: store.db,
        storeId: store.storeId,
        clock: systemClock,
        log,
        limits: config.outbox,
      });
      const { generation } = importFromFile(store, files.import, {
        clock: systemClock,
        log,
        record: (kind, detail) => outbox.record(kind, detail),
      });
      reached('relay-imported');
      process.stdout.write(`generation ${generation} is taken in; start the relay\n`);
    }
  } finally {
    store.close();
  }
}

/** The bundle given now, which is kept for later starts; or the one kept. */
function joinBundle(config: RelayConfig, option: string | undefined): JoinBundle {
  const kept = join(config.dataDir, 'join.json');
  const given = option ?? (existsSync(kept) ? undefined : config.joinFile);
  if (given === undefined) {
    if (existsSync(kept)) return parseJoinBundle(readFileSync(kept, 'utf8'));
    throw new Error(
      `this relay has not joined a region: start it once with --join FILE (nothing is in ${kept})`,
    );
  }
  const bundle = parseJoinBundle(readFileSync(given, 'utf8'));
  const text = formatJoinBundle(bundle);
  // A service is started with --join again and again; a full disk must not keep it from starting.
  if (existsSync(kept) && readFileSync(kept, 'utf8') === text) return bundle;
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const next = `${kept}.next`;
  // Flushed before it gets its name: a power cut must not leave an empty bundle, with which no relay starts.
  writeFileSync(next, text, { mode: 0o600, flush: true });
  renameSync(next, kept);
  return bundle;
}

/** Where this process listens, for whoever asked for port 0. */
function writeEndpoints(config: RelayConfig, relay: Relay): void {
  const file = join(config.dataDir, 'endpoints.json');
  writeFileSync(`${file}.next`, `${JSON.stringify({ pid: process.pid, ...relay.endpoints })}\n`);
  renameSync(`${file}.next`, file);
}

function once(act: (why: string) => Promise<void>): (why: string) => void {
  let isCalled = false;
  return (why) => {
    if (isCalled) return;
    isCalled = true;
    void act(why);
  };
}

main().catch((error: unknown) => {
  const hint = error instanceof HoldfastError && error.hint !== undefined ? `\n  ${error.hint}` : '';
  process.stderr.write(`relay: ${messageOf(error)}${hint}\n`);
  process.exit(error instanceof HoldfastError || error instanceof Error ? EXIT.failed : EXIT.usage);
});
