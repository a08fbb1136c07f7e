import {
  eventPageSchema,
  eventsQuerySchema,
  type EventJson,
  type EventPage,
  ApiError,
} from '../../src/api/index.ts';
import { sleep } from '../../src/clock/clock.ts';
import type { FastifyInstance } from '../../src/http/http-server.ts';
import { outsideScope, type Principal } from '../access/principal.ts';
import { seesRegion } from '../access/scope.ts';
import { readAudit, type Reader } from '../resources/audit.ts';
import type { ApiSources } from './api-sources.ts';
import { addRoute } from './route.ts';
import { moment, parseObject } from './views.ts';

const SECOND_MS = 1_000;

/** Where a reader is in both streams of events: `<seq of the regions'>-<seq of ours>`. */
interface Cursor {
  region: number;
  audit: number;
}

/** What happened, in the regions and here, in the order in which it was written down. */
export function addEventRoutes(app: FastifyInstance, sources: ApiSources, stopping: AbortSignal): void {
  addRoute(
    app,
    {
      method: 'GET',
      path: '/events',
      summary: 'Events after a cursor, or the newest; waits for some when asked to',
      request: { query: eventsQuerySchema },
      response: eventPageSchema,
    },
    async ({ query: { after, limit, wait, region }, caller }) => {
      const seen = seenBy(caller, region);
      if (after === undefined) return newest(sources, limit, seen);
      const cursor = parseCursor(after);
      const endMs = sources.clock.monotonicMs() + wait * SECOND_MS;
      for (;;) {
        const news = sources.news();
        const page = await eventsAfter(sources, cursor, limit, seen);
        const leftMs = endMs - sources.clock.monotonicMs();
        if (page.items.length > 0 || leftMs <= 0 || stopping.aborted) return page;
        const waiting = new AbortController();
        const signal = AbortSignal.any([stopping, waiting.signal]);
        await Promise.race([news, sleep(sources.clock, leftMs, signal).catch(() => undefined)]);
        waiting.abort(new Error('done waiting'));
      }
    },
  );
}

/** What of both streams is asked for and may be seen. */
interface Seen {
  ours: { region?: string; for?: Reader };
  theirs: { regions?: readonly string[] };
}

function seenBy(caller: Principal, region: string | undefined): Seen {
  const { name, scope } = caller;
  if (region !== undefined) {
    if (!seesRegion(scope, region)) throw outsideScope(caller, 'read', `region ${region} is another`);
    return { ours: { region }, theirs: { regions: [region] } };
  }
  const { regions } = scope;
  return regions ? { ours: { for: { name, regions } }, theirs: { regions } } : { ours: {}, theirs: {} };
}

async function eventsAfter(
  { db, regions }: ApiSources,
  start: Cursor,
  limit: number,
  { ours: whereOurs, theirs: whereTheirs }: Seen,
): Promise<EventPage> {
  const ours = await readAudit(db, { after: start.audit, limit, ...whereOurs });
  const theirs = await regions.events({ after: start.region, limit, ...whereTheirs });
  return merge(start, ours, theirs, limit);
}

async function newest(
  { db, regions }: ApiSources,
  limit: number,
  { ours: whereOurs, theirs: whereTheirs }: Seen,
): Promise<EventPage> {
  const ours = await readAudit(db, { newest: true, limit, ...whereOurs });
  const theirs = await regions.events({ newest: true, limit, ...whereTheirs });
  const start = { region: (theirs[0]?.seq ?? 1) - 1, audit: (ours[0]?.seq ?? 1) - 1 };
  const page = merge(start, ours, theirs, 2 * limit);
  return { items: page.items.slice(-limit), cursor: page.cursor };
}

type Ours = Awaited<ReturnType<typeof readAudit>>;
type Theirs = Awaited<ReturnType<ApiSources['regions']['events']>>;

/** Both are in order; of the two next ones, the one that was written down first. */
function merge(start: Cursor, ours: Ours, theirs: Theirs, limit: number): EventPage {
  const cursor = { ...start };
  const items: EventJson[] = [];
  let [our, their] = [0, 0];
  while (items.length < limit) {
    const mine = ours[our];
    const other = theirs[their];
    if (mine && (!other || mine.atMs <= other.receivedMs)) {
      our++;
      cursor.audit = mine.seq;
      items.push({
        cursor: formatCursor(cursor),
        at: moment(mine.atMs),
        received_at: moment(mine.atMs),
        source: 'global',
        region: mine.region,
        relay: null,
        actor: mine.actor,
        kind: mine.kind,
        detail: mine.detail,
      });
    } else if (other) {
      their++;
      cursor.region = other.seq;
      items.push({
        cursor: formatCursor(cursor),
        at: moment(other.atMs),
        received_at: moment(other.receivedMs),
        source: 'region',
        region: other.region,
        relay: other.relay,
        actor: null,
        kind: other.kind,
        detail: parseObject(other.detail) ?? { text: other.detail },
      });
    } else break;
  }
  return { items, cursor: formatCursor(cursor) };
}

function formatCursor({ region, audit }: Cursor): string {
  return `${region}-${audit}`;
}
function parseCursor(text: string): Cursor {
  const match = /^(\d{1,15})-(\d{1,15})$/.exec(text);
  if (!match) throw new ApiError('bad-request', 'after wants the cursor of an event or of a page');
  return { region: Number(match[1]), audit: Number(match[2]) };
}
