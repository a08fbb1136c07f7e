import type { Clock } from '../../src/clock/clock.ts';
import { HoldfastError } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { AgentFacts } from '../../src/manifest/agent-facts.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import { resolve } from '../../src/manifest/resolve.ts';
import type { Accepted } from '../acceptance/accepted.ts';
import type { Content, EventSink } from '../sessions/content.ts';
import type { Act, ActScope, ActStore } from './act-store.ts';
import { type AgentPin, manifestFor, overridden } from './overridden.ts';
import { actOf, labelsOf, matcherOf, type PinTarget, targetText } from './pin-target.ts';

export type BreakGlassErrorCode =
  'nothing-accepted' | 'already' | 'not-in-force' | 'not-kept' | 'not-there' | 'too-many';
export class BreakGlassError extends HoldfastError<BreakGlassErrorCode> {}

/** Who and why; kept with the act and told upward. */
export interface Why {
  readonly who: string;
  readonly reason: string;
}

/** What is asked of the store: what was accepted, and earlier generations that it keeps. */
export interface KeptContent extends Content {
  current(): Accepted | undefined;
  /** The newest first. */
  keptGenerations(): number[];
  /** Verified anew; undefined when it is not kept or damaged. */
  keptManifest(generation: number): Manifest | undefined;
}

const HOLD = { scope: 'hold', target: '' } as const;
/** Acts in force at one time: every agent is held against each of them, and every report carries them all. */
export const MAX_ACTS = 32;

/**
 * What agents are offered, with an operator's local word applied: the content that sessions resolve by. Acceptance
 * goes on beneath it, and who may connect follows the newest accepted whatever is held.
 */
export class BreakGlass implements Content {
  readonly #acts: ActStore;
  readonly #store: KeptContent;
  readonly #events: EventSink;
  readonly #agents: () => Iterable<AgentFacts>;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #listeners = new Set<() => void>();
  #inForce: readonly Act[];
  /** For the accepted content that it was made of: sessions tell by identity that nothing changed. */
  #made: { readonly from: Accepted; readonly content: ReturnType<Content['current']> } | undefined;

  constructor(options: {
    acts: ActStore;
    store: KeptContent;
    events: EventSink;
    /** Those that the relay knows, to tell whom a pin would concern. */
    agents: () => Iterable<AgentFacts>;
    clock: Clock;
    log: Logger;
  }) {
    this.#acts = options.acts;
    this.#store = options.store;
    this.#events = options.events;
    this.#agents = options.agents;
    this.#clock = options.clock;
    this.#log = options.log;
    this.#inForce = options.acts.all();
  }

  current(): ReturnType<Content['current']> {
    const accepted = this.#store.current();
    if (accepted === undefined || this.#inForce.length === 0) return accepted;
    if (this.#made?.from !== accepted) this.#made = { from: accepted, content: this.#make(accepted) };
    return this.#made.content;
  }

  body(sha256: string): Uint8Array | undefined {
    return this.#store.body(sha256);
  }

  highestRevision(): number {
    return this.#store.highestRevision();
  }

  get acts(): readonly Act[] {
    return this.#inForce;
  }

  get hold(): Act | undefined {
    return this.#inForce.find(({ scope }) => scope === 'hold');
  }

  /** Conditions that every status shows. */
  flags(): string[] {
    return this.#inForce.length > 0 ? ['break-glass'] : [];
  }

  /** From now on no newer generation is offered. @throws BreakGlassError `nothing-accepted`, `already` */
  setHold(why: Why): void {
    const accepted = this.#store.current();
    if (!accepted)
      throw new BreakGlassError('nothing-accepted', 'this relay has accepted nothing that could be held');
    const { hold } = this;
    if (hold)
      throw new BreakGlassError('already', `generation ${hold.generation} is held by ${hold.who}`, {
        hint: 'release it first',
      });
    const { generation } = accepted;
    this.#put({ ...HOLD, generation, ...why }, 'break_glass_hold', {});
  }

  /**
   * The agents meant get what an earlier generation says of them, or of their assignment. Of several acts the
   * narrowest counts: an agent's before a selector's, that before an assignment's, and the hold last; of two
   * selectors the one given later.
   * @returns how many agents that the relay knows are meant; undefined for an assignment
   * @throws BreakGlassError `not-kept`, `not-there`, `too-many`
   */
  pin(target: PinTarget, generation: number, why: Why): number | undefined {
    const manifest = this.#store.keptManifest(generation);
    if (!manifest)
      throw new BreakGlassError('not-kept', `generation ${generation} is not kept, or is damaged`, {
        hint: `kept are ${this.#store.keptGenerations().join(', ') || 'none'}`,
      });
    const act = actOf(target);
    let agents: number | undefined;
    if ('assignment' in target) this.#requireAssignment(target.assignment, manifest);
    else agents = this.#countAgents(act, manifest);
    const detail = { ...detailOf(act), ...(agents !== undefined && { agents }) };
    this.#put({ ...act, generation, ...why }, 'break_glass_pin', detail);
    return agents;
  }

  /** @throws BreakGlassError `not-in-force` */
  unpin(target: PinTarget, why: Why): void {
    const act = actOf(target);
    if (!this.#inForce.some(({ scope, target: which }) => scope === act.scope && which === act.target))
      throw new BreakGlassError('not-in-force', `${targetText(act)}: not pinned`, {
        hint: '`holdfast relay ctl status` lists what is',
      });
    this.#do('break_glass_unpin', { ...why, ...detailOf(act) }, () => this.#acts.remove(act));
  }

  /** Ends the hold and every pin: the newest accepted generation is offered. @throws BreakGlassError `not-in-force` */
  release(why: Why): void {
    if (this.#inForce.length === 0)
      throw new BreakGlassError('not-in-force', 'nothing is held or pinned at this relay');
    const released = this.#inForce.map((act) => ({
      kind: act.scope === 'hold' ? 'hold' : 'pin',
      ...detailOf(act),
      generation: act.generation,
    }));
    this.#do('break_glass_released', { ...why, released }, () => this.#acts.clear());
  }

  /** What is offered may have changed. */
  onChanged(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** A name that nobody has is a slip of the hand, and found out now, not when the agents do not change. */
  #requireAssignment(name: string, manifest: Manifest): void {
    if (manifest.assignments.some((one) => one.name === name)) return;
    throw new BreakGlassError('not-there', `generation ${manifest.generation} has no assignment ${name}`, {
      hint: `it has ${manifest.assignments.map((one) => one.name).join(', ') || 'none'}`,
    });
  }

  #countAgents(act: Pick<Act, 'scope' | 'target'>, manifest: Manifest): number {
    const matches = matcherOf(act);
    let known = 0;
    let served = 0;
    for (const agent of this.#agents()) {
      if (!matches?.(agent)) continue;
      known++;
      if (resolve(agent, manifest).kind !== 'unmanaged') served++;
    }
    if (known === 0)
      throw new BreakGlassError('not-there', `${targetText(act)}: the relay knows no such agent`, {
        hint: 'see `holdfast relay ctl agents`',
      });
    if (served === 0)
      throw new BreakGlassError(
        'not-there',
        `generation ${manifest.generation} has nothing for ${targetText(act)}`,
        { hint: 'pin to a generation that does' },
      );
    return known;
  }

  #put(act: Omit<Act, 'atMs'>, event: string, detail: Record<string, unknown>): void {
    const isNew = !this.#inForce.some(({ scope, target }) => scope === act.scope && target === act.target);
    if (isNew && this.#inForce.length >= MAX_ACTS)
      throw new BreakGlassError('too-many', `${MAX_ACTS} acts are in force, which is as many as can be`, {
        hint: 'unpin what is over, or pin a selector instead of single agents',
      });
    const { who, reason, generation } = act;
    this.#do(event, { who, reason, ...detail, generation }, () =>
      this.#acts.put({ ...act, atMs: this.#clock.now() }),
    );
  }

  /** The act and the event that tells of it are on disk together, before anything is offered by it. */
  #do(event: string, detail: Record<string, unknown>, write: () => void): void {
    this.#acts.together(() => {
      write();
      this.#events.record(event, detail);
    });
    this.#log.warn({ event, ...detail }, 'an operator broke the glass at this relay');
    this.#inForce = this.#acts.all();
    this.#made = undefined;
    for (const listener of this.#listeners) listener();
  }

  #make(accepted: Accepted): ReturnType<Content['current']> {
    const { hold } = this;
    const base =
      hold === undefined || hold.generation === accepted.generation
        ? accepted.manifest
        : this.#store.keptManifest(hold.generation);
    if (!base) {
      // What is held is damaged: agents keep what they have, and nothing newer goes out behind the operator's back.
      this.#log.error(
        { event: 'break_glass_damaged', generation: hold?.generation },
        'the generation that is held cannot be read; nothing is offered until it is released',
      );
      return undefined;
    }
    const keptManifest = (generation: number): Manifest | undefined =>
      generation === accepted.generation ? accepted.manifest : this.#store.keptManifest(generation);
    const pins = this.#inForce
      .filter(({ scope }) => scope === 'assignment')
      .map(({ target, generation }) => ({ assignment: target, manifest: keptManifest(generation) }));
    const agentPins = [
      ...this.#agentPins('agent', keptManifest),
      ...this.#agentPins('selector', keptManifest),
    ];
    const manifest = overridden(base, accepted.manifest, pins, agentPins);
    return {
      generation: accepted.generation,
      manifest,
      ...(agentPins.length > 0 && { manifestFor: manifestFor(manifest, agentPins) }),
      credentials: accepted.credentials,
    };
  }

  /** The newest first: it is the one that counts. */
  #agentPins(
    wanted: ActScope,
    keptManifest: (generation: number) => Manifest | undefined,
  ): readonly AgentPin[] {
    return this.#inForce
      .filter(({ scope }) => scope === wanted)
      .flatMap((act) => {
        const matches = matcherOf(act);
        return matches ? [{ matches, manifest: keptManifest(act.generation) }] : [];
      })
      .reverse();
  }
}

/** As events say it. */
function detailOf(act: Pick<Act, 'scope' | 'target'>): Record<string, unknown> {
  if (act.scope === 'hold') return {};
  return act.scope === 'selector' ? { labels: labelsOf(act) } : { [act.scope]: act.target };
}
