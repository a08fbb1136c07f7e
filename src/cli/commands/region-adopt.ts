import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { AdoptRegion } from '../../api/index.ts';
import { messageOf } from '../../errors.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, type Shell } from '../command-context.ts';
import { type WaitOptions, withWait, write } from './apply.ts';

interface AdoptOptions extends WaitOptions {
  from?: string;
  empty?: boolean;
  dryRun?: boolean;
}

/** What an operator does when a rebuilt global plane finds a region's history nowhere. */
export function addAdopt(region: Command, shell: Shell): void {
  const adopt = region
    .command('adopt')
    .summary('say what the history of a region is that waits for it')
    .description(
      'A global plane whose database is new signs nothing for a region that may have a history elsewhere. It looks for it in the stream and at the region’s relays by itself. Where neither can be reached, give it a file that `holdfast relay --export` wrote at a relay, or say that there is none.',
    )
    .argument('<region>')
    .option('--from <file>', 'what `holdfast relay --export` wrote')
    .option('--empty', 'there is no history: tokens end, relays are unknown, revisions are new')
    .option('--dry-run', 'show what would change');
  withWait(adopt)
    .addHelpText(
      'after',
      `
Examples:
  holdfast region adopt eu --from eu-1.content --dry-run
  holdfast region adopt eu --from eu-1.content
  holdfast region adopt asia --empty   (a region that never had anything)`,
    )
    .action(async (name: string, options: AdoptOptions, command: Command) => {
      const history = historyOf(options);
      const dryRun = options.dryRun ?? false;
      const question = `Begin ${name} without a history? Its relays would be given new revisions, and agents’ tokens end.`;
      if ('empty' in history && !dryRun && options.yes !== true)
        if (!(await shell.terminal.confirm(question, '--yes')))
          throw new CliError('refused', 'nothing was changed');
      const client = clientOf(shell, command);
      const send = (isDry: boolean) => client.adopt(name, history, { dryRun: isDry });
      await write(shell, command, client, options, { dryRun, send });
    });
}

function historyOf({ from, empty }: AdoptOptions): AdoptRegion {
  if ((from === undefined) === (empty !== true))
    throw new CliError('usage', 'say either --from FILE or --empty');
  if (from === undefined) return { empty: true };
  try {
    return { file: readFileSync(from, 'utf8') };
  } catch (error) {
    throw new CliError('usage', messageOf(error));
  }
}
