import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { Regions } from '../../global/regions/regions.ts';
import { regionsSchema, type RegionsTables } from '../../global/regions/tables.ts';
import { Outbox, uplinkSchema } from '../../regional/uplink/outbox.ts';
import { buildReport } from '../../regional/uplink/report.ts';
import { Uplink } from '../../regional/uplink/uplink.ts';
import { MemoryBroker } from '../../src/bus/memory-bus.ts';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { copyDatabase } from '../../src/store/database-copy.ts';
import { openKysely } from '../../src/store/kysely.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

/** What may happen between two moments of a relay and its global plane. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('record' as const), times: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 15_000 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      fate: fc.constantFrom(
        'deliver' as const,
        'lose-request' as const,
        'lose-reply' as const,
        'double' as const,
      ),
    }),
  },
  {
    weight: 3,
    // Events that come before the relay has noticed are the ones that could hide what is missing.
    arbitrary: fc.record({
      do: fc.constant('restore-global' as const),
      times: fc.integer({ min: 0, max: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'cut' as const,
        'heal' as const,
        'black-hole' as const,
        'restart-relay' as const,
        'restart-global' as const,
        'backup-global' as const,
      ),
    }),
  },
);

/** One relay's uplink and the global plane's ingest, each killable, over files that outlive them. */
function world() {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-events-'));
  const clock = new ManualClock();
  const broker = new MemoryBroker({ clock });
  const recorded: number[] = [];

  const startGlobal = () => {
    const db = openKysely<RegionsTables>(join(dir, 'global.db'), [regionsSchema]);
    const regions = new Regions({
      db,
      bus: broker.global(),
      clock,
      log: silentLogger,
      roots: { roots: async () => [] },
      blobs: { blob: async () => undefined },
      wanted: async () => [],
      known: async () => [{ name: 'eu', kind: 'datacentre', relays: ['eu-1'] }],
    });
    regions.start();
    return { db, regions };
  };
  const startRelay = () => {
    const bus = broker.relay({ region: 'eu', relay: 'eu-1' });
    const db = openSqlite(join(dir, 'trust.db'), { synchronous: 'FULL', schemas: [uplinkSchema] });
    const outbox = new Outbox({ db, storeId: 'store-0001', clock, log: silentLogger });
    const uplink = new Uplink({
      bus,
      outbox,
      region: 'eu',
      relay: 'eu-1',
      clock,
      log: silentLogger,
      report: () =>
        buildReport(
          { counts: [], versions: [], failures: [] },
          {
            asOfMs: clock.now(),
            startedMs: clock.now(),
            relayVersion: '0.1.0',
            generation: 1,
            trust: 'fresh',
            timestampExpiresMs: clock.now() + 86_400_000,
            refusals: {},
            flags: [],
          },
        ),
    });
    uplink.start();
    return { bus, db, outbox };
  };
  let global = startGlobal();
  let relay = startRelay();

  return {
    clock,
    broker,
    recorded,
    get relay() {
      return relay;
    },
    get regions() {
      return global.regions;
    },
    record(times: number) {
      for (let time = 0; time < times; time++) {
        relay.outbox.record('local_action', { i: recorded.length });
        recorded.push(recorded.length);
      }
    },
    /** As kill -9 does: nothing is sent, nothing is flushed; what was under way finds its files closed. */
    async restartRelay() {
      await relay.bus.close();
      await clock.advance(15_000);
      relay.db.close();
      relay = startRelay();
    },
    async restartGlobal() {
      global.regions.stop();
      await clock.advance(0);
      await global.db.destroy();
      global = startGlobal();
    },
    async backupGlobal() {
      await copyDatabase(join(dir, 'global.db'), join(dir, 'backup.db'));
    },
    /** The last backup takes the database's place; before the first one that is an empty database. */
    async restoreGlobal() {
      global.regions.stop();
      await clock.advance(0);
      await global.db.destroy();
      rmSync(join(dir, 'global.db'));
      if (existsSync(join(dir, 'backup.db'))) cpSync(join(dir, 'backup.db'), join(dir, 'global.db'));
      global = startGlobal();
    },
    async end() {
      global.regions.stop();
      await relay.bus.close();
      await clock.advance(15_000);
      relay.db.close();
      await global.db.destroy();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

test('each event is in the global audit once and in its order, whatever befell bus and planes [I7]', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const it = world();
      try {
        for (const one of steps) {
          if (one.do === 'record') it.record(one.times);
          else if (one.do === 'wait') await it.clock.advance(one.ms);
          else if (one.do === 'fault') it.broker.faults.request = () => one.fate;
          else if (one.do === 'cut') it.relay.bus.cut();
          else if (one.do === 'heal') it.relay.bus.heal();
          else if (one.do === 'black-hole') it.relay.bus.blackHole();
          else if (one.do === 'restart-relay') await it.restartRelay();
          else if (one.do === 'restart-global') await it.restartGlobal();
          else if (one.do === 'backup-global') await it.backupGlobal();
          else if ('times' in one) {
            await it.restoreGlobal();
            it.record(one.times);
          }
        }
        it.broker.faults = {};
        it.relay.bus.heal();
        await it.clock.advance(180_000);
        const events = await it.regions.events();
        assert.deepEqual(
          events
            .filter(({ kind }) => kind === 'local_action')
            .map(({ detail }) => (JSON.parse(detail) as { i: number }).i),
          it.recorded,
        );
        assert.equal(it.relay.outbox.rows, 0, 'nothing waits at the relay');
        assert.equal((await it.regions.region('eu'))?.link.state, 'connected');
        assert.deepEqual((await it.regions.region('eu'))?.flags, [], 'no event came again with other bytes');
      } finally {
        await it.end();
      }
    }),
    { numRuns: 40, includeErrorInReport: true },
  );
});
