import type { Command } from 'commander';
import type { AgentJson, RegionJson, RelayJson } from '../../api/index.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, type Shell, show } from '../command-context.ts';
import { ageText, versionText } from '../output/moment.ts';
import { printable, printableLines } from '../output/style.ts';
import { fields, table } from '../output/table.ts';
import { actText, reportedActText } from './break-glass-text.ts';
import { aloneSentence, aloneText, configText, regionColumns, relayColumns } from './columns.ts';
import { KINDS, parseKind, singular } from './get.ts';

export function addDescribe(program: Command, shell: Shell): void {
  program
    .command('describe')
    .summary('everything about one region, relay, agent, template, assignment or strategy')
    .description(
      'Shows everything about one thing: of an agent also its effective config, as its relay redacted it.',
    )
    .argument('<kind>', KINDS.map(singular).join(' | '))
    .argument('<name>', 'its name; of an agent any of its ids')
    .option('--version-of <version>', 'this stored version instead of the newest')
    .addHelpText(
      'after',
      `
Examples:
  holdfast describe region eu
  holdfast describe agent eu-agent-007
  holdfast describe template standard-collector --version-of v1.0.0`,
    )
    .action(async (text: string, name: string, options: { versionOf?: string }, command: Command) => {
      const kind = parseKind(text);
      const client = clientOf(shell, command);
      const nowMs = shell.clock.now();
      switch (kind) {
        case 'agents': {
          const config = await client.agentConfig(name);
          if (config.items.length === 0) throw notFound(singular(kind), name);
          show(shell, command, config, () =>
            config.items
              .map(({ agent, effective_config }) => agentText(agent, effective_config, nowMs))
              .join('\n\n'),
          );
          return;
        }
        case 'relays': {
          const { items } = await client.relays();
          const relay = items.find((one) => one.name === name);
          if (!relay) throw notFound(singular(kind), name);
          const siblings = items
            .filter(({ region }) => region === relay.region)
            .filter((one) => one !== relay);
          show(shell, command, relay, () => relayText(shell, relay, siblings, nowMs));
          return;
        }
        case 'regions': {
          const region = await client.region(name);
          show(
            shell,
            command,
            region,
            () => `${regionText(shell, region.status, nowMs)}\n\n${printableLines(region.yaml)}`,
          );
          return;
        }
        default: {
          const resource = await client.resource(kind, name, options.versionOf);
          show(shell, command, resource, () => {
            const versions = resource.versions.map(
              ({ version, created_at, created_by }) =>
                `  ${version}  ${ageText(created_at, nowMs)}  by ${created_by}`,
            );
            return `${printableLines(resource.yaml).trimEnd()}\n\nversions:\n${versions.map(printable).join('\n')}`;
          });
        }
      }
    });
}

const notFound = (kind: string, name: string): CliError =>
  new CliError('not-found', `no ${kind} ${name}`, { hint: `see \`holdfast get ${kind}s\`` });

function agentText(agent: AgentJson, effectiveConfig: string, nowMs: number): string {
  const labels = Object.entries(agent.labels).map(([name, value]) => `${name}=${value}`);
  const text = fields(
    (
      [
        ['agent', agent.name],
        ['uid', agent.uid],
        ['region', `${agent.region} (relay ${agent.relay})`],
        ['version', agent.version || '-'],
        ['connected', agent.connected ? `yes, ${agent.transport} from ${agent.remote_addr}` : 'no'],
        ['last seen', ageText(agent.last_seen, nowMs)],
        ['health', agent.health],
        ['config', configText(agent)],
        ['status', agent.status],
        ['message', agent.message === '' ? undefined : agent.message],
        ['labels', labels.join(', ')],
        ['as of', ageText(agent.as_of, nowMs)],
      ] as const
    ).map(([name, value]) => [name, value === undefined ? undefined : printable(value)] as const),
  );
  const config = effectiveConfig === '' ? 'not reported' : `\n${indented(printableLines(effectiveConfig))}`;
  return `${text}\neffective config: ${config}`;
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function relayText(shell: Shell, relay: RelayJson, siblings: readonly RelayJson[], nowMs: number): string {
  const columns = relayColumns(shell.terminal.style, nowMs);
  return [
    table(columns, [relay]),
    '',
    fields([
      ['trust', `${relay.trust}; its timestamp runs out ${relay.timestamp_expires ?? 'unknown'}`],
      ['alone', printable(aloneText(relay.isolation, nowMs))],
      ['started', ageText(relay.started_at, nowMs)],
      ['flags', printable(relay.flags.join(', ')) || 'none'],
      [
        'refused',
        printable(relay.refusals.map(({ code, count }) => `${code} ${count}`).join(', ')) || 'nothing',
      ],
      [
        'break-glass',
        printable(relay.break_glass.map((act) => actText(act, nowMs)).join('; ')) || 'nothing held or pinned',
      ],
      ['events', `${relay.queue_rows} waiting, ${relay.events_dropped} dropped`],
    ]),
    ...(siblings.length === 0 ? [] : ['', `siblings in ${relay.region}:`, table(columns, siblings)]),
  ].join('\n');
}

function regionText(shell: Shell, region: RegionJson, nowMs: number): string {
  const { style } = shell.terminal;
  const assignments = region.assignments.map(({ name, revisions }) => {
    const lines = revisions.map(({ revision, source, wanted, counts, agents, failures }) => {
      const reasons = failures.map(({ reason, count }) => `\n      ${count} × ${printable(reason)}`).join('');
      const head = `${versionText(revision)} ${printable(source ?? '')}${wanted ? '' : ' (not wanted any more)'}`;
      const sums = `${agents} agents, ${counts.applied} applied, ${counts.pending} pending, ${counts.failed} failed`;
      return `    ${head}: ${sums}${reasons}`;
    });
    return [`  ${printable(name)}`, ...lines].join('\n');
  });
  return [
    table(regionColumns(style, nowMs), [region]),
    ...(region.flags.length === 0 ? [] : [`flags: ${printable(region.flags.join(', '))}`]),
    ...region.break_glass.map((act) => style.warn(printable(reportedActText(act, nowMs)))),
    printable(`left alone: ${aloneSentence(region.isolation, nowMs)}`),
    '',
    table(relayColumns(style, nowMs), region.relays),
    '',
    'assignments:',
    ...(assignments.length === 0 ? ['  none counted'] : assignments),
  ].join('\n');
}
