import { ApiError } from '../../src/api/index.ts';
import type { Revocation } from '../../src/manifest/document.ts';
import type { GlobalDatabase } from '../database.ts';
import type { Occasion } from '../resources/audit.ts';
import { KEPT_AFTER_EXPIRY_MS } from './api-keys.ts';
import type { RevocationTable } from './tables.ts';

type Db = GlobalDatabase;
/** They travel whole, to every region. */
const MAX_REVOCATIONS = 20_000;

/** Said again, the later word counts. */
export async function addRevocation(
  db: Db,
  { kind, value, until_ms: untilMs, issued_before_ms: issuedBeforeMs }: Revocation,
  { nowMs, actor }: Occasion,
): Promise<void> {
  await db
    .deleteFrom('revocations')
    .where('until_ms', '<=', nowMs - KEPT_AFTER_EXPIRY_MS)
    .execute();
  const held = await revocations(db);
  if (held.length >= MAX_REVOCATIONS)
    throw new ApiError('conflict', `there are ${MAX_REVOCATIONS} revocations, more are not possible`, {
      hint: 'name until when each is needed: what has run out by itself needs none',
    });
  const row: RevocationTable = {
    kind,
    value,
    until_ms: untilMs ?? null,
    issued_before_ms: issuedBeforeMs ?? null,
    created_ms: nowMs,
    created_by: actor,
  };
  await db
    .insertInto('revocations')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'value']).doUpdateSet(row))
    .execute();
}

/**
 * Whether it need not travel any more. What ran out in a cut is served to known agents until they had time to renew:
 * what was revoked must not come back with them.
 */
export function isOver({ until_ms: untilMs }: RevocationTable, nowMs: number): boolean {
  return untilMs !== null && untilMs <= nowMs - KEPT_AFTER_EXPIRY_MS;
}

/** @returns whether there was one */
export async function dropRevocation(db: Db, kind: Revocation['kind'], value: string): Promise<boolean> {
  const result = await db
    .deleteFrom('revocations')
    .where('kind', '=', kind)
    .where('value', '=', value)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function revocations(db: Db): Promise<RevocationTable[]> {
  return db.selectFrom('revocations').selectAll().orderBy('kind').orderBy('value').execute();
}
