import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agentFacts, attributeText } from './agent-facts.ts';
import { parseUid, uidSpellings } from './agent-uid.ts';
import { matchesSelector } from './selector.ts';

const UID = '0190d3f8c5a87c3e9b1f2a4d6e8f0a1b';

test('the more trusted source of a label wins: attributes < credential < the relay for the region', () => {
  const { labels } = agentFacts({
    uid: UID,
    nonIdentifying: { tier: 'said', zone: 'non-identifying', region: 'us', only: 'x' },
    identifying: { tier: 'said', zone: 'identifying', region: 'us' },
    credentialLabels: { tier: 'signed', region: 'us' },
    region: 'eu',
  });
  assert.deepEqual(labels, { only: 'x', tier: 'signed', zone: 'identifying', region: 'eu' });
});

test('an agent is known by uid, instance id, host name and given names, but not by a label of its credential', () => {
  const { ids } = agentFacts({
    uid: UID.toUpperCase(),
    identifying: { 'service.instance.id': 'agent-001' },
    nonIdentifying: { 'host.name': 'node-7' },
    credentialLabels: { 'host.name': 'other' },
    region: 'eu',
    names: ['boss'],
  });
  assert.deepEqual(ids, [...uidSpellings(UID), 'agent-001', 'node-7', 'boss']);
});

test('attributes that are no texts match by their JSON text, keys of maps in order', () => {
  assert.equal(attributeText('a'), 'a');
  assert.equal(attributeText(8), '8');
  assert.equal(attributeText(0.5), '0.5');
  assert.equal(attributeText(9007199254740993n), '9007199254740993');
  assert.equal(attributeText(true), 'true');
  assert.equal(attributeText(null), 'null');
  assert.equal(attributeText({ b: ['x', 1n], a: { c: null } }), '{"a":{"c":null},"b":["x",1]}');
  assert.equal(attributeText(new Uint8Array([1, 2])), '"AQI="');
});

test('a label called __proto__ is a label like any other', () => {
  const facts = agentFacts({
    uid: UID,
    identifying: JSON.parse('{"__proto__": "x"}') as Record<string, string>,
    nonIdentifying: {},
    region: 'eu',
  });
  assert.equal(Object.hasOwn(facts.labels, '__proto__'), true);
  const selector = { expressions: [{ key: '__proto__', operator: 'Exists' as const }] };
  assert.equal(matchesSelector(selector, facts), true);
  assert.equal(matchesSelector(selector, { ...facts, labels: {} }), false);
});

test('every spelling of a uid leads back to it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.boolean(), (bytes, capitals) => {
      const uid = Buffer.from(bytes).toString('hex');
      for (const spelling of uidSpellings(uid)) {
        assert.equal(parseUid(capitals ? spelling.toUpperCase() : spelling.toLowerCase()), uid);
      }
    }),
  );
});

test('what is no uid is none', () => {
  for (const text of [
    '',
    'agent-001',
    UID.slice(1),
    `${UID}0`,
    '8ZZZZZZZZZZZZZZZZZZZZZZZZZ',
    '01J39ZHHD8FGZ9P7SA9NQ8Y2GU',
  ]) {
    assert.equal(parseUid(text), undefined, text);
  }
  assert.throws(
    () => agentFacts({ uid: 'agent-001', identifying: {}, nonIdentifying: {}, region: 'eu' }),
    RangeError,
  );
});
