import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HoldfastError } from '../../src/errors.ts';
import { createRegionKey, type RegionKey, regionKeyOf } from '../../src/sealing/region-key.ts';

export type RegionKeyErrorCode = 'exposed-secret' | 'unreadable-secret' | 'not-rotating' | 'rotating';
class RegionKeyError extends HoldfastError<RegionKeyErrorCode> {}

const raw = z
  .base64url()
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64url')))
  .refine((bytes) => bytes.length === 32, 'want 32 bytes');
const fileShape = z.strictObject({
  schema: z.literal('holdfast.region-keys/v1'),
  region: z.string(),
  keys: z.array(z.strictObject({ private: raw })).min(1),
});

const OTHERS = 0o077;

/**
 * The keys of each region, one file each with mode 0600, apart from the database: whoever has a backup of that has
 * nothing to open the secrets in it with. The private half is here because relays that are added later get it, too.
 */
export class RegionKeys {
  readonly #dir: string;
  readonly #held = new Map<string, readonly RegionKey[]>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** All that secrets are sealed to, the newest last; the first one is made when it is asked for. @throws RegionKeyError */
  of(region: string): readonly RegionKey[] {
    const held = this.#held.get(region) ?? this.#read(region);
    if (held) {
      this.#held.set(region, held);
      return held;
    }
    return this.#write(region, [createRegionKey()]);
  }

  /** Adds a key; until `finish` secrets are sealed to both. */
  rotate(region: string): readonly RegionKey[] {
    const keys = this.of(region);
    if (keys.length > 1)
      throw new RegionKeyError('rotating', `the key of ${region} is being rotated already`, {
        hint: 'give each of its relays a new join bundle, then `holdfast region rotate-key --finish`',
      });
    return this.#write(region, [...keys, createRegionKey()]);
  }

  /** Forgets all but the newest. */
  finish(region: string): readonly RegionKey[] {
    const newest = this.of(region).slice(-1);
    if (this.of(region).length === 1)
      throw new RegionKeyError('not-rotating', `the key of ${region} is not being rotated`);
    return this.#write(region, newest);
  }

  #read(region: string): RegionKey[] | undefined {
    const path = this.#path(region);
    if (!existsSync(path)) return undefined;
    if ((statSync(path).mode & OTHERS) !== 0)
      throw new RegionKeyError('exposed-secret', `others may read ${path}`, { hint: `chmod 600 ${path}` });
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      // The parser's own message quotes the text.
      throw new RegionKeyError('unreadable-secret', `${path} is not JSON`);
    }
    const file = fileShape.safeParse(json);
    if (!file.success || file.data.region !== region)
      throw new RegionKeyError('unreadable-secret', `${path} holds no keys of ${region}`, {
        hint: 'put back the copy that you keep; without it relays are given a new key, and all must join again',
      });
    return file.data.keys.map(({ private: privateKey }) => regionKeyOf(privateKey));
  }

  #write(region: string, keys: readonly RegionKey[]): readonly RegionKey[] {
    const path = this.#path(region);
    const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
    const file = {
      schema: 'holdfast.region-keys/v1',
      region,
      keys: keys.map(({ privateKey }) => ({ private: text(privateKey) })),
    };
    mkdirSync(this.#dir, { recursive: true, mode: 0o700 });
    // Flushed before it gets its name: relays are given the key in the next moment.
    writeFileSync(`${path}.next`, `${JSON.stringify(file, undefined, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(`${path}.next`, path);
    this.#held.set(region, keys);
    return keys;
  }

  /** Names of regions are [a-z0-9-], so none leads elsewhere. */
  #path(region: string): string {
    return join(this.#dir, `${region}.json`);
  }
}
