/**
 * A YAML value as its author wrote it. Plain scalars keep their source text, so that `0777`, `1.0` or a number too long
 * for a float reach the agent with exactly the characters of the template, whatever this program would read in them.
 */
export type ConfigNode = ConfigMap | ConfigList | ConfigScalar;

/** Where a node stands in its file, from 1. */
export interface Position {
  line: number;
  column: number;
}

export interface ConfigScalar {
  kind: 'scalar';
  /** As YAML 1.2 reads it. */
  value: string | number | boolean | null;
  /** The source text when it was written plain, on one line and without a tag. */
  plain?: string;
  at?: Position;
}

export interface ConfigList {
  kind: 'list';
  items: ConfigNode[];
  at?: Position;
}

export interface ConfigEntry {
  key: ConfigScalar;
  value: ConfigNode;
}

export interface ConfigMap {
  kind: 'map';
  entries: ConfigEntry[];
  at?: Position;
}

/** A key as the name that it is, whether `1:` or `"1":`. */
export function keyText(key: ConfigScalar): string {
  return key.plain ?? String(key.value);
}
