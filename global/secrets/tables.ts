import type { Schema } from '../../src/store/sqlite.ts';

/** Secrets as they travel: sealed. No value and no key is in the database or in a backup of it. */
export const secretsSchema: Schema = {
  component: 'secrets',
  steps: [
    `CREATE TABLE secret_references (
       reference TEXT PRIMARY KEY,
       id TEXT NOT NULL,
       changed_ms INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE sealed_secrets (
       region TEXT NOT NULL,
       id TEXT NOT NULL,
       key_id TEXT NOT NULL,
       sealed TEXT NOT NULL,
       PRIMARY KEY (region, id, key_id)
     ) STRICT, WITHOUT ROWID;`,
  ],
};

/** What a reference stood for when it could last be read. */
interface SecretReferenceTable {
  /** `file:eu/token` */
  reference: string;
  id: string;
  changed_ms: number;
}

/** Made once and used again: a sealed value is another one each time, and must not make a new generation. */
interface SealedSecretTable {
  region: string;
  id: string;
  key_id: string;
  /** base64 */
  sealed: string;
}

export interface SecretsTables {
  secret_references: SecretReferenceTable;
  sealed_secrets: SealedSecretTable;
}
