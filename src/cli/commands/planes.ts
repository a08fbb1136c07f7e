import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import type { Shell } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { launchPlane } from '../launch.ts';
import { addRelayAddition } from './region.ts';
import { addRelayControl } from './relay-ctl.ts';
import { addRelayRevocation } from './revoke.ts';

interface PlaneOptions {
  config?: string;
  check?: boolean;
  logLevel?: string;
  production?: boolean;
  acceptClock?: boolean;
  join?: string;
  export?: string;
  import?: string;
}

export function addPlanes(program: Command, shell: Shell): void {
  planeCommand(program, 'global')
    .summary('start the global plane')
    .description('Runs the global plane in the foreground until stopped.')
    .option('--production', 'refuse development keys')
    .option(
      '--accept-clock',
      'the clock is right although nothing was signed for longer than signing.max_clock_jump',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  holdfast global --config holdfast.yaml --check\n  holdfast global --config holdfast.yaml --production',
    )
    .action((options: PlaneOptions) => runPlane(shell, 'global', options));
  const relay = planeCommand(program, 'relay')
    .summary('start a regional relay')
    .description(
      'Runs a relay in the foreground until stopped. Its join bundle is needed at the first start only.',
    )
    .option('--join <path>', 'the join bundle that `holdfast region add` made')
    .option('--export <path>', 'write all that this relay serves into a file, and exit')
    .option('--import <path>', "take a sibling's file into an empty store while cut off, and exit")
    .addHelpText(
      'after',
      '\nExamples:\n  holdfast relay --config holdfast.yaml --join eu-1.join.json\n  holdfast relay --config holdfast.yaml --import eu.content',
    )
    .action((options: PlaneOptions) => runPlane(shell, 'regional', options));
  addRelayAddition(relay, shell);
  addRelayRevocation(relay, shell);
  addRelayControl(relay, shell);
}

function planeCommand(program: Command, name: string): Command {
  return program
    .command(name)
    .option('--config <path>', 'the configuration file')
    .option('--check', 'say what is wrong with the configuration, and do not start')
    .option('--log-level <level>', 'trace, debug, info, warn, error or silent');
}

async function runPlane(shell: Shell, plane: 'global' | 'regional', options: PlaneOptions): Promise<void> {
  const { command, args } = launchPlane(plane);
  const main = args.at(-1) ?? '';
  if (!existsSync(main))
    throw new CliError('not-installed', `${main} is missing`, { hint: 'build it with `npm run build`' });
  const flags = [
    ...(options.config === undefined ? [] : ['--config', options.config]),
    ...(options.join === undefined ? [] : ['--join', options.join]),
    ...(options.export === undefined ? [] : ['--export', options.export]),
    ...(options.import === undefined ? [] : ['--import', options.import]),
    ...(options.logLevel === undefined ? [] : ['--log-level', options.logLevel]),
    ...(options.check === true ? ['--check'] : []),
    ...(options.production === true ? ['--production'] : []),
    ...(options.acceptClock === true ? ['--accept-clock'] : []),
  ];
  const child = spawn(command, [...args, ...flags], { stdio: 'inherit' });
  // A Ctrl-C reaches the child by itself; what is sent to us alone is passed on.
  const stop = (): void => void child.kill('SIGTERM');
  shell.signal.addEventListener('abort', stop, { once: true });
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? EXIT.failed));
  });
  shell.exitCode = code as ExitCode;
}
