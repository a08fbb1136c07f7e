import type { ApiKey, RegionAuth, Revocation } from '../../src/manifest/document.ts';
import type { RegionCredentials } from '../compile/contract.ts';
import type { GlobalDatabase } from '../database.ts';
import { tokensByRegion } from '../resources/admissions.ts';
import { apiKeys, isForgotten } from './api-keys.ts';
import { closedRegions } from './closed-regions.ts';
import { isOver, revocations } from './revocations.ts';
import { credentialSettings } from './settings.ts';

/** What every region's credentials section says, and what regions want of agents that say nothing of it. */
export async function credentialSections(
  db: GlobalDatabase,
  regions: readonly string[],
  nowMs: number,
): Promise<{ credentials: Map<string, RegionCredentials>; auth: RegionAuth | undefined }> {
  const { salt, auth, jwt } = await credentialSettings(db);
  const tokens = await tokensByRegion(db);
  const keys = new Map<string, ApiKey[]>();
  for (const row of await apiKeys(db)) {
    if (isForgotten(row, nowMs)) continue;
    const homes = JSON.parse(row.regions) as string[];
    const labels = JSON.parse(row.labels) as Record<string, string>;
    for (const region of homes) {
      const key: ApiKey = {
        id: row.id,
        hash: row.hash,
        ...(Object.keys(labels).length > 0 && { labels }),
        ...(homes.length > 1 && { regions: homes }),
        ...(row.expires_ms !== null && { expires_ms: row.expires_ms }),
      };
      const list = keys.get(region);
      if (list) list.push(key);
      else keys.set(region, [key]);
    }
  }
  const revoked = (await revocations(db))
    .filter((row) => !isOver(row, nowMs))
    .map(({ kind, value, until_ms, issued_before_ms }): Revocation => ({
      kind,
      value,
      ...(until_ms !== null && { until_ms }),
      ...(issued_before_ms !== null && { issued_before_ms }),
    }));
  const closed = await closedRegions(
    db,
    regions.filter((region) => tokens.has(region) || keys.has(region)),
  );
  const credentials = new Map<string, RegionCredentials>();
  for (const region of regions) {
    const isBereft = closed.has(region) && !tokens.has(region);
    // An empty list says that nobody may; none at all would open a gateway on loopback to everybody.
    const held = { tokens: tokens.get(region), keys: keys.get(region) ?? (isBereft ? [] : undefined) };
    if (!held.tokens && !held.keys && !jwt && revoked.length === 0) continue;
    credentials.set(region, {
      tokens: held.tokens ?? [],
      ...(held.keys && { api_keys: { salt, keys: held.keys } }),
      ...(jwt && { jwt }),
      ...(revoked.length > 0 && { revoked }),
    });
  }
  return { credentials, auth };
}
