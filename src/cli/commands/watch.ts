import { sleep } from '../../clock/clock.ts';
import { CliError } from '../cli-error.ts';
import type { Shell } from '../command-context.ts';

const WATCH_MS = 2000;
const HOME_AND_CLEAR = '\u001b[H\u001b[J';

/**
 * Shows the same again and again until stopped: on a terminal in place, elsewhere one block after the other. A
 * plane that does not answer for a while is said and asked again: that is what one watches for.
 */
export async function watch(
  shell: Shell,
  isWatching: boolean | undefined,
  once: () => Promise<string>,
): Promise<void> {
  const { terminal } = shell;
  if (isWatching !== true) {
    terminal.out(await once());
    return;
  }
  while (!shell.signal.aborted) {
    let text: string;
    try {
      text = await once();
    } catch (error) {
      if (!(error instanceof CliError && error.code === 'unreachable')) throw error;
      text = terminal.style.bad(error.message);
    }
    if (terminal.isInteractive) terminal.raw(HOME_AND_CLEAR);
    terminal.out(text);
    await sleep(shell.clock, WATCH_MS, shell.signal);
  }
}
