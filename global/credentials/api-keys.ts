import { randomBytes } from 'node:crypto';
import { ApiError } from '../../src/api/index.ts';
import { apiKeyDigest, createApiKey } from '../../src/credentials/api-key.ts';
import type { ApiKeyConfig } from '../../src/config/config.ts';
import type { GlobalDatabase } from '../database.ts';
import type { Occasion } from '../resources/audit.ts';
import { credentialSettings } from './settings.ts';
import type { ApiKeyTable } from './tables.ts';

type Db = GlobalDatabase;

/** Most keys of one region; its section travels whole. */
const MAX_API_KEYS = 20_000;
/** A key that ran out is shown and kept in the section so long: regions that were cut off still know whose it was. */
export const KEPT_AFTER_EXPIRY_MS = 30 * 86_400_000;

export interface WantedKey {
  readonly id?: string | undefined;
  readonly regions: readonly string[];
  readonly labels?: Record<string, string> | undefined;
  /** From now, milliseconds; null: never; undefined: as configured. */
  readonly lifetimeMs?: number | null | undefined;
}

export interface MadeKey {
  readonly row: ApiKeyTable;
  /** Shown once. */
  readonly key: string;
}

/** @throws ApiError `conflict` */
export async function makeApiKey(
  db: Db,
  wanted: WantedKey,
  shape: ApiKeyConfig,
  { nowMs, actor }: Occasion,
  replaces?: string,
): Promise<MadeKey> {
  const held = await apiKeys(db);
  for (const region of wanted.regions)
    if (held.filter((row) => isOf(row, region) && !isForgotten(row, nowMs)).length >= MAX_API_KEYS)
      throw new ApiError('conflict', `${region} has ${MAX_API_KEYS} API keys, more are not possible`);
  const id = wanted.id ?? `k-${randomBytes(4).toString('hex')}`;
  if (held.some((row) => row.id === id))
    throw new ApiError('conflict', `there is an API key ${id} already`, {
      hint: 'choose another id, or revoke that one first',
    });
  const key = createApiKey(shape);
  const { salt } = await credentialSettings(db);
  const lifetimeMs = wanted.lifetimeMs === undefined ? shape.expirationMs : wanted.lifetimeMs;
  const row: ApiKeyTable = {
    id,
    hash: apiKeyDigest(salt, key).toString('base64url'),
    prefix: shape.prefix,
    regions: JSON.stringify(wanted.regions),
    labels: JSON.stringify(wanted.labels ?? {}),
    created_ms: nowMs,
    created_by: actor,
    expires_ms: lifetimeMs === null ? null : nowMs + lifetimeMs,
    replaces: replaces ?? null,
    warned_ms: null,
  };
  await db.insertInto('api_keys').values(row).execute();
  return { row, key };
}

/**
 * A new key in place of an old one, which goes on for `overlapMs` at most.
 * @throws ApiError `not-found`, `conflict`
 */
export async function rotateApiKey(
  db: Db,
  id: string,
  options: { overlapMs: number; lifetimeMs?: number | null | undefined },
  shape: ApiKeyConfig,
  occasion: Occasion,
): Promise<MadeKey & { oldExpiresMs: number }> {
  const old = await apiKey(db, id);
  if (!old) throw noKey(id);
  const made = await makeApiKey(
    db,
    {
      regions: JSON.parse(old.regions) as string[],
      labels: JSON.parse(old.labels) as Record<string, string>,
      lifetimeMs: options.lifetimeMs,
    },
    shape,
    occasion,
    id,
  );
  const oldExpiresMs = Math.min(old.expires_ms ?? Infinity, occasion.nowMs + options.overlapMs);
  // Whoever rotates knows that the old one ends.
  await db
    .updateTable('api_keys')
    .set({ expires_ms: oldExpiresMs, warned_ms: occasion.nowMs })
    .where('id', '=', id)
    .execute();
  return { ...made, oldExpiresMs };
}

/** @throws ApiError `not-found` */
export async function revokeApiKey(db: Db, id: string): Promise<ApiKeyTable> {
  const row = await apiKey(db, id);
  if (!row) throw noKey(id);
  await db.deleteFrom('api_keys').where('id', '=', id).execute();
  return row;
}

/** Ordered by id. */
export async function apiKeys(db: Db): Promise<ApiKeyTable[]> {
  return db.selectFrom('api_keys').selectAll().orderBy('id').execute();
}

/** A region that is deleted takes with it what was good for it alone. */
export async function forgetRegionKeys(db: Db, region: string): Promise<void> {
  for (const row of await apiKeys(db)) {
    if (!isOf(row, region)) continue;
    const regions = (JSON.parse(row.regions) as string[]).filter((name) => name !== region);
    if (regions.length === 0) await db.deleteFrom('api_keys').where('id', '=', row.id).execute();
    else
      await db
        .updateTable('api_keys')
        .set({ regions: JSON.stringify(regions) })
        .where('id', '=', row.id)
        .execute();
  }
}

export function isForgotten({ expires_ms: expiresMs }: ApiKeyTable, nowMs: number): boolean {
  return expiresMs !== null && nowMs > expiresMs + KEPT_AFTER_EXPIRY_MS;
}

function isOf(row: ApiKeyTable, region: string): boolean {
  return (JSON.parse(row.regions) as string[]).includes(region);
}

async function apiKey(db: Db, id: string): Promise<ApiKeyTable | undefined> {
  return db.selectFrom('api_keys').selectAll().where('id', '=', id).executeTakeFirst();
}

function noKey(id: string): ApiError {
  return new ApiError('not-found', `there is no API key ${id}`, {
    hint: '`holdfast auth key ls` lists them',
  });
}
