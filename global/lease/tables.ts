import type { Schema } from '../../src/store/sqlite.ts';

/** What a plane must know of the others after a restart, and a copy of its database with it. */
export const leaseSchema: Schema = {
  component: 'lease',
  steps: [
    `CREATE TABLE lease_terms (
       one INTEGER PRIMARY KEY CHECK (one = 1),
       term INTEGER NOT NULL
     ) STRICT;
     CREATE TABLE published_heads (
       region TEXT PRIMARY KEY,
       generation INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID;`,
  ],
};

export interface LeaseTables {
  /** The highest term that this database ever held; it only rises. */
  lease_terms: { one: 1; term: number };
  /** The newest generation of each region in the stream that this database accounts for. */
  published_heads: { region: string; generation: number };
}
