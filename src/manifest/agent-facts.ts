import { parseUid, uidSpellings } from './agent-uid.ts';

/** What resolving knows of an agent. */
export interface AgentFacts {
  /** `instance_uid`, 32 lower-case hex digits. */
  readonly uid: string;
  /** Every name that an operator may write in `agent_ids`. */
  readonly ids: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** The revision whose hash the agent reports as its last remote config, if it is one of ours. */
  readonly runningRevision?: number;
}

/** An attribute's value as OpAMP's `AnyValue` carries it; int64 as number or bigint, bytes as bytes. */
export type AttributeValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Uint8Array
  | readonly AttributeValue[]
  | { readonly [key: string]: AttributeValue };

export interface AgentDescriptionFacts {
  /** `instance_uid` in any spelling. */
  uid: string;
  identifying: Readonly<Record<string, AttributeValue>>;
  nonIdentifying: Readonly<Record<string, AttributeValue>>;
  /** Labels of the credential that the agent connected with: signed, so they beat what the agent says of itself. */
  credentialLabels?: Readonly<Record<string, string>> | undefined;
  /** The relay's own region: its word beats the agent's. */
  region: string;
  /** Names that an operator gave this agent. */
  names?: readonly string[];
  runningRevision?: number | undefined;
}

/** Attributes that name an agent besides its uid; the guide writes `agent-001` [G-16]. */
const NAMING_ATTRIBUTES = ['service.instance.id', 'host.name'];

/**
 * Labels and ids of an agent from what it and its credential say. Of one label's sources the most trusted wins:
 * non-identifying attribute < identifying attribute < credential < the relay's region.
 */
export function agentFacts(description: AgentDescriptionFacts): AgentFacts {
  const uid = parseUid(description.uid);
  if (uid === undefined) throw new RangeError('an agent uid has 16 bytes');
  const labels = new Map<string, string>();
  for (const attributes of [description.nonIdentifying, description.identifying]) {
    for (const [key, value] of Object.entries(attributes)) labels.set(key, attributeText(value));
  }
  const ids = new Set(uidSpellings(uid));
  for (const attribute of NAMING_ATTRIBUTES) {
    const value = labels.get(attribute);
    if (value !== undefined && value !== '') ids.add(value);
  }
  for (const name of description.names ?? []) ids.add(name);
  for (const [key, value] of Object.entries(description.credentialLabels ?? {})) labels.set(key, value);
  labels.set('region', description.region);
  const { runningRevision } = description;
  return {
    uid,
    ids: [...ids],
    // fromEntries defines own properties, so a label called __proto__ is a label like any other.
    labels: Object.fromEntries(labels),
    ...(runningRevision === undefined ? {} : { runningRevision }),
  };
}

/** A string as it is; everything else as its JSON text, with the keys of maps in order. */
export function attributeText(value: AttributeValue): string {
  return typeof value === 'string' ? value : jsonText(value);
}

function jsonText(value: AttributeValue): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString('base64'));
  if (Array.isArray(value)) return `[${(value as readonly AttributeValue[]).map(jsonText).join(',')}]`;
  const entries = Object.entries(value as Readonly<Record<string, AttributeValue>>);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${jsonText(item)}`).join(',')}}`;
}
