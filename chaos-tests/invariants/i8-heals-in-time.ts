import type { HistoryEvent } from '../harness/history.ts';
import { type CheckerFactory, type Finding, finding } from './checker.ts';
import { Convergence, type Healing } from './convergence.ts';
import { entry } from './signed-content.ts';

/** Offers that the network may hand over together though the relay paced them, seconds of its rate. */
const BUNCHING_S = 0.5;

/**
 * I8: from the moment when a region is whole again all its agents are on the newest within a bound, and no relay
 * offers faster than its pacing allows.
 */
export const healsInTime: CheckerFactory = ({ healBoundMs, offersPerSecond, offersBurst }) => {
  const convergence = new Convergence();
  const reported = new Set<Healing>();
  const buckets = new Map<string, { tokens: number; atMs: number; exceeded: boolean }>();

  const late = (isDue: (healing: Healing) => boolean): Finding[] =>
    convergence
      .open()
      .filter((healing) => isDue(healing) && !reported.has(healing))
      .map((healing) => {
        reported.add(healing);
        const behind = convergence.behind(healing);
        const names = behind.map(({ name }) => name).join(', ');
        const message = `${healing.region} is behind ${healing.target}: ${names}`;
        return finding('I8', message, healing.healed, ...behind.slice(0, 5).map(({ last }) => last));
      });

  const judgeRate = (event: HistoryEvent & { relay: string }): Finding[] => {
    const full = { tokens: offersBurst, atMs: event.atMs, exceeded: false };
    const bucket = entry(buckets, event.relay, () => full);
    const refilled = bucket.tokens + ((event.atMs - bucket.atMs) / 1000) * offersPerSecond;
    bucket.tokens = Math.min(offersBurst, refilled) - 1;
    bucket.atMs = event.atMs;
    const exceeded = bucket.tokens < -offersPerSecond * BUNCHING_S;
    const isNew = exceeded && !bucket.exceeded;
    bucket.exceeded = exceeded;
    const message = `${event.relay} offers faster than ${offersPerSecond}/s after ${offersBurst}`;
    return isNew ? [finding('I8', message, event)] : [];
  };

  return {
    see(event) {
      // Before the event: what it brings comes too late for what was due before.
      const findings = late(({ healed }) => event.atMs > healed.atMs + healBoundMs);
      convergence.see(event);
      if (event.source === 'harness' && event.kind === 'settled') findings.push(...late(() => true));
      // A restarted relay begins with a full bucket.
      if (event.source === 'harness' && event.kind === 'process' && event.state === 'started')
        buckets.delete(event.name);
      if (event.source === 'agent' && event.kind === 'offered') findings.push(...judgeRate(event));
      return findings;
    },
  };
};
