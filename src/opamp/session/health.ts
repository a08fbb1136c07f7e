import { toBigInt } from '../integers.ts';
import type { ComponentHealth } from '../messages.ts';
import type { SessionContext } from './context.ts';
import type { SessionEffect } from './effects.ts';
import { redactReport } from './redaction.ts';
import { healthOf, type HealthState, type SessionState } from './state.ts';
import { cut } from './text.ts';
import { runsUnknownConfig } from './unknown-config.ts';

/** Component paths are for people; a tree that is deeper says nothing more to them. */
const MAX_COMPONENT_DEPTH = 8;
const MAX_PATH_LENGTH = 256;

/** The agent's own word counts; its components only explain it [OpAMP ComponentHealth.healthy]. */
export function receiveHealth(
  state: SessionState,
  health: ComponentHealth,
  nowMs: number,
  { limits, secrets }: Pick<SessionContext, 'limits' | 'secrets'>,
): [SessionState, SessionEffect[]] {
  const healthy = health.healthy === true;
  const was = healthOf(state);
  const shown = (text: string): string =>
    redactReport(cut(text, limits.maxTextLength), secrets, runsUnknownConfig(state, secrets));
  const unhealthyComponents = unhealthyPaths(health, limits.maxComponents);
  const startTimeMs = Number(toBigInt(health.startTimeUnixNano) / 1_000_000n);
  const next: HealthState = {
    healthy,
    sinceMs: state.health?.healthy === healthy ? state.health.sinceMs : nowMs,
    ...(health.status && { status: shown(health.status) }),
    ...(health.lastError && { lastError: shown(health.lastError) }),
    ...(startTimeMs > 0 && { startTimeMs }),
    ...(unhealthyComponents.length > 0 && { unhealthyComponents }),
  };
  if (JSON.stringify(next) === JSON.stringify(state.health)) return [state, []];
  return [
    { ...state, health: next },
    [
      {
        kind: 'health-changed',
        was,
        is: healthy ? 'healthy' : 'unhealthy',
        ...(next.lastError !== undefined && { lastError: next.lastError }),
      },
    ],
  ];
}

function unhealthyPaths(health: ComponentHealth, max: number): string[] {
  const paths: string[] = [];
  const visit = (component: ComponentHealth, prefix: string, depth: number): void => {
    for (const [name, child] of Object.entries(component.componentHealthMap ?? {})) {
      if (paths.length >= max) return;
      const path = cut(prefix === '' ? name : `${prefix}/${name}`, MAX_PATH_LENGTH);
      if (child.healthy !== true) paths.push(path);
      if (depth < MAX_COMPONENT_DEPTH) visit(child, path, depth + 1);
    }
  };
  visit(health, '', 0);
  return paths;
}
