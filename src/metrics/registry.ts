import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export { Counter, Gauge, Histogram, Registry };

/** A registry of one process's metrics; several planes in one test process each have their own. */
export function createRegistry(): Registry {
  return new Registry();
}
