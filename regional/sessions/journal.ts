import type { Logger } from '../../src/log/logger.ts';
import { uuidOf } from '../../src/manifest/agent-uid.ts';
import type { ManifestAssignment } from '../../src/manifest/document.ts';
import type { SessionEffect } from '../../src/opamp/session.ts';
import type { AgentMetrics } from '../fleet/agent-metrics.ts';
import type { AgentRecord } from '../fleet/agent-record.ts';
import { versionOf } from '../fleet/facts.ts';
import type { EventSink } from './content.ts';

/** Failures and conflicts that are told upward once each; more of them are only counted. */
const MAX_TOLD = 1_000;

/** An offer that has not come to its end: in force, or failed. */
export interface OpenUpdate {
  readonly hash: string;
  readonly revision: number;
  readonly offeredAtMs: number;
}

/** Says what happens to agents: log lines with the guide's fields [G-24], metrics, and the events that go upward. */
export class Journal {
  readonly #log: Logger;
  readonly #metrics: AgentMetrics;
  readonly #events: EventSink;
  readonly #told = new Set<string>();

  constructor(options: { log: Logger; metrics: AgentMetrics; events: EventSink }) {
    this.#log = options.log;
    this.#metrics = options.metrics;
    this.#events = options.events;
  }

  connected(record: AgentRecord): void {
    this.#log.info(
      { event: 'agent_connected', ...agentFields(record), transport: record.transport },
      'an agent connected',
    );
  }

  /** It reconnected before anybody noticed that its old connection was dead. */
  takenOver(record: AgentRecord, newRemoteAddr: string): void {
    this.#log.info(
      { event: 'agent_taken_over', ...agentFields(record), new_remote_addr: newRemoteAddr },
      'a dead connection was replaced',
    );
  }

  disconnected(record: AgentRecord, how: 'goodbye' | 'lost' | 'silent'): void {
    this.#log.info({ event: 'agent_disconnected', ...agentFields(record), how }, 'an agent left');
  }

  effects(record: AgentRecord, effects: readonly SessionEffect[], nowMs: number): void {
    for (const effect of effects) {
      switch (effect.kind) {
        case 'health-changed':
          if (effect.is === 'unhealthy' && effect.was !== 'unhealthy')
            this.#metrics.unhealthy(uuidOf(record.session.uid));
          break;
        case 'remote-config-status':
          if (effect.answers) this.#metrics.delivered(nowMs - effect.answers.offeredAtMs);
          break;
        case 'part-ignored':
          this.#metrics.partIgnored(effect.part);
          break;
      }
      if (effect.kind !== 'appeared')
        this.#log.debug(
          { event: effect.kind.replaceAll('-', '_'), ...agentFields(record), effect },
          'an agent reported',
        );
    }
  }

  offered(record: AgentRecord, revision: number, hash: string): void {
    this.#log.debug(
      { event: 'config_offered', ...agentFields(record), config_version: revision, config_hash: hash },
      'a config was offered',
    );
  }

  inForce(record: AgentRecord, update: OpenUpdate, nowMs: number): void {
    this.#metrics.updated('success');
    this.#metrics.inForce(nowMs - update.offeredAtMs);
    this.#log.info(
      { event: 'config_updated', ...agentFields(record), ...updateFields(update, nowMs) },
      'a config is in force',
    );
  }

  failed(record: AgentRecord, update: OpenUpdate, nowMs: number): void {
    this.#metrics.updated('failure');
    const { verdict } = record;
    this.#log.warn(
      {
        event: 'config_update_failed',
        ...agentFields(record),
        ...updateFields(update, nowMs),
        error: verdict.message,
      },
      'an agent failed to apply a config',
    );
    // The first of each kind is told upward at once; how many there are is in the report.
    this.#tell(`${verdict.assignmentUid} ${verdict.revision}`, 'config_failed', {
      agent_id: uuidOf(record.session.uid),
      assignment: verdict.assignmentName,
      revision: verdict.revision,
      reason: verdict.message,
    });
  }

  conflict(kept: ManifestAssignment, others: readonly ManifestAssignment[], generation: number): void {
    const names = others.map(({ name }) => name);
    this.#tell(`${generation} ${kept.uid} ${names.join()}`, 'assignment_conflict', {
      generation,
      kept: kept.name,
      others: names,
    });
  }

  /** The relay was restored or lags: it must not take agents back. */
  ahead(record: AgentRecord, revision: number, highestRevision: number): void {
    this.#log.error(
      {
        event: 'agent_ahead',
        ...agentFields(record),
        config_version: revision,
        highest_accepted: highestRevision,
      },
      'an agent runs a newer config than this relay ever accepted; it is held until the relay has caught up',
    );
    // Once for what is lacking, not for each revision: an agent can make those up, and each event is a durable write.
    this.#tell(`ahead of ${highestRevision}`, 'agent_ahead', {
      agent_id: uuidOf(record.session.uid),
      revision,
      highest_accepted: highestRevision,
    });
  }

  duplicate(record: AgentRecord, newUid: string, remoteAddr: string): void {
    this.#metrics.duplicateUid();
    this.#log.warn(
      {
        event: 'duplicate_instance_uid',
        ...agentFields(record),
        new_agent_id: uuidOf(newUid),
        newcomer: remoteAddr,
      },
      'two agents use one instance_uid; the newcomer was given another',
    );
  }

  #tell(key: string, kind: string, detail: Record<string, unknown>): void {
    if (this.#told.has(key)) return;
    if (this.#told.size >= MAX_TOLD) this.#told.clear();
    this.#told.add(key);
    this.#events.record(kind, detail);
  }
}

function agentFields(record: AgentRecord): Record<string, unknown> {
  return {
    agent_id: uuidOf(record.session.uid),
    agent_version: versionOf(record),
    remote_addr: record.remoteAddr,
  };
}

function updateFields(update: OpenUpdate, nowMs: number): Record<string, unknown> {
  return {
    config_version: update.revision,
    config_hash: update.hash,
    duration_ms: nowMs - update.offeredAtMs,
  };
}
