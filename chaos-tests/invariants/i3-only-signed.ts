import type { AgentEvent } from '../harness/history.ts';
import { type Checker, finding, type Finding } from './checker.ts';
import { SignedContent } from './signed-content.ts';

/**
 * I3: what a relay accepts was signed by the global plane for its region, and everything that it offers is named,
 * with the same hashes, by a generation that it accepted before.
 */
export function onlySigned(): Checker {
  const signed = new SignedContent();
  /** The global database was replaced: what it signed before may be known to nobody but the relays. */
  let isForgotten = false;

  const judgeOffer = (event: AgentEvent & { kind: 'offered' }): Finding[] => {
    const accepted = [...signed.acceptedBy(event.relay)];
    if (isForgotten && accepted.some((generation) => !signed.has(event.region, generation))) return [];
    const revision = accepted
      .map((generation) => signed.revision(event.region, generation, event.configHash))
      .find((found) => found !== undefined);
    if (!revision)
      return [finding('I3', `${event.relay} offered what no generation that it accepted names`, event)];
    const offered = Object.fromEntries(event.files.map(({ name, sha256 }) => [name, sha256]));
    const names = new Set([...Object.keys(offered), ...Object.keys(revision.files)]);
    return [...names]
      .filter((name) => offered[name] !== revision.files[name])
      .map((name) =>
        finding(
          'I3',
          `${event.relay} offered the file "${name}" with ${offered[name]}; signed is ${revision.files[name]}`,
          event,
        ),
      );
  };

  return {
    see(event) {
      signed.see(event);
      if (event.source === 'harness' && event.kind === 'store-replaced' && event.name === 'global')
        isForgotten = true;
      if (event.source === 'relay' && event.kind === 'accepted' && !isForgotten)
        return signed.has(event.region, event.generation)
          ? []
          : [finding('I3', `${event.relay} accepted ${event.generation}, which nobody signed for it`, event)];
      if (event.source !== 'agent') return [];
      if (event.kind === 'alarmed' && (event.alarm === 'hash-reused' || event.alarm === 'misdirected'))
        return [finding('I3', `${event.agent} saw ${event.alarm}`, event)];
      return event.kind === 'offered' ? judgeOffer(event) : [];
    },
  };
}
