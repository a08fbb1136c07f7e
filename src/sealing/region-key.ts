import { createHash } from 'node:crypto';
import { generateKeyPair, publicHalf } from './hpke.ts';

/** What secrets are sealed to: one pair per region, its private half with the region's relays. */
export interface RegionKey {
  /** Tells a region's keys apart while one follows another. */
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

export function createRegionKey(): RegionKey {
  const { publicKey, privateKey } = generateKeyPair();
  return { id: regionKeyId(publicKey), publicKey, privateKey };
}

/** The key whose private half stands in a join bundle. */
export function regionKeyOf(privateKey: Uint8Array): RegionKey {
  const publicKey = publicHalf(privateKey);
  return { id: regionKeyId(publicKey), publicKey, privateKey };
}

function regionKeyId(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
}
