import { hasCapability } from '../capabilities.ts';
import { RemoteConfigStatuses, type RemoteConfigStatus } from '../messages.ts';
import type { SessionContext } from './context.ts';
import type { SessionEffect } from './effects.ts';
import { redactReport } from './redaction.ts';
import type { RemoteConfigReport, RemoteConfigState, SessionState } from './state.ts';
import { cut } from './text.ts';
import { runsUnknownConfig, unknownConfig } from './unknown-config.ts';

/** Ours has 44 bytes; a longer hash is another server's and only ever compared. */
const MAX_HASH_BYTES = 128;

const REPORTS = new Map<number, RemoteConfigReport>([
  [RemoteConfigStatuses.RemoteConfigStatuses_APPLIED, 'applied'],
  [RemoteConfigStatuses.RemoteConfigStatuses_APPLYING, 'applying'],
  [RemoteConfigStatuses.RemoteConfigStatuses_FAILED, 'failed'],
]);

/**
 * What the agent says became of the last config that it received. It answers our offer when it names the offer's
 * hash, even without a status [OpAMP RemoteConfigStatus.last_remote_config_hash, RemoteConfigStatus.status].
 */
export function receiveRemoteConfigStatus(
  state: SessionState,
  message: RemoteConfigStatus,
  nowMs: number,
  { limits, secrets }: Pick<SessionContext, 'limits' | 'secrets'>,
): [SessionState, SessionEffect[]] {
  const hash = Buffer.from(
    (message.lastRemoteConfigHash ?? new Uint8Array()).slice(0, MAX_HASH_BYTES),
  ).toString('hex');
  const status = REPORTS.get(message.status ?? 0) ?? 'unset';
  const { runsUnknown: _, ...session } = state;
  const unknown = unknownConfig(state, { hash, status }, secrets);
  const errorMessage = message.errorMessage
    ? redactReport(
        cut(message.errorMessage, limits.maxTextLength),
        secrets,
        runsUnknownConfig(unknown, secrets),
      )
    : undefined;
  const before = state.remoteConfig;
  const isSame = before !== undefined && before.hash === hash && before.status === status;
  const remoteConfig: RemoteConfigState = {
    hash,
    status,
    ...(errorMessage !== undefined && { errorMessage }),
    sinceMs: isSame ? before.sinceMs : nowMs,
    settled: isSame && before.settled,
  };

  const { offer, ...withoutOffer } = session;
  const answers = offer?.hash === hash ? offer : undefined;
  const next: SessionState = {
    ...(answers ? withoutOffer : session),
    ...unknown,
    remoteConfig,
    failed: remembered(state.failed, hash, status, limits.maxFailed),
  };
  if (isSame && before.errorMessage === errorMessage && !before.assumed && !answers) return [next, []];
  return [
    next,
    [
      {
        kind: 'remote-config-status',
        hash,
        status,
        ...(errorMessage !== undefined && { errorMessage }),
        ...(answers && { answers: { revision: answers.revision, offeredAtMs: answers.offeredAtMs } }),
      },
    ],
  ];
}

/** A content that failed is remembered until the agent itself says that it applied it after all. */
function remembered(
  failed: readonly string[],
  hash: string,
  status: RemoteConfigReport,
  max: number,
): string[] {
  const others = failed.filter((other) => other !== hash);
  if (status === 'failed' && hash !== '') return [...others, hash].slice(-max);
  return status === 'applied' ? others : [...failed];
}

/**
 * When the config that the agent runs is in force, Unix ms: APPLIED, then healthy through the settle window, all of
 * it on one connection. An agent that does not report health is taken at its APPLIED. Undefined: nothing that only
 * time would bring about.
 */
export function settlesAtMs(state: SessionState, settleMs: number): number | undefined {
  const { connection, remoteConfig, health } = state;
  if (!connection || remoteConfig?.status !== 'applied') return undefined;
  if (!hasCapability(state.capabilities, 'ReportsHealth')) return remoteConfig.sinceMs;
  if (!health?.healthy) return undefined;
  return Math.max(remoteConfig.sinceMs, health.sinceMs, connection.sinceMs) + settleMs;
}

/** Notes that the settle window has passed, before anything that came later can hide it. */
export function settle(state: SessionState, nowMs: number, settleMs: number): SessionState {
  if (!state.remoteConfig || state.remoteConfig.settled) return state;
  const atMs = settlesAtMs(state, settleMs);
  if (atMs === undefined || nowMs < atMs) return state;
  return { ...state, remoteConfig: { ...state.remoteConfig, settled: true } };
}
