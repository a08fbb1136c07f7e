import type { Schema } from '../../src/store/sqlite.ts';

/** What was signed, with all that it names: enough to publish everything again from here alone. */
export const signingSchema: Schema = {
  component: 'signing',
  steps: [
    `CREATE TABLE installation (
       one INTEGER PRIMARY KEY CHECK (one = 1),
       plane TEXT NOT NULL,
       last_signed_ms INTEGER NOT NULL
     ) STRICT;
     CREATE TABLE revisions (
       revision INTEGER PRIMARY KEY,
       retry INTEGER NOT NULL,
       files TEXT NOT NULL,
       source TEXT NOT NULL,
       created_ms INTEGER NOT NULL
     ) STRICT;
     CREATE TABLE render_keys (
       revision INTEGER NOT NULL REFERENCES revisions (revision),
       render_key TEXT NOT NULL,
       PRIMARY KEY (revision, render_key)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE blobs (
       sha256 TEXT PRIMARY KEY,
       bytes BLOB NOT NULL
     ) STRICT;
     CREATE TABLE generations (
       region TEXT NOT NULL,
       generation INTEGER NOT NULL,
       manifest_sha256 TEXT NOT NULL REFERENCES blobs (sha256),
       signed_ms INTEGER NOT NULL,
       reason TEXT NOT NULL,
       PRIMARY KEY (region, generation)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE heads (
       region TEXT PRIMARY KEY,
       active INTEGER NOT NULL,
       generation INTEGER NOT NULL,
       root_version INTEGER NOT NULL,
       timestamp BLOB NOT NULL,
       snapshot BLOB NOT NULL,
       targets BLOB NOT NULL,
       timestamp_version INTEGER NOT NULL,
       snapshot_version INTEGER NOT NULL,
       timestamp_signed_ms INTEGER NOT NULL,
       timestamp_expires_ms INTEGER NOT NULL,
       timestamp_lifetime_ms INTEGER NOT NULL
     ) STRICT;`,
    `ALTER TABLE generations ADD COLUMN credentials_sha256 TEXT;
     CREATE INDEX generations_by_manifest ON generations (manifest_sha256);
     CREATE INDEX generations_by_credentials ON generations (credentials_sha256);`,
  ],
};

interface InstallationTable {
  one: 1;
  /** The installation's random id, as `x-plane` in the metadata. */
  plane: string;
  /** The wall clock when something was last signed. */
  last_signed_ms: number;
}

/** Kept for ever: its bytes may run on any agent. */
interface RevisionTable {
  revision: number;
  retry: number;
  /** JSON: RevisionFile[]. */
  files: string;
  source: string;
  created_ms: number;
}

interface RenderKeyTable {
  revision: number;
  render_key: string;
}

interface BlobTable {
  /** Lower-case hex, of `bytes`. */
  sha256: string;
  bytes: Uint8Array;
}

interface GenerationTable {
  region: string;
  generation: number;
  manifest_sha256: string;
  signed_ms: number;
  /** `changed`, `root`, `restored`, `superseded`. */
  reason: string;
  /** The section with the region's tokens; null: it has none. */
  credentials_sha256: string | null;
}

/** The newest signed files of a region. The row outlives its region, so that versions never fall. */
export interface HeadTable {
  region: string;
  /** 0: the region was deleted, and nothing of it is to be published. */
  active: number;
  generation: number;
  root_version: number;
  timestamp: Uint8Array;
  snapshot: Uint8Array;
  targets: Uint8Array;
  timestamp_version: number;
  snapshot_version: number;
  timestamp_signed_ms: number;
  timestamp_expires_ms: number;
  timestamp_lifetime_ms: number;
}

export interface SigningTables {
  installation: InstallationTable;
  revisions: RevisionTable;
  render_keys: RenderKeyTable;
  blobs: BlobTable;
  generations: GenerationTable;
  heads: HeadTable;
}
