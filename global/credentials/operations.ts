import { ApiError, type ApplyResult } from '../../src/api/index.ts';
import type { ApiKeyConfig } from '../../src/config/config.ts';
import { canonicalJson } from '../../src/manifest/canonical-json.ts';
import type { Revocation } from '../../src/manifest/document.ts';
import { writeAudit } from '../resources/audit.ts';
import type { Changes } from '../resources/change.ts';
import { requireHistory, requireRegion, written } from '../resources/operations.ts';
import { PLANE, type Principal } from '../access/principal.ts';
import { apiKeys, type MadeKey, makeApiKey, revokeApiKey, rotateApiKey, type WantedKey } from './api-keys.ts';
import { addRevocation, dropRevocation } from './revocations.ts';
import { type CredentialSettings, credentialSettings, storeCredentialSettings } from './settings.ts';

/** What an operator can do about who may connect. Each is one write with its audit row, and acts at once. */
export class CredentialOperations {
  readonly #changes: Changes;
  readonly #shape: ApiKeyConfig;

  constructor(changes: Changes, shape: ApiKeyConfig) {
    this.#changes = changes;
    this.#shape = shape;
  }

  get shape(): ApiKeyConfig {
    return this.#shape;
  }

  async makeKey(wanted: WantedKey, caller: Principal): Promise<MadeKey & { applied: ApplyResult }> {
    const { value, applied } = await this.#changes.write(caller, { dryRun: false }, async (db, occasion) => {
      for (const region of wanted.regions) {
        await requireRegion(db, region);
        await requireHistory(db, region);
      }
      const made = await makeApiKey(db, wanted, this.#shape, occasion);
      await writeAudit(db, occasion, 'api_key_made', auditOf(made));
      return written(made);
    });
    return { ...value, applied };
  }

  async rotateKey(
    id: string,
    options: { overlapMs: number; lifetimeMs?: number | null | undefined },
    caller: Principal,
  ): Promise<MadeKey & { oldExpiresMs: number; applied: ApplyResult }> {
    const { value, applied } = await this.#changes.write(caller, { dryRun: false }, async (db, occasion) => {
      const made = await rotateApiKey(db, id, options, this.#shape, occasion);
      const detail = { ...auditOf(made), replaces: id, old_expires_at: isoOf(made.oldExpiresMs) };
      await writeAudit(db, occasion, 'api_key_rotated', detail);
      return written(made);
    });
    return { ...value, applied };
  }

  async revokeKey(id: string, caller: Principal): Promise<ApplyResult> {
    const { applied } = await this.#changes.write(caller, { dryRun: false }, async (db, occasion) => {
      const { regions } = await revokeApiKey(db, id);
      await writeAudit(db, occasion, 'api_key_revoked', { id, regions: JSON.parse(regions) as string[] });
      return written(undefined);
    });
    return applied;
  }

  async revoke(revocation: Revocation, caller: Principal): Promise<ApplyResult> {
    const { applied } = await this.#changes.write(caller, { dryRun: false }, async (db, occasion) => {
      await addRevocation(db, revocation, occasion);
      await writeAudit(db, occasion, 'credential_revoked', { ...revocation });
      return written(undefined);
    });
    return applied;
  }

  async dropRevocation(kind: Revocation['kind'], value: string, caller: Principal): Promise<ApplyResult> {
    const { applied } = await this.#changes.write(caller, { dryRun: false }, async (db, occasion) => {
      if (!(await dropRevocation(db, kind, value)))
        throw new ApiError('not-found', `there is no revocation of ${kind} ${value}`);
      await writeAudit(db, occasion, 'revocation_dropped', { kind, value });
      return written(undefined);
    });
    return applied;
  }

  /** Tells the regions what the configuration file says; nothing happens when they know. */
  async configure(wanted: Pick<CredentialSettings, 'auth' | 'jwt'>): Promise<void> {
    await this.#changes.write(PLANE, { dryRun: false }, async (db, occasion) => {
      const { auth, jwt } = await credentialSettings(db);
      if (canonicalJson([auth, jwt]) === canonicalJson([wanted.auth, wanted.jwt])) return written(undefined);
      await storeCredentialSettings(db, wanted);
      const kids = wanted.jwt?.jwks?.keys.map((key) => key['kid'] ?? null);
      await writeAudit(db, occasion, 'auth_configured', {
        accept: wanted.auth?.accept ?? null,
        jwt_issuer: wanted.jwt?.issuer ?? null,
        jwt_secret_id: wanted.jwt?.secret_id ?? null,
        jwt_keys: kids ?? [],
      });
      return written(undefined);
    });
  }

  /** Writes down, once each, which keys run out soon. */
  async warn(nowMs: number): Promise<void> {
    await this.#changes.write(PLANE, { dryRun: false }, async (db, occasion) => {
      for (const { id, expires_ms: expiresMs, warned_ms: warnedMs, regions } of await apiKeys(db)) {
        if (expiresMs === null || warnedMs !== null || expiresMs - nowMs > this.#shape.rotationWarningMs)
          continue;
        await db.updateTable('api_keys').set({ warned_ms: nowMs }).where('id', '=', id).execute();
        const detail = { id, expires_at: isoOf(expiresMs), regions: JSON.parse(regions) as string[] };
        await writeAudit(db, occasion, 'api_key_expiring', detail);
      }
      return written(undefined);
    });
  }
}

function auditOf({ row }: MadeKey): Record<string, unknown> {
  return {
    id: row.id,
    regions: JSON.parse(row.regions) as string[],
    labels: JSON.parse(row.labels) as Record<string, string>,
    expires_at: row.expires_ms === null ? null : isoOf(row.expires_ms),
  };
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
