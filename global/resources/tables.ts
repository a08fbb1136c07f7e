import type { Generated } from 'kysely';
import type { ResourceKind } from '../../src/resources/resource.ts';
import type { Schema } from '../../src/store/sqlite.ts';

/** What operators said, and who said it when. Give it to openKysely with the other schemas of the global database. */
export const resourcesSchema: Schema = {
  component: 'resources',
  steps: [
    `CREATE TABLE resource_names (
       kind TEXT NOT NULL,
       name TEXT NOT NULL,
       uid TEXT NOT NULL UNIQUE,
       created_order INTEGER NOT NULL,
       current_version TEXT,
       last_number INTEGER NOT NULL,
       retry INTEGER NOT NULL DEFAULT 0,
       PRIMARY KEY (kind, name)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE resource_versions (
       kind TEXT NOT NULL,
       name TEXT NOT NULL,
       version TEXT NOT NULL,
       n INTEGER NOT NULL,
       digest TEXT NOT NULL,
       text TEXT NOT NULL,
       created_ms INTEGER NOT NULL,
       created_by TEXT NOT NULL,
       PRIMARY KEY (kind, name, version)
     ) STRICT;
     CREATE TABLE agent_tokens (
       region TEXT NOT NULL,
       id TEXT NOT NULL,
       sha256 TEXT NOT NULL,
       labels TEXT NOT NULL,
       created_ms INTEGER NOT NULL,
       created_by TEXT NOT NULL,
       PRIMARY KEY (region, id)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE added_relays (
       region TEXT NOT NULL,
       relay TEXT NOT NULL,
       public_key TEXT NOT NULL UNIQUE,
       created_ms INTEGER NOT NULL,
       created_by TEXT NOT NULL,
       PRIMARY KEY (region, relay)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE audit (
       seq INTEGER PRIMARY KEY AUTOINCREMENT,
       at_ms INTEGER NOT NULL,
       actor TEXT NOT NULL,
       kind TEXT NOT NULL,
       region TEXT,
       detail TEXT NOT NULL
     ) STRICT;`,
    `-- Where a relay's own HTTP is reached by its siblings; null: they are told locally or not at all.
     ALTER TABLE added_relays ADD COLUMN url TEXT;`,
    'ALTER TABLE agent_tokens ADD COLUMN expires_ms INTEGER',
  ],
};

export interface ResourceNameTable {
  kind: ResourceKind;
  name: string;
  /** Random, made when the name first appears; a name that was deleted and comes back gets a new one. */
  uid: string;
  /** Rises with each name that appears: the older of two assignments has the lower one. */
  created_order: number;
  /** null: deleted. */
  current_version: string | null;
  /** How many versions there have been. */
  last_number: number;
  /** Raised by each retry; assignments only. */
  retry: number;
}

/** Never changed, never deleted. */
export interface ResourceVersionTable {
  kind: ResourceKind;
  name: string;
  /** The author's for templates, `n` as text for other kinds. */
  version: string;
  /** Counts the versions of one name from 1. */
  n: number;
  digest: string;
  text: string;
  created_ms: number;
  created_by: string;
}

export interface AgentTokenTable {
  region: string;
  id: string;
  sha256: string;
  /** JSON object of texts. */
  labels: string;
  created_ms: number;
  created_by: string;
  /** null: never. */
  expires_ms: number | null;
}

export interface AddedRelayTable {
  region: string;
  relay: string;
  public_key: string;
  created_ms: number;
  created_by: string;
  url: string | null;
}

interface AuditTable {
  seq: Generated<number>;
  at_ms: number;
  actor: string;
  kind: string;
  region: string | null;
  /** JSON object. */
  detail: string;
}

export interface ResourcesTables {
  resource_names: ResourceNameTable;
  resource_versions: ResourceVersionTable;
  agent_tokens: AgentTokenTable;
  added_relays: AddedRelayTable;
  audit: AuditTable;
}
