import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ApiError, type MakeOperator, type Role, ROLES } from '../../src/api/index.ts';
import type { GlobalDatabase } from '../database.ts';
import type { Occasion } from '../resources/audit.ts';
import type { Principal, Scope } from './principal.ts';
import type { OperatorTable } from './tables.ts';

/** Most operators of an installation. */
const MAX_OPERATORS = 1_000;
const TOKEN_ID_BYTES = 6;
const TOKEN_BYTES = 32;
const HOUR_MS = 3_600_000;

/** Actors of the audit that are nobody's name: the bootstrap token's holder, this program, those who are not known. */
export const BOOTSTRAP_ACTOR = 'operator';
const RESERVED = new Set([BOOTSTRAP_ACTOR, 'plane', 'unknown']);

/** An operator without anything secret. */
export interface Operator extends Omit<Principal, 'via'> {
  readonly createdMs: number;
  readonly createdBy: string;
  readonly lastUsedMs: number | undefined;
}

/**
 * Makes an operator, or with `replace` gives one another token, role and scope. The token is answered this once; only
 * its SHA-256 is kept, which is enough for 256 random bits.
 */
export async function makeOperator(
  db: GlobalDatabase,
  wanted: MakeOperator,
  { nowMs, actor }: Occasion,
): Promise<{ operator: Operator; token: string }> {
  const { name, role, regions, labels } = wanted;
  if (RESERVED.has(name))
    throw new ApiError('conflict', `${name} is a name of the audit's own`, { hint: 'choose another name' });
  const held = await operators(db);
  const isHeld = held.some((one) => one.name === name);
  if (isHeld && wanted.replace !== true)
    throw new ApiError('conflict', `there is an operator ${name} already`, {
      hint: '`replace` gives that one a new token, role and scope, and ends the old token',
    });
  if (!isHeld && held.length >= MAX_OPERATORS)
    throw new ApiError('conflict', `there are ${MAX_OPERATORS} operators, more are not possible`);
  const tokenId = randomBytes(TOKEN_ID_BYTES).toString('hex');
  const token = `hfo_${tokenId}_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  const scope: Scope = {
    ...(regions && { regions: [...new Set(regions)].sort() }),
    ...(labels && { labels }),
  };
  const row: OperatorTable = {
    name,
    token_id: tokenId,
    sha256: sha256(token).toString('hex'),
    role,
    scope: JSON.stringify(scope),
    created_ms: nowMs,
    created_by: actor,
    expires_ms: wanted.expires_in_s === undefined ? null : nowMs + wanted.expires_in_s * 1000,
    last_used_ms: null,
  };
  await db
    .insertInto('operators')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
  return { operator: operatorOf(row), token };
}

export async function operators(db: GlobalDatabase): Promise<Operator[]> {
  const rows = await db.selectFrom('operators').selectAll().orderBy('name').execute();
  return rows.map(operatorOf);
}

/** @returns whether there was one */
export async function revokeOperator(db: GlobalDatabase, name: string): Promise<boolean> {
  const result = await db.deleteFrom('operators').where('name', '=', name).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Whose token it is, expired or not. Takes as long for a token that nobody has as for a wrong one. */
export async function findByToken(db: GlobalDatabase, token: string): Promise<Operator | undefined> {
  const tokenId = /^hfo_([0-9a-f]{12})_/.exec(token)?.[1] ?? '';
  const row = await db.selectFrom('operators').selectAll().where('token_id', '=', tokenId).executeTakeFirst();
  const presented = sha256(token);
  const held = row ? Buffer.from(row.sha256, 'hex') : Buffer.alloc(presented.length);
  const isSame = held.length === presented.length && timingSafeEqual(held, presented);
  return row && isSame ? operatorOf(row) : undefined;
}

/** Written once an hour at most: a token that is used all day must not write all day. */
export async function noteUse(db: GlobalDatabase, operator: Operator, nowMs: number): Promise<void> {
  const hourMs = Math.floor(nowMs / HOUR_MS) * HOUR_MS;
  if ((operator.lastUsedMs ?? 0) >= hourMs) return;
  await db.updateTable('operators').set({ last_used_ms: hourMs }).where('name', '=', operator.name).execute();
}

function operatorOf(row: OperatorTable): Operator {
  if (!Object.hasOwn(ROLES, row.role))
    throw new ApiError(
      'unavailable',
      `operator ${row.name} has a role that this version does not know: ${row.role}`,
    );
  return {
    name: row.name,
    role: row.role as Role,
    scope: scopeOf(row),
    createdMs: row.created_ms,
    createdBy: row.created_by,
    ...(row.expires_ms === null ? {} : { expiresMs: row.expires_ms }),
    lastUsedMs: row.last_used_ms ?? undefined,
  };
}

/** A restriction that this version does not know must not be taken for none. */
const scopeShape = z.strictObject({
  regions: z.array(z.string()).min(1).optional(),
  labels: z.record(z.string(), z.string()).optional(),
});

function scopeOf({ name, scope }: OperatorTable): Scope {
  const read = scopeShape.safeParse(JSON.parse(scope));
  if (read.success) return read.data as Scope;
  throw new ApiError('unavailable', `operator ${name} has a scope that this version does not know`);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
