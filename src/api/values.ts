import { z } from 'zod';

/** A moment, RFC 3339 in UTC with milliseconds: `2030-01-01T00:00:00.000Z`. */
export const moment = z.iso.datetime();
/** A moment that has not come yet: never heard, never accepted. */
export const momentOrNever = moment.nullable();

/** Names of regions and of relays. */
export const regionName = z.string().regex(/^[a-z0-9-]{1,32}$/, 'want 1 to 32 of a-z, 0-9 and -');
export const resourceName = z.string().min(1).max(256);

/** Paths of the API are below this. */
export const API_PREFIX = '/api/v1';

/** What stands in a path for a kind of resource. */
export const COLLECTIONS = {
  regions: 'Region',
  templates: 'ConfigTemplate',
  assignments: 'ConfigAssignment',
  strategies: 'RolloutStrategy',
} as const;
export type Collection = keyof typeof COLLECTIONS;

const count = z.number().int().min(0);

/** Agents by config status; sums to the agents that it counts. */
export const countsSchema = z.object({
  applied: count,
  pending: count,
  failed: count,
  held: count,
  unmanaged: count,
  unknown: count,
});
export type Counts = z.infer<typeof countsSchema>;
