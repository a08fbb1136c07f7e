import { z } from 'zod';
import { momentOrNever } from './values.ts';

/** What `holdfast backup` and `holdfast restore` say of a copy of the global database. */
const contentsSchema = z.object({
  /** The installation; null: no plane has started on it. */
  plane: z.string().nullable(),
  last_signed_at: momentOrNever,
  /** When something was last done or heard. */
  as_of: momentOrNever,
  regions: z.int(),
  events: z.int(),
});

export const backupSchema = contentsSchema.extend({ file: z.string(), bytes: z.int() });
export type BackupJson = z.infer<typeof backupSchema>;

export const restoredSchema = contentsSchema.extend({
  file: z.string(),
  database: z.string(),
  /** Where the database is that was there before; null: there was none. */
  before: z.string().nullable(),
  /** The plane will refuse to sign until a person has said that its clock is right. */
  accept_clock: z.boolean(),
});
export type RestoredJson = z.infer<typeof restoredSchema>;
