import type { Schema } from '../../src/store/sqlite.ts';

/** Who may use the API, beside the plane's own token file. */
export const accessSchema: Schema = {
  component: 'access',
  steps: [
    `CREATE TABLE operators (
       name TEXT PRIMARY KEY,
       token_id TEXT NOT NULL UNIQUE,
       sha256 TEXT NOT NULL,
       role TEXT NOT NULL,
       scope TEXT NOT NULL,
       created_ms INTEGER NOT NULL,
       created_by TEXT NOT NULL,
       expires_ms INTEGER,
       last_used_ms INTEGER
     ) STRICT, WITHOUT ROWID;`,
  ],
};

export interface OperatorTable {
  name: string;
  /** The public part of the token, by which it is found. */
  token_id: string;
  /** Of the whole token, lower-case hex. */
  sha256: string;
  role: string;
  /** JSON of a Scope. */
  scope: string;
  created_ms: number;
  created_by: string;
  /** null: it does not end by itself. */
  expires_ms: number | null;
  /** To the hour. */
  last_used_ms: number | null;
}

export interface AccessTables {
  operators: OperatorTable;
}
