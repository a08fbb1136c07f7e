import type { Clock, Timer } from '../../src/clock/clock.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Manifest, ManifestAssignment } from '../../src/manifest/document.ts';
import { Counter, Gauge, type Registry } from '../../src/metrics/registry.ts';
import type { AgentRecord } from '../fleet/agent-record.ts';
import type { Content, EventSink } from '../sessions/content.ts';
import { type Answer, type Evidence, type Given, isPast, weigh, type Witness } from './brake-rule.ts';
import type { Trip, TripStore } from './trip-store.ts';

/** A failure is weighed this long after it was noted, so that many of them cost one look at the fleet. */
const SOON_MS = 100;
/** While there are failures the passing of time is evidence, too: successes settle, and waiting agents go silent. */
const LOOK_MS = 1_000;
/** What siblings are told is summed up this often, ms, however often they ask: it is a look at the whole fleet. */
const TALLY_MS = 500;

export interface BrakeOptions {
  trips: TripStore;
  content: Pick<Content, 'current'>;
  /** All agents that the relay knows. */
  agents: () => Iterable<AgentRecord>;
  clock: Clock;
  log: Logger;
  registry: Registry;
  events: EventSink;
  /** How old a success is when it is known, ms: failures are weighed against successes at the same age. */
  settleMs: number;
  /** A lost agent is waited for this long, ms. */
  silentMs: number;
  /** What the agents of sibling relays show. It may add to a verdict and never takes from one. */
  elsewhere?: () => Iterable<Tally>;
}

/** What the agents of one relay show of one revision. */
export type Tally = Evidence;

/** A revision that a sibling stopped, as it says. */
export type ForeignTrip = Pick<Trip, 'assignmentUid' | 'variant' | 'revision' | 'failed' | 'inForce'>;

/** A trip that still matters: the manifest in force would give the revision. */
export interface Stopped extends Trip {
  readonly assignmentName: string;
  /** What failed agents are returned to; undefined when that was stopped itself. */
  readonly previous: number | undefined;
}

/**
 * Stops a revision that too many of this relay's agents fail with, without asking anybody, and remembers it: the
 * memory is committed before the first agent is told anything else, and outlives restarts.
 */
export class Brake {
  readonly #options: BrakeOptions;
  readonly #trips = new Map<string, Trip>();
  /** Trips that the disk had no room for; they hold, and are written when it has. */
  readonly #unwritten = new Map<Trip, Record<string, unknown>>();
  readonly #tripped: Counter;
  readonly #listeners = new Set<() => void>();
  /** Assignments with failures, by uid. */
  #suspects = new Set<string>();
  #told: { atMs: number; tallies: Tally[] } | undefined;
  #timer: Timer | undefined;
  #dueMs = Infinity;
  #isStopped = false;

  constructor(options: BrakeOptions) {
    this.#options = options;
    for (const trip of options.trips.all()) this.#trips.set(keyOf(trip), trip);
    const registers = [options.registry];
    this.#tripped = new Counter({
      name: 'holdfast_brake_trips_total',
      help: 'Revisions that this relay stopped because too many agents failed with them',
      registers,
    });
    const inForce = (): number => this.stopped().length;
    new Gauge({
      name: 'holdfast_brake_tripped',
      help: 'Stopped revisions that the generation in service would still give: each waits for a newer one',
      registers,
      collect() {
        this.set(inForce());
      },
    });
    // What agents showed before a restart counts after it.
    this.contentAccepted();
  }

  /** The trip that stopped what was given; undefined when nothing did. */
  tripOf(given: Pick<Given, 'assignmentUid' | 'revision'>): Trip | undefined {
    return this.#trips.get(keyOf(given));
  }

  /** What is stopped now, in the manifest's order. */
  stopped(): Stopped[] {
    const manifest = this.#options.content.current()?.manifest;
    if (!manifest || this.#trips.size === 0) return [];
    return manifest.assignments.flatMap((assignment) =>
      [...revisionsOf(assignment)].flatMap((revision) => {
        const trip = this.tripOf({ assignmentUid: assignment.uid, revision });
        if (!trip) return [];
        const previous = this.previousOf(assignment, trip.variant, revision);
        return [{ ...trip, assignmentName: assignment.name, previous }];
      }),
    );
  }

  /** What agents of a variant are returned to; undefined when it names nothing, or what was stopped itself. */
  previousOf(assignment: ManifestAssignment, variant: number, revision: number): number | undefined {
    const previous = assignment.variants[variant]?.previous;
    if (previous === undefined || previous === revision) return undefined;
    return this.tripOf({ assignmentUid: assignment.uid, revision: previous }) ? undefined : previous;
  }

  /** Assignments with failures here that may still come to a trip. */
  suspects(): string[] {
    return [...this.#suspects];
  }

  /** What this relay's agents show of what the given assignments give. */
  tallies(assignmentUids: ReadonlySet<string>): Tally[] {
    const nowMs = this.#options.clock.monotonicMs();
    if (!this.#told || nowMs - this.#told.atMs >= TALLY_MS) {
      const assignments = this.#options.content.current()?.manifest.assignments ?? [];
      const braked = assignments.filter(({ brake }) => brake);
      const tallies = this.#weigh(new Map(braked.map((assignment) => [assignment.uid, assignment])));
      this.#told = { atMs: nowMs, tallies };
    }
    return this.#told.tallies.filter(({ assignmentUid }) => assignmentUids.has(assignmentUid));
  }

  /**
   * Stops here what a sibling stopped. Only a revision that the manifest in force gives and that has something before
   * it, under a brake: so a sibling that lies can make agents run what was signed for them before, and nothing else.
   */
  takeOver(trips: readonly ForeignTrip[], from: string): void {
    const current = this.#options.content.current();
    if (!current) return;
    let hasTripped = false;
    for (const foreign of trips) {
      const { assignmentUid, variant, revision } = foreign;
      if (this.tripOf(foreign)) continue;
      const assignment = current.manifest.assignments.find(({ uid }) => uid === assignmentUid);
      const previous = assignment?.variants[variant]?.previous;
      if (!assignment?.brake || previous === undefined || previous === revision) continue;
      if (!assignment.variants[variant]?.steps.some((step) => step.revision === revision)) continue;
      const evidence = { ...foreign, members: foreign.failed + foreign.inForce, ripe: 0 };
      this.#trip(evidence, assignment, current, from);
      hasTripped = true;
    }
    if (hasTripped) for (const listener of this.#listeners) listener();
  }

  /** Siblings said more of what their agents show. */
  heardElsewhere(): void {
    if (this.#suspects.size > 0) this.#lookIn(SOON_MS);
  }

  /** An agent answered. */
  noted({ assignmentUid, outcome }: Answer): void {
    if (outcome === 'failed') this.#suspects.add(assignmentUid);
    if (this.#suspects.has(assignmentUid)) this.#lookIn(SOON_MS);
  }

  /** Rates and revisions may be others now. */
  contentAccepted(): void {
    const assignments = this.#options.content.current()?.manifest.assignments ?? [];
    this.#told = undefined;
    this.#suspects = new Set(assignments.filter(({ brake }) => brake).map(({ uid }) => uid));
    if (this.#suspects.size > 0) this.#lookIn(SOON_MS);
  }

  /** Called when a revision was stopped and that is committed. */
  onTripped(listener: () => void): void {
    this.#listeners.add(listener);
  }

  stop(): void {
    this.#isStopped = true;
    this.#timer?.cancel();
  }

  #lookIn(delayMs: number): void {
    const dueMs = this.#options.clock.monotonicMs() + delayMs;
    if (this.#isStopped || (this.#timer && this.#dueMs <= dueMs)) return;
    this.#timer?.cancel();
    this.#dueMs = dueMs;
    this.#timer = this.#options.clock.after(delayMs, () => {
      this.#timer = undefined;
      this.#look();
    });
  }

  #look(): void {
    const current = this.#options.content.current();
    for (const [trip, detail] of this.#unwritten) this.#write(trip, detail);
    const suspects = new Map(
      (current?.manifest.assignments ?? [])
        .filter(({ uid, brake }) => brake && this.#suspects.has(uid))
        .map((assignment) => [assignment.uid, assignment]),
    );
    this.#suspects = new Set();
    let hasTripped = false;
    if (current && suspects.size > 0) {
      // A sibling's word that an agent went to it takes none of what it showed here: it might be a lie.
      const shownHere = this.#weigh(suspects, { withMoved: true });
      const present = new Map(this.#weigh(suspects).map((evidence) => [groupOf(evidence), evidence]));
      for (const evidence of shownHere) {
        const assignment = suspects.get(evidence.assignmentUid);
        if (!assignment || evidence.failed === 0 || this.tripOf(evidence)) continue;
        // Without anything to return to, stopping would leave new agents without any config.
        const previous = assignment.variants[evidence.variant]?.previous;
        if (previous === undefined || previous === evidence.revision) continue;
        const ofThoseHere = present.get(groupOf(evidence)) ?? { ...evidence, ...NOBODY };
        const verdicts = [evidence, ofThoseHere, this.#summed(ofThoseHere)];
        const { brake } = assignment;
        if (brake && verdicts.some((verdict) => verdict.failed > 0 && isPast(verdict, brake))) {
          this.#trip(evidence, assignment, current);
          hasTripped = true;
        } else this.#suspects.add(evidence.assignmentUid);
      }
    }
    if (this.#suspects.size > 0 || this.#unwritten.size > 0) this.#lookIn(LOOK_MS);
    if (hasTripped) for (const listener of this.#listeners) listener();
  }

  #weigh(suspects: ReadonlyMap<string, ManifestAssignment>, { withMoved = false } = {}): Evidence[] {
    const { clock, settleMs } = this.#options;
    const givable = new Map(
      Array.from(suspects, ([uid, assignment]) => [uid, revisionsOf(assignment)] as const),
    );
    return weigh(this.#witnesses(withMoved), givable, clock.now(), settleMs);
  }

  /** With what siblings' agents show: a region's failures are too many, though at no relay enough have answered. */
  #summed(evidence: Evidence): Evidence {
    const sum = { ...evidence };
    for (const tally of this.#options.elsewhere?.() ?? []) {
      const isSame =
        tally.assignmentUid === sum.assignmentUid &&
        tally.variant === sum.variant &&
        tally.revision === sum.revision;
      if (!isSame) continue;
      sum.members += tally.members;
      sum.inForce += tally.inForce;
      sum.failed += tally.failed;
      sum.ripe += tally.ripe;
    }
    return sum;
  }

  *#witnesses(withMoved: boolean): Generator<Witness> {
    const { agents, clock, silentMs } = this.#options;
    const nowMs = clock.now();
    for (const { answer, session, elsewhere } of agents()) {
      if (!answer) continue;
      const { connection, gone } = session;
      const isMissed = gone !== undefined && !gone.deliberate && nowMs - gone.atMs <= silentMs;
      const isHeard = connection !== undefined || isMissed;
      // One that moved is a witness where it is now.
      if (elsewhere !== undefined && !(withMoved && isHeard)) continue;
      yield { answer, isHeard };
    }
  }

  #trip(
    evidence: Evidence,
    assignment: ManifestAssignment,
    current: { generation: number; manifest: Manifest },
    source = '',
  ): void {
    const { assignmentUid, variant, revision, failed, inForce } = evidence;
    const trip: Trip = {
      ...{ assignmentUid, variant, revision, failed, inForce },
      trippedAtMs: this.#options.clock.now(),
      generation: current.generation,
      source,
    };
    this.#trips.set(keyOf(trip), trip);
    this.#tripped.inc();
    const previous = this.previousOf(assignment, variant, revision);
    const detail = {
      assignment: assignment.name,
      assignment_uid: assignmentUid,
      variant,
      revision,
      previous: previous ?? null,
      failed,
      in_force: inForce,
      waiting: evidence.members - failed - inForce,
      failure_rate: assignment.brake?.failure_rate,
      generation: current.generation,
      reason: this.#reasonOf(evidence),
      ...(source !== '' && { taken_over_from: source }),
    };
    this.#options.log.error(
      { event: 'brake_tripped', ...detail },
      source === ''
        ? 'too many agents failed with a revision: it is offered to nobody any more'
        : 'a sibling stopped a revision: it is offered to nobody any more',
    );
    this.#write(trip, detail);
  }

  /** A full disk must not keep poison going: the trip holds in memory, and is written later. */
  #write(trip: Trip, detail: Record<string, unknown>): void {
    try {
      this.#options.trips.add(trip, () => this.#options.events.record('brake_tripped', detail));
      this.#unwritten.delete(trip);
    } catch (error) {
      if (!this.#unwritten.has(trip))
        this.#options.log.error(
          { event: 'brake_not_written', error: messageOf(error) },
          'a stopped revision could not be written to trust.db; a restart would forget it',
        );
      this.#unwritten.set(trip, detail);
    }
  }

  /** The words of one of the agents that failed. */
  #reasonOf(given: Given): string {
    for (const { answer, verdict } of this.#options.agents())
      if (
        answer?.outcome === 'failed' &&
        !answer.wasFailing &&
        answer.assignmentUid === given.assignmentUid &&
        answer.variant === given.variant &&
        answer.revision === given.revision
      )
        return verdict.message;
    return '';
  }
}

/** For people: why a revision is stopped. */
export function tripText({ revision, failed, inForce, source }: Trip): string {
  const brake = source === '' ? 'the brake' : `the brake of ${source}`;
  return `${brake} stopped revision ${revision}: ${failed} of ${failed + inForce} agents that answered failed with it`;
}

function revisionsOf({ variants }: ManifestAssignment): Set<number> {
  return new Set(variants.flatMap(({ steps }) => steps.map(({ revision }) => revision)));
}

/** Of the same revision as some evidence, when nobody counts. */
const NOBODY = { members: 0, inForce: 0, failed: 0, ripe: 0 };

function groupOf({ assignmentUid, variant, revision }: Given): string {
  return `${variant} ${revision} ${assignmentUid}`;
}

function keyOf({ assignmentUid, revision }: Pick<Given, 'assignmentUid' | 'revision'>): string {
  return `${revision} ${assignmentUid}`;
}
