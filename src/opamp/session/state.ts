/**
 * The state of one agent's session: plain JSON, so that the fleet store can keep and restore it. Bytes are
 * lower-case hex, 64-bit numbers decimal or hex text, times Unix milliseconds.
 */
export interface SessionState {
  /** `instance_uid`, 32 hex digits. */
  uid: string;
  /** The connection that speaks for the agent now; absent when there is none. */
  connection?: Connection;
  /** Decimal; of the last message that was processed. */
  sequenceNum?: string;
  firstSeenMs?: number;
  lastSeenMs?: number;
  description?: DescriptionState;
  /** The AgentCapabilities bits as hex without prefix (exact to 64 bits). */
  capabilities?: string;
  health?: HealthState;
  remoteConfig?: RemoteConfigState;
  effectiveConfig?: EffectiveConfigState;
  /** An offer that was sent on the current connection and is not answered yet. */
  offer?: OfferInFlight;
  /** config_hashes that this agent reported FAILED, newest last, bounded: none of them is offered to it again. */
  failed: string[];
  /** When the agent was last asked for its full state, and how often in vain. */
  fullState?: FullStateRequest;
  /** When the agent went away: set while there is no connection. */
  gone?: { atMs: number; deliberate: boolean };
}

export type Transport = 'ws' | 'http';

export interface Connection {
  transport: Transport;
  sinceMs: number;
  /** The first ServerToAgent of this connection, with our capabilities, has been made. */
  greeted: boolean;
  /** config_hashes offered on this connection, with the time of the last offer of each; bounded. */
  offered: { hash: string; atMs: number }[];
}

/** Attributes as text: strings as they are, everything else as its JSON text (how selectors match them). */
export interface DescriptionState {
  identifying: Record<string, string>;
  nonIdentifying: Record<string, string>;
}

export type Health = 'healthy' | 'unhealthy' | 'unknown';

export interface HealthState {
  healthy: boolean;
  /** When `healthy` last changed, or was first reported, by our clock. */
  sinceMs: number;
  status?: string;
  lastError?: string;
  /** Start time as the agent says it, Unix ms; absent when it says 0 (the real extension always does). */
  startTimeMs?: number;
  /** Names of unhealthy components, bounded. */
  unhealthyComponents?: string[];
}

export type RemoteConfigReport = 'unset' | 'applied' | 'applying' | 'failed';

export interface RemoteConfigState {
  /** last_remote_config_hash; empty when the agent says that it never got one. */
  hash: string;
  status: RemoteConfigReport;
  errorMessage?: string;
  /** When this (hash, status) was first reported, by our clock. */
  sinceMs: number;
  /** The agent was once seen APPLIED and healthy through a settle window with `hash`. */
  settled: boolean;
  /** Not reported: the agent was asked for its full state and answered without one. */
  assumed?: boolean;
}

export interface EffectiveConfigState {
  files: { name: string; contentType: string; body: string; truncated?: boolean }[];
  atMs: number;
  /** How many values were replaced because their key looks like a secret's. */
  redacted: number;
}

export interface OfferInFlight {
  hash: string;
  revision: number;
  offeredAtMs: number;
}

export interface FullStateRequest {
  askedAtMs: number;
  /** Consecutive requests after which something promised was still missing. */
  inVain: number;
  /** A request is due as soon as the interval allows it. */
  due: boolean;
}

/** The state of an agent that nothing is known of yet. */
export function createSession(uid: string): SessionState {
  return { uid, failed: [] };
}
