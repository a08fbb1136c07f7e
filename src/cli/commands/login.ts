import { resolve } from 'node:path';
import type { Command } from 'commander';
import { PERMISSIONS, type Permission, type Whoami } from '../../api/index.ts';
import { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, connectionOf, globalOptions, type Shell, show } from '../command-context.ts';
import { type Contexts, dropToken, keepToken, readContexts, writeContexts } from '../contexts.ts';
import { untilText } from '../output/moment.ts';
import { fields } from '../output/table.ts';

const DEFAULT_CONTEXT = 'default';

/** Who this operator is, towards a global plane. */
export function addLogin(program: Command, shell: Shell): void {
  const { configDir } = shell.environment;
  program
    .command('login')
    .summary('keep a global plane’s address and your token for it')
    .description(
      'Asks for your token without showing it, or reads it from standard input, checks it with the global plane, and keeps both as a context: in ~/.config/holdfast, mode 0600.',
    )
    .argument('<url>', 'the global plane')
    .option('--name <context>', 'the context’s name', DEFAULT_CONTEXT)
    .addHelpText(
      'after',
      `
Examples:
  holdfast login https://holdfast.example:4321 --ca ca.crt
  vault read -field=token ops/holdfast | holdfast login https://holdfast.example:4321 --name prod`,
    )
    .action(async (url: string, options: { name: string }, command: Command) => {
      const { name } = options;
      if (!/^[\w.-]{1,64}$/.test(name) || name.startsWith('.'))
        throw new CliError('usage', `not a context's name: ${name}`, { hint: 'letters, digits, . _ and -' });
      const server = serverOf(url);
      const { ca } = globalOptions(command);
      const token = (await shell.terminal.readSecret(`token for ${server}: `)).trim();
      if (token === '' || /\s/.test(token)) throw new CliError('usage', 'that is not one token');
      const who = await new ApiClient({ server, token, send: shell.createSend(ca) }).whoami();
      const tokenFile = keepToken(configDir, name, token);
      const { contexts } = readContexts(configDir);
      const context = {
        server,
        token_file: tokenFile,
        ...(ca === undefined ? {} : { ca_file: resolve(ca) }),
      };
      writeContexts(configDir, { current: name, contexts: { ...contexts, [name]: context } });
      show(shell, command, { context: name, server, token_file: tokenFile, ...who }, () =>
        [`context ${name} is ${server}, and the current one`, whoText(who, shell.clock.now())].join('\n'),
      );
    });
  program
    .command('logout')
    .summary('forget your token for a global plane')
    .description(
      'Deletes the token that `holdfast login` kept, and the context. The token itself goes on being taken until it expires or an admin revokes it.',
    )
    .argument('[context]', 'default: --context, or the current one')
    .addHelpText('after', '\nExample:\n  holdfast logout prod')
    .action((given: string | undefined, _options: unknown, command: Command) => {
      const held = readContexts(configDir);
      const name = given ?? globalOptions(command).context ?? held.current;
      const context = name === undefined ? undefined : held.contexts[name];
      if (name === undefined || !context)
        throw new CliError(
          'not-found',
          name === undefined ? 'there is no context' : `there is no context ${name}`,
          {
            hint: 'see `holdfast context list`',
          },
        );
      const isDropped = dropToken(configDir, context);
      writeContexts(configDir, without(held, name));
      shell.terminal.note(
        isDropped
          ? `forgot ${name} and its token; revoke it with \`holdfast operator revoke\` if others may have it`
          : `forgot ${name}; ${context.token_file ?? 'no token file'} is not ours and stays`,
      );
    });
  program
    .command('whoami')
    .summary('who you are to the global plane, and what that allows')
    .addHelpText('after', '\nExample:\n  holdfast whoami --context prod')
    .action(async (_options: unknown, command: Command) => {
      const who = await clientOf(shell, command).whoami();
      const { server, from } = connectionOf(shell, command);
      show(shell, command, { server, ...who }, () =>
        [fields([['plane', `${server} (${from})`]]), whoText(who, shell.clock.now())].join('\n'),
      );
    });
}

/** A token sent in the clear is not a secret any more; only this machine's own plane may be spoken to like that. */
function serverOf(url: string): string {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new CliError('usage', `not an address: ${url}`);
  const { protocol, hostname } = new URL(url);
  const isLocal = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  if (protocol === 'http:' && !isLocal)
    throw new CliError('usage', 'your token would travel in the clear', { hint: 'use https://' });
  return url.replace(/\/+$/, '');
}

function without({ current, contexts }: Contexts, name: string): Contexts {
  const rest = Object.fromEntries(Object.entries(contexts).filter(([one]) => one !== name));
  return { contexts: rest, ...(current === undefined || current === name ? {} : { current }) };
}

function whoText(who: Whoami, nowMs: number): string {
  return fields([
    ['you', `${who.name}${who.via === 'bootstrap' ? ' (the plane’s own token)' : ''}`],
    ['role', who.role],
    ['may', who.permissions.map((one) => PERMISSIONS[one as Permission] ?? one).join('; ')],
    ['regions', who.regions?.join(', ') ?? 'all'],
    [
      'agents',
      Object.entries(who.labels ?? {})
        .map((pair) => pair.join('='))
        .join(', ') || 'all',
    ],
    [
      'expires',
      who.expires_at === null ? 'never' : `${who.expires_at} (in ${untilText(who.expires_at, nowMs)})`,
    ],
    ['installation', who.plane],
  ]);
}
