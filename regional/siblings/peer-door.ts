import type { IncomingMessage } from 'node:http';
import { ApiError } from '../../src/api/index.ts';
import type { Clock } from '../../src/clock/clock.ts';
import { TokenBucket } from '../../src/clock/token-bucket.ts';
import { bearerToken, isSameToken } from '../../src/http/bearer.ts';
import type { SiblingLimits } from './limits.ts';
import { claimedName, isPeerToken, MAX_TOKEN_CHARS } from './peer-token.ts';
import type { Roster } from './roster.ts';

/** Signatures that were checked, kept; the map starts anew when it is full. */
const MAX_KNOWN = 1_000;

export interface PeerDoorOptions {
  roster: Roster;
  plane: string;
  region: string;
  self: string;
  clock: Clock;
  limits: SiblingLimits;
  limited: (limit: 'checks' | 'requests') => void;
}

/**
 * Lets siblings in and nobody else, before a body is read. A signature is checked once and then compared, and those
 * of callers that are not known yet share a small rate, so that a stranger costs nothing.
 */
export class PeerDoor {
  readonly #options: PeerDoorOptions;
  /** By name: the token that was good, and the key that it was good for. */
  readonly #known = new Map<string, { token: string; publicKey: string }>();
  readonly #requests = new Map<string, TokenBucket>();
  readonly #checks: TokenBucket;
  readonly #admitted = new WeakMap<IncomingMessage, string>();

  constructor(options: PeerDoorOptions) {
    this.#options = options;
    const { checksPerSecond: perSecond } = options.limits;
    const nowMs = options.clock.monotonicMs();
    this.#checks = new TokenBucket({ perSecond, burst: 2 * perSecond, nowMs });
  }

  /** @throws ApiError `unavailable` while nobody can be told from a stranger, `unauthorized`, `too-many-requests` */
  admit(request: IncomingMessage): void {
    this.#admitted.set(request, this.#callerBy(request.headers.authorization));
  }

  /** The name of the sibling that was let in with a request. @throws ApiError when it came by another way in */
  callerOf(request: IncomingMessage): string {
    const caller = this.#admitted.get(request);
    if (caller === undefined) throw stranger();
    return caller;
  }

  #callerBy(authorization: string | undefined): string {
    const { roster, plane, region, self, clock } = this.#options;
    // An outage must not look like a refusal.
    if (!roster.isKnown)
      throw new ApiError('unavailable', 'this relay has accepted no list of its siblings yet');
    const token = bearerToken(authorization) ?? '';
    const from = claimedName(token);
    const publicKey = token.length > MAX_TOKEN_CHARS ? undefined : roster.signed(from)?.public_key;
    if (publicKey === undefined) throw stranger();
    const known = this.#known.get(from);
    const isKnown = known?.publicKey === publicKey && isSameToken(token, known.token);
    if (!isKnown) {
      if (!this.#checks.take(clock.monotonicMs())) {
        this.#options.limited('checks');
        throw new ApiError('too-many-requests', 'too many callers that are not known yet');
      }
      if (!isPeerToken(token, publicKey, { plane, region, from, to: self })) throw stranger();
      if (this.#known.size >= MAX_KNOWN) this.#known.clear();
      this.#known.set(from, { token, publicKey });
    }
    if (!this.#bucketOf(from).take(clock.monotonicMs())) {
      this.#options.limited('requests');
      throw new ApiError('too-many-requests', 'this sibling asks too often');
    }
    return from;
  }

  #bucketOf(name: string): TokenBucket {
    const { requestsPerSecond: perSecond, requestBurst: burst } = this.#options.limits;
    let bucket = this.#requests.get(name);
    if (!bucket) {
      if (this.#requests.size >= MAX_KNOWN) this.#requests.clear();
      bucket = new TokenBucket({ perSecond, burst, nowMs: this.#options.clock.monotonicMs() });
      this.#requests.set(name, bucket);
    }
    return bucket;
  }
}

function stranger(): ApiError {
  return new ApiError(
    'unauthorized',
    'only relays that the accepted list of this region names are answered here',
    {
      hint: 'both relays must be in `holdfast get relays`, and this one must hold a generation that says so',
    },
  );
}
