import type { TestContext } from 'node:test';
import { systemClock } from '../../src/clock/system-clock.ts';
import { type AgentView, createFleet, type Fleet, type FleetOptions } from '../../src/sim/fleet.ts';
import { eventually } from './eventually.ts';
import type { Planes } from './planes.ts';

/** Simulated agents of a relay's region, running; they say goodbye when the test ends. */
export function agentsOf(
  t: TestContext,
  planes: Planes,
  relay: string,
  options: Partial<FleetOptions> & { count: number },
): Fleet {
  const { agentsWs, region } = planes.relay(relay);
  const token = planes.tokens[region];
  if (token === undefined) throw new Error(`there is no token of ${region}`);
  const fleet = createFleet({
    clock: systemClock,
    endpoints: [agentsWs],
    transport: 'ws',
    token,
    region,
    observe: planes.recorder.observer(region),
    heartbeatMs: 2_000,
    namePrefix: `${region}-${options.seed ?? 1}`,
    mix: { remembering: 1 },
    timing: { applyMs: [50, 100] },
    backoff: { firstMs: 100, longestMs: 500 },
    ...options,
  });
  t.after(() => fleet.stop());
  fleet.start();
  return fleet;
}

/** Whether a content with `text` in it is what an agent runs, and says so. */
export function runs(fleet: Fleet, { running, status, lastHash }: AgentView, text: string): boolean {
  if (running === undefined || status !== 'applied' || lastHash !== running) return false;
  return Object.values(fleet.content(running) ?? {}).some((body) => body.includes(text));
}

export async function allRun(fleet: Fleet, text: string, timeoutMs = 60_000): Promise<void> {
  await eventually(
    `all agents run ${text}`,
    () => fleet.agents().every((agent) => runs(fleet, agent, text)),
    timeoutMs,
  );
}

/** The revision that a config hash of ours names; see `src/manifest/config-hash.ts`. */
export function revisionIn(hash: string): number {
  return Number(BigInt(`0x${hash.slice(8, 24)}`));
}

/**
 * What is wrong with the order in which agents applied contents: an older one after a newer one [I2], one twice [I4],
 * or what the agent itself took offence at, an empty map among it [I5].
 */
export function appliedProblems(agents: readonly Pick<AgentView, 'name' | 'applied' | 'alarms'>[]): string[] {
  return agents.flatMap(({ name, applied, alarms }) => {
    const revisions = applied.map(({ hash }) => revisionIn(hash));
    return [
      ...revisions.flatMap((revision, index) => {
        const before = Math.max(0, ...revisions.slice(0, index));
        if (revision > before) return [];
        return [`${name}: ${revision} ${revision === before ? 'again' : `after ${before}`}`];
      }),
      ...alarms.map((alarm) => `${name}: ${JSON.stringify(alarm)}`),
    ];
  });
}
