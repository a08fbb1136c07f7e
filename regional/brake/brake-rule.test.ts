import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import { DEFAULT_BRAKE } from '../../src/manifest/document.ts';
import {
  type Answer,
  braking,
  type Evidence,
  isPast,
  nextAnswer,
  type Outcome,
  type Sighting,
  weigh,
  type Witness,
} from './brake-rule.ts';

const SETTLE_MS = 10_000;
const GIVEN = { assignmentUid: 'a', variant: 0, revision: 7 };
const GIVABLE = new Map([['a', new Set([7])]]);

function witness(outcome: Outcome, more: Partial<Answer> & { isHeard?: boolean } = {}): Witness {
  const { isHeard = true, ...answer } = more;
  return { answer: { ...GIVEN, outcome, sinceMs: 0, wasFailing: false, ...answer }, isHeard };
}

function times(count: number, outcome: Outcome, more: Parameters<typeof witness>[1] = {}): Witness[] {
  return Array.from({ length: count }, () => witness(outcome, more));
}

/** Whether the default brake stops revision 7 for these agents. */
function stops(witnesses: Witness[], nowMs = 0, brake = DEFAULT_BRAKE): boolean {
  const [evidence] = weigh(witnesses, GIVABLE, nowMs, SETTLE_MS);
  return evidence !== undefined && isPast(evidence, brake);
}

describe('a revision is stopped', () => {
  it('past the rate, not at it', () => {
    assert.equal(stops([...times(9, 'in-force'), ...times(1, 'failed')], SETTLE_MS), false);
    assert.equal(stops([...times(8, 'in-force'), ...times(2, 'failed')], SETTLE_MS), true);
  });

  it('at once when the failures are too many whatever the others will say', () => {
    assert.equal(stops([...times(100, 'failed'), ...times(900, 'waiting')]), false);
    assert.equal(stops([...times(101, 'failed'), ...times(899, 'waiting')]), true);
  });

  it('not for failures that were quicker than successes can be', () => {
    const early = [...times(30, 'failed'), ...times(970, 'waiting')];
    assert.equal(stops(early, 5_000), false, 'three in a hundred, all that has been said so far');
    const late = [...times(30, 'failed'), ...times(970, 'in-force')];
    assert.equal(stops(late, SETTLE_MS), false);
  });

  it('by the answers that had the time to come, long before everybody has been asked', () => {
    const poison = [...times(50, 'failed'), ...times(5, 'in-force'), ...times(9_945, 'waiting')];
    assert.equal(stops(poison, SETTLE_MS - 1), false);
    assert.equal(stops(poison, SETTLE_MS), true);
  });

  it('by failures of before the clock was set back, too', () => {
    const poison = [...times(50, 'failed', { sinceMs: 3_600_000 }), ...times(9_950, 'waiting')];
    assert.equal(stops(poison, 0), true);
  });

  it('after so many answers, or all of them where there are fewer', () => {
    assert.equal(stops([...times(2, 'failed'), ...times(1, 'waiting')], SETTLE_MS), false);
    assert.equal(stops([...times(2, 'failed'), ...times(1, 'in-force')], SETTLE_MS), true);
    assert.equal(stops(times(2, 'failed')), true);
    assert.equal(stops(times(1, 'failed')), true, 'a site with one agent');
    assert.equal(stops([witness('failed'), witness('waiting', { isHeard: false })]), true);
  });

  it('never for agents that were failing before, nor for starting, applying and absent ones', () => {
    assert.equal(stops(times(50, 'failed', { wasFailing: true }), SETTLE_MS), false);
    assert.equal(stops([...times(40, 'waiting'), ...times(40, 'silent')], SETTLE_MS), false);
    assert.equal(
      stops([...times(40, 'failed', { wasFailing: true }), ...times(20, 'in-force'), witness('failed')]),
      false,
    );
  });

  it('not before those that have not been asked yet are counted in', () => {
    const others = times(20, 'in-force', { revision: 6 });
    assert.equal(stops([witness('failed'), ...others], 0), false);
    assert.equal(
      stops([witness('failed'), ...others.map((one) => ({ ...one, isHeard: false }))], 0),
      true,
      'nobody else is there',
    );
  });

  it('at a rate of 0 by the first failure among enough answers, at 1 by none', () => {
    const agents = [...times(99, 'in-force'), witness('failed')];
    assert.equal(stops(agents, 0, { ...DEFAULT_BRAKE, failure_rate: 0 } as never), true);
    assert.equal(
      stops(times(99, 'failed'), SETTLE_MS, { ...DEFAULT_BRAKE, failure_rate: 1 } as never),
      false,
    );
  });

  test('each variant by its own answers', () => {
    const evidence = weigh(
      [...times(9, 'in-force'), ...times(3, 'failed', { variant: 1 })],
      GIVABLE,
      SETTLE_MS,
      SETTLE_MS,
    );
    assert.deepEqual(
      evidence.map((one) => [one.variant, isPast(one, DEFAULT_BRAKE)]),
      [
        [0, false],
        [1, true],
      ],
    );
  });

  test('the more agents fail, the more it is stopped; the more succeed, the less', () => {
    const evidence = fc
      .record({ inForce: fc.nat(200), failed: fc.nat(200), waiting: fc.nat(200), unripe: fc.nat(200) })
      .map(({ inForce, failed, waiting, unripe }): Evidence => ({
        ...GIVEN,
        inForce,
        failed,
        ripe: Math.max(0, failed - unripe),
        members: inForce + failed + waiting,
      }))
      .filter(({ members }) => members > 0);
    const brake = fc.record({
      failure_rate: fc.double({ min: 0, max: 1, noNaN: true }),
      min_agents: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(evidence, brake, (before, rule) => {
        if (before.failed === 0) assert.equal(isPast(before, rule), false, 'nobody failed');
        const waiting = before.members - before.inForce - before.failed;
        if (waiting === 0) return;
        // One that was waited for answers.
        const worse = { ...before, failed: before.failed + 1, ripe: before.ripe + 1 };
        if (isPast(before, rule)) assert.equal(isPast(worse, rule), true);
        const better = { ...before, inForce: before.inForce + 1 };
        const hadEnough = before.inForce + before.ripe >= Math.min(rule.min_agents, before.members);
        if (hadEnough && !isPast(before, rule)) assert.equal(isPast(better, rule), false);
      }),
    );
  });
});

describe('an answer', () => {
  const never = () => false;
  const seen = (status: Sighting['status'], more: Partial<Sighting> = {}): Sighting => ({
    given: GIVEN,
    status,
    isIll: false,
    reportsGiven: false,
    ...more,
  });

  it('stands while the agent starts, applies or is looked at again, until it gives another', () => {
    const failed = nextAnswer(undefined, seen('failed'), 1, never);
    assert.deepEqual(failed, { ...GIVEN, outcome: 'failed', sinceMs: 1, wasFailing: false });
    for (const status of ['pending', 'held', 'unknown', 'failed'] as const)
      assert.equal(nextAnswer(failed, seen(status), 2, never), failed);
    assert.equal(nextAnswer(failed, seen('applied'), 2, never).outcome, 'in-force');
  });

  it('of an agent that failed or was ill before is no evidence, unless the brake stopped what it failed', () => {
    const other = { ...GIVEN, revision: 6 };
    const before = nextAnswer(undefined, seen('failed', { given: other }), 1, never);
    assert.equal(nextAnswer(before, seen('pending'), 2, never).wasFailing, true);
    assert.equal(nextAnswer(before, seen('pending'), 2, () => true).wasFailing, false);
    assert.equal(nextAnswer(undefined, seen('pending', { isIll: true }), 2, never).wasFailing, true);
    const broken = { ...before, wasFailing: true };
    assert.equal(nextAnswer(broken, seen('pending'), 2, () => true).wasFailing, true);
  });

  it('of an agent that brought the revision from another relay counts, however ill it is', () => {
    const moved = nextAnswer(undefined, seen('failed', { isIll: true, reportsGiven: true }), 2, never);
    assert.deepEqual([moved.outcome, moved.wasFailing], ['failed', false]);
  });
});

/** One agent as a model: what it runs, what it refuses, and what it was offered. */
interface Model {
  readonly uid: number;
  readonly isPoisoned: boolean;
  running: number;
  reported: number;
  failed: Set<number>;
  answer: Answer | undefined;
  isConnected: boolean;
  readonly offers: number[];
}

const agentStep = fc.record({
  agent: fc.nat(11),
  does: fc.constantFrom('look', 'answer', 'lose', 'come', 'forget', 'lose-config'),
});

test('after a trip nobody is ever offered the stopped revision, and nobody goes back and forth', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
      fc.array(agentStep, { maxLength: 200 }),
      fc.option(fc.constantFrom(5, 6), { nil: undefined }),
      (poisoned, steps, previous) => {
        const agents = poisoned.map((isPoisoned, uid): Model => ({
          ...{ uid, isPoisoned, running: 5, reported: 5, failed: new Set<number>() },
          ...{ answer: undefined, isConnected: true, offers: [] },
        }));
        let isStopped = false;
        let nowMs = 0;
        /** What a relay does whenever it looks at an agent; returns the pending offer. */
        const look = (agent: Model): number | undefined => {
          const isApplied = agent.reported === 7 && agent.running === 7;
          const status = isApplied ? 'applied' : agent.failed.has(7) ? 'failed' : 'pending';
          const sighting = {
            given: GIVEN,
            status,
            isIll: false,
            reportsGiven: agent.reported === 7,
          } as const;
          let answer = nextAnswer(agent.answer, sighting, nowMs, () => false);
          const decision = braking({
            isStopped,
            answer,
            previous,
            runsNothing: agent.running === 0 && agent.reported !== 7,
          });
          if (decision.kind === 'undo' && answer.outcome === 'failed') answer = { ...answer, undone: true };
          agent.answer = answer;
          if (decision.kind === 'hold') return undefined;
          const wanted = decision.kind === 'undo' ? decision.revision : 7;
          if (agent.reported === wanted || agent.failed.has(wanted)) return undefined;
          return wanted;
        };
        for (const { agent: index, does } of steps) {
          nowMs += 1_000;
          const agent = agents[index % agents.length];
          assert.ok(agent);
          if (does === 'lose') agent.isConnected = false;
          if (does === 'come') agent.isConnected = true;
          // The relay lost fleet.db, or the agent came from another relay.
          if (does === 'forget') [agent.answer, agent.failed] = [undefined, new Set()];
          if (does === 'lose-config') [agent.running, agent.reported] = [0, 0];
          if (!agent.isConnected) continue;
          const offered = look(agent);
          if (offered !== undefined && does === 'answer') {
            if (isStopped) assert.notEqual(offered, 7, 'a stopped revision is offered');
            if (isStopped) agent.offers.push(offered);
            agent.reported = offered;
            if (offered === 7 && agent.isPoisoned) agent.failed.add(7);
            else agent.running = offered;
          }
          if (does === 'lose-config') agent.offers.length = 0;
          look(agent);
          const [evidence] = weigh(
            agents.flatMap(({ answer, isConnected }) => (answer ? [{ answer, isHeard: isConnected }] : [])),
            GIVABLE,
            nowMs,
            SETTLE_MS,
          );
          const isPastNow =
            evidence !== undefined && previous !== undefined && isPast(evidence, DEFAULT_BRAKE);
          isStopped ||= isPastNow;
        }
        for (const { offers } of agents) assert.ok(offers.length <= 1, `one way back, not ${offers.join()}`);
      },
    ),
    { numRuns: 500 },
  );
});
