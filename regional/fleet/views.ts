import { uuidOf } from '../../src/manifest/agent-uid.ts';
import { explain } from '../../src/manifest/explain.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import { healthOf } from '../../src/opamp/session.ts';
import type { AgentView } from '../../src/wire/messages.ts';
import type { AgentRecord } from './agent-record.ts';
import { factsOf, nameOf, versionOf } from './facts.ts';

/** An agent as people see it. */
export function agentView(record: AgentRecord, region: string): AgentView {
  const { session, verdict } = record;
  return {
    uid: uuidOf(session.uid),
    name: nameOf(record),
    version: versionOf(record),
    health: healthOf(session),
    status: verdict.status,
    message: verdict.message,
    assignment: verdict.assignmentName,
    revision: record.runningRevision,
    wantedRevision: verdict.revision,
    lastSeenMs: session.lastSeenMs ?? 0,
    connected: session.connection !== undefined,
    labels: {
      ...session.description?.nonIdentifying,
      ...session.description?.identifying,
      ...record.credentialLabels,
      region,
    },
    effectiveConfig: '',
    explanation: '',
    transport: record.transport,
    remoteAddr: record.remoteAddr,
  };
}

/** JSON: each assignment's verdict, or '' before a manifest is accepted. */
export function explanationOf(record: AgentRecord, region: string, manifest: Manifest | undefined): string {
  return manifest ? JSON.stringify(explain(factsOf(record, region), manifest)) : '';
}
