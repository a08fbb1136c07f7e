import type { Command } from 'commander';
import { stringify } from 'yaml';
import type { AgentPage, AssignmentSummary, RegionJson, ResourceSummary } from '../../api/index.ts';
import { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, connectionOf, formatOf, globalOptions, type Shell } from '../command-context.ts';
import { readTokenFile } from '../contexts.ts';
import { ageText } from '../output/moment.ts';
import { printable } from '../output/style.ts';
import { type Column, table } from '../output/table.ts';
import { agentColumns, regionColumns, relayColumns } from './columns.ts';
import { labelTexts, pairs, wholeNumber } from './option-values.ts';
import { watch } from './watch.ts';

export const KINDS = ['regions', 'relays', 'agents', 'templates', 'assignments', 'strategies'] as const;
export type Kind = (typeof KINDS)[number];

/** `region` and `regions` mean the same. */
export function parseKind(text: string): Kind {
  const kind = KINDS.find((known) => known === text || singular(known) === text);
  if (!kind)
    throw new CliError('usage', `there is no kind ${JSON.stringify(text)}`, {
      hint: `choose one of ${KINDS.join(', ')}`,
    });
  return kind;
}

export function singular(kind: Kind): string {
  return kind === 'strategies' ? 'strategy' : kind.slice(0, -1);
}

interface GetOptions {
  selector?: Record<string, string>;
  region?: string;
  limit: number;
  watch?: boolean;
  relay?: string;
}

const DEFAULT_AGENTS = 100;
const PAGE = 500;

export function addGet(program: Command, shell: Shell): void {
  program
    .command('get')
    .summary('list regions, relays, agents, templates, assignments or strategies')
    .description(
      'Lists what there is. Agents are asked of their relays at this moment; every figure says how old it is.',
    )
    .argument('<kind>', KINDS.join(' | '))
    .option('-l, --selector <labels>', 'agents that have all these labels, a=b,c=d', pairs)
    .option('--region <name>', 'of this region only')
    .option('--limit <n>', 'at most so many agents', wholeNumber, DEFAULT_AGENTS)
    .option('-w, --watch', 'again and again')
    .option('--relay <url>', 'ask this relay on the spot, read only: agents, also when its region is cut off')
    .addHelpText(
      'after',
      `
Examples:
  holdfast get regions
  holdfast get agents -l tier=production --region eu
  holdfast get agents --relay http://127.0.0.1:4321
  holdfast get assignments -o yaml`,
    )
    .action(async (text: string, options: GetOptions, command: Command) => {
      const kind = parseKind(text);
      if (options.relay !== undefined && kind !== 'agents')
        throw new CliError('usage', '--relay shows agents only', { hint: 'holdfast get agents --relay URL' });
      const client =
        options.relay === undefined ? clientOf(shell, command) : relayClient(shell, command, options.relay);
      await watch(shell, options.watch, () => list(shell, command, client, kind, options));
    });
}

/** A relay answers the same path for its own agents; the token of the plane is not shown to it. */
function relayClient(shell: Shell, command: Command, url: string): ApiClient {
  const { tokenFile, ca } = globalOptions(command);
  const token = tokenFile === undefined ? undefined : readTokenFile(tokenFile);
  return new ApiClient({ server: url.replace(/\/+$/, ''), token, send: shell.createSend(ca) });
}

async function list(
  shell: Shell,
  command: Command,
  client: ApiClient,
  kind: Kind,
  options: GetOptions,
): Promise<string> {
  const { style } = shell.terminal;
  const nowMs = shell.clock.now();
  const format = formatOf(command);
  const render = <Row>(value: { items: readonly Row[] }, columns: readonly Column<Row>[]): string => {
    if (format === 'json') return JSON.stringify(value, undefined, 2);
    if (format === 'yaml') return stringify(value, { lineWidth: 0 }).trimEnd();
    return value.items.length === 0 ? style.dim(`no ${kind}`) : table(columns, value.items);
  };
  const inRegion = <Row extends object>(
    value: { items: Row[] },
    name: (row: Row) => string,
  ): { items: Row[] } =>
    options.region === undefined
      ? value
      : { ...value, items: value.items.filter((row) => name(row) === options.region) };
  switch (kind) {
    case 'regions': {
      const regions = inRegion(await client.regions(), ({ name }) => name);
      noteFlags(shell, regions.items);
      return render(regions, regionColumns(style, nowMs));
    }
    case 'relays':
      return render(
        inRegion(await client.relays(), ({ region }) => region),
        relayColumns(style, nowMs),
      );
    case 'agents': {
      const page = await agentsOf(client, options);
      noteSilentRelays(shell, page, nowMs);
      return render(page, agentColumns(style, nowMs));
    }
    case 'assignments':
      return render(await client.assignments(), [...ASSIGNMENT_COLUMNS, createdColumn(nowMs)]);
    default:
      return render(await client.resources(kind), [...RESOURCE_COLUMNS, createdColumn(nowMs)]);
  }
}

async function agentsOf(client: ApiClient, options: GetOptions): Promise<AgentPage> {
  const query = {
    ...(options.region === undefined ? {} : { region: options.region }),
    label: labelTexts(options.selector),
  };
  const whole: AgentPage = { items: [], next_after: null, regions: [] };
  for (let after: string | undefined; ;) {
    const limit = Math.min(PAGE, options.limit - whole.items.length);
    const page = await client.agents({ ...query, limit, ...(after === undefined ? {} : { after }) });
    whole.items.push(...page.items);
    whole.next_after = page.next_after;
    if (whole.regions.length === 0) whole.regions = page.regions;
    if (page.next_after === null || whole.items.length >= options.limit) return whole;
    after = page.next_after;
  }
}

/** Who did not answer, what was last known of it, and how to ask on the spot. */
function noteSilentRelays(shell: Shell, page: AgentPage, nowMs: number): void {
  const { terminal } = shell;
  for (const relay of page.regions.filter(({ reachable }) => !reachable)) {
    const last =
      relay.last_count === null
        ? 'it never reported'
        : `${relay.last_count} agents when last heard, ${ageText(relay.as_of, nowMs)}`;
    terminal.note(
      terminal.style.bad(
        printable(`region ${relay.region} (relay ${relay.relay}) does not answer: ${last}.`),
      ) + ' Ask it on the spot: holdfast get agents --relay http://<its address>:4321',
    );
  }
  const total = page.regions.reduce((sum, relay) => sum + (relay.total ?? 0), 0);
  if (page.next_after !== null)
    terminal.note(`${page.items.length} of ${total} agents; see more with --limit ${total}`);
}

/** What a region's figures do not show: `brake-tripped` among them. */
function noteFlags({ terminal }: Shell, regions: readonly RegionJson[]): void {
  for (const { name, flags } of regions)
    if (flags.length > 0) terminal.note(terminal.style.warn(printable(`${name}: ${flags.join(', ')}`)));
}

const RESOURCE_COLUMNS: readonly Column<ResourceSummary>[] = [
  { heading: 'NAME', cell: ({ name }) => name },
  { heading: 'VERSION', cell: ({ version }) => version },
  { heading: 'VERSIONS', align: 'right', cell: ({ versions }) => versions },
];
const ASSIGNMENT_COLUMNS: readonly Column<AssignmentSummary>[] = [
  { heading: 'NAME', cell: ({ name }) => name },
  { heading: 'VERSION', cell: ({ version }) => version },
  { heading: 'TEMPLATE', cell: ({ template }) => template },
  { heading: 'PRIORITY', align: 'right', cell: ({ priority }) => priority },
  { heading: 'STRATEGY', cell: ({ strategy }) => strategy ?? 'at once' },
  { heading: 'PAUSED', cell: ({ paused }) => (paused ? 'yes' : 'no') },
];
const createdColumn = (nowMs: number): Column<ResourceSummary> => ({
  heading: 'CHANGED',
  cell: ({ created_at }) => ageText(created_at, nowMs),
});

/** Whose connection is used is worth a line where nothing else says it. */
export function connectionText(shell: Shell, command: Command): string {
  const { server, from } = connectionOf(shell, command);
  return `${server} (${from})`;
}
