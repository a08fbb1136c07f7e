import { z } from 'zod';
import type { RelayRecord } from '../harness/history.ts';

const rangesSchema = z.object({
  ranges: z
    .array(z.object({ incarnation: z.string(), from: z.number().int(), to: z.number().int() }))
    .default([]),
});

/** The events that an outbox declared to have dropped. */
export class DeclaredDrops {
  readonly #keys = new Set<string>();

  see(record: RelayRecord): void {
    if (record.what !== 'events_dropped') return;
    const { ranges } = rangesSchema.parse(JSON.parse(record.detail));
    for (const { incarnation, from, to } of ranges)
      for (let n = from; n <= to; n++) this.#keys.add(keyOf({ ...record, incarnation, n }));
  }

  has(record: Pick<RelayRecord, 'storeId' | 'incarnation' | 'n'>): boolean {
    return this.#keys.has(keyOf(record));
  }
}

/** An event's identity, over all relays and restarts. */
export function keyOf({
  storeId,
  incarnation,
  n,
}: Pick<RelayRecord, 'storeId' | 'incarnation' | 'n'>): string {
  return `${storeId} ${incarnation} ${n}`;
}
