/**
 * The manifest: the complete desired state of one region. It is the one target of the region's TUF repository,
 * is kept by relays for weeks and read across versions, so its shape is a contract: readers ignore fields they
 * do not know and refuse what `requires` names and they lack.
 */
export const MANIFEST_SCHEMA = 1;
/** The target's name in the region's repository. */
export const MANIFEST_TARGET = 'manifest.json';

/** An operator of one `expressions` entry of a selector. */
export type SelectorOperator = 'In' | 'NotIn' | 'Exists';

/**
 * Which agents: listed in `agent_ids`, or having all `labels` and satisfying all `expressions`; `regions` always
 * restricts. An empty selector matches every agent.
 */
export interface Selector {
  regions?: string[];
  labels?: Record<string, string>;
  agent_ids?: string[];
  expressions?: { key: string; operator: SelectorOperator; values?: string[] }[];
}

/** Agents whose cohort is below `below` (1 to 10000) run `revision`; the first step that fits counts. */
export interface Step {
  below: number;
  revision: number;
}

/** The first variant whose selector matches counts; the last has none and takes the rest. */
export interface Variant {
  selector?: Selector;
  steps: Step[];
  /** What the brake returns agents to. */
  previous?: number;
}

/**
 * When a relay stops a revision by itself: past the failure rate, and once enough of its agents have answered, it
 * returns those that failed to `previous` and holds those that have not got the revision yet.
 */
export interface Brake {
  /** Share of the answers (0 to 1) above which a revision is stopped; 1 never is. */
  failure_rate: number;
  /** Agents that must have answered; where there are fewer, all of them. Absent: `DEFAULT_BRAKE`'s. */
  min_agents?: number;
}

/** What an assignment has that says nothing about it. */
export const DEFAULT_BRAKE = { failure_rate: 0.1, min_agents: 3 } as const satisfies Brake;

export interface ManifestAssignment {
  /** Stable through renames of nothing: made once when the assignment first appears. */
  uid: string;
  name: string;
  priority: number;
  selector: Selector;
  /** Mixed with the agent's uid into its cohort. */
  salt: string;
  variants: Variant[];
  /** Absent: off. */
  brake?: Brake;
  /** The strategy's narrowing of the assignment: who takes part in steps; the others stay on the last step. */
  target_selector?: Selector;
  /** A paused assignment makes no new offers. */
  paused?: boolean;
}

/** One file of a revision. Its bytes travel and are stored under `sha256`. */
export interface RevisionFile {
  name: string;
  content_type: string;
  /** Lower-case hex. */
  sha256: string;
  /** Bytes. */
  length: number;
}

export interface Revision {
  files: RevisionFile[];
  /** Where it came from, for people: `standard-collector@v1.0.0`. */
  source?: string;
}

export interface SectionReference {
  sha256: string;
  length: number;
}

/** How a region behaves while nobody answers it; durations in seconds, absent means without end. */
export interface RegionPolicy {
  offline: {
    serve_s?: number;
    enrol: 'allow' | 'deny';
    packages_s?: number;
    commands: 'allow' | 'deny-when-stale' | 'deny';
  };
  timestamp_lifetime_s: number;
}

export interface Manifest {
  schema: number;
  /** Features that a reader must understand to act on this document. */
  requires: string[];
  /** The installation's random id, as `x-plane` in the metadata. */
  plane: string;
  region: string;
  /** Equals the version of the targets metadata that names this document. */
  generation: number;
  /** Unix milliseconds at which the generation was compiled. */
  compiled_at_ms: number;
  assignments: ManifestAssignment[];
  /** By revision number. */
  revisions: Record<string, Revision>;
  /**
   * The highest revision that any generation of this region named, where `revisions` does not show it: after a
   * rollback, a relay that never saw what was rolled back knows by it that it is not behind the agents that run it.
   */
  highest_revision?: number;
  sections: { credentials?: SectionReference };
  policy: RegionPolicy;
}

/** The `credentials` section: who may connect. Only hashes leave the global plane. */
export interface Credentials {
  schema: number;
  tokens: {
    /** Shown in status, logs and audit; never secret. */
    id: string;
    /** SHA-256 of the bearer token, lower-case hex. */
    sha256: string;
    /** Labels that agents with this credential get. */
    labels?: Record<string, string>;
  }[];
  /** The region's relays: who may speak as a sibling, and where each answers the others. Absent from older planes. */
  relays?: SignedRelay[];
}

export interface SignedRelay {
  name: string;
  /** Its nkey at the bus, `U…`. */
  public_key: string;
  /** Base URL of its own HTTP, for siblings; absent: only a local setting can say where it is. */
  url?: string;
}
