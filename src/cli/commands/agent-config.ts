import { resolve } from 'node:path';
import type { Command } from 'commander';
import { parseDocuments } from '../../resources/documents.ts';
import type { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { clientOf, connectionOf, type Shell } from '../command-context.ts';
import { readTokenFile } from '../contexts.ts';
import { DEFAULT_UP_DIR, readEndpoints } from '../endpoints.ts';
import { COLLECTOR_NAMES, findOnPath } from '../executable.ts';
import { supervisorConfig } from '../supervisor-config.ts';
import { pairs } from './option-values.ts';

interface AgentConfigOptions {
  region: string;
  endpoint?: string;
  collector?: string;
  storage?: string;
  agentTokenFile?: string;
  agentCa?: string;
  labels?: Record<string, string>;
}

/** Where a Collector is usually installed; named when none is found here, as it may run on another host. */
const USUAL_COLLECTOR = '/usr/bin/otelcol-contrib';

export function addAgentConfig(program: Command, shell: Shell): void {
  program
    .command('agent-config')
    .summary('print a supervisor.yaml, to bring one’s own Collector')
    .description(
      'Prints a configuration for the OpenTelemetry Collector’s supervisor that works as it is: endpoint, a bearer token for the region’s agents, the Collector found on this machine. Without --agent-token-file it makes a new token.',
    )
    .requiredOption('--region <name>', 'the region that the agent joins')
    .option('--endpoint <url>', 'the relay’s endpoint, instead of the first that the region names')
    .option('--collector <path>', 'the Collector to run; default: otelcol-contrib or otelcol on PATH')
    .option('--storage <folder>', 'where the supervisor keeps its uid; default: supervisor-<region> here')
    .option('--agent-token-file <path>', 'an existing token for agents')
    .option('--agent-ca <path>', 'CA of the relay’s certificate, as the agent’s host names the file')
    .option('--labels <labels>', 'the agent describes itself with these, a=b,c=d', pairs)
    .addHelpText(
      'after',
      `
Example:
  (umask 077; holdfast agent-config --region eu > supervisor.yaml) && opampsupervisor --config supervisor.yaml`,
    )
    .action(async (options: AgentConfigOptions, command: Command) => {
      const client = clientOf(shell, command);
      const endpoint = options.endpoint ?? (await endpointOf(shell, command, client, options.region));
      const collector = options.collector ?? findOnPath(shell.environment.path, COLLECTOR_NAMES);
      if (collector === undefined)
        shell.terminal.note(
          `no Collector on PATH: the file names ${USUAL_COLLECTOR}; say another with --collector`,
        );
      const token =
        options.agentTokenFile === undefined
          ? await newToken(shell, client, options.region)
          : readTokenFile(options.agentTokenFile);
      shell.terminal.out(
        supervisorConfig({
          endpoint,
          token,
          collector: collector === undefined ? USUAL_COLLECTOR : resolve(collector),
          storageDir: resolve(options.storage ?? `supervisor-${options.region}`),
          ...(options.agentCa === undefined ? {} : { caFile: options.agentCa }),
          ...(options.labels === undefined ? {} : { labels: options.labels }),
        }),
      );
    });
}

async function newToken(shell: Shell, client: ApiClient, region: string): Promise<string> {
  const made = await client.makeToken(region, {});
  shell.terminal.note(
    `made token ${made.id} for region ${region}; its relays know it with their next generation`,
  );
  return made.token;
}

async function endpointOf(shell: Shell, command: Command, client: ApiClient, name: string): Promise<string> {
  const { yaml } = await client.region(name);
  const resource = parseDocuments(yaml).documents[0]?.resource;
  const named = resource?.kind === 'Region' ? resource.spec.endpoints[0] : undefined;
  if (named !== undefined) return named;
  const up = readEndpoints(resolve(shell.environment.cwd, DEFAULT_UP_DIR));
  const relay =
    up?.global.url === connectionOf(shell, command).server
      ? up.regions.find((region) => region.name === name)?.relays[0]
      : undefined;
  if (relay) return relay.opamp_ws;
  throw new CliError('not-found', `region ${name} names no endpoint`, {
    hint: 'say it with --endpoint wss://host:4320/v1/opamp, or write it into the Region under spec.endpoints',
  });
}
