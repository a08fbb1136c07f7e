import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { join } from 'node:path';
import { madeTokenSchema } from '../../src/api/index.ts';
import { subjects } from '../../src/bus/bus.ts';
import { BusError } from '../../src/bus/bus-error.ts';
import { silentLogger } from '../../src/log/logger.ts';
import { decodeBlobReply, encodeBlobRequest } from '../../src/wire/codec.ts';
import { openDatabase } from '../database.ts';
import { Publisher } from './publisher.ts';
import { assignmentYaml, PlaneFixture, regionYaml, TEMPLATE } from '../plane.fixture.ts';

const EU = [TEMPLATE, regionYaml('eu'), assignmentYaml('prod', 'eu')].join('---\n');
let plane: PlaneFixture;
let puts: string[];
let failAt: number | undefined;

beforeEach(async () => {
  plane = new PlaneFixture();
  puts = [];
  failAt = undefined;
  const { bus } = plane;
  const putLast = bus.putLast.bind(bus);
  const replaceLast = bus.replaceLast.bind(bus);
  const purge = bus.purge.bind(bus);
  bus.replaceLast = async (subject, body, sequence) => {
    if (subject !== subjects.lease) {
      if (puts.length === failAt) throw new Error('the stream is full');
      puts.push(subject);
    }
    return replaceLast(subject, body, sequence);
  };
  bus.putLast = async (subject, body) => {
    if (puts.length === failAt) throw new Error('the stream is full');
    puts.push(subject);
    await putLast(subject, body);
  };
  bus.purge = async (subject, before) => {
    puts.push(`purge ${subject}`);
    await purge(subject, before);
  };
  await plane.start();
});
afterEach(() => plane.close());

const isHead = (subject: string): boolean => subject.endsWith('.head');

describe('publishing', () => {
  it('puts every blob before the head that names it, and purges only after it', async () => {
    await plane.apply(EU);
    for (const host of ['b', 'c', 'd'])
      await plane.apply(assignmentYaml('prod', 'eu').replace('otel.example', `${host}.example`));
    const order = puts.map((entry) =>
      isHead(entry) ? 'head' : entry.startsWith('purge') ? 'purge' : 'blob',
    );
    assert.match(order.join(' '), /^(blob blob head ?){3}blob blob head( purge)+$/);
  });

  it('rings the bell when the head stands', async () => {
    const heard: boolean[] = [];
    const relay = plane.broker.relay({ region: 'eu', relay: 'eu-1' });
    relay.subscribe(subjects.bell('eu'), () => heard.push(plane.broker.stream.has(subjects.head('eu'))));
    await plane.apply(EU);
    await plane.clock.advance(0);
    assert.deepEqual(heard, [true]);
  });

  it('puts nothing when the stream already says it', async () => {
    await plane.apply(EU);
    const { length } = puts;
    await plane.clock.advance(120_000);
    assert.equal(puts.length, length);
  });

  it('that failed half way leaves the old head in place, says why, and goes on by itself', async () => {
    await plane.apply(EU);
    const old = plane.broker.stream.get(subjects.head('eu'));
    failAt = puts.length + 1;
    const result = await plane.apply(assignmentYaml('prod', 'eu').replace('otel.example', 'b.example'));
    assert.equal(result.published, false);
    assert.deepEqual(plane.broker.stream.get(subjects.head('eu')), old);
    const { flags, trouble } = await plane.plane.status();
    assert.ok(flags.includes('trouble'));
    assert.equal(trouble[0]?.message, 'the stream is full');
    failAt = undefined;
    await plane.clock.advance(2_000);
    assert.notDeepEqual(plane.broker.stream.get(subjects.head('eu')), old);
    assert.deepEqual((await plane.plane.status()).trouble, []);
  });

  it('goes on with the other regions when the database has lost what one of them needs', async () => {
    await plane.apply(`${regionYaml('aa')}---\n${EU}---\n${regionYaml('us')}`);
    const blob = [...plane.broker.stream.keys()].find((one) => /\.aa\.blob\./.test(one)) ?? '';
    const db = openDatabase(join(plane.dir, 'global.db'));
    await db
      .updateTable('blobs')
      .set({ bytes: Buffer.from('rotten') })
      .where('sha256', '=', blob.split('.')[5] ?? '')
      .execute();
    await db.destroy();
    plane.broker.wipe();
    await plane.clock.advance(31_000);
    const standing = [...plane.broker.stream.keys()].filter(isHead);
    assert.deepEqual(standing.sort(), [subjects.head('eu'), subjects.head('us')]);
    assert.equal((await plane.plane.status()).trouble.length, 1);
  });

  it('rings the bell also for a head whose put was not answered', async () => {
    await plane.apply(EU);
    const { bus, broker, clock } = plane;
    const heard: string[] = [];
    broker.relay({ region: 'eu', relay: 'eu-1' }).subscribe(subjects.bell('eu'), (bell) => heard.push(bell));
    const { replaceLast } = bus;
    bus.replaceLast = async (subject, body, sequence) => {
      const next = await replaceLast(subject, body, sequence);
      if (!isHead(subject)) return next;
      bus.replaceLast = replaceLast;
      throw new BusError('timeout', 'no answer');
    };
    const before = broker.stream.get(subjects.head('eu'));
    const change = assignmentYaml('prod', 'eu').replace('otel.example', 'b.example');
    assert.equal((await plane.apply(change)).published, false);
    assert.notDeepEqual(broker.stream.get(subjects.head('eu')), before);
    await clock.advance(2_000);
    assert.deepEqual(heard, [subjects.bell('eu')]);
    await clock.advance(120_000);
    assert.equal(heard.length, 1);
  });

  it('needs no more room in the database for a change that was made a hundred times', async () => {
    await plane.apply(EU);
    const count = async (): Promise<number> => {
      const db = openDatabase(join(plane.dir, 'global.db'));
      const rows = await db.selectFrom('blobs').select('sha256').execute();
      await db.destroy();
      return rows.length;
    };
    const change = (n: number) => plane.apply(assignmentYaml('prod', 'eu', `priority: ${n % 2}`));
    for (let n = 0; n < 4; n++) await change(n);
    for (let n = 0; n < 4; n++) await plane.ask(madeTokenSchema, 'POST', '/regions/eu/tokens', { json: {} });
    const before = await count();
    for (let n = 0; n < 10; n++) await change(n);
    assert.ok((await count()) <= before);
  });

  it('says that a region is published only when it was looked at after that was asked', async () => {
    await plane.apply(EU);
    const { bus, clock } = plane;
    const db = openDatabase(join(plane.dir, 'global.db'));
    const lease = { isActive: () => true, confirm: async () => 1 };
    const standing = { catchUp: async () => undefined, account: async () => false };
    const settings = { intervalMs: 1_000, keptGenerations: 3, log: silentLogger };
    const publisher = new Publisher({ db, bus, clock, lease, standing, ...settings });
    let looks = 0;
    const listSubjects = bus.listSubjects.bind(bus);
    bus.listSubjects = (prefix) => {
      looks += 1;
      return listSubjects(prefix);
    };
    await publisher.publish(['eu']);
    for (let turns = 0; turns < 150; turns++) {
      const first = publisher.publish(['eu']);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      const before = looks;
      assert.equal(await publisher.publish(['eu']), true);
      assert.ok(looks > before, `asked ${turns} turns after a run began`);
      await first;
    }
    await publisher.stop();
    await db.destroy();
  });

  it('takes out of the stream what its regions do not name, and leaves what was never its own', async () => {
    await plane.apply(EU);
    await plane.bus.putLast(subjects.head('ghost'), Buffer.from('x'));
    await plane.bus.putLast(subjects.blobPart('eu', 'a'.repeat(64), 0), Buffer.from('x'));
    await plane.clock.advance(31_000);
    const left = [...plane.broker.stream.keys()].filter((one) => /ghost|aaaa/.test(one));
    assert.deepEqual(left, [subjects.head('ghost')]);
  });

  it("gives a relay the blobs that its region's kept generations name, and no other region's", async () => {
    await plane.apply(`${EU}---\n${regionYaml('us')}`);
    const subject = [...plane.broker.stream.keys()].find((one) => /\.eu\.blob\./.test(one)) ?? '';
    const sha256 = subject.split('.')[5] ?? '';
    const ask = async (region: string): Promise<Uint8Array> => {
      const relay = plane.broker.relay({ region, relay: 'r' });
      const request = encodeBlobRequest({ sha256, part: 0 });
      const reply = await relay.request(subjects.rpc(region, 'r', 'blob'), request, { timeoutMs: 1_000 });
      return decodeBlobReply(reply).body;
    };
    assert.deepEqual(Buffer.from(await ask('eu')), Buffer.from(plane.broker.stream.get(subject) ?? []));
    assert.equal((await ask('us')).length, 0);
  });
});
