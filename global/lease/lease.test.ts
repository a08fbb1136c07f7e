import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { eventPageSchema } from '../../src/api/index.ts';
import { subjects } from '../../src/bus/bus.ts';
import { DEFAULT_TRUST_LIMITS } from '../../src/trust/limits.ts';
import { parseTargets } from '../../src/trust/metadata.ts';
import { decodeHead, decodeLeaseRecord, encodeLeaseRecord } from '../../src/wire/codec.ts';
import { openDatabase } from '../database.ts';
import { assignmentYaml, PlaneFixture, regionYaml, TEMPLATE } from '../plane.fixture.ts';
import { LEASE_TTL_MS } from './lease.ts';

const EU = [TEMPLATE, regionYaml('eu'), assignmentYaml('prod', 'eu')].join('---\n');
const backend = (host: string): string => assignmentYaml('prod', 'eu').replace('otel.example', host);
/** The lease runs out, and the other plane looks. */
const TAKEN_OVER_MS = LEASE_TTL_MS + 6_000;

let first: PlaneFixture;
let second: PlaneFixture;

/** Two planes on copies of one database. */
async function startBoth(): Promise<void> {
  first = new PlaneFixture();
  await first.start();
  await first.apply(EU);
  await first.plane.stop();
  second = new PlaneFixture({ beside: first });
  copyFileSync(join(first.dir, 'global.db'), join(second.dir, 'global.db'));
  first.bus = first.broker.global();
  await first.start();
  await second.start();
}

async function closeBoth(): Promise<void> {
  await second.close();
  await first.close();
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve));
};
const readyOf = async ({ plane }: PlaneFixture, query = '') =>
  (await plane.http.app.inject(`/ready${query}`)).statusCode;
const roleOf = async (plane: PlaneFixture) => (await plane.plane.status()).lease?.role;
const standing = (): number => {
  const body = first.broker.stream.get(subjects.head('eu')) ?? new Uint8Array();
  return parseTargets(decodeHead(body).targets, DEFAULT_TRUST_LIMITS).version;
};
const wanted = async (plane: PlaneFixture) => (await plane.plane.status()).regions[0]?.want;
const auditOf = async (plane: PlaneFixture, kind: string) =>
  (await plane.ask(eventPageSchema, 'GET', '/events?limit=500')).items.filter((item) => item.kind === kind);

/** The lease is anybody's, the second plane takes it, and the first one does not know. */
async function takeOver(): Promise<void> {
  const record = decodeLeaseRecord(first.broker.stream.get(subjects.lease) ?? new Uint8Array());
  first.broker.stream.set(
    subjects.lease,
    encodeLeaseRecord({ ...record, released: true, term: record.term + 1 }),
  );
  second.bus.cut();
  second.bus.heal();
  for (let turn = 0; turn < 200 && (await roleOf(second)) !== 'active'; turn++)
    await new Promise((resolve) => setImmediate(resolve));
  await second.apply(backend('b.example'));
}

describe('two global planes on copies of one database', () => {
  beforeEach(startBoth);
  afterEach(closeBoth);

  it('have one that is active; the other refuses writes, names it, and publishes nothing', async () => {
    assert.deepEqual([await roleOf(first), await roleOf(second)], ['active', 'standby']);
    const { status, body } = await second.call('POST', '/apply', { yaml: backend('b.example') });
    assert.equal(status, 409);
    assert.ok(JSON.stringify(body).includes(first.dir), JSON.stringify(body));
    assert.ok((await second.plane.status()).flags.includes('standby'));
    assert.deepEqual([await readyOf(first), await readyOf(second)], [200, 503]);
    // For what holds up an update, standing by is what it is to do.
    assert.deepEqual([await readyOf(first, '?role=any'), await readyOf(second, '?role=any')], [200, 200]);
    assert.equal(
      (await second.call('POST', '/apply?dry_run=true', { yaml: backend('b.example') })).status,
      200,
    );
    const before = first.broker.stream.get(subjects.head('eu'));
    await first.clock.advance(120_000);
    assert.deepEqual(first.broker.stream.get(subjects.head('eu')), before);
    assert.deepEqual([await roleOf(first), await roleOf(second)], ['active', 'standby']);
  });

  it('change places at once when the active one stops', async () => {
    const started = (await auditOf(second, 'plane_started')).length;
    await first.plane.stop();
    await first.clock.advance(5_000);
    assert.equal(await roleOf(second), 'active');
    // Nothing of its own was in the copy before it counted.
    assert.equal((await auditOf(second, 'plane_started')).length, started + 1);
    assert.equal((await second.apply(backend('b.example'))).published, true);
    first.bus = first.broker.global();
    await first.start();
    assert.equal(await roleOf(first), 'standby');
  });

  it('change places when the active one is cut off; what it took meanwhile never stands in the stream', async () => {
    await first.apply(backend('a.example'));
    const before = standing();
    first.bus.cut();
    assert.equal((await first.apply(backend('lost.example'))).published, false);
    await first.clock.advance(TAKEN_OVER_MS);
    assert.equal(await roleOf(second), 'active');
    assert.ok(standing() > before, 'it signs above what relays hold');
    const [diverged] = await auditOf(second, 'region_diverged');
    assert.equal(diverged?.detail['generation'], before);
    assert.equal((await auditOf(second, 'lease_taken')).length, 1);
    first.bus.heal();
    await first.clock.advance(60_000);
    assert.deepEqual([await roleOf(first), await roleOf(second)], ['standby', 'active']);
    assert.equal(standing(), await wanted(second));
    assert.equal((await auditOf(first, 'lease_lost')).length, 1);
    assert.equal((await auditOf(second, 'region_diverged')).length, 1, 'it is said once');
  });

  it('stay as they are when the stream is wiped or an old copy of it comes back', async () => {
    const old = first.broker.snapshot();
    await first.clock.advance(60_000);
    for (const spoil of [() => first.broker.wipe(), () => first.broker.restore(old)]) {
      spoil();
      await first.clock.advance(30_000);
      assert.deepEqual([await roleOf(first), await roleOf(second)], ['active', 'standby']);
      assert.equal(standing(), await wanted(first));
    }
    assert.deepEqual(await auditOf(first, 'region_diverged'), []);
  });

  it('stay as they are when the one that stands by sees a wiped stream, or its old lease, before the other does', async () => {
    const old = first.broker.snapshot();
    await first.plane.stop();
    await first.clock.advance(6_000);
    assert.equal(await roleOf(second), 'active');
    const ofSecond = first.broker.snapshot();
    await second.plane.stop();
    first.bus = first.broker.global();
    second.bus = second.broker.global();
    await first.start();
    await second.start();
    for (const spoil of [
      () => first.broker.wipe(),
      () => first.broker.restore(old),
      () => first.broker.restore(ofSecond),
    ]) {
      spoil();
      second.bus.cut();
      second.bus.heal();
      await turns();
      assert.equal(await roleOf(second), 'standby');
      await first.clock.advance(30_000);
      assert.deepEqual([await roleOf(first), await roleOf(second)], ['active', 'standby']);
    }
    first.broker.wipe();
    first.bus.cut();
    await first.clock.advance(TAKEN_OVER_MS);
    assert.equal(await roleOf(second), 'active', 'a wiped stream has no holder for ever');
  });

  it('leave in the stream what the next one put there while the deposed one was taking away', async () => {
    await first.apply(regionYaml('us'));
    await first.plane.stop();
    await second.plane.stop();
    copyFileSync(join(first.dir, 'global.db'), join(second.dir, 'global.db'));
    first.bus = first.broker.global();
    second.bus = second.broker.global();
    await first.start();
    await second.start();
    const { bus } = first;
    const { purge } = bus;
    bus.purge = async (subject, before) => {
      bus.purge = purge;
      await takeOver();
      await second.apply(assignmentYaml('more', 'us'));
      return purge.call(bus, subject, before);
    };
    assert.equal((await first.call('DELETE', '/regions/us')).status, 200);
    const left = [...first.broker.stream.keys()].filter((subject) => subject.includes('.us.head'));
    assert.equal(await roleOf(second), 'active');
    assert.deepEqual(left, [subjects.head('us')]);
  });

  it('each answer relays as their role says when their audit cannot be written', async () => {
    for (const { dir } of [first, second]) {
      const db = openDatabase(join(dir, 'global.db'));
      await sql`CREATE TRIGGER full BEFORE INSERT ON audit WHEN NEW.kind LIKE 'lease_%'
        BEGIN SELECT RAISE(ABORT, 'disk full'); END`.execute(db);
      await db.destroy();
    }
    const answering = (): number[] =>
      [first, second].map(
        ({ bus }) => answers.filter((one) => one.bus === bus && one.subject === 'hf.v1.up.*.*').length,
      );
    const answers: { bus: unknown; subject: string }[] = [];
    for (const { bus } of [first, second]) {
      const answer = bus.answer.bind(bus);
      bus.answer = (subject, handler) => {
        const one = { bus, subject };
        answers.push(one);
        const subscription = answer(subject, handler);
        return {
          close() {
            answers.splice(answers.indexOf(one), 1);
            subscription.close();
          },
        };
      };
    }
    first.bus.cut();
    await first.clock.advance(TAKEN_OVER_MS);
    assert.deepEqual(answering(), [0, 1], 'the next one answers');
    second.bus.cut();
    first.bus.heal();
    await first.clock.advance(TAKEN_OVER_MS);
    assert.deepEqual(answering(), [1, 1]);
    second.bus.heal();
    await first.clock.advance(6_000);
    assert.deepEqual([await roleOf(first), await roleOf(second)], ['active', 'standby']);
    assert.deepEqual(answering(), [1, 0], 'the deposed one does not');
  });

  it('stay as they are when NATS was away for longer than a lease lives', async () => {
    first.broker.stop();
    await first.clock.advance(10 * LEASE_TTL_MS);
    assert.equal((await first.apply(backend('a.example'))).published, false);
    first.broker.start();
    await first.clock.advance(30_000);
    assert.deepEqual([await roleOf(first), await roleOf(second)], ['active', 'standby']);
    assert.equal(standing(), await wanted(first));
  });
});

describe('one global plane', () => {
  it('is ready when it takes changes: without NATS after the first seconds', async () => {
    const plane = new PlaneFixture();
    try {
      plane.bus.cut();
      await plane.start();
      first = plane;
      assert.deepEqual([await readyOf(plane), await readyOf(plane, '?role=any')], [503, 503]);
      assert.equal((await plane.call('POST', '/apply', { yaml: EU })).status, 503);
      await plane.clock.advance(10_000);
      assert.equal(await readyOf(plane), 200);
      assert.equal((await plane.apply(EU)).published, false);
    } finally {
      await plane.close();
    }
  });

  it('has no line of looks at the lease in front of a change when the stream was slow', async () => {
    const plane = new PlaneFixture();
    try {
      await plane.start();
      const { bus, clock } = plane;
      let isSlow = true;
      let looks = 0;
      const { getLastNumbered } = bus;
      bus.getLastNumbered = async (subject) => {
        if (subject === subjects.lease) {
          looks++;
          if (isSlow) await new Promise<void>((resolve) => clock.after(12_000, resolve));
        }
        return getLastNumbered.call(bus, subject);
      };
      await clock.advance(120_000);
      isSlow = false;
      looks = 0;
      const applied = plane.apply(EU);
      await clock.advance(15_000);
      await applied;
      assert.ok(looks <= 6, `${looks} looks`);
    } finally {
      await plane.close();
    }
  });
});

describe('a plane that loses its lease while it publishes', () => {
  it('puts no head above that of the next one, at whichever call on the bus it happens', async () => {
    let calls = Infinity;
    for (let at = 0; at < calls; at++) {
      await startBoth();
      try {
        calls = await losingAt(at);
      } finally {
        await closeBoth();
      }
    }
    assert.ok(calls >= 5, `${calls} calls`);
  });
});

/** @returns how many calls the publishing plane made */
async function losingAt(at: number): Promise<number> {
  const { bus } = first;
  let calls = 0;
  let theirs: Uint8Array | undefined;
  const spoiled = async <T>(act: () => Promise<T>): Promise<T> => {
    if (calls++ === at) {
      await takeOver();
      theirs = first.broker.stream.get(subjects.head('eu'));
    }
    return act();
  };
  const { getLastNumbered, listSubjects, purge, putLast, replaceLast } = bus;
  bus.getLastNumbered = (...args) => spoiled(() => getLastNumbered.apply(bus, args));
  bus.listSubjects = (...args) => spoiled(() => listSubjects.apply(bus, args));
  bus.purge = (...args) => spoiled(() => purge.apply(bus, args));
  bus.putLast = (...args) => spoiled(() => putLast.apply(bus, args));
  bus.replaceLast = (...args) => spoiled(() => replaceLast.apply(bus, args));
  await first.apply(backend('a.example'));
  const made = calls;
  Object.assign(bus, { getLastNumbered, listSubjects, purge, putLast, replaceLast });
  if (made <= at) return made;
  const taken = standing();
  assert.deepEqual(
    first.broker.stream.get(subjects.head('eu')),
    theirs,
    `overwritten when lost at call ${at}`,
  );
  await first.clock.advance(60_000);
  assert.deepEqual([await roleOf(first), await roleOf(second)], ['standby', 'active'], `lost at call ${at}`);
  assert.equal(standing(), await wanted(second), `lost at call ${at}`);
  assert.deepEqual((await first.plane.status()).trouble, [], 'who stands by has no trouble with publishing');
  assert.ok(standing() >= taken, `went back when lost at call ${at}`);
  return made;
}
