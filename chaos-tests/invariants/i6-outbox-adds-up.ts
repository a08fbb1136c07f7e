import type { RelayEvent } from '../harness/history.ts';
import { type CheckerFactory, finding } from './checker.ts';
import { DeclaredDrops, keyOf } from './declared-drops.ts';

/** I6, as far as a run of minutes shows it: the outbox stays in its bounds, and produced = delivered + dropped + waiting. */
export const outboxAddsUp: CheckerFactory = ({ maxQueueRows }) => {
  const outboxes = new Map<string, RelayEvent & { kind: 'outbox' }>();
  const audited = new Set<string>();
  const dropped = new DeclaredDrops();
  let isSettled = false;
  return {
    see(event) {
      if (event.source === 'harness' && event.kind === 'settled') isSettled = true;
      if (event.source === 'harness' && event.kind === 'store-replaced' && event.name === 'global')
        audited.clear();
      if (event.source === 'global' && event.kind === 'audited') {
        audited.add(keyOf(event));
        dropped.see(event);
      }
      if (event.source !== 'relay') return [];
      if (event.kind === 'outbox') outboxes.set(keyOf({ ...event, n: 0 }), event);
      return event.kind === 'status' && event.queueRows > maxQueueRows
        ? [finding('I6', `${event.relay} keeps ${event.queueRows} events, more than ${maxQueueRows}`, event)]
        : [];
    },
    end: () =>
      (isSettled ? [...outboxes.values()] : []).flatMap((event) => {
        let accounted = event.waiting;
        for (let n = 1; n <= event.lastN; n++)
          if (audited.has(keyOf({ ...event, n })) || dropped.has({ ...event, n })) accounted++;
        return accounted < event.lastN
          ? [
              finding(
                'I6',
                `${event.relay} produced ${event.lastN} events; delivered, declared and waiting are ${accounted}`,
                event,
              ),
            ]
          : [];
      }),
  };
};
