import { capabilitiesToHex, capabilityNames } from '../capabilities.ts';
import { toBigInt, type Int64 } from '../integers.ts';
import type { SessionEffect } from './effects.ts';
import type { SessionState } from './state.ts';

/**
 * An agent may change its capabilities at any time, and the server must respect it at once. Zero is not said: bit 0
 * is set by every agent, and a bare poll leaves the field out [OpAMP AgentToServer.capabilities].
 */
export function receiveCapabilities(state: SessionState, bits: Int64): [SessionState, SessionEffect[]] {
  if (toBigInt(bits) === 0n) return [state, []];
  const capabilities = capabilitiesToHex(bits);
  if (capabilities === state.capabilities) return [state, []];
  const before = new Set<string>(state.capabilities === undefined ? [] : capabilityNames(state.capabilities));
  const now = new Set<string>(capabilityNames(capabilities));
  return [
    { ...state, capabilities },
    [
      {
        kind: 'capabilities-changed',
        added: [...now].filter((name) => !before.has(name)),
        removed: [...before].filter((name) => !now.has(name)),
      },
    ],
  ];
}
