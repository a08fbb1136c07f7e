import { CliError } from '../cli-error.ts';
import type { Shell } from '../command-context.ts';

/** @throws CliError `refused` unless a person or `--yes` says so */
export async function confirmed(shell: Shell, isYes: boolean | undefined, question: string): Promise<void> {
  if (isYes !== true && !(await shell.terminal.confirm(question, '--yes')))
    throw new CliError('refused', 'nothing was changed');
}
