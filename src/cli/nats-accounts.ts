import type { NatsConfigJson } from '../api/index.ts';
import {
  mergeNatsServerConfig,
  type NatsServerModel,
  readNatsServerConfig,
  removeFromNatsServerConfig,
} from '../bus/server-config.ts';

/**
 * The bus's configuration as the global plane wants it: its accounts as `answer` says, everything that is not ours
 * as it was. A region or relay that the plane does not know any more loses its key here; this is how it ends.
 */
export function natsAccounts(
  existing: string | undefined,
  answer: NatsConfigJson,
  change: Partial<Pick<NatsServerModel, 'listen' | 'storeDir'>> = {},
): string {
  const known = new Map(
    answer.regions.map(({ name, relays }) => [name, new Set(relays.map((relay) => relay.name))]),
  );
  let text = existing;
  // A plane that has lost its database would lock out every relay that it does not know again yet.
  const { waiting } = answer;
  if (text !== undefined && waiting !== null)
    for (const region of readNatsServerConfig(text).regions) {
      if (waiting.includes(region.name)) continue;
      const relays = known.get(region.name);
      if (!relays) text = removeFromNatsServerConfig(text, region.name);
      else
        for (const { name } of region.relays)
          if (!relays.has(name)) text = removeFromNatsServerConfig(text, region.name, name);
    }
  return mergeNatsServerConfig(text, {
    ...change,
    global: { publicKey: answer.global.public_key },
    regions: answer.regions.map(({ name, relays }) => ({
      name,
      relays: relays.map((relay) => ({ name: relay.name, publicKey: relay.public_key })),
    })),
  });
}
