import type { RegionJson, StatusJson } from '../src/api/index.ts';
import type { LinkState } from '../src/bus/bus.ts';
import { VERSION } from '../src/version.ts';
import type { LeaseView } from './lease/lease.ts';
import { moment } from './api/views.ts';

const DAY_MS = 86_400_000;
/** A root that runs out sooner is shown in every status: a new one takes people and a ceremony. */
const ROOT_WARNING_MS = 60 * DAY_MS;

export interface StatusFacts {
  readonly plane: string;
  readonly nowMs: number;
  readonly startedMs: number;
  readonly development: boolean;
  readonly rootExpiresMs: number;
  readonly clockRefused: boolean;
  readonly certificateFlags: readonly string[];
  readonly metricsPortTaken: boolean;
  readonly apiKeysExpiring: boolean;
  readonly link: LinkState;
  readonly lease: LeaseView;
  readonly trouble: readonly { code: string; message: string; sinceMs: number }[];
  readonly resources: StatusJson['resources'];
  readonly regions: readonly RegionJson[];
}

/** The installation on one screen. What is not as it should be has a flag. */
export function statusJson(facts: StatusFacts): StatusJson {
  const { regions, nowMs } = facts;
  const counts = { applied: 0, pending: 0, failed: 0, held: 0, unmanaged: 0, unknown: 0 };
  for (const region of regions)
    for (const status of Object.keys(counts) as (keyof typeof counts)[])
      counts[status] += region.counts[status];
  const asOf = regions.flatMap((region) => region.as_of ?? []).sort();
  const flags = [
    ...(facts.development ? ['development-keys'] : []),
    ...(facts.link.connected ? [] : ['bus-disconnected']),
    ...(facts.lease.role === 'standby' ? ['standby'] : []),
    ...(facts.lease.confirmed || !facts.link.connected ? [] : ['lease-unconfirmed']),
    ...(facts.clockRefused ? ['clock-jumped'] : []),
    ...(facts.trouble.length > 0 ? ['trouble'] : []),
    ...(facts.rootExpiresMs - nowMs < ROOT_WARNING_MS ? ['root-expires-soon'] : []),
    ...(facts.apiKeysExpiring ? ['api-keys-expiring'] : []),
    ...facts.certificateFlags,
    ...(facts.metricsPortTaken ? ['metrics-port-taken'] : []),
  ];
  return {
    version: VERSION,
    plane: facts.plane,
    started_at: moment(facts.startedMs),
    now: moment(nowMs),
    flags,
    bus: { connected: facts.link.connected, since: moment(facts.link.sinceMs) },
    lease: {
      role: facts.lease.role,
      holder: facts.lease.holder ?? null,
      term: facts.lease.term,
      since: moment(facts.lease.sinceMs),
      confirmed: facts.lease.confirmed,
    },
    trouble: facts.trouble.map(({ code, message, sinceMs }) => ({ code, message, since: moment(sinceMs) })),
    resources: facts.resources,
    agents: regions.reduce((sum, { agents }) => sum + agents, 0),
    counts,
    as_of: asOf[0] ?? null,
    regions: regions.map((region) => ({
      name: region.name,
      link: region.link,
      link_since: region.link_since,
      trust: region.trust,
      held: region.held,
      want: region.want,
      relays: region.relays.length,
      agents: region.agents,
      counts: region.counts,
      as_of: region.as_of,
      isolation: region.isolation,
      timestamp_expires: region.timestamp_expires,
      break_glass: region.break_glass,
      flags: region.flags,
    })),
  };
}
