import type { HistoryEvent } from '../harness/history.ts';
import { type Checker, finding } from './checker.ts';
import { entry, SignedContent } from './signed-content.ts';

/** What a relay held and what the stream's head was when the link came back. */
interface Return {
  readonly held: number;
  readonly newest: number;
  readonly healed: HistoryEvent;
}

/**
 * I9: after its link was severed and came back, a relay accepts nothing between what it held and the newest of that
 * moment, and its agents are offered nothing from there. (A link that was merely slow is not judged: what was on its
 * way may arrive.)
 */
export function straightToNewest(): Checker {
  const signed = new SignedContent();
  const heads = new Map<string, number>();
  const highest = new Map<string, number>();
  const relays = new Map<string, Set<string>>();
  const severed = new Set<string>();
  const returns = new Map<string, Return>();

  return {
    see(event) {
      signed.see(event);
      if (event.source === 'bus') heads.set(event.region, event.generation);
      if (event.source === 'relay') entry(relays, event.region, () => new Set()).add(event.relay);
      if (event.source === 'harness' && event.kind === 'store-replaced') {
        highest.delete(event.name);
        returns.delete(event.name);
      }
      if (event.source === 'harness' && event.kind === 'link') {
        if (event.state === 'begins' && event.severed) severed.add(event.region);
        if (event.state === 'ends' && severed.delete(event.region))
          for (const relay of relays.get(event.region) ?? [])
            returns.set(relay, {
              held: highest.get(relay) ?? 0,
              newest: heads.get(event.region) ?? 0,
              healed: event,
            });
      }
      if (event.source === 'relay' && event.kind === 'accepted') {
        highest.set(event.relay, Math.max(highest.get(event.relay) ?? 0, event.generation));
        const back = returns.get(event.relay);
        if (back && event.generation > back.held && event.generation < back.newest)
          return [
            finding(
              'I9',
              `${event.relay} accepted ${event.generation} on its way from ${back.held} to ${back.newest}`,
              back.healed,
              event,
            ),
          ];
      }
      if (event.source === 'agent' && event.kind === 'offered') {
        const back = returns.get(event.relay);
        const from = signed.generationsWith(event.region, event.configHash);
        if (back && from.length > 0 && from.every((one) => one > back.held && one < back.newest))
          return [
            finding(
              'I9',
              `${event.agent} was offered content of ${from.join()}, between ${back.held} and ${back.newest}`,
              back.healed,
              event,
            ),
          ];
      }
      return [];
    },
  };
}
