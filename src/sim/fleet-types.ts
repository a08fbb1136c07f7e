import type { Clock } from '../clock/clock.ts';
import type { Logger } from '../log/logger.ts';
import type { AgentAlarm, AgentHappening, AppliedContent } from './agent.ts';
import type { BackoffLimits } from './backoff.ts';
import type { Character, CharacterMix } from './character.ts';
import type { AgentTiming } from './collector.ts';
import type { AgentMemory } from './memory.ts';

export interface FleetOptions {
  clock: Clock;
  /**
   * Where relays listen: `http://`, `https://`, `ws://` or `wss://`, path included. Agents start spread over all
   * of them and try the next one when theirs fails.
   */
  endpoints: readonly string[];
  count: number;
  transport: 'ws' | 'http';
  /** Bearer token. */
  token?: string;
  /** PEM of the CA that signed the relays' certificates. */
  ca?: string;
  /** Reported as a non-identifying attribute, and part of the agents' names. */
  region?: string;
  /** Further non-identifying attributes. */
  labels?: Readonly<Record<string, string>>;
  /** Agents are `<prefix>-001`…; default: `sim`, or `<region>-sim`. */
  namePrefix?: string;
  /** Several agents on one WebSocket [OpAMP Multiple Agents on one connection]. Default 1. */
  agentsPerSocket?: number;
  /** Default: all obedient. */
  mix?: CharacterMix;
  /** What makes a crashing agent crash. Default: the text `crash-me`. */
  crashOn?: RegExp;
  /** Default 1. The same seed and name prefix give the same uids, characters and delays; another of either, others. */
  seed?: number;
  /** Heartbeat, and on HTTP the polling interval, milliseconds. Default 30,000 [OpAMP Heartbeat]. */
  heartbeatMs?: number;
  /** First connections are spread over this time, milliseconds. Default 0: all at once. */
  rampMs?: number;
  timing?: Partial<AgentTiming>;
  backoff?: Partial<BackoffLimits>;
  /** Where remembering agents keep what they run. Default: in this object. */
  memory?: AgentMemory;
  /** Told what the agents live through, as it happens. */
  observe?: (moment: AgentMoment) => void;
  log?: Logger;
}

/** Something that happened to one agent. */
export type AgentMoment = AgentHappening & {
  atMs: number;
  name: string;
  uid: string;
  /** Where its connection goes. */
  endpoint: string;
  /** Counts the connections of this agent. */
  connection: number;
};

export interface Fleet {
  /** Connects in the background. */
  start(): void;
  /** Says goodbye and closes. */
  stop(): Promise<void>;
  /** Drops every connection without a word, as a power cut does. */
  kill(): void;
  /** Agents' processes end and start again: all but the remembering forget what they ran. */
  restartAgents(): Promise<void>;
  agents(): AgentView[];
  stats(): FleetStats;
  /** The content that was offered under `hash` (hex): its files' bodies by name. */
  content(hash: string): Readonly<Record<string, string>> | undefined;
  /** Called when anything about the fleet changed, at most once in 10 ms. */
  onChange(listener: () => void): () => void;
  /**
   * Resolves when `condition` holds.
   * @throws SimError `timeout`, naming `what` and the stats
   */
  until(condition: (stats: FleetStats) => boolean, timeoutMs: number, what: string): Promise<void>;
}

/** One agent as it sees itself. */
export interface AgentView {
  name: string;
  /** 32 hex digits; changes when the server gives it another. */
  uid: string;
  character: Character;
  endpoint: string;
  connected: boolean;
  healthy: boolean;
  /** last_remote_config_hash as hex; empty when it never got one. */
  lastHash: string;
  status: 'unset' | 'applying' | 'applied' | 'failed';
  errorMessage: string;
  /** Offers received, repeats included. */
  offers: number;
  /** Contents applied in order, the newest 100. */
  applied: readonly AppliedContent[];
  /** Hash of the content that its collector runs; undefined when it runs none. */
  running: string | undefined;
  alarms: readonly AgentAlarm[];
}

export interface FleetStats {
  agents: number;
  connected: number;
  applied: number;
  applying: number;
  failed: number;
  /** Never got a config. */
  unset: number;
  unhealthy: number;
  offers: number;
  /** Offers whose content was the one received last. */
  repeats: number;
  messagesSent: number;
  messagesReceived: number;
  connectFailures: number;
  /** Why the newest of them failed; empty before the first. */
  lastFailure: string;
  /** Error responses from the server by type. */
  serverErrors: { badRequest: number; unavailable: number; unknown: number };
  alarms: AgentAlarm[];
  /** Agents by last hash. */
  byHash: Record<string, number>;
}
