import { type Bus, subjects, type Subscription } from '../../src/bus/bus.ts';
import { BusError } from '../../src/bus/bus-error.ts';
import type { Clock, Timer } from '../../src/clock/clock.ts';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Registry } from '../../src/metrics/registry.ts';
import { DEFAULT_TRUST_LIMITS } from '../../src/trust/limits.ts';
import { Refusal, type RefusalCode } from '../../src/trust/refusal.ts';
import { type VerifiedUpdate, verifyMetadata } from '../../src/trust/verify.ts';
import { decodeHead } from '../../src/wire/codec.ts';
import type { Head, Trust } from '../../src/wire/messages.ts';
import { WireError } from '../../src/wire/wire-error.ts';
import type { Accepted } from './accepted.ts';
import { type AcceptanceMetrics, createAcceptanceMetrics, type LookOutcome } from './acceptance-metrics.ts';
import { TrustAge } from './age.ts';
import { BlobFetcher, FetchError } from './blob-fetcher.ts';
import { busSource, type ContentSource, SourceError } from './content-source.ts';
import { type RefusalCount, RefusalRecord, type RefusedUpdate } from './refusal-record.ts';
import { checkManifestLength, type NamedBlob, readRelease } from '../../src/manifest/release.ts';
import type { TrustStore } from './trust-store.ts';

export type { RefusedUpdate } from './refusal-record.ts';

export interface AcceptanceOptions {
  readonly store: TrustStore;
  readonly bus: Bus;
  readonly clock: Clock;
  /** This relay's name: root and blob requests go out under it. */
  readonly relay: string;
  readonly log: Logger;
  readonly metrics?: Registry;
  /** The outbox's `record`. For an acceptance it is called inside the transaction. */
  readonly record?: (kind: string, detail: Record<string, unknown>) => void;
  /** Between two looks without a bell, milliseconds (default 60,000), plus or minus half of it. */
  readonly lookIntervalMs?: number;
  /** Bells within this time of a look are answered by one look at its end, milliseconds (default 250). */
  readonly bellQuietMs?: number;
  /** For one request to the global plane, milliseconds (default 5,000). */
  readonly requestTimeoutMs?: number;
  /** Asked for blobs that the bus lacks, in this order. */
  readonly siblings?: () => readonly ContentSource[];
  /** 0 to 1, for jitter. */
  readonly random?: () => number;
  readonly reached?: Reached;
}

/** How it went with what a sibling has. */
export interface Consideration {
  readonly outcome: LookOutcome;
  /**
   * A generation above the one held that the sibling proved: everything about it is in order but time, so that it is
   * not accepted [I12] and yet there is something newer than what this relay would offer.
   */
  readonly provenGeneration?: number;
}

/** What is remembered of the head that a source showed last. */
interface Seen {
  head?: Uint8Array;
  /** Whether looking at the same head again would change nothing. */
  settled: boolean;
}

/** Sources of heads beside the bus that are remembered. */
const MAX_SEEN = 64;

const DEFAULT_LOOK_INTERVAL_MS = 60_000;
const DEFAULT_BELL_QUIET_MS = 250;
const DEFAULT_REQUEST_TIMEOUT_MS = 5_000;
/** After an incomplete look: 1 s, 2 s, 4 s, … with jitter, this many times for one head; then the timer's turn. */
const MAX_RETRIES = 6;
const FIRST_RETRY_MS = 1_000;

/**
 * Codes that the same bytes may lose again, when a clock is set or space is freed: judged anew at the next look.
 * Every other verdict on a head stands until other bytes come.
 */
const PASSING: ReadonlySet<RefusalCode> = new Set(['clock', 'expired', 'disk-full']);

/**
 * Brings the region's newest generation into the store. It holds no position in any stream: at the bell, at every
 * (re)connect and on a jittered timer it reads the head, and whatever was lost, doubled, reordered or forged in
 * between has cost nothing but time.
 */
export class Acceptance {
  readonly #options: AcceptanceOptions;
  readonly #region: string;
  readonly #reached: Reached;
  readonly #source: ContentSource;
  readonly #age: TrustAge;
  readonly #refusals = new RefusalRecord();
  readonly #metrics: AcceptanceMetrics | undefined;
  readonly #acceptedListeners = new Set<(accepted: Accepted) => void>();
  readonly #refreshedListeners = new Set<(accepted: Accepted) => void>();
  readonly #refusedListeners = new Set<(refused: RefusedUpdate) => void>();
  readonly #subscriptions: Subscription[] = [];
  /** The timer's next look, the look that a bell asked for, the look that an incomplete one asked for. */
  readonly #timers: { next?: Timer; bell?: Timer; retry?: Timer } = {};
  /** Blobs that arrived for an update that is not complete yet. */
  readonly #arrived = new Map<string, Uint8Array>();
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #lookedAtMs = Number.NEGATIVE_INFINITY;
  readonly #seenOnBus: Seen = { settled: false };
  readonly #seenAt = new Map<string, Seen>();
  /** One head at a time is judged, whoever brought it. */
  #turn: Promise<unknown> = Promise.resolve();
  #retries = 0;
  #wantedGeneration: number;

  constructor(options: AcceptanceOptions) {
    this.#options = options;
    const { store, bus, relay, clock } = options;
    this.#region = store.region;
    this.#reached = options.reached ?? nothingCrashes;
    this.#age = new TrustAge(clock);
    this.#wantedGeneration = store.current()?.generation ?? 0;
    this.#source = busSource({
      bus,
      region: store.region,
      relay,
      requestTimeoutMs: options.requestTimeoutMs ?? DEFAULT_REQUEST_TIMEOUT_MS,
    });
    // The age of what was found on disk begins now, while the wall clock can still be held against the floor.
    this.trust(clock.now());
    if (options.metrics) {
      this.#metrics = createAcceptanceMetrics(options.metrics, {
        heldGeneration: () => store.current()?.generation ?? 0,
        wantedGeneration: () => this.#wantedGeneration,
        ageMs: () => this.ageMs(clock.now()),
        timestampExpiresMs: () => store.current()?.timestampExpiresMs,
      });
    }
  }

  /** Listens to the bell, the link and the timer, and looks at once. */
  start(): void {
    const { bus } = this.#options;
    this.#subscriptions.push(
      bus.subscribe(subjects.bell(this.#region), () => this.#rung()),
      bus.onLink((link) => {
        if (!link.connected) return;
        this.#retries = 0;
        void this.look();
      }),
    );
    this.#startTimer();
    void this.look();
  }

  /** Looks at the head now; resolves when that is done. Asked while looking, it looks once more. Never rejects. */
  look(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#lookUntilQuiet().finally(() => {
      this.#running = undefined;
      // Asked between the last look's end and here.
      if (this.#again && !this.#stopped) return this.look();
      return undefined;
    });
    return this.#running;
  }

  /**
   * Takes what a sibling has, if it is newer and every check holds, as if the bus had brought it. Never rejects.
   * @param name the sibling's, under which its last head is remembered
   * @param onProven told of a newer generation as soon as its head is verified: its blobs may take long, or never come
   */
  async consider(
    name: string,
    source: ContentSource,
    onProven: (generation: number) => void = () => undefined,
  ): Promise<Consideration> {
    const { log } = this.#options;
    try {
      const body = await source.head();
      if (!body) return { outcome: 'nothing-published' };
      const proven = this.#provenGeneration(body);
      if (proven !== undefined) onProven(proven);
      return await this.#inTurn(async () => {
        if (this.#stopped) return { outcome: 'same' };
        return this.#judgeSibling(name, source, body);
      });
    } catch (error) {
      log.debug(
        { event: 'sibling_look_failed', sibling: name, error: messageOf(error) },
        'no head from there',
      );
      return { outcome: isUnreachable(error) ? 'unreachable' : 'failed' };
    }
  }

  /** After it nothing is accepted any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of Object.values(this.#timers)) timer.cancel();
    for (const subscription of this.#subscriptions.splice(0)) subscription.close();
    await this.#running;
    await this.#turn;
  }

  /** A new generation was committed. Not called for a newer timestamp over the same targets. */
  onAccepted(listener: (accepted: Accepted) => void): Subscription {
    return subscribe(this.#acceptedListeners, listener);
  }

  /** A newer timestamp over the same targets: what is held is known to be current for longer. */
  onRefreshed(listener: (accepted: Accepted) => void): Subscription {
    return subscribe(this.#refreshedListeners, listener);
  }

  onRefused(listener: (refused: RefusedUpdate) => void): Subscription {
    return subscribe(this.#refusedListeners, listener);
  }

  /** What the signatures say at `nowMs` (wall clock). It gates nothing that was accepted. */
  trust(nowMs: number): Trust {
    const { store } = this.#options;
    return this.#age.trust(store.current(), store.state().floorMs, nowMs);
  }

  /** How old the newest confirmation is, milliseconds; undefined when that cannot be known. */
  ageMs(nowMs: number): number | undefined {
    const { store } = this.#options;
    const current = store.current();
    return current && this.#age.ageMs(current, store.state().floorMs, nowMs);
  }

  /** Refusals since the start by code, with the newest of each as a sample. */
  refusals(): ReadonlyMap<RefusalCode, RefusalCount> {
    return this.#refusals.counts();
  }

  /** The newest verified generation, whether or not its blobs are here; 0 before the first. */
  get wantedGeneration(): number {
    return this.#wantedGeneration;
  }

  #startTimer(): void {
    const intervalMs = this.#options.lookIntervalMs ?? DEFAULT_LOOK_INTERVAL_MS;
    this.#timers.next = this.#options.clock.after(intervalMs * (0.5 + this.#random()), () => {
      this.#startTimer();
      void this.look();
    });
  }

  #rung(): void {
    this.#retries = 0;
    if (this.#running) {
      this.#again = true;
      return;
    }
    const { clock, bellQuietMs = DEFAULT_BELL_QUIET_MS } = this.#options;
    const waitMs = this.#lookedAtMs + bellQuietMs - clock.monotonicMs();
    if (waitMs <= 0) {
      void this.look();
      return;
    }
    this.#timers.bell?.cancel();
    this.#timers.bell = clock.after(waitMs, () => void this.look());
  }

  async #lookUntilQuiet(): Promise<void> {
    do {
      this.#again = false;
      const outcome = await this.#inTurn(() => this.#lookOnce());
      this.#lookedAtMs = this.#options.clock.monotonicMs();
      this.#metrics?.looks.inc({ outcome });
      if (outcome === 'incomplete' || outcome === 'failed') this.#retryLater();
    } while (this.#again && !this.#stopped);
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #judgeSibling(name: string, source: ContentSource, body: Uint8Array): Promise<Consideration> {
    const { store, log, bus } = this.#options;
    if (this.#seenAt.size >= MAX_SEEN && !this.#seenAt.has(name)) this.#seenAt.clear();
    const seen = this.#seenAt.get(name) ?? { settled: false };
    this.#seenAt.set(name, seen);
    // A sibling is near; the bus is asked for what it lacks, if it can be.
    const sources = bus.link().connected ? [source, this.#source] : [source];
    try {
      const outcome = await this.#judge(body, seen, sources);
      const proven = outcome === 'accepted' ? undefined : this.#provenGeneration(body);
      return { outcome, ...(proven !== undefined && { provenGeneration: proven }) };
    } catch (error) {
      log.debug({ event: 'sibling_look_failed', sibling: name, error: messageOf(error) }, 'not all is there');
      return { outcome: isUnreachable(error) ? 'unreachable' : 'failed' };
    } finally {
      this.#wantedGeneration = Math.max(this.#wantedGeneration, store.current()?.generation ?? 0);
    }
  }

  /** The generation of a head that is newer than what is held and in order but for time; its blobs are not asked for. */
  #provenGeneration(body: Uint8Array): number | undefined {
    const { store } = this.#options;
    try {
      const update = verifyMetadata(store.state(), decode(body), {
        plane: store.plane,
        region: store.region,
        nowMs: Number.MAX_SAFE_INTEGER,
        checkExpiry: false,
      });
      return update.kind === 'generation' ? update.generation : undefined;
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  async #lookOnce(): Promise<LookOutcome> {
    const { bus, log } = this.#options;
    if (this.#stopped) return 'same';
    try {
      const body = await this.#source.head();
      if (!body) return 'nothing-published';
      const sources = [this.#source, ...(this.#options.siblings?.() ?? [])];
      return await this.#judge(body, this.#seenOnBus, sources);
    } catch (error) {
      if (isUnreachable(error)) {
        log.debug({ event: 'look_failed', error: messageOf(error) }, 'the head could not be read');
        const { head, settled } = this.#seenOnBus;
        return bus.link().connected && head && !settled ? 'incomplete' : 'unreachable';
      }
      log.error({ event: 'look_failed', error: messageOf(error) }, 'a look at the head failed');
      return 'failed';
    }
  }

  /**
   * One head, from bytes to a verdict.
   * @param sources the first brought it and is asked for roots; all of them are asked for blobs
   */
  async #judge(body: Uint8Array, seen: Seen, sources: readonly ContentSource[]): Promise<LookOutcome> {
    const { store, clock, log } = this.#options;
    const seenBefore = seen.head !== undefined && Buffer.compare(seen.head, body) === 0;
    if (seenBefore && seen.settled && store.state().complete) return 'same';
    if (!seenBefore && seen === this.#seenOnBus) this.#retries = 0;
    seen.head = body;
    seen.settled = false;
    let head: Head | undefined;
    // A root that it names and nobody had yet may change the verdict.
    const isRootHeld = (): boolean => !head || store.state().root.version >= head.rootVersion;
    try {
      head = decode(body);
      const outcome = await this.#accept(head, sources);
      seen.settled = isRootHeld();
      return outcome;
    } catch (error) {
      if (error instanceof FetchError) {
        log.warn({ event: 'update_incomplete', error: error.message }, 'the update is not complete yet');
        return 'incomplete';
      }
      if (!(error instanceof Refusal)) throw error;
      const damaged = isDamagedBlob(error);
      seen.settled = !damaged && !PASSING.has(error.code) && isRootHeld();
      this.#refuse(error, clock.now(), seenBefore);
      return damaged ? 'incomplete' : 'refused';
    }
  }

  async #accept(head: Head, sources: readonly ContentSource[]): Promise<LookOutcome> {
    const { store, clock } = this.#options;
    await this.#walkRoots(head.rootVersion, sources[0] ?? this.#source);
    const update = verifyMetadata(store.state(), head, {
      plane: store.plane,
      region: store.region,
      nowMs: clock.now(),
      // A file may have brought the very timestamp that the global plane still publishes.
      confirm: store.current()?.imported === true,
    });
    if (update.kind === 'unchanged') return 'same';
    if (update.kind === 'refreshed') {
      if (this.#stopped) return 'same';
      const accepted = store.refresh(update);
      this.#reached('relay-refreshed');
      this.#refreshed(accepted);
      return 'refreshed';
    }
    this.#wantedGeneration = update.generation;
    return this.#acceptGeneration(update, new BlobFetcher({ sources }));
  }

  /** `rootVersion` is unsigned and only says that it is worth asking [TUF 5.3.3]. */
  async #walkRoots(rootVersion: number, source: ContentSource): Promise<void> {
    const { store } = this.#options;
    const first = store.state().root.version;
    while (store.state().root.version < rootVersion) {
      const fromVersion = store.state().root.version + 1;
      const roots = await source.roots(fromVersion);
      if (roots.length === 0) return;
      for (const root of roots) store.acceptRoot(root);
      if (store.state().root.version - first > DEFAULT_TRUST_LIMITS.roots) {
        throw new Refusal('too-large', 'root', `more than ${DEFAULT_TRUST_LIMITS.roots} new roots`);
      }
    }
  }

  async #acceptGeneration(
    update: Extract<VerifiedUpdate, { kind: 'generation' }>,
    fetcher: BlobFetcher,
  ): Promise<LookOutcome> {
    const { store, clock, record } = this.#options;
    checkManifestLength(update.manifest);
    const manifest = await this.#manifest(update, fetcher);
    const release = readRelease(manifest, update, store);
    await this.#fetchMissing(update.manifest.sha256, release.blobs, fetcher);
    this.#reached('relay-blobs-arrived');
    if (this.#stopped) return 'same';
    const before = store.current()?.generation;
    const accepted = store.accept(
      update,
      { manifest, blobs: this.#arrived },
      {
        nowMs: clock.now(),
        within: ({ generation }) => record?.('generation_accepted', { generation, before: before ?? 0 }),
      },
    );
    this.#reached('relay-accepted');
    this.#arrived.clear();
    this.#accepted(accepted, before);
    return 'accepted';
  }

  async #manifest(
    { manifest }: { manifest: { length: number; sha256: string } },
    fetcher: BlobFetcher,
  ): Promise<Uint8Array> {
    const held = this.#arrived.get(manifest.sha256) ?? this.#options.store.body(manifest.sha256);
    if (held) return held;
    const bytes = await fetcher.fetch({ ...manifest, subject: 'manifest' });
    this.#arrived.set(manifest.sha256, bytes);
    return bytes;
  }

  async #fetchMissing(
    manifestSha256: string,
    blobs: readonly NamedBlob[],
    fetcher: BlobFetcher,
  ): Promise<void> {
    const named = new Set([manifestSha256, ...blobs.map(({ sha256 }) => sha256)]);
    for (const sha256 of this.#arrived.keys()) if (!named.has(sha256)) this.#arrived.delete(sha256);
    const { store } = this.#options;
    const missing = blobs.filter(
      ({ sha256 }) => !this.#arrived.has(sha256) && store.body(sha256) === undefined,
    );
    await fetcher.fetchInto(this.#arrived, missing);
  }

  #accepted(accepted: Accepted, before: number | undefined): void {
    const { log } = this.#options;
    this.#age.confirm(accepted);
    log.info(
      { event: 'generation_accepted', generation: accepted.generation, before },
      'a new generation is in force',
    );
    this.#tell(this.#acceptedListeners, accepted);
  }

  #refreshed(accepted: Accepted): void {
    this.#age.confirm(accepted);
    this.#tell(this.#refreshedListeners, accepted);
  }

  #refuse(refusal: Refusal, nowMs: number, seenBefore: boolean): void {
    const { log, record, clock } = this.#options;
    const refused = this.#refusals.add(refusal, nowMs);
    this.#metrics?.refusals.inc({ code: refusal.code });
    const { code, subject, message, hint } = refused;
    const line = { event: 'update_refused', code, subject, error: message, hint };
    if (seenBefore) log.debug(line, 'the same update is refused still');
    else log.warn(line, 'an update is refused; what was held stays in service');
    if (this.#refusals.isWorthRecording(code, clock.monotonicMs())) {
      record?.('update_refused', { code, subject, message });
    }
    this.#tell(this.#refusedListeners, refused);
  }

  #retryLater(): void {
    if (this.#stopped || this.#retries >= MAX_RETRIES) return;
    const delayMs = FIRST_RETRY_MS * 2 ** this.#retries * (0.5 + this.#random());
    this.#retries += 1;
    this.#timers.retry?.cancel();
    this.#timers.retry = this.#options.clock.after(delayMs, () => void this.look());
  }

  /** A listener that throws is a defect of its own and must not look like a failed update. */
  #tell<T>(listeners: ReadonlySet<(value: T) => void>, value: T): void {
    for (const listener of listeners) {
      try {
        listener(value);
      } catch (error) {
        this.#options.log.error({ event: 'listener_failed', error: messageOf(error) }, 'a listener failed');
      }
    }
  }

  #random(): number {
    return (this.#options.random ?? Math.random)();
  }
}

function isUnreachable(error: unknown): boolean {
  return error instanceof BusError || error instanceof SourceError;
}

/** Damaged blobs are not part of the head: they may be published anew under the same one. */
function isDamagedBlob(refusal: Refusal): boolean {
  const ofBlob = ['manifest', 'section', 'body'].includes(refusal.subject);
  return ofBlob && (refusal.code === 'hash' || refusal.code === 'too-large');
}

function decode(body: Uint8Array): Head {
  try {
    return decodeHead(body);
  } catch (cause) {
    if (!(cause instanceof WireError)) throw cause;
    throw new Refusal(cause.code === 'too-large' ? 'too-large' : 'malformed', 'head', cause.message, {
      cause,
    });
  }
}

function subscribe<T>(listeners: Set<T>, listener: T): Subscription {
  listeners.add(listener);
  return { close: () => listeners.delete(listener) };
}
