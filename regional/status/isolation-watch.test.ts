import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isolationBudgetSchema } from '../../src/api/index.ts';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { createRegistry } from '../../src/metrics/registry.ts';
import type { Accepted } from '../acceptance/accepted.ts';
import {
  isolationBudgetJson,
  isolationReport,
  type IsolationSources,
  IsolationWatch,
} from './isolation-watch.ts';
import { registerRelayMetrics } from './relay-metrics.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START_MS = Date.UTC(2030, 0, 1);
const GIB = 1024 ** 3;
const NO_CERTIFICATES = { certificate: undefined, 'client-ca': undefined, 'bus-ca': undefined };
const until = (endMs: number) => ({ startsMs: 0, endsMs: endMs });

/** A site with a disk of 10 GiB, whose root ends in 300 days. */
function site(certificates: Partial<ReturnType<IsolationSources['certificates']>> = {}) {
  const clock = new ManualClock(START_MS);
  const listeners: ((event: { bytes: number }) => void)[] = [];
  const state = { freeBytes: 5 * GIB, isConnected: true, waiting: { rows: 0, bytes: 0 }, oldestWaitingMs: 0 };
  const watch = new IsolationWatch({
    clock,
    accepted: () =>
      ({
        issuedAtMs: START_MS,
        timestampExpiresMs: START_MS + DAY_MS,
        rootExpiresMs: START_MS + 300 * DAY_MS,
        imported: false,
        manifest: { policy: { offline: { enrol: 'allow', commands: 'allow' } } },
      }) as Accepted,
    ageMs: (nowMs) => nowMs - START_MS,
    isConnected: () => state.isConnected,
    certificates: () => ({ ...NO_CERTIFICATES, ...certificates }),
    outbox: {
      totals: () => ({ waiting: state.waiting }),
      limits: { maxRows: 1_000, maxBytes: 1_000_000, maxAgeMs: 400 * DAY_MS },
      get oldestWaitingMs() {
        return state.oldestWaitingMs;
      },
      onRecorded: (listener) => listeners.push(listener),
    },
    dataDir: '/data',
    diskSpace: () => ({ totalBytes: 10 * GIB, freeBytes: state.freeBytes }),
  });
  watch.start();
  return {
    clock,
    watch,
    state,
    record: (bytes = 1) => listeners.forEach((listener) => listener({ bytes })),
    budget: () => watch.budget(clock.now()),
  };
}

test('the disk of data_dir: as fast as it fills up now', async () => {
  const one = site();
  assert.equal(one.budget().first?.what, 'root');
  for (let hour = 0; hour < 24; hour++) {
    one.state.freeBytes -= GIB / 24;
    await one.clock.advance(HOUR_MS);
  }
  const { first, remainingMs } = one.budget();
  assert.equal(first?.what, 'disk');
  assert.ok(Math.abs(remainingMs / DAY_MS - 4) < 0.3, `${remainingMs / DAY_MS} days for 4 GiB`);
  one.watch.stop();
});

test('the outbox: by what is recorded, also while the link takes it away at once', async () => {
  const one = site();
  for (let hour = 0; hour < 24; hour++) {
    for (let event = 0; event < 10; event++) one.record();
    await one.clock.advance(HOUR_MS);
  }
  const { first, remainingMs } = one.budget();
  assert.equal(first?.what, 'outbox');
  assert.ok(Math.abs(remainingMs / HOUR_MS - 100) < 6, `${remainingMs / HOUR_MS} hours for 1,000 rows`);
  one.watch.stop();
});

test('the outbox’s bytes: a few large events fill it before many rows do', async () => {
  const one = site();
  for (let hour = 0; hour < 24; hour++) {
    one.record(10_000);
    await one.clock.advance(HOUR_MS);
  }
  one.state.waiting = { rows: 50, bytes: 500_000 };
  const { first, remainingMs } = one.budget();
  assert.equal(first?.what, 'outbox-bytes');
  assert.ok(Math.abs(remainingMs / HOUR_MS - 50) < 4, `${remainingMs / HOUR_MS} hours for 500 kB`);
  one.watch.stop();
});

test('the outbox’s days: counted from the oldest event that waits', () => {
  const one = site();
  const days = () => {
    const part = one.budget().parts.find(({ what }) => what === 'outbox-days');
    return ((part?.endsAtMs ?? 0) - one.clock.now()) / DAY_MS;
  };
  assert.equal(days(), 400);
  one.state.oldestWaitingMs = 300 * DAY_MS;
  assert.equal(days(), 100);
  assert.equal(one.budget().first?.what, 'outbox-days');
  one.watch.stop();
});

test('status, report and metric say the same', async () => {
  const one = site({
    certificate: until(START_MS + 12 * DAY_MS),
    'client-ca': until(START_MS + 20 * DAY_MS),
    'bus-ca': until(START_MS + 30 * DAY_MS),
  });
  const json = isolationBudgetSchema.parse(isolationBudgetJson(one.budget()));
  assert.equal(json.first?.what, 'certificate');
  assert.equal(json.first?.ends_at, new Date(START_MS + 12 * DAY_MS).toISOString());
  assert.equal(json.seconds, (12 * DAY_MS) / 1000);
  for (const name of ['client-ca', 'bus-ca']) assert.ok(json.parts.some(({ what }) => what === name));
  assert.deepEqual(isolationReport(one.budget()), { first: 'certificate', seconds: (12 * DAY_MS) / 1000 });

  const registry = createRegistry();
  const stop = registerRelayMetrics(
    registry,
    {
      link: () => ({ connected: true, sinceMs: 0 }),
      trust: () => 'fresh',
      accepted: () => undefined,
      isolation: (nowMs) => one.watch.budget(nowMs),
    },
    () => one.clock.now(),
  );
  const text = await registry.metrics();
  assert.match(text, /^holdfast_isolation_budget_seconds\{limit="certificate"\} 1036800$/m);
  assert.match(text, /^holdfast_isolation_budget_seconds\{limit="serve"\} \+Inf$/m);
  stop();
  one.watch.stop();
});

test('nothing that runs out is said as such', () => {
  const budget = { parts: [], first: undefined, remainingMs: Infinity };
  assert.deepEqual(isolationReport(budget), { first: '', seconds: 0 });
  assert.deepEqual(isolationBudgetJson(budget), { seconds: null, first: null, parts: [] });
});

test('a file system that cannot be asked leaves the rest of the status standing', () => {
  const watch = new IsolationWatch({
    clock: new ManualClock(START_MS),
    accepted: () => undefined,
    ageMs: () => undefined,
    isConnected: () => false,
    certificates: () => NO_CERTIFICATES,
    outbox: {
      totals: () => ({ waiting: { rows: 0, bytes: 0 } }),
      limits: { maxRows: 1, maxBytes: 1, maxAgeMs: 1 },
      oldestWaitingMs: 0,
      onRecorded: () => undefined,
    },
    dataDir: '/nothing/is/here',
  });
  assert.deepEqual(
    watch.budget(START_MS).parts.map(({ what }) => what),
    ['outbox-days', 'outbox', 'outbox-bytes'],
  );
});
