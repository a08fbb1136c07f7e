import type { AgentEvent, HistoryEvent } from '../harness/history.ts';
import { SignedContent } from './signed-content.ts';
import { Wholeness } from './wholeness.ts';

/** A region that became whole again, and what its agents have to run since. */
export interface Healing {
  readonly region: string;
  readonly healed: HistoryEvent;
  /** The newest generation that was signed when it healed. */
  readonly target: number;
  /** Moment when every connected agent had answered content of the target or a newer one. */
  convergedMs?: number;
}

/** Follows every healing of every region until all its agents are on the newest, or the region is hurt again. */
export class Convergence {
  readonly #signed = new SignedContent();
  readonly #wholeness = new Wholeness();
  readonly #agents = new Map<string, AgentState>();
  readonly #overridden = new Set<string>();
  /** Ended or not, in order. */
  readonly healings: Healing[] = [];
  #open: Healing[] = [];

  see(event: HistoryEvent): void {
    this.#signed.see(event);
    const healed = this.#wholeness.see(event);
    if (event.source === 'harness') {
      this.#open = this.#open.filter(({ region }) => this.#wholeness.isWhole(region));
      for (const region of healed) this.#begin(region, event);
    }
    if (event.source === 'relay' && event.kind === 'recorded') this.#override(event.region, event.what);
    if (event.source === 'agent') this.#seeAgent(event);
    for (const healing of this.#open) if (this.behind(healing).length === 0) healing.convergedMs = event.atMs;
    this.#open = this.#open.filter(({ convergedMs }) => convergedMs === undefined);
  }

  /** Those that are whole and not converged. */
  open(): readonly Healing[] {
    return this.#open;
  }

  /** The last word of each connected agent that was offered something and does not run the target or a newer one. */
  behind({ region, target }: Healing): AgentEvent[] {
    const agents = [...this.#agents.values()].filter((agent) => agent.region === region && agent.isConnected);
    return agents.flatMap(({ answered, last }) => {
      const newest = this.#signed.generationsWith(region, answered).at(-1) ?? 0;
      return newest >= target ? [] : [last];
    });
  }

  #begin(region: string, healed: HistoryEvent): void {
    // While an operator holds or pins, the newest is not what agents should run.
    if (this.#overridden.has(region)) return;
    const healing: Healing = { region, healed, target: this.#signed.newest(region) };
    this.healings.push(healing);
    this.#open.push(healing);
  }

  #override(region: string, what: string): void {
    if (what === 'break_glass_released') this.#overridden.delete(region);
    else if (what === 'break_glass_hold' || what === 'break_glass_pin') {
      this.#overridden.add(region);
      this.#open = this.#open.filter((healing) => healing.region !== region);
    }
  }

  #seeAgent(event: AgentEvent): void {
    const state = this.#agents.get(event.uid);
    if (event.kind === 'offered' || state) {
      const isConnected =
        event.kind !== 'disconnected' && (event.kind !== 'restarted' || state?.isConnected === true);
      // A failed content was offered and answered: what an agent makes of it is not the relay's.
      const isAnswer = event.kind === 'reported' && (event.status === 'applied' || event.status === 'failed');
      this.#agents.set(event.uid, {
        region: event.region,
        isConnected,
        answered: isAnswer ? event.configHash : (state?.answered ?? ''),
        last: event,
      });
    }
  }
}

interface AgentState {
  readonly region: string;
  readonly isConnected: boolean;
  /** The config hash that it last said to have applied or failed with. */
  readonly answered: string;
  readonly last: AgentEvent;
}
