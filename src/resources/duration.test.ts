import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDuration } from './duration.ts';
import { nearest } from './nearest.ts';

test('durations are whole seconds in the units that people write', () => {
  const cases: [string, number][] = [
    ['30m', 1800],
    ['1h', 3600],
    ['24h', 86_400],
    ['7d', 604_800],
    ['2w', 1_209_600],
    ['1h30m', 5400],
    ['90s', 90],
  ];
  for (const [text, seconds] of cases) assert.equal(parseDuration(text), seconds, text);
});

test('what is no duration is none', () => {
  for (const text of [
    '',
    '0s',
    '5',
    'm',
    '-1h',
    '1.5h',
    '1h ',
    ' 1h',
    '1h x',
    '1y',
    '99999999d',
    'forever',
  ]) {
    assert.equal(parseDuration(text), undefined, text);
  }
});

test('the nearest word is guessed only when it is near', () => {
  assert.equal(nearest('region', ['regions', 'labels']), 'regions');
  assert.equal(nearest('Selector', ['selector']), 'selector');
  assert.equal(nearest('xyz', ['regions', 'labels']), undefined);
  assert.equal(nearest('', ['a']), undefined);
});
