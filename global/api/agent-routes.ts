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
    async ({ query: { region, label, limit, after } }) => {
      const page = await regions.agents({
        labels: labelsOf(label ?? []),
        limit,
        ...(region === undefined ? {} : { region }),
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
    async ({ params, query }) => {
      const { json } = await find(params.id, query.region, false);
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
    async ({ params, query }) => {
      const { json, page } = await find(params.id, query.region, true);
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
    async ({ params, query }) => {
      const { json, page } = await find(params.id, query.region, true);
      const items = json.items.map((agent, index) => ({
        agent,
        effective_config: page.agents[index]?.effectiveConfig ?? '',
      }));
      return { items, regions: json.regions };
    },
  );

  async function find(id: string, region: string | undefined, detail: boolean) {
    const page = await regions.agent({ id, detail, ...(region === undefined ? {} : { region }) });
    const json = agentPageJson(page, await regions.regions());
    // With a relay silent, it may well be there: the answer then says who was not heard.
    if (json.items.length === 0 && json.regions.every(({ reachable }) => reachable))
      throw new ApiError('not-found', `no agent is called ${id}`, {
        hint: 'list them with GET /api/v1/agents',
      });
    return { json, page };
  }
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
