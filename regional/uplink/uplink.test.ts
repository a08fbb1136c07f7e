import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MemoryBroker } from '../../src/bus/memory-bus.ts';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { decodeUpRequest, encodeUpReply } from '../../src/wire/codec.ts';
import type { UpRequest } from '../../src/wire/messages.ts';
import { Outbox, uplinkSchema } from './outbox.ts';
import { buildReport } from './report.ts';
import { Uplink } from './uplink.ts';

/** A relay's uplink against a global plane that holds whatever it hears, or does not. */
function uplink() {
  const clock = new ManualClock();
  const broker = new MemoryBroker({ clock });
  const heard: UpRequest[] = [];
  const held = { answers: true, commits: true };
  broker.global().answer('hf.v1.up.*.*', async (body) => {
    const request = decodeUpRequest(body);
    heard.push(request);
    if (!held.answers) throw new Error('the database is away');
    if (!held.commits) return encodeUpReply({ held: [] });
    const newest = new Map(request.events.map(({ incarnation, n }) => [incarnation, n]));
    return encodeUpReply({ held: [...newest].map(([incarnation, n]) => ({ incarnation, n })) });
  });
  const db = openSqlite(':memory:', { synchronous: 'FULL', schemas: [uplinkSchema] });
  const outbox = new Outbox({ db, storeId: 'store-0001', clock, log: silentLogger });
  const bus = broker.relay({ region: 'eu', relay: 'eu-1' });
  const made = new Uplink({
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
          startedMs: 1,
          relayVersion: '0.1.0',
          generation: 1,
          trust: 'fresh',
          timestampExpiresMs: 1,
          refusals: {},
          flags: [],
        },
      ),
    random: () => 0.5,
  });
  return { clock, broker, bus, heard, held, outbox, uplink: made };
}

describe('uplink', () => {
  test('reports on its interval, and soon when something happened, several happenings in one request', async () => {
    const { clock, heard, outbox, uplink: up } = uplink();
    up.start();
    await clock.advance(1_000);
    assert.equal(heard.length, 1);
    outbox.record('generation_accepted', {});
    outbox.record('generation_accepted', {});
    await clock.advance(1_000);
    assert.deepEqual(
      heard.map(({ events }) => events.length),
      [0, 2],
    );
    assert.equal(outbox.rows, 0);
    await clock.advance(20_000);
    assert.equal(heard.length, 4);
    assert.deepEqual(
      heard.map(({ report }) => report?.reportN),
      [1, 2, 3, 4],
    );
  });

  test('a backlog leaves in batches without waiting for the interval', async () => {
    const { clock, heard, outbox, uplink: up } = uplink();
    for (let i = 0; i < 1_200; i++) outbox.record('update_refused', { i });
    up.start();
    await clock.advance(2_000);
    assert.equal(outbox.rows, 0);
    assert.deepEqual(
      heard.slice(0, 3).map(({ events }) => events.length),
      [500, 500, 200],
    );
  });

  test('nothing is deleted that was not answered; failures back off; a reconnect tries at once', async () => {
    const { clock, bus, heard, held, outbox, uplink: up } = uplink();
    held.answers = false;
    outbox.record('relay_started', {});
    up.start();
    await clock.advance(10 * 60_000);
    assert.equal(outbox.rows, 1);
    assert.ok(heard.length > 5 && heard.length < 30, `${heard.length} requests in ten minutes`);
    const before = heard.length;
    for (let i = 0; i < 50; i++) {
      outbox.record('update_refused', { i });
      await clock.advance(100);
    }
    assert.ok(heard.length - before <= 1, 'events do not outrun the backoff');
    bus.cut();
    await clock.advance(60_000);
    held.answers = true;
    bus.heal();
    await clock.advance(1_000);
    assert.equal(outbox.rows, 0);
    assert.equal(up.lastAnsweredMs !== undefined, true);
  });

  test('a global plane that holds nothing is not asked in a loop', async () => {
    const { clock, held, heard, outbox, uplink: up } = uplink();
    held.commits = false;
    outbox.record('relay_started', {});
    up.start();
    await clock.advance(60_000);
    assert.equal(heard.length, 6);
    assert.equal(outbox.rows, 1);
  });

  test('stopping sends a last report, and does not hang when nobody answers', async () => {
    const { clock, bus, heard, uplink: up } = uplink();
    up.start();
    await clock.advance(1_000);
    await up.stop();
    assert.equal(heard.length, 2);
    await clock.advance(60_000);
    assert.equal(heard.length, 2);

    const other = uplink();
    other.uplink.start();
    await other.clock.advance(1_000);
    other.bus.blackHole();
    const stopped = other.uplink.stop({ timeoutMs: 500 });
    await other.clock.advance(500);
    await stopped;
    assert.equal(bus.link().connected, true);
  });
});
