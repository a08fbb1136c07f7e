import type { Clock, Timer } from '../../src/clock/clock.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { PeerState } from '../../src/wire/peer-codec.ts';
import type { Acceptance } from '../acceptance/acceptance.ts';
import type { ContentSource } from '../acceptance/content-source.ts';
import type { TrustStore } from '../acceptance/trust-store.ts';
import type { EventSink } from '../sessions/content.ts';
import type { SiblingLimits } from './limits.ts';
import type { OfferGate } from './offer-gate.ts';
import type { SiblingAddress } from './roster.ts';
import type { Sibling } from './sibling.ts';

export interface CatchUpOptions {
  readonly acceptance: Pick<Acceptance, 'consider' | 'look'>;
  readonly content: (address: SiblingAddress) => ContentSource;
  /** The one held; 0: none. */
  readonly generation: () => number;
  /** Of the newest root held. */
  readonly rootVersion: () => number;
  readonly isLinked: () => boolean;
  readonly gate: OfferGate;
  readonly clock: Clock;
  readonly log: Logger;
  readonly events: EventSink;
  readonly limits: SiblingLimits;
}

/**
 * What happens when a sibling says that it holds more. Offers stop at once, because what they would bring may be older
 * than what its agents got. Then its content is fetched and verified. Three ends: it is accepted and offered; or it is
 * proved to be newer and cannot be accepted (its timestamp ran out), and agents that have something of ours get
 * nothing older for as long as that lasts; or nothing proves it, and after a while this relay goes on.
 */
export class CatchUp {
  readonly #options: CatchUpOptions;
  /** Claims that stop offers, by sibling. */
  readonly #claims = new Map<string, { generation: number; proven: number; timer: Timer }>();
  readonly #trying = new Set<string>();
  /** The highest generation that was proved to exist, and the newest root that it was proved under. */
  #proven = { generation: 0, rootVersion: 0 };
  #doubt: Timer | undefined;
  #isStopped = false;

  constructor(options: CatchUpOptions) {
    this.#options = options;
  }

  stop(): void {
    this.#isStopped = true;
    for (const { timer } of this.#claims.values()) timer.cancel();
    this.#doubt?.cancel();
  }

  /** Something was accepted, wherever it came from: what is caught up with stops nothing any more. */
  accepted(): void {
    const held = this.#options.generation();
    for (const [name, claim] of this.#claims) if (claim.generation <= held) this.#settle(name);
    if (this.#proven.generation <= held) this.#options.gate.open('behind');
    else if (this.#proven.rootVersion < this.#options.rootVersion()) this.#doubtProof();
  }

  /** Its keys may have been replaced since: what nobody proves again in a while holds nobody any more. */
  #doubtProof(): void {
    const { clock, gate, limits, rootVersion } = this.#options;
    this.#doubt ??= clock.after(limits.catchUpMs, () => {
      this.#doubt = undefined;
      if (this.#proven.rootVersion >= rootVersion()) return;
      this.#proven = { generation: 0, rootVersion: 0 };
      gate.open('behind');
    });
  }

  /**
   * Holds a sibling's word against what is held here.
   * @param store undefined when nothing proves who said it: then it stops no offers
   */
  async compare(sibling: Sibling, state: PeerState, store?: Pick<TrustStore, 'current'>): Promise<void> {
    const { generation, clock } = { ...this.#options, generation: this.#options.generation() };
    const nowMs = clock.monotonicMs();
    if (this.#isStopped || state.generation < generation || state.generation === 0) return;
    if (state.generation === generation) {
      // What it said turned out to be there.
      if (sibling.vainClaim <= generation) sibling.mistrustedUntilMs = Number.NEGATIVE_INFINITY;
      const current = store?.current();
      if (current && state.issuedMs > current.issuedAtMs && nowMs >= sibling.nextTryMs)
        await this.#try(sibling);
      return;
    }
    // What was proved already holds what it has to; waiting for it once more would keep new agents without a config.
    const isNews = state.generation > Math.max(sibling.vainClaim, this.#proven.generation);
    const mayStop = store !== undefined && isNews && nowMs >= sibling.mistrustedUntilMs;
    if (mayStop) this.#claim(sibling, state.generation);
    if (nowMs >= sibling.nextTryMs) await this.#try(sibling);
  }

  #claim(sibling: Sibling, generation: number): void {
    const { gate, clock, log, limits } = this.#options;
    const { name } = sibling;
    const before = this.#claims.get(name);
    if (before && before.generation >= generation) return;
    if (!before)
      log.info(
        { event: 'sibling_ahead', sibling: name, generation },
        'a sibling holds more: offers wait for it',
      );
    gate.close('catching-up');
    // The first claim's end stands: a sibling that raises its claim again and again stops nobody for longer.
    const timer = before?.timer ?? clock.after(limits.catchUpMs, () => this.#timeIsUp(sibling));
    this.#claims.set(name, { generation, proven: before?.proven ?? 0, timer });
  }

  /** What was proved is there, however long it takes to come; what was not was said in vain. */
  #timeIsUp(sibling: Sibling): void {
    const { proven } = this.#claims.get(sibling.name) ?? { proven: 0 };
    this.#prove(sibling, proven);
    this.#giveUp(sibling);
  }

  /** One try at a time with each sibling. */
  async #try(sibling: Sibling): Promise<void> {
    const { acceptance, clock, limits, isLinked } = this.#options;
    const { name, address } = sibling;
    if (this.#isStopped || this.#trying.has(name)) return;
    this.#trying.add(name);
    try {
      // Whoever tells of it may be one that cannot be asked.
      if (isLinked() || !address) void acceptance.look();
      if (!address) return;
      const { provenGeneration, outcome } = await acceptance.consider(
        name,
        this.#options.content(address),
        (proven) => {
          const claim = this.#claims.get(name);
          if (claim) claim.proven = Math.max(claim.proven, proven);
        },
      );
      if (this.#isStopped) return;
      if (provenGeneration !== undefined) this.#prove(sibling, provenGeneration);
      else if (outcome === 'refused') this.#giveUp(sibling);
    } finally {
      this.#trying.delete(name);
      const isUrgent = this.#claims.has(name);
      sibling.nextTryMs = clock.monotonicMs() + (isUrgent ? limits.retryMs : 10 * limits.retryMs);
      if (isUrgent && !this.#isStopped)
        clock.after(limits.retryMs, () => this.#claims.has(name) && void this.#try(sibling));
    }
  }

  #prove(sibling: Sibling, generation: number): void {
    const { gate, log, events, generation: held, rootVersion } = this.#options;
    if (generation <= held()) return;
    if (generation > this.#proven.generation) {
      const detail = { sibling: sibling.name, generation, held: held() };
      log.error(
        { event: 'relay_behind', ...detail },
        'a sibling holds a newer generation that cannot be accepted here: agents keep what they have',
      );
      events.record('relay_behind', detail);
    }
    if (generation >= this.#proven.generation) this.#proven = { generation, rootVersion: rootVersion() };
    gate.close('behind');
    if ((this.#claims.get(sibling.name)?.generation ?? 0) <= generation) this.#settle(sibling.name);
  }

  /** Nothing proved it in time, or what it brought was refused. */
  #giveUp(sibling: Sibling): void {
    const { clock, log, limits, events } = this.#options;
    const claim = this.#claims.get(sibling.name);
    if (!claim) return;
    sibling.vainClaim = claim.generation;
    sibling.mistrustedUntilMs = clock.monotonicMs() + limits.mistrustMs;
    const detail = { sibling: sibling.name, generation: claim.generation };
    log.warn(
      { event: 'sibling_claim_in_vain', ...detail },
      'a sibling’s newer generation cannot be had; offers go on',
    );
    events.record('sibling_claim_in_vain', detail);
    this.#settle(sibling.name);
  }

  #settle(name: string): void {
    this.#claims.get(name)?.timer.cancel();
    this.#claims.delete(name);
    if (this.#claims.size === 0) this.#options.gate.open('catching-up');
  }
}
