import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { type Bus, subjects } from '../../src/bus/bus.ts';
import { BusError } from '../../src/bus/bus-error.ts';
import { MemoryBroker } from '../../src/bus/memory-bus.ts';
import { ManualClock } from '../../src/clock/manual-clock.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { createRegistry } from '../../src/metrics/registry.ts';
import { openKysely } from '../../src/store/kysely.ts';
import {
  decodeAskRequest,
  decodeBlobReply,
  decodeRootReply,
  decodeUpReply,
  encodeAskReply,
  encodeBlobRequest,
  encodeRootRequest,
  encodeUpRequest,
} from '../../src/wire/codec.ts';
import type { AgentView, Count, Event, Held, Report, UpReply } from '../../src/wire/messages.ts';
import { Regions } from './regions.ts';
import { regionsSchema, type RegionsTables } from './tables.ts';

const STORE = 'store-0001';
const RUN = 'run-00000001';

function event(n: number, detail = '{}', incarnation = RUN): Event {
  return { incarnation, n, atMs: 1_000 + n, kind: 'generation_accepted', detail };
}

function report(clock: ManualClock, over: Partial<Report> = {}): Report {
  return {
    asOfMs: clock.now(),
    relayVersion: '0.1.0',
    generation: 5,
    trust: 'fresh',
    timestampExpiresMs: clock.now() + 86_400_000,
    agents: 0,
    counts: [],
    agentVersions: [],
    failures: [],
    refusals: [],
    flags: [],
    queueRows: 0,
    eventsDropped: 0,
    startedMs: 1,
    reportN: 1,
    reportIntervalMs: 0,
    isolation: { first: 'root', seconds: 86_400 },
    ...over,
  };
}

function counted(status: Count['status'], count: number, health: Count['health'] = 'healthy'): Count {
  return { assignmentUid: 'a', revision: 1, status, health, count };
}

/** A global plane of this capability alone, over a database file that outlives it. */
function plane(t: TestContext) {
  const dir = mkdtempSync(join(tmpdir(), 'holdfast-regions-'));
  const clock = new ManualClock();
  const broker = new MemoryBroker({ clock });
  const registry = createRegistry();
  const open = () => {
    const db = openKysely<RegionsTables>(join(dir, 'global.db'), [regionsSchema]);
    const regions = new Regions({
      db,
      bus: broker.global(),
      clock,
      log: silentLogger,
      registry: createRegistry(),
      roots: { roots: async (from) => [1, 2, 3].slice(from - 1).map((n) => new Uint8Array([n])) },
      blobs: {
        blob: async (region, sha256) =>
          region === 'eu' && sha256 === 'ab'.repeat(32) ? new Uint8Array(400_000).fill(1) : undefined,
      },
      wanted: async () => [{ region: 'eu', generation: 7, sinceMs: 1 }],
      known: async () => [
        { name: 'eu', kind: 'datacentre', relays: ['eu-1', 'eu-2'] },
        { name: 'us', kind: 'edge', relays: ['us-1'] },
      ],
    });
    regions.start();
    return { db, regions };
  };
  let now = open();
  t.after(async () => {
    now.regions.stop();
    await now.db.destroy();
    rmSync(dir, { recursive: true, force: true });
  });
  return {
    clock,
    broker,
    registry,
    get regions() {
      return now.regions;
    },
    async restart() {
      now.regions.stop();
      await now.db.destroy();
      now = open();
    },
    relay(region: string, relay: string) {
      return new TestRelay(broker.relay({ region, relay }), clock, region, relay);
    },
  };
}

class TestRelay {
  readonly bus: Bus;
  readonly #clock: ManualClock;
  readonly #region: string;
  readonly #relay: string;

  constructor(bus: Bus, clock: ManualClock, region: string, relay: string) {
    this.bus = bus;
    this.#clock = clock;
    this.#region = region;
    this.#relay = relay;
  }

  async up(
    events: Event[],
    sent?: Report,
    from: { storeId?: string; incarnation?: string; acknowledged?: Held[] } = {},
  ): Promise<UpReply['held'] | undefined> {
    const { storeId = STORE, incarnation = RUN, acknowledged = [] } = from;
    const request = { storeId, incarnation, events, acknowledged };
    const body = encodeUpRequest(sent ? { ...request, report: sent } : request);
    const replied = this.bus
      .request(subjects.up(this.#region, this.#relay), body, { timeoutMs: 1_000 })
      .catch((error: unknown) => {
        if (error instanceof BusError) return undefined;
        throw error;
      });
    await this.#clock.advance(1_000);
    const reply = await replied;
    return reply && decodeUpReply(reply).held;
  }
}

test('a report that a frozen bus delivers late vouches for nothing, and a clock that was set back is got used to [I10]', async (t) => {
  const it = plane(t);
  const relay = it.relay('eu', 'eu-1');
  const counts = [counted('applied', 3)];
  let reportN = 0;
  const send = (asOfMs: number) =>
    relay.up(
      [],
      report(it.clock, { asOfMs, reportN: ++reportN, reportIntervalMs: 1_000, agents: 3, counts }),
    );
  const shown = async () => {
    const view = (await it.regions.region('eu'))?.relays.find(({ name }) => name === 'eu-1');
    return view?.link.connected;
  };
  // Its clock is a day behind ours, which says nothing.
  const skewMs = 86_400_000;
  await send(it.clock.now() - skewMs);
  assert.equal(await shown(), true);
  const frozenMs = it.clock.now() - skewMs;
  await it.clock.advance(60_000);
  assert.equal(await shown(), false);
  await send(frozenMs + 1_000);
  assert.equal(await shown(), false, 'what was true a minute ago');
  await send(it.clock.now() - skewMs);
  assert.equal(await shown(), true);
  for (let time = 0; time < 3; time++) {
    await it.clock.advance(1_000);
    await send(it.clock.now() - 2 * skewMs);
  }
  await it.clock.advance(1_000);
  await send(it.clock.now() - 2 * skewMs);
  assert.equal(await shown(), true);
});

describe('events from relays', () => {
  test('are in the audit once, in order, however often and in whatever order requests arrive', async (t) => {
    const { broker, regions, relay } = plane(t);
    const eu1 = relay('eu', 'eu-1');
    assert.deepEqual(await eu1.up([event(1), event(2)]), [{ incarnation: RUN, n: 2 }]);
    broker.faults.request = () => 'lose-reply';
    assert.equal(await eu1.up([event(3)]), undefined);
    broker.faults.request = () => 'double';
    assert.deepEqual(await eu1.up([event(3), event(4)]), [{ incarnation: RUN, n: 4 }]);
    broker.faults.request = () => 'deliver';
    // A request that the bus had kept back.
    assert.deepEqual(await eu1.up([event(1), event(2)]), [{ incarnation: RUN, n: 4 }]);
    const events = await regions.events();
    assert.deepEqual(
      events.map(({ region, relay: name, atMs }) => [region, name, atMs]),
      [1, 2, 3, 4].map((n) => ['eu', 'eu-1', 1_000 + n]),
    );
    assert.deepEqual(
      (await regions.events({ after: events[1]!.seq, limit: 1 })).map(({ atMs }) => atMs),
      [1_003],
    );
    assert.deepEqual(
      (await regions.events({ newest: true, limit: 2 })).map(({ atMs }) => atMs),
      [1_003, 1_004],
    );
    assert.deepEqual(await regions.events({ regions: ['us'] }), []);
  });

  test('of an earlier process of the relay are held under that process’s own count', async (t) => {
    const { regions, relay } = plane(t);
    const eu1 = relay('eu', 'eu-1');
    await eu1.up([event(1)]);
    const next = { incarnation: 'run-00000002' };
    const held = await eu1.up([event(2), event(1, '{}', next.incarnation)], undefined, next);
    assert.deepEqual(
      new Set(held),
      new Set([
        { incarnation: RUN, n: 2 },
        { ...next, n: 1 },
      ]),
    );
    assert.equal((await regions.events()).length, 3);
  });

  test('are not taken while earlier ones are missing that were held once; the answer says from where on', async (t) => {
    const { regions, relay } = plane(t);
    const eu1 = relay('eu', 'eu-1');
    const lost = 'run-00000000';
    await eu1.up([event(1), event(2)]);
    // As after the restore of a copy that knows two events of five, and nothing of the process before.
    const acknowledged = [
      { incarnation: lost, n: 3 },
      { incarnation: RUN, n: 5 },
    ];
    assert.deepEqual(await eu1.up([event(6)], undefined, { acknowledged }), [
      { incarnation: RUN, n: 2 },
      { incarnation: lost, n: 0 },
    ]);
    assert.equal((await regions.events()).length, 2);
    const again = [1, 2, 3].map((n) => event(n, '{}', lost));
    assert.deepEqual(
      await eu1.up([...again, event(3)], undefined, { acknowledged: [{ incarnation: RUN, n: 2 }] }),
      [
        { incarnation: RUN, n: 3 },
        { incarnation: lost, n: 3 },
      ],
    );
    assert.equal((await regions.events()).length, 6);
  });

  test('survive a restart of the global plane', async (t) => {
    const made = plane(t);
    const eu1 = made.relay('eu', 'eu-1');
    made.broker.faults.request = () => 'lose-reply';
    await eu1.up([event(1), event(2)], report(made.clock));
    await made.restart();
    made.broker.faults.request = () => 'deliver';
    assert.deepEqual(await eu1.up([event(1), event(2), event(3)]), [{ incarnation: RUN, n: 3 }]);
    assert.equal((await made.regions.events()).length, 3);
    assert.equal((await made.regions.region('eu'))!.relays[0]!.held, 5);
  });

  test('that come again with other bytes are an alarm and change nothing', async (t) => {
    const { regions, relay } = plane(t);
    const eu1 = relay('eu', 'eu-1');
    await eu1.up([event(1, '{"true":1}')]);
    assert.deepEqual((await regions.region('eu'))!.flags, []);
    await eu1.up([event(1, '{"forged":1}'), event(2)]);
    assert.deepEqual(
      (await regions.events()).map(({ detail }) => detail),
      ['{"true":1}', '{}'],
    );
    assert.deepEqual((await regions.region('eu'))!.flags, ['event-conflict']);
  });

  test('that are malformed get no answer', async (t) => {
    const { clock, regions, relay } = plane(t);
    const { bus } = relay('eu', 'eu-1');
    for (const body of [
      new Uint8Array(),
      new Uint8Array([255, 1]),
      encodeUpRequest({ storeId: '', incarnation: '', events: [], acknowledged: [] }),
    ]) {
      const failed = assert.rejects(
        bus.request(subjects.up('eu', 'eu-1'), body, { timeoutMs: 100 }),
        BusError,
      );
      await clock.advance(100);
      await failed;
    }
    assert.deepEqual(await regions.events(), []);
  });
});

describe('what is shown of a region', () => {
  test('sums to its agents, and names held against wanted', async (t) => {
    const { clock, regions, relay } = plane(t);
    await relay('eu', 'eu-1').up(
      [],
      report(clock, {
        counts: [counted('applied', 3), counted('failed', 1, 'unhealthy')],
        flags: ['open-gateway'],
      }),
    );
    await relay('eu', 'eu-2').up([], report(clock, { counts: [counted('applied', 4)], generation: 4 }), {
      storeId: 'store-0002',
    });
    const eu = (await regions.region('eu'))!;
    assert.deepEqual(eu.counts, { applied: 7, pending: 0, failed: 1, held: 0, unmanaged: 0, unknown: 0 });
    assert.equal(eu.agents, 8);
    assert.deepEqual([eu.held, eu.wanted], [4, 7]);
    assert.deepEqual([eu.link.state, eu.trust.state, eu.kind], ['connected', 'fresh', 'datacentre']);
    assert.deepEqual(eu.assignments[0]!.health, { healthy: 7, unhealthy: 1, unknown: 0 });
    assert.deepEqual(eu.flags, ['open-gateway']);
    const us = (await regions.region('us'))!;
    assert.deepEqual([us.link.state, us.trust.state, us.agents, us.wanted], ['never', 'unknown', 0, 0]);
  });

  test('is unknown since it was last heard, never green, and keeps what was last said', async (t) => {
    const { clock, regions, relay } = plane(t);
    for (const [name, storeId] of [
      ['eu-1', 'store-0001'],
      ['eu-2', 'store-0002'],
    ] as const)
      await relay('eu', name).up([], report(clock, { counts: [counted('applied', 3)] }), { storeId });
    const heardMs = clock.now() - 2_000;
    await clock.advance(25_000);
    assert.equal((await regions.region('eu'))!.link.state, 'connected');
    await relay('eu', 'eu-2').up([], report(clock, { counts: [counted('applied', 3)], reportN: 2 }), {
      storeId: 'store-0002',
    });
    await clock.advance(10_000);
    const partly = (await regions.region('eu'))!;
    assert.equal(partly.link.state, 'partly');
    assert.deepEqual(partly.trust, { state: 'unknown', sinceMs: heardMs });
    assert.deepEqual([partly.counts.applied, partly.counts.unknown], [3, 3]);
    assert.deepEqual(partly.health, { healthy: 3, unhealthy: 0, unknown: 3 });
    await clock.advance(60_000);
    const lost = (await regions.region('eu'))!;
    assert.equal(lost.link.state, 'disconnected');
    assert.deepEqual([lost.counts.applied, lost.counts.unknown, lost.agents], [0, 6, 6]);
    assert.deepEqual(lost.assignments[0]!.counts.unknown, 6);
    assert.equal(lost.lastCounts.applied, 6);
  });

  test('a report that the bus repeats or delays says nothing about now', async (t) => {
    const { clock, regions, relay } = plane(t);
    const eu1 = relay('eu', 'eu-1');
    const first = report(clock, { counts: [counted('applied', 1)], reportN: 1 });
    await eu1.up([], first);
    await eu1.up([], report(clock, { counts: [counted('failed', 1)], reportN: 2 }));
    await eu1.up([], first);
    assert.equal((await regions.region('eu'))!.counts.failed, 1);
    await clock.advance(60_000);
    await eu1.up([], first);
    assert.equal((await regions.region('eu'))!.link.state, 'disconnected');
    // A new process of the relay counts its reports from 1 again.
    const anew = report(clock, { counts: [counted('applied', 1)], reportN: 1 });
    await eu1.up([], anew, { incarnation: 'run-00000002' });
    assert.equal((await regions.region('eu'))!.counts.applied, 1);
  });

  test('connected since the gap ended, stale when the signed time has passed whatever the relay says', async (t) => {
    const { clock, regions, relay } = plane(t);
    const eu1 = relay('us', 'us-1');
    await eu1.up([], report(clock, { reportN: 1 }));
    await clock.advance(100_000);
    const backMs = clock.now();
    await eu1.up([], report(clock, { reportN: 2, timestampExpiresMs: backMs + 10_000 }));
    await eu1.up([], report(clock, { reportN: 3, timestampExpiresMs: backMs + 10_000 }));
    const us = (await regions.region('us'))!;
    assert.deepEqual(us.link, { state: 'connected', sinceMs: backMs });
    assert.equal(us.trust.state, 'fresh');
    await clock.advance(10_000);
    assert.equal((await regions.region('us'))!.trust.state, 'stale');
  });

  test('a relay that reports rarely is missed by its own interval, within reason', async (t) => {
    const { clock, regions, relay } = plane(t);
    const us1 = relay('us', 'us-1');
    const link = async () => (await regions.region('us'))!.link.state;
    await us1.up([], report(clock, { reportIntervalMs: 60_000 }));
    await clock.advance(170_000);
    assert.equal(await link(), 'connected');
    await clock.advance(10_000);
    assert.equal(await link(), 'disconnected');
    await us1.up([], report(clock, { reportIntervalMs: Number.MAX_SAFE_INTEGER, reportN: 2 }));
    await clock.advance(3_600_000);
    assert.equal(await link(), 'disconnected');
  });

  test('a wall clock that jumps back makes nobody connected', async (t) => {
    const { clock, regions, relay } = plane(t);
    await relay('us', 'us-1').up([], report(clock));
    clock.setWallClock(clock.now() - 3_600_000);
    assert.equal((await regions.region('us'))!.link.state, 'disconnected');
  });
});

describe('rpc', () => {
  test('gives the chain of roots, and a region’s blobs by parts to that region alone', async (t) => {
    const { relay } = plane(t);
    const eu = relay('eu', 'eu-1').bus;
    const us = relay('us', 'us-1').bus;
    const options = { timeoutMs: 100 };
    const roots = await eu.request(
      subjects.rpc('eu', 'eu-1', 'root'),
      encodeRootRequest({ fromVersion: 2 }),
      options,
    );
    assert.deepEqual(
      decodeRootReply(roots).roots.map((root) => root[0]),
      [2, 3],
    );
    const sizes = [];
    for (const part of [0, 1, 2]) {
      const body = encodeBlobRequest({ sha256: 'ab'.repeat(32), part });
      sizes.push(
        decodeBlobReply(await eu.request(subjects.rpc('eu', 'eu-1', 'blob'), body, options)).body.length,
      );
    }
    assert.deepEqual(sizes, [393_216, 6_784, 0]);
    const body = encodeBlobRequest({ sha256: 'ab'.repeat(32), part: 0 });
    const other = await us.request(subjects.rpc('us', 'us-1', 'blob'), body, options);
    assert.equal(decodeBlobReply(other).body.length, 0);
  });
});

describe('live queries', () => {
  /** A relay with agents `from`..`to`, in pages of at most `limit`. */
  function fleet(
    bus: Bus,
    region: string,
    relay: string,
    uids: string[],
    clock: ManualClock,
    connected = true,
  ) {
    return bus.answer(subjects.ask(region, relay), async (body) => {
      const request = decodeAskRequest(body);
      const { after, limit } = 'agents' in request ? request.agents : { after: '', limit: 100 };
      const all =
        'agents' in request ? uids : uids.filter((uid) => 'agent' in request && uid === request.agent.id);
      const rest = all.filter((uid) => uid > after);
      const agents = rest.slice(0, limit).map((uid): AgentView => ({
        uid,
        name: uid,
        version: '',
        health: 'healthy',
        status: 'applied',
        message: '',
        assignment: '',
        revision: 1,
        wantedRevision: 1,
        lastSeenMs: clock.now(),
        connected,
        labels: {},
        effectiveConfig: '',
        explanation: '',
        transport: 'ws',
        remoteAddr: '',
      }));
      const nextAfter = rest.length > limit ? agents.at(-1)!.uid : '';
      return encodeAskReply({ asOfMs: clock.now(), agents, nextAfter, total: all.length });
    });
  }

  test('page through every agent of every relay once, whatever the page’s size', async (t) => {
    const { clock, regions, relay } = plane(t);
    fleet(relay('eu', 'eu-1').bus, 'eu', 'eu-1', ['a', 'b', 'c'], clock);
    fleet(relay('eu', 'eu-2').bus, 'eu', 'eu-2', [], clock);
    fleet(relay('us', 'us-1').bus, 'us', 'us-1', ['a2', 'd', 'e', 'f'], clock);
    for (const limit of [1, 2, 3, 4, 7, 100]) {
      const seen: string[] = [];
      let after: string | undefined;
      let pages = 0;
      do {
        const page = await regions.agents({ limit, ...(after === undefined ? {} : { after }) });
        assert.ok(page.agents.length <= limit);
        seen.push(...page.agents.map((agent) => `${agent.region} ${agent.uid}`));
        after = page.nextAfter;
      } while (after !== undefined && ++pages < 50);
      assert.deepEqual(seen, ['eu a', 'eu b', 'eu c', 'us a2', 'us d', 'us e', 'us f'], `limit ${limit}`);
    }
    const us = await regions.agents({ regions: ['us'] });
    assert.deepEqual(
      us.relays.map(({ relay: name, reachable, total }) => [name, reachable, total]),
      [['us-1', true, 4]],
    );
  });

  test('show an agent that moved once, where it is', async (t) => {
    const { clock, regions, relay } = plane(t);
    fleet(relay('eu', 'eu-1').bus, 'eu', 'eu-1', ['a', 'b'], clock, false);
    fleet(relay('eu', 'eu-2').bus, 'eu', 'eu-2', ['b'], clock);
    const page = await regions.agents();
    assert.deepEqual(
      page.agents.map(({ uid, relay: name }) => [uid, name]),
      [
        ['a', 'eu-1'],
        ['b', 'eu-2'],
      ],
    );
  });

  test('say of a relay that does not answer what it last reported and since when', async (t) => {
    const { clock, broker, regions, relay } = plane(t);
    fleet(relay('eu', 'eu-1').bus, 'eu', 'eu-1', ['a'], clock);
    await relay('us', 'us-1').up([], report(clock, { agents: 9 }));
    const heardMs = clock.now() - 1_000;
    await clock.advance(60_000);
    broker.faults.request = (subject) => (subject.includes('eu-2') ? 'lose-request' : 'deliver');
    const answered = regions.agents();
    await clock.advance(2_000);
    const page = await answered;
    assert.deepEqual(
      page.agents.map(({ uid, asOfMs }) => [uid, asOfMs]),
      [['a', clock.now() - 2_000]],
    );
    assert.deepEqual(
      page.relays.map(({ relay: name, reachable, total, unheardSinceMs }) => [
        name,
        reachable,
        total,
        unheardSinceMs,
      ]),
      [
        ['eu-1', true, 1, undefined],
        ['eu-2', false, undefined, undefined],
        ['us-1', false, 9, heardMs],
      ],
    );
  });

  test('tell an agent that moved once, where it is connected', async (t) => {
    const { clock, regions, relay } = plane(t);
    fleet(relay('eu', 'eu-1').bus, 'eu', 'eu-1', ['a'], clock, false);
    fleet(relay('eu', 'eu-2').bus, 'eu', 'eu-2', ['a'], clock, true);
    fleet(relay('us', 'us-1').bus, 'us', 'us-1', ['a'], clock, false);
    const { agents } = await regions.agent({ id: 'a' });
    assert.deepEqual(
      agents.map(({ relay: name }) => name),
      ['eu-2'],
    );
    assert.deepEqual((await regions.agent({ id: 'nobody' })).agents, []);
  });
});
