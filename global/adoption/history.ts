import { BLOB_PART_BYTES, type Bus, subjects } from '../../src/bus/bus.ts';
import { HoldfastError } from '../../src/errors.ts';
import type { Credentials, Manifest } from '../../src/manifest/document.ts';
import { checkManifestLength, readCredentials, readRelease } from '../../src/manifest/release.ts';
import { sha256Hex, type TargetFile } from '../../src/trust/metadata.ts';
import { Refusal, type RefusalSubject } from '../../src/trust/refusal.ts';
import {
  type VerifiedMetadata,
  verifyFirstRoot,
  verifyStored,
  verifyTarget,
} from '../../src/trust/verify.ts';
import { decodeAskReply, decodeHead, encodeAskRequest, encodeHead } from '../../src/wire/codec.ts';
import type { PortableContent } from '../../src/wire/content-file.ts';
import type { SigningKeys } from '../signing/key-directory.ts';

/**
 * `incomplete`: a head is there and not everything that it names. `implausible`: a generation of a time that has not
 * come. `foreign`: signed under no root that is here. `other-revision`: a number stands here for another
 * content. `other-salt`: as the message says.
 */
type HistoryErrorCode = 'incomplete' | 'implausible' | 'foreign' | 'other-revision' | 'other-salt';
export class HistoryError extends HoldfastError<HistoryErrorCode> {}

/** What a region was last given, with all that it names, verified. */
export interface History {
  readonly region: string;
  /** Where it was read, for people. */
  readonly source: string;
  /** The version of the root under which it was signed. */
  readonly rootVersion: number;
  readonly verified: VerifiedMetadata;
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  readonly credentials: Credentials | undefined;
  /** Without the manifest, by SHA-256. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

/** Where a history may be. Nothing that it says is believed. */
export interface HistorySource {
  readonly name: string;
  head(): Promise<Uint8Array | undefined>;
  blobPart(sha256: string, part: number): Promise<Uint8Array | undefined>;
}

export function streamSource(bus: Bus, region: string): HistorySource {
  return {
    name: 'the stream',
    head: () => bus.getLast(subjects.head(region)),
    blobPart: (sha256, part) => bus.getLast(subjects.blobPart(region, sha256, part)),
  };
}

/** How long a relay may take for one part, milliseconds. */
const RELAY_TIMEOUT_MS = 5_000;

export function relaySource(bus: Bus, region: string, relay: string): HistorySource {
  const ask = async (sha256: string, part: number): Promise<Uint8Array | undefined> => {
    const request = encodeAskRequest({ content: { sha256, part } });
    const reply = await bus.request(subjects.ask(region, relay), request, { timeoutMs: RELAY_TIMEOUT_MS });
    return decodeAskReply(reply).content;
  };
  return { name: `relay ${relay}`, head: () => ask('', 0), blobPart: ask };
}

export function fileSource({ roots, manifest, blobs, ...files }: PortableContent): HistorySource {
  const bodies = new Map([...blobs, [sha256Hex(manifest), manifest]]);
  return {
    name: 'a file',
    head: async () => encodeHead({ ...files, rootVersion: roots.length }),
    blobPart: async (sha256, part) =>
      bodies.get(sha256)?.subarray(part * BLOB_PART_BYTES, (part + 1) * BLOB_PART_BYTES),
  };
}

export interface ReadOptions {
  readonly region: string;
  readonly keys: Pick<SigningKeys, 'plane' | 'roots'>;
  /** The latest moment that a generation may be of, Unix milliseconds. */
  readonly latestMs: number;
}

/**
 * Everything of a region that the source has and this installation signed, under any root of its chain: the online keys
 * of before were replaced when the database was lost.
 * @returns undefined when there is nothing of this installation
 * @throws HistoryError, Refusal, BusError, WireError
 */
export async function readHistory(source: HistorySource, options: ReadOptions): Promise<History | undefined> {
  const { region, keys, latestMs } = options;
  const body = await source.head();
  if (!body) return undefined;
  const signed = verifiedHead(body, options);
  if (!signed) return undefined;
  const { verified, rootVersion } = signed;
  if (verified.generation > latestMs / 1_000)
    throw new HistoryError(
      'implausible',
      `${source.name} has generation ${verified.generation} of ${region}, which no clock here has reached`,
    );
  const fetch = async (file: TargetFile, subject: RefusalSubject): Promise<Uint8Array> => {
    const parts: Uint8Array[] = [];
    for (let part = 0; part * BLOB_PART_BYTES < Math.max(file.length, 1); part++) {
      const bytes = await source.blobPart(file.sha256, part);
      if (!bytes)
        throw new HistoryError('incomplete', `${source.name} lacks ${subject} ${file.sha256.slice(0, 16)}…`);
      parts.push(bytes);
    }
    const whole = Buffer.concat(parts);
    verifyTarget(whole, file, subject);
    return whole;
  };
  checkManifestLength(verified.manifest);
  const manifestBytes = await fetch(verified.manifest, 'manifest');
  const { manifest, blobs: named } = readRelease(manifestBytes, verified, { plane: keys.plane, region });
  const blobs = new Map<string, Uint8Array>();
  for (const blob of named) blobs.set(blob.sha256, await fetch(blob, blob.subject));
  const credentials = readCredentials(manifest, blobs.get(manifest.sections.credentials?.sha256 ?? ''));
  return { region, source: source.name, rootVersion, verified, manifest, manifestBytes, credentials, blobs };
}

/** undefined: another installation's. @throws HistoryError `foreign` when no root here vouches for it */
function verifiedHead(
  body: Uint8Array,
  { region, keys: { plane, roots } }: ReadOptions,
): { verified: VerifiedMetadata; rootVersion: number } | undefined {
  let why: unknown;
  // The newest first: a head that a replaced key signed is not what counts where a newer one is.
  for (const bytes of [...roots.fleet].reverse())
    try {
      const root = verifyFirstRoot(bytes, { plane });
      return { verified: verifyStored(root, decodeHead(body), { plane, region }), rootVersion: root.version };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'wrong-plane') return undefined;
      why ??= error;
    }
  throw new HistoryError('foreign', `the head of ${region} is signed under no root that is here`, {
    cause: why,
    hint: 'global.keys_dir must hold every root that was ever published',
  });
}
