import type { Generated } from 'kysely';
import type { Schema } from '../../src/store/sqlite.ts';

/** What a database knows of a history that is not its own; after `signingSchema`. */
export const adoptionSchema: Schema = {
  component: 'adoption',
  steps: [
    `CREATE TABLE origin (
       one INTEGER PRIMARY KEY CHECK (one = 1),
       state TEXT NOT NULL
     ) STRICT;
     INSERT INTO origin SELECT 1, CASE WHEN EXISTS (SELECT 1 FROM heads) THEN 'first' ELSE 'open' END;
     CREATE TABLE adopted_assignments (
       name TEXT PRIMARY KEY,
       uid TEXT NOT NULL,
       retry INTEGER NOT NULL,
       place INTEGER NOT NULL,
       settled INTEGER NOT NULL DEFAULT 0
     ) STRICT, WITHOUT ROWID;`,
  ],
};

/**
 * `open`: nothing was ever signed here, and it is not known whether something was elsewhere. `first`: this is the
 * installation's only history, a region that it does not know is new. `rebuilt`: it follows another database.
 */
export type Origin = 'open' | 'first' | 'rebuilt';

export interface AdoptionTables {
  origin: { one: 1; state: Origin };
  /** What adopted manifests say of assignments, for the day on which a document with the name is applied. */
  adopted_assignments: {
    name: string;
    uid: string;
    retry: number;
    /** The order in which they stand in all adopted manifests. */
    place: number;
    /** 1: a document with the name was applied and has it all. */
    settled: Generated<number>;
  };
}
