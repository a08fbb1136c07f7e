import type { GlobalEvent, HistoryEvent, RelayEvent } from '../harness/history.ts';
import { type CheckerFactory, type Finding, finding } from './checker.ts';
import { Wholeness } from './wholeness.ts';

interface RelayState {
  readonly region: string;
  held: number;
  /** The newest refusal, until a status after it was judged. */
  refused?: RelayEvent;
  /** The first refusal since it last accepted something. */
  sinceRefused?: RelayEvent;
}

/**
 * I11: a refusal leaves a relay serving what it served, and able to accept the next valid update: what is published
 * after it is accepted within the healing bound of a whole region.
 */
export const refusalChangesNothing: CheckerFactory = ({ healBoundMs }) => {
  const wholeness = new Wholeness();
  const relays = new Map<string, RelayState>();
  const published = new Map<string, GlobalEvent & { kind: 'published' }>();

  const stuck = (isDue: (sinceMs: number) => boolean): Finding[] =>
    [...relays].flatMap(([relay, state]) => {
      const { region, sinceRefused, held } = state;
      const next = published.get(region);
      if (!sinceRefused || !next || next.generation <= held || next.atMs < sinceRefused.atMs) return [];
      if (!wholeness.isWhole(region) || !isDue(Math.max(next.atMs, wholeness.since(region)))) return [];
      delete state.sinceRefused;
      return [
        finding(
          'I11',
          `${relay} refused something and has not accepted ${next.generation} since`,
          sinceRefused,
          next,
        ),
      ];
    });

  const judgeStatus = (event: RelayEvent & { kind: 'status' }, state: RelayState): Finding[] => {
    const { refused, held } = state;
    if (!refused || refused.atMs >= event.atMs || held === 0) return [];
    delete state.refused;
    if (event.generation >= held && event.ready !== false) return [];
    const message = `after a refusal ${event.relay} serves ${event.generation} instead of ${held}, ready: ${event.ready}`;
    return [finding('I11', message, refused, event)];
  };

  const see = (event: HistoryEvent): Finding[] => {
    if (event.source === 'global' && event.kind === 'published') {
      if (event.generation > (published.get(event.region)?.generation ?? 0))
        published.set(event.region, event);
    }
    if (event.source === 'harness' && event.kind === 'store-replaced') relays.delete(event.name);
    if (event.source === 'harness' && event.kind === 'settled') return stuck(() => true);
    if (event.source !== 'relay') return [];
    const state: RelayState = relays.get(event.relay) ?? { region: event.region, held: 0 };
    relays.set(event.relay, state);
    if (event.kind === 'accepted') {
      state.held = Math.max(state.held, event.generation);
      delete state.sinceRefused;
    }
    if (event.kind === 'refused') {
      state.refused = event;
      state.sinceRefused ??= event;
    }
    return event.kind === 'status' ? judgeStatus(event, state) : [];
  };

  return {
    see(event) {
      const late = stuck((sinceMs) => event.atMs > sinceMs + healBoundMs);
      wholeness.see(event);
      return [...late, ...see(event)];
    },
  };
};
