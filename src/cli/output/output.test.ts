import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageText, durationText, parseDurationMs, versionText } from './moment.ts';
import { createStyle, printable, printableLines, visibleLength } from './style.ts';
import { fields, table } from './table.ts';

test('columns line up, numbers to the right, and no line ends in blanks', () => {
  const text = table(
    [
      { heading: 'NAME', cell: (row: { name: string; n: number }) => row.name },
      { heading: 'N', cell: (row) => row.n, align: 'right' },
      { heading: 'LAST', cell: () => '' },
    ],
    [
      { name: 'a', n: 1 },
      { name: 'longer', n: 1000 },
    ],
  );
  assert.equal(text, ['NAME       N  LAST', 'a          1', 'longer  1000'].join('\n'));
});

test('colour changes no width', () => {
  const style = createStyle(true);
  const text = table(
    [
      { heading: 'A', cell: (row: string) => row, paint: style.good },
      { heading: 'B', cell: () => 'x' },
    ],
    ['one', 'three'],
  );
  const columns = text.split('\n').map((line) => visibleLength(line));
  assert.deepEqual(columns, [8, 8, 8]);
  assert.ok(text.includes('\u001b[32m'));
});

test('without colour not one escape sequence is written', () => {
  const style = createStyle(false);
  assert.equal(style.bad('x') + style.bold('y'), 'xy');
});

test("an agent's name cannot steer the operator's terminal", () => {
  const text = table(
    [{ heading: 'NAME', cell: (row: string) => row }],
    ['\u001b[2J\u001b]0;gone\u0007\nsecond\u202e'],
  );
  assert.equal(text, 'NAME\n·[2J·]0;gone·⏎second·');
  assert.equal(printable('naïve ✓ 名'), 'naïve ✓ 名');
  assert.equal(printableLines('a:\n\tb\u001b[1m'), 'a:\n\tb·[1m');
});

test('fields align and leave out what is not known', () => {
  assert.equal(
    fields([
      ['a', 1],
      ['longer', 'x'],
      ['none', undefined],
    ]),
    'a:      1\nlonger: x',
  );
});

test('ages are said in the largest unit that fits; what is ahead of our clock is now', () => {
  assert.deepEqual([0, 999, 59_999, 60_000, 7_200_000, 200_000_000].map(durationText), [
    '0s',
    '0s',
    '59s',
    '1m',
    '2h',
    '2d',
  ]);
  assert.equal(ageText(null, 5), '-');
  assert.equal(ageText('1970-01-01T00:00:10.000Z', 15_000), '5s ago');
  assert.equal(ageText('1970-01-01T00:00:10.000Z', 1_000), '0s ago');
});

test('a generation is shown as its time', () => {
  assert.equal(versionText(0), '-');
  assert.equal(
    versionText(Number.MAX_SAFE_INTEGER),
    '9007199254740991',
    'what a thief signs is shown, not choked on',
  );
  assert.equal(versionText(Date.parse('2030-11-24T12:16:51Z') / 1000), '11-24T12:16:51Z');
});

test('durations are read with a unit, and nothing else is guessed', () => {
  assert.deepEqual(
    ['250ms', '90s', '1.5m', '1h', '2d'].map(parseDurationMs),
    [250, 90_000, 90_000, 3_600_000, 172_800_000],
  );
  for (const text of ['', '5', 's', '-1s', '1 s', '1w', '1s1m'])
    assert.equal(parseDurationMs(text), undefined, text);
});
