import { createHash } from 'node:crypto';
import type { AgentMoment } from '../../../src/sim/fleet.ts';
import type { AgentEvent } from '../history.ts';

/** A simulated agent's moment as an event of the history. */
export function agentEvent(
  moment: AgentMoment,
  place: { region: string; relayAt: (endpoint: string) => string },
): AgentEvent {
  const { atMs, name, uid, endpoint, connection } = moment;
  const base = {
    atMs,
    source: 'agent',
    agent: name,
    uid,
    region: place.region,
    relay: place.relayAt(endpoint),
    connection,
  } as const;
  switch (moment.kind) {
    case 'offered':
      return {
        ...base,
        kind: 'offered',
        configHash: moment.content.hash,
        files: [...moment.content.files].map(([file, { body }]) => ({
          name: file,
          sha256: createHash('sha256').update(body).digest('hex'),
          bytes: body.byteLength,
          blank: Buffer.from(body).toString('utf8').trim() === '',
        })),
      };
    case 'reported':
      return { ...base, kind: 'reported', configHash: moment.hash, status: moment.status };
    case 'applied':
      return { ...base, kind: 'applied', configHash: moment.hash };
    case 'alarmed':
      return { ...base, kind: 'alarmed', alarm: moment.alarm, configHash: moment.hash };
    default:
      return { ...base, kind: moment.kind };
  }
}
