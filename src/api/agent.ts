import { z } from 'zod';
import { moment, momentOrNever } from './values.ts';

/** `GET /api/v1/agents?region=&label=k=v&limit=&after=` (label may be repeated); asked of the relays, live. */
const MAX_AGENTS_PER_PAGE = 500;
export const agentsQuerySchema = z.object({
  region: z.string().optional(),
  label: z
    .union([z.string(), z.array(z.string())])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional(),
  limit: z.coerce.number().int().min(1).max(MAX_AGENTS_PER_PAGE).default(100),
  /** `next_after` of the page before. */
  after: z.string().max(4096).optional(),
});

const agentSchema = z.object({
  /** Lower-case hex UUID with dashes. */
  uid: z.string(),
  name: z.string(),
  region: z.string(),
  relay: z.string(),
  version: z.string(),
  health: z.enum(['healthy', 'unhealthy', 'unknown']),
  status: z.enum(['applied', 'pending', 'failed', 'held', 'unmanaged', 'unknown']),
  /** The agent's own words when it failed or is unhealthy. */
  message: z.string(),
  /** '' : none. */
  assignment: z.string(),
  /** 0: none of ours. */
  revision: z.number().int(),
  wanted_revision: z.number().int(),
  last_seen: momentOrNever,
  connected: z.boolean(),
  labels: z.record(z.string(), z.string()),
  transport: z.string(),
  remote_addr: z.string(),
  as_of: moment,
});
export type AgentJson = z.infer<typeof agentSchema>;

/** One relay that was asked. */
const askedRelaySchema = z.object({
  region: z.string(),
  relay: z.string(),
  reachable: z.boolean(),
  as_of: momentOrNever,
  /** Agents that match there, on all pages; null when it did not answer. */
  total: z.number().int().nullable(),
  /** Agents that it last reported, whatever the question; null: it never did. */
  last_count: z.number().int().nullable(),
});
export const agentPageSchema = z.object({
  items: z.array(agentSchema),
  /** null at the end. */
  next_after: z.string().nullable(),
  regions: z.array(askedRelaySchema),
});
export type AgentPage = z.infer<typeof agentPageSchema>;

/** `GET /api/v1/agents/{id}`: any spelling of an id; several when the id is not unique or was seen in two regions. */
export const agentDetailSchema = z.object({
  items: z.array(agentSchema),
  regions: z.array(askedRelaySchema),
});

/** `GET /api/v1/agents/{id}/explain`: why it gets what it gets, as its relay says. */
export const agentExplanationSchema = z.object({
  items: z.array(
    z.object({
      agent: agentSchema,
      /** `Explanation` of src/manifest/explain.ts; null when the relay gave none. */
      explanation: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
  regions: z.array(askedRelaySchema),
});
export type AgentExplanation = z.infer<typeof agentExplanationSchema>;

/** `GET /api/v1/agents/{id}/config`: its effective config, redacted by the relay. */
export const agentConfigSchema = z.object({
  items: z.array(z.object({ agent: agentSchema, effective_config: z.string() })),
  regions: z.array(askedRelaySchema),
});
