/**
 * The manifest: the complete desired state of one region. It is the one target of the region's TUF repository,
 * is kept by relays for weeks and read across versions, so its shape is a contract: readers ignore fields they
 * do not know and refuse what `requires` names and they lack.
 */
export const MANIFEST_SCHEMA = 1;
/** The target's name in the region's repository. */
export const MANIFEST_TARGET = 'manifest.json';

/** In `requires` of a manifest with secrets: a reader that lacks it would offer marks as if they were values. */
export const SEALED_SECRETS = 'sealed-secrets';

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
  /** Ids of the secrets whose marks are in it (src/sealing/mark.ts): filled in when it is offered. Not part of the hash. */
  secrets?: string[];
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
  /** Absent: a token or an API key, whichever of them exist. */
  auth?: RegionAuth;
}

/** What an agent may prove itself with. */
export const CREDENTIAL_KINDS = ['token', 'api_key', 'jwt', 'mtls'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** Which proofs a region wants of its agents. */
export interface RegionAuth {
  /** Who shows all kinds of one of these groups is let in. */
  accept: CredentialKind[][];
  /** What becomes of known agents whose credential ran out while the region was cut off. */
  expired: 'serve' | 'refuse';
  /** With any, a client certificate must satisfy one of them; without, the relay's client CA is enough. */
  mtls?: CertificateRule[];
}

/** A certificate satisfies it that satisfies each list which is there; `*` stands for any run of characters. */
export interface CertificateRule {
  /** SHA-256 of a CA certificate in its chain, lower-case hex. */
  cas?: string[];
  common_names?: string[];
  /** `DNS:host`, `URI:spiffe://…`, `IP:10.0.0.1`, `email:…` */
  sans?: string[];
  /** Labels that agents with such a certificate get. */
  labels?: Record<string, string>;
}

/** In `requires` of a manifest whose credentials a reader would take too lightly that does not know them. */
export const CREDENTIALS_FEATURE = 'credentials-2';

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
  /** By id and by key of the region, base64: what the marks in the bodies stand for. */
  secrets?: Record<string, Record<string, string>>;
  policy: RegionPolicy;
}

/** The `credentials` section: who may connect. Only hashes, public keys and rules leave the global plane. */
export interface Credentials {
  schema: number;
  tokens: {
    /** Shown in status, logs and audit; never secret. */
    id: string;
    /** SHA-256 of the bearer token, lower-case hex. */
    sha256: string;
    /** Labels that agents with this credential get. */
    labels?: Record<string, string>;
    /** Unix milliseconds; absent: never. */
    expires_ms?: number;
  }[];
  api_keys?: {
    /** Of the installation, base64url: a digest from elsewhere says nothing about a key here. */
    salt: string;
    keys: ApiKey[];
  };
  jwt?: JwtRule;
  /** Of what carries its own proof; each stays until that would have run out. */
  revoked?: Revocation[];
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

export interface ApiKey {
  id: string;
  /** HMAC-SHA-256 of the key under the salt, base64url. */
  hash: string;
  labels?: Record<string, string>;
  /** Where its agents are at home; absent: here. */
  regions?: string[];
  /** Unix milliseconds; absent: never. */
  expires_ms?: number;
}

/** Which JSON Web Tokens are taken. */
export interface JwtRule {
  issuer?: string;
  audience?: string;
  /** Beside `sub` and `exp`, without which none is taken. */
  required_claims: string[];
  clock_skew_s: number;
  /** Longest time from `iat` to `exp`, seconds; absent: any. */
  max_lifetime_s?: number;
  /** The claim with a map of labels, and the one with the regions that it is good for. */
  labels_claim?: string;
  regions_claim?: string;
  /** Of the HS256 secret, which each relay has in a file of its own and which never travels; absent: no HS256. */
  secret_id?: string;
  /** Public keys, by RFC 7517. */
  jwks?: { keys: Record<string, unknown>[] };
}

export interface Revocation {
  kind: 'jwt-id' | 'jwt-subject' | 'certificate' | 'certificate-serial';
  /** The `jti`, the `sub`, the certificate's SHA-256 or its serial number, the latter two in lower-case hex. */
  value: string;
  /** Unix milliseconds; absent: for good. */
  until_ms?: number;
  /** Only what was issued before, Unix milliseconds; absent: all. */
  issued_before_ms?: number;
}
