import { createHash } from 'node:crypto';
import { BLOB_PART_BYTES, subjects } from '../../src/bus/bus.ts';
import type { Manifest } from '../../src/manifest/document.ts';
import { encodeHead } from '../../src/wire/codec.ts';
import { headOf, keptManifests, readBlob } from '../signing/release-store.ts';
import type { GlobalDatabase } from '../database.ts';

type Db = GlobalDatabase;

/** What the stream should hold for one region. */
export interface WantedContent {
  /** The subject and body of the head. */
  readonly head: { readonly subject: string; readonly body: Uint8Array };
  readonly generation: number;
  /** The blobs of the kept generations by SHA-256, with their lengths. */
  readonly blobs: ReadonlyMap<string, number>;
}

/** undefined: the region has nothing to be published, or is deleted. */
export async function wantedContent(
  db: Db,
  region: string,
  kept: number,
): Promise<WantedContent | undefined> {
  const head = await headOf(db, region);
  if (head?.active !== 1) return undefined;
  return {
    head: {
      subject: subjects.head(region),
      body: encodeHead({
        timestamp: head.timestamp,
        snapshot: head.snapshot,
        targets: head.targets,
        rootVersion: head.root_version,
      }),
    },
    generation: head.generation,
    blobs: await keptBlobs(db, region, kept),
  };
}

/** Every blob that the newest `kept` generations of a region name, the manifests included. */
export async function keptBlobs(db: Db, region: string, kept: number): Promise<Map<string, number>> {
  const blobs = new Map<string, number>();
  for (const { sha256, bytes } of await keptManifests(db, region, kept)) {
    blobs.set(sha256, bytes.byteLength);
    // Our own bytes: what they name is read, not judged again.
    const { revisions, sections } = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
    for (const file of Object.values(revisions).flatMap(({ files }) => files))
      blobs.set(file.sha256, file.length);
    if (sections.credentials) blobs.set(sections.credentials.sha256, sections.credentials.length);
  }
  return blobs;
}

/** The subjects of a blob's parts. */
export function partSubjects(region: string, sha256: string, length: number): string[] {
  const parts = Math.max(1, Math.ceil(length / BLOB_PART_BYTES));
  return Array.from({ length: parts }, (_, part) => subjects.blobPart(region, sha256, part));
}

/** Reads a blob and checks that the disk gave back what was stored; undefined when it did not. */
export async function soundBlob(db: Db, sha256: string): Promise<Uint8Array | undefined> {
  const bytes = await readBlob(db, sha256);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) return undefined;
  return bytes;
}
