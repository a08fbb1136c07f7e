import { spawn } from 'node:child_process';
import type { Command } from 'commander';
import type { z } from 'zod';
import { type BackupJson, backupSchema, type RestoredJson, restoredSchema } from '../../api/index.ts';
import { CliError } from '../cli-error.ts';
import { type Shell, show } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { launchPlane } from '../launch.ts';
import { ageText } from '../output/moment.ts';
import { fields } from '../output/table.ts';

const MEBIBYTE = 1024 * 1024;

export function addBackup(program: Command, shell: Shell): void {
  program
    .command('backup')
    .summary('copy the global plane’s database, also while it runs')
    .description(
      'Copies the global plane’s database into a new file with mode 0600, on the plane’s own host and whether or not it runs, and reads the copy back. The keys (global.keys_dir), operator.token, nats.seed, secrets.key and region-keys are not in it: they never change by themselves, so copy them once, and apart from the backups.',
    )
    .argument('<file>', 'a file that is not there yet')
    .option('--config <path>', 'the plane’s configuration')
    .addHelpText(
      'after',
      '\nExample:\n  holdfast backup --config /etc/holdfast.yaml "/backups/global-$(date +%F).db"',
    )
    .action(async (file: string, options: { config?: string }, command: Command) => {
      const made = await runTransfer(shell, ['--backup', file], options, backupSchema);
      if (made) show(shell, command, made, () => backupText(made, shell.clock.now()));
    });
}

export function addRestore(program: Command, shell: Shell): void {
  program
    .command('restore')
    .summary('put a backup in the place of the global plane’s database')
    .description(
      'Checks a backup and puts it in the place of the global plane’s database, which is kept beside it. The plane must not run. At its next start it signs everything again, above all that was ever signed, and relays send it the events that it lacks. What was applied, revoked or removed since the backup must be done again.',
    )
    .argument('<file>', 'what `holdfast backup` made')
    .option('--config <path>', 'the plane’s configuration')
    .addHelpText(
      'after',
      '\nExample:\n  holdfast restore --config /etc/holdfast.yaml /backups/global-2030-01-31.db',
    )
    .action(async (file: string, options: { config?: string }, command: Command) => {
      const restored = await runTransfer(shell, ['--restore', file], options, restoredSchema);
      if (!restored) return;
      show(shell, command, restored, () => restoredText(restored, shell.clock.now()));
      if (restored.accept_clock)
        shell.terminal.note(
          'the backup is older than signing.max_clock_jump: start the plane once with --accept-clock',
        );
    });
}

/** The plane's own program does the work, because it alone knows its database. */
async function runTransfer<S extends z.ZodType>(
  shell: Shell,
  what: readonly string[],
  options: { config?: string },
  schema: S,
): Promise<z.output<S> | undefined> {
  const { command, args } = launchPlane('global');
  const config = options.config === undefined ? [] : ['--config', options.config];
  const child = spawn(command, [...args, ...config, ...what], {
    cwd: shell.environment.cwd,
    stdio: ['ignore', 'pipe', shell.terminal.isInteractive ? 'inherit' : 'pipe'],
  });
  const stop = (): void => void child.kill('SIGTERM');
  shell.signal.addEventListener('abort', stop, { once: true });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => shell.terminal.note(text.trimEnd()));
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? EXIT.failed));
  });
  if (code !== 0) {
    // It has said why.
    shell.exitCode = shell.signal.aborted ? EXIT.interrupted : code === EXIT.usage ? EXIT.usage : EXIT.failed;
    return undefined;
  }
  const said = schema.safeParse(JSON.parse(output));
  if (!said.success) throw new CliError('unexpected-answer', `the plane’s program said: ${output.trim()}`);
  return said.data;
}

function backupText(backup: BackupJson, nowMs: number): string {
  return fields([
    ['file', backup.file],
    ['size', `${(backup.bytes / MEBIBYTE).toFixed(1)} MiB, checked`],
    ...contentsFields(backup, nowMs),
  ]);
}

function restoredText(restored: RestoredJson, nowMs: number): string {
  return fields([
    ['database', restored.database],
    ['from', restored.file],
    ['replaced', restored.before === null ? 'nothing' : `kept as ${restored.before}`],
    ...contentsFields(restored, nowMs),
  ]);
}

function contentsFields(copy: BackupJson | RestoredJson, nowMs: number): [string, string | undefined][] {
  const as = (moment: string | null): string =>
    moment === null ? 'never' : `${moment} (${ageText(moment, nowMs)})`;
  return [
    ['installation', copy.plane ?? 'none yet'],
    ['last signed', as(copy.last_signed_at)],
    ['as of', as(copy.as_of)],
    ['regions', String(copy.regions)],
    ['events', String(copy.events)],
  ];
}
