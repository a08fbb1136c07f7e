import type { Logger } from '../../src/log/logger.ts';
import { configHash, parseConfigHash } from '../../src/manifest/config-hash.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import { type RegionKey, regionKeyOf } from '../../src/sealing/region-key.ts';
import { SealingError } from '../../src/sealing/sealing-error.ts';
import { MIN_SECRET_LENGTH, openSecret } from '../../src/sealing/secret.ts';

/** Values opened in this process that are looked for in what agents report. Old ones leave first. */
const MAX_KNOWN = 2_048;
/** Revisions all of whose values were opened in this process. Old ones leave first. */
const MAX_WHOLE = 16_384;
/** Of a secret of several lines, lines at least this long are looked for by themselves: YAML indents them. */
const MIN_LINE_LENGTH = 12;

/** The region's secrets, opened in memory when an offer needs them, and never written anywhere. */
export class SecretVault {
  readonly #keys: readonly RegionKey[];
  readonly #plane: string;
  readonly #region: string;
  readonly #log: Logger;
  /** By manifest: which of its values are open. */
  readonly #opened = new WeakMap<Manifest, ReadonlyMap<string, string>>();
  readonly #known = new Set<string>();
  /** By `config_hash`, lower-case hex. */
  readonly #whole = new Set<string>();
  /** The longest first; undefined when one came or went. */
  #sorted: readonly string[] | undefined;
  #unopened = 0;

  constructor(options: {
    plane: string;
    region: string;
    /** Private halves of the region's keys, base64url, as the join bundle has them. */
    keys: readonly string[];
    log: Logger;
  }) {
    this.#keys = options.keys.map((key) => regionKeyOf(new Uint8Array(Buffer.from(key, 'base64url'))));
    this.#plane = options.plane;
    this.#region = options.region;
    this.#log = options.log;
  }

  /** What the marks of the manifest's bodies stand for, by id; what no key of ours opens is not in it. */
  values(manifest: Manifest): ReadonlyMap<string, string> {
    const held = this.#opened.get(manifest);
    if (held) return held;
    const values = new Map<string, string>();
    for (const [id, sealed] of Object.entries(manifest.secrets ?? {})) {
      const value = this.#open(id, sealed);
      if (value !== undefined) values.set(id, value);
    }
    this.#unopened = Object.keys(manifest.secrets ?? {}).length - values.size;
    if (this.#unopened > 0)
      this.#log.error(
        { event: 'secrets_unopened', count: this.#unopened },
        'this relay has no key for some of the region’s secrets: agents that need them are offered nothing; give it a new join bundle',
      );
    this.#opened.set(manifest, values);
    for (const value of values.values()) this.#know(value);
    this.#noteWhole(manifest, values);
    return values;
  }

  /**
   * Whether nothing of what an agent with this config may say is unknown here. Not ours is known: no secret of ours is in it.
   * @param hash a `config_hash`, lower-case hex
   */
  knows(hash: string, manifest: Manifest | undefined): boolean {
    if (!parseConfigHash(new Uint8Array(Buffer.from(hash, 'hex')), this.#plane)) return true;
    if (manifest) this.values(manifest);
    return this.#whole.has(hash);
  }

  /** `secrets-unopened`: some of the manifest that was looked at last need a key that this relay lacks. */
  flags(): string[] {
    return this.#unopened > 0 ? ['secrets-unopened'] : [];
  }

  /** What must not be kept or shown of what agents say: values, in the spellings in which they come back. */
  texts(manifest: Manifest | undefined): readonly string[] {
    if (manifest?.secrets) this.values(manifest);
    this.#sorted ??= [...this.#known].sort((a, b) => b.length - a.length);
    return this.#sorted;
  }

  #open(id: string, sealed: Readonly<Record<string, string>>): string | undefined {
    const place = { plane: this.#plane, region: this.#region, id };
    for (const key of this.#keys) {
      const text = sealed[key.id];
      if (text === undefined) continue;
      try {
        return openSecret(text, key, place);
      } catch (error) {
        if (!(error instanceof SealingError)) throw error;
      }
    }
    return undefined;
  }

  #noteWhole({ plane, revisions }: Manifest, values: ReadonlyMap<string, string>): void {
    for (const [revision, { files }] of Object.entries(revisions)) {
      if (!files.every((file) => (file.secrets ?? []).every((id) => values.has(id)))) continue;
      const hash = Buffer.from(configHash(plane, Number(revision), files)).toString('hex');
      this.#whole.delete(hash);
      this.#whole.add(hash);
    }
    trim(this.#whole, MAX_WHOLE);
  }

  #know(value: string): void {
    const lines = value.includes('\n')
      ? value.split('\n').flatMap((line) => (line.trim().length >= MIN_LINE_LENGTH ? [line.trim()] : []))
      : [];
    const spellings = [value, JSON.stringify(value).slice(1, -1), value.replaceAll("'", "''"), ...lines];
    for (const text of spellings) {
      for (const one of [text, text.replaceAll('$', '$$$$')]) {
        if (one.length < MIN_SECRET_LENGTH) continue;
        this.#known.delete(one);
        this.#known.add(one);
        this.#sorted = undefined;
      }
    }
    trim(this.#known, MAX_KNOWN);
  }
}

function trim(set: Set<string>, max: number): void {
  for (const oldest of set) {
    if (set.size <= max) break;
    set.delete(oldest);
  }
}
