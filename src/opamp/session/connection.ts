import { settle } from './remote-config-status.ts';
import type { SessionState, Transport } from './state.ts';

/**
 * A connection speaks for the agent from now on; one before it is forgotten with what was offered on it. What the
 * agent reported stays: it will not report it again unless asked [OpAMP Status Reporting].
 */
export function connected(state: SessionState, nowMs: number, transport: Transport): SessionState {
  const { offer: _offer, gone: _gone, fullState, ...rest } = state;
  return {
    ...rest,
    connection: { transport, sinceMs: nowMs },
    ...(fullState && { fullState: { askedAtMs: 0, inVain: 0, outdated: fullState.outdated } }),
  };
}

/** Nobody speaks for the agent any more. A second call changes nothing. */
export function disconnected(
  state: SessionState,
  nowMs: number,
  settleMs: number,
  deliberate = false,
): SessionState {
  if (!state.connection) return state;
  const { offer: _offer, connection: _connection, ...rest } = settle(state, nowMs, settleMs);
  return { ...rest, gone: { atMs: nowMs, deliberate } };
}
