import type { Clock } from '../../src/clock/clock.ts';
import { HoldfastError } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import type { Accepted } from '../acceptance/accepted.ts';
import type { Content, EventSink } from '../sessions/content.ts';
import type { Act, ActStore } from './act-store.ts';
import { overridden } from './overridden.ts';

export type BreakGlassErrorCode = 'nothing-accepted' | 'already' | 'not-in-force' | 'not-kept' | 'not-there';
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

/** The hold stands among the acts under this name; assignments have at least one character. */
const HOLD = '';

/**
 * What agents are offered, with an operator's local word applied: the content that sessions resolve by. Acceptance
 * goes on beneath it, and who may connect follows the newest accepted whatever is held.
 */
export class BreakGlass implements Content {
  readonly #acts: ActStore;
  readonly #store: KeptContent;
  readonly #events: EventSink;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #listeners = new Set<() => void>();
  #inForce: readonly Act[];
  /** For the accepted content that it was made of: sessions tell by identity that nothing changed. */
  #made: { readonly from: Accepted; readonly content: ReturnType<Content['current']> } | undefined;

  constructor(options: { acts: ActStore; store: KeptContent; events: EventSink; clock: Clock; log: Logger }) {
    this.#acts = options.acts;
    this.#store = options.store;
    this.#events = options.events;
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
    return this.#inForce.find(({ assignment }) => assignment === HOLD);
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
    this.#do('break_glass_hold', { ...why, generation }, () =>
      this.#acts.put({ assignment: HOLD, generation, ...why, atMs: this.#clock.now() }),
    );
  }

  /**
   * An assignment's agents get what an earlier generation says of it.
   * @throws BreakGlassError `not-kept`, `not-there`
   */
  pin(assignment: string, generation: number, why: Why): void {
    const manifest = this.#store.keptManifest(generation);
    if (!manifest)
      throw new BreakGlassError('not-kept', `generation ${generation} is not kept, or is damaged`, {
        hint: `kept are ${this.#store.keptGenerations().join(', ') || 'none'}`,
      });
    if (!manifest.assignments.some(({ name }) => name === assignment))
      throw new BreakGlassError('not-there', `generation ${generation} has no assignment ${assignment}`, {
        hint: `it has ${manifest.assignments.map(({ name }) => name).join(', ') || 'none'}`,
      });
    this.#do('break_glass_pin', { ...why, assignment, generation }, () =>
      this.#acts.put({ assignment, generation, ...why, atMs: this.#clock.now() }),
    );
  }

  /** @throws BreakGlassError `not-in-force` */
  unpin(assignment: string, why: Why): void {
    if (assignment === HOLD || !this.#inForce.some((act) => act.assignment === assignment))
      throw new BreakGlassError('not-in-force', `${assignment} is not pinned`);
    this.#do('break_glass_unpin', { ...why, assignment }, () => this.#acts.remove(assignment));
  }

  /** Ends the hold and every pin: the newest accepted generation is offered. @throws BreakGlassError `not-in-force` */
  release(why: Why): void {
    if (this.#inForce.length === 0)
      throw new BreakGlassError('not-in-force', 'nothing is held or pinned at this relay');
    const released = this.#inForce.map(({ assignment, generation }) =>
      assignment === HOLD ? { kind: 'hold', generation } : { kind: 'pin', assignment, generation },
    );
    this.#do('break_glass_released', { ...why, released }, () => this.#acts.clear());
  }

  /** What is offered may have changed. */
  onChanged(listener: () => void): void {
    this.#listeners.add(listener);
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
    const pins = this.#inForce
      .filter(({ assignment }) => assignment !== HOLD)
      .map(({ assignment, generation }) => ({
        assignment,
        manifest:
          generation === accepted.generation ? accepted.manifest : this.#store.keptManifest(generation),
      }));
    return {
      generation: accepted.generation,
      manifest: overridden(base, accepted.manifest, pins),
      credentials: accepted.credentials,
    };
  }
}
