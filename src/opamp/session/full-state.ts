import { hasCapability, serverHas } from '../capabilities.ts';
import type { AgentToServer } from '../messages.ts';
import type { SessionContext } from './context.ts';
import type { SessionEffect, StatePart } from './effects.ts';
import type { FullStateRequest, SessionState } from './state.ts';

const MAX_DOUBLINGS = 5;

/** The parts that the agent's capabilities promise and that this server takes. */
function promised(state: SessionState, server: number): StatePart[] {
  const parts: StatePart[] = ['description'];
  if (hasCapability(state.capabilities, 'ReportsHealth')) parts.push('health');
  if (
    hasCapability(state.capabilities, 'ReportsEffectiveConfig') &&
    serverHas(server, 'AcceptsEffectiveConfig')
  )
    parts.push('effective-config');
  if (hasCapability(state.capabilities, 'ReportsRemoteConfig')) parts.push('remote-config-status');
  return parts;
}

function holds(state: SessionState, part: StatePart): boolean {
  switch (part) {
    case 'description':
      return state.description !== undefined;
    case 'health':
      return state.health !== undefined;
    case 'effective-config':
      return state.effectiveConfig !== undefined;
    case 'remote-config-status':
      return state.remoteConfig !== undefined;
  }
}

function carries(message: AgentToServer, part: StatePart): boolean {
  switch (part) {
    case 'description':
      return Boolean(message.agentDescription);
    case 'health':
      return Boolean(message.health);
    case 'effective-config':
      return Boolean(message.effectiveConfig);
    case 'remote-config-status':
      return Boolean(message.remoteConfigStatus);
  }
}

/**
 * Whether this reply asks for the full state: after a missed message, as the specification says, and whenever a part
 * that the agent promised is not held, because real clients reconnect with uid, next number and capabilities alone
 * [OpAMP Agent Status Compression, ServerToAgentFlags.ReportFullState].
 *
 * A polling agent whose messages go to several servers by turns is asked each time.
 *
 * An agent that answers at once would be asked in a tight loop for what it cannot give. So requests are spaced,
 * further with each one in vain, and a config status that is still missing after an answer is taken for "none".
 */
export function requestFullState(
  state: SessionState,
  message: AgentToServer,
  { missed, skipped }: { missed: boolean; skipped: boolean },
  nowMs: number,
  context: SessionContext,
): { state: SessionState; ask: boolean; effects: SessionEffect[] } {
  const parts = promised(state, context.serverCapabilities);
  const before = state.fullState;
  const isFull = parts.every((part) => carries(message, part));
  const wasAsked = before !== undefined && before.askedAtMs > 0;
  const answers = wasAsked && Boolean(message.agentDescription);
  const outdated = !isFull && !answers && (missed || before?.outdated === true);

  const known = assumeNoStatus(state, answers || (before?.inVain ?? 0) > 0, nowMs);
  const missing = parts.filter((part) => !holds(known, part));
  // A polling agent between two servers: what it says here is full because the other one asked, and what it said
  // there never came here. Each has to ask each time, or one of them never hears of a change.
  const isShared = skipped && isFull && state.connection?.transport === 'http';
  if (missing.length === 0 && !outdated && !isShared) {
    const { fullState: _, ...rest } = known;
    return { state: rest, ask: false, effects: before ? [{ kind: 'full-state-received' }] : [] };
  }

  const intervalMs = context.limits.fullStateIntervalMs * 2 ** Math.min(before?.inVain ?? 0, MAX_DOUBLINGS);
  const sinceMs = nowMs - (before?.askedAtMs ?? 0);
  // A clock that was set back must not silence us until it has caught up.
  const isTooSoon = wasAsked && sinceMs >= 0 && sinceMs < intervalMs;
  const fullState: FullStateRequest = isTooSoon
    ? { ...before, outdated }
    : { askedAtMs: nowMs, inVain: wasAsked && !isFull ? before.inVain + 1 : 0, outdated };
  return {
    state: { ...known, fullState },
    ask: !isTooSoon,
    effects: isTooSoon ? [] : [{ kind: 'full-state-requested', missing, outdated }],
  };
}

/** An agent that promised a config status and does not give it when asked has had no config. */
function assumeNoStatus(state: SessionState, wasAskedInVain: boolean, nowMs: number): SessionState {
  if (!wasAskedInVain || state.remoteConfig || !hasCapability(state.capabilities, 'ReportsRemoteConfig'))
    return state;
  return {
    ...state,
    remoteConfig: { hash: '', status: 'unset', sinceMs: nowMs, settled: false, assumed: true },
  };
}

/**
 * Whether enough is known to resolve what the agent should run: description, capabilities and, where reported,
 * config status, and no missed message that has not been asked after.
 */
export function isReady(state: SessionState): boolean {
  if (!state.description || state.capabilities === undefined) return false;
  if (hasCapability(state.capabilities, 'ReportsRemoteConfig') && !state.remoteConfig) return false;
  return !(state.fullState?.outdated === true && state.fullState.inVain === 0);
}
