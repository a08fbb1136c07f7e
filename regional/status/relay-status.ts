import type { BreakGlassActJson, Counts, RelayStatusJson } from '../../src/api/index.ts';
import type { LinkState } from '../../src/bus/bus.ts';
import { VERSION } from '../../src/version.ts';
import type { AgentStatus, Trust } from '../../src/wire/messages.ts';
import type { Stopped } from '../brake/brake.ts';
import type { Accepted } from '../acceptance/accepted.ts';
import type { GateReason } from '../siblings/offer-gate.ts';
import type { SiblingView } from '../siblings/sibling.ts';
import type { IsolationBudget } from './isolation-budget.ts';
import { isolationBudgetJson } from './isolation-watch.ts';

/** Everything that the status is read from; each part is asked at the moment of the question. */
export interface StatusSources {
  readonly plane: string;
  readonly region: string;
  readonly relay: string;
  readonly startedMs: number;
  accepted(): Accepted | undefined;
  trust(nowMs: number): Trust;
  ageMs(nowMs: number): number | undefined;
  wantedGeneration(): number;
  link(): LinkState;
  lastAnsweredMs(): number | undefined;
  flags(): string[];
  connectedAgents(): number;
  knownAgents(): number;
  counts(): Iterable<{ status: AgentStatus; count: number }>;
  refusals(): Iterable<readonly [code: string, { count: number; sample: { message: string; atMs: number } }]>;
  stopped(): Iterable<Stopped>;
  breakGlass(): BreakGlassActJson[];
  siblings(): SiblingView[];
  /** Why nothing is offered now; empty: it is. */
  offersWaitFor(): readonly GateReason[];
  enrolment(): { refusal: string | undefined; refusals: number };
  isolation(nowMs: number): IsolationBudget;
  queue(): { rows: number; dropped: number };
}

/** What the relay says of itself, to people and to `GET /status`. */
export function relayStatus(sources: StatusSources, nowMs: number): RelayStatusJson {
  const accepted = sources.accepted();
  const link = sources.link();
  const enrolment = sources.enrolment();
  const ageMs = sources.ageMs(nowMs);
  return {
    version: VERSION,
    plane: sources.plane,
    region: sources.region,
    relay: sources.relay,
    now: moment(nowMs),
    started_at: moment(sources.startedMs),
    link: {
      connected: link.connected,
      since: moment(link.sinceMs),
      refused: link.isRefused === true ? 'the bus refused our credentials' : null,
    },
    last_answered: momentOrNever(sources.lastAnsweredMs()),
    trust: sources.trust(nowMs),
    generation: accepted?.generation ?? 0,
    accepted_at: momentOrNever(accepted?.acceptedAtMs),
    wanted_generation: sources.wantedGeneration(),
    age_s: ageMs === undefined ? null : Math.round(ageMs / 1000),
    timestamp_expires: momentOrNever(accepted?.timestampExpiresMs),
    root_expires: momentOrNever(accepted?.rootExpiresMs),
    flags: sources.flags(),
    agents: {
      connected: sources.connectedAgents(),
      known: sources.knownAgents(),
      counts: countsByStatus(sources.counts()),
    },
    refusals: Array.from(sources.refusals(), ([code, { count, sample }]) => ({
      code,
      count,
      message: sample.message,
      at: moment(sample.atMs),
    })),
    brakes: Array.from(sources.stopped(), (stop) => ({
      assignment: stop.assignmentName,
      assignment_uid: stop.assignmentUid,
      revision: stop.revision,
      previous: stop.previous ?? null,
      stopped_at: moment(stop.trippedAtMs),
      failed: stop.failed,
      in_force: stop.inForce,
      ...(stop.source !== '' && { taken_over_from: stop.source }),
    })),
    break_glass: sources.breakGlass(),
    siblings: sources.siblings().map((sibling) => ({
      name: sibling.name,
      url: sibling.url ?? null,
      reachable: sibling.isReachable,
      as_of: momentOrNever(sibling.asOfMs),
      generation: sibling.generation,
      break_glass: sibling.breakGlass,
      problem: sibling.problem ?? null,
    })),
    offers_wait_for: [...sources.offersWaitFor()],
    enrolment: {
      open: enrolment.refusal === undefined,
      reason: enrolment.refusal ?? null,
      refused: enrolment.refusals,
    },
    isolation: isolationBudgetJson(sources.isolation(nowMs)),
    queue: sources.queue(),
  };
}

function countsByStatus(groups: Iterable<{ status: AgentStatus; count: number }>): Counts {
  const counts: Counts = { applied: 0, pending: 0, failed: 0, held: 0, unmanaged: 0, unknown: 0 };
  for (const { status, count } of groups) counts[status] += count;
  return counts;
}

function moment(ms: number): string {
  return new Date(ms).toISOString();
}

function momentOrNever(ms: number | undefined): string | null {
  return ms === undefined ? null : moment(ms);
}
