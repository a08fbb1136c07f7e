import type { ConfigEntry, ConfigMap, ConfigNode } from './config-node.ts';
import { keyText } from './config-node.ts';

/** Merges bodies in order: maps merge, lists and single values replace, null deletes. The inputs stay as they are. */
export function mergeLayers(layers: readonly ConfigMap[]): ConfigMap {
  return layers.slice(1).reduce(mergeMaps, layers[0] ?? { kind: 'map', entries: [] });
}

/**
 * A null takes away what the lower layer has, and stays where it has nothing: `debug:` with nothing behind it is how a
 * Collector's component is named without settings, so a layer can still add one. `{}` names it in either case.
 */
function mergeMaps(lower: ConfigMap, upper: ConfigMap): ConfigMap {
  const merged = new Map<string, ConfigEntry>(lower.entries.map((entry) => [keyText(entry.key), entry]));
  for (const entry of upper.entries) {
    const name = keyText(entry.key);
    const below = merged.get(name);
    if (below && isNull(entry.value)) merged.delete(name);
    else merged.set(name, below ? { key: below.key, value: mergeNodes(below.value, entry.value) } : entry);
  }
  return { ...upper, entries: [...merged.values()] };
}

function mergeNodes(lower: ConfigNode, upper: ConfigNode): ConfigNode {
  return lower.kind === 'map' && upper.kind === 'map' ? mergeMaps(lower, upper) : upper;
}

function isNull(node: ConfigNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}
