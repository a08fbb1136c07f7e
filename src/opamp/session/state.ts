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
  /** The config_hash of a config whose secrets this relay did not have, until the agent has applied another. */
  runsUnknown?: string;
  /** The offer of this connection that is not answered yet. */
  offer?: OfferInFlight;
  /** config_hashes that this agent reported FAILED, newest last, bounded: none of them is offered to it again. */
  failed: string[];
  /** Present while something that the agent promised to report is missing. */
  fullState?: FullStateRequest;
  /** When the agent went away: set while there is no connection. */
  gone?: { atMs: number; deliberate: boolean };
}

export type Transport = 'ws' | 'http';

export interface Connection {
  transport: Transport;
  sinceMs: number;
  /** config_hash of the last offer on this connection. */
  lastOffered?: string;
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
  /** Paths of unhealthy components, bounded. */
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
  /** The agent was seen healthy through a settle window with `hash` applied. */
  settled: boolean;
  /** Never reported: the agent was asked for its full state and answered without one. */
  assumed?: true;
}

export interface EffectiveConfigState {
  files: EffectiveFile[];
  atMs: number;
  /** How many values were taken out because they look like secrets. */
  redacted: number;
}

export interface EffectiveFile {
  name: string;
  contentType: string;
  body: string;
  /** The body was longer than the limit. */
  truncated?: true;
}

export interface OfferInFlight {
  hash: string;
  revision: number;
  offeredAtMs: number;
  /** How often this content was sent on this connection without an answer. */
  attempts: number;
}

export interface FullStateRequest {
  /** Zero: not asked yet on this connection. */
  askedAtMs: number;
  /** Consecutive requests that brought nothing. */
  inVain: number;
  /** A message was missed, so that what we hold may be outdated. */
  outdated: boolean;
}

/** The state of an agent that nothing is known of yet. */
export function createSession(uid: string): SessionState {
  return { uid, failed: [] };
}

/** The health to show: an agent that nobody hears says nothing about its health [I10]. */
export function healthOf(state: SessionState): Health {
  if (!state.connection || !state.health) return 'unknown';
  return state.health.healthy ? 'healthy' : 'unhealthy';
}
