import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '../../src/clock/clock.ts';
import { TokenBucket } from '../../src/clock/token-bucket.ts';
import type { Authenticator, CredentialIdentity } from './authenticator.ts';
import type { GatewayMetrics } from './gateway-metrics.ts';
import type { GatewayLimits } from './limits.ts';
import {
  certificateFingerprints,
  type PeerCertificate,
  peerCertificate,
} from '../credentials/peer-certificate.ts';
import { PeerRates } from './peer-rates.ts';
import { RefusalRates } from './refusal-rates.ts';

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
  readonly #refusals: RefusalRates;
  readonly #clientCas: () => ReadonlySet<string>;
  readonly #needsCertificate: boolean;
  readonly #random: () => number;

  constructor(options: {
    authenticator: Authenticator;
    limits: GatewayLimits;
    clock: Clock;
    metrics: GatewayMetrics;
    /** 0 ≤ n < 1. */
    random: () => number;
    /** PEM of the CAs that client certificates must chain to, as it is now. */
    clientCa?: () => string | Buffer | undefined;
    /** Whether the listener lets in nobody without a certificate. */
    needsCertificate?: boolean;
  }) {
    this.#authenticator = options.authenticator;
    this.#limits = options.limits;
    this.#clock = options.clock;
    this.#metrics = options.metrics;
    this.#needsCertificate = options.needsCertificate ?? false;
    this.#random = options.random;
    const nowMs = options.clock.monotonicMs();
    const { admissionsPerSecond, admissionBurst, requestsPerSecond, requestBurst } = options.limits;
    this.#admissions = new TokenBucket({ perSecond: admissionsPerSecond, burst: admissionBurst, nowMs });
    this.#peers = new PeerRates(options.limits);
    this.#refusals = new RefusalRates(options.limits);
    this.#clientCas = fingerprintsOf(options.clientCa ?? (() => undefined));
    this.#requests = new TokenBucket({ perSecond: requestsPerSecond, burst: requestBurst, nowMs });
  }

  /** A WebSocket handshake, while `openSockets()` are open. */
  async handshake(request: IncomingMessage, openSockets: () => number): Promise<Entry> {
    const entry = await this.#known(request);
    if (!entry.admitted) return entry;
    if (openSockets() >= this.#limits.maxConnections) {
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
  async request(request: IncomingMessage): Promise<Entry> {
    const entry = await this.#known(request);
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

  /** Why a peer that was let in is not any more: a body takes its time, and its credential may be revoked meanwhile. */
  revoked(credential: CredentialIdentity): Rejection | undefined {
    if (this.#authenticator.stillAccepted(credential)) return undefined;
    return this.#unauthorized('revoked').rejection;
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

  /** Whether the peer of a TLS connection has a certificate of the client CA, be it one that ran out. */
  hasCertificate(socket: Socket): boolean {
    return this.#certificate(socket) !== undefined;
  }

  /** A certificate that cannot be read is none. */
  #certificate(socket: Socket): PeerCertificate | undefined {
    try {
      return peerCertificate(socket, this.#clientCas());
    } catch {
      return undefined;
    }
  }

  async #known(request: IncomingMessage): Promise<Entry> {
    const { remoteAddress: address } = request.socket;
    if (!this.#refusals.admits(address, this.#clock.monotonicMs())) {
      this.#metrics.limited('refusals');
      return this.#busy('too many credentials from this address were refused');
    }
    const authentication = await this.#authenticator.authenticate({
      authorization: request.headers.authorization,
      certificate: this.#certificate(request.socket),
      needsCertificate: this.#needsCertificate,
    });
    switch (authentication.kind) {
      case 'accepted':
        // A web page in a browser on this machine may reach loopback; agents send no Origin.
        if (request.headers.origin !== undefined && this.#authenticator.isOpen())
          return sentAway(403, {}, 'an open gateway takes no requests from web pages');
        return { admitted: true, credential: authentication.credential };
      case 'refused':
        this.#refusals.refused(address, this.#clock.monotonicMs());
        return this.#unauthorized(authentication.reason);
      case 'undecided':
        return this.#busy(authentication.why);
    }
  }

  #unauthorized(reason: keyof typeof REASONS): Exclude<Entry, { admitted: true }> {
    this.#metrics.refused(reason);
    return sentAway(
      401, // [OpAMP Authentication]
      { 'WWW-Authenticate': challenge(reason, this.#authenticator.accepts()) },
      `${REASONS[reason]}; taken here: ${this.#authenticator.accepts()}`,
    );
  }

  #busy(reason: string): Entry {
    return sentAway(503, { 'Retry-After': String(this.retryAfterSeconds()) }, reason);
  }
}

const REASONS = {
  missing: 'a credential is needed',
  unknown: 'this credential is not known here',
  expired: 'this credential has run out',
  revoked: 'this credential was revoked',
} as const;

/** [RFC 6750 3]; `accepts` is ours: who does not know it must ignore it [RFC 9110 11.2]. */
function challenge(reason: keyof typeof REASONS, accepts: string): string {
  const parts = ['realm="opamp"', `accepts="${accepts}"`];
  if (reason !== 'missing') parts.push('error="invalid_token"', `error_description="${REASONS[reason]}"`);
  return `Bearer ${parts.join(', ')}`;
}

/** Reads the file's text again only when it is another one. */
function fingerprintsOf(pem: () => string | Buffer | undefined): () => ReadonlySet<string> {
  let read: string | Buffer | undefined;
  let fingerprints: ReadonlySet<string> = new Set();
  return () => {
    const now = pem();
    if (now !== read) {
      fingerprints = now === undefined ? new Set() : certificateFingerprints(now);
      read = now;
    }
    return fingerprints;
  };
}

function peerOf(request: IncomingMessage, credential: CredentialIdentity): string {
  return `${credential.fingerprint} ${request.socket.remoteAddress ?? ''}`;
}

function sentAway(
  status: Rejection['status'],
  headers: Rejection['headers'],
  reason: string,
): Exclude<Entry, { admitted: true }> {
  return { admitted: false, rejection: { status, headers, reason } };
}
