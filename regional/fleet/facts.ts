import { agentFacts, type AgentFacts } from '../../src/manifest/agent-facts.ts';
import { uuidOf } from '../../src/manifest/agent-uid.ts';
import type { AgentRecord } from './agent-record.ts';

/** What resolving needs of an agent, from what it reported and how it connected. */
export function factsOf(record: AgentRecord, region: string): AgentFacts {
  return agentFacts({
    uid: record.session.uid,
    identifying: record.session.description?.identifying ?? {},
    nonIdentifying: record.session.description?.nonIdentifying ?? {},
    credentialLabels: record.credentialLabels,
    region,
    runningRevision: record.runningRevision === 0 ? undefined : record.runningRevision,
  });
}

/** One of an agent's labels, by the same precedence, without building them all. */
export function labelOf(record: AgentRecord, key: string, region: string): string | undefined {
  if (key === 'region') return region;
  const { description } = record.session;
  for (const labels of [record.credentialLabels, description?.identifying, description?.nonIdentifying])
    if (labels && Object.hasOwn(labels, key)) return labels[key];
  return undefined;
}

/** What people call it: its host, its instance, or its uid. */
export function nameOf(record: AgentRecord): string {
  const { identifying, nonIdentifying } = record.session.description ?? {};
  return (
    nonIdentifying?.['host.name'] ??
    identifying?.['host.name'] ??
    identifying?.['service.instance.id'] ??
    uuidOf(record.session.uid)
  );
}

export function versionOf(record: AgentRecord): string {
  const { identifying, nonIdentifying } = record.session.description ?? {};
  return identifying?.['service.version'] ?? nonIdentifying?.['service.version'] ?? '';
}
