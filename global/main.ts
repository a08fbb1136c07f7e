import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openGlobalBus } from '../src/bus/nats-bus.ts';
import { systemClock } from '../src/clock/system-clock.ts';
import type { GlobalConfig } from '../src/config/config.ts';
import { crashWhereFileSays, nothingCrashes, type Reached } from '../src/crash-point.ts';
import { HoldfastError, messageOf } from '../src/errors.ts';
import { createLogger, LOG_LEVELS, type LogLevel } from '../src/log/logger.ts';
import { VERSION } from '../src/version.ts';
import { type GlobalPlane, startGlobalPlane } from './app.ts';
import { configFileProblems, readConfigFile } from '../src/config/config-file.ts';
import { backupCommand, restoreCommand } from './backup/command.ts';

const HELP = `Usage: holdfast global [options]

Decides what each region should run, signs it, publishes it and shows what came back.

  --config FILE      configuration (deploy/holdfast.yaml lists every setting)
  --check            list what is wrong with the configuration, and exit
  --production       refuse development keys
  --backup FILE      copy the database into FILE, also while the plane runs, print what is in it, and exit
  --restore FILE     put such a copy in the database's place, while the plane does not run, and exit
  --accept-clock     the clock is right although nothing was signed for longer than signing.max_clock_jump
  --log-level LEVEL  ${LOG_LEVELS.join(', ')}
  --version

SIGHUP reads the keys again (global.keys_dir), after \`holdfast keys root publish\`.
`;

const FAILED = 1;
const USAGE = 2;
/** A stop that takes longer than this is ended, milliseconds: everything is in the database already. */
const STOP_LIMIT_MS = 10_000;

async function main(): Promise<void> {
  const values = parsedArguments();
  if (values.help) return void process.stdout.write(HELP);
  if (values.version) return void process.stdout.write(`${VERSION}\n`);
  if (values.check) {
    const problems = configFileProblems(values.config, 'global');
    for (const problem of problems) process.stdout.write(`${problem}\n`);
    process.exitCode = problems.length === 0 ? 0 : FAILED;
    return;
  }
  const config = readConfigFile(values.config, 'global');
  if (values.backup !== undefined || values.restore !== undefined) {
    await transfer(config, values);
    return;
  }
  const root = createLogger({ level: logLevel(values['log-level'], config) });
  const log = root.child({ component: 'global' });
  const plane = await startGlobalPlane({
    config,
    clock: systemClock,
    log: root,
    environment: process.env,
    production: values.production ?? false,
    acceptClock: values['accept-clock'] ?? false,
    reached: crashPoints(),
    openBus: (nkeySeed) =>
      openGlobalBus({
        servers: config.nats.servers,
        nkeySeed,
        ...(config.nats.caFile === undefined ? {} : { caFile: config.nats.caFile }),
        clock: systemClock,
        log: root.child({ component: 'bus' }),
      }),
  });
  writeEndpoints(config, plane);
  const where = { ...plane.endpoints, token_file: config.tokenFile };
  log.info({ event: 'plane_started', version: VERSION, ...where }, 'the global plane serves');

  let isStopping = false;
  const stop = (why: string): void => {
    if (isStopping) return;
    isStopping = true;
    log.info({ event: 'plane_stopping', why }, 'the global plane stops');
    systemClock.after(STOP_LIMIT_MS, () => process.exit(FAILED));
    plane.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ event: 'stop_failed', error: messageOf(error) }, 'the stop was not clean');
        process.exit(FAILED);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  // What is refused is logged where it is refused; the plane signs on with what it had.
  process.on('SIGHUP', () => {
    plane.reloadKeys().catch(() => undefined);
    void plane.reloadCertificates();
  });
  // Whoever started this process holds the other end of its standard input; when that ends, so does this.
  if (values['exit-with-parent']) process.stdin.resume().on('end', () => stop('parent exited'));
}

/** For tests on whole processes: where this one kills itself. In no configuration, as it is for nobody else. */
function crashPoints(): Reached {
  const file = process.env['HOLDFAST_CRASH_FILE'];
  if (file === undefined) return nothingCrashes;
  process.stderr.write(`global: this process kills itself where ${file} says: a test runs\n`);
  return crashWhereFileSays(file, () => process.kill(process.pid, 'SIGKILL'));
}

async function transfer(config: GlobalConfig, files: { backup?: string; restore?: string }): Promise<void> {
  if (files.backup !== undefined && files.restore !== undefined) {
    process.stderr.write('global: --backup and --restore are two things: one at a time\n');
    process.exitCode = USAGE;
    return;
  }
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());
  const options = {
    config,
    clock: systemClock,
    progress: process.stderr.isTTY ? (text: string) => void process.stderr.write(text) : undefined,
    signal: stop.signal,
    reached: crashPoints(),
  };
  const done =
    files.backup === undefined
      ? await restoreCommand({ ...options, file: files.restore ?? '' })
      : await backupCommand({ ...options, file: files.backup });
  process.stdout.write(`${JSON.stringify(done)}\n`);
}

function parsedArguments() {
  try {
    return parseArgs({
      options: {
        config: { type: 'string' },
        check: { type: 'boolean' },
        backup: { type: 'string' },
        restore: { type: 'string' },
        production: { type: 'boolean' },
        'accept-clock': { type: 'boolean' },
        'log-level': { type: 'string' },
        'exit-with-parent': { type: 'boolean' },
        version: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    process.stderr.write(`global: ${messageOf(error)}\n\n${HELP}`);
    process.exit(USAGE);
  }
}

function logLevel(option: string | undefined, config: GlobalConfig): LogLevel {
  const level = LOG_LEVELS.find((one) => one === (option ?? config.logLevel));
  if (level) return level;
  process.stderr.write(`global: --log-level wants one of ${LOG_LEVELS.join(', ')}\n`);
  process.exit(USAGE);
}

/** Where this process listens, for whoever asked for port 0. */
function writeEndpoints(config: GlobalConfig, plane: GlobalPlane): void {
  const file = join(config.dataDir, 'endpoints.json');
  const { http, metrics } = plane.endpoints;
  writeFileSync(
    `${file}.next`,
    `${JSON.stringify({ pid: process.pid, http, ...(metrics && { metrics }) })}\n`,
  );
  renameSync(`${file}.next`, file);
}

main().catch((error: unknown) => {
  const hint = error instanceof HoldfastError && error.hint !== undefined ? `\n  ${error.hint}` : '';
  process.stderr.write(`global: ${messageOf(error)}${hint}\n`);
  process.exit(FAILED);
});
