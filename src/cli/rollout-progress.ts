import type { ApplyResult, RegionJson } from '../api/index.ts';

/** What a write changed in one region and is waited for. */
export interface Awaited {
  readonly region: string;
  readonly generation: number;
  /** Names of the assignments whose agents get something else. */
  readonly assignments: readonly string[];
}

/** The regions in which something was signed. */
export function awaitedOf(result: ApplyResult): Awaited[] {
  return result.regions.flatMap(({ name, generation, change, changes }) =>
    generation === null || change === 'removed'
      ? []
      : [
          {
            region: name,
            generation,
            assignments: changes.filter((one) => one.change !== 'removed').map((one) => one.name),
          },
        ],
  );
}

export interface RegionProgress {
  readonly region: string;
  /** `unreachable`: none, or not all, of its relays are heard. */
  readonly state: 'signed' | 'accepted' | 'in-force';
  readonly isReachable: boolean;
  readonly agents: number;
  readonly inForce: number;
  readonly failed: number;
  readonly unknown: number;
  readonly pending: number;
  /** Held, or back on what they ran before, because a relay's brake stopped it. */
  readonly stopped: number;
  readonly reasons: readonly string[];
  /** The report that this was read from. */
  readonly asOf: string | null;
}

const MAX_REASONS = 3;

/** How far a region is, from its last reports. Agents that are not heard are neither success nor failure. */
export function progressOf(awaited: Awaited, region: RegionJson | undefined): RegionProgress {
  const heard = region?.relays.filter((relay) => relay.link === 'connected') ?? [];
  const held = heard.length === 0 ? 0 : Math.min(...heard.map((relay) => relay.held));
  const revisions = (region?.assignments ?? [])
    .filter((assignment) => awaited.assignments.includes(assignment.name))
    .flatMap((assignment) => assignment.revisions);
  const sum = (of: (revision: (typeof revisions)[number]) => number): number =>
    revisions.reduce((total, revision) => total + of(revision), 0);
  const inForce = sum(({ wanted, counts }) => (wanted ? counts.applied : 0));
  const failed = sum(({ wanted, counts }) => (wanted ? counts.failed : 0));
  const unknown = sum(({ counts }) => counts.unknown);
  const agents = sum((revision) => revision.agents);
  const isAccepted = heard.length > 0 && held >= awaited.generation;
  const isBraked = isAccepted && region?.flags.includes('brake-tripped') === true;
  const stopped = isBraked ? sum(({ wanted, counts }) => counts.held + (wanted ? 0 : counts.applied)) : 0;
  // Whoever still runs another revision is on the way, whatever its status there.
  const pending = agents - inForce - failed - unknown - stopped;
  const reasons = revisions
    .filter(({ wanted }) => wanted)
    .flatMap(({ failures }) => failures)
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_REASONS)
    .map(({ reason, count }) => (count > 1 ? `${reason} (${count})` : reason));
  return {
    region: awaited.region,
    state: !isAccepted ? 'signed' : pending > 0 ? 'accepted' : 'in-force',
    isReachable: region !== undefined && region.link === 'connected',
    ...{ agents, inForce, failed, unknown, pending, stopped, reasons },
    asOf: region?.as_of ?? null,
  };
}

/** `eu 48/50 in force, 2 failed: unknown exporter`. */
export function progressText(progress: RegionProgress): string {
  const { region, agents, inForce, failed, unknown, stopped, reasons } = progress;
  if (progress.state === 'signed')
    return progress.isReachable ? `${region} has not accepted it yet` : `${region} does not answer`;
  const parts = [`${region} accepted`, `${inForce}/${agents} in force`];
  if (failed > 0) parts.push(`${failed} failed${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}`);
  if (stopped > 0) parts.push(`${stopped} kept from it by the brake`);
  if (unknown > 0) parts.push(`${unknown} not heard`);
  return parts.join(', ');
}

export type Outcome = 'in-force' | 'failures' | 'unreachable' | 'waiting';

/**
 * Follows the regions through their reports. A region counts as done when two reports in a row say so: the first
 * one after an acceptance may have been made before its agents were looked at.
 */
export class RolloutWatch {
  readonly #awaited: readonly Awaited[];
  readonly #settled = new Map<string, { asOf: string | null; isConfirmed: boolean }>();

  constructor(awaited: readonly Awaited[]) {
    this.#awaited = awaited;
  }

  update(regions: readonly RegionJson[]): { progress: RegionProgress[]; outcome: Outcome } {
    const progress = this.#awaited.map((one) =>
      progressOf(
        one,
        regions.find((region) => region.name === one.region),
      ),
    );
    for (const one of progress) this.#note(one);
    const reachable = progress.filter(({ isReachable }) => isReachable);
    if (!reachable.every(({ region }) => this.#settled.get(region)?.isConfirmed))
      return { progress, outcome: 'waiting' };
    if (reachable.length < progress.length) return { progress, outcome: 'unreachable' };
    const isBad = progress.some(({ failed, stopped }) => failed > 0 || stopped > 0);
    return { progress, outcome: isBad ? 'failures' : 'in-force' };
  }

  #note({ region, state, asOf }: RegionProgress): void {
    const before = this.#settled.get(region);
    if (state !== 'in-force') this.#settled.delete(region);
    else if (!before) this.#settled.set(region, { asOf, isConfirmed: false });
    else if (before.asOf !== asOf) this.#settled.set(region, { asOf, isConfirmed: true });
  }
}
