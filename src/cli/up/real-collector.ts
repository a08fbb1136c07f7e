import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivateFile } from '../contexts.ts';
import type { CliEnvironment } from '../env.ts';
import { COLLECTOR_NAMES, findOnPath, isExecutable, SUPERVISOR_NAMES } from '../executable.ts';
import type { Launch } from '../launch.ts';
import { supervisorConfig } from '../supervisor-config.ts';
import { isPortFree } from './ports.ts';

/** Where the interop tests keep the programs that they built, below the cache folder. */
const INTEROP_CACHE = 'holdfast-interop';
/** The guide's template has the Collector listen here. */
const OTLP_PORT = 4317;

/** A supervisor with a Collector, or why there is none. */
export type RealCollector = { supervisor: string; collector: string } | { missing: string };

/** Named by the environment, on PATH, or built by the interop tests. */
export async function findRealCollector(environment: CliEnvironment): Promise<RealCollector> {
  const supervisor =
    environment.supervisor ??
    findOnPath(environment.path, SUPERVISOR_NAMES) ??
    fromCache(environment.cacheDir, 'supervisor-', 'supervisor');
  const collector =
    environment.collector ??
    findOnPath(environment.path, COLLECTOR_NAMES) ??
    fromCache(environment.cacheDir, 'collector-', 'otelcol-interop');
  const lacking = [
    ...(supervisor === undefined || !isExecutable(supervisor)
      ? ['opampsupervisor (HOLDFAST_OPAMP_SUPERVISOR)']
      : []),
    ...(collector === undefined || !isExecutable(collector) ? ['otelcol-contrib (HOLDFAST_COLLECTOR)'] : []),
  ];
  if (lacking.length > 0 || supervisor === undefined || collector === undefined)
    return { missing: `not found: ${lacking.join(', ')}` };
  if (!(await isPortFree(OTLP_PORT, '0.0.0.0')))
    return { missing: `port ${OTLP_PORT}, which the template uses, is busy` };
  return { supervisor, collector };
}

/** The newest `<binary>` of the folders `<prefix>…` in the interop cache. */
function fromCache(cacheDir: string, prefix: string, binary: string): string | undefined {
  const folder = join(cacheDir, INTEROP_CACHE);
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(folder, name, binary))
    .filter(isExecutable)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

/** Writes the supervisor's configuration below `dir` and says how to start it. */
export function supervisorLaunch(
  found: { supervisor: string; collector: string },
  agent: { dir: string; endpoint: string; token: string },
): Launch {
  mkdirSync(agent.dir, { recursive: true, mode: 0o700 });
  const configFile = join(agent.dir, 'supervisor.yaml');
  writePrivateFile(
    configFile,
    supervisorConfig({
      endpoint: agent.endpoint,
      token: agent.token,
      collector: found.collector,
      storageDir: join(agent.dir, 'storage'),
      // Its own metrics would want port 8888, which another Collector on this machine may have.
      arguments: ['--set=service.telemetry.metrics.level=none'],
    }),
  );
  return { command: found.supervisor, args: ['--config', configFile] };
}
