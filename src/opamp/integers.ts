/** A 64-bit field as it may stand in a message. */
export type Int64 = number | { low: number; high: number } | null | undefined;

/** The exact unsigned value of a 64-bit field; absent is 0. */
export function toBigInt(value: Int64): bigint {
  if (value === null || value === undefined) return 0n;
  if (typeof value === 'number') return BigInt(value);
  return (BigInt(value.high >>> 0) << 32n) | BigInt(value.low >>> 0);
}
