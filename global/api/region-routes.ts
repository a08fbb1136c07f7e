import { z } from 'zod';
import {
  addedRelaySchema,
  adoptRegionSchema,
  applyQuerySchema,
  MAX_ADOPT_BYTES,
  relayUrlSchema,
  relayUrlSetSchema,
  addRelaySchema,
  applyResultSchema,
  madeTokenSchema,
  makeTokenSchema,
  natsConfigSchema,
  regionListSchema,
  regionName,
  relayListSchema,
  tokenListSchema,
} from '../../src/api/index.ts';
import type { FastifyInstance } from '../../src/http/http-server.ts';
import type { JoinBundle } from '../../src/wire/join-bundle.ts';
import { seesRegion } from '../access/scope.ts';
import { regionsWithoutHistory } from '../adoption/origin.ts';
import { addedRelays, tokensOf } from '../resources/admissions.ts';
import { headOf } from '../signing/release-store.ts';
import type { ApiSources } from './api-sources.ts';
import { addRoute } from './route.ts';
import { moment, relayJson } from './views.ts';

const named = z.object({ name: regionName });
const doneSchema = z.object({ removed: z.boolean() });

/** Regions, their relays and who may connect to them. */
export function addRegionRoutes(app: FastifyInstance, sources: ApiSources): void {
  const { db, operations } = sources;
  addRoute(
    app,
    {
      method: 'GET',
      path: '/regions',
      summary: 'Every region: link, trust, generation held and wanted, agents by status, and how old that is',
      request: {},
      response: regionListSchema,
    },
    async ({ caller }) => ({
      items: (await sources.regionStatus()).filter(({ name }) => seesRegion(caller.scope, name)),
    }),
  );
  addRoute(
    app,
    {
      method: 'GET',
      path: '/relays',
      summary: 'Every relay that was added or heard',
      request: {},
      response: relayListSchema,
    },
    async ({ caller }) => ({
      items: (await sources.regions.regions()).flatMap(({ name, relays }) =>
        seesRegion(caller.scope, name) ? relays.map(relayJson) : [],
      ),
    }),
  );
  addRoute(
    app,
    {
      method: 'POST',
      path: '/regions/:name/relays',
      summary: 'Adds a relay and answers its join bundle, the only time that it is shown',
      request: { params: named, body: addRelaySchema },
      response: addedRelaySchema,
    },
    async ({ params: { name: region }, body: { relay, replace = false, url }, caller }) => {
      const { publicKey, seed } = await operations.addRelay({ region, relay, replace, url }, caller);
      return { region, relay, public_key: publicKey, join: joinBundle(sources, region, relay, seed) };
    },
  );
  addRoute(
    app,
    {
      method: 'POST',
      path: '/regions/:name/relays/:relay/url',
      summary: 'Says where a relay answers its siblings; its key stays',
      request: { params: named.extend({ relay: regionName }), body: relayUrlSchema },
      response: relayUrlSetSchema,
    },
    async ({ params: { name: region, relay }, body: { url }, caller }) => {
      await operations.setRelayUrl(region, relay, url, caller);
      return { region, relay, url };
    },
  );
  addRoute(
    app,
    {
      method: 'DELETE',
      path: '/regions/:name/relays/:relay',
      summary: 'Forgets a relay; its key ends when the bus is given the new nats-config',
      request: { params: named.extend({ relay: regionName }) },
      response: doneSchema,
    },
    async ({ params, caller }) => {
      await operations.removeRelay(params.name, params.relay, caller);
      return { removed: true };
    },
  );
  addRoute(
    app,
    {
      method: 'POST',
      path: '/regions/:name/key',
      summary:
        "Rotates the key that the region's secrets are sealed to: a new one beside the old, or an end of the old",
      request: { params: named, query: z.object({ finish: z.enum(['true', 'false']).default('false') }) },
      response: applyResultSchema,
    },
    async ({ params, query, caller }) =>
      operations.rotateRegionKey(params.name, query.finish === 'true', caller),
  );
  addRoute(
    app,
    {
      method: 'POST',
      path: '/regions/:name/tokens',
      summary: "Makes a bearer token for the region's agents, the only time that it is shown",
      request: { params: named, body: makeTokenSchema },
      response: madeTokenSchema,
    },
    async ({ params, body, caller }) => {
      const { id, token, applied } = await operations.makeToken(
        params.name,
        { ...body, lifetimeMs: body.expires_s === undefined ? undefined : body.expires_s * 1000 },
        caller,
      );
      const generation = (await headOf(db, params.name))?.generation ?? 0;
      return { id, token, generation, published: applied.published };
    },
  );
  addRoute(
    app,
    {
      method: 'GET',
      path: '/regions/:name/tokens',
      summary: "The region's agent tokens, without their secret",
      request: { params: named },
      response: tokenListSchema,
    },
    async ({ params }) => ({
      items: (await tokensOf(db, params.name)).map(
        ({ id, region, labels, created_ms, created_by, expires_ms }) => ({
          id,
          region,
          labels: JSON.parse(labels) as Record<string, string>,
          created_at: moment(created_ms),
          created_by,
          expires_at: expires_ms === null ? null : moment(expires_ms),
        }),
      ),
    }),
  );
  addRoute(
    app,
    {
      method: 'DELETE',
      path: '/regions/:name/tokens/:id',
      summary: 'Revokes an agent token',
      request: { params: named.extend({ id: z.string().min(1).max(64) }) },
      response: applyResultSchema,
    },
    async ({ params, caller }) => operations.revokeToken(params.name, params.id, caller),
  );
  addRoute(
    app,
    {
      method: 'POST',
      path: '/regions/:name/adopt',
      summary: 'Says what the history of a region is that waits for it: an exported file, or none',
      request: { params: named, query: applyQuerySchema, body: adoptRegionSchema },
      response: applyResultSchema,
      bodyBytes: MAX_ADOPT_BYTES,
    },
    async ({ params: { name }, query, body, caller }) => {
      const decision =
        'file' in body ? await sources.adoption.fromFile(name, body.file) : ({ kind: 'empty' } as const);
      return operations.adopt(name, decision, caller, query.dry_run === 'true');
    },
  );
  addRoute(
    app,
    {
      method: 'GET',
      path: '/nats-config',
      summary: 'Who may connect to the bus: one account per region, one user per relay',
      request: {},
      response: natsConfigSchema,
    },
    async () => {
      const relays = await addedRelays(db);
      const regions = (await sources.known()).map(({ name }) => name);
      return {
        global: { public_key: sources.natsPublicKey },
        waiting: regions.length === 0 ? null : await regionsWithoutHistory(db),
        regions: regions.map((name) => ({
          name,
          relays: relays
            .filter(({ region }) => region === name)
            .map(({ relay, public_key }) => ({ name: relay, public_key })),
        })),
      };
    },
  );
}

function joinBundle(sources: ApiSources, region: string, relay: string, seed: string): JoinBundle {
  const { keys, join } = sources;
  const [natsCa, globalCa] = [join.natsCa(), join.globalCa()];
  const text = (root: Uint8Array): string => new TextDecoder().decode(root);
  return {
    schema: 'holdfast.join/v1',
    plane: keys.plane,
    region,
    relay,
    nats: {
      servers: [...join.natsServers],
      nkey_seed: seed,
      ...(natsCa === undefined ? {} : { ca: natsCa }),
    },
    region_keys: sources.regionKeys
      .of(region)
      .map(({ privateKey }) => Buffer.from(privateKey).toString('base64url')),
    roots: { fleet: keys.roots.fleet.map(text), artifacts: keys.roots.artifacts.map(text) },
    ...(join.globalUrl === undefined ? {} : { global_url: join.globalUrl }),
    ...(globalCa === undefined ? {} : { global_ca: globalCa }),
  };
}
