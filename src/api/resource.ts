import { z } from 'zod';
import { moment } from './values.ts';

/** One stored version. */
const resourceVersionSchema = z.object({
  version: z.string(),
  created_at: moment,
  created_by: z.string(),
  /** SHA-256 of what the document says, lower-case hex. */
  digest: z.string(),
});

/** `GET /api/v1/{collection}`: the newest version of each, in the order of their names. */
const resourceSummarySchema = resourceVersionSchema.extend({
  kind: z.string(),
  name: z.string(),
  versions: z.number().int(),
  description: z.string().optional(),
});
export type ResourceSummary = z.infer<typeof resourceSummarySchema>;

/** `GET /api/v1/assignments` */
const assignmentSummarySchema = resourceSummarySchema.extend({
  uid: z.string(),
  priority: z.number().int(),
  paused: z.boolean(),
  /** `standard-collector@v1.0.0`, several joined by ` + `. */
  template: z.string(),
  strategy: z.string().nullable(),
  /** Raised by each retry. */
  retry: z.number().int(),
});
export type AssignmentSummary = z.infer<typeof assignmentSummarySchema>;

export const resourceListSchema = z.object({ items: z.array(resourceSummarySchema) });
export const assignmentListSchema = z.object({ items: z.array(assignmentSummarySchema) });

/** `GET /api/v1/{collection}/{name}?version=`: the newest unless a version is asked for. */
export const resourceDetailSchema = resourceVersionSchema.extend({
  kind: z.string(),
  name: z.string(),
  /** The document as it was applied. */
  yaml: z.string(),
  /** All versions, newest first. */
  versions: z.array(resourceVersionSchema),
});
export type ResourceDetail = z.infer<typeof resourceDetailSchema>;
export const assignmentDetailSchema = resourceDetailSchema.extend({
  uid: z.string(),
  retry: z.number().int(),
});
