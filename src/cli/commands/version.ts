import type { Command } from 'commander';
import { VERSION } from '../../version.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, type Shell, show } from '../command-context.ts';

export function addVersion(program: Command, shell: Shell): void {
  program
    .command('version')
    .summary('this program’s version and the global plane’s')
    .addHelpText('after', '\nExample:\n  holdfast version -o json')
    .action(async (_options: unknown, command: Command) => {
      const server = await serverVersion(shell, command);
      const value = { holdfast: VERSION, node: process.versions.node, server };
      show(shell, command, value, () =>
        [
          `holdfast ${VERSION} (Node.js ${process.versions.node})`,
          `global plane: ${server ?? 'does not answer'}`,
        ].join('\n'),
      );
    });
}

/** Not to reach a plane is no failure of this command. */
async function serverVersion(shell: Shell, command: Command): Promise<string | null> {
  try {
    return (await clientOf(shell, command).status()).version;
  } catch (error) {
    if (error instanceof CliError) return null;
    throw error;
  }
}
