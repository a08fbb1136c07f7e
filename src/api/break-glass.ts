import { z } from 'zod';
import { moment } from './values.ts';

/** The Unix socket in a relay's data_dir on which these are served. */
export const CONTROL_SOCKET = 'control.sock';

/** Who does it, as the command line on the relay's own machine says, and why. Both are kept and reported upward. */
const why = {
  who: z.string().trim().min(1).max(256),
  reason: z.string().trim().min(1).max(1_000),
};

/** `POST /break-glass/hold` and `POST /break-glass/release` */
export const breakGlassActSchema = z.strictObject(why);
/** `POST /break-glass/unpin` */
export const unpinSchema = z.strictObject({ ...why, assignment: z.string().min(1).max(256) });
/** `POST /break-glass/pin` */
export const pinSchema = z.strictObject({
  ...why,
  assignment: z.string().min(1).max(256),
  /** A generation that this relay accepted and keeps. */
  to: z.number().int().positive(),
});

export const breakGlassActJsonSchema = z.object({
  /** `hold`: nothing newer than `generation` is offered. `pin`: of one assignment, what `generation` says. */
  kind: z.enum(['hold', 'pin']),
  assignment: z.string().nullable(),
  generation: z.number().int(),
  who: z.string(),
  reason: z.string(),
  at: moment,
});
export type BreakGlassActJson = z.infer<typeof breakGlassActJsonSchema>;

/** `GET /break-glass`, and the answer to each act. */
export const breakGlassSchema = z.object({
  /** What is in force until it is released. */
  acts: z.array(breakGlassActJsonSchema),
  /** The newest generation accepted, offered or not; 0: none. */
  accepted: z.number().int(),
  /** Generations that are kept and can be pinned to, the newest first. */
  kept: z.array(z.number().int()),
});
export type BreakGlassJson = z.infer<typeof breakGlassSchema>;
