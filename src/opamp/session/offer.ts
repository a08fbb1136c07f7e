import type { SessionState } from './state.ts';

/** The content that resolving chose for an agent. */
export interface WantedConfig {
  configHash: Uint8Array;
  revision: number;
}

/** What deciding about an offer needs besides the session's state. */
export interface OfferRules {
  /** Time without an answer after which an offer may be made again, ms. */
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
  /** The agent does not accept remote configuration. */
  | 'not-capable'
  /** No assignment matches: it keeps what it has. */
  | 'unmanaged'
  /** It reports a revision of ours that is above all that this relay ever accepted. */
  | 'agent-ahead'
  /** It reports the wanted hash APPLIED. */
  | 'in-force'
  /** It is applying something. */
  | 'applying'
  /** It reported FAILED for this very hash. */
  | 'failed'
  /** An offer waits for its answer. */
  | 'in-flight'
  /** This content was offered on this connection already. */
  | 'offered-already'
  /** `rules.hold`. */
  | 'held';

export type OfferDecision = { send: true; state: SessionState } | { send: false; reason: NoOffer };

export type ConfigState = 'applied' | 'pending' | 'failed' | 'held' | 'unmanaged' | 'unknown';
