/** Every bound of what the relay keeps of its agents. */
export interface FleetLimits {
  /** Agents known at once, connected or not. A new one above it is told UNAVAILABLE. */
  maxAgents: number;
  /** An agent that said nothing for this long is `unknown`: three heartbeats of 30 s [OpAMP heartbeat]. */
  silentMs: number;
  /** A lost agent is counted (as `unknown`) for this long; then it is only listed. One that said goodbye never is. */
  lostCountedMs: number;
  /** An agent that said nothing for this long is forgotten. */
  retentionMs: number;
  /** Changed agents are written this often; 30 s at the edge, where disks are flash. */
  flushIntervalMs: number;
  /** Agents written in one transaction, so that a flush never blocks the agents' path for long. */
  flushBatch: number;
  /** Effective configs kept on disk, bytes, each distinct one once. */
  maxEffectiveBytes: number;
}

const SECOND_MS = 1_000;
const DAY_MS = 86_400 * SECOND_MS;

export const DEFAULT_FLEET_LIMITS: FleetLimits = {
  maxAgents: 100_000,
  silentMs: 90 * SECOND_MS,
  lostCountedMs: 3_600 * SECOND_MS,
  retentionMs: 7 * DAY_MS,
  flushIntervalMs: SECOND_MS,
  flushBatch: 1_000,
  maxEffectiveBytes: 256 * 1024 * 1024,
};
