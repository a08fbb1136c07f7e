import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the set-up unpacks the distribution's package, below the project's or the data directory. */
export const UNPACKED_DIR = '.holdfast/nats-server';
const BINARY = 'nats-server';
/** Debian installs it where a plain user's PATH does not look. */
const SYSTEM_DIRS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The nats-server to run: `NATS_SERVER_BIN` (then nothing else counts, so that a wrong path is noticed), else the
 * first on `PATH`, in the system's own folders, or unpacked below `root`. Undefined when there is none.
 */
export function findNatsServer(where: {
  environment: Record<string, string | undefined>;
  root: string;
}): string | undefined {
  const named = where.environment['NATS_SERVER_BIN'];
  if (named !== undefined && named !== '') return isExecutable(named) ? named : undefined;
  const path = (where.environment['PATH'] ?? '').split(delimiter).filter((dir) => dir !== '');
  const dirs = [
    ...path,
    ...SYSTEM_DIRS,
    ...['usr/sbin', 'usr/bin'].map((dir) => join(where.root, UNPACKED_DIR, dir)),
  ];
  return dirs.map((dir) => join(dir, BINARY)).find(isExecutable);
}

/** By the `ID` and `ID_LIKE` of /etc/os-release. */
const COMMANDS: Record<string, string> = {
  debian: 'apt-get update && apt-get install -y nats-server',
  ubuntu: 'apt-get update && apt-get install -y nats-server',
  alpine: 'apk add nats-server',
  arch: 'pacman -S --noconfirm nats-server',
};

/** The exact command that installs nats-server on this system, for people to copy. */
export function natsServerInstallCommand(
  system: { platform: string; osRelease: string; isRoot: boolean } = {
    platform: process.platform,
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    isRoot: process.getuid?.() === 0,
  },
): string {
  if (system.platform === 'darwin') return 'brew install nats-server';
  const ids = [...system.osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap(
    ([, value]) => value?.split(' ') ?? [],
  );
  const command = ids.map((id) => COMMANDS[id]).find((known) => known !== undefined);
  if (command === undefined) {
    return 'go install github.com/nats-io/nats-server/v2@latest && export NATS_SERVER_BIN="$(go env GOPATH)/bin/nats-server"';
  }
  return system.isRoot ? command : command.replace(/(^|&& )/g, '$1sudo ');
}
