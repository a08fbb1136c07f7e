import { auditedOnce } from '../invariants/i7-audited-once.ts';
import type { HistoryEvent, RelayRecord } from './history.ts';

/** One event as a relay kept it or as the global audit has it. */
export interface KeptEvent {
  readonly storeId: string;
  readonly incarnation: string;
  readonly n: number;
  readonly kind: string;
  readonly detail: string;
}

/**
 * What is wrong with the audit, given everything that one relay's store has recorded, in its order [I7]. Empty: each
 * event is in the audit exactly once, unchanged, in the store's order, and nothing is there that was never recorded.
 * For looks in the middle of a test; its end is judged with all of the history.
 */
export function auditProblems(recorded: readonly KeptEvent[], audit: readonly KeptEvent[]): string[] {
  const place = (
    event: KeptEvent,
    seq: number,
  ): RelayRecord & { atMs: number; relay: string; seq: number } => ({
    ...event,
    what: event.kind,
    atMs: seq,
    relay: 'the relay',
    seq,
  });
  const history: HistoryEvent[] = [
    ...recorded.map((event, seq): HistoryEvent => ({
      ...place(event, seq),
      source: 'relay',
      region: 'the region',
      kind: 'recorded',
    })),
    ...audit.map((event, seq): HistoryEvent => ({ ...place(event, seq), source: 'global', kind: 'audited' })),
    { atMs: audit.length, source: 'harness', kind: 'settled' },
  ];
  const checker = auditedOnce();
  const found = history.flatMap((event) => checker.see(event));
  return [...found, ...(checker.end?.() ?? [])].map(({ message }) => message);
}
