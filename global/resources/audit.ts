import type { GlobalDatabase } from '../database.ts';

/** What was done here; what regions did is in their events. */
export type AuditKind =
  | 'resource_applied'
  | 'resource_deleted'
  | 'assignment_retried'
  | 'relay_added'
  | 'relay_url_set'
  | 'relay_removed'
  | 'token_made'
  | 'token_revoked'
  | 'operator_made'
  | 'operator_revoked'
  | 'access_refused'
  | 'secret_changed'
  | 'region_key_rotated'
  | 'region_key_rotation_finished'
  | 'api_key_made'
  | 'api_key_rotated'
  | 'api_key_revoked'
  | 'api_key_expiring'
  | 'credential_revoked'
  | 'revocation_dropped'
  | 'auth_configured'
  | 'generation_signed'
  | 'clock_accepted'
  | 'keys_reloaded'
  | 'database_restored'
  | 'lease_taken'
  | 'lease_lost'
  | 'region_diverged'
  | 'region_adopted'
  | 'region_begun_empty'
  | 'certificate_taken'
  | 'certificate_refused'
  | 'certificate_expires_soon'
  | 'certificate_expired'
  | 'plane_started';

/** Who did it and when. */
export interface Occasion {
  readonly actor: string;
  readonly nowMs: number;
}

/** Who may see some regions only: their rows, and those of what the reader did. */
export interface Reader {
  readonly name: string;
  readonly regions: readonly string[];
}

export interface AuditRow {
  seq: number;
  atMs: number;
  actor: string;
  kind: string;
  region: string | null;
  detail: Record<string, unknown>;
}

/** Writes one row; `db` is the transaction of the write that it tells of, so that there is never one without the other. */
export async function writeAudit(
  db: GlobalDatabase,
  { actor, nowMs }: Occasion,
  kind: AuditKind,
  detail: Record<string, unknown>,
  region: string | null = null,
): Promise<void> {
  const row = { at_ms: nowMs, actor, kind, region, detail: JSON.stringify(detail) };
  await db.insertInto('audit').values(row).execute();
}

/** Oldest first. `newest` gives the last `limit` ones, whatever `after` says. */
export async function readAudit(
  db: GlobalDatabase,
  page: { after?: number; limit: number; region?: string | undefined; newest?: boolean; for?: Reader },
): Promise<AuditRow[]> {
  const newest = page.newest === true;
  let query = db
    .selectFrom('audit')
    .selectAll()
    .orderBy('seq', newest ? 'desc' : 'asc')
    .limit(page.limit);
  if (!newest) query = query.where('seq', '>', page.after ?? 0);
  if (page.region !== undefined) query = query.where('region', '=', page.region);
  const { for: reader } = page;
  if (reader)
    query = query.where((where) =>
      where.or([where('region', 'in', reader.regions), where('actor', '=', reader.name)]),
    );
  const rows = await query.execute();
  if (newest) rows.reverse();
  return rows.map(({ seq, at_ms: atMs, actor, kind, region, detail }) => ({
    seq,
    atMs,
    actor,
    kind,
    region,
    detail: JSON.parse(detail) as Record<string, unknown>,
  }));
}
