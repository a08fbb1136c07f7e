import type { Secrets } from './redaction.ts';
import type { RemoteConfigReport, SessionState } from './state.ts';

type Known = Pick<SessionState, 'runsUnknown'>;

/**
 * Whether the agent runs a config whose secrets nobody here knows: another relay gave it out, or this one lacks the key.
 * Then they cannot be taken out of what it says.
 */
export function runsUnknownConfig({ runsUnknown }: Known, { knows }: Secrets): boolean {
  return runsUnknown !== undefined && knows?.(runsUnknown) === false;
}

/** After it reported `hash`: what failed or is being applied replaces nothing yet. */
export function unknownConfig(
  before: Known,
  { hash, status }: { hash: string; status: RemoteConfigReport },
  secrets: Secrets,
): Known {
  if (hash !== '' && secrets.knows?.(hash) === false) return { runsUnknown: hash };
  const { runsUnknown } = before;
  if (runsUnknown === undefined || status === 'applied' || !runsUnknownConfig(before, secrets)) return {};
  return { runsUnknown };
}
