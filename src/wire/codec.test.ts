import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { MAX_PAYLOAD_BYTES } from '../bus/bus.ts';
import * as codec from './codec.ts';
import { holdfast } from './gen/wire.js';
import { WIRE_LIMITS } from './limits.ts';
import { AGENT_STATUSES, type AgentView, HEALTHS, type Report, TRUSTS } from './messages.ts';
import { WireError } from './wire-error.ts';

const fails = (code: string) => (error: unknown) => error instanceof WireError && error.code === code;

const whole = fc.maxSafeNat();
/** Unix milliseconds that a Date can hold. */
const moment = fc.maxSafeNat().map((ms) => Math.min(ms, 8.64e15));
const small = fc.nat({ max: 2 ** 32 - 1 });
const word = fc.string({ unit: 'grapheme', maxLength: 12 });
const bytes = fc.uint8Array({ maxLength: 64 });
const id = fc.stringMatching(/^[A-Za-z0-9_-]{8,64}$/);
const labels = fc.dictionary(word, word, { maxKeys: 5 });
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 5 });
const tally = fc.record({ name: word, count: whole });

const event = fc.record({ incarnation: id, n: whole, atMs: moment, kind: word, detail: fc.json() });
const act = fc.record({
  ...{ scope: word, target: word, labels, generation: whole, who: word, reason: word, atMs: moment },
});
const whatARelaySays = fc.record({
  asOfMs: moment,
  relayVersion: word,
  generation: whole,
  trust: fc.constantFrom(...TRUSTS),
  timestampExpiresMs: moment,
  agents: whole,
  counts: list(
    fc.record({
      assignmentUid: word,
      revision: whole,
      status: fc.constantFrom(...AGENT_STATUSES),
      health: fc.constantFrom(...HEALTHS),
      count: whole,
    }),
  ),
  agentVersions: list(tally),
  failures: list(fc.record({ assignmentUid: word, revision: whole, reason: word, count: whole })),
  refusals: list(tally),
  flags: list(word),
  queueRows: whole,
  eventsDropped: whole,
  startedMs: moment,
  reportN: whole,
  reportIntervalMs: whole,
  isolation: fc.record({ first: word, seconds: whole }),
});
const report: fc.Arbitrary<Report> = fc
  .tuple(whatARelaySays, list(act))
  .map(([said, breakGlass]) => (breakGlass.length > 0 ? { ...said, breakGlass } : said));
const held = fc.record({ incarnation: word, n: whole });
const agentView: fc.Arbitrary<AgentView> = fc.record({
  uid: word,
  name: word,
  version: word,
  health: fc.constantFrom(...HEALTHS),
  status: fc.constantFrom(...AGENT_STATUSES),
  message: word,
  assignment: word,
  revision: whole,
  wantedRevision: whole,
  lastSeenMs: moment,
  connected: fc.boolean(),
  labels,
  effectiveConfig: word,
  explanation: word,
  transport: word,
  remoteAddr: word,
});

/** Buffers and Uint8Arrays of the same bytes are the same. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function roundTrips<T>(
  arbitrary: fc.Arbitrary<T>,
  encode: (value: T) => Uint8Array,
  decode: (body: Uint8Array) => T,
) {
  fc.assert(
    fc.property(arbitrary, (value) => {
      assert.deepEqual(plain(decode(encode(value))), plain(value));
    }),
    { numRuns: 200 },
  );
}

describe('wire messages', () => {
  test('come out as they went in', () => {
    roundTrips(
      fc.record({ timestamp: bytes, snapshot: bytes, targets: bytes, rootVersion: small }),
      codec.encodeHead,
      codec.decodeHead,
    );
    roundTrips(fc.record({ fromVersion: small }), codec.encodeRootRequest, codec.decodeRootRequest);
    roundTrips(fc.record({ roots: list(bytes) }), codec.encodeRootReply, codec.decodeRootReply);
    roundTrips(
      fc.record({ sha256: fc.stringMatching(/^[0-9a-f]{64}$/), part: small }),
      codec.encodeBlobRequest,
      codec.decodeBlobRequest,
    );
    roundTrips(fc.record({ body: bytes }), codec.encodeBlobReply, codec.decodeBlobReply);
    roundTrips(
      fc.record(
        { storeId: id, incarnation: id, events: list(event), acknowledged: list(held), report },
        { requiredKeys: ['storeId', 'incarnation', 'events', 'acknowledged'] },
      ),
      codec.encodeUpRequest,
      codec.decodeUpRequest,
    );
    roundTrips(fc.record({ held: list(held) }), codec.encodeUpReply, codec.decodeUpReply);
    roundTrips(
      fc.oneof(
        fc.record({ agents: fc.record({ labels, limit: small, after: word }) }),
        fc.record({ agent: fc.record({ id: word, detail: fc.boolean() }) }),
      ),
      codec.encodeAskRequest,
      codec.decodeAskRequest,
    );
    roundTrips(
      fc.record({ asOfMs: moment, agents: list(agentView), nextAfter: word, total: whole }),
      codec.encodeAskReply,
      codec.decodeAskReply,
    );
  });

  test('any bytes are a message or a coded error, never something else', () => {
    const decoders = Object.entries(codec).filter(([name]) => name.startsWith('decode'));
    assert.equal(decoders.length, 10);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
        for (const [, decode] of decoders) {
          try {
            (decode as (body: Uint8Array) => unknown)(body);
          } catch (error) {
            assert.ok(error instanceof WireError, String(error));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a number that JavaScript cannot hold is refused, not rounded', () => {
    const body = (n: string) =>
      holdfast.v1.UpReply.encode(
        holdfast.v1.UpReply.fromObject({ held: [{ incarnation: 'run', n }] }),
      ).finish();
    assert.equal(codec.decodeUpReply(body('9007199254740991')).held[0]!.n, Number.MAX_SAFE_INTEGER);
    assert.throws(() => codec.decodeUpReply(body('9007199254740993')), fails('unsafe-integer'));
    const negative = holdfast.v1.UpRequest.encode(
      holdfast.v1.UpRequest.fromObject({
        storeId: 'store-0001',
        incarnation: 'run-00000001',
        events: [{ atMs: -1 }],
      }),
    ).finish();
    assert.throws(() => codec.decodeUpRequest(negative), fails('unsafe-integer'));
  });

  test('a time that is no date is refused: one relay must not break the view of all', () => {
    const body = (atMs: number) =>
      codec.encodeUpRequest({
        storeId: 'store-0001',
        incarnation: 'run-00000001',
        events: [{ incarnation: 'run-00000001', n: 1, atMs, kind: 'k', detail: '{}' }],
        acknowledged: [],
      });
    assert.equal(codec.decodeUpRequest(body(8.64e15)).events[0]!.atMs, 8.64e15);
    assert.throws(() => codec.decodeUpRequest(body(8.64e15 + 1)), fails('malformed'));
  });

  test('what is above a bound is refused in both directions', () => {
    const large = new Uint8Array(MAX_PAYLOAD_BYTES);
    assert.throws(() => codec.encodeBlobReply({ body: large }), fails('too-large'));
    assert.throws(() => codec.decodeBlobReply(new Uint8Array(MAX_PAYLOAD_BYTES + 1)), fails('too-large'));
    const held = Array.from({ length: WIRE_LIMITS.held + 1 }, (_, n) => ({ incarnation: 'run', n }));
    assert.throws(() => codec.decodeUpReply(codec.encodeUpReply({ held })), fails('too-many'));
    const long = codec.encodeUpReply({ held: [{ incarnation: 'x'.repeat(300), n: 1 }] });
    assert.throws(() => codec.decodeUpReply(long), fails('too-large'));
  });

  test('a word that a newer version coined is read as the most careful one', () => {
    const body = holdfast.v1.AskReply.encode(
      holdfast.v1.AskReply.fromObject({ agents: [{ status: 'levitating', health: 'superb' }] }),
    ).finish();
    const [agent] = codec.decodeAskReply(body).agents;
    assert.deepEqual([agent!.status, agent!.health], ['unknown', 'unknown']);
  });

  test('no answer of the global plane passes for a request of a relay', () => {
    const id32 = 'a'.repeat(32);
    for (const answer of [
      codec.encodeUpReply({
        held: [
          { incarnation: id32, n: 1 },
          { incarnation: id32, n: 2 },
        ],
      }),
      codec.encodeRootReply({ roots: [Buffer.from(id32), Buffer.from(id32)] }),
      codec.encodeBlobReply({ body: Buffer.from(id32) }),
      codec.encodeHead({
        timestamp: Buffer.from('{"signed":{}}'),
        snapshot: Buffer.from('{"signed":{}}'),
        targets: large(),
        rootVersion: 1,
      }),
    ])
      assert.throws(() => codec.decodeUpRequest(answer), fails('malformed'));
  });
});

function large(): Uint8Array {
  return new Uint8Array(1_000);
}
