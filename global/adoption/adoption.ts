import { ApiError } from '../../src/api/index.ts';
import type { PublisherBus } from '../../src/bus/bus.ts';
import type { Clock, Timer } from '../../src/clock/clock.ts';
import { HoldfastError, messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import { Gauge, type Registry } from '../../src/metrics/registry.ts';
import { parseContentFile } from '../../src/wire/content-file.ts';
import type { GlobalDatabase } from '../database.ts';
import type { SigningKeys } from '../signing/key-directory.ts';
import {
  fileSource,
  type History,
  type HistorySource,
  readHistory,
  relaySource,
  streamSource,
} from './history.ts';
import { originOf, regionsWithoutHistory } from './origin.ts';
import type { Origin } from './tables.ts';

/** What becomes of a region for which nothing was ever signed from this database. */
export type Decision =
  | { readonly kind: 'found'; readonly history: History }
  /** There is no history anywhere. */
  | { readonly kind: 'new' }
  /** An operator says so. */
  | { readonly kind: 'empty' }
  /** There may be one: nothing is signed, published or purged for it meanwhile. */
  | { readonly kind: 'waiting'; readonly why: string };

export interface AdoptionOptions {
  readonly db: GlobalDatabase;
  readonly bus: PublisherBus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly registry?: Registry | undefined;
  readonly keys: () => Pick<SigningKeys, 'plane' | 'roots' | 'development'>;
  /** The region's relays that were heard, and the generation that each says it holds. */
  readonly heard: (region: string) => Promise<readonly { name: string; held: number }[]>;
  /** How far ahead of the clock a generation may be, milliseconds. */
  readonly maxClockJumpMs: number;
  readonly isActive: () => boolean;
  /** Takes up what was found: a write that changes nothing else. */
  readonly settle: (decided: ReadonlyMap<string, Decision>) => Promise<void>;
}

export interface AdoptionTrouble {
  readonly code: 'history-missing';
  readonly message: string;
  readonly sinceMs: number;
}

/** How often is looked for what a region waits for; a decision to wait stands as long. Milliseconds. */
const LOOK_INTERVAL_MS = 5_000;

interface Waiting {
  readonly why: string;
  readonly sinceMs: number;
  readonly askedMs: number;
}

/**
 * Finds out, before the first signature for a region, whether it has a history that this database does not know. A
 * plane that was started with an empty database and the old roots would otherwise publish empty credentials and new
 * revisions over what its regions hold, and purge what they still read.
 */
export class Adoption {
  readonly #options: AdoptionOptions;
  readonly #waiting = new Map<string, Waiting>();
  #timer: Timer | undefined;
  #running: Promise<void> | undefined;

  constructor(options: AdoptionOptions) {
    this.#options = options;
    if (!options.registry) return;
    const waiting = this.#waiting;
    new Gauge({
      name: 'holdfast_regions_without_history',
      help: 'Regions for which nothing is signed until their history is found',
      registers: [options.registry],
      collect() {
        this.set(waiting.size);
      },
    });
  }

  start(): void {
    this.#timer = this.#options.clock.every(LOOK_INTERVAL_MS, () => void this.look());
  }

  async stop(): Promise<void> {
    this.#timer?.cancel();
    await this.#running;
  }

  /** A region was heard: if it waits, its relays are asked at once. */
  heard(region: string): void {
    const waiting = this.#waiting.get(region);
    if (!waiting) return;
    this.#waiting.set(region, { ...waiting, askedMs: -Infinity });
    void this.look();
  }

  /** Never rejects. */
  look(): Promise<void> {
    this.#running ??= this.#look().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Regions that wait, while they do. */
  async trouble(): Promise<AdoptionTrouble[]> {
    const missing = await regionsWithoutHistory(this.#options.db);
    return missing.map((region) => {
      const { why, sinceMs } = this.#waiting.get(region) ?? {
        why: 'it was not looked for yet',
        sinceMs: this.#options.clock.now(),
      };
      return { code: 'history-missing', message: waitingText(region, why), sinceMs };
    });
  }

  /** The history in a file that `holdfast relay --export` wrote. @throws ApiError `bad-request` */
  async fromFile(region: string, text: string): Promise<Decision> {
    try {
      const history = await this.#read(fileSource(parseContentFile(text)), region);
      if (history) return { kind: 'found', history };
    } catch (cause) {
      throw new ApiError('bad-request', `the file cannot be taken: ${messageOf(cause)}`, { cause });
    }
    throw new ApiError('bad-request', `the file is not of region ${region} of this installation`);
  }

  /** Reads and asks; signs nothing and writes nothing. Never rejects. */
  async decide(regions: readonly string[]): Promise<ReadonlyMap<string, Decision>> {
    const { clock, log } = this.#options;
    const origin = await originOf(this.#options.db);
    const decided = await Promise.all(
      regions.map(async (region): Promise<[string, Decision]> => {
        const before = this.#waiting.get(region);
        if (before && clock.monotonicMs() - before.askedMs < LOOK_INTERVAL_MS)
          return [region, { kind: 'waiting', why: before.why }];
        const decision = await this.#decide(region, origin);
        if (decision.kind !== 'waiting') {
          this.#waiting.delete(region);
          return [region, decision];
        }
        const { why } = decision;
        if (before?.why !== why)
          log.warn({ event: 'history_missing', region, why }, waitingText(region, why));
        const sinceMs = before?.sinceMs ?? clock.now();
        this.#waiting.set(region, { why, sinceMs, askedMs: clock.monotonicMs() });
        return [region, decision];
      }),
    );
    return new Map(decided);
  }

  async #look(): Promise<void> {
    const { db, log, isActive, settle } = this.#options;
    if (!isActive()) return;
    try {
      const missing = await regionsWithoutHistory(db);
      for (const region of this.#waiting.keys()) if (!missing.includes(region)) this.#waiting.delete(region);
      if (missing.length === 0) return;
      const decided = await this.decide(missing);
      if ([...decided.values()].every(({ kind }) => kind === 'waiting')) return;
      await settle(decided);
    } catch (error) {
      log.warn(
        { event: 'adoption_failed', error: messageOf(error) },
        'a history was not taken up; again soon',
      );
    }
  }

  async #decide(region: string, origin: Origin): Promise<Decision> {
    const { bus, keys, heard, log, clock, maxClockJumpMs } = this.#options;
    const { development, roots } = keys();
    const isKnownFirst = origin === 'first' || (origin === 'open' && development);
    if (!bus.link().connected)
      return isKnownFirst ? { kind: 'new' } : { kind: 'waiting', why: 'the bus is away' };
    const found: History[] = [];
    const problems: string[] = [];
    const read = async (source: HistorySource): Promise<void> => {
      try {
        const history = await this.#read(source, region);
        if (history) found.push(history);
      } catch (error) {
        log.info({ event: 'history_unread', region, source: source.name, error: messageOf(error) });
        const hint = error instanceof HoldfastError && error.hint !== undefined ? ` (${error.hint})` : '';
        problems.push(`${messageOf(error)}${hint}`);
      }
    };
    await bus.ensureStream().catch((error: unknown) => problems.push(messageOf(error)));
    await read(streamSource(bus, region));
    // A relay that holds more than the stream shows that the stream is an old copy.
    const held = found[0]?.verified.generation ?? 0;
    const latest = (clock.now() + maxClockJumpMs) / 1_000;
    // One that lies must not keep the region waiting.
    const ahead = (await heard(region)).filter((relay) => relay.held > held && relay.held <= latest);
    for (const { name } of ahead) await read(relaySource(bus, region, name));
    const history = found.sort(newestFirst)[0];
    const isNewest = ahead.every((relay) => relay.held <= (history?.verified.generation ?? 0));
    if (history && isNewest) return { kind: 'found', history };
    if (problems.length > 0 && !development) return { kind: 'waiting', why: problems.join('; ') };
    if (history) return { kind: 'found', history };
    if (ahead.length > 0)
      return { kind: 'waiting', why: `${ahead[0]?.name ?? ''} holds one and does not give it` };
    if (isKnownFirst || (origin === 'open' && roots.fleet.length === 1)) return { kind: 'new' };
    return { kind: 'waiting', why: 'neither the stream nor a relay that was heard has it' };
  }

  #read(source: HistorySource, region: string): Promise<History | undefined> {
    const { keys, clock, maxClockJumpMs } = this.#options;
    return readHistory(source, { region, keys: keys(), latestMs: clock.now() + maxClockJumpMs });
  }
}

/** Under the newest root first: the keys of an older one may be a thief's. */
function newestFirst(a: History, b: History): number {
  return b.rootVersion - a.rootVersion || b.verified.generation - a.verified.generation;
}

export function waitingText(region: string, why: string): string {
  return (
    `region ${region}: its history is not here (${why}); waiting for its relays; ` +
    `or: holdfast region adopt ${region} --from FILE | --empty`
  );
}
