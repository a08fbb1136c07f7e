import type { Command } from 'commander';
import { type EventJson, MAX_EVENTS_WAIT_S } from '../../api/index.ts';
import { clientOf, formatOf, type Shell, show } from '../command-context.ts';
import { printable } from '../output/style.ts';
import { wholeNumber } from './option-values.ts';

const DEFAULT_EVENTS = 50;
/** Below the client's own timeout, so that waiting is not taken for a plane that is away. */
const WAIT_S = Math.min(20, MAX_EVENTS_WAIT_S);

export function addEvents(program: Command, shell: Shell): void {
  program
    .command('events')
    .summary('what happened, in regions and here')
    .description('Prints events and the audit in the order in which the global plane wrote them down.')
    .option('-w, --watch', 'go on with what happens from now on')
    .option('--region <name>', 'of this region only')
    .option('--limit <n>', 'so many of the newest', wholeNumber, DEFAULT_EVENTS)
    .option('--after <cursor>', 'start after this event')
    .addHelpText('after', '\nExamples:\n  holdfast events -w\n  holdfast events --region eu -o json')
    .action(
      async (
        options: { watch?: boolean; region?: string; limit: number; after?: string },
        command: Command,
      ) => {
        const client = clientOf(shell, command);
        const { region, limit, after } = options;
        const ofRegion = region === undefined ? {} : { region };
        let page = await client.events({ ...ofRegion, limit, ...(after === undefined ? {} : { after }) });
        if (options.watch !== true) {
          show(shell, command, page, () => page.items.map(eventText).join('\n') || 'no events');
          return;
        }
        const isText = formatOf(command) === 'table';
        while (!shell.signal.aborted) {
          // One event a line also for programs: what is followed has no end that a list could be closed at.
          for (const event of page.items)
            shell.terminal.out(isText ? eventText(event) : JSON.stringify(event));
          page = await client.events({ ...ofRegion, limit: 1000, after: page.cursor, wait: WAIT_S });
        }
      },
    );
}

function eventText(event: EventJson): string {
  const where =
    event.source === 'global'
      ? ['global', event.region].filter((part) => part !== null).join('/')
      : `${event.region ?? '?'}/${event.relay ?? '?'}`;
  const who = event.actor === null ? '' : ` by ${event.actor}`;
  const detail = Object.entries(event.detail)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
  return printable(`${event.at}  ${where}  ${event.kind}${who}${detail === '' ? '' : `  ${detail}`}`);
}
