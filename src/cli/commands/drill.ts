import { resolve } from 'node:path';
import type { Command } from 'commander';
import { sleep } from '../../clock/clock.ts';
import type { RelayStatusJson } from '../../api/index.ts';
import { CliError } from '../cli-error.ts';
import type { Shell } from '../command-context.ts';
import { DEFAULT_UP_DIR, type Endpoints, readEndpoints } from '../endpoints.ts';
import { dirFlag, invocation } from '../invocation.ts';
import { ageText, versionText } from '../output/moment.ts';
import { askRelayStatus } from '../relay-status.ts';
import { setCut } from '../up/drill.ts';

/** The relay notices a cut at once and a healed link at its next attempt. */
const SETTLE_TIMEOUT_MS = 30_000;
const POLL_MS = 250;

type UpRegion = Endpoints['regions'][number];

export function addDrill(program: Command, shell: Shell): void {
  const drill = program.command('drill').summary('practise a failure on a running `holdfast up`');
  drill
    .command('cut')
    .summary('cut a region off from the bus and the global plane')
    .description(
      'Cuts the link of a region of a running `holdfast up`, and shows what its relay goes on doing alone.',
    )
    .argument('<region>')
    .option('--dir <folder>', 'the folder of that `up`', DEFAULT_UP_DIR)
    .addHelpText(
      'after',
      '\nExample:\n  holdfast drill cut eu && holdfast get regions && holdfast drill heal eu',
    )
    .action(async (name: string, options: { dir: string }) => {
      const region = await turn(shell, name, options.dir, true);
      const [relay] = region.relays;
      if (!relay) return;
      const program = invocation(shell);
      shell.terminal.out(
        [
          'What stays up:',
          `  a new agent still gets its signed config: ${program} sim --agents 1 --prefix new --endpoint ${relay.opamp_ws} --agent-token-file ${region.agent_token_file}`,
          `  the relay answers on the spot:            ${program} get agents --relay ${relay.http}`,
          `  the global plane calls it disconnected:   ${program} get regions   (after three missed reports, about 10 s)`,
          `Give it its link back with: ${program} drill heal ${name}${dirFlag(options.dir)}`,
        ].join('\n'),
      );
    });
  drill
    .command('heal')
    .summary('give a region its link back')
    .description('Undoes `holdfast drill cut`: the relay goes straight to the newest generation.')
    .argument('<region>')
    .option('--dir <folder>', 'the folder of that `up`', DEFAULT_UP_DIR)
    .addHelpText('after', '\nExample:\n  holdfast drill heal eu')
    .action(async (name: string, options: { dir: string }) => {
      await turn(shell, name, options.dir, false);
    });
}

async function turn(shell: Shell, name: string, given: string, isCut: boolean): Promise<UpRegion> {
  const dir = resolve(shell.environment.cwd, given);
  const endpoints = readEndpoints(dir);
  const region = endpoints?.regions.find((one) => one.name === name);
  if (!endpoints)
    throw new CliError('not-found', `no \`holdfast up\` runs in ${dir}`, {
      hint: 'start one, or name its --dir',
    });
  if (!region)
    throw new CliError('not-found', `it has no region ${name}`, {
      hint: `it has ${endpoints.regions.map((one) => one.name).join(', ')}`,
    });
  setCut(dir, name, isCut);
  const status = await settled(shell, region, isCut);
  shell.terminal.out(
    status ? statusLine(name, status, shell.clock.now()) : `${name}'s relay does not answer`,
  );
  return region;
}

/** The relay's own word, once it has noticed. */
async function settled(shell: Shell, region: UpRegion, isCut: boolean): Promise<RelayStatusJson | undefined> {
  const url = region.relays[0]?.http;
  if (url === undefined) return undefined;
  const send = shell.createSend(undefined);
  const untilMs = shell.clock.monotonicMs() + SETTLE_TIMEOUT_MS;
  for (;;) {
    const status = await askRelayStatus(send, url);
    if (status && status.link.connected !== isCut) return status;
    if (shell.clock.monotonicMs() > untilMs) return status;
    await sleep(shell.clock, POLL_MS, shell.signal);
  }
}

function statusLine(
  name: string,
  { link, trust, generation, agents }: RelayStatusJson,
  nowMs: number,
): string {
  const state = link.connected ? 'is connected' : `is cut off since ${ageText(link.since, nowMs)}`;
  return `${name} ${state}. Its relay says: generation ${versionText(generation)} in service, ${trust}, ${agents.connected} agents connected, ${agents.counts.applied} applied`;
}
