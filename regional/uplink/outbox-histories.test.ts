import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Event, UpRequest } from '../../src/wire/messages.ts';
import { type EventRange, withoutRanges } from './event-ranges.ts';
import { Outbox, uplinkSchema } from './outbox.ts';
import type { OutboxLimits } from './outbox-bounds.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const KEEP_MS = 7 * DAY_MS;

/** A global database as the uplink knows it: what it holds, in the order of its commits. */
class Holder {
  audit: Event[] = [];

  take({ events, acknowledged, incarnation }: Omit<UpRequest, 'report'>): UpRequest['acknowledged'] {
    const isBehind = acknowledged.some((mark) => this.#held(mark.incarnation) < mark.n);
    if (!isBehind)
      for (const event of events) if (event.n > this.#held(event.incarnation)) this.audit.push(event);
    const named = new Set([incarnation, ...[...events, ...acknowledged].map((one) => one.incarnation)]);
    return Array.from(named, (one) => ({ incarnation: one, n: this.#held(one) }));
  }

  #held(incarnation: string): number {
    return Math.max(0, ...this.audit.filter((one) => one.incarnation === incarnation).map(({ n }) => n));
  }
}

type Step =
  | { do: 'record'; times: number; pad: number }
  | { do: 'send'; fate: 'delivered' | 'request-lost' | 'reply-lost'; events: number }
  | { do: 'wait'; hours: number }
  | { do: 'restart' | 'backup' | 'restore' };

const record = fc.record({
  do: fc.constant('record' as const),
  times: fc.integer({ min: 1, max: 12 }),
  pad: fc.constantFrom(0, 0, 500),
});
const wait = fc.record({
  do: fc.constant('wait' as const),
  hours: fc.constantFrom(1, 12, 60),
});
const sends = (...fates: ('delivered' | 'request-lost' | 'reply-lost')[]) =>
  fc.record({
    do: fc.constant('send' as const),
    fate: fc.constantFrom(...fates),
    events: fc.integer({ min: 1, max: 10 }),
  });
const restart = fc.record({ do: fc.constant('restart' as const) });
const copies = fc.record({ do: fc.constantFrom('backup' as const, 'restore' as const) });

const limits = fc.record({
  maxRows: fc.constantFrom(8, 20, 1_000),
  maxBytes: fc.constantFrom(20_000, 1_000_000),
  maxAgeMs: fc.constantFrom(2 * DAY_MS, 90 * DAY_MS),
});

/** Lives a history, then lets everything arrive. */
async function live(steps: readonly Step[], bounds: Partial<OutboxLimits>) {
  const clock = new ManualClock();
  const db = openSqlite(':memory:', { synchronous: 'FULL', schemas: [uplinkSchema] });
  const open = (): Outbox =>
    new Outbox({
      db,
      storeId: 'store-0001',
      clock,
      log: silentLogger,
      limits: { ...bounds, keepMs: KEEP_MS },
    });
  const holder = new Holder();
  let outbox = open();
  const incarnations = [outbox.incarnation];
  const made = new Map<string, number>();
  let backup = { audit: [] as Event[], atMs: 0 };
  const send = (maxEvents: number, fate: string): void => {
    outbox.tend();
    const request = {
      storeId: outbox.storeId,
      incarnation: outbox.incarnation,
      events: outbox.batch({ maxEvents, maxBytes: 1 << 20 }),
      acknowledged: outbox.acknowledged(),
    };
    if (fate === 'request-lost') return;
    const held = holder.take(request);
    if (fate === 'delivered') outbox.acknowledge(held);
  };
  const within = (): void => {
    const { waiting, kept } = outbox.totals();
    assert.ok(waiting.rows + kept.rows <= (bounds.maxRows ?? Infinity), 'rows stay within their bound');
    assert.ok(waiting.bytes + kept.bytes <= (bounds.maxBytes ?? Infinity), 'bytes stay within their bound');
    const last = db.prepare<[], { incarnation: string; n: number }>(
      'SELECT incarnation, last_n AS n FROM uplink_marks',
    );
    for (const { incarnation, n } of last.all()) made.set(incarnation, n);
  };
  for (const step of steps) {
    if (step.do === 'record')
      for (let i = 0; i < step.times; i++) outbox.record('local_action', { i, pad: 'x'.repeat(step.pad) });
    else if (step.do === 'send') send(step.events, step.fate);
    else if (step.do === 'wait') await clock.advance(step.hours * HOUR_MS);
    else if (step.do === 'backup') backup = { audit: [...holder.audit], atMs: clock.monotonicMs() };
    else if (step.do === 'restore') {
      if (clock.monotonicMs() - backup.atMs < KEEP_MS) holder.audit = [...backup.audit];
    } else {
      outbox = open();
      incarnations.push(outbox.incarnation);
    }
    within();
  }
  for (let round = 0; round < 2 || outbox.rows > 0; round++) {
    assert.ok(round < 1_000, 'everything arrives in the end');
    send(50, 'delivered');
    within();
  }
  const { dropped } = outbox;
  db.close();
  const produced = Array.from(made, ([incarnation, to]) => ({ incarnation, from: 1, to }));
  return { audit: holder.audit, produced, dropped, incarnations };
}

const produced = (ranges: readonly EventRange[]): number => ranges.reduce((sum, { to }) => sum + to, 0);

test('every event is in the audit once and in order, or declared dropped there [I6, I7]', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          { weight: 4, arbitrary: record },
          { weight: 4, arbitrary: sends('delivered', 'delivered', 'request-lost', 'reply-lost') },
          { weight: 1, arbitrary: wait },
          { weight: 1, arbitrary: restart },
          { weight: 2, arbitrary: copies },
        ),
        { maxLength: 40 },
      ),
      limits,
      async (steps, bounds) => {
        const lived = await live(steps, bounds);
        const place = ({ incarnation, n }: Event): number =>
          lived.incarnations.indexOf(incarnation) * 1e6 + n;
        const places = lived.audit.map(place);
        assert.deepEqual(
          places,
          [...new Set(places)].sort((a, b) => a - b),
          'once and in order',
        );

        const declared = lived.audit
          .filter(({ kind }) => kind === 'events_dropped')
          .flatMap(({ detail }) => (JSON.parse(detail) as { ranges?: EventRange[] }).ranges ?? []);
        const delivered = lived.audit.map(({ incarnation, n }) => ({ incarnation, from: n, to: n }));
        const lost = lived.produced.flatMap((range) => withoutRanges(range, [...delivered, ...declared]));
        assert.deepEqual(lost, [], 'nothing is missing that was not declared');
        assert.ok(produced(lived.produced) <= lived.audit.length + lived.dropped);
      },
    ),
    { numRuns: 150, includeErrorInReport: true },
  );
});

test('without lost answers and restores the sums agree to the event [I6]', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          { weight: 4, arbitrary: record },
          { weight: 2, arbitrary: sends('delivered', 'request-lost') },
          { weight: 1, arbitrary: wait },
          { weight: 1, arbitrary: restart },
        ),
        { maxLength: 40 },
      ),
      limits,
      async (steps, bounds) => {
        const lived = await live(steps, bounds);
        assert.equal(produced(lived.produced), lived.audit.length + lived.dropped);
      },
    ),
    { numRuns: 100, includeErrorInReport: true },
  );
});
