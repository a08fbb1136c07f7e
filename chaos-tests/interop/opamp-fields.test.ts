import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import protobuf from 'protobufjs';
import {
  decodeAgentToServer,
  decodeServerToAgent,
  encodeAgentToServer,
  encodeServerToAgent,
} from '../../src/opamp/codec.ts';
import { opamp } from '../../src/opamp/gen/opamp.js';
import { findBinaries } from './binaries.ts';

/**
 * Every field of AgentToServer and ServerToAgent goes from our generated code through opamp-go's types and back
 * unchanged. What is tried follows from the .proto files, so a new field cannot be forgotten here.
 */

const PROTO_DIR = fileURLToPath(new URL('../../proto/', import.meta.url));
const RANDOM_MESSAGES = 200;
const RANDOM_DEPTH = 4;
/** In the specification [OpAMP ComponentHealth.attributes, in development], and not in opamp-go v0.23.0. */
const NEWER_THAN_OPAMP_GO = ['ComponentHealth.attributes'];
const { binaries, missing } = findBinaries();
const skip = missing === undefined ? {} : { skip: missing };

const schema = (() => {
  const root = new protobuf.Root();
  root.resolvePath = (_, target) => (target.startsWith('/') ? target : PROTO_DIR + target);
  return root.loadSync('opamp/v1/opamp.proto', { keepCase: true }).resolveAll();
})();
const camelCase = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

type Direction = 'AgentToServer' | 'ServerToAgent';
type Plain = Record<string, unknown>;
interface Sample {
  direction: Direction;
  what: string;
  message: Plain;
}

const CODECS = {
  AgentToServer: {
    kind: 'A',
    encode: (message: Plain) => encodeAgentToServer(opamp.proto.AgentToServer.fromObject(message)),
    decode: (bytes: Uint8Array) =>
      opamp.proto.AgentToServer.toObject(
        opamp.proto.AgentToServer.fromObject(decodeAgentToServer(bytes)),
        PLAIN,
      ),
  },
  ServerToAgent: {
    kind: 'S',
    encode: (message: Plain) => encodeServerToAgent(opamp.proto.ServerToAgent.fromObject(message)),
    decode: (bytes: Uint8Array) =>
      opamp.proto.ServerToAgent.toObject(
        opamp.proto.ServerToAgent.fromObject(decodeServerToAgent(bytes)),
        PLAIN,
      ),
  },
};
const PLAIN = { longs: String, bytes: String, defaults: false, oneofs: true };

test('opamp-go and we know the same fields, with the same numbers, types and cardinalities', skip, () => {
  const { stdout } = spawnSync(binaries!.opampGoClient, ['fields'], { encoding: 'utf8' });
  const theirs = JSON.parse(stdout) as unknown[];
  assert.ok(theirs.length > 100);
  const shared = ownFields().filter((field) => !isNewer(field.message, field.name));
  assert.deepEqual(sorted(shared), sorted(theirs));
  assert.equal(ownFields().length - shared.length, NEWER_THAN_OPAMP_GO.length);
});

test('every field alone goes round through opamp-go unchanged', skip, () => {
  const samples = (['AgentToServer', 'ServerToAgent'] as const).flatMap((direction) =>
    [...eachField(schema.lookupType(`opamp.proto.${direction}`), new Set())].map(
      ({ path, message }): Sample => ({ direction, what: `${direction}.${path}`, message }),
    ),
  );
  // Every field that there is was tried at least once.
  const tried = new Set(samples.map(({ what }) => what.split('.').at(-1)));
  for (const field of ownFields())
    assert.ok(tried.has(field.name) || isNewer(field.message, field.name), field.name);
  assertUnchanged(samples);
});

test('random messages with many fields go round through opamp-go unchanged', skip, () => {
  const samples = (['AgentToServer', 'ServerToAgent'] as const).flatMap((direction) =>
    fc
      .sample(randomMessage(schema.lookupType(`opamp.proto.${direction}`), RANDOM_DEPTH), RANDOM_MESSAGES)
      .map((message): Sample => ({ direction, what: JSON.stringify(message, bigintsToText), message })),
  );
  assertUnchanged(samples);
});

test('the comparison sees a field that is lost on the way', skip, () => {
  const full: Sample = { direction: 'ServerToAgent', what: 'flags', message: { flags: '1' } };
  // Field 99 is none of OpAMP's: opamp-go's types drop it, as they would drop one of ours that they lack.
  const [, back] = throughOpampGo([
    { ...full, bytes: CODECS.ServerToAgent.encode(full.message) },
    { ...full, bytes: Uint8Array.from([0x30, 0x01, 0x98, 0x06, 0x01]) },
  ]);
  assert.deepEqual([...(back ?? [])], [0x30, 0x01]);
});

function assertUnchanged(samples: Sample[]): void {
  const encoded = samples.map((sample) => ({
    ...sample,
    bytes: CODECS[sample.direction].encode(sample.message),
  }));
  const back = throughOpampGo(encoded);
  assert.equal(back.length, samples.length);
  encoded.forEach(({ direction, what, bytes }, index) => {
    const { decode } = CODECS[direction];
    assert.ok(bytes.length > 0 || what === '{}', `${what}: nothing was encoded`);
    assert.deepEqual(decode(back[index] ?? new Uint8Array()), decode(bytes), what);
  });
}

function throughOpampGo(samples: (Sample & { bytes: Uint8Array })[]): Uint8Array[] {
  const input = Buffer.concat(
    samples.flatMap(({ direction, bytes }) => {
      const header = Buffer.alloc(5);
      header.write(CODECS[direction].kind);
      header.writeUInt32BE(bytes.length, 1);
      return [header, bytes];
    }),
  );
  const { status, stdout, stderr } = spawnSync(binaries!.opampGoClient, ['roundtrip'], {
    input,
    maxBuffer: 256 * 1024 * 1024,
  });
  assert.equal(status, 0, `it ended with ${status}: ${stderr.toString()}`);
  const back: Uint8Array[] = [];
  for (let at = 0; at < stdout.length;) {
    const length = stdout.readUInt32BE(at + 1);
    back.push(stdout.subarray(at + 5, at + 5 + length));
    at += 5 + length;
  }
  return back;
}

interface OwnField {
  message: string;
  name: string;
  number: number;
  type: string;
  cardinality: string;
}

function ownFields(): OwnField[] {
  const fields: OwnField[] = [];
  const seen = new Set<protobuf.Type>();
  const visit = (type: protobuf.Type): void => {
    if (seen.has(type)) return;
    seen.add(type);
    for (const field of type.fieldsArray) {
      const { resolvedType } = field;
      if (resolvedType instanceof protobuf.Type) visit(resolvedType);
      fields.push({
        message: type.name,
        name: field.name,
        number: field.id,
        type: resolvedType?.name ?? field.type,
        cardinality: field.map ? 'map' : field.repeated ? 'many' : 'one',
      });
    }
  };
  visit(schema.lookupType('opamp.proto.AgentToServer'));
  visit(schema.lookupType('opamp.proto.ServerToAgent'));
  return fields;
}

/** A message for each field of `type` and of what it contains, with that field alone and the way to it. */
function* eachField(
  type: protobuf.Type,
  above: ReadonlySet<protobuf.Type>,
): Generator<{ path: string; message: Plain }> {
  for (const field of type.fieldsArray.filter(({ name }) => !isNewer(type.name, name))) {
    const name = camelCase(field.name);
    const wrap = (value: unknown): Plain => ({
      [name]: field.map ? { key: value, '': value } : field.repeated ? [value, value] : value,
    });
    const { resolvedType } = field.resolve();
    if (!(resolvedType instanceof protobuf.Type)) {
      const values = field.type === 'bool' ? [true] : SOME_VALUES[field.type];
      for (const value of resolvedType ? Object.values(resolvedType.values).filter(Boolean) : (values ?? []))
        yield { path: field.name, message: wrap(value) };
      if (!resolvedType && !values) throw new Error(`a type that this test does not know: ${field.type}`);
      continue;
    }
    yield { path: field.name, message: wrap({}) };
    // Twice through a recursive type is enough.
    if (above.has(resolvedType)) continue;
    for (const inner of eachField(resolvedType, new Set([...above, type])))
      yield { path: `${field.name}.${inner.path}`, message: wrap(inner.message) };
  }
}

const SOME_VALUES: Record<string, readonly unknown[]> = {
  string: ['text', 'zażółć gęślą jaźń 🐙'],
  bytes: [Uint8Array.from([0, 1, 255]), new Uint8Array(70_000).fill(7)],
  uint64: ['1', '9007199254740993', '18446744073709551615'],
  fixed64: ['1', '9007199254740993', '18446744073709551615'],
  int64: ['1', '-1', '9223372036854775807', '-9223372036854775808'],
  double: [1.5, -1e300, 5e-324],
};

function randomMessage(type: protobuf.Type, depth: number): fc.Arbitrary<Plain> {
  const parts: Record<string, fc.Arbitrary<unknown>> = {};
  for (const field of type.fieldsArray.filter(({ name }) => !isNewer(type.name, name))) {
    const { resolvedType } = field.resolve();
    if (resolvedType instanceof protobuf.Type && depth === 0) continue;
    const one =
      resolvedType instanceof protobuf.Type
        ? fc.option(randomMessage(resolvedType, depth - 1), { nil: {} })
        : resolvedType
          ? fc.constantFrom(...Object.values(resolvedType.values))
          : field.type === 'bool'
            ? fc.boolean()
            : fc.constantFrom(...(SOME_VALUES[field.type] ?? []).filter(isSmall));
    parts[camelCase(field.name)] = field.map
      ? fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 5 }), one, { maxKeys: 2 })
      : field.repeated
        ? fc.array(one, { maxLength: 2 })
        : one;
  }
  const optional = fc.record(parts, { requiredKeys: [] });
  return optional.map((message) => {
    // Of a oneof at most one member may be set.
    for (const { oneof } of type.oneofsArray)
      for (const extra of oneof
        .map(camelCase)
        .filter((name) => name in message)
        .slice(1))
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the names come from the schema
        delete message[extra];
    return message;
  });
}

function isNewer(message: string, field: string): boolean {
  return NEWER_THAN_OPAMP_GO.includes(`${message}.${field}`);
}

/** One large field is tried alone; random messages hold dozens. */
function isSmall(value: unknown): boolean {
  return !(value instanceof Uint8Array) || value.length < 100;
}

function sorted(fields: unknown[]): string[] {
  return fields.map((field) => JSON.stringify(field)).sort();
}

function bigintsToText(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? `${value.length} bytes` : value;
}
