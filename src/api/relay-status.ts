import { z } from 'zod';
import { breakGlassActJsonSchema } from './break-glass.ts';
import { isolationBudgetSchema } from './isolation.ts';
import { countsSchema, moment, momentOrNever } from './values.ts';

/** `GET /status` on a relay: what it knows by itself, whether or not anybody reaches it. */
export const relayStatusSchema = z.object({
  version: z.string(),
  plane: z.string(),
  region: z.string(),
  relay: z.string(),
  now: moment,
  started_at: moment,
  /** What the transport says of the way to the global plane's bus. */
  link: z.object({
    connected: z.boolean(),
    since: moment,
    /** Why, where the bus is reached and lets this relay not in; null: it does, or it is not reached. */
    refused: z.string().nullable().optional(),
  }),
  /** When the global plane last answered a report; null: never since the start. */
  last_answered: momentOrNever,
  /** What the signatures say. */
  trust: z.enum(['fresh', 'stale', 'overdue', 'none']),
  /** The generation in service; 0: none was ever accepted. */
  generation: z.number().int(),
  accepted_at: momentOrNever,
  /** The newest generation that anybody published to this region, verified or not; 0: not known. */
  wanted_generation: z.number().int(),
  /** Seconds since the global plane last vouched for what is served; null: not known. */
  age_s: z.number().nullable(),
  timestamp_expires: momentOrNever,
  root_expires: momentOrNever,
  /** What regional/DESIGN.md lists under Status: `development-keys`, `open-gateway`, `agent-ahead`, … */
  flags: z.array(z.string()),
  agents: z.object({
    /** With an open session. */
    connected: z.number().int(),
    /** Known, connected or not. */
    known: z.number().int(),
    counts: countsSchema,
  }),
  /** Updates that were not accepted since the start, by code, with the newest of each. */
  refusals: z.array(z.object({ code: z.string(), count: z.number().int(), message: z.string(), at: moment })),
  /** Revisions that the brake stopped and that the generation in service would still give. */
  brakes: z
    .array(
      z.object({
        assignment: z.string(),
        assignment_uid: z.string(),
        revision: z.number().int(),
        /** What failed agents were returned to; null: that was stopped itself, they stay as they are. */
        previous: z.number().int().nullable(),
        stopped_at: moment,
        failed: z.number().int(),
        in_force: z.number().int(),
        /** The sibling whose brake stopped it; absent: this relay's own. */
        taken_over_from: z.string().optional(),
      }),
    )
    .default([]),
  /** What an operator holds or pins at this relay until it is released. Absent in an older relay's answer. */
  break_glass: z.array(breakGlassActJsonSchema).optional(),
  /** The other relays of the region. Absent in an older relay's answer. */
  siblings: z
    .array(
      z.object({
        name: z.string(),
        url: z.string().nullable(),
        /** Heard a moment ago, under its own signature. */
        reachable: z.boolean(),
        /** When it was last heard; null: never. */
        as_of: momentOrNever,
        /** The one that it held then; 0: none. */
        generation: z.number().int(),
        /** An operator held or pinned offers there: such acts are of one relay alone. */
        break_glass: z.boolean(),
        /** Why it cannot be asked; null: it can. */
        problem: z.string().nullable(),
      }),
    )
    .optional(),
  /** Why no offers are made now: `start`, `bell`, `catching-up`, `behind`. Absent in an older relay's answer. */
  offers_wait_for: z.array(z.string()).optional(),
  /** Whether agents never seen before are let in, by the region's policy. Absent in an older relay's answer. */
  enrolment: z
    .object({
      open: z.boolean(),
      /** Why not; null while they are. */
      reason: z.string().nullable(),
      /** Times that one was told UNAVAILABLE since the start. */
      refused: z.number().int(),
    })
    .optional(),
  /** Absent in an older relay's answer. */
  isolation: isolationBudgetSchema.optional(),
  queue: z.object({ rows: z.number().int(), dropped: z.number().int() }),
});
export type RelayStatusJson = z.infer<typeof relayStatusSchema>;
