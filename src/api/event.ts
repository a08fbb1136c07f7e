import { z } from 'zod';
import { moment } from './values.ts';

/** Longest that `GET /api/v1/events` waits for something new, seconds. */
export const MAX_EVENTS_WAIT_S = 30;
export const eventsQuerySchema = z.object({
  /** The `cursor` of the page before; absent: the newest `limit` events. */
  after: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  /** Waits up to so many seconds while there is nothing. */
  wait: z.coerce.number().int().min(0).max(MAX_EVENTS_WAIT_S).default(0),
  region: z.string().optional(),
});

/** Something that happened: in a region, or here (the audit). In the order in which this plane wrote it down. */
const eventSchema = z.object({
  /** Where the next page starts after this one. */
  cursor: z.string(),
  at: moment,
  /** When this plane wrote it down. */
  received_at: moment,
  source: z.enum(['region', 'global']),
  region: z.string().nullable(),
  relay: z.string().nullable(),
  /** Who did it; null for what a relay did on its own. */
  actor: z.string().nullable(),
  /** snake_case: `generation_accepted`, `config_failed`, `resource_applied`, … */
  kind: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type EventJson = z.infer<typeof eventSchema>;
export const eventPageSchema = z.object({ items: z.array(eventSchema), cursor: z.string() });
export type EventPage = z.infer<typeof eventPageSchema>;
