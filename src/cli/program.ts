import { Command, CommanderError } from 'commander';
import { HoldfastError, messageOf } from '../errors.ts';
import { CliError, exitCodeOf } from './cli-error.ts';
import type { Shell } from './command-context.ts';
import { addAgentConfig } from './commands/agent-config.ts';
import { addApply, addDiff } from './commands/apply.ts';
import { addAuth } from './commands/auth.ts';
import { addBackup, addRestore } from './commands/backup.ts';
import { addCompletion } from './commands/completion.ts';
import { addContext } from './commands/context.ts';
import { addDescribe } from './commands/describe.ts';
import { addDoctor } from './commands/doctor.ts';
import { addDrill } from './commands/drill.ts';
import { addEvents } from './commands/events.ts';
import { addExplain } from './commands/explain.ts';
import { addGet } from './commands/get.ts';
import { addKeys } from './commands/keys.ts';
import { addLogin } from './commands/login.ts';
import { addOperator } from './commands/operator.ts';
import { addPki } from './commands/pki.ts';
import { addPlanes } from './commands/planes.ts';
import { addRegion } from './commands/region.ts';
import { addRender } from './commands/render.ts';
import { addSim } from './commands/sim.ts';
import { addStatus } from './commands/status.ts';
import { addUp } from './commands/up.ts';
import { addVersion } from './commands/version.ts';
import { addDelete, addRetry } from './commands/writes.ts';
import { EXIT, exitCodesText, type ExitCode } from './exit-codes.ts';
import { printableLines } from './output/style.ts';

const HELP_AFTER = `
${exitCodesText()}

The global plane is found in this order: --server, HOLDFAST_SERVER, the context (--context or the current one), a
\`holdfast up\` in this folder, http://127.0.0.1:4321. Tokens come from files with mode 0600, never from flags.

Environment: HOLDFAST_SERVER, HOLDFAST_TOKEN_FILE, HOLDFAST_CONFIG (folder of contexts), NATS_SERVER_BIN,
HOLDFAST_OPAMP_SUPERVISOR and HOLDFAST_COLLECTOR (a real Collector for \`up\`), NO_COLOR.`;

/** The whole command line, in the order in which \`--help\` shows it. */
export function createProgram(shell: Shell): Command {
  const { terminal } = shell;
  const program = new Command('holdfast')
    .description(
      'OpAMP for fleets in many regions: config signed at its origin, relays that keep serving alone.',
    )
    .option('--server <url>', 'the global plane')
    .option('--token-file <path>', 'the operator’s bearer token')
    .option('--ca <path>', 'PEM of the CA that signed the plane’s certificate')
    .option('--context <name>', 'a context made with `holdfast context set`')
    .option('-o, --output <format>', 'table, json or yaml')
    .addHelpText('after', HELP_AFTER)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(see --help)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.note(text),
    });
  const add = [
    ...[
      addUp,
      addPlanes,
      addApply,
      addDiff,
      addRender,
      addGet,
      addDescribe,
      addExplain,
      addStatus,
      addEvents,
    ],
    ...[
      addRetry,
      addDelete,
      addAgentConfig,
      addRegion,
      addAuth,
      addKeys,
      addPki,
      addContext,
      addLogin,
      addOperator,
      addBackup,
      addRestore,
      addDrill,
      addSim,
      addDoctor,
    ],
    ...[addVersion, addCompletion],
  ];
  for (const one of add) one(program, shell);
  return program;
}

/** Runs the command line `args` (without program names) and says with what to exit. Never throws. */
export async function runProgram(args: readonly string[], shell: Shell): Promise<ExitCode> {
  const { terminal } = shell;
  try {
    await createProgram(shell).parseAsync([...args], { from: 'user' });
    return shell.signal.aborted && shell.exitCode === EXIT.ok ? EXIT.interrupted : shell.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (shell.signal.aborted) return EXIT.interrupted;
    terminal.note(`${terminal.style.bad('error:')} ${printableLines(messageOf(error))}`);
    if (error instanceof HoldfastError && error.hint !== undefined) terminal.note(printableLines(error.hint));
    // What nobody thought of is a defect, and its stack is how it gets found.
    if (!(error instanceof HoldfastError) && error instanceof Error) terminal.note(error.stack ?? '');
    return error instanceof CliError || error instanceof HoldfastError ? exitCodeOf(error) : EXIT.failed;
  }
}
