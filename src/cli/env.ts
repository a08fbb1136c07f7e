import { homedir } from 'node:os';
import { join } from 'node:path';

/** What the command line takes from its environment: read once, here and nowhere else. */
export interface CliEnvironment {
  readonly cwd: string;
  /** `HOLDFAST_SERVER`: the global plane's address, before any context. */
  readonly server: string | undefined;
  /** `HOLDFAST_TOKEN_FILE` */
  readonly tokenFile: string | undefined;
  /** `HOLDFAST_CONFIG`, else `$XDG_CONFIG_HOME/holdfast`, else `~/.config/holdfast`. */
  readonly configDir: string;
  /** `NO_COLOR` is set and not empty, or the terminal is dumb. */
  readonly noColor: boolean;
  /** `NATS_SERVER_BIN` */
  readonly natsServerBin: string | undefined;
  /** `HOLDFAST_OPAMP_SUPERVISOR`, `HOLDFAST_COLLECTOR`: a real agent for `up`. */
  readonly supervisor: string | undefined;
  readonly collector: string | undefined;
  readonly path: string;
  /** `XDG_CACHE_HOME`, else `~/.cache`. */
  readonly cacheDir: string;
  /** For child processes. */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

const filled = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): CliEnvironment {
  const read = (name: string): string | undefined => filled(variables[name]);
  const home = read('HOME') ?? homedir();
  return {
    cwd: process.cwd(),
    server: read('HOLDFAST_SERVER'),
    tokenFile: read('HOLDFAST_TOKEN_FILE'),
    configDir: read('HOLDFAST_CONFIG') ?? join(read('XDG_CONFIG_HOME') ?? join(home, '.config'), 'holdfast'),
    noColor: read('NO_COLOR') !== undefined || variables['TERM'] === 'dumb',
    natsServerBin: read('NATS_SERVER_BIN'),
    supervisor: read('HOLDFAST_OPAMP_SUPERVISOR'),
    collector: read('HOLDFAST_COLLECTOR'),
    path: variables['PATH'] ?? '',
    cacheDir: read('XDG_CACHE_HOME') ?? join(home, '.cache'),
    variables,
  };
}
