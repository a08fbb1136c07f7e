import type { IncomingMessage } from 'node:http';
import { ApiError } from '../../src/api/index.ts';
import type { Clock } from '../../src/clock/clock.ts';
import { messageOf } from '../../src/errors.ts';
import { bearerToken, isSameToken } from '../../src/http/bearer.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { GlobalDatabase } from '../database.ts';
import { BOOTSTRAP_ACTOR, findByToken, noteUse, type Operator } from './operator-store.ts';
import type { Authenticator, Principal } from './principal.ts';

const BOOTSTRAP: Principal = { name: BOOTSTRAP_ACTOR, role: 'admin', scope: {}, via: 'bootstrap' };

interface TokenAuthenticatorOptions {
  readonly db: GlobalDatabase;
  readonly clock: Clock;
  readonly log: Logger;
  /** Absent: it was retired. */
  readonly bootstrapToken: string | undefined;
}

/** Bearer tokens: the plane's own token file, and operators' in the database. */
export class TokenAuthenticator implements Authenticator {
  readonly #options: TokenAuthenticatorOptions;

  constructor(options: TokenAuthenticatorOptions) {
    this.#options = options;
  }

  async authenticate({ headers }: IncomingMessage): Promise<Principal> {
    const { bootstrapToken, clock } = this.#options;
    const token = bearerToken(headers.authorization);
    if (token === undefined)
      throw new ApiError('unauthorized', 'a bearer token is needed', {
        hint: 'Authorization: Bearer …; `holdfast login` keeps yours',
      });
    // In memory: whoever has to look at a plane whose database is in trouble gets in.
    if (bootstrapToken !== undefined && isSameToken(token, bootstrapToken)) return BOOTSTRAP;
    const operator = await this.#find(token);
    if (!operator)
      throw new ApiError('unauthorized', 'this token is not known here', {
        hint: 'it may have been revoked or replaced; an admin makes one with `holdfast operator create`',
      });
    const nowMs = clock.now();
    if (operator.expiresMs !== undefined && operator.expiresMs <= nowMs)
      throw new ApiError(
        'unauthorized',
        `the token of ${operator.name} expired at ${new Date(operator.expiresMs).toISOString()}`,
        { hint: 'an admin makes a new one with `holdfast operator create --replace`' },
      );
    this.#noteUse(operator, nowMs);
    const { name, role, scope, expiresMs } = operator;
    return { name, role, scope, via: 'token', ...(expiresMs === undefined ? {} : { expiresMs }) };
  }

  async #find(token: string): Promise<Operator | undefined> {
    try {
      return await findByToken(this.#options.db, token);
    } catch (cause) {
      if (cause instanceof ApiError) throw cause;
      // 401 would make a client throw its token away: that it cannot be looked up says nothing about it.
      throw new ApiError('unavailable', 'who you are cannot be looked up now', { cause });
    }
  }

  #noteUse(operator: Operator, nowMs: number): void {
    noteUse(this.#options.db, operator, nowMs).catch((error: unknown) => {
      this.#options.log.warn({ event: 'last_use_not_noted', error: messageOf(error) }, operator.name);
    });
  }
}
