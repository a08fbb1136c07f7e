import { Counter, Gauge, type Registry } from '../../src/metrics/registry.ts';
import type { GateReason } from './offer-gate.ts';
import type { SiblingView } from './sibling.ts';

const REASONS: readonly GateReason[] = ['start', 'bell', 'catching-up', 'behind'];

export interface SiblingMetrics {
  readonly exchanges: Counter<'outcome'>;
  readonly told: Counter;
  readonly heardArrivals: Counter;
  readonly limited: Counter<'limit'>;
}

export function createSiblingMetrics(
  registry: Registry,
  view: { siblings(): SiblingView[]; gate(): readonly GateReason[]; moving(): number },
): SiblingMetrics {
  const registers = [registry];
  new Gauge({
    name: 'holdfast_sibling_reachable',
    help: 'Whether a sibling was heard a moment ago',
    labelNames: ['sibling'],
    registers,
    collect() {
      this.reset();
      for (const { name, isReachable } of view.siblings()) this.set({ sibling: name }, isReachable ? 1 : 0);
    },
  });
  new Gauge({
    name: 'holdfast_sibling_generation',
    help: 'The generation that a sibling last said it holds',
    labelNames: ['sibling'],
    registers,
    collect() {
      this.reset();
      for (const { name, generation } of view.siblings()) this.set({ sibling: name }, generation);
    },
  });
  new Gauge({
    name: 'holdfast_offers_waiting_for_siblings',
    help: 'Why no offers are made: 1 for each reason that holds',
    labelNames: ['reason'],
    registers,
    collect() {
      for (const reason of REASONS) this.set({ reason }, view.gate().includes(reason) ? 1 : 0);
    },
  });
  new Gauge({
    name: 'holdfast_sibling_arrivals_waiting',
    help: 'Agents here that some sibling was not told of yet',
    registers,
    collect() {
      this.set(view.moving());
    },
  });
  return {
    exchanges: new Counter({
      name: 'holdfast_sibling_exchanges_total',
      help: 'Comparisons with siblings that this relay began',
      labelNames: ['outcome'],
      registers,
    }),
    told: new Counter({
      name: 'holdfast_sibling_arrivals_told_total',
      help: 'Agents of which siblings were told that they came here',
      registers,
    }),
    heardArrivals: new Counter({
      name: 'holdfast_sibling_arrivals_heard_total',
      help: 'Agents that siblings said came to them',
      registers,
    }),
    limited: new Counter({
      name: 'holdfast_sibling_limited_total',
      help: 'Times that a limit on what siblings may ask was reached',
      labelNames: ['limit'],
      registers,
    }),
  };
}
