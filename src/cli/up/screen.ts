import type { RelayStatusJson, StatusJson } from '../../api/index.ts';
import { regionTable, statusText } from '../commands/status.ts';
import { dirFlag } from '../invocation.ts';
import { ageText } from '../output/moment.ts';
import type { Style } from '../output/style.ts';

export interface ScreenRegion {
  readonly name: string;
  readonly isCut: boolean;
  readonly opamp: string;
  readonly http: string;
  /** Asked on the spot; undefined when it does not answer, or was not asked. */
  readonly relay: RelayStatusJson | undefined;
}

export interface Screen {
  readonly status: StatusJson | undefined;
  readonly server: string;
  readonly regions: readonly ScreenRegion[];
  readonly notes: readonly string[];
  readonly dir: string;
  readonly nowMs: number;
  /** How this program is called here: `npx holdfast`. */
  readonly program: string;
}

/** One screen: the summary, where everything is, and what to try next. */
export function screenText(screen: Screen, style: Style): string {
  const { status, regions } = screen;
  return [
    style.bold('holdfast up') + style.dim('   Ctrl-C stops everything'),
    status ? statusText(status, style) : style.bad('the global plane does not answer'),
    ...regions.filter(({ isCut }) => isCut).map((region) => cutText(region, style, screen.nowMs)),
    '',
    `REST      ${screen.server}/api/v1`,
    ...regions.map(({ name, opamp, http }) => `${name.padEnd(9)} agents ${opamp}   relay ${http}/status`),
    `files     ${screen.dir}/endpoints.json, logs in ${screen.dir}/logs`,
    ...screen.notes.map((note) => style.dim(note)),
    '',
    'Try, in another terminal:',
    ...nextCommands(screen).map(([command, why]) => `  ${command.padEnd(48)} ${style.dim(why)}`),
  ].join('\n');
}

/** What a region says that nobody above can hear any more. */
function cutText({ name, relay }: ScreenRegion, style: Style, nowMs: number): string {
  if (!relay) return style.bad(`${name} is cut off, and its relay does not answer here either`);
  const { agents, trust, link } = relay;
  const figures = `${agents.connected} agents connected, ${agents.counts.applied} applied, ${trust}`;
  return style.warn(
    `${name} is cut off since ${ageText(link.since, nowMs)}. Its relay, asked on the spot, goes on: ${figures}`,
  );
}

function nextCommands({ program, regions, dir }: Screen): [string, string][] {
  const first = regions[0]?.name ?? 'eu';
  const cut = regions.find(({ isCut }) => isCut);
  const drill: [string, string] =
    cut === undefined
      ? [`${program} drill cut ${first}${dirFlag(dir)}`, 'cut it off, and see what stays up']
      : [`${program} drill heal ${cut.name}${dirFlag(dir)}`, 'give it its link back'];
  return [
    [`${program} get agents`, 'who runs what, asked of the relays'],
    [`${program} explain agent ${first}-sim-001`, 'why it gets what it gets'],
    drill,
    [`${program} agent-config --region ${first}`, 'bring your own Collector'],
  ];
}

/** The same for a log: one line per region that changed. */
export function lineText(status: StatusJson, style: Style): string {
  return regionTable(status.regions, style, Date.parse(status.now));
}
