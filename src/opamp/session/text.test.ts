import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { cut } from './text.ts';

const MEBIBYTE = 1024 * 1024;

test('a text within the bound stays as it is, a longer one is cut', () => {
  assert.equal(cut('abc', 3), 'abc');
  assert.equal(cut('abcd', 3), 'abc');
});

test('what is kept of a long text does not keep the rest alive', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heapBytes = (): number => {
    collect();
    const memory = process.memoryUsage();
    return memory.heapUsed + memory.external;
  };
  const long = (n: number): string => Buffer.alloc(4 * MEBIBYTE, `${n} of many `).toString('utf8');
  const beforeBytes = heapBytes();
  const kept = Array.from({ length: 10 }, (_, n) => cut(long(n), 1024));
  const grownBytes = heapBytes() - beforeBytes;
  assert.equal(kept.length, 10);
  assert.ok(grownBytes < 16 * MEBIBYTE, `${grownBytes} bytes`);
});
