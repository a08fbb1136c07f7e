import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import type { Schema, SqliteDatabase } from '../../src/store/sqlite.ts';

/** Break-glass acts in force, in trust.db: they outlive restarts until somebody releases them. */
export const breakGlassSchema: Schema = {
  component: 'break-glass',
  steps: [
    `-- assignment '': the hold of everything.
     CREATE TABLE break_glass_acts (
       assignment TEXT PRIMARY KEY,
       generation INTEGER NOT NULL,
       who TEXT NOT NULL,
       reason TEXT NOT NULL,
       at_ms INTEGER NOT NULL
     ) STRICT;`,
  ],
};

export interface Act {
  /** '': the hold of everything. */
  readonly assignment: string;
  readonly generation: number;
  readonly who: string;
  readonly reason: string;
  readonly atMs: number;
}

export class ActStore {
  readonly #db: SqliteDatabase;
  readonly #reached: Reached;

  constructor(db: SqliteDatabase, reached: Reached = nothingCrashes) {
    this.#db = db;
    this.#reached = reached;
  }

  all(): Act[] {
    return this.#db
      .prepare<[], Act>(
        `SELECT assignment, generation, who, reason, at_ms AS atMs FROM break_glass_acts ORDER BY assignment`,
      )
      .all();
  }

  put(act: Act): void {
    this.#db
      .prepare(
        `INSERT OR REPLACE INTO break_glass_acts (assignment, generation, who, reason, at_ms)
         VALUES (@assignment, @generation, @who, @reason, @atMs)`,
      )
      .run(act);
  }

  remove(assignment: string): void {
    this.#db.prepare('DELETE FROM break_glass_acts WHERE assignment = ?').run(assignment);
  }

  clear(): void {
    this.#db.prepare('DELETE FROM break_glass_acts').run();
  }

  /** What is done inside stands or falls together. */
  together(write: () => void): void {
    this.#db
      .transaction(() => {
        write();
        this.#reached('relay-act-written');
      })
      .immediate();
    this.#reached('relay-act-kept');
  }
}
