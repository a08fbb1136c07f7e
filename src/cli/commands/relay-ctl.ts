import { join, resolve } from 'node:path';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { z } from 'zod';
import {
  agentPageSchema,
  type BreakGlassJson,
  breakGlassSchema,
  CONTROL_SOCKET,
  errorBodySchema,
  type RelayStatusJson,
  relayStatusSchema,
} from '../../api/index.ts';
import { messageOf } from '../../errors.ts';
import { CliError } from '../cli-error.ts';
import { type Shell, show } from '../command-context.ts';
import { ageText, versionText } from '../output/moment.ts';
import { printable } from '../output/style.ts';
import { type Column, fields, table } from '../output/table.ts';
import { actText } from './break-glass-text.ts';
import { agentColumns } from './columns.ts';
import { pairs, wholeNumber } from './option-values.ts';

interface SocketOptions {
  socket?: string;
  dataDir: string;
}
interface ActOptions extends SocketOptions {
  reason: string;
}

interface TargetOptions {
  assignment?: string;
  agent?: string;
  selector?: Record<string, string>;
}

const DEFAULT_DATA_DIR = '/var/lib/holdfast/relay';
const TIMEOUT_MS = 10_000;

/** Break-glass on the relay's own machine: works cut off from everything. */
export function addRelayControl(relay: Command, shell: Shell): void {
  const ctl = relay
    .command('ctl')
    .summary('look into a relay on this machine, and hold, pin or release what it offers')
    .description(
      'Talks to a running relay over the Unix socket in its data_dir, as its user or root, also while it is cut off.\n' +
        'Each act is kept with who and why until it is released, stands in the audit, and shows as break-glass everywhere.',
    );
  const command = (name: string, summary: string): Command =>
    ctl
      .command(name)
      .summary(summary)
      .description(summary)
      .option('--socket <path>', `the socket; ${CONTROL_SOCKET} in the data_dir`)
      .option('--data-dir <folder>', "the relay's data_dir", DEFAULT_DATA_DIR);
  const act = (name: string, summary: string): Command =>
    command(name, summary).requiredOption('--reason <text>', 'why; it is kept and reported upward');

  command('status', 'what the relay says of itself, and what is held or pinned').action(
    async (options: SocketOptions, self: Command) => {
      const ask = asker(shell, options);
      const status = await ask('GET', '/status', relayStatusSchema);
      const state = await ask('GET', '/break-glass', breakGlassSchema);
      show(shell, self, { ...status, ...state }, () => statusText(shell, status, state));
    },
  );
  command('agents', 'the agents that the relay knows')
    .option('--limit <n>', 'at most so many', wholeNumber, 100)
    .action(async (options: SocketOptions & { limit: number }, self: Command) => {
      const page = await asker(shell, options)(
        'GET',
        `/api/v1/agents?limit=${options.limit}`,
        agentPageSchema,
      );
      show(shell, self, page, () =>
        page.items.length === 0
          ? 'no agents'
          : table(agentColumns(shell.terminal.style, shell.clock.now()), page.items),
      );
    });
  act('hold', 'offer nothing newer than now; updates are verified and stored all the same').action(
    (options: ActOptions, self: Command) => perform(shell, self, options, 'hold', {}),
  );
  forTarget(
    act('pin', 'give an agent, agents by label, or those of an assignment what an earlier generation says')
      .requiredOption('--to <generation>', 'as `ctl status` lists them', wholeNumber)
      .addHelpText(
        'after',
        `
Of several pins the narrowest counts: --agent before --selector before --assignment, and the hold last; of two selectors
the one given later. Only what this relay accepted and keeps can be pinned to. Pinned again to another generation: that.

Examples:
  holdfast relay ctl pin --agent collector-17 --to 1795524807 --reason "INC-7"
  holdfast relay ctl pin --selector tier=production,zone=a --to 1795524807 --reason "INC-7"
  holdfast relay ctl pin --assignment prod-eu --to 1795524807 --reason "INC-7"`,
      ),
  ).action((options: ActOptions & TargetOptions & { to: number }, self: Command) =>
    perform(shell, self, options, 'pin', { ...targetOf(options), to: options.to }),
  );
  forTarget(act('unpin', 'end one pin; name it as it was pinned')).action(
    (options: ActOptions & TargetOptions, self: Command) =>
      perform(shell, self, options, 'unpin', targetOf(options)),
  );
  act('release', 'end the hold and every pin').action((options: ActOptions, self: Command) =>
    perform(shell, self, options, 'release', {}),
  );
  ctl.addHelpText(
    'after',
    `
Examples:
  holdfast relay ctl status --data-dir /var/lib/holdfast/relay
  holdfast relay ctl hold --reason "INC-7: agents restart since noon"
  holdfast relay ctl pin --selector tier=production --to 1795524807 --reason "INC-7"
  holdfast relay ctl release --reason "INC-7 is over"`,
  );
}

function forTarget(command: Command): Command {
  return command
    .option('--agent <id>', 'one agent, by any of its ids')
    .option('--selector <labels>', 'agents that have all these labels, a=b,c=d', pairs)
    .option('--assignment <name>', 'the agents that this assignment gives something');
}

function targetOf({ assignment, agent, selector }: TargetOptions): object {
  const given = [
    ...(assignment === undefined ? [] : [{ assignment }]),
    ...(agent === undefined ? [] : [{ agent }]),
    ...(selector === undefined ? [] : [{ labels: selector }]),
  ];
  const [target] = given;
  if (target === undefined || given.length > 1)
    throw new CliError('usage', 'want exactly one of --agent, --selector and --assignment');
  return target;
}

async function perform(
  shell: Shell,
  command: Command,
  options: ActOptions,
  act: string,
  body: object,
): Promise<void> {
  const state = await asker(shell, options)('POST', `/break-glass/${act}`, breakGlassSchema, {
    who: whoAmI(shell),
    reason: options.reason,
    ...body,
  });
  show(shell, command, state, () => stateText(shell, state));
}

/** Who this is by the machine's own word: the account, and with sudo the person behind it. */
function whoAmI(shell: Shell): string {
  const person = shell.environment.variables['SUDO_USER'];
  try {
    const { username, uid } = userInfo();
    const account = `${username} (uid ${uid})`;
    return person === undefined || person === '' ? account : `${person} as ${account}`;
  } catch {
    // An account without an entry in passwd, as in containers.
    return person ?? `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}

function asker(shell: Shell, options: SocketOptions) {
  const { cwd } = shell.environment;
  const socket = resolve(cwd, options.socket ?? join(options.dataDir, CONTROL_SOCKET));
  const send = shell.createSocketSend(socket);
  return async <T extends z.ZodType>(
    method: 'GET' | 'POST',
    path: string,
    schema: T,
    body?: object,
  ): Promise<z.output<T>> => {
    const answer = await send({
      method,
      url: `http://relay${path}`,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeoutMs: TIMEOUT_MS,
    }).catch((cause: unknown) => {
      throw new CliError('unreachable', `no relay answers on ${socket}: ${messageOf(cause)}`, {
        cause,
        hint: "is it running, and are you its user or root? --data-dir names the relay's data_dir",
      });
    });
    const json = parsed(answer.body);
    if (answer.status !== 200) {
      const { data } = errorBodySchema.safeParse(json);
      const hint = data?.error.hint;
      throw new CliError('refused', data?.error.message ?? `the relay answered ${answer.status}`, {
        ...(hint === undefined ? {} : { hint }),
      });
    }
    const known = schema.safeParse(json);
    if (!known.success)
      throw new CliError('unexpected-answer', `${socket} answered what this version does not understand`);
    return known.data;
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function statusText(shell: Shell, status: RelayStatusJson, state: BreakGlassJson): string {
  const nowMs = Date.parse(status.now);
  const { link, isolation, enrolment } = status;
  const first = isolation?.first;
  const alone =
    first === undefined || first === null
      ? undefined
      : first.state === 'over'
        ? `over: ${first.what} (${first.effect})`
        : `until ${first.ends_at ?? 'unknown'}; first to fail: ${first.what} (${first.effect})`;
  return [
    fields([
      ['relay', `${status.relay} of region ${status.region}`],
      ['link', `${link.connected ? 'connected' : 'cut off'} since ${ageText(link.since, nowMs)}`],
      ['trust', status.trust],
      ['accepted', versionText(status.generation)],
      ['agents', `${status.agents.connected} connected, ${status.agents.known} known`],
      ['new agents', enrolment && (enrolment.reason ?? 'are let in')],
      ['works alone', alone],
      ['offers wait for', status.offers_wait_for?.join(', ') || undefined],
      ['flags', printable(status.flags.join(', ')) || 'none'],
    ]),
    ...siblingsText(shell, status, nowMs),
    '',
    stateText(shell, state),
  ].join('\n');
}

/** The region's other relays, as this one knows them: nothing where it is alone. */
function siblingsText(shell: Shell, { siblings = [] }: RelayStatusJson, nowMs: number): string[] {
  if (siblings.length === 0) return [];
  const { style } = shell.terminal;
  const columns: Column<(typeof siblings)[number]>[] = [
    { heading: 'SIBLING', cell: ({ name }) => name },
    { heading: 'HEARD', cell: ({ as_of }) => ageText(as_of, nowMs) },
    { heading: 'HELD', cell: ({ generation }) => versionText(generation) },
    { heading: 'ADDRESS', cell: ({ url }) => url ?? '-' },
    {
      heading: 'STATE',
      cell: ({ reachable, problem, break_glass }) =>
        [
          reachable ? 'reachable' : 'not reachable',
          ...(break_glass ? ['break-glass'] : []),
          ...(problem === null ? [] : [problem]),
        ].join('; '),
      paint: (text, { reachable, break_glass }) => (reachable && !break_glass ? text : style.warn(text)),
    },
  ];
  return ['', table(columns, siblings)];
}

function stateText(shell: Shell, { acts, accepted, kept, agents }: BreakGlassJson): string {
  const { style } = shell.terminal;
  const nowMs = shell.clock.now();
  return [
    ...(agents === undefined ? [] : [`${agents} agents that the relay knows are meant`]),
    ...(acts.length === 0
      ? ['nothing is held or pinned']
      : acts.map((act) => style.warn(printable(actText(act, nowMs))))),
    `accepted: ${accepted === 0 ? 'nothing' : `generation ${accepted} (${versionText(accepted)})`}`,
    `kept: ${kept.map((one) => `${one} (${versionText(one)})`).join(', ') || 'nothing'}`,
  ].join('\n');
}
