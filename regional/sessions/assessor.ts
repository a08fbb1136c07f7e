import { resolve } from '../../src/manifest/resolve.ts';
import { isReady, nextChangeAtMs } from '../../src/opamp/session.ts';
import type { AgentRecord } from '../fleet/agent-record.ts';
import { factsOf } from '../fleet/facts.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { OfferBodies } from '../offers/offer-bodies.ts';
import type { Content } from './content.ts';
import type { Journal } from './journal.ts';
import { isSameVerdict, judge, type Judgement, reportedRevision } from './judgement.ts';
import type { LiveAgent } from './live-agent.ts';
import type { SessionsSettings } from './settings.ts';

/** Keeps what is concluded about each agent up to date: what it should run, what it runs, how its update went. */
export class Assessor {
  readonly #content: Content;
  readonly #fleet: Fleet;
  readonly #region: string;
  readonly #settings: SessionsSettings;
  readonly #bodies: OfferBodies;
  readonly #journal: Journal;
  readonly #onAgentAhead: () => void;
  readonly #ahead = new Set<string>();

  constructor(options: {
    content: Content;
    fleet: Fleet;
    region: string;
    settings: SessionsSettings;
    bodies: OfferBodies;
    journal: Journal;
    onAgentAhead: () => void;
  }) {
    this.#content = options.content;
    this.#fleet = options.fleet;
    this.#region = options.region;
    this.#settings = options.settings;
    this.#bodies = options.bodies;
    this.#journal = options.journal;
    this.#onAgentAhead = options.onAgentAhead;
  }

  /** Agents that report a revision above all that were ever accepted here. */
  get agentsAhead(): number {
    return this.#ahead.size;
  }

  forget(uid: string): void {
    this.#ahead.delete(uid);
  }

  /** What the agent should run and where it stands; undefined before anything was accepted. */
  assess(agent: LiveAgent, nowMs: number): Judgement | undefined {
    const current = this.#content.current();
    if (!current) return undefined;
    const { record } = agent;
    const { manifest } = current;
    const { context, offerTimeoutMs, unhealthyFailMs } = this.#settings;
    const reported = reportedRevision(record.session, manifest.plane);
    if (!agent.resolution || agent.resolvedFor !== manifest) {
      this.#noteRunning(record, reported);
      agent.resolution = isReady(record.session)
        ? resolve(factsOf(record, this.#region), manifest)
        : { kind: 'unmanaged' };
      agent.resolvedFor = manifest;
      if (agent.resolution.kind === 'conflict')
        this.#journal.conflict(agent.resolution.assignment, agent.resolution.others, manifest.generation);
    }
    const { resolution } = agent;
    const judgement = judge({
      session: record.session,
      resolution,
      wantedHash: resolution.kind === 'unmanaged' ? undefined : this.#bodies.hashOf(resolution.revision),
      reportedRevision: reported,
      highestRevision: Math.max(this.#content.highestRevision(), manifest.highest_revision ?? 0),
      settleMs: context.settleMs,
      offerTimeoutMs,
      unhealthyFailMs,
      nowMs,
    });
    agent.dueMs = nextChangeAtMs(record.session, nowMs, judgement.rules) ?? Infinity;
    this.#noteAhead(record, judgement);
    if (!isSameVerdict(record.verdict, judgement.verdict)) {
      record.verdict = judgement.verdict;
      this.#fleet.changed(record);
    }
    this.#closeUpdate(agent, nowMs);
    return judgement;
  }

  /** What it runs is what it last reported APPLIED; while it tries another, or failed to, it is still that. */
  #noteRunning(record: AgentRecord, reported: number | undefined): void {
    const { remoteConfig } = record.session;
    if (!remoteConfig || remoteConfig.hash === '') record.runningRevision = 0;
    else if (remoteConfig.status === 'applied') record.runningRevision = reported ?? 0;
  }

  #noteAhead(record: AgentRecord, { rules }: Judgement): void {
    const { uid } = record.session;
    const { reportedRevision: reported = 0, highestRevision } = rules;
    if (reported <= highestRevision) {
      this.#ahead.delete(uid);
      return;
    }
    if (this.#ahead.has(uid)) return;
    this.#ahead.add(uid);
    this.#journal.ahead(record, reported, highestRevision);
    this.#onAgentAhead();
  }

  #closeUpdate(agent: LiveAgent, nowMs: number): void {
    const { record, update } = agent;
    if (!update || update.revision !== record.verdict.revision) return;
    if (record.verdict.status === 'applied') this.#journal.inForce(record, update, nowMs);
    else if (record.verdict.status === 'failed') this.#journal.failed(record, update, nowMs);
    else return;
    agent.update = undefined;
  }
}
