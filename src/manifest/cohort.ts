import { createHash } from 'node:crypto';

/** Cohorts run from 0 to this minus one: hundredths of a percent. */
export const COHORTS = 10_000;

/**
 * An agent's fixed place for an assignment: the first 4 bytes of SHA-256(salt ‖ uid), big-endian, mod 10000. The
 * salt keeps the same unlucky agents from being every assignment's canary.
 *
 * @param uid 32 lower-case hex digits, hashed as the 16 bytes they stand for
 */
export function cohort(salt: string, uid: string): number {
  const digest = createHash('sha256').update(salt, 'utf8').update(Buffer.from(uid, 'hex')).digest();
  return digest.readUInt32BE(0) % COHORTS;
}
