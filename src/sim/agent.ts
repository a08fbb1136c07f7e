import type { Clock } from '../clock/clock.ts';
import { agentCapabilities } from '../opamp/capabilities.ts';
import {
  type AgentToServer,
  type ComponentHealth,
  type EffectiveConfig,
  RemoteConfigStatuses,
  ServerErrorResponseType,
  type RemoteConfigStatus,
  type ServerToAgent,
  ServerToAgentFlags,
} from '../opamp/messages.ts';
import { toBigInt, toUint64 } from '../opamp/integers.ts';
import { uidToBytes, uidToHex } from '../opamp/uid.ts';
import type { Character } from './character.ts';
import {
  type AgentTiming,
  type CollectorState,
  type ConfigStatus,
  SimulatedCollector,
  type StatePart,
} from './collector.ts';
import { type Content, type ContentTable, textOf } from './content.ts';
import { describe, type Identity } from './identity.ts';
import type { AgentMemory, Remembered } from './memory.ts';
import type { Random } from './random.ts';

/** What an honest server never does to an agent [I3, I5]. */
export interface AgentAlarm {
  agent: string;
  kind: 'empty-config-map' | 'blank-body' | 'hash-reused' | 'misdirected';
  hash: string;
  atMs: number;
}

export interface AppliedContent {
  hash: string;
  atMs: number;
}

/** What an agent lives through, as it happens: for whoever keeps the history of a run. */
export type AgentHappening =
  | { kind: 'connected' | 'disconnected' | 'restarted' }
  | { kind: 'offered'; content: Content }
  /** The config status that it is about to report. */
  | { kind: 'reported'; hash: string; status: ConfigStatus }
  | { kind: 'applied'; hash: string }
  | { kind: 'alarmed'; alarm: AgentAlarm['kind']; hash: string };

export interface AgentOptions {
  clock: Clock;
  random: Random;
  identity: Identity;
  character: Character;
  timing: AgentTiming;
  crashOn: RegExp;
  memory: AgentMemory;
  contents: ContentTable;
  /** Something about the agent changed. */
  onChange: () => void;
  observe?: (happening: AgentHappening) => void;
}

type Part = StatePart | 'description';

const ALL_PARTS: readonly Part[] = ['description', 'health', 'status', 'effective-config'];
const MAX_APPLIED = 100;
const MAX_ALARMS = 100;
const CAPABILITIES = agentCapabilities(
  'ReportsStatus',
  'AcceptsRemoteConfig',
  'ReportsEffectiveConfig',
  'ReportsHealth',
  'ReportsRemoteConfig',
  'ReportsHeartbeat',
);

/**
 * One agent's side of OpAMP without any I/O: a link takes messages from it and gives it the answers. It reports as
 * a real supervisor does: everything in the first message of its process, then what changed; a reconnect alone
 * carries neither [OpAMP Status Compression].
 */
export class SimulatedAgent {
  readonly identity: Identity;
  readonly character: Character;
  readonly counts = { offers: 0, repeats: 0, sent: 0, received: 0 };
  readonly serverErrors = { badRequest: 0, unavailable: 0, unknown: 0 };
  readonly applied: AppliedContent[] = [];
  readonly alarms: AgentAlarm[] = [];
  readonly #options: AgentOptions;
  /** Counts its connections. */
  connection = 0;
  readonly #owed = new Set<Part>(ALL_PARTS);
  #collector: SimulatedCollector;
  #wake: (() => void) | undefined;
  #bare = false;
  #spoke = false;
  #sequenceNum = 0;
  #mutedUntilMs = 0;
  #startedAtMs: number;

  constructor(options: AgentOptions) {
    this.#options = options;
    this.identity = options.identity;
    this.character = options.character;
    this.#startedAtMs = options.clock.now();
    this.#collector = this.#createCollector();
  }

  get uid(): string {
    return this.identity.uid;
  }

  get connected(): boolean {
    return this.#wake !== undefined;
  }

  get state(): Readonly<CollectorState> {
    return this.#collector.state;
  }

  /** A connection is there: `wake` is called when there is something to say, and there is something to say now. */
  attach(wake: () => void): void {
    this.#wake = wake;
    this.#bare = true;
    this.#spoke = false;
    this.connection++;
    this.#options.observe?.({ kind: 'connected' });
    this.#options.onChange();
  }

  detach(): void {
    if (!this.#wake) return;
    this.#wake = undefined;
    this.#options.observe?.({ kind: 'disconnected' });
    this.#options.onChange();
  }

  /** A heartbeat is due: the next message may be empty. */
  heartbeat(): void {
    if (this.#isSilenced()) return;
    this.#bare = true;
  }

  /** The next message; undefined when there is nothing to say. It counts as sent. */
  nextMessage(): AgentToServer | undefined {
    if (!this.#bare && this.#owed.size === 0) return undefined;
    if (this.#isSilenced() || this.#options.clock.monotonicMs() < this.#mutedUntilMs) return undefined;
    const message = this.#header();
    if (this.#owed.has('description')) message.agentDescription = describe(this.identity);
    if (this.#owed.has('health')) message.health = this.#health();
    if (this.#owed.has('status')) message.remoteConfigStatus = this.#status();
    if (this.#owed.has('effective-config')) message.effectiveConfig = this.#effectiveConfig();
    this.#owed.clear();
    this.#bare = false;
    return message;
  }

  /** The last message before the connection is closed on purpose [OpAMP AgentToServer.agent_disconnect]. */
  goodbye(): AgentToServer {
    return { ...this.#header(), agentDisconnect: {} };
  }

  receive(message: ServerToAgent): void {
    this.counts.received++;
    const addressee = uidToHex(message.instanceUid ?? new Uint8Array());
    // Nothing else in a message with an error may be acted on [OpAMP ServerToAgent.error_response].
    if (message.errorResponse) this.#receiveError(message);
    else if (addressee !== this.uid) this.#alarm('misdirected', addressee);
    else if (this.character !== 'silent') {
      if (message.agentIdentification) this.#rename(message.agentIdentification.newInstanceUid);
      if (message.remoteConfig) this.#receiveOffer(message.remoteConfig);
      const asked = Number(
        toBigInt(message.flags) & BigInt(ServerToAgentFlags.ServerToAgentFlags_ReportFullState),
      );
      if (asked) this.#owe(ALL_PARTS);
    }
    this.#options.onChange();
  }

  /** The process ends and another starts. */
  restart(): void {
    this.#options.observe?.({ kind: 'restarted' });
    this.#collector.end();
    this.#collector = this.#createCollector();
    this.#startedAtMs = this.#options.clock.now();
    this.#sequenceNum = 0;
    this.#mutedUntilMs = 0;
    this.#owed.clear();
    for (const part of ALL_PARTS) this.#owed.add(part);
    this.#options.onChange();
  }

  end(): void {
    this.#collector.end();
    this.detach();
  }

  #receiveOffer(offer: NonNullable<ServerToAgent['remoteConfig']>): void {
    this.counts.offers++;
    const { content, hashReused } = this.#options.contents.intern(offer);
    this.#options.observe?.({ kind: 'offered', content });
    if (hashReused) this.#alarm('hash-reused', content.hash);
    const blank = Object.values(textOf(content)).some((text) => text.trim() === '');
    if (blank) this.#alarm('blank-body', content.hash);
    if (content.files.size === 0) this.#alarm('empty-config-map', content.hash);
    if (content.files.size === 0 || blank) this.#collector.stopProcess(content.hash);
    else if (this.#collector.receive(content)) this.counts.repeats++;
    this.#remember();
  }

  #receiveError(message: ServerToAgent): void {
    const { type, retryInfo } = message.errorResponse ?? {};
    if (type === ServerErrorResponseType.ServerErrorResponseType_BadRequest) this.serverErrors.badRequest++;
    else if (type === ServerErrorResponseType.ServerErrorResponseType_Unavailable) {
      this.serverErrors.unavailable++;
      const pauseMs =
        Number(toBigInt(retryInfo?.retryAfterNanoseconds)) / 1e6 || DEFAULT_UNAVAILABLE_PAUSE_MS;
      // The server did not process the message: what it said has to be said again [OpAMP Throttling].
      this.#mutedUntilMs = this.#options.clock.monotonicMs() + pauseMs;
      for (const part of ALL_PARTS) this.#owed.add(part);
      this.#options.clock.after(pauseMs, () => this.#wake?.());
    } else this.serverErrors.unknown++;
  }

  /** The server gave this agent another instance_uid [OpAMP ServerToAgent.agent_identification]. */
  #rename(newUid: Uint8Array | null | undefined): void {
    if (newUid?.length !== 16) return;
    this.identity.uid = uidToHex(newUid);
    this.#owe(['description']);
  }

  #owe(parts: readonly Part[]): void {
    for (const part of parts) this.#owed.add(part);
    this.#wake?.();
  }

  #alarm(kind: AgentAlarm['kind'], hash: string): void {
    if (this.alarms.length === MAX_ALARMS) this.alarms.shift();
    this.#options.observe?.({ kind: 'alarmed', alarm: kind, hash });
    this.alarms.push({ agent: this.identity.name, kind, hash, atMs: this.#options.clock.now() });
  }

  /** A silent agent speaks once per connection. */
  #isSilenced(): boolean {
    return this.character === 'silent' && this.#spoke;
  }

  #header(): AgentToServer {
    this.counts.sent++;
    this.#spoke = true;
    return {
      instanceUid: uidToBytes(this.uid),
      sequenceNum: ++this.#sequenceNum,
      capabilities: CAPABILITIES,
    };
  }

  #health(): ComponentHealth {
    const { healthy, healthStatus, lastError } = this.state;
    return {
      healthy,
      status: healthStatus,
      lastError,
      startTimeUnixNano: unixNano(this.#startedAtMs),
      statusTimeUnixNano: unixNano(this.#options.clock.now()),
    };
  }

  #status(): RemoteConfigStatus {
    const { hash, status, errorMessage } = this.state;
    return { lastRemoteConfigHash: Buffer.from(hash, 'hex'), status: WIRE_STATUS[status], errorMessage };
  }

  #effectiveConfig(): EffectiveConfig {
    const files = this.state.running?.files ?? new Map<string, never>();
    return { configMap: { configMap: Object.fromEntries(files) } };
  }

  #createCollector(): SimulatedCollector {
    return new SimulatedCollector({
      clock: this.#options.clock,
      random: this.#options.random,
      character: this.character,
      timing: this.#options.timing,
      crashOn: this.#options.crashOn,
      initial: this.#recall(),
      onChange: (parts) => {
        this.#remember();
        if (parts.includes('status')) {
          const { hash, status } = this.state;
          this.#options.observe?.({ kind: 'reported', hash, status });
        }
        this.#owe(parts);
        this.#options.onChange();
      },
      onApplied: (content) => {
        this.#options.observe?.({ kind: 'applied', hash: content.hash });
        if (this.applied.length === MAX_APPLIED) this.applied.shift();
        this.applied.push({ hash: content.hash, atMs: this.#options.clock.now() });
      },
    });
  }

  #remember(): void {
    const { hash, status, errorMessage, received, running } = this.state;
    if (this.character !== 'remembering' || !received || (status !== 'applied' && status !== 'failed'))
      return;
    const remembered: Remembered = { hash, status, errorMessage, content: textOf(received) };
    if (running) remembered.running = running.hash;
    this.#options.memory.save(this.identity.name, remembered);
  }

  #recall(): Partial<CollectorState> {
    const kept = this.character === 'remembering' ? this.#options.memory.load(this.identity.name) : undefined;
    if (!kept) return {};
    const { content: received } = this.#options.contents.intern({
      configHash: Buffer.from(kept.hash, 'hex'),
      config: {
        configMap: Object.fromEntries(
          Object.entries(kept.content).map(([name, body]) => [
            name,
            { body: Buffer.from(body), contentType: 'text/yaml' },
          ]),
        ),
      },
    });
    const running: Content | undefined = kept.running === kept.hash ? received : undefined;
    return {
      hash: kept.hash,
      status: kept.status,
      errorMessage: kept.errorMessage,
      received,
      ...(running && { running }),
    };
  }
}

const DEFAULT_UNAVAILABLE_PAUSE_MS = 30_000;

const unixNano = (atMs: number) => toUint64(BigInt(Math.floor(atMs)) * 1_000_000n);

const WIRE_STATUS: Record<ConfigStatus, NonNullable<RemoteConfigStatus['status']>> = {
  unset: RemoteConfigStatuses.RemoteConfigStatuses_UNSET,
  applied: RemoteConfigStatuses.RemoteConfigStatuses_APPLIED,
  applying: RemoteConfigStatuses.RemoteConfigStatuses_APPLYING,
  failed: RemoteConfigStatuses.RemoteConfigStatuses_FAILED,
};
