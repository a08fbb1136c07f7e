import { z } from 'zod';
import { momentOrNever } from './values.ts';

/**
 * What can run out at a region that is left alone, and what stops working then. Written once: the relay, the global
 * plane and the command line say the same words.
 */
export const ISOLATION_EFFECTS = {
  timestamp: 'the region is stale: it serves as before, and nobody vouches that it is still what is wanted',
  serve: 'the region is overdue: agents never seen before are refused, known agents keep their config',
  enrol: 'agents never seen before are refused',
  packages: 'the policy allows no packages any more',
  commands: 'the policy allows no commands any more',
  root: 'no update is accepted until a new root is signed; agents are served as before',
  certificate: 'agents can no longer connect: the certificate that they are shown has expired',
  'client-ca': 'agents that show a certificate of the expired CA can no longer connect',
  'bus-ca': 'this site cannot come back to the bus until it is given the new CA; agents are served as before',
  outbox: 'the oldest events that wait for the global plane are dropped, and the drop is declared',
  'outbox-bytes':
    'the oldest events that wait for the global plane are dropped for their size, and the drop is declared',
  'outbox-days':
    'events that waited that long for the global plane are dropped, the oldest first, and the drop is declared',
  disk: 'updates are refused and events are lost for want of space; agents are served as before',
  clock:
    'the age of what is served is unknown and updates may be refused, until this clock passes what was signed last',
} as const;
export type IsolationLimit = keyof typeof ISOLATION_EFFECTS;
export const ISOLATION_LIMITS = Object.keys(ISOLATION_EFFECTS) as IsolationLimit[];

/** In words what a relay of any version named; undefined for a name that this version does not know. */
export function isolationEffect(limit: string): string | undefined {
  return Object.hasOwn(ISOLATION_EFFECTS, limit) ? ISOLATION_EFFECTS[limit as IsolationLimit] : undefined;
}

const isolationPartSchema = z.object({
  /** One of `ISOLATION_EFFECTS`; others may come. */
  what: z.string(),
  /** `running`: it ends at `ends_at`. `over`: it has ended. `endless`: not by itself, or not at the present rate. */
  state: z.enum(['running', 'over', 'endless', 'unknown']),
  ends_at: momentOrNever,
  /** Whether anything stops working then; what does not is told and is never `first`. */
  stops: z.boolean(),
  /** What is different then, in words. */
  effect: z.string(),
});

/** `GET /status` of a relay: how long the site works alone, counted as if the link went now. */
export const isolationBudgetSchema = z.object({
  /** Seconds until something stops working; 0: something has; null: nothing runs out. */
  seconds: z.number().nullable(),
  /** What runs out first; null: nothing does. */
  first: isolationPartSchema.nullable(),
  /** Everything that can run out, the soonest first. */
  parts: z.array(isolationPartSchema),
});
export type IsolationPartJson = z.infer<typeof isolationPartSchema>;
export type IsolationBudgetJson = z.infer<typeof isolationBudgetSchema>;

/** What a relay last reported upward of it. */
export const isolationSchema = z.object({
  /** The name of what runs out first; null: nothing does. */
  first: z.string().nullable(),
  /** By the relay's clock; null: nothing runs out. */
  ends_at: momentOrNever,
  /** What stops working then; empty for a name that this version does not know. */
  effect: z.string(),
});
export type IsolationJson = z.infer<typeof isolationSchema>;
