import { parseConfigHash } from '../../src/manifest/config-hash.ts';
import type { Resolution } from '../../src/manifest/resolve.ts';
import {
  configState,
  failureReason,
  isAhead,
  isReady,
  type OfferRules,
  type SessionState,
  type WantedConfig,
} from '../../src/opamp/session.ts';
import { type ConfigVerdict, NO_VERDICT } from '../fleet/agent-record.ts';

/** What an agent should run, and where it stands. */
export interface Judgement {
  readonly wanted: WantedConfig | undefined;
  readonly rules: OfferRules;
  readonly verdict: ConfigVerdict;
}

/**
 * How far ahead of any time that is known here a revision may be, ms. Revisions follow the clock of the global plane;
 * beyond this only a thief with the online keys has made one, and what nobody can ever be ahead of again must not hold
 * the agents that run it for good. It is wide, so that a relay whose clock is wrong believes its witnesses.
 */
const REVISION_HORIZON_MS = 10 * 365 * 86_400_000;

/**
 * The revision inside the hash that an agent reports; undefined when it reports none or one that is not ours: then
 * it is simply an agent with another config.
 * @param latestMs the latest time that is known, Unix ms
 */
export function reportedRevision(session: SessionState, plane: string, latestMs: number): number | undefined {
  const hash = session.remoteConfig?.hash;
  if (!hash) return undefined;
  const revision = parseConfigHash(Buffer.from(hash, 'hex'), plane)?.revision;
  return revision !== undefined && revision * 1000 <= latestMs + REVISION_HORIZON_MS ? revision : undefined;
}

/** Puts together what was resolved and what the agent reported. Pure. */
export function judge(input: {
  session: SessionState;
  resolution: Resolution;
  /** What it is judged by: what was resolved, or what the brake returns it to. */
  wanted: WantedConfig | undefined;
  /** The brake holds the revision: it makes no new offer. */
  isStopped?: boolean;
  /** Why the brake does what it does, for people. */
  note?: string;
  reportedRevision: number | undefined;
  highestRevision: number;
  settleMs: number;
  offerTimeoutMs: number;
  unhealthyFailMs: number;
  nowMs: number;
}): Judgement {
  const { session, resolution, wanted, nowMs, note = '' } = input;
  const isPaused = resolution.kind !== 'unmanaged' && resolution.paused;
  const rules: OfferRules = {
    offerTimeoutMs: input.offerTimeoutMs,
    settleMs: input.settleMs,
    unhealthyFailMs: input.unhealthyFailMs,
    reportedRevision: input.reportedRevision,
    highestRevision: input.highestRevision,
    hold: isPaused || input.isStopped === true,
  };
  const status = configState(session, wanted, nowMs, rules);
  if (status === 'unmanaged' || (status === 'unknown' && !isReady(session))) {
    const message = status === 'unknown' ? '' : whyUnmanaged(resolution);
    return { wanted, rules, verdict: { ...NO_VERDICT, status, message } };
  }
  const message =
    status === 'failed'
      ? failureReason(session)
      : status === 'held'
        ? whyHeld(rules, isPaused ? 'the assignment is paused' : note)
        : note || whyConflict(resolution);
  return {
    wanted,
    rules,
    verdict: {
      status,
      assignmentUid: resolution.kind === 'unmanaged' ? '' : resolution.assignment.uid,
      assignmentName: resolution.kind === 'unmanaged' ? '' : resolution.assignment.name,
      revision: wanted?.revision ?? 0,
      message,
    },
  };
}

/** Whether two verdicts say the same. */
export function isSameVerdict(a: ConfigVerdict, b: ConfigVerdict): boolean {
  return (
    a.status === b.status &&
    a.revision === b.revision &&
    a.assignmentUid === b.assignmentUid &&
    a.assignmentName === b.assignmentName &&
    a.message === b.message
  );
}

function whyUnmanaged(resolution: Resolution): string {
  return resolution.kind === 'unmanaged'
    ? 'no assignment matches'
    : 'the agent accepts no remote configuration';
}

function whyHeld(rules: OfferRules, otherwise: string): string {
  return isAhead(rules)
    ? `it runs revision ${rules.reportedRevision ?? 0}, above all that this relay ever accepted (${rules.highestRevision})`
    : otherwise;
}

function whyConflict(resolution: Resolution): string {
  if (resolution.kind !== 'conflict') return '';
  const names = resolution.others.map(({ name }) => name).join(', ');
  return `the assignments ${resolution.assignment.name} (kept) and ${names} match with equal priority`;
}
