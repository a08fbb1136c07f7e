import type { AgentEvent, RelayEvent } from '../harness/history.ts';
import { type Checker, finding, type Finding } from './checker.ts';
import { SignedContent } from './signed-content.ts';

/**
 * I2: what a relay accepts strictly rises, and no agent is offered content of an older generation than it was
 * offered from, at any relay of its region. One content may stand in several generations, so each offer is taken to
 * come from the lowest that is not below the agent's offer before: if there is none, it came from an older one.
 */
export function versionsRise(): Checker {
  const signed = new SignedContent();
  const accepted = new Map<string, RelayEvent & { generation: number }>();
  const offered = new Map<string, { generation: number; event: AgentEvent }>();
  /** Relays where an operator holds or pins: audited exceptions. */
  const overridden = new Set<string>();

  const judgeOffer = (event: AgentEvent & { kind: 'offered' }): Finding[] => {
    const before = offered.get(event.uid);
    const from = signed.generationsWith(event.region, event.configHash);
    if (overridden.has(event.relay) || from.length === 0) {
      // Content that nobody signed is I3's.
      offered.delete(event.uid);
      return [];
    }
    const generation = from.find((one) => one >= (before?.generation ?? 0));
    offered.set(event.uid, { generation: generation ?? from.at(-1) ?? 0, event });
    if (generation !== undefined) return [];
    const message = `${event.agent} was offered content of ${from.at(-1)} after content of ${before?.generation}`;
    return [finding('I2', message, before?.event, event)];
  };

  return {
    see(event) {
      signed.see(event);
      if (event.source === 'harness' && event.kind === 'store-replaced') accepted.delete(event.name);
      if (event.source === 'relay' && event.kind === 'recorded') {
        if (event.what === 'break_glass_hold' || event.what === 'break_glass_pin')
          overridden.add(event.relay);
        if (event.what === 'break_glass_released') overridden.delete(event.relay);
      }
      if (event.source === 'relay' && event.kind === 'accepted') {
        const before = accepted.get(event.relay);
        accepted.set(event.relay, event);
        // The same one again is I4's.
        if (before && event.generation < before.generation)
          return [
            finding(
              'I2',
              `${event.relay} accepted ${event.generation} after ${before.generation}`,
              before,
              event,
            ),
          ];
      }
      return event.source === 'agent' && event.kind === 'offered' ? judgeOffer(event) : [];
    },
  };
}
