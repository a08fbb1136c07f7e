import { createHash } from 'node:crypto';
import type { RevisionFile } from './document.ts';

const TAG_BYTES = 4;
const REVISION_BYTES = 8;
const DIGEST_BYTES = 32;
/** 44 bytes: whose it is ‖ which revision ‖ what is in it. */
const CONFIG_HASH_BYTES = TAG_BYTES + REVISION_BYTES + DIGEST_BYTES;

/** What a `config_hash` of ours says. */
export interface ConfigHash {
  revision: number;
  /** SHA-256 of the revision's canonical list of files, lower-case hex. */
  filesSha256: string;
}

/**
 * The `config_hash` of a revision [OpAMP 5.3 AgentRemoteConfig.config_hash]: opaque to agents, which keep and echo it,
 * so that what they report proves which signed content they run.
 *
 * @param plane the installation's `x-plane`
 */
export function configHash(plane: string, revision: number, files: readonly RevisionFile[]): Uint8Array {
  if (!Number.isSafeInteger(revision) || revision < 1)
    throw new RangeError(`no revision number: ${revision}`);
  const hash = Buffer.alloc(CONFIG_HASH_BYTES);
  planeTag(plane).copy(hash, 0);
  hash.writeBigUInt64BE(BigInt(revision), TAG_BYTES);
  sha256(canonicalFiles(files)).copy(hash, TAG_BYTES + REVISION_BYTES);
  return new Uint8Array(hash);
}

/** Reads a `config_hash`; undefined when it has another shape or another installation's tag: it is simply not ours. */
export function parseConfigHash(hash: Uint8Array, plane: string): ConfigHash | undefined {
  if (hash.byteLength !== CONFIG_HASH_BYTES) return undefined;
  const bytes = Buffer.from(hash.buffer, hash.byteOffset, hash.byteLength);
  if (!bytes.subarray(0, TAG_BYTES).equals(planeTag(plane))) return undefined;
  const revision = bytes.readBigUInt64BE(TAG_BYTES);
  if (revision < 1n || revision > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return {
    revision: Number(revision),
    filesSha256: bytes.subarray(TAG_BYTES + REVISION_BYTES).toString('hex'),
  };
}

/**
 * A revision's list of files in its one spelling: JSON without spaces, the files in the order of their names' UTF-8
 * bytes, each with its keys in order and nothing but what is named here.
 */
export function canonicalFiles(files: readonly RevisionFile[]): string {
  const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  return JSON.stringify(
    sorted.map(({ content_type, length, name, sha256 }) => ({ content_type, length, name, sha256 })),
  );
}

/** SHA-256 of the canonical list of files, lower-case hex: what a revision contains, whatever its number. */
export function filesSha256(files: readonly RevisionFile[]): string {
  return sha256(canonicalFiles(files)).toString('hex');
}

function planeTag(plane: string): Buffer {
  return sha256(plane).subarray(0, TAG_BYTES);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
