import type { Random } from './random.ts';

export interface BackoffLimits {
  /** Delay after the first failure, milliseconds, before jitter. */
  firstMs: number;
  /** Longest delay that doubling leads to, milliseconds, before jitter. */
  longestMs: number;
}

export const DEFAULT_BACKOFF: BackoffLimits = { firstMs: 500, longestMs: 30_000 };

/**
 * How long to wait before another attempt: doubling, with up to half as much again at random, and never shorter
 * than the server asked for [OpAMP Throttling, RFC 9110 10.2.3].
 * @param failures consecutive failures so far, at least 1
 */
export function backoffMs(
  failures: number,
  retryAfterMs: number | undefined,
  limits: BackoffLimits,
  random: Random,
): number {
  const doubledMs = Math.min(limits.firstMs * 2 ** Math.min(failures - 1, 30), limits.longestMs);
  return Math.max(doubledMs, retryAfterMs ?? 0) * random.between(1, 1.5);
}

/**
 * Milliseconds that a Retry-After header asks for: seconds or a date; undefined when it says nothing usable.
 * @param nowMs for the date form
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const atMs = Date.parse(header);
  return Number.isNaN(atMs) ? undefined : Math.max(atMs - nowMs, 0);
}
