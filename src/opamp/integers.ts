import Long from 'long';
import type { AgentToServer } from './messages.ts';

/** A 64-bit field as it may stand in a message. */
export type Int64 = number | { low: number; high: number } | null | undefined;

/** A 64-bit field as the generated code writes it. */
type WrittenUint64 = NonNullable<AgentToServer['sequenceNum']>;

/** The exact unsigned value of a 64-bit field; absent is 0. */
export function toBigInt(value: Int64): bigint {
  if (value === null || value === undefined) return 0n;
  if (typeof value === 'number') return BigInt(value);
  return (BigInt(value.high >>> 0) << 32n) | BigInt(value.low >>> 0);
}

/** A 64-bit field that holds `value` exactly, modulo 2^64. */
export function toUint64(value: bigint): WrittenUint64 {
  const wrapped = BigInt.asUintN(64, value);
  const long = Long.fromBits(Number(wrapped & 0xffffffffn) | 0, Number(wrapped >> 32n) | 0, true);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the package declares its one class once per module system
  return long;
}
