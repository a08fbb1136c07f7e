import { regionListSchema, relayStatusSchema } from '../../../src/api/index.ts';
import { type Bus, subjects } from '../../../src/bus/bus.ts';
import { decodeHead } from '../../../src/wire/codec.ts';
import type { BusEvent, GlobalEvent, RelayEvent } from '../history.ts';

/** One question, milliseconds: a frozen process must not hold up the others. */
const TIMEOUT_MS = 2_000;

async function ask(url: string, token?: string): Promise<Response> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
}

/** What a relay says of itself now. @throws when it does not answer */
export async function relayView(relay: { name: string; region: string; http: string }): Promise<RelayEvent> {
  const atMs = Date.now();
  const [status, ready] = await Promise.all([ask(`${relay.http}/status`), ask(`${relay.http}/ready`)]);
  const said = relayStatusSchema.parse(await status.json());
  await ready.arrayBuffer();
  return {
    atMs,
    source: 'relay',
    relay: relay.name,
    region: relay.region,
    kind: 'status',
    generation: said.generation,
    trust: said.trust,
    ready: ready.ok,
    linked: said.link.connected,
    flags: said.flags,
    relayNowMs: Date.parse(said.now),
    ...(said.timestamp_expires !== null && { timestampExpiresMs: Date.parse(said.timestamp_expires) }),
    queueRows: said.queue.rows,
  };
}

/** What the global plane shows of its regions now. @throws when it does not answer */
export async function regionViews(globalUrl: string, token: string): Promise<GlobalEvent[]> {
  const atMs = Date.now();
  const response = await ask(`${globalUrl}/api/v1/regions`, token);
  const { items } = regionListSchema.parse(await response.json());
  return items.map((region) => ({
    atMs,
    source: 'global',
    kind: 'region-view',
    region: region.name,
    link: region.link,
    agents: region.agents,
    counts: region.counts,
    healthy: region.assignments
      .flatMap(({ revisions }) => revisions)
      .reduce((sum, { healthy }) => sum + healthy, 0),
    relays: region.relays.map(({ name, agents, as_of }) => ({
      name,
      agents,
      asOfMs: as_of === null ? 0 : Date.parse(as_of),
    })),
  }));
}

/** The head of a region in the stream now; undefined while there is none. @throws BusError */
export async function headView(bus: Bus, region: string): Promise<BusEvent | undefined> {
  // What it says was there when the answer came, and perhaps not yet when it was asked.
  const body = await bus.getLast(subjects.head(region));
  if (!body) return undefined;
  const { signed } = JSON.parse(Buffer.from(decodeHead(body).targets).toString('utf8')) as {
    signed: { version: number };
  };
  return { atMs: Date.now(), source: 'bus', kind: 'head', region, generation: signed.version };
}
