import { statfsSync } from 'node:fs';
import type { Clock, Timer } from '../../src/clock/clock.ts';
import type { IsolationBudgetJson, IsolationPartJson } from '../../src/api/index.ts';
import type { Isolation } from '../../src/wire/messages.ts';
import type { Lifetime } from '../../src/tls/certificates.ts';
import type { Accepted } from '../acceptance/accepted.ts';
import { FillRate } from './fill-rate.ts';
import {
  type Filling,
  isolationBudget,
  type IsolationBudget,
  type IsolationFacts,
  type IsolationPart,
} from './isolation-budget.ts';

const SAMPLE_MS = 60_000;
/** SQLite needs about this much to write anything, bytes. */
const DISK_RESERVE_BYTES = 16 * 1024 * 1024;

export interface DiskSpace {
  readonly totalBytes: number;
  readonly freeBytes: number;
}

export interface IsolationSources {
  readonly clock: Clock;
  readonly accepted: () => Accepted | undefined;
  readonly ageMs: (nowMs: number) => number | undefined;
  readonly isConnected: () => boolean;
  /** Of what is in service: a file that was renewed counts from the moment in which listeners show it. */
  readonly certificates: (nowMs: number) => {
    readonly certificate: Lifetime | undefined;
    readonly 'client-ca': Lifetime | undefined;
    readonly 'bus-ca': Lifetime | undefined;
  };
  readonly outbox: {
    totals(): { readonly waiting: { readonly rows: number; readonly bytes: number } };
    readonly limits: { readonly maxRows: number; readonly maxBytes: number; readonly maxAgeMs: number };
    /** How long the oldest event has been waiting, by the store's running time; 0: none waits. */
    readonly oldestWaitingMs: number;
    onRecorded(listener: (event: { readonly bytes: number }) => void): void;
  };
  readonly dataDir: string;
  /** Of the file system that holds the folder; undefined: cannot be known. */
  readonly diskSpace?: (dir: string) => DiskSpace | undefined;
}

/** Watches how fast this site's disk and outbox fill up, and answers how long it works alone. */
export class IsolationWatch {
  readonly #sources: IsolationSources;
  readonly #diskSpace: (dir: string) => DiskSpace | undefined;
  readonly #events = new FillRate();
  readonly #eventBytes = new FillRate();
  readonly #diskBytes = new FillRate();
  readonly #recorded = { events: 0, bytes: 0 };
  #timer: Timer | undefined;

  constructor(sources: IsolationSources) {
    this.#sources = sources;
    this.#diskSpace = sources.diskSpace ?? readDiskSpace;
    // While the link is up rows leave as fast as they come: what would pile up is what is recorded.
    sources.outbox.onRecorded(({ bytes }) => {
      this.#recorded.events++;
      this.#recorded.bytes += bytes;
    });
  }

  start(): void {
    this.#sample();
    this.#timer = this.#sources.clock.every(SAMPLE_MS, () => this.#sample());
  }

  stop(): void {
    this.#timer?.cancel();
  }

  budget(nowMs: number): IsolationBudget {
    const { accepted: current, ageMs, isConnected } = this.#sources;
    const accepted = current();
    const certificates = this.#sources.certificates(nowMs);
    return isolationBudget({
      nowMs,
      isConnected: isConnected(),
      accepted: accepted && { ...accepted, offline: accepted.manifest.policy.offline },
      ageMs: ageMs(nowMs),
      certificateEndsMs: certificates.certificate?.endsMs,
      clientCaEndsMs: certificates['client-ca']?.endsMs,
      busCaEndsMs: certificates['bus-ca']?.endsMs,
      outbox: this.#outbox(),
      disk: this.#disk(),
    });
  }

  #sample(): void {
    const atMs = this.#sources.clock.monotonicMs();
    this.#events.sample(this.#recorded.events, atMs);
    this.#eventBytes.sample(this.#recorded.bytes, atMs);
    const space = this.#diskSpace(this.#sources.dataDir);
    if (space) this.#diskBytes.sample(space.totalBytes - space.freeBytes, atMs);
  }

  /** What waits counts: rows that are kept after their acknowledgement make room for it. */
  #outbox(): IsolationFacts['outbox'] {
    const { outbox } = this.#sources;
    const { waiting } = outbox.totals();
    const { maxRows, maxBytes, maxAgeMs } = outbox.limits;
    return {
      rows: { used: waiting.rows, limit: maxRows, growthPerMs: this.#events.perMs() },
      bytes: { used: waiting.bytes, limit: maxBytes, growthPerMs: this.#eventBytes.perMs() },
      dropsInMs: maxAgeMs - outbox.oldestWaitingMs,
    };
  }

  #disk(): Filling | undefined {
    const space = this.#diskSpace(this.#sources.dataDir);
    if (!space) return undefined;
    return {
      used: space.totalBytes - space.freeBytes,
      limit: Math.max(0, space.totalBytes - DISK_RESERVE_BYTES),
      growthPerMs: this.#diskBytes.perMs(),
    };
  }
}

/** As the report carries it. */
export function isolationReport(budget: IsolationBudget): Isolation {
  if (budget.first === undefined) return { first: '', seconds: 0 };
  return { first: budget.first.what, seconds: Math.floor(budget.remainingMs / 1000) };
}

/** As `GET /status` says it. */
export function isolationBudgetJson(budget: IsolationBudget): IsolationBudgetJson {
  return {
    seconds: budget.first === undefined ? null : Math.floor(budget.remainingMs / 1000),
    first: budget.first === undefined ? null : partJson(budget.first),
    parts: budget.parts.map(partJson),
  };
}

function partJson({ what, state, endsAtMs, stops, effect }: IsolationPart): IsolationPartJson {
  const ends_at = endsAtMs === undefined ? null : new Date(endsAtMs).toISOString();
  return { what, state, ends_at, stops, effect };
}

function readDiskSpace(dir: string): DiskSpace | undefined {
  try {
    const { bsize, blocks, bavail } = statfsSync(dir);
    return { totalBytes: blocks * bsize, freeBytes: bavail * bsize };
  } catch {
    // A folder that cannot be asked is no reason to answer no status at all.
    return undefined;
  }
}
