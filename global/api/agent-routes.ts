import { z } from 'zod';
import {
  agentConfigSchema,
  agentDetailSchema,
  agentExplanationSchema,
  agentPageSchema,
  agentsQuerySchema,
  ApiError,
} from '../../src/api/index.ts';
import type { FastifyInstance } from '../../src/http/http-server.ts';
import { outsideScope, type Principal } from '../access/principal.ts';
import { seesAgent, seesRegion } from '../access/scope.ts';
import type { ApiSources } from './api-sources.ts';
import { addRoute } from './route.ts';
import { agentPageJson, parseObject } from './views.ts';

const idParams = z.object({ id: z.string().min(1).max(512) });
const regionQuery = z.object({ region: z.string().optional() });

/** Agents, asked of their relays on the spot: nothing of one agent is kept here. */
export function addAgentRoutes(app: FastifyInstance, { regions }: ApiSources): void {
  addRoute(
    app,
    {
      method: 'GET',
      path: '/agents',
      summary: 'A page of agents, and which relays did not answer',
      request: { query: agentsQuerySchema },
      response: agentPageSchema,
    },
    async ({ query: { region, label, limit, after }, caller }) => {
      const page = await regions.agents({
        labels: scopedLabels(caller, labelsOf(label ?? [])),
        limit,
        ...scopedRegions(caller, region),
        ...(after === undefined ? {} : { after }),
      });
      return agentPageJson(page, await regions.regions());
    },
  );
  addRoute(
    app,
    {
      method: 'GET',
      path: '/agents/:id',
      summary: 'Every agent that a spelling of an id fits',
      request: { params: idParams, query: regionQuery },
      response: agentDetailSchema,
    },
    async ({ params, query, caller }) => {
      const { json } = await find(caller, params.id, query.region, false);
      return { items: json.items, regions: json.regions };
    },
  );
  addRoute(
    app,
    {
      method: 'GET',
      path: '/agents/:id/explain',
      summary: 'Why an agent gets what it gets, as its relay resolves it',
      request: { params: idParams, query: regionQuery },
      response: agentExplanationSchema,
    },
    async ({ params, query, caller }) => {
      const { json, page } = await find(caller, params.id, query.region, true);
      const items = json.items.map((agent, index) => ({
        agent,
        explanation: parseObject(page.agents[index]?.explanation ?? ''),
      }));
      return { items, regions: json.regions };
    },
  );
  addRoute(
    app,
    {
      method: 'GET',
      path: '/agents/:id/config',
      summary: "An agent's effective config, redacted by its relay",
      request: { params: idParams, query: regionQuery },
      response: agentConfigSchema,
    },
    async ({ params, query, caller }) => {
      const { json, page } = await find(caller, params.id, query.region, true);
      const items = json.items.map((agent, index) => ({
        agent,
        effective_config: page.agents[index]?.effectiveConfig ?? '',
      }));
      return { items, regions: json.regions };
    },
  );

  async function find(caller: Principal, id: string, region: string | undefined, detail: boolean) {
    const found = await regions.agent({ id, detail, ...scopedRegions(caller, region) });
    const page = { ...found, agents: found.agents.filter((agent) => seesAgent(caller.scope, agent)) };
    const json = agentPageJson(page, await regions.regions());
    // With a relay silent, it may well be there: the answer then says who was not heard.
    if (json.items.length === 0 && json.regions.every(({ reachable }) => reachable))
      throw new ApiError('not-found', `no agent is called ${id}`, {
        hint: 'list them with GET /api/v1/agents',
      });
    return { json, page };
  }
}

/** The regions to ask: the caller's, or the one that was asked for. */
function scopedRegions(caller: Principal, region: string | undefined): { regions?: readonly string[] } {
  if (region === undefined) return caller.scope.regions ? { regions: caller.scope.regions } : {};
  if (!seesRegion(caller.scope, region)) throw outsideScope(caller, 'read', `region ${region} is another`);
  return { regions: [region] };
}

/** What was asked for and what the scope asks for; both, or there is nobody. */
function scopedLabels(caller: Principal, wanted: Record<string, string>): Record<string, string> {
  for (const [key, value] of Object.entries(caller.scope.labels ?? {}))
    if (Object.hasOwn(wanted, key) && wanted[key] !== value)
      throw outsideScope(caller, 'read', `agents with ${key}=${wanted[key] ?? ''} are others`);
  return { ...wanted, ...caller.scope.labels };
}

function labelsOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new ApiError('bad-request', `label wants key=value, not ${pair}`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
