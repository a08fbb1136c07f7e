import Long from 'long';

/** A 64-bit field as it may stand in a message. */
export type Int64 = number | Long | null | undefined;

/** The exact unsigned value of a 64-bit field; absent is 0. */
export function toBigInt(value: Int64): bigint {
  if (value === null || value === undefined) return 0n;
  if (typeof value === 'number') return BigInt(value);
  return (BigInt(value.high >>> 0) << 32n) | BigInt(value.low >>> 0);
}

/** A 64-bit field that holds `value` exactly, modulo 2^64. */
export function toUint64(value: bigint): Long {
  const wrapped = BigInt.asUintN(64, value);
  return Long.fromBits(Number(wrapped & 0xffffffffn) | 0, Number(wrapped >> 32n) | 0, true);
}
