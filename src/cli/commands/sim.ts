import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type Fleet, createFleet } from '../../sim/fleet.ts';
import { CHARACTERS, parseMix } from '../../sim/character.ts';
import { sleep } from '../../clock/clock.ts';
import { CliError } from '../cli-error.ts';
import { formatOf, type Shell } from '../command-context.ts';
import { readTokenFile } from '../contexts.ts';
import { duration, pairs, repeated, wholeNumber } from './option-values.ts';

interface SimOptions {
  endpoint: string[];
  agents: number;
  region?: string;
  labels?: Record<string, string>;
  transport: string;
  agentsPerSocket: number;
  mix: string;
  crashOn?: string;
  seed: number;
  heartbeat: number;
  ramp: number;
  prefix?: string;
  agentTokenFile?: string;
  agentCa?: string;
  duration?: number;
}

const DEFAULT_AGENTS = 10;
const DEFAULT_HEARTBEAT_MS = 30_000;
const REPORT_MS = 2000;

export function addSim(program: Command, shell: Shell): void {
  const characters = Object.entries(CHARACTERS).map(([name, text]) => `  ${name.padEnd(12)}${text}`);
  program
    .command('sim')
    .summary('run a fleet of simulated agents')
    .description('Runs simulated agents against relays until stopped, and says how they do.')
    .requiredOption('--endpoint <url>', 'a relay’s endpoint, ws or http; repeatable', repeated)
    .option('--agents <n>', 'how many', wholeNumber, DEFAULT_AGENTS)
    .option('--region <name>', 'part of their names and labels')
    .option('--labels <labels>', 'further attributes, a=b,c=d', pairs)
    .option('--transport <ws|http>', 'how they connect', 'ws')
    .option('--agents-per-socket <n>', 'several agents on one WebSocket', wholeNumber, 1)
    .option('--mix <mix>', 'characters and their shares, such as obedient=95,slow=5', 'obedient')
    .option('--crash-on <pattern>', 'content on which the crashing ones crash')
    .option('--seed <n>', 'the same seed gives the same agents', wholeNumber, 1)
    .option('--heartbeat <duration>', 'also the polling interval on http', duration, DEFAULT_HEARTBEAT_MS)
    .option('--ramp <duration>', 'spread their first connections over this time', duration, 0)
    .option('--prefix <text>', 'their names are <prefix>-001, …')
    .option('--agent-token-file <path>', 'the bearer token that they show')
    .option('--agent-ca <path>', 'CA of the relays’ certificates')
    .option('--duration <duration>', 'stop after this time', duration)
    .addHelpText(
      'after',
      `
Characters:
${characters.join('\n')}

Example:
  holdfast sim --endpoint ws://127.0.0.1:4320/v1/opamp --agents 200 --mix obedient=95,rejecting=5 --agent-token-file eu.token`,
    )
    .action(async (options: SimOptions, command: Command) => {
      const fleet = createFleet(fleetOptions(shell, options));
      const isText = formatOf(command) === 'table';
      fleet.start();
      try {
        await follow(shell, fleet, options.duration, isText);
      } finally {
        await fleet.stop();
      }
      if (!isText) shell.terminal.out(JSON.stringify({ stats: fleet.stats(), agents: fleet.agents() }));
    });
}

function fleetOptions(shell: Shell, options: SimOptions): Parameters<typeof createFleet>[0] {
  if (options.transport !== 'ws' && options.transport !== 'http')
    throw new CliError('usage', `no transport ${options.transport}`, { hint: 'ws or http' });
  return {
    clock: shell.clock,
    endpoints: options.endpoint,
    count: options.agents,
    transport: options.transport,
    agentsPerSocket: options.agentsPerSocket,
    mix: parseMix(options.mix),
    seed: options.seed,
    heartbeatMs: options.heartbeat,
    rampMs: options.ramp,
    ...(options.region === undefined ? {} : { region: options.region }),
    ...(options.labels === undefined ? {} : { labels: options.labels }),
    ...(options.prefix === undefined ? {} : { namePrefix: options.prefix }),
    ...(options.crashOn === undefined ? {} : { crashOn: pattern(options.crashOn) }),
    ...(options.agentTokenFile === undefined ? {} : { token: readTokenFile(options.agentTokenFile) }),
    ...(options.agentCa === undefined ? {} : { ca: readFileSync(options.agentCa, 'utf8') }),
  };
}

function pattern(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch (cause) {
    throw new CliError('usage', `not a regular expression: ${text}`, { cause });
  }
}

async function follow(
  shell: Shell,
  fleet: Fleet,
  durationMs: number | undefined,
  isText: boolean,
): Promise<void> {
  const startedMs = shell.clock.monotonicMs();
  let said = '';
  while (!shell.signal.aborted) {
    const { agents, connected, applied, failed, unset, connectFailures, lastFailure, alarms } = fleet.stats();
    const text = `${agents} agents: ${connected} connected, ${applied} applied, ${failed} failed, ${unset} without config, ${connectFailures} failed connections${connected < agents && lastFailure !== '' ? ` (${lastFailure})` : ''}, ${alarms.length} alarms`;
    if (isText && text !== said) shell.terminal.out(text);
    said = text;
    const leftMs =
      durationMs === undefined ? REPORT_MS : durationMs - (shell.clock.monotonicMs() - startedMs);
    if (leftMs <= 0) return;
    await sleep(shell.clock, Math.min(REPORT_MS, leftMs), shell.signal).catch((error: unknown) => {
      if (!shell.signal.aborted) throw error;
    });
  }
}
