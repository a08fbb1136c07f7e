import { z } from 'zod';
import {
  madeOperatorSchema,
  makeOperatorSchema,
  operatorListSchema,
  ROLES,
  whoamiSchema,
} from '../../src/api/index.ts';
import type { FastifyInstance } from '../../src/http/http-server.ts';
import type { ApiSources } from './api-sources.ts';
import { addRoute } from './route.ts';
import { moment } from './views.ts';

const named = z.object({ name: z.string().min(1).max(64) });

/** Who may use this API. */
export function addOperatorRoutes(app: FastifyInstance, { operators, keys }: ApiSources): void {
  addRoute(
    app,
    {
      method: 'GET',
      path: '/whoami',
      summary: 'Who the caller is, and what that allows',
      request: {},
      response: whoamiSchema,
    },
    async ({ caller: { name, role, scope, via, expiresMs } }) => ({
      name,
      role,
      permissions: [...ROLES[role]],
      ...(scope.regions && { regions: [...scope.regions] }),
      ...(scope.labels && { labels: { ...scope.labels } }),
      expires_at: expiresMs === undefined ? null : moment(expiresMs),
      via,
      plane: keys.plane,
    }),
  );
  addRoute(
    app,
    {
      method: 'GET',
      path: '/operators',
      summary: 'Every operator, without the token',
      request: {},
      response: operatorListSchema,
    },
    async () => ({ items: await operators.list() }),
  );
  addRoute(
    app,
    {
      method: 'POST',
      path: '/operators',
      summary: 'Makes an operator and answers the bearer token, the only time that it is shown',
      request: { body: makeOperatorSchema },
      response: madeOperatorSchema,
    },
    async ({ body, caller }) => operators.make(body, caller),
  );
  addRoute(
    app,
    {
      method: 'DELETE',
      path: '/operators/:name',
      summary: 'Ends an operator and its token',
      request: { params: named },
      response: z.object({ removed: z.boolean() }),
    },
    async ({ params, caller }) => {
      await operators.revoke(params.name, caller);
      return { removed: true };
    },
  );
}
