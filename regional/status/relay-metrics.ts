import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Gauge, type Registry } from '../../src/metrics/registry.ts';
import { remainingMs } from './isolation-budget.ts';
import type { StatusSources } from './relay-status.ts';

const NANOSECONDS = 1e9;

/**
 * The relay's own condition as metrics, beside those that acceptance and uplink keep. Returns what stops the
 * measuring.
 */
export function registerRelayMetrics(
  registry: Registry,
  sources: Pick<StatusSources, 'link' | 'trust' | 'accepted' | 'isolation'>,
  now: () => number,
): () => void {
  const registers = [registry];
  new Gauge({
    name: 'holdfast_link_connected',
    help: 'Whether the bus is connected',
    registers,
    collect() {
      this.set(sources.link().connected ? 1 : 0);
    },
  });
  new Gauge({
    name: 'holdfast_root_expires_timestamp_seconds',
    help: 'When the signed root runs out, Unix seconds; absent before the first acceptance',
    registers,
    collect() {
      const accepted = sources.accepted();
      if (accepted) this.set(accepted.rootExpiresMs / 1000);
      else this.remove();
    },
  });
  new Gauge({
    name: 'holdfast_trust',
    help: 'What the signatures say: 1 for the state that holds',
    labelNames: ['state'],
    registers,
    collect() {
      const held = sources.trust(now());
      for (const state of ['fresh', 'stale', 'overdue', 'none']) this.set({ state }, state === held ? 1 : 0);
    },
  });
  new Gauge({
    name: 'holdfast_isolation_budget_seconds',
    help: 'Until something runs out when this site is left alone from now on, by what; 0: it has, +Inf: it does not',
    labelNames: ['limit'],
    registers,
    collect() {
      const nowMs = now();
      this.reset();
      for (const part of sources.isolation(nowMs).parts)
        this.set({ limit: part.what }, remainingMs(part, nowMs) / 1000);
    },
  });
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  new Gauge({
    name: 'holdfast_event_loop_delay_seconds',
    help: 'Delay of the event loop since the last scrape, by quantile',
    labelNames: ['quantile'],
    registers,
    collect() {
      for (const percentile of [50, 99, 100])
        this.set({ quantile: String(percentile / 100) }, delay.percentile(percentile) / NANOSECONDS);
      delay.reset();
    },
  });
  return () => void delay.disable();
}
