import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Clock, Timer } from '../../src/clock/clock.ts';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import { uuidOf } from '../../src/manifest/agent-uid.ts';
import type { Registry } from '../../src/metrics/registry.ts';
import { DEFAULT_CODEC_LIMITS, decodeAgentToServer, encodeServerToAgent } from '../../src/opamp/codec.ts';
import type { AgentToServer, ServerToAgent } from '../../src/opamp/messages.ts';
import { attachRemoteConfig, encodeOffer } from '../../src/opamp/remote-config.ts';
import {
  connected,
  createSession,
  disconnected,
  notInTheFuture,
  offer,
  receive,
  type SessionEffect,
} from '../../src/opamp/session.ts';
import { checkInstanceUid } from '../../src/opamp/uid.ts';
import { type AgentMetrics, createAgentMetrics } from '../fleet/agent-metrics.ts';
import { type AgentRecord, NO_VERDICT } from '../fleet/agent-record.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Brake } from '../brake/brake.ts';
import { type Channel, CLOSE_CODES, type MessageReceiver, type Reply } from '../gateway/channel.ts';
import { OfferBodies, type SecretValues } from '../offers/offer-bodies.ts';
import { OfferPacer, type Turn } from '../offers/offer-pacer.ts';
import { Assessor } from './assessor.ts';
import type { Content, EventSink } from './content.ts';
import { Contests } from './contests.ts';
import type { Enrolment } from './enrolment.ts';
import { createInstanceUid } from './instance-uid.ts';
import { Journal } from './journal.ts';
import { type LiveAgent, LiveAgents } from './live-agent.ts';
import { type Arrival, Moves } from './moves.ts';
import { Replies } from './replies.ts';
import { defaultSessionsSettings, type SessionsSettings } from './settings.ts';

export interface SessionsOptions {
  content: Content;
  /** What the marks in bodies stand for; by default a relay without keys. */
  secrets?: SecretValues;
  fleet: Fleet;
  region: string;
  clock: Clock;
  log: Logger;
  registry: Registry;
  events: EventSink;
  brake: Brake;
  settings?: Partial<SessionsSettings>;
  /** Who is let in that the fleet does not know; everybody by default. */
  enrolment?: Enrolment;
  /** An agent runs something newer than was ever accepted here: a reason to look for news at once. */
  onAgentAhead?: () => void;
  reached?: Reached;
  /** Whether anything may be offered now; always by default. `runsNothing`: it never had anything of ours. */
  mayOffer?: (runsNothing: boolean) => boolean;
  /** Who comes and who goes, for those who count agents elsewhere. */
  presence?: { arrived(uid: string): void; left(uid: string): void };
}

/** Time moves verdicts this often: settle windows, silent pollers, offers without an answer. */
const SWEEP_MS = 1_000;
/** The gateway has held the size against its own, configurable limit. */
const CODEC_LIMITS = { ...DEFAULT_CODEC_LIMITS, maxBytes: Infinity };
/** A relay without keys of its region: what needs one of its secrets is not offered. */
const NO_SECRETS: SecretValues = { values: () => new Map() };
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
  readonly #clock: Clock;
  readonly #reached: Reached;
  readonly #log: Logger;
  readonly #settings: SessionsSettings;
  readonly #metrics: AgentMetrics;
  readonly #journal: Journal;
  readonly #bodies: OfferBodies;
  readonly #pacer: OfferPacer;
  readonly #contests: Contests;
  readonly #enrolment: Enrolment | undefined;
  readonly #live = new LiveAgents();
  readonly #moves: Moves;
  readonly #mayOffer: (runsNothing: boolean) => boolean;
  readonly #presence: SessionsOptions['presence'];
  readonly #brake: Brake;
  readonly #assessor: Assessor;
  readonly #replies: Replies;
  readonly #sweeping: Timer;
  #resolving: Timer | undefined;
  #isStopped = false;
  #sweptMs: number;

  constructor(options: SessionsOptions) {
    const { clock, log, registry, content } = options;
    this.#content = content;
    this.#fleet = options.fleet;
    this.#brake = options.brake;
    this.#enrolment = options.enrolment;
    this.#clock = clock;
    this.#reached = options.reached ?? nothingCrashes;
    this.#log = log;
    this.#settings = { ...defaultSessionsSettings(), ...options.settings };
    this.#metrics = createAgentMetrics(registry, {
      region: options.region,
      connectedAgents: () => this.#live.size,
    });
    this.#journal = new Journal({ log, metrics: this.#metrics, events: options.events });
    const { maxCacheBytes } = this.#settings.offers;
    this.#bodies = new OfferBodies({
      content,
      secrets: options.secrets ?? NO_SECRETS,
      maxCacheBytes,
      log,
      registry,
    });
    this.#assessor = new Assessor({
      content,
      fleet: options.fleet,
      region: options.region,
      settings: this.#settings,
      bodies: this.#bodies,
      journal: this.#journal,
      brake: options.brake,
      onAgentAhead: options.onAgentAhead ?? (() => undefined),
    });
    this.#replies = new Replies({
      metrics: this.#metrics,
      serverCapabilities: this.#settings.context.serverCapabilities,
      retryAfterMs: this.#settings.retryAfterMs,
    });
    this.#pacer = new OfferPacer({
      clock,
      limits: this.#settings.offers,
      registry,
      offer: (uid) => this.#guarded(uid, () => this.#takeTurn(uid)) ?? { kind: 'nothing' },
    });
    this.#contests = new Contests({
      maxWaiting: this.#settings.maxContestedMessages,
      pingTimeoutMs: this.#settings.takeoverPingMs,
      holds: (uid, holder) => this.#live.get(uid)?.channel === holder,
      rename: (uid, challenger) => this.#rename(uid, challenger),
      renamed: (uid, newUid) => this.#replies.renamed(uid, newUid),
      turnedAway: (uid) => {
        this.#metrics.limited('contested-uid');
        return this.#replies.turnedAway(uid, 'another connection holds this instance_uid');
      },
    });
    this.#mayOffer = options.mayOffer ?? (() => true);
    this.#presence = options.presence;
    this.#moves = new Moves({
      fleet: options.fleet,
      live: this.#live,
      clock,
      pingTimeoutMs: this.#settings.takeoverPingMs,
      lose: (agent) => this.#lose(agent, 'lost'),
    });
    this.#sweptMs = clock.now();
    options.brake.onTripped(() => this.#lookAtAll());
    this.#sweeping = clock.every(SWEEP_MS, () => this.#sweep());
  }

  /** Agents with an open session. */
  get connectedAgents(): number {
    return this.#live.size;
  }

  /** Conditions that every status shows. */
  flags(): string[] {
    return [
      ...(this.#assessor.agentsAhead > 0 ? ['agent-ahead'] : []),
      ...(this.#brake.stopped().length > 0 ? ['brake-tripped'] : []),
    ];
  }

  receive(channel: Channel, bytes: Uint8Array): Reply | Promise<Reply> {
    let message: AgentToServer;
    try {
      message = decodeAgentToServer(bytes, CODEC_LIMITS);
    } catch (error) {
      return this.#replies.malformed(messageOf(error));
    }
    const sender = checkInstanceUid(message.instanceUid);
    if (!sender.valid) return this.#replies.invalid(message.instanceUid, sender.problem);
    const { uid } = sender;
    const holder = this.#live.get(uid)?.channel;
    if (!holder || holder === channel) return this.#tryProcess(channel, uid, message);
    return this.#contests.claim(uid, channel, holder, () => {
      // It left while the holder was asked, and its end was noted then: an agent put on it now would stay for ever.
      if (!channel.isOpen()) return this.#replies.turnedAway(uid, 'the connection ended');
      this.#takeOver(uid, holder, channel);
      return this.#tryProcess(channel, uid, message);
    });
  }

  badRequest(reason: string): Uint8Array {
    return this.#replies.malformed(reason).message;
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
    this.#brake.contentAccepted();
    this.#lookAtAll();
  }

  /** Offers that had to wait may be made now. */
  offersAllowed(): void {
    this.#lookAtAll();
  }

  /** Agents that a sibling relay heard. */
  movedTo(sibling: string, arrivals: readonly Arrival[]): void {
    this.#moves.movedTo(sibling, arrivals);
  }

  /** The agents that are here. */
  *arrivals(): Generator<Arrival> {
    const nowMs = this.#clock.monotonicMs();
    for (const agent of this.#live.all())
      if (agent.record.elsewhere === undefined) yield arrivalOf(agent, nowMs);
  }

  /** An agent that is here; undefined when it is not. */
  arrival(uid: string): Arrival | undefined {
    const agent = this.#live.get(uid);
    return agent?.record.elsewhere === undefined && agent
      ? arrivalOf(agent, this.#clock.monotonicMs())
      : undefined;
  }

  #lookAtAll(): void {
    if (this.#isStopped) return;
    this.#resolving?.cancel();
    const waiting = [...this.#live.all()];
    const credentials = this.#content.current()?.credentials;
    const labels = new Map<string, Readonly<Record<string, string>> | undefined>();
    // A token and a key may have one id: then it does not tell whose labels these are, and an agent keeps what it has.
    for (const { id, labels: given = {} } of [
      ...(credentials?.tokens ?? []),
      ...(credentials?.api_keys?.keys ?? []),
    ])
      labels.set(id, labels.has(id) ? undefined : given);
    let next = 0;
    const slice = (): void => {
      const end = Math.min(next + SLICE, waiting.length);
      for (; next < end; next++) {
        const agent = waiting[next];
        if (!agent || this.#live.get(agent.record.session.uid) !== agent) continue;
        const { record } = agent;
        record.credentialLabels = labels.get(record.credentialId) ?? record.credentialLabels;
        this.#guarded(record.session.uid, () => this.#look(agent));
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

  #tryProcess(channel: Channel, uid: string, message: AgentToServer): Reply {
    return (
      this.#guarded(uid, () => this.#process(channel, uid, message)) ??
      this.#replies.turnedAway(uid, 'the relay failed to process this message')
    );
  }

  /** One agent must never end the process that serves the others, whatever is wrong with either. */
  #guarded<Result>(uid: string, act: () => Result): Result | undefined {
    try {
      return act();
    } catch (error) {
      this.#metrics.failed();
      this.#log.error(
        { event: 'agent_failed', agent_id: uuidOf(uid), err: error },
        'an agent could not be dealt with; the others are served',
      );
      return undefined;
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
      return this.#replies.turnedAway(uid, 'too many agents share this connection');
    }
    const session = isConnecting ? connected(record.session, nowMs, channel.transport) : record.session;
    const received = receive(session, message, nowMs, this.#settings.context);
    const { effects } = received;
    this.#count(message, effects);
    const admission = known ? undefined : this.#enrolment?.judge(received.state, channel.credential);
    // Not a word of refusing a credential: an agent that is told 401 unenrols itself.
    if (admission?.kind === 'refused') return this.#replies.turnedAway(uid, admission.why);
    if (admission?.kind === 'ask-who') return this.#replies.of(received.reply);
    if (effects.some(({ kind }) => kind === 'instance-uid-requested'))
      return this.#replies.renamed(uid, this.#createUid());
    if (!known && !this.#fleet.add(record)) {
      this.#metrics.limited('max-agents');
      return this.#replies.turnedAway(uid, 'the relay knows as many agents as it may');
    }
    record.session = received.state;
    record.remoteAddr = channel.remoteAddr;
    record.transport = channel.transport;
    // A polling agent may show another credential with each poll, be it one of the same id with other labels.
    const isOtherCredential =
      record.credentialId !== channel.credential.id ||
      (socket === undefined && !isDeepStrictEqual(record.credentialLabels, channel.credential.labels));
    record.credentialId = channel.credential.id;
    if (isConnecting || isOtherCredential) record.credentialLabels = channel.credential.labels;
    this.#journal.effects(record, effects, nowMs);
    const isBack = this.#moves.heardHere(record);
    if (!received.state.connection) return this.#goodbye(record, received.reply);

    const agent = isConnecting || !before ? this.#live.attach(record, socket) : before;
    agent.heardMs = this.#clock.monotonicMs();
    if (isConnecting || isBack) this.#presence?.arrived(uid);
    if (isOtherCredential) agent.resolution = undefined;
    if (isConnecting) {
      agent.resolution = undefined;
      agent.update = undefined;
      this.#journal.connected(record);
    }
    // Only these change what an agent should run; a heartbeat ends here.
    const isNews = isConnecting || isOtherCredential || effects.length > 0;
    if (isNews || agent.isGranted || nowMs >= agent.dueMs) {
      if (effects.length > 0) agent.resolution = undefined;
      if (isNews) this.#fleet.changed(record);
      return this.#replyWithOffer(agent, received.reply, nowMs);
    }
    return this.#replies.of(received.reply);
  }

  /** An answer may carry the offer when it is this agent's turn; otherwise it waits in line. */
  #replyWithOffer(agent: LiveAgent, reply: ServerToAgent, nowMs: number): Reply {
    const judgement = this.#assessor.assess(agent, nowMs);
    const decision = judgement && offer(agent.record.session, judgement.wanted, nowMs, judgement.rules);
    if (!judgement?.wanted || !decision?.send || !this.#mayOffer(runsNothing(agent.record))) {
      agent.isGranted = false;
      return this.#replies.of(reply);
    }
    const body = this.#bodies.get(judgement.wanted.revision);
    if (!body || this.#isStopped) return this.#replies.of(reply);
    const bytes = agent.isGranted ? 0 : body.remoteConfig.length;
    if (!agent.isGranted && !this.#pacer.takeTurn(bytes)) {
      this.#pacer.enqueue(agent.record.session.uid);
      return this.#replies.of(reply);
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
    const judgement = this.#assessor.assess(agent, nowMs);
    const decision = judgement && offer(agent.record.session, judgement.wanted, nowMs, judgement.rules);
    if (!judgement?.wanted || !decision?.send || !this.#mayOffer(runsNothing(agent.record)))
      return { kind: 'nothing' };
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
    this.#assessor.assess(agent, nowMs);
    this.#reached('relay-offered');
  }

  /** Brings an agent's verdict up to date and puts it in line if it is to be offered something. */
  #look(agent: LiveAgent): void {
    const nowMs = this.#clock.now();
    const judgement = this.#assessor.assess(agent, nowMs);
    if (!this.#mayOffer(runsNothing(agent.record))) return;
    if (judgement && offer(agent.record.session, judgement.wanted, nowMs, judgement.rules).send)
      this.#pacer.enqueue(agent.record.session.uid);
  }

  #takeOver(uid: string, holder: Channel, challenger: Channel): void {
    const agent = this.#live.get(uid);
    if (agent?.channel !== holder) return;
    this.#lose(agent, 'lost');
    this.#journal.takenOver(agent.record, challenger.remoteAddr);
    if (this.#live.countOn(holder) === 0)
      holder.close(CLOSE_CODES.goingAway, 'replaced by a newer connection');
  }

  #goodbye(record: AgentRecord, reply: ServerToAgent): Reply {
    const agent = this.#live.get(record.session.uid);
    if (agent) this.#forgetLive(agent);
    record.verdict = { ...record.verdict, status: 'unknown' };
    this.#fleet.changed(record);
    this.#journal.disconnected(record, 'goodbye');
    return this.#replies.of(reply);
  }

  /** Its connection is gone. What it was last known to run stands until it has been silent for too long. */
  #lose(agent: LiveAgent, how: 'lost' | 'silent'): void {
    const { record } = agent;
    this.#forgetLive(agent);
    record.session = disconnected(record.session, this.#clock.now(), this.#settings.context.settleMs);
    if (how === 'silent') record.verdict = { ...record.verdict, status: 'unknown' };
    this.#moves.lost(record);
    this.#fleet.changed(record);
    this.#journal.disconnected(record, how);
  }

  #forgetLive(agent: LiveAgent): void {
    const { uid } = agent.record.session;
    this.#presence?.left(uid);
    this.#live.detach(agent);
    this.#pacer.leave(uid);
    this.#assessor.forget(uid);
  }

  #sweep(): void {
    const nowMs = this.#clock.now();
    const wasSetBack = nowMs < this.#sweptMs;
    this.#sweptMs = nowMs;
    const silentSinceMs = this.#clock.monotonicMs() - this.#fleet.limits.silentMs;
    for (const agent of this.#live.all()) {
      const { record } = agent;
      if (wasSetBack) record.session = notInTheFuture(record.session, nowMs);
      if (!agent.channel && agent.heardMs < silentSinceMs) this.#lose(agent, 'silent');
      else if (wasSetBack || nowMs >= agent.dueMs) this.#guarded(record.session.uid, () => this.#look(agent));
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
}

/** It reports no config of ours, so that nothing newer can be taken from it. An offer that it never answered is none. */
function runsNothing({ session, runningRevision }: AgentRecord): boolean {
  return runningRevision === 0 && (session.remoteConfig?.hash ?? '') === '';
}

function arrivalOf({ record: { session }, heardMs }: LiveAgent, nowMs: number): Arrival {
  return {
    uid: session.uid,
    sequenceNum: Math.min(Number(session.sequenceNum ?? 0), Number.MAX_SAFE_INTEGER),
    heardAgoMs: Math.max(Math.round(nowMs - heardMs), 0),
  };
}
