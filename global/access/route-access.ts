import type { Permission } from '../../src/api/index.ts';

/** Where a path acts, and so what a scope means for it. */
type Reach =
  /** Shows nothing of any one region: templates and strategies, which all regions share. */
  | 'shared'
  /** Its handler shows what is in the caller's scope only. */
  | 'filtered'
  /** Its write is held against the caller's scope before it is committed: everything that it changes. */
  | 'written'
  /** The region that the path names, all of it: a scope of labels does not reach. */
  | 'region'
  /** All of the installation: only who has no scope. */
  | 'installation';

export interface RouteAccess {
  readonly needs: Permission;
  readonly reach: Reach;
}

const access = (needs: Permission, reach: Reach): RouteAccess => ({ needs, reach });

/** What each path of the API needs, below /api/v1. A path that is not in here cannot be added. */
export const ROUTE_ACCESS: Readonly<Record<string, RouteAccess>> = {
  'GET /whoami': access('read', 'shared'),
  'GET /openapi.json': access('read', 'shared'),
  'GET /status': access('read', 'filtered'),
  'GET /events': access('read', 'filtered'),

  'GET /templates': access('read', 'shared'),
  'GET /templates/:name': access('read', 'shared'),
  'GET /strategies': access('read', 'shared'),
  'GET /strategies/:name': access('read', 'shared'),
  'GET /assignments': access('read', 'filtered'),
  'GET /assignments/:name': access('read', 'filtered'),
  'POST /apply': access('apply', 'written'),
  'POST /assignments/:name/retry': access('apply', 'written'),
  'DELETE /templates/:name': access('apply', 'written'),
  'DELETE /strategies/:name': access('apply', 'written'),
  'DELETE /assignments/:name': access('apply', 'written'),

  'GET /regions': access('read', 'filtered'),
  'GET /regions/:name': access('read', 'filtered'),
  'GET /relays': access('read', 'filtered'),
  'DELETE /regions/:name': access('regions', 'written'),
  'POST /regions/:name/relays': access('regions', 'region'),
  'DELETE /regions/:name/relays/:relay': access('regions', 'region'),
  'POST /regions/:name/key': access('regions', 'region'),
  'POST /regions/:name/relays/:relay/url': access('regions', 'region'),
  'POST /regions/:name/adopt': access('regions', 'region'),
  'GET /nats-config': access('regions', 'installation'),

  'GET /regions/:name/tokens': access('admit', 'region'),
  'POST /regions/:name/tokens': access('admit', 'region'),
  'DELETE /regions/:name/tokens/:id': access('admit', 'region'),

  'GET /api-keys': access('admit', 'filtered'),
  'POST /api-keys': access('admit', 'written'),
  'POST /api-keys/:id/rotate': access('admit', 'written'),
  'DELETE /api-keys/:id': access('admit', 'written'),
  'GET /revocations': access('admit', 'installation'),
  'POST /revocations': access('admit', 'installation'),
  'DELETE /revocations': access('admit', 'installation'),

  'GET /agents': access('read', 'filtered'),
  'GET /agents/:id': access('read', 'filtered'),
  'GET /agents/:id/explain': access('read', 'filtered'),
  'GET /agents/:id/config': access('read', 'filtered'),

  'GET /keys': access('read', 'shared'),
  'POST /keys/reload': access('administer', 'installation'),
  'GET /operators': access('administer', 'installation'),
  'POST /operators': access('administer', 'installation'),
  'DELETE /operators/:name': access('administer', 'installation'),
};
