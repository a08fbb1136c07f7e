import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import type { Schema, SqliteDatabase } from '../../src/store/sqlite.ts';
import type { Evidence, Given } from './brake-rule.ts';

/** What the brake keeps in trust.db. */
export const brakeSchema: Schema = {
  component: 'brake',
  steps: [
    `-- Revisions that this relay stopped. They stay stopped: what comes after them is another revision.
     CREATE TABLE brake_trips (
       assignment_uid TEXT NOT NULL,
       revision INTEGER NOT NULL,
       tripped_at_ms INTEGER NOT NULL,
       generation INTEGER NOT NULL,
       variant INTEGER NOT NULL,
       failed INTEGER NOT NULL,
       in_force INTEGER NOT NULL,
       PRIMARY KEY (assignment_uid, revision)
     ) STRICT, WITHOUT ROWID;
     CREATE INDEX brake_trips_by_time ON brake_trips (tripped_at_ms);`,
    `-- The relay whose brake stopped it; empty: this one's own.
     ALTER TABLE brake_trips ADD COLUMN source TEXT NOT NULL DEFAULT '';`,
  ],
};

/** Trips kept; the oldest leave. Each took an operator's change to come about. */
const MAX_TRIPS = 10_000;

/** A revision that was stopped for an assignment, and the answers that made it so. */
export interface Trip extends Pick<
  Evidence,
  'assignmentUid' | 'variant' | 'revision' | 'failed' | 'inForce'
> {
  readonly trippedAtMs: number;
  /** The one in service then. */
  readonly generation: number;
  /** The sibling whose brake stopped it; empty: this relay's own. */
  readonly source: string;
}

/** Says which trip stopped what was given, if one did. */
export type FindTrip = (given: Pick<Given, 'assignmentUid' | 'revision'>) => Trip | undefined;

interface TripRow {
  assignment_uid: string;
  revision: number;
  tripped_at_ms: number;
  generation: number;
  variant: number;
  failed: number;
  in_force: number;
  source: string;
}

/** The trips in trust.db. */
export class TripStore {
  readonly #db: SqliteDatabase;
  readonly #reached: Reached;

  constructor(db: SqliteDatabase, reached: Reached = nothingCrashes) {
    this.#db = db;
    this.#reached = reached;
  }

  all(): Trip[] {
    return this.#db
      .prepare<[], TripRow>('SELECT * FROM brake_trips ORDER BY tripped_at_ms')
      .all()
      .map((row) => ({
        assignmentUid: row.assignment_uid,
        variant: row.variant,
        revision: row.revision,
        failed: row.failed,
        inForce: row.in_force,
        trippedAtMs: row.tripped_at_ms,
        generation: row.generation,
        source: row.source,
      }));
  }

  /** Keeps a trip that is new, in one transaction with what `within` writes to the same file. */
  add(trip: Trip, within: () => void): void {
    this.#db
      .transaction(() => {
        const { changes } = this.#db
          .prepare('INSERT OR IGNORE INTO brake_trips VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
          .run(
            trip.assignmentUid,
            trip.revision,
            trip.trippedAtMs,
            trip.generation,
            trip.variant,
            trip.failed,
            trip.inForce,
            trip.source,
          );
        this.#db
          .prepare(
            `DELETE FROM brake_trips WHERE tripped_at_ms <
             (SELECT tripped_at_ms FROM brake_trips ORDER BY tripped_at_ms DESC LIMIT 1 OFFSET ?)`,
          )
          .run(MAX_TRIPS - 1);
        if (changes > 0) within();
        this.#reached('relay-trip-written');
      })
      .immediate();
    this.#reached('relay-trip-kept');
  }
}
