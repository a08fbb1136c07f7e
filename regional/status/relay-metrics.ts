import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Gauge, type Registry } from '../../src/metrics/registry.ts';
import type { StatusSources } from './relay-status.ts';

const NANOSECONDS = 1e9;

/** The relay's own condition as metrics; alarms are made of these. Returns what stops the measuring. */
export function registerRelayMetrics(
  registry: Registry,
  sources: StatusSources,
  now: () => number,
): () => void {
  const gauge = (name: string, help: string, read: () => number | undefined): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        const value = read();
        // What is not known is absent, so that no alarm takes it for a number.
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
  };
  gauge(
    'holdfast_generation_held',
    'Generation in service; 0: none was ever accepted',
    () => sources.accepted()?.generation ?? 0,
  );
  gauge('holdfast_generation_wanted', 'Newest generation published to this region, verified or not', () =>
    sources.wantedGeneration(),
  );
  gauge(
    'holdfast_manifest_age_seconds',
    'Time since the global plane last vouched for what is served',
    () => {
      const ageMs = sources.ageMs(now());
      return ageMs === undefined ? undefined : ageMs / 1000;
    },
  );
  gauge('holdfast_timestamp_expiry_seconds', 'When the signed timestamp runs out, Unix seconds', () =>
    seconds(sources.accepted()?.timestampExpiresMs),
  );
  gauge('holdfast_root_expiry_seconds', 'When the signed root runs out, Unix seconds', () =>
    seconds(sources.accepted()?.rootExpiresMs),
  );
  gauge('holdfast_link_connected', 'Whether the bus is connected', () => (sources.link().connected ? 1 : 0));
  new Gauge({
    name: 'holdfast_trust',
    help: 'What the signatures say: 1 for the state that holds',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const held = sources.trust(now());
      for (const state of ['fresh', 'stale', 'overdue', 'none']) this.set({ state }, state === held ? 1 : 0);
    },
  });
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  new Gauge({
    name: 'holdfast_event_loop_delay_seconds',
    help: 'Delay of the event loop since the last scrape, by quantile',
    labelNames: ['quantile'],
    registers: [registry],
    collect() {
      for (const percentile of [50, 99, 100])
        this.set({ quantile: String(percentile / 100) }, delay.percentile(percentile) / NANOSECONDS);
      delay.reset();
    },
  });
  return () => void delay.disable();
}

function seconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1000;
}
