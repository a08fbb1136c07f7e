import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type MakeOperator, type OperatorJson, type Role, ROLES } from '../../api/index.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, type Shell, show } from '../command-context.ts';
import { writePrivateFile } from '../contexts.ts';
import { ageText } from '../output/moment.ts';
import { fields, table } from '../output/table.ts';
import { duration, names, pairs } from './option-values.ts';

interface CreateOptions {
  role: string;
  regions?: string[];
  labels?: Record<string, string>;
  expires?: number;
  replace?: boolean;
  out?: string;
}

const SECOND_MS = 1_000;

/** People and machines that use the API. */
export function addOperator(program: Command, shell: Shell): void {
  const operator = program.command('operator').summary('who may use the global plane, and for what');
  operator
    .command('create')
    .summary('make an operator: a name, a role, a scope and a token that is shown once')
    .description(
      `Makes an operator and shows the bearer token, this once. Roles: ${Object.entries(ROLES)
        .map(([role, permissions]) => `${role} (${permissions.join(', ')})`)
        .join('; ')}. With --regions or --labels the operator sees and changes nothing else.`,
    )
    .argument('<name>', 'stands in the audit')
    .requiredOption('--role <role>', Object.keys(ROLES).join(', '))
    .option('--regions <names>', 'these regions only, a,b', names)
    .option('--labels <labels>', 'agents with all of these labels only, a=b,c=d', pairs)
    .option('--expires <duration>', 'ends by itself after this, such as 12h or 90d', duration)
    .option('--replace', 'give one that is there a new token, role and scope; the old token ends')
    .option('--out <file>', 'write the token there with mode 0600 instead of showing it')
    .addHelpText(
      'after',
      `
Examples:
  holdfast operator create alice --role admin --expires 90d
  holdfast operator create ci-eu --role operator --regions eu --out ci-eu.token
  holdfast operator create payments --role operator --labels team=payments`,
    )
    .action(async (name: string, options: CreateOptions, command: Command) => {
      // A file that cannot be written is found out before there is a token that nobody would ever see.
      if (options.out !== undefined) writeFileSync(options.out, '', { mode: 0o600, flag: 'a' });
      const made = await clientOf(shell, command).makeOperator(wantedOf(name, options));
      const { token, ...rest } = made;
      if (options.out !== undefined) writePrivateFile(options.out, `${token}\n`);
      const shown = options.out === undefined ? made : { ...rest, token_file: options.out };
      show(shell, command, shown, () =>
        fields([
          ['operator', made.name],
          ['role', made.role],
          ['scope', scopeText(made)],
          ['expires', made.expires_at ?? 'never'],
          options.out === undefined ? ['token', token] : ['token file', options.out],
        ]),
      );
      if (options.out === undefined) shell.terminal.note('the token is not kept and is not shown again');
    });
  operator
    .command('ls')
    .summary('every operator, without the token')
    .addHelpText('after', '\nExample:\n  holdfast operator ls --output json')
    .action(async (_options: unknown, command: Command) => {
      const list = await clientOf(shell, command).operators();
      const nowMs = shell.clock.now();
      const age = (moment: string | null): string => (moment === null ? 'never' : ageText(moment, nowMs));
      show(shell, command, list, () =>
        list.items.length === 0
          ? 'no operators; the plane’s own token (global.token_file) is the only one'
          : table(
              [
                { heading: 'NAME', cell: (one) => one.name },
                { heading: 'ROLE', cell: (one) => one.role },
                { heading: 'SCOPE', cell: scopeText },
                { heading: 'EXPIRES', cell: (one) => expiryText(one, nowMs) },
                { heading: 'USED', cell: (one) => age(one.last_used_at) },
                { heading: 'BY', cell: (one) => one.created_by },
                { heading: 'MADE', cell: (one) => age(one.created_at) },
              ],
              list.items,
            ),
      );
    });
  operator
    .command('revoke')
    .summary('end an operator and its token, at once')
    .argument('<name>')
    .option('-y, --yes', 'do not ask')
    .addHelpText('after', '\nExample:\n  holdfast operator revoke ci-eu --yes')
    .action(async (name: string, options: { yes?: boolean }, command: Command) => {
      if (options.yes !== true && !(await shell.terminal.confirm(`Revoke operator ${name}?`, '--yes')))
        throw new CliError('refused', 'nothing was changed');
      await clientOf(shell, command).revokeOperator(name);
      shell.terminal.note(`revoked ${name}`);
    });
}

function wantedOf(name: string, options: CreateOptions): MakeOperator {
  const { role, regions, labels, expires } = options;
  if (!Object.hasOwn(ROLES, role))
    throw new CliError('usage', `there is no role ${role}`, { hint: Object.keys(ROLES).join(', ') });
  return {
    name,
    role: role as Role,
    ...(regions && { regions }),
    ...(labels && { labels }),
    ...(expires === undefined ? {} : { expires_in_s: Math.round(expires / SECOND_MS) }),
    ...(options.replace === true ? { replace: true } : {}),
  };
}

function scopeText({ regions, labels }: OperatorJson): string {
  const parts = [...(regions ?? []), ...Object.entries(labels ?? {}).map((pair) => pair.join('='))];
  return parts.join(',') || 'all';
}

function expiryText({ expires_at }: OperatorJson, nowMs: number): string {
  if (expires_at === null) return 'never';
  return Date.parse(expires_at) <= nowMs ? 'expired' : expires_at;
}
