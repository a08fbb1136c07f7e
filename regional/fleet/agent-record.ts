import type { Answer } from '../brake/brake-rule.ts';
import type { ConfigState, Health, SessionState } from '../../src/opamp/session.ts';

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
  /** SHA-256 under which the store keeps its effective config; '' when it keeps none. */
  effectiveSha256: string;
  /** What it showed of the revision that it was given, for the brake; absent until it was given one. */
  answer?: Answer | undefined;
  /** The sibling relay that it was heard at after here: it counts there. Not kept on disk. */
  elsewhere?: string | undefined;
  /** A sibling that said so while it was here: it counts there as soon as it is not here any more. Not kept on disk. */
  claimedBy?: string | undefined;
  /** The group that it is counted in; the fleet's own. */
  counted?: FleetCount | undefined;
}

/** How many agents are alike in what a rollout asks about. */
export interface FleetCount {
  assignmentUid: string;
  revision: number;
  status: ConfigState;
  health: Health;
  count: number;
}

export interface FleetFailure {
  assignmentUid: string;
  revision: number;
  reason: string;
  count: number;
}
