import type { Schema } from '../../src/store/sqlite.ts';

/** Give it to openKysely with the other schemas of the global database. */
export const regionsSchema: Schema = { component: 'regions', steps: [] };

/** One relay as last heard. Its identity is the subject that it spoke on. */
export interface RelayTable {
  region: string;
  relay: string;
  store_id: string;
  incarnation: string;
  /** When the global plane last had an up request from it, Unix ms. */
  heard_ms: number;
  /** JSON of the newest report; null before the first. */
  report: string | null;
}

/** The highest n that this database holds, and the newest report's number, per incarnation of a store. */
export interface RelayIncarnationTable {
  store_id: string;
  incarnation: string;
  held_n: number;
  report_n: number;
  first_heard_ms: number;
}

export interface RegionEventTable {
  /** Rises in the order of commits. */
  seq: number;
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
