import { createTwoFilesPatch } from 'diff';
import { canonicalJson } from '../../src/manifest/canonical-json.ts';
import type { Manifest, ManifestAssignment, Selector, Variant } from '../../src/manifest/document.ts';
import { type AgentFacts, resolve } from '../../src/manifest/resolve.ts';
import type { UnnumberedManifest } from './contract.ts';

interface VariantImpact {
  /** `rest`, or the override's selector as JSON. */
  variant: string;
  before?: { revision: number; source?: string };
  after?: { revision: number; source?: string };
  /** Unified diff of the two bodies; empty when only the revision differs (a retry). */
  diff: string;
}

export interface AssignmentImpact {
  uid: string;
  name: string;
  change: 'added' | 'removed' | 'changed';
  /** What differs besides the bodies: `priority 10 → 20`, `selector {…} → {…}`, `paused`. */
  fields: string[];
  variants: VariantImpact[];
}

export interface RegionImpact {
  region: string;
  change: 'added' | 'removed' | 'changed';
  /** In the new manifest's order; the removed ones last. */
  assignments: AssignmentImpact[];
  credentials: boolean;
  policy: boolean;
  /** Of the agents given: how many would run another revision than before. */
  agents?: number;
}

type Manifests = ReadonlyMap<string, UnnumberedManifest>;
type Body = (sha256: string) => Uint8Array | undefined;

/** Edits past which two bodies are shown as replaced; finding the shortest way would take too long. */
const MAX_EDITS = 4_000;

/**
 * What changes per region from one set of manifests to another; regions where nothing does are left out. Regions that
 * `after` lacks are removed ones, so a set with problems is not to be compared.
 */
export function impact(
  before: Manifests,
  after: Manifests,
  body: Body,
  agents: ReadonlyMap<string, readonly AgentFacts[]> = new Map(),
): RegionImpact[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((region) => {
    const old = before.get(region);
    const now = after.get(region);
    const assignments = assignmentImpacts(old, now, body);
    const credentials = old?.sections.credentials?.sha256 !== now?.sections.credentials?.sha256;
    const policy = canonicalJson(old?.policy ?? null) !== canonicalJson(now?.policy ?? null);
    if (old && now && assignments.length === 0 && !credentials && !policy) return [];
    const change = !old ? 'added' : !now ? 'removed' : 'changed';
    const here = agents.get(region);
    const counted = here
      ? { agents: here.filter((agent) => revisionFor(agent, old) !== revisionFor(agent, now)).length }
      : {};
    return [{ region, change, assignments, credentials, policy, ...counted } satisfies RegionImpact];
  });
}

function assignmentImpacts(
  old: UnnumberedManifest | undefined,
  now: UnnumberedManifest | undefined,
  body: Body,
): AssignmentImpact[] {
  const before = new Map(old?.assignments.map((assignment) => [assignment.uid, assignment]));
  const impacts: AssignmentImpact[] = [];
  for (const assignment of now?.assignments ?? []) {
    const was = before.get(assignment.uid);
    before.delete(assignment.uid);
    const fields = was ? fieldChanges(was, assignment) : [];
    const variants = variantImpacts(was, old, assignment, now, body);
    if (was && fields.length === 0 && variants.length === 0) continue;
    impacts.push({
      uid: assignment.uid,
      name: assignment.name,
      change: was ? 'changed' : 'added',
      fields,
      variants,
    });
  }
  for (const gone of before.values()) {
    const variants = variantImpacts(gone, old, undefined, undefined, body);
    impacts.push({ uid: gone.uid, name: gone.name, change: 'removed', fields: [], variants });
  }
  return impacts;
}

function fieldChanges(was: ManifestAssignment, is: ManifestAssignment): string[] {
  const shown = (value: unknown) => (value === undefined ? 'none' : canonicalJson(value));
  const fields = ['name', 'priority', 'selector', 'target_selector', 'brake', 'paused'] as const;
  const changes = fields.flatMap((field) => {
    const [from, to] = [shown(was[field]), shown(is[field])];
    return from === to ? [] : [`${field} ${from} → ${to}`];
  });
  const kept = is.variants
    .map(variantKey)
    .filter((key) => was.variants.some((variant) => variantKey(variant) === key));
  const keptBefore = was.variants.map(variantKey).filter((key) => kept.includes(key));
  // The first that matches counts, so their order is part of what they say.
  if (canonicalJson(kept) !== canonicalJson(keptBefore)) changes.push('order of overrides');
  return changes;
}

function variantKey({ selector }: Variant): string {
  return canonicalJson([selector]);
}

function variantImpacts(
  was: ManifestAssignment | undefined,
  old: UnnumberedManifest | undefined,
  is: ManifestAssignment | undefined,
  now: UnnumberedManifest | undefined,
  body: Body,
): VariantImpact[] {
  const before = new Map(was?.variants.map((variant) => [variantKey(variant), variant]));
  const after = new Map(is?.variants.map((variant) => [variantKey(variant), variant]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name) => {
    const [from, to] = [before.get(name), after.get(name)];
    if (canonicalJson(from?.steps ?? null) === canonicalJson(to?.steps ?? null)) return [];
    const left = told(from, old);
    const right = told(to, now);
    return [
      {
        variant: variantName((to ?? from)?.selector),
        ...(left && { before: left }),
        ...(right && { after: right }),
        diff: bodyDiff(left, textOf(from, old, body), right, textOf(to, now, body)),
      },
    ];
  });
}

function variantName(selector: Selector | undefined): string {
  return selector === undefined ? 'rest' : canonicalJson(selector);
}

/** A variant's first step names what it is going to. */
function told(
  variant: Variant | undefined,
  manifest: UnnumberedManifest | undefined,
): VariantImpact['before'] {
  const revision = variant?.steps[0]?.revision;
  if (revision === undefined) return undefined;
  const source = manifest?.revisions[revision]?.source;
  return { revision, ...(source === undefined ? {} : { source }) };
}

function textOf(variant: Variant | undefined, manifest: UnnumberedManifest | undefined, body: Body): string {
  const revision = variant?.steps[0]?.revision;
  const files = revision === undefined ? [] : (manifest?.revisions[revision]?.files ?? []);
  const texts = files.map(({ sha256 }) => {
    const bytes = body(sha256);
    return bytes ? new TextDecoder().decode(bytes) : `(the body ${sha256} is not at hand)\n`;
  });
  return texts.join('');
}

function bodyDiff(
  from: VariantImpact['before'],
  old: string,
  to: VariantImpact['after'],
  now: string,
): string {
  if (old === now) return '';
  const title = (side: VariantImpact['before']) =>
    side ? `${side.source ?? 'config'} (revision ${side.revision})` : '/dev/null';
  const options = { context: 3, maxEditLength: MAX_EDITS };
  const patch = createTwoFilesPatch(title(from), title(to), old, now, undefined, undefined, options);
  return patch ?? `--- ${title(from)}\n+++ ${title(to)}\n(more than ${MAX_EDITS} lines differ)\n`;
}

function revisionFor(agent: AgentFacts, manifest: UnnumberedManifest | undefined): number | undefined {
  if (!manifest) return undefined;
  const numbered: Manifest = { ...manifest, generation: 0 };
  const resolution = resolve(agent, numbered);
  return resolution.kind === 'unmanaged' ? undefined : resolution.revision;
}
