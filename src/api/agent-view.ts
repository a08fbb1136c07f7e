import type { AgentView } from '../wire/messages.ts';
import type { AgentJson } from './agent.ts';

/** An agent as a relay says it, as the API shows it. `asOf` is when the relay said so. */
export function agentJson(view: AgentView, from: { region: string; relay: string; asOf: string }): AgentJson {
  return {
    uid: view.uid,
    name: view.name,
    region: from.region,
    relay: from.relay,
    version: view.version,
    health: view.health,
    status: view.status,
    message: view.message,
    assignment: view.assignment,
    revision: view.revision,
    wanted_revision: view.wantedRevision,
    last_seen: view.lastSeenMs === 0 ? null : new Date(view.lastSeenMs).toISOString(),
    connected: view.connected,
    labels: view.labels,
    transport: view.transport,
    remote_addr: view.remoteAddr,
    as_of: from.asOf,
  };
}
