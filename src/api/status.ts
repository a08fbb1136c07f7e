import { z } from 'zod';
import { reportedActSchema } from './break-glass.ts';
import { isolationSchema } from './isolation.ts';
import { countsSchema, moment, momentOrNever } from './values.ts';

/** `GET /api/v1/status`: the whole installation on one screen. */
export const statusSchema = z.object({
  version: z.string(),
  /** The installation's random id. */
  plane: z.string(),
  started_at: moment,
  now: moment,
  /** `development-keys`, `bus-disconnected`, `clock-jumped`, `standby`, `lease-unconfirmed`, `unpublished`, … */
  flags: z.array(z.string()),
  bus: z.object({ connected: z.boolean(), since: moment }),
  /** Which of several global planes this one is; the active one alone signs, publishes and takes writes. */
  lease: z
    .object({
      role: z.enum(['undecided', 'active', 'standby']),
      /** Host and folder of the active one; null: not known. */
      holder: z.string().nullable(),
      term: z.number().int(),
      since: moment,
      /** The bus said so lately. */
      confirmed: z.boolean(),
    })
    .nullable()
    .default(null),
  /** The last error of publishing or signing, while it lasts. */
  trouble: z.array(z.object({ code: z.string(), message: z.string(), since: moment })),
  resources: z.object({
    regions: z.number().int(),
    templates: z.number().int(),
    assignments: z.number().int(),
    strategies: z.number().int(),
  }),
  /** Over all regions; `as_of` is the oldest. */
  agents: z.number().int(),
  counts: countsSchema,
  as_of: momentOrNever,
  regions: z.array(
    z.object({
      name: z.string(),
      link: z.string(),
      link_since: momentOrNever,
      trust: z.string(),
      held: z.number().int(),
      want: z.number().int(),
      relays: z.number().int(),
      agents: z.number().int(),
      counts: countsSchema,
      as_of: momentOrNever,
      /** What runs out first when it is left alone; null: none of its relays said. */
      isolation: isolationSchema.nullable().default(null),
      /** The first signed timestamp of its relays to run out. */
      timestamp_expires: momentOrNever.default(null),
      /** What operators hold or pin at its relays until it is released. */
      break_glass: z.array(reportedActSchema).default([]),
      flags: z.array(z.string()),
    }),
  ),
});
export type StatusJson = z.infer<typeof statusSchema>;
