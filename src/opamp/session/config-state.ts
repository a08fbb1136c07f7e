import { hasCapability } from '../capabilities.ts';
import { isReady } from './full-state.ts';
import {
  answersOffers,
  isAhead,
  offerTimesOutAtMs,
  toHex,
  type ConfigState,
  type OfferRules,
  type WantedConfig,
} from './offer.ts';
import { settlesAtMs } from './remote-config-status.ts';
import type { SessionState } from './state.ts';

export function configState(
  state: SessionState,
  wanted: WantedConfig | undefined,
  nowMs: number,
  rules: OfferRules,
): ConfigState {
  const { connection, remoteConfig } = state;
  if (!connection || !isReady(state)) return 'unknown';
  if (isAhead(rules)) return 'held';
  if (!wanted || !hasCapability(state.capabilities, 'AcceptsRemoteConfig')) return 'unmanaged';
  const hash = toHex(wanted.configHash);
  if (remoteConfig?.hash === hash && remoteConfig.status === 'applied')
    return stateOfApplied(state, nowMs, rules);
  if (state.failed.includes(hash)) return 'failed';
  if (rules.hold) return 'held';
  if (!answersOffers(state) && connection.lastOffered === hash) return 'unknown';
  return 'pending';
}

/** APPLIED is the agent's word that it took the config; in force is what it shows afterwards. */
function stateOfApplied(state: SessionState, nowMs: number, rules: OfferRules): ConfigState {
  if (isInForce(state, nowMs, rules.settleMs)) return 'applied';
  const failsAtMs = unhealthyFailsAtMs(state, rules.unhealthyFailMs);
  return failsAtMs !== undefined && nowMs >= failsAtMs ? 'failed' : 'pending';
}

/** Whether the agent's config, whichever it is, was applied and stood its settle window. */
export function isInForce(state: SessionState, nowMs: number, settleMs: number): boolean {
  if (state.remoteConfig?.settled && state.remoteConfig.status === 'applied') return true;
  const atMs = settlesAtMs(state, settleMs);
  return atMs !== undefined && nowMs >= atMs;
}

/**
 * A Collector that dies on a config that its supervisor called APPLIED stays unhealthy. A moment of that belongs to
 * every apply; all the time since is a failure.
 */
function unhealthyFailsAtMs(state: SessionState, unhealthyFailMs: number): number | undefined {
  const { connection, remoteConfig, health } = state;
  if (!connection || !remoteConfig || !health || health.healthy) return undefined;
  return Math.max(remoteConfig.sinceMs, connection.sinceMs) + unhealthyFailMs;
}

/** Why `configState` is `failed`, in the agent's words where it gave any. */
export function failureReason(state: SessionState): string {
  if (state.remoteConfig?.status === 'failed')
    return state.remoteConfig.errorMessage ?? 'the agent reported FAILED without a reason';
  if (state.health && !state.health.healthy)
    return `unhealthy since it applied the config: ${state.health.lastError ?? state.health.status ?? 'no reason given'}`;
  return 'the agent reported FAILED for this content earlier';
}

/**
 * The next time at which `configState` or `offer` may answer differently although nothing was received; undefined
 * when time alone changes nothing.
 */
export function nextChangeAtMs(state: SessionState, nowMs: number, rules: OfferRules): number | undefined {
  const times: (number | undefined)[] = [];
  if (state.remoteConfig?.status === 'applied' && !state.remoteConfig.settled)
    times.push(settlesAtMs(state, rules.settleMs), unhealthyFailsAtMs(state, rules.unhealthyFailMs));
  if (state.offer) times.push(offerTimesOutAtMs(state.offer, rules.offerTimeoutMs));
  const ahead = times.filter((atMs): atMs is number => atMs !== undefined && atMs > nowMs);
  return ahead.length === 0 ? undefined : Math.min(...ahead);
}
