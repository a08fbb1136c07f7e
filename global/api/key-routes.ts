import { ApiError, type KeysJson, keysReloadedSchema, keysSchema } from '../../src/api/index.ts';
import type { FastifyInstance } from '../../src/http/http-server.ts';
import type { SigningKeys } from '../signing/key-directory.ts';
import { SigningError } from '../signing/signing-error.ts';
import { ACTOR, type ApiSources } from './api-sources.ts';
import { addRoute } from './route.ts';
import { moment } from './views.ts';

/** What is signed with, and the word to read it again. */
export function addKeyRoutes(app: FastifyInstance, sources: ApiSources): void {
  addRoute(
    app,
    {
      method: 'GET',
      path: '/keys',
      summary: 'The online keys and the root that names them; nothing secret',
      request: {},
      response: keysSchema,
    },
    async () => keysJson(sources.keys),
  );
  addRoute(
    app,
    {
      method: 'POST',
      path: '/keys/reload',
      summary: 'Reads the directory of keys again, after a new root was installed there',
      request: {},
      response: keysReloadedSchema,
    },
    async () => {
      try {
        const changed = await sources.reloadKeys(ACTOR);
        return { ...keysJson(sources.keys), changed };
      } catch (cause) {
        if (!(cause instanceof SigningError)) throw cause;
        const hint = cause.hint === undefined ? '' : `; ${cause.hint}`;
        throw new ApiError('conflict', `the keys of before stay in use: ${cause.message}`, {
          cause,
          hint: `nothing was changed${hint}`,
        });
      }
    },
  );
}

function keysJson({ plane, development, fleetRoot, roots, contentKey, freshKey }: SigningKeys): KeysJson {
  return {
    plane,
    development,
    root: {
      version: fleetRoot.version,
      expires: moment(fleetRoot.expiresMs),
      threshold: fleetRoot.roles.root.threshold,
      keyids: [...fleetRoot.roles.root.keyids],
    },
    artifacts_root: roots.artifacts.length,
    content: contentKey.keyid,
    fresh: freshKey.keyid,
  };
}
