import type { AgentEvent, HistoryEvent, RelayEvent } from '../harness/history.ts';
import { entry, SignedContent } from './signed-content.ts';
import { Wholeness } from './wholeness.ts';

/** A region that became whole again, and what its agents have to run since. */
export interface Healing {
  readonly region: string;
  readonly healed: HistoryEvent;
  /** The newest generation that was signed when it healed. */
  readonly target: number;
  /** Moment when every relay had accepted the target or a newer one and every connected agent had answered it. */
  convergedMs?: number;
}

/** Follows every healing of every region until all its agents are on the newest, or the region is hurt again. */
export class Convergence {
  readonly #signed = new SignedContent();
  readonly #wholeness = new Wholeness();
  readonly #agents = new Map<string, AgentState>();
  /** The highest that each relay accepted, by region. */
  readonly #relays = new Map<string, Map<string, number>>();
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
    if (event.source === 'harness' && event.kind === 'store-replaced')
      for (const relays of this.#relays.values()) relays.delete(event.name);
    if (event.source === 'relay') this.#seeRelay(event);
    if (event.source === 'agent') this.#seeAgent(event);
    for (const healing of this.#open) if (this.behind(healing).length === 0) healing.convergedMs = event.atMs;
    this.#open = this.#open.filter(({ convergedMs }) => convergedMs === undefined);
  }

  /** Those that are whole and not converged. */
  open(): readonly Healing[] {
    return this.#open;
  }

  /** The relays that have not accepted the target, and the connected agents that have not answered it. */
  behind({ region, target }: Healing): Behind[] {
    const relays = [...(this.#relays.get(region) ?? [])].filter(([, accepted]) => accepted < target);
    const agents = [...this.#agents.values()].filter(
      (agent) =>
        agent.region === region &&
        agent.isConnected &&
        (this.#signed.generationsWith(region, agent.answered).at(-1) ?? 0) < target,
    );
    return [...relays.map(([name]) => ({ name })), ...agents.map(({ last }) => ({ name: last.agent, last }))];
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

  #seeRelay(event: RelayEvent): void {
    const relays = entry(this.#relays, event.region, () => new Map<string, number>());
    const accepted = event.kind === 'accepted' ? event.generation : 0;
    relays.set(event.relay, Math.max(relays.get(event.relay) ?? 0, accepted));
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

/** A relay, or an agent with its last word. */
interface Behind {
  readonly name: string;
  readonly last?: AgentEvent;
}

interface AgentState {
  readonly region: string;
  readonly isConnected: boolean;
  /** The config hash that it last said to have applied or failed with. */
  readonly answered: string;
  readonly last: AgentEvent;
}
