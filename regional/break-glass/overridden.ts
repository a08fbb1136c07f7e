import type { AgentFacts } from '../../src/manifest/agent-facts.ts';
import type { Manifest, ManifestAssignment } from '../../src/manifest/document.ts';

/** An operator's word about one assignment: what a manifest that was accepted earlier says of it. */
export interface Pin {
  readonly assignment: string;
  /** Undefined when it cannot be read any more: then nothing new is offered for the assignment. */
  readonly manifest: Manifest | undefined;
}

/** An operator's word about agents, whatever assignment they are in: what an earlier manifest says of them. */
export interface AgentPin {
  readonly matches: (agent: AgentFacts) => boolean;
  /** Undefined when it cannot be read any more: then nothing new is offered to these agents. */
  readonly manifest: Manifest | undefined;
}

/**
 * The manifest to resolve by while a hold or pins are in force. Every assignment and revision in it stands in a
 * manifest that was verified and accepted here, so nothing unsigned can come out of it. Pure.
 * @param base what is held, or the newest accepted
 * @param newest the newest accepted: its policy counts, and what it knows of revisions, whatever is offered
 * @param agentPins their revisions are in the result; whom they concern resolves by `manifestFor`
 */
export function overridden(
  base: Manifest,
  newest: Manifest,
  pins: readonly Pin[],
  agentPins: readonly AgentPin[] = [],
): Manifest {
  let { assignments, revisions } = base;
  for (const { assignment: name, manifest } of pins) {
    const pinned = manifest?.assignments.find((one) => one.name === name);
    if (pinned && manifest) {
      assignments = replaced(assignments, { ...pinned, paused: false });
      // A number stands for one content in the whole installation: the same one cannot mean two things.
      revisions = { ...revisions, ...pick(manifest.revisions, revisionsOf(pinned)) };
    } else {
      assignments = assignments.map((one) => (one.name === name ? { ...one, paused: true } : one));
    }
  }
  for (const { manifest } of agentPins) revisions = { ...revisions, ...manifest?.revisions };
  return {
    ...base,
    assignments,
    revisions,
    highest_revision: Math.max(
      newest.highest_revision ?? 0,
      ...Object.keys(newest.revisions).map(Number),
      ...Object.keys(revisions).map(Number),
    ),
    policy: newest.policy,
  };
}

/**
 * By which manifest an agent is resolved: the first of `agentPins` that means it, or `whole`. Pure.
 * @param whole what `overridden` made of the same pins
 */
export function manifestFor(
  whole: Manifest,
  agentPins: readonly AgentPin[],
): (agent: AgentFacts) => Manifest {
  const { highest_revision, policy } = whole;
  const all = (from: Manifest, paused: boolean): Manifest => ({
    ...from,
    assignments: from.assignments.map((one) => ({ ...one, paused })),
    ...(highest_revision !== undefined && { highest_revision }),
    policy,
  });
  const given = agentPins.map(({ matches, manifest }) => ({
    matches,
    manifest: manifest ? all(manifest, false) : all(whole, true),
  }));
  return (agent) => given.find(({ matches }) => matches(agent))?.manifest ?? whole;
}

function replaced(assignments: ManifestAssignment[], pinned: ManifestAssignment): ManifestAssignment[] {
  const others = assignments.filter(({ uid, name }) => uid !== pinned.uid && name !== pinned.name);
  return [...others, pinned];
}

function revisionsOf({ variants }: ManifestAssignment): number[] {
  return variants.flatMap(({ steps, previous }) => [
    ...steps.map(({ revision }) => revision),
    ...(previous === undefined ? [] : [previous]),
  ]);
}

function pick(revisions: Manifest['revisions'], numbers: readonly number[]): Manifest['revisions'] {
  return Object.fromEntries(
    numbers.flatMap((number) => {
      const revision = revisions[String(number)];
      return revision ? [[String(number), revision] as const] : [];
    }),
  );
}
