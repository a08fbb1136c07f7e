import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Long from 'long';
import protobuf from 'protobufjs';
import {
  decodeAgentToServer,
  decodeServerToAgent,
  encodeAgentToServer,
  encodeServerToAgent,
} from './codec.ts';
import { OpampError } from './errors.ts';
import { opamp } from './gen/opamp.js';
import { toBigInt, toUint64 } from './integers.ts';
import { AGENT_TO_SERVER_SHAPE, checkShape, type Shape } from './shape.ts';

/** The .proto files as data, apart from the generated code, so that every field of every message is drawn. */
const schema = (() => {
  const root = new protobuf.Root();
  root.resolvePath = (_, target) => `proto/${target.replace(/^proto\//, '')}`;
  return root.loadSync(['opamp/v1/opamp.proto', 'opamp/v1/anyvalue.proto']).resolveAll();
})();
const type = (name: string): protobuf.Type => schema.lookupType(`opamp.proto.${name}`);

const uint64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((n) => Long.fromString(n.toString(), true));
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => Long.fromString(n.toString()));
// Whole scalar values only: half a surrogate pair is no UTF-8.
const text = fc.string({ unit: 'grapheme', maxLength: 12 });

function scalar(name: string): fc.Arbitrary<unknown> {
  switch (name) {
    case 'string':
      return text;
    case 'bytes':
      return fc.uint8Array({ maxLength: 20 });
    case 'bool':
      return fc.boolean();
    case 'uint64':
    case 'fixed64':
      return uint64;
    case 'int64':
      return int64;
    case 'double':
      return fc.double({ noNaN: true });
    default:
      throw new Error(`a scalar that the test does not know: ${name}`);
  }
}

function message(of: protobuf.Type, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const field of of.fieldsArray) {
    const resolved = field.resolvedType;
    if (resolved instanceof protobuf.Type && depth === 0) continue;
    const one =
      resolved instanceof protobuf.Type
        ? message(resolved, depth - 1)
        : resolved instanceof protobuf.Enum
          ? fc.constantFrom(...Object.values(resolved.values))
          : scalar(field.type);
    fields[field.name] = field.map
      ? fc.dictionary(text, one, { maxKeys: 3 })
      : field.repeated
        ? fc.array(one, { maxLength: 3 })
        : one;
  }
  return fc.record(fields, { requiredKeys: [] }).map((drawn) => {
    // Of a oneof at most one member is set.
    const extra = of.oneofsArray.flatMap(({ oneof }) => oneof.filter((name) => name in drawn).slice(1));
    return Object.fromEntries(Object.entries(drawn).filter(([name]) => !extra.includes(name)));
  });
}

const OBJECT = { longs: String, bytes: String, enums: Number, defaults: false } as const;

test('every field of AgentToServer comes back as it was sent', () => {
  fc.assert(
    fc.property(message(type('AgentToServer'), 5), (drawn) => {
      const bytes = encodeAgentToServer(drawn);
      const back = decodeAgentToServer(bytes);
      assert.deepEqual(
        opamp.proto.AgentToServer.toObject(opamp.proto.AgentToServer.fromObject(back), OBJECT),
        type('AgentToServer').toObject(type('AgentToServer').decode(bytes), OBJECT),
      );
      assert.deepEqual(
        opamp.proto.AgentToServer.toObject(opamp.proto.AgentToServer.fromObject(back), OBJECT),
        type('AgentToServer').toObject(type('AgentToServer').fromObject(drawn), OBJECT),
      );
    }),
    { numRuns: 300 },
  );
});

test('every field of ServerToAgent comes back as it was sent', () => {
  fc.assert(
    fc.property(message(type('ServerToAgent'), 5), (drawn) => {
      const back = decodeServerToAgent(encodeServerToAgent(drawn));
      assert.deepEqual(
        opamp.proto.ServerToAgent.toObject(opamp.proto.ServerToAgent.fromObject(back), OBJECT),
        type('ServerToAgent').toObject(type('ServerToAgent').fromObject(drawn), OBJECT),
      );
    }),
    { numRuns: 300 },
  );
});

test('a 64-bit number keeps its last bit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (number) => {
      const bytes = encodeAgentToServer({ sequenceNum: toUint64(number) });
      assert.equal(toBigInt(decodeAgentToServer(bytes).sequenceNum), number);
    }),
  );
});

test('random bytes decode or are refused with a code, and nothing else is thrown', () => {
  const codes = new Set(['malformed', 'too-large', 'too-many-fields']);
  const attempt = (bytes: Uint8Array): void => {
    try {
      decodeAgentToServer(bytes, { maxBytes: 4096, maxFields: 200 });
      decodeServerToAgent(bytes, 4096);
    } catch (error) {
      assert.ok(error instanceof OpampError && codes.has(error.code), String(error));
    }
  };
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), attempt), { numRuns: 3000 });
  // Nearly right bytes get further in.
  fc.assert(
    fc.property(message(type('AgentToServer'), 4), fc.nat(), fc.nat(255), (drawn, at, byte) => {
      const bytes = Uint8Array.from(encodeAgentToServer(drawn));
      if (bytes.length > 0) bytes[at % bytes.length] = byte;
      attempt(bytes);
      attempt(bytes.subarray(0, at % (bytes.length + 1)));
    }),
    { numRuns: 1000 },
  );
});

test('a message above the byte limit is refused before it is read [OpAMP WebSocket Message Size Limits]', () => {
  const bytes = encodeAgentToServer({ instanceUid: new Uint8Array(16) });
  assert.throws(() => decodeAgentToServer(bytes, { maxBytes: 17, maxFields: 10 }), { code: 'too-large' });
  decodeAgentToServer(bytes, { maxBytes: 18, maxFields: 10 });
  assert.throws(() => encodeServerToAgent({ instanceUid: new Uint8Array(16) }, 17), { code: 'too-large' });
});

test('few bytes that would become many objects are refused before they do', () => {
  // 100,000 empty attributes in 200 kB.
  const attributes = new Uint8Array(200_000).map((_, index) => (index % 2 === 0 ? 0x0a : 0));
  const description = Uint8Array.from([0x1a, 0xc0, 0x9a, 0x0c, ...attributes]);
  assert.throws(() => decodeAgentToServer(description, { maxBytes: 1e6, maxFields: 99_999 }), {
    code: 'too-many-fields',
  });
  assert.equal(
    decodeAgentToServer(description, { maxBytes: 1e6, maxFields: 100_001 }).agentDescription
      ?.identifyingAttributes?.length,
    100_000,
  );
});

test('nesting without end is refused, not followed', () => {
  let value: Uint8Array = Uint8Array.of();
  for (let depth = 0; depth < 2000; depth++) {
    // An AnyValue whose array_value (5) holds one value (1), again and again.
    value = nested(5, nested(1, value));
  }
  const bytes = nested(3, nested(1, nested(2, value)));
  assert.throws(() => decodeAgentToServer(bytes), { code: 'malformed' });
});

function nested(field: number, inner: Uint8Array): Uint8Array {
  return protobuf.Writer.create()
    .uint32((field << 3) | 2)
    .bytes(inner)
    .finish();
}

test('the shape by which fields are counted is the one of the .proto files', () => {
  const seen = new Map<protobuf.Type, Shape>();
  const compare = (of: protobuf.Type, shape: Shape | undefined, path: string): void => {
    assert.ok(shape, `${path} is missing in the shape`);
    if (seen.get(of) === shape) return;
    seen.set(of, shape);
    const nestedFields = of.fieldsArray.filter(
      (field) => field.resolvedType instanceof protobuf.Type || field.map,
    );
    for (const field of nestedFields) {
      const inner = shape[field.id];
      const at = `${path}.${field.name}`;
      if (field.resolvedType instanceof protobuf.Type)
        compare(field.resolvedType, field.map ? inner?.[2] : inner, at);
      else assert.ok(inner, `${at} is missing in the shape`);
    }
    assert.deepEqual(
      Object.keys(shape).map(Number),
      nestedFields.map((field) => field.id).sort((a, b) => a - b),
      path,
    );
  };
  compare(type('AgentToServer'), AGENT_TO_SERVER_SHAPE, 'AgentToServer');
});

test('whatever the shape check lets pass within its bounds, it has counted', () => {
  fc.assert(
    fc.property(message(type('AgentToServer'), 5), (drawn) => {
      const bytes = encodeAgentToServer(drawn);
      checkShape(bytes, AGENT_TO_SERVER_SHAPE, bytes.length);
    }),
  );
});
