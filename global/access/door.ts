import type { IncomingMessage } from 'node:http';
import { ApiError } from '../../src/api/index.ts';
import type { Clock } from '../../src/clock/clock.ts';
import { bearerToken } from '../../src/http/bearer.ts';
import { clientAddress, type Networks, networks } from '../../src/http/client-address.ts';
import { AttemptLimit } from './attempt-limit.ts';
import { type Authenticator, type Principal, setCaller } from './principal.ts';
import type { RefusalAudit } from './refusal-audit.ts';

export interface DoorOptions {
  readonly authenticator: Authenticator;
  readonly refusals: Pick<RefusalAudit, 'note'>;
  readonly clock: Clock;
  /** Networks that are answered at all; undefined: all. */
  readonly allowedNetworks?: readonly string[] | undefined;
  /** Proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Whether the allow-list leaves out probes. */
  readonly openProbes: boolean;
}

const PROBES = new Set(['/health', '/ready']);

/** What a request passes before anything is made of it: its address, how often that one was wrong, and who it is. */
export class Door {
  readonly #options: DoorOptions;
  readonly #allowed: Networks | undefined;
  readonly #proxies: Networks | undefined;
  readonly #attempts = new AttemptLimit();

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#allowed = options.allowedNetworks && networks(options.allowedNetworks);
    this.#proxies = options.trustedProxies.length > 0 ? networks(options.trustedProxies) : undefined;
  }

  /** @throws ApiError `forbidden` for an address that is in none of the allowed networks [G-28] */
  async checkAddress(request: IncomingMessage): Promise<void> {
    if (!this.#allowed) return;
    if (this.#options.openProbes && PROBES.has(pathOf(request))) return;
    const address = clientAddress(request, this.#proxies);
    if (this.#allowed.has(address)) return;
    const error = new ApiError('forbidden', 'this address is not allowed here', {
      hint: 'api.allowed_networks in the plane’s configuration names the networks that are',
    });
    await this.#note(request, address, error);
    throw error;
  }

  /** @throws ApiError `too-many-requests` before any hashing; what the authenticator throws */
  async identify(request: IncomingMessage): Promise<Principal> {
    const { clock, authenticator } = this.#options;
    const address = clientAddress(request, this.#proxies);
    try {
      if (!this.#attempts.admits(address, clock.monotonicMs()))
        throw new ApiError('too-many-requests', 'too many wrong tokens came from this address', {
          hint: 'wait a minute',
        });
      const caller = await authenticator.authenticate(request);
      setCaller(request, caller);
      return caller;
    } catch (error) {
      if (error instanceof ApiError && (error.status === 401 || error.status === 429)) {
        const isGuess = error.status === 401 && bearerToken(request.headers.authorization) !== undefined;
        if (isGuess) this.#attempts.failed(address, clock.monotonicMs());
        await this.#note(request, address, error);
      }
      throw error;
    }
  }

  /** One who is known was not allowed to. */
  async noteForbidden(request: IncomingMessage, caller: Principal, error: ApiError): Promise<void> {
    await this.#note(request, clientAddress(request, this.#proxies), error, caller.name);
  }

  #note(request: IncomingMessage, address: string, error: ApiError, actor?: string): Promise<void> {
    return this.#options.refusals.note({
      code: error.code,
      ...(actor === undefined ? {} : { actor }),
      address,
      method: request.method ?? '',
      path: pathOf(request),
      reason: error.message,
    });
  }
}

/** Without the query: it may hold anything. */
function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}
