import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../src/clock/clock.ts';
import { TokenBucket } from '../../src/clock/token-bucket.ts';
import type { Authenticator, CredentialIdentity } from './authenticator.ts';
import type { GatewayMetrics } from './gateway-metrics.ts';
import type { GatewayLimits } from './limits.ts';
import { PeerRates } from './peer-rates.ts';

/** Why somebody is sent away, as HTTP says it. */
export interface Rejection {
  readonly status: 401 | 403 | 503;
  readonly headers: Readonly<Record<string, string>>;
  readonly reason: string;
}

export type Entry =
  | { readonly admitted: true; readonly credential: CredentialIdentity }
  | { readonly admitted: false; readonly rejection: Rejection };

/**
 * Decides on the headers alone, before a byte of a body is read or a socket upgraded: is this peer known, and is
 * there room. The credential comes first, so that strangers cannot use up the agents' admissions.
 */
export class Door {
  readonly #authenticator: Authenticator;
  readonly #limits: GatewayLimits;
  readonly #clock: Clock;
  readonly #metrics: GatewayMetrics;
  readonly #admissions: TokenBucket;
  readonly #requests: TokenBucket;
  readonly #peers: PeerRates;
  readonly #random: () => number;

  constructor(options: {
    authenticator: Authenticator;
    limits: GatewayLimits;
    clock: Clock;
    metrics: GatewayMetrics;
    /** 0 ≤ n < 1. */
    random: () => number;
  }) {
    this.#authenticator = options.authenticator;
    this.#limits = options.limits;
    this.#clock = options.clock;
    this.#metrics = options.metrics;
    this.#random = options.random;
    const nowMs = options.clock.monotonicMs();
    const { admissionsPerSecond, admissionBurst, requestsPerSecond, requestBurst } = options.limits;
    this.#admissions = new TokenBucket({ perSecond: admissionsPerSecond, burst: admissionBurst, nowMs });
    this.#peers = new PeerRates(options.limits);
    this.#requests = new TokenBucket({ perSecond: requestsPerSecond, burst: requestBurst, nowMs });
  }

  /** A WebSocket handshake, while `openSockets` are open. */
  handshake(request: IncomingMessage, openSockets: number): Entry {
    const entry = this.#known(request);
    if (!entry.admitted) return entry;
    if (openSockets >= this.#limits.maxConnections) {
      this.#metrics.limited('max-connections');
      return this.#busy('the relay holds as many connections as it may');
    }
    if (!this.#admissions.take(this.#clock.monotonicMs())) {
      this.#metrics.limited('admission');
      return this.#busy('too many agents connect at once');
    }
    return entry;
  }

  /** One plain HTTP request. */
  request(request: IncomingMessage): Entry {
    const entry = this.#known(request);
    if (!entry.admitted) return entry;
    const nowMs = this.#clock.monotonicMs();
    if (!this.#peers.admits(peerOf(request, entry.credential), nowMs)) {
      this.#metrics.limited('body-rate');
      return this.#busy('too many bytes from one address');
    }
    if (!this.#requests.take(nowMs)) {
      this.#metrics.limited('requests');
      return this.#busy('too many requests at once');
    }
    return entry;
  }

  /** What charges the body of a request that was let in. Made before the peer can hang up: then it has no address. */
  meter(request: IncomingMessage, credential: CredentialIdentity): (bytes: number) => void {
    const peer = peerOf(request, credential);
    return (bytes) => this.#peers.charge(peer, bytes, this.#clock.monotonicMs());
  }

  /**
   * Seconds that a peer is asked to stay away: at least 30 [OpAMP Throttling], and up to as long again at random,
   * so that a fleet that was sent away together does not come back together.
   */
  retryAfterSeconds(): number {
    return Math.ceil(this.#limits.retryAfterSeconds * (1 + this.#random()));
  }

  #known(request: IncomingMessage): Entry {
    const authentication = this.#authenticator.authenticate(request.headers.authorization);
    switch (authentication.kind) {
      case 'accepted':
        // A web page in a browser on this machine may reach loopback; agents send no Origin.
        if (request.headers.origin !== undefined && this.#authenticator.isOpen())
          return sentAway(403, {}, 'an open gateway takes no requests from web pages');
        return { admitted: true, credential: authentication.credential };
      case 'refused':
        return sentAway(
          401, // [OpAMP Authentication]
          {
            'WWW-Authenticate':
              authentication.reason === 'missing'
                ? 'Bearer realm="opamp"'
                : 'Bearer realm="opamp", error="invalid_token"',
          },
          authentication.reason === 'missing'
            ? 'a bearer token is needed'
            : 'this bearer token is not known here',
        );
      case 'undecided':
        return this.#busy('the relay has not accepted a signed manifest yet and cannot tell who may connect');
    }
  }

  #busy(reason: string): Entry {
    return sentAway(503, { 'Retry-After': String(this.retryAfterSeconds()) }, reason);
  }
}

function peerOf(request: IncomingMessage, credential: CredentialIdentity): string {
  return `${credential.fingerprint} ${request.socket.remoteAddress ?? ''}`;
}

function sentAway(status: Rejection['status'], headers: Rejection['headers'], reason: string): Entry {
  return { admitted: false, rejection: { status, headers, reason } };
}
