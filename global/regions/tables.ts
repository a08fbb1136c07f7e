import type { Generated } from 'kysely';
import type { Schema } from '../../src/store/sqlite.ts';

/** What the relays said. Give it to openKysely with the other schemas of the global database. */
export const regionsSchema: Schema = {
  component: 'regions',
  steps: [
    `CREATE TABLE region_relays (
       region TEXT NOT NULL,
       relay TEXT NOT NULL,
       store_id TEXT NOT NULL,
       incarnation TEXT NOT NULL,
       connected_since_ms INTEGER NOT NULL,
       heard_ms INTEGER NOT NULL,
       report TEXT,
       report_received_ms INTEGER,
       conflicts INTEGER NOT NULL DEFAULT 0,
       PRIMARY KEY (region, relay)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE region_incarnations (
       store_id TEXT NOT NULL,
       incarnation TEXT NOT NULL,
       held_n INTEGER NOT NULL,
       report_n INTEGER NOT NULL,
       PRIMARY KEY (store_id, incarnation)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE region_events (
       seq INTEGER PRIMARY KEY AUTOINCREMENT,
       region TEXT NOT NULL,
       relay TEXT NOT NULL,
       store_id TEXT NOT NULL,
       incarnation TEXT NOT NULL,
       n INTEGER NOT NULL,
       at_ms INTEGER NOT NULL,
       received_ms INTEGER NOT NULL,
       kind TEXT NOT NULL,
       detail TEXT NOT NULL,
       UNIQUE (store_id, incarnation, n)
     ) STRICT;
     CREATE INDEX region_events_by_region ON region_events (region, seq);`,
  ],
};

/** One relay as last heard. Its identity is the subject that it spoke on. */
export interface RelayTable {
  region: string;
  relay: string;
  store_id: string;
  incarnation: string;
  /** Since when it is heard without a gap, Unix ms. */
  connected_since_ms: number;
  /** When something new last came from it, Unix ms. */
  heard_ms: number;
  /** JSON of the newest report; null before the first. */
  report: string | null;
  report_received_ms: number | null;
  /** Events that came again with other bytes. */
  conflicts: number;
}

/** The highest n that this database holds, and the newest report's number, per incarnation of a store. */
export interface RelayIncarnationTable {
  store_id: string;
  incarnation: string;
  held_n: number;
  report_n: number;
}

export interface RegionEventTable {
  /** Rises in the order of commits. */
  seq: Generated<number>;
  region: string;
  relay: string;
  store_id: string;
  incarnation: string;
  n: number;
  at_ms: number;
  received_ms: number;
  kind: string;
  detail: string;
}

export interface RegionsTables {
  region_relays: RelayTable;
  region_incarnations: RelayIncarnationTable;
  region_events: RegionEventTable;
}
