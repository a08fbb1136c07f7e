import { toBigInt } from '../integers.ts';
import type { AgentToServer } from '../messages.ts';
import type { SessionEffect } from './effects.ts';
import type { SessionState } from './state.ts';

/** Every field of AgentToServer that makes a message more than a bare poll. */
const PARTS = [
  'agentDescription',
  'health',
  'effectiveConfig',
  'remoteConfigStatus',
  'packageStatuses',
  'agentDisconnect',
  'connectionSettingsRequest',
  'customCapabilities',
  'customMessage',
  'availableComponents',
  'connectionSettingsStatus',
] as const satisfies readonly (keyof AgentToServer)[];

/**
 * A message with nothing but `instance_uid`: a poll or heartbeat. It carries no sequence number, so it is no
 * evidence of a missed message [OpAMP Plain HTTP Transport].
 */
function isBareHeartbeat(message: AgentToServer): boolean {
  return (
    toBigInt(message.sequenceNum) === 0n &&
    toBigInt(message.capabilities) === 0n &&
    toBigInt(message.flags) === 0n &&
    PARTS.every((part) => !message[part])
  );
}

/**
 * Exactly one more than the previous number, or a message was missed [OpAMP AgentToServer.sequence_num]. `skipped`:
 * the agent did not start anew, it said something that did not come here.
 */
export function receiveSequence(
  state: SessionState,
  message: AgentToServer,
): { state: SessionState; missed: boolean; skipped: boolean; effects: SessionEffect[] } {
  if (isBareHeartbeat(message)) return { state, missed: false, skipped: false, effects: [] };
  const got = toBigInt(message.sequenceNum).toString();
  const next = { ...state, sequenceNum: got };
  if (state.sequenceNum === undefined) return { state: next, missed: false, skipped: false, effects: [] };
  const expected = BigInt.asUintN(64, BigInt(state.sequenceNum) + 1n).toString();
  if (got === expected) return { state: next, missed: false, skipped: false, effects: [] };
  const skipped = BigInt(got) > BigInt(expected);
  return { state: next, missed: true, skipped, effects: [{ kind: 'sequence-gap', expected, got }] };
}
