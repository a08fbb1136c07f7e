import { z } from 'zod';
import {
  ApiError,
  applyQuerySchema,
  applyResultSchema,
  assignmentDetailSchema,
  assignmentListSchema,
  type Collection,
  COLLECTIONS,
  MAX_APPLY_BYTES,
  regionDetailSchema,
  type ResourceDetail,
  resourceDetailSchema,
  resourceListSchema,
  resourceName,
} from '../../src/api/index.ts';
import type { FastifyInstance } from '../../src/http/http-server.ts';
import type { Resource, ResourceKind } from '../../src/resources/resource.ts';
import { outsideScope, type Principal } from '../access/principal.ts';
import { seesAssignment, seesRegion } from '../access/scope.ts';
import {
  currentResources,
  parseStored,
  type ResourceVersion,
  resourceVersions,
} from '../resources/resource-store.ts';
import type { ApiSources } from './api-sources.ts';
import { addRoute } from './route.ts';
import { assignmentSummary, resourceSummary, versionJson } from './views.ts';

const named = z.object({ name: resourceName });
const versionQuery = z.object({ version: z.string().max(256).optional() });
const isDry = (query: { dry_run: 'true' | 'false' }): boolean => query.dry_run === 'true';

/** What operators write, read back and delete. */
export function addResourceRoutes(app: FastifyInstance, sources: ApiSources): void {
  const { db, operations } = sources;
  addRoute(
    app,
    {
      method: 'POST',
      path: '/apply',
      summary: 'Applies YAML documents: all of them or none',
      request: {
        query: applyQuerySchema,
        body: z.string({ error: 'send YAML documents as application/yaml' }),
      },
      response: applyResultSchema,
      yamlBytes: MAX_APPLY_BYTES,
    },
    async ({ query, body, caller }) => operations.apply(body, caller, isDry(query)),
  );
  addRoute(
    app,
    {
      method: 'POST',
      path: '/assignments/:name/retry',
      summary: "Offers an assignment's content again, as new revisions",
      request: { params: named, query: applyQuerySchema },
      response: applyResultSchema,
    },
    async ({ params, query, caller }) => operations.retry(params.name, caller, isDry(query)),
  );
  for (const [collection, kind] of Object.entries(COLLECTIONS) as [Collection, ResourceKind][])
    addRoute(
      app,
      {
        method: 'DELETE',
        path: `/${collection}/:name`,
        summary: `Deletes a ${kind}; refused while something refers to it`,
        request: { params: named, query: applyQuerySchema },
        response: applyResultSchema,
      },
      async ({ params, query, caller }) => operations.delete(kind, params.name, caller, isDry(query)),
    );
  for (const [collection, kind] of [
    ['templates', 'ConfigTemplate'],
    ['strategies', 'RolloutStrategy'],
  ] as const) {
    addRoute(
      app,
      {
        method: 'GET',
        path: `/${collection}`,
        summary: `The newest version of each ${kind}`,
        request: {},
        response: resourceListSchema,
      },
      async () => ({ items: byName(await currentResources(db, kind)).map(resourceSummary) }),
    );
    addRoute(
      app,
      {
        method: 'GET',
        path: `/${collection}/:name`,
        summary: `One ${kind} with its versions`,
        request: { params: named, query: versionQuery },
        response: resourceDetailSchema,
      },
      async ({ params, query }) => (await detail(sources, kind, params.name, query.version)).json,
    );
  }
  addRoute(
    app,
    {
      method: 'GET',
      path: '/assignments',
      summary: 'The newest version of each ConfigAssignment',
      request: {},
      response: assignmentListSchema,
    },
    async ({ caller }) => ({
      items: byName(await currentResources(db, 'ConfigAssignment')).flatMap((one) =>
        isSeen(caller, one.resource) ? (assignmentSummary(one) ?? []) : [],
      ),
    }),
  );
  addRoute(
    app,
    {
      method: 'GET',
      path: '/assignments/:name',
      summary: 'One ConfigAssignment with its versions',
      request: { params: named, query: versionQuery },
      response: assignmentDetailSchema,
    },
    async ({ params, query, caller }) => {
      const current = (await currentResources(db, 'ConfigAssignment')).find(
        ({ name }) => name === params.name,
      );
      if (current && !isSeen(caller, current.resource))
        throw outsideScope(caller, 'read', `ConfigAssignment ${params.name} reaches none of it`);
      const found = await detail(sources, 'ConfigAssignment', params.name, query.version);
      // What it once said of other regions is theirs.
      if (query.version !== undefined && !isSeen(caller, parseStored(found.row)))
        throw outsideScope(
          caller,
          'read',
          `ConfigAssignment ${params.name} reached none of it in version ${query.version}`,
        );
      return { ...found.json, uid: current?.uid ?? '', retry: current?.retry ?? 0 };
    },
  );
  addRoute(
    app,
    {
      method: 'GET',
      path: '/regions/:name',
      summary: 'One Region with its versions, and what it says of itself',
      request: { params: named, query: versionQuery },
      response: regionDetailSchema,
    },
    async ({ params, query, caller }) => {
      if (!seesRegion(caller.scope, params.name))
        throw outsideScope(caller, 'read', `region ${params.name} is another`);
      const found = await detail(sources, 'Region', params.name, query.version);
      const status = (await sources.regionStatus()).find(({ name }) => name === params.name);
      if (!status) throw new ApiError('not-found', `there is no Region ${params.name}`);
      return { ...found.json, status };
    },
  );
}

function isSeen({ scope }: Principal, resource: Resource): boolean {
  return resource.kind === 'ConfigAssignment' && seesAssignment(scope, resource);
}

async function detail(
  { db }: ApiSources,
  kind: ResourceKind,
  name: string,
  version: string | undefined,
): Promise<{ row: ResourceVersion; json: ResourceDetail }> {
  const versions = await resourceVersions(db, kind, name);
  if (versions.length === 0) throw new ApiError('not-found', `there is no ${kind} ${name}`);
  const current = (await currentResources(db, kind)).find((one) => one.name === name);
  const row = versions.find((one) => one.version === (version ?? current?.version));
  if (!row) {
    const known = versions.map((one) => one.version).slice(0, 10);
    throw new ApiError('not-found', `${kind} ${name} has no version ${version ?? ''}`, {
      hint: `the newest are ${known.join(', ')}`,
    });
  }
  const json = { ...versionJson(row), kind, name, yaml: row.text, versions: versions.map(versionJson) };
  return { row, json };
}

function byName<T extends { name: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.name < b.name ? -1 : 1));
}
