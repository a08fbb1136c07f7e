import type { Command } from 'commander';
import type { Collection } from '../../api/index.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, type Shell } from '../command-context.ts';
import { type WaitOptions, withWait, write } from './apply.ts';
import { parseKind, singular } from './get.ts';

export function addRetry(program: Command, shell: Shell): void {
  withWait(
    program
      .command('retry')
      .summary('offer an assignment’s content again to agents that failed')
      .description(
        'Gives the assignment’s content a new revision, so that agents that failed or ignored it are offered it once more. Agents that run the old revision get it too.',
      )
      .argument('<assignment>'),
  )
    .addHelpText('after', '\nExample:\n  holdfast retry prod-eu --wait')
    .action(async (name: string, options: WaitOptions, command: Command) => {
      const client = clientOf(shell, command);
      await write(shell, command, client, options, {
        dryRun: false,
        send: (dryRun) => client.retry(name, { dryRun }),
      });
    });
}

const DELETABLE: readonly Collection[] = ['regions', 'templates', 'assignments', 'strategies'];

export function addDelete(program: Command, shell: Shell): void {
  withWait(
    program
      .command('delete')
      .summary('take a region, template, assignment or strategy out of use')
      .description(
        'Takes something out of use; its versions stay in the audit. Agents that no assignment matches any more keep what they run.',
      )
      .argument('<kind>', DELETABLE.map((kind) => singular(kind)).join(' | '))
      .argument('<name>'),
  )
    .option('--dry-run', 'say what would change and change nothing')
    .addHelpText('after', '\nExample:\n  holdfast delete assignment prod-eu --dry-run')
    .action(
      async (text: string, name: string, options: WaitOptions & { dryRun?: boolean }, command: Command) => {
        const kind = parseKind(text);
        const collection = DELETABLE.find((known) => known === kind);
        if (!collection)
          throw new CliError('usage', `${kind} cannot be deleted`, {
            hint: `only ${DELETABLE.join(', ')} can; agents leave by themselves when they stay silent`,
          });
        const client = clientOf(shell, command);
        if (
          options.yes !== true &&
          options.dryRun !== true &&
          !(await shell.terminal.confirm(`Delete ${singular(collection)} ${name}?`, '--yes'))
        )
          throw new CliError('refused', 'nothing was deleted');
        await write(
          shell,
          command,
          client,
          { ...options, yes: true },
          {
            dryRun: options.dryRun === true,
            send: (dryRun) => client.remove(collection, name, { dryRun }),
          },
        );
      },
    );
}
