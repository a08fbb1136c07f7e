import type { Clock } from '../clock/clock.ts';
import type { Bus, PublisherBus } from './bus.ts';

/** What befalls a message; a test or a demonstration decides per subject. */
export interface Faults {
  bell?: (subject: string) => 'deliver' | 'lose' | 'double';
  request?: (subject: string) => 'deliver' | 'lose-request' | 'lose-reply' | 'double';
}

/** A client of the broker whose link can be cut and healed. */
export interface MemoryLink {
  /** The client sees it at once. */
  cut(): void;
  /** The client believes itself connected, and nothing passes. */
  blackHole(): void;
  heal(): void;
}

/** NATS as this project uses it, in memory: per-region permissions, one last message per subject, faults. */
export declare class MemoryBroker {
  faults: Faults;
  constructor(options: { clock: Clock });
  global(): PublisherBus & MemoryLink;
  relay(identity: { region: string; relay: string }): Bus & MemoryLink;
  /** The stream CFG, to look at and to spoil. */
  readonly stream: Map<string, Uint8Array>;
  /** Cuts every client, as a kill of the server does; `start` heals them. */
  stop(): void;
  start(): void;
  /** The stream's content is gone, with the stream. */
  wipe(): void;
  snapshot(): ReadonlyMap<string, Uint8Array>;
  restore(snapshot: ReadonlyMap<string, Uint8Array>): void;
}
