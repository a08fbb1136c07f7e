import { Counter, Gauge, type Registry } from '../../src/metrics/registry.ts';
import { REFUSAL_CODES } from '../../src/trust/refusal.ts';

/** How a look ended. */
const LOOK_OUTCOMES = [
  'same',
  'accepted',
  'refreshed',
  'nothing-published',
  'refused',
  'incomplete',
  'unreachable',
  'failed',
] as const;
export type LookOutcome = (typeof LOOK_OUTCOMES)[number];

/** What the gauges read when they are scraped. */
export interface AcceptanceView {
  heldGeneration(): number;
  wantedGeneration(): number;
  /** Undefined when unknown. */
  ageMs(): number | undefined;
  timestampExpiresMs(): number | undefined;
}

export interface AcceptanceMetrics {
  readonly refusals: Counter<'code'>;
  readonly looks: Counter<'outcome'>;
}

/** Registers acceptance's metrics; every code and outcome is there from the start, at 0. */
export function createAcceptanceMetrics(registry: Registry, view: AcceptanceView): AcceptanceMetrics {
  const gauge = (name: string, help: string, value: () => number | undefined): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value() ?? Number.NaN);
      },
    });
  };
  gauge('holdfast_generation_held', 'Generation accepted and served; 0 before the first', () =>
    view.heldGeneration(),
  );
  gauge('holdfast_generation_wanted', 'Newest verified generation, whether or not its blobs are here', () =>
    view.wantedGeneration(),
  );
  gauge('holdfast_manifest_age_seconds', 'Age of the newest signed confirmation; NaN when unknown', () => {
    const ageMs = view.ageMs();
    return ageMs === undefined ? undefined : ageMs / 1000;
  });
  gauge(
    'holdfast_timestamp_expires_timestamp_seconds',
    'When the accepted timestamp expires, Unix time',
    () => {
      const expiresMs = view.timestampExpiresMs();
      return expiresMs === undefined ? undefined : expiresMs / 1000;
    },
  );
  const refusals = new Counter({
    name: 'holdfast_update_refusals_total',
    help: 'Updates not accepted, by code; what was held stayed in service',
    labelNames: ['code'],
    registers: [registry],
  });
  for (const code of REFUSAL_CODES) refusals.inc({ code }, 0);
  const looks = new Counter({
    name: 'holdfast_update_looks_total',
    help: 'Looks at the region’s head, by how they ended',
    labelNames: ['outcome'],
    registers: [registry],
  });
  for (const outcome of LOOK_OUTCOMES) looks.inc({ outcome }, 0);
  return { refusals, looks };
}
