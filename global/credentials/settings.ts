import type { JwtRule, RegionAuth } from '../../src/manifest/document.ts';
import { createKeySalt } from '../../src/credentials/api-key.ts';
import type { GlobalDatabase } from '../database.ts';

type Db = GlobalDatabase;

/** What regions are told that the operator wrote into the configuration file rather than into a document. */
export interface CredentialSettings {
  readonly salt: string;
  readonly auth: RegionAuth | undefined;
  readonly jwt: JwtRule | undefined;
}

/** The salt is made once, when it is first asked for. */
export async function credentialSettings(db: Db): Promise<CredentialSettings> {
  const row = await db.selectFrom('credential_settings').selectAll().executeTakeFirst();
  if (!row) {
    const salt = createKeySalt();
    await db.insertInto('credential_settings').values({ one: 1, salt, auth: null, jwt: null }).execute();
    return { salt, auth: undefined, jwt: undefined };
  }
  return {
    salt: row.salt,
    auth: row.auth === null ? undefined : (JSON.parse(row.auth) as RegionAuth),
    jwt: row.jwt === null ? undefined : (JSON.parse(row.jwt) as JwtRule),
  };
}

export async function storeCredentialSettings(
  db: Db,
  { auth, jwt }: Pick<CredentialSettings, 'auth' | 'jwt'>,
): Promise<void> {
  await credentialSettings(db);
  await db
    .updateTable('credential_settings')
    .set({
      auth: auth === undefined ? null : JSON.stringify(auth),
      jwt: jwt === undefined ? null : JSON.stringify(jwt),
    })
    .execute();
}
