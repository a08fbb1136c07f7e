import { randomBytes } from 'node:crypto';
import type { Clock, Timer } from '../../src/clock/clock.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import { resolve } from '../../src/manifest/resolve.ts';
import type { Registry } from '../../src/metrics/registry.ts';
import { decodeAgentToServer, encodeServerToAgent } from '../../src/opamp/codec.ts';
import type { AgentToServer } from '../../src/opamp/messages.ts';
import { attachRemoteConfig, encodeOffer } from '../../src/opamp/remote-config.ts';
import { badRequest, newInstanceUid, unavailable } from '../../src/opamp/replies.ts';
import {
  connected,
  createSession,
  disconnected,
  isReady,
  nextChangeAtMs,
  offer,
  receive,
  type SessionEffect,
} from '../../src/opamp/session.ts';
import { checkInstanceUid, uidToBytes } from '../../src/opamp/uid.ts';
import { type AgentMetrics, createAgentMetrics, type SentType } from '../fleet/agent-metrics.ts';
import { type AgentRecord, NO_VERDICT } from '../fleet/agent-record.ts';
import { factsOf } from '../fleet/facts.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { type Channel, CLOSE_CODES, type MessageReceiver, type Reply } from '../gateway/channel.ts';
import { OfferBodies } from '../offers/offer-bodies.ts';
import { OfferPacer, type Turn } from '../offers/offer-pacer.ts';
import type { Content, EventSink } from './content.ts';
import { Contests } from './contests.ts';
import { createInstanceUid } from './instance-uid.ts';
import { Journal } from './journal.ts';
import { isSameVerdict, judge, type Judgement, reportedRevision } from './judgement.ts';
import { type LiveAgent, LiveAgents } from './live-agent.ts';
import { defaultSessionsSettings, type SessionsSettings } from './settings.ts';

export interface SessionsOptions {
  content: Content;
  fleet: Fleet;
  region: string;
  clock: Clock;
  log: Logger;
  registry: Registry;
  events: EventSink;
  settings?: Partial<SessionsSettings>;
  /** An agent runs something newer than was ever accepted here: a reason to look for news at once. */
  onAgentAhead?: () => void;
}

/** Time moves verdicts this often: settle windows, silent pollers, offers without an answer. */
const SWEEP_MS = 1_000;
/** Agents resolved at a stretch after a new generation, so that messages are answered in between. */
const SLICE = 500;

/**
 * The sessions of all agents: takes their messages, resolves what each should run, and offers it. The protocol is
 * `src/opamp`'s and the choice `src/manifest`'s, both pure; here is who is there, on which connection, and when what
 * is done. Keyed by `instance_uid`, never by socket.
 */
export class Sessions implements MessageReceiver {
  readonly #content: Content;
  readonly #fleet: Fleet;
  readonly #region: string;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #settings: SessionsSettings;
  readonly #metrics: AgentMetrics;
  readonly #journal: Journal;
  readonly #bodies: OfferBodies;
  readonly #pacer: OfferPacer;
  readonly #contests: Contests;
  readonly #live = new LiveAgents();
  readonly #ahead = new Set<string>();
  readonly #onAgentAhead: () => void;
  readonly #sweeping: Timer;
  #resolving: Timer | undefined;
  #isStopped = false;

  constructor(options: SessionsOptions) {
    const { clock, log, registry, content } = options;
    this.#content = content;
    this.#fleet = options.fleet;
    this.#region = options.region;
    this.#clock = clock;
    this.#log = log;
    this.#settings = { ...defaultSessionsSettings(), ...options.settings };
    this.#onAgentAhead = options.onAgentAhead ?? (() => undefined);
    this.#metrics = createAgentMetrics(registry, {
      region: options.region,
      connectedAgents: () => this.#live.size,
    });
    this.#journal = new Journal({ log, metrics: this.#metrics, events: options.events });
    const { maxCacheBytes } = this.#settings.offers;
    this.#bodies = new OfferBodies({ content, maxCacheBytes, log, registry });
    this.#pacer = new OfferPacer({
      clock,
      limits: this.#settings.offers,
      registry,
      offer: (uid) => this.#takeTurn(uid),
    });
    this.#contests = new Contests({
      maxWaiting: this.#settings.maxContestedMessages,
      pingTimeoutMs: this.#settings.takeoverPingMs,
      holds: (uid, holder) => this.#live.get(uid)?.channel === holder,
      rename: (uid, challenger) => this.#rename(uid, challenger),
      renamed: (uid, newUid) => this.#renamed(uid, newUid),
      turnedAway: (uid) => {
        this.#metrics.limited('contested-uid');
        return this.#turnedAway(uid, 'another connection holds this instance_uid');
      },
    });
    this.#sweeping = clock.every(SWEEP_MS, () => this.#sweep());
  }

  /** Agents with an open session. */
  get connectedAgents(): number {
    return this.#live.size;
  }

  /** Conditions that every status shows. */
  flags(): string[] {
    return this.#ahead.size > 0 ? ['agent-ahead'] : [];
  }

  receive(channel: Channel, bytes: Uint8Array): Reply | Promise<Reply> {
    let message: AgentToServer;
    try {
      message = decodeAgentToServer(bytes);
    } catch (error) {
      return { message: this.badRequest(messageOf(error)), isBadRequest: true };
    }
    const sender = checkInstanceUid(message.instanceUid);
    if (!sender.valid) {
      this.#metrics.received('malformed');
      return this.#reply(badRequest(message.instanceUid, sender.problem), 'error');
    }
    const { uid } = sender;
    const holder = this.#live.get(uid)?.channel;
    if (!holder || holder === channel) return this.#tryProcess(channel, uid, message);
    return this.#contests.claim(uid, channel, holder, () => {
      this.#takeOver(uid, holder, channel);
      return this.#tryProcess(channel, uid, message);
    });
  }

  badRequest(reason: string): Uint8Array {
    this.#metrics.received('malformed');
    this.#metrics.sent('error');
    return encodeServerToAgent(badRequest(undefined, reason));
  }

  closed(channel: Channel): void {
    for (const agent of this.#live.on(channel)) {
      // At a stop it is the relay that leaves: the agents stay as they are known until they are met again.
      if (this.#isStopped) this.#forgetLive(agent);
      else this.#lose(agent, 'lost');
    }
  }

  /** A generation was accepted: resolves every agent anew and puts those in line whose config changed. */
  contentAccepted(): void {
    this.#resolving?.cancel();
    const waiting = [...this.#live.all()];
    let next = 0;
    const slice = (): void => {
      const end = Math.min(next + SLICE, waiting.length);
      for (; next < end; next++) {
        const agent = waiting[next];
        if (agent && this.#live.get(agent.record.session.uid) === agent) this.#look(agent);
      }
      this.#resolving = next < waiting.length ? this.#clock.after(0, slice) : undefined;
    };
    slice();
  }

  /** Stops timers and offers. Call it before the gateway closes: whom it lets go then is not noted as lost. */
  stop(): void {
    this.#isStopped = true;
    this.#sweeping.cancel();
    this.#resolving?.cancel();
    this.#pacer.stop();
  }

  /** One agent's message must never end the process that serves the others, whatever is wrong with either. */
  #tryProcess(channel: Channel, uid: string, message: AgentToServer): Reply {
    try {
      return this.#process(channel, uid, message);
    } catch (error) {
      this.#metrics.failed();
      this.#log.error(
        { event: 'message_failed', agent_id: uid, err: error },
        'a message could not be processed',
      );
      return this.#turnedAway(uid, 'the relay failed to process this message');
    }
  }

  #process(channel: Channel, uid: string, message: AgentToServer): Reply {
    const nowMs = this.#clock.now();
    const known = this.#fleet.get(uid);
    const record = known ?? this.#newRecord(uid, channel);
    const before = this.#live.get(uid);
    const socket = channel.transport === 'ws' ? channel : undefined;
    const isConnecting =
      before?.channel !== socket || record.session.connection?.transport !== channel.transport;
    if (isConnecting && socket && this.#live.countOn(socket) >= this.#settings.maxAgentsPerConnection) {
      this.#metrics.limited('agents-per-connection');
      return this.#turnedAway(uid, 'too many agents share this connection');
    }
    const session = isConnecting ? connected(record.session, nowMs, channel.transport) : record.session;
    const received = receive(session, message, nowMs, this.#settings.context);
    const { effects } = received;
    this.#count(message, effects);
    if (effects.some(({ kind }) => kind === 'instance-uid-requested'))
      return this.#renamed(uid, this.#createUid());
    if (!known && !this.#fleet.add(record)) {
      this.#metrics.limited('max-agents');
      return this.#turnedAway(uid, 'the relay knows as many agents as it may');
    }
    record.session = received.state;
    record.remoteAddr = channel.remoteAddr;
    record.transport = channel.transport;
    record.credentialId = channel.credential.id;
    if (isConnecting) record.credentialLabels = channel.credential.labels;
    this.#journal.effects(record, effects, nowMs);
    if (!received.state.connection) return this.#goodbye(record, received.reply);

    const agent = isConnecting || !before ? this.#live.attach(record, socket) : before;
    if (isConnecting) {
      agent.resolution = undefined;
      agent.update = undefined;
      this.#journal.connected(record);
    }
    // Only these change what an agent should run; a heartbeat ends here.
    if (isConnecting || effects.length > 0 || agent.isGranted || nowMs >= agent.dueMs) {
      if (effects.length > 0) agent.resolution = undefined;
      if (isConnecting || effects.length > 0) this.#fleet.changed(record);
      return this.#replyWithOffer(agent, received.reply, nowMs);
    }
    return this.#reply(received.reply, 'acknowledgement');
  }

  /** An answer may carry the offer when it is this agent's turn; otherwise it waits in line. */
  #replyWithOffer(agent: LiveAgent, reply: ServerToAgentMessage, nowMs: number): Reply {
    const type: SentType = reply.flags ? 'report_full_state' : 'acknowledgement';
    const judgement = this.#judge(agent, nowMs);
    const decision = judgement && offer(agent.record.session, judgement.wanted, nowMs, judgement.rules);
    if (!judgement?.wanted || !decision?.send) {
      agent.isGranted = false;
      return this.#reply(reply, type);
    }
    const body = this.#bodies.get(judgement.wanted.revision);
    if (!body || this.#isStopped) return this.#reply(reply, type);
    const bytes = agent.isGranted ? 0 : body.remoteConfig.length;
    if (!agent.isGranted && !this.#pacer.takeTurn(bytes)) {
      this.#pacer.enqueue(agent.record.session.uid);
      return this.#reply(reply, type);
    }
    agent.isGranted = false;
    this.#pacer.leave(agent.record.session.uid);
    agent.record.session = decision.state;
    this.#offered(agent, judgement.wanted.revision, nowMs);
    this.#metrics.sent('remote_config');
    return {
      message: attachRemoteConfig(encodeServerToAgent(reply), body.remoteConfig),
      onFlushed: () => this.#pacer.flushed(bytes),
    };
  }

  /** A waiting agent's turn: what it is offered is decided now, not when it got in line. */
  #takeTurn(uid: string): Turn {
    const agent = this.#live.get(uid);
    if (!agent) return { kind: 'nothing' };
    const nowMs = this.#clock.now();
    const judgement = this.#judge(agent, nowMs);
    const decision = judgement && offer(agent.record.session, judgement.wanted, nowMs, judgement.rules);
    if (!judgement?.wanted || !decision?.send) return { kind: 'nothing' };
    const body = this.#bodies.get(judgement.wanted.revision);
    if (!body) return { kind: 'nothing' };
    if (!agent.channel) {
      agent.isGranted = true;
      return { kind: 'granted' };
    }
    const message = encodeOffer(uid, body.remoteConfig);
    const bytes = message.length;
    if (!agent.channel.push(message, () => this.#pacer.flushed(bytes))) return { kind: 'nothing' };
    agent.record.session = decision.state;
    this.#offered(agent, judgement.wanted.revision, nowMs);
    this.#metrics.sent('remote_config');
    return { kind: 'sent', bytes };
  }

  #offered(agent: LiveAgent, revision: number, nowMs: number): void {
    const hash = agent.record.session.offer?.hash ?? '';
    if (agent.update?.hash !== hash) agent.update = { hash, revision, offeredAtMs: nowMs };
    this.#journal.offered(agent.record, revision, hash);
    this.#judge(agent, nowMs);
  }

  /** Brings an agent's verdict up to date and puts it in line if it is to be offered something. */
  #look(agent: LiveAgent): void {
    const nowMs = this.#clock.now();
    const judgement = this.#judge(agent, nowMs);
    if (judgement && offer(agent.record.session, judgement.wanted, nowMs, judgement.rules).send)
      this.#pacer.enqueue(agent.record.session.uid);
  }

  /** What the agent should run and where it stands; undefined before anything was accepted. */
  #judge(agent: LiveAgent, nowMs: number): Judgement | undefined {
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
      highestRevision: this.#content.highestRevision(),
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

  #takeOver(uid: string, holder: Channel, challenger: Channel): void {
    const agent = this.#live.get(uid);
    if (agent?.channel !== holder) return;
    this.#lose(agent, 'lost');
    this.#log.info(
      { event: 'agent_taken_over', agent_id: uid, remote_addr: challenger.remoteAddr },
      'a dead connection was replaced',
    );
    if (this.#live.countOn(holder) === 0)
      holder.close(CLOSE_CODES.goingAway, 'replaced by a newer connection');
  }

  #goodbye(record: AgentRecord, reply: ServerToAgentMessage): Reply {
    const agent = this.#live.get(record.session.uid);
    if (agent) this.#forgetLive(agent);
    record.verdict = { ...record.verdict, status: 'unknown' };
    this.#fleet.changed(record);
    this.#journal.disconnected(record, 'goodbye');
    return this.#reply(reply, 'acknowledgement');
  }

  /** Its connection is gone. What it was last known to run stands until it has been silent for too long. */
  #lose(agent: LiveAgent, how: 'lost' | 'silent'): void {
    const { record } = agent;
    this.#forgetLive(agent);
    record.session = disconnected(record.session, this.#clock.now(), this.#settings.context.settleMs);
    if (how === 'silent') record.verdict = { ...record.verdict, status: 'unknown' };
    this.#fleet.changed(record);
    this.#journal.disconnected(record, how);
  }

  #forgetLive(agent: LiveAgent): void {
    const { uid } = agent.record.session;
    this.#live.detach(agent);
    this.#pacer.leave(uid);
    this.#ahead.delete(uid);
  }

  #sweep(): void {
    const nowMs = this.#clock.now();
    const { silentMs } = this.#fleet.limits;
    for (const agent of this.#live.all()) {
      const { session } = agent.record;
      if (!agent.channel && nowMs - (session.lastSeenMs ?? 0) > silentMs) this.#lose(agent, 'silent');
      else if (nowMs >= agent.dueMs) this.#look(agent);
    }
    this.#fleet.age(nowMs);
  }

  #count(message: AgentToServer, effects: readonly SessionEffect[]): void {
    this.#metrics.received(
      message.agentDisconnect ? 'disconnect' : effects.length > 0 ? 'status' : 'heartbeat',
    );
  }

  #newRecord(uid: string, channel: Channel): AgentRecord {
    return {
      session: createSession(uid),
      credentialId: channel.credential.id,
      credentialLabels: channel.credential.labels,
      remoteAddr: channel.remoteAddr,
      transport: channel.transport,
      verdict: NO_VERDICT,
      runningRevision: 0,
      effectiveSha256: '',
    };
  }

  #createUid(): string {
    return createInstanceUid(this.#clock.now(), randomBytes(10));
  }

  #rename(uid: string, challenger: Channel): string {
    const newUid = this.#createUid();
    const record = this.#fleet.get(uid);
    if (record) this.#journal.duplicate(record, newUid, challenger.remoteAddr);
    return newUid;
  }

  #renamed(uid: string, newUid: string): Reply {
    return this.#reply(
      newInstanceUid(uid, newUid, this.#settings.context.serverCapabilities),
      'identification',
    );
  }

  #turnedAway(uid: string, why: string): Reply {
    return this.#reply(unavailable(uidToBytes(uid), why, this.#settings.retryAfterMs), 'error');
  }

  #reply(message: ServerToAgentMessage, type: SentType): Reply {
    this.#metrics.sent(type);
    return { message: encodeServerToAgent(message) };
  }
}

type ServerToAgentMessage = Parameters<typeof encodeServerToAgent>[0];
