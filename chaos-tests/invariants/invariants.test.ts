import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HistoryEvent } from '../harness/history.ts';
import { type CheckerFactory, INVARIANTS, textOfFinding } from './checker.ts';
import {
  accepted,
  agent,
  answered,
  applied,
  audited,
  findings,
  GOOD_RUN,
  head,
  link,
  offered,
  published,
  recorded,
  relay,
  replaced,
  settled,
  spoiled,
  status,
  view,
  without,
} from './example-run.ts';
import { acceptedIsKept } from './i1-accepted-is-kept.ts';
import { noStaleHealth } from './i10-no-stale-health.ts';
import { refusalChangesNothing } from './i11-refusal-changes-nothing.ts';
import { expiryGatesTheNew } from './i12-expiry-gates-the-new.ts';
import { versionsRise } from './i2-versions-rise.ts';
import { onlySigned } from './i3-only-signed.ts';
import { appliedOnce } from './i4-applied-once.ts';
import { neverEmpty } from './i5-never-empty.ts';
import { outboxAddsUp } from './i6-outbox-adds-up.ts';
import { auditedOnce } from './i7-audited-once.ts';
import { healsInTime } from './i8-heals-in-time.ts';
import { straightToNewest } from './i9-straight-to-newest.ts';
import { createJudge, judge } from './judge.ts';

test('a run in which everything is as promised satisfies every checker', () => {
  assert.deepEqual(judge(GOOD_RUN), []);
});

test('who judges step by step learns of a violation at the event that shows it', () => {
  const all = createJudge();
  const history = spoiled(status(42_000, 1), status(43_000, 3));
  const found = history.flatMap((event) =>
    all.see(event).map(({ invariant }) => `${event.atMs} ${invariant}`),
  );
  assert.deepEqual(found, ['42000 I1']);
  assert.deepEqual(all.end(), []);
});

/** A history, and the words of each finding that it has to give: none for one that only looks wrong. */
type Case = readonly [what: string, history: readonly HistoryEvent[], ...found: RegExp[]];

const found = new Set<string>();

function judges(create: CheckerFactory, invariant: string, cases: readonly Case[]): void {
  for (const [what, history, ...expected] of cases) {
    if (expected.length > 0) found.add(invariant);
    test(`${invariant}: ${what} ${expected.length === 0 ? 'is right' : 'is found'}`, () => {
      const messages = findings(create, history);
      assert.equal(messages.length, expected.length, messages.join('\n') || 'nothing was found');
      for (const [index, words] of expected.entries()) assert.match(messages[index] ?? '', words);
      // The whole court comes to the same.
      const all = judge(history).filter((finding) => finding.invariant === invariant);
      assert.deepEqual(
        all.map(({ message }) => message),
        messages,
      );
      for (const finding of all) assert.ok(finding.events.length > 0, textOfFinding(finding));
    });
  }
}

judges(acceptedIsKept, 'I1', [
  ['a relay that is at an older generation later', spoiled(status(42_000, 1)), /eu-1 lost 3: it is at 1/],
  ['a relay that serves nothing any more', spoiled(status(42_000, 0)), /lost 3/],
  ['a relay that lost what it had just accepted', spoiled(accepted(42_000, 4), status(42_500, 3)), /lost 4/],
  ['an older generation after its files were replaced', spoiled(replaced(42_000, 'eu-1'), status(42_500, 1))],
]);

judges(versionsRise, 'I2', [
  ['an older generation that is accepted', spoiled(accepted(42_000, 2)), /accepted 2 after 3/],
  ['an offer of older content', spoiled(offered(42_000, 'A')), /content of 1 after content of 3/],
  [
    'an offer of older content at a sibling',
    spoiled(offered(42_000, 'B', { relay: 'eu-2', connection: 2 })),
    /content of 2 after content of 3/,
  ],
  [
    'old content in a new generation',
    spoiled(published(42_000, 4, 'A'), accepted(42_100, 4), offered(42_200, 'A')),
  ],
  [
    'older content of a generation that an operator pinned',
    spoiled(recorded(42_000, 3, { what: 'break_glass_pin' }), offered(42_200, 'A')),
  ],
  [
    'older content after the pin was released',
    spoiled(
      recorded(42_000, 3, { what: 'break_glass_pin' }),
      offered(42_200, 'A'),
      recorded(42_300, 4, { what: 'break_glass_released' }),
      offered(42_400, 'C'),
      offered(42_500, 'B'),
    ),
    /content of 2 after content of 3/,
  ],
]);

judges(onlySigned, 'I3', [
  ['an accepted generation that nobody signed', spoiled(accepted(42_000, 9)), /nobody signed/],
  ['an offer that nobody signed', spoiled(offered(42_000, 'X')), /no generation that it accepted/],
  [
    'signed content that this relay has not accepted',
    spoiled(published(42_000, 4, 'D'), offered(42_100, 'D')),
    /no generation that it accepted/,
  ],
  [
    'another body under a signed hash',
    spoiled(offered(42_000, 'C', { files: [{ name: '', sha256: 'other', bytes: 1, blank: false }] })),
    /with other; signed is sha256 of C/,
  ],
  [
    'a file more than was signed',
    spoiled(
      offered(42_000, 'C', {
        files: ['', 'more'].map((name) => ({ name, sha256: 'sha256 of C', bytes: 1, blank: false })),
      }),
    ),
    /"more"/,
  ],
  [
    'what an agent noticed itself',
    spoiled(agent(42_000, { kind: 'alarmed', alarm: 'hash-reused', configHash: 'C' })),
    /hash-reused/,
  ],
]);

judges(appliedOnce, 'I4', [
  ['the same generation accepted again', spoiled(accepted(42_000, 3)), /accepted 3 twice/],
  ['an offer that was answered and comes again', spoiled(offered(42_000, 'C')), /offered again/],
  ['an offer that comes again on another connection', spoiled(offered(42_000, 'C', { connection: 2 }))],
  ['a content applied twice', spoiled(applied(42_000, 'C')), /applied the same content twice/],
  [
    'a content applied twice by an agent that started anew',
    spoiled(
      agent(41_500, { kind: 'restarted' }),
      offered(41_600, 'C', { connection: 2 }),
      applied(42_000, 'C'),
    ),
  ],
  [
    'a content applied again after another',
    spoiled(
      offered(42_000, 'D'),
      answered(42_100, 'D', 'failed'),
      offered(42_200, 'C'),
      applied(42_300, 'C'),
    ),
  ],
]);

judges(neverEmpty, 'I5', [
  ['an empty config map', spoiled(offered(42_000, 'C', { files: [] })), /empty config map/],
  [
    'a blank body',
    spoiled(offered(42_000, 'C', { files: [{ name: '', sha256: 'sha256 of C', bytes: 3, blank: true }] })),
    /blank body/,
  ],
  [
    'what an agent noticed itself',
    spoiled(agent(42_000, { kind: 'alarmed', alarm: 'empty-config-map', configHash: 'C' })),
    /empty-config-map/,
  ],
]);

judges(outboxAddsUp, 'I6', [
  ['a queue above its bound', spoiled(status(42_000, 3, { queueRows: 50_001 })), /keeps 50001 events/],
  [
    'an event that is nowhere',
    without((event) => event.source === 'global' && event.kind === 'audited' && event.n === 2),
    /produced 2 events; delivered, declared and waiting are 1/,
  ],
  [
    'an event that was declared dropped',
    [
      ...without((event) => event.source === 'global' && event.kind === 'audited' && event.n === 2),
      audited(42_000, 3, {
        what: 'events_dropped',
        detail: JSON.stringify({ count: 1, ranges: [{ incarnation: 'run', from: 2, to: 2 }] }),
      }),
    ],
  ],
]);

judges(auditedOnce, 'I7', [
  [
    'an event that is missing',
    without((event) => event.source === 'global' && event.kind === 'audited' && event.n === 2),
    /missing in the audit: store run 2/,
  ],
  [
    'an event that is on its way while the run has not settled',
    without(
      (event) =>
        (event.source === 'global' && event.kind === 'audited' && event.n === 2) || event.kind === 'settled',
    ),
  ],
  ['an event that comes twice', spoiled(audited(42_000, 2, { seq: 3 })), /twice/],
  ['an event that nobody recorded', spoiled(audited(42_000, 3)), /never recorded/],
  [
    'an event that was changed',
    spoiled(recorded(42_000, 3), audited(42_100, 3, { detail: '{"x":1}' })),
    /changed on the way/,
  ],
  [
    'an event that comes late',
    spoiled(
      recorded(42_000, 3),
      recorded(42_001, 4),
      audited(42_100, 4, { seq: 3 }),
      audited(42_200, 3, { seq: 4 }),
    ),
    /out of order in the audit: 3 after 4/,
  ],
  [
    'an earlier start that comes after a later one',
    spoiled(
      recorded(42_000, 1, { incarnation: 'next', seq: 3 }),
      recorded(42_001, 1, { incarnation: 'third', seq: 4 }),
      audited(42_100, 1, { incarnation: 'third', seq: 3 }),
      audited(42_200, 1, { incarnation: 'next', seq: 4 }),
    ),
    /an earlier start/,
  ],
  [
    'an event that was lost with its files',
    spoiled(recorded(40_950, 3), replaced(41_000, 'eu-1'), recorded(41_001, 1, { what: 'relay_started' })),
  ],
  [
    'an event that an old copy of the files knows and the audit does not',
    spoiled(
      recorded(40_950, 3),
      replaced(41_000, 'eu-1'),
      recorded(41_001, 3),
      relay(41_150, { kind: 'outbox', storeId: 'store', incarnation: 'run', lastN: 3, waiting: 0 }),
    ),
    /missing in the audit: store run 3/,
  ],
  [
    'the whole audit read anew after the global database was replaced',
    spoiled(replaced(42_000, 'global'), audited(42_100, 1, { what: 'relay_started' }), audited(42_200, 2)),
  ],
]);

const behind = without((event) => event.source === 'agent' && event.atMs > 40_000);
judges(healsInTime, 'I8', [
  ['an agent that is behind when all is settled', behind, /eu is behind 3: a-1/],
  [
    'an agent that is behind when its time is over',
    [...behind.filter(({ kind }) => kind !== 'settled'), status(100_001, 3)],
    /eu is behind 3: a-1/,
  ],
  [
    'a relay without agents that is behind when all is settled',
    [
      published(1_000, 1, 'A'),
      accepted(1_100, 1),
      link(2_000, 'begins'),
      published(3_000, 2, 'B'),
      link(4_000, 'ends'),
      settled(5_000),
    ],
    /eu is behind 2: eu-1/,
  ],
  ['an agent that has time', [...behind.filter(({ kind }) => kind !== 'settled'), status(99_999, 3)]],
  [
    'an agent that is behind a link that failed again',
    [...behind.filter(({ kind }) => kind !== 'settled'), link(41_500, 'begins'), settled(42_000)],
  ],
  [
    'an agent that answered that it failed',
    [...behind, offered(41_050, 'C'), answered(41_060, 'C', 'failed')].sort(
      (one, other) => one.atMs - other.atMs,
    ),
  ],
  [
    'a relay that offers faster than it may',
    Array.from({ length: 301 }, (_, index) => offered(1_000, 'A', { uid: `uid ${index}` })),
    /faster than 200\/s/,
  ],
  [
    'a relay that offers as fast as it may',
    Array.from({ length: 2_000 }, (_, index) => offered(1_000 + index * 5, 'A', { uid: `uid ${index}` })),
  ],
]);

judges(straightToNewest, 'I9', [
  [
    'a relay that goes through an intermediate generation',
    spoiled(accepted(40_100, 2)),
    /accepted 2 on its way from 1 to 3/,
  ],
  ['an offer of intermediate content', spoiled(offered(40_550, 'B')), /content of 2, between 1 and 3/],
  [
    'a generation newer than the newest of that moment',
    spoiled(published(42_000, 4, 'D'), accepted(42_100, 4)),
  ],
  [
    'an intermediate generation over a link that was only slow',
    [
      published(1_000, 1, 'A'),
      accepted(1_100, 1),
      link(2_000, 'begins', false),
      published(3_000, 2, 'B'),
      published(3_100, 3, 'C'),
      head(3_200, 3),
      link(4_000, 'ends', false),
      accepted(4_100, 2),
    ],
  ],
]);

judges(noStaleHealth, 'I10', [
  [
    'a region whose agents count on an old report',
    spoiled(view(42_000, { agents: 5, unknown: 0, healthy: 0, asOfMs: 29_999 })),
    /5 agents as known/,
  ],
  [
    'agents that are healthy on an old report',
    spoiled(view(42_000, { agents: 5, unknown: 5, healthy: 2, asOfMs: 1 })),
    /2 agents as healthy/,
  ],
  ['a fresh report', spoiled(view(42_000, { agents: 5, unknown: 0, healthy: 5, asOfMs: 30_001 }))],
]);

judges(refusalChangesNothing, 'I11', [
  [
    'a relay that serves something else after a refusal',
    spoiled(relay(42_000, { kind: 'refused', code: 'hash' }), status(42_100, 1)),
    /serves 1 instead of 3/,
  ],
  [
    'a relay that is not ready after a refusal',
    spoiled(relay(42_000, { kind: 'refused', code: 'hash' }), status(42_100, 3, { ready: false })),
    /ready: false/,
  ],
  [
    'a relay that accepts nothing any more after a refusal',
    spoiled(relay(42_000, { kind: 'refused', code: 'hash' }), published(42_100, 4, 'D'), status(102_101, 3)),
    /has not accepted 4/,
  ],
  [
    'a relay that has time to accept',
    spoiled(relay(42_000, { kind: 'refused', code: 'hash' }), published(42_100, 4, 'D'), status(102_100, 3)),
  ],
]);

judges(expiryGatesTheNew, 'I12', [
  [
    'a generation that had expired when it was accepted',
    spoiled(
      published(42_000, 4, 'D'),
      relay(42_100, {
        kind: 'accepted',
        storeId: 'store',
        generation: 4,
        imported: false,
        timestampExpiresMs: 42_100,
      }),
    ),
    /had expired/,
  ],
  [
    'an import that had expired',
    spoiled(
      published(42_000, 4, 'D'),
      relay(42_100, {
        kind: 'accepted',
        storeId: 'store',
        generation: 4,
        imported: true,
        timestampExpiresMs: 1,
      }),
    ),
  ],
  [
    'a timestamp that had expired when it was taken in',
    spoiled(status(42_000, 3, { timestampExpiresMs: 41_000 })),
    /had expired/,
  ],
  [
    'a relay that does not serve what ran out',
    spoiled(status(90_000_000, 3, { ready: false, trust: 'stale' })),
    /does not serve/,
  ],
  ['a relay that serves what ran out', spoiled(status(90_000_000, 3, { trust: 'stale' }))],
]);

test('each invariant has a case that its checker finds, and is among the judges', () => {
  assert.deepEqual([...found], [...INVARIANTS]);
});
