import type { Bus, Subscription } from '../../src/bus/bus.ts';
import type { Clock } from '../../src/clock/clock.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { AgentView, AskAgents } from '../../src/wire/messages.ts';

/** What a relay's fleet can say of its agents. */
export interface FleetQueries {
  /**
   * Agents that have all `labels`, in ascending order of uid, after `after` ('' from the start), at most `limit`.
   * `total` counts the matches on all pages.
   */
  agents(question: AskAgents): { agents: AgentView[]; nextAfter: string; total: number };
  /** The agents that any spelling of `id` fits; `detail` adds effective config and explanation. */
  agent(id: string, detail: boolean): AgentView[];
}

/** Answers the global plane's live queries from this relay's fleet. */
export declare function answerAsks(options: {
  bus: Bus;
  region: string;
  relay: string;
  fleet: FleetQueries;
  clock: Clock;
  log: Logger;
}): Subscription;
