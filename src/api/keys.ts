import { z } from 'zod';
import { moment } from './values.ts';

/** `GET /api/v1/keys`: what is signed with, and under which root. Nothing secret. */
export const keysSchema = z.object({
  plane: z.string(),
  development: z.boolean(),
  root: z.object({
    version: z.number().int(),
    expires: moment,
    /** How many of `keyids` must sign the next one. */
    threshold: z.number().int(),
    keyids: z.array(z.string()),
  }),
  artifacts_root: z.number().int(),
  content: z.string(),
  fresh: z.string(),
});
export type KeysJson = z.infer<typeof keysSchema>;

/** `POST /api/v1/keys/reload`: reads `global.keys_dir` again; refused whole when anything in it does not fit. */
export const keysReloadedSchema = keysSchema.extend({
  /** Whether there was a new root; then every region is signed anew under it. */
  changed: z.boolean(),
});
export type KeysReloadedJson = z.infer<typeof keysReloadedSchema>;
