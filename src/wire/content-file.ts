import { z } from 'zod';
import { HoldfastError } from '../errors.ts';
import { sha256Hex } from '../trust/metadata.ts';
import { MAX_UPDATE_BYTES } from '../manifest/release.ts';

const CONTENT_SCHEMA = 'holdfast.content/v1';
/** Base64 makes three bytes four. */
const MAX_FILE_CHARS = 2 * MAX_UPDATE_BYTES;

/** A region's generation with all that it names, as one relay served it. */
export interface PortableContent {
  /** Fleet roots, from version 1 on. */
  readonly roots: readonly Uint8Array[];
  readonly timestamp: Uint8Array;
  readonly snapshot: Uint8Array;
  readonly targets: Uint8Array;
  readonly manifest: Uint8Array;
  /** By SHA-256. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

type ContentFileErrorCode = 'malformed' | 'too-large';
class ContentFileError extends HoldfastError<ContentFileErrorCode> {}

const bytes = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const contentFile = z.strictObject({
  schema: z.literal(CONTENT_SCHEMA),
  roots: z.array(bytes).min(1),
  timestamp: bytes,
  snapshot: bytes,
  targets: bytes,
  manifest: bytes,
  blobs: z.array(bytes),
});

/**
 * A region's content as one file, to be carried to a site that lost its disk while it was cut off. It needs no
 * secrecy of its own beyond that of the configs and credential hashes in it, and no protection against changes: all
 * of it is verified where it is taken in.
 */
export function formatContentFile(content: PortableContent): string {
  const text = (body: Uint8Array): string => Buffer.from(body).toString('base64');
  const { roots, timestamp, snapshot, targets, manifest, blobs } = content;
  return `${JSON.stringify({
    schema: CONTENT_SCHEMA,
    roots: roots.map(text),
    timestamp: text(timestamp),
    snapshot: text(snapshot),
    targets: text(targets),
    manifest: text(manifest),
    blobs: [...blobs.values()].map(text),
  })}\n`;
}

/** @throws ContentFileError */
export function parseContentFile(text: string): PortableContent {
  if (text.length > MAX_FILE_CHARS) {
    throw new ContentFileError('too-large', `${text.length} characters; at most ${MAX_FILE_CHARS} are read`);
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new ContentFileError('malformed', 'not JSON', { cause });
  }
  const parsed = contentFile.safeParse(document);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ContentFileError('malformed', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, {
      hint: 'take a file that `holdfast relay --export` wrote',
    });
  }
  const { schema: _, blobs, ...content } = parsed.data;
  return { ...content, blobs: new Map(blobs.map((body) => [sha256Hex(body), body])) };
}
