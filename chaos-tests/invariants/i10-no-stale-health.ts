import { type CheckerFactory, finding } from './checker.ts';

/**
 * I10: the global plane counts nobody on evidence older than its freshness window: agents behind a relay whose report
 * is older are unknown, and none of them healthy.
 */
export const noStaleHealth: CheckerFactory = ({ freshMs }) => ({
  see(event) {
    if (event.source !== 'global' || event.kind !== 'region-view') return [];
    const fresh = event.relays.filter(({ asOfMs }) => event.atMs - asOfMs <= freshMs);
    const evidence = fresh.reduce((sum, { agents }) => sum + agents, 0);
    const known = event.agents - event.counts.unknown;
    const show = (what: string, count: number): string =>
      `${event.region} shows ${count} agents as ${what}; reports of the last ${freshMs} ms speak of ${evidence}`;
    return [
      ...(known > evidence ? [finding('I10', show('known', known), event)] : []),
      ...(event.healthy > evidence ? [finding('I10', show('healthy', event.healthy), event)] : []),
    ];
  },
});
