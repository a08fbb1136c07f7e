import type { AgentFacts } from '../../src/manifest/resolve.ts';
import type { UnnumberedManifest } from './compile.ts';

export interface VariantImpact {
  /** `rest`, or the override's selector in short. */
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
  /** What differs besides the bodies: `priority 10 → 20`, `selector`, `paused`. */
  fields: string[];
  variants: VariantImpact[];
}

export interface RegionImpact {
  region: string;
  change: 'added' | 'removed' | 'changed';
  assignments: AssignmentImpact[];
  credentials: boolean;
  policy: boolean;
  /** Of the agents given: how many would run another revision than before. */
  agents?: number;
}

/** What changes per region from one set of manifests to another; regions where nothing does are left out. */
export function impact(
  _before: ReadonlyMap<string, UnnumberedManifest>,
  _after: ReadonlyMap<string, UnnumberedManifest>,
  _body: (sha256: string) => Uint8Array | undefined,
  _agents?: ReadonlyMap<string, readonly AgentFacts[]>,
): RegionImpact[] {
  throw new Error('being written');
}
