import type { AgentFacts } from '../../src/manifest/agent-facts.ts';
import { type Resolution, resolve } from '../../src/manifest/resolve.ts';
import { healthOf, isReady, nextChangeAtMs, type WantedConfig } from '../../src/opamp/session.ts';
import { type Brake, tripText } from '../brake/brake.ts';
import { braking, nextAnswer } from '../brake/brake-rule.ts';
import type { AgentRecord, ConfigVerdict } from '../fleet/agent-record.ts';
import { factsOf } from '../fleet/facts.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { OfferBodies } from '../offers/offer-bodies.ts';
import type { Content } from './content.ts';
import type { Journal } from './journal.ts';
import { isSameVerdict, judge, type Judgement, reportedRevision } from './judgement.ts';
import type { LiveAgent } from './live-agent.ts';
import type { SessionsSettings } from './settings.ts';

/** What an agent is judged by, whichever revision it is judged for. */
type Facts = Omit<Parameters<typeof judge>[0], 'wanted' | 'isStopped' | 'note'>;

function resolveBy(current: NonNullable<ReturnType<Content['current']>>, agent: AgentFacts): Resolution {
  return resolve(agent, current.manifestFor?.(agent) ?? current.manifest);
}

/** Keeps what is concluded about each agent up to date: what it should run, what it runs, how its update went. */
export class Assessor {
  readonly #content: Content;
  readonly #fleet: Fleet;
  readonly #region: string;
  readonly #settings: SessionsSettings;
  readonly #bodies: OfferBodies;
  readonly #journal: Journal;
  readonly #brake: Brake;
  readonly #onAgentAhead: () => void;
  readonly #ahead = new Set<string>();

  constructor(options: {
    content: Content;
    fleet: Fleet;
    region: string;
    settings: SessionsSettings;
    bodies: OfferBodies;
    journal: Journal;
    brake: Brake;
    onAgentAhead: () => void;
  }) {
    this.#content = options.content;
    this.#fleet = options.fleet;
    this.#region = options.region;
    this.#settings = options.settings;
    this.#bodies = options.bodies;
    this.#journal = options.journal;
    this.#brake = options.brake;
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
        ? resolveBy(current, factsOf(record, this.#region))
        : { kind: 'unmanaged' };
      agent.resolvedFor = manifest;
      if (agent.resolution.kind === 'conflict')
        this.#journal.conflict(agent.resolution.assignment, agent.resolution.others, manifest.generation);
    }
    const { resolution } = agent;
    const facts = {
      session: record.session,
      resolution,
      reportedRevision: reported,
      highestRevision: Math.max(this.#content.highestRevision(), manifest.highest_revision ?? 0),
      settleMs: context.settleMs,
      offerTimeoutMs,
      unhealthyFailMs,
      nowMs,
    };
    const asGiven = judge({
      ...facts,
      wanted: resolution.kind === 'unmanaged' ? undefined : this.#wanted(resolution.revision),
    });
    const judgement = this.#braked(agent, facts, asGiven);
    agent.dueMs = nextChangeAtMs(record.session, nowMs, judgement.rules) ?? Infinity;
    this.#noteAhead(record, judgement);
    this.#conclude(agent, judgement.verdict, nowMs);
    return judgement;
  }

  #wanted(revision: number): WantedConfig | undefined {
    const configHash = this.#bodies.hashOf(revision);
    return configHash && { configHash, revision };
  }

  #conclude(agent: LiveAgent, verdict: ConfigVerdict, nowMs: number): void {
    const { record } = agent;
    if (!isSameVerdict(record.verdict, verdict)) {
      record.verdict = verdict;
      this.#fleet.changed(record);
    }
    this.#closeUpdate(agent, nowMs);
  }

  /** Notes what the agent shows of the revision that it was given, and what becomes of it if that was stopped. */
  #braked(agent: LiveAgent, facts: Facts, asGiven: Judgement): Judgement {
    const { record } = agent;
    const { resolution, session, reportedRevision: reported, nowMs } = facts;
    if (resolution.kind === 'unmanaged' || asGiven.verdict.status === 'unmanaged') return asGiven;
    const { assignment, variant, revision } = resolution;
    const given = { assignmentUid: assignment.uid, variant, revision };
    const reportsGiven = reported === revision;
    const before = record.answer;
    let answer = nextAnswer(
      before,
      { given, status: asGiven.verdict.status, isIll: healthOf(session) === 'unhealthy', reportsGiven },
      nowMs,
      (other) => this.#brake.tripOf(other) !== undefined,
    );
    const trip = this.#brake.tripOf(given);
    const decision = braking({
      isStopped: trip !== undefined,
      answer,
      previous: this.#brake.previousOf(assignment, variant, revision),
      runsNothing: record.runningRevision === 0 && !reportsGiven && session.offer?.revision !== revision,
    });
    if (decision.kind === 'undo' && answer.outcome === 'failed' && !answer.undone) {
      // Its failure is told before it is shown on its way back.
      this.#conclude(agent, asGiven.verdict, nowMs);
      answer = { ...answer, undone: true };
    }
    if (answer !== before) {
      record.answer = answer;
      this.#fleet.changed(record);
      this.#brake.noted(answer);
    }
    if (!trip || decision.kind === 'free') return asGiven;
    const wanted = decision.kind === 'undo' ? this.#wanted(decision.revision) : asGiven.wanted;
    const note = `${tripText(trip)}; ${decision.kind === 'undo' ? 'it gets the one before' : 'it keeps what it has'}`;
    return judge({ ...facts, wanted, isStopped: decision.kind === 'hold', note });
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
