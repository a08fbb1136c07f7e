import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Isolation, Report } from '../../src/wire/messages.ts';
import type { RegionView, RelayView } from '../regions/regions.ts';
import { regionJson } from './views.ts';

const AS_OF_MS = Date.UTC(2030, 0, 1);
const DAY_S = 86_400;

function relay(name: string, isolation: Isolation | undefined, timestampExpiresMs = AS_OF_MS): RelayView {
  return {
    name,
    link: { connected: false, sinceMs: AS_OF_MS },
    flags: [],
    report: { asOfMs: AS_OF_MS, timestampExpiresMs, isolation, refusals: [] } as unknown as Report,
  } as unknown as RelayView;
}

function region(...relays: RelayView[]) {
  const view = { name: 'eu', link: {}, trust: {}, relays, assignments: [], failures: [], flags: [] };
  return regionJson(view as unknown as RegionView, undefined, new Map());
}

test('a region lasts as long as the relay that fails first, counted from its own report', () => {
  const eu = region(
    relay('a', { first: 'root', seconds: 300 * DAY_S }, AS_OF_MS + 2_000),
    relay('b', { first: 'certificate', seconds: 12 * DAY_S }, AS_OF_MS + 1_000),
    relay('c', { first: '', seconds: 0 }, AS_OF_MS + 3_000),
    relay('old', undefined, AS_OF_MS + 3_000),
  );
  assert.equal(eu.isolation?.first, 'certificate');
  assert.equal(eu.isolation?.ends_at, '2030-01-13T00:00:00.000Z');
  assert.match(eu.isolation?.effect ?? '', /agents can no longer connect/);
  assert.equal(eu.timestamp_expires, '2030-01-01T00:00:01.000Z');
  assert.deepEqual(
    eu.relays.map(({ isolation }) => isolation?.first),
    ['root', 'certificate', null, undefined],
  );
});

test('what no relay said is not made up, and a relay’s nonsense breaks no view', () => {
  assert.equal(region(relay('old', undefined)).isolation, null);
  assert.equal(region(relay('a', { first: '', seconds: 0 })).isolation?.first, null);
  const absurd = region(relay('a', { first: 'flux', seconds: Number.MAX_SAFE_INTEGER }));
  assert.equal(absurd.isolation?.ends_at, new Date(8.64e15).toISOString());
  assert.equal(absurd.isolation?.effect, '');
});

test('what an operator holds or pins stands in the region until its relay says otherwise, with how old that word is', () => {
  const at = { generation: 7, who: 'anna', reason: 'INC-7', atMs: AS_OF_MS - 60_000 };
  const acts = [
    { scope: 'hold', target: '', labels: {}, ...at },
    { scope: 'selector', target: '', labels: { tier: 'prod' }, ...at },
    { scope: 'of a newer version', target: 'x', labels: {}, ...at },
  ];
  const cutOff = relay('a', undefined);
  const eu = region({
    ...cutOff,
    asOfMs: AS_OF_MS,
    report: { ...(cutOff.report as Report), breakGlass: acts },
  });
  const told = {
    ...{ generation: 7, who: 'anna', reason: 'INC-7', at: '2029-12-31T23:59:00.000Z' },
    ...{ relay: 'a', as_of: '2030-01-01T00:00:00.000Z' },
  };
  assert.deepEqual(eu.break_glass, [
    { kind: 'hold', assignment: null, agent: null, labels: null, ...told },
    { kind: 'pin', assignment: null, agent: null, labels: { tier: 'prod' }, ...told },
    { kind: 'pin', assignment: null, agent: null, labels: null, ...told },
  ]);
  assert.deepEqual(region(relay('b', undefined)).break_glass, []);
});
