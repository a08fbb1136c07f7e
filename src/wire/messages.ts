/**
 * The messages of proto/holdfast/v1 with plain numbers. 64-bit fields are safe integers; times are Unix
 * milliseconds; 0 and '' mean "not said", as in proto3.
 */

export interface Head {
  timestamp: Uint8Array;
  snapshot: Uint8Array;
  targets: Uint8Array;
  rootVersion: number;
}

/** Which global plane is the active one. */
export interface LeaseRecord {
  plane: string;
  /** Host and folder of the plane that holds it. */
  holder: string;
  /** Random, of the process that holds it. */
  incarnation: string;
  /** Rises with each change of the holder. */
  term: number;
  released: boolean;
}

export interface RootRequest {
  fromVersion: number;
}
export interface RootReply {
  roots: Uint8Array[];
}

export interface BlobRequest {
  sha256: string;
  part: number;
}
/** An empty body: the global plane lacks it too. */
export interface BlobReply {
  body: Uint8Array;
}

export interface Event {
  incarnation: string;
  n: number;
  atMs: number;
  kind: string;
  /** A JSON object. */
  detail: string;
}

export const TRUSTS = ['fresh', 'stale', 'overdue', 'none'] as const;
/** What the signatures say; `none`: nothing was ever accepted. */
export type Trust = (typeof TRUSTS)[number];

export const AGENT_STATUSES = ['applied', 'pending', 'failed', 'held', 'unmanaged', 'unknown'] as const;
export type AgentStatus = (typeof AGENT_STATUSES)[number];

export const HEALTHS = ['healthy', 'unhealthy', 'unknown'] as const;
export type Health = (typeof HEALTHS)[number];

/** `assignmentUid` '' and `revision` 0: no assignment. */
export interface Count {
  assignmentUid: string;
  revision: number;
  status: AgentStatus;
  health: Health;
  count: number;
}
export interface Tally {
  name: string;
  count: number;
}
export interface Failure {
  assignmentUid: string;
  revision: number;
  reason: string;
  count: number;
}

export interface Report {
  asOfMs: number;
  relayVersion: string;
  generation: number;
  trust: Trust;
  timestampExpiresMs: number;
  agents: number;
  counts: Count[];
  agentVersions: Tally[];
  failures: Failure[];
  refusals: Tally[];
  flags: string[];
  queueRows: number;
  eventsDropped: number;
  startedMs: number;
  reportN: number;
  /** 0: not said. */
  reportIntervalMs: number;
  /** Undefined: not said. */
  isolation?: Isolation;
  /** What an operator holds or pins at the relay. Undefined: nothing, or an older relay that does not say. */
  breakGlass?: BreakGlassAct[];
}

/** An operator's act at a relay, in force until it is released. */
export interface BreakGlassAct {
  /** `hold`, `assignment`, `selector`, `agent`; others may come. */
  scope: string;
  /** The assignment's name, or the agent's id; '' for a hold and a selector. */
  target: string;
  /** Of a selector. */
  labels: Record<string, string>;
  generation: number;
  who: string;
  reason: string;
  atMs: number;
}

/** How long a site works alone, counted from its report. */
export interface Isolation {
  /** What stops working first; '': nothing runs out. */
  first: string;
  /** Until then; 0: it has stopped already. */
  seconds: number;
}

/** The highest `n` of an incarnation that the global database holds; 0: none. */
export interface Held {
  incarnation: string;
  n: number;
}

export interface UpRequest {
  storeId: string;
  incarnation: string;
  events: Event[];
  /** What the relay was told to be held, oldest incarnation first. */
  acknowledged: Held[];
  report?: Report;
}
export interface UpReply {
  /** Of each incarnation that the request named. */
  held: Held[];
}

export interface AskAgents {
  labels: Record<string, string>;
  /** 0: as many as the relay allows on a page. */
  limit: number;
  after: string;
}
export interface AskAgent {
  id: string;
  detail: boolean;
}
/** What the relay serves; `sha256` '': its newest head. */
export interface AskContent {
  sha256: string;
  part: number;
}
export type AskRequest = { agents: AskAgents } | { agent: AskAgent } | { content: AskContent };

export interface AskReply {
  asOfMs: number;
  agents: AgentView[];
  nextAfter: string;
  total: number;
  /** What `AskContent` asked for; absent: the relay lacks it, or something else was asked. */
  content?: Uint8Array;
}

export interface AgentView {
  uid: string;
  name: string;
  version: string;
  health: Health;
  status: AgentStatus;
  message: string;
  assignment: string;
  revision: number;
  wantedRevision: number;
  lastSeenMs: number;
  connected: boolean;
  labels: Record<string, string>;
  effectiveConfig: string;
  explanation: string;
  transport: string;
  remoteAddr: string;
}
