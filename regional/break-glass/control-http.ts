import {
  ApiError,
  type ApiErrorCode,
  type BreakGlassActJson,
  breakGlassActJson,
  type BreakGlassJson,
  breakGlassActSchema,
  pinSchema,
  type RelayStatusJson,
  unpinSchema,
} from '../../src/api/index.ts';
import type { z } from 'zod';
import { createHttpServer, type HttpServer } from '../../src/http/http-server.ts';
import type { Logger } from '../../src/log/logger.ts';
import { addAgentRoutes } from '../status/relay-http.ts';
import type { FleetQueries } from '../uplink/ask.ts';
import type { BreakGlassAct } from '../../src/wire/messages.ts';
import type { Act } from './act-store.ts';
import {
  type BreakGlass,
  BreakGlassError,
  type BreakGlassErrorCode,
  type KeptContent,
} from './break-glass.ts';
import { labelsOf, type PinTarget } from './pin-target.ts';

const API_CODES: Record<BreakGlassErrorCode, ApiErrorCode> = {
  'nothing-accepted': 'conflict',
  already: 'conflict',
  'not-in-force': 'conflict',
  'not-kept': 'not-found',
  'not-there': 'not-found',
  'too-many': 'conflict',
};

/**
 * The relay's own control, for a Unix socket in its data_dir: whoever may open that (its user and root) may hold
 * updates. No token, and no other way in.
 */
export function createControlHttp(options: {
  breakGlass: BreakGlass;
  store: Pick<KeptContent, 'current' | 'keptGenerations'>;
  status: () => RelayStatusJson;
  fleet: FleetQueries;
  region: string;
  relay: string;
  now: () => number;
  log: Logger;
}): HttpServer {
  const { breakGlass, store, status, log } = options;
  const server = createHttpServer({ log, open: true });
  const { app } = server;
  const state = (): BreakGlassJson => ({
    acts: breakGlass.acts.map(actJson),
    accepted: store.current()?.generation ?? 0,
    kept: store.keptGenerations(),
  });
  const act = <T extends z.ZodType>(path: string, schema: T, run: (body: z.output<T>) => unknown): void => {
    app.post(`/break-glass/${path}`, async ({ body }) => {
      const asked = schema.safeParse(body);
      if (!asked.success)
        throw new ApiError(
          'bad-request',
          asked.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; '),
        );
      try {
        const agents = run(asked.data);
        return { ...state(), ...(typeof agents === 'number' && { agents }) };
      } catch (error) {
        if (!(error instanceof BreakGlassError)) throw error;
        const { code, message, hint } = error;
        throw new ApiError(API_CODES[code], message, { ...(hint !== undefined && { hint }), cause: error });
      }
    });
  };
  app.get('/status', async () => status());
  addAgentRoutes(server, options);
  app.get('/break-glass', async () => state());
  act('hold', breakGlassActSchema, (why) => breakGlass.setHold(why));
  act('pin', pinSchema, ({ to, who, reason, ...target }) =>
    breakGlass.pin(targetOf(target), to, { who, reason }),
  );
  act('unpin', unpinSchema, ({ who, reason, ...target }) =>
    breakGlass.unpin(targetOf(target), { who, reason }),
  );
  act('release', breakGlassActSchema, (why) => breakGlass.release(why));
  return server;
}

/** The schemas have seen to it that exactly one is there. */
function targetOf(given: Pick<z.output<typeof unpinSchema>, 'assignment' | 'agent' | 'labels'>): PinTarget {
  if (given.labels) return { labels: given.labels };
  return given.agent === undefined ? { assignment: given.assignment ?? '' } : { agent: given.agent };
}

/** As reports carry it. */
export function reportedAct(act: Act): BreakGlassAct {
  return { ...act, labels: labelsOf(act) ?? {}, target: act.scope === 'selector' ? '' : act.target };
}

/** As status and control say it. */
export function actJson(act: Act): BreakGlassActJson {
  return breakGlassActJson(reportedAct(act));
}
