import { z } from 'zod';
import { MAX_INPUT_BYTES } from '../resources/limits.ts';
import { problemSchema } from './error.ts';
import { moment, momentOrNever } from './values.ts';

/**
 * `POST /api/v1/apply?dry_run=true|false` takes `application/yaml`: one or several documents, all or none of them.
 * A dry run says the same and changes nothing.
 */
export const applyQuerySchema = z.object({ dry_run: z.enum(['true', 'false']).default('false') });

/** Largest body of an apply, bytes. */
export const MAX_APPLY_BYTES = MAX_INPUT_BYTES;

const appliedResourceSchema = z.object({
  kind: z.string(),
  name: z.string(),
  /** The author's for templates, the server's number for other kinds. */
  version: z.string(),
  action: z.enum(['created', 'changed', 'unchanged', 'deleted']),
});
export type AppliedResource = z.infer<typeof appliedResourceSchema>;

const side = z.object({ revision: z.number().int(), source: z.string().optional() });

/** What happens to one assignment in one region. */
const assignmentChangeSchema = z.object({
  name: z.string(),
  uid: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  /** What differs besides the bodies: `priority 10 → 20`, `selector`, `paused`. */
  fields: z.array(z.string()),
  variants: z.array(
    z.object({
      /** `rest`, or the override's selector in short. */
      variant: z.string(),
      before: side.optional(),
      after: side.optional(),
      /** Unified diff of the two bodies; empty when only the revision differs (a retry). */
      diff: z.string(),
    }),
  ),
  /**
   * Agents that this assignment counted in the region's last reports: an upper bound of those that get another
   * config. null: it is new there, so that no report counts it, or the region never reported.
   */
  agents_affected: z.number().int().nullable(),
  /** The strategy that it names; null: everywhere at once. */
  strategy: z.string().nullable(),
});
export type AssignmentChange = z.infer<typeof assignmentChangeSchema>;

/** What changes in one region. Regions where nothing does are left out. */
const regionChangeSchema = z.object({
  name: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  /** The generation that says it; null in a dry run. Wait until the region holds at least this one. */
  generation: z.number().int().nullable(),
  /** At most so many, from the last reports: the sum over `changes`; with a new assignment, all of the region's. */
  agents_affected: z.number().int().nullable(),
  /** How that number came about, for people: `counted from the last reports`. */
  agents_basis: z.string(),
  /** The oldest report that it was counted from. */
  agents_as_of: momentOrNever,
  changes: z.array(assignmentChangeSchema),
  /** Whether who may connect changes, and how the region behaves alone. */
  credentials: z.boolean(),
  policy: z.boolean(),
  /** All bodies' unified diffs, one after the other. */
  diff: z.string(),
});
export type RegionChange = z.infer<typeof regionChangeSchema>;

/** Also the answer to every other write that can change what regions hold. */
export const applyResultSchema = z.object({
  dry_run: z.boolean(),
  at: moment,
  results: z.array(appliedResourceSchema),
  regions: z.array(regionChangeSchema),
  /** Taken, but does not act yet in this version, or worth a look. */
  warnings: z.array(problemSchema),
  /**
   * What it cost to tell the regions: false when the message bus is away. It is stored and signed all the same and
   * is published by itself when the bus is back.
   */
  published: z.boolean(),
});
export type ApplyResult = z.infer<typeof applyResultSchema>;
