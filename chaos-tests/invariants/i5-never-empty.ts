import { type Checker, finding } from './checker.ts';

/** I5: no agent is offered an empty config map or a blank body: a supervisor would stop its Collector. */
export function neverEmpty(): Checker {
  return {
    see(event) {
      if (event.source !== 'agent') return [];
      if (event.kind === 'alarmed' && (event.alarm === 'empty-config-map' || event.alarm === 'blank-body'))
        return [finding('I5', `${event.agent} saw ${event.alarm}`, event)];
      if (event.kind !== 'offered') return [];
      if (event.files.length === 0)
        return [finding('I5', `${event.agent} was offered an empty config map`, event)];
      return event.files
        .filter(({ blank }) => blank)
        .map(({ name }) => finding('I5', `${event.agent} was offered a blank body named "${name}"`, event));
    },
  };
}
