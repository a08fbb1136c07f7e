import type { Clock, Timer } from '../../src/clock/clock.ts';
import type { Reached } from '../../src/crash-point.ts';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { AgentFacts } from '../../src/manifest/agent-facts.ts';
import { isAgentId } from '../../src/manifest/selector.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import { Counter, Gauge, type Registry } from '../../src/metrics/registry.ts';
import type { AgentView, AskAgents } from '../../src/wire/messages.ts';
import type { FindTrip } from '../brake/trip-store.ts';
import type { AgentRecord, FleetCount } from './agent-record.ts';
import { FleetCounts, type FleetSummary, tallies } from './counts.ts';
import { factsOf, labelOf } from './facts.ts';
import { FleetStore } from './fleet-store.ts';
import { DEFAULT_FLEET_LIMITS, type FleetLimits } from './limits.ts';
import { agentView, explanationOf } from './views.ts';

export interface FleetOptions {
  /** Of fleet.db; `:memory:` keeps nothing. */
  path: string;
  region: string;
  clock: Clock;
  log: Logger;
  registry: Registry;
  /** The manifest in force for an agent, to explain with. */
  manifest: (agent: AgentFacts) => Manifest | undefined;
  /** The trip of the brake that stopped a revision, to explain with. */
  findTrip?: FindTrip;
  limits?: Partial<FleetLimits>;
  reached?: Reached;
}

/** Agents on one page, and when nobody says how many. */
const MAX_PAGE = 500;
/** When agents were last heard of is written this often, and once at the end. */
const LAST_SEEN_INTERVAL_MS = 15 * 60_000;
/** While more agents wait to be written than fit one batch. */
const NEXT_BATCH_MS = 100;
/** How exact the ages of lost agents are. */
const AGE_INTERVAL_MS = 5_000;
/** Room is looked for at most this often: it means to go through all agents. */
const EVICTION_INTERVAL_MS = 10_000;

/**
 * All agents that the relay knows: in memory, written behind to fleet.db. A heartbeat touches memory only. After a
 * crash the newest second is missing, and the protocol brings it back.
 */
export class Fleet {
  readonly limits: FleetLimits;
  readonly #options: FleetOptions;
  readonly #store: FleetStore;
  readonly #agents = new Map<string, AgentRecord>();
  readonly #counts = new FleetCounts();
  readonly #changed = new Set<AgentRecord>();
  readonly #leavers = new Set<string>();
  readonly #timers: Timer[] = [];
  readonly #flushFailures: Counter;
  #uids: string[] | undefined;
  #nextEvictionMs = 0;
  #agedMs = 0;
  #isWriting = false;

  private constructor(options: FleetOptions, store: FleetStore) {
    this.#options = options;
    this.#store = store;
    this.limits = { ...DEFAULT_FLEET_LIMITS, ...options.limits };
    this.#flushFailures = new Counter({
      name: 'holdfast_fleet_flush_failures_total',
      help: 'Times that changed agents could not be written to fleet.db',
      registers: [options.registry],
    });
    new Gauge({
      name: 'holdfast_fleet_agents',
      help: 'Agents that the relay knows, connected or not',
      registers: [options.registry],
      collect() {
        this.set(agents.size);
      },
    });
    new Gauge({
      name: 'holdfast_fleet_unwritten',
      help: 'Changed agents that wait to be written to fleet.db',
      registers: [options.registry],
      collect() {
        this.set(changed.size);
      },
    });
    const agents = this.#agents;
    const changed = this.#changed;
  }

  /**
   * Opens fleet.db and brings back who was there; all of them are without a connection until they come again.
   * @throws StoreError `schema-too-new`
   */
  static open(options: FleetOptions): Fleet {
    const maxEffectiveBytes = options.limits?.maxEffectiveBytes ?? DEFAULT_FLEET_LIMITS.maxEffectiveBytes;
    const { log, reached } = options;
    const store = FleetStore.open(options.path, { maxEffectiveBytes, log, reached });
    const fleet = new Fleet(options, store);
    fleet.#restore();
    fleet.#start();
    return fleet;
  }

  get size(): number {
    return this.#agents.size;
  }

  get(uid: string): AgentRecord | undefined {
    return this.#agents.get(uid);
  }

  all(): IterableIterator<AgentRecord> {
    return this.#agents.values();
  }

  /**
   * Takes in a new agent. False when there is no room: then agents that went away longest ago leave, if any, in
   * time for another try.
   */
  add(record: AgentRecord): boolean {
    if (this.#agents.size >= this.limits.maxAgents && !this.#evict()) return false;
    this.#agents.set(record.session.uid, record);
    this.#leavers.delete(record.session.uid);
    this.#uids = undefined;
    this.changed(record);
    return true;
  }

  /** Something worth writing changed: counts it anew and writes it with the next flush. */
  changed(record: AgentRecord): void {
    this.#counts.count(record, this.#isCounted(record));
    this.#changed.add(record);
  }

  /** Forgets an agent. */
  remove(uid: string): void {
    const record = this.#agents.get(uid);
    if (!record) return;
    this.#counts.count(record, false);
    this.#agents.delete(uid);
    this.#changed.delete(record);
    this.#leavers.add(uid);
    this.#uids = undefined;
  }

  /**
   * Time passes for agents without a connection: what they were last known to run stands for a while, then nothing is
   * known of them, then they are not counted any more.
   */
  age(nowMs: number): void {
    if (nowMs - this.#agedMs < AGE_INTERVAL_MS && nowMs >= this.#agedMs) return;
    this.#agedMs = nowMs;
    for (const record of this.#agents.values()) {
      const { gone } = record.session;
      if (!gone) continue;
      // The clock was set back: else the agent would be shown as it was until the clock has caught up [I10].
      if (gone.atMs > nowMs) gone.atMs = nowMs;
      if (record.verdict.status !== 'unknown' && nowMs - gone.atMs > this.limits.silentMs) {
        record.verdict = { ...record.verdict, status: 'unknown' };
        this.changed(record);
      } else if (record.counted && !this.#isCounted(record)) this.#counts.count(record, false);
    }
  }

  /** Agents by assignment, revision, status and health: kept as agents change, so asking costs nothing. */
  counts(): FleetCount[] {
    return this.#counts.groups();
  }

  /** The sum that goes upward. Goes through all agents. */
  summary(): FleetSummary {
    return {
      agents: this.#counts.agents,
      counts: this.counts(),
      ...tallies(this.#agents.values()),
    };
  }

  /** Agents that have all `labels`, by ascending uid, after `after`; `total` counts all pages. */
  agents(question: AskAgents): { agents: AgentView[]; nextAfter: string; total: number } {
    const { region } = this.#options;
    const limit = Math.min(question.limit > 0 ? question.limit : MAX_PAGE, MAX_PAGE);
    const after = question.after.replaceAll('-', '').toLowerCase();
    const wanted = Object.entries(question.labels);
    const agents: AgentView[] = [];
    let total = 0;
    let nextAfter = '';
    for (const uid of this.#sortedUids()) {
      const record = this.#agents.get(uid);
      // One that moved is listed where it is now.
      if (
        !record ||
        record.elsewhere !== undefined ||
        !wanted.every(([key, value]) => labelOf(record, key, region) === value)
      )
        continue;
      total++;
      if (uid <= after) continue;
      if (agents.length < limit) agents.push(agentView(record, region));
      else nextAfter ||= agents.at(-1)?.uid ?? '';
    }
    return { agents, nextAfter, total };
  }

  /** The agents that any spelling of `id` fits; with `detail`, what each runs and why. */
  agent(id: string, detail: boolean): AgentView[] {
    const { region, manifest, findTrip } = this.#options;
    const found: AgentView[] = [];
    for (const record of this.#named(id)) {
      const view = agentView(record, region);
      if (detail) {
        view.effectiveConfig = this.#effectiveConfig(record);
        view.explanation = explanationOf(record, region, manifest, findTrip);
      }
      found.push(view);
      if (found.length >= MAX_PAGE) break;
    }
    return found;
  }

  /** Writes what changed; all of it, and when each agent was last heard of, with `everything`. */
  flush(options: { everything?: boolean } = {}): void {
    this.#isWriting = false;
    try {
      do {
        const batch: AgentRecord[] = [];
        for (const record of this.#changed) {
          batch.push(record);
          if (batch.length >= this.limits.flushBatch) break;
        }
        if (batch.length > 0) this.#store.write(batch);
        for (const record of batch) this.#changed.delete(record);
      } while (options.everything && this.#changed.size > 0);
      if (this.#leavers.size > 0) this.#store.delete([...this.#leavers]);
      this.#leavers.clear();
      if (options.everything) this.#writeLastSeen();
    } catch (error) {
      this.#notWritten(error);
      return;
    }
    if (this.#changed.size > 0) this.#flushSoon();
  }

  /** Flushes and closes fleet.db. */
  close(): void {
    for (const timer of this.#timers) timer.cancel();
    // Their sequence numbers moved with each heartbeat; written, they spare a full report after the restart.
    for (const record of this.#agents.values()) if (record.session.connection) this.#changed.add(record);
    this.flush({ everything: true });
    this.#store.close();
  }

  /** Forgets who was silent for too long; run now and then. */
  retire(): void {
    const oldestMs = this.#options.clock.now() - this.limits.retentionMs;
    let retired = 0;
    for (const { session } of this.#agents.values()) {
      if (session.connection || (session.lastSeenMs ?? 0) > oldestMs) continue;
      this.remove(session.uid);
      retired++;
    }
    if (retired === 0) return;
    this.flush();
    this.#options.log.info({ event: 'agents_forgotten', agents: retired }, 'silent agents left the fleet');
  }

  #restore(): void {
    const nowMs = this.#options.clock.now();
    for (const record of this.#store.agents()) {
      // Whoever was connected when the relay stopped is lost since now: its silence before is ours, not its own.
      const { connection, ...session } = record.session;
      record.session = connection ? { ...session, gone: { atMs: nowMs, deliberate: false } } : session;
      this.#agents.set(session.uid, record);
      this.#counts.count(record, this.#isCounted(record));
    }
  }

  #start(): void {
    const { clock } = this.#options;
    this.#timers.push(
      clock.every(this.limits.flushIntervalMs, () => this.flush()),
      clock.every(LAST_SEEN_INTERVAL_MS, () => this.#tidy()),
    );
  }

  /** A full disk is no reason to stop serving agents. */
  #tidy(): void {
    this.retire();
    try {
      this.#writeLastSeen();
      // Also when nobody left: agents that changed their config left the old one behind.
      this.#store.sweepEffective();
    } catch (error) {
      this.#notWritten(error);
    }
  }

  #notWritten(error: unknown): void {
    this.#flushFailures.inc();
    this.#options.log.error(
      { event: 'fleet_flush_failed', error: messageOf(error), waiting: this.#changed.size },
      'agents could not be written to fleet.db; the next flush tries again',
    );
  }

  #flushSoon(): void {
    if (this.#isWriting) return;
    this.#isWriting = true;
    this.#options.clock.after(NEXT_BATCH_MS, () => this.#isWriting && this.flush());
  }

  #writeLastSeen(): void {
    const sessions = [...this.#agents.values()].map(({ session }) => session);
    this.#store.writeLastSeen(sessions);
  }

  /** An agent that said goodbye, or was heard at a sibling since, is not counted: one that moved counts once. */
  #isCounted({ session: { gone }, elsewhere }: AgentRecord): boolean {
    if (elsewhere !== undefined) return false;
    if (!gone) return true;
    return !gone.deliberate && this.#options.clock.now() - gone.atMs <= this.limits.lostCountedMs;
  }

  #evict(): boolean {
    const { clock } = this.#options;
    if (clock.monotonicMs() < this.#nextEvictionMs) return false;
    this.#nextEvictionMs = clock.monotonicMs() + EVICTION_INTERVAL_MS;
    const nowMs = clock.now();
    const gone = [...this.#agents.values()].filter(
      ({ session }) => session.gone && nowMs - session.gone.atMs > this.limits.lostCountedMs,
    );
    gone.sort((a, b) => (a.session.lastSeenMs ?? 0) - (b.session.lastSeenMs ?? 0));
    const leaving = gone.slice(0, Math.ceil(this.limits.maxAgents / 100));
    for (const { session } of leaving) this.remove(session.uid);
    this.#options.log.warn(
      { event: 'fleet_full', max_agents: this.limits.maxAgents, evicted: leaving.length },
      'the relay knows as many agents as it may',
    );
    return leaving.length > 0;
  }

  #sortedUids(): string[] {
    return (this.#uids ??= [...this.#agents.keys()].sort());
  }

  *#named(id: string): Generator<AgentRecord> {
    const hex = id.replaceAll('-', '').toLowerCase();
    const exact = this.#agents.get(hex);
    if (exact) {
      yield exact;
      return;
    }
    for (const record of this.#agents.values())
      if (isAgentId(id, factsOf(record, this.#options.region))) yield record;
  }

  #effectiveConfig(record: AgentRecord): string {
    const reported = record.session.effectiveConfig;
    if (!reported) return '';
    const files =
      reported.files.length > 0 ? reported.files : this.#store.effectiveFiles(record.effectiveSha256);
    return files.map(({ name, body }) => (files.length > 1 ? `# ${name}\n${body}` : body)).join('\n---\n');
  }
}

export function openFleet(options: FleetOptions): Fleet {
  return Fleet.open(options);
}
