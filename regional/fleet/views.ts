import type { AgentFacts } from '../../src/manifest/agent-facts.ts';
import { uuidOf } from '../../src/manifest/agent-uid.ts';
import { explain, type Explanation } from '../../src/manifest/explain.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import { resolve } from '../../src/manifest/resolve.ts';
import { healthOf } from '../../src/opamp/session.ts';
import type { AgentView } from '../../src/wire/messages.ts';
import type { FindTrip } from '../brake/trip-store.ts';
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
    connected: session.connection !== undefined && record.elsewhere === undefined,
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

/** JSON: each assignment's verdict, and what the brake has to do with it; or '' before a manifest is accepted. */
export function explanationOf(
  record: AgentRecord,
  region: string,
  manifestFor: (agent: AgentFacts) => Manifest | undefined,
  findTrip?: FindTrip,
): string {
  const facts = factsOf(record, region);
  const manifest = manifestFor(facts);
  if (!manifest) return '';
  const resolution = resolve(facts, manifest);
  const trip =
    resolution.kind === 'unmanaged'
      ? undefined
      : findTrip?.({ assignmentUid: resolution.assignment.uid, revision: resolution.revision });
  const explanation: Explanation = {
    ...explain(facts, manifest),
    ...(trip && {
      brake: {
        revision: trip.revision,
        stopped_at_ms: trip.trippedAtMs,
        failed: trip.failed,
        in_force: trip.inForce,
      },
    }),
  };
  return JSON.stringify(explanation);
}
