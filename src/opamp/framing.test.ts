import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { frameMessage, unframeMessage } from './framing.ts';

test('a frame is a zero header and the message, and comes back as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (data) => {
      const frame = frameMessage(data);
      assert.equal(frame[0], 0);
      assert.deepEqual(unframeMessage(frame), data);
    }),
  );
});

const CASES: [string, number[], number[] | undefined][] = [
  ['an empty message is valid: all fields are unset', [0], []],
  ['an overlong zero is a zero', [0x80, 0x80, 0x00, 7], [7]],
  ['a zero of ten bytes is the longest', [...Array<number>(9).fill(0x80), 0, 7], [7]],
  ['eleven bytes are no varint', [...Array<number>(10).fill(0x80), 0, 7], undefined],
  ['another header is reserved for a later version', [1, 7], undefined],
  ['a header of several bytes that is not zero', [0x80, 0x01, 7], undefined],
  ['a message from before there was a header starts with its first tag', [0x0a, 0x10, 1], undefined],
  ['nothing at all has no header', [], undefined],
  ['a header that does not end', [0x80], undefined],
];
for (const [title, message, expected] of CASES)
  test(`${title} [OpAMP WebSocket Message Format]`, () => {
    const data = unframeMessage(Uint8Array.from(message));
    assert.deepEqual(data && [...data], expected);
  });
