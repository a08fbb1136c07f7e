import type { Command } from 'commander';
import type { ApplyResult } from '../../api/index.ts';
import { clientOf, type Shell, show } from '../command-context.ts';
import { ageText } from '../output/moment.ts';
import { table } from '../output/table.ts';
import { type WaitOptions, withWait, write } from './apply.ts';
import { duration, labelTexts, pairs } from './option-values.ts';
import { confirmed } from './confirmed.ts';

/** `auth token`: the bearer tokens of one region's agents, which `region add` makes the first of. */
export function addTokens(auth: Command, shell: Shell): void {
  const token = auth.command('token').summary('bearer tokens of a region: create, ls, revoke');
  token
    .command('create')
    .summary('make a bearer token and print it, once')
    .argument('<region>')
    .option('--id <id>', 'what status, logs and audit show; default: one is made')
    .option('--labels <labels>', 'agents that show it get these, a=b,c=d', pairs)
    .option('--expires <duration>', 'from now; default: never', duration)
    .addHelpText('after', '\nExample:\n  holdfast auth token create eu --expires 90d > agent.token')
    .action(
      async (
        region: string,
        options: { id?: string; labels?: Record<string, string>; expires?: number },
        command: Command,
      ) => {
        const made = await clientOf(shell, command).makeToken(region, {
          ...(options.id !== undefined && { id: options.id }),
          ...(options.labels && { labels: options.labels }),
          ...(options.expires !== undefined && { expires_s: Math.round(options.expires / 1000) }),
        });
        show(shell, command, made, () => made.token);
        shell.terminal.note(`token ${made.id} of ${region}; it is not shown again`);
      },
    );
  addTokenList(token, shell, 'ls');
  addTokenRevocation(token, shell, 'revoke');
}

export function addTokenList(parent: Command, shell: Shell, name: string): void {
  parent
    .command(name)
    .summary('the tokens of a region’s agents, without their secret')
    .argument('<region>')
    .addHelpText('after', '\nExample:\n  holdfast auth token ls eu')
    .action(async (region: string, _options: unknown, command: Command) => {
      const list = await clientOf(shell, command).tokens(region);
      const nowMs = shell.clock.now();
      show(shell, command, list, () =>
        list.items.length === 0
          ? 'no tokens'
          : table(
              [
                { heading: 'ID', cell: ({ id }) => id },
                { heading: 'LABELS', cell: ({ labels }) => labelTexts(labels).join(',') || '-' },
                { heading: 'BY', cell: ({ created_by }) => created_by },
                { heading: 'MADE', cell: ({ created_at }) => ageText(created_at, nowMs) },
                { heading: 'ENDS', cell: ({ expires_at }) => expires_at ?? 'never' },
              ],
              list.items,
            ),
      );
    });
}

export function addTokenRevocation(parent: Command, shell: Shell, name: string): void {
  withWait(
    parent
      .command(name)
      .summary('end a token of a region’s agents')
      .description(
        'Takes the token out of the region’s signed credentials. A relay refuses it from the moment it accepts the new generation; one that is cut off takes it until then.',
      )
      .argument('<region>')
      .argument('<id>', 'as `holdfast auth token ls` shows it'),
  )
    .addHelpText('after', '\nExample:\n  holdfast auth token revoke eu t-1e4a6c45 --wait')
    .action(async (region: string, id: string, options: WaitOptions, command: Command) => {
      await confirmed(
        shell,
        options.yes,
        `Revoke token ${id} of ${region}? Agents that show it are refused.`,
      );
      const client = clientOf(shell, command);
      const send = (): Promise<ApplyResult> => client.revokeToken(region, id);
      await write(shell, command, client, { ...options, yes: true }, { dryRun: false, send });
    });
}
