import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf } from '../harness/run-record.ts';
import { GOOD_RUN, offered } from '../invariants/example-run.ts';
import { page, type Report } from './page.ts';
import { timeline } from './timeline.ts';

const report: Report = {
  startedAt: '2030-01-01T00:00:00.000Z',
  seconds: 12,
  commit: 'abc',
  seed: 3,
  machine: { node: 'v20' },
  scenarios: [
    {
      path: 'scenarios/slow-link-I9.test.ts',
      fault: 'slow link',
      invariants: ['I9'],
      isLong: false,
      seconds: 11.5,
      tests: [
        { title: 'it <heals>', outcome: 'failed', seconds: 11, reason: 'a & b' },
        { title: 'a checker', outcome: 'passed', seconds: 0.1 },
      ],
      runs: [
        {
          title: 'it <heals>',
          seed: 3,
          figures: [{ name: 'time to heal', value: 3.25, unit: 's' }],
          findings: ['[I9] eu-1 accepted 2'],
          events: 7,
          timeline: timeline(GOOD_RUN),
        },
      ],
    },
  ],
};

test('the page shows the matrix with results and figures, what failed and why, and needs nothing else', () => {
  const html = page(report);
  for (const text of [
    '1 passed, 1 failed, 0 skipped',
    'slow link<td>I9',
    'time to heal: 3.25 s',
    'a &amp; b',
  ])
    assert.ok(html.includes(text), text);
  assert.ok(html.includes('[I9] eu-1 accepted 2'));
  assert.ok(html.includes('it &lt;heals&gt;') && !html.includes('<heals>'));
  assert.doesNotMatch(html, /(src|href)="(?!#)|url\(|<script/);
});

test('the picture of a run has the link while it is cut, the generations that were signed and accepted, and the offers', () => {
  const svg = timeline(GOOD_RUN);
  assert.match(svg, /link eu<.*fill="#c94f4f"><title>cut</);
  assert.match(svg, /<title>eu signed</);
  assert.match(svg, /<title>eu-1</);
  assert.equal([...svg.matchAll(/<title>1<\/title>/g)].length, 2, 'two offers at two moments');
  assert.equal(timeline([]), '');
});

test('figures come out of the history: the time to heal, the offers and how fast they came, the bytes', () => {
  const burst = [1, 2, 3].map((index) =>
    offered(2_000 + index * 100, 'A', { uid: `other ${index}`, region: 'us' }),
  );
  const history = [...GOOD_RUN, ...burst].sort((one, other) => one.atMs - other.atMs);
  assert.deepEqual(figuresOf(history, new Map([['eu', { bytes: { up: 1, down: 2 } }]])), [
    // From the end of the cut until the agents had answered the newest.
    { name: 'longest time to heal', value: 0.9, unit: 's' },
    { name: 'offers', value: 5, unit: '' },
    { name: 'most offers in a second', value: 4, unit: 'offers/s' },
    { name: 'over the links', value: 3, unit: 'bytes' },
  ]);
});
