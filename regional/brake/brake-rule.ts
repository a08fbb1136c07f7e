import { type Brake, DEFAULT_BRAKE } from '../../src/manifest/document.ts';
import type { ConfigState } from '../../src/opamp/session.ts';

/** The revision that resolving gave an agent, and by which assignment and variant of it. */
export interface Given {
  readonly assignmentUid: string;
  /** Index of the variant. */
  readonly variant: number;
  readonly revision: number;
}

/**
 * What an agent has shown of the revision that it was given. `waiting`: it may still answer; `silent`: it cannot or
 * may not. An answer stands until the agent gives another, so that one that restarts or is lost takes nothing back.
 */
export type Outcome = 'waiting' | 'silent' | 'in-force' | 'failed';

/** What the brake remembers of one agent: plain JSON, kept with it. */
export interface Answer extends Given {
  readonly outcome: Outcome;
  /** When the outcome came, Unix ms. */
  readonly sinceMs: number;
  /** It failed, or was ill, before it was given this revision: that it fails says nothing of the revision. */
  readonly wasFailing: boolean;
  /** The brake gave it `previous` instead. */
  readonly undone?: true;
}

/** What is seen of an agent, judged by the revision that it was given, whether or not the brake is on. */
export interface Sighting {
  readonly given: Given;
  readonly status: ConfigState;
  readonly isIll: boolean;
  /** It reports this revision, in whatever state. */
  readonly reportsGiven: boolean;
}

/**
 * The answer after `seen`. Starting, applying and disconnecting agents bring no new one.
 * @param wasStopped whether the brake stopped the revision that the earlier answer is about: then failing it was the
 *   revision's fault, and the agent is a witness again
 */
export function nextAnswer(
  before: Answer | undefined,
  seen: Sighting,
  nowMs: number,
  wasStopped: (given: Given) => boolean,
): Answer {
  const { given } = seen;
  const isSame =
    before?.assignmentUid === given.assignmentUid &&
    before.variant === given.variant &&
    before.revision === given.revision;
  if (!isSame) {
    const failedBefore = before?.outcome === 'failed' && (before.wasFailing || !wasStopped(before));
    return {
      ...given,
      outcome: outcomeOf(seen.status) ?? 'waiting',
      sinceMs: nowMs,
      // An agent that comes from another relay may be ill of this very revision.
      wasFailing: !seen.reportsGiven && (failedBefore || seen.isIll),
    };
  }
  // It was given something else; only when it turns up with this revision again is there anything new to see.
  if (before.undone && !seen.reportsGiven) return before;
  const shown = outcomeOf(seen.status);
  const isAnswer = shown === 'in-force' || shown === 'failed';
  const hasAnswered = before.outcome === 'in-force' || before.outcome === 'failed';
  const outcome = isAnswer || !hasAnswered ? (shown ?? before.outcome) : before.outcome;
  if (outcome === before.outcome) return before;
  const { undone, ...rest } = before;
  const isStillUndone = undone && outcome !== 'in-force';
  return { ...rest, outcome, sinceMs: nowMs, ...(isStillUndone && { undone }) };
}

function outcomeOf(status: ConfigState): Outcome | undefined {
  switch (status) {
    case 'applied':
      return 'in-force';
    case 'failed':
      return 'failed';
    case 'pending':
      return 'waiting';
    // Paused or ahead, or an agent that never says what became of a config: nobody may wait for it.
    case 'held':
    case 'unknown':
      return 'silent';
    case 'unmanaged':
      return undefined;
  }
}

/** One agent as evidence. */
export interface Witness {
  readonly answer: Answer;
  /** It is connected, or was a moment ago: an answer may still come. */
  readonly isHeard: boolean;
}

/** What the agents of one (assignment, variant, revision) say, each counted once. */
export interface Evidence extends Given {
  /** All that count: those that answered, and those that are expected to. */
  readonly members: number;
  readonly inForce: number;
  readonly failed: number;
  /** Failures that are as old as a success has to be. */
  readonly ripe: number;
}

/** The revisions that an assignment may give now; all others of it are of yesterday. */
export type Givable = ReadonlyMap<string, ReadonlySet<number>>;

/** Sums up. Agents of assignments that are not in `givable` are passed over. */
export function weigh(
  witnesses: Iterable<Witness>,
  givable: Givable,
  nowMs: number,
  settleMs: number,
): Evidence[] {
  const groups = new Map<string, { -readonly [Key in keyof Evidence]: Evidence[Key] }>();
  const late = new Map<string, number>();
  for (const { answer, isHeard } of witnesses) {
    const { assignmentUid, variant, revision, outcome } = answer;
    const revisions = givable.get(assignmentUid);
    if (!revisions) continue;
    if (!revisions.has(revision)) {
      // What it will be given now is not decided yet: it may be anything that the assignment gives.
      if (isHeard) late.set(assignmentUid, (late.get(assignmentUid) ?? 0) + 1);
      continue;
    }
    if (outcome === 'silent' || (outcome === 'waiting' && !isHeard)) continue;
    if (outcome === 'failed' && answer.wasFailing) continue;
    const key = `${assignmentUid} ${variant} ${revision}`;
    let group = groups.get(key);
    if (!group)
      groups.set(
        key,
        (group = { assignmentUid, variant, revision, members: 0, inForce: 0, failed: 0, ripe: 0 }),
      );
    group.members++;
    if (outcome === 'in-force') group.inForce++;
    if (outcome === 'failed') {
      group.failed++;
      // After the clock was set back nobody knows how old it is; waiting for the clock to catch up would help poison.
      if (nowMs - answer.sinceMs >= settleMs || answer.sinceMs > nowMs) group.ripe++;
    }
  }
  for (const group of groups.values()) group.members += late.get(group.assignmentUid) ?? 0;
  return [...groups.values()];
}

/**
 * Whether a revision is to be stopped. Either the failures are too many even if everybody else succeeds; or they are
 * among the answers that had the same time to come, because a failure is known at once and a success only after its
 * settle window, and a brake that forgot this would stop every rollout at its first failure.
 */
export function isPast(evidence: Evidence, brake: Brake): boolean {
  const { members, inForce, failed, ripe } = evidence;
  const needed = Math.max(1, Math.min(brake.min_agents ?? DEFAULT_BRAKE.min_agents, members));
  const isCertain = inForce + failed >= needed && failed / members > brake.failure_rate;
  const isLikely = inForce + ripe >= needed && ripe / (inForce + ripe) > brake.failure_rate;
  return isCertain || isLikely;
}

/** What the brake does with one agent. `free`: nothing; `hold`: no new offer; `undo`: it gets `revision`. */
export type Braking =
  { readonly kind: 'free' | 'hold' } | { readonly kind: 'undo'; readonly revision: number };

/**
 * Decides about an agent whose given revision was stopped (or not: `free`). In force stays in force: holding keeps it
 * as it is. Never answers with the stopped revision, so that nobody gets it again.
 */
export function braking(input: {
  isStopped: boolean;
  answer: Answer;
  /** What the variant names, if that was not stopped itself. */
  previous: number | undefined;
  /** It never got anything of ours, and nothing is on its way: without a config a supervisor runs no Collector. */
  runsNothing: boolean;
}): Braking {
  const { isStopped, answer, previous } = input;
  if (!isStopped) return { kind: 'free' };
  if (previous === undefined || previous === answer.revision) return { kind: 'hold' };
  if (answer.outcome === 'failed' || answer.undone || input.runsNothing)
    return { kind: 'undo', revision: previous };
  return { kind: 'hold' };
}
