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
  | { kind: 'health-changed'; was: Health; is: Health; lastError?: string }
  /** The agent reported another (hash, status) than before. `answers` is the offer in flight that this answers. */
  | {
      kind: 'remote-config-status';
      hash: string;
      status: RemoteConfigReport;
      errorMessage?: string;
      answers?: { revision: number; offeredAtMs: number };
    }
  | { kind: 'effective-config-changed' }
  /** A message was missed: `expected` and `got` are sequence numbers (decimal). */
  | { kind: 'sequence-gap'; expected: string; got: string }
  | { kind: 'full-state-requested'; missing: string[] }
  /** The agent says goodbye and will close. */
  | { kind: 'disconnect-announced' }
  /** The agent wants an instance_uid from us. */
  | { kind: 'instance-uid-requested' }
  /** A part that this server does not act on (it did not announce the capability): counted, otherwise ignored. */
  | { kind: 'part-ignored'; part: IgnoredPart };

export type IgnoredPart =
  | 'package_statuses'
  | 'connection_settings_request'
  | 'connection_settings_status'
  | 'custom_capabilities'
  | 'custom_message'
  | 'available_components';
