import { Kysely, SqliteDialect } from 'kysely';
import { openSqlite, type Schema } from './sqlite.ts';

/** Opens the global plane's SQLite database behind Kysely's asynchronous interface. */
export function openKysely<Tables>(path: string, schemas: readonly Schema[]): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new SqliteDialect({ database: openSqlite(path, { synchronous: 'FULL', schemas }) }),
  });
}
