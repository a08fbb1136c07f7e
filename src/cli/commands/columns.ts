import type { AgentJson, Counts, IsolationJson, RegionJson, RelayJson } from '../../api/index.ts';
import { ageText, untilText, versionText } from '../output/moment.ts';
import type { Style } from '../output/style.ts';
import type { Column } from '../output/table.ts';

/** The columns of `get`; scripts cut them, so their headings and order stay. */

const COUNT_COLUMNS: readonly (keyof Counts)[] = [
  'applied',
  'pending',
  'failed',
  'held',
  'unmanaged',
  'unknown',
];

function countColumns<Row extends { counts: Counts }>(style: Style): Column<Row>[] {
  return COUNT_COLUMNS.map((name) => ({
    heading: name.toUpperCase(),
    align: 'right',
    cell: (row) => row.counts[name],
    paint: (text, row) => (row.counts[name] > 0 ? paintCount(style, name, text) : style.dim(text)),
  }));
}

function paintCount(style: Style, name: keyof Counts, text: string): string {
  if (name === 'failed') return style.bad(text);
  return name === 'applied' ? style.good(text) : style.warn(text);
}

/** Only what is heard may be green. */
export function paintLink(style: Style, link: string): (text: string) => string {
  if (link === 'connected') return style.good;
  return link === 'partly' ? style.warn : style.bad;
}

export function paintTrust(style: Style, trust: string, link: string): (text: string) => string {
  if (trust === 'fresh') return link === 'connected' ? style.good : style.warn;
  return trust === 'stale' || trust === 'unknown' ? style.warn : style.bad;
}

/** `12d certificate`: how long it works when it is left alone, and what fails first; `-` when it did not say. */
export function aloneText(isolation: IsolationJson | null, nowMs: number): string {
  if (isolation === null) return '-';
  if (isolation.first === null || isolation.ends_at === null) return 'no end';
  return `${untilText(isolation.ends_at, nowMs)} ${isolation.first}`;
}

/** Less is worth a colour: somebody may have to travel. */
const ALONE_WARNING_MS = 7 * 86_400_000;

export function paintAlone(
  style: Style,
  isolation: IsolationJson | null,
  nowMs: number,
): (text: string) => string {
  if (isolation === null) return style.dim;
  const leftMs = isolation.ends_at === null ? Infinity : Date.parse(isolation.ends_at) - nowMs;
  if (leftMs <= 0) return style.bad;
  return leftMs < ALONE_WARNING_MS ? style.warn : (text) => text;
}

/** A whole sentence of it. */
export function aloneSentence(isolation: IsolationJson | null, nowMs: number): string {
  if (isolation === null) return 'it did not say how long it works alone';
  const { first, ends_at, effect } = isolation;
  if (first === null || ends_at === null) return 'it works alone without an end that is known';
  const what = effect === '' ? first : `${first} (${effect})`;
  return Date.parse(ends_at) <= nowMs
    ? `what it lacks since ${ageText(ends_at, nowMs)}: ${what}`
    : `it works alone for ${untilText(ends_at, nowMs)}; first to fail: ${what}`;
}

/** NAME LINK TRUST AS-OF RELAYS HELD WANT AGENTS, and what these sum from. */
export function regionColumns(style: Style, nowMs: number): Column<RegionJson>[] {
  return [
    { heading: 'NAME', cell: ({ name }) => name },
    { heading: 'LINK', cell: ({ link }) => link, paint: (text, { link }) => paintLink(style, link)(text) },
    {
      heading: 'TRUST',
      cell: ({ trust }) => trust,
      paint: (text, { trust, link }) => paintTrust(style, trust, link)(text),
    },
    { heading: 'AS-OF', cell: ({ as_of }) => ageText(as_of, nowMs) },
    { heading: 'RELAYS', align: 'right', cell: ({ relays }) => relays.length },
    {
      heading: 'HELD',
      cell: ({ held }) => versionText(held),
      paint: (text, { held, want }) => (held < want ? style.warn(text) : text),
    },
    { heading: 'WANT', cell: ({ want }) => versionText(want) },
    { heading: 'AGENTS', align: 'right', cell: ({ agents }) => agents },
    ...countColumns<RegionJson>(style),
  ];
}

export function relayColumns(style: Style, nowMs: number): Column<RelayJson>[] {
  return [
    { heading: 'NAME', cell: ({ name }) => name },
    { heading: 'REGION', cell: ({ region }) => region },
    { heading: 'VERSION', cell: ({ version }) => version || '-' },
    { heading: 'LINK', cell: ({ link }) => link, paint: (text, { link }) => paintLink(style, link)(text) },
    { heading: 'HELD', cell: ({ held }) => versionText(held) },
    { heading: 'AGENTS', align: 'right', cell: ({ agents }) => agents },
    { heading: 'AS-OF', cell: ({ as_of }) => ageText(as_of, nowMs) },
  ];
}

export function agentColumns(style: Style, nowMs: number): Column<AgentJson>[] {
  const healths = { healthy: style.good, unhealthy: style.bad, unknown: style.warn };
  const statuses = {
    ...{ applied: style.good, failed: style.bad, pending: style.warn },
    ...{ held: style.warn, unmanaged: style.dim, unknown: style.warn },
  };
  return [
    { heading: 'NAME', cell: ({ name }) => name },
    { heading: 'UID', cell: ({ uid }) => uid },
    { heading: 'REGION', cell: ({ region }) => region },
    { heading: 'VERSION', cell: ({ version }) => version || '-' },
    { heading: 'HEALTH', cell: ({ health }) => health, paint: (text, { health }) => healths[health](text) },
    { heading: 'CONFIG', cell: configText },
    { heading: 'STATUS', cell: ({ status }) => status, paint: (text, { status }) => statuses[status](text) },
    { heading: 'LAST-SEEN', cell: ({ last_seen }) => ageText(last_seen, nowMs) },
    { heading: 'AS-OF', cell: ({ as_of }) => ageText(as_of, nowMs) },
  ];
}

/** `sample@11-24T12:16:51Z`: what it runs, and behind an arrow what it should. */
export function configText(agent: Pick<AgentJson, 'assignment' | 'revision' | 'wanted_revision'>): string {
  if (agent.assignment === '') return '-';
  const runs = agent.revision === 0 ? 'none' : versionText(agent.revision);
  const wants =
    agent.wanted_revision === agent.revision || agent.wanted_revision === 0
      ? ''
      : `→${versionText(agent.wanted_revision)}`;
  return `${agent.assignment}@${runs}${wants}`;
}
