import type {
  Credentials,
  Manifest,
  RegionAuth,
  RevisionFile,
  SignedRelay,
} from '../../src/manifest/document.ts';
import type { Problem } from '../../src/resources/problem.ts';
import type {
  ConfigAssignment,
  ConfigTemplate,
  Region,
  SecretReference,
} from '../../src/resources/resource.ts';

/** A revision that this installation has already given out. Kept for ever: its bytes may run on any agent. */
export interface HeldRevision {
  revision: number;
  /** The retry number it was made for; 0 unless `holdfast retry` raised it. */
  retry: number;
  files: RevisionFile[];
  source: string;
  /** Digests of the (template versions, variables) that rendered to it; grows by `CompileResult.renderKeys`. */
  renderKeys: string[];
}

/** Who may connect to one region. */
export type RegionCredentials = Omit<Credentials, 'schema'>;

export interface CompileInput {
  plane: string;
  nowMs: number;
  /** The latest version of each. */
  regions: readonly Region[];
  /** The latest version of each, the first created first. `uid` is made once, when the assignment first appears. */
  assignments: readonly { uid: string; resource: ConfigAssignment; retry: number }[];
  /**
   * Every version that an assignment names (more do no harm), each with the digest that `parseDocuments` gave it when
   * it was applied. Kept, not computed again: it is what says that nothing has to be rendered anew.
   */
  templates: readonly { resource: ConfigTemplate; digest: string }[];
  /** Per region; a region without an entry gets no credentials section. */
  credentials: ReadonlyMap<string, RegionCredentials>;
  /** The relays of each region; they are in its credentials section. */
  relays?: ReadonlyMap<string, readonly SignedRelay[]>;
  /** What regions want of their agents that say nothing about it. */
  auth?: RegionAuth;
  /** All of them, in any order. */
  revisions: readonly HeldRevision[];
  /** The last manifest that was signed for each region. */
  previous: ReadonlyMap<string, Manifest>;
  /** Absent: nothing may refer to secrets. */
  secrets?: SecretSource;
  /** Per region, the revisions that its brakes stopped: nobody is returned to one of them. */
  stopped?: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The secrets that assignments refer to, as they are while one write is compiled. */
export interface SecretSource {
  /** The id of the value that the reference has now, or why there is none. */
  idOf(reference: SecretReference): { readonly id: string } | { readonly problem: string };
  /**
   * The value by each key of the region; undefined when it cannot be sealed to them.
   * @param before what the region has by now, sealed by whoever compiled it
   */
  sealed(
    region: string,
    id: string,
    before: Manifest['secrets'],
  ): Readonly<Record<string, string>> | undefined;
}

/** A manifest that the signer still has to number. */
export type UnnumberedManifest = Omit<Manifest, 'generation'>;

export interface CompiledRegion {
  region: string;
  manifest: UnnumberedManifest;
  /** Whether anything but its number and time differs from the previous one. Only then is there something to sign. */
  changed: boolean;
}

export interface CompileResult {
  /** In the order of their names. A region that a problem touches is not among them: it keeps what it has. */
  regions: CompiledRegion[];
  /** Bodies and sections that these manifests name and that are new or cheap to make again; others are held already. */
  blobs: Map<string, Uint8Array>;
  /** To be stored before anything is signed. */
  newRevisions: HeldRevision[];
  /** New ways to revisions that are held already: add to their `renderKeys`. */
  renderKeys: { revision: number; renderKey: string }[];
  problems: Problem[];
}
