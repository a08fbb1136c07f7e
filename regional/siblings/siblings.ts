import { randomBytes } from 'node:crypto';
import type { Clock, Timer } from '../../src/clock/clock.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Registry } from '../../src/metrics/registry.ts';
import type { PeerArrival, PeerState } from '../../src/wire/peer-codec.ts';
import type { Acceptance } from '../acceptance/acceptance.ts';
import { type ContentSource, SourceError } from '../acceptance/content-source.ts';
import type { TrustStore } from '../acceptance/trust-store.ts';
import type { EventSink } from '../sessions/content.ts';
import { CatchUp } from './catch-up.ts';
import { DEFAULT_SIBLING_LIMITS, type SiblingLimits } from './limits.ts';
import type { OfferGate } from './offer-gate.ts';
import type { PeerClient } from './peer-client.ts';
import { Presence } from './presence.ts';
import type { Roster } from './roster.ts';
import { createSibling, type Sibling, type SiblingView } from './sibling.ts';
import { createSiblingMetrics, type SiblingMetrics } from './sibling-metrics.ts';

/** What the brake of this relay shares: its word counts where siblings prove who they are. */
export interface SharedBrake {
  trips(): PeerState['trips'];
  /** Stops here what a sibling stopped, as far as the manifest in force knows it. */
  takeOver(trips: PeerState['trips'], from: string): void;
  /** Siblings said more of what their agents show. */
  heardElsewhere(): void;
  /** Assignments with failures here. */
  suspects(): string[];
  tallies(assignmentUids: ReadonlySet<string>): PeerState['tallies'];
}

export interface SiblingsOptions {
  readonly roster: Roster;
  readonly client: Pick<PeerClient, 'exchange' | 'tellArrivals' | 'content'>;
  readonly store: Pick<TrustStore, 'current' | 'state'>;
  readonly acceptance: Pick<Acceptance, 'consider' | 'look'>;
  readonly brake: SharedBrake;
  /** A digest of what an operator holds or pins here; empty: nothing. */
  readonly breakGlass: () => string;
  /** The agents connected here now. */
  readonly liveAgents: () => Iterable<PeerArrival>;
  /** What an agent's newest message here was numbered; undefined when it is not connected here any more. */
  readonly arrivalOf: (uid: string) => PeerArrival | undefined;
  /** Agents came to a sibling. */
  readonly movedTo: (sibling: string, agents: readonly PeerArrival[]) => void;
  readonly isLinked: () => boolean;
  readonly gate: OfferGate;
  readonly clock: Clock;
  readonly log: Logger;
  readonly registry: Registry;
  readonly events: EventSink;
  readonly limits?: Partial<SiblingLimits>;
}

/**
 * The other relays of this region: what each holds is compared every few seconds and at every change, and whoever
 * has less gets it from the other, verified like everything. It needs neither the bus nor the global plane.
 */
export class Siblings {
  readonly limits: SiblingLimits;
  readonly #options: SiblingsOptions;
  readonly #incarnation = randomBytes(9).toString('base64url');
  readonly #known = new Map<string, Sibling>();
  readonly #presence: Presence;
  readonly #catchUp: CatchUp;
  readonly #metrics: SiblingMetrics;
  readonly #timers: { poll?: Timer; soon?: Timer; start?: Timer } = {};
  /** Times that the bell was rung: the newest opens the offers. */
  #bells = 0;
  #haveAsked = false;
  #isStopped = false;

  constructor(options: SiblingsOptions) {
    this.#options = options;
    this.limits = { ...DEFAULT_SIBLING_LIMITS, ...options.limits };
    const { clock, log, registry, events, gate, acceptance, store } = options;
    this.#metrics = createSiblingMetrics(registry, {
      siblings: () => this.view(),
      gate: () => gate.reasons,
      moving: () => this.#presence.waiting,
    });
    this.#presence = new Presence({
      clock,
      limits: this.limits,
      current: (uid) => options.arrivalOf(uid),
      tell: async (name, agents) => {
        const address = this.#known.get(name)?.address;
        // Nobody said where it is yet; who waits for it is told when somebody does.
        if (!address) throw new SourceError('unreachable', `nobody said where ${name} answers`);
        await options.client.tellArrivals(address, agents);
        this.#metrics.told.inc(agents.length);
      },
    });
    this.#catchUp = new CatchUp({
      acceptance,
      content: (address) => options.client.content(address),
      generation: () => store.current()?.generation ?? 0,
      rootVersion: () => store.state().root.version,
      isLinked: options.isLinked,
      gate,
      clock,
      log,
      events,
      limits: this.limits,
    });
  }

  /** Asks all siblings; until they answered, or a while, nothing is offered. */
  start(): void {
    const { clock, gate, roster } = this.#options;
    this.#poll();
    if (!roster.expectsWord) return;
    gate.close('start');
    this.#timers.start = clock.after(this.limits.startMs, () => gate.open('start'));
    void this.#exchangeAll().then(() => {
      this.#haveAsked = true;
      this.#openAfterStart();
    });
  }

  /** One that nobody can ask is waited for: it asks by itself. */
  #openAfterStart(): void {
    if (this.#haveAsked && this.#refresh().every(({ address, state }) => address ?? state))
      this.#options.gate.open('start');
  }

  stop(): void {
    this.#isStopped = true;
    for (const timer of Object.values(this.#timers)) timer.cancel();
    this.#presence.stop();
    this.#catchUp.stop();
  }

  /**
   * A generation was committed here: the siblings are told before anything is offered from it, so that one that lags
   * stops offering what is older. Call it before the offers are thought of.
   */
  accepted(): void {
    const { gate, clock, brake } = this.#options;
    const siblings = this.#refresh();
    const isAwaited = (sibling: Sibling): boolean =>
      sibling.address !== undefined && this.#isReachable(sibling);
    const rings = siblings.some(isAwaited);
    // First of all: what follows opens other reasons, and agents would be looked at between.
    if (rings) gate.close('bell');
    this.#catchUp.accepted();
    for (const { name, state } of this.#proven()) brake.takeOver(state.trips, name);
    const told = siblings.flatMap((sibling) => {
      const telling = this.#tellNow(sibling);
      return isAwaited(sibling) ? [telling] : [];
    });
    if (!rings) return;
    const bell = ++this.#bells;
    const open = (): void => {
      timer.cancel();
      // Of two generations that came at once the siblings have to know the second, too.
      if (bell === this.#bells) gate.open('bell');
    };
    const timer = clock.after(this.limits.bellMs, open);
    void Promise.all(told).then(open);
  }

  /** Something that siblings should know soon: a trip, a failure, a newer timestamp. */
  nudge(): void {
    if (this.#timers.soon || this.#isStopped) return;
    this.#timers.soon = this.#options.clock.after(this.limits.arrivalsMs, () => {
      delete this.#timers.soon;
      for (const sibling of this.#refresh()) void this.#tellNow(sibling);
    });
  }

  /** An agent connected here. */
  arrived(uid: string): void {
    this.#presence.arrived(uid);
  }

  /** An agent is not connected here any more. */
  left(uid: string): void {
    this.#presence.left(uid);
  }

  /** A sibling says what it holds; answers what this relay holds. */
  heard(name: string, state: PeerState): PeerState {
    this.#refresh();
    // It may have been removed since its request began.
    if (this.#options.roster.signed(name)) this.#hear(this.#sibling(name), state);
    return this.#mine();
  }

  /** A sibling says which agents came to it. Returns false when that is too much now: it has to say it again. */
  heardArrivals(name: string, agents: readonly PeerArrival[]): boolean {
    if (!this.#presence.mayTell(name, agents.length)) {
      this.#metrics.limited.inc({ limit: 'arrivals' });
      return false;
    }
    this.#metrics.heardArrivals.inc(agents.length);
    this.#options.movedTo(name, agents);
    return true;
  }

  limited(limit: 'checks' | 'requests'): void {
    this.#metrics.limited.inc({ limit });
  }

  /** Where blobs may be had that the bus lacks. */
  sources(): ContentSource[] {
    const { client } = this.#options;
    return this.#refresh().flatMap((sibling) =>
      sibling.address && this.#isReachable(sibling) ? [client.content(sibling.address)] : [],
    );
  }

  /** What the siblings' agents show of the given assignments, where their word is fresh. */
  tallies(): PeerState['tallies'] {
    return this.#proven().flatMap(({ state }) => state.tallies);
  }

  flags(): string[] {
    const { store, gate, breakGlass, roster } = this.#options;
    const proven = this.#proven();
    const held = store.current()?.generation ?? 0;
    const digest = store.state().marks.targets?.signedSha256 ?? '';
    const isLagging = gate.reasons.some((reason) => reason === 'catching-up' || reason === 'behind');
    return [
      ...(isLagging ? ['lagging'] : []),
      ...(proven.some(({ state }) => state.generation > held) ? ['sibling-ahead'] : []),
      ...(proven.some(({ state }) => state.generation === held && held > 0 && state.targetsSha256 !== digest)
        ? ['sibling-differs']
        : []),
      // Where nobody ever said where a relay is, nobody asked for what siblings do.
      ...(roster.areUrlsGiven && this.view().some(({ isReachable }) => !isReachable)
        ? ['sibling-unreachable']
        : []),
      ...(proven.some(({ state }) => state.breakGlass !== breakGlass()) ? ['break-glass-differs'] : []),
    ];
  }

  view(): SiblingView[] {
    return this.#refresh().map((sibling) => ({
      name: sibling.name,
      url: sibling.address?.url,
      isReachable: this.#isReachable(sibling),
      asOfMs: sibling.heardAtMs,
      generation: sibling.state?.generation ?? 0,
      problem: sibling.address ? sibling.problem : 'nobody said where it answers; it may ask by itself',
      breakGlass: (sibling.state?.breakGlass ?? '') !== '',
    }));
  }

  #poll(): void {
    this.#timers.poll = this.#options.clock.every(this.limits.pollMs, () => void this.#exchangeAll());
  }

  /** Everybody who can be asked or has asked, by name; who is on no list any more is forgotten. */
  #refresh(): Sibling[] {
    const { roster } = this.#options;
    const addresses = new Map(roster.addresses().map((address) => [address.name, address]));
    for (const name of [...addresses.keys(), ...roster.names()]) this.#sibling(name);
    for (const [name, { publicKey }] of this.#known) {
      const address = addresses.get(name);
      const key = roster.signed(name)?.public_key;
      const isNamed = address !== undefined || key !== undefined;
      // Another key under the name is another relay: neither the words nor the faults of the one before are its.
      const isSame = publicKey === undefined || key === publicKey;
      if (!isNamed || !isSame) {
        this.#known.delete(name);
        this.#presence.forget(name);
      }
      if (isNamed) Object.assign(this.#sibling(name), { address, publicKey: key });
    }
    return [...this.#known.values()];
  }

  #sibling(name: string): Sibling {
    let sibling = this.#known.get(name);
    if (!sibling) this.#known.set(name, (sibling = createSibling(name)));
    return sibling;
  }

  #isReachable({ heardMs }: Sibling): boolean {
    return this.#options.clock.monotonicMs() - heardMs <= this.limits.freshMs;
  }

  /** Those whose word is fresh and under their own signature. */
  #proven(): { name: string; state: PeerState }[] {
    return this.#refresh().flatMap((sibling) =>
      sibling.state && this.#isReachable(sibling) ? [{ name: sibling.name, state: sibling.state }] : [],
    );
  }

  async #exchangeAll(): Promise<void> {
    await Promise.all(this.#refresh().map((sibling) => this.#exchange(sibling)));
  }

  /** An exchange that is under way may not say what has just changed. */
  #tellNow(sibling: Sibling): Promise<void> {
    return sibling.exchange ? sibling.exchange.then(() => this.#exchange(sibling)) : this.#exchange(sibling);
  }

  /** One exchange with a sibling at a time. */
  #exchange(sibling: Sibling): Promise<void> {
    sibling.exchange ??= this.#exchangeNow(sibling).finally(() => {
      sibling.exchange = undefined;
    });
    return sibling.exchange;
  }

  async #exchangeNow(sibling: Sibling): Promise<void> {
    const { client, log } = this.#options;
    const { address } = sibling;
    if (!address || this.#isStopped) return;
    try {
      const { state, isProven } = await client.exchange(address, this.#mine());
      // It may have been removed, or be another one, since it was asked.
      this.#refresh();
      if (this.#isStopped || this.#known.get(sibling.name) !== sibling) return;
      sibling.problem = undefined;
      this.#metrics.exchanges.inc({ outcome: 'answered' });
      if (isProven) this.#hear(sibling, state);
      // Nothing was ever accepted here: whoever answers at the address that the operator gave may bring the first.
      else void this.#catchUp.compare(sibling, state);
    } catch (error) {
      const problem = messageOf(error);
      this.#metrics.exchanges.inc({ outcome: 'failed' });
      if (sibling.problem === undefined)
        log.warn(
          { event: 'sibling_unreachable', sibling: sibling.name, error: problem },
          'a sibling does not answer',
        );
      sibling.problem = problem;
    }
  }

  /** Under the sibling's own signature. */
  #hear(sibling: Sibling, state: PeerState): void {
    const { clock, brake } = this.#options;
    const before = sibling.state;
    sibling.state = state;
    sibling.heardMs = clock.monotonicMs();
    sibling.heardAtMs = clock.now();
    // It started anew and knows nothing of who is here. One that says so all the time is told as often as others.
    const hasStarted = sibling.toldIncarnation !== state.incarnation;
    if (hasStarted && sibling.heardMs - sibling.toldAtMs >= this.limits.pollMs) {
      sibling.toldIncarnation = state.incarnation;
      sibling.toldAtMs = sibling.heardMs;
      this.#presence.tellAll(
        sibling.name,
        Array.from(this.#options.liveAgents(), ({ uid }) => uid),
      );
    }
    this.#presence.flush(sibling.name);
    brake.takeOver(state.trips, sibling.name);
    if (state.tallies.length > 0) brake.heardElsewhere();
    if (state.suspects.some((uid) => !before?.suspects.includes(uid))) this.nudge();
    void this.#catchUp.compare(sibling, state, this.#options.store);
    this.#openAfterStart();
  }

  #mine(): PeerState {
    const { store, brake, breakGlass } = this.#options;
    const current = store.current();
    const suspects = brake.suspects();
    const asked = new Set([...suspects, ...this.#proven().flatMap(({ state }) => state.suspects)]);
    return {
      incarnation: this.#incarnation,
      generation: current?.generation ?? 0,
      targetsSha256: current ? (store.state().marks.targets?.signedSha256 ?? '') : '',
      issuedMs: current?.issuedAtMs ?? 0,
      trips: brake.trips(),
      suspects,
      tallies: asked.size === 0 ? [] : brake.tallies(asked),
      breakGlass: breakGlass(),
    };
  }
}
