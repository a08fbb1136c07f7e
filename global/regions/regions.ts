import type { Kysely } from 'kysely';
import type { PublisherBus, Subscription } from '../../src/bus/bus.ts';
import type { Clock } from '../../src/clock/clock.ts';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import { HoldfastError } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import type { Registry } from '../../src/metrics/registry.ts';
import { decodeUpRequest, encodeUpReply } from '../../src/wire/codec.ts';
import { AskClient, type AgentsPage } from './ask-client.ts';
import { Ingest } from './ingest.ts';
import { type KnownRegion, regionViews, type RegionView, type WantedGeneration } from './region-view.ts';
import { answerRpc, type BlobSource, type RootSource } from './rpc.ts';
import type { RegionsTables } from './tables.ts';

export type { AgentsPage, AskedRelay } from './ask-client.ts';
export type {
  AgentSums,
  AssignmentSums,
  HealthSums,
  KnownRegion,
  RegionView,
  RelayView,
  WantedGeneration,
} from './region-view.ts';
export type { BlobSource, RootSource } from './rpc.ts';

export interface RegionsOptions {
  readonly db: Kysely<RegionsTables>;
  readonly bus: PublisherBus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly registry?: Registry;
  readonly roots: RootSource;
  readonly blobs: BlobSource;
  /** What publish wants each region to hold. */
  readonly wanted: () => Promise<readonly WantedGeneration[]>;
  /** The regions and relays that were added, heard or not. */
  readonly known: () => Promise<readonly KnownRegion[]>;
  readonly reached?: Reached;
  /** Relays that are not answered any more, as `region/relay`, also while the bus still lets them in. */
  readonly revoked?: () => ReadonlySet<string>;
}

export interface RegionEvent {
  /** Rises in the order in which events were committed here. */
  seq: number;
  region: string;
  relay: string;
  /** The relay's clock, Unix ms. */
  atMs: number;
  receivedMs: number;
  kind: string;
  /** A JSON object's text. */
  detail: string;
}

class RevokedRelayError extends HoldfastError<'revoked'> {}

/** Events on one page. */
const MAX_EVENTS_PAGE = 1_000;

/** What comes back from the regions: events into the audit, reports into a view, live answers on demand. */
export class Regions {
  readonly #options: RegionsOptions;
  readonly #ingest: Ingest;
  readonly #asks: AskClient;
  readonly #listeners = new Set<(region: string) => void>();
  #answers: Subscription[] = [];

  constructor(options: RegionsOptions) {
    this.#options = options;
    const { db, clock, log, registry, reached = nothingCrashes } = options;
    this.#ingest = new Ingest({ db, clock, log, registry, reached });
    this.#asks = new AskClient(options);
  }

  /** Answers up, root and blob. */
  start(): void {
    const { bus, roots, blobs } = this.#options;
    this.#answers = [
      answerRpc({ bus, roots, blobs, check: (subject) => void this.#speaker(subject) }),
      bus.answer('hf.v1.up.*.*', async (body, subject) => {
        const { region, relay } = this.#speaker(subject);
        const reply = await this.#ingest.ingest({ region, relay }, decodeUpRequest(body));
        for (const listener of this.#listeners) listener(region);
        return encodeUpReply(reply);
      }),
    ];
  }

  stop(): void {
    for (const answer of this.#answers) answer.close();
    this.#answers = [];
  }

  /** Called after each committed word from a region. */
  onHeard(listener: (region: string) => void): Subscription {
    this.#listeners.add(listener);
    return { close: () => this.#listeners.delete(listener) };
  }

  /** Every region that was added or heard, by name. */
  async regions(): Promise<RegionView[]> {
    const [rows, known, wanted] = await Promise.all([
      this.#options.db.selectFrom('region_relays').selectAll().execute(),
      this.#options.known(),
      this.#options.wanted(),
    ]);
    return regionViews({
      rows,
      known,
      wanted,
      nowMs: this.#options.clock.now(),
    });
  }

  async region(name: string): Promise<RegionView | undefined> {
    return (await this.regions()).find((region) => region.name === name);
  }

  /**
   * Events after `after` (default 0), oldest first, at most `limit` (default and most 1,000); with `newest` the last
   * `limit` ones.
   */
  async events(
    page: { after?: number; limit?: number; regions?: readonly string[]; newest?: boolean } = {},
  ): Promise<RegionEvent[]> {
    let query = this.#options.db
      .selectFrom('region_events')
      .select(['seq', 'region', 'relay', 'at_ms', 'received_ms', 'kind', 'detail'])
      .where('seq', '>', page.after ?? 0)
      .orderBy('seq', page.newest === true ? 'desc' : 'asc')
      .limit(Math.min(page.limit ?? MAX_EVENTS_PAGE, MAX_EVENTS_PAGE));
    if (page.regions !== undefined) query = query.where('region', 'in', page.regions);
    const rows = await query.execute();
    if (page.newest === true) rows.reverse();
    return rows.map(({ at_ms: atMs, received_ms: receivedMs, ...row }) => ({ ...row, atMs, receivedMs }));
  }

  /** Live: a page of agents from the relays themselves. */
  async agents(
    question: {
      regions?: readonly string[];
      labels?: Record<string, string>;
      limit?: number;
      after?: string;
    } = {},
  ): Promise<AgentsPage> {
    const { labels = {}, limit, after } = question;
    return this.#asks.agents(await this.#relays(question.regions), { labels, limit, after });
  }

  /** Live: every agent that any spelling of `id` fits. */
  async agent(question: { id: string; regions?: readonly string[]; detail?: boolean }): Promise<AgentsPage> {
    const { id, detail = false } = question;
    return this.#asks.agent(await this.#relays(question.regions), { id, detail });
  }

  /** Who speaks on the subject. @throws RevokedRelayError, and then nobody answers */
  #speaker(subject: string): { region: string; relay: string } {
    const [, , , region = '', relay = ''] = subject.split('.');
    if (this.#options.revoked?.().has(`${region}/${relay}`))
      throw new RevokedRelayError('revoked', `the relay ${relay} of ${region} was removed`);
    return { region, relay };
  }

  async #relays(wanted: readonly string[] | undefined) {
    const regions = await this.regions();
    return regions
      .filter(({ name }) => wanted === undefined || wanted.includes(name))
      .flatMap(({ relays }) => relays);
  }
}
