import type { RelayEvent } from '../harness/history.ts';
import { type Checker, finding } from './checker.ts';

/** I1: whatever a relay accepted, every later state of it is at least that, also after it was killed. */
export function acceptedIsKept(): Checker {
  const highest = new Map<string, RelayEvent & { generation: number }>();
  return {
    see(event) {
      if (event.source === 'harness' && event.kind === 'store-replaced') highest.delete(event.name);
      if (event.source !== 'relay') return [];
      const held = highest.get(event.relay);
      if (event.kind === 'accepted' && event.generation > (held?.generation ?? 0))
        highest.set(event.relay, event);
      // What was accepted in the very millisecond of the question may be missing in the answer.
      if (event.kind !== 'status' || !held || held.atMs >= event.atMs || event.generation >= held.generation)
        return [];
      highest.set(event.relay, event);
      return [
        finding('I1', `${event.relay} lost ${held.generation}: it is at ${event.generation}`, held, event),
      ];
    },
  };
}
