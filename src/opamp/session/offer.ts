import { hasCapability } from '../capabilities.ts';
import { isReady } from './full-state.ts';
import type { OfferInFlight, SessionState } from './state.ts';

/** The content that resolving chose for an agent. */
export interface WantedConfig {
  configHash: Uint8Array;
  revision: number;
}

/** What deciding about an offer needs besides the session's state. */
export interface OfferRules {
  /** Time without an answer after which an offer is made again, ms; doubles with each attempt, up to 16 times. */
  offerTimeoutMs: number;
  /** How long an agent must stay healthy after APPLIED for its config to be in force, ms. */
  settleMs: number;
  /** An agent that is still unhealthy this long after APPLIED, and never settled, has failed, ms. */
  unhealthyFailMs: number;
  /**
   * The revision inside the hash that the agent reports (`state.remoteConfig.hash`), if that has our shape and our
   * installation's tag; else undefined.
   */
  reportedRevision: number | undefined;
  /** The highest revision that this relay ever accepted. */
  highestRevision: number;
  /** Make no new offer: the assignment is paused, or the brake holds the agent. */
  hold?: boolean;
}

export const DEFAULT_OFFER_RULES = {
  offerTimeoutMs: 60_000,
  settleMs: 10_000,
  unhealthyFailMs: 60_000,
} as const;

/** Why nothing is offered now. */
export type NoOffer =
  /** Nobody speaks for the agent. */
  | 'not-connected'
  /** Description, capabilities or, where the agent reports it, config status are not known yet. */
  | 'not-ready'
  /** It reports a revision of ours that is above all that this relay ever accepted. */
  | 'agent-ahead'
  /** No assignment matches: it keeps what it has. */
  | 'unmanaged'
  /** The agent does not accept remote configuration. */
  | 'not-capable'
  /** It reports the wanted hash APPLIED. */
  | 'in-force'
  /** It reported FAILED for this very hash. */
  | 'failed'
  /** It is applying something. */
  | 'applying'
  /** `rules.hold`. */
  | 'held'
  /** An offer waits for its answer. */
  | 'in-flight'
  /** This content was the last one offered on this connection, and was answered or cannot be. */
  | 'offered-already';

export type OfferDecision = { send: true; state: SessionState } | { send: false; reason: NoOffer };

/**
 * Where an agent stands towards what it should run. `unknown`: nobody hears it, or too little is known of it, or it
 * was sent the content and never reports what became of it. `unmanaged` includes agents that accept no config.
 */
export type ConfigState = 'applied' | 'pending' | 'failed' | 'held' | 'unmanaged' | 'unknown';

const MAX_DOUBLINGS = 4;

/**
 * Whether `wanted` is to be sent to the agent now, and the state once it is. The guards stand in the order in which
 * they explain an agent's situation best. A content is sent once per connection, because a supervisor answers a
 * repeated one with APPLIED without applying it; again only after another content, a reconnect, or silence.
 */
export function offer(
  state: SessionState,
  wanted: WantedConfig | undefined,
  nowMs: number,
  rules: OfferRules,
): OfferDecision {
  const reason = reasonAgainst(state, wanted, nowMs, rules);
  if (reason !== undefined || !wanted || !state.connection)
    return { send: false, reason: reason ?? 'not-connected' };
  const hash = toHex(wanted.configHash);
  const attempts = state.offer?.hash === hash ? state.offer.attempts + 1 : 1;
  return {
    send: true,
    state: {
      ...state,
      connection: { ...state.connection, lastOffered: hash },
      offer: { hash, revision: wanted.revision, offeredAtMs: nowMs, attempts },
    },
  };
}

function reasonAgainst(
  state: SessionState,
  wanted: WantedConfig | undefined,
  nowMs: number,
  rules: OfferRules,
): NoOffer | undefined {
  if (!state.connection) return 'not-connected';
  if (!isReady(state)) return 'not-ready';
  if (isAhead(rules)) return 'agent-ahead';
  if (!wanted) return 'unmanaged';
  // Without the bit the server must not offer [OpAMP Configuration].
  if (!hasCapability(state.capabilities, 'AcceptsRemoteConfig')) return 'not-capable';
  const hash = toHex(wanted.configHash);
  const { remoteConfig } = state;
  if (remoteConfig?.hash === hash && remoteConfig.status === 'applied') return 'in-force';
  if (state.failed.includes(hash)) return 'failed';
  if (remoteConfig?.status === 'applying') return 'applying';
  if (rules.hold) return 'held';
  if (answersOffers(state)) {
    if (state.offer && !isTimedOut(state.offer, nowMs, rules.offerTimeoutMs)) return 'in-flight';
    if (!state.offer && state.connection.lastOffered === hash) return 'offered-already';
  } else if (state.connection.lastOffered === hash) {
    return 'offered-already';
  }
  return undefined;
}

/** The relay was restored or lags behind; what it would offer could be older than what the agent runs. */
export function isAhead(rules: Pick<OfferRules, 'reportedRevision' | 'highestRevision'>): boolean {
  return rules.reportedRevision !== undefined && rules.reportedRevision > rules.highestRevision;
}

/** An agent that never reports a config status will not answer an offer either. */
export function answersOffers(state: SessionState): boolean {
  return hasCapability(state.capabilities, 'ReportsRemoteConfig') || state.remoteConfig !== undefined;
}

export function offerTimesOutAtMs(inFlight: OfferInFlight, offerTimeoutMs: number): number {
  return inFlight.offeredAtMs + offerTimeoutMs * 2 ** Math.min(inFlight.attempts - 1, MAX_DOUBLINGS);
}

function isTimedOut(inFlight: OfferInFlight, nowMs: number, offerTimeoutMs: number): boolean {
  // A clock that was set back must not keep an offer in flight until it has caught up.
  return nowMs < inFlight.offeredAtMs || nowMs >= offerTimesOutAtMs(inFlight, offerTimeoutMs);
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
