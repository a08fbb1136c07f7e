import type { Command } from 'commander';
import type { Clock } from '../clock/clock.ts';
import { ApiClient } from './api-client.ts';
import type { Send } from '../http/send.ts';
import { type Connection, type ConnectionOptions, findConnection } from './connection.ts';
import type { CliEnvironment } from './env.ts';
import { type ExitCode } from './exit-codes.ts';
import { type Format, parseFormat, print } from './output/format.ts';
import type { Terminal } from './terminal.ts';

/** What every command is handed. */
export interface Shell {
  readonly terminal: Terminal;
  readonly environment: CliEnvironment;
  readonly clock: Clock;
  /** Makes what sends requests; `caFile` is the PEM of the CA to trust besides the system's. */
  createSend(caFile: string | undefined): Send;
  /** Makes what sends requests to a Unix socket of this machine. */
  createSocketSend(path: string): Send;
  /** Aborted when the operator wants it to end. */
  readonly signal: AbortSignal;
  /** What the command ends with unless it throws. */
  exitCode: ExitCode;
}

export interface GlobalOptions extends ConnectionOptions {
  output?: string;
}

/** The global flags as given anywhere on the line. */
export function globalOptions(command: Command): GlobalOptions {
  return command.optsWithGlobals<GlobalOptions>();
}

export function connectionOf(shell: Shell, command: Command): Connection {
  return findConnection(globalOptions(command), shell.environment);
}

/** The API of the plane that the flags, the environment and the contexts name. */
export function clientOf(shell: Shell, command: Command): ApiClient {
  const { server, token, caFile } = connectionOf(shell, command);
  return new ApiClient({ server, token, send: shell.createSend(caFile) });
}

export function formatOf(command: Command): Format {
  return parseFormat(globalOptions(command).output ?? 'table');
}

/** Prints in the format that the flags ask for. */
export function show(shell: Shell, command: Command, value: unknown, text: () => string): void {
  print(shell.terminal, formatOf(command), value, text);
}
