import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CliError } from '../cli-error.ts';
import { wholeNumber } from './option-values.ts';

test('a whole number may be a generation, and is nothing that a number cannot hold', () => {
  assert.equal(wholeNumber('0'), 0);
  assert.equal(wholeNumber('1795528731'), 1795528731);
  for (const text of ['', '-1', '1.5', '1e3', ' 1', '9'.repeat(16)])
    assert.throws(() => wholeNumber(text), CliError);
});
