import { Counter, Gauge, type Registry } from '../../src/metrics/registry.ts';
import type { Outbox } from './outbox.ts';

/** How full the outbox is, what it lost, and how the way up behaves. */
export function registerUplinkMetrics(registry: Registry, outbox: Outbox) {
  const registers = [registry];
  const gauges: [string, string, () => number][] = [
    ['holdfast_uplink_queue_rows', 'Events waiting for the global plane', () => outbox.rows],
    ['holdfast_uplink_events_dropped', 'Events dropped since this store was made', () => outbox.dropped],
  ];
  for (const [name, help, read] of gauges) {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }
  const amounts = (what: 'rows' | 'bytes') =>
    function (this: Gauge<'state'>): void {
      const { waiting, kept } = outbox.totals();
      this.set({ state: 'waiting' }, waiting[what]);
      this.set({ state: 'kept' }, kept[what]);
    };
  new Gauge({
    name: 'holdfast_uplink_outbox_rows',
    help: 'Events in the outbox: waiting, and acknowledged but kept for a global plane restored from a backup',
    labelNames: ['state'],
    registers,
    collect: amounts('rows'),
  });
  new Gauge({
    name: 'holdfast_uplink_outbox_bytes',
    help: 'Their size; relay.outbox_max_bytes bounds the sum',
    labelNames: ['state'],
    registers,
    collect: amounts('bytes'),
  });
  return {
    failures: new Counter({
      name: 'holdfast_uplink_failures_total',
      help: 'Requests to the global plane without an answer',
      labelNames: ['code'],
      registers,
    }),
    resent: new Counter({
      name: 'holdfast_uplink_events_resent_total',
      help: 'Acknowledged events that the global plane lacked later, and that were sent again',
      registers,
    }),
  };
}
