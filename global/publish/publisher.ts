import { BLOB_PART_BYTES, type PublisherBus, subjects, type Subscription } from '../../src/bus/bus.ts';
import { BusError } from '../../src/bus/bus-error.ts';
import type { Clock, Timer } from '../../src/clock/clock.ts';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import { HoldfastError, messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import { Counter, Gauge, type Registry } from '../../src/metrics/registry.ts';
import { LeaseError } from '../lease/lease-error.ts';
import { heads } from '../signing/release-store.ts';
import { partSubjects, soundBlob, wantedContent, type WantedContent } from './published-content.ts';
import type { GlobalDatabase } from '../database.ts';

/** `blob-damaged`: the database gave back other bytes than were stored. */
type PublishErrorCode = 'blob-damaged';
class PublishError extends HoldfastError<PublishErrorCode> {}

export interface PublisherOptions {
  readonly db: GlobalDatabase;
  readonly bus: PublisherBus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly registry?: Registry | undefined;
  /** How often all of the stream is compared with the database, milliseconds. */
  readonly intervalMs: number;
  /** Generations per region whose blobs stay in the stream. */
  readonly keptGenerations: number;
  /** Only the active plane writes the stream. */
  readonly lease: { isActive(): boolean; confirm(): Promise<number> };
  readonly standing: {
    /** Signs the region above a head of another plane that this one is about to replace. */
    catchUp(region: string, body: Uint8Array): Promise<void>;
    /** @returns whether it was not accounted for before */
    account(db: GlobalDatabase, region: string, generation: number): Promise<boolean>;
  };
  readonly reached?: Reached;
}

/** What keeps the stream from saying what the database says. */
export interface PublishTrouble {
  readonly code: string;
  readonly message: string;
  readonly sinceMs: number;
}

const STREAM_PREFIX = 'hf.v1.cfg';
/** First and longest wait after a failure, milliseconds. */
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

/**
 * Makes the stream say what the database says: after each change, when the link comes back, and on a timer. Every run
 * compares and puts only what differs, so that it may be repeated at any time, and a wiped or restored stream heals.
 */
export class Publisher {
  readonly #options: PublisherOptions;
  /** Regions to look at; `all` also finds what of the stream belongs to a region that was deleted. */
  readonly #due = { all: true, regions: new Set<string>() };
  #running: Promise<boolean> | undefined;
  #timers: (Timer | Subscription)[] = [];
  #retry: Timer | undefined;
  #failures = 0;
  #trouble: PublishTrouble | undefined;
  /** What failed in one region; the others are published all the same. */
  readonly #regionFailures: Error[] = [];
  #stopped = false;
  readonly #counter: Counter<'what'> | undefined;

  constructor(options: PublisherOptions) {
    this.#options = options;
    if (!options.registry) return;
    this.#counter = new Counter({
      name: 'holdfast_published_total',
      help: 'Messages put into or purged from the stream, and runs that failed',
      labelNames: ['what'],
      registers: [options.registry],
    });
    const isInTrouble = (): boolean => this.trouble() !== undefined;
    new Gauge({
      name: 'holdfast_publish_trouble',
      help: '1 while the stream does not say what the database says',
      registers: [options.registry],
      collect() {
        this.set(isInTrouble() ? 1 : 0);
      },
    });
  }

  start(): void {
    const { bus, clock, intervalMs } = this.#options;
    this.#timers = [
      bus.onLink(({ connected }) => {
        if (connected) this.look();
      }),
      clock.every(intervalMs, () => this.look()),
    ];
    this.look();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) {
      if ('cancel' in timer) timer.cancel();
      else timer.close();
    }
    this.#retry?.cancel();
    await this.#running;
  }

  /** While it lasts. */
  trouble(): PublishTrouble | undefined {
    // A plane that stands by has nothing to publish.
    return this.#options.lease.isActive() ? this.#trouble : undefined;
  }

  /** Publishes these regions now. @returns whether the stream says what the database says */
  async publish(regions: Iterable<string>): Promise<boolean> {
    for (const region of regions) this.#due.regions.add(region);
    if (!this.#options.bus.link().connected || !this.#options.lease.isActive()) return false;
    return this.#run();
  }

  /** Compares everything. */
  look(): void {
    this.#due.all = true;
    void this.#run();
  }

  /** One run at a time; what becomes due meanwhile is done before it ends. Never rejects. */
  #run(): Promise<boolean> {
    this.#running ??= Promise.resolve().then(async () => {
      let isDone: boolean;
      do isDone = await this.#work();
      while (isDone && !this.#stopped && this.#isAnythingDue());
      // In the turn in which nothing was due any more: whatever comes later begins a run of its own.
      this.#running = undefined;
      return isDone;
    });
    return this.#running;
  }

  #isAnythingDue(): boolean {
    return this.#due.all || this.#due.regions.size > 0;
  }

  async #work(): Promise<boolean> {
    const { bus, clock, log } = this.#options;
    this.#retry?.cancel();
    while (!this.#stopped && this.#isAnythingDue()) {
      if (!bus.link().connected || !this.#options.lease.isActive()) return false;
      const all = this.#due.all;
      const regions = [...this.#due.regions];
      this.#due.all = false;
      this.#due.regions.clear();
      this.#regionFailures.length = 0;
      try {
        await (all ? this.#reconcileAll() : this.#reconcileSome(regions));
        const [failure] = this.#regionFailures;
        if (failure) throw failure;
      } catch (error) {
        // Nothing is lost: it is all in the database, and the next run begins again.
        this.#due.all = true;
        this.#failures++;
        this.#counter?.inc({ what: 'failure' });
        const code = error instanceof HoldfastError ? String(error.code) : 'internal';
        const sinceMs = this.#trouble?.sinceMs ?? clock.now();
        this.#trouble = { code, message: messageOf(error), sinceMs };
        log.warn({ event: 'publish_failed', error: messageOf(error), code }, 'publishing failed, again soon');
        const waitMs = Math.min(FIRST_RETRY_MS * 2 ** (this.#failures - 1), LONGEST_RETRY_MS);
        if (!this.#stopped) this.#retry = clock.after(waitMs, () => void this.#run());
        return false;
      }
    }
    this.#failures = 0;
    this.#trouble = undefined;
    return true;
  }

  async #reconcileSome(regions: readonly string[]): Promise<void> {
    await this.#options.bus.ensureStream();
    const known = new Set((await heads(this.#options.db)).map(({ region }) => region));
    for (const region of regions) {
      if (!known.has(region)) continue;
      const held = await this.#options.bus.listSubjects(`${STREAM_PREFIX}.${region}`);
      await this.#reconcile(region, held);
    }
  }

  async #reconcileAll(): Promise<void> {
    const { bus, db } = this.#options;
    await bus.ensureStream();
    const held = new Map<string, string[]>();
    for (const subject of await bus.listSubjects(STREAM_PREFIX)) {
      const region = subject.split('.')[3] ?? '';
      const ofRegion = held.get(region) ?? [];
      ofRegion.push(subject);
      held.set(region, ofRegion);
    }
    const known = (await heads(db)).map(({ region }) => region);
    // What stands there for a region that this database never signed for is another's, perhaps all that is left of it.
    for (const region of known) await this.#reconcile(region, held.get(region) ?? []);
  }

  /** One region that cannot be published must not let the timestamps of all others run out. */
  async #reconcile(region: string, held: readonly string[]): Promise<void> {
    try {
      await this.#reconcileOne(region, held);
    } catch (error) {
      if (!(error instanceof Error) || isOfAllRegions(error)) throw error;
      this.#regionFailures.push(error);
    }
  }

  /** Blobs first, then the head that names them, then the bell; only then is purged what no kept generation names. */
  async #reconcileOne(region: string, held: readonly string[]): Promise<void> {
    const { bus, db, lease, keptGenerations, reached = nothingCrashes } = this.#options;
    const wanted = await wantedContent(db, region, keptGenerations);
    const keep = wanted ? await this.#putRegion(region, wanted, held) : new Set<string>();
    const old = held.filter((one) => !keep.has(one));
    // A plane that is not the active one any more would take away what the active one has just put there.
    if (old.length === 0) return;
    const renewal = await lease.confirm();
    for (const subject of old) {
      await bus.purge(subject, renewal);
      reached('global-purging');
      this.#counter?.inc({ what: 'purge' });
    }
  }

  /** @returns the subjects that stay */
  async #putRegion(region: string, content: WantedContent, held: readonly string[]): Promise<Set<string>> {
    const { bus, db, log, lease, standing, keptGenerations, reached = nothingCrashes } = this.#options;
    const keep = new Set<string>();
    let wanted = content;
    const { subject } = wanted.head;
    // In this order: what is read here was there before the lease was confirmed, so that a head of a later holder
    // makes the replacement fail, however long this process sleeps in between.
    const last = await bus.getLastNumbered(subject);
    const isOther = !last || Buffer.compare(last.body, wanted.head.body) !== 0;
    if (isOther) {
      await lease.confirm();
      if (last) await standing.catchUp(region, last.body);
      wanted = (await wantedContent(db, region, keptGenerations)) ?? wanted;
    }
    await this.#putBlobs(region, wanted, new Set(held), keep);
    keep.add(subject);
    const { generation } = wanted;
    if (isOther) {
      reached('global-blobs-put');
      await bus.replaceLast(subject, wanted.head.body, last?.sequence ?? 0);
      reached('global-head-put');
      this.#counter?.inc({ what: 'put' });
    }
    // Also a head whose put was not answered, or whose process ended right after it: no bell was rung for it.
    const isNew = await standing.account(db, region, generation);
    if (!isOther && !isNew) return keep;
    bus.publish(subjects.bell(region), new Uint8Array());
    log.info({ event: 'generation_published', region, generation }, 'head published');
    return keep;
  }

  async #putBlobs(
    region: string,
    wanted: WantedContent,
    held: ReadonlySet<string>,
    keep: Set<string>,
  ): Promise<void> {
    for (const [sha256, length] of wanted.blobs) {
      const parts = partSubjects(region, sha256, length);
      for (const subject of parts) keep.add(subject);
      if (parts.every((subject) => held.has(subject))) continue;
      const bytes = await soundBlob(this.#options.db, sha256);
      if (!bytes)
        throw new PublishError(
          'blob-damaged',
          `blob ${sha256} of ${region} is not in the database as it was stored`,
          {
            hint: 'restore the database from its backup',
          },
        );
      for (const [part, subject] of parts.entries()) {
        if (held.has(subject)) continue;
        await this.#put(subject, bytes.subarray(part * BLOB_PART_BYTES, (part + 1) * BLOB_PART_BYTES));
      }
    }
  }

  async #put(subject: string, body: Uint8Array): Promise<void> {
    await this.#options.bus.putLast(subject, body);
    this.#counter?.inc({ what: 'put' });
  }
}

/** The link, the server or the lease: the next region would fail likewise. */
function isOfAllRegions(error: Error): boolean {
  if (error instanceof BusError) return error.code !== 'conflict' && error.code !== 'too-large';
  return error instanceof LeaseError;
}
