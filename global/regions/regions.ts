import type { Kysely } from 'kysely';
import type { PublisherBus } from '../../src/bus/bus.ts';
import type { Clock } from '../../src/clock/clock.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Registry } from '../../src/metrics/registry.ts';
import type { AgentStatus, AgentView, Report, Trust } from '../../src/wire/messages.ts';
import type { RegionsTables } from './tables.ts';

/** Root metadata of the fleet repository, by version. */
export interface RootSource {
  /** The exact bytes of the root versions from `fromVersion` on, in order, for this region's relays. */
  roots(region: string, fromVersion: number): Promise<Uint8Array[]>;
}
/** Bytes that the region's kept generations name. */
export interface BlobSource {
  /** The whole blob; undefined when no kept generation of this region names it. */
  blob(region: string, sha256: string): Promise<Uint8Array | undefined>;
}
/** What publish wants each region to hold. */
export interface WantedGenerations {
  wanted(): Promise<{ region: string; generation: number; sinceMs: number }[]>;
}

export interface RegionsOptions {
  readonly db: Kysely<RegionsTables>;
  readonly bus: PublisherBus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly registry?: Registry;
  readonly roots: RootSource;
  readonly blobs: BlobSource;
  readonly wanted: WantedGenerations;
  /** The regions and relays that were added, heard or not. */
  readonly known: () => Promise<{ name: string; kind: string; relays: string[] }[]>;
  /** A relay's report interval, milliseconds (default 10,000); a relay not heard for three is disconnected. */
  readonly reportIntervalMs?: number;
}

export type AgentSums = Record<AgentStatus, number>;

export interface RelayView {
  name: string;
  region: string;
  version: string;
  link: { connected: boolean; sinceMs: number | undefined };
  /** As the relay said at `asOfMs`; `unknown` while it is not heard. */
  trust: Trust | 'unknown';
  held: number;
  agents: number;
  asOfMs: number | undefined;
  flags: string[];
  report: Report | undefined;
}

export interface RegionView {
  name: string;
  kind: string;
  /** `connected`: every relay is heard; `partly`: some are; `sinceMs` is when that began. */
  link: { state: 'connected' | 'partly' | 'disconnected' | 'never'; sinceMs: number | undefined };
  /** The worst of the relays that are heard; `unknown` since the link is down. */
  trust: { state: Trust | 'unknown'; sinceMs: number | undefined };
  /** The oldest of the relays' reports. */
  asOfMs: number | undefined;
  relays: RelayView[];
  /** The lowest generation that a relay of the region holds; 0: none. */
  held: number;
  /** 0: nothing was published for it yet. */
  wanted: number;
  agents: number;
  /** Sums to `agents`. Agents behind a relay that is not heard are `unknown`. */
  counts: AgentSums;
  /** What was last reported, however old; sums to `agents`. */
  lastCounts: AgentSums;
  flags: string[];
}

export interface RegionEvent {
  seq: number;
  region: string;
  relay: string;
  atMs: number;
  receivedMs: number;
  kind: string;
  detail: Record<string, unknown>;
}

export interface AgentsPage {
  agents: (AgentView & { region: string; relay: string; asOfMs: number })[];
  /** Opaque; undefined at the end. */
  nextAfter: string | undefined;
  /** One entry per relay asked. */
  regions: {
    region: string;
    relay: string;
    reachable: boolean;
    asOfMs: number | undefined;
    total: number | undefined;
  }[];
}

/** What comes back from the regions. */
export declare class Regions {
  constructor(options: RegionsOptions);
  /** Answers up, root and blob. */
  start(): void;
  stop(): void;
  regions(): Promise<RegionView[]>;
  region(name: string): Promise<RegionView | undefined>;
  events(page: { after?: number; limit?: number; region?: string }): Promise<RegionEvent[]>;
  /** Live: asks the relays. */
  agents(question: {
    region?: string;
    labels?: Record<string, string>;
    limit?: number;
    after?: string;
  }): Promise<AgentsPage>;
  agent(question: { id: string; region?: string; detail?: boolean }): Promise<AgentsPage>;
}
