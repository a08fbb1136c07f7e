import { join } from 'node:path';
import { CliError } from './cli-error.ts';
import { readContexts, readTokenFile } from './contexts.ts';
import { DEFAULT_UP_DIR, readEndpoints } from './endpoints.ts';
import type { CliEnvironment } from './env.ts';

/** Where the global plane is and who we are there. */
export interface Connection {
  readonly server: string;
  readonly token: string | undefined;
  readonly caFile: string | undefined;
  /** For people: `--server`, `context prod`, … */
  readonly from: string;
}

export interface ConnectionOptions {
  server?: string;
  tokenFile?: string;
  ca?: string;
  context?: string;
}

const DEFAULT_SERVER = 'http://127.0.0.1:4321';

/** The first that says something: flags, environment, the named or current context, a running `up`, the default. */
export function findConnection(options: ConnectionOptions, environment: CliEnvironment): Connection {
  const base = baseConnection(options, environment);
  const tokenFile = options.tokenFile ?? environment.tokenFile ?? base.tokenFile;
  const server = checkServer(base.server);
  return {
    server,
    token: tokenFile === undefined ? undefined : readTokenFile(tokenFile),
    caFile: options.ca ?? base.caFile,
    from: base.from,
  };
}

interface Base {
  server: string;
  tokenFile?: string | undefined;
  caFile?: string | undefined;
  from: string;
}

function baseConnection(options: ConnectionOptions, environment: CliEnvironment): Base {
  if (options.server !== undefined) return { server: options.server, from: '--server' };
  if (options.context === undefined && environment.server !== undefined)
    return { server: environment.server, from: 'HOLDFAST_SERVER' };
  const { current, contexts } = readContexts(environment.configDir);
  const name = options.context ?? current;
  if (name !== undefined) {
    const context = contexts[name];
    if (!context)
      throw new CliError('usage', `there is no context ${name}`, { hint: 'see `holdfast context list`' });
    return {
      server: context.server,
      tokenFile: context.token_file,
      caFile: context.ca_file,
      from: `context ${name}`,
    };
  }
  const up = readEndpoints(join(environment.cwd, DEFAULT_UP_DIR));
  if (up)
    return { server: up.global.url, tokenFile: up.global.token_file, from: `holdfast up (pid ${up.pid})` };
  return { server: DEFAULT_SERVER, from: 'the default' };
}

function checkServer(server: string): string {
  if (!/^https?:\/\//.test(server) || !URL.canParse(server))
    throw new CliError('usage', `not an address of a global plane: ${server}`, {
      hint: 'such as https://holdfast.example:4321',
    });
  return server.replace(/\/+$/, '');
}
