import { BLOB_PART_BYTES, type PublisherBus, subjects } from '../../src/bus/bus.ts';
import type { Clock } from '../../src/clock/clock.ts';
import type { Manifest, SignedRelay } from '../../src/manifest/document.ts';
import { type Ceremony, createCeremony } from '../../src/trust/ceremony.ts';
import { sha256Hex } from '../../src/trust/metadata.ts';
import { nextVersion, type PreviousVersions, signRelease, signTimestamp } from '../../src/trust/sign.ts';
import {
  decodeBlobRequest,
  decodeRootRequest,
  encodeBlobReply,
  encodeHead,
  encodeRootReply,
} from '../../src/wire/codec.ts';
import type { PortableContent } from '../../src/wire/content-file.ts';

export const DAY_MS = 24 * 60 * 60 * 1000;
const encoder = new TextEncoder();

export interface TestRelease extends PortableContent {
  readonly generation: number;
  readonly versions: PreviousVersions;
}

/** A region's side of a global plane, for tests: it compiles one assignment per body, signs and publishes. */
export class TestPublisher {
  readonly ceremony: Ceremony;
  readonly region: string;
  readonly #clock: Clock;
  readonly roots: Uint8Array[];
  contentKey;
  freshKey;
  timestampLifetimeMs = DAY_MS;
  versions: PreviousVersions | undefined;
  /** The region's relays, in the credentials section. */
  relays: SignedRelay[] | undefined;
  /** Applied to each manifest before it is signed. */
  shape: (manifest: Manifest) => unknown = (manifest) => manifest;

  constructor(clock: Clock, options: { region?: string; ceremony?: Ceremony; development?: boolean } = {}) {
    this.#clock = clock;
    this.region = options.region ?? 'eu';
    this.ceremony =
      options.ceremony ??
      createCeremony({
        rootKeys: 3,
        threshold: 2,
        nowMs: clock.now(),
        development: options.development ?? false,
      });
    this.roots = [this.ceremony.roots.fleet];
    this.contentKey = this.ceremony.contentKey;
    this.freshKey = this.ceremony.freshKey;
  }

  get plane(): string {
    return this.ceremony.plane;
  }

  get newestRoot(): Uint8Array {
    return this.roots.at(-1) as Uint8Array;
  }

  /** A new generation: the bodies are revisions 1, 2, … of it unless numbers are given. */
  release(bodies: string[] | Record<number, string>, options: { token?: string } = {}): TestRelease {
    const generation = nextVersion(this.versions?.targets, this.#clock.now());
    const numbered = Array.isArray(bodies)
      ? Object.fromEntries(bodies.map((body, index) => [index + 1, body]))
      : bodies;
    const blobs = new Map<string, Uint8Array>();
    const add = (text: string): { sha256: string; length: number } => {
      const bytes = encoder.encode(text);
      blobs.set(sha256Hex(bytes), bytes);
      return { sha256: sha256Hex(bytes), length: bytes.byteLength };
    };
    const revisions: Manifest['revisions'] = {};
    for (const [number, body] of Object.entries(numbered)) {
      revisions[number] = { files: [{ name: '', content_type: 'text/yaml', ...add(body) }] };
    }
    const credentials = add(
      JSON.stringify({
        schema: 1,
        tokens: [{ id: 't', sha256: sha256Hex(encoder.encode(options.token ?? 'x')) }],
        ...(this.relays && { relays: this.relays }),
      }),
    );
    const manifest = this.shape({
      schema: 1,
      requires: [],
      plane: this.plane,
      region: this.region,
      generation,
      compiled_at_ms: this.#clock.now(),
      assignments: Object.keys(revisions).map((number) => ({
        uid: `a${number}`,
        name: `a${number}`,
        priority: 1,
        selector: {},
        salt: 's',
        variants: [{ steps: [{ below: 10000, revision: Number(number) }] }],
      })),
      revisions,
      sections: { credentials },
      policy: {
        offline: { enrol: 'allow', commands: 'allow', serve_s: 7 * 24 * 60 * 60 },
        timestamp_lifetime_s: 86_400,
      },
    });
    const bytes = encoder.encode(JSON.stringify(manifest));
    const { timestamp, snapshot, targets, versions } = signRelease({
      plane: this.plane,
      region: this.region,
      generation,
      manifest: bytes,
      nowMs: this.#clock.now(),
      timestampLifetimeMs: this.timestampLifetimeMs,
      root: this.newestRoot,
      contentKey: this.contentKey,
      freshKey: this.freshKey,
      previous: this.versions,
    });
    this.versions = versions;
    return {
      roots: [...this.roots],
      timestamp,
      snapshot,
      targets,
      manifest: bytes,
      blobs,
      generation,
      versions,
    };
  }

  /** The same release under a newer timestamp. */
  refresh(release: TestRelease): TestRelease {
    const { timestamp, version } = signTimestamp({
      plane: this.plane,
      region: this.region,
      nowMs: this.#clock.now(),
      timestampLifetimeMs: this.timestampLifetimeMs,
      root: this.newestRoot,
      freshKey: this.freshKey,
      snapshot: release.snapshot,
      previousTimestampVersion: this.versions?.timestamp,
    });
    const versions = { ...release.versions, timestamp: version };
    this.versions = { ...(this.versions ?? versions), timestamp: version };
    return { ...release, timestamp, versions, roots: [...this.roots] };
  }
}

/** Blobs, then the head, then the bell. */
export async function publish(bus: PublisherBus, region: string, release: TestRelease): Promise<void> {
  await bus.ensureStream();
  await publishBlobs(bus, region, release);
  await bus.putLast(subjects.head(region), headOf(release));
  bus.publish(subjects.bell(region), new Uint8Array());
}

export async function publishBlobs(bus: PublisherBus, region: string, release: TestRelease): Promise<void> {
  for (const [sha256, body] of [...release.blobs, [sha256Hex(release.manifest), release.manifest] as const]) {
    for (let part = 0; part * BLOB_PART_BYTES < body.byteLength; part++) {
      const bytes = body.slice(part * BLOB_PART_BYTES, (part + 1) * BLOB_PART_BYTES);
      await bus.putLast(subjects.blobPart(region, sha256, part), bytes);
    }
  }
}

export function headOf(release: TestRelease): Uint8Array {
  const { timestamp, snapshot, targets, roots } = release;
  return encodeHead({ timestamp, snapshot, targets, rootVersion: roots.length });
}

/** Answers `root` from `roots` and `blob` from `blobs`, as the global plane does from its database. */
export function answerRpc(
  bus: PublisherBus,
  region: string,
  relay: string,
  roots: readonly Uint8Array[],
  blobs: ReadonlyMap<string, Uint8Array>,
): void {
  bus.answer(subjects.rpc(region, relay, 'root'), async (body) =>
    encodeRootReply({ roots: roots.slice(decodeRootRequest(body).fromVersion - 1) }),
  );
  bus.answer(subjects.rpc(region, relay, 'blob'), async (body) => {
    const { sha256, part } = decodeBlobRequest(body);
    const bytes = blobs.get(sha256) ?? new Uint8Array();
    return encodeBlobReply({ body: bytes.slice(part * BLOB_PART_BYTES, (part + 1) * BLOB_PART_BYTES) });
  });
}
