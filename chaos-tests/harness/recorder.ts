import { openGlobalBus } from '../../src/bus/nats-bus.ts';
import type { PublisherBus } from '../../src/bus/bus.ts';
import { systemClock } from '../../src/clock/system-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import type { AgentMoment } from '../../src/sim/fleet.ts';
import type { LinkChange } from './faulty-link.ts';
import { History, type HistoryEvent } from './history.ts';
import type { ProcessChange } from './managed-process.ts';
import { agentEvent } from './sources/agents.ts';
import { GlobalStoreSource } from './sources/global-store.ts';
import { headView, regionViews, relayView } from './sources/live-views.ts';
import { RelayLogSource } from './sources/relay-log.ts';
import { RelayStoreSource } from './sources/relay-store.ts';

/** How often everybody is asked what is so now. */
const LOOK_INTERVAL_MS = 500;

/** Where a relay is found. */
interface RecordedRelay {
  readonly name: string;
  readonly region: string;
  readonly http: string;
  readonly dataDir: string;
  /** Its base URL for agents is part of these. */
  readonly agentsWs: string;
  readonly agentsHttp: string;
  readonly logFile: string;
}

/**
 * Writes the history of one installation: what the tests do to it as they do it, what its parts show twice a second,
 * and what stands in their files when asked. Nobody is held up by it: who does not answer is not asked again until
 * the question has timed out, and what is not heard is not in the history.
 */
export class Recorder {
  readonly history = new History();
  readonly #relays = new Map<string, RecordedRelay & { store: RelayStoreSource; log: RelayLogSource }>();
  readonly #globalStore: GlobalStoreSource;
  /** Of other global planes that sign for the same regions. */
  readonly #otherStores: GlobalStoreSource[] = [];
  readonly #asking = new Set<string>();
  readonly #regions = new Set<string>();
  #global: { url: string; token: string } | undefined;
  #bus: PublisherBus | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: { globalDataDir: string }) {
    this.#globalStore = new GlobalStoreSource(options.globalDataDir);
  }

  /** Begins to look. */
  start(where: { globalUrl: string; operatorToken: string; natsUrl: string; natsSeed: string }): void {
    this.#global = { url: where.globalUrl, token: where.operatorToken };
    this.#bus = openGlobalBus({
      servers: [where.natsUrl],
      nkeySeed: where.natsSeed,
      clock: systemClock,
      log: silentLogger,
      callTimeoutMs: LOOK_INTERVAL_MS,
    });
    this.#timer = setInterval(() => this.#look(), LOOK_INTERVAL_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#bus?.close();
  }

  addRelay(relay: RecordedRelay): void {
    const { name, region, dataDir, logFile } = relay;
    this.#regions.add(region);
    this.#relays.set(name, {
      ...relay,
      store: new RelayStoreSource({ relay: name, region, dataDir }),
      log: new RelayLogSource({ relay: name, region, logFile }),
    });
  }

  /** Another global plane works on its own copy of the database: what it signs was signed, too. */
  addGlobalPlane(dataDir: string): void {
    this.#otherStores.push(new GlobalStoreSource(dataDir));
  }

  /** For a fleet's `observe`. */
  observer(region: string): (moment: AgentMoment) => void {
    const relayAt = (endpoint: string): string =>
      [...this.#relays.values()].find(({ agentsWs, agentsHttp }) => [agentsWs, agentsHttp].includes(endpoint))
        ?.name ?? endpoint;
    return (moment) => this.history.add(agentEvent(moment, { region, relayAt }));
  }

  linkChanged(region: string, { mode, severed, text }: LinkChange): void {
    const base = { atMs: Date.now(), source: 'harness', kind: 'link', region, text } as const;
    if (text === 'reset') this.history.add({ ...base, state: 'begins', severed: true });
    this.history.add({ ...base, state: mode === 'sound' ? 'ends' : 'begins', severed });
  }

  processChanged(name: string, { state, text }: ProcessChange): void {
    const region = this.#relays.get(name)?.region;
    this.history.add({
      atMs: Date.now(),
      source: 'harness',
      kind: 'process',
      name,
      ...(region !== undefined && { region }),
      state,
      text,
    });
  }

  step(text: string): void {
    this.history.add({ atMs: Date.now(), source: 'harness', kind: 'step', text });
  }

  /** To be called before the files of `global`, `nats` or a relay are wiped, damaged or replaced: keeps what they say. */
  replaces(name: string, text: string): void {
    this.read();
    const atMs = Date.now();
    if (name === 'global') this.#globalStore.replaced(atMs);
    this.#relays.get(name)?.store.replaced(atMs);
    this.history.add({ atMs, source: 'harness', kind: 'store-replaced', name, text });
  }

  /** Reads what was signed since the last look. */
  readPublished(): void {
    for (const store of [this.#globalStore, ...this.#otherStores]) this.#add(() => store.published());
  }

  /** Reads what is new in logs and relays' stores, and what was signed. */
  read(): void {
    this.readPublished();
    for (const { store, log } of this.#relays.values()) {
      this.#add(() => store.read());
      this.#add(() => log.read());
    }
  }

  /** All there is, the audit included, at the end of a run. */
  async finish(options: { settled: boolean }): Promise<void> {
    await Promise.all(this.#questions().map((question) => this.#ask(question)));
    // In this order nothing that was on its way between two readings looks lost or made up.
    for (const { store } of this.#relays.values()) this.#add(() => store.outbox(Date.now()));
    this.#add(() => this.#globalStore.audited());
    this.read();
    if (options.settled) this.history.add({ atMs: Date.now(), source: 'harness', kind: 'settled' });
  }

  #look(): void {
    this.readPublished();
    for (const question of this.#questions()) void this.#ask(question);
  }

  #questions(): [string, () => Promise<readonly HistoryEvent[]>][] {
    const global = this.#global;
    const bus = this.#bus;
    return [
      ...[...this.#relays.values()].map((relay): [string, () => Promise<HistoryEvent[]>] => [
        relay.name,
        async () => [await relayView(relay)],
      ]),
      ...(global ? [['global', () => regionViews(global.url, global.token)] as const] : []).map(
        ([name, run]): [string, () => Promise<HistoryEvent[]>] => [name, run],
      ),
      ...(bus?.link().connected ? [...this.#regions] : []).map(
        (region): [string, () => Promise<HistoryEvent[]>] => [
          `head of ${region}`,
          async () => {
            const head = bus && (await headView(bus, region));
            return head ? [head] : [];
          },
        ],
      ),
    ];
  }

  async #ask([name, run]: [string, () => Promise<readonly HistoryEvent[]>]): Promise<void> {
    if (this.#asking.has(name)) return;
    this.#asking.add(name);
    try {
      this.history.add(...(await run()));
    } catch {
      // A killed, frozen or cut-off part says nothing: that is what the scenario is about.
    } finally {
      this.#asking.delete(name);
    }
  }

  /** A file that is being replaced or damaged cannot be read at this moment. */
  #add(read: () => readonly HistoryEvent[]): void {
    try {
      this.history.add(...read());
    } catch {
      // It is read at the next look, or the scenario has done away with it.
    }
  }
}
