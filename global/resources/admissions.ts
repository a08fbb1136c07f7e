import { createHash, randomBytes } from 'node:crypto';
import { ApiError } from '../../src/api/index.ts';
import type { Credentials, SignedRelay } from '../../src/manifest/document.ts';
import type { Occasion } from './audit.ts';
import type { AddedRelayTable, AgentTokenTable } from './tables.ts';
import type { GlobalDatabase } from '../database.ts';

type Db = GlobalDatabase;

/** Most tokens of one region; its credentials section travels whole. */
const MAX_TOKENS = 10_000;
const TOKEN_BYTES = 32;

/** A new agent token of a region. The token itself is shown once; only its SHA-256 is kept. */
export async function makeToken(
  db: Db,
  region: string,
  wanted: {
    id?: string | undefined;
    labels?: Record<string, string> | undefined;
    /** From now, milliseconds; absent: it does not run out. */
    lifetimeMs?: number | undefined;
  },
  { nowMs, actor }: Occasion,
): Promise<{ id: string; token: string }> {
  const held = await tokensOf(db, region);
  if (held.length >= MAX_TOKENS)
    throw new ApiError('conflict', `${region} has ${MAX_TOKENS} tokens, more are not possible`);
  const id = wanted.id ?? `t-${randomBytes(4).toString('hex')}`;
  if (held.some((token) => token.id === id))
    throw new ApiError('conflict', `${region} has a token ${id} already`, {
      hint: 'choose another id, or revoke that one first',
    });
  const token = `hf_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  const sha256 = createHash('sha256').update(token).digest('hex');
  const labels = JSON.stringify(wanted.labels ?? {});
  await db
    .insertInto('agent_tokens')
    .values({
      ...{ region, id, sha256, labels, created_ms: nowMs, created_by: actor },
      expires_ms: wanted.lifetimeMs === undefined ? null : nowMs + wanted.lifetimeMs,
    })
    .execute();
  return { id, token };
}

export async function tokensOf(db: Db, region: string): Promise<AgentTokenTable[]> {
  return db.selectFrom('agent_tokens').selectAll().where('region', '=', region).orderBy('id').execute();
}

/** What goes into each region's credentials section. */
export async function tokensByRegion(db: Db): Promise<Map<string, Credentials['tokens']>> {
  const tokens = new Map<string, Credentials['tokens']>();
  for (const row of await db.selectFrom('agent_tokens').selectAll().execute()) {
    const labels = JSON.parse(row.labels) as Record<string, string>;
    const token = {
      ...{ id: row.id, sha256: row.sha256 },
      ...(Object.keys(labels).length > 0 ? { labels } : {}),
      ...(row.expires_ms === null ? {} : { expires_ms: row.expires_ms }),
    };
    tokens.set(row.region, [...(tokens.get(row.region) ?? []), token]);
  }
  return tokens;
}

/** @returns whether there was one */
export async function revokeToken(db: Db, region: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom('agent_tokens')
    .where('region', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/**
 * Names a relay of a region by its public key at the bus.
 * @throws ApiError `conflict` when it is there and is not to be replaced
 */
export async function addRelay(
  db: Db,
  relay: { region: string; relay: string; publicKey: string; replace: boolean; url?: string | undefined },
  { nowMs, actor }: Occasion,
): Promise<void> {
  const held = (await addedRelays(db)).find(
    (one) => one.region === relay.region && one.relay === relay.relay,
  );
  const row: AddedRelayTable = {
    region: relay.region,
    relay: relay.relay,
    public_key: relay.publicKey,
    created_ms: nowMs,
    created_by: actor,
    // A new key says nothing of another place.
    url: relay.url ?? held?.url ?? null,
  };
  if (held && !relay.replace)
    throw new ApiError('conflict', `${relay.region} has a relay ${relay.relay} already`, {
      hint: 'its join bundle was shown when it was added; `replace` makes a new one and ends the old key; `holdfast region set-url` changes its address alone',
    });
  await db
    .insertInto('added_relays')
    .values(row)
    .onConflict((conflict) => conflict.columns(['region', 'relay']).doUpdateSet(row))
    .execute();
}

/** Says where a relay answers its siblings, under the key that it has. @returns whether there is such a relay */
export async function setRelayUrl(
  db: Db,
  { region, relay, url }: { region: string; relay: string; url: string | null },
): Promise<boolean> {
  const result = await db
    .updateTable('added_relays')
    .set({ url })
    .where('region', '=', region)
    .where('relay', '=', relay)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function addedRelays(db: Db): Promise<AddedRelayTable[]> {
  return db.selectFrom('added_relays').selectAll().orderBy('region').orderBy('relay').execute();
}

/** What goes into each region's credentials section: siblings know each other by it. */
export async function relaysByRegion(db: Db): Promise<Map<string, SignedRelay[]>> {
  const relays = new Map<string, SignedRelay[]>();
  for (const { region, relay, public_key, url } of await addedRelays(db)) {
    const signed = { name: relay, public_key, ...(url === null ? {} : { url }) };
    relays.set(region, [...(relays.get(region) ?? []), signed]);
  }
  return relays;
}

/**
 * Relays that were removed and not added again, as `region/relay`. They come from the audit, so that a database that was
 * restored from before a relay was added does not take it for removed.
 */
export async function revokedRelays(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('audit')
    .select(['kind', 'region', 'detail'])
    .where('kind', 'in', ['relay_added', 'relay_removed'])
    .orderBy('seq')
    .execute();
  const revoked = new Set<string>();
  for (const { kind, region, detail } of rows) {
    const { relay } = JSON.parse(detail) as { relay: string };
    if (kind === 'relay_removed') revoked.add(`${region ?? ''}/${relay}`);
    else revoked.delete(`${region ?? ''}/${relay}`);
  }
  return revoked;
}

/** @returns whether there was one */
export async function removeRelay(db: Db, region: string, relay: string): Promise<boolean> {
  const result = await db
    .deleteFrom('added_relays')
    .where('region', '=', region)
    .where('relay', '=', relay)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
