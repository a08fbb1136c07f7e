import { toBigInt } from './integers.ts';
import { AgentToServerFlags, type AgentToServer, type ServerToAgent } from './messages.ts';
import { acknowledgement, badRequest } from './replies.ts';
import { receiveCapabilities } from './session/capabilities.ts';
import { disconnected } from './session/connection.ts';
import type { SessionContext } from './session/context.ts';
import { receiveDescription } from './session/description.ts';
import { receiveEffectiveConfig } from './session/effective-config.ts';
import type { IgnoredPart, SessionEffect } from './session/effects.ts';
import { requestFullState } from './session/full-state.ts';
import { receiveHealth } from './session/health.ts';
import { receiveRemoteConfigStatus, settle } from './session/remote-config-status.ts';
import { receiveSequence } from './session/sequence.ts';
import type { SessionState } from './session/state.ts';
import { serverHas } from './capabilities.ts';
import { checkInstanceUid } from './uid.ts';

export { connected, disconnected } from './session/connection.ts';
export * from './session/config-state.ts';
export * from './session/context.ts';
export type * from './session/effects.ts';
export { isReady } from './session/full-state.ts';
export {
  DEFAULT_OFFER_RULES,
  isAhead,
  offer,
  type ConfigState,
  type NoOffer,
  type OfferRules,
  type WantedConfig,
} from './session/offer.ts';
export { createSecrets } from './session/redaction.ts';
export * from './session/state.ts';

export interface Received {
  state: SessionState;
  /** Every message is answered, if only with our name and capabilities [OpAMP Status Reporting]. */
  reply: ServerToAgent;
  effects: SessionEffect[];
}

/**
 * One message of the agent `state.uid`. Parts stand in the order in which they explain each other: what the agent can
 * do before what it did. A message that cannot be processed changes nothing, so that its sequence number is asked
 * for again.
 */
export function receive(
  state: SessionState,
  message: AgentToServer,
  nowMs: number,
  context: SessionContext,
): Received {
  const sender = checkInstanceUid(message.instanceUid);
  const problem = !sender.valid
    ? sender.problem
    : sender.uid === state.uid
      ? undefined
      : 'instance_uid is not that of this session';
  if (problem !== undefined)
    return {
      state,
      reply: badRequest(message.instanceUid, problem),
      effects: [{ kind: 'bad-request', problem }],
    };

  const effects: SessionEffect[] = state.firstSeenMs === undefined ? [{ kind: 'appeared' }] : [];
  let next: SessionState = {
    ...settle(notInTheFuture(state, nowMs), nowMs, context.settleMs),
    firstSeenMs: state.firstSeenMs ?? nowMs,
    lastSeenMs: nowMs,
  };
  const take = ([changed, caused]: [SessionState, SessionEffect[]]): void => {
    next = changed;
    effects.push(...caused);
  };

  const sequence = receiveSequence(next, message);
  take([sequence.state, sequence.effects]);
  take(receiveCapabilities(next, message.capabilities));
  if (message.agentDescription) take(receiveDescription(next, message.agentDescription, context.limits));
  if (message.remoteConfigStatus)
    take(receiveRemoteConfigStatus(next, message.remoteConfigStatus, nowMs, context.limits));
  if (message.health) take(receiveHealth(next, message.health, nowMs, context.limits));
  if (message.effectiveConfig && serverHas(context.serverCapabilities, 'AcceptsEffectiveConfig'))
    take(receiveEffectiveConfig(next, message.effectiveConfig, nowMs, context));
  effects.push(...ignoredParts(message));
  // [OpAMP AgentToServerFlags.RequestInstanceUid]
  if ((toBigInt(message.flags) & BigInt(AgentToServerFlags.AgentToServerFlags_RequestInstanceUid)) !== 0n)
    effects.push({ kind: 'instance-uid-requested' });

  if (message.agentDisconnect) {
    // The last message of this agent: nothing can be asked of it [OpAMP AgentToServer.agent_disconnect].
    next = disconnected(next, nowMs, context.settleMs, true);
    effects.push({ kind: 'disconnect-announced' });
    return { state: next, reply: acknowledgement(state.uid, context.serverCapabilities, false), effects };
  }
  const fullState = requestFullState(next, message, sequence, nowMs, context);
  effects.push(...fullState.effects);
  return {
    state: fullState.state,
    reply: acknowledgement(state.uid, context.serverCapabilities, fullState.ask),
    effects,
  };
}

/** After the clock was set back, what was noted in its future is taken to be of now. */
export function notInTheFuture(state: SessionState, nowMs: number): SessionState {
  const { connection, health, remoteConfig, offer } = state;
  const latestMs = Math.max(
    connection?.sinceMs ?? 0,
    health?.sinceMs ?? 0,
    remoteConfig?.sinceMs ?? 0,
    offer?.offeredAtMs ?? 0,
  );
  if (latestMs <= nowMs) return state;
  return {
    ...state,
    ...(connection && { connection: { ...connection, sinceMs: Math.min(connection.sinceMs, nowMs) } }),
    ...(health && { health: { ...health, sinceMs: Math.min(health.sinceMs, nowMs) } }),
    ...(offer && { offer: { ...offer, offeredAtMs: Math.min(offer.offeredAtMs, nowMs) } }),
    ...(remoteConfig && {
      remoteConfig: { ...remoteConfig, sinceMs: Math.min(remoteConfig.sinceMs, nowMs) },
    }),
  };
}

/** An agent must not use what the server did not announce; what it sends all the same is counted and left. */
function ignoredParts(message: AgentToServer): SessionEffect[] {
  const parts: IgnoredPart[] = [];
  // `null` is the part's absence; opamp-go sends an empty PackageStatuses and an AvailableComponents hash unasked.
  if (Object.keys(message.packageStatuses?.packages ?? {}).length > 0) parts.push('package_statuses');
  if (message.connectionSettingsRequest) parts.push('connection_settings_request');
  if (message.connectionSettingsStatus) parts.push('connection_settings_status');
  if (message.customCapabilities) parts.push('custom_capabilities');
  if (message.customMessage) parts.push('custom_message');
  if (message.availableComponents) parts.push('available_components');
  return parts.map((part) => ({ kind: 'part-ignored', part }));
}
