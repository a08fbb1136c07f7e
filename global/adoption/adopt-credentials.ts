import type { GlobalDatabase } from '../database.ts';
import { apiKeys } from '../credentials/api-keys.ts';
import { credentialSettings } from '../credentials/settings.ts';
import type { Occasion } from '../resources/audit.ts';
import { type History, HistoryError } from './history.ts';

const ADOPTED = 'adopted';

/**
 * Who may connect, as the region was last told; what an operator said here meanwhile is newer. What stands in the
 * configuration file (how agents have to prove themselves, which JSON Web Tokens are taken) comes from there.
 * @throws HistoryError `other-salt`
 */
export async function adoptCredentials(
  db: GlobalDatabase,
  { region, credentials }: History,
  { nowMs }: Occasion,
): Promise<Record<'tokens' | 'relays' | 'api_keys' | 'revocations', number>> {
  const { tokens = [], relays = [], revoked = [], api_keys: held } = credentials ?? {};
  const made = { created_ms: nowMs, created_by: ADOPTED };
  for (const { id, sha256, labels = {}, expires_ms = null } of tokens)
    await db
      .insertInto('agent_tokens')
      .values({ region, id, sha256, labels: JSON.stringify(labels), expires_ms, ...made })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  for (const { name, public_key, url = null } of relays)
    await db
      .insertInto('added_relays')
      .values({ region, relay: name, public_key, url, ...made })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (held) await adoptSalt(db, held.salt);
  for (const { id, hash, labels = {}, regions = [region], expires_ms = null } of held?.keys ?? [])
    await db
      .insertInto('api_keys')
      .values({
        ...{ id, hash, expires_ms, ...made },
        ...{ regions: JSON.stringify(regions), labels: JSON.stringify(labels) },
        // Shown to people only, and not told to regions.
        ...{ prefix: '', replaces: null, warned_ms: null },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  for (const { kind, value, until_ms = null, issued_before_ms = null } of revoked)
    await db
      .insertInto('revocations')
      .values({ kind, value, until_ms, issued_before_ms, ...made })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return {
    tokens: tokens.length,
    relays: relays.length,
    api_keys: held?.keys.length ?? 0,
    revocations: revoked.length,
  };
}

/** Digests of keys say nothing under another salt. */
async function adoptSalt(db: GlobalDatabase, salt: string): Promise<void> {
  if ((await credentialSettings(db)).salt === salt) return;
  if ((await apiKeys(db)).length > 0)
    throw new HistoryError('other-salt', 'API keys were made here that its own keys cannot stand beside', {
      hint: 'revoke them; they are made again afterwards',
    });
  await db.updateTable('credential_settings').set({ salt }).execute();
}
