import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { statusSchema } from '../../src/api/index.ts';
import { type Bus, subjects } from '../../src/bus/bus.ts';
import { encodeUpRequest } from '../../src/wire/codec.ts';
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

describe('upkeep', () => {
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
