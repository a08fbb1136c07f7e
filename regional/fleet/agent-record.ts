import type { ConfigState } from '../../src/opamp/session/offer.ts';
import type { Health, SessionState } from '../../src/opamp/session/state.ts';

/** What the relay last concluded about an agent's config. */
export interface ConfigVerdict {
  readonly status: ConfigState;
  /** The assignment that gives it its config; empty when none does. */
  readonly assignmentUid: string;
  readonly assignmentName: string;
  /** The revision that the status is about: the wanted one; 0 when none is wanted. */
  readonly revision: number;
  /** Why, for people: the agent's own message, or the reason of a hold. */
  readonly message: string;
}

export const NO_VERDICT: ConfigVerdict = {
  status: 'unknown',
  assignmentUid: '',
  assignmentName: '',
  revision: 0,
  message: '',
};

/** One agent, as the relay knows it. `session` is what it reported, by the protocol's own rules. */
export interface AgentRecord {
  session: SessionState;
  /** The credential it last connected with, and the labels that credential gives. */
  credentialId: string;
  credentialLabels: Readonly<Record<string, string>>;
  remoteAddr: string;
  transport: 'ws' | 'http';
  verdict: ConfigVerdict;
  /** The revision that it runs, as far as its reported hash proves one of ours; 0 otherwise. */
  runningRevision: number;
}

export function healthOf(session: SessionState): Health {
  if (!session.health) return 'unknown';
  return session.health.healthy ? 'healthy' : 'unhealthy';
}

/** How many agents are alike in what a rollout asks about. */
export interface FleetCount {
  assignmentUid: string;
  revision: number;
  status: ConfigState;
  health: Health;
  count: number;
}

export interface FleetTally {
  name: string;
  count: number;
}

export interface FleetFailure {
  assignmentUid: string;
  revision: number;
  reason: string;
  count: number;
}

/** One agent as people see it. Times are Unix milliseconds. */
export interface AgentView {
  /** Lower-case hex UUID with dashes. */
  uid: string;
  name: string;
  version: string;
  health: Health;
  status: ConfigState;
  message: string;
  assignment: string;
  /** What it runs; 0 when unknown or not ours. */
  revision: number;
  wantedRevision: number;
  lastSeenMs: number;
  connected: boolean;
  labels: Record<string, string>;
  /** With detail only: the effective config, redacted. */
  effectiveConfig: string;
  /** With detail only: JSON, each assignment's verdict. */
  explanation: string;
  transport: string;
  remoteAddr: string;
}

export interface AgentsPage {
  agents: AgentView[];
  /** Where the next page starts; empty at the end. */
  nextAfter: string;
}
