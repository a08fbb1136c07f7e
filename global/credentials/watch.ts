import { readFileSync } from 'node:fs';
import type { Clock, Timer } from '../../src/clock/clock.ts';
import type { GlobalConfig, JwtConfig } from '../../src/config/config.ts';
import { readPublicKeys, secretId } from '../../src/credentials/jwt.ts';
import { readSecretFile } from '../../src/credentials/secret-file.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import { canonicalJson } from '../../src/manifest/canonical-json.ts';
import type { JwtRule, RegionAuth } from '../../src/manifest/document.ts';
import { Gauge, type Registry } from '../../src/metrics/registry.ts';
import type { GlobalDatabase } from '../database.ts';
import { apiKeys } from './api-keys.ts';
import type { CredentialOperations } from './operations.ts';
import { credentialSettings } from './settings.ts';

/** How often the files of `auth.jwt` are read and keys that run out are looked for. */
const LOOK_MS = 60_000;

interface Trouble {
  readonly code: string;
  readonly message: string;
  readonly sinceMs: number;
}

/**
 * Keeps what regions are told in step with the files that the configuration names. A file that cannot be used leaves
 * the last good one in force.
 */
export class CredentialWatch {
  readonly #options: {
    db: GlobalDatabase;
    clock: Clock;
    log: Logger;
    auth: GlobalConfig['auth'];
    /** A plane that stands by changes nothing. */
    isActive: () => boolean;
    operations: CredentialOperations;
  };
  #timer: Timer | undefined;
  #looking: Promise<void> = Promise.resolve();
  #trouble: Trouble | undefined;
  #expiring = new Map<string, number>();

  constructor(options: {
    db: GlobalDatabase;
    clock: Clock;
    log: Logger;
    auth: GlobalConfig['auth'];
    /** A plane that stands by changes nothing. */
    isActive: () => boolean;
    operations: CredentialOperations;
    registry: Registry;
  }) {
    this.#options = options;
    const expiring = (): ReadonlyMap<string, number> => this.#expiring;
    new Gauge({
      name: 'holdfast_api_keys_expiring',
      help: 'API keys that have run out or do within auth.api_key.rotation_warning, by region',
      labelNames: ['region'],
      registers: [options.registry],
      collect() {
        this.reset();
        for (const [region, count] of expiring()) this.set({ region }, count);
      },
    });
  }

  async start(): Promise<void> {
    this.#timer = this.#options.clock.every(LOOK_MS, () => void this.look());
    await this.look();
  }

  async stop(): Promise<void> {
    this.#timer?.cancel();
    await this.#looking;
  }

  trouble(): Trouble | undefined {
    return this.#trouble;
  }

  /** Keys that run out soon or have, over all regions. */
  get hasExpiring(): boolean {
    return this.#expiring.size > 0;
  }

  /** One after the other; never rejects. */
  look(): Promise<void> {
    return (this.#looking = this.#looking.then(() => this.#look()));
  }

  async #look(): Promise<void> {
    const { db, clock, log, operations, auth, isActive } = this.#options;
    if (!isActive()) return;
    try {
      const wanted = { auth: authOf(auth.type), jwt: auth.jwt && (await readRule(auth.jwt)) };
      const held = await credentialSettings(db);
      if (canonicalJson([held.auth, held.jwt]) !== canonicalJson([wanted.auth, wanted.jwt]))
        await operations.configure(wanted);
      await this.#lookAtKeys(clock.now());
      this.#trouble = undefined;
    } catch (error) {
      const message = messageOf(error);
      if (this.#trouble?.message !== message)
        log.error({ event: 'auth_not_applied', error: message }, 'who may connect stays as it was');
      this.#trouble = {
        code: 'auth',
        message: `auth: ${message}`,
        sinceMs: this.#trouble?.sinceMs ?? clock.now(),
      };
    }
  }

  async #lookAtKeys(nowMs: number): Promise<void> {
    const { db, operations } = this.#options;
    const soonMs = nowMs + operations.shape.rotationWarningMs;
    const rows = (await apiKeys(db)).filter(({ expires_ms: endMs }) => endMs !== null && endMs <= soonMs);
    if (rows.some(({ warned_ms: warnedMs }) => warnedMs === null)) await operations.warn(nowMs);
    const expiring = new Map<string, number>();
    // One that was rotated is on its way out as planned.
    const replaced = new Set((await apiKeys(db)).map(({ replaces }) => replaces));
    for (const { id, regions } of rows)
      if (!replaced.has(id))
        for (const region of JSON.parse(regions) as string[])
          expiring.set(region, (expiring.get(region) ?? 0) + 1);
    this.#expiring = expiring;
  }
}

/** `auth.type` as regions are told it; `token`, the default, is what they take without a word. */
function authOf(type: GlobalConfig['auth']['type']): RegionAuth | undefined {
  return type === 'token' ? undefined : { accept: [[type]], expired: 'serve' };
}

async function readRule(config: JwtConfig): Promise<JwtRule> {
  const { secretFile, jwksFile, issuer, audience, expirationMs, labelsClaim, regionsClaim } = config;
  return {
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
    required_claims: [...config.requiredClaims],
    clock_skew_s: Math.round(config.clockSkewMs / 1000),
    ...(expirationMs !== undefined && { max_lifetime_s: Math.round(expirationMs / 1000) }),
    ...(labelsClaim !== undefined && { labels_claim: labelsClaim }),
    ...(regionsClaim !== undefined && { regions_claim: regionsClaim }),
    ...(secretFile !== undefined && { secret_id: secretId(readSecretFile(secretFile)) }),
    ...(jwksFile !== undefined && { jwks: await readPublicKeys(readFileSync(jwksFile, 'utf8')) }),
  };
}
