import { sleep } from '../clock/clock.ts';
import type { ApplyResult, RegionJson } from '../api/index.ts';
import { CliError } from './cli-error.ts';
import type { Shell } from './command-context.ts';
import { durationText } from './output/moment.ts';
import { printable } from './output/style.ts';
import {
  awaitedOf,
  type Outcome,
  progressText,
  type RegionProgress,
  RolloutWatch,
} from './rollout-progress.ts';

/** How often the regions are looked at, milliseconds. */
const POLL_MS = 1000;
/** A relay that just starts, or whose link flaps, gets this long before its region counts as unreachable. */
const UNREACHABLE_GRACE_MS = 15_000;

/**
 * Waits until what was signed is in force, and says how it goes.
 * @throws CliError `failures`, `unreachable`, `timeout`
 */
export async function awaitRollout(
  shell: Shell,
  client: { regions(): Promise<{ items: RegionJson[] }> },
  result: ApplyResult,
  timeoutMs: number,
): Promise<void> {
  const { terminal, clock, signal } = shell;
  const watch = new RolloutWatch(awaitedOf(result));
  const startedMs = clock.monotonicMs();
  let unreachableSinceMs: number | undefined;
  let said = '';
  for (;;) {
    const { progress, outcome } = watch.update((await client.regions()).items);
    const text = progress.map(progressText).join(' · ');
    if (text !== said && text !== '') terminal.note(printable(`  → ${text}`));
    said = text;
    const elapsedMs = clock.monotonicMs() - startedMs;
    unreachableSinceMs = outcome === 'unreachable' ? (unreachableSinceMs ?? elapsedMs) : undefined;
    const isGivenUp =
      unreachableSinceMs !== undefined && elapsedMs - unreachableSinceMs >= UNREACHABLE_GRACE_MS;
    if (outcome === 'in-force') return;
    if (outcome === 'failures' || isGivenUp) throw failureOf(outcome, progress);
    if (elapsedMs >= timeoutMs) throw timeoutOf(progress, timeoutMs);
    await sleep(clock, POLL_MS, signal);
  }
}

function failureOf(outcome: Outcome, progress: readonly RegionProgress[]): CliError {
  if (outcome === 'failures') {
    const failed = progress.reduce((sum, one) => sum + one.failed, 0);
    const braked = progress.filter(({ stopped }) => stopped > 0);
    if (braked.length > 0)
      return new CliError(
        'failures',
        `too many agents failed with it: the brake stopped it in ${braked.map(({ region }) => region).join(', ')}, and ${braked.reduce((sum, one) => sum + one.stopped, 0)} agents run what they ran before`,
        {
          hint: 'see why with `holdfast events`; then apply something else, or the same again with `holdfast retry NAME`',
        },
      );
    return new CliError(
      'failures',
      `${failed} ${failed === 1 ? 'agent' : 'agents'} failed to apply it and kept what they ran`,
      {
        hint: 'see which with `holdfast get agents`, and why with `holdfast describe agent NAME`',
      },
    );
  }
  const names = progress.filter(({ isReachable }) => !isReachable).map(({ region }) => region);
  return new CliError('unreachable', `not everything of ${names.join(', ')} answers; all others are done`, {
    hint: 'it is signed and published: the region takes it by itself when its link is back',
  });
}

function timeoutOf(progress: readonly RegionProgress[], timeoutMs: number): CliError {
  const missing = progress.filter(({ state }) => state !== 'in-force').map(progressText);
  return new CliError(
    'timeout',
    `not in force everywhere within ${durationText(timeoutMs)}: ${missing.join(' · ')}`,
    {
      hint: 'it goes on by itself; look again with `holdfast get regions`',
    },
  );
}
