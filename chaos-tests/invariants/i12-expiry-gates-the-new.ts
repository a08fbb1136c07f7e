import type { RelayEvent } from '../harness/history.ts';
import { type Checker, finding } from './checker.ts';

/**
 * I12: what is accepted anew is not expired, but for an import into an empty store; what was accepted is served
 * whatever the clock says.
 */
export function expiryGatesTheNew(): Checker {
  const last = new Map<string, RelayEvent & { kind: 'status' }>();

  return {
    see(event) {
      if (event.source === 'harness' && event.kind === 'store-replaced') last.delete(event.name);
      if (event.source !== 'relay') return [];
      if (event.kind === 'accepted') {
        const { timestampExpiresMs: expiresMs, imported } = event;
        return !imported && expiresMs !== undefined && expiresMs <= event.atMs
          ? [finding('I12', `${event.relay} accepted ${event.generation}, which had expired`, event)]
          : [];
      }
      if (event.kind !== 'status') return [];
      const before = last.get(event.relay);
      last.set(event.relay, event);
      if (event.generation > 0 && event.ready === false)
        return [finding('I12', `${event.relay} holds ${event.generation} and does not serve it`, event)];
      const { timestampExpiresMs: expiresMs } = event;
      const isNew = before !== undefined && expiresMs !== before.timestampExpiresMs;
      // By the relay's own clock, which is what it has to judge by.
      if (
        !isNew ||
        expiresMs === undefined ||
        expiresMs > before.relayNowMs ||
        event.flags.includes('imported')
      )
        return [];
      const message = `${event.relay} took in a timestamp that had expired when it did not hold it yet`;
      return [finding('I12', message, before, event)];
    },
  };
}
