import type { Command } from 'commander';
import { stringify } from 'yaml';
import type { Counts, StatusJson } from '../../api/index.ts';
import { clientOf, formatOf, type Shell } from '../command-context.ts';
import { ageText, untilText, versionText } from '../output/moment.ts';
import { printable, type Style } from '../output/style.ts';
import { table } from '../output/table.ts';
import { reportedActText } from './break-glass-text.ts';
import { aloneSentence, aloneText, paintAlone, paintLink, paintTrust } from './columns.ts';
import { connectionText } from './get.ts';
import { watch } from './watch.ts';

export function addStatus(program: Command, shell: Shell): void {
  program
    .command('status')
    .summary('the whole installation on one screen')
    .description('Shows the global plane, its bus, and every region with how old the figures are.')
    .option('-w, --watch', 'again and again')
    .addHelpText('after', '\nExamples:\n  holdfast status\n  holdfast status -o json')
    .action(async (options: { watch?: boolean }, command: Command) => {
      const client = clientOf(shell, command);
      await watch(shell, options.watch, async () => {
        const status = await client.status();
        const format = formatOf(command);
        if (format === 'json') return JSON.stringify(status, undefined, 2);
        if (format === 'yaml') return stringify(status, { lineWidth: 0 }).trimEnd();
        return `${shell.terminal.style.dim(connectionText(shell, command))}\n${statusText(status, shell.terminal.style)}`;
      });
    });
}

export function statusText(status: StatusJson, style: Style): string {
  const nowMs = Date.parse(status.now);
  const bus = status.bus.connected ? style.good('connected') : style.bad('disconnected');
  const lines = [
    `global plane ${printable(status.version)}, up for ${ageText(status.started_at, nowMs).replace(' ago', '')}, bus ${bus} since ${ageText(status.bus.since, nowMs)}`,
  ];
  if (status.flags.length > 0) lines.push(style.warn(`flags: ${printable(status.flags.join(', '))}`));
  if (status.lease !== null && status.lease.role !== 'active')
    lines.push(
      style.warn(
        printable(
          status.lease.role === 'standby'
            ? `this plane stands by; the active one is ${status.lease.holder ?? 'not known'} (term ${status.lease.term})`
            : 'whether another plane is active is not known: NATS was not reached since the start',
        ),
      ),
    );
  for (const { code, message, since } of status.trouble)
    lines.push(style.bad(printable(`trouble since ${ageText(since, nowMs)}: ${code}: ${message}`)));
  lines.push('', regionTable(status.regions, style, nowMs));
  const cutOff = status.regions.filter(({ link }) => link === 'disconnected' || link === 'partly');
  if (cutOff.length > 0) lines.push('', ...cutOff.map((region) => cutOffText(region, style, nowMs)));
  const acts = status.regions.flatMap(({ name, break_glass }) =>
    break_glass.map((act) => style.warn(printable(`${name}: ${reportedActText(act, nowMs)}`))),
  );
  if (acts.length > 0) lines.push('', ...acts);
  return lines.join('\n');
}

/** What an operator asks first: since when, what it serves there, how long that lasts. */
function cutOffText(region: RegionStatus, style: Style, nowMs: number): string {
  const { name, link, link_since, held, want, agents, as_of, timestamp_expires, isolation } = region;
  const who = link === 'partly' ? `a part of ${name} is cut off` : `${name} is cut off`;
  const serves =
    held === 0 ? 'It serves nothing yet' : `It serves generation ${versionText(held)} to ${agents} agents`;
  const behind = held < want ? `, not ${versionText(want)}` : '';
  const state =
    timestamp_expires === null
      ? ''
      : Date.parse(timestamp_expires) > nowMs
        ? ` It is fresh for ${untilText(timestamp_expires, nowMs)} more.`
        : ` It is stale since ${ageText(timestamp_expires, nowMs)}.`;
  const alone = aloneSentence(isolation, nowMs);
  return [
    style.bad(printable(`${who} since ${ageText(link_since, nowMs)}.`)),
    ` ${printable(`${serves}${behind}, as of ${ageText(as_of, nowMs)}.${state}`)}`,
    `\n  ${printable(`${alone.charAt(0).toUpperCase()}${alone.slice(1)}.`)}`,
  ].join('');
}

type RegionStatus = StatusJson['regions'][number];
const COUNTS: readonly (keyof Counts)[] = ['applied', 'pending', 'failed', 'held', 'unmanaged', 'unknown'];

/** The summary of regions, also `up`'s screen. */
export function regionTable(regions: readonly RegionStatus[], style: Style, nowMs: number): string {
  return table(
    [
      { heading: 'REGION', cell: ({ name }) => name },
      { heading: 'LINK', cell: ({ link }) => link, paint: (text, { link }) => paintLink(style, link)(text) },
      {
        heading: 'TRUST',
        cell: ({ trust }) => trust,
        paint: (text, row) => paintTrust(style, row.trust, row.link)(text),
      },
      {
        heading: 'GENERATION',
        cell: ({ held, want }) =>
          held < want ? `${versionText(held)}→${versionText(want)}` : versionText(held),
        paint: (text, { held, want }) => (held < want ? style.warn(text) : text),
      },
      { heading: 'AGENTS', align: 'right', cell: ({ agents }) => agents },
      ...COUNTS.map((name) => ({
        heading: name.toUpperCase(),
        align: 'right' as const,
        cell: ({ counts }: RegionStatus) => counts[name],
        paint: (text: string, { counts }: RegionStatus) =>
          counts[name] === 0
            ? style.dim(text)
            : name === 'failed'
              ? style.bad(text)
              : name === 'applied'
                ? style.good(text)
                : style.warn(text),
      })),
      { heading: 'AS-OF', cell: ({ as_of }) => ageText(as_of, nowMs) },
      {
        heading: 'ALONE',
        cell: ({ isolation }) => aloneText(isolation, nowMs),
        paint: (text, { isolation }) => paintAlone(style, isolation, nowMs)(text),
      },
      { heading: 'FLAGS', cell: ({ flags }) => flags.join(',') },
    ],
    regions,
  );
}
