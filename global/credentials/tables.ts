import type { Revocation } from '../../src/manifest/document.ts';
import type { Schema } from '../../src/store/sqlite.ts';

/** Who may connect, beside the tokens of `resources`. Of a key only its digest is here. */
export const credentialsSchema: Schema = {
  component: 'credentials',
  steps: [
    `CREATE TABLE api_keys (
       id TEXT PRIMARY KEY,
       hash TEXT NOT NULL UNIQUE,
       prefix TEXT NOT NULL,
       regions TEXT NOT NULL,
       labels TEXT NOT NULL,
       created_ms INTEGER NOT NULL,
       created_by TEXT NOT NULL,
       expires_ms INTEGER,
       replaces TEXT,
       warned_ms INTEGER
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE revocations (
       kind TEXT NOT NULL,
       value TEXT NOT NULL,
       until_ms INTEGER,
       issued_before_ms INTEGER,
       created_ms INTEGER NOT NULL,
       created_by TEXT NOT NULL,
       PRIMARY KEY (kind, value)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE credential_settings (
       one INTEGER PRIMARY KEY CHECK (one = 1),
       salt TEXT NOT NULL,
       auth TEXT,
       jwt TEXT
     ) STRICT;`,
    `CREATE TABLE closed_regions (
       region TEXT PRIMARY KEY
     ) STRICT, WITHOUT ROWID;`,
  ],
};

export interface ApiKeyTable {
  id: string;
  /** base64url of the HMAC under the installation's salt. */
  hash: string;
  prefix: string;
  /** JSON list; the first is where its agents are at home. */
  regions: string;
  /** JSON object of texts. */
  labels: string;
  created_ms: number;
  created_by: string;
  /** null: never. */
  expires_ms: number | null;
  /** The key that it was made in place of. */
  replaces: string | null;
  /** When it was told that it runs out soon. */
  warned_ms: number | null;
}

export interface RevocationTable {
  kind: Revocation['kind'];
  value: string;
  until_ms: number | null;
  issued_before_ms: number | null;
  created_ms: number;
  created_by: string;
}

/** What the configuration file says, as it was last compiled. */
export interface CredentialSettingsTable {
  one: 1;
  salt: string;
  /** JSON of RegionAuth; null: none. */
  auth: string | null;
  /** JSON of JwtRule; null: none. */
  jwt: string | null;
}

/** Regions that had a token or a key: one without any is then closed, where one that never had is open on loopback. */
export interface ClosedRegionTable {
  region: string;
}

export interface CredentialsTables {
  closed_regions: ClosedRegionTable;
  api_keys: ApiKeyTable;
  revocations: RevocationTable;
  credential_settings: CredentialSettingsTable;
}
