import type { GlobalEvent, RelayEvent } from '../harness/history.ts';
import { type Checker, finding, type Finding } from './checker.ts';
import { DeclaredDrops, keyOf } from './declared-drops.ts';
import { entry } from './signed-content.ts';

type Audited = GlobalEvent & { kind: 'audited' };
type Recorded = RelayEvent & { kind: 'recorded' };

/**
 * I7: each event that was not declared dropped is in the global audit exactly once, unchanged, in the order of its
 * store and incarnation; and nothing is there that was never recorded.
 */
export function auditedOnce(): Checker {
  const recorded = new Map<string, Recorded>();
  const audited = new Map<string, Audited>();
  const newest = new Map<string, Audited>();
  /** Stores that were wiped or set back: what they forgot may well be in the audit. */
  const forgetful = new Set<string>();
  const storesOf = new Map<string, Set<string>>();
  const dropped = new DeclaredDrops();
  /** The last event of each incarnation that was acknowledged when the run settled; later ones are on their way still. */
  const lastN = new Map<string, number>();
  let isSettled = false;

  const judgeAudited = (event: Audited): Finding[] => {
    const key = keyOf(event);
    const twin = audited.get(key);
    if (twin) return [finding('I7', `in the audit twice: ${key} ${event.what}`, twin, event)];
    audited.set(key, event);
    dropped.see(event);
    const incarnation = keyOf({ ...event, n: 0 });
    const before = newest.get(incarnation);
    newest.set(incarnation, event);
    return before && before.n > event.n
      ? [finding('I7', `out of order in the audit: ${event.n} after ${before.n}`, before, event)]
      : [];
  };

  /** Incarnations of one store are in the audit in the order in which the store lived them. */
  const judgeIncarnations = (): Finding[] => {
    const seen = new Map<string, Audited>();
    return [...recorded.values()]
      .sort((one, other) => one.seq - other.seq)
      .flatMap((event) => {
        const here = audited.get(keyOf(event));
        const before = seen.get(event.storeId);
        if (!here || forgetful.has(event.storeId)) return [];
        seen.set(event.storeId, here);
        return before && before.incarnation !== here.incarnation && before.seq > here.seq
          ? [finding('I7', 'an earlier start of the store comes later in the audit', before, here)]
          : [];
      });
  };

  return {
    see(event) {
      if (event.source === 'harness' && event.kind === 'settled') isSettled = true;
      if (event.source === 'harness' && event.kind === 'store-replaced') {
        if (event.name === 'global') {
          audited.clear();
          newest.clear();
        }
        for (const store of storesOf.get(event.name) ?? []) forgetful.add(store);
        // What the new files know of it is recorded anew.
        for (const [key, { relay }] of recorded) if (relay === event.name) recorded.delete(key);
      }
      if (event.source === 'relay' && event.kind === 'outbox')
        lastN.set(keyOf({ ...event, n: 0 }), event.lastN - event.waiting);
      if (event.source === 'global' && event.kind === 'audited') return judgeAudited(event);
      if (event.source === 'relay' && event.kind === 'recorded') {
        recorded.set(keyOf(event), event);
        entry(storesOf, event.relay, () => new Set()).add(event.storeId);
      }
      return [];
    },
    end() {
      const stores = new Set([...recorded.values()].map(({ storeId }) => storeId));
      const findings = judgeIncarnations();
      for (const [key, event] of audited) {
        const origin = recorded.get(key);
        if (origin && (origin.what !== event.what || origin.detail !== event.detail))
          findings.push(finding('I7', `changed on the way: ${key}`, origin, event));
        if (!origin && stores.has(event.storeId) && !forgetful.has(event.storeId) && !dropped.has(event))
          findings.push(finding('I7', `never recorded by its store: ${key} ${event.what}`, event));
      }
      if (isSettled)
        for (const [key, event] of recorded)
          if (
            !audited.has(key) &&
            !dropped.has(event) &&
            event.n <= (lastN.get(keyOf({ ...event, n: 0 })) ?? Infinity)
          )
            findings.push(finding('I7', `missing in the audit: ${key} ${event.what}`, event));
      return findings;
    },
  };
}
