import { z } from 'zod';
import { moment } from './values.ts';

/** The Unix socket in a relay's data_dir on which these are served. */
export const CONTROL_SOCKET = 'control.sock';

/** Of a selector's labels as JSON. */
const MAX_LABELS_CHARS = 1_024;

/** Who does it, as the command line on the relay's own machine says, and why. Both are kept and reported upward. */
const why = {
  who: z.string().trim().min(1).max(256),
  reason: z.string().trim().min(1).max(1_000),
};

/** `POST /break-glass/hold` and `POST /break-glass/release` */
export const breakGlassActSchema = z.strictObject(why);
/** Whom a pin is for: exactly one of these. */
const target = {
  /** The agents that this assignment gives something. */
  assignment: z.string().min(1).max(256).optional(),
  /** One agent, by any of its ids. */
  agent: z.string().trim().min(1).max(256).optional(),
  /** All agents that have these labels. */
  labels: z
    .record(z.string().min(1), z.string())
    .refine((labels) => Object.keys(labels).length > 0, 'name at least one label')
    .refine((labels) => JSON.stringify(labels).length <= MAX_LABELS_CHARS, 'too many labels')
    .optional(),
};
const oneTarget = (given: { assignment?: unknown; agent?: unknown; labels?: unknown }): boolean =>
  [given.assignment, given.agent, given.labels].filter((one) => one !== undefined).length === 1;
const ONE_TARGET = { message: 'want exactly one of assignment, agent and labels' };

/** `POST /break-glass/unpin` */
export const unpinSchema = z.strictObject({ ...why, ...target }).refine(oneTarget, ONE_TARGET);
/** `POST /break-glass/pin` */
export const pinSchema = z
  .strictObject({
    ...why,
    ...target,
    /** A generation that this relay accepted and keeps. */
    to: z.number().int().positive(),
  })
  .refine(oneTarget, ONE_TARGET);

export const breakGlassActJsonSchema = z.object({
  /** `hold`: nothing newer than `generation` is offered. `pin`: to whom it is for, what `generation` says. */
  kind: z.enum(['hold', 'pin']),
  assignment: z.string().nullable(),
  agent: z.string().nullable().default(null),
  labels: z.record(z.string(), z.string()).nullable().default(null),
  generation: z.number().int(),
  who: z.string(),
  reason: z.string(),
  at: moment,
});
export type BreakGlassActJson = z.infer<typeof breakGlassActJsonSchema>;

/** An act as a relay last reported it: in force, as far as anybody can know, until it reports that it is not. */
export const reportedActSchema = breakGlassActJsonSchema.extend({
  relay: z.string(),
  /** When the relay said so. */
  as_of: moment,
});
export type ReportedActJson = z.infer<typeof reportedActSchema>;

/** An act as it travels in reports; a scope that this version does not know is a pin for somebody unknown. */
export function breakGlassActJson(act: {
  readonly scope: string;
  readonly target: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly generation: number;
  readonly who: string;
  readonly reason: string;
  readonly atMs: number;
}): BreakGlassActJson {
  const { scope, generation, who, reason } = act;
  return {
    kind: scope === 'hold' ? 'hold' : 'pin',
    assignment: scope === 'assignment' ? act.target : null,
    agent: scope === 'agent' ? act.target : null,
    labels: scope === 'selector' ? { ...act.labels } : null,
    generation,
    who,
    reason,
    at: new Date(act.atMs).toISOString(),
  };
}

/** `GET /break-glass`, and the answer to each act. */
export const breakGlassSchema = z.object({
  /** What is in force until it is released. */
  acts: z.array(breakGlassActJsonSchema),
  /** The newest generation accepted, offered or not; 0: none. */
  accepted: z.number().int(),
  /** Generations that are kept and can be pinned to, the newest first. */
  kept: z.array(z.number().int()),
  /** Agents that the relay knows and that the pin just made is for. */
  agents: z.number().int().optional(),
});
export type BreakGlassJson = z.infer<typeof breakGlassSchema>;
