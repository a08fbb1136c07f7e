import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '../../src/clock/clock.ts';
import { nothingCrashes, type Reached } from '../../src/crash-point.ts';
import type { Logger } from '../../src/log/logger.ts';
import { Counter, Gauge, type Registry } from '../../src/metrics/registry.ts';
import type { Event, Report, UpReply, UpRequest } from '../../src/wire/messages.ts';
import { Delays } from './delays.ts';
import { silenceLimitMs } from './silence.ts';
import type { RegionsTables } from './tables.ts';

/** Who speaks. It comes from the subject, which NATS lets this relay's user alone use; never from the body. */
export interface RelayIdentity {
  readonly region: string;
  readonly relay: string;
}

/** Takes what relays send up into the global database, each event once, and says what it holds. */
export class Ingest {
  readonly #db: Kysely<RegionsTables>;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #reached: Reached;
  readonly #delays = new Delays();
  readonly #metrics: ReturnType<typeof registerMetrics> | undefined;

  constructor(options: {
    db: Kysely<RegionsTables>;
    clock: Clock;
    log: Logger;
    registry?: Registry | undefined;
    reached?: Reached;
  }) {
    this.#db = options.db;
    this.#clock = options.clock;
    this.#log = options.log;
    this.#reached = options.reached ?? nothingCrashes;
    this.#metrics = options.registry && registerMetrics(options.registry);
  }

  /** The reply is to be sent only when this has resolved: then everything in it is committed. */
  async ingest(identity: RelayIdentity, request: UpRequest): Promise<UpReply> {
    const nowMs = this.#clock.now();
    const { report } = request;
    const relay = `${identity.region}/${identity.relay}`;
    const lateMs = report ? this.#delays.lateMs(relay, nowMs - report.asOfMs) : 0;
    const outcome = await this.#db.transaction().execute(async (trx) => {
      // A database that was restored from an older copy lacks what comes before: to take the newest events now would
      // put them before those that the relay will send again, and hide that these are missing.
      const isBehind = await holdsLess(trx, request);
      const events = isBehind
        ? { inserted: 0, conflicts: [] }
        : await insertEvents(trx, identity, request, nowMs);
      const held = await raiseHeld(trx, request, isBehind ? [] : request.events);
      const isNewReport = request.report !== undefined && (await raiseReport(trx, request, request.report));
      // A message that the bus repeats says nothing about the relay's present.
      const isNew = isNewReport || events.inserted > 0 || request.report === undefined;
      if (isNew || events.conflicts.length > 0)
        await this.#upsertRelay(trx, identity, request, {
          nowMs,
          isNew,
          isNewReport,
          spokenMs: nowMs - lateMs,
          ...events,
        });
      if (events.inserted > 0) this.#reached('global-ingest-written');
      return { ...events, held, isNew, isBehind };
    });
    if (outcome.inserted > 0) this.#reached('global-ingested');
    this.#tell(identity, outcome, nowMs);
    return { held: outcome.held };
  }

  async #upsertRelay(
    trx: Transaction<RegionsTables>,
    identity: RelayIdentity,
    request: UpRequest,
    news: { nowMs: number; isNew: boolean; isNewReport: boolean; spokenMs: number; conflicts: Event[] },
  ): Promise<void> {
    const { nowMs, isNew, isNewReport, spokenMs } = news;
    const before = await trx
      .selectFrom('region_relays')
      .selectAll()
      .where('region', '=', identity.region)
      .where('relay', '=', identity.relay)
      .executeTakeFirst();
    const last = before?.report == null ? undefined : (JSON.parse(before.report) as Report);
    // Not after a time that our clock has yet to reach again.
    const heardBeforeMs = before && before.heard_ms <= nowMs ? before.heard_ms : 0;
    const heardWithoutGap = before && nowMs - before.heard_ms < silenceLimitMs(last);
    const row = {
      ...identity,
      store_id: request.storeId,
      incarnation: request.incarnation,
      connected_since_ms: heardWithoutGap ? before.connected_since_ms : nowMs,
      // When it spoke, as far as can be told: a word from minutes ago is no word from now.
      heard_ms: isNew ? Math.max(spokenMs, heardBeforeMs) : (before?.heard_ms ?? nowMs),
      report: isNewReport ? JSON.stringify(request.report) : (before?.report ?? null),
      report_received_ms: isNewReport ? nowMs : (before?.report_received_ms ?? null),
      conflicts: (before?.conflicts ?? 0) + news.conflicts.length,
    };
    await trx
      .insertInto('region_relays')
      .values(row)
      .onConflict((conflict) => conflict.columns(['region', 'relay']).doUpdateSet(row))
      .execute();
  }

  #tell(
    identity: RelayIdentity,
    outcome: { inserted: number; conflicts: Event[]; isNew: boolean; isBehind: boolean },
    nowMs: number,
  ): void {
    if (outcome.isBehind) {
      this.#metrics?.behind.inc({ region: identity.region });
      const message =
        'this database held events that it lacks now, as after a restore: the relay sends them again';
      this.#log.warn({ event: 'events_missing', ...identity }, message);
    }
    this.#metrics?.events.inc({ region: identity.region }, outcome.inserted);
    this.#metrics?.conflicts.inc({ region: identity.region }, outcome.conflicts.length);
    if (outcome.isNew) this.#metrics?.heard.set({ ...identity }, nowMs / 1_000);
    for (const { incarnation, n, kind } of outcome.conflicts)
      this.#log.error(
        { event: 'event_conflict', ...identity, incarnation, n, kind },
        'an event came again with other content: the relay’s files were copied, or somebody speaks in its name',
      );
  }
}

async function insertEvents(
  trx: Transaction<RegionsTables>,
  identity: RelayIdentity,
  request: UpRequest,
  nowMs: number,
): Promise<{ inserted: number; conflicts: Event[] }> {
  const { storeId, events } = request;
  if (events.length === 0) return { inserted: 0, conflicts: [] };
  const inserted = await trx
    .insertInto('region_events')
    .values(
      events.map((event) => ({
        ...identity,
        store_id: storeId,
        incarnation: event.incarnation,
        n: event.n,
        at_ms: event.atMs,
        received_ms: nowMs,
        kind: event.kind,
        detail: event.detail,
      })),
    )
    .onConflict((conflict) => conflict.columns(['store_id', 'incarnation', 'n']).doNothing())
    .returning(['incarnation', 'n'])
    .execute();
  const isNew = new Set(inserted.map(({ incarnation, n }) => `${incarnation} ${n}`));
  const conflicts: Event[] = [];
  for (const event of events) {
    if (isNew.has(`${event.incarnation} ${event.n}`)) continue;
    const held = await trx
      .selectFrom('region_events')
      .select(['at_ms', 'kind', 'detail'])
      .where('store_id', '=', storeId)
      .where('incarnation', '=', event.incarnation)
      .where('n', '=', event.n)
      .executeTakeFirst();
    if (held?.at_ms !== event.atMs || held.kind !== event.kind || held.detail !== event.detail)
      conflicts.push(event);
  }
  return { inserted: inserted.length, conflicts };
}

/** Whether this database holds less of a store than it has once said. */
async function holdsLess(trx: Transaction<RegionsTables>, request: UpRequest): Promise<boolean> {
  const held = await heldOf(trx, request);
  return request.acknowledged.some(({ incarnation, n }) => (held.get(incarnation) ?? 0) < n);
}

/** Raises what is held by `events`, and answers for every incarnation that the request names. */
async function raiseHeld(
  trx: Transaction<RegionsTables>,
  request: UpRequest,
  events: readonly Event[],
): Promise<UpReply['held']> {
  const { storeId: store_id } = request;
  const newest = new Map([[request.incarnation, 0]]);
  for (const { incarnation, n } of events) newest.set(incarnation, Math.max(newest.get(incarnation) ?? 0, n));
  for (const [incarnation, n] of newest)
    await trx
      .insertInto('region_incarnations')
      .values({ store_id, incarnation, held_n: n, report_n: 0 })
      .onConflict((conflict) =>
        conflict.columns(['store_id', 'incarnation']).doUpdateSet((eb) => ({
          held_n: eb
            .case()
            .when('region_incarnations.held_n', '>', n)
            .then(eb.ref('region_incarnations.held_n'))
            .else(n)
            .end(),
        })),
      )
      .execute();
  const held = await heldOf(trx, request);
  return namedIncarnations(request).map((incarnation) => ({ incarnation, n: held.get(incarnation) ?? 0 }));
}

/** The highest n held of each incarnation that the request names, where any is. */
async function heldOf(trx: Transaction<RegionsTables>, request: UpRequest): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('region_incarnations')
    .select(['incarnation', 'held_n'])
    .where('store_id', '=', request.storeId)
    .where('incarnation', 'in', namedIncarnations(request))
    .execute();
  return new Map(rows.map(({ incarnation, held_n }) => [incarnation, held_n]));
}

function namedIncarnations({ incarnation, events, acknowledged }: UpRequest): string[] {
  return [...new Set([incarnation, ...[...events, ...acknowledged].map((one) => one.incarnation)])];
}

/** Whether the report is newer than any of this incarnation. The number decides, because clocks jump. */
async function raiseReport(
  trx: Transaction<RegionsTables>,
  request: UpRequest,
  report: Report,
): Promise<boolean> {
  const updated = await trx
    .updateTable('region_incarnations')
    .set({ report_n: report.reportN })
    .where('store_id', '=', request.storeId)
    .where('incarnation', '=', request.incarnation)
    .where('report_n', '<', report.reportN)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

function registerMetrics(registry: Registry) {
  const registers = [registry];
  return {
    events: new Counter({
      name: 'holdfast_region_events_total',
      help: 'Events taken into the global audit',
      labelNames: ['region'],
      registers,
    }),
    conflicts: new Counter({
      name: 'holdfast_region_event_conflicts_total',
      help: 'Events that came again with other content',
      labelNames: ['region'],
      registers,
    }),
    behind: new Counter({
      name: 'holdfast_region_events_missing_total',
      help: 'Requests of relays that had been told to be held what this database lacks, as after a restore',
      labelNames: ['region'],
      registers,
    }),
    heard: new Gauge({
      name: 'holdfast_relay_last_heard_timestamp_seconds',
      help: 'When something new last came from a relay',
      labelNames: ['region', 'relay'],
      registers,
    }),
  };
}
