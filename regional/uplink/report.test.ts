import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeReport } from '../../src/wire/codec.ts';
import { WIRE_LIMITS } from '../../src/wire/limits.ts';
import { AGENT_STATUSES, type Count, HEALTHS } from '../../src/wire/messages.ts';
import { buildReport, type FleetSummary, NAMED_TALLIES, type RelayCondition } from './report.ts';

const condition: RelayCondition = {
  asOfMs: 1_900_000_000_000,
  startedMs: 1_900_000_000_000,
  relayVersion: '0.1.0',
  generation: 1_900_000_000,
  trust: 'fresh',
  timestampExpiresMs: 1_900_000_000_000,
  refusals: {},
  flags: [],
  isolation: { first: 'root', seconds: 86_400 },
};

/** A fleet in which every agent is an individual: its own version, its own failure message. */
function fleetOf(agents: number): FleetSummary {
  const counts: Count[] = [];
  const versions = new Map<string, number>();
  const failures = [];
  for (let i = 0; i < agents; i++) {
    const status = AGENT_STATUSES[i % 3]!;
    counts.push({
      assignmentUid: `assignment-${i % 2}`,
      revision: 1_900_000_000,
      status,
      health: 'healthy',
      count: 1,
    });
    versions.set(`0.149.${String(i).padStart(6, '0')}`, 1);
    failures.push({
      assignmentUid: 'assignment-0',
      revision: 1,
      reason: `port ${String(i).padStart(6, '0')} taken`,
      count: 1,
    });
  }
  return { counts, versions, failures };
}

const finish = (fleet: FleetSummary) => ({
  ...buildReport(fleet, condition),
  queueRows: 0,
  eventsDropped: 0,
  reportN: 1,
  reportIntervalMs: 10_000,
});

describe('report', () => {
  test('its size does not depend on the number of agents', () => {
    const sizes = [100, 1_000, 10_000].map((agents) => encodeReport(finish(fleetOf(agents))).length);
    // Numbers are varints: ten times the agents may cost a byte per count, no more.
    assert.ok(sizes[2]! - sizes[0]! <= 20, `${sizes.join(', ')} bytes at 100, 1,000 and 10,000 agents`);
    const ten = encodeReport(finish(fleetOf(10))).length;
    assert.ok(ten < sizes[0]! && sizes[2]! < 2_500, `${ten} and ${sizes[2]} bytes`);
  });

  test('what is not among the commonest is summed, so nothing is lost', () => {
    const report = finish(fleetOf(1_000));
    assert.equal(report.agents, 1_000);
    assert.equal(report.agentVersions.length, NAMED_TALLIES + 1);
    const sum = (rows: { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);
    assert.equal(sum(report.agentVersions), 1_000);
    assert.equal(sum(report.failures), 1_000);
    assert.equal(sum(report.counts), 1_000);
    assert.deepEqual(report.failures.at(-1), { assignmentUid: '', revision: 0, reason: 'other', count: 980 });
  });

  test('the commonest come first, equal rows are one', () => {
    const versions: [string, number][] = [
      ['b', 2],
      ['a', 1],
      ['c', 5],
      ['a', 3],
    ];
    assert.deepEqual(finish({ counts: [], versions, failures: [] }).agentVersions, [
      { name: 'c', count: 5 },
      { name: 'a', count: 4 },
      { name: 'b', count: 2 },
    ]);
  });

  test('more assignments than travel keep every agent in its status and health', () => {
    const counts = Array.from({ length: 5_000 }, (_, i): Count => ({
      assignmentUid: `assignment-${i}`,
      revision: i,
      status: AGENT_STATUSES[i % AGENT_STATUSES.length]!,
      health: HEALTHS[i % HEALTHS.length]!,
      count: i,
    }));
    const report = finish({ counts, versions: [], failures: [] });
    assert.ok(report.counts.length <= WIRE_LIMITS.counts);
    for (const status of AGENT_STATUSES) {
      const sum = (rows: Count[]) =>
        rows.filter((row) => row.status === status).reduce((total, row) => total + row.count, 0);
      assert.equal(sum(report.counts), sum(counts), status);
    }
  });
});
