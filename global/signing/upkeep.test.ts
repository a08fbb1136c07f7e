import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { statusSchema } from '../../src/api/index.ts';
import { type Bus, subjects } from '../../src/bus/bus.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { DEFAULT_TRUST_LIMITS } from '../../src/trust/limits.ts';
import { parseTargets, parseTimestamp } from '../../src/trust/metadata.ts';
import { decodeHead, encodeUpRequest } from '../../src/wire/codec.ts';
import type { Report } from '../../src/wire/messages.ts';
import { PlaneFixture, regionYaml } from '../plane.fixture.ts';

const DAY_S = 86_400;
let plane: PlaneFixture;
let relay: Bus;
let reportN = 0;
const storeId = randomBytes(8).toString('hex');
const incarnation = randomBytes(8).toString('hex');

beforeEach(async () => {
  plane = new PlaneFixture();
  await plane.start();
  await plane.apply(regionYaml('eu'));
  relay = plane.broker.relay({ region: 'eu', relay: 'eu-1' });
});
afterEach(() => plane.close());

/** What a relay says that holds `generation`. */
async function report(generation: number, refusals: Report['refusals'] = []): Promise<void> {
  const body = encodeUpRequest({
    storeId,
    incarnation,
    events: [],
    acknowledged: [],
    report: {
      asOfMs: plane.clock.now(),
      relayVersion: '0',
      generation,
      trust: 'fresh',
      timestampExpiresMs: plane.clock.now() + 3_600_000,
      agents: 0,
      counts: [],
      agentVersions: [],
      failures: [],
      refusals,
      flags: [],
      queueRows: 0,
      eventsDropped: 0,
      startedMs: plane.clock.now(),
      reportN: ++reportN,
      reportIntervalMs: 10_000,
    },
  });
  await relay.request(subjects.up('eu', 'eu-1'), body, { timeoutMs: 1_000 });
}
async function want(): Promise<number> {
  const { regions } = await plane.ask(statusSchema, 'GET', '/status');
  return regions[0]?.want ?? 0;
}

/** Changes the database behind the plane's back, as a bad disk or another version does. */
function damage(sql: string): void {
  const db = openSqlite(join(plane.dir, 'global.db'), { synchronous: 'FULL', schemas: [] });
  assert.ok(db.prepare(sql).run().changes > 0);
  db.close();
}
function timestampOf(region: string): { version: number; generation: number } {
  const head = decodeHead(plane.broker.stream.get(subjects.head(region)) ?? new Uint8Array());
  const { version } = parseTimestamp(head.timestamp, DEFAULT_TRUST_LIMITS);
  return { version, generation: parseTargets(head.targets, DEFAULT_TRUST_LIMITS).version };
}

describe('upkeep', () => {
  it('renews timestamps also while something that it looks at cannot be read', async () => {
    const before = timestampOf('eu');
    await report(1);
    damage("UPDATE region_relays SET report = '{'");
    await plane.clock.advance((DAY_S / 4) * 1_000 + 10_000);
    const after = timestampOf('eu');
    assert.ok(after.version > before.version);
    assert.equal(after.generation, before.generation);
  });

  it('signs nothing that the disk has changed, and the next write compiles it anew', async () => {
    await plane.apply(regionYaml('eu', '{kind: edge}'));
    const { generation } = timestampOf('eu');
    damage(
      `UPDATE blobs SET bytes = CAST(replace(CAST(bytes AS TEXT), '"allow"', '"deny"') AS BLOB)
       WHERE sha256 = (SELECT manifest_sha256 FROM generations WHERE generation = ${generation})`,
    );
    await report(generation + 100);
    await plane.clock.advance(6_000);
    assert.equal(timestampOf('eu').generation, generation);
    await plane.apply(regionYaml('us'));
    await plane.clock.advance(6_000);
    assert.ok(timestampOf('eu').generation > generation + 100);
  });

  it('signs above a relay that holds more than this database knows', async () => {
    const held = (await want()) + 1_000;
    await report(held);
    await plane.clock.advance(6_000);
    assert.equal(await want(), held + 1);
    await plane.clock.advance(60_000);
    assert.equal(await want(), held + 1);
  });

  it('does not let a relay that lies drive versions beyond what a clock may be', async () => {
    const before = await want();
    await report(Math.floor(plane.clock.now() / 1_000) + 2 * DAY_S);
    await plane.clock.advance(6_000);
    assert.equal(await want(), before);
  });

  it("signs higher, once, when a relay holds this version as somebody else's", async () => {
    const before = await want();
    await report(before, [{ name: 'equal-version', count: 3 }]);
    await plane.clock.advance(6_000);
    assert.equal(await want(), before);
    await report(before, [{ name: 'equal-version', count: 4 }]);
    await plane.clock.advance(6_000);
    const after = await want();
    assert.ok(after > before);
    await plane.clock.advance(60_000);
    assert.equal(await want(), after);
  });
});
