import assert from 'node:assert/strict';
import fc from 'fast-check';
import { it } from 'node:test';
import { createSession, healthOf } from '../../src/opamp/session.ts';
import { type AgentRecord, NO_VERDICT } from './agent-record.ts';
import { FleetCounts } from './counts.ts';

const change = fc.record({
  agent: fc.nat(5),
  isCounted: fc.boolean(),
  revision: fc.constantFrom(0, 7, 8),
  status: fc.constantFrom('applied', 'pending', 'failed'),
  healthy: fc.option(fc.boolean(), { nil: undefined }),
  assignmentUid: fc.constantFrom('', 'a', 'b'),
});

it('counts kept change by change are those that counting all agents gives', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      const counts = new FleetCounts();
      const agents = Array.from({ length: 6 }, (_, n): [AgentRecord, boolean] => [
        {
          session: createSession(String(n)),
          credentialId: '',
          credentialLabels: {},
          remoteAddr: '',
          transport: 'ws',
          verdict: NO_VERDICT,
          runningRevision: 0,
          effectiveSha256: '',
        },
        false,
      ]);
      for (const { agent, isCounted, healthy, ...verdict } of changes) {
        const entry = agents[agent]!;
        const [record] = entry;
        record.verdict = { ...NO_VERDICT, ...verdict };
        record.session = {
          ...createSession(record.session.uid),
          connection: { transport: 'ws', sinceMs: 0 },
          ...(healthy !== undefined && { health: { healthy, sinceMs: 0 } }),
        };
        entry[1] = isCounted;
        counts.count(record, isCounted);
      }
      const expected = new Map<string, number>();
      for (const [{ verdict, session }, isCounted] of agents) {
        if (!isCounted) continue;
        const key = [verdict.assignmentUid, verdict.revision, verdict.status, healthOf(session)].join(' ');
        expected.set(key, (expected.get(key) ?? 0) + 1);
      }
      const kept = new Map(
        counts
          .groups()
          .map((group) => [
            [group.assignmentUid, group.revision, group.status, group.health].join(' '),
            group.count,
          ]),
      );
      assert.deepEqual([...kept].sort(), [...expected].sort());
      assert.equal(
        counts.agents,
        [...expected.values()].reduce((sum, count) => sum + count, 0),
      );
    }),
  );
});
