import { API_PREFIX, ApiError } from '../../src/api/index.ts';
import type { FastifyInstance } from '../../src/http/http-server.ts';
import type { Door } from './door.ts';
import {
  callerOf,
  isScoped,
  knownCaller,
  outsideScope,
  type Principal,
  requirePermission,
} from './principal.ts';
import { ROUTE_ACCESS, type RouteAccess } from './route-access.ts';
import { seesRegion } from './scope.ts';

/** What the path, as it was added, needs. HEAD is a GET without its body. */
function accessOf(method: string, url: string): RouteAccess | undefined {
  const key = `${method === 'HEAD' ? 'GET' : method} ${url.slice(API_PREFIX.length)}`;
  return Object.hasOwn(ROUTE_ACCESS, key) ? ROUTE_ACCESS[key] : undefined;
}

/** Holds every path that is added to `scope` from now on against the table. Adding one that is not in it throws. */
export function enforceAccess(scope: FastifyInstance, door: Pick<Door, 'noteForbidden'>): void {
  scope.addHook('onRoute', ({ method, url }) => {
    for (const one of Array.isArray(method) ? method : [method])
      if (!url.startsWith(API_PREFIX) || !accessOf(one, url))
        throw new Error(`${one} ${url} is not in access/route-access.ts: say there what it needs`);
  });
  // Before the body is read: who may not apply does not get to send documents.
  scope.addHook('onRequest', async ({ raw, method, routeOptions, params }) => {
    const access = accessOf(method, routeOptions.url ?? '');
    if (!access) throw new Error(`${method} ${routeOptions.url ?? ''} has no access rule`);
    requireAccess(callerOf(raw), access, (params as { name?: string }).name ?? '');
  });
  scope.setErrorHandler(async (error, { raw }) => {
    // Without a caller it was the door that refused, and has said so.
    const caller = knownCaller(raw);
    if (caller && error instanceof ApiError && error.code === 'forbidden')
      await door.noteForbidden(raw, caller, error);
    throw error;
  });
}

function requireAccess(caller: Principal, { needs, reach }: RouteAccess, region: string): void {
  requirePermission(caller, needs);
  if (reach === 'installation' && isScoped(caller))
    throw outsideScope(caller, needs, 'this is about the whole installation');
  if (reach === 'region' && (caller.scope.labels !== undefined || !seesRegion(caller.scope, region)))
    throw outsideScope(caller, needs, `this is about the whole region ${region}`);
}
