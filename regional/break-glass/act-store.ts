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

    `ALTER TABLE break_glass_acts RENAME TO break_glass_by_assignment;
     CREATE TABLE break_glass_acts (
       seq INTEGER PRIMARY KEY AUTOINCREMENT,
       scope TEXT NOT NULL,
       target TEXT NOT NULL,
       generation INTEGER NOT NULL,
       who TEXT NOT NULL,
       reason TEXT NOT NULL,
       at_ms INTEGER NOT NULL,
       UNIQUE (scope, target)
     ) STRICT;
     INSERT INTO break_glass_acts (scope, target, generation, who, reason, at_ms)
       SELECT iif(assignment = '', 'hold', 'assignment'), assignment, generation, who, reason, at_ms
       FROM break_glass_by_assignment ORDER BY at_ms;
     DROP TABLE break_glass_by_assignment;`,
  ],
};

/** From what concerns everything to what concerns one agent: of several acts the narrowest counts. */
export type ActScope = 'hold' | 'assignment' | 'selector' | 'agent';

export interface Act {
  readonly scope: ActScope;
  /** Which: '' for the hold, the assignment's name, the selector's labels as canonical JSON, or the agent's id. */
  readonly target: string;
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

  /** The oldest first; one that was given anew is new. */
  all(): Act[] {
    return this.#db
      .prepare<[], Act>(
        `SELECT scope, target, generation, who, reason, at_ms AS atMs FROM break_glass_acts ORDER BY seq`,
      )
      .all();
  }

  put(act: Act): void {
    this.#db
      .prepare(
        `INSERT OR REPLACE INTO break_glass_acts (scope, target, generation, who, reason, at_ms)
         VALUES (@scope, @target, @generation, @who, @reason, @atMs)`,
      )
      .run(act);
  }

  remove({ scope, target }: Pick<Act, 'scope' | 'target'>): void {
    this.#db.prepare('DELETE FROM break_glass_acts WHERE scope = ? AND target = ?').run(scope, target);
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
