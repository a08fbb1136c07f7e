import type { Schema, SqliteDatabase } from '../../src/store/sqlite.ts';

/** What was last told upward of a state, in trust.db: a restart in between must neither repeat nor swallow a change. */
export const statusSchema: Schema = {
  component: 'status',
  steps: [`CREATE TABLE status_told (what TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;`],
};

export class ToldStore {
  readonly #db: SqliteDatabase;

  constructor(db: SqliteDatabase) {
    this.#db = db;
  }

  get(what: string): string | undefined {
    return this.#db
      .prepare<[string], { state: string }>('SELECT state FROM status_told WHERE what = ?')
      .get(what)?.state;
  }

  /** Notes the state together with the event that `record` appends. @throws when the disk is full */
  tell(what: string, state: string, record: () => void): void {
    this.#db.transaction(() => {
      this.#db.prepare('INSERT OR REPLACE INTO status_told (what, state) VALUES (?, ?)').run(what, state);
      record();
    })();
  }
}
