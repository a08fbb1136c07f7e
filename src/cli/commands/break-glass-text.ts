import type { BreakGlassActJson, ReportedActJson } from '../../api/index.ts';
import { ageText, versionText } from '../output/moment.ts';

/** One act of an operator at a relay, as a sentence. */
export function actText(act: BreakGlassActJson, nowMs: number): string {
  const { generation, who, reason, at } = act;
  const when = `since ${ageText(at, nowMs)} by ${who}: ${reason}`;
  return `${whatText(act)} generation ${generation} (${versionText(generation)}) ${when}`;
}

function whatText({ kind, assignment, agent, labels }: BreakGlassActJson): string {
  if (kind === 'hold') return 'offers are held at';
  if (agent !== null) return `agent ${agent} is pinned to`;
  if (labels !== null) {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
    return `agents with ${pairs.join(',')} are pinned to`;
  }
  return `${assignment ?? 'something'} is pinned to`;
}

/** The same from afar, with how old the relay's word is. */
export function reportedActText(act: ReportedActJson, nowMs: number): string {
  return `break-glass at ${act.relay}: ${actText(act, nowMs)} (as of ${ageText(act.as_of, nowMs)})`;
}
