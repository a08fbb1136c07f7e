import type { Health, RemoteConfigReport } from './state.ts';

/**
 * What a message meant, for those who keep, count, log or act. A message without effects (a heartbeat) touches
 * memory only; any effect means that the state is worth writing.
 */
export type SessionEffect =
  /** The first message ever of this agent. */
  | { kind: 'appeared' }
  | { kind: 'description-changed' }
  | { kind: 'capabilities-changed'; added: string[]; removed: string[] }
  /** `was` and `is` are equal when only the status text or the error changed. */
  | { kind: 'health-changed'; was: Health; is: Health; lastError?: string }
  /** The agent reported another (hash, status, error) than before. `answers` is the offer that this answers. */
  | {
      kind: 'remote-config-status';
      hash: string;
      status: RemoteConfigReport;
      errorMessage?: string;
      answers?: { revision: number; offeredAtMs: number };
    }
  | { kind: 'effective-config-changed' }
  /** A message was missed; sequence numbers in decimal. */
  | { kind: 'sequence-gap'; expected: string; got: string }
  | { kind: 'full-state-requested'; missing: StatePart[]; outdated: boolean }
  /** Nothing is missing any more, even if all that came was known: the agent may be judged again. */
  | { kind: 'full-state-received' }
  /** The agent says goodbye; the returned state has no connection any more. */
  | { kind: 'disconnect-announced' }
  /** The agent wants an instance_uid from us; until it has one, it is answered and offered nothing. */
  | { kind: 'instance-uid-requested' }
  /** A part for a capability that this server does not announce: ignored. */
  | { kind: 'part-ignored'; part: IgnoredPart }
  /** The message was not processed; the reply says why. */
  | { kind: 'bad-request'; problem: string };

/** Parts of the state that an agent's capabilities promise. */
export type StatePart = 'description' | 'health' | 'effective-config' | 'remote-config-status';

export type IgnoredPart =
  | 'package_statuses'
  | 'connection_settings_request'
  | 'connection_settings_status'
  | 'custom_capabilities'
  | 'custom_message'
  | 'available_components';
