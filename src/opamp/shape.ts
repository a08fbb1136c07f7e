import { OpampError } from './errors.ts';

/** Which fields of a message are messages themselves. */
export interface Shape {
  readonly [field: number]: Shape;
}

const LEAF: Shape = {};
const anyValue: Record<number, Shape> = {};
const keyValue: Shape = { 2: anyValue };
anyValue[5] = { 1: anyValue };
anyValue[6] = { 1: keyValue };
const componentHealth: Record<number, Shape> = { 7: keyValue };
componentHealth[6] = { 2: componentHealth };
const componentDetails: Record<number, Shape> = { 1: keyValue };
componentDetails[2] = { 2: componentDetails };

/** AgentToServer, as proto/opamp/v1 says it; a test holds the two against each other. Map entries are messages. */
export const AGENT_TO_SERVER_SHAPE: Shape = {
  3: { 1: keyValue, 2: keyValue },
  5: componentHealth,
  6: { 1: { 1: { 2: LEAF } } },
  7: LEAF,
  8: { 1: { 2: { 8: LEAF } } },
  9: LEAF,
  11: { 1: { 1: LEAF } },
  12: LEAF,
  13: LEAF,
  14: { 1: { 2: componentDetails } },
  15: LEAF,
};

/** Deeper nesting than any agent's; protobufjs itself stops at 100. */
const MAX_DEPTH = 64;

/**
 * Walks the wire format of `bytes` without building anything and refuses what decoding would blow up: two bytes of
 * an empty attribute become an object of a hundred, so 64 MiB of them would end the process.
 *
 * @throws OpampError `too-many-fields`, `malformed`
 */
export function checkShape(bytes: Uint8Array, shape: Shape, maxFields: number): void {
  let left = maxFields;
  let at = 0;

  const varint = (end: number): number => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      if (at >= end) throw truncated();
      const byte = bytes[at++] ?? 0;
      if (shift < 49) value += (byte & 0x7f) * 2 ** shift;
      else if ((byte & 0x7f) !== 0) value = Infinity;
      if (byte < 0x80) return value;
    }
    throw new OpampError('malformed', 'a number longer than 10 bytes');
  };

  const walk = (end: number, here: Shape, depth: number): void => {
    if (depth > MAX_DEPTH) throw new OpampError('malformed', `nested deeper than ${MAX_DEPTH}`);
    while (at < end) {
      if (--left < 0) throw new OpampError('too-many-fields', `more than ${maxFields} fields`);
      const tag = varint(end);
      const field = Math.floor(tag / 8);
      if (field === 0 || tag > 0xffffffff) throw new OpampError('malformed', 'an impossible field number');
      switch (tag % 8) {
        case 0:
          varint(end);
          break;
        case 1:
          at += 8;
          break;
        case 2: {
          const length = varint(end);
          if (at + length > end) throw truncated();
          const inner = here[field];
          if (inner) walk(at + length, inner, depth + 1);
          else at += length;
          break;
        }
        case 5:
          at += 4;
          break;
        default:
          throw new OpampError('malformed', 'a wire type that proto3 does not have');
      }
      if (at > end) throw truncated();
    }
  };
  walk(bytes.length, shape, 0);
}

function truncated(): OpampError {
  return new OpampError('malformed', 'the message ends within a field');
}
