import { Counter, Gauge, Histogram, type Registry } from '../../src/metrics/registry.ts';

/** Agents that have a label value of their own; the others share `other`, so that a fleet cannot flood a scrape. */
const MAX_AGENT_LABELS = 1_000;
const OTHER = 'other';
/** Delivery is about the relay and the network: milliseconds to a slow link's seconds [G-23: P95 above 5 s alarms]. */
const DELIVERY_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
/** In force includes the agent's own apply (5 s in the supervisor) and the settle window. */
const IN_FORCE_BUCKETS = [1, 5, 10, 15, 20, 30, 45, 60, 120, 300];

/** What kind of AgentToServer came, and what kind of ServerToAgent left. */
type ReceivedType = 'heartbeat' | 'status' | 'disconnect' | 'malformed';
export type SentType = 'acknowledgement' | 'report_full_state' | 'remote_config' | 'identification' | 'error';

export interface AgentMetrics {
  received(type: ReceivedType): void;
  sent(type: SentType): void;
  /** An offer's outcome: in force, or failed. */
  updated(status: 'success' | 'failure'): void;
  /** From the offer to the agent's first word about it, ms. */
  delivered(durationMs: number): void;
  /** From the offer to in force, ms. */
  inForce(durationMs: number): void;
  unhealthy(agentId: string): void;
  /** Two agents claim one instance_uid, and the newcomer was given another. */
  duplicateUid(): void;
  /** A bound of one connection or of the fleet bit. */
  limited(limit: 'max-agents' | 'agents-per-connection' | 'contested-uid'): void;
  partIgnored(part: string): void;
  /** A message could not be processed through a fault of ours. */
  failed(): void;
}

/** The agents' metrics, under the guide's names [G-21] where it has one. */
export function createAgentMetrics(
  registry: Registry,
  options: { region: string; connectedAgents: () => number },
): AgentMetrics {
  const registers = [registry];
  const { region, connectedAgents } = options;
  new Gauge({
    name: 'opamp_server_connected_agents',
    help: 'Agents with an open session: a WebSocket, or polling in time',
    labelNames: ['region'],
    registers,
    collect() {
      this.set({ region }, connectedAgents());
    },
  });
  const received = new Counter({
    name: 'opamp_server_messages_received_total',
    help: 'AgentToServer messages, by type',
    labelNames: ['type'],
    registers,
  });
  const sent = new Counter({
    name: 'opamp_server_messages_sent_total',
    help: 'ServerToAgent messages, by type',
    labelNames: ['type'],
    registers,
  });
  const updates = new Counter({
    name: 'opamp_server_config_updates_total',
    help: 'Config updates that came to an end: in force (success) or failed (failure)',
    labelNames: ['status'],
    registers,
  });
  const delivery = new Histogram({
    name: 'opamp_server_config_update_duration_seconds',
    help: "Delivery of a config: from the relay's offer to the agent's first answer to it",
    buckets: DELIVERY_BUCKETS,
    registers,
  });
  const inForce = new Histogram({
    name: 'holdfast_config_in_force_seconds',
    help: "From the relay's offer to the config being in force: applied, and healthy through the settle window",
    buckets: IN_FORCE_BUCKETS,
    registers,
  });
  const unhealthy = new Counter({
    name: 'opamp_server_health_check_failures_total',
    help: `Times that an agent turned unhealthy; at most ${MAX_AGENT_LABELS} agents have a label, then "${OTHER}"`,
    labelNames: ['agent_id'],
    registers,
  });
  const duplicates = new Counter({
    name: 'holdfast_duplicate_uids_total',
    help: 'Agents that used an instance_uid of another living agent and were given a new one',
    registers,
  });
  const limited = new Counter({
    name: 'holdfast_sessions_limited_total',
    help: 'Messages turned away because a bound was reached, by bound',
    labelNames: ['limit'],
    registers,
  });
  const ignored = new Counter({
    name: 'holdfast_message_parts_ignored_total',
    help: 'Parts of AgentToServer messages for capabilities that this relay does not announce',
    labelNames: ['part'],
    registers,
  });
  const failures = new Counter({
    name: 'holdfast_messages_failed_total',
    help: 'Times that the relay failed to deal with an agent; each is a defect',
    registers,
  });
  // A ratio needs both sides from the start.
  for (const status of ['success', 'failure']) updates.inc({ status }, 0);
  const labelled = new Set<string>();
  // The clock may be set back meanwhile, and a sum that falls is none.
  return {
    received: (type) => received.inc({ type }),
    sent: (type) => sent.inc({ type }),
    updated: (status) => updates.inc({ status }),
    delivered: (durationMs) => delivery.observe(Math.max(durationMs, 0) / 1000),
    inForce: (durationMs) => inForce.observe(Math.max(durationMs, 0) / 1000),
    unhealthy(agentId) {
      if (labelled.size < MAX_AGENT_LABELS) labelled.add(agentId);
      unhealthy.inc({ agent_id: labelled.has(agentId) ? agentId : OTHER });
    },
    duplicateUid: () => duplicates.inc(),
    limited: (limit) => limited.inc({ limit }),
    partIgnored: (part) => ignored.inc({ part }),
    failed: () => failures.inc(),
  };
}
