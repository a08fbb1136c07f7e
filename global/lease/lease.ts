import type { PublisherBus, Subscription } from '../../src/bus/bus.ts';
import { subjects } from '../../src/bus/bus.ts';
import { BusError } from '../../src/bus/bus-error.ts';
import type { Clock, Timer } from '../../src/clock/clock.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import { Gauge, type Registry } from '../../src/metrics/registry.ts';
import { decodeLeaseRecord, encodeLeaseRecord } from '../../src/wire/codec.ts';
import type { LeaseRecord } from '../../src/wire/messages.ts';
import { LeaseError } from './lease-error.ts';

/** `undecided`: the stream was not read since the start of this process. */
export type LeaseRole = 'undecided' | 'active' | 'standby';

export interface LeaseView {
  readonly role: LeaseRole;
  /** Host and folder of the plane that holds it, as far as known. */
  readonly holder: string | undefined;
  readonly term: number;
  /** Of the role, wall clock. */
  readonly sinceMs: number;
  /** Whether the stream said so within the lease's life. */
  readonly confirmed: boolean;
}

export interface LeaseOptions {
  readonly bus: PublisherBus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly registry?: Registry | undefined;
  /** The installation's id. */
  readonly plane: string;
  /** Names host and folder; the next process of the same ones need not wait for the lease of the last. */
  readonly holder: string;
  /** Random, of this process. */
  readonly incarnation: string;
  readonly terms: { read(): Promise<number>; store(term: number): Promise<void> };
  /** Called at each change, before anything is done in the new role. */
  readonly onRole: (
    view: LeaseView,
    before: { role: LeaseRole; holder: string | undefined },
  ) => Promise<void>;
}

/** Without a renewal for this long a lease is anybody's, milliseconds on the waiting plane's monotonic clock. */
export const LEASE_TTL_MS = 15_000;
/** How often the stream is looked at, by the holder to renew, milliseconds. */
const LEASE_LOOK_MS = 5_000;
/** How long writes wait at the start for word of another plane, milliseconds; the bus connects within one or two. */
const LEASE_GRACE_MS = 10_000;
/** How often one look reads again because somebody wrote in between. */
const MAX_TRIES = 3;

interface Seen {
  readonly record: LeaseRecord | undefined;
  readonly sequence: number;
  /** Monotonic; since when this very message stands, as far as was seen. */
  readonly sinceMs: number;
}

/**
 * Which one of several planes on copies of one database is the active one: the last message on one subject, replaced
 * by compare-and-set alone. Clocks only decide when somebody else may try. What an old holder can still do is decided
 * by `confirm`, which is a renewal, and never by a clock.
 */
export class Lease {
  readonly #options: LeaseOptions;
  readonly #startedMs: number;
  #role: LeaseRole = 'undecided';
  #sinceMs: number;
  #term = 0;
  #seen: Seen | undefined;
  #confirmedMs = -Infinity;
  /** A plane that was active once and lost it waits like any other: two with one name must not take turns. */
  #wasActive = false;
  #timers: (Timer | Subscription)[] = [];
  /** The highest term that was seen in the stream. */
  #highestTerm = 0;
  #queue: Promise<unknown> = Promise.resolve();
  /** A look that has not begun: on a slow stream the timer would line up ever more of them before a write. */
  #nextLook: Promise<void> | undefined;
  #stopped = false;

  constructor(options: LeaseOptions) {
    this.#options = options;
    const { clock, registry } = options;
    this.#sinceMs = clock.now();
    this.#startedMs = clock.monotonicMs();
    if (!registry) return;
    const view = (): LeaseView => this.view();
    new Gauge({
      name: 'holdfast_lease_active',
      help: '1 while this global plane is the one that signs and publishes',
      registers: [registry],
      collect() {
        this.set(view().role === 'active' ? 1 : 0);
      },
    });
    new Gauge({
      name: 'holdfast_lease_term',
      help: 'Rises whenever another global plane becomes the active one',
      registers: [registry],
      collect() {
        this.set(view().term);
      },
    });
  }

  /** Looks once before it returns, and from then on by itself. */
  async start(): Promise<void> {
    const { bus, clock } = this.#options;
    this.#term = await this.#options.terms.read();
    this.#timers = [
      clock.every(LEASE_LOOK_MS, () => void this.look()),
      bus.onLink(({ connected }) => {
        if (!connected) return;
        // While the server was away its holder could not renew either: it gets its time again.
        if (this.#seen) this.#seen = { ...this.#seen, sinceMs: clock.monotonicMs() };
        void this.look();
      }),
    ];
    await this.look();
  }

  /** Gives the lease back, so that another plane need not wait. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) {
      if ('cancel' in timer) timer.cancel();
      else timer.close();
    }
    await this.#queue;
    if (this.#role !== 'active' || !this.#options.bus.link().connected) return;
    await this.#put(this.#seen?.sequence ?? 0, this.#term, true).catch(() => undefined);
  }

  view(): LeaseView {
    const { clock, holder } = this.#options;
    return {
      role: this.#role,
      holder: this.#role === 'active' ? holder : this.#seen?.record?.holder,
      term: this.#role === 'active' ? this.#term : (this.#seen?.record?.term ?? this.#term),
      sinceMs: this.#sinceMs,
      confirmed: this.#role !== 'undecided' && clock.monotonicMs() - this.#confirmedMs < LEASE_TTL_MS,
    };
  }

  isActive(): boolean {
    return this.#role === 'active';
  }

  /** Whether `checkWrite` passes. */
  mayWrite(): boolean {
    if (this.#role === 'active') return true;
    const { clock } = this.#options;
    return this.#role === 'undecided' && clock.monotonicMs() - this.#startedMs >= LEASE_GRACE_MS;
  }

  /**
   * With the bus away the last word counts: nobody can publish then, and NATS must not keep an operator from writing.
   * @throws LeaseError `standby`, or `undecided` in the first seconds of a process that has not reached NATS
   */
  async checkWrite(): Promise<void> {
    const { bus, clock } = this.#options;
    // This process slept: others may have taken over meanwhile.
    const isOld = clock.monotonicMs() - this.#confirmedMs > 2 * LEASE_LOOK_MS;
    if (isOld && bus.link().connected) await this.look();
    if (this.mayWrite()) return;
    if (this.#role === 'undecided')
      throw new LeaseError('undecided', 'it is not known yet whether another global plane is active', {
        hint: `try again in ${LEASE_GRACE_MS / 1_000} s`,
      });
    const { holder, term } = this.view();
    throw new LeaseError(
      'standby',
      `this global plane stands by; the active one is ${holder} (term ${term})`,
      {
        hint: `write there. To make this one the active one, stop that one; it takes over within ${LEASE_TTL_MS / 1_000} s`,
      },
    );
  }

  /**
   * A renewal that the stream has taken: at that moment no other plane was active. Whoever read something of the
   * stream before this call, and replaces it by compare-and-set after it, cannot undo what a later holder wrote.
   * @returns the renewal's place in the stream: what a later holder puts comes after it
   * @throws LeaseError `lease-lost`, BusError
   */
  confirm(): Promise<number> {
    return this.#serially(async () => {
      if (this.#role === 'active' && this.#seen) {
        try {
          await this.#put(this.#seen.sequence, this.#term);
          return this.#seen.sequence;
        } catch (error) {
          if (!isConflict(error)) throw error;
        }
        if (await this.#look()) return this.#seen.sequence;
      }
      throw new LeaseError(
        'lease-lost',
        `another global plane is active: ${this.view().holder ?? 'unknown'}`,
      );
    });
  }

  /** Never rejects. */
  look(): Promise<void> {
    this.#nextLook ??= this.#serially(async () => {
      this.#nextLook = undefined;
      if (this.#stopped || !this.#options.bus.link().connected) return;
      await this.#look().catch((error: unknown) =>
        this.#options.log.warn({ event: 'lease_unread', error: messageOf(error) }, 'the lease was not seen'),
      );
    });
    return this.#nextLook;
  }

  /** @returns whether the lease was taken or renewed just now */
  async #look(): Promise<boolean> {
    const { bus } = this.#options;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      await bus.ensureStream();
      const seen = this.#observe(await bus.getLastNumbered(subjects.lease));
      const term = await this.#claim(seen);
      if (term === undefined) {
        this.#confirmedMs = this.#options.clock.monotonicMs();
        await this.#become('standby');
        return false;
      }
      try {
        await this.#put(seen.sequence, term);
      } catch (error) {
        if (isConflict(error)) continue;
        throw error;
      }
      await this.#become('active', seen.record?.holder);
      return true;
    }
    return false;
  }

  /** The term under which this plane may hold the lease now; undefined: it is another's. */
  async #claim({ record, sinceMs }: Seen): Promise<number | undefined> {
    const { plane, holder, incarnation, clock, terms } = this.#options;
    if (this.#role === 'active') {
      if (record?.incarnation === incarnation) return this.#term;
      // The stream was wiped, or is an old copy: a term below ours is over.
      if (!record || record.term < this.#term) return this.#term;
    }
    // Our own put whose answer was lost, or the last process in this folder, which the lock there says has ended.
    const isMine =
      record?.incarnation === incarnation ||
      (record?.plane === plane && record.holder === holder && !this.#wasActive);
    // A wiped stream or an old copy of one tells nothing of the holder that was seen: it has its time to come back.
    const isBehind = (record?.term ?? 0) < this.#highestTerm;
    const isFree = !isBehind && (!record || record.released || isMine);
    if (!isFree && clock.monotonicMs() - sinceMs < LEASE_TTL_MS) return undefined;
    const term = Math.max(this.#highestTerm, await terms.read()) + 1;
    await terms.store(term);
    return term;
  }

  #observe(message: { body: Uint8Array; sequence: number } | undefined): Seen {
    const sequence = message?.sequence ?? 0;
    const record = message && recordOf(message.body);
    const before = this.#seen;
    // A stream that was made anew gives out the same places again.
    const isSame = before?.sequence === sequence && before.record?.incarnation === record?.incarnation;
    const sinceMs = isSame ? before.sinceMs : this.#options.clock.monotonicMs();
    this.#highestTerm = Math.max(this.#highestTerm, record?.term ?? 0);
    this.#seen = { record, sequence, sinceMs };
    return this.#seen;
  }

  async #put(sequence: number, term: number, released = false): Promise<void> {
    const { bus, plane, holder, incarnation, clock } = this.#options;
    const record: LeaseRecord = { plane, holder, incarnation, term, released };
    const askedMs = clock.monotonicMs();
    const next = await bus.replaceLast(subjects.lease, encodeLeaseRecord(record), sequence);
    this.#term = term;
    this.#highestTerm = Math.max(this.#highestTerm, term);
    this.#seen = { record, sequence: next, sinceMs: askedMs };
    this.#confirmedMs = askedMs;
  }

  async #become(role: LeaseRole, heldBy = this.#seen?.record?.holder): Promise<void> {
    if (role === this.#role) return;
    const before = { role: this.#role, holder: heldBy };
    this.#role = role;
    this.#sinceMs = this.#options.clock.now();
    if (role === 'active') this.#wasActive = true;
    const view = this.view();
    this.#options.log.warn(
      { event: `lease_${role}`, holder: view.holder, term: view.term },
      'the lease changed',
    );
    await this.#options.onRole(view, before);
  }

  #serially<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(act);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof BusError && error.code === 'conflict';
}

/** What cannot be read is nobody's. */
function recordOf(body: Uint8Array): LeaseRecord | undefined {
  try {
    return decodeLeaseRecord(body);
  } catch {
    return undefined;
  }
}
