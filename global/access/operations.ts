import { ApiError, type MadeOperator, type MakeOperator, type OperatorJson } from '../../src/api/index.ts';
import type { Clock } from '../../src/clock/clock.ts';
import type { GlobalDatabase } from '../database.ts';
import { writeAudit } from '../resources/audit.ts';
import { makeOperator, type Operator, operators, revokeOperator } from './operator-store.ts';
import { isScoped, type Principal } from './principal.ts';

interface OperatorOperationsOptions {
  readonly db: GlobalDatabase;
  readonly clock: Clock;
  /** Throws on a plane whose database is not the one that counts. */
  readonly checkWrite: () => Promise<void>;
  /** Whether the plane's own token is taken. */
  readonly hasBootstrap: boolean;
}

/** Making and ending operators. Each is one write with its audit row. */
export class OperatorOperations {
  readonly #options: OperatorOperationsOptions;

  constructor(options: OperatorOperationsOptions) {
    this.#options = options;
  }

  async list(): Promise<OperatorJson[]> {
    return (await operators(this.#options.db)).map(operatorJson);
  }

  async make(wanted: MakeOperator, caller: Principal): Promise<MadeOperator> {
    const { db, clock, checkWrite } = this.#options;
    await checkWrite();
    return db.transaction().execute(async (trx) => {
      const occasion = { actor: caller.name, nowMs: clock.now() };
      const { operator, token } = await makeOperator(trx, wanted, occasion);
      await this.#requireAdmin(trx, occasion.nowMs);
      const { name, role, scope, expiresMs } = operator;
      const detail = { name, role, ...scope, replaced: wanted.replace === true };
      await writeAudit(trx, occasion, 'operator_made', {
        ...detail,
        ...(expiresMs === undefined ? {} : { expires_at: new Date(expiresMs).toISOString() }),
      });
      return { ...operatorJson(operator), token };
    });
  }

  async revoke(name: string, caller: Principal): Promise<void> {
    const { db, clock, checkWrite } = this.#options;
    await checkWrite();
    await db.transaction().execute(async (trx) => {
      if (!(await revokeOperator(trx, name))) throw new ApiError('not-found', `there is no operator ${name}`);
      const occasion = { actor: caller.name, nowMs: clock.now() };
      await this.#requireAdmin(trx, occasion.nowMs);
      await writeAudit(trx, occasion, 'operator_revoked', { name });
    });
  }

  /** With the bootstrap token retired, somebody must be left who can make operators. */
  async #requireAdmin(db: GlobalDatabase, nowMs: number): Promise<void> {
    if (this.#options.hasBootstrap) return;
    const admins = (await operators(db)).filter(({ role, scope, expiresMs }) => {
      const isUnscoped = !isScoped({ scope });
      return role === 'admin' && isUnscoped && (expiresMs === undefined || expiresMs > nowMs);
    });
    if (admins.length === 0)
      throw new ApiError('conflict', 'this would leave nobody who can make operators', {
        hint: 'make another admin without a scope first, or set api.bootstrap_token: true',
      });
  }
}

function operatorJson(operator: Operator): OperatorJson {
  const { name, role, scope, createdMs, createdBy, expiresMs, lastUsedMs } = operator;
  const moment = (ms: number | undefined) => (ms === undefined ? null : new Date(ms).toISOString());
  return {
    name,
    role,
    ...(scope.regions && { regions: [...scope.regions] }),
    ...(scope.labels && { labels: { ...scope.labels } }),
    created_at: new Date(createdMs).toISOString(),
    created_by: createdBy,
    expires_at: moment(expiresMs),
    last_used_at: moment(lastUsedMs),
  };
}
