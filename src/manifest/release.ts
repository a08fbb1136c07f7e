import type { Credentials, Manifest } from './document.ts';
import { ManifestError, MAX_MANIFEST_BYTES, parseCredentials, parseManifest } from './parse.ts';
import type { TargetFile } from '../trust/metadata.ts';
import { Refusal, type RefusalSubject } from '../trust/refusal.ts';
import { type Identity, type VerifiedMetadata, verifyTarget } from '../trust/verify.ts';

/** Bytes of one update's manifest, sections and bodies together: they are held in memory until it is committed. */
export const MAX_UPDATE_BYTES = 128 * 1024 * 1024;

export interface NamedBlob extends TargetFile {
  readonly subject: RefusalSubject;
}

/** A verified manifest and every blob that it names. */
export interface Release {
  readonly manifest: Manifest;
  readonly blobs: readonly NamedBlob[];
}

/** @throws Refusal `too-large` before a manifest that could not be read is fetched */
export function checkManifestLength(manifest: TargetFile): void {
  if (manifest.length > MAX_MANIFEST_BYTES) {
    throw new Refusal(
      'too-large',
      'manifest',
      `${manifest.length} bytes; at most ${MAX_MANIFEST_BYTES} are read`,
    );
  }
}

/**
 * Reads a manifest that the metadata names: its hash, its shape, and that it is of the same installation, region
 * and generation as the metadata that vouches for it.
 * @throws Refusal
 */
export function readRelease(bytes: Uint8Array, verified: VerifiedMetadata, identity: Identity): Release {
  checkManifestLength(verified.manifest);
  verifyTarget(bytes, verified.manifest, 'manifest');
  const manifest = parsed('manifest', () => parseManifest(bytes));
  if (manifest.plane !== identity.plane)
    throw new Refusal('wrong-plane', 'manifest', 'of another installation');
  if (manifest.region !== identity.region) {
    throw new Refusal('wrong-region', 'manifest', `for region ${manifest.region}, not ${identity.region}`);
  }
  if (manifest.generation !== verified.generation) {
    throw new Refusal(
      'mix-and-match',
      'manifest',
      `says generation ${manifest.generation} under targets of version ${verified.generation}`,
    );
  }
  return { manifest, blobs: namedBlobs(manifest, bytes.byteLength) };
}

/** @throws Refusal */
export function readCredentials(
  manifest: Manifest,
  section: Uint8Array | undefined,
): Credentials | undefined {
  if (!manifest.sections.credentials) return undefined;
  if (!section) throw new Refusal('hash', 'section', 'the credentials are not there');
  return parsed('section', () => parseCredentials(section));
}

function namedBlobs(manifest: Manifest, manifestBytes: number): NamedBlob[] {
  const blobs = new Map<string, NamedBlob>();
  let bytes = manifestBytes;
  const add = (file: TargetFile, subject: RefusalSubject): void => {
    const known = blobs.get(file.sha256);
    if (known && known.length !== file.length) {
      throw new Refusal('malformed', 'manifest', `two lengths for ${file.sha256.slice(0, 16)}…`);
    }
    if (known) return;
    blobs.set(file.sha256, { sha256: file.sha256, length: file.length, subject });
    bytes += file.length;
  };
  if (manifest.sections.credentials) add(manifest.sections.credentials, 'section');
  for (const revision of Object.values(manifest.revisions))
    for (const file of revision.files) add(file, 'body');
  if (bytes > MAX_UPDATE_BYTES) {
    throw new Refusal(
      'too-large',
      'manifest',
      `${bytes} bytes with all it names; at most ${MAX_UPDATE_BYTES}`,
    );
  }
  return [...blobs.values()];
}

function parsed<T>(subject: RefusalSubject, parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    if (!(cause instanceof ManifestError)) throw cause;
    throw new Refusal(cause.code, subject, cause.message, { cause });
  }
}
