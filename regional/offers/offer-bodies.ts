import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { messageOf } from '../../src/errors.ts';
import type { Logger } from '../../src/log/logger.ts';
import { configHash } from '../../src/manifest/config-hash.ts';
import type { Manifest, RevisionFile } from '../../src/manifest/document.ts';
import { Counter, Gauge, type Registry } from '../../src/metrics/registry.ts';
import { fillMarks } from '../../src/sealing/mark.ts';
import { type ConfigFile, encodeRemoteConfig } from '../../src/opamp/remote-config.ts';
import type { Content } from '../sessions/content.ts';

/** What the marks of a manifest's bodies stand for, by id, as far as this relay can open them. */
export interface SecretValues {
  values(manifest: Manifest): ReadonlyMap<string, string>;
}

/** What one revision looks like on the wire: the same for every agent that gets it. */
export interface OfferBody {
  readonly configHash: Uint8Array;
  /** ServerToAgent's `remote_config` field, encoded. */
  readonly remoteConfig: Uint8Array;
}

/**
 * The encoded content of revisions, made once each and kept within a bound. Nothing comes out that is not in the
 * accepted manifest, whose bytes do not hash to what was signed, or that is empty: then the agent is offered
 * nothing, which leaves it as it is [I3, I5].
 */
export class OfferBodies {
  readonly #content: Content;
  readonly #secrets: SecretValues;
  readonly #log: Logger;
  readonly #encoded: LRUCache<string, OfferBody>;
  readonly #unusable: Counter<'reason'>;
  /** What is known of the manifest in force; another manifest starts it anew. */
  #manifest: Manifest | undefined;
  #hashes = new Map<number, Uint8Array>();
  #refused = new Set<number>();

  constructor(options: {
    content: Content;
    secrets: SecretValues;
    maxCacheBytes: number;
    log: Logger;
    registry: Registry;
  }) {
    this.#content = options.content;
    this.#secrets = options.secrets;
    this.#log = options.log;
    const encoded = new LRUCache<string, OfferBody>({
      maxSize: options.maxCacheBytes,
      sizeCalculation: (body) => body.remoteConfig.length + body.configHash.length,
    });
    this.#encoded = encoded;
    this.#unusable = new Counter({
      name: 'holdfast_offers_unusable_total',
      help: 'Revisions of the manifest in force that could not be offered, by reason',
      labelNames: ['reason'],
      registers: [options.registry],
    });
    new Gauge({
      name: 'holdfast_offer_cache_bytes',
      help: 'Encoded offers kept for the next agent',
      registers: [options.registry],
      collect() {
        this.set(encoded.calculatedSize);
      },
    });
  }

  /** The `config_hash` of a revision; undefined when the manifest in force does not name it. */
  hashOf(revision: number): Uint8Array | undefined {
    const manifest = this.#current();
    const files = manifest?.revisions[String(revision)]?.files;
    if (!manifest || !files) return undefined;
    let hash = this.#hashes.get(revision);
    if (!hash) this.#hashes.set(revision, (hash = configHash(manifest.plane, revision, files)));
    return hash;
  }

  /** A revision ready to be sent; undefined when it cannot be offered. */
  get(revision: number): OfferBody | undefined {
    const hash = this.hashOf(revision);
    const files = this.#manifest?.revisions[String(revision)]?.files;
    if (!hash || !files || this.#refused.has(revision)) return undefined;
    const key = Buffer.from(hash).toString('hex');
    const known = this.#encoded.get(key);
    if (known) return known;
    const bodies = this.#bodies(revision, files);
    if (!bodies) return undefined;
    try {
      const body = { configHash: hash, remoteConfig: encodeRemoteConfig(bodies, hash) };
      this.#encoded.set(key, body);
      return body;
    } catch (error) {
      this.#refuse(revision, 'blank', messageOf(error));
      return undefined;
    }
  }

  #current(): Manifest | undefined {
    const manifest = this.#content.current()?.manifest;
    if (manifest !== this.#manifest) {
      this.#manifest = manifest;
      this.#hashes = new Map();
      this.#refused = new Set();
    }
    return manifest;
  }

  #bodies(revision: number, files: readonly RevisionFile[]): ConfigFile[] | undefined {
    const bodies: ConfigFile[] = [];
    for (const file of files) {
      const body = this.#content.body(file.sha256);
      if (!body) {
        this.#refuse(revision, 'missing', `the store lacks ${file.sha256}`);
        return undefined;
      }
      // The store is a file on a disk: what is offered is what was signed, or nothing.
      const sha256 = createHash('sha256').update(body).digest('hex');
      if (sha256 !== file.sha256 || body.length !== file.length) {
        this.#refuse(revision, 'hash', `the store holds other bytes under ${file.sha256}`);
        return undefined;
      }
      const whole = this.#filled(file, body);
      if (!whole) {
        this.#refuse(revision, 'sealed', 'a secret of it cannot be opened here');
        return undefined;
      }
      bodies.push({ name: file.name, contentType: file.content_type, body: whole });
    }
    return bodies;
  }

  /** The signed body with its secrets in the places of their marks; undefined when one of them is not to be had. */
  #filled({ secrets }: RevisionFile, body: Uint8Array): Uint8Array | undefined {
    if (!secrets || !this.#manifest) return body;
    const values = this.#secrets.values(this.#manifest);
    const text = fillMarks(new TextDecoder('utf-8', { fatal: true }).decode(body), secrets, values);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  }

  #refuse(revision: number, reason: 'missing' | 'hash' | 'blank' | 'sealed', why: string): void {
    this.#refused.add(revision);
    this.#unusable.inc({ reason });
    this.#log.error(
      { event: 'offer_unusable', config_version: revision, reason, error: why },
      'a revision cannot be offered; its agents keep what they have',
    );
  }
}
