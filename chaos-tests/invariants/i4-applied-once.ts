import type { AgentEvent, RelayEvent } from '../harness/history.ts';
import { type Checker, finding, type Finding } from './checker.ts';
import { entry } from './signed-content.ts';

interface AgentState {
  offer?: AgentEvent & { kind: 'offered' };
  /** It has said how that offer ended. */
  answer?: AgentEvent;
  applied?: AgentEvent & { kind: 'applied' };
}

/**
 * I4: a generation that comes again changes nothing, a content is not offered again on a connection on which it was
 * answered, and an agent does not apply one twice in a row.
 */
export function appliedOnce(): Checker {
  const accepted = new Map<string, RelayEvent & { generation: number }>();
  const agents = new Map<string, AgentState>();

  const judgeAgent = (event: AgentEvent): Finding[] => {
    const state = entry<string, AgentState>(agents, event.uid, () => ({}));
    if (event.kind === 'restarted') agents.delete(event.uid);
    if (event.kind === 'reported' && (event.status === 'applied' || event.status === 'failed')) {
      if (event.configHash === state.offer?.configHash) state.answer = event;
    }
    if (event.kind === 'offered') {
      const { offer, answer, applied } = state;
      const isSame = offer?.configHash === event.configHash;
      agents.set(event.uid, { offer: event, ...(isSame && applied && { applied }) });
      if (isSame && answer && offer.connection === event.connection && offer.relay === event.relay)
        return [finding('I4', `${event.agent} was offered again what it had answered`, offer, answer, event)];
    }
    if (event.kind === 'applied') {
      const before = state.applied;
      state.applied = event;
      if (before?.configHash === event.configHash)
        return [finding('I4', `${event.agent} applied the same content twice`, before, event)];
    }
    return [];
  };

  return {
    see(event) {
      if (event.source === 'agent') return judgeAgent(event);
      if (event.source === 'harness' && event.kind === 'store-replaced') accepted.delete(event.name);
      if (event.source !== 'relay' || event.kind !== 'accepted') return [];
      const before = accepted.get(event.relay);
      accepted.set(event.relay, event);
      return before?.generation === event.generation
        ? [finding('I4', `${event.relay} accepted ${event.generation} twice`, before, event)]
        : [];
    },
  };
}
