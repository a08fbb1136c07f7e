import { createSessionContext, DEFAULT_OFFER_RULES, type SessionContext } from '../../src/opamp/session.ts';
import { DEFAULT_OFFER_LIMITS, type OfferLimits } from '../offers/limits.ts';

/** How agents are dealt with. */
export interface SessionsSettings {
  context: SessionContext;
  offers: OfferLimits;
  /** An offer without an answer is made again after this long, ms; the session doubles it each time. */
  offerTimeoutMs: number;
  /** An agent that is unhealthy this long after APPLIED has failed, ms. */
  unhealthyFailMs: number;
  /** Time for the socket that holds an instance_uid to answer a ping when another claims it, ms. */
  takeoverPingMs: number;
  /** Messages of the newcomer that wait for that answer. */
  maxContestedMessages: number;
  /** Agents that may share one WebSocket. */
  maxAgentsPerConnection: number;
  /** What an agent that is turned away is told to wait, ms [OpAMP Throttling: at least 30 s]. */
  retryAfterMs: number;
}

export function defaultSessionsSettings(): SessionsSettings {
  return {
    context: createSessionContext(),
    offers: DEFAULT_OFFER_LIMITS,
    offerTimeoutMs: DEFAULT_OFFER_RULES.offerTimeoutMs,
    unhealthyFailMs: DEFAULT_OFFER_RULES.unhealthyFailMs,
    takeoverPingMs: 5_000,
    maxContestedMessages: 8,
    maxAgentsPerConnection: 1_000,
    retryAfterMs: 30_000,
  };
}
