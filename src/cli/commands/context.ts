import { resolve } from 'node:path';
import type { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import { globalOptions, type Shell, show } from '../command-context.ts';
import { type Context, readContexts, readTokenFile, writeContexts } from '../contexts.ts';
import { table } from '../output/table.ts';

export function addContext(program: Command, shell: Shell): void {
  const context = program.command('context').summary('global planes that this operator works with');
  const { configDir } = shell.environment;
  context
    .command('set')
    .summary('remember a global plane, and use it from now on')
    .description(
      'Remembers an address with its token file and CA under a name, and makes it the current one.',
    )
    .argument('<name>')
    .addHelpText(
      'after',
      '\nExample:\n  holdfast context set prod --server https://holdfast.example:4321 --token-file ~/prod.token',
    )
    .action((name: string, _options: unknown, command: Command) => {
      const { server, tokenFile, ca } = globalOptions(command);
      if (server === undefined) throw new CliError('usage', 'which plane?', { hint: 'say it with --server' });
      if (!/^https?:\/\//.test(server) || !URL.canParse(server))
        throw new CliError('usage', `not an address: ${server}`);
      if (tokenFile !== undefined) readTokenFile(tokenFile); // a file that cannot be used is refused now, not later
      const entry: Context = {
        server,
        ...(tokenFile === undefined ? {} : { token_file: resolve(tokenFile) }),
        ...(ca === undefined ? {} : { ca_file: resolve(ca) }),
      };
      const { contexts } = readContexts(configDir);
      writeContexts(configDir, { current: name, contexts: { ...contexts, [name]: entry } });
      shell.terminal.note(`context ${name} is ${server}, and the current one`);
    });
  context
    .command('use')
    .summary('make another context the current one')
    .argument('<name>')
    .action((name: string) => {
      const { contexts } = readContexts(configDir);
      known(contexts, name);
      writeContexts(configDir, { current: name, contexts });
      shell.terminal.note(`the current context is ${name}`);
    });
  context
    .command('list')
    .summary('list the contexts')
    .action((_options: unknown, command: Command) => {
      const { current, contexts } = readContexts(configDir);
      const items = Object.entries(contexts).map(([name, entry]) => ({
        name,
        current: name === current,
        ...entry,
      }));
      show(shell, command, { items }, () =>
        items.length === 0
          ? 'no contexts'
          : table(
              [
                { heading: '', cell: (row) => (row.current ? '*' : ' ') },
                { heading: 'NAME', cell: (row) => row.name },
                { heading: 'SERVER', cell: (row) => row.server },
                { heading: 'TOKEN-FILE', cell: (row) => row.token_file ?? '-' },
              ],
              items,
            ),
      );
    });
  context
    .command('delete')
    .summary('forget a context; its token file stays')
    .argument('<name>')
    .action((name: string) => {
      const { current, contexts } = readContexts(configDir);
      known(contexts, name);
      const rest = Object.fromEntries(Object.entries(contexts).filter(([one]) => one !== name));
      writeContexts(configDir, {
        contexts: rest,
        ...(current === undefined || current === name ? {} : { current }),
      });
      shell.terminal.note(`forgot ${name}`);
    });
}

function known(contexts: Readonly<Record<string, Context>>, name: string): void {
  if (!Object.hasOwn(contexts, name))
    throw new CliError('not-found', `there is no context ${name}`, { hint: 'see `holdfast context list`' });
}
