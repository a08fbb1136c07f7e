import type { Command } from 'commander';
import type { ApplyResult } from '../../api/index.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, type Shell, show } from '../command-context.ts';
import { ageText } from '../output/moment.ts';
import { table } from '../output/table.ts';
import { type WaitOptions, withWait, write } from './apply.ts';

/** Who may connect to a region, and how that ends. */
export function addRevocations(region: Command, shell: Shell): void {
  region
    .command('tokens')
    .summary('the tokens of a region’s agents, without their secret')
    .argument('<region>')
    .addHelpText('after', '\nExample:\n  holdfast region tokens eu')
    .action(async (name: string, _options: unknown, command: Command) => {
      const list = await clientOf(shell, command).tokens(name);
      const nowMs = shell.clock.now();
      show(shell, command, list, () =>
        list.items.length === 0
          ? 'no tokens'
          : table(
              [
                { heading: 'ID', cell: ({ id }) => id },
                {
                  heading: 'LABELS',
                  cell: ({ labels }) =>
                    Object.entries(labels)
                      .map((pair) => pair.join('='))
                      .join(',') || '-',
                },
                { heading: 'BY', cell: ({ created_by }) => created_by },
                { heading: 'MADE', cell: ({ created_at }) => ageText(created_at, nowMs) },
              ],
              list.items,
            ),
      );
    });
  withWait(
    region
      .command('revoke-token')
      .summary('end a token of a region’s agents')
      .description(
        'Takes the token out of the region’s signed credentials. A relay refuses it from the moment it accepts the new generation; one that is cut off takes it until then.',
      )
      .argument('<region>')
      .argument('<id>', 'as `holdfast region tokens` shows it'),
  )
    .addHelpText('after', '\nExample:\n  holdfast region revoke-token eu t-1e4a6c45 --wait')
    .action(async (name: string, id: string, options: WaitOptions, command: Command) => {
      await confirmed(shell, options.yes, `Revoke token ${id} of ${name}? Agents that show it are refused.`);
      const client = clientOf(shell, command);
      const send = (): Promise<ApplyResult> => client.revokeToken(name, id);
      await write(shell, command, client, { ...options, yes: true }, { dryRun: false, send });
    });
  region
    .command('remove-relay')
    .summary('forget a relay')
    .description('Forgets a relay. Its key ends when the bus is given the new `holdfast region nats-config`.')
    .argument('<region>')
    .argument('<relay>')
    .option('-y, --yes', 'do not ask')
    .addHelpText('after', '\nExample:\n  holdfast region remove-relay eu eu-2')
    .action(async (name: string, relay: string, options: { yes?: boolean }, command: Command) => {
      await confirmed(shell, options.yes, `Remove relay ${relay} of ${name}?`);
      await clientOf(shell, command).removeRelay(name, relay);
      shell.terminal.note(`removed ${relay}; next: holdfast region nats-config --file <nats-server's file>`);
    });
}

async function confirmed(shell: Shell, isYes: boolean | undefined, question: string): Promise<void> {
  if (isYes !== true && !(await shell.terminal.confirm(question, '--yes')))
    throw new CliError('refused', 'nothing was changed');
}
