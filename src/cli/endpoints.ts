import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CliError } from './cli-error.ts';

/** Where `up` keeps everything unless told otherwise, below the working directory. */
export const DEFAULT_UP_DIR = '.holdfast/up';
const FILE = 'endpoints.json';

const processShape = z.strictObject({ name: z.string(), pid: z.number().int(), log: z.string() });
const endpointsShape = z.strictObject({
  started_at: z.iso.datetime(),
  /** This `up`. */
  pid: z.number().int(),
  nats: z.strictObject({ url: z.string(), config_file: z.string() }),
  global: z.strictObject({
    url: z.string(),
    token_file: z.string(),
    config_file: z.string(),
    nats_seed_file: z.string(),
    keys_dir: z.string(),
  }),
  regions: z.array(
    z.strictObject({
      name: z.string(),
      /** The link between relay and NATS runs through here, where `holdfast drill` can cut it. */
      link: z.string(),
      agent_token_file: z.string(),
      relays: z.array(
        z.strictObject({
          name: z.string(),
          opamp_ws: z.string(),
          opamp_http: z.string(),
          http: z.string(),
          metrics: z.string(),
          join_file: z.string(),
          config_file: z.string(),
        }),
      ),
    }),
  ),
  processes: z.array(processShape),
});
/** Every address, credential file and process that `up` started. */
export type Endpoints = z.infer<typeof endpointsShape>;

export const endpointsPath = (dir: string): string => join(dir, FILE);

export function formatEndpoints(endpoints: Endpoints): string {
  return `${JSON.stringify(endpointsShape.parse(endpoints), undefined, 2)}\n`;
}

/** What the `up` in `dir` wrote; undefined when there is none. */
export function readEndpoints(dir: string): Endpoints | undefined {
  const path = endpointsPath(dir);
  if (!existsSync(path)) return undefined;
  try {
    return endpointsShape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new CliError('file', `${path} cannot be read`, { cause, hint: 'start `holdfast up` again' });
  }
}
