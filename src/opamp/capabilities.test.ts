import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Long from 'long';
import {
  AGENT_CAPABILITIES,
  SERVER_CAPABILITIES,
  agentCapabilities,
  capabilitiesToHex,
  capabilityNames,
  hasCapability,
  serverCapabilities,
  unknownCapabilities,
  type AgentCapability,
} from './capabilities.ts';
import { opamp } from './gen/opamp.js';

const NAMES = Object.keys(AGENT_CAPABILITIES) as AgentCapability[];

test('the named bits are those of the protocol', () => {
  const agent = opamp.proto.AgentCapabilities as unknown as Record<string, number>;
  const server = opamp.proto.ServerCapabilities as unknown as Record<string, number>;
  for (const [name, bit] of Object.entries(AGENT_CAPABILITIES))
    assert.equal(agent[`AgentCapabilities_${name}`], bit);
  for (const [name, bit] of Object.entries(SERVER_CAPABILITIES))
    assert.equal(server[`ServerCapabilities_${name}`], bit);
});

test('a set of capabilities goes through the field and back', () => {
  fc.assert(
    fc.property(fc.subarray(NAMES), (names) => {
      const hex = capabilitiesToHex(agentCapabilities(...names));
      assert.deepEqual(capabilityNames(hex), names);
      for (const name of NAMES) assert.equal(hasCapability(hex, name), names.includes(name));
    }),
  );
});

test('bits of a later specification are kept exactly and belong to no name', () => {
  const hex = capabilitiesToHex(Long.fromString('8000000000020802', true, 16));
  assert.equal(hex, '8000000000020802');
  assert.deepEqual(capabilityNames(hex), ['AcceptsRemoteConfig', 'ReportsHealth']);
  assert.equal(unknownCapabilities(hex), '8000000000020000');
  assert.equal(unknownCapabilities('ffff'), undefined);
});

test('what an agent never said it can, it cannot', () => {
  assert.equal(hasCapability(undefined, 'AcceptsRemoteConfig'), false);
});

test('a server with a status and offers announces bits 1 and 2', () => {
  assert.equal(serverCapabilities('AcceptsStatus', 'OffersRemoteConfig'), 3);
});
